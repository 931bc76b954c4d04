"""Patterns that tell surfaces apart without colour."""

from attrs import frozen

from doepact.core.drawing.svg import tag

TILE = 10.0
"""Side of a pattern's tile in units."""

TONES = 5
"""Tones 1 to 4 are the chart colours of the stylesheet; 0 is the soft text colour."""

_STROKES = {
    "rising": "M-2 2L2-2M0 10L10 0M8 12L12 8",
    "falling": "M-2 8L2 12M0 0L10 10M8-2L12 2",
    "level": "M0 2.5H10M0 7.5H10",
    "upright": "M2.5 0V10M7.5 0V10",
    "grid": "M0 5H10M5 0V10",
    "lattice": "M0 10L10 0M0 0L10 10",
    "zigzag": "M0 7.5L2.5 2.5L5 7.5L7.5 2.5L10 7.5",
    "dashes": "M0 2.5H5M5 7.5H10",
    "bricks": "M0 0H10M0 5H10M2.5 0V5M7.5 5V10",
    "rings": "M2 5A3 3 0 1 0 8 5A3 3 0 1 0 2 5",
}
_SHAPES = {
    "solid": "M0 0H10V10H0Z",
    "dots": (
        "M.5 2.5A2 2 0 1 0 4.5 2.5A2 2 0 1 0 .5 2.5M5.5 7.5A2 2 0 1 0 9.5 7.5A2 2 0 1 0 5.5 7.5"
    ),
    "checks": "M0 0H5V5H0ZM5 5H10V10H5Z",
    "blank": "",
}

FILLS = (
    *("solid", "rising", "dots", "level", "lattice", "upright", "checks"),
    *("falling", "rings", "grid", "zigzag", "dashes", "bricks", "blank"),
)
"""Names of all patterns, in the order in which they are handed out."""


@frozen
class Fill:
    """A pattern in a tone; the same fill has the same id within one drawing."""

    pattern: str
    tone: int

    def __attrs_post_init__(self) -> None:
        if self.pattern not in FILLS:
            raise ValueError(f"no such pattern: {self.pattern!r}")
        if not 0 <= self.tone < TONES:
            raise ValueError(f"no such tone: {self.tone}")

    def id(self, key: str) -> str:
        """Return the pattern's id within the drawing with that key."""
        return f"{key}-{self.pattern}-{self.tone}"

    def url(self, key: str) -> str:
        """Return what the fill attribute of a shape says."""
        return f"url(#{self.id(key)})"

    def definition(self, key: str) -> str:
        """Write the pattern; its colours come from the stylesheet through classes."""
        parts = [tag("rect", class_="dw-ground", width=TILE, height=TILE)]
        if path := _STROKES.get(self.pattern):
            parts.append(tag("path", class_=f"dw-ink dw-tone-{self.tone}", d=path))
        elif path := _SHAPES[self.pattern]:
            parts.append(tag("path", class_=f"dw-full dw-tone-{self.tone}", d=path))
        return tag(
            "pattern",
            *parts,
            id=self.id(key),
            patternUnits="userSpaceOnUse",
            width=TILE,
            height=TILE,
        )


def handed_out(index: int, pattern: str = "", tone: int | None = None) -> Fill:
    """Return the fill that was asked for, or else the one that the place in the order gives."""
    return Fill(
        pattern or FILLS[index % len(FILLS)], tone if tone is not None else index % (TONES - 1) + 1
    )


def definitions(fills: list[Fill], key: str) -> str:
    """Write each pattern that is used once."""
    return "\n".join(fill.definition(key) for fill in dict.fromkeys(fills))
