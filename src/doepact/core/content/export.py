"""The pact as plain structures, to take away."""

from __future__ import annotations

import csv
import io
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

import attrs

from doepact.core.content.load import Pact
from doepact.core.content.periods import Period

TABLES = (
    "lines",
    "ambitions",
    "regions",
    "corop",
    "topsectors",
    "parties",
    "actions",
    "targets",
    "context",
    "interpretations",
    "tables",
    "cells",
    "documents",
    "lineage",
    "evidence",
    "definitions",
    "later",
    "units",
    "glossary",
    "publications",
    "series",
    "observations",
    "uses",
)


def plain(value: Any) -> Any:
    """Turn a value into what JSON can hold: numbers as text, so that nothing is rounded."""
    if isinstance(value, Period):
        return value.literal
    if isinstance(value, Enum):
        return value.value
    if attrs.has(type(value)):
        return {
            field.name: plain(getattr(value, field.name)) for field in attrs.fields(type(value))
        }
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    return value


def as_tree(pact: Pact) -> dict[str, Any]:
    """Return everything, one list per table, in the order of the files."""
    tree: dict[str, Any] = {"pact": plain(pact.about), "digest": pact.digest}
    for name in TABLES:
        table = getattr(pact, name)
        rows = table.values() if isinstance(table, dict) else table
        tree[name] = [plain(row) for row in rows]
    return tree


COLUMNS = (
    "id",
    "kind",
    "action",
    "parent",
    "scope",
    "region",
    "line",
    "title_nl",
    "title_en",
    "summary_nl",
    "summary_en",
    "baseline",
    "baseline_period",
    "goal",
    "goal_period",
    "comparator",
    "unit",
    "source_line",
    "source_line_end",
)


def as_rows(pact: Pact) -> str:
    """Return CSV with one row per action and figure."""
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\n")
    writer.writeheader()
    for action in pact.actions.values():
        row = _shared(action)
        writer.writerow({**row, "kind": f"action/{action.granularity}", "parent": action.parent})
    for target in pact.targets.values():
        baseline = target.baseline
        writer.writerow(
            {
                **_shared(target),
                "kind": target.kind.value,
                "action": target.action,
                "baseline": plain(baseline.value) if baseline else None,
                "baseline_period": plain(baseline.period) if baseline else None,
                "goal": target.goal.literal,
                "goal_period": plain(target.goal.period),
                "comparator": target.goal.comparator,
                "unit": target.unit,
            }
        )
    for figure in pact.context.values():
        writer.writerow(
            {
                **_shared(figure),
                "kind": figure.kind.value,
                "baseline": figure.value,
                "baseline_period": plain(figure.period),
                "unit": figure.unit,
            }
        )
    return out.getvalue()


def _shared(entry: Any) -> dict[str, Any]:
    return {
        "id": entry.id,
        "scope": entry.scope,
        "region": entry.region,
        "line": entry.line,
        "title_nl": entry.title.nl,
        "title_en": entry.title.en,
        "summary_nl": entry.summary.nl,
        "summary_en": entry.summary.en,
        "source_line": entry.source.line,
        "source_line_end": entry.source.line_end,
    }
