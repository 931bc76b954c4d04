"""What a target chart shows and never shows."""

import random
import re
from decimal import Decimal
from fractions import Fraction
from xml.etree import ElementTree as ET

import pytest

from doepact.core.drawing import Goal, PathPoint, Run, RunPoint, TargetChart, target_chart
from tests.core.drawing.examples import RUN_A, RUN_B, bare, points, target, targets, years

SVG = "{http://www.w3.org/2000/svg}"
CHARTS = targets()


def drawn(chart: TargetChart) -> ET.Element:
    return ET.fromstring(target_chart(chart).svg)  # noqa: S314 -- our own text


def with_class(svg: ET.Element, name: str) -> list[ET.Element]:
    return [e for e in svg.iter() if name in e.get("class", "").split()]


def of_class(chart: TargetChart, name: str) -> list[ET.Element]:
    return with_class(drawn(chart), name)


def numbers(text: str) -> list[str]:
    return re.findall(r"-?[\d.]+", text)


def run_groups(svg: ET.Element) -> list[ET.Element]:
    """Return the runs' groups: those of the key lie within the key."""
    return [e for e in svg if "dw-run" in e.get("class", "").split()]


@pytest.mark.parametrize("chart", CHARTS.values(), ids=CHARTS.keys())
def test_no_line_joins_points_of_two_runs(chart: TargetChart) -> None:
    groups = run_groups(drawn(chart))
    assert len(groups) == len(chart.runs)
    for run, group in zip(chart.runs, groups, strict=True):
        marks = [numbers(m.get("transform", "")) for m in with_class(group, "dw-mark")]
        assert len(marks) == len(run.current)
        lines = with_class(group, "dw-line")
        assert len(lines) == (1 if len(run.current) > 1 else 0)
        for line in lines:
            places = numbers(line.get("d", ""))
            assert [places[i : i + 2] for i in range(0, len(places), 2)] == marks


@pytest.mark.parametrize("chart", CHARTS.values(), ids=CHARTS.keys())
def test_every_value_has_its_mark(chart: TargetChart) -> None:
    groups = run_groups(drawn(chart))
    for run, group in zip(chart.runs, groups, strict=True):
        assert len(with_class(group, "dw-cross")) == len(run.superseded)
        hollow = [point for point in run.current if point.after_term]
        assert len(with_class(group, "dw-hollow")) == len(hollow)
    table = target_chart(chart).table
    measured = sum(len(run.points) for run in chart.runs)
    assert len(table.rows) == len(chart.path) + len(chart.moments) + measured


def test_runs_differ_by_shape() -> None:
    shapes = [with_class(group, "dw-mark")[0].get("d") for group in run_groups(drawn(target()))]
    assert len(set(shapes)) == 2


def test_a_later_edition_replaces_an_earlier_one_for_the_same_time() -> None:
    assert RUN_A.superseded == ()
    assert [p.edition for p in RUN_B.superseded] == ["IPTO 2015"]
    assert [str(p.value) for p in RUN_B.current][:1] == ["85.4"]
    rows = target_chart(target()).table.rows
    assert ("bevoegd gegeven lessen", "2014", "84.6%".replace(".", ","),
            "IPTO 2015; vervangen door een latere editie") in rows  # fmt: skip


def test_the_path_runs_through_the_milestones() -> None:
    (path,) = of_class(target(), "dw-path")
    assert len(numbers(path.get("d", ""))) == 2 * 3


def test_the_sign_follows_the_comparator() -> None:
    for comparator, sign in (("ge", "≥\u00a0"), ("le", "≤\u00a0"), ("eq", "")):
        goal = Goal(Fraction(2016), Decimal(90), "2016", "doel", comparator)  # type: ignore[arg-type]  # a str from the loop
        rows = target_chart(bare("teken", goal=goal)).table.rows
        assert rows == (("doel", "2016", f"{sign}90%", ""),)


def test_the_band_lies_on_the_side_that_counts() -> None:
    def band(comparator: str) -> list[tuple[float, float]]:
        goal = Goal(Fraction(2016), Decimal(50), "2016", "doel", comparator)  # type: ignore[arg-type]  # a str from the loop
        found = of_class(bare("band", goal=goal), "dw-band")
        return [(float(b.get("y", "")), float(b.get("height", ""))) for b in found]

    (upper,), (lower,) = band("ge"), band("le")
    assert upper[0] + upper[1] == pytest.approx(lower[0])
    assert band("eq") == []


def test_an_axis_that_does_not_start_at_zero_says_so() -> None:
    (said,) = of_class(target(), "dw-range")
    assert "".join(said.itertext()) == "De as loopt van 75% tot 95%."
    assert not of_class(target(from_zero=True), "dw-range")


def test_shares_do_not_go_beyond_their_limits() -> None:
    chart = bare("grens", runs=(Run("alles", points({2012: "99.5", 2013: "100"})),))
    said = ["".join(tick.itertext()) for tick in of_class(chart, "dw-tick")]
    assert "100%" in said
    assert not [tick for tick in said if tick.startswith("100,") or tick == "101%"]


def test_ticks_that_would_touch_are_left_out() -> None:
    few = of_class(bare("v", time_ticks=years(2000, 2030)), "dw-tick")
    assert 3 < len(few) < 16


def test_a_run_without_a_name_shows_its_value() -> None:
    said = [
        "".join(t.itertext())
        for t in of_class(bare("n", runs=(Run("", points({2012: "7"})),)), "dw-name")
    ]
    assert said == ["7%"]


def test_text_is_escaped() -> None:
    svg = target_chart(CHARTS["target_escaped"]).svg
    assert "<script>" not in svg
    assert "&lt;script&gt;&amp;" in svg


def test_a_key_that_is_no_id_is_refused() -> None:
    with pytest.raises(ValueError, match="cannot be an id"):
        target_chart(target('x" onload="'))


@pytest.mark.parametrize("seed", range(25))
def test_any_figures_can_be_drawn(seed: int) -> None:
    dice = random.Random(seed)  # noqa: S311 -- no secret
    size = Decimal(10) ** dice.randint(-2, 7)

    def value() -> Decimal:
        return (Decimal(dice.randint(-1000, 1000)) * size / 100).quantize(Decimal("0.0001"))

    def time() -> Fraction:
        return Fraction(dice.randint(2008 * 4, 2020 * 4), 4)

    runs = tuple(
        Run(
            "reeks " * dice.randint(1, 6),
            tuple(
                RunPoint(time(), value(), "t", "e", dice.random() < 0.3)
                for _ in range(dice.randint(0, 9))
            ),
        )
        for _ in range(dice.randint(0, 4))
    )
    stops = tuple(PathPoint(time(), value(), "t", "tussendoel") for _ in range(dice.randint(0, 3)))
    chart = bare(
        "lot",
        runs=runs,
        milestones=stops,
        goal=Goal(time(), value(), "t", "doel", dice.choice(["ge", "le", "eq"])),
        baseline=PathPoint(time(), value(), "t", "nulmeting") if dice.random() < 0.5 else None,
        from_zero=dice.random() < 0.5,
        limits=(None, None),
    )
    svg = drawn(chart)
    height = float(svg.get("viewBox", "").split()[3])
    for mark in with_class(svg, "dw-mark") + with_class(svg, "dw-cross"):
        if "translate" in mark.get("transform", ""):
            x, y = map(float, numbers(mark.get("transform", "")))
            assert 0 <= x <= 400
            assert 0 <= y <= height
