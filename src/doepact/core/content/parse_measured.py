"""Tables and rows about measured values become values."""

from __future__ import annotations

import csv
import io
import re
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

APPEARED = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}")
WHOLE, DECIMALS = 10, 4  # digits that a measured value may have: SQLite keeps 15 in all
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
    published = reader.period("published", required=False)
    if published and not APPEARED.fullmatch(published.literal):
        message = f"'{published}' is geen jaar, maand of dag. Schrijf 2015, 2015-06 of 2015-06-01"
        reader.problem("published", message)
    return Publication(
        id=reader.identifier(longest=80),
        title=reader.string("title", longest=300),
        publisher=reader.string("publisher", longest=200),
        url=reader.string("url", required=False, empty=True),
        published=published,
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


def _value(reader: Reader) -> Decimal:
    """Return the value; what the database cannot keep exactly is a mistake."""
    number = reader.number("value")
    if number is None:
        return Decimal(0)
    whole, _point, decimals = str(number).lstrip("-").partition(".")
    if len(decimals) > DECIMALS or len(whole) > WHOLE:
        message = (
            f"{number} heeft te veel cijfers: ten hoogste {WHOLE} voor en {DECIMALS} na de punt"
        )
        reader.problem("value", message)
        return Decimal(0)
    return number


def observations(
    text: str, file: str, problems: list[Problem]
) -> Iterator[tuple[int, Observation]]:
    """Read the rows of one CSV file with their line; the first row names the columns."""
    rows = csv.reader(io.StringIO(text))
    header = next(rows, [])
    if tuple(header) != COLUMNS:
        unknown = [name for name in header if name not in COLUMNS]
        hint = "".join(suggest(name, COLUMNS) for name in unknown)
        problems.append(
            Problem(file, "regel 1", "", f"de kolommen moeten zijn: {','.join(COLUMNS)}{hint}")
        )
        return
    for row in rows:
        place = f"regel {rows.line_num}"
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
        yield (
            rows.line_num,
            Observation(
                series=reader.string("series"),
                definition=reader.string("definition"),
                period=reader.period("period") or NEVER,
                region=reader.string("region"),
                value=_value(reader),
                qualifier=reader.choice("qualifier", QUALIFIERS),
                publication=reader.string("publication"),
                quality=reader.choice("quality", QUALITIES),
                note=note,
            ),
        )
