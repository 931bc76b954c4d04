"""What a pact consists of: frozen values, as read from its files."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Literal

from attrs import frozen

from doepact.core.content.periods import Period

Language = Literal["nl", "en"]


@frozen
class Text:
    """The same words in Dutch and in English."""

    nl: str
    en: str

    def in_language(self, language: str) -> str:
        """Return the English text for "en…", else the Dutch."""
        return self.en if language.startswith("en") else self.nl

    def __str__(self) -> str:
        return self.nl


EMPTY = Text("", "")


@frozen
class Source:
    """Lines of the pact's text (counted from 1) and the figure or words that stand there."""

    line: int
    line_end: int
    figure: str = ""


@frozen
class Citation:
    """A publication outside the pact."""

    title: str
    url: str = ""


class TargetKind(StrEnum):
    TARGET = "target"
    MILESTONE = "milestone"
    BUDGET = "budget"
    PARAMETER = "parameter"
    CONTEXT = "context"


@frozen
class Line:
    """One of the pact's lines of action."""

    id: str
    title: Text
    summary: Text
    source: Source | None = None
    target: str = ""


@frozen
class Ambition:
    id: str
    title: Text
    summary: Text
    source: Source


@frozen
class Region:
    id: str
    kind: str
    name: Text
    about: Text = EMPTY
    parent: str = ""
    aliases: tuple[str, ...] = ()
    source: Source | None = None


@frozen
class CoropArea:
    """One of the statistical areas of which a landsdeel is the sum."""

    code: str
    name: str
    landsdeel: str
    source: str


@frozen
class Topsector:
    id: str
    name: Text
    about: Text
    party: str
    source: Source
    aliases: tuple[str, ...] = ()


@frozen
class Party:
    """Who the pact names; `number` is the place in the list of signatories."""

    id: str
    name: str
    kind: str
    signatory: bool
    about: Text = EMPTY
    number: int | None = None
    part_of: str = ""
    aliases: tuple[str, ...] = ()
    source: Source | None = None


@frozen
class Deadline:
    """When an action should be done: the text's words and, where they give one, the last day."""

    literal: str
    by: date | None = None


@frozen
class Action:
    """What parties agreed to do. It has no status of its own: it shows its targets'."""

    id: str
    granularity: str
    scope: str
    region: str
    line: str
    kind: str
    title: Text
    summary: Text
    parties: tuple[str, ...]
    source: Source
    parent: str = ""
    ambition: str = ""
    topsectors: tuple[str, ...] = ()
    deadline: Deadline | None = None
    facility: Text = EMPTY


@frozen
class Baseline:
    """Where a target starts from; `status` is text, derived or to_establish."""

    status: str
    value: Decimal | None = None
    period: Period | None = None


@frozen
class Goal:
    """The value to reach and when; either may be missing in the text."""

    comparator: str
    value: Decimal | None = None
    period: Period | None = None
    literal: str = ""


@frozen
class Limits:
    """The lowest and highest value the indicator can take."""

    low: Decimal | None = None
    high: Decimal | None = None


@frozen
class Target:
    """A figure of the pact: target, milestone, budget or parameter."""

    id: str
    kind: TargetKind
    action: str
    scope: str
    region: str
    line: str
    indicator: str
    title: Text
    summary: Text
    type: str
    hardness: str
    unit: str
    direction: str
    goal: Goal
    source: Source
    baseline: Baseline | None = None
    population: Text = EMPTY
    relative_to: Text = EMPTY
    limits: Limits = Limits()
    milestones: tuple[str, ...] = ()
    contributes_to: tuple[str, ...] = ()
    additive: bool = False
    ambiguous: bool = False


@frozen
class ContextFigure:
    """A figure of the pact that is no agreement."""

    id: str
    scope: str
    region: str
    line: str
    indicator: str
    title: Text
    summary: Text
    unit: str
    value: str
    period: Period
    source: Source
    note: Text = EMPTY
    kind: TargetKind = TargetKind.CONTEXT
    action: str = ""


@frozen
class Interpretation:
    """How an unclear place in the text is read, and who decided so (empty: nobody yet)."""

    id: str
    about: tuple[str, ...]
    question: Text
    reading: Text
    alternatives: tuple[Text, ...]
    source: Source
    decided_by: str = ""
    decided_on: date | None = None


@frozen
class ForecastTable:
    """A printed table of the pact: what it expected, not what was measured."""

    number: int
    title: Text
    note: Text
    source: Source


@frozen
class TableCell:
    """One printed number of a forecast table in the pact. Never a measurement."""

    table: int
    region: str
    level: str
    value: Decimal
    unit: str
    period: Period
    source: Source

    @property
    def place(self) -> str:
        """How a message names it."""
        return f"tabel {self.table} {self.region} {self.level}"


@frozen
class Document:
    """A document that the pact lists."""

    number: int
    title: str
    source: Source
    publisher: str = ""
    year: str = ""
    url: str = ""
    url_line: int | None = None
    group: str = ""
    region: str = ""


@frozen
class Succession:
    """What became of an organisation, goal or programme after the signing."""

    id: str
    subject: str
    subject_kind: str
    what: str
    on: Period
    to: tuple[str, ...]
    text: Text
    source: Citation


@frozen
class Evidence:
    """What a dated source says about a milestone: done, not_done or partly."""

    id: str
    target: str
    reported_on: Period
    state: str
    text: Text
    source: Citation


@frozen
class Definition:
    """How the pact defines a central word."""

    id: str
    text: Text
    source: Source | None


@frozen
class LaterCount:
    """What a later source counted instead."""

    id: str
    text: Text
    source: Citation


@frozen
class Unit:
    code: str
    name: Text
    measure: str


@frozen
class Term:
    """A word of the glossary: Dutch on the screen, its code name, its meaning."""

    nl: str
    code: str
    en: str
    definition: Text


@frozen
class Thresholds:
    """The rule by which pace is judged; part of the pact's version, so in its data."""

    on_pace: Decimal
    behind: Decimal
    direction_change: Decimal
    approx_tolerance: Decimal
    confidence: Decimal
    min_coverage: Decimal
    small_cell: int


@frozen
class ReferenceDate:
    """A moment at which people want to see the pact."""

    on: date
    title: Text


@frozen
class About:
    """The pact itself."""

    id: str
    title: Text
    summary: Text
    version: str
    signed_on: date
    term_end: date
    text_file: str
    thresholds: Thresholds
    reference_dates: tuple[ReferenceDate, ...]
    supersedes: str = ""
    demo_today: date | None = None
    headline: str = ""
    not_additive: Text = EMPTY
