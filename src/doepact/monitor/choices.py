"""What a visitor may choose in a list, kept in the address of the page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import asdict, fields_dict, frozen
from django.http import HttpRequest

from doepact.register.content import pact
from doepact.web.templatetags.web import words

LONGEST = 80  # characters of a choice that are read


@frozen
class Choices:
    """What the visitor chose; "" is everything. A subclass names its choices as fields."""

    @classmethod
    def of(cls, request: HttpRequest) -> Self:
        """Read the choices from the address."""
        names = fields_dict(cls)
        return cls(**{name: request.GET.get(name, "").strip()[:LONGEST] for name in names})

    def kept(self) -> list[tuple[str, str]]:
        """Return the choices that another form on the page must keep."""
        return [(name, value) for name, value in asdict(self).items() if value]

    def form(self, lists: list[tuple[str, str, Mapping[str, Any]]]) -> list[dict[str, Any]]:
        """Return choice lists, given as (name, label, options), for the template."""
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


def lines() -> dict[str, str]:
    """Return the lines of action to choose from."""
    return {key: words(line.title) for key, line in pact().lines.items()}


def regions() -> dict[str, str]:
    """Return the regions to choose from: the country and its landsdelen."""
    return {
        key: words(region.name)
        for key, region in pact().regions.items()
        if region.kind in {"country", "landsdeel"}
    }


def regions_meant(key: str) -> set[str]:
    """Return a region with the regions in it; the country stands for itself only."""
    region = pact().regions.get(key)
    if region is not None and region.kind == "country":
        return {key}
    return regions_within(key)


def regions_within(key: str) -> set[str]:
    """Return a region and every region that lies in it."""
    return {key} | {region.id for region in pact().regions.values() if region.parent == key}
