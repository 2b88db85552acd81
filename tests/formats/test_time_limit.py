"""Nothing that is filed holds up a command: what takes too long is a problem, and the rest is built."""

from __future__ import annotations

import functools
import hashlib
import os
import re
import signal
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from site_build import guarded
from site_build.clean import pagetext
from site_build.problems import Refused
from site_build.records import Capture
from site_build.settings import Settings, read

PROSE = (
    "The harbour board of Port Ellery said on Monday that the north pier would be closed for ten days.\n\n"
    "Its chair told traders that the closure had been agreed with the pilots, who need the time for their boats.\n"
)
HASTY = Settings(capture_seconds=1)


def _looping(page: str) -> None:
    while True:
        pass


def _backtracking(page: str) -> None:
    re.match(r"(?:a|a)*b", "a" * 60)


def _swallowing(page: str) -> None:
    """As a library that catches whatever is thrown at it."""
    for _ in range(3):
        try:  # noqa: SIM105 - so are libraries written
            _looping(page)
        except:  # noqa: E722 - that is what is tested
            pass
    _looping(page)


@pytest.mark.parametrize("rule", [_looping, _backtracking, _swallowing])
def test_a_rule_that_hangs_is_interrupted(monkeypatch: pytest.MonkeyPatch, rule: Callable) -> None:
    monkeypatch.setattr(pagetext, "clean", rule)
    before = signal.getsignal(signal.SIGALRM)
    start = time.monotonic()

    with pytest.raises(Refused) as refused:
        guarded.read(Capture(PROSE.encode(), "x.txt"), HASTY)

    assert (refused.value.code, refused.value.message) == (
        "capture-too-slow",
        "reading it took more than 1 s",
    )
    assert "capture_seconds" in refused.value.remedy
    assert time.monotonic() - start < 8
    assert signal.getsignal(signal.SIGALRM) is before
    assert signal.getitimer(signal.ITIMER_REAL) == (0, 0)


def test_what_hangs_in_a_library_of_another_language_is_ended() -> None:
    # A billion rounds inside OpenSSL: no alarm is heard there.
    work = functools.partial(hashlib.pbkdf2_hmac, "sha256", b"x", b"y", 1_000_000_000)
    start = time.monotonic()

    with pytest.raises(TimeoutError):
        guarded.apart(0.1, work)

    assert guarded.apart(20, os.getpid) != os.getpid(), "the next work is done by another process"
    assert time.monotonic() - start < 60


def test_a_library_that_crashes_costs_that_capture_only() -> None:
    with pytest.raises(Refused) as refused:
        guarded.apart(20, os.abort)

    assert refused.value.code == "capture-failed"
    assert guarded.apart(20, abs, -3) == 3


def test_one_process_serves_all() -> None:
    assert guarded.apart(20, os.getpid) == guarded.apart(20, os.getpid)


def test_what_is_refused_apart_is_refused_in_full() -> None:
    with pytest.raises(Refused) as refused:
        guarded.read(Capture(b"%PDF-1.7\n", "x.pdf"), Settings())
    assert refused.value.code == "capture-damaged"
    assert refused.value.remedy.startswith("Save it again")


def test_a_small_page_starts_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guarded, "apart", None)

    assert guarded.read(Capture(PROSE.encode(), "x.txt"), HASTY).cleaned.text


def test_outside_the_main_thread_the_limit_holds_too() -> None:
    found = []
    thread = threading.Thread(
        target=lambda: found.append(guarded.read(Capture(PROSE.encode(), "x.txt"), Settings()))
    )
    thread.start()
    thread.join()

    assert found[0].cleaned.text


def test_both_ways_read_the_same(pdf: Callable, set_in_lines: Callable) -> None:
    from site_build import extract

    for data in (PROSE.encode(), pdf([set_in_lines(PROSE.replace("\n", " ").strip() * 3, 700)])):
        capture = Capture(data, "x")
        assert guarded.apart(60, extract.read, capture, Settings()) == extract.read(capture, Settings())


def test_a_pdf_that_takes_for_ever_costs_that_source_only(
    pdf: Callable, empty: Path, file_source: Callable, findings: Callable
) -> None:
    # Each of a thousand pages shows the same 40,000 letters.
    page = [(20, 800 - 2 * at, 2, "the harbour board said so " * 4) for at in range(390)]
    config = empty / "mkdocs.yml"
    config.write_text(config.read_text() + "extra:\n  dossier:\n    capture_seconds: 2\n")
    file_source(empty, "endless", pdf([page], times=1000), name="capture.pdf", media_type="application/pdf")
    file_source(empty, "good", PROSE)

    found = findings(empty)

    assert [(problem.file, problem.code) for problem in found.problems] == [
        ("sources/endless/capture.pdf", "capture-too-slow")
    ]
    assert list(found.records) == ["good"]


def test_a_page_that_keeps_the_parser_busy_for_minutes_is_ended() -> None:
    # The parser compares each attribute of a tag with all others, and hears no alarm meanwhile.
    page = (
        "<html><body><p "
        + " ".join(f"a{number}" for number in range(150_000))
        + f">x</p><p>{PROSE}</p></body></html>"
    )
    start = time.monotonic()

    with pytest.raises(Refused) as refused:
        guarded.read(Capture(page.encode(), "x.html"), HASTY)

    assert refused.value.code == "capture-too-slow"
    assert time.monotonic() - start < 30


def test_the_limit_is_a_setting() -> None:
    assert read("extra:\n  dossier:\n    capture_seconds: 5\n")[0].capture_seconds == 5
    assert [fault.code for fault in read("extra:\n  dossier:\n    capture_seconds: 0\n")[1]] == ["settings"]
    assert Settings().capture_seconds == 20
