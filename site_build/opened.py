"""One source opened for a person to look at: its record as it is now, its text, its decisions."""

from __future__ import annotations

from dataclasses import dataclass, replace

from site_build import intake
from site_build.claims.ranking import Weighing
from site_build.extract import Source
from site_build.frontmatter import Parsed, parse
from site_build.guarded import extract, weighed
from site_build.problems import Problem, Refused
from site_build.records import Claim, Record
from site_build.settings import Settings
from site_build.store import Dossier, Folder, read_text
from site_build.text import Span


@dataclass(frozen=True, slots=True)
class Opened:
    """A source, read anew from its folder."""

    folder: Folder
    source: Source
    record: Record
    """With text and all claims, though the capture be private: nothing of it is written."""
    parsed: Parsed
    """``curation.yaml``, for the lines of its decisions."""


def open_source(dossier: Dossier, folder: Folder, settings: Settings) -> tuple[Opened | None, list[Problem]]:
    """Read one source; None where it cannot be read, or where its private capture is not here."""
    try:
        source, problems = intake.load(dossier, folder)
        if source is None:
            return None, problems
        if not source.data and source.capture.private:
            remedy = "Put the capture back where it is kept, and go on there."
            message = "the private capture is not here, so no quote can be compared with it"
            shown = dossier.shown(folder.path)
            return None, [*problems, Problem(shown, 0, "", message, "capture-missing", remedy)]
        source = replace(source, capture=source.capture.model_copy(update={"private": None}))
        record, faults = extract(source, _open(settings))
        text = read_text(folder.curation_yaml) if folder.curation_yaml.is_file() else ""
        problems += intake.placed(dossier, folder, faults)
        return Opened(folder, source, record, parse(text)), problems
    except Refused as fault:
        return None, [fault.at(dossier.shown(folder.capture))]


def by_rule(opened: Opened, settings: Settings) -> tuple[Claim, ...]:
    """The claims as the rules alone find them, with people's corrections of fields but no decision."""
    curation = opened.source.curation.model_copy(update={"decisions": ()})
    record, _ = extract(replace(opened.source, curation=curation), _open(settings))
    return record.claims


def weighings(opened: Opened, settings: Settings) -> dict[Span, Weighing]:
    """Why each sentence stands where it does, by its range in the text."""
    return weighed(opened.source, _open(settings))


def _open(settings: Settings) -> Settings:
    return replace(settings, captures="public")
