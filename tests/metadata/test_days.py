"""Days as pages write them. What could be two days is none."""

from __future__ import annotations

import pytest

from site_build.metadata.days import days, iso, slashes


@pytest.mark.parametrize(
    ("words", "language", "found"),
    [
        pytest.param("Jul 14, 2025 | World", "en", ("2025-07-14",), id="month-first"),
        pytest.param("Published On 30 May 202630 May 2026", "en", ("2026-05-30",), id="glued-to-itself"),
        pytest.param("9. März 2026, 14:12 Uhr", "de", ("2026-03-09",), id="german"),
        pytest.param("le 1er février 2026", "fr", ("2026-02-01",), id="french-first"),
        pytest.param("5 de marzo de 2026", "es", ("2026-03-05",), id="spanish"),
        pytest.param("21.fev.2026 às 9h03", "pt", ("2026-02-21",), id="portuguese-abbreviated"),
        pytest.param("11 марта 2026, 09:47", "ru", ("2026-03-11",), id="russian-genitive"),
        pytest.param("11 березня 2026", "uk", ("2026-03-11",), id="ukrainian"),
        pytest.param("2026年3月11日 17時00分", "ja", ("2026-03-11",), id="japanese"),
        pytest.param("2026年3月", "zh", ("2026-03",), id="chinese-month"),
        pytest.param("١١ مارس ٢٠٢٦", "ar", ("2026-03-11",), id="arabic-digits"),
        pytest.param("11 آذار 2026", "ar", ("2026-03-11",), id="levantine-month"),
        pytest.param("۲۰ اسفند ۱۴۰۴", "fa", ("2026-03-11",), id="persian-calendar"),
        pytest.param("1400/01/01", "fa", ("2021-03-21",), id="persian-new-year"),
        pytest.param("11 मार्च 2026", "hi", ("2026-03-11",), id="hindi"),
        pytest.param("03/04/2026", "en", (), id="two-days-in-english"),
        pytest.param("03/04/2026", "fr", ("2026-04-03",), id="day-first-in-french"),
        pytest.param("13/04/2026", "en", ("2026-04-13",), id="only-one-reading"),
        pytest.param("31 February 2026", "en", (), id="no-such-day"),
        pytest.param("may 2026 rise", "en", ("2026-05",), id="month-alone"),
        pytest.param("Saturday, Sep 27", "en", (), id="no-year"),
        pytest.param("flight 2026 of 11", "en", (), id="numbers"),
    ],
)
def test_a_day_is_read_only_when_it_is_unmistakable(
    words: str, language: str, found: tuple[str, ...]
) -> None:
    assert days(words, language) == found


def test_a_time_stamp_keeps_the_day_it_states() -> None:
    assert iso("2026-03-11T23:40:00-05:00") == "2026-03-11"


@pytest.mark.parametrize(
    ("words", "language", "found"),
    [
        pytest.param(
            "Published Mon, Apr 20 20268:41 AM EDT", "en", ("2026-04-20",), id="clock-glued-to-the-year"
        ),
        pytest.param("17 มีนาคม 2569 เวลา 09:12 น.", "th", ("2026-03-17",), id="thai-calendar"),
        pytest.param("9 ก.พ. 2569", "th", ("2026-02-09",), id="thai-abbreviated"),
        pytest.param("17/03/2569", "th", ("2026-03-17",), id="thai-numbers"),
        pytest.param("17/03/2569", "en", (), id="thai-numbers-elsewhere"),
        pytest.param("२०८२-१२-०४", "ne", (), id="nepali-calendar-is-left-out"),
        pytest.param("Machi 11, 2026", "sw", ("2026-03-11",), id="swahili"),
        pytest.param("17 listopada 2025", "pl", ("2025-11-17",), id="november-in-polish"),
        pytest.param("17 listopada 2025", "hr", ("2025-10-17",), id="october-in-croatian"),
        pytest.param("17 listopada 2025", None, (), id="two-months-where-the-language-is-not-known"),
        pytest.param("17 martie 2026", None, ("2026-03-17",), id="one-month-in-any-language"),
        pytest.param("ngày 17 tháng 3 năm 2026", "vi", ("2026-03-17",), id="vietnamese"),
        pytest.param("2026. március 17., kedd", "hu", ("2026-03-17",), id="hungarian"),
        pytest.param("02/مارس/2026 - 07:15 م", "ar", ("2026-03-02",), id="month-name-between-slashes"),
    ],
)
def test_every_calendar_is_read_rightly_or_not_at_all(
    words: str, language: str | None, found: tuple[str, ...]
) -> None:
    assert days(words, language) == found


def test_a_page_tells_the_order_of_its_days() -> None:
    assert slashes("03/04/2026 Reply 17/04/2026") == "dmy"
    assert slashes("03/04/2026 Reply 04/17/2026") == "mdy"
    assert slashes("03/04/2026 Reply 17/04/2026 04/18/2026") is None
    assert days("03/04/2026", "en", order="dmy") == ("2026-04-03",)
