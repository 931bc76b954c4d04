"""Drawings of targets and series, from assessments and values."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import Literal

from django.utils.translation import gettext as _

from doepact.core import drawing, progress
from doepact.core.content import Period, Series, Target
from doepact.monitor.explain import goal_words, unit_name
from doepact.monitor.queries import Assessed
from doepact.monitor.vintages import Slotted, Value
from doepact.register.content import pact
from doepact.web.templatetags.web import figure, words

TICKS = 6
SHARES = "share"
COMPARATORS: dict[str, Literal["ge", "le", "eq"]] = {"ge": "ge", "le": "le"}


def time(period: Period) -> Fraction:
    """Return the end of a period in years."""
    return progress.Period(period.start, period.end, period.literal).time


def year_ticks(times: Iterable[Fraction]) -> tuple[tuple[Fraction, str], ...]:
    """Return years to write below the axis; each stands at the end of its year."""
    found = sorted(times)
    if not found:
        return ()
    first, last = int(found[0]) - 1, -int(-found[-1] // 1) - 1
    step = max(1, -(-(last - first) // TICKS))
    return tuple((Fraction(year + 1), str(year)) for year in range(first, last + 1, step))


def _point(value: Value, term: Fraction | None) -> drawing.RunPoint:
    moment = time(value.period)
    return drawing.RunPoint(
        time=moment,
        value=value.value,
        label=value.period.literal,
        edition=value.publication_title,
        after_term=term is not None and moment > term,
    )


def _runs(slots: Iterable[Slotted], term: Fraction | None) -> tuple[drawing.Run, ...]:
    """One run per series, version and region: a line never crosses from one to another."""
    content = pact()
    grouped: dict[tuple[str, str, str], list[Slotted]] = {}
    for slot in slots:
        value = slot.current
        grouped.setdefault((value.series, value.definition, value.region), []).append(slot)
    runs = []
    for (key, version, region), members in grouped.items():
        series = content.series[key]
        name = words(series.title)
        if len(series.definitions) > 1:
            number = [definition.id for definition in series.definitions].index(version) + 1
            name = _("%(name)s (telling %(number)s)") % {"name": name, "number": number}
        if content.regions[region].kind != "country":
            name = f"{name}, {words(content.regions[region].name)}"
        points = [
            _point(value, term)
            for slot in members
            # a later one replaces an earlier one, so the value in force comes last
            for value in (*reversed(slot.others), slot.current)
        ]
        runs.append(drawing.Run(name, tuple(points)))
    return tuple(runs)


def _words() -> drawing.TargetWords:
    return drawing.TargetWords(
        columns=(_("Wat"), _("Wanneer"), _("Waarde"), _("Opmerking")),
        axis_range=_("De as loopt van {low} tot {high}."),
        superseded=_("vervangen door een latere uitgave"),
        after_term=_("na afloop gemeten"),
    )


def _comparable_slots(assessed: Assessed) -> list[Slotted]:
    """Return the values that may speak to the target."""
    comparable = {
        (use.series, use.definitions)
        for use in assessed.uses
        if use.comparability != "not_comparable"
    }
    return [
        slot
        for slot in assessed.slots
        if any(
            slot.current.series == series and (not versions or slot.current.definition in versions)
            for series, versions in comparable
        )
    ]


def _start(target: Target) -> drawing.PathPoint | None:
    baseline = target.baseline
    if baseline is None or baseline.value is None or baseline.period is None:
        return None
    when = str(baseline.period)
    return drawing.PathPoint(time(baseline.period), baseline.value, when, _("uitgangswaarde"))


def _milestones(target: Target) -> tuple[drawing.PathPoint, ...]:
    goals = [pact().targets[key].goal for key in target.milestones]
    return tuple(
        drawing.PathPoint(time(goal.period), goal.value, str(goal.period), _("mijlpaal"))
        for goal in goals
        if goal.period and goal.value is not None
    )


def _end(target: Target) -> drawing.Goal | None:
    """Return the goal as a point; a relative change is no value on the axis."""
    goal = target.goal
    if goal.value is None or goal.period is None or target.type == "relative_change":
        return None
    comparator = COMPARATORS.get(goal.comparator, "eq")
    when = str(goal.period)
    return drawing.Goal(time(goal.period), goal.value, when, _("doel"), comparator=comparator)


def target_drawing(assessed: Assessed) -> drawing.Drawing | None:
    """Draw the path of a target and the values that may speak to it; None without either."""
    target = assessed.target
    slots, start, end = _comparable_slots(assessed), _start(target), _end(target)
    if target.type == "deliverable" or (not slots and end is None):
        return None
    term = time(target.goal.period) if target.goal.period else None
    runs = _runs(slots, term)
    times = [Fraction(point.time) for run in runs for point in run.points]
    passed = term is not None and any(moment > term for moment in times)
    times += [Fraction(point.time) for point in (start, end) if point]
    names = {
        "title": words(target.title),
        "unit": unit_name(target.unit),
        "goal": goal_words(target),
    }
    return drawing.target_chart(
        drawing.TargetChart(
            key=f"chart-{target.id.lower().replace('.', '-')}",
            title=names["title"],
            description=_("%(title)s in %(unit)s. Doel: %(goal)s.") % names,
            caption=_("%(title)s, in %(unit)s") % names,
            words=_words(),
            format=figure,
            time_ticks=year_ticks(times),
            baseline=start,
            milestones=_milestones(target),
            goal=end,
            runs=runs,
            term_end=drawing.Moment(term, _("einde"), str(target.goal.period))
            if term is not None and passed
            else None,
            from_zero=not _is_share(target.unit),
            limits=(target.limits.low, target.limits.high),
        )
    )


def _is_share(code: str) -> bool:
    unit = pact().units.get(code)
    return unit is not None and unit.measure == SHARES


def series_drawing(series: Series, slots: list[Slotted]) -> drawing.Drawing | None:
    """Draw all values of a series: one line per version of its definition and region."""
    if not slots:
        return None
    runs = _runs(slots, None)
    title = words(series.title)
    return drawing.target_chart(
        drawing.TargetChart(
            key=f"series-{series.id.replace('_', '-')}",
            title=title,
            description=_("%(title)s in %(unit)s, %(count)s waarden.")
            % {"title": title, "unit": unit_name(series.unit), "count": len(slots)},
            caption=_("%(title)s, in %(unit)s") % {"title": title, "unit": unit_name(series.unit)},
            words=_words(),
            format=figure,
            time_ticks=year_ticks(Fraction(point.time) for run in runs for point in run.points),
            runs=runs,
            from_zero=not _is_share(series.unit),
        )
    )
