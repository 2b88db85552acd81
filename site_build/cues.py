"""Cue words: which words say that somebody said something, by language. Data for `site_build.attribution`.

Verbs stand in the forms that news uses. They are sorted by what must follow before they count as speech,
because "X notes that" reports words and "X notes the change" need not; wishes, plans and views of things
("wants", "aims", "sees") are no speech and stand nowhere.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cues:
    """The cue words of one language; each field a list of words or of patterns, parted by spaces or bars."""

    say: str
    """Verbs that report words whatever follows."""
    that: str
    """Verbs that report words where a clause or a quotation follows, or where they close the sentence."""
    foresee: str
    """Verbs that report a view where those who hold it are observers by trade."""
    groups: str
    """Plural nouns for voices that stay unnamed."""
    roles: str
    """Singular nouns for a person that may stay unnamed."""
    bodies: str
    """Nouns for an institution or a document that speaks."""
    according: str
    """Prepositions that name whose words these are."""
    articles: str
    after: str
    """Words that begin what follows a noun and belongs to it."""
    between: str
    """Words that may stand between a speaker and the verb."""
    clause: str
    """Words that open a reported clause."""
    not_speech: str
    """What after a verb shows that it reports no words."""
    he: str
    they: str
    intro: str = ""
    """Words that open a sentence before its subject without a comma."""
    zufolge: str = ""
    """Postpositions that name whose words these are."""


_ENGLISH = Cues(
    say="said|says|saying|told|tells|added|adds|stated|states|replied|remarked|remarks|declared|declares|quipped|recalled"
    "|recounted|tweeted|went on to say|is quoted as saying|was quoted as saying|were quoted as saying|posted on|wrote|writes",
    that="say|tell|add|state|argue|argues|argued|note|notes|noted|warn|warns|warned|claim|claims|claimed|explain|explains"
    "|explained|suggest|suggests|suggested|insist|insists|insisted|believe|believes|believed|think|thinks|thought|contend"
    "|contends|contended|caution|cautions|cautioned|acknowledge|acknowledges|acknowledged|admit|admits|admitted|concede"
    "|concedes|conceded|confirm|confirms|confirmed|announce|announces|announced|report|reports|reported|reveal|reveals"
    "|revealed|disclose|disclosed|stress|stresses|stressed|emphasize|emphasizes|emphasized|emphasise|emphasises|emphasised"
    "|underline|underlines|underlined|point out|points out|pointed out|observe|observes|observed|maintain|maintains"
    "|maintained|assert|asserts|asserted|allege|alleges|alleged|complain|complains|complained|conclude|concludes|concluded"
    "|estimate|estimates|estimated|assess|assesses|assessed|reckon|reckons|reckoned|predict|predicts|predicted|forecast"
    "|forecasts|speculate|speculates|speculated|testify|testified|deny|denies|denied|dispute|disputes|disputed|counter"
    "|counters|countered|signal|signals|signaled|signalled|indicate|indicates|indicated|hint|hints|hinted|mention|mentions"
    "|mentioned|reiterate|reiterates|reiterated|repeat|repeated|respond|responds|responded|reply|replies|remark|clarify"
    "|clarified|vow|vows|vowed|pledge|pledges|pledged|promise|promises|promised|threaten|threatened|boasted|joked|write"
    "|lament|laments|lamented|fear|fears|feared|doubt|doubts|doubted|find|finds|found|show|shows|showed|advise|advised"
    "|agree|agrees|agreed|declare|recall|recalls|continue|continues|continued|ask|asked|agrees|interpret|see no evidence",
    foresee="expect|expects|expected|anticipate|anticipates|predict|predicts|predicted|forecast|foresee|foresees|estimate"
    "|estimates|estimated|warn of|warn against|warned of|warned against|warns of|warns against|caution against",
    groups="analysts|experts|officials|critics|observers|diplomats|sources|researchers|scientists|scholars|economists"
    "|historians|academics|commentators|specialists|residents|witnesses|eyewitnesses|locals|villagers|investigators|police"
    "|prosecutors|lawyers|authorities|activists|campaigners|supporters|opponents|advocates|lawmakers|legislators|senators"
    "|deputies|ministers|leaders|insiders|strategists|traders|investors|doctors|physicians|medics|engineers|executives"
    "|spokespeople|spokesmen|aides|advisers|advisors|generals|commanders|soldiers|rebels|militants|protesters|organisers"
    "|organizers|unions|workers|employees|teachers|students|parents|families|relatives|neighbours|neighbors|farmers|voters"
    "|people|others|some|many|both|others|groups|governments|agencies|agents|companies|firms|media|outlets|reports|studies"
    "|rescuers|firefighters|reporters|journalists|fishermen|skeptics|sceptics|detractors|proponents|negotiators|mediators"
    "|survivors|victims|pollsters|forecasters|developers|regulators|auditors|inspectors|veterans|scholars|planners",
    roles="spokesman|spokeswoman|spokesperson|official|minister|president|analyst|expert|diplomat|source|researcher|professor"
    "|scientist|economist|historian|lawyer|attorney|judge|prosecutor|governor|mayor|senator|lawmaker|commander|general"
    "|officer|director|chief|head|chairman|chairwoman|chair|secretary|ambassador|envoy|adviser|advisor|aide|executive"
    "|resident|witness|eyewitness|activist|leader|deputy|fellow|scholar|author|editor|journalist|reporter|correspondent"
    "|doctor|manager|engineer|farmer|teacher|negotiator|insider|strategist|captain|premier|chancellor|king|pope|patriarch"
    "|representative|organiser|organizer|founder|owner|member|coordinator|commissioner|inspector|investigator|driver"
    "|worker|student|mother|father|survivor|victim|veteran|man|woman",
    bodies="ministry|government|administration|company|firm|agency|court|police|department|office|commission|committee"
    "|council|parliament|union|bank|group|organisation|organization|party|army|military|navy|kremlin|embassy|authority"
    "|watchdog|regulator|think tank|institute|university|association|foundation|report|study|statement|document|survey|paper"
    "|newspaper|magazine|outlet|broadcaster|channel|website|communique|communiqué|indictment|ruling|memo|letter|charity"
    "|consultancy|operator|airline|manufacturer|developer|team|club|federation|board|tribunal|inquiry|panel|task force",
    according=r"according to|in the words of|in the view of|in the opinion of|in the eyes of",
    articles="the|a|an|some|many|most|several|other|certain|these|those|its|his|her|their|one|two|three|four|five|another"
    "|various|both|few|numerous|all|dozens of|a number of",
    after="of|for|at|in|from|with|on|to|and|near|within|inside|close|familiar|briefed|who|that|based|speaking|working"
    "|studying|monitoring|interviewed|involved|opposed|covering|following|from|across|quoted|cited|including|under",
    between="has|have|had|also|repeatedly|publicly|previously|recently|later|then|once|now|still|long|already|earlier|often"
    r"|further|himself|herself|themselves|both|all|too|nevertheless|nonetheless|therefore|however|instead|even|first|again"
    r"|never|always|[a-z]+ly|in turn|did",
    clause="that|how|why|whether|it|he|she|they|there|the|this|these|those|a|an|no|we|i|his|her|its|their|some|many|most|if"
    "|any|all|such|both|more|while|although|because|only|even|not|nothing|nobody|what|you|our|my",
    not_speech=r"to\b(?! reporters\b| the \w+ that\b)|by\b|as\b(?! saying)|for\b|with\b|of\b|into\b|from\b|and \w+ed\b",
    he="he|she",
    they="they|it",
    intro="but|and|yet|still|so|nor|or|meanwhile|however|as|then|later|now|today|yesterday|instead|also|nevertheless"
    "|although|though",
)
