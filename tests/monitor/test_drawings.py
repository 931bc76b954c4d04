from __future__ import annotations

import re
from datetime import date

import pytest
from django.test import Client

from doepact.monitor import charts, queries
from doepact.register.content import pact

pytestmark = pytest.mark.usefixtures("loaded", "today")

BUSY_PAGES = (
    "/",
    "/acties/",
    "/acties/N07/",
    "/streefwaarden/",
    "/streefwaarden/T-N03-01/",
    "/meetreeksen/",
    "/meetreeksen/tech_workers/",
    "/landsdelen/",
    "/landsdelen/zuidwest/",
    "/topsectoren/chemie/",
    "/partijen/jet-net/",
    "/logboek/",
    "/vervolg/",
    "/bronnen/",
)
OLD, NEW = ("1.395.000", "1.582.000"), ("1.489.000", "1.847.000")


def lines(svg: str) -> list[int]:
    """How many points each drawn line joins."""
    paths = re.findall(r'<path class="dw-line" d="([^"]*)"', svg)
    return [len(re.findall(r"[ML]", path)) for path in paths]


def test_no_line_runs_over_the_two_series_of_technical_workers() -> None:
    series = pact().series["tech_workers"]
    slots = queries.slots_of_series("tech_workers", date(2026, 11, 1))
    drawn = charts.series_drawing(series, slots)
    assert drawn is not None
    # five values in the old series, two in the new one: seven in one line would be a lie
    assert sorted(lines(drawn.svg)) == [2, 5]
    text = " ".join(" ".join(row) for row in drawn.table.rows)
    assert all(number in text for number in (*OLD, *NEW))


def test_no_line_of_any_series_joins_two_definitions_or_regions() -> None:
    for series in pact().series.values():
        slots = queries.slots_of_series(series.id, date(2026, 11, 1))
        drawn = charts.series_drawing(series, slots)
        if drawn is None:
            continue
        sizes: dict[tuple[str, str], set[str]] = {}
        for slot in slots:
            key = (slot.current.definition, slot.current.region)
            sizes.setdefault(key, set()).add(slot.current.period.literal)
        expected = sorted(len(periods) for periods in sizes.values() if len(periods) > 1)
        assert sorted(lines(drawn.svg)) == expected, series.id


@pytest.mark.parametrize("day", [date(2015, 12, 31), date(2020, 12, 31), date(2026, 11, 1)])
def test_no_line_of_any_target_joins_two_definitions_or_regions(day: date) -> None:
    drawn_lines = 0
    for row in queries.assessments(day):
        drawn = charts.target_drawing(row)
        if drawn is None:
            continue
        sizes: dict[tuple[str, str, str], set[str]] = {}
        for slot in row.slots:
            value = slot.current
            key = (value.series, value.definition, value.region)
            sizes.setdefault(key, set()).add(value.period.literal)
        # a chart may leave a series out, but it never makes a line of more values than one has
        room = sorted((len(periods) for periods in sizes.values()), reverse=True)
        found = sorted(lines(drawn.svg), reverse=True)
        drawn_lines += len(found)
        assert len(found) <= len(room), row.target.id
        assert all(one <= most for one, most in zip(found, room, strict=False)), row.target.id
        for use in row.uses:
            if use.series == "tech_workers":
                assert use.comparability == "not_comparable"
    assert drawn_lines > 0 or day.year == 2015


def test_no_target_chart_holds_a_series_that_is_not_comparable() -> None:
    for row in queries.assessments(date(2026, 11, 1)):
        drawn = charts.target_drawing(row)
        if drawn is None:
            continue
        titles = {
            pact().series[use.series].title.nl
            for use in row.uses
            if use.comparability == "not_comparable"
        } - {
            pact().series[use.series].title.nl
            for use in row.uses
            if use.comparability != "not_comparable"
        }
        shown = {line[0] for line in drawn.table.rows}
        assert not shown & titles, row.target.id


def test_the_page_shows_later_values_as_after_the_term(client: Client) -> None:
    page = client.get("/streefwaarden/T-N03-01/?peildatum=2026-11-01").content.decode()
    rows = re.findall(r"<tr[^>]*>(.*?)</tr>", page, re.DOTALL)
    for period, value in (("2018/19", "49"), ("2023/24", "46")):
        (row,) = [
            row
            for row in rows
            if f"<td>{period}</td>" in row
            and f">{value}</td>" in row
            and "meetreeksen/hv_n_share/" in row
        ]
        assert "na afloop" in row


def test_a_chart_at_an_earlier_date_holds_only_what_was_known() -> None:
    row = next(one for one in queries.assessments(date(2015, 9, 1)) if one.target.id == "T-N03-01")
    drawn = charts.target_drawing(row)
    assert drawn is not None
    assert "2018/19" not in " ".join(" ".join(line) for line in drawn.table.rows)


@pytest.mark.parametrize("path", BUSY_PAGES)
def test_no_page_takes_more_than_twelve_queries(
    client: Client, django_assert_max_num_queries: object, path: str
) -> None:
    queries.forget()
    with django_assert_max_num_queries(12):  # type: ignore[operator]  # a fixture without a type
        client.get(f"{path}?peildatum=2026-11-01")
