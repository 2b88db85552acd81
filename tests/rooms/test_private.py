"""A private capture that is not here: its record is believed only as far as people's own files bear it out."""

from __future__ import annotations

import pytest

from site_build.curate import is_backed
from site_build.curation import Curation, Decision
from site_build.records import Bearing, CaptureRef, Checked, Silence
from site_build.wording import in_english

VOTE = "The crane drivers voted by nine to one to strike."
LINK = Bearing(point="vote", relation="supports")
REVIEW = Decision(quote="voted by nine to one", status="reviewed")
LINKED = Decision(quote=VOTE, point="vote", relation="supports")


@pytest.mark.parametrize(
    ("claim", "decisions", "backed"),
    [
        pytest.param({}, (), True, id="found-by-rule"),
        pytest.param({"status": "reviewed"}, (REVIEW,), True, id="reviewed"),
        pytest.param({"status": "reviewed"}, (), False, id="nobody-reviewed-it"),
        pytest.param({"status": "reviewed"}, (Decision(quote="other words", note="x"),), False, id="another-quote"),
        pytest.param({"points": (LINK,)}, (LINKED,), True, id="linked"),
        pytest.param({"points": (LINK,)}, (REVIEW,), False, id="nobody-linked-it"),
        pytest.param({"points": (Bearing(point="vote", relation="qualifies"),)}, (LINKED,), False, id="another-relation"),
    ],
)  # fmt: skip
def test_a_record_tells_of_no_decision_that_nobody_made(make_record, make_claim, claim, decisions, backed):
    record = make_record(claims=(make_claim(VOTE, **claim),), text="")
    assert is_backed(record, Curation(decisions=decisions)) is backed


def test_a_silence_is_a_decision_too(make_record):
    record = make_record(silent_on=(Silence(point="vote"),))
    assert is_backed(record, Curation(decisions=(Decision(silent_on="vote"),)))
    assert not is_backed(record, Curation())


@pytest.mark.parametrize(
    ("checked", "said"),
    [
        pytest.param(Checked(by="Ines Example", on="2026-03-20"),
                     "not checkable here; checked by Ines Example on 20 March 2026", id="checked"),
        pytest.param(None, "not checkable here; checked by nobody yet", id="unchecked"),
    ],
)  # fmt: skip
def test_each_quote_of_a_private_capture_says_who_checked_it(make_record, checked, said):
    capture = CaptureRef(
        file="capture.txt", media_type="text/plain", bytes=1, sha256="0" * 64, private=True, checked=checked
    )
    assert in_english().caveat(make_record(capture=capture)) == said
