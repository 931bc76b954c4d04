"""The order of design.md section 4: assessable, met, over, and only then pace."""

from datetime import date
from typing import Any

import pytest

from doepact.core.progress import Comparability, Observation, Reason, Status, Target, assess
from doepact.core.progress.values import AccelerationNote
from tests.core.progress.cases import YEAR, at, end_of, seen, series, target


def verdict(
    goal: Target, observations: list[Observation], as_of: date
) -> tuple[Status, Reason | None]:
    found = assess(goal, observations, as_of)
    return found.status, found.reason


def refused(reason: Reason) -> tuple[Status, Reason]:
    return Status.NOT_ASSESSABLE, reason


@pytest.mark.parametrize(
    ("value", "status"),
    [
        ("30", Status.MET),
        ("25.2167", Status.ON_PACE),
        ("25", Status.BEHIND),
        ("24", Status.FAR_BEHIND),
        ("23", Status.FAR_BEHIND),
        ("22.9", Status.WRONG_WAY),
        ("0", Status.WRONG_WAY),
    ],
)
def test_each_pace_has_its_status(value: str, status: Status) -> None:
    assert verdict(target(), [seen(2013, value)], end_of(2013)) == (status, None)


def test_a_threshold_itself_counts_exactly() -> None:
    goal = target("33", 2015, ("3", 2012))
    assert at(".95") == assess(goal, [seen(2013, "12.5")], end_of(2013)).R
    assert verdict(goal, [seen(2013, "12.5")], end_of(2013)) == (Status.ON_PACE, None)


def test_no_value_comes_before_no_year() -> None:
    goal = target(None, None)
    found = assess(goal, [seen(2013, "25")], end_of(2013))
    assert (found.status, found.reason) == refused(Reason.NO_TARGET_VALUE)
    assert found.value == at("25")
    assert found.P is None


def test_without_a_year_distance_is_shown_and_no_colour() -> None:
    found = assess(target("30", None), [seen(2013, "31")], end_of(2013))
    assert (found.status, found.reason) == refused(Reason.NO_TARGET_YEAR)
    assert found.P is not None
    assert found.P > 1
    other = seen(2013, "31", baseline_comparable=False)
    assert assess(target("30", None), [other], end_of(2013)).P is None


def test_a_baseline_is_not_a_measurement() -> None:
    """Even where it would reach the target."""
    assert verdict(target("20"), [], end_of(2013)) == refused(Reason.NO_MEASUREMENT)
    at_baseline = [seen(2012, "23")]
    assert verdict(target("20"), at_baseline, end_of(2013)) == refused(Reason.SINGLE_POINT)
    assert verdict(target("20"), at_baseline, end_of(2015)) == refused(Reason.NO_MEASUREMENT)
    older = [seen(2010, "23")]
    assert verdict(target("20"), older, end_of(2013)) == refused(Reason.NO_MEASUREMENT)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"comparability": Comparability.NOT_COMPARABLE}, Reason.NOT_COMPARABLE),
        ({"is_change": True}, Reason.NOT_COMPARABLE),
        ({"suppressed": True}, Reason.SUPPRESSED),
        ({"disputed": True}, Reason.DISPUTED),
    ],
)
def test_a_value_that_does_not_count_gives_its_reason(
    changes: dict[str, Any], reason: Reason
) -> None:
    for value, year in (("25", 2013), ("31", 2013), ("31", 2015), ("25", 2015)):
        values = [seen(2012, "23"), seen(year, value, **changes)]
        assert verdict(target(), values, end_of(year)) == refused(reason)


def test_a_count_without_its_denominator_is_no_share() -> None:
    unknown = [seen(2013, None, n_sample=40)]
    assert verdict(target(), unknown, end_of(2013)) == refused(Reason.DENOMINATOR_UNKNOWN)
    assert verdict(target(), [seen(2013, None)], end_of(2013)) == refused(Reason.NO_MEASUREMENT)


def test_a_disputed_newest_value_leaves_no_verdict_and_an_older_one_only_leaves_the_trend() -> None:
    values = [seen(2013, "24", disputed=True), seen(2014, "29")]
    found = assess(target(), values, end_of(2014))
    assert found.status is Status.ON_PACE
    assert found.inputs == (values[1],)
    values.append(seen(2015, "30", disputed=True))
    found = assess(target(), values, end_of(2015))
    assert (found.reason, found.value, found.observation) == (Reason.DISPUTED, None, values[2])


def test_a_suppressed_value_is_passed_over() -> None:
    values = [seen(2013, "25"), seen(2014, "31", suppressed=True)]
    found = assess(target(), values, end_of(2014))
    assert (found.status, found.value) == (Status.BEHIND, at("25"))


def test_met_needs_no_baseline_and_pace_does() -> None:
    goal = target(baseline=(None, None))
    assert verdict(goal, [seen(2013, "30")], end_of(2013)) == (Status.MET, None)
    assert verdict(goal, [seen(2013, "29")], end_of(2013)) == refused(Reason.NO_BASELINE)
    assert verdict(goal, [seen(2015, "29")], end_of(2015)) == (Status.MISSED, None)
    broken = [seen(2013, "29", baseline_comparable=False)]
    assert verdict(target(), broken, end_of(2013)) == refused(Reason.NO_BASELINE)
    assert verdict(target(baseline=("23", None)), [seen(2013, "29")], end_of(2013)) == refused(
        Reason.NO_BASELINE
    )


def test_the_verdict_at_term_is_on_the_last_value_in_the_period() -> None:
    values = series((2014, "31"), (2015, "29"), (2016, "32"))
    found = assess(target(), values, date(2018, 1, 1))
    assert (found.status, found.value, found.after_term) == (Status.MISSED, at("29"), False)
    assert found.later == (values[2],)
    assert found.projection is found.required_pace is None
    before = assess(target(), values[:1], date(2018, 1, 1))
    assert (before.status, before.value) == (Status.MET, at("31"))


def test_the_last_day_of_the_period_is_not_after_it() -> None:
    values = [seen(2014, "24")]
    assert verdict(target(), values, date(2015, 12, 31))[0] is Status.FAR_BEHIND
    assert verdict(target(), values, date(2016, 1, 1))[0] is Status.MISSED


def test_a_value_whose_period_has_not_ended_does_not_count_yet() -> None:
    values = series((2013, "25"), (2014, "31"))
    assert assess(target(), values, date(2014, 12, 30)).value == at("25")
    assert assess(target(), values, date(2014, 12, 31)).status is Status.MET


def test_a_value_after_the_term_may_show_a_miss_and_never_a_success() -> None:
    short = assess(target(), series((2017, "29"), (2018, "31")), end_of(2018))
    assert (short.status, short.after_term, short.value) == (Status.MISSED, True, at("29"))
    assert [o.value for o in short.inputs] == [at("29")]
    assert (short.E, short.path_value) == (at(1), at(30))
    reached = assess(target(), series((2017, "30"), (2018, "29")), end_of(2018))
    assert (reached.status, reached.reason) == refused(Reason.NO_MEASUREMENT)
    assert [o.value for o in reached.later] == [at("30"), at("29")]
    torn = [seen(2017, "29", disputed=True)]
    assert assess(target(), torn, end_of(2018)).reason is Reason.DISPUTED
    perhaps = assess(target(), [seen(2017, "29", n_sample=50)], end_of(2018))
    assert (perhaps.status, perhaps.reason) == refused(Reason.NO_MEASUREMENT)


def test_overshoot_is_shown() -> None:
    found = assess(target(), [seen(2014, "37")], end_of(2014))
    assert (found.status, found.P, found.distance_left) == (Status.MET, at(2), at(-7))
    assert found.required_pace is found.acceleration is None


def test_zero_is_a_value() -> None:
    found = assess(target("0", 2015, ("10", 2012), direction="down"), [], end_of(2013))
    assert found.reason is Reason.NO_MEASUREMENT
    goal = target("0", 2015, ("10", 2012), comparator="le", direction="down")
    found = assess(goal, [seen(2013, "0")], end_of(2013))
    assert (found.status, found.value) == (Status.MET, at(0))
    rising = target("30", 2015, ("0", 2012))
    found = assess(rising, [seen(2013, "0")], end_of(2013))
    assert (found.status, found.P, found.R) == (Status.FAR_BEHIND, at(0), at(0))
    assert found.acceleration is None
    assert found.acceleration_note is AccelerationNote.UNDEFINED


def test_the_wrong_way_must_be_reversed() -> None:
    found = assess(target(), [seen(2013, "22")], end_of(2013))
    assert found.acceleration == -4
    assert found.acceleration_note is AccelerationNote.REVERSE


def test_what_must_be_kept_is_met_while_it_holds() -> None:
    goal = target("20", 2015, ("20", 2012), direction="maintain")
    found = assess(goal, [seen(2013, "20")], end_of(2013))
    assert (found.status, found.P) == (Status.MET, None)
    assert verdict(goal, [seen(2013, "19")], end_of(2013)) == (Status.WRONG_WAY, None)
    exact = target("20", 2015, ("18", 2012), comparator="eq", direction="maintain")
    assert verdict(exact, [seen(2013, "21")], end_of(2013)) == (Status.WRONG_WAY, None)
    assert verdict(exact, [seen(2013, "19")], end_of(2013)) == (Status.ON_PACE, None)


def test_falling_back_from_beyond_the_target_is_no_progress() -> None:
    found = assess(target("30", 2015, ("35", 2012)), [seen(2013, "29")], end_of(2013))
    assert (found.status, found.P, found.R) == (Status.WRONG_WAY, None, None)


@pytest.mark.parametrize(
    ("comparator", "direction", "value", "qualifier", "met"),
    [
        ("eq", "up", "30", "exact", True),
        ("eq", "up", "31", "exact", True),
        ("eq", "up", "29.9", "exact", False),
        ("eq", "binary", "31", "exact", False),
        ("approx", "up", "28.5", "exact", True),
        ("approx", "up", "28.4", "exact", False),
        ("approx", "up", "33", "exact", True),
        ("approx", "maintain", "32", "exact", False),
        ("ge", "up", "30", "nearly", False),
        ("ge", "up", "30", "less_than", False),
        ("ge", "up", "30", "more_than", True),
        ("ge", "up", "30", "about", True),
        ("le", "down", "30", "more_than", False),
        ("le", "down", "30", "nearly", True),
    ],
)
def test_when_a_comparator_holds(
    comparator: str, direction: str, value: str, qualifier: str, *, met: bool
) -> None:
    goal = target(comparator=comparator, direction=direction)
    found = assess(goal, [seen(2015, value, qualifier=qualifier)], end_of(2015))
    assert found.status is (Status.MET if met else Status.MISSED)


def test_a_school_year_is_compared_on_its_end() -> None:
    school = seen(2013, "31", period=YEAR[2013].school_year(2014))
    assert assess(target(), [school], date(2016, 1, 1)).status is Status.MET
    next_one = seen(2013, "29", period=YEAR[2013].school_year(2015))
    assert assess(target(), [next_one], date(2016, 9, 1)).after_term


def test_a_milestone_that_asks_nothing_yet_gives_no_ratio() -> None:
    flat = target("30", 2015, ("20", 2012), path=((YEAR[2013], at("20")),))
    found = assess(flat, [seen(2013, "20")], end_of(2013))
    assert (found.status, found.R) == (Status.ON_PACE, None)
    assert verdict(flat, [seen(2013, "19")], end_of(2013)) == (Status.WRONG_WAY, None)


def test_a_target_year_not_after_the_baselines_has_no_course() -> None:
    found = assess(target("30", 2012), [seen(2013, "29")], end_of(2013))
    assert (found.status, found.after_term, found.E, found.R) == (Status.MISSED, True, None, None)
