"""Promise 7: whatever a machine found is labelled as such wherever it appears, exports included."""

from __future__ import annotations

import json

import pytest
from lxml import html

LABEL = "found by rule, not reviewed"
REVIEWED = "words and speaker reviewed"


@pytest.fixture(scope="module")
def data(built):
    return json.loads((built / "site" / "data" / "dossier.json").read_text(encoding="utf-8"))


def trees(built, pages):
    for name in pages(built / "site"):
        path = built / "site" / (name if name.endswith(".html") else f"{name}index.html")
        yield name, html.fromstring(path.read_bytes())


def words(element):
    return " ".join(element.text_content().split())


def test_each_claim_on_each_page_says_whether_a_person_reviewed_it(built, pages, data):
    reviewed = {
        f"{claim['source']}#c-{claim['id']}": claim["status"] == "reviewed" for claim in data["claims"]
    }
    seen = {True: 0, False: 0}
    for name, tree in trees(built, pages):
        for figure in tree.iter("figure"):
            link = next(a.get("href") for a in figure.iter("a") if "#c-" in a.get("href", ""))
            source = link.partition("#")[0].strip("/").split("/")[-1] or name.strip("/").split("/")[-1]
            by_person = reviewed[f"{source}#{link.partition('#')[2]}"]
            assert (REVIEWED in words(figure)) is by_person, (name, words(figure))
            assert (LABEL in words(figure)) is not by_person, (name, words(figure))
            seen[by_person] += 1
    assert min(seen.values()) > 2


def test_each_page_that_shows_what_rules_found_says_so_in_its_own_words(built, pages):
    silent = []
    for name, tree in trees(built, pages):
        (content,) = tree.xpath("//*[@id='ds-content']")
        text = words(content)
        shows = content.xpath(
            ".//figure//blockquote|.//a[contains(@class, 'ds-cell')]|.//*[contains(@class, 'ds-row-facts')]"
        )
        if shows and not any(
            label in text for label in ("by rule", "of them reviewed", "not reviewed", REVIEWED)
        ):
            silent.append(name)
    assert silent == []


def test_counts_of_claims_never_mix_reviewed_and_found(built, pages):
    for name, tree in trees(built, pages):
        for element in tree.xpath("//*[contains(@class, 'ds-row-facts')]"):
            text = words(element)
            assert "claim" not in text or "reviewed" in text or "found" in text, (name, text)


def test_a_name_that_no_editor_looked_at_says_so_on_its_page(built, data):
    for subject in data["subjects"]:
        (content,) = html.fromstring(
            (built / "site" / "subjects" / subject["id"] / "index.html").read_bytes()
        ).xpath("//*[@id='ds-content']")
        assert ("found_by" in subject) == ("found by rule" in words(content).replace(LABEL, "")), subject[
            "name"
        ]
    assert {"found_by" in subject for subject in data["subjects"]} == {True, False}


def test_a_relative_date_says_that_it_was_counted_by_rule(built, pages, data):
    relative = [claim for claim in data["claims"] for date in claim.get("dates", []) if date.get("anchor")]
    assert relative
    for claim in relative:
        for name in (f"sources/{claim['source']}", "timeline"):
            text = words(html.fromstring((built / "site" / name / "index.html").read_bytes()))
            assert "counted by rule from the day of publication" in text


def test_each_claim_in_the_data_says_who_found_it(data):
    for claim in data["claims"]:
        assert (claim.get("found_by") == LABEL) is (claim["status"] != "reviewed")


def test_each_field_of_a_source_in_the_data_says_where_it_was_found(data):
    for source in data["sources"]:
        for field in ("title", "publisher", "published", "authors", "tags", "categories", "language"):
            assert field not in source or source["from"][field], (source["id"], field)


def test_each_claim_in_the_search_index_says_whether_it_was_reviewed(built, fragments, data):
    reviewed = {
        f"sources/{claim['source']}/#c-{claim['id']}": claim["status"] == "reviewed"
        for claim in data["claims"]
    }
    claims = [one for one in fragments(built / "site") if one["meta"]["kind"] == "claim"]
    assert claims
    for one in claims:
        by_person = reviewed[one["meta"]["url"]]
        assert one["meta"]["review"].startswith(REVIEWED if by_person else LABEL)
        assert one["filters"]["review"] == ["reviewed" if by_person else LABEL]


@pytest.mark.browser
def test_a_hit_of_the_search_shows_the_label(address, watch):
    page = watch(address).page
    page.goto(address)
    page.click("[data-ds-search]")
    page.fill("#ds-search-words", "dockers voted")
    page.wait_for_selector("[data-ds-hits] li a[href*='#c-']")

    hits = page.locator("[data-ds-hits] li", has=page.locator("a[href*='#c-']")).all_text_contents()

    assert hits
    assert all(LABEL in hit or REVIEWED in hit for hit in hits)
