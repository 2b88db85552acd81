"""Ask on a terminal what only a person knows of a capture. Enter leaves a question open."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast, get_args

import click

from site_build import dates, filing, links
from site_build.filing import Answers, Incoming
from site_build.problems import Refused, printable
from site_build.records import Kind


def asked(incoming: Incoming, shown: str) -> Incoming:
    """Ask what only a person knows; Enter leaves it open."""
    answers, stated = incoming.answers, incoming.reading.metadata
    what = printable(f"{shown}: {stated.title or 'no title found'}")
    click.echo(f"\n{what}\nEnter leaves a question open.")
    url = answers.url or _ask("Address of the page", stated.url, _good_address)
    captured = answers.captured or _ask("Day it was saved (2026-03-12)", stated.captured, _good_day)
    publisher = answers.publisher or _ask("Publisher", stated.publisher, _good_line)
    publish = answers.publish or _ask("Publish in full, or quotes only (full/quotes)", None, _good_rights)
    license_, permission = answers.license, answers.permission
    if publish == "full" and not (license_ or permission):
        license_ = _ask("Under which licence (CC BY 4.0; Enter where there is none)", None, _good_line)
        permission = None if license_ else _ask("Who allowed it, and how", None, _good_line)
    kind, vouched_by = answers.kind, answers.vouched_by
    if incoming.capture.transcript:
        kind = kind or cast(Kind | None, _ask("What it is (post/interview/image)", None, _good_kind))
        vouched_by = vouched_by or _ask("Who stands by these words (a name)", None, _good_line)
    said = Answers(
        url=url,
        captured=captured,
        publisher=None if publisher == stated.publisher else publisher,
        publish=publish,
        license=license_,
        permission=permission,
        kind=kind,
        vouched_by=vouched_by,
    )
    return filing.answered(incoming, said)


def _ask(question: str, stated: str | None, good: Callable[[str], str]) -> str | None:
    while True:
        text = str(click.prompt(question, default=stated or "", show_default=bool(stated))).strip()
        if not text:
            return None
        try:
            return good(text)
        except (ValueError, Refused) as error:
            click.echo(f"  {error}")


def _good_line(text: str) -> str:
    return text


def _good_address(text: str) -> str:
    return links.checked(text)


def _good_day(text: str) -> str:
    day = dates.read(text)
    if not dates.is_exact_day(day):
        raise ValueError("Give one day, such as 2026-03-12.")
    return day


def _good_rights(text: str) -> str:
    if text not in ("full", "quotes"):
        raise ValueError("Answer full or quotes.")
    return text


def _good_kind(text: str) -> str:
    if text not in get_args(Kind):
        raise ValueError(f"Answer one of {', '.join(get_args(Kind))}.")
    return text
