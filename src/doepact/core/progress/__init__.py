"""Distance, pace, status, projection and uncertainty of what a pact promised. Pure.

`assess(target, observations, as_of, rule, reports)` gives a verdict with all its numbers; the
formulas and statistics can be used on their own. Nothing here reads a clock or a file.
"""

from doepact.core.progress.assess import assess
from doepact.core.progress.statistics import Aggregate, Part, ratio_of_sums
from doepact.core.progress.values import (
    AccelerationNote,
    Assessment,
    Comparability,
    Comparator,
    Direction,
    Observation,
    Period,
    Qualifier,
    Reason,
    Report,
    ReportState,
    Rule,
    Status,
    Target,
    TargetType,
)

__all__ = [
    "AccelerationNote",
    "Aggregate",
    "Assessment",
    "Comparability",
    "Comparator",
    "Direction",
    "Observation",
    "Part",
    "Period",
    "Qualifier",
    "Reason",
    "Report",
    "ReportState",
    "Rule",
    "Status",
    "Target",
    "TargetType",
    "assess",
    "ratio_of_sums",
]
