"""Between which values an observed share lies: sampled, or with units nobody asked."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

from doepact.core.progress.formulas import CONTEXT, rounded
from doepact.core.progress.statistics import coverage_bounds, effective_sample, wilson
from doepact.core.progress.values import Observation, Rule, Target, TargetType

PERCENT = Decimal(100)


def value_interval(
    target: Target, observation: Observation, rule: Rule
) -> tuple[Decimal, Decimal] | None:
    """Return the least and greatest value in the target's unit; None for a full count.

    Coverage of a known list: unknown units could be all no or all yes. Else Wilson, corrected
    for a finite population where its size is known.
    """
    value, sample = observation.value, observation.n_sample
    whole = PERCENT if target.limit_high is None else target.limit_high
    if value is None or not sample or sample < 0 or observation.is_change or whole <= 0:
        return None
    share = rounded(Fraction(value) / Fraction(whole))
    if not 0 <= share <= 1:
        return None
    population = observation.n_population
    if population is not None and sample >= population:
        return None
    if target.type is TargetType.COVERAGE and population is not None:
        low, high = coverage_bounds(share, sample, population)
    else:
        size = None if population is None else effective_sample(sample, population)
        low, high = wilson(share, sample if size is None else size, rule.confidence)
    return CONTEXT.multiply(low, whole), CONTEXT.multiply(high, whole)


def shown(target: Target, observation: Observation, rule: Rule) -> dict[str, Any]:
    """Return the value a verdict rests on, as fields of an assessment."""
    return {
        "value": observation.value,
        "observation": observation,
        "value_interval": value_interval(target, observation, rule),
        "comparability": observation.comparability,
    }
