"""How much of a source may appear on the site and in exports. No I/O."""

from __future__ import annotations

from site_build.records import Record, Status
from site_build.settings import Settings
from site_build.text import words


def published(record: Record, settings: Settings) -> frozenset[str]:
    """Return the ids of the claims whose words may be shown.

    A source that may be published in full shows all. Any other is quoted, the best claims first,
    up to the larger of a share of its text and a number of words. Rejected claims are never shown.
    """
    claims = sorted(
        (claim for claim in record.claims if claim.status != "rejected"), key=lambda claim: claim.rank
    )
    if record.rights.publish == "full" or (record.capture.private and not record.text):
        return frozenset(claim.id for claim in claims)
    left = budget(record.text, settings)
    shown = set()
    for claim in claims:
        size = len(words(claim.quote))
        if size <= left:
            left -= size
            shown.add(claim.id)
    return frozenset(shown)


def withdrawn(status: Status | None) -> bool:
    """Return whether a source was taken out of the dossier: no word of it is shown, whatever lies there."""
    return status is not None and status.state == "withdrawn"


def budget(text: str, settings: Settings) -> int:
    """How many words of a text may be quoted; the characters of a script without spaces count as words."""
    return max(len(words(text)) * settings.quote_percent // 100, settings.quote_words)
