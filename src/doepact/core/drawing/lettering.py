"""Text in a drawing: how wide it will be at most, where it breaks, and how it is written.

The grid reserves room for letters of `SIZE` units, which is more than 13 pixels when the whole
drawing is 328 pixels wide. On wide screens the stylesheet makes the letters smaller, so every
block says from which side it hangs: it then shrinks towards what it names.
"""

from typing import Literal

from attrs import frozen

from doepact.core.drawing.svg import number, tag, words

SIZE = 16.0
"""Height of the letters in units."""
LEAD = 19.2
"""From one line of text to the next, in units."""
BOLD = 1.12
"""How much wider strong letters are."""

Anchor = Literal["start", "middle", "end"]
Hang = Literal["top", "middle", "bottom"]

_NARROW = frozenset("ijl.,:;'|!()[]ftrI \u00a0\u2009\u202f-")
_WIDE = frozenset("mwMW%@€–—")


@frozen
class Line:
    """One line of text, strong when it is the figure that matters; or with a strong `tail`."""

    text: str
    strong: bool = False
    tail: str = ""

    @property
    def width(self) -> float:
        """Width in units, rather too wide than too narrow."""
        tail = width_of(f" {self.tail}") * BOLD if self.tail else 0.0
        return width_of(self.text) * (BOLD if self.strong else 1) + tail

    @property
    def written(self) -> str:
        """The line as markup."""
        tail = tag("tspan", words(self.tail), class_="dw-strong") if self.tail else ""
        return f"{words(self.text)} {tail}" if tail else words(self.text)


@frozen
class Block:
    """Lines of text at a place: `y` is the block's top, middle or bottom as `hang` says."""

    lines: tuple[Line, ...]
    x: float
    y: float
    anchor: Anchor = "start"
    hang: Hang = "middle"

    @property
    def width(self) -> float:
        """Width of the longest line in units."""
        return max((line.width for line in self.lines), default=0.0)

    @property
    def height(self) -> float:
        """Height of all lines in units."""
        return LEAD * len(self.lines)

    def written(self, class_: str = "dw-text") -> str:
        """Write the block as one text element."""
        count = len(self.lines)
        first = {"top": 0.9, "middle": 0.35 - 0.6 * (count - 1), "bottom": -0.2 - 1.2 * (count - 1)}
        spans = []
        for index, line in enumerate(self.lines):
            shift = first[self.hang] if index == 0 else 1.2
            strong = {"class_": "dw-strong"} if line.strong else {}
            spans.append(
                tag("tspan", line.written, **strong, x=self.x, dy=f"{round(shift, 2):g}em")
            )
        return tag("text", *spans, class_=class_, y=number(self.y), text_anchor=self.anchor)


def width_of(text: str) -> float:
    """Estimate the width of text in units for common sans-serif letters, on the safe side."""
    total = 0.0
    for letter in text:
        if letter in _NARROW:
            total += 0.36
        elif letter in _WIDE:
            total += 0.92
        elif letter.isupper():
            total += 0.72
        elif letter.isdigit():
            total += 0.63
        else:
            total += 0.59
    return total * SIZE


def wrap(text: str, room: float, *, strong: bool = False) -> tuple[Line, ...]:
    """Break text at spaces so that each line fits in `room` units; a long word stays whole."""
    lines: list[Line] = []
    for word in text.split():
        longer = Line(f"{lines[-1].text} {word}", strong) if lines else None
        if longer and longer.width <= room:
            lines[-1] = longer
        else:
            lines.append(Line(word, strong))
    return tuple(lines)


def with_tail(text: str, tail: str, room: float) -> tuple[Line, ...]:
    """Break text that ends in a strong figure; the figure gets its own line when it must."""
    lines = wrap(text, room)
    if lines and Line(lines[-1].text, tail=tail).width <= room:
        return (*lines[:-1], Line(lines[-1].text, tail=tail))
    return (*lines, Line(tail, strong=True))


def spread(wanted: list[float], widths: list[float], low: float, high: float) -> list[float]:
    """Move centres apart so that neighbours do not overlap, within `low`..`high` when they fit.

    `wanted` must be in rising order; the answer is too.
    """
    places: list[float] = []
    edge = low
    for centre, width in zip(wanted, widths, strict=True):
        places.append(max(centre, edge + width / 2))
        edge = places[-1] + width / 2
    edge = high
    for index in range(len(places) - 1, -1, -1):
        places[index] = min(places[index], edge - widths[index] / 2)
        edge = places[index] - widths[index] / 2
    return places


def shelve(blocks: list[tuple[float, float]], gap: float = 8.0) -> list[int]:
    """Give each (left, right) stretch the lowest shelf on which it touches no earlier one."""
    shelves: list[list[tuple[float, float]]] = []
    answer: list[int] = []
    for left, right in blocks:
        free = (
            index
            for index, shelf in enumerate(shelves)
            if all(right + gap <= other[0] or left >= other[1] + gap for other in shelf)
        )
        index = next(free, len(shelves))
        if index == len(shelves):
            shelves.append([])
        shelves[index].append((left, right))
        answer.append(index)
    return answer


def within(x: float, width: float, low: float, high: float) -> tuple[float, Anchor]:
    """Choose how text of `width` hangs at `x` so that it stays within `low`..`high`.

    Returns the place to anchor at and the anchor: in the middle of `x` where possible.
    """
    if x - width / 2 < low:
        return (x, "start") if x + width <= high else (low, "start")
    if x + width / 2 > high:
        return (x, "end") if x - width >= low else (high, "end")
    return x, "middle"


def reach(x: float, width: float, anchor: Anchor) -> tuple[float, float]:
    """Return the left and right end of text of `width` anchored at `x`."""
    left = {"start": x, "middle": x - width / 2, "end": x - width}[anchor]
    return left, left + width
