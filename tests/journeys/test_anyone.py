"""Anyone asks whether the pact works, and walks back from a number to its source."""

from __future__ import annotations

import re

import pytest
from django.test import Client

pytestmark = pytest.mark.usefixtures("loaded", "today")

LINK = re.compile(r'<a [^>]*href="([^"]+)"[^>]*>(.*?)</a>', re.DOTALL)


def links(page: str) -> dict[str, str]:
    """Words of every link within the page's own text, with where it leads."""
    main = page[page.index("<main") : page.index("</main>")]
    return {
        re.sub(r"<[^>]+>|\s+", " ", words).strip(): target for target, words in LINK.findall(main)
    }


def read(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200, address
    return response.content.decode()


def test_from_the_overview_to_the_source_of_the_worst_figure(client: Client) -> None:
    home = read(client, "/")
    assert "Van 108 streefwaarden waren er op 1 november 2026 13 te beoordelen" in home
    worst = links(home)["Opgeleide onderwijstrainees in 2013-2016"]
    target = read(client, worst)
    assert "niet gehaald" in target
    assert "meer dan 325 personen in 2018" in target
    # one click from the number to its publication, one to the line of the pact
    assert any("nationaleonderwijsgids" in found for found in links(target).values())
    assert any("pacttekst, regel" in words for words in links(target))
    series = next(found for found in links(target).values() if found.startswith("/meetreeksen/"))
    assert "gepubliceerd" in read(client, series)


def test_an_action_shows_the_status_of_its_figures_and_has_none_itself(client: Client) -> None:
    listed = read(client, "/acties/?partij=vo-raad")
    action = next(found for words, found in links(listed).items() if words.startswith("N03 "))
    page = read(client, action)
    head = page[page.index("<h1>") : page.index("<h2>")]
    assert 'class="status' not in head
    assert "niet gehaald" in page
    assert "gedaan" in page


def test_the_pact_can_be_seen_as_it_stood_and_as_it_ended(client: Client) -> None:
    early = read(client, "/?peildatum=2015-09-01")
    late = read(client, "/?peildatum=2026-11-01")
    assert "1 te beoordelen: 0 goed, 1 niet goed" in early
    assert "13 te beoordelen: 2 goed, 11 niet goed" in late
    before = read(client, "/?peildatum=2013-06-01")
    assert "0 te beoordelen" in before


def test_why_something_cannot_be_judged_and_who_can_mend_it(client: Client) -> None:
    listed = read(client, "/streefwaarden/?reden=no_target_year&soort=target")
    assert "28 cijfers" in listed
    page = read(client, links(listed)["T-N07-01"])
    assert "niet te beoordelen" in page
    assert "De tekst noemt geen jaar" in page
    assert "Wie dit kan oplossen: regiegroep" in page


def test_an_analyst_finds_the_reason_why_a_figure_is_only_a_proxy(client: Client) -> None:
    page = read(client, "/streefwaarden/T-N17-01/?peildatum=2026-11-01")
    assert "dit is een benadering" in page
    assert "Deel van wie begint" in page
    assert "Nog niet besloten door de regiegroep" in page
    series = read(client, "/meetreeksen/mbo_tech_inflow_share/?peildatum=2026-11-01")
    assert "De tellingen zijn niet met elkaar te vergelijken." in series
    assert "T-N17-01" in series


def test_choices_and_date_stay_when_the_language_changes(client: Client) -> None:
    page = read(client, "/acties/?lijn=leren&peildatum=2015-09-01")
    other = re.search(r'class="language" href="([^"]+)"', page)
    assert other
    english = read(client, other[1].replace("&amp;", "&"))
    assert '<html lang="en">' in english
    assert 'value="2015-09-01"' in english
    assert 'value="leren" selected' in english


def test_choices_stay_when_the_date_changes(client: Client) -> None:
    page = read(client, "/streefwaarden/?soort=milestone&stand=done")
    assert '<input type="hidden" name="soort" value="milestone">' in page
    preset = next(found for words, found in links(page).items() if "31 december 2020" in words)
    assert "soort=milestone" in preset
    assert "stand=done" in preset


def test_a_list_without_matches_says_what_to_do(client: Client) -> None:
    page = read(client, "/acties/?zoek=zeppelin")
    assert "Haal er een weg, of wis alle keuzes" in page


def test_what_became_of_a_party_is_told_with_its_source(client: Client) -> None:
    page = read(client, links(read(client, "/partijen/"))["Techniektalent.nu"])
    assert "2021-12" in page
    assert "ptvt.nl" in page
    assert "Techniektalent.nu" in read(client, "/vervolg/")


def test_the_coordinator_of_oost_reads_her_landsdeel(client: Client) -> None:
    page = read(client, "/landsdelen/oost/?peildatum=2026-11-01")
    for words in ("Oost", "R-OO-K1", "Centra voor Innovatief Vakmanschap", "-13.700", "Twente"):
        assert words in page
    assert "Stand op 1 november 2026" in page
