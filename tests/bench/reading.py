"""CPU seconds of cleaning one page: HTML by us and by trafilatura alone, and 200 lines of page text; a line each."""

from __future__ import annotations

import gc
import random
import time

import generate
import trafilatura

from site_build.clean import clean
from site_build.records import Capture

LINES = 200
MENU = "News,Sport,Culture,Weather,Opinion,Jobs,Video,Archive".split(",")
RUNS = 15


def main() -> None:
    page = html()
    assert clean(Capture(page, "page.html")).text
    print(least(lambda: clean(Capture(page, "page.html"))))
    print(least(lambda: trafilatura.extract(page)))
    copied = text()
    assert copied.count(b"\n") == LINES
    print(least(lambda: clean(Capture(copied, "page.txt"))))


def least(work) -> float:  # type: ignore[no-untyped-def]
    """The least of many runs, the garbage collector's apart: whatever else the machine does only adds to it."""
    found = []
    for _ in range(RUNS):
        gc.collect()
        gc.disable()
        started = time.process_time()
        work()
        found.append(time.process_time() - started)
        gc.enable()
    return min(found)


def html() -> bytes:
    """A page as newspapers send it: an article of our own among menus, cards, comments and scripts."""
    article = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs())
    menu = "".join(f'<li class="item"><a href="/s/{n}">Section {n}</a></li>' for n in range(300))
    card = '<div class="card"><a href="/n/{0}"><img src="/i/{0}.jpg"><h3>What else happened at pier {0}</h3></a></div>'
    cards = "".join(card.format(n) for n in range(100))
    script = f"<script>var a = [{','.join(map(str, range(9000)))}];</script>"
    return (
        f"<!doctype html><html lang=en><head><title>The quay is late</title>{script}</head><body><nav><ul>{menu}</ul>"
        f"</nav><main><article><h1>The quay is late</h1>{article}</article></main><div class=related>{cards}</div>"
        f"{script}</body></html>"
    ).encode()


def text() -> bytes:
    """The same article as copied with all that stands around it, most of it lines of two or three words."""
    menu = [f"{place} {part}" for place in generate.PLACES for part in MENU]
    below = [f"{n} hours ago" if n % 3 == 0 else f"What {generate.PEOPLE[n % 7]} saw" for n in range(120)]
    lines = [*menu, "The quay is late", "By Ada Example", "12 March 2026", *paragraphs(), "Related", *below]
    return ("\n".join([*lines, *("Share" for _ in range(LINES - len(lines)))]) + "\n").encode()


def paragraphs() -> list[str]:
    chance = random.Random(7)
    return [generate.paragraph(chance) for _ in range(13)]


if __name__ == "__main__":
    main()
