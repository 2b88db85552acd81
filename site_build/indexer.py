"""Have Pagefind make the search index of pages that are handed to it one by one, and never lie on the disk.

Its service takes requests on standard input and answers on standard output, each base64 of JSON with a comma
after it: what Pagefind's own packages for Python and Node speak.
"""

from __future__ import annotations

import base64
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import chain
from pathlib import Path
from threading import Thread
from typing import IO, Any

from site_build import searchorder
from site_build.builder import stopped

_NEW, _WRITE, _FIRST = 0, 1, 2
"""Numbers of the request for an index, of that to write it, and of that for its first page."""


def run(pages: Iterable[tuple[str, str]], out: Path) -> None:
    """Index pages; the same pages give the same bytes. Without a page there is no index.

    Args:
        pages: names ending in ``.html``, and HTML.
        out: the folder that the index goes to.

    Raises:
        Refused: it stopped with an error.
    """
    pages = iter(pages)
    first = next(pages, None)
    if first is None:
        return
    command = [sys.executable, "-m", "pagefind", "--service"]
    with (
        tempfile.TemporaryFile() as said,
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=said) as service,
    ):
        assert service.stdin is not None
        assert service.stdout is not None
        try:
            faults = _exchange(service.stdin, service.stdout, chain([first], pages), out)
        except BaseException as error:
            service.kill()
            service.wait()
            with suppress(BrokenPipeError):  # what was not handed over is of no use to anybody
                service.stdin.close()
            if not isinstance(error, BrokenPipeError | EOFError):
                raise
            said.seek(0)
            faults = [said.read().decode("utf-8", "replace").strip() or "it ended before it was done"]
    if faults:
        raise stopped("pagefind", "\n".join(faults))
    searchorder.settle(out)


def _exchange(given: IO[bytes], told: IO[bytes], pages: Iterable[tuple[str, str]], out: Path) -> list[str]:
    """Hand over the pages and have the index written.

    Returns:
        What the service complained of.

    Raises:
        BrokenPipeError, EOFError: it ended before it was done.
    """
    replies = _replies(told)
    _ask(given, _NEW, type="NewIndex", config=None)
    given.flush()
    opened = next(replies, None)
    if opened is None:
        raise EOFError
    index = opened["payload"]["index_id"]
    seen: list[dict[str, Any]] = []
    # Each request is answered at once: an answer that nobody reads would stop the service, and us with it.
    reader = Thread(target=lambda: seen.extend(_until_written(replies)))
    reader.start()
    for number, (name, html) in enumerate(pages, _FIRST):
        _ask(given, number, type="AddFile", index_id=index, file_path=name, url=None, file_contents=html)
    _ask(given, _WRITE, type="WriteFiles", index_id=index, output_path=str(out))
    given.flush()
    reader.join()
    if not seen or seen[-1]["message_id"] != _WRITE:
        raise EOFError
    return [reply["payload"]["message"] for reply in seen if reply["payload"]["type"] == "Error"]


def _ask(given: IO[bytes], number: int, **payload: Any) -> None:
    request = json.dumps({"message_id": number, "payload": payload}, ensure_ascii=False)
    given.write(base64.b64encode(request.encode()) + b",")


def _until_written(replies: Iterator[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The complaints, and the answer to the last request."""
    for reply in replies:
        last = reply["message_id"] == _WRITE
        if last or reply["payload"]["type"] == "Error":
            yield reply
        if last:
            return


def _replies(told: IO[bytes]) -> Iterator[dict[str, Any]]:
    rest = b""
    while part := told.read1(1 << 16):  # type: ignore[attr-defined]
        *whole, rest = (rest + part).split(b",")
        for one in whole:
            yield json.loads(base64.b64decode(one))
