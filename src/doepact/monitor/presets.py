"""Moments at which people want to see the pact, as links that keep the page's other choices."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from doepact.register.content import pact
from doepact.web import reference_date


def presets(request: HttpRequest) -> list[dict[str, Any]]:
    """Return the pact's reference dates with an address each."""
    current = reference_date.of(request).on
    found = []
    for moment in pact().about.reference_dates:
        query = request.GET.copy()
        query[reference_date.PARAMETER] = moment.on.isoformat()
        found.append(
            {
                "url": f"{request.path}?{query.urlencode()}",
                "title": moment.title,
                "current": moment.on == current,
            }
        )
    return found
