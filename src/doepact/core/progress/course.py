"""The course of a target: from its baseline along its milestones to its value."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any

from attrs import frozen

from doepact.core.progress import formulas, statistics
from doepact.core.progress.formulas import CONTEXT
from doepact.core.progress.statistics import Point
from doepact.core.progress.values import (
    AccelerationNote,
    Comparator,
    Direction,
    Observation,
    Qualifier,
    Rule,
    Status,
    Target,
    TargetType,
)

FROM_ZERO = (TargetType.CUMULATIVE, TargetType.AMOUNT)


@frozen
class Course:
    """Baseline, milestones and goal as the formulas use them, for one series."""

    target: Target
    start: Decimal | None
    t0: Fraction | None
    goal: Decimal | None
    end: Fraction | None
    milestones: tuple[Point, ...]

    @property
    def two_sided(self) -> bool:
        """Tell whether more than asked is as wrong as less."""
        steady = self.target.direction in (Direction.MAINTAIN, Direction.BINARY)
        return steady and self.target.comparator in (Comparator.EQ, Comparator.APPROX)

    @property
    def sign(self) -> int:
        """Return 1 where more is better, -1 where less is."""
        if self.target.direction in (Direction.UP, Direction.DOWN):
            return 1 if self.target.direction is Direction.UP else -1
        if not self.two_sided:
            return -1 if self.target.comparator is Comparator.LE else 1
        return -1 if self.start is not None and (self.goal or 0) < self.start else 1

    @property
    def baseline(self) -> Point | None:
        return None if self.start is None or self.t0 is None else (self.t0, self.start)

    @property
    def points(self) -> tuple[Point, ...]:
        """Return the path's corners; none when it has no start or no end, or asks no change."""
        if self.baseline is None or self.goal is None or self.end is None:
            return ()
        t0, start = self.baseline
        if self.end <= t0 or self.sign * (self.goal - start) <= 0:
            return ()
        between = (point for point in self.milestones if t0 < point[0] < self.end)
        return ((t0, start), *sorted(between), (self.end, self.goal))


def course_of(target: Target, observation: Observation | None) -> Course:
    """Return the course against which one observation's series is judged."""
    start = target.baseline_value
    if start is None and target.type in FROM_ZERO:
        start = Decimal(0)
    elif observation is not None and not observation.baseline_comparable:
        start = None
    goal = target.value
    milestones = tuple((period.time, value) for period, value in target.path)
    if target.type is TargetType.RELATIVE_CHANGE:
        if observation is not None and observation.is_change:
            start = Decimal(0) if observation.baseline_comparable else None
            goal = None if start is None else goal
        elif start is None or start <= 0:
            start = goal = None  # a percentage of nothing, or of an unknown
        else:
            goal = None if goal is None else _changed(start, goal)
            milestones = tuple((t, _changed(start, value)) for t, value in milestones)
    return Course(
        target=target,
        start=start,
        t0=None if target.baseline_period is None else target.baseline_period.time,
        goal=goal,
        end=None if target.period is None else target.period.time,
        milestones=milestones,
    )


def _changed(start: Decimal, percent: Decimal) -> Decimal:
    return CONTEXT.multiply(start, CONTEXT.add(1, CONTEXT.scaleb(percent, -2)))


def holds(course: Course, y: Decimal, qualifier: Qualifier, rule: Rule) -> bool:
    """Tell whether the target is reached at `y`.

    `eq` and `approx` upwards or downwards are also reached beyond the value: 21 meetings are 20
    meetings. Where the value is to be kept, they are not. 'Nearly 3,000' does not reach 3,000.
    """
    comparator = course.target.comparator
    if course.goal is None:
        return False
    near = comparator is Comparator.APPROX
    slack = CONTEXT.multiply(rule.approx_tolerance, abs(course.goal)) if near else Decimal(0)
    over = CONTEXT.subtract(y, course.goal)
    if course.two_sided:
        return abs(over) <= slack
    side = {Comparator.GE: 1, Comparator.LE: -1}.get(comparator, course.sign)
    lead = side * over + slack
    short = (Qualifier.LESS_THAN, Qualifier.NEARLY) if side > 0 else (Qualifier.MORE_THAN,)
    return lead >= 0 if qualifier not in short else lead > 0


def by_ratio(ratio: Decimal, rule: Rule) -> Status:
    """Return the pace status of a pace ratio (R) or of a closure (C)."""
    if ratio >= rule.on_pace:
        return Status.ON_PACE
    if ratio >= rule.behind:
        return Status.BEHIND
    return Status.FAR_BEHIND if ratio >= 0 else Status.WRONG_WAY


def by_pace(course: Course, t: Fraction, y: Decimal, rule: Rule) -> Status:
    """Return the status of a value that does not reach the target, along its path.

    Where the baseline was already good enough, or the path asks no change yet, there is no ratio:
    the value has then moved away, or is where it should be.
    """
    if not course.points or (course.two_sided and course.sign * (y - (course.goal or 0)) > 0):
        return Status.WRONG_WAY
    start = course.points[0][1]
    path = formulas.path_at(t, course.points)
    ratio = formulas.pace_ratio(y, start, path)
    if ratio is None or course.sign * (path - Fraction(start)) < 0:
        return Status.ON_PACE if course.sign * (Fraction(y) - path) >= 0 else Status.WRONG_WAY
    return by_ratio(ratio, rule)


def trend(course: Course, history: Sequence[Observation]) -> tuple[Observation, ...]:
    """Return the values that make the trend: those after the baseline, if it fits the series."""
    if course.baseline is None:
        return tuple(history)
    return tuple(o for o in history if o.period.time > course.baseline[0])


def trend_points(course: Course, history: Sequence[Observation]) -> tuple[Point, ...]:
    """Return the points of one trend, with the baseline, if it fits the series, as the first."""
    points = {} if course.baseline is None else dict([course.baseline])
    points |= {o.period.time: o.value for o in trend(course, history) if o.value is not None}
    return tuple(sorted(points.items()))


def reached(course: Course, observation: Observation) -> dict[str, Any]:
    """Return F1-F3 and F6 for one observation, as fields of an assessment."""
    y, t = observation.value, observation.period.time
    found: dict[str, Any] = {"baseline_value": course.start, "target_value": course.goal}
    if y is None:
        return found
    if course.t0 is not None and course.end is not None:
        found["E"] = formulas.time_used(t, course.t0, course.end)
    if course.goal is None:
        return found
    found["distance_left"] = formulas.distance_left(y, course.goal, course.sign)
    if course.start is not None and course.sign * (course.goal - course.start) > 0:
        found["P"] = formulas.distance_covered(y, course.start, course.goal)
    if course.points:
        path = formulas.path_at(t, course.points)
        found["path_value"] = formulas.rounded(path)
        found["gap"] = formulas.gap_to_path(y, path, course.sign)
        if course.sign * (path - Fraction(course.points[0][1])) > 0:
            found["R"] = formulas.pace_ratio(y, course.points[0][1], path)
        found["cagr_ratio"] = formulas.cagr_ratio(
            (t, y), course.points[0], course.points[-1], course.sign
        )
    return found


def ahead(
    course: Course, observation: Observation, points: Sequence[Point], rule: Rule
) -> dict[str, Any]:
    """Return what is still to come, F4, F5 and F7, as fields of an assessment."""
    found = _projection(course, points, rule)
    y, t = observation.value, observation.period.time
    if y is None or course.goal is None or course.end is None:
        return found
    pace = formulas.required_pace(y, course.goal, t, course.end)
    if pace is None or holds(course, y, observation.qualifier, rule):
        return found
    found["required_pace"] = pace
    if course.baseline is not None:
        speed = formulas.acceleration((t, y), course.baseline, (course.end, course.goal))
        found["acceleration"] = speed
        if speed is None:
            found["acceleration_note"] = AccelerationNote.UNDEFINED
        elif speed < 0:
            found["acceleration_note"] = AccelerationNote.REVERSE
    return found


def _projection(course: Course, points: Sequence[Point], rule: Rule) -> dict[str, Any]:
    growth = statistics.yearly_change(points)
    if growth is None or course.end is None or points[-1][0] >= course.end:
        return {}
    low, high = course.target.limit_low, course.target.limit_high
    t, y = points[-1]
    raw = formulas.projected(y, growth, t, course.end)
    found: dict[str, Any] = {
        "projection_raw": raw,
        "projection": formulas.clamped(raw, low, high),
    }
    if course.points and course.goal is not None:
        found["closure"] = formulas.closure(raw, course.points[0][1], course.goal)
    band = statistics.prediction(points, course.end, rule.confidence)
    if band is not None:
        found["interval"] = (
            formulas.clamped(band.low, low, high),
            formulas.clamped(band.high, low, high),
        )
        found["interval_centre"] = band.centre
    return found
