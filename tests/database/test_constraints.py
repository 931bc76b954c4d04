from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from django.core.management import call_command
from django.db import IntegrityError, transaction

from doepact.accounts import operations as accounts
from doepact.accounts.models import Person, RoleGrant
from doepact.monitor.models import Observation, Publication

NOW = datetime(2026, 11, 1, tzinfo=UTC)


def observation(**changes: object) -> Observation:
    publication, _ = Publication.objects.get_or_create(key="p", defaults={"title": "P"})
    words = {
        "series": "s",
        "definition": "1",
        "region": "NL",
        "period": "2015",
        "period_start": date(2015, 1, 1),
        "period_end": date(2015, 12, 31),
        "value": "1.5",
        "qualifier": "exact",
        "quality": "final",
        "publication": publication,
        "recorded_at": NOW,
    }
    return Observation.objects.create(**{**words, **changes})


@pytest.mark.django_db
def test_an_address_belongs_to_one_person_whatever_its_capitals() -> None:
    Person.objects.create(email="dewi@voorbeeld.nl", joined=NOW)
    with pytest.raises(IntegrityError), transaction.atomic():
        Person.objects.create(email="Dewi@Voorbeeld.nl", joined=NOW)


@pytest.mark.django_db
def test_a_person_has_a_role_once_at_a_time() -> None:
    grant = accounts.grant_role("dewi@voorbeeld.nl", "region_coordinator", region="oost")
    again = {"person": grant.person, "role": grant.role, "region": "oost", "since": NOW}
    with pytest.raises(IntegrityError), transaction.atomic():
        RoleGrant.objects.create(**again)
    RoleGrant.objects.filter(pk=grant.pk).update(until=NOW)
    RoleGrant.objects.create(**again)


@pytest.mark.django_db
def test_a_period_cannot_end_before_it_starts() -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        observation(period_end=date(2014, 12, 31))


@pytest.mark.django_db
def test_an_edition_gives_one_first_value_and_corrections_follow() -> None:
    first = observation()
    with pytest.raises(IntegrityError), transaction.atomic():
        observation(value="2")
    second = observation(value="2", supersedes=first)
    with pytest.raises(IntegrityError), transaction.atomic():
        observation(value="3", supersedes=first)
    assert observation(value="3", supersedes=second).pk


@pytest.mark.django_db
@pytest.mark.parametrize(
    "number", ["0", "0.0001", "-154300", "1847000", "20.3", "9999999999.9999", "-9999999999.9999"]
)
def test_numbers_come_back_as_they_went_in(number: str) -> None:
    stored = observation(value=number)
    stored.refresh_from_db()
    assert f"{stored.value.normalize():f}" == number


@pytest.mark.django_db
def test_the_migrations_say_what_the_models_say() -> None:
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


@pytest.mark.django_db(transaction=True)
def test_the_migrations_go_back_to_nothing_and_forward_again() -> None:
    for app in ("monitor", "register", "accounts", "journal"):
        call_command("migrate", app, "zero", verbosity=0, interactive=False)
    call_command("migrate", verbosity=0, interactive=False)
    assert Person.objects.count() == 0
