"""What goes into an assessment and what comes out: closed lists and frozen values."""

import calendar
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Any, Self

from attrs import Attribute, field, frozen


class Status(StrEnum):
    """The closed list of statuses. `uncertain` comes with the two it lies between."""

    MET = "met"
    ON_PACE = "on_pace"
    BEHIND = "behind"
    FAR_BEHIND = "far_behind"
    WRONG_WAY = "wrong_way"
    MISSED = "missed"
    NOT_DUE = "not_due"
    LATE = "late"
    DONE = "done"
    IMPROVED = "improved"
    UNCHANGED = "unchanged"
    WORSENED = "worsened"
    UNCERTAIN = "uncertain"
    NOT_ASSESSABLE = "not_assessable"


class Reason(StrEnum):
    """Why a target is not assessable."""

    NO_TARGET_VALUE = "no_target_value"
    NO_TARGET_YEAR = "no_target_year"
    NO_BASELINE = "no_baseline"
    NO_MEASUREMENT = "no_measurement"
    SINGLE_POINT = "single_point"
    NOT_COMPARABLE = "not_comparable"
    DENOMINATOR_UNKNOWN = "denominator_unknown"
    SUPPRESSED = "suppressed"
    DISPUTED = "disputed"
    NO_REPORT = "no_report"


class Comparability(StrEnum):
    """How a series stands to the target's own definition."""

    SAME = "same"
    PROXY = "proxy"
    NOT_COMPARABLE = "not_comparable"


class TargetType(StrEnum):
    LEVEL = "level"
    COVERAGE = "coverage"
    ANNUAL_FLOW = "annual_flow"
    CUMULATIVE = "cumulative"
    RELATIVE_CHANGE = "relative_change"
    CEILING = "ceiling"
    DELIVERABLE = "deliverable"
    DIRECTION_ONLY = "direction_only"
    AMOUNT = "amount"
    AMOUNT_PER_YEAR = "amount_per_year"


class Comparator(StrEnum):
    GE = "ge"
    LE = "le"
    EQ = "eq"
    APPROX = "approx"


class Direction(StrEnum):
    UP = "up"
    DOWN = "down"
    MAINTAIN = "maintain"
    BINARY = "binary"


class Qualifier(StrEnum):
    """The word the source puts before a number: 'bijna 3.000' is `nearly`."""

    EXACT = "exact"
    ABOUT = "about"
    MORE_THAN = "more_than"
    LESS_THAN = "less_than"
    NEARLY = "nearly"


class ReportState(StrEnum):
    DONE = "done"
    NOT_DONE = "not_done"
    PARTLY = "partly"


class AccelerationNote(StrEnum):
    REVERSE = "reverse"
    UNDEFINED = "undefined"


def _decimal(_instance: Any, attribute: "Attribute[Any]", value: object) -> None:
    """Refuse floats, which carry digits nobody published, and what is not a number."""
    if value is None and attribute.default is None:
        return
    if not isinstance(value, Decimal) or not value.is_finite():
        raise TypeError(f"{attribute.name} must be a finite Decimal, not {value!r}")


def _comparability(value: str) -> Comparability:
    return Comparability(value)


def _type(value: str) -> TargetType:
    return TargetType(value)


def _comparator(value: str) -> Comparator:
    return Comparator(value)


def _direction(value: str) -> Direction:
    return Direction(value)


def _qualifier(value: str) -> Qualifier:
    return Qualifier(value)


def _state(value: str) -> ReportState:
    return ReportState(value)


@frozen
class Period:
    """A span of days; both ends belong to it."""

    start: date
    end: date
    label: str

    def __attrs_post_init__(self) -> None:
        if self.end < self.start:
            raise ValueError(f"period {self.label} ends before it starts")

    @classmethod
    def year(cls, year: int) -> Self:
        return cls(date(year, 1, 1), date(year, 12, 31), str(year))

    @classmethod
    def school_year(cls, first: int) -> Self:
        """Return the school year that starts on 1 August of the year `first`."""
        return cls(date(first, 8, 1), date(first + 1, 7, 31), f"{first}/{first + 1}")

    @property
    def time(self) -> Fraction:
        """The end, in years: 2013 ends at 2014, school year 2012/2013 at 2013 + 7/12."""
        days = calendar.monthrange(self.end.year, self.end.month)[1]
        return self.end.year + (self.end.month - 1 + Fraction(self.end.day, days)) / 12


@frozen
class Target:
    """What parties agreed to reach. `term_end` is the end of the pact itself.

    For `relative_change`, `value` and `path` are percent changes against the baseline.
    The limits are in the unit of the observations; for a share `limit_high` is the whole (100 is
    taken when it is missing).
    """

    id: str
    type: TargetType = field(converter=_type)
    comparator: Comparator = field(converter=_comparator)
    direction: Direction = field(converter=_direction)
    value: Decimal | None = field(default=None, validator=_decimal)
    period: Period | None = None
    baseline_value: Decimal | None = field(default=None, validator=_decimal)
    baseline_period: Period | None = None
    path: tuple[tuple[Period, Decimal], ...] = ()
    limit_low: Decimal | None = field(default=None, validator=_decimal)
    limit_high: Decimal | None = field(default=None, validator=_decimal)
    kind: str = "target"
    term_end: date | None = None


@frozen
class Observation:
    """One published or counted value, in force on the reference date.

    `n_sample` is the number of units a share was observed on, `n_population` the number there
    are. For `cumulative` and `amount` targets `value` is the running total. `is_change` marks a
    value that is itself a percent change against the target's baseline. `disputed` marks a period
    for which two undated editions differ.
    """

    series: str
    definition: str
    period: Period
    value: Decimal | None = field(default=None, validator=_decimal)
    edition: str = ""
    published: date | None = None
    comparability: Comparability = field(default=Comparability.SAME, converter=_comparability)
    baseline_comparable: bool = True
    priority: int = 0
    qualifier: Qualifier = field(default=Qualifier.EXACT, converter=_qualifier)
    quality: str = ""
    n_sample: int | None = None
    n_population: int | None = None
    suppressed: bool = False
    disputed: bool = False
    is_change: bool = False


@frozen
class Report:
    """Dated evidence on a deliverable."""

    target: str
    on: date
    state: ReportState = field(converter=_state)


@frozen
class Rule:
    """The thresholds of one version of a pact."""

    on_pace: Decimal = field(default=Decimal("0.95"), validator=_decimal)
    behind: Decimal = field(default=Decimal("0.60"), validator=_decimal)
    direction_change: Decimal = field(default=Decimal("0.03"), validator=_decimal)
    approx_tolerance: Decimal = field(default=Decimal("0.05"), validator=_decimal)
    confidence: Decimal = field(default=Decimal("0.95"), validator=_decimal)


@frozen(kw_only=True)
class Assessment:
    """A verdict with everything needed to check it by hand."""

    target_id: str
    status: Status
    reason: Reason | None = None
    between: tuple[Status, Status] | None = None  # for `uncertain`: the better one first
    value: Decimal | None = None
    observation: Observation | None = None  # the one the verdict rests on
    value_interval: tuple[Decimal, Decimal] | None = None  # sampling, or unknown units
    baseline_value: Decimal | None = None  # as used: 0 where a running total starts
    target_value: Decimal | None = None  # as used: baseline x (1 + change)
    P: Decimal | None = None  # F1: share of the distance covered
    E: Decimal | None = None  # F2: share of the time used
    R: Decimal | None = None  # F3: pace ratio
    distance_left: Decimal | None = None  # F1: in the target's unit
    gap: Decimal | None = None  # F2: to the path; negative is short of it
    path_value: Decimal | None = None  # F2
    required_pace: Decimal | None = None  # F4: per year, from the observation on
    acceleration: Decimal | None = None  # F4: required over observed yearly change
    acceleration_note: AccelerationNote | None = None
    projection: Decimal | None = None  # F5: within the target's limits
    projection_raw: Decimal | None = None  # F5: without them
    interval: tuple[Decimal, Decimal] | None = None  # prediction interval, within the limits
    interval_centre: Decimal | None = None  # of least squares, so not the projection
    closure: Decimal | None = None  # F7
    cagr_ratio: Decimal | None = None  # F6, beside R for comparison with Eurostat
    after_term: bool = False  # the verdict rests on a value after the term
    later: tuple[Observation, ...] = ()  # values after the term: shown, without weight
    inputs: tuple[Observation, ...] = ()  # all that went into the numbers
    comparability: Comparability | None = None
