"""The list of figures: what a visitor may choose, and what is left of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from attrs import asdict, frozen
from django.http import HttpRequest
from django.utils.translation import gettext as _

from doepact.core.content import ContextFigure, Target
from doepact.monitor import wording
from doepact.monitor.explain import goal_words, unit_name
from doepact.monitor.queries import Assessed
from doepact.register.content import pact
from doepact.web.templatetags.web import figure, words


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
class TargetFilter:
    """What the visitor chose; "" is everything. Choices that do not exist leave nothing."""

    soort: str = ""
    lijn: str = ""
    regio: str = ""
    stand: str = ""
    reden: str = ""

    @classmethod
    def of(cls, request: HttpRequest) -> TargetFilter:
        """Read the choices from the address."""
        names = ("soort", "lijn", "regio", "stand", "reden")
        return cls(**{name: request.GET.get(name, "")[:40] for name in names})

    def apply(self, rows: list[Row]) -> list[Row]:
        """Return the rows that fit every choice."""
        regions = _with_parts(self.regio) if self.regio else set()

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
        content = pact()
        lists: list[tuple[str, str, dict[str, Any]]] = [
            ("soort", _("Soort"), wording.KINDS),
            ("lijn", _("Lijn"), {key: words(line.title) for key, line in content.lines.items()}),
            (
                "regio",
                _("Gebied"),
                {
                    key: words(region.name)
                    for key, region in content.regions.items()
                    if region.kind in {"country", "landsdeel"}
                },
            ),
            ("stand", _("Stand"), {key: item.label for key, item in wording.STATUSES.items()}),
            ("reden", _("Reden"), {key: item.label for key, item in wording.REASONS.items()}),
        ]
        return [
            {
                "name": name,
                "label": label,
                "options": [
                    (str(key), value, str(key) == getattr(self, name))
                    for key, value in options.items()
                ],
            }
            for name, label, options in lists
        ]

    def kept(self) -> list[tuple[str, str]]:
        """Return the choices that another form on the page must keep."""
        return [(name, value) for name, value in asdict(self).items() if value]


def _with_parts(region: str) -> set[str]:
    """Return a region and the regions within it; the country stands for itself only."""
    regions = pact().regions
    if region in regions and regions[region].kind == "country":
        return {region}
    return {region} | {key for key, other in regions.items() if other.parent == region}
