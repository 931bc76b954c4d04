"""Assessments as rows to take away; keys and codes are a contract."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from doepact.monitor.queries import Assessed

KEYS = (
    "id",
    "kind",
    "status",
    "reason",
    "between",
    "value",
    "period",
    "edition",
    "P",
    "E",
    "R",
    "required_pace",
    "acceleration",
    "projection",
    "interval",
    "comparability",
)
PLACES = Decimal("0.0001")


def _text(value: Decimal | None) -> str | None:
    """Write a figure as text, computed ones to four decimals, without needless zeros."""
    if value is None:
        return None
    exponent = value.as_tuple().exponent
    if isinstance(exponent, int) and exponent < PLACES.as_tuple().exponent:  # type: ignore[operator]  # an int here
        value = value.quantize(PLACES)
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def assessment_row(assessed: Assessed) -> dict[str, Any]:
    """Return one assessment with exactly the keys of KEYS; absent figures are None."""
    result = assessed.result
    observation = result.observation
    return {
        "id": assessed.target.id,
        "kind": assessed.target.kind.value,
        "status": result.status.value,
        "reason": result.reason.value if result.reason else None,
        "between": [status.value for status in result.between] if result.between else None,
        "value": _text(result.value),
        "period": observation.period.label if observation else None,
        "edition": observation.edition if observation else None,
        "P": _text(result.P),
        "E": _text(result.E),
        "R": _text(result.R),
        "required_pace": _text(result.required_pace),
        "acceleration": _text(result.acceleration),
        "projection": _text(result.projection),
        "interval": [_text(end) for end in result.interval] if result.interval else None,
        "comparability": result.comparability.value if result.comparability else None,
    }
