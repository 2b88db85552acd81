"""The addresses behind "Suggest a correction": an issue prefilled with the source and what is shown now.

Only what the page itself shows goes into it: the words of a claim that are withheld there are withheld here.
The question comes first, since an address that would be too long is cut at its end.
"""

from __future__ import annotations

from markupsafe import Markup

from site_build import links
from site_build.records import Claim, Record
from site_build.site import Site

_QUESTION = "What should change, and where can one see that?\n\n\n\n"


def of_claim(site: Site, record: Record, claim: Claim) -> Markup | None:
    """The address that opens an issue about one claim; None where no repository is set."""
    published = claim.id in site.published[record.id]
    rows = [
        ("Source", record.id),
        ("Claim", f"{record.id}#{claim.id}"),
        ("Speaker", site.words.who(claim, record)),
        ("Put", site.words.modality(claim.modality)),
        ("Quote", claim.quote if published else "(words not shown)"),
    ]
    return _issue(site, f"{record.id}#{claim.id}", rows)


def of_source(site: Site, record: Record) -> Markup | None:
    """The address that opens an issue about what is said of a source; None where no repository is set."""
    works = (site.words.origin(origin) for origin in record.origin)
    rows = [
        ("Source", record.id),
        ("Kind", site.words.kind(record.kind)),
        ("Title", record.title),
        ("Subtitle", record.subtitle),
        ("Publisher", record.publisher),
        ("Authors", ", ".join(record.authors)),
        ("Published", site.words.date(record.published)),
        ("Updated", site.words.date(record.updated)),
        ("Captured", site.words.date(record.captured)),
        ("Language", site.words.language(record.language) if record.language else None),
        ("Address", record.url),
        ("Based on or cites", "; ".join(works)),
    ]
    return _issue(site, record.id, [(label, value or "not stated") for label, value in rows])


def _issue(site: Site, about: str, rows: list[tuple[str, str]]) -> Markup | None:
    body = _QUESTION + "\n".join(f"{label}: {value}" for label, value in rows)
    return links.suggestion(site.settings.repository, f"Correction: {about}", body)
