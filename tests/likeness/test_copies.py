"""Near-copies among 200 pages of our own: what one desk does to another's text, and what only looks like it."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from site_build import frontmatter
from site_build.likeness.copies import LEAST, Filed, Pair

TESTS = Path(__file__).parents[1]
PAGES = 200
WAYS = ("headline", "cut", "lead", "reordered", "furniture")


def originals() -> list[str]:
    """Texts of many kinds and languages, each by itself."""
    pages = sorted((TESTS / "clean" / "pages").glob("*/expected.txt"))
    texts = [page.read_text("utf-8") for page in pages if (page.parent / "capture.txt").is_file()]
    for path in sorted((TESTS / "articles" / "fitted").glob("*.yaml")):
        article = frontmatter.parse(path.read_text("utf-8")).value
        paragraphs = (" ".join(one["text"] for one in paragraph) for paragraph in article["paragraphs"])
        texts.append("\n\n".join((article["title"], *paragraphs)))
    return [text for text in texts if len(text) >= 200][: PAGES // 2]


def copied(text: str, way: str, chance: random.Random) -> str:
    """A text as another desk publishes it."""
    title, _, body = text.partition("\n\n")
    paragraphs = body.split("\n\n")
    match way:
        case "headline":
            return f"The same under a headline of our own\n\n{body}"
        case "cut":
            return "\n\n".join((title, *paragraphs[: max(1, len(paragraphs) * 2 // 5)]))
        case "lead":
            lead = " ".join(f"word{chance.randrange(1000)}" for _ in range(18))
            return "\n\n".join((title, lead, *paragraphs[1:]))
        case "reordered":
            return "\n\n".join((title, *chance.sample(paragraphs, len(paragraphs))))
    return f"Startseite\nAbonnieren\nMeistgelesen\n\n{text}\n\nLesen Sie auch\nImpressum\nDatenschutz"


def closing_reports(number: int) -> Iterator[str]:
    """Reports that a newsroom writes by a form each day: half of the words are those of the day before."""
    chance = random.Random(7)
    shares = [
        f"{first}{last}"
        for first in ("Aster", "Borea", "Cal", "Dun", "Ever")
        for last in ("co", "ley", "mont", "wood")
    ]
    for _ in range(number):
        up, down, other = chance.sample(shares, 3)
        yield (
            f"Shares in Port Ellery closed {chance.randint(1, 99) / 10} percent higher as {up} gained and {down} fell. "
            f"Dealers spoke of {chance.choice(('thin', 'brisk', 'nervous'))} trade after {other} named a new head. "
            f"{up} put on {chance.randint(2, 90)} pence. {down} lost {chance.randint(2, 90)}. "
            "Figures in this report are delayed by fifteen minutes."
        )  # fmt: skip


def pairs(texts: dict[str, str]) -> list[Pair]:
    filed = Filed()
    return [pair for id_, text in texts.items() for pair in filed.add_and_pair(id_, text)]


def test_copies_are_found_and_nothing_else(record_property: Callable) -> None:
    chance = random.Random(3)
    first = {f"{at}": text for at, text in enumerate(originals())}
    again = {
        f"{at}-{WAYS[at % len(WAYS)]}": copied(text, WAYS[at % len(WAYS)], chance)
        for at, text in enumerate(first.values())
    }
    forms = {f"form-{at}": text for at, text in enumerate(closing_reports(PAGES // 10))}
    assert len(first) + len(again) == PAGES

    found = {(pair.one, pair.other) for pair in pairs(first | again | forms)}

    wanted = {(id_.partition("-")[0], id_) for id_ in again}
    recall, precision = len(found & wanted) / len(wanted), len(found & wanted) / len(found)
    record_property("recall", recall)
    record_property("precision", precision)
    missed = Counter(id_.partition("-")[2] for _, id_ in wanted - found)
    assert (recall >= 0.95, precision >= 0.99) == (True, True), (recall, missed, found - wanted)


def test_a_copy_of_a_short_note_is_found_where_it_was_cut() -> None:
    note = (
        "The council of Brae put off the vote on the bridge on Monday. No new day was named, the clerk said."
    )
    assert [
        pair.share for pair in pairs({"whole": f"{note} The bridge is shut since May.", "cut": note})
    ] == [1]


def test_a_phrase_that_every_page_has_makes_no_copies() -> None:
    notice = (
        "Read our terms of use and the notice on personal data before you write to the desk of the paper."
    )
    texts = {f"{at}": f"{notice} " + " ".join(f"w{at}x{word}" for word in range(40)) for at in range(300)}
    assert pairs(texts) == []


def test_pairs_are_found_at_linear_cost(seconds: Callable) -> None:
    chance = random.Random(5)
    words = [f"word{number}" for number in range(5_000)]  # so many that no run is met twice by chance

    def cost(number: int) -> float:
        texts = {f"{at}": " ".join(chance.choices(words, k=400)) for at in range(number)}
        texts["copy"] = texts["0"]
        return seconds(lambda: pairs(texts))

    assert cost(800) < 2 * cost(400) * 1.6


def test_half_of_the_runs_make_a_copy() -> None:
    words = [f"w{at}" for at in range(104)]
    text, other = " ".join(words), " ".join([*words[:54], *(f"x{at}" for at in range(50))])
    (pair,) = pairs({"a": text, "b": other})
    assert pair.share == LEAST
