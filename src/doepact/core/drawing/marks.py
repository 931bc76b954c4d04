"""Markers that differ by shape as well as by colour."""

from doepact.core.drawing.svg import number, tag

RADIUS = 5.5
"""Half the size of a marker in units."""

SHAPES = (
    "M-5 0A5 5 0 1 0 5 0A5 5 0 1 0-5 0Z",  # circle
    "M-4.6-4.6H4.6V4.6H-4.6Z",  # square
    "M0-6L5.8 4.6H-5.8Z",  # triangle
    "M0-6.4L6.4 0L0 6.4L-6.4 0Z",  # diamond
    "M0 6L5.8-4.6H-5.8Z",  # triangle on its top
    "M-2-6H2V-2H6V2H2V6H-2V2H-6V-2H-2Z",  # plus
)
CROSS = "M-4-4L4 4M-4 4L4-4"


def mark(x: float, y: float, shape: int, *, hollow: bool = False) -> str:
    """Write the marker of the run with that number, filled or hollow."""
    return tag(
        "path",
        class_="dw-mark dw-hollow" if hollow else "dw-mark",
        d=SHAPES[shape % len(SHAPES)],
        transform=f"translate({number(x)} {number(y)})",
    )


def cross(x: float, y: float) -> str:
    """Write the small cross of a value that a later edition replaced."""
    return tag("path", class_="dw-cross", d=CROSS, transform=f"translate({number(x)} {number(y)})")
