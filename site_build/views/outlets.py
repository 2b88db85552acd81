"""What editors state of an outlet, and on whose word: facts in words, never a rating."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from site_build import links
from site_build.curation import Facts


@dataclass(frozen=True, slots=True)
class FactsView:
    """The facts on an outlet, each as a few words."""

    stated: tuple[tuple[str, str], ...]
    """What is stated ("owner") and its value in the editors' words; empty where the first says it all."""
    according_to: str
    href: Markup | None
    """Where the editors have it from, if they gave an address."""


def facts_view(facts: Facts | None) -> FactsView | None:
    """The facts in words; None where none are stated."""
    if facts is None:
        return None
    stated = [("owner", facts.owner), ("country", facts.country)]
    if facts.state_run is not None:
        stated.append(("state-run" if facts.state_run else "not state-run", ""))
    if facts.aggregator is not None:
        passes_on = "an aggregator, which mostly passes on what others published"
        stated.append((passes_on if facts.aggregator else "no aggregator", ""))
    given = tuple((label, value) for label, value in stated if value is not None)
    return FactsView(given, facts.according_to, links.outside(facts.according_to))
