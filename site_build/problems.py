"""Problems: mistakes a contributor can mend, as values. No I/O.

A room that meets a mistake returns a `Problem`, or raises `Refused` where there is
nothing to return; the caller that knows the file turns the latter into the former.
Each code is documented in ``sources/README.md``, and a test holds that.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

CODES: dict[str, str] = {
    # captures
    "capture-empty": "The capture has no content.",
    "capture-binary": "The capture is not text: a picture, an archive or some other binary file.",
    "capture-too-large": "The capture is larger than the limit.",
    "capture-format": "The capture is of a kind that cannot be read yet.",
    "capture-encrypted": "The capture is a PDF that asks for a password.",
    "capture-no-text": "The capture is a PDF without a text layer, or with one that cannot be read.",
    "capture-damaged": "The capture's file is damaged, or was cut off.",
    "capture-too-slow": "Reading the capture took longer than the limit.",
    "capture-no-article": "No article was found in the capture.",
    "capture-missing": "A source's folder has no capture file.",
    "capture-changed": "A capture's bytes are not the ones that were filed.",
    "capture-duplicate": "The same bytes are filed twice.",
    "capture-not-filed": "A capture has no capture.yaml yet.",
    "capture-loose": "A saved page lies in sources/ and nobody has filed it yet.",
    "capture-astray": "A saved page lies outside sources/.",
    "capture-several": "A source's folder has more than one capture file.",
    "capture-failed": "Reading the capture failed in a way the rules did not foresee.",
    "text-hidden": "Words of the text could not be seen by readers of the page.",
    # transcripts
    "transcript-unvouched": "Nobody stands by a transcript.",
    "withheld-name": "A name that is to be kept out stands in what would be filed.",
    "attachment-format": "An attachment is of a kind that is not kept.",
    "attachment-too-large": "An attachment is larger than the limit.",
    "attachment-missing": "The attachment named in capture.yaml is not there.",
    "attachment-changed": "An attachment's bytes are not the ones that were filed.",
    # names and places
    "id-not-allowed": "A source's folder has a name that cannot be an id.",
    "symlink": "A file or folder of the dossier is a symbolic link.",
    # files that people write
    "yaml-broken": "A file is not well-formed YAML.",
    "yaml-duplicate-key": "A key stands twice in one place.",
    "yaml-not-allowed": "YAML anchors, aliases, tags, nulls and empty values are not read.",
    "not-utf8": "A file is not UTF-8 text.",
    "file-missing": "A file that the dossier needs is not there.",
    "field-unknown": "A key is not one of those the file may hold.",
    "field-value": "A value is not one the field can hold.",
    "date-unreadable": "A date is not understood, or could mean two days.",
    "address-refused": "An address is not a plain http or https address.",
    "rights-unstated": "A text is to be published in full without a licence or a permission.",
    # decisions
    "quote-not-found": "A decision's quote is not in the text.",
    "quote-moved": "A decision's quote is no longer in the text; one sentence is nearly the same.",
    "quote-ambiguous": "A decision's quote stands in the text more than once.",
    "decision-empty": "A decision decides nothing.",
    "decision-overruled": "A later decision says otherwise than an earlier one; the later one holds.",
    "decision-not-written": "A decision could not be added to curation.yaml without touching what is there.",
    # points at issue
    "point-unknown": "A decision names a point that is not in dossier/points/.",
    "point-empty": "No claim bears on a point.",
    "claim-unknown": "An entry names a claim that its source does not have.",
    "origin-shared": "Sources that are called independent state an origin in common.",
    "origin-loop": "A source rests on itself, at once or by way of others.",
    "evidence-doubtful": "Something is doubtful about a quote as evidence for the point it is linked to.",
    "fine-needless": "A decision calls a doubt fine that does not arise.",
    "link-rejected": "A decision links words to a point, and another rejects them.",
    "link-not-counted": "A link to a point counts for nothing, as its source was taken back.",
    # records
    "record-edited": "A record was edited by hand; corrections belong in curation.yaml.",
    "record-missing": "A source has no record yet.",
    "record-behind": "A record was made before its capture.yaml or curation.yaml changed.",
    "record-stale": "A record is not what the capture and curation that it names give.",
    "record-orphan": "A record has no source folder.",
    "quote-unchecked": "A record's quote does not stand in its text.",
    "id-duplicate": "Two entries have the same id or name.",
    # links and pages
    "placeholder": "A passage of a page is still to be written.",
    "link-unknown": "A link in the prose leads to nothing.",
    "link-bare": "A name that only a link can use stands in the text.",
    "link-broken": "A page of the built site links to something that is not there.",
    "policy-broken": "A page of the built site holds what its security policy forbids, or lacks the policy.",
    "source-unknown": "An entry names a source that is not filed.",
    "replaces-loop": "A source or a value replaces itself, at once or by way of others.",
    # the words of the site
    "string-unfit": "A text of a strings file cannot take the place of the English one.",
    "string-missing": "Some words of the site are not in its language, and stand there in English.",
    # comparing with an earlier revision
    "git-missing": "There is no git, or no repository, to compare with.",
    "git-failed": "git could not read an earlier revision.",
    "revision-unknown": "A revision is not one that the repository has.",
    "file-too-large": "A file of dossier/ is larger than what is compared.",
    # the machine
    "write-failed": "A file could not be written.",
    "builder-failed": "The site builder stopped with an error.",
    "builder-missing": "A program that the build needs is not installed.",
    "would-overwrite": "`dossier init` would write over a file.",
    "settings": "mkdocs.yml lacks a setting or holds one that cannot be used.",
    "palette-contrast": "Two colours of the palette are too like each other for text, or for a line.",
    "issue-unreadable": "An issue is not one that the form for sources makes.",
    "fetch-failed": "An address could not be fetched.",
}


NOT_FILED = frozenset({"capture-loose", "capture-not-filed"})
"""What a contributor may leave to others: a saved page is there, and no page of the site shows it yet."""
NOTES = NOT_FILED | frozenset(
    {
        "decision-overruled",
        "evidence-doubtful",
        "fine-needless",
        "link-not-counted",
        "link-rejected",
        "quote-moved",
        "record-behind",
        "record-missing",
        "string-missing",
        "text-hidden",
    }
)
"""What is reported, but need not be mended: no command fails for it."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that somebody can mend."""

    file: str
    """The path as shown to people, relative to the dossier."""
    line: int = 0
    """Counted from 1; 0 where the file as a whole is meant."""
    field: str = ""
    """The path of the field in the file, such as ``decisions[2].quote``."""
    message: str = ""
    """What was found, in one plain sentence without a full stop."""
    code: str = ""
    """One of `CODES`."""
    remedy: str = ""
    """What to do next."""
    lines: tuple[str, ...] = ()
    """Lines to paste, if any."""

    def __post_init__(self) -> None:
        """Refuse a code that is not documented."""
        if self.code not in CODES:
            raise ValueError(f"undocumented problem code {self.code!r}")

    @property
    def is_note(self) -> bool:
        """True for what is only reported."""
        return self.code in NOTES

    def __str__(self) -> str:
        """The problem as the command line shows it."""
        place = self.file + (f":{self.line}" if self.line else "")
        head = ": ".join(part for part in (place, self.field, self.message) if part)
        rows = [f"{head} [{self.code}]"]
        if self.remedy:
            rows.append(f"    {self.remedy}")
        rows.extend(f"      {line}" for line in self.lines)
        return "\n".join(printable(row) for row in "\n".join(rows).split("\n"))


class Refused(Exception):  # noqa: N818 - it refuses a capture; it is no error of the program
    """Something cannot be read, for a reason that the one who filed it can mend.

    Carries all of a `Problem` but the file, which the caller knows.
    """

    def __init__(
        self, code: str, message: str, remedy: str = "", *, line: int = 0, field: str = "", file: str = ""
    ) -> None:
        super().__init__(message)
        self.file = file
        self.code = code
        self.message = message
        self.remedy = remedy
        self.line = line
        self.field = field

    def __reduce__(self) -> tuple[object, ...]:
        """How it passes from one process to another: whole; an exception by itself is its message only."""
        return _refused, (vars(self),)

    def at(self, file: str) -> Problem:
        """The problem this is, once the file is known; one that the refusal names itself is meant first."""
        return Problem(self.file or file, self.line, self.field, self.message, self.code, self.remedy)


def _refused(values: dict[str, Any]) -> Refused:
    fault = Refused(values["code"], values["message"])
    vars(fault).update(values)
    return fault


def summary(problems: Iterable[Problem], *, built: int | None = None) -> str:
    """One closing line: how many problems in how many files, and what went on regardless.

    Args:
        problems: all that were found.
        built: the number of sources that were built all the same, if a build ran.
    """
    found = list(problems)
    files = len({problem.file for problem in found})
    line = f"{_count(len(found), 'problem')} in {_count(files, 'file')}."
    if built is not None:
        line += f" {_count(built, 'source')} {'was' if built == 1 else 'were'} built."
    return line


def printable(text: str) -> str:
    """Captured text for a terminal: without anything that could move the cursor or change colours."""
    # Joiners are spelling in Persian and Hindi, and the words shown are there to be copied.
    return "".join(one if one.isprintable() or one in "\u200c\u200d" else " " for one in text)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
