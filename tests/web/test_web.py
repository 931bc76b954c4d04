from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client, RequestFactory
from django.utils import translation

from doepact.web import reference_date
from doepact.web.templatetags.web import figure, rounded


@pytest.mark.parametrize(
    ("value", "nl", "en"),
    [
        (Decimal(1395000), "1.395.000", "1,395,000"),
        (Decimal("20.30"), "20,3", "20.3"),
        (Decimal(-154300), "-154.300", "-154,300"),
        (Decimal(0), "0", "0"),
        (Decimal("1E+3"), "1.000", "1,000"),
        (None, "", ""),
    ],
)
def test_numbers_are_written_as_the_language_does(value: Decimal | None, nl: str, en: str) -> None:
    with translation.override("nl"):
        assert figure(value) == nl
    with translation.override("en"):
        assert figure(value) == en


def test_computed_numbers_keep_their_decimals() -> None:
    with translation.override("nl"):
        assert rounded(Decimal("0.85714"), 4) == "0,8571"
        assert rounded(None) == ""


def test_computed_numbers_are_rounded_and_not_cut_off() -> None:
    with translation.override("nl"):
        assert rounded(Decimal("0.99996"), 4) == "1,0000"
        assert rounded(Decimal("0.94996"), 4) == "0,9500"
        assert rounded(Decimal("-1234.567")) == "-1.234,57"
        assert rounded(Decimal("0.004")) == "0,00"
        assert rounded(Decimal("0.005")) == "0,01"


@pytest.mark.usefixtures("today")
@pytest.mark.parametrize(
    ("query", "on", "chosen", "wrong"),
    [
        ("", date(2026, 11, 1), False, ""),
        ("peildatum=2015-07-01", date(2015, 7, 1), True, ""),
        ("peildatum=gisteren", date(2026, 11, 1), False, "gisteren"),
        ("peildatum=2015-02-30", date(2026, 11, 1), False, "2015-02-30"),
    ],
)
def test_a_page_takes_a_reference_date(query: str, on: date, chosen: bool, wrong: str) -> None:
    found = reference_date.of(RequestFactory().get(f"/?{query}"))
    assert (found.on, found.chosen, found.wrong) == (on, chosen, wrong)


@pytest.mark.usefixtures("loaded", "today")
def test_words_that_are_no_date_are_told_and_made_harmless(client: Client) -> None:
    page = client.get("/", {"peildatum": "<b>morgen</b>"}).content.decode()
    assert "is geen datum" in page
    assert "<b>morgen" not in page


@pytest.mark.usefixtures("loaded", "today")
def test_links_keep_the_date_that_was_chosen(client: Client) -> None:
    with_date = client.get("/acties/N07/?peildatum=2015-09-01").content.decode()
    assert 'href="/streefwaarden/T-N07-02/?peildatum=2015-09-01"' in with_date
    assert 'href="/en/acties/N07/?peildatum=2015-09-01"' in with_date
    without = client.get("/acties/N07/").content.decode()
    assert 'href="/streefwaarden/T-N07-02/"' in without


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize(
    "path", ["/acties/N99/", "/streefwaarden/T-X/", "/en/partijen/niemand/", "/weg"]
)
def test_what_is_not_there_says_so_kindly(client: Client, path: str) -> None:
    response = client.get(path)
    assert response.status_code == 404
    page = response.content.decode()
    assert ("This page" if path.startswith("/en") else "Deze pagina is er niet") in page
    assert "Traceback" not in page


@pytest.mark.usefixtures("loaded")
def test_a_fault_of_ours_shows_no_stack_trace(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: Any) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("doepact.journal.queries.public_lines", broken)
    client.raise_request_exception = False
    response = client.get("/logboek/")
    assert response.status_code == 500
    page = response.content.decode()
    assert "Er ging iets mis bij ons" in page
    assert "ZeroDivisionError" not in page


@pytest.mark.usefixtures("loaded")
def test_a_form_without_its_token_is_refused(people: Any) -> None:
    client = Client(enforce_csrf_checks=True)
    response = client.post("/inloggen/", {"address": people.dewi.email})
    assert response.status_code == 403
    assert "Traceback" not in response.content.decode()


@pytest.mark.usefixtures("loaded")
def test_every_page_carries_the_headers_that_keep_browsers_careful(client: Client) -> None:
    headers = client.get("/").headers
    policy = headers["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "unsafe" not in policy
    assert "object-src 'none'" in policy
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Referrer-Policy"] == "same-origin"
    assert "camera=()" in headers["Permissions-Policy"]


@pytest.mark.usefixtures("loaded")
def test_a_visitor_gets_no_cookie_for_looking(client: Client) -> None:
    for path in ("/", "/acties/N07/", "/streefwaarden/T-N03-01/"):
        assert not client.get(path).cookies


@pytest.mark.django_db
def test_the_addresses_for_machines_answer(client: Client, settings: Any) -> None:
    assert client.get("/gezond").content == b"ok\n"
    assert "Disallow: /inloggen/" in client.get("/robots.txt").content.decode()
    settings.DOEPACT_DEMO = True
    assert "Disallow: /\n" in client.get("/robots.txt").content.decode()
    assert client.get("/.well-known/security.txt").status_code == 404
    settings.DOEPACT_CONTACT = "help@pact.example"
    text = client.get("/.well-known/security.txt").content.decode()
    assert "Contact: mailto:help@pact.example" in text
    assert "Expires: " in text


@pytest.mark.django_db
def test_the_outbox_is_for_the_demo_only(client: Client, settings: Any) -> None:
    assert client.get("/uitbak/").status_code == 404
    settings.DOEPACT_DEMO = True
    assert client.get("/uitbak/").status_code == 200
