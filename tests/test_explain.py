"""``dossier explain`` says in plain words how a claim came about, and what of it is the machine's."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import site_build
from site_build.attribution.meanings import MEANINGS

LEDGER = "ellery-ledger-harbour-board-opens-inquiry-into-strike"
NOTICE = "port-ellery-company-notice"


@pytest.fixture
def explain(small, dossier_command):
    return lambda what: dossier_command("explain", what, cwd=small)


@pytest.fixture
def claim_of(small, findings):
    """The claim of a source whose quote begins so."""

    def find(source: str, quote: str):
        claims = findings(small).records[source].claims
        return next(claim for claim in claims if claim.quote.startswith(quote))

    return find


def parts(output: str) -> dict[str, str]:
    """Each heading with what stands below it, on one line."""
    found = re.split(r"\n\n(?=\S)", output.strip())[1:]
    return {part.split("\n")[0]: " ".join(" ".join(part.split("\n")[1:]).split()) for part in found}


def test_a_claim_that_only_rules_have_seen_is_told_part_by_part(small, explain, claim_of):
    claim = claim_of(LEDGER, "The inquiry should end by 20 March 2026")

    done = explain(f"{LEDGER}#{claim.id}")

    assert (done.exit_code, done.stderr) == (0, "")
    told = parts(done.output)
    assert done.output.startswith(f"{LEDGER}#{claim.id}\n")
    assert told["The words"] == f"“{claim.quote}”"
    capture = (small / "sources" / LEDGER / "capture.yaml").read_text()
    assert (
        f"paragraph {claim.place.paragraph}, characters {claim.start:,} to {claim.end:,}"
        in told["Where they stand"]
    )
    assert re.search(r"sha256: (\w+)", capture)[1] in told["Where they stand"]
    assert f"sources/{LEDGER}/capture.txt" in told["Where they stand"]
    assert told["Who says it"].startswith("Ines Moller (person), found by rule")
    assert "Rule attribution.according-to: Words such as" in told["Who says it"]
    assert "The cue is “according to”." in told["Who says it"]
    assert told["How it is put"].startswith("as an assessment, found by rule")
    assert "“should” shows it" in told["How it is put"]
    assert told["When"] == (
        "“by 20 March 2026” is on or before 20 March 2026 (/2026-03-20), as it stands there; found by rule"
    )
    assert told["Rank"].startswith(f"{claim.rank} of the ")
    total, signs = re.search(r"it weighs (\d\.\d\d): (.*?)\.(?: Of|$)", told["Rank"]).groups()
    assert "how early it stands" in signs
    assert "dates in it 0.50" in signs
    assert sum(map(float, re.findall(r"-?\d\.\d\d", signs))) == pytest.approx(float(total), abs=0.05)
    assert told["What people decided"] == "Nothing yet."
    assert told["Where it stands now"].startswith("Found by rule, not reviewed. The machine’s: speaker,")


def test_what_a_person_decided_is_told_with_its_file_and_line_and_apart_from_the_rules(
    small, explain, claim_of
):
    curation = small / "sources" / NOTICE / "curation.yaml"
    line = next(
        number
        for number, row in enumerate(curation.read_text().splitlines(), 1)
        if "The ballot was irregular" in row
    )
    quote = claim_of(NOTICE, "The ballot was irregular")

    told = parts(explain(f"{NOTICE}#{quote.id}").output)

    assert "Port company" in told["Who says it"]
    assert "stated by a person" in told["Who says it"]
    assert (
        f"sources/{NOTICE}/curation.yaml:{line}: speaker {{kind: organisation, name: Port company, named: true}}"
        in (told["What people decided"])
    )
    assert "point strike-ballot, relation disputes" in told["What people decided"]
    assert "(ed)" in told["What people decided"]
    assert told["Where it stands now"].startswith("Words and speaker reviewed by ed.")
    assert "speaker" not in told["Where it stands now"].partition("The machine’s:")[2]


def test_where_a_person_says_otherwise_than_the_rule_it_is_said_what_the_rule_says(small, explain, claim_of):
    curation = small / "sources" / LEDGER / "curation.yaml"
    curation.write_text(
        "decisions:\n- {quote: The inquiry should end by 20 March, modality: forecast, entities: [], absent: [cue],\n"
        "   speaker: {kind: person, name: Ines Moller, described_as: chair of the board, named: true}, by: ed}\n"
    )

    told = parts(explain(f"{LEDGER}#The inquiry").output)

    assert told["Who says it"].startswith("Ines Moller, chair of the board (person), stated by a person")
    assert told["Who says it"].endswith("By that rule it would be: Ines Moller (person).")
    assert told["How it is put"] == (
        "as a forecast, stated by a person To the rules it is put as an assessment: “should” shows it."
    )
    assert told["Names"] == "None, stated by a person."
    assert f"sources/{LEDGER}/curation.yaml:2: speaker {{" in told["What people decided"]
    assert (
        told["Where it stands now"] == "Words and speaker reviewed by ed. The machine’s: dates, and the rank."
    )


def test_what_was_decided_on_words_that_have_changed_is_told(small, explain):
    curation = small / "sources" / LEDGER / "curation.yaml"
    curation.write_text(
        "decisions:\n- {quote: 'The inquiry ought to end by 20 March 2026, according to the chair of the board, Ines Moller.',\n"
        "   modality: forecast, by: ed}\n"
    )

    told = parts(explain(f"{LEDGER}#The inquiry").output)

    assert "An editor decided on other words" in told["Where they stand"]
    assert told["How it is put"].startswith("as a forecast, stated by a person")
    assert f"sources/{LEDGER}/curation.yaml:2: modality forecast" in told["What people decided"]
    assert told["Where it stands now"].startswith("Found by rule, not reviewed: the words have changed")


def test_words_that_a_person_chose_are_called_so(explain):
    chosen = parts(explain(f"{NOTICE}#The crane at the south quay").output)
    assert (
        "The rules had not taken these words for a claim; a person chose them." in chosen["Where they stand"]
    )
    assert MEANINGS["curation"] in chosen["Who says it"]


def test_of_two_decisions_both_are_told_in_their_order(explain, claim_of, findings, small):
    claim = next(one for one in findings(small).records[NOTICE].claims if one.status == "rejected")

    told = parts(explain(f"{NOTICE}#{claim.id}").output)

    assert told["What people decided"].index("status reviewed") < told["What people decided"].index(
        "status rejected"
    )
    assert told["Where it stands now"].startswith("Rejected: it is in the record and nowhere on the site.")


def test_what_a_relative_date_counts_from_is_told(small, explain, file_source):
    text = "Boats sold\n\nThe harbour board said on Monday that seven boats had been sold and that nobody had asked.\n\nThree of the boats go to Sandholm, where the fleet has grown since the mole was built.\n"
    file_source(small, "boats", text, curation="published: 2026-03-12\n")
    file_source(
        small,
        "digest",
        text + "\nIt adds nothing of its own to that.\n",
        curation="kind: digest\npublished: 2026-03-20\norigin: [{kind: derived_from, name: Wire, published: 2026-03-12}]\n",
    )

    plain, digest = (
        parts(explain(f"{name}#The harbour board said").output)["When"] for name in ("boats", "digest")
    )

    assert (
        plain
        == "“Monday” is 9 March 2026 (2026-03-09), counted from the day of publication, 12 March 2026; found by rule"
    )
    assert (
        digest
        == "“Monday” is 9 March 2026 (2026-03-09), counted from the day of the work that it sums up, 12 March 2026; found by rule"
    )


@pytest.mark.parametrize(
    "beginning", ["id", "id-prefix", "quote", "QUOTE  with other spaces", "source-prefix"]
)
def test_a_claim_is_named_by_a_beginning_that_only_it_has(explain, claim_of, beginning):
    claim = claim_of(LEDGER, "The inquiry should end by 20 March 2026")
    wanted = {
        "id": f"{LEDGER}#{claim.id}",
        "id-prefix": f"{LEDGER}#{claim.id[:4]}",
        "quote": f"{LEDGER}#The inquiry should",
        "QUOTE  with other spaces": f"{LEDGER}#THE  inquiry SHOULD end",
        "source-prefix": f"ellery#{claim.id}",
    }[beginning]

    assert explain(wanted).output.startswith(f"{LEDGER}#{claim.id}\n")


@pytest.mark.parametrize(
    ("what", "code", "said"),
    [
        pytest.param("elery-ledger#x", "source-unknown", f"Nearest: {LEDGER}", id="misspelt-source"),
        pytest.param("#x", "source-unknown", "can mean several sources", id="no-source"),
        pytest.param(f"{LEDGER}#The inquiry shoul end by 20 March 2026, according to the board's chair", "claim-unknown", "#", id="misspelt-quote"),
        pytest.param(f"{LEDGER}#zzzzzzzz", "claim-unknown", "there is no one claim 'zzzzzzzz'", id="no-such-claim"),
        pytest.param(LEDGER, "claim-unknown", "no claim is named", id="no-claim"),
        pytest.param(f"{LEDGER}#", "claim-unknown", "no claim is named", id="empty-claim"),
        pytest.param("sandholm#x\x1b[31m", "claim-unknown", r"'x\x1b[31m'", id="escape-code"),
    ],
)  # fmt: skip
def test_what_is_unknown_is_named_with_what_may_have_been_meant(explain, claim_of, what, code, said):
    done = explain(what)

    assert done.exit_code == 1
    assert f"[{code}]" in done.stderr
    assert said in done.stderr
    assert "\x1b" not in done.stderr
    if code == "claim-unknown":
        # The claims to choose from are there, each as it can be typed.
        assert re.search(r"^ +[a-z-]+#[a-z0-9]{8}  \S", done.stderr, re.M)
    if what.startswith(f"{LEDGER}#The inquiry"):
        assert claim_of(LEDGER, "The inquiry").id in done.stderr


def test_an_explanation_writes_nothing(small, explain, state):
    before = state(small, times=True)

    assert explain(f"{LEDGER}#The inquiry").exit_code == 0
    assert state(small, times=True) == before


# --- The meaning of each rule -------------------------------------------------------------------------

PACKAGE = Path(site_build.__file__).parent


def rules_in_the_code() -> set[str]:
    """Every text in the package that is the name of a rule by which a claim got its speaker."""
    found = set()
    for path in PACKAGE.rglob("*.py"):
        if path.name == "meanings.py" or "_templates" in path.parts:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found |= (
                    {node.value} if re.fullmatch(r"(attribution|transcript)\.[a-z-]+", node.value) else set()
                )
    from site_build.attribution.meanings import UNREAD
    from site_build.claims import CURATED

    return {*found, CURATED, UNREAD}


def test_every_rule_that_can_stand_in_a_record_has_a_sentence_and_no_other_has():
    assert set(MEANINGS) == rules_in_the_code()


def test_every_rule_of_the_small_dossier_has_a_sentence(small, findings):
    rules = {claim.rule for record in findings(small).records.values() for claim in record.claims}
    assert len(rules) >= 4
    assert rules <= set(MEANINGS)


@pytest.mark.parametrize("rule", sorted(MEANINGS))
def test_the_sentence_of_a_rule_is_one(rule):
    assert re.fullmatch(r"[A-Z][^.]{20,200}\.", MEANINGS[rule])
