from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from doepact.core.progress import (
    Assessment,
    Comparability,
    Comparator,
    Direction,
    Observation,
    Period,
    Status,
    Target,
    TargetType,
    assess,
)
from tests.core.progress.cases import end_of, seen, target

percent = st.decimals(min_value=0, max_value=100, places=1)
share = st.tuples(percent, percent, percent, st.integers(2015, 2016), st.integers(2013, 2015))
BEST_FIRST = [
    Status.MET,
    Status.ON_PACE,
    Status.BEHIND,
    Status.FAR_BEHIND,
    Status.WRONG_WAY,
    Status.MISSED,
]
Case = tuple[Decimal, Decimal, Decimal, int, int]


def goal(start: Decimal, value: Decimal, by: int, comparator: str, whole: Decimal) -> Target:
    return target(
        str(value),
        by,
        (str(start), 2012),
        comparator=comparator,
        direction="up" if comparator == "ge" else "down",
        limit_low=Decimal(0),
        limit_high=whole,
    )


def judged(
    case: Case, comparator: str = "ge", scale: Decimal = Decimal(1), sample: int | None = None
) -> Assessment:
    start, value, now, by, year = case
    aim = goal(start * scale, value * scale, by, comparator, 100 * scale)
    return assess(aim, [seen(year, str(now * scale), n_sample=sample)], end_of(year))


def complement(case: Case) -> Case:
    start, value, now, by, year = case
    return 100 - start, 100 - value, 100 - now, by, year


@given(share, st.sampled_from([None, 25, 400]))
def test_a_share_and_its_complement_have_the_same_status(case: Case, sample: int | None) -> None:
    one, other = judged(case, sample=sample), judged(complement(case), "le", sample=sample)
    assert (one.status, one.between) == (other.status, other.between)
    assert (one.P, one.E, one.R, one.gap) == (other.P, other.E, other.R, other.gap)
    assert one.acceleration == other.acceleration


@given(share, st.sampled_from(["0.001", "0.5", "8", "1000"]), st.sampled_from(["ge", "le"]))
def test_another_unit_changes_nothing(case: Case, scale: str, comparator: str) -> None:
    one = judged(case, comparator)
    other = judged(case, comparator, Decimal(scale))
    assert (one.status, one.P, one.R) == (other.status, other.P, other.R)
    assert one.acceleration == other.acceleration


@given(share, percent, st.sampled_from(["ge", "le"]))
def test_a_better_value_never_gives_a_worse_status(
    case: Case, better: Decimal, comparator: str
) -> None:
    start, value, now, by, year = case
    worse, better = sorted((now, better), reverse=comparator == "le")
    low = judged((start, value, worse, by, year), comparator).status
    high = judged((start, value, better, by, year), comparator).status
    assert BEST_FIRST.index(high) <= BEST_FIRST.index(low)


@settings(deadline=None)
@given(
    st.decimals(min_value=0, max_value=100, places=2),
    st.decimals(min_value=-9, max_value=9, places=2),
    st.integers(1, 6),
    st.decimals(min_value=0, max_value=100, places=2),
)
def test_closure_at_the_target_year_is_the_pace_of_a_linear_trend(
    start: Decimal, growth: Decimal, points: int, value: Decimal
) -> None:
    aim = target(str(value), 2020, (str(start), 2010))
    values = [seen(2010 + n, str(start + growth * n)) for n in range(1, points + 1)]
    found = assess(aim, values, end_of(2010 + points))
    assert found.closure == found.R
    if found.R is not None:
        assert found.projection_raw == start + growth * 10


maybe = st.none() | percent
years = st.integers(2010, 2020)
any_target = st.builds(
    Target,
    id=st.just("T"),
    type=st.sampled_from(TargetType),
    comparator=st.sampled_from(Comparator),
    direction=st.sampled_from(Direction),
    value=maybe,
    period=st.none() | years.map(Period.year) | years.map(Period.school_year),
    baseline_value=maybe,
    baseline_period=st.none() | years.map(Period.year),
    path=st.lists(st.tuples(years.map(Period.year), percent), max_size=2).map(tuple),
    term_end=st.none() | years.map(end_of),
)
any_observation = st.builds(
    Observation,
    series=st.sampled_from(["cbs", "duo"]),
    definition=st.sampled_from(["v1", "v2"]),
    period=years.map(Period.year),
    value=maybe,
    comparability=st.sampled_from(Comparability),
    baseline_comparable=st.booleans(),
    n_sample=st.none() | st.integers(0, 50),
    n_population=st.none() | st.integers(1, 50),
    suppressed=st.sampled_from([False, False, True]),
    disputed=st.sampled_from([False, False, True]),
    is_change=st.sampled_from([False, False, True]),
)


@settings(deadline=None)  # the first prediction interval loads SciPy
@given(any_target, st.lists(any_observation, max_size=12), years)
def test_whatever_is_asked_there_is_a_verdict_with_its_reason(
    aim: Target, observations: list[Observation], year: int
) -> None:
    found = assess(aim, observations, end_of(year))
    uncertain = found.status is Status.UNCERTAIN
    assert uncertain == (found.between is not None)
    doubtful = found.between is not None and Status.NOT_ASSESSABLE in found.between
    unknown = found.status is Status.NOT_ASSESSABLE
    assert (found.reason is not None) == (unknown or doubtful)
    assert len({(o.series, o.definition, o.is_change) for o in found.inputs}) <= 1
    assert not any(o.suppressed or o.disputed for o in found.inputs)
    assert not any(o.comparability is Comparability.NOT_COMPARABLE for o in found.inputs)
    if found.observation is not None and found.status is Status.MET:
        assert found.observation in found.inputs
