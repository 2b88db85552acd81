"""Read the points at issue in ``dossier/points/``, and say what is amiss in them and in decisions on them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from site_build import dates, links, nearest, store
from site_build.crossref import Names
from site_build.curation import Entity, Point
from site_build.frontmatter import Parsed, dotted, parse, split
from site_build.frontmatter import Path as Key
from site_build.loops import in_loops
from site_build.origins import Origins, node
from site_build.points import PointAtIssue, Written, address, origins_of, replacements
from site_build.problems import Problem, Refused
from site_build.records import Record
from site_build.sharing import meetings
from site_build.site import ProsePage
from site_build.store import Dossier
from site_build.validate import validated


@dataclass(frozen=True, slots=True)
class PointFile:
    """One file of ``dossier/points/``."""

    written: Written
    analysis: ProsePage
    """What the editors wrote below the front matter."""
    parsed: Parsed
    """For the lines of what is found to be wrong later."""


def read(dossier: Dossier) -> tuple[list[PointFile], list[Problem]]:
    """Read all points; those that cannot be read are left out and named."""
    found: list[PointFile] = []
    problems: list[Problem] = []
    for path in sorted(dossier.points.glob("*.md")):
        if path.name == "README.md" or path.is_symlink():
            continue
        point, faults = _read(dossier, path)
        problems += faults
        if point is not None:
            found.append(point)
    return found, [*problems, *_twice(found)]


def faults(
    dossier: Dossier,
    files: Sequence[PointFile],
    records: Sequence[Record],
    points: Iterable[PointAtIssue],
    entities: Iterable[Entity],
) -> list[Problem]:
    """What is amiss between points and sources: links that lead nowhere, points that nothing bears on."""
    # What depends on a file that cannot be read is not said to be amiss: that file has a problem of its own.
    all_read = store.named(dossier) <= {record.id for record in records}
    ids = address(file.written for file in files)
    ids |= {path.stem: path.stem for path in dossier.points.glob("*.md") if path.stem not in ids}
    found = [one for one in _unknown(dossier, ids, records) if all_read or one.code != "claim-unknown"]
    found += _in_turn(dossier, ids, records)
    known = origins_of(records, Names(entities))
    by_id = {point.id: point for point in points}
    for file in files:
        point = by_id[file.written.id]
        if not point.bears and all_read:
            remedy = (
                "Link a claim to it: a decision with its quote, `point:` and `relation:` in a source's "
                "curation.yaml. Delete the file if nobody says so or otherwise."
            )
            message = "no claim bears on this point, so nothing is known of it"
            found.append(Problem(file.analysis.file, 1, "point", message, "point-empty", remedy))
        found += _not_independent(dossier, file, point, known)
    return found


def _read(dossier: Dossier, path: Path) -> tuple[PointFile | None, list[Problem]]:
    file = dossier.shown(path)
    if not path.is_file():
        return None, [store.no_file().at(file)]
    if not store.is_id(path.stem):
        remedy = "Rename the file: small letters a-z, digits and single hyphens, at most 80 characters."
        message = f"{path.stem!r} cannot be the id of a point"
        return None, [Problem(file, 0, "", message, "id-not-allowed", remedy)]
    try:
        parts = split(store.read_text(path))
    except Refused as fault:
        return None, [fault.at(file)]
    if parts is None:
        remedy = "Begin the file with three lines: `---`, `point: The statement.`, `---`."
        return None, [Problem(file, 1, "", "the file has no front matter", "field-value", remedy)]
    front, body, line = parts
    parsed = parse(front, first_line=2)
    point, problems = validated(Point, parsed, file)
    if point is None:
        return None, problems
    if point.since is not None:
        try:
            dates.read(point.since)
        except ValueError as error:
            at = parsed.line(("since",))
            return None, [Problem(file, at, "since", str(error), "date-unreadable", dates.SPELLINGS)]
    page = ProsePage(links.point(path.stem), file, point.point, None, body, line)
    return PointFile(Written(path.stem, point), page, parsed), []


def _twice(files: Sequence[PointFile]) -> Iterator[Problem]:
    """Former ids that another point has, or had."""
    owner = {file.written.id: file.analysis.file for file in files}
    for file in files:
        for index, old in enumerate(file.written.point.formerly):
            if not store.is_id(old):
                line = file.parsed.line(("formerly", index))
                remedy = "Take it out: no point can have had it."
                message = f"{old!r} cannot be the id of a point"
                field = f"formerly[{index}]"
                yield Problem(file.analysis.file, line, field, message, "id-not-allowed", remedy)
                continue
            other = owner.setdefault(old, file.analysis.file)
            if other != file.analysis.file or old == file.written.id:
                line = file.parsed.line(("formerly", index))
                message = f"{old!r} is an id of {other} too"
                remedy = "Keep it in one place: the file of the point that lives on."
                yield Problem(file.analysis.file, line, f"formerly[{index}]", message, "id-duplicate", remedy)


def _unknown(dossier: Dossier, ids: dict[str, str], records: Sequence[Record]) -> Iterator[Problem]:
    """Decisions on points and claims that are not there, with the nearest that are."""
    claims = {f"{record.id}#{claim.id}" for record in records for claim in record.claims}
    for record in records:
        named = {bearing.point for claim in record.claims for bearing in claim.points}
        named |= {silence.point for silence in record.silent_on}
        named |= {point for claim in record.claims for point in claim.not_on}
        others = {bearing.replaces for claim in record.claims for bearing in claim.points} - {None}
        others |= {other for claim in record.claims for other in claim.not_with}
        if named <= ids.keys() and others <= claims:
            continue
        file, decisions, parsed = _decisions(dossier, record)
        if not decisions:
            remedy = "Put the decision into the curation.yaml of the source, where the record was made."
            message = "it names a point or a claim that is not there, and no decision says so"
            yield Problem(file, 0, "claims", message, "point-unknown", remedy)
        for index, decision in enumerate(decisions):
            for path, name, what in _names_in(decision):
                pool = claims if what == "claim" else ids
                if name in pool:
                    continue
                at = ("decisions", index, *path)
                message = f"there is no {what} {name!r}"
                yield Problem(
                    file, parsed.line(at), dotted(at), message, f"{what}-unknown", _nearest(name, pool)
                )


def _in_turn(dossier: Dossier, ids: dict[str, str], records: Sequence[Record]) -> Iterator[Problem]:
    """Values that replace themselves, at once or by way of others."""
    round_ = {step for steps in replacements(records, ids).values() for step in in_loops(steps)}
    for id_ in sorted({key.partition("#")[0] for key, _ in round_}):
        file, decisions, parsed = _decisions(dossier, next(one for one in records if one.id == id_))
        others = {other for key, other in round_ if key.startswith(f"{id_}#")}
        for index, decision in enumerate(decisions):
            if decision.get("replaces") in others:
                at = ("decisions", index, "replaces")
                message = f"this value replaces {decision['replaces']}, which in the end replaces it"
                remedy = "Take `replaces` out of the decision on the earlier value."
                yield Problem(file, parsed.line(at), dotted(at), message, "replaces-loop", remedy)


def _names_in(decision: dict[str, Any]) -> Iterator[tuple[Key, str, str]]:
    """The points and claims that a decision names: where in it, which, and what of the two."""
    for key, what in (("point", "point"), ("silent_on", "point"), ("replaces", "claim")):
        if key in decision:
            yield (key,), decision[key], what
    for key, what in (("not_on", "point"), ("not_with", "claim")):
        for at, name in enumerate(decision.get(key, ())):
            yield (key, at), name, what


def _decisions(dossier: Dossier, record: Record) -> tuple[str, list[dict[str, Any]], Parsed]:
    """The decisions on one source as they are written, for their lines; the record where there are none."""
    path = dossier.sources / record.id / "curation.yaml"
    parsed = parse(store.read_text(path) if path.is_file() else "")
    decisions = (parsed.value or {}).get("decisions", [])
    return dossier.shown(path if decisions else dossier.records / f"{record.id}.md"), decisions, parsed


def _nearest(name: str, pool: Iterable[str]) -> str:
    near = nearest.names(name, pool)
    if near:
        return f"Nearest: {', '.join(near)}."
    return "Points are the files of dossier/points/, named without `.md`; claims are written SOURCE#CLAIM."


def _not_independent(
    dossier: Dossier, file: PointFile, point: PointAtIssue, known: Origins
) -> Iterator[Problem]:
    """Sources called independent that are not there, or that state an origin in common."""
    independent = file.written.point.independent
    listed = list(independent.sources) if independent else []
    shares = _shares(point, listed, known)
    for index, source in enumerate(listed):
        field = f"independent.sources[{index}]"
        line = file.parsed.line(("independent", "sources", index))
        if source not in known.records:
            if (dossier.sources / source).is_dir():
                continue
            message = f"there is no source {source!r}"
            remedy = _nearest(source, known.records)
            yield Problem(file.analysis.file, line, field, message, "source-unknown", remedy)
        elif source in shares:
            other, what = shares[source]
            message = f"{source} and {other} both rest on {what}, as they state themselves"
            remedy = "Take one of the two out: what they share is one origin."
            yield Problem(file.analysis.file, line, field, message, "origin-shared", remedy)


def _shares(point: PointAtIssue, listed: list[str], known: Origins) -> dict[str, tuple[str, str]]:
    """The sources that share an origin with one listed before them: which, and what."""
    stated = {source: [node(source)] for source in listed if source in known.records}
    for one in point.bears:
        if one.source in stated and one.bearing.relation == "supports":
            stated[one.source] += [edge.to for edge in known.of_claim(one.source, one.claim)]
    found: dict[str, tuple[str, str]] = {}
    for source, other, met in meetings(stated, known.further):
        found.setdefault(source, (other, known.name(known.root(met))))
    return found
