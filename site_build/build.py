"""The story of a build, top to bottom.

Read the sources, make their records, gather the dossier, write the pages, run the site builder,
index for search, check every page, and only then put the new site in the place of the old one.
"""

from __future__ import annotations

import shutil
from calendar import timegm
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from site_build import manifest, resources, store
from site_build.problems import NOT_FILED, Problem
from site_build.progress import Tell
from site_build.store import Dossier

if TYPE_CHECKING:
    from site_build.records import Record

# The heavy rooms are imported inside the functions: a build with nothing to do needs none of them.


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a build did."""

    problems: tuple[Problem, ...]
    counts: manifest.Counts
    changed: bool
    """False where nothing had to be done."""


def build(dossier: Dossier, tell: Tell, *, site_url: str | None = None) -> Outcome:
    """Build the site.

    Problems never stop a build: what can be built is. Nobody's own file is written.

    Args:
        dossier: where.
        tell: is told how far it is.
        site_url: the address to build for, if it is not the one in ``mkdocs.yml``.

    Raises:
        Refused: the builder cannot be run, or a setting is missing without which there is no site.
        OSError: the disk is full, or a folder cannot be written; the old site stands as it was.
    """
    templates = resources.project()
    last = manifest.load(dossier)
    if last is not None and manifest.is_current(last, dossier, templates, site_url):
        return Outcome(tuple(last.problems), last.counts, changed=False)
    return _build(dossier, templates, tell, last, site_url)


def _build(
    dossier: Dossier, templates: Path, tell: Tell, last: manifest.Manifest | None, site_url: str | None
) -> Outcome:
    from site_build import gather, production, sitecheck

    store.refuse_links(dossier, built=True)
    settings, problems = gather.settings(dossier)
    if site_url is not None:
        settings = replace(settings, site_url=site_url)
    problems += store.symlinks(dossier)
    kept = production.untouched(last, manifest.inputs(dossier, templates))
    records, faults = production.records(dossier, settings, kept, tell)
    problems += faults
    site, faults = gather.site(dossier, records, settings)
    problems += faults
    tell("Writing pages", 0, 0)
    problems += production.write_pages(dossier, site)
    new = dossier.build / "site"
    tell("Building the site", 0, 0)
    _run(dossier, new, newest_day([record.captured for record in records]), site_url)
    tell("Checking pages", 0, 0)
    problems += sitecheck.check(new, sub_path(settings.site_url), dossier.root / "templates")
    _publish(new, dossier)
    outcome = _to_mend(problems)
    counts = _counts(records)
    manifest.save(dossier, manifest.take(dossier, templates, outcome, counts, site_url))
    return Outcome(tuple(outcome), counts, changed=True)


def _counts(records: list[Record]) -> manifest.Counts:
    states = [claim.status for record in records for claim in record.claims if claim.status != "rejected"]
    return manifest.Counts(len(records), len(states), states.count("reviewed"))


def _run(dossier: Dossier, new: Path, epoch: int, site_url: str | None) -> None:
    from site_build import builder

    builder.run_mkdocs(dossier.config, new, epoch=epoch, site_url=site_url)
    builder.run_pagefind(dossier.build / "search", new / "pagefind")


def newest_day(days: list[str | None]) -> int:
    """Seconds since 1970 of the newest of the days; of 1980-01-01 where there is none.

    It stands for "now" in everything that is built, since no build reads a clock. Archive formats know no
    earlier day than that of 1980.
    """
    newest = max(filter(None, days), default="1980-01-01")
    # A day that is no day of capture must not stop the build: it is clamped to what archive formats hold.
    year, month, day = map(int, min(max(newest, "1980-01-01"), "2099-12-31").split("-"))
    return timegm((year, month, day, 0, 0, 0))


def sub_path(site_url: str | None) -> str:
    """The path under which the site is published, beginning and ending with a slash."""
    path = urlsplit(site_url).path if site_url else "/"
    return path if path.endswith("/") else f"{path}/"


def _publish(new: Path, dossier: Dossier) -> None:
    """Put the new site in the place of the old one; an interruption leaves one of the two whole."""
    old = dossier.build / "site.old"
    if old.exists():
        shutil.rmtree(old)
    if dossier.site.exists():
        dossier.site.rename(old)
    new.rename(dossier.site)
    if old.exists():
        shutil.rmtree(old)


def _to_mend(problems: list[Problem]) -> list[Problem]:
    """Each problem once; what is only to be noted is said by `check`, but for what is on no page yet."""
    return sorted({problem for problem in problems if not problem.is_note or problem.code in NOT_FILED})
