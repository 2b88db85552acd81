"""What changes in what editors write beside the points: events, names, pages. No I/O."""

from __future__ import annotations

from collections.abc import Iterator

from site_build.compare import changes
from site_build.compare.fields import differing, short, told
from site_build.curation import Event
from site_build.site import Site
from site_build.text import key

_EVENT = ("title", "dates", "note", "tags")
_NAME = ("kind", "aliases", "metonyms", "note")


def events(old: Site, new: Site) -> Iterator[changes.EventChange]:
    """The events that came, went or are written otherwise."""
    was, now = {one.id: one for one in old.events}, {one.id: one for one in new.events}
    for id_, event in now.items():
        if id_ not in was:
            yield _event(event, "new")
    for id_, event in was.items():
        if id_ not in now:
            yield _event(event, "gone")
    for id_, event in now.items():
        fields = differing(was[id_], event, _EVENT) if id_ in was else ()
        if fields:
            yield _event(event, "changed").model_copy(update={"fields": fields})


def names(old: Site, new: Site) -> Iterator[changes.NameChange]:
    """The names that came, went, were merged or are written otherwise."""
    was, now = {key(one.name): one for one in old.entities}, {key(one.name): one for one in new.entities}
    others = {key(alias): one.name for one in new.entities for alias in one.aliases}
    for name, entity in now.items():
        if name not in was:
            yield changes.NameChange(name=short(entity.name), what="new")
    for name, entity in was.items():
        if name not in now:
            into = others.get(name)
            merged = short(into) if into else None
            yield changes.NameChange(name=short(entity.name), what="gone", merged_into=merged)
    for name, entity in now.items():
        fields = differing(was[name], entity, ("name", *_NAME)) if name in was else ()
        if fields:
            yield changes.NameChange(name=short(entity.name), what="changed", fields=fields)


def pages(old: Site, new: Site) -> Iterator[changes.PageChange]:
    """The pages of prose that came, went or are written otherwise."""
    was, now = {page.file: page for page in old.prose}, {page.file: page for page in new.prose}
    for file in sorted(was.keys() | now.keys()):
        before, after = was.get(file), now.get(file)
        page = after or before
        if page is None or before == after:
            continue
        what: changes.What = "new" if before is None else "gone" if after is None else "changed"
        yield changes.PageChange(file=file, title=short(page.title), what=what)


def _event(event: Event, what: changes.What) -> changes.EventChange:
    when = short("; ".join(told(date) for date in event.dates))
    return changes.EventChange(id=event.id, title=short(event.title), what=what, when=when)
