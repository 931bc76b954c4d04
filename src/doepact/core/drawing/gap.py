"""One number that was promised, and how far it still is."""

from decimal import Decimal

from attrs import frozen

from doepact.core.drawing.fills import Fill, definitions
from doepact.core.drawing.lettering import Block, Line, reach, shelve, with_tail, within, wrap
from doepact.core.drawing.scales import Scale, Write
from doepact.core.drawing.svg import WIDTH, Drawing, Table, group, line, picture, tag

_BAR = 34.0
_KNOWN = Fill("solid", 1)
_UNKNOWN = Fill("rising", 0)


@frozen
class Figure:
    """A value with what it is, its time included when that matters."""

    name: str
    value: Decimal


@frozen
class GapBar:
    """Everything that `gap_bar` draws.

    Without `known`, the bar is hatched and says `unknown`. With `gap_name`, the distance that
    is left is written too; a goal that was reached has none.
    """

    key: str
    title: str
    description: str
    caption: str
    columns: tuple[str, str]
    goal: Figure
    format: Write
    unknown: str
    milestone: Figure | None = None
    known: Figure | None = None
    gap_name: str = ""

    @property
    def gap(self) -> Figure | None:
        """The distance that is left, when it is known, named and not yet gone."""
        if self.known is None or not self.gap_name or self.known.value >= self.goal.value:
            return None
        return Figure(self.gap_name, self.goal.value - self.known.value)


def _table(chart: GapBar) -> Table:
    figures = (chart.known, chart.gap, chart.milestone, chart.goal)
    rows = [(f.name, chart.format(f.value)) for f in figures if f is not None]
    if chart.known is None:
        rows.insert(0, (chart.unknown, ""))
    return Table(chart.caption, chart.columns, tuple(rows))


def _lines(chart: GapBar, figure: Figure) -> tuple[Line, ...]:
    return with_tail(figure.name, chart.format(figure.value), WIDTH * 0.62)


def _flags(chart: GapBar, scale: Scale) -> tuple[str, float]:
    """Write goal and milestone above the bar, each with its line; returns the bar's top.

    The left one stands low and keeps clear of the line of the right one, where it can.
    """
    figures = [figure for figure in (chart.milestone, chart.goal) if figure is not None]
    figures.sort(key=lambda figure: figure.value)
    blocks = []
    for figure in figures:
        x, lines = scale(figure.value), _lines(chart, figure)
        width = Block(lines, 0, 0).width
        right = scale(figures[-1].value) - 8 if figure is not figures[-1] else WIDTH
        high = right if width <= right and x <= right else WIDTH
        place, anchor = within(x, width, 0, high)
        blocks.append(Block(lines, place, 0, anchor, "bottom"))
    shelves = shelve([reach(block.x, block.width, block.anchor) for block in blocks])
    heights = [0.0] * (max(shelves) + 1)
    for block, shelf in zip(blocks, shelves, strict=True):
        heights[shelf] = max(heights[shelf], block.height + 4)
    bar = 4 + sum(heights) + 4
    parts = []
    for figure, block, shelf in zip(figures, blocks, shelves, strict=True):
        y = bar - 4 - sum(heights[:shelf])
        x = scale(figure.value)
        parts.append(line(x, bar + 1, x, bar + _BAR - 1, "dw-under"))
        class_ = "dw-goal" if figure is chart.goal else "dw-stop"
        parts.append(line(x, y, x, bar + _BAR + (6 if figure is chart.goal else 0), class_))
        placed = Block(block.lines, block.x, y - 2, block.anchor, "bottom")
        parts.append(placed.written("dw-text dw-agreed-name"))
    return group(*parts, class_="dw-agreed"), bar


def _below(chart: GapBar, scale: Scale, top: float) -> tuple[list[str], float]:
    """Write the known value and the distance below the bar; returns them and the bottom."""
    if chart.known is None:
        return [], top
    start = scale(chart.known.value)
    parts = [line(start, top - 6, start, top + 6, "dw-zero")]
    lines = _lines(chart, chart.known)
    x, anchor = within(start, Block(lines, 0, 0).width, 0, WIDTH)
    block = Block(lines, x, top + 8, anchor, "top")
    parts.append(block.written("dw-text dw-name dw-tone-1"))
    bottom = top + 8 + block.height
    if chart.gap:
        end, y = scale(chart.goal.value), bottom + 12
        parts.append(line(start, y, end, y, "dw-span"))
        parts += [line(x, y - 5, x, y + 5, "dw-span") for x in (start, end)]
        lines = _lines(chart, chart.gap)
        x, anchor = within((start + end) / 2, Block(lines, 0, 0).width, 0, WIDTH)
        block = Block(lines, x, y + 6, anchor, "top")
        parts.append(block.written())
        bottom = y + 6 + block.height
    return [group(*parts)], bottom


def gap_bar(chart: GapBar) -> Drawing:
    """Draw one bar from zero to the goal, with what is known of it."""
    figures = [f.value for f in (chart.goal, chart.milestone, chart.known) if f is not None]
    low, high = min(Decimal(0), *figures), max(Decimal(0), *figures)
    scale = Scale(float(low), float(high if high > low else low + 1), 3, WIDTH - 4)
    flags, bar = _flags(chart, scale)
    zero, end = scale(0.0), scale(chart.goal.value)
    whole = {"x": min(zero, end), "y": bar, "width": abs(end - zero), "height": _BAR}
    fill = _UNKNOWN if chart.known is None else Fill("blank", 0)
    fills = [fill]
    parts = [tag("rect", class_="dw-part", fill=fill.url(chart.key), **whole)]
    if chart.known is not None and chart.known.value:
        fills.append(_KNOWN)
        reached = scale(chart.known.value)
        box = {"x": min(zero, reached), "y": bar, "width": abs(reached - zero), "height": _BAR}
        parts.append(tag("rect", class_="dw-part", fill=_KNOWN.url(chart.key), **box))
    parts.append(line(zero, bar - 4, zero, bar + _BAR + 4, "dw-zero"))
    below, bottom = _below(chart, scale, bar + _BAR + 2)
    after: list[str] = []
    if chart.known is None:
        lines = wrap(chart.unknown, WIDTH - 40)
        block = Block(lines, WIDTH / 2, bar + _BAR + 8, "middle", "top")
        after = [block.written()]
        bottom = block.y + block.height
    svg = picture(
        key=chart.key,
        title=chart.title,
        description=chart.description,
        height=bottom + 6,
        body=[*parts, flags, *below, *after],
        defs=definitions(fills, chart.key),
        kind="dw-gap",
    )
    return Drawing(svg, _table(chart))
