from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from doepact.accounts.enums import Role
from doepact.core.content import Series
from doepact.core.progress import Status
from doepact.journal import queries as journal
from doepact.monitor import charts, explain, queries, wording
from doepact.monitor.listing import TargetFilter, rows_of
from doepact.monitor.presets import presets
from doepact.monitor.vintages import Slotted
from doepact.register import queries as register
from doepact.register.content import pact
from doepact.web import reference_date


def targets(request: HttpRequest) -> HttpResponse:
    """List every figure of the pact with its status."""
    as_of = reference_date.of(request).on
    chosen = TargetFilter.of(request)
    assessed = queries.assessments(as_of)
    context = {
        "rows": chosen.apply(rows_of(assessed)),
        "total": len(pact().targets) + len(pact().context),
        "filter": chosen,
        "choices": chosen.choices(),
        "kept": chosen.kept(),
        "presets": presets(request),
    }
    return render(request, "monitor/targets.html", context)


def target(request: HttpRequest, key: str) -> HttpResponse:
    """Show one figure: what was agreed, what was measured, the verdict and how it was reached."""
    content = pact()
    if key in content.context:
        return _context_figure(request, key)
    if key not in content.targets:
        raise Http404
    found = content.targets[key]
    as_of = reference_date.of(request).on
    assessed = next((row for row in queries.assessments(as_of) if row.target.id == key), None)
    context: dict[str, Any] = {
        "target": found,
        "kind": wording.KINDS[found.kind],
        "type": wording.TYPES[found.type],
        "hardness": wording.HARDNESS[found.hardness],
        "goal": explain.goal_words(found),
        "action": content.actions[found.action],
        "line": content.lines[found.line],
        "region": content.regions[found.region],
        "interpretations": content.interpretations_of.get(key, []),
        "contributes": [content.targets[other] for other in found.contributes_to],
        "fed_by": [other for other in content.targets.values() if key in other.contributes_to],
        "milestones": [content.targets[other] for other in found.milestones],
        "same_indicator": [
            other
            for other in content.targets.values()
            if other.indicator == found.indicator and other.id != key
        ],
        "lineage": register.lineage_of(found.action),
        "lines": journal.lines_about([("target", key)])[:20],
        "presets": presets(request),
        "unit": explain.unit_name(found.unit),
    }
    if assessed:
        values = _values(assessed)
        context |= {
            "assessed": assessed,
            "sentence": explain.sentence(assessed),
            "steps": explain.steps(assessed),
            "comparable": [row for row in values if row["comparable"]],
            "others": [row for row in values if not row["comparable"]],
            "drawing": charts.target_drawing(assessed),
            "status": wording.STATUSES[assessed.result.status],
            "reason": (reason := wording.REASONS.get(assessed.result.reason or "")),
            "mender": Role(reason.mender).label if reason else "",
            "weighed": [
                (use, content.series[use.series], wording.COMPARABILITIES[use.comparability])
                for use in assessed.uses
            ],
        }
    return render(request, "monitor/target.html", context)


def _values(assessed: queries.Assessed) -> list[dict[str, Any]]:
    """Return every published value that could speak to the target, best series first."""
    period = assessed.target.goal.period
    judged = assessed.result.status is not Status.NOT_ASSESSABLE
    counted = assessed.result.observation if judged else None
    return [
        {
            "value": value,
            "series": pact().series[value.series],
            "comparability": wording.COMPARABILITIES[use.comparability],
            "comparable": use.comparability != "not_comparable",
            "qualifier": wording.QUALIFIERS[value.qualifier],
            "quality": wording.QUALITIES[value.quality],
            "superseded": value is not slot.current and not slot.disputed,
            "disputed": slot.disputed,
            "after_term": period is not None and value.period.end > period.end,
            "counts": counted is not None
            and value is slot.current
            and value.series == counted.series
            and value.definition == counted.definition
            and value.period.literal == counted.period.label,
        }
        for use in assessed.uses
        for slot in assessed.slots
        if slot.current.series == use.series and use.covers(slot.current.definition)
        for value in (slot.current, *slot.others)
    ]


def _context_figure(request: HttpRequest, key: str) -> HttpResponse:
    content = pact()
    figure = content.context[key]
    context = {
        "figure": figure,
        "unit": explain.unit_name(figure.unit),
        "line": content.lines[figure.line],
        "region": content.regions[figure.region],
        "interpretations": content.interpretations_of.get(key, []),
    }
    return render(request, "monitor/context_figure.html", context)


def all_series(request: HttpRequest) -> HttpResponse:
    """List every series of measured values."""
    as_of = reference_date.of(request).on
    context = {"themes": queries.series_by_theme(as_of).items(), "presets": presets(request)}
    return render(request, "monitor/all_series.html", context)


def series(request: HttpRequest, key: str) -> HttpResponse:
    """Show one series: every value of every edition, versions, and which targets it speaks to."""
    content = pact()
    if key not in content.series:
        raise Http404
    found = content.series[key]
    slots = queries.slots_of_series(key, reference_date.of(request).on)
    context = {
        "series": found,
        "unit": explain.unit_name(found.unit),
        "slots": slots,
        "rows": _rows_of_series(found, slots),
        "drawing": charts.series_drawing(found, slots),
        "uses": [
            {
                "target": content.targets[use.target],
                "use": use,
                "comparability": wording.COMPARABILITIES[use.comparability],
            }
            for use in content.uses
            if use.series == key
        ],
        "presets": presets(request),
    }
    return render(request, "monitor/series.html", context)


def _rows_of_series(series: Series, slots: list[Slotted]) -> list[dict[str, object]]:
    """Return every value of every edition, with the version of the definition as a number."""
    content = pact()
    versions = [definition.id for definition in series.definitions]
    return [
        {
            "value": value,
            "region": content.regions[value.region].name,
            "version": versions.index(value.definition) + 1,
            "qualifier": wording.QUALIFIERS[value.qualifier],
            "superseded": value is not slot.current and not slot.disputed,
            "disputed": slot.disputed,
        }
        for slot in slots
        for value in (slot.current, *slot.others)
    ]
