"""Periods as the pact and its sources write them: `2015`, `2012/13`, `2011Q1`, `2020-10`."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from attrs import field, frozen

QUARTER_MONTHS = 3


@frozen(order=False)
class Period:
    """A stretch of days, both ends included, with the words it was written in."""

    start: date
    end: date
    literal: str = field(eq=False)

    def __str__(self) -> str:
        return self.literal


def _month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def parse_period(literal: str) -> Period:
    """Read a period.

    Years (`2015`), runs of years (`2013-2016`), school years (`2012/13` and, when the years follow
    each other, `2013-2014`: 1 August to 31 July), quarters (`2011Q1`), months (`2020-10`), runs of
    months (`2013-06/2013-09`) and dates (`2013-06-01`). Raises ValueError for anything else.

    >>> parse_period("2012/13").end
    datetime.date(2013, 7, 31)
    >>> parse_period("2011-2016").start
    datetime.date(2011, 1, 1)
    """
    text = literal.strip()
    if match := re.fullmatch(r"([0-9]{4})", text):
        year = int(match[1])
        return Period(date(year, 1, 1), date(year, 12, 31), literal)
    if match := re.fullmatch(r"([0-9]{4})/([0-9]{2})", text):
        first = int(match[1])
        if (first + 1) % 100 != int(match[2]):
            raise ValueError(literal)
        return Period(date(first, 8, 1), date(first + 1, 7, 31), literal)
    if match := re.fullmatch(r"([0-9]{4})-([0-9]{4})", text):
        first, last = int(match[1]), int(match[2])
        if last == first + 1:  # the pact writes school years so
            return Period(date(first, 8, 1), date(last, 7, 31), literal)
        if last <= first:
            raise ValueError(literal)
        return Period(date(first, 1, 1), date(last, 12, 31), literal)
    if match := re.fullmatch(r"([0-9]{4})Q([1-4])", text):
        year, quarter = int(match[1]), int(match[2])
        last_month = quarter * QUARTER_MONTHS
        return Period(
            date(year, last_month - QUARTER_MONTHS + 1, 1), _month_end(year, last_month), literal
        )
    if match := re.fullmatch(r"([0-9]{4})-([0-9]{2})/([0-9]{4})-([0-9]{2})", text):
        start = date(int(match[1]), int(match[2]), 1)
        end = _month_end(int(match[3]), int(match[4]))
        if end < start:
            raise ValueError(literal)
        return Period(start, end, literal)
    if match := re.fullmatch(r"([0-9]{4})-([0-9]{2})", text):
        year, month = int(match[1]), int(match[2])
        return Period(date(year, month, 1), _month_end(year, month), literal)
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        day = date.fromisoformat(text)
        return Period(day, day, literal)
    raise ValueError(literal)
