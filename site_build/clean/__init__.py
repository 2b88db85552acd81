"""A capture to its main text: verbatim paragraphs, and what was taken away to get them. Pure.

One file a format (`html`, `pagetext`, `markdown`). Page text, which no library cleans well, has rooms of
its own:
`lines` measures, `rules` marks, `segment` finds the run, `headline` the title, `body` tidies; `phrases` and
`openings` hold the words, by language, as data.
"""

from __future__ import annotations

from site_build import decode, turns
from site_build.clean import html, markdown, pagetext
from site_build.problems import Refused
from site_build.records import Capture, Cleaned

__all__ = ["clean"]


def clean(capture: Capture, *, limit: int = decode.LIMIT) -> Cleaned:
    """Return the main text of a capture.

    Args:
        capture: the bytes as saved; their content decides the format, unless it is a transcript.
        limit: most bytes that are read.

    Raises:
        problems.Refused: with a code that begins with ``capture-``.
    """
    decoded = decode.decode(capture, limit)
    if capture.transcript:
        if decoded.media_type == "text/html":
            remedy = "Give the words as Markdown or plain text; a saved page is added without --transcript."
            raise Refused("capture-format", "this is HTML, and no transcript that somebody typed", remedy)
        return markdown.clean(decoded.text, own_paragraph=turns.begins)
    if decoded.media_type == "text/html":
        return html.clean(decoded.text)
    if decoded.media_type == "text/markdown":
        return markdown.clean(decoded.text)
    return pagetext.clean(decoded.text)
