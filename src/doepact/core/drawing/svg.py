"""The plain means every drawing is made with: numbers, tags, the frame and the table twin.

All lengths are user units of the drawing's own grid, which is `WIDTH` units wide whatever the
width on screen or paper.
"""

import re
from html import escape

from attrs import frozen

WIDTH = 400.0
"""Width of every drawing in user units; on a phone one unit is a little less than a pixel."""

_KEY = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


@frozen
class Table:
    """The same figures as the drawing, as words in rows."""

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@frozen
class Drawing:
    """A picture and its twin: `svg` is markup that is safe to put in a page as it stands."""

    svg: str
    table: Table


def number(value: float) -> str:
    """Write a length with at most one decimal, the same on every machine.

    >>> number(3.04), number(-0.01), number(12)
    ('3', '0', '12')
    """
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def words(text: str) -> str:
    """Escape text for use between tags or within an attribute."""
    return escape(_NOT_XML.sub("", text), quote=True)


def tag(name: str, *inside: str, **attributes: str | float) -> str:
    """Write one element; `inside` is markup, attribute values are escaped.

    Underscores in attribute names become hyphens; a last underscore is dropped (`class_`).
    """
    written = [name]
    for key, value in attributes.items():
        text = words(value) if isinstance(value, str) else number(value)
        written.append(f'{key.rstrip("_").replace("_", "-")}="{text}"')
    head = " ".join(written)
    return f"<{head}>{''.join(inside)}</{name}>" if inside else f"<{head}/>"


def group(*inside: str, **attributes: str | float) -> str:
    """Write a group with each member on its own line; nothing when it has no members."""
    members = [member for member in inside if member]
    return tag("g", "\n", "\n".join(members), "\n", **attributes) if members else ""


def line(x1: float, y1: float, x2: float, y2: float, class_: str) -> str:
    """Write a straight line."""
    return tag("line", class_=class_, x1=x1, y1=y1, x2=x2, y2=y2)


def polyline(places: list[tuple[float, float]], class_: str) -> str:
    """Write an open line through places."""
    steps = " L".join(f"{number(x)} {number(y)}" for x, y in places)
    return tag("path", class_=class_, d=f"M{steps}")


def picture(  # noqa: PLR0913 -- every part of the frame is named
    *,
    key: str,
    title: str,
    description: str,
    height: float,
    body: list[str],
    defs: str = "",
    kind: str = "",
    role: str = "img",
) -> str:
    """Put a body in its frame, named by title and description.

    `key` makes the ids unique within the page. Raises ValueError when it cannot be an id.
    """
    if not _KEY.fullmatch(key):
        raise ValueError(f"cannot be an id: {key!r}")
    parts = [
        tag("title", words(title), id=f"{key}-title"),
        tag("desc", words(description), id=f"{key}-desc"),
        tag("defs", "\n", defs, "\n") if defs else "",
        *body,
    ]
    return tag(
        "svg",
        "\n",
        "\n".join(part for part in parts if part),
        "\n",
        xmlns="http://www.w3.org/2000/svg",
        class_=f"drawing {kind}".strip(),
        role=role,
        aria_labelledby=f"{key}-title {key}-desc",
        viewBox=f"0 0 {number(WIDTH)} {number(height)}",
    )
