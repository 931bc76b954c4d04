"""Values above and below zero: where there is too much, and where too little."""

from decimal import Decimal

from attrs import frozen

from doepact.core.drawing.fills import Fill, definitions
from doepact.core.drawing.lettering import LEAD, Block, Line, wrap
from doepact.core.drawing.scales import Scale, Write
from doepact.core.drawing.svg import WIDTH, Drawing, Table, group, line, picture, tag

_BAR = 24.0
_GAP = 14.0  # below a bar
_ABOVE = Fill("solid", 1)
_BELOW = Fill("rising", 2)


@frozen
class ValueRow:
    """One bar; no value means that it is not known."""

    label: str
    value: Decimal | None


@frozen
class ValueBars:
    """Everything that `value_bars` draws; `unknown` stands where there is no value."""

    key: str
    title: str
    description: str
    caption: str
    columns: tuple[str, str]
    rows: tuple[ValueRow, ...]
    format: Write
    unknown: str

    def written(self, row: ValueRow) -> Line:
        """Return the words for a row's value."""
        if row.value is None:
            return Line(self.unknown)
        return Line(self.format(row.value), strong=True)


def _scale(chart: ValueBars) -> Scale:
    """Leave room beside the longest bars for what is written there."""
    room = {True: 0.0, False: 0.0}
    known = [Decimal(0)]
    for row in chart.rows:
        below = row.value is not None and row.value < 0
        room[below] = max(room[below], chart.written(row).width + 8)
        known.append(row.value or Decimal(0))
    low, high = min(known), max(known)
    if low == high:
        high = Decimal(1)
    return Scale(float(low), float(high), 2 + room[True], WIDTH - 2 - room[False])


def value_bars(chart: ValueBars) -> Drawing:
    """Draw a bar per row from one common zero line, to the left when the value is negative."""
    scale = _scale(chart)
    zero = scale(0.0)
    body, used, y = [], [], 2.0
    for row in chart.rows:
        label = wrap(row.label, WIDTH)
        y += LEAD * len(label)
        parts = [Block(label, 0, y, "start", "bottom").written()]
        y += 7
        end = scale(row.value or Decimal(0))
        if row.value:
            fill = _ABOVE if row.value > 0 else _BELOW
            used.append(fill)
            box = {"x": min(zero, end), "y": y, "width": abs(end - zero), "height": _BAR}
            parts.append(tag("rect", class_="dw-part", fill=fill.url(chart.key), **box))
        parts.append(line(zero, y - 3, zero, y + _BAR + 3, "dw-zero"))
        written = (chart.written(row),)
        if row.value is not None and row.value < 0:
            block = Block(written, end - 6, y + _BAR / 2, "end")
        else:
            block = Block(written, end + 6, y + _BAR / 2, "start")
        parts.append(block.written())
        body.append(group(*parts, class_="dw-bar"))
        y += _BAR + _GAP
    svg = picture(
        key=chart.key,
        title=chart.title,
        description=chart.description,
        height=y - _GAP + 6,
        body=body,
        defs=definitions(used, chart.key),
        kind="dw-values",
    )
    rows = tuple((row.label, chart.written(row).text) for row in chart.rows)
    return Drawing(svg, Table(chart.caption, chart.columns, rows))
