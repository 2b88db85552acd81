"""Reading captures under a time limit: no page, however it was made, holds up a build.

Most captures are small pages. They are read in this process, and an alarm interrupts them: the interpreter
looks for it between steps of Python and inside regular expressions. What runs in a library of another
language cannot be interrupted so. PDFs and captures of more than `LARGE` bytes, which could keep such a
library busy, are therefore read in a second process, which is started for the first of them, serves them all,
and is ended when one takes too long. It also bears what would end this process: a crash of the library, or
(on Linux) memory without measure.

Without alarms, which is so on Windows and outside the main thread, the second process reads everything.
"""

from __future__ import annotations

import contextlib
import importlib
import multiprocessing
import signal
import sys
import threading
from collections.abc import Callable
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any

from site_build import extract as reading
from site_build.claims.ranking import Weighing
from site_build.clean import is_pdf
from site_build.extract import Reading, Source
from site_build.problems import Refused
from site_build.records import Capture, Record
from site_build.settings import Settings
from site_build.text import Span

LARGE = 300_000
"""Bytes from which a capture is read apart. The worst page measured, one tag with as many attributes as fit
into it, keeps libxml2 busy for 9 s at this size, in which no alarm is heard, and for 4 at two thirds."""
MEMORY = 3_000_000_000
"""Bytes of address space for the second process, of which it needs 0.2 for the largest pages measured."""


def read(capture: Capture, settings: Settings) -> Reading:
    """Understand a capture, as `extract.read` does.

    Raises:
        Refused: it cannot be read, or not in time (capture-too-slow).
    """
    return _read(capture.data, settings, reading.read, capture, settings)  # type: ignore[no-any-return]


def extract(source: Source, settings: Settings) -> tuple[Record, list[Refused]]:
    """Make a source's record, as `extract.extract` does.

    Raises:
        Refused: it cannot be read, or not in time (capture-too-slow).
    """
    return _read(source.data, settings, reading.extract, source, settings)  # type: ignore[no-any-return]


def text(source: Source, settings: Settings) -> str:
    """Return a source's cleaned text, as `extract.text` does.

    Raises:
        Refused: it cannot be read, or not in time (capture-too-slow).
    """
    return _read(source.data, settings, reading.text, source, settings)  # type: ignore[no-any-return]


def weighed(source: Source, settings: Settings) -> dict[Span, Weighing]:
    """Weigh a source's sentences, as `extract.weighed` does.

    Raises:
        Refused: it cannot be read, or not in time (capture-too-slow).
    """
    return _read(source.data, settings, reading.weighed, source, settings)  # type: ignore[no-any-return]


def _read(data: bytes, settings: Settings, work: Callable[..., Any], *arguments: Any) -> Any:
    suspect = is_pdf(data) or len(data) > LARGE
    way = apart if suspect or not _has_alarm() else here
    try:
        return way(settings.capture_seconds, work, *arguments)
    except TimeoutError:
        what = f"reading it took more than {settings.capture_seconds} s"
        remedy = (
            "Select the article, copy it, and save it as a text file; or raise "
            "`extra.dossier.capture_seconds` in mkdocs.yml."
        )
        raise Refused("capture-too-slow", what, remedy) from None


# --- In this process ---------------------------------------------------------------------------------------


class _Late(BaseException):
    """The alarm. No ``except Exception`` of a library may swallow it."""


def here(seconds: float, work: Callable[..., Any], *arguments: Any) -> Any:
    """Return what the work returns, and interrupt it where it takes longer.

    Raises:
        TimeoutError: it took longer.
    """
    try:
        return _with_alarm(seconds, work, *arguments)
    except _Late:
        raise TimeoutError from None


def _with_alarm(seconds: float, work: Callable[..., Any], *arguments: Any) -> Any:
    def ring(number: int, frame: object) -> None:
        raise _Late

    before = signal.signal(signal.SIGALRM, ring)
    # It rings again, lest a library that swallows everything goes on as if nothing had been.
    signal.setitimer(signal.ITIMER_REAL, seconds, _AGAIN)
    try:
        return work(*arguments)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


_AGAIN = 0.25


def _has_alarm() -> bool:
    return hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread()


# --- In a second process -----------------------------------------------------------------------------------


def apart(seconds: float, work: Callable[..., Any], *arguments: Any) -> Any:
    """Return what the work returns in the second process, which is ended where it takes longer.

    Raises:
        TimeoutError: it took longer.
        Refused: the work refuses, or the process came to an end (capture-failed).
    """
    with _turn:
        return _worker.done(seconds, work, arguments)


class _Worker:
    """The second process: started when it is needed, and again after it was ended."""

    def __init__(self) -> None:
        self._process: BaseProcess | None = None
        self._line: Connection | None = None

    def done(self, seconds: float, work: Callable[..., Any], arguments: tuple[Any, ...]) -> Any:
        try:
            line = self._started()
            line.send((work, arguments))
            if not line.poll(seconds):
                self.end()
                raise TimeoutError
            good, value = line.recv()
        except (EOFError, ConnectionError) as error:
            self.end()
            what = "reading it brought the reading program down"
            remedy = "Save the page in another form, or print it into a new PDF."
            raise Refused("capture-failed", what, remedy) from error
        except BaseException:
            # An answer that nobody waits for any more must not be taken for the next one's.
            self.end()
            raise
        if good:
            return value
        raise value

    def _started(self) -> Connection:
        if self._line is not None and self._process is not None and self._process.is_alive():
            return self._line
        self.end()
        # Never a fork: it would copy locks that other threads hold.
        context = multiprocessing.get_context("spawn")
        self._line, other = context.Pipe()
        self._process = context.Process(target=_serve, args=(other,), daemon=True)
        self._process.start()
        other.close()
        if not self._line.poll(_START) or self._line.recv() != _READY:
            raise EOFError
        return self._line

    def end(self) -> None:
        """End the process; the next work starts another."""
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self._process.close()
        if self._line is not None:
            self._line.close()
        self._process = self._line = None


_worker = _Worker()
_turn = threading.Lock()
_READY = "ready"
_START = 120
"""Seconds that a busy machine may take to start a process; no capture is to blame for them."""


def _serve(line: Connection) -> None:
    """Work until nobody asks any more: what the second process does."""
    # Whoever stops the command stops the first process; this one then ends by itself.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _limit_memory()
    for name in ("trafilatura", "pypdfium2"):
        importlib.import_module(name)
    line.send(_READY)
    while True:
        try:
            work, arguments = line.recv()
        except EOFError:
            return
        try:
            answer = True, work(*arguments)
        except Exception as error:
            answer = False, error
        line.send(answer)


def _limit_memory() -> None:
    """Only Linux keeps such a limit: macOS takes note of it and no more, Windows has none."""
    if sys.platform == "linux":
        import resource

        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_AS, (MEMORY, resource.getrlimit(resource.RLIMIT_AS)[1]))
