"""What a page needs from several rooms at once."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from attrs import frozen

from doepact.core.content import Action, TargetKind
from doepact.core.progress import Status
from doepact.journal import queries as journal
from doepact.journal.models import AppendOnly
from doepact.monitor import queries as monitor
from doepact.monitor.queries import Assessed
from doepact.register.content import pact

FAILING = (Status.MISSED, Status.LATE, Status.WRONG_WAY, Status.WORSENED, Status.FAR_BEHIND)


@frozen
class ActionRow:
    """An action with the statuses of its figures; it has no status of its own."""

    action: Action
    assessed: tuple[Assessed, ...]
    children: tuple[ActionRow, ...] = ()

    @property
    def statuses(self) -> list[tuple[Status, int]]:
        """Counts per status, in the order of the closed list."""
        counts = Counter(row.result.status for row in self.assessed)
        return [(status, counts[status]) for status in Status if counts[status]]


def by_action(as_of: date) -> dict[str, list[Assessed]]:
    """Return assessments by action. Two queries."""
    found: dict[str, list[Assessed]] = {}
    for row in monitor.assessments(as_of):
        found.setdefault(row.target.action, []).append(row)
    return found


def action_rows(as_of: date) -> list[ActionRow]:
    """Return every action with its own figures' assessments, in the order of ids. Two queries."""
    assessed = by_action(as_of)
    actions = sorted(pact().actions.values(), key=lambda action: natural(action.id))
    return [ActionRow(action, tuple(assessed.get(action.id, ()))) for action in actions]


def natural(key: str) -> tuple[tuple[int, str], ...]:
    """Return a key by which N2 comes before N10."""
    parts = re.findall(r"\d+|\D+", key)
    return tuple((int(part), "") if part.isdigit() else (0, part) for part in parts)


def failing(as_of: date, limit: int | None = None) -> list[Assessed]:
    """Return the figures that fail, worst first: by the part of the goal that is missing."""

    def shortfall(row: Assessed) -> Decimal:
        goal, left = row.result.target_value or row.target.goal.value, row.result.distance_left
        return left / abs(goal) if left is not None and goal else Decimal(0)

    rows = [row for row in monitor.assessments(as_of) if row.result.status in FAILING]
    return sorted(rows, key=shortfall, reverse=True)[:limit]


def targets_only(rows: Iterable[Assessed]) -> list[Assessed]:
    """Return the targets, without milestones and budgets."""
    return [row for row in rows if row.target.kind is TargetKind.TARGET]


def journal_of_action(action: Action) -> AppendOnly:
    """Return the public journal lines about an action and its figures. One query."""
    subjects = [("action", action.id)]
    subjects += [("target", target.id) for target in pact().targets_of.get(action.id, [])]
    return journal.lines_about(subjects)
