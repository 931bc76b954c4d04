"""The one place that reads the wall clock; DOEPACT_TODAY sets its date."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime


def now() -> datetime:
    """Return the present moment in UTC; with DOEPACT_TODAY its date and the real time of day."""
    moment = datetime.now(tz=UTC)
    fixed = os.environ.get("DOEPACT_TODAY", "")
    if not fixed:
        return moment
    return datetime.combine(date.fromisoformat(fixed), moment.timetz())


def today() -> date:
    """Return today's date as Doepact knows it."""
    return now().date()
