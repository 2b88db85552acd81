"""Pictures of every kind of page, to be looked at as a demanding reader would: `make shots`.

Writes build/shots/<kind>-<desk|phone|dark|print>.png, whole pages; what a printer would get is shown on a
sheet as wide as A4. ARGS="PATH" takes another built site than this dossier's.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import visit

PROJECT = Path(__file__).resolve().parents[2]
OUT = PROJECT / "build" / "shots"
LOOKS: dict[str, dict[str, Any]] = {
    "desk": {"viewport": {"width": 1280, "height": 800}},
    "phone": visit.PHONE,
    "dark": {"viewport": {"width": 1280, "height": 800}, "color_scheme": "dark"},
    # 210 mm less the margins, at 96 pixels to the inch.
    "print": {"viewport": {"width": 680, "height": 1000}},
}
HIGHEST = 6000
"""Pixels of a page that are shown: a longer one goes on as it began."""


def main(site: Path) -> None:
    if not (site / "index.html").is_file():
        raise SystemExit(f"There is no built site in {site}: run `make site` first.")
    OUT.mkdir(parents=True, exist_ok=True)
    with visit.served(site) as address, visit.chromium() as browser:
        for look, options in LOOKS.items():
            page = browser.new_context(**options).new_page()
            if look == "print":
                page.emulate_media(media="print")
            for kind, path in visit.kinds(site).items():
                page.goto(address + path)
                _shoot(page, OUT / f"{kind.replace(': ', '-').replace(' ', '-')}-{look}.png")
            if look != "print":
                page.goto(address)
                page.keyboard.press("/")
                page.keyboard.type("agreement")
                page.locator("[data-ds-hits] a, [data-ds-count]:not(:empty)").first.wait_for()
                page.screenshot(path=OUT / f"search-open-{look}.png")
    print(f"{len(list(OUT.glob('*.png')))} pictures are in {OUT.relative_to(PROJECT)}/.")


def _shoot(page: Any, file: Path) -> None:
    width = page.viewport_size["width"]
    height = page.evaluate("document.documentElement.scrollHeight")
    page.screenshot(
        path=file,
        full_page=True,
        clip={"x": 0, "y": 0, "width": width, "height": min(height, HIGHEST)},
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else PROJECT / "site")
