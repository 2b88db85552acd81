"""``dossier review`` as an editor uses it: keys go in, decisions stand in the file, and nothing else changes."""

from __future__ import annotations

import datetime
import os
import pty
import re
import resource
import select
import shutil
import signal
import subprocess
import sys
import termios
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from site_build.cli import main
from site_build.frontmatter import parse

LEDGER = "ellery-ledger-harbour-board-opens-inquiry-into-strike"
CLAIMS = 7
"""As many has the source that is reviewed."""
PRIVATE = "sandholm-radio-morning"
POINT = "---\npoint: {}\n---\n\nNothing yet.\n"


@pytest.fixture
def review(small, monkeypatch):
    """Review the small dossier with keys that are piped in."""
    monkeypatch.chdir(small)
    points = small / "dossier" / "points"
    shutil.rmtree(points, ignore_errors=True)
    points.mkdir()
    (points / "boxes-open.md").write_text(POINT.format("Boxes were left open overnight."))
    (points / "boxes-empty.md").write_text(POINT.format("The boxes were empty."))
    (points / "strike-vote.md").write_text(POINT.format("The dockers voted to strike."))

    def run(keys: str | bytes, *arguments: str) -> Any:
        done = CliRunner().invoke(main, ["review", *(arguments or (LEDGER, "--by", "ed"))], input=keys)
        if done.exception and not isinstance(done.exception, SystemExit):
            raise done.exception
        return done

    return run


@pytest.fixture
def curation(small) -> Path:
    return small / "sources" / LEDGER / "curation.yaml"


def today() -> str:
    return datetime.datetime.now().astimezone().date().isoformat()


def quotes(output: str) -> list[str]:
    """The quotes that were shown, in their order."""
    return [" ".join(quote.split()) for quote in re.findall(r"«([^»]+)»", output)]


def added(path: Path, before: bytes) -> list[dict[str, Any]]:
    """The decisions that were added to a file; all that was there stands in front of them."""
    after = path.read_bytes()
    assert after.startswith(before.rstrip(b"\n"))
    was = (parse(before.decode()).value or {}).get("decisions", [])
    now = (parse(after.decode()).value or {}).get("decisions", [])
    assert now[: len(was)] == was
    return now[len(was) :]


def test_a_claim_is_shown_in_its_paragraph_with_all_that_was_found(review):
    done = review("q")

    assert done.exit_code == 0
    assert re.search(
        rf"^{LEDGER}#[a-z0-9]{{8}}\nclaim 1 of \d+  ·  paragraph \d  ·  0 decided$", done.output, re.M
    )
    assert "Harbour board opens inquiry into strike ballot, Ellery Ledger, 12 March 2026" in done.output
    [quote] = quotes(done.output)
    assert quote.endswith(".")
    for label in ("who", "put", "rule"):
        assert re.search(rf"^  {label} +\S", done.output, re.M), label
    # The sentences beside the quote are there too.
    paragraph = " ".join(done.output.split("\n\n")[1].replace("«", "").replace("»", "").split())
    assert len(paragraph) > len(quote)


def test_one_key_marks_a_claim_reviewed_and_only_adds_lines(review, curation):
    before = curation.read_bytes()

    done = review("r")

    [quote] = quotes(done.output)[:1]
    assert added(curation, before) == [{"quote": quote, "status": "reviewed", "by": "ed", "on": today()}]
    assert "Stopped: 1 reviewed." in done.output


def test_ten_claims_that_are_right_take_ten_keys(review, small):
    before = {path: path.read_bytes() for path in small.glob("sources/*/curation.yaml")}

    done = review("r" * 10, "--by", "ed")

    assert done.exit_code == 0
    assert "Stopped: 10 reviewed." in done.output
    assert sum(len(added(path, was)) for path, was in before.items()) == 10


@pytest.mark.parametrize(
    ("keys", "note"),
    [
        pytest.param("x\n", {}, id="without-a-reason"),
        pytest.param("xno: claim\n", {"note": "no: claim"}, id="with-one"),
    ],
)
def test_a_claim_is_rejected(review, curation, keys, note):
    before = curation.read_bytes()

    done = review(keys)

    quote = quotes(done.output)[0]
    assert added(curation, before) == [
        {"quote": quote, "status": "rejected", **note, "by": "ed", "on": today()}
    ]


@pytest.mark.parametrize(
    ("typed", "note"),
    [
        pytest.param(b"no\x1b[D claim", "no claim", id="arrow-key"),
        pytest.param(b"no \xff claim", "no \ufffd claim", id="not-utf-8"),
        pytest.param(b"n" * 2001, "n" * 2000, id="too-long"),
    ],
)
def test_whatever_is_typed_as_a_reason_can_be_written(review, curation, typed, note):
    before = curation.read_bytes()

    done = review(b"x" + typed + b"\n")

    assert [one["note"] for one in added(curation, before)] == [note]
    assert ("only its first 2,000 characters are kept" in done.output) == (len(typed) > 2000)


@pytest.mark.parametrize("odd", ["\r", "\x0b", "\x85", "\u2028", "\udcff", "\x00"])
def test_a_line_that_is_typed_holds_nothing_that_no_file_may_hold(odd):
    from site_build.cli import questions

    class Typed(questions.Keys):
        def line(self, question: str) -> str:
            return f"no{odd}claim"

    assert questions.text(Typed(), "Why?") == "no claim"


@pytest.mark.parametrize(
    ("keys", "changed"),
    [
        pytest.param(
            "cpAda Example\nport manager\nt",
            {
                "speaker": {"kind": "person", "name": "Ada Example", "described_as": "port manager", "named": "true"},
                "modality": "forecast",
            },
            id="a-named-person-and-how-it-is-put",
        ),
        pytest.param(
            "cp\nan official\n\n",
            {"speaker": {"kind": "person", "described_as": "an official", "named": "false"}},
            id="an-unnamed-person",
        ),
        pytest.param(
            "cgdockers\n\n\n", {"speaker": {"kind": "group", "name": "dockers", "named": "false"}}, id="a-group"
        ),
        pytest.param("co\n", {"speaker": {"kind": "outlet", "name": "Ellery Ledger"}}, id="the-outlet"),
        pytest.param(
            "ctNorth Wire\n\n\n",
            {"speaker": {"kind": "other_outlet", "name": "North Wire", "named": "true"}},
            id="another-outlet",
        ),
        pytest.param("c\nd", {"modality": "denied"}, id="only-how-it-is-put"),
    ],
)  # fmt: skip
def test_a_claim_is_corrected_and_reviewed_in_one_decision(review, curation, keys, changed):
    before = curation.read_bytes()

    done = review(keys)

    assert added(curation, before) == [
        {"quote": quotes(done.output)[0], **changed, "status": "reviewed", "by": "ed", "on": today()}
    ]


@pytest.mark.parametrize(
    "keys",
    [
        pytest.param("cz", id="no-such-kind"),
        pytest.param("c\nz", id="no-such-way"),
        pytest.param("c\n\n", id="nothing-otherwise"),
        pytest.param("cp\n\n", id="a-voice-without-a-word"),
        pytest.param("cpAda", id="the-end-in-the-middle"),
        pytest.param("psvote", id="the-end-in-a-search"),
        pytest.param("pstrike-vote\nz", id="no-such-relation"),
        pytest.param("pstrike-vote\nde\n\n", id="a-dispute-without-a-note"),
        pytest.param("pstrike-vote\ndb", id="back-from-a-dispute"),
        pytest.param("pstrike-vote\ndrxu", id="words-where-a-key-is-asked-for"),
        pytest.param("sbb", id="back-and-forth"),
        pytest.param("p.\n", id="back-from-the-points"),
        pytest.param("x", id="the-end-before-a-reason"),
        pytest.param("zzz?", id="keys-that-do-nothing"),
        pytest.param("ssu", id="nothing-to-undo"),
    ],
)
def test_whoever_goes_back_has_decided_nothing(review, curation, keys):
    before = curation.read_bytes()

    done = review(keys)

    assert done.exit_code == 0
    assert "Stopped: nothing was decided." in done.output
    assert curation.read_bytes() == before


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        pytest.param("strike-vote\ns", {"point": "strike-vote", "relation": "supports"}, id="by-id"),
        pytest.param("str\nq", {"point": "strike-vote", "relation": "qualifies"}, id="by-the-beginning-of-its-id"),
        pytest.param("VOTED dockers\ns", {"point": "strike-vote", "relation": "supports"}, id="by-words-of-it"),
        pytest.param("boxes\nboxes-o\ns", {"point": "boxes-open", "relation": "supports"}, id="after-a-list-of-two"),
        pytest.param("\nboxes-e\ns", {"point": "boxes-empty", "relation": "supports"}, id="after-a-list-of-all"),
        pytest.param("zzz\nstr\ns", {"point": "strike-vote", "relation": "supports"}, id="after-one-that-is-not-there"),
        pytest.param(
            "str\ndithe count is another\n",
            {"point": "strike-vote", "relation": "disputes", "how": "incompatible", "note": "the count is another"},
            id="a-dispute",
        ),
    ],
)  # fmt: skip
def test_a_claim_is_linked_to_a_point_and_can_then_be_reviewed(review, curation, typed, said):
    before = curation.read_bytes()

    done = review(f"p{typed}r")

    quote = quotes(done.output)[0]
    assert added(curation, before) == [
        {"quote": quote, **said, "by": "ed", "on": today()},
        {"quote": quote, "status": "reviewed", "by": "ed", "on": today()},
    ]
    # The link is shown when the claim is shown again, before it is reviewed.
    assert f"point    {said['relation']} {said['point']}" in done.output
    assert "Stopped: 1 linked to points, 1 reviewed." in done.output


def test_a_dispute_is_asked_for_its_sentence_once_more(review, curation):
    before = curation.read_bytes()

    done = review("pstrike-vote\nde\nthey say there was none\nq")

    assert done.output.count("A dispute needs this sentence; nothing was written.") == 1
    [decision] = added(curation, before)
    assert (decision["how"], decision["note"]) == ("explicit", "they say there was none")

    done = review("spstrike-vote\nde\n\nq")
    assert done.output.count("A dispute needs this sentence; nothing was written.") == 2
    assert len(added(curation, before)) == 1


def test_a_key_goes_back_to_the_claim_before_whether_it_was_decided_or_skipped(review, curation):
    before = curation.read_bytes()

    done = review("rsbbxno\nq")

    shown = quotes(done.output)
    assert shown == [shown[0], shown[1], shown[2], shown[1], shown[0], shown[1]]
    assert [one["status"] for one in added(curation, before)] == ["reviewed", "rejected"]
    assert "so far   words and speaker reviewed by ed" in done.output
    assert "This is the first claim of this run." in review("b").output


def test_from_the_end_a_key_goes_back_too(review):
    done = review(f"{'s' * CLAIMS}bq")

    assert "That was the last claim." in done.output
    assert quotes(done.output)[-1] == quotes(done.output)[-2]


def test_one_claim_is_named_though_it_is_reviewed(review, curation):
    [name] = re.findall(rf"^({LEDGER}#[a-z0-9]{{8}})$", review("rq").output, re.M)[:1]
    before = curation.read_bytes()

    done = review("xno\nq", name[:-4], "--by", "ed")

    assert "named claim 1 of 1" in done.output
    assert "so far   words and speaker reviewed by ed" in done.output
    assert [one["status"] for one in added(curation, before)] == ["rejected"]
    assert "so far   rejected: no" in review("q", name).output


def test_a_claim_that_is_not_there_is_said_with_those_that_are(review):
    done = review("q", f"{LEDGER}#zzzz")

    assert done.exit_code == 1
    assert "there is no one claim 'zzzz' [claim-unknown]" in done.stderr
    assert f"{LEDGER}#" in done.stderr


def test_of_a_source_without_anything_new_it_is_said_how_to_reach_its_claims(review):
    review("r" * CLAIMS)

    done = review("q")

    said = " ".join(done.output.split())
    assert f"Every claim of {LEDGER} is reviewed or rejected already." in said
    assert f"such as `dossier review {LEDGER}#" in said
    assert f"reviewed claim 1 of {CLAIMS}" in done.output


def test_that_another_source_begins_is_said_and_each_count_is_of_one_source(review):
    done = review("s" * 200, "--by", "ed")

    last = ("", 0, 0)
    for count in re.finditer(r"^(\S+)#\S+\n((?:reviewed )?claim) (\d+) of (\d+)", done.output, re.M):
        group, number, of = count[1] + count[2], int(count[3]), int(count[4])
        assert (number, of) == ((last[1] + 1, last[2]) if last[0] == group else (1, of))
        last = (group, number, of)
    assert "Another source: " in done.output


def test_how_much_was_decided_is_counted(review):
    assert re.findall(r"·  (\d+) decided$", review("rrq").output, re.M) == ["0", "1", "2"]


@pytest.mark.parametrize("columns", [60, 80])
def test_no_line_is_wider_than_the_terminal_and_no_word_is_cut(review, monkeypatch, columns):
    monkeypatch.setenv("COLUMNS", str(columns))

    done = review("?pstr\ndinote\ncp")

    # An id is there to be copied: it is never cut.
    wide = [line for line in done.output.splitlines() if len(line) > columns and " " in line.strip()]
    assert wide == []
    # A prompt is parted between its answers.
    for answer in (
        "[x] reject",
        "[i] it cannot be true together with the point",
        "[g] a group such as experts",
    ):
        assert answer in done.output


def test_an_outlet_that_speaks_on_its_own_word_is_named_once():
    from site_build.cli import card
    from site_build.records import Claim, Place, Record, Speaker

    def who(via: str) -> str:
        speaker = Speaker(kind="other_outlet", name="NV", named=True)
        claim = Claim(
            id="aaaaaaaa", quote="a", start=0, end=1, place=Place(paragraph=1), speaker=speaker, via=via,
            modality="fact", rank=1, rule="r",
        )  # fmt: skip
        return next(text for label, text in card._found(Record.model_construct(), claim) if label == "who")

    assert who("NV") == "NV (another outlet)"
    assert who("Reuters") == "NV (another outlet), on the word of Reuters"


def test_the_words_around_a_quote_are_cut_between_words():
    from site_build.records import Claim
    from site_build.review import CONTEXT, context

    text = "lorem " * 300 + "QUOTE" + " ipsum" * 300
    claim = Claim.model_construct(start=text.index("QUOTE"), end=text.index("QUOTE") + 5)

    before, quote, after = context(text, claim)

    assert quote == "QUOTE"
    assert set(before.split()) == {"…", "lorem"}
    assert set(after.split()) == {"…", "ipsum"}
    assert len(before) <= CONTEXT + 2


def test_without_a_point_it_is_said_how_to_write_one(review, small, curation):
    shutil.rmtree(small / "dossier" / "points")
    before = curation.read_bytes()

    done = review("pq")

    assert "Write one: dossier/points/ID.md" in done.output
    assert curation.read_bytes() == before


def test_what_was_skipped_or_not_reached_comes_in_the_next_run(review):
    first = review("rsq")
    second = review(f"{'s' * CLAIMS}q")

    shown = quotes(first.output)
    assert len(shown) == 3
    # What was reviewed stands at the end.
    assert quotes(second.output)[:2] == shown[1:]
    assert quotes(second.output)[CLAIMS - 1] == shown[0]


def test_claims_come_source_by_source_the_weightiest_first_and_reviewed_ones_last(review, findings, small):
    records = findings(small).records
    wanted = [
        claim.quote
        for status in ("found", "reviewed")
        for record in sorted(records.values(), key=lambda record: record.id)
        for claim in sorted(record.claims, key=lambda claim: claim.rank)
        if claim.status == status and record.id != PRIVATE
    ]

    done = review("s" * 200, "--by", "ed")

    # The private record holds only some of its claims; the review shows all of them.
    private = (small / "sources" / PRIVATE / "capture.txt").read_text()
    shown = [quote for quote in quotes(done.output) if quote not in " ".join(private.split())]
    assert shown == [" ".join(quote.split()) for quote in wanted]
    assert "That was the last claim." in done.output
    assert "These were reviewed before" in done.output


LAYOUTS = [
    pytest.param("", id="empty"),
    pytest.param("# only a comment", id="only-a-comment"),
    pytest.param("tags: [a]\r\n# x\r\n", id="crlf"),
    pytest.param("decisions: []\ntags: [a]", id="empty-list-and-no-last-line-end"),
    pytest.param("decisions:\n  - {silent_on: strike-vote}\n  # mine\ntags:\n- a\n", id="list-in-the-middle"),
]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_undo_takes_the_last_decisions_back_to_the_byte(review, curation, layout):
    curation.write_bytes(layout.encode())

    done = review("rrxno\nuuuq")

    assert done.output.count("Taken back") == 3
    assert curation.read_bytes() == layout.encode()
    shown = quotes(done.output)
    # Forward to the fourth claim, and back through the three in the other order.
    assert shown == [*shown[:4], *reversed(shown[:3])]
    assert "Stopped: nothing was decided." in done.output


def test_undo_gives_back_what_a_claim_was(review, curation):
    done = review("pstr\nsuuq")

    assert done.output.count("point    supports strike-vote") == 1
    assert "Nothing was decided in this run yet." in done.output
    assert len(set(quotes(done.output))) == 1


def test_a_source_without_a_curation_gets_one_and_undo_takes_it_away(review, curation):
    curation.unlink()
    review("r")
    assert curation.read_text().startswith("decisions:\n- quote: ")

    curation.unlink()
    done = review("ru")
    assert "Taken back" in done.output
    assert not curation.exists()


def test_undo_leaves_alone_what_somebody_else_wrote_meanwhile(small, curation):
    from site_build import deciding, store

    dossier = store.Dossier(small)
    folder = next(one for one in store.folders(dossier)[0] if one.id == LEDGER)
    change = deciding.decide(dossier, folder, {"quote": "a", "status": "reviewed"})
    assert isinstance(change, deciding.Change)
    meanwhile = curation.read_bytes() + b"# And I was here.\n"
    curation.write_bytes(meanwhile)

    problem = deciding.take_back(dossier, change)

    assert problem is not None
    assert problem.code == "decision-not-written"
    assert curation.read_bytes() == meanwhile


@pytest.mark.parametrize(
    "layout",
    [
        pytest.param("{tags: [a]}\n", id="in-braces"),
        pytest.param("tags: [a]\n...\n", id="with-an-end"),
    ],
)
def test_a_file_that_cannot_be_added_to_stays_and_the_lines_to_paste_are_printed(review, curation, layout):
    curation.write_text(layout)

    done = review("rq")

    assert curation.read_text() == layout
    assert "nothing was written" in done.output
    assert "[decision-not-written]" in done.output
    quote = quotes(done.output)[0]
    pasted = done.output.partition("Add these lines to the list `decisions` yourself:\n")[2].partition(
        "\n[r]"
    )[0]
    assert parse(pasted).value == [{"quote": quote, "status": "reviewed", "by": "ed", "on": today()}]


def test_a_broken_curation_is_named_and_the_other_sources_are_reviewed(review, curation):
    curation.write_text("tags: [a\n")

    done = review("q", LEDGER, "port-ellery")

    assert done.exit_code == 1
    assert "[yaml-broken]" in done.stderr
    assert "port-ellery-company-notice#" in done.output
    assert curation.read_text() == "tags: [a\n"


def test_words_that_stand_twice_are_told_apart(review, small, file_source):
    twice = "The board said on Monday that the north pier would be closed for ten days."
    text = f"Pier closed\n\nTraders learned it late. {twice} Nobody was told why it had to be.\n\n{twice} Boats wait outside the mole.\n"
    folder = file_source(small, "twice", text)

    done = review("r" * 3, "twice", "--by", "ed")

    assert done.exit_code == 0
    decisions = parse((folder / "curation.yaml").read_text()).value["decisions"]
    mine = [one for one in decisions if one["quote"] == twice]
    assert [one["after"] for one in mine] == ["late.", "be."] or [one["after"] for one in mine] == [
        "be.",
        "late.",
    ]


def test_a_private_capture_is_reviewed_where_it_is_and_named_where_it_is_not(review, small):
    done = review("r", PRIVATE, "--by", "ed")
    assert "Stopped: 1 reviewed." in done.output

    (small / "sources" / PRIVATE / "capture.txt").unlink()
    done = review("r", PRIVATE, "--by", "ed")
    assert done.exit_code == 1
    assert "the private capture is not here" in done.stderr


def test_nobody_is_named_where_nobody_said_who_decides(review, curation):
    before = curation.read_bytes()

    review("r", LEDGER)

    [decision] = added(curation, before)
    assert sorted(decision) == ["on", "quote", "status"]


@pytest.mark.parametrize("name", ["two\nlines", "\x1b[31mred", "x" * 201])
def test_a_name_that_cannot_stand_on_a_line_is_refused(review, curation, name):
    before = curation.read_bytes()

    done = review("r", LEDGER, "--by", name)

    assert done.exit_code == 2
    assert curation.read_bytes() == before


@pytest.mark.parametrize(
    ("source", "said"),
    [
        pytest.param("elery-ledger", f"Nearest: {LEDGER}", id="misspelt"),
        pytest.param("zzz", "Sources are the folders of sources/.", id="unlike-any"),
        pytest.param("", "can mean several sources", id="empty"),
    ],
)
def test_an_unknown_source_is_named_with_the_nearest(review, source, said):
    done = review("r", source)

    assert done.exit_code == 1
    assert "[source-unknown]" in done.stderr
    assert said in done.stderr


@pytest.mark.parametrize("name", [LEDGER, f"sources/{LEDGER}/", "ellery"])
def test_a_source_is_named_by_its_id_its_folder_or_its_beginning(review, name):
    assert f"{LEDGER}#" in review("q", name).output


def test_the_help_names_every_key(review):
    done = review("?q")

    for key in "rcxpsbuq?":
        assert re.search(rf"^  {re.escape(key)}  \w", done.output, re.M), key


def no_room() -> None:
    """A disk that is full: no file may grow beyond a few bytes."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (64, 64))


def test_on_a_full_disk_nothing_is_decided_and_the_file_stays(small, curation, state):
    before = state(small)

    done = subprocess.run(
        [sys.executable, "-m", "site_build", "review", LEDGER], cwd=small, input="rq", capture_output=True, text=True,
        check=False, preexec_fn=no_room, env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
    )  # fmt: skip

    assert done.returncode == 0
    assert "[write-failed]" in done.stdout
    assert "Stopped: nothing was decided." in done.stdout
    assert state(small) == before


@pytest.mark.slow
def test_what_was_reviewed_is_marked_on_the_site_by_the_next_build(copied, dossier_command, monkeypatch):
    monkeypatch.chdir(copied)
    page = copied / "site" / "sources" / LEDGER / "index.html"
    assert "reviewed by Ines" not in page.read_text()

    done = CliRunner().invoke(main, ["review", LEDGER, "--by", "Ines"], input="rxno\nq")
    assert done.exit_code == 0
    right, wrong = quotes(done.output)[:2]
    built = dossier_command("build", cwd=copied)

    assert (built.exit_code, built.stderr) == (0, "")
    text = re.sub(r"<script type=.*?</script>", "", re.sub(r"\s+", " ", page.read_text()))
    assert text.count("words and speaker reviewed by Ines") == 1
    figure = next(one for one in text.split("<figure") if "reviewed by Ines" in one)
    from html import unescape

    assert right in unescape(figure)
    assert f">{wrong}</blockquote>" not in unescape(text)
    assert dossier_command("check", cwd=copied).exit_code == 0


# --- On a terminal ----------------------------------------------------------------------------------


def on_terminal(root: Path, steps: list[tuple[str, str]], *arguments: str) -> tuple[int, str]:
    """Run a review on a terminal of its own: wait for words on the screen, then press keys."""
    leader, follower = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "site_build", "review", *arguments], cwd=root, stdin=follower, stdout=follower,
        stderr=follower, close_fds=True, start_new_session=True, env={**os.environ, "TERM": "xterm", "COLUMNS": "200"},
    )  # fmt: skip
    os.close(follower)
    screen, seen, left = b"", 0, list(steps)
    try:
        while process.poll() is None or select.select([leader], [], [], 0)[0]:
            if select.select([leader], [], [], 0.02)[0]:
                try:
                    screen += os.read(leader, 65536)
                except OSError:
                    break
            at = screen.find(left[0][0].encode(), seen) if left else -1
            # A key is waited for without its line: whatever is typed before is thrown away.
            if at >= 0 and is_raw(leader) != left[0][1].endswith("\n"):
                seen = at + len(left[0][0].encode())
                os.write(leader, left.pop(0)[1].encode())
        return process.wait(timeout=60), screen.decode()
    finally:
        process.kill()
        process.wait()
        os.close(leader)


def is_raw(terminal: int) -> bool:
    """Whether each key is handed on at once."""
    return not termios.tcgetattr(terminal)[3] & termios.ICANON


def test_on_a_terminal_a_key_needs_no_enter_and_the_name_is_asked_once(small, curation):
    before = curation.read_bytes()

    code, screen = on_terminal(
        small,
        [("leaves it out): ", "Ines Moller\n"), ("help: ", "r"), ("help: ", "x"), ("no reason): ", "no\n"), ("help: ", "u"),
         ("help: ", "s"), ("help: ", "q")],
        LEDGER,
    )  # fmt: skip

    assert code == 0, screen
    [decision] = added(curation, before)
    assert (decision["status"], decision["by"]) == ("reviewed", "Ines Moller")
    assert screen.count("Your name") == 1
    # The quote is bold, and the marks that stand for that elsewhere are not there.
    bold = re.findall(r"\x1b\[1m([^\x1b]+)\x1b\[0m", screen)
    assert " ".join(bold[0].split()) == decision["quote"]
    assert "«" not in screen


@pytest.mark.parametrize("key", ["\x03", "\x04"], ids=["ctrl-c", "ctrl-d"])
def test_on_a_terminal_the_keys_that_interrupt_stop_and_what_was_decided_stays(small, curation, key):
    before = curation.read_bytes()

    code, screen = on_terminal(small, [("help: ", "r"), ("help: ", key)], LEDGER, "--by", "ed")

    assert code == 0, screen
    assert "Stopped: 1 reviewed." in screen
    assert "Traceback" not in screen
    assert len(added(curation, before)) == 1


def test_no_escape_code_of_a_text_or_a_curation_reaches_the_terminal(small, file_source):
    hostile = "The board \x1b[31msaid\x1b[0m \x9b2J\x1b]0;owned\x07 \u202egnp.\u2066 that seven boats had been sold on Monday."
    text = f"Boats sold\n\n{hostile} Three of the boats go to Sandholm, where the fleet has grown since the mole was built.\n"
    folder = file_source(small, "boats", text)
    (folder / "curation.yaml").write_text('title: "Boats \\u202e sold"\npublisher: "P\\u2066"\n')

    code, screen = on_terminal(
        small, [("help: ", "r"), ("help: ", "s"), ("help: ", "q")], "boats", "--by", "ed"
    )

    assert code == 0, screen
    plain = re.sub(r"\x1b\[[01]m|\r|\n", "", screen)
    assert [character for character in plain if not character.isprintable()] == []


# --- Suggestions -------------------------------------------------------------------------------------------


@pytest.fixture
def linked(review, small):
    """The small dossier, built, with a point on the inquiry that claims of another source bear on."""
    (small / "dossier" / "points" / "inquiry.md").write_text(
        POINT.format("The harbour board opened an inquiry into the strike ballot.")
    )
    return review


def likely(output: str) -> list[str]:
    """The ids of the points that were suggested, in their order."""
    return re.findall(r"\[[123]\] ([a-z-]+):", output)


def test_the_likely_points_stand_below_a_claim_with_the_words_that_speak_for_them(linked):
    done = linked("q")

    assert likely(done.output)[0] == "inquiry"
    assert re.search(r"likely   \[1\] inquiry: The harbour board opened an inquiry", done.output)
    assert "(both: " in done.output
    assert "says so on it" in done.output


def test_a_key_links_a_claim_to_a_likely_point(linked, curation):
    before = curation.read_bytes()

    done = linked("1r")

    [quote] = quotes(done.output)[:1]
    signed = {"by": "ed", "on": today()}
    assert added(curation, before) == [
        {"quote": quote, "point": "inquiry", "relation": "supports", **signed},
        {"quote": quote, "status": "reviewed", **signed},
    ]
    assert "Stopped: 1 linked to points, 1 reviewed." in done.output


def test_what_is_refused_is_not_suggested_again(linked, curation):
    before = curation.read_bytes()

    done = linked("nq")

    offered = likely(done.output)
    (decision,) = added(curation, before)
    assert decision["not_on"] == offered[: len(decision["not_on"])]
    assert set(likely(linked("q").output)).isdisjoint(decision["not_on"])


def test_a_likely_point_can_be_named_by_its_number(linked, curation):
    before = curation.read_bytes()

    linked("p1\nq")

    assert [(one["point"], one["relation"]) for one in added(curation, before)] == [("inquiry", "qualifies")]


def test_a_key_of_no_suggestion_decides_nothing(review, curation, small):
    before = curation.read_bytes()
    shutil.rmtree(small / "dossier" / "points")

    done = review("1nt")

    assert done.output.count("No such key; ? says which there are.") == 3
    assert curation.read_bytes() == before


# --- Across the sources ------------------------------------------------------------------------------------


HERRING = "Herring prices at Brae harbour doubled in March, the auction hall said."


@pytest.fixture
def alike(linked, small):
    """Two sources with a claim that is much alike in both, and records of both."""
    from site_build import gather, production, store

    for name, words in (
        ("brae-post-herring", HERRING),
        ("coast-herald-herring", HERRING.replace("doubled", "had doubled")),
    ):
        (small / f"{name}.txt").write_text(
            f"Herring dear\n\n{words} Boats stayed in port all week because of ice.\n"
        )
        done = CliRunner().invoke(main, ["add", "--quiet", "--publisher", name.split("-h")[0], f"{name}.txt"])
        assert done.exit_code == 0, done.output
    dossier = store.Dossier(small)
    production.records(dossier, gather.settings(dossier)[0], frozenset(), lambda *_: None)
    return linked


def across(alike, keys: str) -> Any:
    """Skip a source's claims, look across the sources, and go on to the two claims on herring."""
    before = alike("s" * CLAIMS + "a" + "s" * 50).output.split("likely new point")[1:]
    skipped = next((at for at, shown in enumerate(before) if "Herring" in shown), len(before))
    return alike("s" * CLAIMS + "a" + "s" * skipped + keys)


def test_claims_that_are_alike_become_a_point_with_a_sentence(alike, small):
    done = across(alike, "wHerring prices doubled in March.\nb")

    assert "likely new point" in done.output
    point = small / "dossier" / "points" / "herring-prices-doubled-in-march.md"
    assert parse(point.read_text().split("---")[1]).value == {"point": "Herring prices doubled in March."}
    linking = [path for path in small.glob("sources/*/curation.yaml") if point.stem in path.read_text()]
    assert len(linking) == 2
    assert all("relation: supports" in path.read_text() for path in linking)


def test_a_likely_new_point_that_is_refused_does_not_come_back(alike, small):
    assert HERRING in " ".join(across(alike, "nb").output.split())
    from site_build import gather, production, store

    dossier = store.Dossier(small)
    production.records(dossier, gather.settings(dossier)[0], frozenset(), lambda *_: None)
    again = across(alike, "b")
    assert HERRING not in " ".join(again.output.split())


def test_a_likely_copy_is_shown_with_the_lines_that_settle_it(alike, small):
    done = across(alike, "s" * 50)
    text = " ".join(done.output.split())
    assert "likely copy 1 of" in text
    assert "`origin: [{kind: derived_from, source: " in text
    assert "`no_copy_of: [" in text
