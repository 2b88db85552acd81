"""What somebody wrote into the issue form "Suggest a source": its text in, answers out. No I/O.

GitHub renders a form as Markdown: a heading for each label, the answer below. Whatever stands there is data:
no mark-up is followed, and where a heading of ours stands in an answer too, nothing is taken from the issue.
The form is ``.github/ISSUE_TEMPLATE/source.yml``; a test holds the two together.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from site_build import links
from site_build.problems import Refused, printable

LABELS = ("Address", "One quote", "Why it matters", "Rights")
RIGHTS: dict[str, str | None] = {
    "I do not know": None,
    "It may be quoted only": "quotes",
    # Somebody's word, and no leave: an editor who has seen the leave says `--rights full`.
    "It may be shown in full (I have asked, or its licence says so)": None,
}
FULL = "It may be shown in full (I have asked, or its licence says so)"
LIMIT = 70_000
"""Characters of an issue; GitHub takes 65,536."""
LONGEST = 2_000
"""Characters of a quote or a reason."""
_NONE = frozenset({"", "_No response_"})


@dataclass(frozen=True, slots=True)
class Suggested:
    """What an issue suggests."""

    address: str
    quote: str | None
    why: str | None
    publish: str | None
    """``quotes``, or None."""
    says_full: bool
    """Whether its author says that the text may be shown in full."""


def read(body: str) -> Suggested:
    """Read the text of an issue.

    Raises:
        Refused: it is none that the form makes (issue-unreadable), or its address is none (address-refused).
    """
    if len(body) > LIMIT:
        raise _unreadable(f"the issue has {len(body):,} characters; an issue has {LIMIT:,} at most")
    answers = _answers(body.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n"))
    address, quote, why, rights = (answers[label] for label in LABELS)
    if "\n" in address or address in _NONE:
        raise _unreadable("no single address stands below “Address”")
    if rights not in RIGHTS and rights not in _NONE:
        raise _unreadable("what stands below “Rights” is none of the answers that the form offers")
    return Suggested(
        address=links.checked(address),
        quote=_line(quote, "One quote"),
        why=_line(why, "Why it matters"),
        publish=RIGHTS.get(rights),
        says_full=rights == FULL,
    )


def _answers(text: str) -> dict[str, str]:
    """The text below each heading; they must stand there once each, in their order, with nothing before."""
    found = [match for match in _HEADING.finditer(text) if match[1] in LABELS]
    if tuple(match[1] for match in found) != LABELS or text[: found[0].start()].strip():
        raise _unreadable("its headings are not those of the form, once each and in their order")
    ends = [match.start() for match in found[1:]] + [len(text)]
    return {match[1]: text[match.end() : end].strip() for match, end in zip(found, ends, strict=True)}


_HEADING = re.compile(r"^### (.+?)[ \t]*$", re.MULTILINE)


def _line(text: str, label: str) -> str | None:
    if text in _NONE:
        return None
    line = " ".join(printable(text).split())
    if len(line) > LONGEST:
        raise _unreadable(f"what stands below “{label}” has {len(line):,} characters; {LONGEST:,} are read")
    return line or None


def _unreadable(message: str) -> Refused:
    remedy = "Mend the issue, or read it yourself and file the address with `dossier add`."
    return Refused("issue-unreadable", message, remedy)
