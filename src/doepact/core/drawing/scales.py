"""From values to places: straight scales with round ticks."""

from collections.abc import Callable
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from fractions import Fraction
from itertools import pairwise

from attrs import frozen

Write = Callable[[Decimal], str]
"""How the reader's language writes a value, unit included."""

Time = Fraction | float
"""A moment in years: 2013.5 is halfway 2013."""

_ROUND = (Decimal(1), Decimal(2), Decimal(5), Decimal(10))


@frozen
class Scale:
    """Maps `low`..`high` onto `start`..`end` units; `end` may lie before `start`."""

    low: float
    high: float
    start: float
    end: float

    def __call__(self, value: Decimal | Time) -> float:
        """Return the place of a value in units; the middle when the scale has no length."""
        if self.high == self.low:
            return (self.start + self.end) / 2
        share = (float(value) - self.low) / (self.high - self.low)
        return self.start + share * (self.end - self.start)


def _step(span: Decimal, count: int) -> Decimal:
    raw = span / count
    power = Decimal(1).scaleb(raw.adjusted())
    return next(power * nice for nice in _ROUND if power * nice >= raw)


def _plain(value: Decimal) -> Decimal:
    whole = value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()
    return abs(whole) if whole == 0 else whole


def ticks(low: Decimal, high: Decimal, count: int = 5) -> tuple[Decimal, ...]:
    """Return round values from at or below `low` to at or above `high`, evenly spaced.

    >>> [str(tick) for tick in ticks(Decimal("71.4"), Decimal("88"))]
    ['70', '75', '80', '85', '90']
    """
    if high <= low:
        raise ValueError("a scale needs two different ends")
    step = _step(high - low, count)
    first = int((low / step).to_integral_value(ROUND_FLOOR))
    last = int((high / step).to_integral_value(ROUND_CEILING))
    return tuple(_plain(step * index) for index in range(first, last + 1))


def told_apart(low: Decimal, high: Decimal, write: Write) -> tuple[Decimal, ...]:
    """Return round ticks that `write` does not write alike, for want of decimals."""
    for count in (5, 4, 3, 2, 1):
        chosen = ticks(low, high, count)
        if len({write(tick) for tick in chosen}) == len(chosen):
            return chosen
    return (chosen[0], chosen[-1])


def stretch(values: list[Decimal], *, from_zero: bool) -> tuple[Decimal, Decimal]:
    """Return the ends of what a scale must show; equal values get room on both sides."""
    shown = [*values, Decimal(0)] if from_zero or not values else values
    low, high = min(shown), max(shown)
    if low == high:
        room = abs(low) / 20 or Decimal(1)
        return (low - room, high + room) if not from_zero else (low, high + room)
    return low, high


def thinned(places: list[float], widths: list[float], gap: float = 8.0) -> list[int]:
    """Return which of a row of labels to show: every one, every second, and so on until they fit.

    `places` are centres in rising order.
    """
    for step in range(1, len(places) + 1):
        kept = list(range(0, len(places), step))
        pairs = pairwise(kept)
        if all(places[b] - places[a] >= (widths[a] + widths[b]) / 2 + gap for a, b in pairs):
            return kept
    return []
