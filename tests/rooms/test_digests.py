"""In a digest the work that it sums up speaks where the words mean that work, and nobody else does."""

from __future__ import annotations

import pytest

from site_build.digests import told
from site_build.records import Origin, Speaker

COURIER = Origin(kind="derived_from", name="Sandholm Courier", title="Nine ships ask for a berth")
WORDS = "The ballot was irregular, the port company said."


def unnamed(words: str, kind: str = "organisation") -> Speaker:
    return Speaker(kind=kind, described_as=words, named=False)


@pytest.mark.parametrize(
    ("speaker", "language"),
    [
        pytest.param(unnamed("the article"), "en", id="the-article"),
        pytest.param(unnamed("The report"), "en", id="capital"),
        pytest.param(unnamed("der Artikel"), "de", id="german"),
        pytest.param(unnamed("l’article"), "fr", id="french"),
        pytest.param(unnamed("el artículo"), "es", id="spanish"),
        pytest.param(unnamed("статья"), "ru", id="russian"),
        pytest.param(Speaker(kind="other_outlet", name="the Courier", named=True), "en", id="part-of-its-name"),
    ],
)  # fmt: skip
def test_what_means_the_work_is_said_by_the_work(make_claim, speaker, language):
    claim = told(make_claim(WORDS, speaker=speaker), [COURIER], language)
    assert claim.speaker == Speaker(kind="other_outlet", name="Sandholm Courier", named=True)
    assert claim.via == "Sandholm Courier"


@pytest.mark.parametrize(
    ("speaker", "origins"),
    [
        pytest.param(unnamed("the company"), [COURIER], id="somebody-else"),
        pytest.param(unnamed("the report by the board"), [COURIER], id="a-report-of-somebody"),
        pytest.param(Speaker(kind="person", name="Courier"), [COURIER], id="a-person"),
        pytest.param(Speaker(kind="outlet"), [COURIER], id="the-digest-itself"),
        pytest.param(Speaker(kind="other_outlet", name="Harbour Times"), [COURIER], id="another-outlet"),
        pytest.param(unnamed("the article"), [], id="no-work"),
        pytest.param(unnamed("the article"), [COURIER, COURIER], id="two-works"),
        pytest.param(unnamed("the article"), [COURIER.model_copy(update={"kind": "cites"})], id="only-cited"),
    ],
)
def test_whoever_else_speaks_stays_the_speaker(make_claim, speaker, origins):
    claim = make_claim(WORDS, speaker=speaker)
    assert told(claim, origins, "en") is claim


def test_a_work_without_an_outlet_speaks_by_its_title(make_claim):
    work = COURIER.model_copy(update={"name": None, "title": "Nine ships ask for a berth: the quay is full"})
    claim = told(make_claim(WORDS, speaker=unnamed("the article")), [work], "en")
    assert claim.speaker == unnamed("“Nine ships ask for a berth”", "other_outlet")
