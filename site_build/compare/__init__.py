"""What a change does to a dossier: two gathered dossiers in, a value of changes out. No I/O.

The two may lack sources that are the same on both sides and that nothing changed touches: `needed` says
which.
"""

from __future__ import annotations

from itertools import chain

from site_build.compare import editorial, points, sources
from site_build.compare.called import Called
from site_build.compare.changes import Changes
from site_build.site import Site


def compare(old: Site, new: Site) -> Changes:
    """Return what is otherwise in the new dossier, the same for the same two dossiers."""
    called = Called(chain(old.records, new.records))
    pairs = points.paired(old, new)
    return Changes(
        standings=tuple(points.standings(pairs, old, new, called)),
        points=tuple(points.written(pairs, old, new)),
        links=tuple(points.links(pairs, old, new, called)),
        silences=tuple(points.silences(pairs, old, new, called)),
        sources=tuple(sources.sources(old, new, called)),
        claims=tuple(sources.claims(old, new, called)),
        events=tuple(editorial.events(old, new)),
        names=tuple(editorial.names(old, new)),
        pages=tuple(editorial.pages(old, new)),
    )
