"""The words of page furniture, by language, as data. Add a language by adding a line to each list.

A phrase stands as a page shows it, in lower case, without numbers and marks at its ends ("Comments (14)"
is ``comments``). ``|`` parts the phrases; the language in front is for the reader of this file only: pages
mix languages, and a phrase that is furniture in one is not prose in another.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Within:
    """Phrases looked for inside a line, found by their first words so that most lines cost one look."""

    spaced: dict[str, tuple[str, ...]]
    unspaced: tuple[str, ...]

    @property
    def firsts(self) -> frozenset[str]:
        """The first characters of phrases in scripts that have no first words."""
        return frozenset(phrase[0] for phrase in self.unspaced)

    def within(self, line: str, tokens: frozenset[str] | None = None) -> bool:
        """Tell whether one of the phrases stands in the line; ``tokens`` are its words, if they are at hand."""
        low = line.casefold()
        if not low.isascii() and any(phrase in low for phrase in self.unspaced):
            return True
        words = self.spaced.keys() & (tokens if tokens is not None else frozenset(_WORDS.findall(low)))
        return any(phrase in low for word in words for phrase in self.spaced[word])


_WORDS = re.compile(r"[^\W_]+")
_UNSPACED = "\u3040"
"""From here on stand the scripts without spaces; a pattern of their ranges would cost milliseconds to compile."""


def _within(table: str) -> Within:
    phrases = _phrases(table)
    spaced: dict[str, tuple[str, ...]] = {}
    for phrase in sorted(phrases):
        if max(phrase) < _UNSPACED:
            first = _WORDS.findall(phrase)[0]
            spaced[first] = (*spaced.get(first, ()), phrase)
    return Within(spaced, tuple(sorted(phrase for phrase in phrases if max(phrase) >= _UNSPACED)))


def _phrases(table: str) -> frozenset[str]:
    rows = (line.partition(":")[2] for line in table.strip().splitlines())
    return frozenset(phrase.strip() for row in rows for phrase in row.split("|") if phrase.strip())


COMMENTS = _phrases("""
en: comments | comment | leave a comment | leave a reply | post a comment | add a comment | join the conversation | join the discussion | view comments | show comments | write a comment | reader comments | comments are closed | what do you think | have your say | log in to comment | sort by newest
de: kommentare | kommentar | kommentar schreiben | kommentar verfassen | schreiben sie einen kommentar | schreibe einen kommentar | leserkommentare | diskutieren sie mit | alle kommentare | kommentare anzeigen | ihre meinung | leserbriefe
fr: commentaires | commentaire | laisser un commentaire | réagir | vos réactions | les commentaires | ajouter un commentaire | poster un commentaire | réactions | voir les commentaires | commenter
es: comentarios | comentario | deja un comentario | deja tu comentario | comenta | añade un comentario | deja una respuesta | ver comentarios | escribe un comentario | participa en la conversación
pt: comentários | comentário | deixe um comentário | deixe seu comentário | comente | ver comentários | escreva um comentário | deixe uma resposta | comentários dos leitores
it: commenti | commento | lascia un commento | scrivi un commento | commenta | i commenti dei lettori | aggiungi un commento
nl: reacties | reageer | plaats een reactie | reageren
pl: komentarze | dodaj komentarz | skomentuj
sv: kommentarer | lämna en kommentar
ru: комментарии | комментарий | оставить комментарий | добавить комментарий | комментариев | ваш комментарий | читать комментарии | отзывы
uk: коментарі | залишити коментар | додати коментар | коментарів | ваш коментар
ar: التعليقات | تعليقات | أضف تعليقا | أضف تعليقك | اترك تعليقا | اترك ردا | شارك برأيك | أضف تعليق | اترك تعليقاً | أضف تعليقاً
fa: نظرات | دیدگاه‌ها | دیدگاه ها | ارسال نظر | نظر شما | دیدگاهتان را بنویسید | نظرات کاربران | ارسال دیدگاه | نظر بدهید
zh: 评论 | 网友评论 | 发表评论 | 我要评论 | 评论区 | 最新评论 | 全部评论 | 热门评论 | 留言 | 發表評論 | 評論 | 讀者留言 | 写评论 | 发表回复
ja: コメント | コメントを書く | コメントする | みんなのコメント | コメントを残す | コメント一覧 | 読者の声
ko: 댓글 | 댓글 쓰기 | 전체 댓글 | 의견 쓰기 | 댓글쓰기
hi: टिप्पणियां | टिप्पणियाँ | टिप्पणी | टिप्पणी करें | अपनी राय दें | कमेंट | कमेंट करें | प्रतिक्रियाएं | अपनी टिप्पणी लिखें
tr: yorumlar | yorum yap | yorum yaz | bir yorum yazın | okur yorumları | yorum ekle | yorum | bir cevap yazın
vi: bình luận | ý kiến | ý kiến bạn đọc | gửi bình luận | ý kiến của bạn | viết bình luận
el: σχόλια | σχόλιο | αφήστε σχόλιο | γράψτε σχόλιο | τα σχόλιά σας | απαντήσεις
cs: komentáře | diskuse | diskuze | přidat komentář | vstoupit do diskuse
id: komentar | tulis komentar | tinggalkan komentar | beri komentar
he: תגובות | הוסף תגובה | כתוב תגובה | הוספת תגובה
sr: коментари | оставите коментар | пошаљите коментар | komentari | ostavite komentar
th: ความคิดเห็น | แสดงความคิดเห็น
bn: মন্তব্য | মন্তব্য করুন
ur: تبصرے | تبصرہ کریں
hu: hozzászólások | kommentek
ro: comentarii | lasă un comentariu
fi: kommentit | kommentoi
da: kommentarer | skriv en kommentar
en: most recent comments | comments section | no comments | no comments yet | leave a response | write a response | share your thoughts | be the first to comment | load comments | more comments | all comments | user comments | featured comments | sign in to comment | you must be logged in to post a comment | comment on this story | readers' comments | post comment
de: kommentare lesen | kommentar hinterlassen | hinterlasse einen kommentar | antwort hinterlassen | kommentar abgeben | keine kommentare | artikel kommentieren | jetzt kommentieren | mitdiskutieren | kommentieren sie den artikel | neuen kommentar verfassen | die kommentarfunktion ist geschlossen | leserkommentar | kommentar senden | kommentar absenden
fr: vos commentaires | aucun commentaire | laissez un commentaire | laisser une réponse | commentez | commenter cet article | commentez l'article | réagissez | réagir à l'article | réagissez à cet article | écrire un commentaire | votre commentaire | lire les commentaires | participer à la conversation | tous les commentaires | les commentaires sont fermés | connectez-vous pour commenter | ajoutez votre commentaire
es: dejar un comentario | dejar comentario | dejanos tu comentario | déjanos tu comentario | comenta esta noticia | comenta la noticia | comentarios recientes | tu comentario | danos tu opinión | publicar comentario | publicar un comentario | enviar comentario | no hay comentarios | añadir comentario | agregar comentario | únete a la conversación
pt: deixar comentário | deixar um comentário | deixe o seu comentário | faça um comentário | enviar comentário | escrever comentário | sem comentários | adicionar comentário | seu comentário | o seu comentário | participe da conversa | todos os comentários | publicar comentário
it: lascia una risposta | lascia il tuo commento | inserisci un commento | nessun commento | tutti i commenti | commenti recenti | partecipa alla discussione | invia commento | pubblica commento | dì la tua | commenta la notizia | commenta l'articolo | accedi per commentare | vedi tutti i commenti
nl: plaats reactie | geef een reactie | laat een reactie achter | geef een antwoord | alle reacties | reacties bekijken
pl: zostaw komentarz | napisz komentarz | dodaj swój komentarz | wszystkie komentarze | twój komentarz | brak komentarzy | zobacz komentarze | pokaż komentarze
ru: написать комментарий | комментарии читателей | комментарии пользователей | все комментарии | нет комментариев | добавьте комментарий | оставьте комментарий | оставьте свой комментарий | мнения читателей | прокомментировать
uk: написати коментар | всі коментарі | усі коментарі | залиште коментар
ar: اكتب تعليقك | اكتب تعليقا | ضع تعليقا | لا توجد تعليقات | شاركنا رأيك | شارك بتعليقك | إرسال التعليق | اضف تعليق | تعليقات القراء | اترك تعليقك
zh: 参与评论 | 发表看法 | 网友留言 | 精彩评论 | 我来说两句 | 我要留言 | 说点什么 | 发布评论 | 评论列表 | 最热评论 | 文明上网理性发言 | 網友評論 | 網友留言 | 發表留言
ja: コメントを投稿 | コメントを投稿する | コメントをする | コメントを見る | この記事へのコメント | この記事のコメント | ユーザーコメント
ko: 댓글달기 | 댓글 달기 | 댓글 작성 | 댓글작성 | 독자의견 | 독자 의견 | 전체댓글 | 댓글 보기 | 의견쓰기
tr: yorum gönder | yorum yapın | yorumunuzu yazın | yorum bırak | tüm yorumlar | okuyucu yorumları | bir yanıt yazın | yorumunuz | henüz yorum yapılmamış | ilk yorumu siz yapın
vi: bình luận mới nhất | để lại bình luận | chia sẻ ý kiến | trả lời | gửi ý kiến
""")

RELATED = _phrases("""
en: related | related articles | related stories | related news | related posts | related topics | related content | related coverage | you may also like | you might also like | you may like | more stories | more news | more on this story | more on this topic | more from | more like this | read more | read next | read also | also read | recommended | recommended for you | recommended stories | recommended reading | most read | most popular | most viewed | popular | popular stories | popular now | trending | trending now | top stories | latest | latest news | latest stories | latest articles | more to read | keep reading | up next | next article | previous article | in other news | editor's picks | editors' picks | don't miss | what to read next | further reading | from our partners | from the web | around the web | sponsored | sponsored content | sponsored stories | paid content | must read | must reads | featured | featured stories | more headlines | other news | explore more | similar articles | suggested | elsewhere on the site | recent posts | recent articles | from the archive | just in | you may have missed | more in this section
de: mehr zum thema | mehr zu diesem thema | weitere artikel | weitere meldungen | weitere themen | weitere nachrichten | das könnte sie auch interessieren | das könnte sie interessieren | das könnte dich auch interessieren | auch interessant | lesen sie auch | lesen sie mehr | meistgelesen | meistgelesene artikel | meist gelesen | ähnliche artikel | verwandte artikel | verwandte themen | empfohlen | empfehlungen | mehr aus | neueste artikel | aktuelle meldungen | top-themen | nächster artikel | vorheriger artikel | passend zum thema | themen | mehr lesen | unsere empfehlungen | beliebt | beliebte artikel | das beste aus | schlagwörter | aus dem ressort
fr: à lire aussi | lire aussi | à lire également | sur le même sujet | sur le même thème | articles liés | articles similaires | articles associés | dans la même rubrique | à voir aussi | les plus lus | le plus lu | plus d'articles | vous aimerez aussi | à découvrir | recommandé pour vous | nos recommandations | contenus sponsorisés | l'actualité en continu | à la une | en ce moment | dernières actualités | voir aussi | pour aller plus loin | l'essentiel | plus sur le sujet | newsletters | nos derniers articles
es: noticias relacionadas | artículos relacionados | relacionados | relacionadas | más noticias | te puede interesar | te recomendamos | también te puede interesar | lo más leído | lo más visto | más leídas | más leídos | lee también | leer más | ver más | lea también | más información | más sobre este tema | últimas noticias | destacados | recomendados | contenido patrocinado | lo último | quizás te interese | temas relacionados | archivado en | en portada | te puede interesar también | no te pierdas
pt: leia também | leia mais | veja também | notícias relacionadas | relacionadas | relacionados | artigos relacionados | mais lidas | mais lidos | mais notícias | últimas notícias | recomendados para você | você também pode gostar | saiba mais | conteúdo patrocinado | mais vistas | destaques | assuntos relacionados | veja mais | em destaque | recomendado | artigos recentes | pode gostar também
it: leggi anche | articoli correlati | correlati | potrebbe interessarti | potrebbe interessarti anche | ti potrebbe interessare | i più letti | più letti | altre notizie | ultime notizie | notizie correlate | da non perdere | ti consigliamo | leggi di più | contenuti sponsorizzati | in evidenza | vedi anche | le più lette | sullo stesso argomento | articoli simili | raccomandati per te
nl: lees ook | lees meer | gerelateerd | meer nieuws | meest gelezen | gerelateerde artikelen | meer over dit onderwerp | aanbevolen
pl: czytaj także | czytaj też | zobacz także | polecane | najczęściej czytane | podobne artykuły | czytaj więcej | powiązane
sv: läs mer | läs också | läs även | mest läst | relaterade artiklar
ru: читайте также | по теме | материалы по теме | другие новости | похожие материалы | похожие новости | популярное | самое читаемое | самое популярное | главное | главные новости | последние новости | новости по теме | рекомендуем | вам может быть интересно | еще по теме | ещё по теме | смотрите также | лента новостей | новости партнеров | новости партнёров | читать далее | ещё новости | связанные материалы | в тренде | топ новостей | самые читаемые | теги
uk: читайте також | за темою | по темі | інші новини | схожі матеріали | популярне | найпопулярніше | головне | останні новини | рекомендуємо | вам може бути цікаво | дивіться також | новини партнерів | найчитаніше | головні новини | новини за темою | більше новин
ar: اقرأ أيضا | اقرأ أيضاً | أخبار ذات صلة | مواضيع ذات صلة | مقالات ذات صلة | الأكثر قراءة | المزيد | قد يعجبك أيضا | قد يعجبك أيضاً | آخر الأخبار | اقرأ المزيد | موضوعات متعلقة | الأكثر مشاهدة | شاهد أيضا | شاهد أيضاً | ذات صلة | المزيد من الأخبار | أخبار متعلقة | الأكثر شعبية | ننصح بقراءة | قصص مقترحة | نرشح لكم | مختارات
fa: بیشتر بخوانید | مطالب مرتبط | اخبار مرتبط | پربازدیدترین | پربازدیدها | آخرین اخبار | مطالب پیشنهادی | همچنین بخوانید | بیشتر | خبرهای مرتبط | پربیننده‌ترین | پربیننده ترین | تازه‌ترین خبرها | مرتبط | پیشنهاد سردبیر | بخوانید | خبرهای بیشتر | پیشنهاد ما
zh: 相关新闻 | 相关阅读 | 相关文章 | 相关报道 | 相关推荐 | 延伸阅读 | 推荐阅读 | 热门推荐 | 为您推荐 | 猜你喜欢 | 热点新闻 | 热门新闻 | 更多新闻 | 最新新闻 | 点击排行 | 排行榜 | 相關新聞 | 延伸閱讀 | 熱門新聞 | 推薦閱讀 | 相關文章 | 下一篇 | 上一篇 | 精彩推荐 | 热门文章 | 大家都在看 | 相关链接 | 最新消息 | 更多报道 | 今日热点 | 新闻排行
id: berita terkait | artikel terkait | baca juga | terpopuler | berita lainnya | rekomendasi untuk anda | berita terpopuler
ja: 関連記事 | 関連ニュース | あわせて読みたい | おすすめ記事 | おすすめ | アクセスランキング | ランキング | 人気記事 | 最新ニュース | 新着記事 | 次の記事 | 前の記事 | こちらもおすすめ | 関連リンク | 注目ニュース | 新着ニュース | 関連情報 | 主要ニュース | 合わせて読みたい | この記事の関連ニュース | 注目の記事 | トップニュース
ko: 관련기사 | 관련 기사 | 많이 본 뉴스 | 추천 기사 | 인기 기사 | 최신 뉴스 | 주요 뉴스 | 이 시각 주요뉴스 | 관련 뉴스
hi: यह भी पढ़ें | ये भी पढ़ें | संबंधित खबरें | संबंधित समाचार | और पढ़ें | ताज़ा खबरें | ताजा खबरें | ट्रेंडिंग | सबसे ज़्यादा पढ़ी गई | बड़ी खबरें | आपके लिए | संबंधित लेख | लोकप्रिय | अन्य खबरें | ज़रूर पढ़ें | मिलती-जुलती खबरें
tr: ilgili haberler | ilgili haber | ilginizi çekebilir | bunlar da ilginizi çekebilir | son haberler | çok okunanlar | en çok okunanlar | diğer haberler | benzer haberler | öne çıkanlar | ayrıca bakınız | önerilen haberler | bunu da okuyun | daha fazla haber | günün haberleri | sıradaki haber | ilgili konular | gündem
vi: tin liên quan | bài liên quan | xem thêm | đọc thêm | tin mới | tin nổi bật | đọc nhiều | xem nhiều | tin cùng chuyên mục | có thể bạn quan tâm
el: διαβάστε επίσης | διαβάστε ακόμη | διαβάστε ακόμα | σχετικά άρθρα | σχετικά | δημοφιλή | ροή ειδήσεων | τελευταία νέα | περισσότερα | δείτε επίσης
cs: čtěte také | čtěte dále | související | související články | nejčtenější | mohlo by vás zajímat | další články
he: כתבות נוספות | קראו גם | עוד בנושא | הנקראות ביותר | אולי יעניין אותך
sr: повезане вести | прочитајте и | најчитаније | povezane vesti | pročitajte i | najčitanije
th: ข่าวที่เกี่ยวข้อง | อ่านเพิ่มเติม | ข่าวล่าสุด | ข่าวยอดนิยม
bn: আরও পড়ুন | সম্পর্কিত খবর | সর্বাধিক পঠিত
ur: مزید پڑھیں | متعلقہ خبریں
hu: kapcsolódó cikkek | legolvasottabb | ajánlott cikkek
ro: citește și | articole similare | cele mai citite
fi: lue myös | luetuimmat
da: læs også | mest læste
es: mirá también | leé también | además | otras noticias | seguí leyendo
en: related story | related video | related videos | editor's choice | in case you missed it | read this next | promoted stories | more for you | more to explore | most shared | today's top stories | trending stories | related tags | you might like | we recommend | our picks | popular posts | similar stories | stories for you | suggested reading | related reading | also on this site | also in the news | latest videos | most watched | top news | also of interest
de: empfehlungen der redaktion | empfohlener artikel | empfohlene artikel | mehr aus diesem ressort | mehr aus dem ressort | meistgeklickt | topthemen | neueste meldungen | aktuelle nachrichten | auch lesenswert | lesetipps | verwandte inhalte | weitere beiträge | ähnliche beiträge | unsere leseempfehlung | leseempfehlung | lesetipp | das könnte ihnen auch gefallen | mehr für sie | mehr nachrichten | mehr artikel | meistkommentiert | videos des tages | anzeigen aus der region | die neuesten
fr: à ne pas manquer | à la une aussi | les plus consultés | les plus commentés | les plus partagés | articles recommandés | article suivant | article précédent | en lien avec cet article | les dernières actualités | derniers articles | le fil info | aussi à la une | nos articles | nos sélections | sélection de la rédaction | la sélection de la rédaction | vidéo à la une | vidéos à la une | contenu sponsorisé | voir plus d'articles | plus d'actualités | toute l'actualité
es: noticia relacionada | artículo relacionado | artículos recientes | entradas recientes | entradas relacionadas | lo más comentado | lo más compartido | no te lo pierdas | también te puede gustar | te puede gustar | más leído | las más leídas | los más leídos | más vistas | más vistos | mira también | ver también | contenido relacionado | contenidos relacionados | te sugerimos | siguiente noticia | noticia siguiente | artículo siguiente | noticias de interés
pt: leia mais sobre | leia ainda | leia a seguir | veja mais notícias | matérias relacionadas | matéria relacionada | notícia relacionada | conteúdo relacionado | conteúdos relacionados | mais lidas da semana | as mais lidas | os mais lidos | mais lidas do dia | mais recentes | próxima notícia | próximo artigo | artigo anterior | você pode gostar | você pode se interessar | talvez você goste | a não perder | recomendadas | posts relacionados
it: notizia correlata | leggi pure | più popolari | i più visti | i più popolari | gli articoli più letti | gli ultimi articoli | ultimi articoli | ultima ora | articolo successivo | articolo precedente | articoli recenti | video del giorno | il video del giorno | foto del giorno | dalla home | in primo piano | per approfondire | altri articoli | ti consigliamo anche | scelti per te | consigliati per te | contenuto sponsorizzato | raccomandati | le ultime | video in evidenza | più commentati
nl: lees verder | meest bekeken | meest recent | laatste nieuws | ook interessant | aanbevolen artikelen | aanbevolen voor jou | meer artikelen | bekijk ook | bekijk meer | verder lezen | wellicht ook interessant | meer lezen | anderen lezen ook | volgende artikel
pl: polecamy | polecamy również | polecamy także | polecane artykuły | przeczytaj także | przeczytaj też | przeczytaj również | czytaj również | czytaj dalej | zobacz również | zobacz też | warto przeczytać | najnowsze wiadomości | najpopularniejsze | popularne artykuły | ostatnio dodane | najczęściej komentowane | więcej na ten temat | więcej o | może cię zainteresować | mogą cię zainteresować | zainteresuje cię | materiały promocyjne | materiały promocyjne partnera | polecane oferty | nie przegap | następny artykuł | poprzedni artykuł | sprawdź także | dziś w serwisie | gorące tematy | powiązane artykuły | inne artykuły
sv: läs vidare | fler artiklar | fler nyheter | senaste nytt | senaste nyheterna | mer att läsa | rekommenderat | mest lästa | mer från
ru: выбор редакции | сейчас читают | читайте далее | читать также | еще новости | все новости | топ-5 | топ новости | что еще почитать | что ещё почитать | вам будет интересно | рекомендуем почитать | рекомендованное | популярные новости | популярные материалы | популярные статьи | самые популярные | свежие новости | последние статьи | другие материалы | другие статьи | подробнее по теме | предыдущая статья | следующая статья | следующая новость | предыдущая новость | похожие статьи | новости сми2 | реклама и партнёры | обсуждаемое
uk: читати також | читайте ще | також читайте | ще по темі | ще за темою | вибір редакції | стрічка новин | популярні новини | найважливіше | рекомендовані | схожі новини | схожі статті | наступна новина | попередня новина | пов'язані новини | інші матеріали | топ новин | вас може зацікавити | вам також може сподобатися | реклама партнерів | всі новини | усі новини
ar: اقرأ ايضا | إقرأ أيضاً | إقرأ أيضا | اقرأ أيضًا | إقرأ أيضًا | الأخبار المتعلقة | موضوعات ذات صلة | المواضيع ذات الصلة | اخبار ذات صلة | أخبار مشابهة | مقالات مشابهة | مقالات مرتبطة | أخبار مرتبطة | اخترنا لك | اخترنا لكم | الأكثر تداولا | الأكثر رواجا | الأكثر تفاعلا | الأكثر تعليقا | أحدث الأخبار | آخر المستجدات | أخر الأخبار | شاهد أيضًا | قد يهمك | قد يهمك أيضا | قد يهمك أيضاً | ربما يعجبك أيضا | تابع أيضا | تصفح أيضا | موصى به | مواضيع متعلقة | مواد ذات صلة | الأكثر قراءة اليوم | الخبر التالي | المقال التالي | المقال السابق | أهم الأخبار
fa: خبر مرتبط | آخرین خبرها | مهمترین اخبار | مهم‌ترین اخبار | داغ‌ترین اخبار | پربازدید | پربحث‌ترین | مطالب مشابه
zh: 热点 | 热点推荐 | 热点排行 | 24小时热文 | 24小时热榜 | 热榜 | 今日推荐 | 本周热门 | 一周热门 | 编辑推荐 | 小编推荐 | 新闻推荐 | 新闻排行榜 | 阅读排行 | 阅读排行榜 | 热门排行 | 热点新闻排行 | 为你推荐 | 相关内容 | 相关视频 | 相关专题 | 相关资讯 | 相关话题 | 更多相关 | 更多阅读 | 更多推荐 | 更多资讯 | 更多文章 | 推荐新闻 | 推荐文章 | 推荐内容 | 推荐视频 | 最新文章 | 最新资讯 | 最热新闻 | 随机推荐 | 其他新闻 | 您可能感兴趣 | 你可能感兴趣 | 你可能也喜欢 | 猜您喜欢 | 大家都在搜 | 热搜榜 | 即时新闻 | 滚动新闻 | 往期回顾 | 相關報導 | 相關報道 | 相關閱讀 | 相關推薦 | 熱門文章 | 熱門 | 熱門推薦 | 最新新聞 | 即時新聞 | 更多新聞 | 你可能也想看 | 你可能感興趣 | 人氣新聞 | 編輯推薦 | 編輯精選 | 推薦文章 | 為你推薦 | 焦點新聞 | 看更多 | 看更多新聞
ja: 関連する記事 | 関連トピック | 関連トピックス | 関連キーワード | 関連タグ | 関連動画 | よく読まれている記事 | よく読まれています | アクセス数ランキング | 人気ランキング | 記事ランキング | 週間ランキング | デイリーランキング | 人気の記事 | 話題の記事 | 注目記事 | 最新記事 | 新着 | 新着情報 | 最新の記事 | おすすめの記事 | あなたにおすすめ | あなたにおすすめの記事 | 他の記事 | その他の記事 | ほかの記事 | この記事を読んだ人はこちらも | 編集部おすすめ | 編集部のおすすめ | 前後の記事 | 次に読む | 続きを見る | 話題のニュース
ko: 많이 본 기사 | 가장 많이 본 뉴스 | 인기 뉴스 | 인기뉴스 | 실시간 인기 기사 | 주요기사 | 주요 기사 | 주요뉴스 | 추천기사 | 추천 뉴스 | 최신기사 | 최신 기사 | 최신뉴스 | 함께 보면 좋은 기사 | 함께 본 기사 | 다른 기사 | 이 기사와 관련된 기사 | 연관기사 | 연관 기사 | 관련뉴스 | 핫이슈 | 오늘의 주요뉴스 | 이시각 주요뉴스 | 헤드라인 | 에디터 추천 | 랭킹뉴스 | 랭킹 뉴스 | 당신이 좋아할 만한 기사 | 이런 기사 어때요 | 독자들이 많이 본 기사 | 다음 기사 | 이전 기사
tr: benzer içerikler | ilgili içerikler | editörün seçtikleri | editörün seçimi | bunlara da göz atın | önerilenler | çok okunan | en çok okunan | en son haberler | popüler haberler | sonraki haber | önceki haber | bunları da beğenebilirsiniz | tavsiye edilen haberler | haftanın en çok okunanları | diğer başlıklar | öne çıkan haberler | bakmadan geçme
id: berita lain | berita terbaru | berita populer | paling populer | artikel lainnya | lihat juga | simak juga | pilihan editor | pilihan untukmu | video terkait | video pilihan | topik terkait | baca selengkapnya | berita pilihan
vi: tin cùng chủ đề | tin khác | các tin khác | tin tức liên quan | bài viết liên quan | bài cùng chuyên mục | tin mới nhất | đọc nhiều nhất | cùng chuyên mục | tin đọc nhiều | tin hot | bài đọc nhiều | có thể bạn thích | chủ đề liên quan
cs: mohlo by vás také zajímat | související témata | doporučené | doporučené články | nejčtenější články | nejnovější | další zprávy | čtěte více | přečtěte si také | přečtěte si | více k tématu
ro: citeste si | citeşte şi | articole recomandate | cele mai citite articole | știri recomandate | recomandate | ultimele știri | ultimele articole | vezi și | pe aceeași temă | alte știri | te-ar putea interesa
hu: olvasta már | ajánlott | ajánlatunk | kapcsolódó | legfrissebb hírek | legnépszerűbb | további hírek | további cikkek | ez is érdekelheti | hasonló cikkek | olvassa el ezt is | címlapról ajánljuk
el: σχετικα | σχετικά νέα | σχετικές ειδήσεις | δημοφιλέστερα | περισσότερα νέα | τελευταίες ειδήσεις | διαβάστε περισσότερα | τα πιο δημοφιλή | προτεινόμενα | ειδήσεις σήμερα | προηγούμενο άρθρο | επόμενο άρθρο | όλες οι ειδήσεις
fi: lue lisää | lisää aiheesta | suosittelemme | uusimmat | tuoreimmat | katso myös
da: læs mere | seneste nyt | anbefalede artikler | relaterede artikler | andre læser
no: les også | les mer | mest lest | siste nytt | relaterte artikler | anbefalt | flere saker | se også
bg: вижте също | прочетете още | най-четени | още по темата | свързани новини | последни новини | препоръчваме
sr: повезани чланци | најновије вести | најновије | još iz rubrike | najnovije | najnovije vesti | povezani članci | pogledajte još | više na temu | možda će vas zanimati
hr: pročitajte još | povezani članci | vezane vijesti | najnovije vijesti | preporučujemo
bn: আরও খবর | সর্বশেষ | সর্বশেষ সংবাদ | জনপ্রিয় | এ সম্পর্কিত খবর | সম্পর্কিত সংবাদ | আরো পড়ুন
ta: தொடர்புடைய செய்திகள் | மேலும் படிக்க | மேலும் செய்திகள்
ms: berita berkaitan | artikel berkaitan
ur: متعلقہ خبر | تازہ ترین | یہ بھی پڑھیں | مقبول خبریں
hi: यह भी पढें | ये भी पढें | संबंधित ख़बरें | संबंधित विषय | टॉप न्यूज़ | टॉप न्यूज | ताज़ा ख़बरें | लेटेस्ट न्यूज़ | लेटेस्ट न्यूज | अगला लेख | और ख़बरें | और खबरें | रिलेटेड न्यूज | मोर स्टोरीज
he: כתבות קשורות | אולי יעניין אתכם | אולי תאהבו | הנצפות ביותר | חדשות אחרונות | עוד כתבות | מומלצים | כתבות מומלצות
th: ข่าวอื่นๆ | ข่าวแนะนำ | ข่าวที่น่าสนใจ | บทความที่เกี่ยวข้อง | อ่านต่อ | ยอดนิยม | ข่าวเด่น | แนะนำสำหรับคุณ
""")

REFERENCES = _phrases("""
en: see also | references | external links | further reading | bibliography
de: siehe auch | einzelnachweise | weblinks | literatur
fr: voir aussi | notes et références | liens externes | bibliographie
es: véase también | referencias | enlaces externos | bibliografía
pt: ver também | referências | ligações externas
it: voci correlate | collegamenti esterni | altri progetti | bibliografia
nl: zie ook | externe links | referenties
pl: zobacz też | przypisy | linki zewnętrzne
ru: см. также | примечания | ссылки | литература
uk: див. також | примітки | посилання | література
ar: انظر أيضا | مراجع | وصلات خارجية
fa: جستارهای وابسته | منابع | پیوند به بیرون
zh: 参考文献 | 參考文獻 | 外部链接 | 外部連結 | 参见 | 參見
ja: 関連項目 | 脚注 | 参考文献 | 外部リンク
ko: 같이 보기 | 각주 | 외부 링크
tr: ayrıca bakınız | kaynakça | dış bağlantılar
""")

FIELDS = _phrases("""
en: email | e-mail | your email | your e-mail | email address | e-mail address | your email address | enter your email | enter your email address | email (required | type your email
de: e-mail-adresse | ihre e-mail-adresse | deine e-mail-adresse | ihre e-mail | e-mail adresse | e-mail eingeben
fr: adresse e-mail | votre adresse e-mail | votre e-mail | votre email | adresse mail | adresse électronique | votre adresse mail | votre courriel
es: correo electrónico | tu correo electrónico | su correo electrónico | tu correo | tu email | dirección de correo electrónico
pt: seu e-mail | e-mail | o seu e-mail | digite seu e-mail | seu melhor e-mail | endereço de e-mail
it: indirizzo e-mail | indirizzo email | la tua email | la tua e-mail | inserisci la tua email
nl: e-mailadres | je e-mailadres | uw e-mailadres
pl: adres e-mail | twój adres e-mail | podaj swój e-mail | twój e-mail
sv: din e-postadress | e-postadress | din e-post
da: din e-mail | din mailadresse | e-mailadresse
ru: ваш e-mail | ваш email | электронная почта | адрес электронной почты | введите e-mail | ваша почта
uk: ваш e-mail | електронна пошта | адреса електронної пошти
ar: بريدك الإلكتروني | البريد الإلكتروني | أدخل بريدك الإلكتروني
fa: ایمیل | ایمیل شما | نشانی ایمیل
zh: 电子邮箱 | 电子邮件 | 邮箱地址 | 您的邮箱 | 電子郵件 | 電子信箱
ja: メールアドレス | メールアドレスを入力
ko: 이메일 | 이메일 주소 | 이메일을 입력하세요
hi: ईमेल | अपना ईमेल | ईमेल पता
tr: e-posta | e-posta adresiniz | e-posta adresi
el: το email σας | διεύθυνση email | email σας
ro: adresa de email | adresa ta de email
cs: váš e-mail | e-mailová adresa
hu: e-mail cím | az ön e-mail címe
fi: sähköpostiosoite | sähköpostisi
vi: email của bạn | địa chỉ email
id: alamat email | email anda
he: דואר אלקטרוני | כתובת אימייל
""")

QUESTIONS = _phrases("""
en: insights | related questions | people also ask | questions | frequently asked questions | ask ai | suggested questions | explore further | dig deeper | discussion questions | faq | faqs
de: fragen zum thema | häufige fragen | ähnliche fragen | andere fragten auch
fr: questions fréquentes | autres questions | questions liées
es: preguntas frecuentes | preguntas relacionadas
pt: perguntas frequentes | perguntas relacionadas
it: domande frequenti | domande correlate
ru: вопросы по теме | частые вопросы
zh: 相关问题 | 常见问题 | 大家还在问
ja: よくある質問 | 関連する質問
""")

LABELS = _phrases("""
en: advertisement | advertisement scroll to continue | ad | ads | advertising | story continues below advertisement | article continues below | sponsored | promoted | skip to content | skip to main content | skip advertisement | skip ad | menu | search | home | login | log in | sign in | sign up | register | subscribe | subscribe now | share | share this | share this article | share this story | share on | share article | tweet | print | email | copy link | link copied | save | bookmark | listen | listen to this article | follow | follow us | following | loading | read more | show more | view more | see more | load more | continue reading | close | more | open app | download app | newsletter | newsletters | back to top | play | video | watch live | live | gallery | photo gallery | accessibility links | cookie settings | manage cookies | privacy policy | terms of use | contact us | about us | donate | support us | font size | text size | breaking news | breaking | topics | tags | credit | image source | image caption | uk weather | weather | markets | for regular updates | get updates | follow on google news | add as preferred source on google | republish this article | reuse this content | give us feedback | report an error | translate | en español | toggle navigation | this article is more than year old | for subscribers | play video | watch | advertise with us | edition | reply | like | report | see all | view all | stay connected | your email | notifications | reading time | next | previous | prev
de: werbung | anzeige | anzeigen | menü | suche | suchen | startseite | anmelden | abmelden | registrieren | abonnieren | abo | teilen | drucken | merken | artikel teilen | vorlesen | artikel anhören | artikel hören | newsletter | mehr | weiterlesen | schließen | nach oben | zum inhalt springen | zur startseite | impressum | datenschutz | kontakt | feedback | e-mail | bildquelle | live | video | mediathek | schriftgröße | lesezeit | artikel drucken | link kopieren | weiterlesen nach der anzeige | audio | zur merkliste hinzufügen | per e-mail teilen | auf facebook teilen | login | merkliste | stand | themen | navigation | ressorts
fr: publicité | annonce | menu | rechercher | recherche | accueil | se connecter | connexion | s'abonner | abonnez-vous | je m'abonne | partager | imprimer | envoyer | enregistrer | écouter | écouter l'article | fermer | lire la suite | voir plus | haut de page | aller au contenu | mentions légales | contact | newsletter | suivre | suivez-nous | copier le lien | article réservé aux abonnés | offrir | réagir | en direct | vidéo | direct | la suite après la publicité | la suite après cette publicité | taille du texte | temps de lecture | ajouter à vos favoris | plus | ajouter à mes favoris | partager sur facebook | s'inscrire | diaporama
es: publicidad | anuncio | menú | buscar | inicio | iniciar sesión | suscríbete | suscribirse | suscribete | compartir | imprimir | enviar | guardar | escuchar | cerrar | leer más | ver más | síguenos | saltar al contenido | ir al contenido | contacto | aviso legal | boletín | copiar enlace | enviar por email | en directo | vídeo | video | en vivo | regístrate | escuchar artículo | seguir | tamaño de letra | más | volver arriba | comparte | escucha la noticia | newsletter | tiempo de lectura | hemeroteca | edición impresa
pt: publicidade | anúncio | menu | buscar | pesquisar | início | entrar | assine | assine já | compartilhar | compartilhe | partilhar | imprimir | enviar | salvar | guardar | ouvir | fechar | ler mais | siga-nos | ir para o conteúdo | contato | contacto | copiar link | ouvir notícia | continua após a publicidade | continua depois da publicidade | ao vivo | vídeo | cadastre-se | login | iniciar sessão | mais | página inicial | tempo de leitura | ouvir artigo | voltar ao topo | subscrever
it: pubblicità | annuncio | menu | menù | cerca | accedi | registrati | abbonati | condividi | stampa | invia | salva | ascolta | ascolta l'articolo | chiudi | seguici | vai al contenuto | contatti | newsletter | diretta | video | copia link | continua a leggere | home | torna su | tempo di lettura | iscriviti | prima pagina | edizione | leggi tutto
nl: advertentie | menu | zoeken | inloggen | delen | abonneren | nieuwsbrief | deel dit artikel
pl: reklama | menu | szukaj | zaloguj się | udostępnij | subskrybuj
sv: annons | meny | sök | logga in | dela | prenumerera
ru: реклама | меню | поиск | войти | вход | регистрация | подписаться | подпишитесь | поделиться | распечатать | слушать | закрыть | показать еще | показать ещё | подробнее | главная | наверх | контакты | новости | видео | фото | прямой эфир | скопировать ссылку | время чтения | на главную | версия для печати | подписка | загрузка | в избранное | рассылка | о проекте | рубрики
uk: реклама | меню | пошук | увійти | вхід | реєстрація | підписатися | поділитися | поділитись | друкувати | слухати | закрити | показати більше | головна | новини | відео | фото | прямий ефір | скопіювати посилання | час читання | на головну | детальніше | контакти | підписка
ar: إعلان | إعلانات | القائمة | بحث | البحث | الرئيسية | تسجيل الدخول | اشترك | اشترك الآن | شارك | مشاركة | طباعة | حفظ | استمع | إغلاق | تابعنا | اتصل بنا | من نحن | نسخ الرابط | تخطى إلى المحتوى | انتقل إلى المحتوى | فيديو | مباشر | النشرة البريدية | البث المباشر | إرسال | حجم الخط | سياسة الخصوصية | مدة القراءة | عاجل
fa: تبلیغات | آگهی | منو | جستجو | جست‌وجو | خانه | صفحه اصلی | ورود | ثبت نام | ثبت‌نام | عضویت | اشتراک | اشتراک‌گذاری | به اشتراک بگذارید | چاپ | ذخیره | بستن | تماس با ما | درباره ما | کپی لینک | فیلم | ویدئو | پخش زنده | خبرنامه | لینک کوتاه | کد خبر | ارسال | پرش به محتوا | همرسانی | نسخه چاپی
zh: 广告 | 菜单 | 搜索 | 首页 | 登录 | 注册 | 订阅 | 分享 | 分享到 | 打印 | 收藏 | 关闭 | 更多 | 返回顶部 | 关注我们 | 联系我们 | 关于我们 | 视频 | 直播 | 字号 | 字体 | 大 中 小 | 复制链接 | 展开全文 | 点赞 | 举报 | 扫一扫 | 微信扫一扫 | 下载客户端 | 打开app | 广告服务 | 廣告 | 選單 | 搜尋 | 首頁 | 登入 | 訂閱 | 列印 | 點讚 | 阅读原文 | 加载更多 | 返回首页 | 朋友圈 | 新浪微博 | 繁體 | 简体 | 請繼續往下閱讀 | 请继续往下阅读
id: beranda | bagikan | cari | masuk | daftar | scroll to continue with content | iklan | indeks | salin link
ja: 広告 | メニュー | 検索 | ホーム | ログイン | 会員登録 | 登録 | 購読 | シェア | シェアする | ツイート | 印刷 | 保存 | 閉じる | もっと見る | 続きを読む | トップ | トップへ戻る | お問い合わせ | 動画 | 写真 | ライブ | リンクをコピー | ブックマーク | この記事をシェア | フォロー | 無料会員登録 | 文字サイズ | 有料会員限定 | 会員限定 | ページトップへ | スキップ | この記事は有料会員限定です | お気に入り | ニュース
ko: 광고 | 메뉴 | 검색 | 홈 | 로그인 | 회원가입 | 구독 | 공유 | 공유하기 | 인쇄 | 저장 | 닫기 | 더보기 | 본문 바로가기 | 글자크기 | 기사제보
hi: विज्ञापन | मेन्यू | मेनू | खोजें | होम | लॉग इन | लॉगिन | साइन इन | सब्सक्राइब | सब्सक्राइब करें | शेयर करें | शेयर | साझा करें | प्रिंट | सेव करें | सुनें | बंद करें | और देखें | हमें फॉलो करें | संपर्क करें | वीडियो | लाइव | कॉपी लिंक | लिंक कॉपी करें | मुख्य पृष्ठ | खबर सुनें | डाउनलोड करें | ऐप खोलें | फॉलो करें
tr: reklam | menü | ara | arama | ana sayfa | anasayfa | giriş yap | giriş | üye ol | kayıt ol | abone ol | paylaş | yazdır | kaydet | dinle | kapat | takip et | bizi takip edin | iletişim | hakkımızda | bağlantıyı kopyala | canlı yayın | video | e-bülten | haberi dinle | içeriğe atla | devamını oku | daha fazla | sesli dinle | okuma süresi | google news'te takip et | haberler | son dakika
vi: quảng cáo | trang chủ | đăng nhập | đăng ký | chia sẻ | tìm kiếm | lưu bài | in bài
el: διαφήμιση | αρχική | σύνδεση | εγγραφή | αναζήτηση | κοινοποίηση | εκτύπωση
cs: reklama | menu | hledat | přihlásit | přihlásit se | domů | sdílet | předplatné
he: פרסומת | תפריט | חיפוש | שתפו | התחברות | ראשי
sr: насловна | претрага | пријава | подели | naslovna | pretraga | podeli
th: โฆษณา | หน้าแรก | เข้าสู่ระบบ | แชร์ | ค้นหา
en: share this | like this | share full article | loading | initial plugin text | story saved | invalid email | view deal | check price | check amazon | see price | see it | shop now | buy now | get deal | view offer | check prices | jump to recipe | print recipe | pin recipe | rate this recipe | skip to footer | skip to search | resize text | watch now | click to play | tap to unmute | unmute | replay | autoplay | read in app | get the app | add to favorites | add to reading list | give this article | gift article | gift this article | hide caption | toggle caption | enlarge this image | view image in fullscreen | view fullscreen | open image in gallery | image gallery | view gallery | view comments | expand | collapse | show all | was this page helpful | was this article helpful | was this helpful | thanks for your feedback | send | submit | manage preferences | change settings | my account | log out | logout | account | listen live | now playing | full screen | fullscreen | pause | read aloud | text-to-speech | related tags | reprints | rights & permissions | order reprints | request permission | close ad | remove ads | report this ad | load more comments | download pdf | view all comments | copied
de: teilen mit | gefällt mir | wird geladen | jetzt teilen | artikel merken | artikel verschenken | artikel vorlesen | vorlesen lassen | kommentare anzeigen | zum angebot | zum shop | jetzt kaufen | preis prüfen | angebot ansehen | bild vergrößern | bild in großansicht öffnen | bilderstrecke | zur bildergalerie | bildergalerie | fotostrecke | video starten | nach links | nach rechts | mehr anzeigen | mehr laden | mehr erfahren | alle anzeigen | einklappen | ausklappen | auf x teilen | auf whatsapp teilen | seite drucken | fehler melden | fehler gefunden | hinweis senden | rezept drucken | rezept speichern | zum rezept | jetzt bewerten | bewerten | foto hochladen | abschicken | absenden | abbrechen | zustimmen | ablehnen | hier anmelden | jetzt lesen | schließen x | direkt zum inhalt | zum hauptinhalt springen | mein konto
fr: partager | partager cet article | partager ceci | j'aime ceci | chargement | voir l'offre | voir le prix | j'achète | imprimer la recette | voir la recette | article précédent | article suivant | agrandir l'image | voir les photos | voir la vidéo | en savoir plus | afficher plus | charger plus | voir tout | tout voir | replier | déplier | envoyer par mail | valider | annuler | accepter | refuser | paramétrer | signaler | signaler une erreur | mon compte | se déconnecter | partager l'article | partager sur x | partager sur whatsapp | partager par mail | écouter cet article | aller au contenu principal | retour en haut | suivant | précédent | contactez-nous | je m'inscris
es: comparte esto | compartir esto | me gusta | me gusta esto | cargando | ver oferta | ver precio | comprar ahora | imprimir receta | ampliar imagen | ver galería | ver fotos | ver vídeo | ver video | reproducir | silenciar | pantalla completa | pausar | mostrar más | cargar más | ver todo | ver todos | ver todas | rechazar | configurar | cancelar | reportar | reporta un error | reportar error | mi cuenta | cerrar sesión | compartir en facebook | compartir en twitter | compartir en whatsapp | comparte esta noticia | compartir noticia | oír | escuchar noticia | escuchar el artículo | saber más | conocer más | quiero suscribirme | contactar | contáctanos
pt: compartilhe isso | partilhar isto | curtir isso | carregando | ver oferta | comprar agora | imprimir receita | ampliar imagem | ver galeria | ver fotos | ver vídeo | reproduzir | reproduzir vídeo | silenciar som | minimizar vídeo | tela cheia | pausar | mostrar mais | carregar mais | ver tudo | ver todos | rejeitar | cancelar | reportar erro | comunicar erro | minha conta | compartilhar no facebook | compartilhar no twitter | compartilhar no whatsapp | compartilhe esta notícia | compartilhe no whatsapp | compartilhe no facebook | próximo | próxima | voltar | saber mais | quero assinar | fale conosco | quero entrar | copiar | quero receber
it: mi piace | caricamento | vedi offerta | compra ora | acquista ora | stampa ricetta | ingrandisci | guarda il video | guarda la gallery | guarda le foto | fotogallery | riproduci | schermo intero | mostra altro | carica altro | vedi tutti | vedi tutto | accetta | rifiuta | annulla | segnala | segnala un errore | il mio account | condividi su facebook | condividi su whatsapp | condividi su twitter | condividi l'articolo | condividi questo articolo | precedente | successivo | scopri di più
nl: bekijk aanbieding | koop nu | deel via whatsapp | deel op facebook | sluiten | meer tonen | toon meer | accepteren | weigeren | abonneer | lees voor | luister
pl: udostępnij na facebooku | skopiuj link | zobacz ofertę | kup teraz | więcej | pokaż więcej | czytaj | zobacz | drukuj | zamknij | wyślij | anuluj | akceptuję | podziel się | zgłoś błąd | zaloguj | zarejestruj się | powrót | następny | poprzedni | słuchaj | przejdź do treści | obserwuj
ru: перейти | показать все | показать всё | свернуть | развернуть | отправить | отмена | принять | читать полностью | смотреть | воспроизвести | на весь экран | назад | вперед | вперёд | сообщить об ошибке | нашли ошибку | ошибка в тексте | поделиться в вконтакте | поделиться ссылкой | ссылка скопирована | копировать ссылку | сохранить | скачать | ещё | еще | загрузить еще | загрузить ещё | нравится | перейти к содержанию | увеличить шрифт
uk: показати всі | читати | надіслати | зберегти | копіювати посилання | ще | повідомити про помилку | знайшли помилку | слухати новину
ar: اشتراك | اشترك | تشغيل | شاهد الفيديو | عرض المزيد | إظهار المزيد | تحميل المزيد | عرض الكل | إلغاء | التالي | السابق | شارك المقال | شارك القصة | شارك الخبر | مشاركة الخبر | استمع للمقال | استمع إلى المقال | استمع للخبر | حفظ المقال | تكبير الخط | تصغير الخط | تم نسخ الرابط | نسخ | شارك على فيسبوك | شارك على واتساب | الإبلاغ عن خطأ | تابع
zh: 点击查看 | 查看更多 | 查看全文 | 查看原文 | 展开 | 收起 | 显示更多 | 全文 | 播放 | 暂停 | 全屏 | 静音 | 上一页 | 下一页 | 返回 | 提交 | 取消 | 确定 | 同意 | 纠错 | 我要纠错 | 打赏 | 转发 | 在看 | 喜欢 | 已关注 | 关注 | 放大 | 缩小 | 微信好友 | qq好友 | 手机看新闻 | 手机阅读 | 扫码分享 | 分享至 | 分享让更多人看到 | 设为首页 | 加入收藏 | 客户端 | 點擊查看 | 回首頁 | 字級 | 加入會員 | 追蹤 | 贊助
ja: 再生 | 停止 | 拡大 | 画像を拡大 | 写真を拡大 | 拡大する | 全画面 | もっと読む | さらに表示 | 全文を読む | 全て見る | すべて見る | 一覧 | 一覧を見る | 一覧へ | 戻る | 次へ | 前へ | 送信 | キャンセル | 同意する | いいね | 記事を保存 | クリップ | スクラップ | 記事を印刷 | 印刷する | メールで送る | 文字の大きさ | ポスト | ポストする | はてなブックマーク | 共有 | 共有する | プレゼント
ko: 재생 | 전체화면 | 더 보기 | 전체보기 | 목록 | 이전 | 다음 | 확인 | 취소 | 좋아요 | 슬퍼요 | 화나요 | 스크랩 | 링크복사 | url복사 | url 복사 | 글자 크기 | 글씨크기 | 폰트 | 기사저장 | 기사 저장 | 프린트 | 페이스북 | 트위터 | 카카오톡 | 카카오스토리 | 네이버 밴드 | 메일
tr: hemen al | satın al | oynat | tam ekran | daha fazla göster | daha fazla yükle | tümünü gör | tümü | gönder | iptal | kabul et | reddet | önceki | sonraki | geri | beğen | bağlantı kopyalandı | linki kopyala | facebook'ta paylaş | twitter'da paylaş | whatsapp'ta paylaş | haberi paylaş | yazı boyutu | favorilere ekle | hata bildir | bildir
vi: xem thêm | xem tất cả | quay lại | đóng | sao chép liên kết | gửi | hủy | theo dõi | nghe đọc bài | cỡ chữ
id: selengkapnya | lihat semua | tutup | kirim | batal | simpan | dengarkan | ukuran font | kembali | berikutnya | sebelumnya | laporkan
cs: zobrazit více | zavřít | odeslat | tisk | zpět | další | předchozí | poslechnout | uložit | vstoupit do diskuze
hu: bejelentkezés | keresés | megosztás | nyomtatás | előfizetés | főoldal | tovább | bezár | hirdetés | regisztráció | cikk mentése | küldés
ro: publicitate | meniu | caută | căutare | acasă | distribuie | abonează-te | autentificare | conectare | înregistrare | închide | mai mult | ascultă | printează
fi: mainos | valikko | haku | etusivu | kirjaudu | kirjaudu sisään | jaa | tilaa | tulosta | sulje | kuuntele | tallenna | jaa artikkeli
da: søg | forside | log ind | abonnér | abonner | luk | lyt | del artikel
no: annonse | søk | forside | logg inn | abonner | lukk | skriv ut | lytt | del saken
""")

NOTICES = _within("""
en: enable javascript | javascript is disabled | javascript is required | turn on javascript | javascript to run this | we use cookies | uses cookies | use of cookies | accept all cookies | your cookie | cookie policy | we value your privacy | and our partners | partners store | we and our | process personal data | precise geolocation | personalised ads | personalized ads | processing of your personal data | legitimate interest | your privacy choices | access denied | verify you are human | are you a robot | you are not a robot | page not found | page could not be found | page you requested | page you are looking for | page you're looking for | page cannot be found | no longer available at this address | your browser | ad blocker | adblocker | disable your ad | unusual traffic | checking your browser | you have been blocked | error 404 | 404 not found | rate limit
de: aktivieren sie javascript | javascript aktivieren | javascript ist deaktiviert | bitte javascript | wir verwenden cookies | verwendet cookies | nutzung von cookies | cookies zu | unsere partner | ihre privatsphäre | seite nicht gefunden | seite wurde nicht gefunden | seite konnte nicht gefunden | gesuchte seite | adblocker | werbeblocker | ihr browser
fr: activer javascript | activez javascript | nous utilisons des cookies | utilisation de cookies | utilisons des cookies | utilise des cookies | nos partenaires | votre vie privée | vos données personnelles | page introuvable | page n'existe | page demandée | page que vous recherchez | bloqueur de publicité | votre navigateur
es: habilite javascript | habilitar javascript | activar javascript | active javascript | utilizamos cookies | usamos cookies | uso de cookies | utiliza cookies | nuestros socios | su privacidad | tu privacidad | página no encontrada | página no existe | página que busca | página solicitada | bloqueador de anuncios | su navegador | tu navegador
pt: habilite o javascript | ative o javascript | ativar o javascript | utilizamos cookies | usamos cookies | utiliza cookies | uso de cookies | nossos parceiros | sua privacidade | página não encontrada | página que você procura | página que procura | página não existe | bloqueador de anúncios | seu navegador
it: abilita javascript | abilitare javascript | attiva javascript | attivare javascript | utilizziamo i cookie | utilizza cookie | uso dei cookie | nostri partner | tua privacy | pagina non trovata | pagina che cerchi | pagina richiesta | il tuo browser
nl: schakel javascript | wij gebruiken cookies | we gebruiken cookies | pagina niet gevonden
ru: включите javascript | включить javascript | использует файлы cookie | используем файлы cookie | используем cookie | использует cookie | файлов cookie | страница не найдена | страница не существует | запрашиваемая страница | вашем браузере | ваш браузер | блокировщик рекламы
uk: увімкніть javascript | використовує файли cookie | використовуємо файли cookie | файлів cookie | сторінку не знайдено | сторінка не існує | вашому браузері
ar: تفعيل جافا سكريبت | تفعيل javascript | ملفات تعريف الارتباط | الصفحة غير موجودة | الصفحة المطلوبة | الصفحة التي تبحث | خصوصيتك | متصفحك
fa: جاوا اسکریپت | کوکی‌ها استفاده | صفحه مورد نظر | صفحه پیدا نشد | مرورگر شما | مرورگر خود
zh: 启用javascript | 启用 javascript | 开启javascript | 开启 javascript | 使用cookie | 使用 cookie | 页面不存在 | 找不到页面 | 您访问的页面 | 您的浏览器 | 頁面不存在 | 您的瀏覽器 | 使用cookies
ja: javascriptを有効 | javascript を有効 | cookieを使用 | cookie を使用 | クッキーを使用 | ページが見つかりません | お探しのページ | ご利用のブラウザ | お使いのブラウザ
ko: 자바스크립트를 | javascript를 | 쿠키를 사용 | 페이지를 찾을 수 없습니다
hi: जावास्क्रिप्ट | कुकीज़ का उपयोग | कुकीज का | पेज नहीं मिला | आपके ब्राउज़र | आपका ब्राउज़र
tr: javascript'i etkinleştirin | javascript'i etkinleştir | çerez kullan | çerezleri kullan | çerezler kullan | sayfa bulunamadı | aradığınız sayfa | tarayıcınız
""")

PAYWALL = _within("""
en: subscribe to continue | subscribe to read | subscribe to keep reading | to continue reading | to read the full | to read the rest | already a subscriber | already have an account | this article is for subscribers | this content is for subscribers | for subscribers only | unlock this article | start your free trial | sign in to read | log in to read | log in to continue | register to continue | create a free account | exclusive to subscribers | reserved for subscribers | become a subscriber
de: jetzt abonnieren | um weiterzulesen | weiterlesen mit | jetzt weiterlesen | mit einem abo | bereits abonnent | sie haben bereits ein abo | sie sind bereits abonnent | nur für abonnenten | nur für abonnentinnen | diesen artikel weiterlesen | exklusiv für abonnenten | jetzt testen | probemonat | mit plus weiterlesen
fr: réservé aux abonnés | réservée aux abonnés | abonnez-vous pour | pour lire la suite | déjà abonné | il vous reste | pour continuer la lecture | la suite est réservée
es: solo para suscriptores | exclusivo para suscriptores | suscríbete para | para seguir leyendo | ya eres suscriptor | para continuar leyendo | contenido exclusivo | suscríbase para | si ya eres suscriptor
pt: assine para | exclusivo para assinantes | conteúdo exclusivo para | já é assinante | para continuar lendo | para continuar a ler | apenas para assinantes
it: riservato agli abbonati | abbonati per | per continuare a leggere | sei già abbonato | contenuto riservato | per leggere l'articolo
ru: только для подписчиков | оформите подписку | чтобы продолжить чтение | доступно подписчикам | уже подписаны | доступен только подписчикам
uk: лише для передплатників | оформіть підписку | щоб продовжити читання | тільки для передплатників
ar: للمشتركين فقط | اشترك لمتابعة | لمتابعة القراءة | لمواصلة القراءة | سجل الدخول للقراءة
fa: ویژه مشترکان | برای ادامه مطالعه | برای خواندن ادامه | مشترک شوید تا
zh: 订阅后阅读 | 登录后阅读 | 会员专享 | 订阅以继续 | 剩余内容需 | 付费阅读 | 訂閱以繼續 | 登入後閱讀 | 开通会员
ja: 有料会員限定 | 会員限定の記事 | 続きを読むには | この記事は会員限定 | 会員に登録すると | ログインして続き | 有料記事
ko: 구독하고 | 로그인 후 이용 | 유료 회원
hi: पढ़ना जारी रखने के लिए | केवल सब्सक्राइबर | पूरा पढ़ने के लिए | सदस्यता लें और
tr: okumaya devam etmek için | abonelere özel | yalnızca aboneler | devamını okumak için abone | aboneyseniz
""")
