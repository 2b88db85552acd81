"""What a speaker's name is the name of: a person, an institution, another outlet. No I/O.

A person unless something shows that it is not: a noun that institutions are made of, an acronym, an article
before it, a country or capital that stands for its government, a word that newspapers are made of.
"""

from __future__ import annotations

import re
from functools import lru_cache

from site_build.entities.countries import capitals, countries, demonyms
from site_build.entities.namewords import DIRECTIONS, HEADS
from site_build.records import SpeakerKind

_NEWS = re.compile(
    r"\b(?:Times|Post|News|Journal|Herald|Tribune|Gazette|Guardian|Telegraph|Daily|Press|Magazine"
    r"|Zeitung|Spiegel"
    r"|Rundfunk|Monde|Figaro|Libération|País|Mundo|Radio|TV\d?|Television|Broadcasting|Media|Review"
    r"|Observer|Independent"
    r"|Mail|Mirror|Standard|Chronicle|Economist|Reuters|Bloomberg|Interfax|Xinhua|Kyodo|Yonhap|Anadolu"
    r"|Jazeera|Arabiya"
    r"|Axios|Politico|Meduza|Izvestia|Kommersant|Pravda|Ukrinform|Newsweek|Repubblica|Welt|AFP|AP|BBC"
    r"|CNN|CBS|NBC|ABC"
    r"|NPR|PBS|DPA|dpa|ANSA|EFE|TASS|RIA|ANI|PTI|IRNA|SANA|KCNA|NHK|RT|DW|RFI|VOA|RFE/RL|ARD|ZDF|ORF|SRF"
    r"|ТАСС|РИА|Интерфакс|Известия|Коммерсантъ)\b"
)
"""Words that newspapers are made of, and the agencies and broadcasters that everybody quotes."""
OUTLETS = re.compile(
    r"\b(?:newspaper|news|outlet|broadcaster|channel|magazine|website|portal|daily|weekly|station"
    r"|television|radio)\b"
)
"""Common nouns before a name that show it to be an outlet's."""
_ORGANISED = re.compile(
    r"(?i:\b(?:ministry|inc|corp|corporation|ltd|llc|plc|gmbh|ag|co|house|nations|kremlin|pentagon"
    r"|emirate|taliban"
    r"|hamas|hezbollah|ministerium|regierung|ministère|gouvernement|ministerio|gobierno|министерство"
    r"|правительство|мид"
    r"|совет|кремль|international|watch|reporters|amnesty|services|systems|industries|airlines|energy"
    r"|holdings|motors?|rail|railways?|lines|trains|terminals?|airways|air|aviation|aerospace|shipping|logistics|freight|ferries"
    r"|transport|foods?|farms|dairy|mills|steel|metals|mining|minerals|oil|gas|petroleum|power|electric|water"
    r"|chemicals?|pharma|pharmaceuticals|biotech|therapeutics|labs?|laboratories|technologies|technology|tech"
    r"|software|networks?|telecom|telecoms|mobile|digital|solutions|partners|capital|ventures|securities|insurance"
    r"|assurance|trust|markets|bancorp|realty|properties|estates|homes|construction|engineering|works|yards?|shipyards?"
    r"|stores|supermarkets|retail|brands|studios?|pictures|records|games|hotels?|resorts|united|rovers|athletic|fc"
    r"|consulting|analytics|advisors|associates|sons|brothers|federation|confederation|ag|se|kg|e\.v|werke|werft|bau"
    r"|reederei|bahn|versicherung|verlag|brauerei|stadtwerke|klinikum|söhne|sa|sas|sarl|cie|banque|crédit|société|compagnie"
    r"|mairie|préfecture|syndicat|mutuelle|fédération|confédération|observatoire|spa|sl|banco|caja|grupo|compañía"
    r"|hidroeléctrica|eléctrica|naviera|aguas|asociación|federación|fundación|consejo|sindicato|plataforma|unión"
    r"|ecologistas|vecinos|médicos|hermandad|cofradía|консалтинг|банк|холдинг|аналитик[аи]|инвест|строй|авиа"
    r"|газ|нефть|сталь|транс|агро)\b)"
)
_MERGED = re.compile(
    r"^(?!Ma?c|De|Le|La|Di|Du|Van|O[’'])[^\W\d_]*[a-zà-ÿ][A-Z][a-z]|\d$|^Мин[а-я]{3,}$|^Рос[а-я]{5,}(?:зор|од|ция|мет|банк)$"
)
"""One word with a capital inside, as companies and ministries are called: "TransExample"."""


def is_place(name: str) -> bool:
    """Return True for a country or a capital, which speak for governments."""
    return name in capitals() or name in countries()


@lru_cache(maxsize=4096)  # a text names few, often
def kind_of(
    name: str, *, titled: bool = False, article: bool = False, publisher: str | None = None
) -> SpeakerKind:
    """Return what a name is the name of: a person unless something shows that it is not."""
    if publisher and name.casefold().removeprefix("the ") == publisher.casefold().removeprefix("the "):
        return "outlet"
    if _NEWS.search(name) and not titled:
        return "other_outlet"
    parts = [part.casefold() for part in name.split()]
    if (
        any(part in HEADS for part in parts)
        or _ORGANISED.search(name)
        or (len(parts) == 1 and _MERGED.search(name))
        or is_place(name.split()[-1])
        or is_place(name)
    ):
        return "organisation"
    acronym = len(parts) == 1 and sum(letter.isupper() for letter in name) > 1 and name.upper() == name
    if not titled and (article or acronym or parts[0] in DIRECTIONS or parts[0] in demonyms()):
        return "organisation"
    return "person"
