"""Worked examples of field/monitor.md section 3, to the printed digits."""

from decimal import Decimal

import pytest

from doepact.core.progress import Part, Reason, Status, assess, ratio_of_sums
from doepact.core.progress.formulas import cagr_ratio, compound_growth, path_at
from doepact.core.progress.statistics import (
    effective_sample,
    prediction,
    theil_sen,
    wilson,
)
from tests.core.progress.cases import YEAR, at, end_of, seen, series, target


def printed(value: Decimal | None, digits: str) -> bool:
    """Compare to as many decimals as were printed."""
    return value is not None and value.quantize(Decimal(digits)) == Decimal(digits)


def test_example_1_vmbo() -> None:
    found = assess(target(limit_high=at("100")), [seen(2013, "25")], end_of(2013))
    assert found.status is Status.BEHIND
    assert printed(found.P, ".2857")
    assert printed(found.E, ".3333")
    assert printed(found.R, ".8571")
    assert printed(found.path_value, "25.3333")
    assert printed(found.gap, "-.3333")
    assert found.required_pace == at("2.5")
    assert found.acceleration == at("1.25")
    assert found.projection == found.projection_raw == at("29")
    assert printed(found.cagr_ratio, ".9390")
    one, three = YEAR[2013].time - YEAR[2012].time, YEAR[2015].time - YEAR[2012].time
    seen_growth = compound_growth(at("25"), at("23"), one)
    assert printed(seen_growth, ".0870")
    assert printed(compound_growth(at("30"), at("23"), three), ".0926")
    assert seen_growth is not None
    assert printed(25 * (1 + seen_growth) ** 2, "29.5369")


def test_example_2_havo_and_its_complement() -> None:
    share = assess(target("55", 2015, ("45", 2013)), [seen(2014, "49.6")], end_of(2014))
    rest = target("45", 2015, ("55", 2013), comparator="le", direction="down")
    complement = assess(rest, [seen(2014, "50.4")], end_of(2014))
    assert share.R == complement.R == at(".92")
    assert share.status is complement.status is Status.BEHIND
    assert printed(share.cagr_ratio, ".9685")
    assert printed(complement.cagr_ratio, ".8761")


def test_example_4_hbo_with_and_without_an_assumed_year() -> None:
    down = {"comparator": "le", "direction": "down"}
    assumed = assess(target("25", 2018, ("65", 2013), **down), [seen(2015, "45")], end_of(2015))
    assert (assumed.P, assumed.R, assumed.status) == (at(".5"), at("1.25"), Status.ON_PACE)
    assert printed(assumed.cagr_ratio, ".9655")
    literal = assess(target("25", None, ("65", 2013), **down), [seen(2015, "45")], end_of(2015))
    assert (literal.P, literal.status) == (at(".5"), Status.NOT_ASSESSABLE)
    assert (literal.reason, literal.value) == (Reason.NO_TARGET_YEAR, at("45"))


def test_example_6_a_fund_from_zero_has_no_compound_growth() -> None:
    fund = target("200", 2017, ("0", 2013), type="amount")
    found = assess(fund, [seen(2014, "50")], end_of(2014))
    assert (found.R, found.status, found.cagr_ratio) == (at(1), Status.ON_PACE, None)
    start, now, end = (YEAR[year].time for year in (2013, 2014, 2017))
    trick = cagr_ratio((now, at("50")), (start, at(".001")), (end, at("200")), 1)
    assert printed(trick, "2481.7")


def test_example_8_path_through_a_milestone() -> None:
    corners = [
        (YEAR[2013].time, at("0")),
        (YEAR[2016].time, at("15000")),
        (YEAR[2020].time, at("30000")),
    ]
    assert path_at(YEAR[2014].time, corners) == 5000
    assert path_at(YEAR[2018].time, corners) == 22500
    straight = [corners[0], corners[2]]
    assert round(path_at(YEAR[2018].time, straight)) == 21429
    assert round(path_at(YEAR[2016].time, straight)) == 12857
    flow = target("30000", 2020, ("0", 2013), type="annual_flow")
    stepped = target(
        "30000", 2020, ("0", 2013), type="annual_flow", path=((YEAR[2016], at("15000")),)
    )
    value = [seen(2016, "14000")]
    assert assess(flow, value, end_of(2016)).status is Status.ON_PACE
    found = assess(stepped, value, end_of(2016))
    assert (found.path_value, found.gap, found.status) == (at(15000), at(-1000), Status.BEHIND)


@pytest.mark.parametrize(
    ("yes", "sample", "low", "high"),
    [
        (150, 400, ".32896", ".42342"),
        (0, 20, "0", ".16113"),
        (20, 20, ".83887", "1"),
    ],
)
def test_example_10_wilson(yes: int, sample: int, low: str, high: str) -> None:
    bounds = wilson(Decimal(yes) / sample, sample, at(".95"))
    assert printed(bounds[0], low)
    assert printed(bounds[1], high)


def test_example_10_schools_of_a_finite_population() -> None:
    size = effective_sample(400, 7000)
    assert printed(size, "424.18")
    assert size is not None
    low, high = wilson(at(".375"), size, at(".95"))
    assert printed(low, ".33024")
    assert printed(high, ".42200")
    schools = target("42.857", 2016, ("0", 2013))
    sampled = seen(2016, "37.5", n_sample=400, n_population=7000)
    found = assess(schools, [sampled], end_of(2016))
    assert found.value_interval is not None
    assert printed(found.value_interval[0], "33.024")
    assert printed(found.value_interval[1], "42.200")
    assert found.status is Status.MISSED


def test_example_11_prediction_interval_and_theil_sen() -> None:
    values = series((2013, "25.0"), (2014, "25.6"), (2015, "26.1"), (2016, "27.2"), (2017, "27.5"))
    points = [(o.period.time, o.value) for o in values if o.value is not None]
    band = prediction(points, YEAR[2020].time, at(".95"))
    assert band is not None
    assert printed(band.centre, "29.58")
    assert printed(band.low, "28.397")
    assert printed(band.high, "30.763")
    assert printed(Decimal(float(theil_sen(points))), ".629167")
    found = assess(target("30", 2020, ("25.0", 2013)), values, end_of(2017))
    assert found.status is Status.UNCERTAIN
    assert found.between == (Status.ON_PACE, Status.BEHIND)
    assert found.interval == (band.low, band.high)
    assert printed(found.interval_centre, "29.58")
    assert printed(found.projection, "29.3875")


def test_example_12_shares_are_not_averaged() -> None:
    regions = [Part("a", at("30"), at("100")), Part("b", at("900"), at("1500"))]
    assert ratio_of_sums(regions).ratio == at(".58125")


def test_example_14_arithmetic_of_the_pact() -> None:
    assert at("56000") * at(".5") == 28000
    assert at("71000") * at(".6") == 42600
    assert 42600 - 28000 == 14600
    assert printed(at("71000") / at(".32"), "221875")
