from __future__ import annotations

from typing import Any

from django import template

from doepact.journal.events import CODES, EVENTS, QUANTITIES

register = template.Library()


@register.filter
def event_title(event: str) -> str:
    """Return what an event means, in the language of the page."""
    return str(EVENTS.get(event, event))


@register.filter
def counted(quantities: dict[str, Any]) -> str:
    """Return what a line counts, in the language of the page: "acties: 125"."""
    return ", ".join(
        f"{QUANTITIES.get(key, key)}: {CODES.get(str(value), value)}"
        for key, value in quantities.items()
    )
