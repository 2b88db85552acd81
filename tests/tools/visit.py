"""How tests and tools meet a built site: which pages stand for all, and what a visit to one costs a reader.

The tests hold what `make measure` prints, by the same functions.
"""

from __future__ import annotations

import gzip
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

PREFIX = "/dossier/"
PHONE = {
    "viewport": {"width": 390, "height": 844},
    "device_scale_factor": 2,
    "is_mobile": True,
    "has_touch": True,
}
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
_COMPRESSED = {".html", ".css", ".js", ".json", ".svg", ".xml", ".txt"}


def kinds(site: Path) -> dict[str, str]:
    """One page of each kind by its name, as a path below the site: the fullest stands for its kind.

    Each folder of the site is a kind (``points``), and so are the pages in it (``points: one``).
    """
    found = {"overview": ""}
    for folder in sorted(path for path in site.iterdir() if (path / "index.html").is_file()):
        found[folder.name] = f"{folder.name}/"
        pages = [path for path in folder.glob("*/index.html") if not path.parent.name.startswith("page-")]
        if pages:
            fullest = max(pages, key=lambda path: (path.stat().st_size, path))
            found[f"{folder.name}: one"] = f"{folder.name}/{fullest.parent.name}/"
    return {**found, "not found": "404.html"}


class _Handler(SimpleHTTPRequestHandler):
    """Serves a site below its sub-path as a static host does: compressed, and for ten minutes."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *args: Any, site: Path, **options: Any) -> None:
        self._site = site
        super().__init__(*args, **options)

    def do_GET(self) -> None:
        path = urlsplit(self.path).path
        file = self._site / path.removeprefix(PREFIX)
        if path.endswith("/"):
            file /= "index.html"
        known = path.startswith(PREFIX) and file.is_file()
        body = (file if known else self._site / "404.html").read_bytes()
        self.send_response(200 if known else 404)
        self.send_header("Content-Type", self.guess_type(file) if known else "text/html")
        if file.suffix in _COMPRESSED and "gzip" in self.headers.get("Accept-Encoding", ""):
            body = gzip.compress(body, mtime=0)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        pass


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address of a site that is served as long as the block lasts."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, site=site))
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}{PREFIX}"
    finally:
        server.shutdown()
        server.server_close()


@contextmanager
def chromium() -> Iterator[Any]:
    """The system's Chromium, for tools; the tests have a fixture that skips where there is none."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found(), args=FLAGS)
        yield browser
        browser.close()


def found() -> str:
    """The path of a Chromium on this machine."""
    script = Path(__file__).with_name("browser.sh")
    return subprocess.run([script], capture_output=True, text=True, check=True).stdout.strip()


def opened(page: Any, address: str) -> dict[str, float]:
    """What opening a page costs, in a browser that has seen nothing of the site yet.

    Returns:
        ``bytes`` transferred, of them ``script`` bytes in scripts (bodies, compressed); ``elsewhere``, the requests
        to other hosts; ``shift``, the layout shift while the page loads and is scrolled to its end.
    """
    host = urlsplit(address).netloc
    seen = {"bytes": 0, "script": 0, "elsewhere": 0}

    def count(request: Any) -> None:
        if urlsplit(request.url).netloc != host:
            seen["elsewhere"] += not request.url.startswith("data:")
            return
        size = request.sizes()["responseBodySize"]
        seen["bytes"] += size
        if request.resource_type == "script":
            seen["script"] += size

    page.on("requestfinished", count)
    page.add_init_script(_SHIFTS)
    page.goto(address, wait_until="networkidle")
    page.evaluate(_SCROLL)
    page.remove_listener("requestfinished", count)
    return {**seen, "shift": page.evaluate("window.dsShift")}


_SHIFTS = """
  window.dsShift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.dsShift += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
"""
_SCROLL = """async () => {
  const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const step = Math.max(innerHeight, document.documentElement.scrollHeight / 20);
  for (let at = 0; at < document.documentElement.scrollHeight; at += step) { scrollTo(0, at); await frame(); }
}"""


def script_bytes(site: Path) -> int:
    """All scripts of our own together, each compressed; the search index brings its own."""
    return sum(len(gzip.compress(path.read_bytes(), mtime=0)) for path in (site / "assets").glob("*.js"))
