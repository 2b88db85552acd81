"""Words that decide where a name begins and ends, by language. Data for `site_build.entities`.

Closed classes only: openers of sentences, titles before a name, heads of institutions. No list of
names: a name is known by its capitals and by where else it stands.
"""

from __future__ import annotations

from site_build.language import FUNCTION_WORDS

ROLES = frozenset(
    """
    mr mrs ms mx dr prof professor sir dame lord lady baron baroness president vice-president minister
    premier
    chancellor secretary secretary-general governor senator sen rep congressman congresswoman mayor
    ambassador
    envoy judge justice general gen lt lieutenant col colonel maj major capt captain sgt sergeant cmdr
    commander
    admiral adm brigadier marshal chief king queen prince princess emperor sultan emir sheikh sheik mullah
    mawlawi
    maulvi maulana ayatollah imam rabbi rev reverend bishop archbishop cardinal pope chairman chairwoman
    ceo cfo coo
    director spokesman spokeswoman spokesperson analyst economist attorney commissioner inspector
    präsident präsidentin ministerpräsident ministerpräsidentin kanzler kanzlerin bundeskanzler
    bundeskanzlerin
    ministerin herr frau außenminister außenministerin verteidigungsminister verteidigungsministerin
    innenminister
    innenministerin finanzminister finanzministerin sprecher sprecherin bürgermeister bürgermeisterin
    vorsitzender
    vorsitzende chef chefin bundespräsident kremlsprecher regierungssprecher
    président présidente ministre monsieur madame mme m général porte-parole maire
    presidente presidenta ministro ministra señor señora don doña alcalde alcaldesa portavoz
    президент министр премьер премьер-министр генерал глава господин госпожа пресс-секретарь секретарь посол
    """.casefold().split()
)
"""Cut before a name: "Minister Ada Example" names Ada Example."""

OFFICES = frozenset(
    """
    prime first vice deputy acting former interim chief senior foreign defence defense interior home
    finance health
    education energy trade justice economy state press attorney lieutenant affairs transport agriculture
    environment
    crown grand supreme major brigadier rear
    """.casefold().split()
)
"""Words that stand beside a role and belong to it: "Acting Foreign Minister". Alone they are not cut."""

HEADS = frozenset(
    """
    agency academy administration alliance army assembly association authority bank board bureau cabinet
    center centre
    chamber church coalition college command commission committee commonwealth community company conference
    confederation
    congress corporation corps council court department directorate division embassy emirate exchange
    federation force
    forces forum foundation front fund government group guard headquarters hospital house initiative
    inspectorate
    institute institution league legislature ministry mission movement museum network office organisation
    organization
    parliament party police republic school senate service society state states syndicate treasury tribunal
    union
    university
    """.casefold().split()
)
"""Common nouns that institutions are made of; alone they name none ("the Ministry")."""

OF_HEADS = HEADS | frozenset(
    """
    battle bay book cape city cup day duke gulf isle isles island islands kingdom lake mount peace port
    prize province
    river sea strait straits sultanate treaty university war
    """.casefold().split()
)
"""After one of these, "of" belongs to the name: "Gulf of Oman", "Bank of England"."""

PARTICLES = frozenset(
    """
    de del della delle dei degli di da das do dos du des van von der den zu zur zum ten ter af av bin ibn
    bint al el ul
    la le las los lo y e och und et
    """.casefold().split()
)
"""Lower-case words inside a name: "Ursula van der Leyen"."""
JOINING = frozenset(
    {"y", "e", "och", "und", "et", "la", "le", "las", "los", "lo", "do", "da", "das", "den", "der"}
)
"""Particles that also are plain words, so that they never stand first among several."""

DIRECTIONS = frozenset(
    """
    north south east west northern southern eastern western central northeast northwest southeast southwest
    upper lower
    new greater middle inner outer global latin
    """.casefold().split()
)

CALENDAR = frozenset(
    """
    january february march april may june july august september october november december jan feb mar apr
    jun jul aug sep
    sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs
    fri sat sun
    januar februar märz mai juni juli oktober dezember montag dienstag mittwoch donnerstag freitag samstag
    sonntag
    christmas easter ramadan today tomorrow yesterday gmt utc est cet am pm bc ad
    """.casefold().split()
)

OPENERS = frozenset(
    """
    a about above according across additionally after afterward afterwards again against ago all almost
    along already also
    although altogether always amid among an and another any anyone apart around as aside at away back
    based because
    before behind being below beside besides between beyond both briefly but by certainly clearly
    consequently conversely
    critically currently despite down during each earlier either elsewhere especially even eventually ever
    every everyone
    everything far few finally first firstly following for forget fortunately four from further furthermore
    generally
    given half hardly he hence her here hers him his historically how however i if imagine importantly in
    including
    increasingly indeed initially inside instead interestingly into ironically is it its itself just last
    lastly later
    least less like likewise long looking mainly many maybe me meanwhile more moreover most mostly much my
    near nearly
    neither never nevertheless next no nobody none nonetheless nor not nothing notably now nowhere of off
    often on once one
    only or originally other others otherwise our out outside over overall partly per perhaps please
    previously probably
    quite rather reading recently regarding reportedly roughly same secondly second seeing seemingly seven
    several shall
    she should similarly simply since six so some somebody somehow someone something sometimes soon
    speaking still such
    taken taking ten than that the their them then there thereafter therefore these they third this those
    though three
    through throughout thus till together too top toward towards twelve two typically ultimately under
    undoubtedly unless
    unlike until up upon us usually various very via was we well were what whatever when whenever where
    whereas wherever
    whether which whichever while who whoever whom whose why will with within without yes yet you your
    analysts critics
    experts officials observers diplomats sources residents witnesses researchers scientists police
    authorities
    investigators lawyers prosecutors doctors economists investors traders activists supporters opponents
    voters people
    women men children both history experience evidence data research polls studies statistics figures
    reports
    surveys tradition using breaking exclusive update updated opinion analysis live watch video photo photos
    read editor note source image credit caption
    selon depuis lors pendant malgré contre chez sous entre avant après vers voici voilà ainsi alors aussi
    cependant
    toutefois parmi puis quand lorsque si
    laut nach seit während gegen trotz bei vor zwischen ohne durch bis doch dabei dazu danach damit deshalb
    daher zudem
    allerdings jedoch dann denn wenn weil obwohl am im vom beim zum zur
    según tras ante para desde hasta durante mediante contra bajo hacia aunque mientras además también así
    luego
    по в на с у о об из за к как при после до перед между через однако также кроме согласно
    """.casefold().split()
) | frozenset(
    word for tag in ("en", "de", "fr", "es", "ru", "uk", "it", "pt") for word in FUNCTION_WORDS[tag]
)
"""Words that stand first in a sentence and are written with a capital there only."""
