"""Who may do what, as plain questions."""

from __future__ import annotations

from django.contrib.auth.models import AnonymousUser

from doepact.accounts.enums import Role
from doepact.accounts.models import Person
from doepact.core import clock


def roles(person: Person | AnonymousUser) -> set[str]:
    """Return the roles somebody has now; a stranger is a visitor. One query."""
    if not isinstance(person, Person):
        return {Role.VISITOR}
    moment = clock.now()
    grants = person.grants.filter(since__lte=moment)
    return {grant.role for grant in grants if grant.until is None or grant.until > moment} or {
        Role.VISITOR
    }


def may_see_people(person: Person | AnonymousUser) -> bool:
    """Say whether somebody may see who has which role."""
    return Role.ADMINISTRATOR in roles(person)
