"""What each type of target adds to the order."""

from datetime import date

import pytest

from doepact.core.progress import Reason, Report, Status, Target, assess
from tests.core.progress.cases import YEAR, at, end_of, seen, series, target


def test_a_flow_must_hold_every_year_from_its_target_year_on() -> None:
    flow = target("100", 2014, ("50", 2012), type="annual_flow", term_end=date(2020, 12, 31))
    values = series((2014, "101"), (2015, "99"), (2016, "105"), (2021, "1"))
    assert assess(flow, values, end_of(2014)).status is Status.MET
    found = assess(flow, values, end_of(2021))
    assert (found.status, found.value) == (Status.MISSED, at("99"))
    assert found.later == (values[3],)
    kept = series((2014, "101"), (2016, "105"))
    assert assess(flow, kept, end_of(2016)).status is Status.MET
    assert assess(flow, [*kept, seen(2017, "0", disputed=True)], end_of(2017)).reason is (
        Reason.DISPUTED
    )


def test_a_flow_not_measured_up_to_its_target_year_is_not_met_by_later_years() -> None:
    flow = target("100", 2014, ("50", 2012), type="annual_flow", term_end=date(2020, 12, 31))
    assert assess(flow, [seen(2015, "120")], end_of(2015)).reason is Reason.NO_MEASUREMENT
    short = assess(flow, [seen(2015, "80")], end_of(2015))
    assert (short.status, short.after_term) == (Status.MISSED, True)


def test_a_yearly_amount_must_hold_in_each_year_of_its_period() -> None:
    period = YEAR[2013].__class__(date(2013, 1, 1), date(2015, 12, 31), "2013-2015")
    yearly = target("20", None, (None, None), type="amount_per_year", period=period)
    assert assess(yearly, series((2013, "20"), (2015, "20")), end_of(2015)).status is Status.MET
    found = assess(yearly, series((2013, "19"), (2015, "20")), end_of(2015))
    assert (found.status, found.value) == (Status.MISSED, at("19"))


@pytest.mark.parametrize("kind", ["cumulative", "amount"])
def test_a_running_total_starts_at_zero(kind: str) -> None:
    total = target("1500", 2016, (None, 2012), type=kind)
    found = assess(total, [seen(2014, "600")], end_of(2014))
    assert (found.path_value, found.R, found.status) == (at(750), at(".8"), Status.BEHIND)
    assert found.baseline_value == 0
    assert assess(total, [seen(2014, "1500")], end_of(2014)).status is Status.MET
    assert assess(total, [seen(2016, "1499")], end_of(2016)).status is Status.MISSED


def test_a_relative_change_is_of_its_baseline() -> None:
    doubled = target("100", 2020, ("400", 2013), type="relative_change")
    found = assess(doubled, [seen(2014, "500")], end_of(2014))
    assert (found.target_value, found.P, found.status) == (at(800), at(".25"), Status.ON_PACE)
    halved = target(
        "-50", 2020, ("10", 2013), type="relative_change", comparator="le", direction="down"
    )
    assert assess(halved, [seen(2014, "5")], end_of(2014)).status is Status.MET


def test_a_relative_change_of_nothing_or_an_unknown_has_no_baseline() -> None:
    for start in (None, "0"):
        doubled = target("100", 2014, (start, 2013), type="relative_change")
        assert assess(doubled, [seen(2014, "500")], end_of(2014)).reason is Reason.NO_BASELINE
    doubled = target("100", 2014, (None, 2013), type="relative_change")
    assert assess(doubled, [seen(2015, "500")], end_of(2015)).reason is Reason.NO_BASELINE


def test_a_published_change_counts_as_such() -> None:
    more = target("15", 2020, (None, 2013), type="relative_change")
    change = seen(2014, "3", is_change=True)
    found = assess(more, [change], end_of(2014))
    assert (found.status, found.P, found.target_value) == (Status.ON_PACE, at(".2"), at(15))
    other = seen(2014, "16", is_change=True, baseline_comparable=False)
    assert assess(more, [other], end_of(2014)).reason is Reason.NO_BASELINE


def test_a_ceiling_is_met_by_level_alone() -> None:
    ceiling = target("10", 2020, (None, None), type="ceiling", comparator="le", direction="down")
    assert assess(ceiling, [seen(2014, "10")], end_of(2014)).status is Status.MET
    assert assess(ceiling, [seen(2014, "11")], end_of(2014)).reason is Reason.NO_BASELINE


def test_full_coverage_needs_the_full_list() -> None:
    every = target("100", 2016, ("40", 2012), type="coverage", limit_high=at("100"))
    claim = assess(every, [seen(2014, "100")], end_of(2014))
    assert (claim.status, claim.reason) == (Status.NOT_ASSESSABLE, Reason.DENOMINATOR_UNKNOWN)
    full = seen(2014, "100", n_sample=7000, n_population=7000)
    assert assess(every, [full], end_of(2014)).status is Status.MET
    partial = assess(every, [seen(2014, "100", n_sample=6300, n_population=7000)], end_of(2014))
    assert partial.status is Status.UNCERTAIN
    assert partial.between == (Status.MET, Status.ON_PACE)
    assert partial.value_interval == (at(90), at(100))
    some = assess(every, [seen(2016, "90", n_sample=6300, n_population=7000)], end_of(2016))
    assert (some.status, some.value_interval) == (Status.MISSED, (at(81), at(91)))


def test_a_sampled_share_near_a_threshold_is_uncertain() -> None:
    found = assess(target(), [seen(2015, "31", n_sample=400)], end_of(2015))
    assert (found.status, found.between) == (Status.UNCERTAIN, (Status.MET, Status.MISSED))
    full = seen(2015, "31", n_sample=400, n_population=400)
    assert assess(target(), [full], end_of(2015)).status is Status.MET
    unknown_start = target(baseline=(None, None))
    found = assess(unknown_start, [seen(2014, "31", n_sample=400)], end_of(2014))
    assert found.between == (Status.MET, Status.NOT_ASSESSABLE)
    assert found.reason is Reason.NO_BASELINE


def test_what_is_no_share_has_no_sampling_interval() -> None:
    for changes in ({"n_sample": 0}, {"is_change": True, "n_sample": 9}):
        goal = target(
            "15", 2020, ("0", 2013), type="relative_change" if "is_change" in changes else "level"
        )
        assert assess(goal, [seen(2014, "3", **changes)], end_of(2014)).value_interval is None
    count = assess(target("3000", 2016), [seen(2014, "2500", n_sample=9)], end_of(2014))
    assert count.value_interval is None


def deliverable(by: int | None) -> Target:
    return target("1", by, (None, None), type="deliverable", comparator="eq", direction="binary")


@pytest.mark.parametrize(
    ("by", "told", "status", "reason"),
    [
        (2014, ["done"], Status.DONE, None),
        (None, ["done"], Status.DONE, None),
        (2014, ["not_done"], Status.LATE, None),
        (2014, ["partly"], Status.NOT_ASSESSABLE, Reason.NO_REPORT),
        (2014, ["not_done", "partly"], Status.LATE, None),
        (2014, ["done", "partly"], Status.DONE, None),
        (2014, ["not_done", "done"], Status.DONE, None),
        (2014, ["done", "not_done"], Status.LATE, None),
        (2016, ["not_done"], Status.NOT_DUE, None),
        (2016, [], Status.NOT_DUE, None),
        (2014, [], Status.NOT_ASSESSABLE, Reason.NO_REPORT),
        (None, [], Status.NOT_ASSESSABLE, Reason.NO_TARGET_YEAR),
        (None, ["partly"], Status.NOT_ASSESSABLE, Reason.NO_TARGET_YEAR),
    ],
)
def test_a_deliverable_follows_its_newest_report(
    by: int | None, told: list[str], status: Status, reason: Reason | None
) -> None:
    reports = [Report("T", date(2015, 2, day), state) for day, state in enumerate(told, 1)]
    others = [Report("T2", date(2015, 3, 1), "done"), Report("T", date(2015, 9, 1), "done")]
    found = assess(deliverable(by), [], date(2015, 7, 1), reports=[*others, *reversed(reports)])
    assert (found.status, found.reason) == (status, reason)


def test_a_report_from_before_the_date_does_not_make_a_deliverable_late() -> None:
    early = [Report("T", date(2014, 6, 1), "not_done")]
    found = assess(deliverable(2014), [], date(2015, 7, 1), reports=early)
    assert (found.status, found.reason) == (Status.NOT_ASSESSABLE, Reason.NO_REPORT)


def direction(**changes: object) -> Target:
    return target(None, None, (None, 2012), **({"type": "direction_only"} | changes))


@pytest.mark.parametrize(
    ("way", "comparator", "newest", "status"),
    [
        ("up", "ge", "103", Status.IMPROVED),
        ("up", "ge", "102.9", Status.UNCHANGED),
        ("up", "ge", "97", Status.WORSENED),
        ("down", "le", "97", Status.IMPROVED),
        ("down", "le", "103", Status.WORSENED),
        ("maintain", "eq", "101", Status.UNCHANGED),
        ("maintain", "eq", "110", Status.WORSENED),
        ("maintain", "ge", "110", Status.IMPROVED),
        ("maintain", "le", "110", Status.WORSENED),
    ],
)
def test_a_direction_compares_the_first_with_the_newest(
    way: str, comparator: str, newest: str, status: Status
) -> None:
    goal = direction(direction=way, comparator=comparator)
    values = series((2010, "1"), (2012, "100"), (2013, "50"), (2014, newest))
    found = assess(goal, values, end_of(2014))
    assert (found.status, found.value, found.baseline_value) == (status, at(newest), at(100))


def test_a_direction_needs_two_values() -> None:
    assert assess(direction(), [], end_of(2014)).reason is Reason.NO_MEASUREMENT
    assert assess(direction(), [seen(2010, "1")], end_of(2014)).reason is Reason.NO_MEASUREMENT
    assert assess(direction(), [seen(2014, "1")], end_of(2014)).reason is Reason.SINGLE_POINT
    mixed = [seen(2013, "1"), seen(2014, "2", definition="v2")]
    assert assess(direction(), mixed, end_of(2014)).reason is Reason.SINGLE_POINT
    disputed = [seen(2013, "1"), seen(2014, "2", disputed=True)]
    assert assess(direction(), disputed, end_of(2014)).reason is Reason.DISPUTED
    hidden = [seen(2013, "1", suppressed=True)]
    assert assess(direction(), hidden, end_of(2014)).reason is Reason.SUPPRESSED


def test_a_direction_starts_at_the_pacts_own_value_where_it_fits() -> None:
    goal = direction(baseline_value=at("10"))
    assert assess(goal, [seen(2014, "11")], end_of(2014)).status is Status.IMPROVED
    other = seen(2014, "11", baseline_comparable=False)
    assert assess(goal, [other], end_of(2014)).reason is Reason.SINGLE_POINT


def test_a_direction_with_a_term_leaves_later_values_out() -> None:
    values = series((2012, "10"), (2013, "11"), (2014, "5"))
    found = assess(direction(period=YEAR[2013]), values, end_of(2014))
    assert (found.status, found.later) == (Status.IMPROVED, (values[2],))
    found = assess(direction(period=YEAR[2013]), values[2:], end_of(2014))
    assert (found.reason, found.later) == (Reason.NO_MEASUREMENT, (values[2],))


def test_a_direction_from_zero_changes_with_anything() -> None:
    assert assess(direction(), series((2012, "0"), (2014, "0")), end_of(2014)).status is (
        Status.UNCHANGED
    )
    assert assess(direction(), series((2012, "0"), (2014, "1")), end_of(2014)).status is (
        Status.IMPROVED
    )


def test_a_sampled_direction_can_be_uncertain() -> None:
    values = [seen(2012, "30"), seen(2014, "31", n_sample=400)]
    found = assess(direction(), values, end_of(2014))
    assert found.between == (Status.IMPROVED, Status.WORSENED)
