"""The administrator of the demo signs in with a link from the outbox."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client

from tests.people import People


def pressed(client: Client, place: str, **fields: str) -> Any:
    """Open a page, take its form's token, and press its button, as a browser does."""
    page = client.get(place).content.decode()
    main = page[page.index("<main") :]
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', main)
    assert token
    form = re.search(r'<form method="post"(?: action="([^"]+)")?', main)
    assert form
    return client.post(form[1] or place, {"csrfmiddlewaretoken": token[1], **fields}, follow=True)


@pytest.mark.django_db(transaction=True)
def test_the_administrator_signs_in_sees_people_and_signs_out(
    people: People, settings: Any
) -> None:
    settings.DOEPACT_DEMO = True
    client = Client(enforce_csrf_checks=True)
    assert client.get("/beheer/personen/").status_code == 302
    sent = pressed(client, "/inloggen/", address=people.bea.email)
    assert "Kijk in uw mail" in sent.content.decode()
    outbox = client.get("/uitbak/").content.decode()
    found = re.search(r'href="https?://[^/"]+(/inloggen/\d+/[^/"]+/)"', outbox)
    assert found
    account = pressed(client, found[1]).content.decode()
    assert "U bent ingelogd als bea@voorbeeld.nl" in account
    listed = client.get("/beheer/personen/").content.decode()
    for name in ("anna", "bas", "dewi", "eva"):
        assert f"{name}@voorbeeld.nl" in listed
    pressed(client, "/account/")
    assert client.get("/account/").status_code == 302
    again = pressed(client, found[1])
    assert again.status_code == 410
    assert "Deze link werkt niet meer" in again.content.decode()
    assert client.get("/account/").status_code == 302


@pytest.mark.django_db
def test_chris_learns_nothing_about_persons(people: People, client: Client) -> None:
    assert people.chris is None
    assert client.get("/beheer/personen/").status_code == 302
    client.force_login(people.eva)
    response = client.get("/beheer/personen/")
    assert response.status_code == 403
    assert "@voorbeeld.nl" not in response.content.decode()
