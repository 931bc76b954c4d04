"""The plot of a target chart: its scales, axes and what stands above it."""

from decimal import Decimal

from attrs import frozen

from doepact.core.drawing.lettering import (
    LEAD,
    Anchor,
    Block,
    Line,
    reach,
    shelve,
    width_of,
    within,
    wrap,
)
from doepact.core.drawing.scales import Scale, stretch, thinned, told_apart
from doepact.core.drawing.svg import WIDTH, group, line
from doepact.core.drawing.target_model import PathPoint, RunPoint, TargetChart

_HEIGHT = 260.0  # of the plot in units
_EDGE = 4.0  # free at the right side
_AIR = Decimal("0.12")  # of the span of values, above and below them


@frozen
class Plot:
    """The scales and the place of the plot."""

    x: Scale
    y: Scale
    ticks: tuple[Decimal, ...]
    left: float
    top: float

    @property
    def bottom(self) -> float:
        return self.top + _HEIGHT

    def at(self, point: PathPoint | RunPoint) -> tuple[float, float]:
        return self.x(point.time), self.y(point.value)


def _ends(chart: TargetChart) -> tuple[Decimal, Decimal]:
    """Return the ends of the vertical axis: air around the values, but not beyond the limits."""
    low, high = stretch(chart.values, from_zero=chart.from_zero)
    air = (high - low) * _AIR
    floor, ceiling = chart.limits
    floor = min(low, Decimal(0)) if floor is None and low >= 0 else floor
    ceiling = max(high, Decimal(0)) if ceiling is None and high <= 0 else ceiling
    return (
        low - air if floor is None else max(low - air, min(low, floor)),
        high + air if ceiling is None else min(high + air, max(high, ceiling)),
    )


def _plot(chart: TargetChart, top: float) -> Plot:
    ticks = told_apart(*_ends(chart), chart.format) if chart.values else (Decimal(0),)
    left = max(width_of(chart.format(tick)) for tick in ticks) + 8 if chart.values else 0
    labels = [label for _, label in sorted(chart.time_ticks)] or [""]
    ends = [width_of(label) / 2 for label in (labels[0], labels[-1])]
    low, high = (min(chart.times, default=0), max(chart.times, default=0))
    return Plot(
        x=Scale(float(low), float(high), max(left + 14, ends[0]), WIDTH - max(18, ends[1])),
        y=Scale(float(ticks[0]), float(ticks[-1]) if chart.values else 1.0, top + _HEIGHT, top),
        ticks=ticks,
        left=left,
        top=top,
    )


def axes(chart: TargetChart, plot: Plot) -> list[str]:
    """Write the lines and the ticks of both axes; labels that would touch are left out."""
    lines, words = [], []
    for value in plot.ticks:
        y = plot.y(value)
        zero = value == 0 or value == plot.ticks[0]
        lines.append(line(plot.left, y, WIDTH - _EDGE, y, "dw-zero" if zero else "dw-grid"))
        if plot.left:
            label = Block((Line(chart.format(value)),), plot.left - 6, y, "end")
            words.append(label.written("dw-text dw-soft dw-tick"))
    marked = sorted(chart.time_ticks)
    places = [plot.x(time) for time, _ in marked]
    widths = [width_of(label) for _, label in marked]
    shown = thinned(places, widths, 6)
    for index, x in enumerate(places):
        lines.append(line(x, plot.bottom, x, plot.bottom + (7 if index in shown else 4), "dw-zero"))
    for index in shown:
        label = Block((Line(marked[index][1]),), places[index], plot.bottom + 9, "middle", "top")
        words.append(label.written("dw-text dw-soft dw-tick"))
    return [group(*lines, class_="dw-axes"), group(*words)]


def _hung(x: float, text: str) -> tuple[float, float, Anchor]:
    """Return where the words of a vertical line start, and how they hang."""
    place, anchor = within(x, width_of(text), 0, WIDTH)
    return place, 0.0, anchor


def head(chart: TargetChart) -> tuple[list[str], list[Block], Plot]:
    """Write what stands above the plot: the axis's range and the names of the moments."""
    trial = _plot(chart, 0)
    parts: list[str] = []
    top = 4.0
    if trial.ticks[0] > 0 or trial.ticks[-1] < 0:
        low, high = chart.format(trial.ticks[0]), chart.format(trial.ticks[-1])
        text = chart.words.axis_range.replace("{low}", low).replace("{high}", high)
        block = Block(wrap(text, WIDTH), 0, top, "start", "top")
        parts.append(block.written("dw-text dw-soft dw-range"))
        top += block.height + 4
    named = [
        Block((Line(moment.text),), *_hung(trial.x(moment.time), moment.text))
        for moment in chart.moments
    ]
    shelves = shelve([reach(block.x, block.width, block.anchor) for block in named])
    rows = max(shelves, default=-1) + 1
    blocks = [
        Block(block.lines, block.x, top + LEAD * (rows - shelf), block.anchor, "bottom")
        for block, shelf in zip(named, shelves, strict=True)
    ]
    return parts, blocks, _plot(chart, top + LEAD * rows + 12)
