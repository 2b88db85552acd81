from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from site_build import gaps, links
from site_build.curation import Entity, Point
from site_build.points import Written
from site_build.records import (
    Attachment,
    Bearing,
    CaptureRef,
    Origin,
    Record,
    Rights,
    Silence,
    Status,
    Translation,
)
from site_build.render import Page, Renderer
from site_build.settings import Settings
from site_build.site import Site
from site_build.views import gaps as view

TEMPLATES = Path(__file__).resolve().parents[2] / "templates" / "pages"
VOTED = "The crane drivers voted by nine to one to strike."
FULL: dict[str, Any] = {
    "title": "A vote",
    "published": "2026-03-11",
    "authors": ("Ada Example",),
    "url": "https://example.org/vote",
    "rights": Rights(publish="full"),
}


@pytest.fixture
def make_site(make_record: Callable, make_claim: Callable) -> Callable[..., Site]:
    """Make a dossier of one point and one source a relation; fields of all sources may be given."""

    def make(*relations: str, silent: bool = False, **fields: Any) -> Site:
        records = []
        for at, relation in enumerate(relations):
            how = {"how": "explicit", "note": "n"} if relation == "disputes" else {}
            bearing = (Bearing(point="strike-vote", relation=relation, **how),) if relation else ()
            silence = (Silence(point="strike-vote"),) if silent and not relation else ()
            claim = make_claim(VOTED, points=bearing, entities=("Port Ellery",))
            records.append(
                make_record(
                    f"s{at}",
                    **{
                        **FULL,
                        "url": f"https://example.org/vote-{at}",
                        "claims": (claim,),
                        "silent_on": silence,
                        **fields,
                    },
                )
            )
        return site(records)

    return make


def site(records: list[Record], **fields: Any) -> Site:
    written = (Written("strike-vote", Point(point="The dockers voted to strike.", tags=("Port Ellery",))),)
    return Site(Settings(site_name="A dossier"), tuple(records), **{"written": written, **fields})


def having(found: gaps.Audit) -> set[str]:
    """The gaps that anything has."""
    return {kind for kind, ids in found.lists.items() if ids}


@pytest.mark.parametrize(
    ("relations", "fields", "expected"),
    [
        pytest.param((), {}, {"no-quote"}, id="nothing-said"),
        pytest.param(("supports",), {}, {"one-source", "one-side", "retold"}, id="one-source"),
        pytest.param(("supports", "supports"), {}, {"origins-unknown", "one-side", "retold"}, id="two-sources"),
        pytest.param(
            ("supports", "supports"),
            {"origin": (Origin(kind="derived_from", name="Example Wire"),)},
            {"one-origin", "one-side", "retold"},
            id="one-wire",
        ),
        pytest.param(("supports", "disputes"), {}, {"retold"}, id="contested"),
        pytest.param(("disputes",), {}, {"one-side"}, id="disputed-only"),
        pytest.param(("supports",), {"kind": "statement"}, {"one-source", "one-side"}, id="at-first-hand"),
        pytest.param(("supports", "disputes", ""), {}, {"retold", "not-looked-in"}, id="not-looked-in"),
        pytest.param(("supports", "disputes", ""), {"silent": True}, {"retold"}, id="an-editor-looked"),
        pytest.param(("supports", ""), {"silent": True}, {"one-source", "retold"}, id="one-side-but-looked"),
    ],
)  # fmt: skip
def test_what_a_point_lacks_follows_from_its_links(make_site, relations, fields, expected):
    assert having(gaps.audit(make_site(*relations, **fields))) == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param({}, set(), id="nothing"),
        pytest.param({"published": None}, {"no-day"}, id="no-day"),
        pytest.param({"authors": ()}, {"no-author"}, id="no-author"),
        pytest.param({"url": None}, {"no-address"}, id="no-address"),
        pytest.param({"url": None, "archives": ("https://example.org/a",)}, set(), id="archived"),
        pytest.param({"status": Status(state="corrected")}, {"changed"}, id="corrected"),
        pytest.param({"rights": Rights()}, set(), id="far-from-the-limit"),
    ],
)
def test_what_a_source_lacks_is_told(make_site, fields, expected):
    found = gaps.audit(site(list(make_site("", **fields).records), written=()))

    assert having(found) == expected


def test_a_source_quoted_up_to_its_limit_says_how_far(make_site):
    near = Settings(site_name="A dossier", quote_percent=1, quote_words=11)
    records = make_site("", rights=Rights()).records
    found = gaps.audit(Site(near, records))

    assert found.limits == {"s0": gaps.Limit(quoted=10, allowed=11, withheld=0)}
    too_near = Settings(site_name="A dossier", quote_percent=1, quote_words=5)
    assert gaps.audit(Site(too_near, records)).limits == {"s0": gaps.Limit(quoted=0, allowed=5, withheld=1)}


def test_of_a_digest_the_work_counts_and_not_our_page(make_site):
    work = Origin(kind="derived_from", title="A work", published="2026-03-01")
    found = gaps.audit(
        site(list(make_site("", kind="digest", origin=(work,), authors=()).records), written=())
    )

    assert having(found) == {"own-words", "no-address"}


def test_a_withdrawn_source_is_only_said_to_be_withdrawn(make_site):
    records = make_site("", published=None, status=Status(state="withdrawn")).records

    assert having(gaps.audit(site(list(records), written=()))) == {"changed"}


def test_a_translation_is_a_persons_or_a_machines(make_record, make_claim):
    by = ("ed", "machine (DeepL)", "ed")
    claims = tuple(
        make_claim(VOTED, id=f"aaaaaaa{at}", translation=Translation(lang="de", text="Ja.", by=name))
        for at, name in enumerate(by)
    )
    found = gaps.audit(site([make_record("s0", **FULL, claims=claims)]))

    assert found.translations["s0"] == gaps.Translations((("ed", 2),), (("machine (DeepL)", 1),))


def test_transcripts_and_private_captures_are_told(make_record):
    capture = {"file": "capture.md", "media_type": "text/markdown", "bytes": 1, "sha256": "0" * 64}
    kept = Attachment(file="attachment.mp3", media_type="audio/mpeg", bytes=1, sha256="1" * 64)
    typed = make_record("s0", **FULL, capture=CaptureRef(**capture, transcript=True, attachment=kept))
    private = make_record("s1", **FULL, capture=CaptureRef(**capture, private=True))
    found = gaps.audit(site([typed, private]))

    assert (found.lists["own-words"], found.lists["private"]) == (("s0",), ("s1",))


def rendered(pages: list[Page]) -> dict[str, str]:
    renderer = Renderer([TEMPLATES])
    return {page.path: renderer.page(page) for page in pages}


def test_a_dossier_without_anything_says_so_kindly():
    (page,) = rendered(list(view.pages(Site(Settings(site_name="A dossier"), ())))).values()

    assert "There is no source and no point yet" in page
    assert "0 of 0" not in page


def test_where_all_is_reviewed_nobody_is_said_to_have_looked_away(make_site, make_record, make_claim):
    done = make_record("s0", **FULL, claims=(make_claim(VOTED, status="reviewed"),))
    (page,) = rendered(list(view.pages(site([done])))).values()
    (open_,) = rendered(list(view.pages(make_site("")))).values()

    assert ("0 of 1 claim<" in page, "looked at by nobody" in page) == (True, False)
    assert ("1 of 1 claim<" in open_, "looked at by nobody" in open_) == (True, True)


def test_no_suggestion_is_on_the_page(make_site):
    (page,) = rendered(list(view.pages(make_site("", "supports", "disputes")))).values()

    assert not re.search("likely|suggest|tension|doubt", page.lower())


def test_a_large_dossier_has_small_pages(make_record, make_claim):
    records = [_large(make_record, make_claim, at) for at in range(300)]
    written = tuple(
        Written(f"p{at}", Point(point=f"Point {at}: {'the strike goes on ' * 6}.", tags=("Port Ellery",)))
        for at in range(150)
    )
    large = Site(Settings(site_name="Large"), tuple(records), (Entity(name="Port Ellery"),), written=written)
    pages = rendered(list(view.pages(large)))

    assert max(len(page.encode()) for page in pages.values()) < 130_000
    assert links.gap("not-looked-in") in pages
    assert links.nth_path(links.gap("not-looked-in"), 5) in pages
    assert {path for path in pages if path.startswith(links.gap("review"))} == {
        links.nth_path(links.gap("review"), at) for at in range(3)
    }


def _large(make_record: Callable, make_claim: Callable, at: int) -> Record:
    bearing = (Bearing(point=f"p{at % 150}", relation="supports"),)
    claim = make_claim(VOTED, points=bearing, entities=("Port Ellery",))
    return make_record(
        f"s{at}",
        title=f"{at}: {'How the cranes stood still ' * 4}",
        publisher="Harbour Times",
        claims=(claim,),
    )
