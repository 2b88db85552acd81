"""Dates in running text. Thin first version."""

from __future__ import annotations

from site_build.records import FoundDate
from site_build.text import Span


def find(text: str, span: Span, *, published: str | None, language: str | None) -> tuple[FoundDate, ...]:
    """Return the dates that the words of `span` state."""
    return ()
