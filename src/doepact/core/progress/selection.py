"""Which observations count for a target: one series in one definition, never a mixture."""

from collections.abc import Iterable
from datetime import date

from attrs import frozen

from doepact.core.progress.values import (
    Comparability,
    Observation,
    Reason,
    Target,
    TargetType,
)

RUNNING = (TargetType.ANNUAL_FLOW, TargetType.AMOUNT_PER_YEAR)


@frozen
class Selection:
    """The chosen series in order of time, or the reason why there is none."""

    measured: tuple[Observation, ...] = ()  # after the baseline, up to the term
    later: tuple[Observation, ...] = ()  # after the term, never disputed
    history: tuple[Observation, ...] = ()  # up to the term, with older ones, never disputed
    reason: Reason | None = None


def term(target: Target) -> date | None:
    """Return the last day on which a value counts for the verdict.

    A yearly amount or flow must hold until the pact itself ends, not in its target year alone.
    """
    if target.period is None:
        return None
    if target.type in RUNNING and target.term_end is not None:
        return max(target.period.end, target.term_end)
    return target.period.end


def after_baseline(target: Target, observation: Observation) -> bool:
    """Tell whether it is a measurement: a baseline, or what came before, is not.

    For a direction the first value is compared with, so the baseline's own period counts.
    """
    if target.baseline_period is None:
        return True
    if target.type is TargetType.DIRECTION_ONLY:
        return observation.period.end >= target.baseline_period.end
    return observation.period.end > target.baseline_period.end


def comparable(target: Target, observation: Observation) -> bool:
    """Tell whether it measures what the target is about; a percent change has its own targets."""
    if observation.is_change and target.type is not TargetType.RELATIVE_CHANGE:
        return False
    return observation.comparability is not Comparability.NOT_COMPARABLE


def select(target: Target, observations: Iterable[Observation], as_of: date) -> Selection:
    """Choose the series: one with a value in the term, `same` before `proxy`, then priority."""
    seen = sorted(
        (o for o in observations if o.period.end <= as_of), key=lambda o: (o.period.end, o.series)
    )
    measured = [o for o in seen if after_baseline(target, o)]
    usable = [o for o in measured if comparable(target, o) and not _useless(o)]
    if not usable:
        return Selection(reason=_why_none(target, seen, measured, as_of))
    last = term(target) or as_of
    groups: dict[tuple[str, str, bool], list[Observation]] = {}
    for o in usable:
        groups.setdefault(_key(o), []).append(o)
    needed = 2 if target.type is TargetType.DIRECTION_ONLY else 1

    def preference(key: tuple[str, str, bool]) -> tuple[bool, bool, int, tuple[str, str, bool]]:
        group = groups[key]
        in_term = [o for o in group if o.period.end <= last and not o.disputed]
        proxy = any(o.comparability is Comparability.PROXY for o in group)
        return len(in_term) < needed, proxy, min(o.priority for o in group), key

    chosen = min(groups, key=preference)
    group = groups[chosen]
    return Selection(
        measured=tuple(o for o in group if o.period.end <= last),
        later=tuple(o for o in group if o.period.end > last and not o.disputed),
        history=tuple(
            o
            for o in seen
            if _key(o) == chosen
            and comparable(target, o)
            and not _useless(o)
            and not o.disputed
            and o.period.end <= last
        ),
    )


def _key(observation: Observation) -> tuple[str, str, bool]:
    return observation.series, observation.definition, observation.is_change


def _useless(observation: Observation) -> bool:
    return observation.suppressed or observation.value is None


def _why_none(
    target: Target, seen: list[Observation], measured: list[Observation], as_of: date
) -> Reason:
    relevant = [o for o in measured if comparable(target, o)]
    if relevant:
        newest = relevant[-1]
        if newest.suppressed:
            return Reason.SUPPRESSED
        unknown = newest.n_sample is not None and newest.n_population is None
        return Reason.DENOMINATOR_UNKNOWN if unknown else Reason.NO_MEASUREMENT
    if measured:
        return Reason.NOT_COMPARABLE
    baseline, period = target.baseline_period, target.period
    over = period is not None and as_of > period.end
    at_baseline = baseline is not None and any(
        o.period.end == baseline.end and comparable(target, o) and not _useless(o) for o in seen
    )
    return Reason.SINGLE_POINT if at_baseline and not over else Reason.NO_MEASUREMENT
