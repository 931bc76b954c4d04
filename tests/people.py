"""The people of every test: anna (school), bas (company), chris (stranger), dewi, eva."""

from __future__ import annotations

from attrs import frozen

from doepact.accounts import operations
from doepact.accounts.enums import Role
from doepact.accounts.models import Person


@frozen
class People:
    """anna teaches, bas runs a metal firm, dewi coordinates Oost, eva studies; chris is nobody.

    sam keeps the secretariat and bea administers; they come in where a page asks for them.
    """

    anna: Person
    bas: Person
    dewi: Person
    eva: Person
    sam: Person
    bea: Person
    chris: None = None


def invite() -> People:
    """Make the people with their roles."""

    def person(name: str, role: str, region: str = "") -> Person:
        return operations.grant_role(f"{name}@voorbeeld.nl", role, region=region).person

    return People(
        anna=person("anna", Role.TEACHER),
        bas=person("bas", Role.HOST),
        dewi=person("dewi", Role.REGION_COORDINATOR, "oost"),
        eva=person("eva", Role.STUDENT),
        sam=person("sam", Role.SECRETARIAT),
        bea=person("bea", Role.ADMINISTRATOR),
    )
