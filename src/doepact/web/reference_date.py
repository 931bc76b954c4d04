"""The date as of which a page shows the pact: `?peildatum=2015-07-01`, else today."""

from __future__ import annotations

from datetime import date

from attrs import frozen
from django.http import HttpRequest

from doepact.core import clock

PARAMETER = "peildatum"


@frozen
class ReferenceDate:
    """`chosen` says whether the visitor asked for it; `wrong` holds words that are no date."""

    on: date
    chosen: bool = False
    wrong: str = ""


def of(request: HttpRequest) -> ReferenceDate:
    """Return the date a visitor asked for; words that are no date give today and are told."""
    words = request.GET.get(PARAMETER, "").strip()
    if not words:
        return ReferenceDate(clock.today())
    try:
        return ReferenceDate(date.fromisoformat(words), chosen=True)
    except ValueError:
        return ReferenceDate(clock.today(), wrong=words[:40])
