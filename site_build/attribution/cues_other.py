"""Cue words of the common verbs in German, French, Spanish and Russian. Data for `site_build.attribution`."""

from __future__ import annotations

from site_build.attribution.cues import Cues

_GERMAN = Cues(
    say="sagte|sagten|sagt|sagen|erklärte|erklärten|betonte|betonten|betont|teilte mit|teilten mit"
    "|berichtete|berichteten"
    "|berichtet|berichten|schrieb|schreibt|äußerte|erläuterte|versicherte|bekräftigte|bestätigte"
    "|kritisierte|forderte",
    that="erklärt|erklären|warnte|warnten|warnt|warnen|behauptete|behaupten|behauptet|meint|meinen"
    "|meinte|glaubt|glauben"
    "|argumentiert|argumentieren|argumentierte|schätzt|schätzen|teilte|teilten|teilt|räumte ein|gab an"
    "|gaben an"
    "|wies darauf hin|weist darauf hin|weisen darauf hin|hob hervor|fügte hinzu|kündigte an|bestätigten"
    "|rechnet damit"
    "|rechnen damit|geht davon aus|gehen davon aus|vermutet|vermuten|befürchtet|befürchten|dementierte"
    "|bestreitet",
    groups="Experten|Beobachter|Kritiker|Analysten|Fachleute|Diplomaten|Forscher|Wissenschaftler"
    "|Ökonomen|Anwohner"
    "|Augenzeugen|Zeugen|Beamte|Behörden|Ermittler|Aktivisten|Abgeordnete|Militärs|Historiker|Medien"
    "|Insider|Händler"
    "|Politiker|Vertreter|Gegner|Befürworter|Ärzte|Anwälte|Juristen|Gewerkschaften|Sicherheitskreise",
    roles="Sprecher|Sprecherin|Minister|Ministerin|Präsident|Präsidentin|Experte|Expertin|Analyst"
    "|Analystin|Diplomat"
    "|Beamter|Forscher|Forscherin|Professor|Professorin|Zeuge|Zeugin|Vertreter|Vertreterin|Kanzler"
    "|Kanzlerin|Chef|Chefin"
    "|Vorsitzende|Vorsitzender|Bürgermeister|Bürgermeisterin|Richter|Anwalt|Botschafter|Außenminister"
    "|Verteidigungsminister|Innenminister|Regierungssprecher|Polizeisprecher|Behördensprecher",
    bodies="Ministerium|Regierung|Polizei|Behörde|Gericht|Unternehmen|Konzern|Verband|Partei|Bank"
    "|Kommission|Armee"
    "|Militär|Zeitung|Zeitschrift|Magazin|Sender|Bericht|Studie|Agentur|Nachrichtenagentur"
    "|Staatsanwaltschaft|Opposition"
    "|Gewerkschaft|Universität|Institut|Stadt|Kreml|Außenministerium|Verteidigungsministerium"
    "|Innenministerium",
    according="laut|(?<=, )so|nach Angaben (?:von|des|der)|nach Ansicht (?:von|des|der)|nach "
    "Einschätzung (?:von|des|der)"
    "|nach Aussage (?:von|des|der)|nach Darstellung (?:von|des|der)|Angaben (?:von|des|der)",
    articles="der|die|das|dem|den|des|ein|eine|einer|einem|einige|viele|mehrere|andere|manche"
    "|zahlreiche|zwei|drei",
    after="der|des|von|vom|in|im|aus|bei|für|am|an|und|zu|zur|mit",
    between="am (?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag)|auch|zudem|außerdem"
    "|hingegen|jedoch|dagegen"
    "|bereits|zuvor|später|selbst|hat|habe|haben",
    opens="dass|ob|warum|wie|weshalb",
    finite="ist|sind|war|waren|wird|werden|hat|haben|hatte|könne|könnte|sei|seien|habe|werde|müsse"
    "|solle|wolle|dürfe|würde",
    no_speech=r"(?:nichts|zu|wegen|und)\b",
    intro="aber|doch|und|auch",
    stops="dass|ob|weil|wenn|als|wie|während|nachdem|bevor|der|die|das|den|dem|und|oder|aber|von|in|im"
    "|aus|bei|für|am|an|zu"
    "|mit|ist|sind|war|hat|haben|wird|sich|nicht",
    relatives="der|die|das|welche|zu",
    he="er",
    they="sie",
    after_name="zufolge",
    capital_nouns=True,
)

_FRENCH = Cues(
    say="a déclaré|ont déclaré|a dit|ont dit|a affirmé|ont affirmé|a indiqué|ont indiqué|a expliqué|ont "
    "expliqué|a précisé"
    "|a ajouté|ont ajouté|a souligné|ont souligné|a rapporté|ont rapporté|a assuré|ont assuré|a annoncé que"
    "|a raconté|a écrit|a répondu|a confié|déclare|affirme|indique|explique|précise|ajoute|souligne"
    "|rapporte|assure|dit"
    "|déclarait|expliquait|affirmait",
    that="affirment|indiquent|expliquent|soulignent|rapportent|assurent|disent|estime|estiment|a estimé"
    "|ont estimé|juge|a jugé"
    "|jugent|pense|pensent|croit|croient|prévient|a prévenu|avertit|avertissent|a averti|ont averti"
    "|note|notent|a noté"
    "|rappelle|a rappelé|rappellent|soutient|soutiennent|a soutenu|prétend|prétendent|a prétendu"
    "|reconnaît|a reconnu"
    "|confirme|a confirmé|ont confirmé|a annoncé|ont annoncé|annonce|dément|a démenti|suggère|suggèrent"
    "|considère"
    "|considèrent|a fait savoir|ont fait savoir",
    groups="experts|analystes|observateurs|critiques|spécialistes|responsables|diplomates|chercheurs"
    "|scientifiques"
    "|économistes|habitants|témoins|sources|autorités|enquêteurs|militants|députés|élus|historiens"
    "|médias|avocats|médecins"
    "|syndicats|opposants|partisans|riverains|commentateurs",
    roles="porte-parole|ministre|président|présidente|expert|experte|analyste|diplomate|chercheur"
    "|chercheuse|professeur"
    "|professeure|responsable|témoin|source|maire|procureur|procureure|juge|avocat|avocate|directeur"
    "|directrice|député"
    "|députée|chef|cheffe|ambassadeur|ambassadrice|économiste|historien|historienne",
    bodies="ministère|gouvernement|police|tribunal|entreprise|groupe|agence|parti|banque|commission"
    "|armée|journal|quotidien"
    "|rapport|étude|communiqué|chaîne|association|syndicat|préfecture|parquet|université|institut"
    "|mairie|Élysée|compagnie",
    according="selon|d['’]après|aux yeux de|au dire de|de l['’]avis de|pour reprendre les mots de",
    articles="le|la|les|l['’]|un|une|des|de|du|certains|plusieurs|d['’]autres|de nombreux|ces|ce|cette"
    "|son|sa|leur",
    after="de|du|des|d['’]|à|au|aux|en|dans|pour|et|qui|chez|auprès|sur",
    between="lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|également|aussi|encore|notamment"
    "|ensuite|pour sa part"
    "|quant à lui|quant à elle|toutefois|cependant",
    opens="que|qu|comment|pourquoi|si",
    finite="est|sont|était|étaient|sera|seront|serait|a|ont|avait|aura|pourrait|peut|doit|va|vont",
    no_speech=r"(?:à|de|par)\b(?! (?:la presse|l['’]AFP))",
    intro="mais|et|pourtant|or",
    stops="que|qui|dont|où|quand|si|comme|mais|et|ou|est|sont|était|a|ont|avait|sera|pour|dans|sur|en"
    "|par|à|au|aux",
    relatives="que|qui|dont|où",
    he="il|elle",
    they="ils|elles",
)

_SPANISH = Cues(
    say="dijo|dijeron|afirmó|afirmaron|declaró|declararon|aseguró|aseguraron|señaló|señalaron|explicó"
    "|explicaron|indicó"
    "|indicaron|añadió|añadieron|agregó|agregaron|sostuvo|sostuvieron|manifestó|informó|informaron"
    "|comentó|relató|subrayó"
    "|recalcó|dice|dicen|afirma|explica|señala|asegura|respondió|contó|escribió|ha dicho|han dicho|ha "
    "afirmado|ha asegurado",
    that="afirman|explican|señalan|aseguran|advierte|advierten|advirtió|advirtieron|cree|creen"
    "|considera|consideran|consideró"
    "|estima|estiman|estimó|opina|opinan|opinó|sostiene|sostienen|argumenta|argumentan|argumentó"
    "|insiste|insisten|insistió"
    "|reconoce|reconoció|admite|admitió|confirma|confirmó|confirmaron|anuncia|anunció|anunciaron|niega"
    "|negó|sugiere|sugieren"
    "|recuerda|recordó|apunta|apuntan|apuntó|denuncia|denunció|denunciaron|alega|alegó|prevé|prevén"
    "|calcula|calculan",
    groups="expertos|analistas|críticos|observadores|funcionarios|diplomáticos|fuentes|investigadores"
    "|científicos"
    "|economistas|vecinos|testigos|autoridades|activistas|diputados|historiadores|medios|abogados"
    "|médicos|especialistas"
    "|sindicatos|opositores|partidarios|fiscales|residentes",
    roles="portavoz|vocero|vocera|ministro|ministra|presidente|presidenta|experto|experta|analista"
    "|diplomático|investigador"
    "|investigadora|profesor|profesora|funcionario|funcionaria|testigo|fuente|alcalde|alcaldesa|fiscal"
    "|juez|jueza|abogado"
    "|abogada|director|directora|diputado|diputada|jefe|jefa|embajador|embajadora|economista"
    "|historiador|historiadora",
    bodies="ministerio|gobierno|Gobierno|Ministerio|policía|Policía|tribunal|empresa|compañía|agencia"
    "|partido|banco|comisión"
    "|ejército|Ejército|periódico|diario|informe|estudio|comunicado|cadena|asociación|sindicato"
    "|fiscalía|Fiscalía"
    "|universidad|instituto|ayuntamiento|oposición|organización",
    according="según|de acuerdo con|en palabras de|a juicio de|en opinión de",
    articles="el|la|los|las|un|una|unos|unas|algunos|algunas|varios|varias|otros|otras|muchos|su|sus"
    "|este|esta|del",
    after="de|del|en|para|y|que|con|al|ante|por",
    between="el (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)|también|además|por su parte|ya"
    "|luego|después"
    "|asimismo|este (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)",
    opens="que|cómo|por qué|si",
    finite="es|son|era|eran|será|serán|sería|ha|han|había|podría|puede|debe|va|van|está|están",
    no_speech=r"(?:a|de|por)\b(?! (?:la prensa|los periodistas|los medios|que\b))",
    intro="pero|y|sin embargo",
    stops="que|quien|cuando|donde|si|como|pero|y|o|es|son|era|ha|han|fue|para|en|por|con|a|al|de|del",
    relatives="que|quien|donde",
    he="él|ella",
    they="ellos|ellas",
)

_RUSSIAN = Cues(
    say="сказал|сказала|сказали|заявил|заявила|заявили|заявило|сообщил|сообщила|сообщили|сообщило"
    "|сообщает|сообщают"
    "|говорит|говорят|отметил|отметила|отметили|подчеркнул|подчеркнула|подчеркнули|добавил|добавила"
    "|добавили|пояснил"
    "|пояснила|пояснили|рассказал|рассказала|рассказали|написал|написала|уточнил|уточнила|уточнили"
    "|ответил|ответила"
    "|напомнил|напомнила|признался|признала|передает|передаёт|объяснил|объяснила",
    that="считает|считают|полагает|полагают|утверждает|утверждают|утверждал|утверждала|отмечает"
    "|отмечают|подчеркивает"
    "|подчёркивает|предупредил|предупредила|предупредили|предупреждает|предупреждают|признал|признали"
    "|подтвердил"
    "|подтвердила|подтвердили|объявил|объявила|объявили|отрицает|отрицают|опроверг|опровергла"
    "|предположил|предположила"
    "|указал|указала|указывает|указывают|думает|уверен|уверена|уверены|прогнозирует|прогнозируют"
    "|опасается|опасаются",
    groups="эксперты|аналитики|наблюдатели|критики|чиновники|дипломаты|источники|исследователи|ученые"
    "|учёные|экономисты"
    "|жители|очевидцы|свидетели|власти|следователи|активисты|депутаты|историки|журналисты|юристы|врачи"
    "|военные|политологи"
    "|специалисты|правозащитники|СМИ",
    roles="представитель|представительница|министр|президент|эксперт|аналитик|дипломат|источник"
    "|исследователь|профессор"
    "|чиновник|свидетель|очевидец|мэр|губернатор|прокурор|судья|адвокат|директор|депутат|глава|посол"
    "|экономист|историк"
    "|политолог|пресс-секретарь|собеседник|спикер",
    bodies="министерство|правительство|полиция|суд|компания|агентство|партия|банк|комиссия|армия|газета"
    "|издание|телеканал"
    "|ведомство|прокуратура|университет|институт|организация|служба|администрация|отчет|доклад"
    "|исследование|пресс-служба",
    according="по словам|по данным|согласно|по мнению|по информации|по оценке|по оценкам|как сообщает"
    "|как сообщают|как сообщил"
    "|как сообщила|как заявил|как заявила|как передает|как пишет|со слов",
    articles="этот|эта|эти|тот|некоторые|многие|другие|несколько|ряд|один|одна|один из|его|её|ее|их",
    after="в|во|из|по|на|при|и|от|с|для|который|которая|которые",
    between="в (?:понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье)|также|ранее|позже"
    "|затем|уже|при этом|тоже"
    "|неоднократно",
    opens="что|как|почему|будто|ли",
    finite="есть|был|была|были|будет|будут|может|могут|должен|должны",
    no_speech=r"(?:о|об|в|к|на)\b(?! (?:интервью|эфире|четверг|пятницу|среду|понедельник|вторник))",
    intro="но|и|однако|а|при этом|об этом",
    stops="что|который|которая|которые|когда|где|если|как|но|и|а|или|чтобы|в|во|на|с|со|по|из|от|для|о|об",
    relatives="который|которая|которые|что|чтобы",
    he="он|она",
    they="они",
    no_articles=True,
)

OTHERS = {"de": _GERMAN, "fr": _FRENCH, "es": _SPANISH, "ru": _RUSSIAN}
