"""What a target chart is made of: a path that was agreed and runs of what was measured."""

from decimal import Decimal
from typing import Literal

from attrs import field, frozen

from doepact.core.drawing.scales import Time, Write
from doepact.core.drawing.svg import Table

Comparator = Literal["ge", "le", "eq"]

_SIGNS: dict[Comparator, str] = {"ge": "≥\u00a0", "le": "≤\u00a0", "eq": ""}


@frozen
class PathPoint:
    """A point of the agreed path: `label` writes its time, `name` says what it is."""

    time: Time
    value: Decimal
    label: str
    name: str


@frozen
class Goal(PathPoint):
    """Where the path leads: at least, at most or exactly its value."""

    comparator: Comparator = "ge"

    def written(self, write: Write) -> str:
        """Write the value with the sign of its comparator."""
        return _SIGNS[self.comparator] + write(self.value)


@frozen
class Moment:
    """A moment that gets a vertical line: `name` says what it is, `label` writes its time."""

    time: Time
    name: str
    label: str

    @property
    def text(self) -> str:
        """What stands at the line."""
        return f"{self.name} {self.label}".strip()


@frozen
class RunPoint:
    """A measured value: `edition` names the publication it comes from.

    `after_term` says that it was measured when the term of the target had passed.
    """

    time: Time
    value: Decimal
    label: str
    edition: str = ""
    after_term: bool = False


@frozen
class Run:
    """One series in one version of its definition.

    When two points have the same time, the one that stands later replaces the other.
    """

    name: str
    points: tuple[RunPoint, ...]

    @property
    def current(self) -> tuple[RunPoint, ...]:
        """The points that stand, in order of time."""
        last = {point.time: point for point in self.points}
        return tuple(last[time] for time in sorted(last))

    @property
    def superseded(self) -> tuple[RunPoint, ...]:
        """The points that a later one for the same time replaced, in order of time."""
        last = {point.time: index for index, point in enumerate(self.points)}
        gone = [p for index, p in enumerate(self.points) if last[p.time] != index]
        return tuple(sorted(gone, key=lambda point: point.time))


@frozen
class TargetWords:
    """Words of the chart and its table.

    `columns` head the table: what, when, value, note. `axis_range` is written when the vertical
    axis does not start at zero, with {low} and {high} in it. `superseded` and `after_term`
    explain a cross and a hollow marker, and are the notes in the table.
    """

    columns: tuple[str, str, str, str]
    axis_range: str
    superseded: str
    after_term: str


@frozen
class TargetChart:
    """Everything that `target_chart` draws.

    `time_ticks` are (moment, label) pairs. `from_zero` says that the vertical axis must include
    zero; `limits` are values beyond which it must not go, such as 0 and 100 for shares.
    """

    key: str
    title: str
    description: str
    caption: str
    words: TargetWords
    format: Write
    time_ticks: tuple[tuple[Time, str], ...]
    baseline: PathPoint | None = None
    milestones: tuple[PathPoint, ...] = ()
    goal: Goal | None = None
    runs: tuple[Run, ...] = ()
    term_end: Moment | None = None
    reference: Moment | None = None
    from_zero: bool = True
    limits: tuple[Decimal | None, Decimal | None] = field(default=(None, None))

    @property
    def path(self) -> tuple[PathPoint, ...]:
        """The agreed path in order: baseline, milestones by time, goal."""
        middle = sorted(self.milestones, key=lambda point: point.time)
        ends = (self.baseline, *middle, self.goal)
        return tuple(point for point in ends if point is not None)

    @property
    def moments(self) -> tuple[Moment, ...]:
        """The vertical lines in order of time."""
        given = [moment for moment in (self.term_end, self.reference) if moment is not None]
        return tuple(sorted(given, key=lambda moment: moment.time))

    @property
    def values(self) -> list[Decimal]:
        """Every value that the vertical axis must show."""
        measured = [point.value for run in self.runs for point in run.points]
        return [point.value for point in self.path] + measured

    @property
    def times(self) -> list[Time]:
        """Every moment that the horizontal axis must show."""
        return [
            *(time for time, _ in self.time_ticks),
            *(point.time for point in self.path),
            *(moment.time for moment in self.moments),
            *(point.time for run in self.runs for point in run.points),
        ]


def target_table(chart: TargetChart) -> Table:
    """Return the figures of the chart as rows: the path, the moments, then each run by time."""
    write = chart.format
    rows: list[tuple[str, ...]] = []
    for place in chart.path:
        value = place.written(write) if isinstance(place, Goal) else write(place.value)
        rows.append((place.name, place.label, value, ""))
    rows.extend((moment.name, moment.label, "", "") for moment in chart.moments)
    for run in chart.runs:
        current = set(map(id, run.current))
        for point in sorted(run.points, key=lambda point: point.time):
            notes = (
                point.edition,
                "" if id(point) in current else chart.words.superseded,
                chart.words.after_term if point.after_term else "",
            )
            note = "; ".join(note for note in notes if note)
            rows.append((run.name, point.label, write(point.value), note))
    return Table(chart.caption, chart.words.columns, tuple(rows))
