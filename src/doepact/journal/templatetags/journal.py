from __future__ import annotations

from django import template

from doepact.journal.events import EVENTS

register = template.Library()


@register.filter
def event_title(event: str) -> str:
    """Return what an event means, in the language of the page."""
    return str(EVENTS.get(event, event))
