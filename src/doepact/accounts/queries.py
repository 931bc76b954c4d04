from __future__ import annotations

from django.db.models import Prefetch, QuerySet

from doepact.accounts.models import Person, RoleGrant


def person_with_address(address: str) -> Person | None:
    """Return the person with this address, whatever its capitals. One query."""
    return Person.objects.filter(email__iexact=address.strip()).first()


def people() -> QuerySet[Person]:
    """Return everybody with the roles they have now. Two queries."""
    grants = RoleGrant.objects.filter(until__isnull=True).order_by("role")
    return Person.objects.order_by("email").prefetch_related(Prefetch("grants", grants))
