"""How a claim came about, in plain words: place, speaker, wording, dates, rank, decisions. No I/O.

What the rules found and what a person stated in a decision are told apart line by line; where the two
differ, it is said what the claim would be by rule alone.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from site_build import dates
from site_build.attribution.meanings import MEANINGS
from site_build.claims.ranking import Weighing
from site_build.curation import Decision
from site_build.frontmatter import Parsed
from site_build.modality import weighed
from site_build.moved import moved
from site_build.nearest import LEAST, alike, groups, plain
from site_build.records import Claim, FoundDate, Record
from site_build.selectors import Selector, select
from site_build.text import key
from site_build.wording import in_english

FOUND = "found by rule"
DECIDED = "stated by a person"
_PARTS = {
    "speaker": "speaker",
    "via": "on whose word",
    "modality": "how it is put",
    "dates": "dates",
    "entities": "names",
}
_SIGNS = {
    "place": "how early it stands",
    "opens": "it opens a paragraph",
    "speaker": "somebody is said to say it",
    "names": "names in it",
    "figures": "figures in it",
    "dates": "dates in it",
    "centrality": "words that it shares with the rest",
    "title": "words that it shares with the title",
    "leans": "it leans on the sentence before",
}


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the explanation."""

    heading: str
    lines: tuple[str, ...]


def chosen(claims: Sequence[Claim], wanted: str) -> tuple[Claim | None, list[Claim]]:
    """Find the claim that a person means by its id, the beginning of that, or the beginning of its quote.

    Returns:
        The claim, or None; and where it is None, those that may have been meant, best first.
    """
    for claim in claims:
        if claim.id == wanted:
            return claim, []
    begun = [claim for claim in claims if wanted and claim.id.startswith(wanted)]
    if not begun:
        begun = [claim for claim in claims if key(wanted) and key(claim.quote).startswith(key(wanted))]
    if len(begun) == 1:
        return begun[0], []
    return None, begun or _nearest(claims, wanted)


def explained(
    record: Record,
    claim: Claim,
    by_rule: Sequence[Claim],
    decisions: Sequence[Decision],
    parsed: Parsed,
    weighing: Weighing | None,
) -> list[Part]:
    """Explain one claim.

    Args:
        record: the claim's source, with its text.
        claim: one of the record's.
        by_rule: the claims of the same source without any decision.
        decisions: all decisions on the source.
        parsed: ``curation.yaml``, for their lines.
        weighing: why the rules put the claim where they do; None where they would not have taken it.
    """
    found = next((one for one in by_rule if (one.start, one.end) == (claim.start, claim.end)), None)
    on_it = [(index, one) for index, one in enumerate(decisions) if _is_about(record, claim, one)]
    by = {name: DECIDED if any(_states(one, name) for _, one in on_it) else FOUND for name in _PARTS}
    return [
        Part("The words", (f"“{claim.quote}”",)),
        Part("Where they stand", tuple(_place(record, claim, found))),
        Part("Who says it", tuple(_speaker(record, claim, found, by))),
        Part("How it is put", tuple(_put(record, claim, found, by))),
        Part("When", tuple(_dates(record, claim, by))),
        Part("Names", (_names(claim, by),)),
        Part("Rank", tuple(_rank(record, claim, weighing))),
        Part("What people decided", tuple(_decisions(record, on_it, parsed))),
        Part("Where it stands now", tuple(_standing(claim, by))),
    ]


def _place(record: Record, claim: Claim, found: Claim | None) -> Iterator[str]:
    place = in_english().place(claim.place)
    yield f"{place}, characters {claim.start:,} to {claim.end:,} of the cleaned text"
    capture = record.capture
    yield f"sources/{record.id}/{capture.file}, {capture.media_type}, {capture.bytes:,} bytes"
    yield f"sha256 {capture.sha256}"
    yield f"in the record: dossier/records/{record.id}.md"
    if found is None:
        yield "The rules had not taken these words for a claim; a person chose them."
    if claim.moved:
        yield "An editor decided on other words, which the text no longer has; these are nearly the same."
    if claim.restates:
        yield f"It says again what {record.id}#{claim.restates} says, in nearly the same words."


def _speaker(record: Record, claim: Claim, found: Claim | None, by: dict[str, str]) -> Iterator[str]:
    yield f"{_who(claim, record)}, {by['speaker']}"
    if claim.via:
        yield f"on the word of {claim.via}, {by['via']}"
    rule = found.rule if found is not None else claim.rule
    yield f"Rule {rule}: {MEANINGS[rule]}"
    cue = found.cue if found is not None else claim.cue
    if cue:
        yield f"The cue is “{cue}”."
    by_rule = _who(found, record) if found is not None else ""
    if found is not None and by_rule != _who(claim, record):
        yield f"By that rule it would be: {by_rule}."


def _put(record: Record, claim: Claim, found: Claim | None, by: dict[str, str]) -> Iterator[str]:
    yield f"{in_english().modality(claim.modality)}, {by['modality']}"
    cue = found.cue if found is not None else claim.cue
    said = (found or claim).speaker.kind != "outlet"
    put, sign = weighed(claim.quote, cue=cue, said=said, language=record.language)
    if sign is None:
        yield "To the rules it is a fact: no word in it weighs, foretells or denies."
    else:
        yield f"To the rules it is put {in_english().modality(put)}: “{sign}” shows it."


def _dates(record: Record, claim: Claim, by: dict[str, str]) -> Iterator[str]:
    for date in claim.dates:
        reading = f"{dates.in_words(date.edtf)} ({date.edtf}), {_counted(record, date)}"
        yield f"“{date.words}” is {reading}; {by['dates']}"
    if not claim.dates:
        yield "No date is stated in these words."


def _counted(record: Record, date: FoundDate) -> str:
    if date.anchor == "text":
        return "counted from a date in the text"
    if date.anchor is None:
        return "as it stands there"
    if record.kind != "digest":
        day = in_english().date(record.published)
        return f"counted from the day of publication, {day or 'which is not stated'}"
    works = [origin.published for origin in record.origin if origin.kind == "derived_from"]
    day = next(filter(None, works), None)
    return (
        f"counted from the day of the work that it sums up, {in_english().date(day) or 'which is not stated'}"
    )


def _names(claim: Claim, by: dict[str, str]) -> str:
    if not claim.entities:
        return f"None, {by['entities']}."
    return f"{', '.join(claim.entities)}, {by['entities']}"


def _rank(record: Record, claim: Claim, weighing: Weighing | None) -> Iterator[str]:
    yield f"{claim.rank} of the {len(record.claims)} claims of this source; reviewed claims come first."
    if weighing is None:
        yield "The rules did not weigh it, since they had not taken these words for a claim."
        return
    sign = {name: value for name, value in weighing.signs.items() if value}
    total = math.fsum(sign.values())
    told = ", ".join(f"{_SIGNS[name]} {value:.2f}" for name, value in sign.items())
    yield f"By rule it weighs {total:.2f}: {told}."
    if weighing.waits:
        yield (
            f"Of that {weighing.waits:.2f} was taken off, since its paragraph, its speaker or words like it "
            "came before."
        )


def _decisions(record: Record, on_it: Sequence[tuple[int, Decision]], parsed: Parsed) -> Iterator[str]:
    for index, decision in on_it:
        line = parsed.line(("decisions", index))
        signed = ", ".join(filter(None, (decision.by, in_english().date(decision.on))))
        yield f"sources/{record.id}/curation.yaml:{line}: {_said(decision)}" + (
            f" ({signed})" if signed else ""
        )
    if not on_it:
        yield "Nothing yet."


def _said(decision: Decision) -> str:
    """What a decision says, key by key, as it is written."""
    left_out = {"quote", "after", "claim", "by", "on"}
    values = decision.model_dump(mode="json", exclude_none=True, exclude=left_out)
    return ", ".join(f"{name} {_plain(value)}" for name, value in values.items()) or "nothing"


def _plain(value: object) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{name}: {_plain(one)}" for name, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_plain, value)) + "]"
    return str(value).lower() if isinstance(value, bool) else str(value)


def _standing(claim: Claim, by: dict[str, str]) -> Iterator[str]:
    if claim.status == "rejected":
        yield "Rejected: it is in the record and nowhere on the site."
    else:
        yield in_english().review(claim)[:1].upper() + in_english().review(claim)[1:] + "."
    machine = [_PARTS[name] for name in _PARTS if getattr(claim, name) and by[name] == FOUND]
    if machine:
        yield f"The machine’s: {', '.join(machine)}, and the rank."
    else:
        yield "The machine’s: only the rank."


def _states(decision: Decision, name: str) -> bool:
    return getattr(decision, name) is not None or name in (decision.absent or ())


def _who(claim: Claim, record: Record) -> str:
    kind = claim.speaker.kind.replace("other_outlet", "another outlet")
    return in_english().who(claim, record) + ("" if kind == "outlet" else f" ({kind})")


def _is_about(record: Record, claim: Claim, decision: Decision) -> bool:
    """Whether a decision's quote lies in this claim, and in none that is shorter."""
    if decision.quote is None:
        return False
    found = select(record.text, decision.quote, after=decision.after or "")
    place = found if isinstance(found, Selector) else moved(record.text, decision.quote)
    if place is None:
        return False
    holding = [one for one in record.claims if one.start <= place.start and place.end <= one.end]
    return bool(holding) and min(holding, key=lambda one: one.end - one.start) == claim


def _nearest(claims: Sequence[Claim], wanted: str) -> list[Claim]:
    sought = groups(plain(wanted))
    found = {
        claim.id: max(alike(sought, groups(plain(claim.quote))), alike(sought, groups(claim.id)))
        for claim in claims
    }
    best = sorted(claims, key=lambda claim: -found[claim.id])
    return [claim for claim in best[:3] if found[claim.id] >= LEAST]
