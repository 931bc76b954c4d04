"""What was measured and published about a pact, and how it speaks to the targets."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from attrs import frozen

from doepact.core.content.periods import Period
from doepact.core.content.values import EMPTY, Text


@frozen
class Publication:
    """A source of measured values; `published` is missing when the source is undated."""

    id: str
    title: str
    publisher: str
    url: str
    published: Period | None = None
    note: Text = EMPTY

    @property
    def known_on(self) -> date | None:
        """The last day on which it can have appeared: a bare year counts to its end."""
        return self.published.end if self.published else None


@frozen
class SeriesDefinition:
    """One version of what a series counts; no line is drawn from one version to another."""

    id: str
    text: Text


@frozen
class Series:
    id: str
    theme: str
    title: Text
    unit: str
    measure: str
    definitions: tuple[SeriesDefinition, ...]
    note: Text = EMPTY
    pact_only: bool = False
    context: bool = False

    def definition(self, key: str) -> SeriesDefinition:
        """Return the version with that id; raises KeyError."""
        for version in self.definitions:
            if version.id == key:
                return version
        raise KeyError(key)


@frozen
class Observation:
    """One published value, as published."""

    series: str
    definition: str
    period: Period
    region: str
    value: Decimal
    qualifier: str
    publication: str
    quality: str
    note: Text = EMPTY


@frozen
class SeriesUse:
    """Whether a series may speak to a target, and why; `definitions` empty means all versions."""

    target: str
    series: str
    comparability: str
    reason: Text
    source: str
    priority: int
    baseline_comparable: bool = False
    definitions: tuple[str, ...] = ()

    @property
    def place(self) -> str:
        """How a message names it."""
        return f"{self.target} x {self.series}"

    def covers(self, definition: str) -> bool:
        """Say whether it is about this version of the series."""
        return not self.definitions or definition in self.definitions
