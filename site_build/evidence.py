"""What is doubtful about the links of claims to points, named at the decision that made each.

All of it is a note: a person decided, and may know better. What the words of quote and point tell is judged
in `doubts`; here it gets its file and line. Links that come to nothing are named too: no page shows them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from site_build.crossref import Names
from site_build.curation import Entity
from site_build.doubts import BETTER, WHY, Linked, doubts
from site_build.frontmatter import Parsed, dotted, parse
from site_build.points import Written, address
from site_build.problems import Problem
from site_build.records import Bearing, Claim, Record
from site_build.selectors import Selector, select
from site_build.store import Dossier, read_text
from site_build.text import key


@dataclass(frozen=True, slots=True)
class Decisions:
    """The decisions on one source, as they are written."""

    file: str
    entries: tuple[dict[str, Any], ...]
    parsed: Parsed

    def problem(self, at: int | None, field: str, message: str, code: str, remedy: str) -> Problem:
        """A problem at a field of a decision; of the file as a whole where the decision is not known."""
        if at is None:
            return Problem(self.file, 0, "claims", message, code, remedy)
        path = ("decisions", at, field)
        return Problem(self.file, self.parsed.line(path), dotted(path), message, code, remedy)


def notes(
    dossier: Dossier, records: Sequence[Record], written: Iterable[Written], entities: Iterable[Entity]
) -> Iterator[Problem]:
    """Yield what is doubtful about links, and which of them come to nothing, source by source."""
    written = tuple(written)
    ids = address(written)
    by_source: dict[str, list[Linked]] = {}
    for one in doubts(records, written, Names(entities)):
        if one.found or one.bearing.fine:
            by_source.setdefault(one.record.id, []).append(one)
    rejected = frozenset(
        f"{record.id}#{claim.id}"
        for record in records
        for claim in record.claims
        if claim.status == "rejected"
    )
    for record in records:
        if not any(claim.points for claim in record.claims):
            continue
        decisions = _decisions(dossier, record)
        for one in by_source.get(record.id, ()):
            yield from _doubted(decisions, one)
        yield from _for_nothing(decisions, record, ids, rejected)


def _doubted(decisions: Decisions, one: Linked) -> Iterator[Problem]:
    """The doubts that nobody has answered, and the answers to no doubt."""
    at = _decision(decisions, one.record, one.claim, one.bearing)
    for found in one.open:
        message = f"{found.doubt}: {found.what} (point `{one.bearing.point}`)"
        remedy = (
            f"{WHY[found.doubt]} {BETTER[found.doubt]}; if it is right as it is, add `fine: [{found.doubt}]`."
        )
        yield decisions.problem(at, "quote", message, "evidence-doubtful", remedy)
    for doubt in one.needless:
        message = f"nothing is doubtful in this way any more: {doubt!r}"
        yield decisions.problem(at, "fine", message, "fine-needless", "Take it out of `fine`.")


def _for_nothing(
    decisions: Decisions, record: Record, ids: Collection[str], rejected: Collection[str]
) -> Iterator[Problem]:
    """The links of a source that count for nothing, and why."""
    retracted = record.status is not None and record.status.state == "retracted"
    for claim in record.claims:
        for bearing in claim.points:
            if bearing.point not in ids:
                continue
            at = _decision(decisions, record, claim, bearing)
            if claim.status == "rejected":
                message = f"these words are linked to `{bearing.point}`, and another decision rejects them"
                remedy = "The link counts for nothing. Take it out, or the decision that rejects the words."
                yield decisions.problem(at, "quote", message, "link-rejected", remedy)
            elif retracted:
                message = f"the source was retracted: its link to the point `{bearing.point}` is not counted"
                remedy = (
                    "Readers are told so beside the quote. Nothing need be done; look for another source."
                )
                yield decisions.problem(at, "quote", message, "link-not-counted", remedy)
            if bearing.replaces in rejected:
                message = f"the claim that this is to replace is rejected: {bearing.replaces!r}"
                yield decisions.problem(at, "replaces", message, "link-rejected", "Take `replaces` out.")


def _decisions(dossier: Dossier, record: Record) -> Decisions:
    path = dossier.sources / record.id / "curation.yaml"
    parsed = parse(read_text(path) if path.is_file() else "")
    entries = tuple((parsed.value or {}).get("decisions", ()))
    return Decisions(dossier.shown(path if entries else dossier.records / f"{record.id}.md"), entries, parsed)


def _decision(decisions: Decisions, record: Record, claim: Claim, bearing: Bearing) -> int | None:
    """The place of the decision that linked a claim to a point: the last one, as the later wins."""
    about = [
        at
        for at, entry in enumerate(decisions.entries)
        if (entry.get("point"), entry.get("relation")) == (bearing.point, bearing.relation)
    ]
    own = [at for at in about if _is_of(decisions.entries[at], record, claim)]
    # A claim that moved has other words now than the decision on it.
    return own[-1] if own else about[-1] if len(about) == 1 else None


def _is_of(entry: dict[str, Any], record: Record, claim: Claim) -> bool:
    quote = str(entry.get("quote", ""))
    if not record.text:
        return key(quote) in key(claim.quote)
    place = select(record.text, quote, after=str(entry.get("after", "")))
    return isinstance(place, Selector) and claim.start <= place.start and place.end <= claim.end
