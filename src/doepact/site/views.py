from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from doepact.core.content import TargetKind
from doepact.monitor import explain, wording
from doepact.monitor import queries as monitor
from doepact.monitor.choices import regions_within
from doepact.monitor.presets import presets
from doepact.register import queries as register
from doepact.register.content import pact
from doepact.site import charts, queries
from doepact.site.listing import HEADINGS, ActionFilter, grouped, service_words
from doepact.web import reference_date
from doepact.web.templatetags.web import address

WORST = 5


def home(request: HttpRequest) -> HttpResponse:
    """Show the pact at a glance."""
    content = pact()
    as_of = reference_date.of(request)
    assessed = monitor.assessments(as_of.on)
    targets = queries.targets_only(assessed)
    counts = monitor.count_statuses(targets)
    headline = next((row for row in assessed if row.target.id == content.about.headline), None)
    regional = [
        (region, [row for row in targets if row.target.region in regions_within(region.id)])
        for region in pact().landsdelen
    ]
    links = {
        region.id: address("site:landsdeel", region.id, as_of=as_of) for region, _rows in regional
    }
    context = {
        "total": len(targets),
        "counts": [(words, counts[status]) for status, words in wording.STATUSES.items()],
        "judged": len(targets) - counts["not_assessable"] - counts["not_due"],
        "good": sum(counts[key] for key, item in wording.STATUSES.items() if item.tone == "good"),
        "poor": sum(counts[key] for key, item in wording.STATUSES.items() if item.tone == "poor"),
        "statuses": charts.statuses_by_line(targets),
        "worst": [(row, explain.sentence(row)) for row in queries.failing(as_of.on, WORST)],
        "headline": headline,
        "headline_sentence": explain.sentence(headline) if headline else "",
        "distance": charts.distance(headline) if headline else None,
        "map": charts.landsdelen_map(regional, links),
        "lines": content.lines.values(),
        "presets": presets(request),
        "milestones": monitor.count_statuses(
            row for row in assessed if row.target.kind is TargetKind.MILESTONE
        ),
        "action_count": len(content.counted_actions),
        "figure_count": len(content.targets) + len(content.context),
        "party_count": sum(party.signatory for party in content.parties.values()),
    }
    return render(request, "site/home.html", context)


def actions(request: HttpRequest) -> HttpResponse:
    """List the actions, with choices."""
    chosen = ActionFilter.of(request)
    rows = chosen.apply(queries.action_rows(reference_date.of(request).on))
    context = {
        "groups": grouped(rows),
        "number": sum(row.action.granularity not in HEADINGS for row in rows),
        "total": len(pact().counted_actions),
        "filter": chosen,
        "choices": chosen.choices(),
        "kept": chosen.kept(),
        "presets": presets(request),
        "statuses": wording.STATUSES,
    }
    return render(request, "site/actions.html", context)


def action(request: HttpRequest, key: str) -> HttpResponse:
    """Show one action: who, when, its figures, what became of it, what happened."""
    content = pact()
    if key not in content.actions:
        raise Http404
    found = content.actions[key]
    assessed = queries.by_action(reference_date.of(request).on)
    own = assessed.get(key, [])
    context = {
        "action": found,
        "parent": content.actions.get(found.parent),
        "children": [
            queries.ActionRow(child, tuple(assessed.get(child.id, ())))
            for child in content.children.get(key, [])
        ],
        "line": content.lines[found.line],
        "ambition": content.ambitions.get(found.ambition),
        "region": content.regions[found.region],
        "parties": [content.parties[party] for party in found.parties],
        "topsectors": [content.topsectors[item] for item in found.topsectors],
        "service": service_words()[found.kind],
        "rows": [(row, wording.STATUSES[row.result.status], explain.sentence(row)) for row in own],
        "others": [
            (target, explain.goal_words(target))
            for target in content.targets_of.get(key, [])
            if target.kind is TargetKind.PARAMETER
        ],
        "interpretations": content.interpretations_of.get(key, []),
        "lineage": register.lineage_of(key),
        "journal": queries.journal_of_action(found)[:20],
        "presets": presets(request),
        "statuses": wording.STATUSES,
    }
    return render(request, "site/action.html", context)


def landsdelen(request: HttpRequest) -> HttpResponse:
    """List the landsdelen."""
    as_of = reference_date.of(request)
    rows = []
    assessed = monitor.assessments(as_of.on)
    for region in pact().landsdelen:
        within = regions_within(region.id)
        own = [row for row in assessed if row.target.region in within]
        areas = [area for area in pact().corop.values() if area.landsdeel == region.id]
        rows.append((region, queries.targets_only(own), areas))
    links = {region.id: address("site:landsdeel", region.id, as_of=as_of) for region, *_ in rows}
    context = {
        "rows": rows,
        "map": charts.landsdelen_map([(region, own) for region, own, _areas in rows], links),
        "presets": presets(request),
    }
    return render(request, "site/landsdelen.html", context)


def landsdeel(request: HttpRequest, key: str) -> HttpResponse:
    """Show one landsdeel on at most two printed sheets."""
    content = pact()
    region = content.regions.get(key)
    if region is None or region.kind != "landsdeel":
        raise Http404
    as_of = reference_date.of(request).on
    within = regions_within(key)
    rows = [row for row in monitor.assessments(as_of) if row.target.region in within]
    values = monitor.slots_of_regions(within, as_of)
    tables = [
        {"table": table, "cells": [cell for cell in cells if cell.table == table.number]}
        for table in content.tables.values()
        if (cells := [cell for cell in content.cells if cell.region == key])
    ]
    context = {
        "region": region,
        "areas": [area for area in content.corop.values() if area.landsdeel == key],
        "actions": [item for item in content.actions.values() if item.region in within],
        "rows": [
            (
                row,
                wording.STATUSES[row.result.status],
                wording.REASONS.get(row.result.reason or ""),
                explain.goal_words(row.target),
            )
            for row in rows
        ],
        "counts": list(monitor.count_statuses(rows).items()),
        "statuses": wording.STATUSES,
        "drawing": charts.forecast(key),
        "tables": tables,
        "values": [(slot, content.series[slot.current.series]) for slot in values],
        "units": content.units,
        "regions": content.regions,
        "presets": presets(request),
    }
    return render(request, "site/landsdeel.html", context)


def topsectors(request: HttpRequest) -> HttpResponse:
    """List the nine top sectors."""
    content = pact()
    rows = [
        (item, [one for one in content.counted_actions if item.id in one.topsectors])
        for item in content.topsectors.values()
    ]
    return render(request, "site/topsectors.html", {"rows": rows})


def topsector(request: HttpRequest, key: str) -> HttpResponse:
    """Show what a top sector agreed to, with the figures of those actions."""
    content = pact()
    if key not in content.topsectors:
        raise Http404
    assessed = queries.by_action(reference_date.of(request).on)
    found = content.topsectors[key]
    context = {
        "topsector": found,
        "party": content.parties[found.party],
        "rows": [
            queries.ActionRow(item, tuple(assessed.get(item.id, ())))
            for item in content.counted_actions
            if key in item.topsectors
        ],
        "statuses": wording.STATUSES,
        "lineage": register.lineage_of(found.party),
        "presets": presets(request),
    }
    return render(request, "site/topsector.html", context)


def about(request: HttpRequest) -> HttpResponse:
    """Say what Doepact is and how it judges."""
    content = pact()
    context = {
        "statuses": wording.STATUSES.items(),
        "reasons": wording.REASONS.items(),
        "ambitions": content.ambitions.values(),
    }
    return render(request, "site/about.html", context)


def sources(request: HttpRequest) -> HttpResponse:
    """List every publication that a figure comes from."""
    content = pact()
    uses: dict[str, int] = {}
    for row in content.observations:
        uses[row.publication] = uses.get(row.publication, 0) + 1
    context = {
        "publications": [(item, uses.get(item.id, 0)) for item in content.publications.values()],
        "cells": len(content.cells),
        "digest": content.digest,
    }
    return render(request, "site/sources.html", context)


def accessibility(request: HttpRequest) -> HttpResponse:
    return render(request, "site/accessibility.html")


def privacy(request: HttpRequest) -> HttpResponse:
    return render(request, "site/privacy.html")
