"""When something goes wrong the visitor reads what to do, and nothing about our insides."""

from __future__ import annotations

from typing import Any, NoReturn

import pytest
from django.db import connection
from django.test import Client, RequestFactory
from django.urls import reverse

from doepact.accounts import operations
from doepact.accounts.enums import Role
from doepact.web import views
from tests.pages import ROOT
from tests.people import People

INSIDES = ("Traceback", "Exception", "Error", "django", ".py", str(ROOT), "SELECT")


def words_of(page: bytes) -> str:
    """Return the page's own text, between its header and its footer."""
    return page.decode().split("<main", 1)[1].split("</main>", 1)[0]


def refuse(*_: Any) -> NoReturn:
    raise ConnectionError("the database is away")


@pytest.mark.usefixtures("loaded")
def test_a_request_for_another_site_is_refused(client: Client) -> None:
    response = client.get("/", headers={"host": "kwaad.example"})
    assert response.status_code == 400
    assert "Dit verzoek klopt niet" in words_of(response.content)


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize(
    ("prefix", "title"),
    [("", "U mag deze pagina niet zien"), ("/en", "You may not see this page")],
)
def test_who_may_not_see_a_page_is_told_so(
    client: Client, people: People, prefix: str, title: str
) -> None:
    client.force_login(people.dewi)
    response = client.get(f"{prefix}/beheer/personen/")
    assert response.status_code == 403
    page = words_of(response.content)
    assert title in page
    assert "@" not in page


@pytest.mark.usefixtures("loaded")
def test_a_form_without_its_token_is_answered_in_our_own_words(people: People) -> None:
    response = Client(enforce_csrf_checks=True).post(
        reverse("accounts:sign_in"), {"address": people.dewi.email}
    )
    assert response.status_code == 403
    assert "Dit verzoek klopt niet" in words_of(response.content)
    assert "default-src 'self'" in response.headers["Content-Security-Policy"]


@pytest.mark.usefixtures("loaded")
def test_a_fault_is_told_even_when_the_database_is_away(people: People) -> None:
    client = Client(raise_request_exception=False)
    client.force_login(people.dewi)
    with connection.execute_wrapper(refuse):
        response = client.get("/account/")
    assert response.status_code == 500
    assert "Er ging iets mis bij ons" in words_of(response.content)


@pytest.mark.usefixtures("loaded")
def test_every_error_page_leads_on_and_shows_no_insides(rf: RequestFactory) -> None:
    request = rf.get("/")
    answers = {
        400: views.bad_request(request, ValueError("geheim")),
        403: views.forbidden(request, PermissionError("geheim")),
        404: views.not_found(request, KeyError("geheim")),
        500: views.broken(request),
    }
    for status, response in answers.items():
        page = words_of(response.content)
        assert response.status_code == status
        assert page.count("<h1") == 1
        assert 'href="/"' in page
        assert "geheim" not in page
        assert [word for word in INSIDES if word in page] == []


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize("path", ["/weg", "/streefwaarden/T-X/", "/acties/%00/", "/acties/<b>/"])
def test_an_address_that_is_wrong_is_not_repeated_as_html(client: Client, path: str) -> None:
    response = client.get(path)
    assert response.status_code == 404
    assert "<b>" not in words_of(response.content)


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize(
    "query",
    [
        "peildatum=0001-01-01",
        "peildatum=9999-12-31",
        "peildatum=%00",
        "zoek=%00&stand=%ff&regio=<script>",
        "soort=x&reden=y&lijn=z",
        "pagina=-1",
        "pagina=99999999999999999999",
    ],
)
def test_odd_choices_break_no_list(client: Client, query: str) -> None:
    for path in ("/", "/acties/", "/streefwaarden/", "/logboek/", "/meetreeksen/", "/landsdelen/"):
        response = client.get(f"{path}?{query}")
        assert response.status_code == 200, path
        assert "<script>" not in response.content.decode()


@pytest.mark.django_db
def test_the_health_page_says_so_when_the_database_is_away() -> None:
    client = Client(raise_request_exception=False)
    with connection.execute_wrapper(refuse):
        assert client.get("/gezond").status_code == 500


@pytest.mark.usefixtures("loaded")
def test_a_page_for_somebody_signed_in_is_never_kept(client: Client) -> None:
    client.force_login(operations.grant_role("bea@voorbeeld.nl", Role.ADMINISTRATOR).person)
    for path in ("/account/", "/beheer/personen/"):
        assert "no-store" in client.get(path).headers["Cache-Control"]


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize("path", ["/", "/weg", "/inloggen/", "/en/streefwaarden/T-N03-01/"])
def test_the_careful_headers_are_on_every_answer(client: Client, path: str) -> None:
    headers = client.get(path).headers
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"


@pytest.mark.usefixtures("loaded")
def test_no_page_needs_what_the_policy_forbids(client: Client) -> None:
    for path in ("/", "/landsdelen/oost/", "/streefwaarden/T-N03-01/", "/meetreeksen/hv_n_share/"):
        page = client.get(path).content.decode()
        assert "<script" not in page
        assert "<style" not in page
        assert " style=" not in page
        assert " onclick=" not in page
