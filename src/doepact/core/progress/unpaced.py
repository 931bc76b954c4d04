"""Targets without a pace: a thing to deliver, or a direction without a value."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from doepact.core.progress.intervals import shown
from doepact.core.progress.selection import Selection
from doepact.core.progress.values import (
    Assessment,
    Comparator,
    Direction,
    Reason,
    Report,
    ReportState,
    Rule,
    Status,
    Target,
)


def assess_deliverable(target: Target, reports: Iterable[Report], as_of: date) -> Assessment:
    """Judge a deliverable by its newest report; nobody's silence makes it late or done.

    Neither does a report that a part is there, nor one from before the date that it is not done.
    """
    told = sorted((r for r in reports if r.target == target.id and r.on <= as_of), key=_day)
    decisive = [report for report in told if report.state is not ReportState.PARTLY]
    if decisive and decisive[-1].state is ReportState.DONE:
        return Assessment(target_id=target.id, status=Status.DONE)
    if target.period is None:
        return _not_assessable(target, Reason.NO_TARGET_YEAR)
    if as_of <= target.period.end:
        return Assessment(target_id=target.id, status=Status.NOT_DUE)
    if decisive and decisive[-1].on > target.period.end:
        return Assessment(target_id=target.id, status=Status.LATE)
    return _not_assessable(target, Reason.NO_REPORT)


def _day(report: Report) -> date:
    return report.on


def assess_direction(target: Target, chosen: Selection, rule: Rule) -> Assessment:
    """Judge a direction by the first and the newest value of one series.

    The first is the pact's own baseline where it has a value that fits the series.
    """
    if not chosen.measured:
        return _not_assessable(target, chosen.reason or Reason.NO_MEASUREMENT, later=chosen.later)
    newest, inputs = chosen.measured[-1], tuple(o for o in chosen.measured if not o.disputed)
    if newest.disputed or newest.value is None:
        return _not_assessable(
            target,
            Reason.DISPUTED,
            observation=newest,
            comparability=newest.comparability,
            later=chosen.later,
            inputs=inputs,
        )
    first, day = inputs[0].value, inputs[0].period.end
    if target.baseline_value is not None and target.baseline_period and newest.baseline_comparable:
        first, day = target.baseline_value, target.baseline_period.end
    fields = shown(target, newest, rule) | {"later": chosen.later, "inputs": inputs}
    if first is None or newest.period.end <= day:
        return _not_assessable(target, Reason.SINGLE_POINT, **fields)
    ends = (newest.value, *(fields["value_interval"] or ()))
    found = sorted({_direction(target, first, y, rule) for y in ends}, key=tuple(Status).index)
    unsure = len(found) > 1
    return Assessment(
        target_id=target.id,
        status=Status.UNCERTAIN if unsure else found[0],
        between=(found[0], found[-1]) if unsure else None,
        baseline_value=first,
        **fields,
    )


def _not_assessable(target: Target, reason: Reason, **fields: Any) -> Assessment:
    return Assessment(target_id=target.id, status=Status.NOT_ASSESSABLE, reason=reason, **fields)


def _direction(target: Target, first: Decimal, newest: Decimal, rule: Rule) -> Status:
    """Compare the relative change with the least that counts; from 0, any change counts."""
    change = Fraction(newest) - Fraction(first)
    if change == 0 or abs(change) < Fraction(rule.direction_change) * abs(Fraction(first)):
        return Status.UNCHANGED
    if target.direction in (Direction.UP, Direction.DOWN):
        good = (change > 0) == (target.direction is Direction.UP)
    elif target.comparator in (Comparator.GE, Comparator.LE):
        good = (change > 0) == (target.comparator is Comparator.GE)
    else:
        good = False  # what must stay as it is has changed
    return Status.IMPROVED if good else Status.WORSENED
