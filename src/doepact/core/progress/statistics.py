"""Uncertainty and trend. Exact in fractions; only quantiles come from floating point."""

import statistics
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import combinations

from attrs import frozen

from doepact.core.progress.formulas import CONTEXT, Number, rounded

Point = tuple[Fraction, Decimal]

MEAN_CHANGE_MOST = 3  # points up to which the mean yearly change is the trend
INTERVAL_LEAST = 5  # points from which a prediction interval is given


def effective_sample(sample: int, population: int) -> Decimal | None:
    """Return the sample size after finite population correction, n(N - 1) / (N - n).

    None when the whole population was observed: there is no sampling error then.
    """
    if sample >= population:
        return None
    return rounded(Fraction(sample * (population - 1), population - sample))


def wilson(share: Decimal, sample: Number, confidence: Decimal) -> tuple[Decimal, Decimal]:
    """Return Wilson's score interval for a share (0 to 1) observed on `sample` units.

    Unlike the usual normal interval it stays within 0 and 1, and is not empty at 0 or all.
    """
    z = Decimal(repr(statistics.NormalDist().inv_cdf((1 + float(confidence)) / 2)))
    p, n, zz = Fraction(share), Fraction(sample), Fraction(z) ** 2
    root = CONTEXT.sqrt(rounded(p * (1 - p) / n + zz / (4 * n * n)))
    half, centre, scale = Fraction(z) * Fraction(root), p + zz / (2 * n), 1 + zz / n
    low = Decimal(0) if p == 0 else rounded((centre - half) / scale)
    high = Decimal(1) if p == 1 else rounded((centre + half) / scale)
    return low, high


def coverage_bounds(share: Decimal, known: int, population: int) -> tuple[Decimal, Decimal]:
    """Return the least and greatest share (0 to 1) of a population not all of which is known.

    `share` holds for the `known` units; the others could all be no, or all yes.
    """
    yes = Fraction(share) * known
    return rounded(yes / population), rounded((yes + population - known) / population)


def mean_change(points: Sequence[Point]) -> Fraction:
    """Return the mean yearly change between the first and the last point."""
    (t0, y0), (t1, y1) = points[0], points[-1]
    return (Fraction(y1) - Fraction(y0)) / (t1 - t0)


def theil_sen(points: Sequence[Point]) -> Fraction:
    """Return the median of the slopes between all pairs: one strange year moves it little."""
    slopes = [
        (Fraction(y1) - Fraction(y0)) / (t1 - t0)
        for (t0, y0), (t1, y1) in combinations(points, 2)
        if t0 != t1
    ]
    return statistics.median(slopes)


def yearly_change(points: Sequence[Point]) -> Fraction | None:
    """Return the trend of F5: mean change for 2-3 points, Theil-Sen from 4 on."""
    if len({t for t, _ in points}) < 2:  # noqa: PLR2004 - two points make a line
        return None
    return mean_change(points) if len(points) <= MEAN_CHANGE_MOST else theil_sen(points)


@frozen
class Prediction:
    """A prediction interval with its own centre."""

    low: Decimal
    centre: Decimal
    high: Decimal


def prediction(points: Sequence[Point], at: Fraction, confidence: Decimal) -> Prediction | None:
    """Return the least-squares prediction interval of one value at time `at`.

    Student's t with n - 2 degrees of freedom; None under five points. It supposes a straight
    trend with independent errors of equal size, so it is too narrow when a trend bends.
    """
    n = len(points)
    if n < INTERVAL_LEAST or len({t for t, _ in points}) < n:
        return None
    from scipy.special import stdtrit

    times = [t for t, _ in points]
    values = [Fraction(y) for _, y in points]
    t_mean, y_mean = sum(times, Fraction()) / n, sum(values, Fraction()) / n
    spread = sum(((t - t_mean) ** 2 for t in times), Fraction())
    cross = sum(
        ((t - t_mean) * (y - y_mean) for t, y in zip(times, values, strict=True)), Fraction()
    )
    slope = cross / spread
    squares = sum(
        ((y - y_mean - slope * (t - t_mean)) ** 2 for t, y in zip(times, values, strict=True)),
        Fraction(),
    )
    variance = squares / (n - 2) * (1 + Fraction(1, n) + (at - t_mean) ** 2 / spread)
    quantile = Decimal(repr(float(stdtrit(n - 2, (1 + float(confidence)) / 2))))
    half = Fraction(quantile) * Fraction(CONTEXT.sqrt(rounded(variance)))
    centre = y_mean + slope * (at - t_mean)
    return Prediction(rounded(centre - half), rounded(centre), rounded(centre + half))


@frozen
class Part:
    """One unit's share as it was counted; a numerator that is None was not reported."""

    name: str
    numerator: Decimal | None
    denominator: Decimal | None


@frozen
class Aggregate:
    """A share over several units, with how much of them it covers."""

    ratio: Decimal | None  # None below the least coverage, or when nothing can be divided
    counted: tuple[str, ...]
    missing: tuple[str, ...]
    coverage: Decimal | None  # share of the denominators; None when one is unknown


def ratio_of_sums(parts: Sequence[Part], least_coverage: Decimal = Decimal(1)) -> Aggregate:
    """Return sum of numerators / sum of denominators: shares are never averaged.

    Coverage is by denominators; where a missing unit's denominator is unknown, the share of units
    decides whether the ratio is given.
    """
    known = [
        (part, Fraction(part.numerator), Fraction(part.denominator))
        for part in parts
        if part.numerator is not None and part.denominator is not None
    ]
    counted = tuple(part.name for part, _, _ in known)
    missing = tuple(
        part.name for part in parts if part.numerator is None or part.denominator is None
    )
    denominators = [part.denominator for part in parts if part.denominator is not None]
    total = sum((denominator for _, _, denominator in known), Fraction())
    everything = sum((Fraction(denominator) for denominator in denominators), Fraction())
    complete = len(denominators) == len(parts) and everything > 0
    by_units = Fraction(len(known), len(parts)) if parts else Fraction()
    covered = total / everything if complete else by_units
    ratio = None
    if total > 0 and covered >= Fraction(least_coverage):
        ratio = rounded(sum((numerator for _, numerator, _ in known), Fraction()) / total)
    return Aggregate(ratio, counted, missing, rounded(covered) if complete else None)
