"""How far a reader is from the quote that disputes a point, on a phone and with the keyboard alone."""

from __future__ import annotations

import pytest
import routes
import visit

pytestmark = pytest.mark.browser


def test_a_thumb_reaches_the_quote_that_disputes_a_point_in_three_taps(built, address, watch):
    points = routes.contested(built / "site")
    assert points
    for point in points:
        assert 1 <= routes.taps(watch(address, **visit.PHONE).page, address, point) <= 3, point


def test_the_keyboard_reaches_it_with_eight_keys(built, address, watch):
    """Four to the first point on which a source says otherwise, and one more for each further one."""
    points = routes.contested(built / "site")
    taken = sorted(routes.keys(watch(address).page, address, point) for point in points)
    assert taken[0] >= 4
    assert taken[-1] <= 8


def test_a_point_has_a_link_to_who_says_otherwise_before_all_but_one(built, address, watch):
    point = routes.contested(built / "site")[0]
    page = watch(address).page
    page.goto(address + point)
    for key in ("Tab", "Tab", "Enter"):
        page.keyboard.press(key)
    assert page.evaluate(routes.IN_SIGHT)
