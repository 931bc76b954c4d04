from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doepact.core.content import parse_period


@pytest.mark.parametrize(
    ("literal", "start", "end"),
    [
        ("2015", "2015-01-01", "2015-12-31"),
        ("2012/13", "2012-08-01", "2013-07-31"),
        ("1999/00", "1999-08-01", "2000-07-31"),
        ("2013-2014", "2013-08-01", "2014-07-31"),
        ("2013-2016", "2013-01-01", "2016-12-31"),
        ("2011Q1", "2011-01-01", "2011-03-31"),
        ("2011Q2", "2011-04-01", "2011-06-30"),
        ("2011Q3", "2011-07-01", "2011-09-30"),
        ("2011Q4", "2011-10-01", "2011-12-31"),
        ("2020-10", "2020-10-01", "2020-10-31"),
        ("2016-02", "2016-02-01", "2016-02-29"),
        ("2015-02", "2015-02-01", "2015-02-28"),
        ("2013-06/2013-09", "2013-06-01", "2013-09-30"),
        ("2013-06/2013-06", "2013-06-01", "2013-06-30"),
        ("2013-06-01", "2013-06-01", "2013-06-01"),
        ("2016-02-29", "2016-02-29", "2016-02-29"),
    ],
)
def test_every_form_of_period_has_its_first_and_last_day(
    literal: str, start: str, end: str
) -> None:
    period = parse_period(literal)
    assert (period.start.isoformat(), period.end.isoformat()) == (start, end)
    assert str(period) == literal


@pytest.mark.parametrize(
    "literal",
    [
        "",
        "2015x",
        "15",
        "20155",
        "2012/14",
        "2012/12",
        "2012/2013",
        "2016-2013",
        "2013-2013",
        "2011Q0",
        "2011Q5",
        "2011q1",
        "2020-13",
        "2020-00",
        "2013-09/2013-06",
        "2013-06/2013-13",
        "2015-02-29",
        "2015-1-1",
        "0000",
        "9999/00",
        "in 2015",
        "2015-01-01T00:00",
        "２０１５",
    ],
)
def test_anything_else_is_refused(literal: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        parse_period(literal)


def test_two_ways_of_writing_the_same_days_are_equal() -> None:
    assert parse_period("2012/13") == parse_period("2012-2013")
    assert parse_period("2012") != parse_period("2012/13")


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_the_periods_that_hold_a_day_agree_on_it(day: date) -> None:
    written = (
        str(day.year),
        f"{day.year}-{day.month:02}",
        f"{day.year}Q{(day.month + 2) // 3}",
        day.isoformat(),
    )
    periods = [parse_period(literal) for literal in written]
    assert all(period.start <= day <= period.end for period in periods)
    lengths = [(period.end - period.start).days for period in periods]
    assert lengths[0] > lengths[2] > lengths[1] > lengths[3] == 0


@given(st.text())
def test_any_text_is_a_period_or_a_value_error(text: str) -> None:
    try:
        period = parse_period(text)
    except ValueError:
        return
    assert period.start <= period.end
