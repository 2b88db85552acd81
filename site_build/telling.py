"""What a change does to the dossier, in words as an editor would tell a colleague. No I/O.

The words for relations, reviews and states are those of the site.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from site_build.compare import changes
from site_build.compare.changes import Changes
from site_build.records import Relation
from site_build.standing import Apart, Kind
from site_build.views import standing
from site_build.wording import in_english

MOST = 20
"""Lines below one heading; how many more there are is said."""

_KINDS: dict[Kind, str] = {
    "contested": "contested",
    "corroborated": "corroborated",
    "single origin": "single origin",
    "view": "a view only",
    "disputed only": "disputed only",
    "unsupported": "unsupported",
}
_APART: dict[Apart, str] = {
    "retracted": "was retracted",
    "earlier": "was captured again",
    "superseded": "has a later value",
}
_LOOKED_AT = {
    "gone": "Gone",
    "reviewed": "Reviewed",
    "rejected": "Rejected",
    "reopened": "No longer decided",
    "corrected": "Corrected",
    "new": "New",
}


@dataclass(frozen=True, slots=True)
class Part:
    """Lines of one kind."""

    heading: str
    lines: tuple[str, ...]


def told(found: Changes) -> tuple[Part, ...]:
    """Return all that changed, the most important first; a part for what was left out stands last."""
    sections: tuple[tuple[str, Iterable[str]], ...] = (
        ("Standings", map(_standing, found.standings)),
        ("Points at issue", map(_point, found.points)),
        ("Links", (*map(_link, found.links), *map(_silence, found.silences))),
        ("Sources", _sources(found.sources)),
        ("Claims", _claims(found)),
        ("Events", map(_event, found.events)),
        ("Names", map(_name, found.names)),
        ("Pages", map(_page, found.pages)),
        ("Left out of the comparison", map(_unread, found.unread)),
    )
    parts = [Part(heading, _cut(list(lines))) for heading, lines in sections]
    return tuple(part for part in parts if part.lines)


def since(found: changes.Since) -> str:
    """With what the dossier is compared, such as ``Compared with a9ef800 (main).``."""
    return f"Compared with {found.commit[:7]} ({found.called})."


def _standing(change: changes.StandingChange) -> str:
    reasons = [_reason(one) for one in change.because]
    if change.independence:
        reasons.append("the editors state otherwise which of its sources are independent")
    why = f": {', and '.join(reasons)}" if reasons else ""
    return f"{_stated(change.point)} goes from {_KINDS[change.before]} to {_KINDS[change.after]}{why}."


def _reason(reason: changes.Reason) -> str:
    called = reason.source.called
    if reason.what == "gone":
        return f"{called} is gone (it {_said(reason.before, past=True)})"
    if reason.after:
        was = f" (it {_said(reason.before, past=True)})" if reason.before else ""
        return f"{called} {_said(reason.after)}{was}"
    if reason.apart:
        return f"{called} {_APART[reason.apart]} (it {_said(reason.before, past=True)})"
    return f"{called} no longer {_said(reason.before)}"


def _said(relations: Iterable[Relation], *, past: bool = False) -> str:
    says = standing.says(in_english().say, relations)
    return says.replace("says", "said", 1) if past else says


def _point(change: changes.PointChange) -> str:
    stated = _stated(change.point)
    if change.what == "new":
        return f"A point is new: {stated} ({_KINDS[change.standing]})."
    if change.merged_into:
        return f"A point is merged: {stated} into {_stated(change.merged_into)}."
    if change.what == "gone":
        return f"A point is gone: {stated} (it was {_KINDS[change.standing]})."
    parts = [_field(one) for one in change.fields]
    if change.analysis:
        parts.append("what the editors write on it is changed")
    if change.was is None:
        return f"{stated}: {'; '.join(parts)}."
    more = f" {_sentence('; '.join(parts))}" if parts else ""
    return f"A point is reworded: {stated} (was: *{change.was.rstrip('.')}*).{more}"


def _link(change: changes.LinkChange) -> str:
    called, stated = change.claim.source.called, _stated(change.point)
    if change.after is None and change.before is not None:
        does = f"no longer {in_english().say(f'relations.{change.before}')}"
    elif change.after is None or change.before == change.after:
        does = "is said to bear"
    else:
        does = f"now {in_english().say(f'relations.{change.after}')}"
    was = ""
    if change.before and change.after and change.before != change.after:
        was = f" (was: {in_english().say(f'relations.{change.before}')})"
    more = f" with {'; '.join(map(_field, change.fields))}" if change.fields else ""
    return f"{called} {does} on {stated}{was}{more}: {_quoted(change.claim)}"


def _silence(change: changes.SilenceChange) -> str:
    called, stated = change.source.called, _stated(change.point)
    if change.what == "new":
        return f"An editor looked in {called} for {stated} and found nothing."
    return f"{called} is no longer said to hold nothing on {stated}."


def _sources(found: tuple[changes.SourceChange, ...]) -> Iterator[str]:
    for what, verb in (("new", "Adds"), ("gone", "Takes away")):
        some = [one for one in found if one.what == what]
        if some:
            claims, reviewed = sum(one.claims for one in some), sum(one.reviewed for one in some)
            sources = in_english().say("common.sources", count=len(some))
            yield f"{verb} {sources}, {_counts(claims, reviewed)}."
            yield from (f"{'+' if what == 'new' else '−'} {_source(one)}" for one in some)
    for one in found:
        if one.what == "changed":
            parts = [_field(field) for field in one.fields]
            parts += ["its text is not as it was"] if one.text else []
            yield f"{_titled(one)}: {'; '.join(parts)}."


def _source(one: changes.SourceChange) -> str:
    parts = [_counts(one.claims, one.reviewed)]
    if one.what == "gone" and one.decided:
        parts.append(f"decisions or links rested on {one.decided}")
    if one.source.notice:
        parts.append(one.source.notice)
    return f"{_titled(one)}: {'; '.join(parts)}"


def _titled(one: changes.SourceChange) -> str:
    title = "" if f"“{one.title}”" in one.source.called or one.title == one.source.id else f", “{one.title}”"
    name = one.source.id if one.source.called == f"“{one.source.id}”" else f"{one.source.called}{title}"
    return name if name == one.source.id else f"{name} ({one.source.id})"


def _does(relation: Relation) -> str:
    return in_english().say(f"relations.{relation}")


def _counts(claims: int, reviewed: int) -> str:
    return (
        f"{in_english().say('common.claims', count=claims)} ({reviewed or 'none'} reviewed)"
        if claims
        else "no claims"
    )


def _claims(found: Changes) -> Iterator[str]:
    """Claims of sources that were there and are; those of others are counted with their sources."""
    moved = {one.source.id for one in found.sources if one.what != "changed"}
    of_both = [one for one in found.claims if one.claim.source.id not in moved]
    counts = {what: sum(one.what == what for one in of_both) for what in _LOOKED_AT}
    if of_both:
        said = ", ".join(f"{number} {_LOOKED_AT[what].lower()}" for what, number in counts.items() if number)
        yield f"{in_english().say('common.claims', count=len(of_both))}: {said}."
    for what in _LOOKED_AT:
        some = [one for one in of_both if one.what == what]
        yield from (_claim(one) for one in sorted(some, key=lambda one: not one.decided))


def _claim(change: changes.ClaimChange) -> str:
    notes = [_field(one) for one in change.fields]
    if change.what == "new":
        moved = "; an editor decided on words nearly the same" if change.claim.moved else ""
        notes = ["reviewed" if change.claim.status == "reviewed" else f"{in_english().unreviewed}{moved}"]
    more = f" ({'; '.join(notes)})" if notes else ""
    though = ", though a decision or link rested on it" if change.what == "gone" and change.decided else ""
    return f"{_LOOKED_AT[change.what]}{though}: {_from(change.claim)}{more}"


def _event(change: changes.EventChange) -> str:
    title = f"“{change.title}”"
    if change.what == "changed":
        return f"The event {title}: {'; '.join(map(_field, change.fields))}."
    verb = "Adds" if change.what == "new" else "Takes away"
    return f"{verb} the event {title}: {change.when}."


def _name(change: changes.NameChange) -> str:
    if change.merged_into:
        return f"{change.name} is now another name of {change.merged_into}."
    if change.what == "changed":
        return f"The name {change.name}: {'; '.join(map(_field, change.fields))}."
    return f"{'Adds' if change.what == 'new' else 'Takes away'} the name {change.name}."


def _page(change: changes.PageChange) -> str:
    if change.what == "changed":
        return f"The page “{change.title}” is changed ({change.file})."
    return f"{'Adds' if change.what == 'new' else 'Takes away'} the page “{change.title}” ({change.file})."


def _unread(one: changes.Unread) -> str:
    place = one.file + (f":{one.line}" if one.line else "")
    return f"{place}: {one.message[: 2 * changes.SHOWN]} [{one.code}]"


def _field(one: changes.Field) -> str:
    return f"{one.field.replace('_', ' ')}: {one.before or 'not stated'} → {one.after or 'not stated'}"


def _from(claim: changes.Claim) -> str:
    return f"{claim.source.called}: {_quoted(claim)}"


def _quoted(claim: changes.Claim) -> str:
    notice = f" ({claim.source.notice})" if claim.source.notice else ""
    return f"“{claim.quote}”{notice}"


def _stated(point: changes.Point) -> str:
    return f"*{point.statement.rstrip('.')}*"


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}."


def _cut(lines: list[str]) -> tuple[str, ...]:
    if len(lines) <= MOST:
        return tuple(lines)
    return (*lines[:MOST], f"and {len(lines) - MOST:,} more")
