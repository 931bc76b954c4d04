"""One target and what was measured: whether the pact is on its way, and whether it arrived.

What was agreed is drawn with bars and a dashed line, what was measured with shapes and whole
lines. A band above or below the goal shows which side of it counts.
"""

from itertools import pairwise, permutations
from typing import Self

from attrs import define, field

from doepact.core.drawing import marks
from doepact.core.drawing.lettering import LEAD, Block, Line, with_tail, wrap
from doepact.core.drawing.placing import Box, Ground, Stroke
from doepact.core.drawing.scales import Write
from doepact.core.drawing.svg import WIDTH, Drawing, group, line, number, picture, polyline, tag
from doepact.core.drawing.target_model import (
    Goal,
    Run,
    TargetChart,
    target_table,
)
from doepact.core.drawing.target_plot import Plot, axes, head

_BAND = 14.0  # width of the goal's band
_PATH_BARS = {True: 11.0, False: 7.0}  # half the length of the bar of a goal, of another point
_SHAPES = (112.0, 160.0, 240.0)  # widths at which names are broken to find room
_MUST = 260.0  # what a label may cost before it goes to the key
_MAY = 34.0  # what a value may cost before it is left to the table
_FEW = 8  # up to so many measured values, all are written where there is room
_TRIED = 3  # up to so many runs, all orders of naming them are tried
_KEY_INDENT = 26.0


@define
class _Key:
    """Lines below the chart for what found no room in it, and for signs that need a word."""

    top: float
    parts: list[str] = field(factory=list)

    def add(self, sign: str, lines: tuple[Line, ...], class_: str = "") -> None:
        """Add a sign drawn around (0, 0) and its words."""
        middle = self.top + LEAD * len(lines) / 2
        block = Block(lines, _KEY_INDENT, middle)
        move = f"translate(12 {number(middle)})"
        self.parts.append(tag("g", sign, class_=class_, transform=move) if sign else "")
        self.parts.append(block.written())
        self.top += block.height + 6


def _vertical(chart: TargetChart, plot: Plot, blocks: list[Block], ground: Ground) -> str:
    parts = []
    for moment, block in zip(chart.moments, blocks, strict=True):
        x = plot.x(moment.time)
        parts.append(line(x, block.y + 2, x, plot.bottom, "dw-moment"))
        parts.append(block.written("dw-text dw-soft"))
        ground.strokes.append(Stroke(x, plot.top, x, plot.bottom, 0.8))
    return group(*parts, class_="dw-moments")


def _bar(x: float, y: float, *, goal: bool) -> str:
    half = _PATH_BARS[goal]
    return line(x - half, y, x + half, y, "dw-goal" if goal else "dw-stop")


def _path(chart: TargetChart, plot: Plot, ground: Ground) -> str:
    places = [plot.at(point) for point in chart.path]
    parts = []
    if isinstance(goal := chart.goal, Goal) and goal.comparator != "eq":
        x, y = plot.at(goal)
        upper, lower = (plot.top, y) if goal.comparator == "ge" else (y, plot.bottom)
        box = {"x": x - _BAND / 2, "y": upper, "width": _BAND, "height": lower - upper}
        parts.append(tag("rect", class_="dw-band", **box))
        ground.boxes.append(Box(x - _BAND / 2, upper, x + _BAND / 2, lower))
    if len(places) > 1:
        parts.append(polyline(places, "dw-path"))
    for (x1, y1), (x2, y2) in pairwise(places):
        ground.strokes.append(Stroke(x1, y1, x2, y2, 1.5))
    for point, (x, y) in zip(chart.path, places, strict=True):
        parts.append(_bar(x, y, goal=point is chart.goal))
        half = _PATH_BARS[point is chart.goal]
        ground.boxes.append(Box(x - half, y - 3, x + half, y + 3))
    return group(*parts, class_="dw-agreed")


def _run(run: Run, index: int, plot: Plot, ground: Ground) -> str:
    places = [plot.at(point) for point in run.current]
    parts = [polyline(places, "dw-line")] if len(places) > 1 else []
    for (x1, y1), (x2, y2) in pairwise(places):
        ground.strokes.append(Stroke(x1, y1, x2, y2, 3))
    for point in run.superseded:
        x, y = plot.at(point)
        parts.append(marks.cross(x, y))
        ground.boxes.append(Box(x - 16, y - 14, x + 16, y + 14))
    for point, (x, y) in zip(run.current, places, strict=True):
        parts.append(marks.mark(x, y, index, hollow=point.after_term))
        room = marks.RADIUS + 0.5
        ground.boxes.append(Box(x - room, y - room, x + room, y + room))
    return group(*parts, class_=f"dw-run dw-tone-{index % 4 + 1}")


def _shapes(name: str, value: str) -> list[tuple[Line, ...]]:
    """Return the ways in which a name and its value can be broken, widest first."""
    ways = [(*wrap(name, room), Line(value, strong=True)) for room in reversed(_SHAPES)]
    inline = (Line(name, tail=value),)
    return list(dict.fromkeys([inline, *ways] if name and inline[0].width <= _SHAPES[0] else ways))


@define
class _Pen:
    """Writes labels on the ground that is left; `cost` says how ill they stand together."""

    ground: Ground
    parts: list[str] = field(factory=list)
    cost: float = 0.0

    def put(
        self,
        place: tuple[float, float],
        shapes: list[tuple[Line, ...]],
        worst: float,
        class_: str,
    ) -> bool:
        """Write a label near a place; False when there is no room."""
        found = self.ground.place(*place, shapes, worst)
        if found is None:
            return False
        self.cost += found.cost
        if way := found.leader:
            self.parts.append(line(way.x1, way.y1, way.x2, way.y2, "dw-leader"))
        self.parts.append(found.block.written(f"dw-text {class_}"))
        return True

    def name(self, run: Run, index: int, plot: Plot, write: Write) -> bool:
        """Write a run's name and last value at its end; False when there is no room."""
        last = run.current[-1]
        shapes = _shapes(run.name, write(last.value))
        return self.put(plot.at(last), shapes, _MUST, f"dw-name dw-tone-{index % 4 + 1}")

    def copy(self) -> Self:
        """Return a pen that can try without leaving a trace here."""
        ground = Ground(self.ground.bounds, [*self.ground.boxes], [*self.ground.strokes])
        return type(self)(ground, [*self.parts])


def _named(pen: _Pen, runs: list[tuple[int, Run]], plot: Plot, write: Write) -> _Pen | None:
    """Name all runs in the order that gives the best places; None when one finds no room."""
    by_end = sorted(runs, key=lambda run: -float(run[1].current[-1].time))
    best: _Pen | None = None
    for order in permutations(runs) if len(runs) <= _TRIED else (by_end, runs):
        trial = pen.copy()
        if all(trial.name(run, index, plot, write) for index, run in order) and (
            best is None or trial.cost < best.cost
        ):
            best = trial
    return best


def _labels(chart: TargetChart, plot: Plot, ground: Ground, key: _Key) -> str:
    """Write names and values near what they name; what finds no room goes to the key."""
    pen, write = _Pen(ground), chart.format
    for stop in reversed(chart.path):
        value = stop.written(write) if isinstance(stop, Goal) else write(stop.value)
        shapes = _shapes(stop.name, value)
        if not pen.put(plot.at(stop), shapes, _MUST, "dw-agreed-name"):
            key.add(_bar(0, 0, goal=stop is chart.goal), with_tail(stop.name, value, 360))
    runs = [(index, run) for index, run in enumerate(chart.runs) if run.points]
    if named := _named(pen, runs, plot, write):
        pen = named
    else:
        for index, run in runs:
            sign = marks.mark(0, 0, index, hollow=run.current[-1].after_term)
            lines = with_tail(run.name, write(run.current[-1].value), 360)
            key.add(sign, lines, f"dw-run dw-tone-{index % 4 + 1}")
    few = sum(len(run.current) for _, run in runs) <= _FEW
    for index, run in runs:
        earlier = run.current[:-1]
        for point in earlier if few else earlier[:1]:
            shapes = [(Line(write(point.value)),)]
            pen.put(plot.at(point), shapes, _MAY, f"dw-name dw-tone-{index % 4 + 1}")
    return group(*pen.parts, class_="dw-labels")


def _explained(chart: TargetChart, key: _Key) -> None:
    """Add a word for hollow markers and crosses, when there are any."""
    for index, run in enumerate(chart.runs):
        if any(point.after_term for point in run.current):
            sign = marks.mark(0, 0, index, hollow=True)
            key.add(sign, wrap(chart.words.after_term, 360), "dw-run dw-tone-0")
            break
    if any(run.superseded for run in chart.runs):
        key.add(marks.cross(0, 0), wrap(chart.words.superseded, 360), "dw-run dw-tone-0")


def target_chart(chart: TargetChart) -> Drawing:
    """Draw the path of one target with its measurements over time."""
    above, moments, plot = head(chart)
    ground = Ground(Box(2, plot.top - 8, WIDTH - 2, plot.bottom - 1))
    ground.boxes.append(Box(0, plot.top - 8, plot.left - 4, plot.bottom))
    if plot.ticks[0] < 0 < plot.ticks[-1]:
        ground.strokes.append(Stroke(plot.left, plot.y(0), WIDTH, plot.y(0), 0.5))
    key = _Key(plot.bottom + 9 + LEAD + 12)
    body = [
        *above,
        *axes(chart, plot),
        _vertical(chart, plot, moments, ground),
        _path(chart, plot, ground),
        *(_run(run, index, plot, ground) for index, run in enumerate(chart.runs)),
    ]
    body.append(_labels(chart, plot, ground, key))
    _explained(chart, key)
    body.append(group(*key.parts, class_="dw-key"))
    svg = picture(
        key=chart.key,
        title=chart.title,
        description=chart.description,
        height=key.top,
        body=body,
        kind="dw-target",
    )
    return Drawing(svg, target_table(chart))
