"""What may have been meant by a name that is none: found among thousands at once."""

from __future__ import annotations

import pytest

from site_build import nearest

POOL = [
    "ellery-ledger-board-opens-inquiry",
    "ellery-ledger-vote",
    "harbour-times#7f3kq2ma",
    "strap",
    "strike-vote",
]


@pytest.mark.parametrize(
    ("wrong", "found"),
    [
        pytest.param("strike-vot", ["strike-vote"], id="a-letter-too-few"),
        pytest.param("stirke-vote", ["strike-vote"], id="two-letters-changed-about"),
        pytest.param("scrap", ["strap"], id="short"),
        pytest.param("Strike-Vote", ["strike-vote"], id="capitals"),
        pytest.param("harbor-times#7f3kq2ma", ["harbour-times#7f3kq2ma"], id="a-claim"),
        pytest.param("elery-ledger", ["ellery-ledger-board-opens-inquiry", "ellery-ledger-vote"], id="a-beginning"),
        pytest.param("zzz", [], id="unlike-any"),
        pytest.param("", [], id="empty"),
        pytest.param("-#-", [], id="no-letters"),
        pytest.param("strike-vote" * 1_000, [], id="longer-than-any-name"),
    ],
)  # fmt: skip
def test_the_names_most_like_a_wrong_one_are_found(wrong, found):
    assert sorted(nearest.names(wrong, POOL)) == found
    assert nearest.names(wrong, reversed(POOL)) == nearest.names(wrong, POOL)


def test_no_more_are_named_than_asked_for_the_likest_first():
    assert nearest.names("ellery-ledger-votes", POOL, most=1) == ["ellery-ledger-vote"]
    assert nearest.names("a", []) == []


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("sandholm-radio-morning-{}-report#{}", id="alike-but-for-a-number"),
        pytest.param("a" * 60 + "{}{}", id="one-word"),
        pytest.param("ab-" * 25 + "{}{}", id="many-words"),
    ],
)
def test_among_ten_thousand_names_the_nearest_are_found_at_once(name, seconds):
    pool = {name.format(number, number): None for number in range(10_000)}
    nearest.names("x", pool)
    taken = seconds(lambda: [nearest.names(name.format(number, "x"), pool) for number in range(100)])
    # Compared with each name letter by letter, a call takes a second; this leaves 20 ms.
    assert taken < 2
