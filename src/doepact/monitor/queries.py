"""Reads of the monitor: values known on a date, and every target assessed on them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from attrs import frozen
from django.db.models import Count, Max

from doepact.core import progress
from doepact.core.content import (
    Pact,
    Period,
    Series,
    SeriesUse,
    Target,
    TargetKind,
    parse_period,
)
from doepact.monitor.models import Observation
from doepact.monitor.vintages import Slotted, Value, in_force, known_on
from doepact.register import queries as register
from doepact.register.content import pact
from doepact.register.models import Evidence

ASSESSED = (TargetKind.TARGET, TargetKind.MILESTONE, TargetKind.BUDGET)


@frozen
class Assessed:
    """A target with its verdict and everything the verdict was made of."""

    target: Target
    result: progress.Assessment
    slots: tuple[Slotted, ...]
    uses: tuple[SeriesUse, ...]
    evidence: tuple[Evidence, ...]


def all_values() -> tuple[Value, ...]:
    """Return every value that was not superseded. One query; two when something was added."""
    return _values(*_state(), pact().digest)


def _state() -> tuple[int, int]:
    """Return what tells whether values were added: rows are never changed or removed."""
    state = Observation.objects.aggregate(count=Count("id"), newest=Max("id"))
    return state["count"], state["newest"] or 0


@lru_cache(maxsize=2)
def _values(count: int, newest: int, digest: str) -> tuple[Value, ...]:  # noqa: ARG001  the cache's key
    content = pact()
    # a value is never removed; one that the pact's content no longer lists is not shown
    listed = {
        (series.id, version.id)
        for series in content.series.values()
        for version in series.definitions
    }
    rows = Observation.objects.filter(superseded_by__isnull=True).select_related("publication")
    return tuple(
        Value(
            series=row.series,
            definition=row.definition,
            region=row.region,
            period=Period(row.period_start, row.period_end, row.period),
            value=row.value.normalize(),
            qualifier=row.qualifier,
            quality=row.quality,
            publication=row.publication.key,
            publication_title=row.publication.title,
            publication_url=row.publication.url,
            published=row.publication.published,
            known_on=row.publication.known_on,
            note_nl=row.note_nl,
            note_en=row.note_en,
            sample=row.sample,
        )
        for row in rows
        if (row.series, row.definition) in listed and row.region in content.regions
    )


def assessments(as_of: date) -> tuple[Assessed, ...]:
    """Assess every target, milestone and budget as the pact stood on a date.

    Two queries; the verdicts are kept until a value, a piece of evidence or the content changes.
    """
    evidence = register.evidence_by_target(as_of)
    seen = tuple(sorted(row.pk for rows in evidence.values() for row in rows))
    return _assessments(as_of, _state(), seen, pact().digest)


@lru_cache(maxsize=32)
def _assessments(
    as_of: date,
    state: tuple[int, int],
    seen: tuple[int, ...],  # noqa: ARG001  part of the cache's key
    digest: str,
) -> tuple[Assessed, ...]:
    content = pact()
    evidence = register.evidence_by_target(as_of)
    by_series: dict[str, list[Slotted]] = {}
    for slot in in_force(known_on(_values(*state, digest), as_of)):
        by_series.setdefault(slot.current.series, []).append(slot)
    return tuple(
        _assess(content, target, as_of, by_series, evidence.get(target.id, []))
        for target in content.targets.values()
        if target.kind in ASSESSED
    )


def _assess(
    content: Pact,
    target: Target,
    as_of: date,
    by_series: dict[str, list[Slotted]],
    evidence: list[Evidence],
) -> Assessed:
    uses = tuple(content.uses_of.get(target.id, []))
    observations, used = [], []
    for use in uses:
        for slot in by_series.get(use.series, []):
            if not use.covers(slot.current.definition):
                continue
            # another region's value never speaks to this target, but it explains the silence
            here = slot.current.region == target.region
            observations.append(_observation(slot, use, here=here))
            if here:
                used.append(slot)
    reports = [
        progress.Report(target=row.target, on=row.reported_on, state=row.state) for row in evidence
    ]
    result = progress.assess(
        as_progress_target(content, target), observations, as_of, rule(content), reports
    )
    return Assessed(target, result, tuple(used), uses, tuple(evidence))


def _observation(slot: Slotted, use: SeriesUse, *, here: bool) -> progress.Observation:
    value = slot.current
    return progress.Observation(
        series=value.series,
        definition=value.definition,
        period=_period(value.period),
        value=value.value,
        edition=value.publication,
        published=value.known_on,
        comparability=use.comparability if here else "not_comparable",
        baseline_comparable=use.baseline_comparable,
        priority=use.priority,
        qualifier=value.qualifier,
        quality=value.quality,
        n_sample=value.sample,
        disputed=slot.disputed,
    )


def _period(period: Period) -> progress.Period:
    return progress.Period(period.start, period.end, period.literal)


def as_progress_target(content: Pact, target: Target) -> progress.Target:
    """Return a target as the calculation needs it."""
    path = [
        (_period(step.goal.period), step.goal.value)
        for step in (content.targets[key] for key in target.milestones)
        if step.goal.period and step.goal.value is not None
    ]
    baseline = target.baseline
    start = baseline.period if baseline else None
    if start is None and target.type == "direction_only":
        # "more" and "less" are said on the day of signing, so that year is where it starts
        start = parse_period(str(content.about.signed_on.year))
    return progress.Target(
        id=target.id,
        type=target.type,
        comparator=target.goal.comparator,
        direction=target.direction,
        value=target.goal.value,
        period=_period(target.goal.period) if target.goal.period else None,
        baseline_value=baseline.value if baseline else None,
        baseline_period=_period(start) if start else None,
        path=tuple(path),
        limit_low=target.limits.low,
        limit_high=target.limits.high,
        kind=target.kind.value,
        term_end=content.about.term_end,
    )


def rule(content: Pact) -> progress.Rule:
    """Return the thresholds of this pact's version."""
    limits = content.about.thresholds
    return progress.Rule(
        on_pace=limits.on_pace,
        behind=limits.behind,
        direction_change=limits.direction_change,
        approx_tolerance=limits.approx_tolerance,
        confidence=limits.confidence,
    )


def count_statuses(rows: Iterable[Assessed]) -> Counter[str]:
    """Count statuses; they are never averaged."""
    return Counter(row.result.status.value for row in rows)


def slots_of_series(key: str, as_of: date) -> list[Slotted]:
    """Return the values of one series known on a date, in force and replaced. One query."""
    values = [value for value in all_values() if value.series == key]
    return in_force(known_on(values, as_of))


def slots_of_regions(regions: set[str], as_of: date) -> list[Slotted]:
    """Return the values of these regions known on a date. One query."""
    values = [value for value in all_values() if value.region in regions]
    return in_force(known_on(values, as_of))


@frozen
class SeriesSummary:
    """A series in a list: how many values, over which periods, how many targets it speaks to."""

    series: Series
    values: int
    first: str
    last: str
    targets: int


def series_by_theme(as_of: date) -> dict[str, list[SeriesSummary]]:
    """Return every series by theme. One query."""
    content = pact()
    by_series: dict[str, list[Value]] = {}
    for value in known_on(all_values(), as_of):
        by_series.setdefault(value.series, []).append(value)
    uses = Counter(use.series for use in content.uses)
    themes: dict[str, list[SeriesSummary]] = {}
    for series in content.series.values():
        values = sorted(by_series.get(series.id, []), key=lambda value: value.period.end)
        summary = SeriesSummary(
            series,
            len(values),
            values[0].period.literal if values else "",
            values[-1].period.literal if values else "",
            uses[series.id],
        )
        themes.setdefault(series.theme, []).append(summary)
    return themes


def forget() -> None:
    """Drop kept values and verdicts; the next question computes them anew."""
    _values.cache_clear()
    _assessments.cache_clear()
