"""The list of actions: what a visitor may choose, and what is left of it."""

from __future__ import annotations

from typing import Any

from attrs import frozen
from django.utils.translation import gettext as _

from doepact.monitor import choices, wording
from doepact.monitor.choices import Choices
from doepact.register.content import pact
from doepact.site.queries import ActionRow
from doepact.web.templatetags.web import words


def service_words() -> dict[str, str]:
    """Return what an action asks of a system, in words."""
    return {
        "facility": _("loket of dienst"),
        "register": _("register of overzicht"),
        "fund": _("geld"),
        "programme": _("programma"),
        "agreement": _("alleen een afspraak"),
    }


@frozen
class ActionGroup:
    """Actions of one heading of the list."""

    title: str
    rows: list[ActionRow]


HEADINGS = frozenset({"ambition", "illustration"})


def grouped(rows: list[ActionRow]) -> list[ActionGroup]:
    """Return the actions under headings: national, each landsdeel, sectors, governance."""
    regions = pact().regions
    titles = {
        "": _("Ambitie en voorbeelden"),
        "national": _("Landelijk"),
        **{
            key: _("Landsdeel %(name)s") % {"name": words(region.name)}
            for key, region in regions.items()
            if region.kind == "landsdeel"
        },
        "sector": _("Topsectoren"),
        "governance": _("Bestuur en uitvoering"),
    }
    groups: dict[str, list[ActionRow]] = {key: [] for key in titles}
    for row in rows:
        action = row.action
        if action.granularity in HEADINGS:
            key = ""
        elif action.scope in {"landsdeel", "subregion"}:
            region = regions[action.region]
            key = region.id if region.kind == "landsdeel" else region.parent
        else:
            key = action.scope
        groups.setdefault(key if key in titles else "national", []).append(row)
    return [ActionGroup(titles[key], found) for key, found in groups.items() if found]


@frozen
class ActionFilter(Choices):
    """What the visitor chose of the actions."""

    zoek: str = ""
    lijn: str = ""
    regio: str = ""
    partij: str = ""
    stand: str = ""
    dienst: str = ""

    def apply(self, rows: list[ActionRow]) -> list[ActionRow]:
        """Return the actions that fit every choice."""
        regions = choices.regions_meant(self.regio)

        def fits(row: ActionRow) -> bool:
            action = row.action
            text = f"{action.id} {words(action.title)} {words(action.summary)}".lower()
            return (
                (not self.zoek or self.zoek.lower() in text)
                and (not self.lijn or action.line == self.lijn)
                and (not self.regio or action.region in regions)
                and (not self.partij or self.partij in action.parties)
                and (not self.dienst or action.kind == self.dienst)
                and (
                    not self.stand or any(item.result.status == self.stand for item in row.assessed)
                )
            )

        return [row for row in rows if fits(row)]

    def choices(self) -> list[dict[str, Any]]:
        """Return the choice lists for the form."""
        content = pact()
        named = {key for action in content.actions.values() for key in action.parties}
        parties = sorted(content.parties.values(), key=lambda party: party.name.lower())
        statuses = {str(key): item.label for key, item in wording.STATUSES.items()}
        return self.form(
            [
                ("lijn", _("Lijn"), choices.lines()),
                ("regio", _("Gebied"), choices.regions()),
                ("partij", _("Partij"), {one.id: one.name for one in parties if one.id in named}),
                ("stand", _("Heeft een streefwaarde die is"), statuses),
                ("dienst", _("Vraagt om"), service_words()),
            ]
        )
