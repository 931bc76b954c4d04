"""Stories in a real browser: without JavaScript, on paper, and with the keyboard only."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page

from tests.browser.visits import Visiting, sign_in

pytestmark = pytest.mark.browser

LANDSDELEN = ("noord", "oost", "noordwest", "zuidwest", "zuidoost")


def sheets(page: Page) -> int:
    """Print the page and count its sheets."""
    paper = page.pdf(format="A4", prefer_css_page_size=True)
    return len(re.findall(rb"/Type\s*/Page\b", paper))


@pytest.mark.parametrize("landsdeel", LANDSDELEN)
@pytest.mark.parametrize("day", ["2015-09-01", "2026-11-01"])
@pytest.mark.parametrize("prefix", ["", "/en"])
def test_a_landsdeel_prints_on_two_sheets(
    visit: Visiting, prefix: str, day: str, landsdeel: str
) -> None:
    page = visit(javascript=False).open(f"{prefix}/landsdelen/{landsdeel}/?peildatum={day}")
    assert 1 <= sheets(page) <= 2


def test_the_overview_leads_to_the_reason_without_javascript(visit: Visiting) -> None:
    page = visit(javascript=False, width=360).open("/")
    page.get_by_label("Stand op").fill("2020-12-31")
    page.get_by_role("button", name="Toon").click()
    assert "31 december 2020" in page.locator("main").inner_text()
    page.get_by_role("link", name="Goed werkende regionale servicepunten techniek").click()
    assert "niet gehaald" in page.get_by_role("heading", level=2).first.inner_text()
    assert page.url.endswith("peildatum=2020-12-31")
    page.get_by_text("Toon als tabel").click()
    assert page.get_by_role("table").first.is_visible()


def test_actions_are_chosen_without_javascript(visit: Visiting) -> None:
    page = visit(javascript=False).open("/acties/")
    assert page.get_by_role("status").inner_text() == "125 acties"
    page.get_by_label("Gebied").select_option("oost")
    page.get_by_label("Vraagt om").select_option("register")
    page.locator(".choices").get_by_role("button", name="Toon").click()
    assert page.get_by_role("status").inner_text() == "3 acties"
    page.get_by_role("link", name="Wis keuzes").click()
    assert page.get_by_role("status").inner_text() == "125 acties"


def test_signing_in_takes_no_javascript(visit: Visiting) -> None:
    window = visit(javascript=False)
    sign_in(window, "beheer@voorbeeld.nl")
    assert "beheer@voorbeeld.nl" in window.page.locator("main").inner_text()
    window.page.get_by_role("button", name="Log uit").click()
    assert window.page.get_by_role("link", name="Inloggen").is_visible()


def test_the_keyboard_reaches_the_text_and_the_map(visit: Visiting) -> None:
    page = visit().open("/landsdelen/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "inhoud"
    reached = set()
    for _ in range(20):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.getAttribute('href') || ''"))
    for landsdeel in LANDSDELEN:
        assert f"/landsdelen/{landsdeel}/" in reached
