"""How the site words what the records hold, in its language: the same thing is called the same everywhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from site_build import dates, escape, links
from site_build.attribution.meanings import UNREAD
from site_build.records import Claim, Kind, Modality, Origin, Place, Record, Translation
from site_build.strings import Strings, english
from site_build.timeline import first_day

_FOUND = {
    "curation": "found.curation",
    "capture.yaml": "found.capture",
    "text": "found.text",
    "jsonld": "found.jsonld",
    "front matter": "found.front_matter",
    "markup:line": "found.markup_line",
    "markup:lang": "found.markup_language",
}
_RTL = frozenset(["ar", "arc", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"])


def percent(number: int, of: int) -> int:
    """How long a bar is that shows a share: never all or nothing unless it is so."""
    share = round(100 * number / of) if of else 0
    return min(max(share, 2), 98) if 0 < number < of else share


def shortened(name: str, most: int = 90) -> str:
    """A name for a narrow place: cut where it is longer than any name."""
    return name if len(name) <= most else f"{name[:most].rstrip()}…"


def direction(language: str | None) -> str:
    """``rtl`` or ``ltr`` for a known language, else ``auto``."""
    if not language:
        return "auto"
    return "rtl" if language.split("-")[0] in _RTL else "ltr"


def title(record: Record) -> str:
    """What a source is called; its id where the page has no title."""
    return record.title or record.id


@dataclass(frozen=True, slots=True)
class Words:
    """What is said of records, in the language of some texts."""

    say: Strings
    _dates: dict[str, str] = field(default_factory=dict, repr=False, compare=False)
    """Those that were said already: the same ones recur on every page."""

    def kind(self, kind: Kind) -> str:
        """What a source is."""
        return self.say(f"source_kinds.{kind}")

    def modality(self, modality: Modality) -> str:
        """How a claim is put."""
        return self.say(f"modalities.{modality}")

    def state(self, state: str) -> str:
        """What became of a source."""
        return self.say(f"source_states.{state}")

    @property
    def unreviewed(self) -> str:
        """What is said of a claim that nobody has looked at."""
        return self.say("review.unreviewed")

    @property
    def transcribed(self) -> str:
        """What is said of words that people here typed."""
        return self.say("caveat.transcribed")

    def place(self, place: Place) -> str:
        """Where a quote stands, as a reader would look for it."""
        if place.paragraph:
            return self.say("places.paragraph", number=str(place.paragraph))
        if place.page:
            return self.say("places.page", number=str(place.page))
        if place.timecode:
            return self.say("places.timecode", time=place.timecode)
        return self.say("places.line", number=str(place.line))

    def date(self, edtf: str | None) -> str | None:
        """A date in words; None stays None."""
        return self.day(edtf) if edtf else None

    def day(self, edtf: str) -> str:
        """A date in words."""
        if edtf not in self._dates:
            self._dates[edtf] = dates.in_words(edtf, self.say)
        return self._dates[edtf]

    def years(self, label: str) -> str:
        """A heading of the timeline, as `timeline.label` gives it: a year, "1990s", or "1914 or earlier"."""
        year, _, side = label.partition(" or ")
        if side:
            return self.say(f"years_or.{side}", year=year)
        return self.say("dates.decade", year=year[:-1]) if year.endswith("0s") else year

    def day_of(self, record: Record) -> str:
        """The day by which a source stands in a list that is in order of time."""
        day = self.date(first_day(record))
        if record.kind == "digest":
            return self.say("sources.of_work", day=day) if day else self.say("sources.of_undated_work")
        return day or self.say("common.no_day")

    def outlet(self, record: Record) -> str:
        """The outlet as a speaker."""
        return record.publisher or self.say("who.no_publisher")

    def who(self, claim: Claim, record: Record) -> str:
        """Who is said to have said a claim."""
        speaker = claim.speaker
        if speaker.kind == "outlet" and claim.rule == UNREAD and claim.status != "reviewed":
            return self.say("who.not_read", outlet=self.outlet(record))
        if speaker.kind == "outlet":
            digest = record.kind == "digest"
            return self.say("who.digest") if digest else self.say("who.own_voice", outlet=self.outlet(record))
        if speaker.named is False or not speaker.name:
            voice = speaker.name or speaker.described_as or self.say("who.undescribed")
            return self.say("who.unnamed", voice=voice)
        # "said its spokeswoman, Lena Holt" may be read as a description that says the name once more.
        if speaker.described_as and speaker.described_as != speaker.name:
            return self.say("who.described", name=speaker.name, described=speaker.described_as)
        return speaker.name

    def review(self, claim: Claim) -> str:
        """Whether a person has looked at words and speaker, and who and when."""
        if claim.status != "reviewed":
            return self.say("review.moved") if claim.moved else self.unreviewed
        on = self.date(claim.on)
        if claim.by and on:
            return self.say("review.by_on", name=claim.by, day=on)
        if claim.by:
            return self.say("review.by", name=claim.by)
        return self.say("review.on", day=on) if on else self.say("review.reviewed")

    def caveat(self, record: Record, *, brief: bool = False) -> str | None:
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
            named = [
                self.work(one.name, None if brief else one.title) if one.name else self.origin(one)
                for one in works
            ]
            return self.say("caveat.summary", works=self._all(named) or self.say("caveat.no_work"))
        if record.capture.transcript:
            if brief:
                return self.transcribed
            by = record.vouched_by
            return self.say("caveat.vouched", name=by) if by else self.say("caveat.vouched_by_nobody")
        return self.unchecked(record) if record.capture.private else None

    def unchecked(self, record: Record) -> str:
        """What is said of quotes from a capture that is not public."""
        checked = record.capture.checked
        if checked is None:
            return self.say("caveat.checked_by_nobody")
        return self.say("caveat.checked", name=checked.by, day=self.day(checked.on))

    def saved(self, record: Record) -> str:
        """What stands behind a quote, by the beginning of its digest."""
        what = "transcript" if record.capture.transcript else "page"
        hidden = "private_" if record.capture.private else ""
        return self.say(f"saved.{hidden}{what}", digest=record.capture.sha256[:8])

    def in_short(self, record: Record) -> str | None:
        """The same for the head of a narrow column."""
        if record.kind == "digest":
            return self.say("caveat.summary_short")
        return self.transcribed if record.capture.transcript else None

    def translated(self, translation: Translation) -> str:
        """What a translation is called, and whose it is."""
        language = self.language(translation.lang)
        return self.say("claim.translation", language=language, name=translation.by)

    def status(self, record: Record) -> str | None:
        """What became of a source after its publication, as it is said at every quote of it."""
        if record.status is None:
            return None
        state = self.state(record.status.state)
        note = record.status.note
        return self.say("common.labelled", label=state, value=note) if note else state

    def work(self, name: str | None, title: str | None) -> str:
        """A work as it is called in a sentence."""
        quoted = self.say("common.quoted", words=title) if title else None
        if name and quoted:
            return self.say("common.labelled", label=name, value=quoted)
        return name or quoted or self.say("works.unnamed")

    def via(self, record: Record) -> str | None:
        """What a source is derived from, as named with its outlet; None for a digest: its caveat says it."""
        if record.kind == "digest":
            return None
        names = [self.origin(one) for one in record.origin if one.kind == "derived_from"]
        return self._all(list(dict.fromkeys(names))) or None

    def cited(self, record: Record, claim: Claim) -> str:
        """Where a quote is from, such as "Harbour Times, via Example Wire: Dockers vote, 11 March 2026"."""
        by, comma = self.via(record), self.say("common.comma")
        head = comma.join(filter(None, (record.publisher, self.say("works.via", work=by) if by else None)))
        own_word = claim.via and claim.via not in (by, claim.speaker.name, record.publisher)
        called = title(record)
        line = self.say("common.labelled", label=head, value=called) if head else called
        tail = (
            self.date(record.published),
            self.say("works.on_word", name=claim.via) if own_word and claim.via else None,
        )
        return escape.undirected(comma.join(filter(None, (line, *tail))))

    def origin(self, origin: Origin) -> str:
        """A work that a source is taken from or cites; by its host or its id here where it has no name."""
        if origin.name or origin.title:
            return self.work(origin.name, origin.title)
        return links.host(origin.url) if origin.url else origin.source or self.work(None, None)

    def found(self, where: str) -> str:
        """Where a value of a source's metadata was found, such as ``headline@3`` or ``meta:og:title``."""
        if where in _FOUND:
            return self.say(_FOUND[where])
        part, _, line = where.partition("@")
        if line:
            return (
                self.say("found.line", line=line)
                if part == "line"
                else self.say("found.part", part=part, line=line)
            )
        kind, _, tag = where.partition(":")
        return self.say("found.tag", tag=tag, kind=kind) if tag else self.say("found.page", what=where)

    def language(self, tag: str) -> str:
        """A language by its name; the tag itself where it has none."""
        from babel.core import Locale, UnknownLocaleError

        try:
            return Locale.parse(tag, sep="-").get_display_name(self.say.language.replace("-", "_")) or tag
        except (UnknownLocaleError, ValueError):
            return tag

    def review_counts(self, claims: Sequence[Claim]) -> str:
        """How many claims, and how many of them a person has looked at."""
        return self.reviewed_of(len(claims), sum(claim.status == "reviewed" for claim in claims))

    def reviewed_of(self, claims: int, reviewed: int) -> str:
        """``12 claims, 4 of them reviewed``: the two are never counted as one."""
        if not claims:
            return self.say("review.no_claims")
        if not reviewed:
            return self.say("review.none_of", count=claims)
        return self.say("review.some_of", count=claims, number=reviewed)

    def _all(self, names: list[str]) -> str:
        """Names in one line; empty where there are none."""
        line = next(iter(names), "")
        for name in names[1:]:
            line = self.say("common.and", first=line, next=name)
        return line


@cache
def in_english() -> Words:
    """The words of data that programs read, and of the command line."""
    return Words(english())
