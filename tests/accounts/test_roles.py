from __future__ import annotations

import pytest
from click.testing import CliRunner
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from doepact.accounts import operations, rules
from doepact.accounts.enums import Role
from doepact.accounts.models import Person, RoleGrant
from doepact.cli.main import main
from doepact.journal.models import Entry

ARGUMENTS: dict[str, list[str | int]] = {
    "site:action": ["N07"],
    "site:landsdeel": ["oost"],
    "site:topsector": ["chemie"],
    "register:party": ["abu"],
    "monitor:target": ["T-N03-01"],
    "monitor:series": ["tech_workers"],
    "accounts:confirm": [1, "abc-123"],
}
# what a visitor gets, and what those who may do more get; everybody else is as a visitor
SIGNED_IN = {"accounts:account": (302, 200), "accounts:people": (302, 403)}
OTHERS = {"accounts:sign_out": 405, "web:outbox": 404}
MAY = {"accounts:people": {Role.ADMINISTRATOR}}


def page_names() -> list[str]:
    """Every named address in the project."""
    names = []

    def walk(patterns: list[URLPattern | URLResolver], space: str) -> None:
        for pattern in patterns:
            if isinstance(pattern, URLResolver):
                walk(pattern.url_patterns, pattern.namespace or space)
            elif pattern.name:
                names.append(f"{space}:{pattern.name}" if space else pattern.name)

    walk(get_resolver().url_patterns, "")
    return sorted(names)


def expected(name: str, role: str) -> int:
    if name in SIGNED_IN:
        visitor, member = SIGNED_IN[name]
        if role == Role.VISITOR:
            return visitor
        return 200 if role in MAY.get(name, set()) else member
    return OTHERS.get(name, 200)


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize("role", Role.values)
def test_every_role_sees_what_it_may_and_no_more(client: Client, role: str) -> None:
    if role != Role.VISITOR:
        client.force_login(operations.grant_role("iemand@voorbeeld.nl", role).person)
    names = page_names()
    assert len(names) > 20
    seen = {
        name: client.get(reverse(name, args=ARGUMENTS.get(name, []))).status_code for name in names
    }
    assert seen == {name: expected(name, role) for name in names}


@pytest.mark.django_db
def test_giving_a_role_twice_changes_nothing() -> None:
    first = operations.grant_role("dewi@voorbeeld.nl", Role.REGION_COORDINATOR, region="oost")
    lines = Entry.objects.count()
    second = operations.grant_role("Dewi@voorbeeld.nl", Role.REGION_COORDINATOR, region="oost")
    assert first.pk == second.pk
    assert Entry.objects.count() == lines
    assert Person.objects.count() == 1


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("address", "role"), [("dewi", "analyst"), ("dewi@voorbeeld.nl", "koning")]
)
def test_a_wrong_address_or_role_changes_nothing(address: str, role: str) -> None:
    with pytest.raises(ValidationError):
        operations.grant_role(address, role)
    assert Person.objects.count() == 0
    assert Entry.objects.count() == 0


@pytest.mark.django_db
def test_a_role_that_ended_no_longer_counts() -> None:
    grant = operations.grant_role("bea@voorbeeld.nl", Role.ADMINISTRATOR)
    assert rules.may_see_people(grant.person)
    RoleGrant.objects.filter(pk=grant.pk).update(until=grant.since)
    assert rules.roles(grant.person) == {Role.VISITOR}
    assert not rules.may_see_people(grant.person)


@pytest.mark.django_db
def test_nobody_has_a_password_to_lose() -> None:
    person = operations.grant_role("bea@voorbeeld.nl", Role.ADMINISTRATOR).person
    assert not person.has_usable_password()


@pytest.mark.django_db
def test_the_command_gives_a_role_and_says_so() -> None:
    result = CliRunner().invoke(main, ["admin", "add", "bea@voorbeeld.nl", "administrator"])
    assert (result.exit_code, result.stdout) == (0, "bea@voorbeeld.nl is administrator\n")
    assert RoleGrant.objects.filter(role=Role.ADMINISTRATOR).count() == 1


@pytest.mark.django_db
def test_the_command_gives_a_role_in_one_region() -> None:
    arguments = ["admin", "add", "dewi@voorbeeld.nl", "region_coordinator", "--region", "oost"]
    result = CliRunner().invoke(main, arguments)
    assert result.stdout == "dewi@voorbeeld.nl is region_coordinator in oost\n"
    assert RoleGrant.objects.get().region == "oost"
    again = CliRunner().invoke(main, arguments)
    assert (again.exit_code, again.stdout) == (0, result.stdout)
    assert RoleGrant.objects.count() == 1


@pytest.mark.django_db
@pytest.mark.parametrize(
    "arguments",
    [
        ["bea", "administrator"],
        ["bea@voorbeeld.nl", "baas"],
        ["dewi@voorbeeld.nl", "region_coordinator", "--region", "ost"],
        [],
    ],
)
def test_wrong_use_of_the_command_ends_with_two(arguments: list[str]) -> None:
    result = CliRunner().invoke(main, ["admin", "add", *arguments])
    assert result.exit_code == 2
    assert result.stdout == ""
    assert Person.objects.count() == 0
