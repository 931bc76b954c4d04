"""The pact as data: files in, frozen values out, every mistake told in plain words."""

from doepact.core.content.figures import check_figures
from doepact.core.content.load import Pact, load, read
from doepact.core.content.measured import (
    Observation,
    Publication,
    Series,
    SeriesDefinition,
    SeriesUse,
)
from doepact.core.content.periods import Period, parse_period
from doepact.core.content.problems import ContentError, Problem
from doepact.core.content.values import (
    Action,
    ContextFigure,
    Interpretation,
    Party,
    Region,
    Source,
    Target,
    TargetKind,
    Text,
)

__all__ = [
    "Action",
    "ContentError",
    "ContextFigure",
    "Interpretation",
    "Observation",
    "Pact",
    "Party",
    "Period",
    "Problem",
    "Publication",
    "Region",
    "Series",
    "SeriesDefinition",
    "SeriesUse",
    "Source",
    "Target",
    "TargetKind",
    "Text",
    "check_figures",
    "load",
    "parse_period",
    "read",
]
