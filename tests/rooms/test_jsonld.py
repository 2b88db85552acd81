"""What programs are told of a page: whose work it is about, who says what, and whether anybody looked."""

from __future__ import annotations

import pytest

from site_build import rights
from site_build.attribution.meanings import UNREAD
from site_build.curation import Point
from site_build.points import Written
from site_build.records import Bearing, CaptureRef, Origin, Rights, Speaker, Status
from site_build.settings import Settings
from site_build.site import Site
from site_build.views import jsonld

SETTINGS = Settings(
    site_name="Port Ellery", site_url="https://example.org/dossier/", site_description="Who says what."
)
ABOVE = ("sources", "Sources")
VOTE = "The crane drivers voted by nine to one to strike."
BALLOT = "The ballot was irregular, the port company said."
ROT = "Grain will rot, she said."


def source(record, settings=SETTINGS, *others):
    page, work, *claims = jsonld.source(Site(settings, (record, *others)), record, ABOVE)["@graph"]
    return page, work, claims


def test_a_page_is_about_a_work_by_its_publisher_in_which_claims_appear(make_record, make_claim):
    record = make_record(
        "harbour-times-vote",
        title="Dockers vote",
        subtitle="Nine to one",
        publisher="Harbour Times",
        authors=("Ada Example",),
        published="2026-03-11",
        language="en",
        url="https://harbour.example/vote?a=1&b=2",
        archives=("https://archive.example/1",),
        tags=("ports",),
        origin=(
            Origin(
                kind="derived_from", name="Example Wire", url="https://wire.example/1", published="2026-03"
            ),
            Origin(kind="cites", source="port-daily", title="Ballot"),
        ),
        claims=(
            make_claim(BALLOT, speaker=Speaker(kind="organisation", name="Ellery Port")),
            make_claim(VOTE, id="bbbbbbbb", status="reviewed", by="ed", on="2026-03-14"),
        ),
    )

    assert jsonld.source(Site(SETTINGS, (record,)), record, ABOVE) == {
        "@context": "https://schema.org",
        "@graph": [
            {
                "@type": "WebPage",
                "url": "https://example.org/dossier/sources/harbour-times-vote/",
                "name": "Dockers vote",
                "isPartOf": {"@type": "WebSite", "name": "Port Ellery", "url": "https://example.org/dossier/"},
                "breadcrumb": {
                    "@type": "BreadcrumbList",
                    "itemListElement": [
                        {"@type": "ListItem", "position": 1, "name": "Port Ellery", "item": "https://example.org/dossier/"},
                        {"@type": "ListItem", "position": 2, "name": "Sources", "item": "https://example.org/dossier/sources/"},
                        {"@type": "ListItem", "position": 3, "name": "Dockers vote", "item": "https://example.org/dossier/sources/harbour-times-vote/"},
                    ],
                },
                "about": {"@id": "#work"},
            },
            {
                "@type": "NewsArticle",
                "@id": "#work",
                "headline": "Dockers vote",
                "alternativeHeadline": "Nine to one",
                "publisher": {"@type": "Organization", "name": "Harbour Times"},
                "author": [{"name": "Ada Example"}],
                "datePublished": "2026-03-11",
                "inLanguage": "en",
                "url": "https://harbour.example/vote?a=1&b=2",
                "archivedAt": ["https://archive.example/1"],
                "keywords": ["ports"],
                "isBasedOn": [{"@type": "CreativeWork", "name": "Example Wire", "url": "https://wire.example/1"}],
                "citation": [{"@type": "CreativeWork", "name": "“Ballot”", "@id": "../../sources/port-daily/#work"}],
            },
            {
                "@type": "Claim",
                "@id": "#c-aaaaaaaa",
                "text": BALLOT,
                "appearance": {"@id": "#work"},
                "creativeWorkStatus": "found by rule, not reviewed",
                "author": {"@type": "Organization", "name": "Ellery Port"},
            },
            {
                "@type": "Claim",
                "@id": "#c-bbbbbbbb",
                "text": VOTE,
                "appearance": {"@id": "#work"},
                "creativeWorkStatus": "words and speaker reviewed by ed, 14 March 2026",
                "author": {"@type": "Organization", "name": "Harbour Times"},
            },
        ],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "type_"),
    [("article", "NewsArticle"), ("report", "Report"), ("document", "DigitalDocument"), ("post", "SocialMediaPosting"), ("image", "ImageObject"), ("statement", "CreativeWork"), ("interview", "CreativeWork"), ("digest", "CreativeWork")],
)  # fmt: skip
def test_a_work_is_called_what_it_is(make_record, kind, type_):
    assert source(make_record(kind=kind))[1]["@type"] == type_


@pytest.mark.parametrize(
    "edtf", ["2026", "2026-03", "2026-03-11~", "2026-03-11?", "/2026-03-10", "2026-03-10/2026-03-12"]
)
def test_a_day_that_is_not_known_is_not_stated(make_record, edtf):
    _, work, _ = source(make_record(published=edtf, updated=edtf))
    assert not {"datePublished", "dateModified"} & set(work)


@pytest.mark.parametrize(
    ("speaker", "fields", "author"),
    [
        pytest.param(Speaker(kind="person", name="Ada Example"), {}, {"@type": "Person", "name": "Ada Example"}, id="person"),
        pytest.param(Speaker(kind="other_outlet", name="Example Wire"), {}, {"@type": "Organization", "name": "Example Wire"}, id="other-outlet"),
        pytest.param(Speaker(kind="outlet"), {}, {"@type": "Organization", "name": "Harbour Times"}, id="its-own-voice"),
        pytest.param(Speaker(kind="group", name="experts", named=False), {}, None, id="unnamed"),
        pytest.param(Speaker(kind="person", described_as="a guard"), {}, None, id="only-described"),
        pytest.param(Speaker(kind="outlet"), {"rule": UNREAD}, None, id="not-looked-for"),
        pytest.param(Speaker(kind="outlet"), {"rule": UNREAD, "status": "reviewed"}, {"@type": "Organization", "name": "Harbour Times"}, id="not-looked-for-but-reviewed"),
    ],
)  # fmt: skip
def test_the_author_of_a_claim_is_whoever_is_named(make_record, make_claim, speaker, fields, author):
    record = make_record(publisher="Harbour Times", claims=(make_claim(ROT, speaker=speaker, **fields),))
    ((claim,),) = source(record)[2:]
    assert claim.get("author") == author


def test_a_digest_is_the_dossiers_own_work_based_on_the_one_it_sums_up(make_record, make_claim):
    work = Origin(kind="derived_from", name="Sandholm Courier", title="Nine ships", published="2026-03-14")
    record = make_record(
        kind="digest", title="Digest", published="2026-03-16", origin=(work,), claims=(make_claim(ROT),)
    )

    _, ours, (claim,) = source(record)

    summary = "our summary of Sandholm Courier: “Nine ships”, not its words"
    assert ours == {
        "@type": "CreativeWork",
        "@id": "#work",
        "headline": "Digest",
        "genre": "Digest: our own summary",
        "description": summary,
        "publisher": {"@type": "Organization", "name": "Port Ellery"},
        "datePublished": "2026-03-16",
        "isBasedOn": [
            {"@type": "CreativeWork", "name": "Sandholm Courier: “Nine ships”", "datePublished": "2026-03-14"}
        ],
    }
    assert claim["description"] == "our summary of Sandholm Courier, not its words"
    assert "author" not in claim


def test_words_that_may_not_be_shown_are_not_told_to_programs_either(make_record, make_claim):
    claims = (make_claim(ROT, rank=1), make_claim(BALLOT, id="bbbbbbbb", rank=2), make_claim(VOTE, id="cccccccc", rank=3, status="rejected"))  # fmt: skip
    settings = Settings(quote_percent=0, quote_words=5)
    quoted, whole = (
        source(make_record(claims=claims, rights=Rights(publish=publish)), settings)[2]
        for publish in ("quotes", "full")
    )
    assert [claim["text"] for claim in quoted] == [ROT]
    assert [claim["text"] for claim in whole] == [ROT, BALLOT]
    assert rights.published(make_record(claims=claims), settings) == {"aaaaaaaa"}


def test_what_became_of_a_source_and_what_cannot_be_checked_is_told(make_record, make_claim):
    capture = CaptureRef(file="c.txt", media_type="text/plain", bytes=1, sha256="0" * 64, private=True)
    record = make_record(capture=capture, status=Status(state="retracted"), claims=(make_claim(ROT),))
    _, work, (claim,) = source(record)
    assert work["creativeWorkStatus"] == "retracted by its publisher"
    assert work["description"] == claim["description"] == "not checkable here; checked by nobody yet"


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "https://user@evil.example/", "https://evil.example/\u202e"]
)
def test_an_address_that_is_not_plain_is_left_out(make_record, address):
    record = make_record().model_copy(update={"url": address, "archives": (address,)})
    assert not {"url", "archivedAt"} & set(source(record)[1])


def test_without_the_address_of_the_site_pages_are_named_from_here(make_record):
    page, _, _ = source(make_record(), Settings(site_name="Port Ellery"))
    assert page["isPartOf"] == {"@type": "WebSite", "name": "Port Ellery"}
    assert [one["item"] for one in page["breadcrumb"]["itemListElement"]] == ["../../", "../../sources/", "../../sources/harbour-times/"]  # fmt: skip


def test_a_point_is_the_editors_statement_and_appears_where_it_is_said(make_record, make_claim):
    def saying(id_, relation, **fields):
        how = {"how": "explicit", "note": "n"} if relation == "disputes" else {}
        claim = make_claim(ROT, points=(Bearing(point="rot", relation=relation, **how),))
        return make_record(id_, title=id_.upper(), claims=(claim,), **fields)

    records = (saying("a", "supports"), saying("b", "disputes"), saying("c", "supports", status=Status(state="retracted")))  # fmt: skip
    site = Site(SETTINGS, records, written=(Written("rot", Point(point="Grain rotted.")),))

    page, statement = jsonld.point(site, site.points[0], ("points", "Points at issue"))["@graph"]

    assert (page["name"], page["about"]) == ("Grain rotted.", {"@id": "#point"})
    assert page["mentions"] == [{"@id": f"../../sources/{id_}/#c-aaaaaaaa"} for id_ in "abc"]
    assert statement == {
        "@type": "Claim",
        "@id": "#point",
        "text": "Grain rotted.",
        "claimInterpreter": {"@type": "Organization", "name": "Port Ellery"},
        "appearance": [{"@type": "NewsArticle", "@id": "../../sources/a/#work", "headline": "A"}],
    }


def test_the_overview_is_a_site_and_the_data_are_a_dataset(make_record, make_claim):
    site = Site(SETTINGS, (make_record(claims=(make_claim(ROT),)),))
    assert jsonld.overview(site)["@graph"] == [
        {"@type": "WebSite", "name": "Port Ellery", "url": "https://example.org/dossier/", "description": "Who says what."}
    ]  # fmt: skip
    _, dataset = jsonld.data(site, "Data", {"data/dossier.json": "application/json"})["@graph"]
    assert dataset["distribution"] == [
        {"@type": "DataDownload", "encodingFormat": "application/json", "contentUrl": "https://example.org/dossier/data/dossier.json"}
    ]  # fmt: skip
    assert 50 <= len(dataset["description"]) <= 5000, "what search engines for data ask for"
    assert "What is not reviewed was found by rule" in dataset["description"]


@pytest.mark.parametrize(
    ("state", "said"),
    [
        ("gone", "no longer at its address: since May"),
        ("withdrawn", "withdrawn from this dossier: since May"),
    ],
)
def test_what_became_of_our_capture_is_said_of_our_page_and_not_of_the_work(make_record, state, said):
    page, work, _ = source(make_record(status=Status(state=state, note="since May")))
    assert page["description"] == said
    assert "creativeWorkStatus" not in work
