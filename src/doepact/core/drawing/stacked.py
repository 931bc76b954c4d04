"""Counts per category: how far each line is, and how much of it."""

from decimal import Decimal

from attrs import frozen

from doepact.core.drawing.fills import Fill, definitions, handed_out
from doepact.core.drawing.lettering import BOLD, LEAD, Block, Line, spread, width_of, wrap
from doepact.core.drawing.scales import Scale, Write
from doepact.core.drawing.svg import WIDTH, Drawing, Table, group, line, picture, tag

_BAR = 28.0
_GAP = 16.0  # below a bar
_SWATCH = 24.0
_CHIP = 17.0  # side of a piece of pattern before a number below a bar
_ASIDE = 16.0  # how far a number above a bar may stand from the middle of its part
_PLATE = 21.0  # height of the plate behind a number in a bar


@frozen
class Status:
    """A kind that is counted; without `pattern` or `tone` the order hands them out."""

    name: str
    pattern: str = ""
    tone: int | None = None


@frozen
class StackRow:
    """One bar: a count for each status, in the order of the statuses."""

    label: str
    counts: tuple[Decimal, ...]


@frozen
class StackedBars:
    """Everything that `stacked_bars` draws.

    `row_name` heads the first column of the table. With `total_name` each bar says its total,
    and the table has a last column for it. All bars have the same scale.
    """

    key: str
    title: str
    description: str
    caption: str
    row_name: str
    statuses: tuple[Status, ...]
    rows: tuple[StackRow, ...]
    format: Write
    total_name: str = ""

    def __attrs_post_init__(self) -> None:
        for row in self.rows:
            if len(row.counts) != len(self.statuses) or min(row.counts, default=Decimal(0)) < 0:
                raise ValueError(f"a count of zero or more for each status: {row.label}")

    @property
    def used(self) -> tuple[int, ...]:
        """Which statuses occur in any row."""
        every = range(len(self.statuses))
        return tuple(index for index in every if any(row.counts[index] for row in self.rows))

    @property
    def fills(self) -> dict[int, Fill]:
        """The pattern of each status that occurs."""
        chosen = {index: self.statuses[index] for index in self.used}
        return {index: handed_out(index, s.pattern, s.tone) for index, s in chosen.items()}


def _total(row: StackRow) -> Decimal:
    return sum(row.counts, Decimal(0))


def _table(chart: StackedBars) -> Table:
    names = tuple(chart.statuses[index].name for index in chart.used)
    last = (chart.total_name,) if chart.total_name else ()
    rows = []
    for row in chart.rows:
        counts = tuple(chart.format(row.counts[index]) for index in chart.used)
        total = (chart.format(_total(row)),) if chart.total_name else ()
        rows.append((row.label, *counts, *total))
    return Table(chart.caption, (chart.row_name, *names, *last), tuple(rows))


def _plate(middle: float, y: float, text: str) -> list[str]:
    width = width_of(text) + 8
    box = {"x": middle - width / 2, "y": y - _PLATE / 2, "width": width, "height": _PLATE, "rx": 3}
    return [
        tag("rect", class_="dw-plate", **box),
        Block((Line(text),), middle, y, "middle").written(),
    ]


@frozen
class _Part:
    """A stretch of a bar, from `left` to `right` in units, and its number as written."""

    text: str
    fill: str
    left: float
    right: float

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2

    @property
    def narrow(self) -> bool:
        """Whether the number does not fit within."""
        return self.right - self.left < width_of(self.text) + 14

    def surface(self, y: float) -> str:
        box = {"x": self.left, "y": y, "width": self.right - self.left, "height": _BAR}
        return tag("rect", class_="dw-part", fill=self.fill, **box)


def _parts(chart: StackedBars, row: StackRow, scale: Scale) -> list[_Part]:
    parts = []
    before = Decimal(0)
    for index in chart.used:
        if count := row.counts[index]:
            fill = chart.fills[index].url(chart.key)
            ends = (scale(before), scale(before + count))
            parts.append(_Part(chart.format(count), fill, *ends))
            before += count
    return parts


def _above(narrow: list[_Part], places: list[float], y: float) -> list[str]:
    """Write numbers above the bar at `y`, each with a line to its part."""
    written = []
    for part, x in zip(narrow, places, strict=True):
        written.append(line(x, y - 8, part.middle, y + 1, "dw-leader"))
        written.append(Block((Line(part.text),), x, y - 8, "middle", "bottom").written())
    return written


def _chips(narrow: list[_Part], top: float) -> tuple[list[str], float]:
    """Write numbers in rows below `top`, each after its pattern; returns them and the bottom."""
    written = []
    x = 1.0
    for part in narrow:
        width = _CHIP + 4 + width_of(part.text)
        if x + width > WIDTH:
            x, top = 1.0, top + LEAD + 4
        box = {"x": x, "y": top, "width": _CHIP, "height": _CHIP}
        written.append(tag("rect", class_="dw-part", fill=part.fill, **box))
        block = Block((Line(part.text),), x + _CHIP + 4, top + _CHIP / 2)
        written.append(block.written())
        x += width + 12
    return written, top + LEAD


def _row(chart: StackedBars, row: StackRow, scale: Scale, top: float) -> tuple[str, float]:
    """Write one bar below its label; returns it with the place where the next may start.

    Numbers stand in their parts. Those that do not fit stand above the bar or, when they would
    crowd there, below it after a piece of their pattern.
    """
    total = chart.format(_total(row)) if chart.total_name else ""
    label = wrap(row.label, WIDTH - (width_of(total) * BOLD + 16 if total else 0))
    base = top + LEAD * len(label)
    written = [Block(label, 0, base, "start", "bottom").written()]
    if total:
        written.append(Block((Line(total, strong=True),), WIDTH, base, "end", "bottom").written())
    parts = _parts(chart, row, scale)
    narrow = [part for part in parts if part.narrow]
    middles = [part.middle for part in narrow]
    places = spread(middles, [width_of(part.text) + 5 for part in narrow], 0, WIDTH)
    crowded = any(abs(x - m) > _ASIDE for x, m in zip(places, middles, strict=True))
    y = base + 6 + (LEAD + 6 if narrow and not crowded else 0)
    bottom = y + _BAR
    written += [part.surface(y) for part in parts]
    for part in parts:
        if not part.narrow:
            written += _plate(part.middle, y + _BAR / 2, part.text)
    if crowded:
        chips, bottom = _chips(narrow, bottom + 8)
        written += chips
    else:
        written += _above(narrow, places, y)
    zero = scale(Decimal(0))
    written.append(line(zero, y - 3, zero, y + _BAR + 3, "dw-zero"))
    return group(*written, class_="dw-bar"), bottom + _GAP


def _key(chart: StackedBars, top: float) -> tuple[str, float]:
    """Write the patterns with their names, in two columns when all names are short."""
    names = {index: chart.statuses[index].name for index in chart.used}
    half = WIDTH / 2
    columns = 2 if all(width_of(n) <= half - _SWATCH - 18 for n in names.values()) else 1
    per_column = -(-len(names) // columns)
    parts, ends = [], [top]
    y = top
    for place, (index, name) in enumerate(names.items()):
        if place % max(per_column, 1) == 0:
            y = top
        x = half * (place // per_column)
        lines = wrap(name, WIDTH / columns - _SWATCH - 10)
        middle = y + LEAD * len(lines) / 2
        block = Block(lines, x + _SWATCH + 8, middle)
        swatch = {"x": x + 1, "y": middle - LEAD / 2 + 1, "width": _SWATCH, "height": LEAD - 2}
        parts.append(
            tag("rect", class_="dw-part", fill=chart.fills[index].url(chart.key), **swatch)
        )
        parts.append(block.written())
        y += block.height + 7
        ends.append(y)
    return group(*parts, class_="dw-key"), max(ends)


def stacked_bars(chart: StackedBars) -> Drawing:
    """Draw a bar per category, divided by status, each part with its number."""
    widest = max((_total(row) for row in chart.rows), default=Decimal(0))
    scale = Scale(0, float(widest or 1), 1, WIDTH - 1)
    body, top = [], 2.0
    for row in chart.rows:
        part, top = _row(chart, row, scale, top)
        body.append(part)
    part, top = _key(chart, top + 2)
    svg = picture(
        key=chart.key,
        title=chart.title,
        description=chart.description,
        height=top,
        body=[*body, part],
        defs=definitions(list(chart.fills.values()), chart.key),
        kind="dw-stacked",
    )
    return Drawing(svg, _table(chart))
