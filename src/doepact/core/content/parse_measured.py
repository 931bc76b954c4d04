"""Tables and rows about measured values become values."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from doepact.core.content.measured import (
    Observation,
    Publication,
    Series,
    SeriesDefinition,
    SeriesUse,
)
from doepact.core.content.parse import MEASURES, NEVER
from doepact.core.content.problems import Problem
from doepact.core.content.reader import Reader, suggest
from doepact.core.content.values import EMPTY, Text

QUALIFIERS = ("exact", "about", "more_than", "less_than", "nearly")
QUALITIES = ("final", "provisional", "estimated", "low")
COMPARABILITIES = ("same", "proxy", "not_comparable")
COLUMNS = (
    "series",
    "definition",
    "period",
    "region",
    "value",
    "qualifier",
    "publication",
    "quality",
    "note_nl",
    "note_en",
)


def publication(reader: Reader) -> Publication:
    return Publication(
        id=reader.identifier(),
        title=reader.string("title"),
        publisher=reader.string("publisher"),
        url=reader.string("url", required=False, empty=True),
        published=reader.period("published", required=False),
        note=reader.text("note", required=False),
    )


def _definition(reader: Reader) -> SeriesDefinition:
    return SeriesDefinition(reader.identifier(), Text(reader.string("nl"), reader.string("en")))


def series(reader: Reader) -> Series:
    return Series(
        id=reader.identifier(),
        theme=reader.string("theme"),
        title=reader.text("title"),
        unit=reader.string("unit"),
        measure=reader.choice("measure", MEASURES),
        definitions=tuple(reader.inners("definitions", _definition)),
        note=reader.text("note", required=False),
        pact_only=reader.boolean("pact_only"),
        context=reader.boolean("context"),
    )


def use(reader: Reader, priority: int) -> SeriesUse:
    return SeriesUse(
        target=reader.string("target"),
        series=reader.string("series"),
        comparability=reader.choice("comparability", COMPARABILITIES),
        baseline_comparable=reader.boolean("baseline_comparable"),
        definitions=reader.strings("definitions"),
        reason=reader.text("reason"),
        source=reader.string("source"),
        priority=priority,
    )


def observations(
    rows: Iterator[list[str]], file: str, problems: list[Problem]
) -> Iterator[Observation]:
    """Read the rows of one CSV file; the first row names the columns."""
    header = next(rows, [])
    if tuple(header) != COLUMNS:
        unknown = [name for name in header if name not in COLUMNS]
        hint = "".join(suggest(name, COLUMNS) for name in unknown)
        problems.append(
            Problem(file, "regel 1", "", f"de kolommen moeten zijn: {','.join(COLUMNS)}{hint}")
        )
        return
    for number, row in enumerate(rows, 2):
        place = f"regel {number}"
        if len(row) != len(COLUMNS):
            message = (
                f"heeft {len(row)} velden in plaats van {len(COLUMNS)}. Let op komma's in tekst"
            )
            problems.append(Problem(file, place, "", message))
            continue
        table = dict(zip(COLUMNS, row, strict=True))
        reader = Reader(table, file, place, problems)
        note = EMPTY
        if table["note_nl"] or table["note_en"]:
            words = {"nl": table["note_nl"], "en": table["note_en"]}
            note = Reader({"note": words}, file, place, problems).text("note")
        value = reader.number("value")
        yield Observation(
            series=reader.string("series"),
            definition=reader.string("definition"),
            period=reader.period("period") or NEVER,
            region=reader.string("region"),
            value=Decimal(0) if value is None else value,
            qualifier=reader.choice("qualifier", QUALIFIERS),
            publication=reader.string("publication"),
            quality=reader.choice("quality", QUALITIES),
            note=note,
        )
