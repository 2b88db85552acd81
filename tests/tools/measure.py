"""What a visit costs, on the shipped dossier and on a generated one of 300 sources: `make measure`, 4 minutes.

Prints a table of measure, target and figure; a figure that misses its target is marked, and the run then ends
with exit code 1. Lighthouse is a developer's own: `npm install --prefix .cache/lighthouse lighthouse` puts it where
this looks, and without it those rows say so.
"""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import routes
import visit

PROJECT = Path(__file__).resolve().parents[2]
sys.path.append(str(PROJECT / "tests" / "bench"))
LIGHTHOUSE = PROJECT / ".cache" / "lighthouse" / "node_modules" / ".bin" / "lighthouse"
CATEGORIES = {"performance": 95, "accessibility": 100, "best-practices": 100, "seo": 100}
AUDITED = ("overview", "points", "points: one", "sources: one", "timeline", "search")
SOURCES = 300
RUNS = 3
"""Of Lighthouse, of which the median counts; a page that reaches all targets at once is not looked at again."""

Row = tuple[str, str, float | None]


def main() -> None:
    rows: list[Row] = []
    with tempfile.TemporaryDirectory() as folder:
        sites = {"shipped": PROJECT / "site", f"{SOURCES} sources": _generated(Path(folder) / "many")}
        for name, site in sites.items():
            if not (site / "index.html").is_file():
                raise SystemExit(f"There is no built site in {site}: run `make site` first.")
            rows += [(f"{measure}, {name}", target, figure) for measure, target, figure in _of(site)]
    width = max(len(name) for name, _, _ in rows)
    print(f"{'measure':<{width}}  {'target':>8}  figure")
    for name, target, figure in rows:
        missed = "  MISSED" if _missed(target, figure) else ""
        print(f"{name:<{width}}  {target:>8}  {'not measured' if figure is None else f'{figure:g}'}{missed}")
    sys.exit(any(_missed(target, figure) for _, target, figure in rows))


def _of(site: Path) -> Iterator[Row]:
    with visit.served(site) as address:
        with visit.chromium() as browser:
            yield from _visits(site, browser, address)
            yield from _ways(site, browser, address)
        pages = visit.kinds(site)
        for kind in AUDITED:
            if kind in pages:
                yield from _lighthouse(kind, address + pages[kind])


def _visits(site: Path, browser: Any, address: str) -> Iterator[Row]:
    costs = {}
    for kind, path in visit.kinds(site).items():
        context = browser.new_context(**visit.PHONE)
        costs[kind] = visit.opened(context.new_page(), address + path)
        context.close()
    heaviest = max(costs, key=lambda kind: costs[kind]["bytes"])
    yield f"KB of the heaviest page ({heaviest})", "<= 130", round(costs[heaviest]["bytes"] / 1000, 1)
    yield "layout shift, the worst page", "<= 0.02", round(max(cost["shift"] for cost in costs.values()), 4)
    largest = max(path.stat().st_size for path in site.rglob("*.html"))
    yield "KB of the largest page as it is stored", "<= 150", round(largest / 1000, 1)
    yield "requests elsewhere", "<= 0", sum(cost["elsewhere"] for cost in costs.values())
    yield "KB of all our scripts", "<= 15", round(visit.script_bytes(site) / 1000, 2)


def _ways(site: Path, browser: Any, address: str) -> Iterator[Row]:
    points = routes.contested(site)
    for name, way, target, options in (
        ("taps to the quote that disputes a point, the farthest", routes.taps, "<= 3", visit.PHONE),
        ("keys to the same, the farthest", routes.keys, "<= 8", {}),
    ):
        found = []
        for point in points:
            context = browser.new_context(**options)
            found.append(way(context.new_page(), address, point))
            context.close()
        if points:
            yield name, target, max(found)


def _lighthouse(kind: str, address: str) -> Iterator[Row]:
    scores: list[dict[str, float]] = []
    while LIGHTHOUSE.exists() and len(scores) < RUNS:
        scores.append(_audited(address))
        if len(scores) == 1 and all(scores[0][category] >= target for category, target in CATEGORIES.items()):
            break
    for category, target in CATEGORIES.items():
        figure = round(statistics.median(score[category] for score in scores)) if scores else None
        yield f"Lighthouse, mobile: {category}, {kind}", f">= {target}", figure


def _audited(address: str) -> dict[str, float]:
    flags = f"--chrome-flags=--headless --disable-gpu {' '.join(visit.FLAGS)}"
    command = [
        LIGHTHOUSE,
        address,
        "--quiet",
        "--output=json",
        "--disable-full-page-screenshot",
        flags,
        f"--only-categories={','.join(CATEGORIES)}",
    ]
    environment = {**os.environ, "CHROME_PATH": visit.found()}
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    found = json.loads(done.stdout)["categories"]
    return {category: found[category]["score"] * 100 for category in CATEGORIES}


def _generated(root: Path) -> Path:
    import generate

    generate.dossier(root, SOURCES, config=PROJECT / "mkdocs.yml")
    dossier = [sys.executable, "-m", "site_build"]
    add = [
        "add",
        "--quiet",
        "incoming",
        "--captured",
        "2026-03-12",
        "--rights",
        "full",
        "--license",
        "CC BY 4.0",
    ]
    for step in (add, ["build", "--quiet"]):
        done = subprocess.run([*dossier, *step], cwd=root, capture_output=True, text=True, check=False)
        if done.returncode:
            raise SystemExit(done.stdout + done.stderr)
        shutil.rmtree(root / "incoming", ignore_errors=True)
    return root / "site"


def _missed(target: str, figure: float | None) -> bool:
    if figure is None:
        return False
    sign, number = target.split()
    return figure > float(number) if sign == "<=" else figure < float(number)


if __name__ == "__main__":
    main()
