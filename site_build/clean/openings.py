"""Patterns of furniture that stands in a line with something else: bylines, credits, promotions. Data.

Each is tried on one line. Words are grouped by language in the order of `phrases`: en de fr es pt it, nl pl
sv, ru uk, ar fa, zh ja ko, hi, tr.
"""

from __future__ import annotations

import re

from site_build.clean.patterns import Opening, Searched

BYLINE = Opening(
    "by(?=[A-Z])|by|written by|reported by|reporting by|words by|story by|from our correspondent|posted by|published by"
    "|von|ein artikel von|eine analyse von|par|publié par|rédigé par|por|escrito por|redacción|redação|di|a cura di"
    "|door|przez|av|af|автор|авторы|текст|автор статьи|автори|بقلم|كتب|كتبت|نویسنده|به قلم|نوشته"
    "|作者|记者|記者|文|编辑|責任編輯|责任编辑|文・|取材・文|執筆|기자|लेखक|द्वारा|yazan|haber|muhabir",
    r"(?:\s*[:/|]\s*|\s+|(?<=by))(?=\S)",
)
SUMMARY = Searched(
    r"\b(?:summari[sz]ed|summary|generated|written|created|produced)\b.{0,30}\b(?:AI|A\.I\.|artificial intelligence"
    r"|ChatGPT|Gemini|Copilot)\b|\bAI[- ](?:generated|assisted|powered|written)?\s?(?:summary|overview|key points|takeaways)"
    r"|\bKI[- ](?:generiert|Zusammenfassung)|(?:von|mit|durch) (?:einer )?KI (?:erstellt|zusammengefasst|generiert)"
    r"|(?:résumé|résumée|généré|générée) .{0,20}\b(?:l[’']IA|IA)\b|(?:resumen|resumido|generado) .{0,20}\bIA\b"
    r"|(?:resumo|resumido|gerado) .{0,20}\bIA\b|(?:riassunto|generato|sintesi) .{0,20}\bIA\b"
    r"|(?:резюме|сгенерировано|создано|краткое содержание).{0,20}\bИИ\b|(?:створено|згенеровано).{0,20}\bШІ\b"
    r"|AI\s?(?:摘要|总结|總結|要約|まとめ|による要約|速读)|人工智能(?:生成|摘要)|AI\s?요약"
    r"|(?:ملخص|تلخيص).{0,20}الذكاء الاصطناعي|(?:خلاصه).{0,20}هوش مصنوعی|एआई (?:सारांश|द्वारा)|yapay zek[aâ].{0,20}(?:özet|tarafından)",
)
PROMOTED = Opening(
    "read more|read also|also read|read next|read|see also|see|watch|related|more|must read|don't miss|listen|explore"
    "|you (?:may|might) (?:also )?like|das könnte (?:sie|dich) (?:auch )?interessieren|vous aimerez aussi|también te puede interesar"
    "|potrebbe interessarti(?: anche)?|você também pode gostar|main article|main articles|hauptartikel|article détaillé|articles détaillés|artículo principal|artigo principal|voce principale|основная статья|головна стаття|المقالة الرئيسية|مقاله اصلی|主条目|詳細は"
    "|recommended|in pictures|in depth|go deeper|explainer|opinion|exclusive|podcast|also see|full story|background"
    "|lesen sie auch|lesen sie mehr|mehr dazu|mehr zum thema|auch interessant|siehe auch|lies auch|passend dazu|video"
    "|lire aussi|à lire aussi|à lire|lire également|voir aussi|à voir|lee también|lea también|le puede interesar"
    "|te puede interesar|ver también|más información|leia também|leia mais|leia|veja também|saiba mais|leggi anche"
    "|vedi anche|approfondisci|guarda|lees ook|czytaj także|czytaj też|zobacz też|läs också|läs mer|läs även"
    "|читайте также|смотрите также|читать также|подробнее|читайте також|дивіться також|читайте"
    "|اقرأ أيضا|اقرأ أيضاً|إقرأ أيضا|شاهد أيضا|شاهد|طالع أيضا|بیشتر بخوانید|همچنین بخوانید|بخوانید|ببینید"
    "|延伸阅读|相关阅读|相关新闻|推荐阅读|延伸閱讀|更多阅读|関連記事|あわせて読みたい|【関連】|関連|관련기사|관련 기사"
    "|यह भी पढ़ें|ये भी पढ़ें|इसे भी पढ़ें|पढ़ें|देखें|bunu da okuyun|ayrıca okuyun|ilgili haber|ayrıca bakınız|izleyin|baca juga|simak juga|xem thêm",
    r"\s*(?:[:|►▶»>→]|–|—)\s*(?=\S)",
)
PROMOTION = Opening(
    "sign up (?:for|to|here)|subscribe (?:to|for|here|now)|download (?:our|the) app|follow (?:us|our|@)|join (?:us|our)"
    "|click here|tap here|get (?:our|the latest|the day's|all the latest)|support (?:our|us|independent)|become a member"
    "|make a donation|donate|explore more|discover more|find out more|read the full|read more (?:at|about|on|from)"
    "|for more (?:news|stories|information)|for the latest|stay (?:informed|up to date|ahead|tuned|updated)"
    "|to receive|enter your email|send us|contact us|have a (?:news tip|story|tip)|do you have a story|got a (?:tip|story)"
    "|like us on|thank you for reading|thanks for reading|please consider|try our|enjoy unlimited|never miss"
    "|your email address will not be published|required fields|by signing up|by submitting|this site is protected"
    "|this newsletter|advertise (?:at|with|on|in)|you can find this story in|je m['’]abonne|j['’]en profite|masz (?:ciekawy )?temat|napisz do (?:autora|nas|redakcji)|dołącz do nas|нашли (?:ошибку|опечатку)|заметили (?:ошибку|опечатку)|знайшли помилку|помітили помилку|choose .{2,30} as (?:a|your)|continue reading|you are reading|listen to (?:this|our)|add .{2,30} as a"
    "|abonnieren sie|melden sie sich|jetzt anmelden|folgen sie|hier klicken|laden sie|unterstützen sie|sie möchten"
    "|mit dem newsletter|verpassen sie|ihre e-mail-adresse|mehr lesen sie|alle (?:news|nachrichten) (?:zu|im)|newsletter"
    "|inscrivez-vous|abonnez-vous|recevez|suivez(?:-| )|cliquez ici|téléchargez|soutenez|rejoignez|retrouvez (?:tou|not)"
    "|votre adresse|pour ne rien|suscríbete|suscríbase|regístrate|síguenos|haz clic|descarga|apoya|únete|recibe"
    "|sigue (?:toda|a|leyendo)|tu dirección de correo|su dirección|apúntate|inscreva-se|assine|siga|clique aqui|baixe"
    "|receba|apoie|o seu (?:endereço|email)|seu endereço|entre no|acompanhe|iscriviti|abbonati|seguici|clicca qui"
    "|scarica|sostieni|ricevi|il tuo indirizzo|resta aggiornato|rimani aggiornato|schrijf je in|meld je aan|volg ons"
    "|zapisz się|śledź nas|подпишитесь|подписывайтесь|следите за|присоединяйтесь|скачайте|поддержите|нажмите"
    "|ваш (?:адрес|e-mail)|больше новостей|оставайтесь|хотите (?:знать|получать)|підпишіться|підписуйтесь|стежте|приєднуйтесь|долучайтесь"
    "|підтримайте|ваша (?:e-mail|електронна)|більше новин|اشترك|تابعونا|تابعنا|انضم|حمل تطبيق|للمزيد|لن يتم نشر"
    "|برای (?:دریافت|دیدن|مشاهده)|ما را (?:دنبال|در)|به کانال|عضو کانال|نشانی ایمیل|مشترک شوید|欢迎关注|扫码|扫描|关注(?:我们|公众号|微信)"
    "|点击|下载|更多精彩|长按|请登录|登录后|歡迎|立即訂閱|下載|本网|登録|フォロー|詳しくは|ご購読|無料で|メールマガジン|アプリを"
    "|구독|हमें फॉलो|हमारे|सब्सक्राइब करें|ताज़ा खबरों|ताजा खबरों|डाउनलोड करें|जुड़ें|हिंदी न्यूज|abone olun|bizi takip"
    "|takip edin|üye olun|tıklayın|e-posta (?:hesabınız|adresiniz)|uygulamamızı|son dakika haberleri için|gelişmelerden",
    "",
)
OUR_OWN = Searched(
    r"\bour (?:free |daily |weekly |morning |new )?(?:newsletters?|app|website|podcast|channel|journalism|whatsapp|telegram)\b"
    r"|\bunser(?:en|em|er|e)? (?:\w+ )?(?:newsletter|app|kanal|whatsapp)|\bnotre (?:\w+ )?(?:newsletter|application|chaîne|infolettre)"
    r"|\bnuestr[oa] (?:\w+ )?(?:boletín|newsletter|canal|aplicación)|\bnoss[oa] (?:\w+ )?(?:newsletter|canal|aplicativo|app)\b"
    r"|\bnostr[oa] (?:\w+ )?(?:newsletter|canale|app)\b|\bнаш(?:у|е|а|ем|ей)? (?:\w+ )?(?:рассылк|телеграм|telegram|канал|розсилк)"
    r"|公众号|微信号|加入.{0,8}(?:會員|会员)|ممنوع النقل|قناتنا|کانال ما|हमारे (?:चैनल|ऐप|व्हाट्सएप)|(?:bültenimiz|kanalımız|uygulamamız)",
)
ASKED = Searched(
    r"(?:^|[.!?]\s)(?:support us|donate|sign up (?:for|to)|subscribe (?:to|for|now)|become a (?:member|subscriber)|unterstützen sie uns"
    r"|soutenez-nous|apóyanos|apoie-nos|sostienici)\b|\b(?:in|with|to) (?:this|the) (?:\w+ )?newsletter\b",
)
DOMAIN_END = Searched(
    r"(?:^|\s)(?:https?://\S+|(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,6}(?:/\S*)?)[.!»]?$"
)
CREDIT = Opening(
    "photos?|photo by|photo credit|photographs?|photographed|photography|pictures?|picture credit|images?|image credit|image source|image copyright|credits?"
    "|courtesy of|courtesy|illustration|graphic|file photo|file image|ap photo|afp|getty images|getty|reuters photo|stock"
    "|fotos?|foto von|bild|bilder|bildquelle|quelle bild|grafik|symbolbild|archivfoto|crédits?|crédit photo|photo d'archives|imagen|foto de archivo"
    "|fotografía|imagem|reprodução|divulgação|foto d'archivio|beeld|zdj\\.?|fot\\.?|фото|иллюстрация|фотография|ілюстрація|світлина"
    "|الصورة|صورة|تصوير|عکس|عکاس|تصویر|图|图片|图片来源|图源|摄影|資料照|圖|圖片來源|圖/|写真|画像|撮影|写真提供|사진|फोटो|तस्वीर|इमेज स्रोत|fotoğraf|görsel",
    r"(?:\s*[:/©|]\s*|\s+(?:by|from|via|courtesy|von|de|di|por|par|provided)\b\s*|[(\[])(?=\S)",
)
COURTESY = Searched(
    r"^\W{0,3}(?:(?:image |photo )?(?:courtesy|credit)(?: of|:)|via )\s?\S|^©\s|(?:/|\||via )\s*(?:getty images|reuters|afp|dpa|ap|epa|efe|ansa|xinhua|imago|picture alliance|shutterstock|unsplash|anadolu)\W*$"
    r"|^(?:getty images|reuters|afp|ap photo\S*|epa|dpa|imago|shutterstock|alamy|picture alliance|istock)\b(?:[/,|].*)?$",
)
CAPTION_END = Searched(
    r"[(\[][^()\[\]]{0,60}(?:\b(?:archiv\w*|photo|file|getty|reuters|afp|ap|epa|dpa|efe|ansa|foto|bild|image|handout|courtesy|crédit|credit)\b"
    r"|фото|архив|архів|عکس|تصوير|أرشيف|آرشیو|写真|图|摄|撮影|फोटो|사진)[^()\[\]]{0,60}[)\]]\.?$"
    r"|[.!?»”\w]\s*©\s?[^.©]{2,60}$|\b(?:EFE|AFP|AP|REUTERS|dpa|ANSA|EPA|Lusa|Getty(?: Images)?)\s?/\s?[^\W\d_][\w .’'-]{2,40}$|(?:撮影|提供|摄)$"
    r"|[^\W\d_]{3}[.!?»”]\s?[/|]\s?(?-i:[A-ZÀ-Ý])[\w.’'-]*(?: (?-i:[A-ZÀ-Ý])[\w.’'-]*){1,3}$"
    r"|[^\W\d_]{3}[.!?»”]\s(?-i:[A-ZÀ-Ý])[^.!?]{2,40} [–—] (?-i:[A-ZÀ-Ý])[\w.'’-]*(?: (?-i:[A-ZÀ-Ý])[\w.'’-]*){1,2}$"
    r"|(?-i:\b[A-Z]{2,8}) / (?-i:[A-ZÀ-Ý])[\w.’'-]+(?: (?-i:[A-ZÀ-Ý])[\w.’'-]*){1,2}$"
    r"|(?:[.!?»”]|\s[|–—/-])\s*(?:photo|photograph|picture|image|credit|foto|fotos|bild|crédit|фото|عکس|تصوير|写真|图|फोटो|fotoğraf)"
    r"(?: credit| by| von| de)?\s*[:/©].{2,70}$",
)
TAGGED = Opening(
    "tags?|news category|category|categories|filed under|filed in|topics?|keywords|in this article|more on|labels|sections?"
    "|schlagwörter|schlagworte|stichwörter|themen|rubrik|kategorie|mots[- ]clés|étiquettes|thèmes|rubrique|etiquetas|temas"
    "|categorías|palabras clave|archivado en|tópicos|assuntos|categorias|palavras-chave|argomenti|tag|categoria|теги|тэги|метки|рубрика"
    "|темы|ключевые слова|мітки|теми|рубрики|الوسوم|كلمات مفتاحية|وسوم|الكلمات الدلالية|تصنيفات|برچسب‌ها|برچسب ها|کلیدواژه‌ها|دسته‌بندی"
    "|标签|关键词|標籤|關鍵字|栏目|タグ|キーワード|カテゴリ|カテゴリー|태그|टैग्स?|टैग|विषय|श्रेणी|etiketler|konular|kategori|etiket",
    r"\s*[:]\s*(?=\S)",
)
NETWORK = Searched(
    r"^\W{0,3}(?:follow|like|join|find|add|folgen sie|folgt|folge|suivez|retrouvez|sigue|síguenos|siga|curta|segui|seguici|volg"
    r"|śledź|dołącz|obserwuj|sleduj\w*|urmăriți|urmărește|kövess\w*|følg|följ|seuraa|следите|читайте|подпис\w*|підпис\w*|стежте"
    r"|تابع\w*|theo dõi|ikuti)\b.{2,70}\b(?:facebook|twitter|instagram|whatsapp|telegram|youtube|tiktok|bluesky|linkedin"
    r"|google news|google новости|вконтакте|viber|threads|фейсбук\w*|телеграм\w*|فيسبوك|تويتر|واتساب|تلغرام)\b",
)
"""A request to follow somebody on a network: a verb of following, and the network."""
NOTE = Opening(
    "a version of this (?:article|story|piece|column|report) (?:appear|was|first|originally|ran)|an earlier version of this|a previous version of this"
    "|a correction was made|corrections?(?= ?:)|clarification(?=:)|this (?:article|story|piece|report|post) (?:was|has been) (?:amended|corrected|updated|supported|funded|produced)"
    "|reporting for this|in einer (?:früheren|vorherigen|ersten) (?:version|fassung)|korrektur(?=:)|dieser (?:artikel|text|beitrag) wurde (?:nachträglich|korrigiert|aktualisiert)|transparenzhinweis"
    "|une (?:première|précédente) version de cet?|dans une (?:première|précédente) version de cet?|une version (?:antérieure|précédente) de (?:cet|ce)|cet article a été (?:modifié|corrigé|mis à jour)|rectificatif(?= ?:)|erratum"
    "|fe de (?:errores|erratas)|una versión (?:anterior|previa) de est|este artículo (?:ha sido|fue) (?:corregido|actualizado|modificado)|corrección(?=:)"
    "|errata|correção(?=:)|uma versão anterior deste|este (?:texto|artigo) foi (?:corrigido|atualizado|modificado)|una versione precedente di questo|in una versione precedente di questo|rettifica(?=:)|questo articolo è stato (?:corretto|modificato|aggiornato)"
    "|een eerdere versie van dit|in een eerdere versie van dit|correctie(?=:)|rectificatie(?=:)|sprostowanie(?=:)|we wcześniejszej wersji (?:tego )?(?:artyku|tekst)|w poprzedniej wersji (?:tego )?(?:artyku|tekst)|i en tidigare version av|rättelse(?=:)|i en tidligere version af"
    "|в (?:предыдущей|первоначальной|более ранней) версии (?:этой |этого |данной |данного )?(?:стат|текст|материал|новост|публикац)|исправление(?=:)|у попередній версії (?:цієї |цього )?(?:стат|текст|матеріал|новин|публікац)|виправлення(?=:)"
    "|تصحيح(?=:)|نسخة سابقة من هذا|اصلاحیه(?=:)|更正(?=:)|本文(?:此前|早前|先前)|訂正(?=:)|정정(?=:)|바로잡습니다|düzeltme(?=:)",
    "",
)
"""How the article was paid for, printed or corrected: the outlet tells of the article, not of its subject."""
CONSENT = Opening(
    "allow .{2,25} content|this (?:article|page) contains content (?:provided|hosted) by|this content is (?:provided|hosted|not available|blocked)|to view this (?:content|video|post|embed)"
    "|to see this (?:content|video|post|embed)|we need your (?:consent|permission) to|we ask for your permission|external content|recommended editorial content|i agree (?:that|to) external"
    "|an dieser stelle (?:finden|befindet|steht|wird|würde|ist ein)|externer inhalt|externe inhalte|empfohlener (?:redaktioneller|externer) inhalt|ich bin (?:damit )?einverstanden, dass"
    "|dieser inhalt (?:wird|stammt|kann|ist)|um (?:diesen|den) inhalt|mit (?:einem )?klick (?:auf|wird|werden|laden)|wir benötigen (?:ihre|deine) (?:zustimmung|einwilligung)|wir brauchen (?:ihre|deine) (?:zustimmung|einwilligung)|zur anzeige (?:des|dieses) inhalts"
    "|ce contenu (?:est (?:bloqué|hébergé)|n['’]est pas|a été bloqué|provient)|contenu (?:externe|bloqué)|pour (?:afficher|voir|visualiser) ce contenu|pour (?:afficher|voir) cette (?:vidéo|publication)|en cliquant sur"
    "|este contenido (?:está bloqueado|no está disponible|es de|proviene)|contenido externo|para (?:ver|visualizar|mostrar) este contenido|este conteúdo (?:está|é de|não está)|conteúdo externo|para (?:ver|visualizar) este conteúdo"
    "|questo contenuto (?:è|non è)|contenuto esterno|per (?:vedere|visualizzare) questo contenuto|deze (?:inhoud|content) (?:is|wordt|komt)|om deze (?:inhoud|content) te|externe content"
    "|view this post on|a post shared by|sieh dir diesen beitrag auf|ein beitrag geteilt von|voir cette publication sur|une publication partagée par|ver esta publicación en|una publicación compartida"
    "|ver (?:esta|essa) (?:publicação|foto) no|uma publicação (?:compartilhada|partilhada)|visualizza questo post su|un post condiviso da|посмотреть эту публикацию|публикация от"
    "|aby (?:zobaczyć|wyświetlić) tę treść|treść zewnętrzna|чтобы (?:посмотреть|увидеть) этот контент|внешний контент|щоб (?:переглянути|побачити) цей вміст|bu içeriği görüntülemek",
    "",
)
"""What asks the reader's consent for a post, a film or a map of another site inside the text."""
LETTERS = Searched(
    r"newsletter|in (?:your|my) inbox|unsubscri|\bsubscribe|sign up|posteingang|postfach|abonnier|infolettre|lettres? d['’]info|boîte (?:mail|de réception)"
    r"|désinscri|désabonn|abonnez|boletín|suscri|(?:tu|su) correo|bandeja de entrada|inscrev|caixa de entrada|(?:seu|teu) e-?mail|iscriv|casella"
    r"|nieuwsbrief|je inbox|skrzynk|zapisz się|nyhetsbrev|рассылк|подпи[сш]|на почту|розсилк|підпи[сш]|النشرة|نشرتنا|اشترك|خبرنامه|订阅|訂閱|电子报|電子報"
    r"|メルマガ|メールマガジン|ニュースレター|뉴스레터|bülten|न्यूज़लेटर",
)
"""What an invitation to a newsletter speaks of."""
OPINION = Searched(
    r"^\W{0,3}(?:(?:and |so )?what do you (?:think|make)|have your say|was (?:meinen|denken) sie|was (?:meinst|denkst) du|wie sehen sie das|et vous|qu['’]en pensez|que pensez"
    r"|(?:y tú,? )?qué (?:opinas|opina usted|piensas|te parece)|e você|o que (?:você|achas) |che (?:cosa )?ne pens|e voi|wat (?:vind|vindt|denk) (?:jij|je|u)|a (?:co )?(?:ty|wy),? co|co (?:o tym )?sądzi"
    r"|а (?:что|как) (?:вы|думаете)|что вы думаете|как вы считаете|що ви думаєте|siz ne düşün|你怎么看|您怎么看|你怎麼看|皆さんは)",
)
"""How a last question for the reader's opinion begins."""
READERS = Searched(
    r"\b(?:our readers|unsere leser\w*|unseren leser\w*|nos lecteurs|nuestros lectores|nossos leitores|(?:i )?nostri lettori|onze lezers|nasi czytelnicy|naszych czytelników|наш\w+ читател\w+)\b",
)
"""The outlet speaks of whom it writes for."""
SOURCE = Opening(
    "source|sources|via|originally published|first published|this article (?:was )?(?:first|originally) (?:appeared|published)"
    "|quelle|quellen|mit material von|source originale|fuente|fuentes|con información de|fonte|fontes|com informações de|bron|źródło|källa"
    "|источник|по материалам|джерело|за матеріалами|المصدر|المصادر|نقلا عن|منبع|به نقل از|来源|稿源|來源|出典|引用元|情報源|출처|स्रोत|सोर्स|इनपुट|kaynak",
    r"(?:\s*:\s*|\s+(?=(?:by|in|on|at|bei)\s)|(?<=von|.de)\s+)(?=\S)",
)
WITH_AGENCY = Searched(
    r"^\W{0,3}(?:avec|mit material von|mit|con información de|com informações de|with reporting by|additional reporting by)\s+(?-i:[A-Z])[\w ,&/-]{1,30}\W?$",
)
RIGHTS = Searched(
    r"^\W{0,2}(?:©|\(c\)|copyright\b)|\ball rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados"
    r"|todos os direitos reservados|tutti i diritti riservati|все права защищены|всі права захищені|усі права захищені|جميع الحقوق محفوظة"
    r"|(?:تمامی|کلیه|همه) حقوق|版权所有|著作權所有|無断転載|禁止转载|未经授权|無断複製|무단\s?전재|सर्वाधिकार सुरक्षित|tüm hakları saklıdır"
    r"|تعبر? عن رأي|تعبر بالضرورة|geben? (?:nicht )?(?:unbedingt |ausschließlich )?die (?:meinung|ansicht) de[rs]"
    r"|n['’]engage(?:nt)? que|opini(?:ones|ões) expresad?as|opiniões expressas|opinioni espresse|мнение (?:редакции|автора)"
    r"|(?:думка|позиція|точка зору) (?:редакції|автора)|yazarın (?:kendi )?görüş|نظر نویسنده|仅代表作者|僅代表作者|不代表本"
    r"|लेखक के निजी विचार|απόψεις που (?:εκφράζονται|διατυπώνονται)|poglądy autora"
    r"|views? expressed (?:in this|here|by)|may not be published, broadcast|reproduction (?:is )?prohibited|riproduzione riservata|reproduction interdite",
)
AGO = Searched(
    r"^\W{0,3}(?:\w+\s){0,3}(?:\d{1,3}|an?|one)\s?(?:s|m|min|mins|h|hrs?|d|w|minutes?|hours?|days?|weeks?|months?|years?)\.?\s?ago\b"
    r"|^vor \w{1,8} (?:sekunden?|minuten?|stunden?|tag(?:en)?|wochen?)|^il y a \w{1,5} \w+|^hace \w{1,5} (?:min|hora|día|seman)\w*"
    r"|^há \w{1,5} (?:min|hora|dia|seman)\w*|^\d+ (?:ore|minuti|giorni) fa|^\d+ \w+ (?:назад|тому)|^(?:منذ|قبل) (?:\d+ )?\w+"
    r"|^[\d۰-۹]+ \w+ (?:پیش|قبل)|^\d+\s?(?:秒|分钟|分|小时|時間|天|日|周|個月)\s?前|^\d+\s?(?:분|시간|일) 전|^\d+ \w+ पहले|^\d+ \w+ önce",
)
REPLY = Searched(
    r"^\W{0,3}(?:(?:like|share|report|up ?vote|gefällt mir|j['’]aime|me gusta|curtir|mi piace|нравится|beğen|thích|赞|讚|顶|좋아요|\d+)\W+){0,4}(?:reply|replies|log in to reply|reply to this|antworten|répondre|responder|rispondi|beantwoorden|odpowiedz|svara"
    r"|ответить|відповісти|رد|الرد|پاسخ|پاسخ دادن|回复|回覆|回應|返信|返信する|답글|जवाब दें|उत्तर दें|yanıtla|cevapla|trả lời|απάντηση|odpovědět|odgovori|одговори|balas)\W*(?:\d+|(?:like|share|report|melden|signaler|denunciar|пожаловаться|举报)\W*)*$",
)
READING = Searched(
    r"^\W{0,3}(?:reading time|lesezeit|temps de lecture|lecture|leitura|lettura|lectura|czas czytania|leestijd|lästid|tiempo de lectura|tempo de leitura|tempo di lettura|время чтения|час читання"
    r"|مدة القراءة|زمان مطالعه|阅读(?:时间|量|数|次数)?|浏览(?:量|次数)?|読了時間|okuma süresi)\s*[:]?\s*\W{0,2}[\d۰-۹٠-٩]"
    r"|^\W{0,3}\d+[ -]?(?:min(?:ute)?s?|минут\w*|хвилин\w*|分钟|分|मिनट|dakika(?:lık)?|dk)\.?\s?(?:read|de lectura|de lecture|lesezeit|di lettura|de leitura|чтения|читання|阅读|で読めます|पढ़ने|okuma)?$"
    r"|^\W{0,3}\d[\d.,]*\s?[kKmM]?\s(?:views?|shares?|likes?|reads|aufrufe|vues|vistas|visualizações|visualizzazioni|просмотр\w*|перегляд\w*|مشاهدة|بازدید|görüntülenme)$",
)
HOME = Opening(
    "home|homepage|news home|startseite|start|accueil|inicio|portada|início|home page|strona główna|hem|главная|головна|الرئيسية|خانه|صفحه اصلی"
    "|首页|首頁|当前位置|您的位置|您所在的位置|ホーム|トップ|トップページ|홈|होम|मुख्य पृष्ठ|ana sayfa|anasayfa",
    r"\s*(?:[>›»/|→:-]|::)?\s*(?=\S)",
)
SHARED = frozenset(
    "facebook twitter x whatsapp telegram linkedin pinterest reddit email e-mail mail print copy link share on via tweet "
    "messenger viber line sms instagram youtube tiktok threads bluesky mastodon flipboard pocket xing vk ok weibo wechat "
    "this tumblr save post bookmark to url teilen partager compartir compartilhar condividi поделиться вконтакте "
    "одноклассники поширити مشاركة فيسبوك تويتر واتساب تلغرام لینک فیسبوک تلگرام واتساپ توییتر 微博 微信 分享 朋友圈 qq空间 qq シェア "
    "लाइन फेसबुक ट्विटर व्हाट्सएप शेयर paylaş facebook'ta".split()
)

# The words of which one must stand in a line before the pattern is tried; scripts without spaces are always tried.
SUMMARY_WORDS = frozenset("ai i ki ia ии ші chatgpt gemini copilot artificial الذكاء هوش एआई yapay".split())
RIGHTS_WORDS = frozenset(
    "تعبر تعبّر geben gibt engage engagent opiniones opiniões opinioni мнение думка позиція точка yazarın نویسنده लेखक απόψεις poglądy "
    "c copyright rights rechte droits derechos direitos diritti права حقوق الحقوق सर्वाधिकार saklıdır views view published "
    "reproduction riproduzione".split()
)
OUR_OWN_WORDS = frozenset(
    "our unser unsere unseren unserem unserer notre nuestra nuestro nossa nosso nostra nostro наш нашу наше наша нашем "
    "нашей قناتنا ممنوع ما हमारे bültenimiz kanalımız uygulamamız".split()
)
ASKED_WORDS = frozenset(
    "support donate sign subscribe become unterstützen soutenez apóyanos apoie sostienici newsletter".split()
)
NETWORKS = frozenset(
    "facebook twitter instagram whatsapp telegram youtube tiktok bluesky linkedin google вконтакте viber threads фейсбук "
    "телеграм فيسبوك تويتر واتساب تلغرام".split()
)
SHARED_WORDS = frozenset(word for name in SHARED for word in re.findall(r"[^\W_]+", name))
CREDITED = frozenset(
    "courtesy credit image via getty reuters afp dpa ap epa efe ansa xinhua imago picture shutterstock unsplash anadolu "
    "alamy istock".split()
)
AGO_WORDS = frozenset("ago vor il hace há منذ قبل".split())
REPLY_WORDS = frozenset(
    "reply replies antworten répondre responder rispondi beantwoorden odpowiedz svara ответить відповісти رد الرد پاسخ जवाब "
    "उत्तर yanıtla cevapla 답글 trả απάντηση odpovědět odgovori одговори balas".split()
)
