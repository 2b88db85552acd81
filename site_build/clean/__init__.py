"""A capture to its main text: verbatim paragraphs, and what was taken away to get them. Pure.

One file a format (`html`, `pagetext`, `markdown`, `pdf`). Page text, which no library cleans well, has rooms
of its own: `lines` measures, `rules` and `neighbours` mark (by way of `rulebook`), `stop_headings` and
`own_headings` tell where an article may end, `contents`, `steps` and `thread` know pages by their build,
`segment` finds the run, `headline` the title, `body`, `boxes` and `closing` tidy; `patterns` looks words up;
`phrases` and `openings` hold the words, by language, as data.
"""

from __future__ import annotations

from dataclasses import replace

from site_build import decode, turns
from site_build.clean import html, markdown, pagetext, pdf
from site_build.clean.pdf import is_pdf
from site_build.problems import Refused
from site_build.records import Capture, Cleaned

__all__ = ["clean", "is_pdf"]


def clean(capture: Capture, *, limit: int = decode.LIMIT) -> Cleaned:
    """Return the main text of a capture.

    Args:
        capture: the bytes as saved; their content decides the format, unless it is a transcript.
        limit: most bytes that are read.

    Raises:
        problems.Refused: with a code that begins with ``capture-``.
    """
    decode.refuse_size(capture.data, limit)
    if is_pdf(capture.data) and not capture.transcript:
        return pdf.clean(capture.data)
    decoded = decode.decode(capture, limit)
    if capture.transcript:
        if decoded.media_type in html.MEDIA_TYPES:
            remedy = "Give the words as Markdown or plain text; a saved page is added without --transcript."
            raise Refused("capture-format", "this is HTML, and no transcript that somebody typed", remedy)
        return markdown.clean(decoded.text, own_paragraph=turns.begins)
    if decoded.media_type in html.MEDIA_TYPES:
        return replace(html.clean(decoded.text), media_type=decoded.media_type, envelope=decoded.envelope)
    if decoded.media_type == "text/markdown":
        return markdown.clean(decoded.text)
    return pagetext.clean(decoded.text)
