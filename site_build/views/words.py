"""How the site words what the records hold: the same thing is called the same everywhere."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from site_build import dates, escape, links
from site_build.attribution.meanings import UNREAD
from site_build.records import Claim, Origin, Place, Record, Translation
from site_build.timeline import first_day

KINDS = {
    "article": "Article",
    "report": "Report",
    "statement": "Statement",
    "document": "Document",
    "digest": "Digest: our own summary",
    "post": "Post",
    "interview": "Interview",
    "image": "Image",
}
MODALITIES = {
    "fact": "as a fact",
    "assessment": "as an assessment",
    "forecast": "as a forecast",
    "denied": "as a denial",
}
STATES = {
    "corrected": "corrected by its publisher",
    "retracted": "retracted by its publisher",
    "gone": "no longer at its address",
    "partial": "only partly captured (the page shows the beginning of the article)",
    "withdrawn": "withdrawn from this dossier",
}
_FOUND = {
    "curation": "stated by an editor",
    "capture.yaml": "stated when the page was filed",
    "text": "worked out from the text",
    "jsonld": "found in the page’s JSON-LD",
    "front matter": "found in the front matter of the saved page",
}
TRANSCRIBED = "transcribed by us"
UNREVIEWED = "found by rule, not reviewed"
_RTL = frozenset(["ar", "arc", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"])


def count(number: int, noun: str, plural: str | None = None) -> str:
    """``1 claim``, ``12 claims``."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def percent(number: int, of: int) -> int:
    """How long a bar is that shows a share: never all or nothing unless it is so."""
    share = round(100 * number / of) if of else 0
    return min(max(share, 2), 98) if 0 < number < of else share


def shortened(name: str, most: int = 90) -> str:
    """A name for a narrow place: cut where it is longer than any name."""
    return name if len(name) <= most else f"{name[:most].rstrip()}…"


def place(place: Place) -> str:
    """Where a quote stands, as a reader would look for it."""
    if place.paragraph:
        return f"paragraph {place.paragraph}"
    if place.page:
        return f"page {place.page}"
    return f"timecode {place.timecode}" if place.timecode else f"line {place.line}"


def direction(language: str | None) -> str:
    """``rtl`` or ``ltr`` for a known language, else ``auto``."""
    if not language:
        return "auto"
    return "rtl" if language.split("-")[0] in _RTL else "ltr"


@lru_cache(maxsize=20_000)
def date(edtf: str | None) -> str | None:
    """A date in words; None stays None."""
    return dates.in_words(edtf) if edtf else None


def day_of(record: Record) -> str:
    """The day by which a source stands in a list that is in order of time."""
    day = date(first_day(record))
    if record.kind == "digest":
        return f"of a work published {day}" if day else "of a work that states no day"
    return day or "no date stated"


def outlet(record: Record) -> str:
    """The outlet as a speaker."""
    return record.publisher or "a source that names no publisher"


def who(claim: Claim, record: Record) -> str:
    """Who is said to have said a claim."""
    speaker = claim.speaker
    if speaker.kind == "outlet" and claim.rule == UNREAD and claim.status != "reviewed":
        return f"in {outlet(record)}; whose words they are was not looked for in this language"
    if speaker.kind == "outlet":
        return "the digest itself" if record.kind == "digest" else f"{outlet(record)}, in its own voice"
    if speaker.named is False or not speaker.name:
        return f"unnamed: {speaker.name or speaker.described_as or 'a voice the source does not name'}"
    return f"{speaker.name}, {speaker.described_as}" if speaker.described_as else speaker.name


def review(claim: Claim) -> str:
    """Whether a person has looked at words and speaker, and who and when."""
    if claim.moved and claim.status != "reviewed":
        return f"{UNREVIEWED}: the words have changed since an editor decided on them"
    if claim.status != "reviewed":
        return UNREVIEWED
    by = f" by {claim.by}" if claim.by else ""
    on = f", {dates.in_words(claim.on)}" if claim.on else ""
    return f"words and speaker reviewed{by}{on}"


def caveat(record: Record, *, brief: bool = False) -> str | None:
    """What must be said at every quote that readers cannot check against a page that others published.

    The words of a digest or a transcript went through our hands; a private capture is not to be seen.

    Args:
        record: the source.
        brief: leave out what need not stand at each quote: the title of a work that has a name, and who
            stands by a transcript.

    Returns:
        None for all other sources.
    """
    if record.kind == "digest":
        works = [one for one in record.origin if one.kind == "derived_from"]
        named = (work(one.name, None if brief else one.title) if one.name else origin(one) for one in works)
        names = " and ".join(named) or "the work named as its origin"
        return f"our summary of {names}, not its words"
    if record.capture.transcript:
        return TRANSCRIBED if brief else f"{TRANSCRIBED}; {record.vouched_by or 'nobody yet'} stands by it"
    return unchecked(record) if record.capture.private else None


def unchecked(record: Record) -> str:
    """What is said of quotes from a capture that is not public."""
    checked = record.capture.checked
    by = f"{checked.by} on {dates.in_words(checked.on)}" if checked else "nobody yet"
    return f"not checkable here; checked by {by}"


def saved(record: Record) -> str:
    """What stands behind a quote, by the beginning of its digest."""
    what = "the transcript" if record.capture.transcript else "the saved page"
    hidden = ", not public" if record.capture.private else ""
    return f"{what}{hidden}, SHA-256 {record.capture.sha256[:8]}…"


def in_short(record: Record) -> str | None:
    """The same for the head of a narrow column."""
    if record.kind == "digest":
        return "our summary"
    return TRANSCRIBED if record.capture.transcript else None


def translated(translation: Translation) -> str:
    """What a translation is called, and whose it is."""
    return f"Translation into {language(translation.lang)} by {translation.by}, not the quote"


def status(record: Record) -> str | None:
    """What became of a source after its publication, as it is said at every quote of it."""
    if record.status is None:
        return None
    return STATES[record.status.state] + (f": {record.status.note}" if record.status.note else "")


def work(name: str | None, title: str | None) -> str:
    """A work as it is called in a sentence."""
    if name and title:
        return f"{name}: “{title}”"
    return name or (f"“{title}”" if title else "a work without a name")


def via(record: Record) -> str | None:
    """What a source is derived from, as named with its outlet; None for a digest, whose caveat says it."""
    if record.kind == "digest":
        return None
    names = (origin(one) for one in record.origin if one.kind == "derived_from")
    return " and ".join(dict.fromkeys(names)) or None


def cited(record: Record, claim: Claim) -> str:
    """Where a quote is from, in one line: "Harbour Times, via Example Wire: Dockers vote, 11 March 2026"."""
    by = via(record)
    head = ", ".join(filter(None, (record.publisher, f"via {by}" if by else None)))
    own_word = claim.via and claim.via not in (by, claim.speaker.name, record.publisher)
    tail = (date(record.published), f"on the word of {claim.via}" if own_word else None)
    line = ", ".join(filter(None, (f"{head}: {title(record)}" if head else title(record), *tail)))
    return escape.undirected(line)


def origin(origin: Origin) -> str:
    """A work that a source is taken from or cites; by its host or its id here where it has no name."""
    if origin.name or origin.title:
        return work(origin.name, origin.title)
    return links.host(origin.url) if origin.url else origin.source or work(None, None)


def found(where: str) -> str:
    """Where a value of a source's metadata was found, such as ``headline@3`` or ``meta:og:title``."""
    if where in _FOUND:
        return _FOUND[where]
    part, _, line = where.partition("@")
    if line:
        return f"found in line {line}" if part == "line" else f"found in the {part}, line {line}"
    kind, _, tag = where.partition(":")
    return f"found in the page’s {tag} ({kind})" if tag else f"found in the page’s {where}"


def language(tag: str) -> str:
    """A language by its English name; the tag itself where it has none."""
    from babel.core import Locale, UnknownLocaleError

    try:
        return Locale.parse(tag, sep="-").get_display_name("en") or tag
    except (UnknownLocaleError, ValueError):
        return tag


def review_counts(claims: Sequence[Claim]) -> str:
    """How many claims, and how many of them a person has looked at."""
    return reviewed_of(len(claims), sum(claim.status == "reviewed" for claim in claims))


def reviewed_of(claims: int, reviewed: int) -> str:
    """``12 claims, 4 of them reviewed``: the two are never counted as one."""
    return f"{count(claims, 'claim')}, {reviewed or 'none'} of them reviewed" if claims else "no claims"


def title(record: Record) -> str:
    """What a source is called; its id where the page has no title."""
    return record.title or record.id
