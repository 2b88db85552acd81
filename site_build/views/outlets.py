"""What editors state of an outlet, and on whose word: facts in words, never a rating."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from site_build import links
from site_build.crossref import Subject
from site_build.curation import Facts
from site_build.site import Site


@dataclass(frozen=True, slots=True)
class FactsView:
    """The facts on an outlet, each as a few words."""

    stated: tuple[tuple[str, str], ...]
    """What is stated ("owner") and its value in the editors' words; empty where the first says it all."""
    according_to: str
    href: Markup | None
    """Where the editors have it from, if they gave an address."""


def facts_view(site: Site, facts: Facts | None) -> FactsView | None:
    """The facts in words; None where none are stated."""
    if facts is None:
        return None
    t = site.strings
    stated = [(t("outlets.owner"), facts.owner), (t("outlets.country"), facts.country)]
    if facts.state_run is not None:
        stated.append((t("outlets.state_run") if facts.state_run else t("outlets.not_state_run"), ""))
    if facts.aggregator is not None:
        stated.append((t("outlets.aggregator") if facts.aggregator else t("outlets.no_aggregator"), ""))
    given = tuple((label, value) for label, value in stated if value is not None)
    return FactsView(given, facts.according_to, links.outside(facts.according_to))


def counts(site: Site, subject: Subject) -> list[str]:
    """How many sources a subject published, and how many rest on its work; empty of one that is no outlet."""
    found = []
    if subject.publishes:
        found.append(site.strings("outlets.publisher_of", count=len(subject.publishes)))
    if subject.rests:
        found.append(site.strings("outlets.resting", count=len(subject.rests)))
    return found
