"""Short ways to write a target and its values in tests."""

from datetime import date
from decimal import Decimal
from typing import Any

from doepact.core.progress import Observation, Period, Target

YEAR = {year: Period.year(year) for year in range(2005, 2031)}


def at(text: str | int) -> Decimal:
    return Decimal(text)


def target(
    value: str | None = "30",
    by: int | None = 2015,
    baseline: tuple[str | None, int | None] = ("23", 2012),
    **changes: Any,
) -> Target:
    """Return T-N05-02, vmbo 23 (2012) -> 30 (2015), with changes."""
    start, since = baseline
    fields: dict[str, Any] = {
        "type": "level",
        "comparator": "ge",
        "direction": "up",
        "value": None if value is None else Decimal(value),
        "period": None if by is None else YEAR[by],
        "baseline_value": None if start is None else Decimal(start),
        "baseline_period": None if since is None else YEAR[since],
    }
    return Target("T", **(fields | changes))


def seen(year: int, value: str | None, **changes: Any) -> Observation:
    fields: dict[str, Any] = {"series": "duo", "definition": "v1", "period": YEAR[year]}
    return Observation(**(fields | {"value": None if value is None else Decimal(value)} | changes))


def series(*values: tuple[int, str], **changes: Any) -> list[Observation]:
    return [seen(year, value, **changes) for year, value in values]


def end_of(year: int) -> date:
    """Return the day after the year's own end: its values have ended, no next one has."""
    return date(year + 1, 1, 1)
