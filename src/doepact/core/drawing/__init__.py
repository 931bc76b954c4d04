"""Drawings of a pact's targets and figures as SVG text, each with a table of the same figures.

Every drawing answers one question. The package holds no words and no colours: words come in
as arguments, colours come from `web/static/web/drawing.css` through class names. The same input
always gives the same text.
"""

from doepact.core.drawing.fills import FILLS, TONES
from doepact.core.drawing.gap import Figure, GapBar, gap_bar
from doepact.core.drawing.scales import Time, Write
from doepact.core.drawing.schematic import MapKey, Region, SchematicMap, schematic_map
from doepact.core.drawing.shapes import PARTS
from doepact.core.drawing.stacked import StackedBars, StackRow, Status, stacked_bars
from doepact.core.drawing.svg import Drawing, Table
from doepact.core.drawing.target import target_chart
from doepact.core.drawing.target_model import (
    Goal,
    Moment,
    PathPoint,
    Run,
    RunPoint,
    TargetChart,
    TargetWords,
)
from doepact.core.drawing.valued import ValueBars, ValueRow, value_bars

__all__ = [
    "FILLS",
    "PARTS",
    "TONES",
    "Drawing",
    "Figure",
    "GapBar",
    "Goal",
    "MapKey",
    "Moment",
    "PathPoint",
    "Region",
    "Run",
    "RunPoint",
    "SchematicMap",
    "StackRow",
    "StackedBars",
    "Status",
    "Table",
    "TargetChart",
    "TargetWords",
    "Time",
    "ValueBars",
    "ValueRow",
    "Write",
    "gap_bar",
    "schematic_map",
    "stacked_bars",
    "target_chart",
    "value_bars",
]
