"""Labels near what they name, clear of each other, of the markers and if possible of the lines."""

import math
from collections.abc import Sequence
from typing import Self

from attrs import define, field, frozen

from doepact.core.drawing.lettering import Anchor, Block, Hang, Line, reach

_AIR = 1.5  # units kept free around a label
_BETWEEN = 7.0  # units kept free between labels beside each other
_SIDES: tuple[tuple[float, float, Anchor, Hang], ...] = (
    (1, 0, "start", "middle"),
    (0.6, -0.8, "start", "bottom"),
    (0.6, 0.8, "start", "top"),
    (0, -1, "middle", "bottom"),
    (0, 1, "middle", "top"),
    (-0.6, -0.8, "end", "bottom"),
    (-0.6, 0.8, "end", "top"),
    (-1, 0, "end", "middle"),
    (0, -1, "start", "bottom"),
    (0, -1, "end", "bottom"),
    (0, 1, "start", "top"),
    (0, 1, "end", "top"),
)
_DISTANCES = (10.0, 18.0, 28.0, 40.0, 56.0, 76.0, 100.0)
_LEADER_FROM = 24.0  # from this distance a thin line joins label and marker
_LEADER_START = 8.0  # where that line leaves the marker


@frozen
class Box:
    """A rectangle in units."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Self) -> bool:
        """Say whether the two overlap."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def holds(self, other: Self) -> bool:
        """Say whether the other lies wholly within."""
        return (
            self.left <= other.left
            and other.right <= self.right
            and self.top <= other.top
            and other.bottom <= self.bottom
        )

    def wider(self, beside: float, above: float) -> Self:
        """Return the rectangle with so many units more on both sides, above and below."""
        return type(self)(
            self.left - beside, self.top - above, self.right + beside, self.bottom + above
        )


@frozen
class Stroke:
    """A straight line that labels had better not cross; `weight` says how bad a unit is."""

    x1: float
    y1: float
    x2: float
    y2: float
    weight: float = 1.0

    def inside(self, box: Box) -> float:
        """Return how many units of the line lie within the box."""
        dx, dy = self.x2 - self.x1, self.y2 - self.y1
        low, high = 0.0, 1.0
        for delta, start, near, far in (
            (dx, self.x1, box.left, box.right),
            (dy, self.y1, box.top, box.bottom),
        ):
            if delta == 0:
                if not near < start < far:
                    return 0.0
                continue
            first, second = sorted(((near - start) / delta, (far - start) / delta))
            low, high = max(low, first), min(high, second)
        return max(0.0, high - low) * math.hypot(dx, dy)


@frozen
class Placed:
    """A label that found room, with the line to its marker when it stands far off."""

    block: Block
    cost: float
    leader: Stroke | None = None


def box_of(block: Block) -> Box:
    """Return the room that a block of text takes at most."""
    left, right = reach(block.x, block.width, block.anchor)
    top = block.y - {"top": 0.0, "middle": block.height / 2, "bottom": block.height}[block.hang]
    return Box(left, top, right, top + block.height)


@define
class Ground:
    """What is drawn already within `bounds`: boxes are never covered, strokes rather not."""

    bounds: Box
    boxes: list[Box] = field(factory=list)
    strokes: list[Stroke] = field(factory=list)

    def place(
        self, x: float, y: float, shapes: Sequence[tuple[Line, ...]], worst: float
    ) -> Placed | None:
        """Find the best room for a label at (x, y), in the best of its shapes, and take it.

        None when every place costs more than `worst`: a unit of distance costs 1, as does a
        unit of crossed line of weight 1.
        """
        best: Placed | None = None
        for lines in shapes:
            for rank, (ux, uy, anchor, hang) in enumerate(_SIDES):
                for distance in _DISTANCES:
                    end = (x + ux * distance, y + uy * distance)
                    block = Block(lines, *end, anchor, hang)
                    leader = (
                        Stroke(x + ux * _LEADER_START, y + uy * _LEADER_START, *end, 2)
                        if distance >= _LEADER_FROM
                        else None
                    )
                    cost = distance + rank + 8 * len(lines) + 18 * max(0, len(lines) - 2)
                    if best and cost >= best.cost:
                        break
                    cost += self._cost(block, leader)
                    if cost <= worst and (best is None or cost < best.cost):
                        best = Placed(block, cost, leader)
        if best:
            self.boxes.append(box_of(best.block).wider(_BETWEEN, 0))
            if best.leader:
                self.strokes.append(best.leader)
        return best

    def _cost(self, block: Block, leader: Stroke | None) -> float:
        box = box_of(block)
        if not self.bounds.holds(box):
            return math.inf
        airy = box.wider(_AIR, _AIR)
        if any(airy.meets(other) for other in self.boxes):
            return math.inf
        if leader and any(leader.inside(other) for other in self.boxes):
            return math.inf
        return sum(stroke.inside(airy) * stroke.weight for stroke in self.strokes)
