"""One series in one definition, and what is said of the others."""

from doepact.core.progress import Comparability, Observation, Status, assess
from tests.core.progress.cases import at, end_of, seen, target

TREND = ((2011, "24"), (2012, "25"), (2013, "26"))


def chosen(*observations: Observation, year: int = 2014) -> str:
    found = assess(target(), observations, end_of(year))
    assert found.observation is not None
    return found.observation.series


def test_the_same_definition_goes_before_a_proxy_and_then_the_lowest_priority() -> None:
    near = seen(2014, "31", series="near", comparability=Comparability.PROXY)
    own = seen(2013, "25", series="own", priority=5)
    other = seen(2013, "26", series="other", priority=6)
    assert chosen(near, own, other) == "own"
    assert chosen(near, other) == "other"
    found = assess(target(), [near], end_of(2014))
    assert (found.status, found.comparability) == (Status.MET, Comparability.PROXY)


def test_a_series_with_a_value_in_the_term_goes_first() -> None:
    late = seen(2016, "31", series="late")
    near = seen(2014, "31", series="near", comparability="proxy")
    assert chosen(late, near, year=2016) == "near"
    disputed = seen(2014, "29", series="torn", disputed=True)
    assert chosen(disputed, near) == "near"


def test_series_and_definitions_are_never_mixed() -> None:
    values = [
        seen(2013, "25"),
        seen(2014, "29", definition="v2"),
        seen(2014, "30", series="cbs"),
        seen(2014, "99", comparability="not_comparable"),
    ]
    found = assess(target(), values, end_of(2014))
    assert len({(o.series, o.definition) for o in found.inputs}) == 1
    assert all(o.comparability is not Comparability.NOT_COMPARABLE for o in found.inputs)


def test_a_trend_starts_at_the_baseline_and_not_before() -> None:
    values = [seen(2011, "90"), seen(2012, "91"), seen(2013, "25")]
    found = assess(target(), values, end_of(2013))
    assert (found.projection, found.inputs) == (at("29"), (values[2],))


def test_without_a_comparable_baseline_the_series_is_its_own_trend() -> None:
    values = [seen(year, text, baseline_comparable=False) for year, text in TREND]
    found = assess(target(), values, end_of(2013))
    assert (found.projection, found.P, found.R) == (at("28"), None, None)


def test_a_projection_stays_within_the_limits_and_shows_where_it_went() -> None:
    goal = target("90", 2015, ("20", 2012), limit_high=at("100"))
    found = assess(goal, [seen(2013, "60")], end_of(2013))
    assert (found.projection, found.projection_raw) == (at(100), at(140))
    assert found.closure is not None
    assert found.closure > 1


def test_a_prediction_that_leaves_no_doubt_is_not_uncertain() -> None:
    values = [seen(2005 + n, str(20 + n)) for n in range(1, 6)]
    goal = target("40", 2015, ("20", 2005))
    found = assess(goal, values, end_of(2010))
    assert (found.status, found.interval) == (Status.FAR_BEHIND, (at(30), at(30)))
