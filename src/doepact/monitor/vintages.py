"""Which of several published values is in force on a date, and which it replaced."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from attrs import frozen

from doepact.core.content import Period

Slot = tuple[str, str, str, str]  # series, definition, region, period


@frozen
class Value:
    """One published value with its edition."""

    series: str
    definition: str
    region: str
    period: Period
    value: Decimal
    qualifier: str
    quality: str
    publication: str
    publication_title: str
    publication_url: str
    published: str
    known_on: date | None
    note_nl: str = ""
    note_en: str = ""
    sample: int | None = None

    @property
    def slot(self) -> Slot:
        """What this is a value of: editions of one slot replace each other."""
        return (self.series, self.definition, self.region, self.period.literal)


@frozen
class Slotted:
    """All values of one slot that were known: the one in force and the others.

    `disputed` when two undated editions (or two of the same date) say different things: then
    nobody can tell which is in force.
    """

    current: Value
    others: tuple[Value, ...] = ()
    disputed: bool = False


def known_on(values: Iterable[Value], as_of: date) -> list[Value]:
    """Return the values of periods that were over and, where dated, editions that were out."""
    return [
        value
        for value in values
        if value.period.end <= as_of and (value.known_on is None or value.known_on <= as_of)
    ]


def in_force(values: Iterable[Value]) -> list[Slotted]:
    """Return per slot the newest dated edition; undated ones count only where none is dated."""
    slots: dict[Slot, list[Value]] = {}
    for value in values:
        slots.setdefault(value.slot, []).append(value)
    chosen = []
    for candidates in slots.values():
        ordered = sorted(candidates, key=lambda value: value.known_on or date.min, reverse=True)
        newest = ordered[0]
        rivals = [value for value in ordered if value.known_on == newest.known_on]
        disputed = len({value.value for value in rivals}) > 1
        chosen.append(Slotted(newest, tuple(ordered[1:]), disputed))
    return sorted(chosen, key=lambda slot: (*slot.current.slot[:3], slot.current.period.end))
