"""Drawings of the overview and of a landsdeel."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

from django.utils.translation import gettext as _

from doepact.core import drawing
from doepact.core.content import Region
from doepact.core.progress import Status
from doepact.monitor.queries import Assessed
from doepact.monitor.wording import STATUSES
from doepact.register.content import pact
from doepact.web.templatetags.web import figure, words

# good news is solid, no news is blank: told apart without colour
FILLS = {
    "met": ("solid", 2),
    "done": ("checks", 2),
    "improved": ("rising", 2),
    "on_pace": ("level", 2),
    "behind": ("dots", 4),
    "unchanged": ("dashes", 4),
    "uncertain": ("rings", 4),
    "far_behind": ("grid", 3),
    "wrong_way": ("falling", 3),
    "worsened": ("zigzag", 3),
    "missed": ("lattice", 3),
    "late": ("bricks", 3),
    "not_due": ("upright", 0),
    "not_assessable": ("blank", 0),
}


TOTAL = "totaal"  # a level of the printed tables that is the sum of the others
SURFACES = {"none": ("blank", 0), "poor": ("lattice", 3), "good": ("rising", 2)}


def statuses_by_line(assessed: Sequence[Assessed]) -> drawing.Drawing:
    """Draw how many targets of each line have which status."""
    present = [status for status in Status if any(row.result.status is status for row in assessed)]
    rows = []
    for line in pact().lines.values():
        counts = Counter(row.result.status for row in assessed if row.target.line == line.id)
        numbers = tuple(Decimal(counts[status]) for status in present)
        if any(numbers):
            rows.append(drawing.StackRow(words(line.title), numbers))
    return drawing.stacked_bars(
        drawing.StackedBars(
            key="statuses",
            title=_("Stand van de streefwaarden per lijn"),
            description=_("Per lijn het aantal streefwaarden in elke stand."),
            caption=_("Aantal streefwaarden per lijn en stand"),
            row_name=_("Lijn"),
            statuses=tuple(
                drawing.Status(str(STATUSES[status].label), *FILLS[status]) for status in present
            ),
            rows=tuple(rows),
            format=figure,
            total_name=_("samen"),
        )
    )


def distance(headline: Assessed) -> drawing.Drawing:
    """Draw the distance to the pact's headline goal; hatched where nobody measured it."""
    target = headline.target
    content = pact()
    milestone = next((content.targets[key] for key in target.milestones), None)
    value = headline.result.value
    return drawing.gap_bar(
        drawing.GapBar(
            key="distance",
            title=words(target.title),
            description=_("Het doel, de mijlpaal en wat daarvan is gemeten."),
            caption=words(target.title),
            columns=(_("Wat"), _("Aantal per jaar")),
            goal=drawing.Figure(
                _("doel in %(when)s") % {"when": target.goal.period},
                target.goal.value or Decimal(0),
            ),
            format=figure,
            unknown=_("niet gemeten"),
            milestone=drawing.Figure(
                _("mijlpaal in %(when)s") % {"when": milestone.goal.period},
                milestone.goal.value or Decimal(0),
            )
            if milestone
            else None,
            known=drawing.Figure(_("gemeten"), value) if value is not None else None,
            gap_name=_("nog te gaan"),
        )
    )


def landsdelen_map(
    rows: Sequence[tuple[Region, Sequence[Assessed]]], links: dict[str, str]
) -> drawing.Drawing | None:
    """Draw the landsdelen with how many of their targets can be judged; None for other regions."""
    if not rows or any(region.id not in drawing.PARTS for region, _assessed in rows):
        return None
    regions, shown = [], []
    for region, assessed in rows:
        tones = Counter(STATUSES[row.result.status].tone for row in assessed)
        judged = sum(tones.values()) - tones["none"]
        text = _("%(judged)s van %(all)s te beoordelen") % {"judged": judged, "all": len(assessed)}
        meaning = "poor" if tones["poor"] else "good" if judged else "none"
        shown.append(meaning)
        pattern, tone = SURFACES[meaning]
        regions.append(
            drawing.Region(region.id, words(region.name), text, links[region.id], pattern, tone)
        )
    return drawing.schematic_map(
        drawing.SchematicMap(
            key="landsdelen",
            title=_("De landsdelen"),
            description=_("Schematische kaart met een link naar elk landsdeel."),
            caption=_("Streefwaarden van de landsdelen zelf"),
            note=_("Schematische tekening van Doepact, geen echte kaart."),
            columns=(_("Landsdeel"), _("Streefwaarden")),
            regions=tuple(regions),
            meanings=tuple(
                drawing.MapKey(name, *SURFACES[meaning])
                for meaning, name in (
                    ("none", _("nog niets te beoordelen")),
                    ("poor", _("er is iets niet gehaald")),
                    ("good", _("wat beoordeeld is, gaat goed")),
                )
                if meaning in shown
            ),
        )
    )


def forecast(region: str) -> drawing.Drawing | None:
    """Draw the pact's first forecast table for a landsdeel, per level; None where it has none."""
    table = next(iter(pact().tables.values()), None)
    cells = [
        cell
        for cell in pact().cells
        if table and cell.region == region and cell.table == table.number and cell.level != TOTAL
    ]
    if table is None or not cells:
        return None
    unit = pact().units[cells[0].unit]
    return drawing.value_bars(
        drawing.ValueBars(
            key="forecast",
            title=words(table.title),
            description=words(table.note),
            caption=f"{words(table.title)}, {cells[0].period}",
            columns=(_("Niveau"), words(unit.name)),
            rows=tuple(drawing.ValueRow(cell.level, cell.value) for cell in cells),
            format=figure,
            unknown=_("onbekend"),
        )
    )
