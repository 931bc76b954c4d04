"""Bars: lengths, patterns and the numbers beside them."""

import re
from decimal import Decimal
from itertools import pairwise
from xml.etree import ElementTree as ET

import attrs
import pytest

from doepact.core.drawing import (
    FILLS,
    Figure,
    StackRow,
    gap_bar,
    stacked_bars,
    value_bars,
)
from doepact.core.drawing.fills import Fill, handed_out
from tests.core.drawing.examples import gaps, stacks, values

SVG = "{http://www.w3.org/2000/svg}"


def boxes(svg: str, group: str = "dw-bar") -> list[list[ET.Element]]:
    """Return the parts of each bar."""
    root = ET.fromstring(svg)  # noqa: S314 -- our own text
    found = [e for e in root.iter(f"{SVG}g") if group in e.get("class", "").split()]
    return [[r for r in g.iter(f"{SVG}rect") if r.get("class") == "dw-part"] for g in found]


def side(rect: ET.Element, name: str) -> float:
    return float(rect.get(name, "nan"))


def said(svg: str) -> list[str]:
    root = ET.fromstring(svg)  # noqa: S314 -- our own text
    return [" ".join(text.itertext()) for text in root.iter(f"{SVG}text")]


def test_parts_follow_each_other_and_are_as_long_as_their_counts() -> None:
    chart = stacks()["stacked_few"]
    for row, parts in zip(chart.rows, boxes(stacked_bars(chart).svg), strict=True):
        counts = [float(count) for count in row.counts if count]
        lengths = [side(part, "width") for part in parts]
        assert lengths == pytest.approx([398 / 18 * count for count in counts], abs=0.2)
        for left, right in pairwise(parts):
            assert side(left, "x") + side(left, "width") == pytest.approx(side(right, "x"), abs=0.2)


def test_a_status_that_does_not_occur_is_nowhere() -> None:
    drawing = stacked_bars(stacks()["stacked_few"])
    assert "achter op koers" not in drawing.svg
    assert drawing.table.header == (
        *("Lijn", "gehaald", "op koers", "niet gehaald", "niet meetbaar", "Totaal"),
    )
    assert drawing.table.rows[3] == ("4. Niets", "0", "0", "0", "0", "0")


def test_fourteen_statuses_have_fourteen_patterns() -> None:
    assert len(FILLS) == len(set(FILLS)) == 14
    svg = stacked_bars(stacks()["stacked_many"]).svg
    assert len(set(re.findall(r'<pattern id="alle-([a-z]+)-', svg))) == 14


def test_every_number_is_written_once_for_each_part() -> None:
    chart = stacks()["stacked_many"]
    written = [text for text in said(stacked_bars(chart).svg) if text.isdigit()]
    assert len(written) == sum(1 for row in chart.rows for count in row.counts if count)


@pytest.mark.parametrize("counts", [(Decimal(1),), (Decimal(-1),) * 14])
def test_counts_must_fit_the_statuses(counts: tuple[Decimal, ...]) -> None:
    with pytest.raises(ValueError, match="for each status"):
        attrs.evolve(stacks()["stacked_few"], rows=(StackRow("x", counts),))


def test_patterns_and_tones_must_exist() -> None:
    with pytest.raises(ValueError, match="no such pattern"):
        Fill("tartan", 1)
    with pytest.raises(ValueError, match="no such tone"):
        Fill("solid", 9)
    assert handed_out(14) == Fill("solid", 3)
    assert handed_out(3, "dots", 0) == Fill("dots", 0)


def test_bars_grow_from_one_zero_line() -> None:
    chart = values()["values_mixed"]
    below, above, small, none, unknown = boxes(value_bars(chart).svg)
    zero = side(above[0], "x")
    assert side(below[0], "x") + side(below[0], "width") == pytest.approx(zero, abs=0.2)
    assert side(small[0], "x") == zero
    assert below[0].get("fill") != above[0].get("fill")
    assert none == unknown == []
    assert side(above[0], "width") / side(below[0], "width") == pytest.approx(3400 / 1200, rel=0.01)


def test_an_unknown_value_is_said_not_drawn() -> None:
    drawing = value_bars(values()["values_unknown"])
    assert "niet bekend" in said(drawing.svg)
    assert drawing.table.rows == (("Wetenschappelijk onderwijs", "niet bekend"),)


def test_the_gap_is_what_is_left() -> None:
    drawing = gap_bar(gaps()["gap_known"])
    assert ("nog te gaan", "21.750") in drawing.table.rows
    assert [row[0] for row in drawing.table.rows] == [
        *("bekend, oktober 2015", "nog te gaan", "tussendoel 2016", "doel 2020"),
    ]


@pytest.mark.parametrize("name", ["gap_over", "gap_unknown"])
def test_no_gap_without_a_distance(name: str) -> None:
    assert "nog te gaan" not in gap_bar(gaps()[name]).svg


def test_an_unknown_value_is_hatched() -> None:
    drawing = gap_bar(gaps()["gap_unknown"])
    assert 'fill="url(#vraag-rising-0)"' in drawing.svg
    assert drawing.table.rows[0] == ("geen gepubliceerd aantal", "")


def test_a_goal_of_zero_can_be_drawn() -> None:
    chart = attrs.evolve(gaps()["gap_zero"], goal=Figure("doel", Decimal(0)))
    assert gap_bar(chart).table.rows == (("bekend", "0"), ("doel", "0"))
