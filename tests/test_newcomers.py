"""The mistakes that newcomers make, one a row: each gets a message that names file, line and remedy.

A row says what somebody did to a small dossier, which command they ran, and what they are told. A line is asked for
wherever the mistake stands on one.
"""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass

import pytest

ID = "harbour-times-dockers-vote"
FOLDER = f"sources/{ID}"
CURATION = f"{FOLDER}/curation.yaml"
RECORD = f"dossier/records/{ID}.md"
POINT = "dossier/points/strike-vote.md"
QUOTE = "The crane drivers at Port Ellery voted by nine to one to strike, the union said on Tuesday."
TEXT = f"""\
Dockers vote to strike

By Ada Example
Harbour Times, 11 March 2026

{QUOTE}

About 1,200 dockers work at the port, and "nobody will work at night", said Nora Quay, who speaks for them. The count began at noon and was over by six in the evening.

The port company called the ballot irregular and said that it would go to court before the end of the month.
"""
TIDY = {
    CURATION: """\
publisher: Harbour Times
published: 11 March 2026
rights: {publish: full, license: CC BY 4.0}
decisions:
- {quote: "voted by nine to one to strike", status: reviewed, by: ed, on: 2026-03-14}
- {quote: "voted by nine to one to strike", point: strike-vote, relation: supports, by: ed}
""",
    POINT: "---\npoint: The dockers voted to strike.\ntags: [strike]\n---\n\nThe union counted.\n",
    "dossier/events.yaml": f"""\
- id: ballot
  title: Ballot held
  dates:
  - {{when: before 11 March 2026, source: {ID}}}
""",
    "dossier/entities.yaml": "- name: Nora Quay\n  kind: person\n  aliases: [N. Quay]\n",
}


@pytest.fixture(scope="module")
def tidy(tmp_path_factory, file_source, dossier_command):
    """A small dossier that is as it should be, built; nobody may write into it."""
    root = tmp_path_factory.mktemp("tidy") / "dossier"
    (root / "dossier" / "points").mkdir(parents=True)
    (root / "mkdocs.yml").write_text(
        "site_name: Strike\nsite_url: https://example.org/strike/\ntheme: {name: material}\n"
    )
    (root / "dossier" / "index.md").write_text("---\ntitle: Strike\n---\n\nA strike.\n")
    file_source(root, ID, TEXT, url="https://harbour.example/vote", captured="2026-03-12")
    for name, text in TIDY.items():
        (root / name).write_text(text)
    from site_build import gather, production, store

    dossier = store.Dossier(root)
    settings, _ = gather.settings(dossier)
    production.records(dossier, settings, frozenset(), lambda *_: None)
    done = dossier_command("check", "--quiet", cwd=root)
    assert (done.exit_code, done.output) == (0, "")
    return root


@dataclass
class Hand:
    """What a person does to the files."""

    root: object

    def write(self, name, text):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())

    def change(self, name, old, new):
        text = (self.root / name).read_bytes().decode()
        assert old in text
        self.write(name, text.replace(old, new))

    def add(self, name, text):
        self.write(name, (self.root / name).read_bytes() + text.encode())

    def move(self, old, new):
        (self.root / new).parent.mkdir(parents=True, exist_ok=True)
        shutil.move(self.root / old, self.root / new)

    def remove(self, name):
        path = self.root / name
        shutil.rmtree(path) if path.is_dir() else path.unlink()


def row(name, does, where, said, remedy="", command=("check",)):
    """A mistake: what somebody does, where they are told that it is, what is wrong, and what to do.

    A remedy that stands in the message itself is not asked for again.
    """
    return pytest.param(does, command, where, said, remedy, id=name)


PAGE = "<html><body><p>Dockers vote.</p></body></html>"
BALLOT = f"- id: ballot\n  title: Ballot held\n  dates:\n  - {{when: before 11 March 2026, source: {ID}}}"
VOTE = "voted by nine to one to strike"
MISTAKES = [
    # --- Where files lie ---
    row("page-loose-in-sources", lambda h: h.write("sources/vote.html", PAGE), "sources/vote.html", "not filed", "dossier add sources/vote.html"),
    row("page-beside-the-folder-for-pages", lambda h: h.write("vote.html", PAGE), "vote.html", "not filed", "dossier add vote.html"),
    row("page-among-the-prose", lambda h: h.write("dossier/vote.pdf", PAGE), "dossier/vote.pdf", "not filed", "dossier add dossier/vote.pdf"),
    row("page-under-its-own-name", lambda h: h.write("sources/new/Dockers vote.html", PAGE), "sources/new/Dockers vote.html", "not filed", "dossier add 'sources/new/Dockers vote.html'"),
    row("empty-folder", lambda h: (h.root / "sources" / "new").mkdir(), "sources/new", "holds no capture", "Put the saved page here"),
    row("folder-in-a-folder", lambda h: h.move(FOLDER, f"sources/march/{ID}"), "sources/march", f"but the folder '{ID}'", "side by side"),
    row("folder-with-capitals-and-spaces", lambda h: h.move(FOLDER, "sources/Harbour Times"), "sources/Harbour Times", "cannot be the id", "small letters a-z"),
    row("folder-renamed", lambda h: h.move(FOLDER, "sources/vote"), RECORD, "its capture lies in sources/vote", "give it its name back"),
    row("folder-deleted", lambda h: h.remove(FOLDER), RECORD, "no such folder", "Delete the record, or put"),
    row("folder-copied", lambda h: shutil.copytree(h.root / FOLDER, h.root / "sources" / "again"), FOLDER, "same bytes are filed as sources/again", "Delete one"),
    row("two-pages-in-one-folder", lambda h: h.write(f"{FOLDER}/capture.html", PAGE), FOLDER, "holds capture.html, capture.txt", "Keep one"),
    row("link-instead-of-a-folder", lambda h: (h.root / "sources" / "again").symlink_to(h.root / FOLDER), "sources/again", "symbolic link", "Put the file itself"),
    # --- Captures and records are not edited ---
    row("capture-edited", lambda h: h.change(f"{FOLDER}/capture.txt", "1,200", "1,300"), f"{FOLDER}/capture.txt", "bytes are not those", "new source with `replaces`"),
    row("capture-with-other-line-ends", lambda h: h.change(f"{FOLDER}/capture.txt", "\n", "\r\n"), f"{FOLDER}/capture.txt", "only the line ends", "gitattributes"),
    row("capture-deleted", lambda h: h.remove(f"{FOLDER}/capture.txt"), FOLDER, "capture.txt is not there", "Put capture.txt back"),
    row("digest-mistyped", lambda h: h.change(f"{FOLDER}/capture.yaml", "sha256: ", "sha256: f"), f"{FOLDER}/capture.yaml:4: sha256", "not of the right form", "64 hexadecimal"),
    row("record-edited", lambda h: h.change(RECORD, "title: Dockers vote to strike", "title: Dockers strike"), f"{RECORD}:2", "edited by hand", "Paste these lines"),
    row("quote-in-a-record-edited", lambda h: h.change(RECORD, "nine to one", "ten to one"), f"{RECORD}:44: claims[0].quote", "does not stand at its place", "never typed into a record"),
    row("curation-edited-and-nothing-built", lambda h: h.change(CURATION, "Harbour Times", "The Harbour Times"), RECORD, "made before curation.yaml changed", "or leave that to the workflow"),
    row("record-deleted", lambda h: h.remove(RECORD), RECORD, "no record of this source", "dossier build"),
    # --- YAML ---
    row("tab", lambda h: h.change(CURATION, "Harbour Times\n", "Harbour Times\ntags:\n\t- strike\n"), f"{CURATION}:3", "begins with a tab", "two spaces"),
    row("tab-in-the-settings", lambda h: h.add("mkdocs.yml", "extra:\n\trepository: x\n"), "mkdocs.yml:5", "begins with a tab", "two spaces"),
    row("no-space-after-a-colon", lambda h: h.change(CURATION, "publisher: ", "publisher:"), f"{CURATION}:1", "no space stands after `publisher:`", "Put a space"),
    row("colon-in-a-value", lambda h: h.change(CURATION, "Harbour Times", "Harbour: Times"), f"{CURATION}:1", "a colon stands where none can be", "Quote text"),
    row("quotation-mark-not-closed", lambda h: h.change(CURATION, f'"{VOTE}", status', f'"{VOTE}, status'), f"{CURATION}:5", "not closed", "Close it"),
    row("quotation-marks-in-quotation-marks", lambda h: h.add(CURATION, '- {quote: ""nobody" will", status: reviewed}\n'), f"{CURATION}:7", "comma", "single quotes"),
    row("key-twice", lambda h: h.add(CURATION, "publisher: The Times\n"), f"{CURATION}:7: publisher", "stands here and at line 1", "Keep one"),
    row("key-without-a-value", lambda h: h.change(CURATION, " Harbour Times", ""), f"{CURATION}:1: publisher", "value is empty", "Take the line out"),
    row("key-misspelt", lambda h: h.change(CURATION, "publisher:", "publsher:"), f"{CURATION}:1: publsher", "no such key", "Did you mean `publisher`"),
    row("value-misspelt", lambda h: h.change(CURATION, "status: reviewed", "status: reviewd"), f"{CURATION}:5: decisions[0].status", "'reviewd' is not one", "`reviewed`"),
    row("words-for-a-list", lambda h: h.add(CURATION, "authors: Ada Example\n"), f"{CURATION}:7: authors", "should be a list", r"Write \[Ada Example\]"),
    row("list-without-hyphens", lambda h: h.change("dossier/events.yaml", BALLOT, BALLOT[2:].replace("\n  ", "\n")), "dossier/events.yaml:1", "each entry begins with a hyphen"),
    row("saved-by-a-word-processor", lambda h: h.write(CURATION, b"\xff\xfep\x00"), f"{CURATION}:1", "not UTF-8", "Save it again"),
    # --- Dates ---
    row("date-of-two-readings", lambda h: h.change(CURATION, "11 March 2026", "03/04/2026"), f"{CURATION}:2: published", "write 2026-04-03 or 2026-03-04", "Write it as"),
    row("day-that-does-not-exist", lambda h: h.change(CURATION, "11 March 2026", "31 February 2026"), f"{CURATION}:2: published", "not a date that exists", "Write it as"),
    row("date-counted-from-today", lambda h: h.change(CURATION, "11 March 2026", "last Tuesday"), f"{CURATION}:2: published", "not understood as a date", "Write it as"),
    # --- Quotes, links and points ---
    row("quote-in-ones-own-words", lambda h: h.change(CURATION, VOTE, "voted nine to one for a strike"), f"{CURATION}:5: decisions[0].quote", "not in the text", "Nearest: "),
    row("quote-shortened-with-dots", lambda h: h.add(CURATION, '- {quote: "The port company … go to court", status: reviewed}\n'), f"{CURATION}:7: decisions[2].quote", "not in the text", "Nearest: "),
    row("quote-in-typographic-marks-of-yaml", lambda h: h.change(CURATION, f'"{VOTE}", status', f"“{VOTE}”, status"), f"{CURATION}:5: decisions[0].quote", "not in the text", "Nearest: "),
    row("quote-that-stands-there-twice", lambda h: h.add(CURATION, "- {quote: the, status: reviewed}\n"), f"{CURATION}:7: decisions[2].quote", "more than once", "Add `after:`"),
    row("quote-and-nothing-else", lambda h: h.add(CURATION, "- {quote: The count began at noon}\n"), f"{CURATION}:7: decisions[2]", "decides nothing", "status: reviewed"),
    row("dispute-without-a-reason", lambda h: h.change(CURATION, "supports", "disputes"), f"{CURATION}:6: decisions[1]", "needs `how: explicit`"),
    row("point-misspelt", lambda h: h.change(CURATION, "point: strike-vote", "point: strike-votes"), f"{CURATION}:6: decisions[1].point", "no point 'strike-votes'", "Nearest: strike-vote"),
    row("point-with-a-name-of-words", lambda h: h.move(POINT, "dossier/points/Strike Vote.md"), "dossier/points/Strike Vote.md", "cannot be the id", "small letters"),
    row("point-without-front-matter", lambda h: h.write(POINT, "The dockers voted.\n"), f"{POINT}:1", "no front matter", "three lines"),
    row("page-without-a-title", lambda h: h.write("dossier/method.md", "# Method\n"), "dossier/method.md:1", "has no title", "three lines"),
    row("link-misspelt", lambda h: h.add("dossier/index.md", "\nSee [it](source:harbour-times).\n"), "dossier/index.md:7", "leads to nothing", f"Nearest: source:{ID}"),
    row("source-of-an-event-misspelt", lambda h: h.change("dossier/events.yaml", ID, "harbour-times"), "dossier/events.yaml:4: [0].dates[0].source", "no source", f"Nearest: {ID}"),
    row("full-text-without-leave", lambda h: h.change(CURATION, ", license: CC BY 4.0", ""), f"{CURATION}:3: rights", "neither a licence nor a permission", "license: CC BY 4.0"),
    # --- Settings and commands ---
    row("setting-misspelt", lambda h: h.add("mkdocs.yml", "extra:\n  dossier:\n    quote_word: 9\n"), "mkdocs.yml:6: extra.dossier.quote_word", "is not a setting", "quote_words"),
    row("setting-in-words", lambda h: h.add("mkdocs.yml", "extra:\n  dossier:\n    claims: many\n"), "mkdocs.yml:6: extra.dossier.claims", "not a whole number", "default is used"),
    row("document-of-an-office-program", lambda h: h.write("vote.docx", b"PK\x03\x04vote"), "vote.docx", "office document", "Save the page as HTML", ("add", "vote.docx")),
    row("page-that-asks-for-consent", lambda h: h.write("x.html", "<h1>Before you continue</h1><p>We value your privacy</p>"), "x.html", "no article", "let it load", ("add", "x.html")),
    row("address-misspelt", lambda h: None, "htps://example.org/x", "no such file", "begins with https://", ("add", "htps://example.org/x")),
    row("name-of-a-source-misspelt", lambda h: None, "sources/harbor-times", "no source 'harbor-times'", f"Nearest: {ID}", ("review", "harbor-times")),
]  # fmt: skip


def test_there_are_forty_mistakes_at_least():
    assert len(MISTAKES) >= 40


@pytest.mark.parametrize(("does", "command", "where", "said", "remedy"), MISTAKES)
def test_a_mistake_of_a_newcomer_is_told_with_file_line_and_remedy(
    tidy, tmp_path, dossier_command, does, command, where, said, remedy
):
    root = tmp_path / "dossier"
    shutil.copytree(tidy, root)
    does(Hand(root))
    done = dossier_command(*command, cwd=root)

    assert "Traceback" not in done.output
    next_line = rf"\n    .*{remedy}" if remedy else ""
    found = re.search(
        rf"^(Note: )?{re.escape(where)}: .*{re.escape(said)}.* \[[a-z0-9-]+\]{next_line}", done.output, re.M
    )
    assert found, done.output
    # What somebody else can do as well, such as filing a page, is noted and fails nothing.
    assert done.exit_code == (0 if found[1] else 1), done.output
