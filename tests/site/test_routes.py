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


def test_the_keyboard_reaches_it_by_links_alone(built, address, watch):
    """How many keys that takes is measured by `make measure`: it is as many as there are links before it."""
    for point in routes.contested(built / "site"):
        assert routes.keys(watch(address).page, address, point) >= 2, point
