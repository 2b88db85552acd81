"""The pages that stand for all of the small dossier, and one browser window for many of them."""

from __future__ import annotations

from pathlib import Path

import pytest
import visit


@pytest.fixture(scope="session")
def kinds(built: Path) -> dict[str, str]:
    """One page of each kind, and those whose words run otherwise or are the dossier's own."""
    found = visit.kinds(built / "site")
    others = ("digest-of-the-courier", "marfa-newspaper-vote", "kowan-nippo-vote")
    return found | {f"source: {id_}": f"sources/{id_}/" for id_ in others}
