"""What a page states about itself: title, people, days, origin. Pure. Absent beats wrong.

One room a format (`html`, `pagetext`, `markdown`, `pdf`); `names`, `days`, `dated` and `origin` read single
values, and `words` holds the words of many languages that they look for.
Each value comes with the place it was found at, so that a contributor can check it.
"""

from __future__ import annotations

from site_build.metadata import html, markdown, pagetext, pdf
from site_build.records import Capture, Cleaned, Metadata

__all__ = ["metadata"]


def metadata(capture: Capture, cleaned: Cleaned) -> Metadata:
    """Return what the page states about itself.

    Args:
        capture: the bytes as saved; only the page that ``cleaned`` holds is read.
        cleaned: what `clean` made of it.
    """
    if cleaned.media_type in ("text/html", "multipart/related"):
        return html.metadata(cleaned)
    if cleaned.media_type == "text/markdown":
        return markdown.metadata(cleaned)
    if cleaned.media_type == "application/pdf":
        return pdf.metadata(cleaned)
    return pagetext.metadata(cleaned)
