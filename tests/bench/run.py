"""How long builds and pages take, as ratios within one run but for one: `make bench`. Times are CPU seconds.

A ratio over its target is marked; the run then ends with exit code 1.
"""

from __future__ import annotations

import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import generate
import ordinary

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parent.parent
DOSSIER = [sys.executable, "-m", "site_build"]
SOURCES = 300
RUNS = 5

rows: list[tuple[str, float, float]] = []


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        startup()
        reading()
        unchanged(place)
        parts(place)
        pages(place)
    width = max(len(name) for name, _, _ in rows)
    print(f"\n{'measure':<{width}}  figure  target")
    for name, figure, target in rows:
        print(f"{name:<{width}}  {figure:6.3f}  {target:6.3f}{'  OVER' if figure > target else ''}")
    sys.exit(any(figure > target for _, figure, target in rows))


def startup() -> None:
    ours = statistics.median(cpu([*DOSSIER, "--version"]) for _ in range(9))
    bare = statistics.median(cpu([sys.executable, "-c", "pass"]) for _ in range(9))
    rows.append(("dossier --version / python -c pass", ours / bare, 8))


def reading() -> None:
    ours, theirs, copied = map(float, run([sys.executable, str(HERE / "reading.py")]).split()[-3:])
    rows.append(("cleaning an HTML page / trafilatura alone", ours / theirs, 1.1))
    rows.append(("cleaning 200 lines of page text, milliseconds", copied * 1000, 3))


def unchanged(place: Path) -> None:
    copy = place / "shipped"
    ignored = shutil.ignore_patterns(".*", "build", "site", "tests", "site_build")
    shutil.copytree(PROJECT, copy, ignore=ignored)
    cold = cpu([*DOSSIER, "build", "--quiet"], copy)
    before = states(copy)
    again = statistics.median(cpu([*DOSSIER, "build", "--quiet"], copy) for _ in range(RUNS))
    if states(copy) != before:
        raise SystemExit("A build with nothing to do wrote files.")
    rows.append(("no-change build / cold build, shipped dossier", again / cold, 0.05))


def parts(place: Path) -> None:
    """Ours against the site builder, and the whole against the same content as ordinary Markdown."""
    root = made(place / "many", SOURCES)
    cold = cpu([*DOSSIER, "build", "--quiet"], root)
    again = statistics.median(cpu([*DOSSIER, "build", "--quiet"], root) for _ in range(RUNS))
    rows.append((f"no-change build / cold build, {SOURCES} sources", again / cold, 0.05))
    ours, builder, index = zip(*(steps(root) for _ in range(3)), strict=True)
    rows.append((f"load, render, write, link check / mkdocs build, {SOURCES} sources",
                 statistics.median(ours) / statistics.median(builder), 0.5))  # fmt: skip
    whole = [sum(step) for step in zip(ours, builder, index, strict=True)]
    command = mkdocs(plain_site(root, place / "plain"))
    plain = statistics.median(cpu(command) for _ in range(3))
    rows.append(("all but reading captures / plain mkdocs build of the same content",
                 statistics.median(whole) / plain, 0.9))  # fmt: skip
    print(f"cold build of {SOURCES} sources {cold:.1f} s; ours {statistics.median(ours):.2f} s, "
          f"mkdocs {statistics.median(builder):.2f} s, pagefind {statistics.median(index):.2f} s, "
          f"plain mkdocs {plain:.2f} s")  # fmt: skip


def pages(place: Path) -> None:
    sizes = []
    for number in (100, 400):
        root = made(place / f"size-{number}", number)
        run([*DOSSIER, "build", "--quiet"], root)
        found = sorted((root / "site" / "sources").glob("*/index.html"))
        # The first hundred pages are of the same captures in both.
        names = {path.parent.name for path in (place / "size-100" / "site" / "sources").glob("*/index.html")}
        sizes.append(statistics.mean(path.stat().st_size for path in found if path.parent.name in names))
    rows.append(("bytes a source page, 400 sources / 100 sources", sizes[1] / sizes[0], 1.02))


def made(root: Path, number: int) -> Path:
    generate.dossier(root, number, config=PROJECT / "mkdocs.yml")
    filed = ["--captured", "2026-03-12", "--rights", "full", "--license", "CC BY 4.0"]
    run([*DOSSIER, "add", "--quiet", "incoming", *filed], root)
    shutil.rmtree(root / "incoming")
    return root


def steps(root: Path) -> tuple[float, float, float]:
    """CPU seconds of a build whose records are there: ours, the site builder, the indexer."""
    # Moved aside, not deleted: ext4 looks long for a free inode just after thousands were given back.
    aside = Path(tempfile.mkdtemp(prefix="aside-", dir=root.parent))
    for name in ("build", "site"):
        if (root / name).exists():
            (root / name).rename(aside / name)
    script = HERE / "steps.py"
    ours, builder, index = map(float, run([sys.executable, str(script), str(root)]).split()[-3:])
    return ours, builder, index


def plain_site(root: Path, plain: Path) -> Path:
    """The same pages as people would write them for MkDocs: Markdown, and the theme's own search."""
    ordinary.site(root / "build" / "docs", plain / "docs")
    (plain / "mkdocs.yml").write_text(
        "site_name: The quay\nsite_url: https://example.org/quay/\ntheme: {name: material, font: false}\n"
        "nav: [index.md]\nnot_in_nav: '*'\nplugins: [search]\nvalidation: {links: {not_found: ignore, "
        "unrecognized_links: ignore}}\n",
        encoding="utf-8",
    )
    return plain


def mkdocs(folder: Path) -> list[str]:
    config, out = str(folder / "mkdocs.yml"), str(folder / "site")
    return [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", config, "--site-dir", out]


def states(root: Path) -> dict[str, tuple[int, int]]:
    return {
        str(path): (path.stat().st_mtime_ns, path.stat().st_size)
        for path in root.rglob("*")
        if path.is_file()
    }


def run(command: list[str], folder: Path | None = None) -> str:
    environment = {**os.environ, "PYTHONPATH": str(PROJECT), "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=folder, env=environment, check=False, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"{' '.join(command)} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
    return done.stdout


def cpu(command: list[str], folder: Path | None = None) -> float:
    """CPU seconds of a command and its children."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    run(command, folder)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime - before.ru_utime) + (after.ru_stime - before.ru_stime)


if __name__ == "__main__":
    started = time.monotonic()
    try:
        main()
    finally:
        print(f"({time.monotonic() - started:.0f} s)")
