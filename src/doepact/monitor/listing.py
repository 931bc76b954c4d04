"""The list of figures: what a visitor may choose, and what is left of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from attrs import frozen
from django.utils.translation import gettext as _

from doepact.core.content import ContextFigure, Target
from doepact.monitor import choices, wording
from doepact.monitor.choices import Choices
from doepact.monitor.explain import goal_words, unit_name
from doepact.monitor.queries import Assessed
from doepact.register.content import pact
from doepact.web.templatetags.web import figure


@frozen
class Row:
    """One figure in the list."""

    figure: Target | ContextFigure
    goal: str
    kind: wording.Words
    assessed: Assessed | None = None

    @property
    def status(self) -> wording.StatusWords | None:
        """The status in words; parameters and context figures have none."""
        return wording.STATUSES[self.assessed.result.status] if self.assessed else None

    @property
    def reason(self) -> wording.Words:
        """Why there is no verdict, in two or three words."""
        reason = self.assessed.result.reason if self.assessed else None
        return wording.REASONS[reason].label if reason else ""


def rows_of(assessed: Iterable[Assessed]) -> list[Row]:
    """Return all figures in the order of the files, with their verdict where they have one."""
    content = pact()
    by_id = {row.target.id: row for row in assessed}
    rows = [
        Row(target, goal_words(target), wording.KINDS[target.kind], by_id.get(target.id))
        for target in content.targets.values()
    ]
    rows += [
        Row(
            item,
            f"{figure(item.value)} {unit_name(item.unit)}",
            wording.KINDS[item.kind],
        )
        for item in content.context.values()
    ]
    return rows


@frozen
class TargetFilter(Choices):
    """What the visitor chose of the figures."""

    soort: str = ""
    lijn: str = ""
    regio: str = ""
    stand: str = ""
    reden: str = ""

    def apply(self, rows: list[Row]) -> list[Row]:
        """Return the rows that fit every choice."""
        regions = choices.regions_meant(self.regio)

        def fits(row: Row) -> bool:
            result = row.assessed.result if row.assessed else None
            return (
                (not self.soort or row.figure.kind.value == self.soort)
                and (not self.lijn or row.figure.line == self.lijn)
                and (not self.regio or row.figure.region in regions)
                and (not self.stand or (result is not None and result.status.value == self.stand))
                and (not self.reden or (result is not None and (result.reason or "") == self.reden))
            )

        return [row for row in rows if fits(row)]

    def choices(self) -> list[dict[str, Any]]:
        """Return the choice lists for the form."""
        return self.form(
            [
                ("soort", _("Soort"), wording.KINDS),
                ("lijn", _("Lijn"), choices.lines()),
                ("regio", _("Gebied"), choices.regions()),
                ("stand", _("Stand"), {key: item.label for key, item in wording.STATUSES.items()}),
                ("reden", _("Reden"), {key: item.label for key, item in wording.REASONS.items()}),
            ]
        )
