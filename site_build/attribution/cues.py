"""Cue words: which words say that somebody said something, by language. Data for `site_build.attribution`.

Verbs stand in the forms that news uses, sorted by what must follow before they count as speech: "X notes
that"
reports words, "X notes the change" need not. Wishes, plans and views of things ("wants", "aims", "sees")
are no
speech and stand nowhere. English is here; `site_build.attribution.cues_other` holds the other languages.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cues:
    """The cue words of one language: each field a list of patterns, parted by bars, or empty."""

    say: str
    """Verbs that report words whatever follows."""
    that: str
    """Verbs that report words where a clause or a quotation follows, or where they close the sentence."""
    groups: str
    """Plural nouns for voices that stay unnamed."""
    roles: str
    """Singular nouns for a person that may stay unnamed."""
    bodies: str
    """Nouns for an institution or a document that speaks."""
    according: str
    """Words that name whose words these are."""
    articles: str
    after: str
    """Words that begin what follows a noun and belongs to it."""
    between: str
    """Words that may stand between a speaker and the verb."""
    opens: str
    """Words that open a reported clause."""
    finite: str
    """Words that show that a clause follows, not a thing."""
    no_speech: str
    """What after a verb shows that it reports no words."""
    intro: str
    """Words that open a sentence before its subject without a comma."""
    stops: str
    """Words that no speaker's name runs across."""
    relatives: str
    """Words after which a clause no longer is the reported one."""
    he: str
    they: str
    foresee: str = ""
    """Verbs that report a view where those who hold it are observers by trade."""
    observers: str = ""
    saying: str = ""
    """Participles that report words of the sentence's subject."""
    some_of: str = ""
    """Words before an article that take some of a group."""
    weekly: str = ""
    """Times that open a sentence without a comma: "Last week the company said"."""
    after_name: str = ""
    """Words that follow whose words these are, as German "zufolge"."""
    capital_nouns: bool = False
    no_articles: bool = False


ENGLISH = Cues(
    say="said|says|say|puts? it|told|tells|warn of|warns of|warned of|warn against|warns against|warned "
    "against|caution against"
    "|cautioned against|remarked|remarks|quipped|recounted|tweeted|went on to say"
    '|(?:is|was|were) quoted (?:[^,;.“"]{1,40} )?as saying',
    that="tell|add|adds|added|state|states|stated|argue|argues|argued|note|notes|noted|warn|warns"
    "|warned|claim"
    "|claims|claimed|explain|explains|explained|suggest|suggests|suggested|insist|insists|insisted"
    "|believe|believes"
    "|believed|think|thinks|thought|contend|contends|contended|caution|cautions|cautioned|acknowledge"
    "|acknowledges"
    "|acknowledged|admit|admits|admitted|concede|concedes|conceded|confirm|confirms|confirmed|announce"
    "|announces"
    "|announced|report|reports|reported|reveal|reveals|revealed|disclose|discloses|disclosed|stress"
    "|stresses"
    "|stressed|emphasi[sz]e|emphasi[sz]es|emphasi[sz]ed|underline|underlines|underlined|underscored"
    "|point out"
    "|points out|pointed out|observe|observes|observed|maintain|maintains|maintained|assert|asserts"
    "|asserted|allege"
    "|alleges|alleged|complain|complains|complained|conclude|concludes|concluded|estimate|estimates"
    "|estimated"
    "|assess|assesses|assessed|reckon|reckons|reckoned|predict|predicts|predicted|forecast|forecasts"
    "|speculate"
    "|speculates|speculated|testify|testifies|testified|deny|denies|denied|counter|counters|countered"
    "|signal"
    "|signals|signaled|signalled|indicate|indicates|indicated|hint|hints|hinted|mention|mentions|mentioned"
    "|reiterate|reiterates|reiterated|repeated|respond|responds|responded|reply|replies|replied|clarify"
    "|clarified"
    "|vow|vows|vowed|pledge|pledges|pledged|promise|promises|promised|threaten|threatened|boasted|joked"
    "|write"
    "|writes|wrote|lament|laments|lamented|fear|fears|feared|doubt|doubts|doubted|advise|advised|agree"
    "|agrees"
    "|agreed|declare|declares|declared|recall|recalls|recalled|continued|posted|found|finds|shows"
    "|showed|ruled",
    groups="analysts|experts|officials|critics|observers|diplomats|sources|researchers|scientists"
    "|scholars|economists"
    "|historians|academics|commentators|specialists|residents|witnesses|eyewitnesses|locals|villagers"
    "|investigators"
    "|police|prosecutors|lawyers|authorities|activists|campaigners|supporters|opponents|advocates|lawmakers"
    "|legislators|senators|ministers|leaders|insiders|strategists|traders|investors|doctors|physicians"
    "|medics"
    "|engineers|executives|spokespeople|spokesmen|aides|advisers|advisors|generals|commanders|soldiers"
    "|rebels"
    "|militants|protesters|organisers|organizers|unions|workers|employees|teachers|students|parents"
    "|families"
    "|relatives|neighbours|neighbors|farmers|voters|people|others|some|many|media|outlets|rescuers"
    "|firefighters"
    "|reporters|journalists|skeptics|sceptics|detractors|proponents|negotiators|mediators|survivors|victims"
    "|pollsters|forecasters|regulators|auditors|inspectors|veterans|planners|dockers|crews|passengers"
    "|groups|services|those",
    roles="spokesman|spokeswoman|spokesperson|official|minister|president|analyst|expert|diplomat"
    "|source|researcher"
    "|professor|scientist|economist|historian|lawyer|attorney|judge|prosecutor|governor|mayor|senator"
    "|lawmaker"
    "|commander|general|officer|director|chief|head|chairman|chairwoman|chair|secretary|ambassador"
    "|envoy|adviser"
    "|advisor|aide|executive|resident|witness|eyewitness|activist|leader|deputy|fellow|scholar|author"
    "|editor"
    "|journalist|reporter|correspondent|doctor|manager|engineer|farmer|teacher|negotiator|insider"
    "|strategist"
    "|captain|premier|chancellor|king|pope|patriarch|representative|organiser|organizer|founder|owner"
    "|member"
    "|coordinator|commissioner|inspector|investigator|driver|worker|student|mother|father|survivor"
    "|veteran|person",
    bodies="ministry|government|administration|company|firm|agency|court|police|department|office"
    "|commission|committee"
    "|council|parliament|union|bank|group|organisation|organization|party|army|military|navy|embassy"
    "|authority"
    "|watchdog|regulator|think tank|institute|university|association|foundation|report|study|statement"
    "|document"
    "|survey|paper|newspaper|magazine|outlet|broadcaster|channel|website|communique|communiqué"
    "|indictment|ruling"
    "|memo|letter|charity|consultancy|operator|airline|manufacturer|developer|club|federation|board"
    "|tribunal"
    "|inquiry|panel|poll|task force|opposition|agencies|governments|companies|groups",
    according="according to|in the words of|in the view of|in the opinion of",
    articles="the|a|an|some|many|most|several|other|certain|these|those|its|his|her|their|one|two|three"
    "|four|five"
    "|another|various|both|few|numerous|all|dozens of|a number of",
    after="of|for|at|in|from|with|on|to|and|near|within|inside|close|familiar|briefed|who|that|based"
    "|speaking|led|by"
    "|working|studying|monitoring|interviewed|involved|opposed|covering|across|quoted|cited|under|alike",
    between="has|have|had|also|himself|herself|themselves|repeatedly|publicly|previously|recently|later"
    "|then|once"
    "|now|still|long|already|earlier|often|further|both|too|nevertheless|nonetheless|therefore|however"
    "|instead"
    "|even|first|again|always|[a-z]+ly|in turn|did|for (?:his|her|its|their) part|on (?:mon|tues|wednes"
    "|thurs|fri"
    "|satur|sun)day",
    opens="that|how|why|whether|if",
    finite="is|are|was|were|will|would|has|have|had|could|may|might|can|cannot|should|must|did|does|do"
    "|isn['’]t|won['’]t"
    "|wouldn['’]t|doesn['’]t|didn['’]t",
    no_speech=r"(?:to|by|into|from|and|or|goodbye|hello)\b|as\b(?! saying)|(?:him|her|it|them|\w+) to\b"
    r"|[^,;.]{3,40} to "
    r"(?!reporters|journalists|the (?:press|media))\w+ (?:the|a|their|his|its)\b(?<!that)",
    intro="but|and|yet|still|so|nor|meanwhile|however|as|then|later|now|today|yesterday|instead|also"
    "|nevertheless"
    "|although|though",
    stops="that|which|who|whom|whose|what|when|where|because|if|as|than|how|why|while|after|before"
    "|since|until|is|are"
    "|was|were|be|been|being|has|have|had|will|would|could|may|might|can|should|must|does|did|do|not|of"
    "|for|at|in"
    "|from|with|on|to|by|and|but|or|said|says|it",
    relatives="that|which|who|whom|where|to",
    he="he|she",
    they="they|it",
    foresee="expect|anticipate|foresee",
    observers="analysts|experts|critics|observers|economists|diplomats|researchers|scientists|commentators"
    "|specialists|forecasters|historians|scholars|strategists",
    some_of="one of|some of|many of|most of|two of|three of|several of|both of|all of",
    weekly=r"(?:late )?on \w+day|last (?:week|month|year|night|\w+day)|earlier (?:this \w+|on \w+day)"
    r"|this (?:week|month)"
    r"|in (?:january|february|march|april|may|june|july|august|september|october|november|december)",
    saying="saying|arguing|insisting|claiming|warning|noting|adding|stressing|explaining|alleging",
)
