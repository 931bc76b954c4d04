"""The one way to write a journal line."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from doepact.core import clock
from doepact.journal.events import EVENTS
from doepact.journal.models import Entry


def write(
    event: str,
    *,
    subject: tuple[str, str],
    person: int | None = None,
    region: str = "",
    pact_action: str = "",
    quantities: Mapping[str, Any] | None = None,
) -> Entry:
    """Record that something happened, in the transaction of the change itself.

    `subject` is (kind, id). Raises ValueError for an event that is not listed, and RuntimeError
    outside a transaction: a line without its change would be a lie.
    """
    if event not in EVENTS:
        raise ValueError(f"unknown event {event}: add it to journal/events.py")
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError(f"{event} must be written in the transaction of its change")
    return Entry.objects.create(
        at=clock.now(),
        event=event,
        subject_kind=subject[0],
        subject=subject[1],
        person=person,
        region=region,
        pact_action=pact_action,
        quantities=dict(quantities or {}),
    )
