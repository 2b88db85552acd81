"""Show ``site/`` on this machine under the sub-path it will have, and build again when a file changes."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

INTERVAL = 1.0
"""Seconds between looks for changed files."""


class _Handler(SimpleHTTPRequestHandler):
    """Serves one folder below a prefix, on loopback."""

    def __init__(self, *args: Any, prefix: str, **options: Any) -> None:
        self._prefix = prefix
        super().__init__(*args, **options)

    def translate_path(self, path: str) -> str:
        if not path.startswith(self._prefix):
            return str(Path(self.directory) / ".outside")
        return super().translate_path(path[len(self._prefix) - 1 :])

    def send_head(self) -> Any:
        if self.path == "/" != self._prefix:
            self.send_response(302)
            self.send_header("Location", self._prefix)
            self.end_headers()
            return None
        return super().send_head()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        pass


def server(site: Path, prefix: str, port: int) -> ThreadingHTTPServer:
    """A server of a site on loopback; port 0 takes a free one."""
    handler = partial(_Handler, prefix=prefix, directory=str(site))
    return ThreadingHTTPServer(("127.0.0.1", port), handler)


def serve(running: ThreadingHTTPServer, rebuild: Callable[[], None], stop: threading.Event) -> None:
    """Serve until stopped, calling `rebuild` again and again: with nothing to do it costs next to nothing."""
    thread = threading.Thread(target=running.serve_forever, daemon=True)
    thread.start()
    try:
        while not stop.wait(INTERVAL):
            rebuild()
    finally:
        running.shutdown()
        running.server_close()
