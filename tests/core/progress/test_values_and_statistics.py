from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from doepact.core.progress import Observation, Part, Period, formulas, ratio_of_sums
from doepact.core.progress.statistics import (
    coverage_bounds,
    effective_sample,
    prediction,
    yearly_change,
)
from tests.core.progress.cases import YEAR, at, target


def test_years_end_at_the_next_whole_number() -> None:
    assert Period.year(2013).time == 2014
    assert Period.school_year(2012).time == 2013 + Fraction(7, 12)
    assert Period.school_year(2012).end == date(2013, 7, 31)
    assert Period(date(2016, 1, 1), date(2016, 2, 29), "begin 2016").time == 2016 + Fraction(1, 6)


def test_a_period_runs_forward() -> None:
    with pytest.raises(ValueError, match="ends before it starts"):
        Period(date(2014, 1, 1), date(2013, 1, 1), "2013")


@pytest.mark.parametrize("number", [0.1, 3, Decimal("nan")])
def test_only_finite_decimals_are_values(number: object) -> None:
    with pytest.raises(TypeError, match="must be a finite Decimal"):
        Observation("duo", "v1", YEAR[2013], number)  # type: ignore[arg-type]  # what the test is about


def test_codes_may_be_given_as_text_and_unknown_codes_are_refused() -> None:
    assert target(type="level") == target()
    with pytest.raises(ValueError, match="percentage"):
        target(type="percentage")


def test_everyone_asked_leaves_no_sampling_error() -> None:
    assert effective_sample(7000, 7000) is None


def test_unknown_units_could_be_all_no_or_all_yes() -> None:
    assert coverage_bounds(at(".9"), 600, 1000) == (at(".54"), at(".94"))


def test_one_strange_year_hardly_moves_the_trend() -> None:
    points = [(YEAR[year].time, at(str(year))) for year in (2013, 2014, 2015, 2016)]
    assert yearly_change(points) == 1
    assert yearly_change([*points, (YEAR[2017].time, at("9000"))]) == 1
    assert yearly_change(points[:3]) == 1
    assert yearly_change(points[:1]) is None


def test_four_points_give_no_prediction_interval() -> None:
    points = [(YEAR[year].time, at("1")) for year in (2013, 2014, 2015, 2016)]
    assert prediction(points, YEAR[2020].time, at(".95")) is None


def test_a_share_with_too_little_coverage_is_not_given() -> None:
    parts = [Part("Oost", at("30"), at("100")), Part("Noord", None, at("300"))]
    found = ratio_of_sums(parts, at(".8"))
    assert (found.ratio, found.coverage) == (None, at(".25"))
    assert (found.counted, found.missing) == (("Oost",), ("Noord",))
    assert ratio_of_sums(parts, at(".25")).ratio == at(".3")


def test_coverage_counts_units_where_a_denominator_is_unknown() -> None:
    parts = [Part("Oost", at("0"), at("100")), Part("Noord", None, None)]
    found = ratio_of_sums(parts, at(".5"))
    assert (found.ratio, found.coverage) == (at(0), None)


def test_nothing_counted_is_no_share() -> None:
    assert ratio_of_sums([]).ratio is None
    assert ratio_of_sums([Part("Oost", at("0"), at("0"))]).ratio is None


def test_formulas_without_an_answer_give_none() -> None:
    one, two = YEAR[2013].time, YEAR[2014].time
    assert formulas.distance_covered(at("1"), at("2"), at("2")) is None
    assert formulas.required_pace(at("1"), at("2"), two, two) is None
    assert formulas.acceleration((two, at("1")), (one, at("0")), (two, at("2"))) is None
    assert formulas.compound_growth(at("1"), at("0"), two - one) is None
    assert formulas.cagr_ratio((two, at("2")), (one, at("1")), (two, at("1")), 1) is None
    assert formulas.clamped(at("-1"), at("0"), None) == 0
