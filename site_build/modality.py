"""How a claim is put. Thin first version."""

from __future__ import annotations

import re

from site_build.records import Modality


def modality(sentence: str, *, cue: str | None = None, language: str | None = None) -> Modality:
    """Return how a sentence is put: fact, assessment, forecast or denied."""
    if re.search(r"\b(?:could|may|might)\b", sentence):
        return "assessment"
    return "forecast" if re.search(r"\bwill\b", sentence) else "fact"
