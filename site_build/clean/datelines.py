"""Whether a line is a date or a time and hardly a word besides. Metadata reads it; here it is only known.

A line of the text has a year in it as well: what tells the two apart is how few words stand beside the numbers.
"""
# ruff: noqa: E501 - word lists of many languages, one row a language or kind

from __future__ import annotations

import re

from site_build.clean.lines import Line


def is_date(line: Line) -> bool:
    """A date or a time, and hardly a word besides."""
    if line.width > 90 or line.sentences > 2 or not _NUMBER.search(line.plain):
        return False
    if not (_WHEN.search(line.plain) or _WEEKDAY.match(line.plain)):
        return False
    if _LIFE.search(line.plain):
        return False
    plain = [word for word in _LETTERS.findall(line.plain) if len(word) > 2]
    if len(plain) > 1 and _ONE_YEAR.fullmatch(line.plain) and not _DATED.match(line.plain):
        # A year and two words are a heading ("The bridge from 1957"); a month and its year have one.
        return False
    return (
        len(plain) <= 3
        or (
            len(plain) <= 6 and bool(_YEAR.search(line.plain) and _CLOCK.search(line.plain)) and not line.ends
        )
        or (len(plain) <= 7 and ("|" in line.plain or bool(_NUMERIC.match(line.plain))))
        or _DATED.match(line.plain) is not None
    )


_NUMBER = re.compile(r"\d")
_YEAR = re.compile(
    r"(?<!\d)(?:19|20|13|14)\d{2}(?!\d)|(?<![۰-۹٠-٩])[۱١][۳۴٣٤][۰-۹٠-٩]{2}|[٢۲][٠۰][٠-٩۰-۹]{2}"
)
_CLOCK = re.compile(r"(?<!\d)\d{1,2}\s?[:.h]\s?\d{2}(?!\d)|\b\d{1,2}\s?[ap]\.?m\b|[۰-۹٠-٩]{1,2}:[۰-۹٠-٩]{2}")
_NUMERIC = re.compile(r"(?<!\d)\d{1,4}[./-]\d{1,2}[./-]\d{1,4}(?!\d)")
_WHEN = re.compile("|".join(one.pattern for one in (_YEAR, _CLOCK, _NUMERIC)))
_WEEKDAY = re.compile(r"[^\W\d_]{3,12}[,.]?\s(?:\d{1,2}\.?\s[^\W\d_]{3,12}|[^\W\d_]{3,12}\.?\s\d{1,2})$")
_DATED = re.compile(
    r"\W{0,2}(?:published|updated|posted|last updated|last modified|date|first published|veröffentlicht|aktualisiert|stand|erstellt"
    r"|publié|mis à jour|publicado|actualizado|atualizado|pubblicato|aggiornato|опубликовано|обновлено|дата|опубліковано|оновлено"
    r"|نشر|تاریخ انتشار|تاريخ|آخر تحديث|发布时间|发布|更新|公開|配信|更新日|प्रकाशित|अपडेटेड|अपडेट|yayınlanma|yayın tarihi|güncelleme|oluşturulma)",
    re.I,
)
_LIFE = re.compile(r"^[^\d(]{3,60} \((?:19|20|1[0-8])\d\d ?[–—-] ?(?:\d{4})?\)")
"""A name and its years, as in a list of those who held an office."""
_ONE_YEAR = re.compile(r"\D*\d{4}\D*")
_LETTERS = re.compile(r"[^\W\d_]+")
