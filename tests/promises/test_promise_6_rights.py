"""Promise 6: a full text appears only where the rights say so; otherwise quotes within a budget."""

from __future__ import annotations

import gzip
import html
import json
import re

import pytest
from lxml import html as lxml_html

QUOTED = "harbour-times-dockers-at-port-ellery-vote-to"
PRIVATE = "sandholm-radio-morning"
BUDGET = 60


@pytest.fixture(scope="module")
def records(built, findings):
    return findings(built).records


@pytest.fixture(scope="module")
def published(built):
    """All text that a reader, a program or a search can take from the site, by file."""
    found = {}
    for path in sorted((built / "site").rglob("*")):
        if path.is_file():
            data = path.read_bytes()
            if data.startswith(b"\x1f\x8b"):
                data = gzip.decompress(data)
            text = data.decode("utf-8", "replace")
            found[path.relative_to(built).as_posix()] = plain(
                html.unescape(text) if path.suffix == ".html" else text
            )
    return found


def plain(text):
    """Text as compared: neither marks nor spaces nor letters' case hide a sentence."""
    return re.sub(r"[\W_]+", " ", text).casefold()


def pieces(text):
    """Runs of six words: short enough to catch a part of a sentence, long enough to be no accident."""
    words = plain(text).split()
    return {" ".join(words[at : at + 6]) for at in range(len(words) - 5)}


def passages(built, record):
    """The quotes of a source on its own page, each with the words around it."""
    tree = lxml_html.fromstring((built / "site" / "sources" / record.id / "index.html").read_bytes())
    for quote in tree.xpath("//figure[@id]//blockquote"):
        passage = quote.getparent()
        whole = passage.text_content() if passage.get("class") == "ds-passage" else quote.text_content()
        yield quote.text_content(), whole


def test_no_words_beyond_the_budget_are_in_any_file_of_the_site(built, records, published):
    data = json.loads((built / "site" / "data" / "dossier.json").read_text())
    for record in records.values():
        if record.rights.publish == "full":
            continue
        shown = [
            claim["quote"] for claim in data["claims"] if claim["source"] == record.id and "quote" in claim
        ]
        assert 0 < sum(len(quote.split()) for quote in shown) <= max(BUDGET, len(record.text.split()) // 4)
        withheld = pieces(record.text) - set().union(*map(pieces, shown))
        around = set().union(*(pieces(whole) for _, whole in passages(built, record)))
        for name, text in published.items():
            # Only the source's own page shows what stands around a quote.
            own = around if name == f"site/sources/{record.id}/index.html" else set()
            assert [piece for piece in withheld - own if f" {piece} " in f" {text} "] == [], name


def words_on_page(built, record):
    """How many words of a source its own page shows, each counted where it stands in the text, and once."""
    on_page = bytearray(len(record.text))
    for _, whole in passages(built, record):
        # What stands around a quote is one piece with it in the source.
        assert whole in record.text, whole
        at = record.text.index(whole)
        on_page[at : at + len(whole)] = b"\1" * len(whole)
    return sum(any(on_page[slice(*word.span())]) for word in re.finditer(r"\S+", record.text))


def test_quotes_and_their_context_together_stay_within_the_budget(built, records):
    for record in records.values():
        if record.rights.publish != "full" and not record.capture.private:
            assert 0 < words_on_page(built, record) <= max(BUDGET, len(record.text.split()) // 4), record.id


def test_what_the_quotes_leave_of_the_budget_is_context_and_no_more(copied, dossier_command, findings):
    config = copied / "mkdocs.yml"
    config.write_text(config.read_text().replace(f"quote_words: {BUDGET}", "quote_words: 200"))

    assert dossier_command("build", "--quiet", cwd=copied).exit_code == 0

    record = findings(copied).records[QUOTED]
    around = [whole for quote, whole in passages(copied, record) if whole != quote]
    assert around
    assert (
        sum(len(quote.split()) for quote, _ in passages(copied, record))
        < words_on_page(copied, record)
        <= 200
    )
    for name in ("data/dossier.json", "timeline/index.html", "subjects/port-ellery/index.html"):
        text = plain(html.unescape((copied / "site" / name).read_text()))
        assert [whole for whole in around if plain(whole) in text] == []


def test_a_private_capture_has_no_context(built, records):
    shown = list(passages(built, records[PRIVATE]))
    assert shown
    assert all(quote == whole for quote, whole in shown)


def test_a_source_that_may_be_published_in_full_has_context_too(built, records):
    for name in ("ellery-ledger-harbour-board-opens-inquiry-into-strike", "digest-of-the-courier"):
        assert records[name].rights.publish == "full"
        assert any(quote != whole for quote, whole in passages(built, records[name]))
        assert words_on_page(built, records[name])


def test_the_quoted_source_has_claims_whose_words_are_withheld(built):
    data = json.loads((built / "site" / "data" / "dossier.json").read_text())
    claims = [claim for claim in data["claims"] if claim["source"] == QUOTED]

    withheld = [claim for claim in claims if claim.get("withheld")]
    shown = [claim for claim in claims if "quote" in claim]
    assert withheld
    assert shown
    # The best-ranked come first: what is withheld did not fit when its turn came.
    left = BUDGET
    for claim in sorted(claims, key=lambda claim: claim["rank"]):
        if "quote" in claim:
            left -= len(claim["quote"].split())
            assert left >= 0
    for claim in withheld:
        assert not {"quote", "translation", "note", "cue", "dates", "entities"} & set(claim)
    page = (built / "site" / "sources" / QUOTED / "index.html").read_text()
    assert page.count('class="ds-withheld"') == len(withheld)


def test_a_text_that_may_be_published_in_full_is(built, records):
    full = [record for record in records.values() if record.rights.publish == "full"]
    assert len(full) >= 4
    for record in full:
        page = plain(
            html.unescape(
                re.sub("<[^>]+>", "", (built / "site" / "sources" / record.id / "index.html").read_text())
            )
        )
        for paragraph in record.text.split("\n\n"):
            assert plain(paragraph).strip() in page


def test_a_private_capture_is_in_no_file_that_is_committed_or_published(built, published, state):
    capture = (built / "sources" / PRIVATE / "capture.txt").read_text()
    record = (built / "dossier" / "records" / f"{PRIVATE}.md").read_text()
    data = json.loads((built / "site" / "data" / "dossier.json").read_text())
    shown = [claim["quote"] for claim in data["claims"] if claim["source"] == PRIVATE and "quote" in claim]

    withheld = pieces(capture) - set().union(*map(pieces, shown))
    assert shown
    assert len(withheld) > 40
    for name, text in {**published, "record": plain(record)}.items():
        assert [piece for piece in withheld if f" {piece} " in f" {text} "] == [], name
    assert record.endswith("---\n")


def test_the_page_of_a_private_capture_says_that_it_cannot_be_checked_here_and_who_did(built):
    page = html.unescape((built / "site" / "sources" / PRIVATE / "index.html").read_text())

    assert "not checkable here" in page
    assert "by Ines Example on 20 March 2026" in page


def test_a_check_says_that_a_committed_capture_is_a_publication(built, dossier_command):
    done = dossier_command("check", cwd=built)

    assert "Once committed to a public repository, a capture is itself a publication" in done.stdout
    assert "sandholm-radio-morning: not checkable here; checked by Ines Example on 2026-03-20." in done.stdout


def test_adding_says_that_a_committed_capture_is_a_publication(empty, dossier_command, tmp_path):
    page = tmp_path / "page.txt"
    page.write_text(TEXT)

    done = dossier_command("add", str(page), cwd=empty)

    assert "A capture once committed to a public repository is itself a publication" in done.stdout
    assert "(until then about " in done.stdout
    assert "Next: `dossier build`, then `dossier review`." in done.stdout


def test_in_a_git_repository_a_capture_is_spoken_of_as_committed(empty, dossier_command, tmp_path):
    page = tmp_path / "page.txt"
    page.write_text(TEXT)
    (empty / ".git").mkdir()

    done = dossier_command("add", str(page), cwd=empty)

    assert "A capture that is committed to a public repository is itself a publication" in done.stdout


TEXT = """\
Boats

The harbour board said on Monday that seven boats had been sold and that an eighth would follow in June.

Three of the boats go to Sandholm, where the fleet has grown since the new mole was built, the board said.
"""


def test_adding_a_private_capture_keeps_it_out_of_git(empty, dossier_command, tmp_path):
    page = tmp_path / "page.txt"
    page.write_text(TEXT)

    done = dossier_command("add", str(page), "--private", cwd=empty)

    assert done.exit_code == 0
    (folder,) = (empty / "sources").iterdir()
    assert (folder / ".gitignore").read_text().splitlines()[-1] == "capture.txt"
    assert "private: true" in (folder / "capture.yaml").read_text()


def test_a_private_capture_that_is_elsewhere_keeps_its_record(copied, findings, dossier_command):
    (copied / "sources" / PRIVATE / "capture.txt").unlink()

    done = dossier_command("check", cwd=copied)

    assert done.exit_code == 0
    assert PRIVATE in findings(copied).records


def test_one_setting_makes_all_captures_private(small, findings):
    config = small / "mkdocs.yml"
    config.write_text(config.read_text().replace("quote_words: 60", "quote_words: 60\n    captures: private"))

    records = findings(small).records

    assert {record.text for record in records.values()} == {""}
    assert all(record.capture.private for record in records.values())
