"""What tests share: a small dossier of our own sentences, builds of it, a server and a browser.

The small dossier is `tests/cases/small` (settings, prose, events, entities), the sources of all golden
folders, and one private source. No sentence in it was published anywhere.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

HERE = Path(__file__).parent
PREFIX = "/dossier/"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="Write the golden records anew.")


# --- Dossiers -------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def file_source() -> Callable[..., Path]:
    """Write a source's folder as `dossier add` would, with any bytes and any further keys."""

    def write(
        root: Path, id_: str, data: str | bytes, *, curation: str = "", name: str = "capture.txt", **keys: Any
    ) -> Path:
        from site_build.frontmatter import dump

        folder = root / "sources" / id_
        folder.mkdir(parents=True)
        raw = data.encode() if isinstance(data, str) else data
        (folder / name).write_bytes(raw)
        kinds = {".html": "text/html", ".md": "text/markdown"}
        stated = {
            "file": name,
            "media_type": kinds.get(Path(name).suffix, "text/plain"),
            "bytes": str(len(raw)),
            "sha256": hashlib.sha256(raw).hexdigest(),
            "captured": "2026-03-14",
            **keys,
        }
        (folder / "capture.yaml").write_text(dump({key: value for key, value in stated.items() if value}))
        if curation:
            (folder / "curation.yaml").write_text(curation)
        return folder

    return write


@pytest.fixture(scope="session")
def make_small(file_source: Callable[..., Path]) -> Callable[[Path], Path]:
    """Write the small dossier into a folder."""

    def make(root: Path) -> Path:
        shutil.copytree(HERE / "cases" / "small", root, dirs_exist_ok=True)
        for case in sorted((HERE / "golden").iterdir()):
            shutil.copytree(case / "sources", root / "sources", dirs_exist_ok=True)
        curation = "title: The morning programme\npublisher: Sandholm Radio\nlanguage: en\n"
        private = (HERE / "cases" / "private.txt").read_bytes()
        file_source(
            root,
            "sandholm-radio-morning",
            private,
            curation=curation,
            private="true",
            checked={"by": "Ines Example", "on": "2026-03-20"},
        )
        return root

    return make


@pytest.fixture
def small(make_small: Callable[[Path], Path], tmp_path: Path) -> Path:
    """The small dossier, not yet built."""
    return make_small(tmp_path / "small")


@pytest.fixture(scope="session")
def built(
    make_small: Callable[[Path], Path], run: Callable[..., Any], tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """The small dossier, built once. Nobody may write into it."""
    root = make_small(tmp_path_factory.mktemp("built") / "small")
    done = run("build", cwd=root)
    assert (done.returncode, done.stderr) == (0, "")
    return root


@pytest.fixture
def copied(built: Path, tmp_path: Path) -> Path:
    """A copy of the built small dossier, times of change included, free to be spoilt."""
    return Path(shutil.copytree(built, tmp_path / "copied"))


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    """A dossier without sources."""
    root = tmp_path / "empty"
    root.mkdir()
    (root / "mkdocs.yml").write_text(
        "site_name: Empty\nsite_url: https://example.org/dossier/\ndocs_dir: build/docs\ntheme:\n  name: material\n"
        "  custom_dir: build/theme\n  font: false\nmarkdown_extensions: []\nplugins:\n  - search:\n      enabled: false\n"
        "extra_css: [assets/dossier.css]\nextra_javascript: [assets/search.js]\nnot_in_nav: '*'\n"
    )
    (root / "dossier").mkdir()
    (root / "dossier" / "index.md").write_text("---\ntitle: Empty\n---\n\nNothing yet.\n")
    (root / "sources").mkdir()
    return root


# --- Commands -------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def run() -> Callable[..., subprocess.CompletedProcess[str]]:
    """Run a command as a user does, in a process of its own."""

    def run(*arguments: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "site_build", *arguments],
            cwd=cwd,
            env={**os.environ, **environment},
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )

    return run


@pytest.fixture(scope="session")
def dossier_command() -> Callable[..., Any]:
    """Run a command inside this process, which costs no start-up."""
    from click.testing import CliRunner

    from site_build.cli import main

    def invoke(*arguments: str, cwd: Path) -> Any:
        with contextlib.chdir(cwd):
            done = CliRunner().invoke(main, list(arguments))
        if done.exception and not isinstance(done.exception, SystemExit):
            raise done.exception
        return done

    return invoke


@pytest.fixture(scope="session")
def state() -> Callable[..., dict[str, Any]]:
    """The bytes of all files below the places, by path; with times of change if asked."""

    def read(root: Path, *places: str, times: bool = False) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for place in places or ("",):
            top = root / place
            files = [top] if top.is_file() else (path for path in top.rglob("*") if path.is_file())
            for path in files:
                data = path.read_bytes()
                found[path.relative_to(root).as_posix()] = (data, path.stat().st_mtime_ns) if times else data
        return dict(sorted(found.items()))

    return read


@pytest.fixture(scope="session")
def findings() -> Callable[[Path], SimpleNamespace]:
    """The outcome of a check, and the records as a build makes them; nothing is written."""

    def look(root: Path) -> SimpleNamespace:
        from site_build import check, gather, production, store

        dossier = store.Dossier(root)
        settings, _ = gather.settings(dossier)
        folders, faults = store.folders(dossier)
        records = {}
        for folder in folders:
            record, found = production.fresh(dossier, folder, settings)
            faults += found
            if record is not None:
                records[record.id] = record
        return SimpleNamespace(
            records=records,
            problems=[problem for problem in faults if not problem.is_note],
            check=lambda: check.check(dossier, lambda *_: None),
        )

    return look


# --- Time -----------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def seconds() -> Callable[[Callable[[], Any]], float]:
    """CPU seconds of some work at the best of three times: what else goes on only adds to them."""
    import gc
    import time

    def measure(work: Callable[[], Any]) -> float:
        taken = []
        for _ in range(3):
            gc.collect()
            gc.disable()
            begun = time.process_time()
            work()
            taken.append(time.process_time() - begun)
            gc.enable()
        return min(taken)

    return measure


# --- The site in a browser ------------------------------------------------------------------------


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Path], str]]:
    """Serve a site under the sub-path with our own server; returns its address."""
    from site_build.serve import server

    running = []

    def start(site: Path, prefix: str = PREFIX) -> str:
        one = server(site, prefix, 0)
        threading.Thread(target=one.serve_forever, args=(0.02,), daemon=True).start()
        running.append(one)
        return f"http://127.0.0.1:{one.server_address[1]}{prefix}"

    yield start
    for one in running:
        one.shutdown()
        one.server_close()


@pytest.fixture(scope="session")
def address(built: Path, serve: Callable[[Path], str]) -> str:
    """Where the small dossier's site is served."""
    return serve(built / "site")


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """The system's Chromium; without one the test is skipped, in CI it fails."""
    from playwright.sync_api import sync_playwright

    found = subprocess.run(
        [HERE / "tools" / "browser.sh", "--find"], capture_output=True, text=True, check=False
    )
    path = found.stdout.strip()
    if not path:
        assert os.environ.get("CI") != "true", "CI must not skip the browser tests"
        pytest.skip("no Chromium; tests/tools/browser.sh installs one or says how")
    flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=flags)
        yield chromium
        chromium.close()


class Watched:
    """A page whose every misdeed is written down."""

    def __init__(self, page: Any, origin: str) -> None:
        self.page = page
        self.faults: list[str] = []
        self.requests: list[str] = []
        self._origin = origin
        page.on("dialog", self._dialog)
        page.on(
            "console",
            lambda message: (
                self.faults.append(f"console: {message.text}")
                if message.type in ("error", "warning")
                else None
            ),
        )
        page.on("pageerror", lambda error: self.faults.append(f"error: {error}"))
        page.on("request", self._request)
        page.on("popup", lambda popup: self.faults.append(f"popup: {popup.url}"))
        page.on("download", lambda download: self.faults.append(f"download: {download.url}"))

    def _dialog(self, dialog: Any) -> None:
        self.faults.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def _request(self, request: Any) -> None:
        self.requests.append(request.url)
        if not request.url.startswith((self._origin, "data:")):
            self.faults.append(f"request: {request.url}")


@pytest.fixture
def watch(browser: Any) -> Iterator[Callable[..., Watched]]:
    """Open a page that writes down dialogs, console errors and requests off the site."""
    opened = []

    def open_(origin: str, **options: Any) -> Watched:
        context = browser.new_context(**options)
        opened.append(context)
        return Watched(context.new_page(), origin)

    yield open_
    for context in opened:
        context.close()


AT_ONCE = 20


@pytest.fixture
def side_by_side(
    serve: Callable[[Path], str], watch: Callable[..., Watched], tmp_path: Path
) -> Callable[..., Iterator[tuple[Watched, dict[str, Any]]]]:
    """Open pages of a site in frames of a page beside them: one by one they would take more than twice as long.

    Gives, for some pages at a time, what was seen of them all and the frame of each.
    """

    def open_(
        site: Path, paths: list[str], *, width: int = 1280, height: int = 720
    ) -> Iterator[tuple[Watched, dict[str, Any]]]:
        root = tmp_path / "side-by-side"
        root.mkdir()
        for path in site.iterdir():
            (root / path.name).symlink_to(path)
        address = serve(root)
        watched = watch(address)
        for first in range(0, len(paths), AT_ONCE):
            some = paths[first : first + AT_ONCE]
            frames = "".join(
                f'<iframe src="{address}{path}" width="{width}" height="{height}"></iframe>' for path in some
            )
            (root / "frames.html").write_text(f'<!doctype html><link rel="icon" href="data:,">{frames}')
            watched.page.goto(f"{address}frames.html")
            top, *below = watched.page.frames
            assert [frame.url for frame in watched.page.frames] == [
                address + name for name in ("frames.html", *some)
            ]
            assert top.child_frames == below, "a page has a frame of its own"
            yield watched, dict(zip(some, below, strict=True))

    return open_


@pytest.fixture(scope="session")
def pages() -> Callable[[Path], list[str]]:
    """The addresses of a site's pages, relative to its root."""

    def find(site: Path) -> list[str]:
        found = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
        return [name.removesuffix("index.html") for name in found]

    return find


@pytest.fixture(scope="session")
def hit_of() -> Callable[[str], dict[str, str]]:
    """What a hit shows, out of the signs that it is written in."""
    import json

    signs = "!#$%()*+-./;=?^~"

    def read(text: str) -> dict[str, str]:
        halves = [signs.index(sign) for sign in text]
        return json.loads(bytes(high * 16 + low for high, low in zip(halves[::2], halves[1::2], strict=True)))

    return read


@pytest.fixture(scope="session")
def fragments(hit_of: Callable[[str], dict[str, str]]) -> Callable[[Path], list[dict[str, Any]]]:
    """What the search index holds, as it stands in a built site."""

    def read(site: Path) -> list[dict[str, Any]]:
        import gzip
        import json

        found = []
        for path in sorted((site / "pagefind" / "fragment").iterdir()):
            text = gzip.decompress(path.read_bytes()).removeprefix(b"pagefind_dcd")
            one = json.loads(text)
            one["meta"] = hit_of(one["meta"]["hit"])
            found.append(one)
        return found

    return read
