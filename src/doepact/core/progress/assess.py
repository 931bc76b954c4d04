"""The order in which a target is judged: assessable, met, over, and only then pace."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from doepact.core.progress.course import (
    Course,
    ahead,
    by_pace,
    by_ratio,
    course_of,
    holds,
    reached,
    trend,
    trend_points,
)
from doepact.core.progress.formulas import closure
from doepact.core.progress.intervals import shown, value_interval
from doepact.core.progress.selection import RUNNING, Selection, select
from doepact.core.progress.unpaced import assess_deliverable, assess_direction
from doepact.core.progress.values import (
    Assessment,
    Observation,
    Reason,
    Report,
    Rule,
    Status,
    Target,
    TargetType,
)

ENDS = (None, 0, 1)  # the value itself, the low and the high end of its interval
PACED = (Status.ON_PACE, Status.BEHIND, Status.FAR_BEHIND, Status.WRONG_WAY)


def assess(
    target: Target,
    observations: Iterable[Observation],
    as_of: date,
    rule: Rule | None = None,
    reports: Iterable[Report] = (),
) -> Assessment:
    """Judge one target as it stood on `as_of`.

    `observations` are the values in force on that date, one per series, definition and period.
    Only values whose period has ended count, and none after the target's own term.
    """
    rule = rule or Rule()
    if target.type is TargetType.DELIVERABLE:
        return assess_deliverable(target, reports, as_of)
    chosen = select(target, observations, as_of)
    if target.type is TargetType.DIRECTION_ONLY:
        return assess_direction(target, chosen, rule)
    if target.value is None:
        return _without_verdict(target, chosen, rule, Reason.NO_TARGET_VALUE)
    if target.period is None:
        return _without_verdict(target, chosen, rule, Reason.NO_TARGET_YEAR)
    if chosen.reason is not None:
        return _without_verdict(target, chosen, rule, chosen.reason)
    over = as_of > target.period.end
    deciding, late = _deciding(target, chosen, over=over)
    if not deciding:
        return _after_term(target, late, rule)
    if course_of(target, deciding[-1]).goal is None:
        return _without_verdict(target, chosen, rule, Reason.NO_BASELINE, over=over)
    disputed = [o for o in deciding if o.disputed]
    if disputed:
        return _not_assessable(
            target,
            Reason.DISPUTED,
            observation=disputed[-1],
            comparability=disputed[-1].comparability,
            later=chosen.later,
            inputs=tuple(o for o in chosen.measured if not o.disputed),
        )
    return _verdict(target, chosen, deciding, rule, over=over)


def _deciding(
    target: Target, chosen: Selection, *, over: bool
) -> tuple[tuple[Observation, ...], tuple[Observation, ...]]:
    """Return the values that must reach the target; or none, and those after its period.

    One value decides, the newest. A yearly flow must hold in its target year and every year after
    that has a value.
    """
    if target.period is None or not chosen.measured:
        return (), chosen.later
    if target.type not in RUNNING or not over:
        return chosen.measured[-1:], ()
    until = tuple(o for o in chosen.measured if o.period.end <= target.period.end)
    after = chosen.measured[len(until) :]
    if not until:
        return (), tuple(o for o in after if not o.disputed) + chosen.later
    within = tuple(o for o in until if o.period.end > target.period.start)
    return (within or until[-1:]) + after, ()


def _without_verdict(
    target: Target, chosen: Selection, rule: Rule, reason: Reason, *, over: bool = False
) -> Assessment:
    """Return not_assessable, with what can be said all the same: value, distance and trend."""
    newest = next((o for o in reversed(chosen.measured) if not o.disputed), None)
    course = course_of(target, newest)
    fields: dict[str, Any] = {"baseline_value": course.start, "target_value": course.goal}
    if newest is not None:
        fields |= _fields(target, newest, chosen, rule, over=over)
    return _not_assessable(target, reason, later=chosen.later, **fields)


def _not_assessable(target: Target, reason: Reason, **fields: Any) -> Assessment:
    return Assessment(target_id=target.id, status=Status.NOT_ASSESSABLE, reason=reason, **fields)


def _fields(
    target: Target, observation: Observation, chosen: Selection, rule: Rule, *, over: bool
) -> dict[str, Any]:
    course = course_of(target, observation)
    fields = shown(target, observation, rule) | reached(course, observation)
    fields["inputs"] = trend(course, chosen.history)
    if not over:
        fields |= ahead(course, observation, trend_points(course, chosen.history), rule)
    return fields


def _after_term(target: Target, late: tuple[Observation, ...], rule: Rule) -> Assessment:
    """Judge by the first value after the term: it can show a miss, never that it was met."""
    if not late:  # there are values after the term, and all are disputed
        return _not_assessable(target, Reason.DISPUTED)
    first = late[0]
    if course_of(target, first).goal is None:
        return _not_assessable(target, Reason.NO_BASELINE, later=late)
    if any(_holds(target, first, end, rule) for end in ENDS):
        return _not_assessable(
            target, Reason.NO_MEASUREMENT, later=late, comparability=first.comparability
        )
    return Assessment(
        target_id=target.id,
        status=Status.MISSED,
        after_term=True,
        later=late,
        **_fields(target, first, Selection(history=(first,)), rule, over=True),
    )


def _verdict(
    target: Target,
    chosen: Selection,
    deciding: tuple[Observation, ...],
    rule: Rule,
    *,
    over: bool,
) -> Assessment:
    """Judge at the value and at both ends of its interval; where these differ it is uncertain."""
    judged = [_judge(target, deciding, end, rule, over=over) for end in ENDS]
    status, reason, decisive = judged[0]
    fields = _fields(target, decisive, chosen, rule, over=over)
    found = {status} if reason is Reason.DENOMINATOR_UNKNOWN else {each[0] for each in judged}
    if len(found) == 1 and not over:
        found = _projected(course_of(target, decisive), fields, status, rule)
    ranked = sorted(found, key=tuple(Status).index)
    unsure = len(ranked) > 1
    if unsure and Status.NOT_ASSESSABLE in found:
        reason = Reason.NO_BASELINE
    return Assessment(
        target_id=target.id,
        status=Status.UNCERTAIN if unsure else ranked[0],
        reason=reason,
        between=(ranked[0], ranked[-1]) if unsure else None,
        later=chosen.later,
        **fields,
    )


def _holds(target: Target, observation: Observation, end: int | None, rule: Rule) -> bool:
    value = _at(target, observation, end, rule)
    return holds(course_of(target, observation), value, observation.qualifier, rule)


def _at(target: Target, observation: Observation, end: int | None, rule: Rule) -> Decimal:
    """Return the value itself, or one end of its interval where it has one."""
    band = None if end is None else value_interval(target, observation, rule)
    value = observation.value if band is None or end is None else band[end]
    if value is None:
        raise ValueError(f"an observation of {observation.series} without value was selected")
    return value


def _judge(
    target: Target,
    deciding: tuple[Observation, ...],
    end: int | None,
    rule: Rule,
    *,
    over: bool,
) -> tuple[Status, Reason | None, Observation]:
    """Return the status at the value or at an end, with the observation that decides."""
    failing = [o for o in deciding if not _holds(target, o, end, rule)]
    decisive = failing[-1] if failing else deciding[-1]
    if not failing:
        if target.type is TargetType.COVERAGE and end is None and decisive.n_population is None:
            return Status.NOT_ASSESSABLE, Reason.DENOMINATOR_UNKNOWN, decisive
        return Status.MET, None, decisive
    if over:
        return Status.MISSED, None, decisive
    course = course_of(target, decisive)
    if course.baseline is None:
        return Status.NOT_ASSESSABLE, Reason.NO_BASELINE, decisive
    value = _at(target, decisive, end, rule)
    return by_pace(course, decisive.period.time, value, rule), None, decisive


def _projected(course: Course, fields: dict[str, Any], status: Status, rule: Rule) -> set[Status]:
    """Return the statuses at both ends of a prediction interval that straddles the target."""
    interval: tuple[Decimal, Decimal] | None = fields.get("interval")
    if status not in PACED or interval is None or not course.points:
        return {status}
    start, goal = course.points[0][1], course.points[-1][1]
    if not interval[0] <= goal <= interval[1]:
        return {status}
    covered = [closure(end, start, goal) for end in interval]
    found = {by_ratio(ratio, rule) for ratio in covered if ratio is not None}
    return found if len(found) > 1 else {status}
