"""The dossier as data: ``site/data/dossier.json``, the schemas beside it, citations of its sources. No I/O.

Field names are the records'. No words are in it that may not be on the site.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from pydantic import BaseModel, TypeAdapter

from site_build import __version__, gaps, pointdata, settings
from site_build.citations import bibtex, csl
from site_build.compare.changes import Changes
from site_build.crossref import Mention, Subject, Unnamed
from site_build.curation import Curation, Entity, Event, Facts, Point
from site_build.proposal import Report
from site_build.recordfile import without_empty
from site_build.records import Claim, Record
from site_build.schemas import TEXT, closed, inlined, listed
from site_build.site import Site, shown
from site_build.views import cited
from site_build.wording import in_english


class _Schema(BaseModel):
    """The shape of ``dossier.json``."""

    dossier: str
    name: str
    sources: list[dict[str, Any]]
    claims: list[dict[str, Any]]
    subjects: list[dict[str, Any]]
    unnamed: list[dict[str, Any]]
    points: list[dict[str, Any]]
    events: list[Event]
    audit: dict[str, int]


def dossier(site: Site) -> str:
    """The whole dossier as JSON, within the rights of each source."""
    value: dict[str, Any] = {
        "dossier": __version__,
        "name": site.settings.site_name,
        "sources": [_source(site, record) for record in site.records],
        "claims": [_claim(site, record, claim) for record in site.records for claim in shown(record)],
        "subjects": [_subject(site, subject) for subject in site.subjects],
        "unnamed": [_unnamed(one) for one in site.unnamed],
        "points": [pointdata.point(site, point) for point in site.points],
        "events": [_event(event) for event in site.events],
        "audit": dict(gaps.counts(gaps.audit(site))),
    }
    return _json(value)


def citations(site: Site) -> dict[str, str]:
    """File name to all sources as works that reference managers read."""
    works = [cited.source(record, site.settings) for record in site.records]
    return {"sources.csl.json": csl.whole(works), "sources.bib": bibtex.whole(works)}


def schemas() -> dict[str, str]:
    """File name to JSON Schema, for everything that is published or that people write."""
    return {
        "dossier.schema.json": _json(_dossier_schema()),
        "record.schema.json": _json(Record.model_json_schema(mode="validation")),
        "curation.schema.json": _json(typed_by_people(Curation.model_json_schema())),
        "point.schema.json": _json(typed_by_people(Point.model_json_schema())),
        "events.schema.json": _json(typed_by_people(TypeAdapter(list[Event]).json_schema())),
        "entities.schema.json": _json(typed_by_people(TypeAdapter(list[Entity]).json_schema())),
        "settings.schema.json": _json(settings.schema()),
        "report.schema.json": _json(Report.model_json_schema(mode="serialization")),
        "changes.schema.json": _json(Changes.model_json_schema(mode="serialization")),
    }


def typed_by_people(schema: Any) -> Any:
    """Let text be a number or a truth value too: other YAML readers take ``2024`` and ``no`` for those."""
    if isinstance(schema, list):
        return [typed_by_people(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    out = {key: typed_by_people(value) for key, value in schema.items()}
    if out.get("type") == "string" and "enum" not in out:
        out["type"] = ["string", "number", "boolean"]
    return out


def _source(site: Site, record: Record) -> dict[str, Any]:
    value = record.model_dump(mode="json", by_alias=True, exclude_none=True, exclude={"claims"})
    value["claims"] = len(shown(record))
    notice = in_english().caveat(record)
    if notice:
        value["notice"] = notice
    value["rests_on"] = pointdata.chain(site.origins, record.id)
    if record.id in site.later:
        value["replaced_by"] = site.later[record.id].id
    if record.rights.publish == "full":
        value["text"] = record.text
    return without_empty(value)


def _claim(site: Site, record: Record, claim: Claim) -> dict[str, Any]:
    value = claim.model_dump(mode="json", exclude_none=True)
    if claim.id not in site.published[record.id]:
        # The offsets stay: whoever has the source can find the words.
        for name in ("quote", "translation", "note", "entities", "dates", "cue"):
            value.pop(name, None)
        value["withheld"] = True
    value = {"key": f"{record.id}#{claim.id}", "source": record.id, **value}
    notice = in_english().caveat(record)
    if notice:
        value["notice"] = notice
    if record.status:
        # `status` of a claim is its review; this is what became of its source.
        value["source_status"] = without_empty(record.status.model_dump(mode="json", exclude_none=True))
    if claim.status != "reviewed":
        value["found_by"] = in_english().unreviewed
    return without_empty(value)


def _subject(site: Site, subject: Subject) -> dict[str, Any]:
    value = {
        "id": subject.slug,
        "name": subject.name,
        "kind": subject.kind,
        "aliases": list(subject.aliases),
        "metonyms": list(subject.metonyms),
        "found_by": None if subject.curated else in_english().unreviewed,
        "claims": [_mention(mention) for mention in subject.mentions],
        "tagged": list(subject.tagged),
        "publishes": list(subject.publishes),
        "rests": [
            {"source": rest.source, "kinds": list(rest.kinds), "claims": list(rest.claims)}
            for rest in subject.rests
        ],
        "facts": subject.facts.model_dump(mode="json", exclude_none=True) if subject.facts else None,
        "only_in": list(subject.only_in),
        "same_claims": [asdict(other) for other in site.related.get(subject.slug, ())],
    }
    return without_empty(value)


def _mention(mention: Mention) -> dict[str, Any]:
    value: dict[str, Any] = {
        "key": f"{mention.source}#{mention.claim}",
        "speaks": mention.speaks,
        "spoken_of": mention.spoken_of,
        "standing_in": list(mention.standing_in),
    }
    if mention.described_as:
        value["described_as"] = mention.described_as
    if not mention.reviewed:
        value["found_by"] = in_english().unreviewed
    return value


def _unnamed(one: Unnamed) -> dict[str, Any]:
    """A voice that a source leaves unnamed: of that source alone."""
    return without_empty({"source": one.source, "called": one.called, "claims": list(one.claims)})


def _event(event: Event) -> dict[str, Any]:
    return without_empty(event.model_dump(mode="json", exclude_none=True))


def _dossier_schema() -> dict[str, Any]:
    """Closed at the top, with each part as the records have it."""
    claim, record = Claim.model_json_schema(), Record.model_json_schema(mode="validation")
    definitions = {**record.pop("$defs", {}), **claim.pop("$defs", {})}
    properties = {key: value for key, value in record["properties"].items() if key != "claims"}
    source = {"type": "object", "additionalProperties": False, "required": ["id", "capture", "made"]}
    source["properties"] = {
        **properties,
        "claims": {"type": "integer"},
        "notice": {"type": "string"},
        "replaced_by": {"type": "string"},
        "rests_on": {"type": "array", "items": {"$ref": "#/$defs/RestsOn"}},
        "text": {"type": "string"},
    }
    shown_claim = dict(
        claim, required=["key", "source", *(name for name in claim["required"] if name != "quote")]
    )
    shown_claim["properties"] = {
        **claim["properties"],
        "key": {"type": "string"},
        "source": {"type": "string"},
        "notice": {"type": "string"},
        "source_status": {"$ref": "#/$defs/Status"},
        "found_by": {"type": "string"},
        "withheld": {"type": "boolean"},
    }
    schema = _Schema.model_json_schema()
    definitions.update(schema.pop("$defs", {}))
    schema["properties"]["sources"]["items"] = source
    schema["properties"]["claims"]["items"] = shown_claim
    schema["properties"]["subjects"]["items"] = _subject_schema()
    schema["properties"]["unnamed"]["items"] = closed(
        "source claims", source=TEXT, called=TEXT, claims=_TEXTS
    )
    schema["properties"]["points"]["items"] = pointdata.point_schema()
    definitions["RestsOn"] = pointdata.RESTS_ON
    schema["properties"]["audit"] = _AUDIT
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **schema,
        "additionalProperties": False,
        "$defs": definitions,
    }


_TEXTS = listed(TEXT)


_AUDIT = closed(
    "",
    **{
        name: {"type": "integer"}
        for name in ("claims", "reviewed", "rejected", *gaps.OF_POINTS, *gaps.OF_SOURCES)
    },
)


def _subject_schema() -> dict[str, Any]:
    """A person or topic with its claims, and for an outlet what it published and what rests on it."""
    told = {"type": "boolean"}
    claim = closed(
        "key speaks spoken_of",
        key=TEXT,
        speaks=told,
        spoken_of=told,
        standing_in=_TEXTS,
        described_as=TEXT,
        found_by=TEXT,
    )
    other = closed("slug claims", slug=TEXT, claims={"type": "integer"})
    facts = Facts.model_json_schema()
    return closed(
        "id name kind",
        id=TEXT,
        name=TEXT,
        kind=TEXT,
        aliases=_TEXTS,
        metonyms=_TEXTS,
        only_in=_TEXTS,
        found_by=TEXT,
        tagged=_TEXTS,
        publishes=_TEXTS,
        rests=listed(closed("source", source=TEXT, kinds=_TEXTS, claims=_TEXTS)),
        facts=inlined(facts, facts),
        same_claims=listed(other),
        claims=listed(claim),
    )


def _json(value: dict[str, Any]) -> str:
    """JSON with one entry of a list a line, so that two versions can be compared."""
    rows = [f"{_compact(key)}: {_rows(item)}" for key, item in value.items()]
    return "{\n" + ",\n".join(rows) + "\n}\n"


def _rows(value: Any) -> str:
    if not isinstance(value, list) or not value:
        return _compact(value)
    return "[\n" + ",\n".join(map(_compact, value)) + "\n]"


def _compact(value: Any) -> str:
    # A plain `dumps`: only without indentation does the standard library use its fast encoder.
    return json.dumps(value, ensure_ascii=False)
