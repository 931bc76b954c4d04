from __future__ import annotations

from datetime import date

from attrs import frozen

from doepact.core.content import Action, Party
from doepact.core.content.values import Succession
from doepact.register.content import pact
from doepact.register.models import Evidence


def evidence_by_target(as_of: date) -> dict[str, list[Evidence]]:
    """Return the evidence in force that was known on a date, oldest first. One query."""
    found: dict[str, list[Evidence]] = {}
    rows = Evidence.objects.filter(superseded_by__isnull=True, reported_on__lte=as_of)
    for row in rows:
        found.setdefault(row.target, []).append(row)
    return found


def actions_of_party(key: str) -> list[Action]:
    """Return the actions in which the text names this party."""
    return [action for action in pact().counted_actions if key in action.parties]


def lineage_of(subject: str) -> list[Succession]:
    """Return what became of an action, party or programme, in order of time."""
    steps = [step for step in pact().lineage.values() if step.subject == subject]
    return sorted(steps, key=lambda step: step.on.start)


@frozen
class Step:
    """A succession with the entry it is about, where that is a party or an action."""

    succession: Succession
    action: Action | None
    party: Party | None


def lineage_by_kind() -> dict[str, list[Step]]:
    """Return every succession by the kind of its subject, in order of time."""
    content = pact()
    found: dict[str, list[Step]] = {}
    for step in sorted(content.lineage.values(), key=lambda step: step.on.start):
        found.setdefault(step.subject_kind, []).append(
            Step(step, content.actions.get(step.subject), content.parties.get(step.subject))
        )
    return found


def parts_of_party(key: str) -> list[Party]:
    """Return the actors that are part of this party."""
    return [party for party in pact().parties.values() if party.part_of == key]
