"""The five parts of the Netherlands with a few figures each, and a way to each part."""

from typing import cast

from attrs import frozen

from doepact.core.drawing.fills import Fill, definitions
from doepact.core.drawing.lettering import LEAD, Block, wrap
from doepact.core.drawing.shapes import BOTTOM, CORNERS, LABELS, LAKE, LAND, PARTS, Part, places
from doepact.core.drawing.svg import WIDTH, Drawing, Table, group, line, picture, tag

_ROOM = 112.0  # width at which the words in a part are broken
_SWATCH = 24.0
_SAFE = ("/", "#", "?", "https://", "http://")


@frozen
class Region:
    """A part of the country: `part` is one of `PARTS`, `figures` a short line in words.

    `pattern` and `tone` name its surface; `href` leads to its page.
    """

    part: str
    label: str
    figures: str
    href: str
    pattern: str = "blank"
    tone: int = 0

    def __attrs_post_init__(self) -> None:
        if self.part not in PARTS:
            raise ValueError(f"no such part: {self.part!r}")
        if not self.href.startswith(_SAFE):
            raise ValueError(f"not a way to a page: {self.href!r}")

    @property
    def fill(self) -> Fill:
        """The surface of the part."""
        return Fill(self.pattern, self.tone)


@frozen
class MapKey:
    """What a pattern on the map means."""

    name: str
    pattern: str
    tone: int = 0


@frozen
class SchematicMap:
    """Everything that `schematic_map` draws; `note` says below the map that it is schematic.

    Parts without a region are drawn as plain land.
    """

    key: str
    title: str
    description: str
    caption: str
    note: str
    columns: tuple[str, str]
    regions: tuple[Region, ...]
    meanings: tuple[MapKey, ...] = ()

    def __attrs_post_init__(self) -> None:
        if len({region.part for region in self.regions}) != len(self.regions):
            raise ValueError("a part of the country can be given once")


def outline(part: Part) -> str:
    """Return the path of a part: its mainland, then its islands."""
    rings = (" ".join(f"{x} {y}" for x, y in places(ring)) for ring in LAND[part])
    return "".join(f"M{ring}Z" for ring in rings)


def _land(chart: SchematicMap) -> str:
    given = {region.part: region.fill for region in chart.regions}
    parts = []
    for part in PARTS:
        fill = given.get(part, Fill("blank", 0))
        attributes = {"fill": fill.url(chart.key), "d": outline(part)}
        parts.append(tag("path", class_=f"dw-land dw-land-{part}", **attributes))
    return group(*parts, class_="dw-country")


def _water() -> str:
    ring = " ".join(f"{x} {y}" for x, y in places(LAKE))
    (x1, y1), (x2, y2) = (CORNERS[name] for name in LAKE[:2])
    return tag("path", class_="dw-water", d=f"M{ring}Z") + line(x1, y1, x2, y2, "dw-dyke")


def _link(region: Region) -> str:
    part = cast("Part", region.part)
    lines = (*wrap(region.label, _ROOM, strong=True), *wrap(region.figures, _ROOM))
    x, y = LABELS[part]
    return tag(
        "a",
        tag("path", class_="dw-reach", d=outline(part)),
        Block(lines, x, y, "middle").written("dw-text dw-halo"),
        class_="dw-region",
        href=region.href,
        aria_label=f"{region.label}: {region.figures}",
    )


def _below(chart: SchematicMap) -> tuple[str, float]:
    """Write what the patterns mean and the note; returns them with the drawing's height."""
    y = BOTTOM + 6
    parts = []
    for meaning in chart.meanings:
        fill = Fill(meaning.pattern, meaning.tone)
        name = wrap(meaning.name, WIDTH - _SWATCH - 10)
        middle = y + LEAD * len(name) / 2
        swatch = {"x": 1, "y": middle - LEAD / 2 + 1, "width": _SWATCH, "height": LEAD - 2}
        parts.append(tag("rect", class_="dw-part", fill=fill.url(chart.key), **swatch))
        block = Block(name, _SWATCH + 8, middle)
        parts.append(block.written())
        y += block.height + 7
    note = Block(wrap(chart.note, WIDTH), 0, y, "start", "top")
    parts.append(note.written("dw-text dw-soft"))
    return group(*parts, class_="dw-key"), y + note.height + 6


def schematic_map(chart: SchematicMap) -> Drawing:
    """Draw the five parts; each is a link that a keyboard reaches and that says its figures.

    The picture's role is `group`: with `img`, its links would be hidden from who listens.
    """
    below, height = _below(chart)
    fills = [region.fill for region in chart.regions]
    fills += [Fill(meaning.pattern, meaning.tone) for meaning in chart.meanings]
    if len(chart.regions) < len(PARTS):
        fills.append(Fill("blank", 0))
    links = [_link(region) for region in chart.regions]
    svg = picture(
        key=chart.key,
        title=chart.title,
        description=chart.description,
        height=height,
        body=[_water(), _land(chart), group(*links, class_="dw-links"), below],
        defs=definitions(fills, chart.key),
        kind="dw-map",
        role="group",
    )
    rows = tuple((region.label, region.figures) for region in chart.regions)
    return Drawing(svg, Table(chart.caption, chart.columns, rows))
