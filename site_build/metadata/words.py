"""Words that tell names apart, by language as in `language`: outlets, agencies, owners, bylines. Data only.

A word belongs here for what it means (newspaper, voice, "by", reporter), never for one outlet that bears it.
"""
# ruff: noqa: E501 - word lists of many languages, one row a language or kind

from __future__ import annotations

import re

OUTLET_WORDS = re.compile(
    r"\w{3,}(?:zeitung|bote|kurier|anzeiger|blatt|nachrichten|rundschau|presse|merkur|echo)\b|\b(?:news|times|post|tribune|herald|press|journal|gazette|chronicle|daily|weekly|observer|guardian|telegraph|courier"
    r"|mail|mirror|standard|review|today|media|network|tv|radio|broadcasting|agency|wire|magazine|bulletin|dispatch|examiner"
    r"|inquirer|register|sentinel|star|sun|globe|independent|monitor|express|echo|argus|record|advertiser|reporter|newspaper"
    r"|zeitung|nachrichten|anzeiger|tagblatt|tageblatt|rundschau|kurier|presse|bote|allgemeine|agentur|rundfunk|spiegel"
    r"|agence|dépêche|quotidien|matin|parisien|figaro|soir|diario|periódico|noticias|prensa|agencia|heraldo|mundo|país"
    r"|jornal|notícias|folha|agência|gazeta|diário|correio|estado|giornale|corriere|gazzetta|agenzia|notizie|stampa"
    r"|krant|dagblad|nieuws|tidning|dagens|wiadomości|haber|gazetesi|ajansı"
    r"|voix|voz|voce|glas|głos|gazeti|kabar|harian|berita|tribun|báo|ziarul|știri|hírlap|napló|hírek|deník|noviny|listy|vijesti|vjesnik|dnevnik|sanomat"
    r"|lehti|avisen?|tidende|nyheder|nyheter|bladet|posten|postası|dziennik|gazete|sözcü|courrier|voice)\b"
    r"|φωνή|εφημερίδα|καθημερινή|ειδήσεις|газета|голос|гласник|дневник|новости|вести|известия|агентство|вестник|правда|новини|вісник|агенція|інформ"
    r"|صحيفة|جريدة|صوت|وكالة|الأخبار|قناة|اليوم|خبرگزاری|روزنامه|خبر|חדשות|ידיעות|ข่าว|หนังสือพิมพ์|समाचार|न्यूज़|न्यूज|टाइम्स|भास्कर|जागरण"
    r"|(?:日报|晚报|新闻|时报|网|通讯社|在线|周刊|日報|晚報|新聞|時報|週刊|通信|放送|신문|뉴스|일보)(?:デジタル|オンライン|电子版|网|網|社)?(?![\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af])",
    re.IGNORECASE,
)
"""Words that name an outlet, by language as in `language`."""

WIRES = {
    "ap": "AP", "associated press": "Associated Press", "afp": "AFP", "agence france-presse": "Agence France-Presse",
    "reuters": "Reuters", "dpa": "dpa", "efe": "EFE", "ansa": "ANSA", "lusa": "Lusa", "upi": "UPI", "pa": "PA",
    "pa media": "PA Media", "xinhua": "Xinhua", "kyodo": "Kyodo", "tass": "TASS", "interfax": "Interfax", "apa": "APA",
    "ria novosti": "RIA Novosti", "pti": "PTI", "ani": "ANI", "ians": "IANS", "bloomberg": "Bloomberg", "belga": "Belga",
    "anadolu": "Anadolu", "anadolu agency": "Anadolu Agency", "europa press": "Europa Press", "yonhap": "Yonhap",
    "sid": "SID", "kna": "KNA", "epd": "epd", "tt": "TT", "ntb": "NTB", "ritzau": "Ritzau", "pap": "PAP", "anp": "ANP",
    "тасс": "ТАСС", "интерфакс": "Интерфакс", "риа новости": "РИА Новости", "укринформ": "Укринформ",
    "укрінформ": "Укрінформ", "新华社": "新华社", "中新社": "中新社", "共同": "共同", "時事": "時事", "رويترز": "رويترز",
    "ایسنا": "ایسنا", "ایرنا": "ایرنا", "भाषा": "भाषा", "연합뉴스": "연합뉴스", "aa": "AA", "iha": "İHA", "dha": "DHA",
}  # fmt: skip
"""News agencies by the tag that outlets print."""

LEGAL = re.compile(
    r"\b(?:gmbh|ag|ltd|limited|inc|llc|plc|cic|s\.?a|s\.?r\.?l|s\.?p\.?a|b\.?v|co\. kg|kg|corp|corporation|holdings?|group|sp\. z o\.? ?o|s\.r\.o|d\.o\.o|a/s|oy|ab"
    r"|publishing|verlag|editorial s|wydawnictwo|ооо|зао|пао|ао|тов|株式会社|有限公司|a\.?ş)\b\.?|㈜|\(주\)",
    re.IGNORECASE,
)
"""What makes a name that of the company that owns an outlet."""

LABELLED = (
    r"(?:(?:(?:(?:written|reported|words|story|posted|compiled|text|opinion|analysis|comment(?:ary)?|interview|review|column|essay|special report|feature|exclusive)(?: and photos)?|reporting|(?:view )?(?:all )?(?:posts|articles|stories)|more)\s+(?:by|from)|follow|by|authors?|byline|reported by|report by"
    r"|(?:ein (?:artikel|beitrag|kommentar)|eine analyse)\s+von|von|autor(?:in|en|es|a|ka|zy|ul|i)?|text"
    r"|escrito por|por|rédigé par|propos recueillis par|par|auteure?s?|autore|autori|a cura di|di|door|av|af|tekst|skrevet af|skriver"
    r"|przez|napisał[ao]?|napsala?|szerző|írta|scris de|de autor|penulis|oleh|laporan|reporter|tác giả|yazan|yazar|haber|muhabir"
    r"|автор(?:ы|и|ка)?(?: статьи| текста)?|текст|пише|аутор|пишува|от"
    r"|بقلم|كتبت?|إعداد|تقرير|نویسنده|به قلم|گزارش از|خبرنگار|تحریر|מאת|โดย|เรื่องโดย|συντάκτης|συντάκτρια|γράφει(?: ο| η)?|ρεπορτάζ"
    r"|लेखक|द्वारा|रिपोर्ट|作者|本报记者|本報記者|记者|記者|撰文|文|取材・文|執筆|著者|글|기자)"
    r"(?:\s*[:/]\s*|\s+|$))"
)
"""How a byline opens; the German and Dutch "von", "door" and their like also open sentences."""
SURE_LABEL = re.compile(
    r"(?:(?:written|reported|reporting|compiled|words|story|opinion|analysis|comment(?:ary)?|interview|review|column|essay|special report|feature|exclusive) by|authors?|byline|autor(?:in|en|es|a|ka|zy|ul)?|auteure?s?|autore|a cura di|penulis|tác giả|yazan|szerző|írta"
    r"|автор(?:ы|и|ка)?(?: статьи| текста)?|текст|пише|аутор|بقلم|كتبت?|إعداد|نویسنده|به قلم|מאת|โดย|เรื่องโดย|συντάκτης|συντάκτρια|γράφει(?: ο| η)?"
    r"|लेखक|作者|本报记者|本報記者|记者|記者|撰文|文|取材・文|執筆|著者|글)(?:\s*[:/]\s*|\s+(?=(?-i:[^\W\d_a-zà-ÿа-я])))",
    re.IGNORECASE,
)
"""Words that open nothing but a byline."""
OTHERS = re.compile(
    r"(?:^|[\s;,(|])(?:图|圖|摄影|攝影|摄|撮影|责任编辑|責任編輯|责编|编辑|編輯|사진|편집|photos?|pictures?|images?|fotos?|fotograf\w*|фото|відео|видео|ảnh|ภาพ|עריכה|צילום|صور|تصوير|عکس"
    r"|edited|editing|editors?|editör|redaktion|redaktør|редактор|редагування|additional reporting|translated|translation|übersetz\w+|traduction|grafik|illustration)(?=\s*[:/]|\s+(?:by|von|par|por|di|de|af|av)\b|\s+[^\W\d_a-z])",
    re.IGNORECASE,
)
"""Where a byline goes on with those who took pictures, edited or translated."""
ROLE = re.compile(
    r"[,(|–—-]?\s*\b(?:(?:senior|chief|staff|special|foreign|political|politics|business|world|deputy|associate|assistant|lead|our|bureau|digital|money|local|democracy|environment|science|health"
    r"|education|crime|court|sports?|football|data|technology|tech|culture|arts|economics|economy|transport|religion|royal|news|features|video|multimedia|investigative|freelance|diplomatic|security|energy|climate)\s+)*"
    r"(?:correspondent|reporter|editor(?: in chief)?|writer|columnist|journalist|contributor|producer|analyst|bureau chief|korrespondentin?"
    r"|redakteurin?|journalistin?|journaliste|envoyée? spéciale?|correspondante?|periodista|redactora?|corresponsal|enviad[oa] especial|jornalista|repórter|giornalista|inviat[oa]|dziennikarka|dziennikarz|redaktorka?|verslaggever|redacteur"
    r"|корреспондент|журналист|обозреватель|кореспондент|журналіст|новинар|muhabiri?|संवाददाता|기자|특파원|记者|記者|特派員|כתבת?|صحفي|مراسل|خبرنگار)(?!\w).*$",
    re.IGNORECASE,
)
"""What somebody does at an outlet, to the end of the line."""
NO_PERSON = re.compile(
    r"\b(?:staff|desk|editors?|editorial|newsroom|team|redaktion|rédaction|redacción|redação|redazione|redakcja|redakce|redacția|redactie|admin|administrator|agencies|agency|agenturen"
    r"|wires?|services?|bureau|online|web|correspondents?|reporters?|guest|anonymous|unknown|author|the|our|you|newsletter|merkezi|servisi|reports?"
    r"|council|county|ministry|university|institute|centre|center|foundation|association|union|government|office|department|police|company|bank|commission|committee|party|club|church|museum|school|college"
    r"|hospital|court|society|network|alliance|library|studios?|designs?|media|group|theme|themes|digital|solutions|systems|technologies|marketing|communications|productions|publishing|universität|institut|ministerium|stadt|polizei|verband|université|ministère|conseil|mairie|universidad|ministerio|ayuntamiento|universidade|prefeitura|câmara"
    r"|università|ministero|comune|uniwersytet|ministerstwo|urząd|univerzita|university)\b"
    r"|редакция|редакція|редакции|редакција|пресс-служба|прес-служба|министерство|міністерство|编辑部|编辑|編集部|小编|هيئة|تحرير|تحریریه|وزارة|डेस्क|टीम|ब्यूरो|온라인|กอง|ทีม",
    re.IGNORECASE,
)
"""Words that a desk, an office or an organisation has in its name, and no person."""
SECTIONS = frozenset(
    "middle east|real estate|climate change|human rights|north america|south america|latin america|central asia|south asia|southeast asia|united states|united kingdom|saudi arabia|new york"
    "|hong kong|los angeles|san francisco|new zealand|south africa|north korea|south korea|sri lanka|new delhi|home affairs|foreign affairs|higher education|local government|long reads|top stories"
    "|europe world|formula one|personal finance|public health|letters to the editor|breaking news|press release|read more|share this|sign in|log in|costa rica|el salvador|buenos aires|são paulo|rio de janeiro|tel aviv".split(
        "|"
    )
)
"""Sections and places of two words that stand where a name may: an unlabelled name is none of these."""
NO_FIRST = frozenset(
    "new north south east west northern southern eastern western central middle upper lower great port san santa são saint st los las el fort mount cape lake bad sankt nord süd ost nouvelle nueva nuevo nova novo"
    " puerto porto costa ciudad villa rio río monte the our all top breaking latest premier champions super real le la les il lo нижний верхний новый великий старый санкт northwest southeast".split()
)
NO_LAST = frozenset(
    "member moderator mitglied membre miembro membro league cup championship games bowl island islands county city region province state affairs politics policy market markets sport sports culture life style lifestyle health science technology tech money finance"
    " business economy energy climate environment education travel food opinion analysis explainer explained feature features review reviews series video videos photos rights war crisis election elections law justice security"
    " defence defense estate story stories read reads interview report exclusive update updates action views world business live blog podcast edition liga bundesliga politik wirtschaft kultur wissen leben welt meinung"
    " politique économie société monde culture sport política economía sociedad cultura deportes mundo economia sociedade esportes società esteri cronaca новости экономика политика общество культура спорт".split()
)
"""First and last words of sections, contests and places: an unlabelled name has none of them."""
NOT_OF_THE_PAGE = re.compile(
    r"\b(?:until|valid|expires?|founded|born|died|events?|deadline|since|established|registers?|starts?|begins?|ends?|tickets?|season|due|seen|bis|gültig|gegründet|geboren|seit|jusqu|depuis|née?|fondée?|hasta|nacid[oa]|válid[oa]"
    r"|desde|fino al|dal|до|с|основан\w*|рожд\w+|od|do|sampai|hingga|kadar|captured|retrieved|accessed|archived|crawled|printed|today)\b",
    re.IGNORECASE,
)
"""Words before a date that is some other day than that of the page."""
NO_OUTLET = re.compile(
    r"\b(?:menu|sign|log ?in|subscribe|subscription|newsletters?|e-?mails?|watch|listen|live|read|post an?|jobs?|guide|horoscopes?|crosswords?|puzzles?|forecast|offers?|updates?|latest|breaking|search|account|contact"
    r"|about|advertise|download|apps?|podcasts?|videos?|edition|e-?paper|paper online|archives?|digest|releases?|elections?|us|follow|open|close|toggle|skip|home|shop|store|deals|coupons|events|classifieds|obituaries|gallery|quiz"
    r"|getty images|shutterstock|alamy|istock|imago|wordpress|google|facebook|abo|abonnement|anmelden|suche|menü|inloggen|zoeken|buscar|suscr\w+|assine|entrar|accedi|abbonati|cerca|connexion|abonnez|rechercher"
    r"|giriş|abone|zaloguj|szukaj|prenumerata|sök|войти|поиск|подпис\w+|реклама|вакансии|увійти|пошук|đăng nhập|masuk|daftar|تسجيل|بحث|اشترك|ورود|جستجو|खोज)\b"
    r"|登录|登入|登録|注册|搜索|検索|订阅|訂閱|会员|로그인|구독|검색|เข้าสู่ระบบ|สมัคร|लॉग",
    re.IGNORECASE,
)
"""Words of menus, services and picture agencies: a line with one of them at the top or the foot is no masthead."""
ABOUT_AUTHOR = frozenset(
    "author|authors|the author|about the author|about the authors|written by|by|reporter|autor|autorin|autor:in|über den autor|über die autorin|zur person|auteur|l'auteur|à propos de l'auteur|autore|l'autore"
    "|sobre el autor|sobre la autora|acerca del autor|sobre o autor|sobre a autora|o autorze|o autorce|o autorovi|автор|об авторе|об авторах|про автора|over de auteur|om författaren|om forfatteren|penulis|tentang penulis"
    "|tác giả|yazar|yazar hakkında|الكاتب|عن الكاتب|نویسنده|درباره نویسنده|लेखक|लेखक के बारे में|この記事を書いた人|著者|執筆者|作者|关于作者|關於作者|작성자|ผู้เขียน".split(
        "|"
    )
)
"""A line of its own with the name in the next one."""
UPDATED = (
    r"\b(?:last |first )?(?:updated?|modified)\b|aktualisiert|\bgeändert|\bmis(?:e)? à jour\b|\bmodifié|\bactualizad[oa]\b|\bactualización|\batualizad[oa]\b|\batualização|\baggiornat[oa]\b|\baggiornamento"
    r"|bijgewerkt|laatste update|gewijzigd|uppdaterad|opdateret|oppdatert|päivitetty|aktualizacja|zaktualizowan|aktualizov|aktualizace|aktualizácia|frissítve|actualizat|ažurirano|измењено|ажурирано"
    r"|обновлен|оновлен|изменен|обновена|ενημερώθηκε|ενημέρωση|τελευταία|עודכן|آخر تحديث|تحديث|به‌روزرسانی|آخرین ویرایش|更新|수정|업데이트|अपडेट(?:ेड)?|ปรับปรุง|อัปเดต|cập nhật|diperbarui|güncelle(?:me|ndi|nme)"
)
"""Before the day of the last change."""
PUBLISHED = (
    r"\b(?:first )?(?:published|posted)\b|veröffentlicht|erstellt|\bpublié|\bpublicad[oa]\b|\bpubblicat[oa]\b|gepubliceerd|publicerad|publiceret|publisert|julkaistu|opublikowan|publikováno|zveřejněno|megjelent|publicat"
    r"|objavljeno|објављено|опубликован|опубліковано|публикуван|δημοσιεύθηκε|δημοσίευση|פורסם|نشر|تاریخ انتشار|发布|發布|公開|配信|입력|등록|प्रकाशित|เผยแพร่|đăng|dipublikasikan|yayınlanma|yayın tarihi|giriş"
)
"""Before the day of publication."""
