"""Formulas F1-F7 of the monitor, each exact until one last rounding to 28 digits.

Notation: baseline value `y0` at time `t0`, observed value `y` at `t`, target value `goal` at
`end`; times are in years (`Period.time`), values in the target's own unit. `sign` is 1 where
more is better and -1 where less is. A formula that has no answer returns None.
"""

from collections.abc import Sequence
from decimal import ROUND_HALF_EVEN, Context, Decimal
from fractions import Fraction

Number = Decimal | Fraction | int
CONTEXT = Context(prec=28, rounding=ROUND_HALF_EVEN)


def rounded(number: Fraction) -> Decimal:
    """Return the Decimal of 28 digits nearest to an exact number."""
    return CONTEXT.divide(Decimal(number.numerator), Decimal(number.denominator))


def distance_covered(y: Decimal, y0: Decimal, goal: Decimal) -> Decimal | None:
    """F1: share of the way from baseline to target, P = (y - y0) / (goal - y0).

    A pure number, above 1 on overshoot and below 0 when moving away, in both directions. None
    when the target equals the baseline. It is as uncertain as `y` and `y0` over the distance.
    Source: usual in results frameworks (ServiceNow, ESCAP 'current status').
    """
    if goal == y0:
        return None
    return rounded((Fraction(y) - Fraction(y0)) / (Fraction(goal) - Fraction(y0)))


def distance_left(y: Decimal, goal: Decimal, sign: int) -> Decimal:
    """F1: what is left, in the target's unit: sign x (goal - y); negative on overshoot."""
    return rounded(sign * (Fraction(goal) - Fraction(y)))


def time_used(t: Fraction, t0: Fraction, end: Fraction) -> Decimal | None:
    """F2: share of the time used, E = (t - t0) / (end - t0), at most 1.

    None when the target's period does not end after the baseline's.
    """
    if end <= t0:
        return None
    return rounded(min((t - t0) / (end - t0), Fraction(1)))


def path_at(t: Fraction, points: Sequence[tuple[Fraction, Decimal]]) -> Fraction:
    """F2: the value the path asks at `t`, exact; straight between points, flat after the last.

    `points` are baseline, milestones and target, in order of time. With baseline and target
    alone this is y0 + (goal - y0) x E.
    """
    time, value = points[0][0], Fraction(points[0][1])
    for next_time, next_decimal in points[1:]:
        next_value = Fraction(next_decimal)
        if t <= next_time:
            return value + (next_value - value) * (t - time) / (next_time - time)
        time, value = next_time, next_value
    return value


def gap_to_path(y: Decimal, path: Number, sign: int) -> Decimal:
    """F2: sign x (y - path), in the target's unit; negative is short of the path."""
    return rounded(sign * (Fraction(y) - Fraction(path)))


def pace_ratio(y: Decimal, y0: Decimal, path: Number) -> Decimal | None:
    """F3: observed over required change since the baseline, R = (y - y0) / (path - y0).

    Along a straight path this is P / E. None where the path asks no change yet. R is unstable
    shortly after the baseline, when the required change is small beside the error of `y`.
    Source: Eurostat's ratio with linear in place of compound growth, so that a share and its
    complement get the same number.
    """
    required = Fraction(path) - Fraction(y0)
    return rounded((Fraction(y) - Fraction(y0)) / required) if required else None


def required_pace(y: Decimal, goal: Decimal, t: Fraction, end: Fraction) -> Decimal | None:
    """F4: yearly change needed from `t` on, q = (goal - y) / (end - t); None at the end."""
    return rounded((Fraction(goal) - Fraction(y)) / (end - t)) if t < end else None


def acceleration(
    observed: tuple[Fraction, Decimal],
    baseline: tuple[Fraction, Decimal],
    target: tuple[Fraction, Decimal],
) -> Decimal | None:
    """F4: how many times faster than so far, A = q / ((y - y0) / (t - t0)).

    Negative means that the movement must be reversed; None when nothing has changed so far, or
    no time is left.
    """
    (t, now), (t0, start), (end, goal) = observed, baseline, target
    change = Fraction(now) - Fraction(start)
    if change == 0 or not t0 < t < end:
        return None
    return rounded((Fraction(goal) - Fraction(now)) / (end - t) * (t - t0) / change)


def projected(y: Decimal, growth: Fraction, t: Fraction, end: Fraction) -> Decimal:
    """F5: the value at the target's end when the yearly change `growth` goes on, y + g(end - t).

    A continuation, not a forecast: it knows no policy and no turning points.
    """
    return rounded(Fraction(y) + growth * (end - t))


def clamped(value: Decimal, low: Decimal | None, high: Decimal | None) -> Decimal:
    """F5: a value within what the indicator can be."""
    if low is not None and value < low:
        return low
    if high is not None and value > high:
        return high
    return value


def compound_growth(y: Decimal, y0: Decimal, years: Fraction) -> Decimal | None:
    """F6: compound yearly growth, (y / y0) ^ (1 / years) - 1; None where it has no meaning."""
    if y0 <= 0 or y < 0 or years <= 0:
        return None
    ratio = CONTEXT.divide(y, y0)
    return CONTEXT.subtract(CONTEXT.power(ratio, rounded(1 / years)), Decimal(1))


def cagr_ratio(
    observed: tuple[Fraction, Decimal],
    baseline: tuple[Fraction, Decimal],
    target: tuple[Fraction, Decimal],
    sign: int,
) -> Decimal | None:
    """F6: observed over required compound growth, Rc = sign x CAGRo / |CAGRr|.

    Shown beside R, never used for a verdict: it differs between a share and its complement, and
    has no value when the baseline is 0. Source: Eurostat; sign as StatCan and Open SDG.
    """
    seen = compound_growth(observed[1], baseline[1], observed[0] - baseline[0])
    needed = compound_growth(target[1], baseline[1], target[0] - baseline[0])
    if seen is None or not needed:
        return None
    return CONTEXT.divide(sign * seen, abs(needed))


def closure(projection: Decimal, y0: Decimal, goal: Decimal) -> Decimal | None:
    """F7: share of the distance that will be covered at the end, C = (yhat - y0) / (goal - y0).

    Equals R for a linear trend along a straight path. Source: UN SDG progress chart.
    """
    return distance_covered(projection, y0, goal)
