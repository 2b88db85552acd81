"""Whether a quote is about the matter of the point that it is linked to. No I/O.

Of the right links of three annotated dossiers a quarter shares neither word nor name with its point: editors
word a point broadly. Such a quote is then held against the other quotes that are linked to the point, and
doubted where it is unlike them too: so are 11 of 266 right links (of four), and a quarter to a half of the
claims that bear on something else. In another language than the points' only names could be compared: too
little.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from site_build import text
from site_build.crossref import Names
from site_build.language import guess, stop_words
from site_build.likeness.vectors import STEM, unit
from site_build.points import Written, address
from site_build.records import Claim, Record
from site_build.suggest.matter import Matter, content

UNLIKE = 0.02
"""Likeness to the other quotes of a point under which a quote is taken to be of another matter. Measured on
the dossier shipped and two of ``tests/suggest``: .02 doubts 7 of 196 right links, .05 14, .1 28.
"""
_NAMED = "@"


class Subjects:
    """What the points are about, and the claims that are linked to them."""

    def __init__(self, records: Sequence[Record], written: Iterable[Written], names: Names) -> None:
        written = tuple(written)
        self._matter = Matter(records, names)
        self._names = names
        self._ids = address(written)
        self._language = guess(" ".join(one.point.point for one in written))
        self._points = {one.id: self._of_point(one) for one in written}
        self._curated = names.entities.keys() | {
            text.name_key(tag) for one in written for tag in one.point.tags
        }
        self._linked: defaultdict[str, dict[tuple[str, str], Counter[str]]] = defaultdict(dict)
        for record in records:
            for claim in record.claims:
                for bearing in claim.points:
                    if claim.status != "rejected" and bearing.point in self._ids:
                        held = self._linked[self._ids[bearing.point]]
                        held[record.id, claim.id] = self._of_claim(record, claim)

    def named(self, point: str) -> tuple[str, ...]:
        """What a point is about, as the editors' names in it and its tags say."""
        return tuple(sorted(name for name in map(self._name, self._points[point]) if name))

    def _name(self, stem: str) -> str | None:
        if not stem.startswith(_NAMED):
            return None
        name = stem.removeprefix(_NAMED)
        return name if text.name_key(name) in self._curated else None

    def is_other(self, record: Record, claim: Claim, point: str) -> bool:
        """Return whether nothing tells that a linked claim is about the matter of a point.

        Args:
            record: the source of the claim.
            claim: a claim that is linked to the point.
            point: the point, by the id that it has.
        """
        about, own = self._points[point], self._linked[point][record.id, claim.id]
        if not any(stem.startswith(_NAMED) for stem in about) or not about.isdisjoint(own):
            return False
        if self._is_foreign(record):
            return False
        others: Counter[str] = Counter()
        for key, bag in self._linked[point].items():
            if key != (record.id, claim.id):
                others.update(unit(bag))
        if others:
            one, other = unit(own), unit(others)
            return sum(weight * other.get(stem, 0) for stem, weight in one.items()) < UNLIKE
        return about.isdisjoint(self._around(record, claim))

    def _of_point(self, one: Written) -> set[str]:
        about = set(self._matter.of_words(one.point.point, one.point.tags))
        # A tag that is no name of the dossier can still be a word of the quote.
        for tag in one.point.tags:
            about.update(content(tag, self._language or "en"))
        return about

    def _of_claim(self, record: Record, claim: Claim) -> Counter[str]:
        """The words and names of a claim and of who says it, by their weight."""
        speaker = claim.speaker
        who = () if speaker.kind == "outlet" else filter(None, (speaker.name, speaker.described_as))
        bag = Counter(self._matter.bag_of(claim, record.language))
        for called in who:
            bag[f"{_NAMED}{self._names.canonical(called)[0]}"] = 1
            for stem in content(called, self._matter.language(record.id)):
                bag[stem] = 1
        return Counter({stem: count * self._matter.weight(stem) for stem, count in bag.items()})

    def _around(self, record: Record, claim: Claim) -> set[str]:
        """The words and names of the paragraph: "it" and "the deal" are named before."""
        if not record.text:
            return set()
        for start, end in text.paragraphs(record.text):
            if start <= claim.start < end:
                language = self._matter.language(record.id)
                idle = {word[:STEM] for word in stop_words(language)}
                return set(self._matter.of_words(record.text[start:end], ())) - idle
        return set()

    def _is_foreign(self, record: Record) -> bool:
        language = self._matter.language(record.id)
        return self._language is not None and language != self._language
