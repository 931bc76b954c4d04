from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from doepact.accounts import operations
from doepact.accounts.models import Person
from doepact.core import clock
from doepact.journal.models import Entry
from doepact.web import outbox
from tests.people import People

pytestmark = pytest.mark.django_db(transaction=True)


def link_in_mail() -> str:
    found = re.search(r"https?://[^/\s]+(/\S+)", outbox.newest()[0].body)
    assert found
    return found[1]


def ask(client: Client, address: str) -> Any:
    return client.post(reverse("accounts:sign_in"), {"address": address})


@pytest.fixture
def link(client: Client, people: People) -> str:
    ask(client, people.dewi.email)
    return link_in_mail()


def test_the_mail_holds_one_link_to_a_page_with_one_button(client: Client, link: str) -> None:
    assert outbox.newest()[0].to == "dewi@voorbeeld.nl"
    assert len(re.findall(r"https?://", outbox.newest()[0].body)) == 1
    page = client.get(link).content.decode()
    assert page.count("<button") == 1
    assert 'method="post"' in page


def test_opening_the_link_changes_nothing_and_pressing_the_button_signs_in(
    client: Client, link: str, people: People
) -> None:
    before = Entry.objects.count()
    client.get(link)
    client.head(link)
    assert Entry.objects.count() == before
    assert "_auth_user_id" not in client.session
    response = client.post(link)
    assert response.status_code == 302
    assert client.session["_auth_user_id"] == str(people.dewi.pk)


def test_a_link_works_only_once(client: Client, link: str) -> None:
    assert client.post(link).status_code == 302
    client.post(reverse("accounts:sign_out"))
    before = Entry.objects.count()
    response = client.post(link)
    assert response.status_code == 410
    assert "_auth_user_id" not in client.session
    assert Entry.objects.count() == before


def test_a_link_works_for_half_an_hour(client: Client, people: People) -> None:
    with time_machine.travel("2026-11-01T10:00:00Z", tick=False) as moment:
        ask(client, people.dewi.email)
        link = link_in_mail()
        moment.shift(timedelta(minutes=31))
        assert client.post(link).status_code == 410
        ask(client, people.dewi.email)
        link = link_in_mail()
        moment.shift(timedelta(minutes=29))
        assert client.post(link).status_code == 302


def test_an_older_link_stops_working_after_a_newer_one_was_used(
    client: Client, people: People
) -> None:
    with time_machine.travel("2026-11-01T10:00:00Z", tick=False) as moment:
        ask(client, people.dewi.email)
        older = link_in_mail()
        moment.shift(timedelta(minutes=1))
        ask(client, people.dewi.email)
        assert client.post(link_in_mail()).status_code == 302
        moment.shift(timedelta(minutes=1))
        assert client.post(older).status_code == 410


def test_a_link_used_within_a_second_of_the_last_one_still_works_once(
    client: Client, people: People
) -> None:
    with time_machine.travel("2026-11-01T10:00:00.100Z", tick=False) as moment:
        ask(client, people.dewi.email)
        assert client.post(link_in_mail()).status_code == 302
        moment.shift(timedelta(milliseconds=300))
        ask(client, people.dewi.email)
        second = link_in_mail()
        moment.shift(timedelta(milliseconds=300))
        assert client.post(second).status_code == 302
        client.post(reverse("accounts:sign_out"))
        assert client.post(second).status_code == 410


@pytest.mark.usefixtures("people")
@pytest.mark.parametrize("number", [0, 2**31, 2**63, 10**30])
def test_a_link_with_an_odd_number_is_refused(client: Client, number: int) -> None:
    assert client.post(f"/inloggen/{number}/abc-123/").status_code == 410


@pytest.mark.usefixtures("people")
def test_an_unknown_address_leaves_no_trace(client: Client) -> None:
    before = (Person.objects.count(), Entry.objects.count())
    page = client.get(ask(client, "chris@voorbeeld.nl")["Location"]).content.decode()
    assert (Person.objects.count(), Entry.objects.count()) == before
    assert "chris" not in page


@pytest.mark.usefixtures("people")
def test_an_unknown_address_gets_the_same_answer_and_no_mail(client: Client) -> None:
    known, unknown = ask(client, "dewi@voorbeeld.nl"), ask(client, "chris@voorbeeld.nl")
    assert (known.status_code, known["Location"]) == (unknown.status_code, unknown["Location"])
    assert [mail.to for mail in outbox.newest()] == ["dewi@voorbeeld.nl"]
    assert not Person.objects.filter(email="chris@voorbeeld.nl").exists()


@pytest.mark.usefixtures("people")
def test_capitals_in_an_address_do_not_matter(client: Client) -> None:
    ask(client, "DEWI@Voorbeeld.NL")
    assert [mail.to for mail in outbox.newest()] == ["dewi@voorbeeld.nl"]


@pytest.mark.usefixtures("people")
def test_five_links_an_hour_and_no_more(client: Client) -> None:
    with time_machine.travel("2026-11-01T10:00:00Z", tick=False) as moment:
        for _ in range(7):
            ask(client, "dewi@voorbeeld.nl")
        assert len(outbox.newest()) == operations.LINKS_AN_HOUR
        moment.shift(timedelta(minutes=61))
        ask(client, "dewi@voorbeeld.nl")
        assert len(outbox.newest()) == operations.LINKS_AN_HOUR + 1


def test_somebody_who_was_put_out_gets_no_link(client: Client, people: People) -> None:
    Person.objects.filter(pk=people.bas.pk).update(is_active=False)
    ask(client, people.bas.email)
    assert outbox.newest() == []


@pytest.mark.usefixtures("people")
@pytest.mark.parametrize("address", ["", "geen adres", "a@b"])
def test_a_wrong_address_is_told_beside_the_field(client: Client, address: str) -> None:
    response = ask(client, address)
    assert response.status_code == 400
    page = response.content.decode()
    assert 'role="alert"' in page
    assert 'aria-invalid="true"' in page
    assert outbox.newest() == []


def test_a_made_up_link_is_refused(client: Client, people: People) -> None:
    link = reverse("accounts:confirm", args=[people.dewi.pk, "abc-123"])
    assert client.post(link).status_code == 410
    assert client.post(reverse("accounts:confirm", args=[999_999, "abc-123"])).status_code == 410


def test_signing_out_takes_a_post_and_is_harmless_twice(client: Client, link: str) -> None:
    client.post(link)
    assert client.get(reverse("accounts:sign_out")).status_code == 405
    assert "_auth_user_id" in client.session
    assert client.post(reverse("accounts:sign_out")).status_code == 302
    assert client.post(reverse("accounts:sign_out")).status_code == 302
    assert "_auth_user_id" not in client.session
    assert Entry.objects.filter(event="accounts.signed_out").count() == 1


def test_the_journal_holds_numbers_and_no_addresses(client: Client, link: str) -> None:
    client.post(link)
    for entry in Entry.objects.filter(event__startswith="accounts."):
        assert "@" not in f"{entry.subject}{entry.quantities}"
        assert entry.at.tzinfo is not None


def test_mails_lie_in_the_folder_of_the_outbox(settings: Any, link: str) -> None:
    assert link
    assert len(list(Path(settings.EMAIL_FILE_PATH).glob("*.eml"))) == 1


def test_the_date_of_the_demo_holds_for_sign_in_too(
    client: Client, people: People, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DOEPACT_TODAY", "2015-09-01")
    ask(client, people.dewi.email)
    assert client.post(link_in_mail()).status_code == 302
    people.dewi.refresh_from_db()
    assert people.dewi.last_login
    assert people.dewi.last_login.date() == clock.today()
