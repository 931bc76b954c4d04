"""Everything that can happen to an account."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.contrib.auth import login, logout
from django.contrib.auth.tokens import PasswordResetTokenGenerator
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.http import HttpRequest
from django.urls import reverse

from doepact.accounts import notifications, queries
from doepact.accounts.enums import Role
from doepact.accounts.models import Person, RoleGrant
from doepact.core import clock
from doepact.journal import operations as journal
from doepact.journal import queries as journal_queries

LINKS_AN_HOUR = 5


class LinkMaker(PasswordResetTokenGenerator):
    """Makes links that stop working once used: the moment of the last sign-in is in them."""

    key_salt = "doepact.accounts.sign-in"

    def _now(self) -> datetime:
        return clock.now().replace(tzinfo=None)

    def _make_hash_value(self, user: Person, timestamp: int) -> str:
        # the parent cuts off parts of a second: a link made and used within the second of the
        # previous sign-in would work again
        return f"{super()._make_hash_value(user, timestamp)}{user.last_login}"


links = LinkMaker()


@transaction.atomic
def grant_role(address: str, role: str, *, region: str = "", by: Person | None = None) -> RoleGrant:
    """Give somebody a role, making the person when needed; giving it again changes nothing.

    Raises ValidationError for a bad address or role.
    """
    validate_email(address)
    if role not in Role.values:
        raise ValidationError(f"unknown role {role}")
    moment = clock.now()
    person = queries.person_with_address(address)
    if person is None:
        person = Person(email=address.lower(), joined=moment)
        person.set_unusable_password()
        person.save()
    grant, created = RoleGrant.objects.get_or_create(
        person=person, role=role, region=region, until=None, defaults={"since": moment}
    )
    if created:
        journal.write(
            "accounts.role.granted",
            subject=("person", str(person.pk)),
            person=by.pk if by else None,
            region=region,
            quantities={"role": role},
        )
    return grant


@transaction.atomic
def send_link(address: str) -> None:
    """Mail a sign-in link when the address is known; five an hour at most. Says nothing else."""
    person = queries.person_with_address(address)
    if person is None or not person.is_active:
        return
    since = clock.now() - timedelta(hours=1)
    event = "accounts.sign_in.requested"
    Person.objects.select_for_update().get(pk=person.pk)  # two requests at once count one by one
    if journal_queries.count_since(event, person.pk, since) >= LINKS_AN_HOUR:
        return
    journal.write(event, subject=("person", str(person.pk)), person=person.pk)
    path = reverse("accounts:confirm", args=[person.pk, links.make_token(person)])
    transaction.on_commit(lambda: notifications.send_sign_in_link(person.email, path))


@transaction.atomic
def sign_in(request: HttpRequest, number: int, token: str) -> Person | None:
    """Sign in with a link; return None when the link is old, used or not ours."""
    person = Person.objects.select_for_update().filter(pk=number, is_active=True).first()
    if person is None or not links.check_token(person, token):
        return None
    login(request, person, backend="django.contrib.auth.backends.ModelBackend")
    person.last_login = clock.now()
    person.save(update_fields=["last_login"])
    journal.write("accounts.signed_in", subject=("person", str(person.pk)), person=person.pk)
    return person


@transaction.atomic
def sign_out(request: HttpRequest) -> None:
    """Sign out; doing it twice is harmless."""
    if isinstance(request.user, Person):
        number = request.user.pk
        journal.write("accounts.signed_out", subject=("person", str(number)), person=number)
    logout(request)
