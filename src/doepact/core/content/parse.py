"""Tables of pact files become values: one function per kind of entry."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from doepact.core.content.periods import Period
from doepact.core.content.reader import Reader
from doepact.core.content.values import (
    About,
    Action,
    Ambition,
    Baseline,
    ContextFigure,
    CoropArea,
    Deadline,
    Definition,
    Document,
    Evidence,
    ForecastTable,
    Goal,
    Interpretation,
    LaterCount,
    Limits,
    Line,
    Party,
    ReferenceDate,
    Region,
    Source,
    Succession,
    TableCell,
    Target,
    TargetKind,
    Term,
    Thresholds,
    Topsector,
    Unit,
)

GRANULARITIES = ("action", "commitment", "bullet", "project", "ambition", "illustration")
SCOPES = ("national", "landsdeel", "subregion", "sector", "governance")
ACTION_KINDS = ("agreement", "register", "programme", "fund", "facility")
TARGET_TYPES = (
    "level",
    "coverage",
    "annual_flow",
    "cumulative",
    "relative_change",
    "deliverable",
    "direction_only",
    "amount",
    "amount_per_year",
)
HARDNESS = ("commitment", "ambition", "expectation", "plan", "example")
COMPARATORS = ("ge", "le", "eq", "approx")
DIRECTIONS = ("up", "down", "maintain", "binary")
BASELINE_STATUSES = ("text", "derived", "to_establish")
STATES = ("done", "not_done", "partly")
MEASURES = ("share", "count", "amount", "yesno", "hours", "index", "ratio", "rate")
SUBJECTS = ("party", "action", "goal", "programme", "desk", "monitor")
EVENTS = ("renamed", "merged", "stopped", "recut", "continued", "absorbed", "succeeded")
DOCUMENT_GROUPS = ("regional", "sectoral", "national")
REGION_KINDS = ("country", "landsdeel", "subregion", "measurement")
RUN_OF_YEARS = re.compile(r"[0-9]{4}-[0-9]{4}")
NOWHERE = Source(1, 1)
NEVER = Period(date(1, 1, 1), date(1, 1, 1), "")


def line(reader: Reader) -> Line:
    return Line(
        id=reader.identifier(),
        title=reader.text("title"),
        summary=reader.text("summary"),
        source=reader.source(required=False),
        target=reader.string("target", required=False, empty=True),
    )


def ambition(reader: Reader) -> Ambition:
    return Ambition(
        id=str(reader.integer("id") or ""),
        title=reader.text("title"),
        summary=reader.text("summary"),
        source=reader.source() or NOWHERE,
    )


def region(reader: Reader) -> Region:
    return Region(
        id=reader.identifier(),
        kind=reader.choice("kind", REGION_KINDS),
        name=reader.text("name"),
        about=reader.text("about", required=False),
        parent=reader.string("parent", required=False, empty=True),
        aliases=reader.strings("aliases"),
        source=reader.source(required=False),
    )


def corop(reader: Reader) -> CoropArea:
    return CoropArea(
        code=reader.string("code"),
        name=reader.string("name"),
        landsdeel=reader.string("landsdeel"),
        source=reader.string("source"),
    )


def topsector(reader: Reader) -> Topsector:
    return Topsector(
        id=reader.identifier(),
        name=reader.text("name"),
        about=reader.text("about"),
        party=reader.string("party"),
        aliases=reader.strings("aliases"),
        source=reader.source() or NOWHERE,
    )


def party(reader: Reader) -> Party:
    return Party(
        id=reader.identifier(),
        name=reader.string("name"),
        kind=reader.string("kind"),
        signatory=reader.boolean("signatory", required=True),
        about=reader.text("about"),
        number=reader.integer("number", required=False),
        part_of=reader.string("part_of", required=False, empty=True),
        aliases=reader.strings("aliases"),
        source=reader.source(required=False),
    )


def _deadline(reader: Reader) -> Deadline:
    return Deadline(reader.string("literal"), reader.day("by", required=False))


def action(reader: Reader) -> Action:
    number = reader.integer("ambition", required=False)
    return Action(
        id=reader.identifier(),
        parent=reader.string("parent", required=False, empty=True),
        granularity=reader.choice("granularity", GRANULARITIES),
        scope=reader.choice("scope", SCOPES),
        region=reader.string("region"),
        line=reader.string("line"),
        ambition="" if number is None else str(number),
        kind=reader.choice("kind", ACTION_KINDS),
        title=reader.text("title"),
        summary=reader.text("summary"),
        parties=reader.strings("parties", required=True),
        topsectors=reader.strings("topsectors"),
        deadline=reader.inner("deadline", _deadline, required=False),
        facility=reader.text("facility", required=False),
        source=reader.source() or NOWHERE,
    )


def _baseline(reader: Reader) -> Baseline:
    return Baseline(
        status=reader.choice("status", BASELINE_STATUSES),
        value=reader.number("value", required=False),
        period=reader.period("period", required=False),
    )


def _goal(reader: Reader) -> Goal:
    comparator = reader.choice("comparator", COMPARATORS)
    # a parameter may itself be a run of years: its words are kept, it has no number
    literal = str(reader.table.get("value", ""))
    value = None
    if RUN_OF_YEARS.fullmatch(literal):
        reader.period("value")
    else:
        value = reader.number("value", required=False)
    return Goal(comparator, value, reader.period("period", required=False), literal)


def _limits(reader: Reader) -> Limits:
    return Limits(reader.number("low", required=False), reader.number("high", required=False))


def target(reader: Reader) -> Target | ContextFigure:
    kind = reader.choice("kind", [kind.value for kind in TargetKind])
    if kind == TargetKind.CONTEXT:
        return _context(reader)
    return Target(
        id=reader.identifier(),
        kind=TargetKind(kind) if kind in set(TargetKind) else TargetKind.TARGET,
        action=reader.string("action"),
        scope=reader.choice("scope", SCOPES),
        region=reader.string("region"),
        line=reader.string("line"),
        indicator=reader.identifier("indicator"),
        title=reader.text("title"),
        summary=reader.text("summary"),
        type=reader.choice("type", TARGET_TYPES),
        hardness=reader.choice("hardness", HARDNESS),
        unit=reader.string("unit"),
        direction=reader.choice("direction", DIRECTIONS),
        baseline=reader.inner("baseline", _baseline, required=False),
        goal=reader.inner("goal", _goal) or Goal("ge"),
        population=reader.text("population", required=False),
        relative_to=reader.text("relative_to", required=False),
        limits=reader.inner("limits", _limits, required=False) or Limits(),
        milestones=reader.strings("milestones"),
        contributes_to=reader.strings("contributes_to"),
        additive=reader.boolean("additive", required=True),
        ambiguous=reader.boolean("ambiguous"),
        source=reader.source() or NOWHERE,
    )


def _context(reader: Reader) -> ContextFigure:
    def value(inner: Reader) -> tuple[str, Period]:
        number = inner.number("value")
        return (
            "" if number is None else inner.string("value"),
            inner.period("period") or NEVER,
        )

    figure, period = reader.inner("value", value) or ("", NEVER)
    return ContextFigure(
        id=reader.identifier(),
        scope=reader.choice("scope", SCOPES),
        region=reader.string("region"),
        line=reader.string("line"),
        indicator=reader.identifier("indicator"),
        title=reader.text("title"),
        summary=reader.text("summary"),
        unit=reader.string("unit"),
        value=figure,
        period=period,
        note=reader.text("note", required=False),
        source=reader.source() or NOWHERE,
    )


def interpretation(reader: Reader) -> Interpretation:
    return Interpretation(
        id=reader.identifier(),
        about=reader.strings("about", required=True),
        question=reader.text("question"),
        reading=reader.text("reading"),
        alternatives=reader.texts("alternatives"),
        decided_by=reader.string("decided_by", empty=True),
        decided_on=reader.day("decided_on", required=False),
        source=reader.source() or NOWHERE,
    )


def table(reader: Reader) -> ForecastTable:
    return ForecastTable(
        number=reader.integer("number") or 0,
        title=reader.text("title"),
        note=reader.text("note"),
        source=reader.source() or NOWHERE,
    )


def cell(reader: Reader) -> TableCell:
    return TableCell(
        table=reader.integer("table") or 0,
        region=reader.string("region"),
        level=reader.string("level"),
        value=reader.number("value") or Decimal(0),
        unit=reader.string("unit"),
        period=reader.period("period") or NEVER,
        source=reader.source() or NOWHERE,
    )


def document(reader: Reader) -> Document:
    return Document(
        number=reader.integer("number") or 0,
        title=reader.string("title"),
        publisher=reader.string("publisher", required=False, empty=True),
        year=reader.string("year", required=False, empty=True),
        url=reader.string("url", required=False, empty=True),
        url_line=reader.integer("url_line", required=False),
        group=reader.choice("group", DOCUMENT_GROUPS, required=False),
        region=reader.string("region", required=False, empty=True),
        source=reader.source() or NOWHERE,
    )


def succession(reader: Reader) -> Succession:
    return Succession(
        id=reader.identifier(),
        subject=reader.string("subject"),
        subject_kind=reader.choice("subject_kind", SUBJECTS),
        what=reader.choice("what", EVENTS),
        on=reader.period("on") or NEVER,
        to=reader.strings("to", required=True),
        text=reader.text("text"),
        source=reader.citation(),
    )


def evidence(reader: Reader) -> Evidence:
    return Evidence(
        id=reader.identifier(),
        target=reader.string("target"),
        reported_on=reader.period("reported_on") or NEVER,
        state=reader.choice("state", STATES),
        text=reader.text("text"),
        source=reader.citation(),
    )


def definition(reader: Reader) -> Definition:
    return Definition(reader.identifier(), reader.text("text"), reader.source(required=False))


def later(reader: Reader) -> LaterCount:
    return LaterCount(reader.identifier(), reader.text("text"), reader.citation())


def unit(reader: Reader) -> Unit:
    words = {"nl": reader.string("nl"), "en": reader.string("en")}
    name = Reader({"name": words}, reader.file, reader.entry, reader.problems).text("name")
    return Unit(reader.string("code"), name, reader.choice("measure", MEASURES))


def term(reader: Reader) -> Term:
    return Term(
        reader.string("nl"), reader.string("code"), reader.string("en"), reader.text("definition")
    )


def _thresholds(reader: Reader) -> Thresholds:
    def number(key: str) -> Decimal:
        return reader.number(key) or Decimal(0)

    return Thresholds(
        on_pace=number("on_pace"),
        behind=number("behind"),
        direction_change=number("direction_change"),
        approx_tolerance=number("approx_tolerance"),
        confidence=number("confidence"),
        min_coverage=number("min_coverage"),
        small_cell=reader.integer("small_cell") or 0,
    )


def _reference_date(reader: Reader) -> ReferenceDate:
    return ReferenceDate(reader.day("on") or date.min, reader.text("title"))


def about(reader: Reader) -> About:
    zero = Decimal(0)
    return About(
        id=reader.identifier(),
        title=reader.text("title"),
        summary=reader.text("summary"),
        version=reader.string("version"),
        supersedes=reader.string("supersedes", required=False, empty=True),
        signed_on=reader.day("signed_on") or date.min,
        term_end=reader.day("term_end") or date.max,
        text_file=reader.string("text_file", required=False, empty=True),
        demo_today=reader.day("demo_today", required=False),
        headline=reader.string("headline", required=False, empty=True),
        not_additive=reader.text("not_additive", required=False),
        thresholds=reader.inner("thresholds", _thresholds)
        or Thresholds(zero, zero, zero, zero, zero, zero, 0),
        reference_dates=tuple(reader.inners("reference_dates", _reference_date, required=False)),
    )
