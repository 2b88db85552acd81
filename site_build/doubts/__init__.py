"""Doubts about evidence: what can be amiss with a quote though a person linked it to a point. No I/O.

A doubt is a hint for editors and never said to readers. It is right often enough to be worth a look, or it
is not raised: on four annotated dossiers 11 of 266 right links bear one, and ``tests/cases/doubts.yaml`` has
the bad ones that must be found. An editor who has looked answers with ``fine: [number]`` in the decision.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from site_build.crossref import Names
from site_build.curation import Point
from site_build.doubts.counted import unstated
from site_build.doubts.denying import against
from site_build.doubts.subject import Subjects
from site_build.history import published
from site_build.points import Written, address
from site_build.records import Bearing, Claim, Doubt, Record
from site_build.text import words

FEWEST_WORDS = 6
MOST_POINTS = 3
WHY: dict[Doubt, str] = {
    "title": "A headline is written to be read and not by the one who is quoted, and the text may say less.",
    "short": "So few words can hardly say what the point says without those around them.",
    "widely-used": "What is said to bear on so much often says little of each.",
    "number": "A reader who follows the link looks for that number and does not find it.",
    "negation": "One “not” too many or too few turns a statement round.",
    "other-subject": "A reader who follows the link finds nothing that the point speaks of.",
}
"""Why each doubt matters, in a sentence."""
BETTER: dict[Doubt, str] = {
    "title": "Link the sentence of the text that says it",
    "short": "Quote the whole sentence",
    "widely-used": "Keep the links that the words bear out",
    "number": "Link words that state it, or word the point without it",
    "negation": "Look at the relation again",
    "other-subject": "Look whether it is the right point",
}
"""What an editor can do about each."""


@dataclass(frozen=True, slots=True)
class Found:
    """A doubt about one link."""

    doubt: Doubt
    what: str
    """What was found, in a clause."""


@dataclass(frozen=True, slots=True)
class Linked:
    """A claim that is linked to a point, and the doubts about that."""

    record: Record
    claim: Claim
    bearing: Bearing
    found: tuple[Found, ...]

    @property
    def open(self) -> tuple[Found, ...]:
        """The doubts that no editor has looked at."""
        return tuple(one for one in self.found if one.doubt not in (self.bearing.fine or ()))

    @property
    def needless(self) -> tuple[Doubt, ...]:
        """What an editor calls fine, and nothing doubts."""
        raised = {one.doubt for one in self.found}
        return tuple(doubt for doubt in dict.fromkeys(self.bearing.fine or ()) if doubt not in raised)


def doubts(records: Sequence[Record], written: Iterable[Written], names: Names) -> Iterator[Linked]:
    """Yield each link of a claim to a point, with the doubts about it; rejected claims have none.

    Args:
        records: the sources.
        written: the points; links to others are left out.
        names: which names mean the same thing.
    """
    written = tuple(written)
    by_id = {one.id: one.point for one in written}
    ids = address(written)
    subjects = Subjects(records, written, names)
    for record in records:
        for claim in record.claims:
            if claim.status == "rejected":
                continue
            for order, bearing in enumerate(claim.points):
                id_ = ids.get(bearing.point)
                if id_ is None:
                    continue
                found = [
                    *_of_quote(record, claim, order),
                    *_of_words(record, claim, bearing, by_id[id_]),
                ]
                if subjects.is_other(record, claim, id_):
                    found.append(Found("other-subject", _nothing_of(subjects.named(id_))))
                yield Linked(record, claim, bearing, tuple(found))


def _nothing_of(named: tuple[str, ...]) -> str:
    what = f" ({', '.join(named)})" if named else ""
    return f"these words have nothing in common with what the point is about{what}"


def _of_quote(record: Record, claim: Claim, order: int) -> Iterator[Found]:
    """What can be told without the point."""
    # Of a post the title is often made of its first words, and so they are no headline.
    if record.title and record.kind not in ("post", "image") and _is_title(claim.quote, record.title):
        yield Found("title", "these words are the title of their source")
    if _length(claim.quote) < FEWEST_WORDS:
        yield Found("short", f"these words are fewer than {FEWEST_WORDS}")
    if order >= MOST_POINTS:
        yield Found("widely-used", f"these words are linked to {order} other points already")


def _of_words(record: Record, claim: Claim, bearing: Bearing, point: Point) -> Iterator[Found]:
    """What the words of the quote and of the point tell."""
    language = (record.language or "en").split("-")[0]
    if bearing.relation == "supports":
        missing = unstated(point.point, claim, bearing, language, published(record))
        if missing:
            yield Found("number", f"the point says “{missing}”, and these words do not")
    denied = claim.modality == "denied"
    difference = against(point.point, claim.quote, language, relation=bearing.relation, denied=denied)
    if difference:
        yield Found("negation", f"{difference}, and are linked as `{bearing.relation}`")


def _is_title(quote: str, title: str) -> bool:
    one, other = words(quote), words(title)
    # A site adds its own name to the title, and a headline can lose its last words.
    short, long = sorted((one, other), key=len)
    return bool(short) and long[: len(short)] == short and 3 * len(short) >= 2 * len(long)


def _length(quote: str) -> float:
    """The number of words; a character of a script without spaces counts half."""
    found = words(quote)
    return sum(0.5 if len(word) == 1 and word >= _UNSPACED else 1 for word in found)


_UNSPACED = "\u0e00"
"""From Thai on, `words` has a word a character; letters of scripts with spaces come before."""
