"""WCAG 2.2 AA and axe's best practices, on every kind of page, as visitors see them."""

from __future__ import annotations

import re
from typing import Any

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page, StorageState

from tests.browser.visits import Scheme, Visiting
from tests.pages import EVERY_KIND_OF_PAGE, every_page

pytestmark = pytest.mark.browser

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OPTIONS = {
    "resultTypes": ["violations"],
    "runOnly": {"type": "tag", "values": TAGS},
    "rules": {"target-size": {"enabled": True}},  # axe leaves this rule of WCAG 2.2 off
}
PHONE, DESK = 360, 1280
Looks = tuple[tuple[int, Scheme], ...]
EVERY_LOOK: Looks = ((DESK, "light"), (DESK, "dark"), (PHONE, "light"), (PHONE, "dark"))
OPPOSITES: Looks = (EVERY_LOOK[0], EVERY_LOOK[-1])
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="\w+"')
SHARDS = 16


def findings(page: Page, looks: Looks = EVERY_LOOK) -> list[str]:
    """Return what axe and a narrow screen find on the page that is open."""
    found = []
    page.evaluate(AXE_SCRIPT)
    for width, scheme in looks:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        result: Any = page.evaluate("options => axe.run(options)", OPTIONS)
        found += [
            f"{width} px {scheme}: {rule['id']}: {node['target']} {node['failureSummary']}"
            for rule in result["violations"]
            for node in rule["nodes"]
        ]
        wider = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
        if wider > 0:
            found.append(f"{width} px {scheme}: the page is {wider} px wider than the screen")
    return found


@pytest.mark.parametrize("path", [*EVERY_KIND_OF_PAGE, "/uitbak/"])
@pytest.mark.parametrize("prefix", ["", "/en"])
def test_a_page_is_accessible_with_and_without_javascript(
    visit: Visiting, prefix: str, path: str
) -> None:
    page = visit().open(prefix + path)
    same = visit(javascript=False).open(prefix + path)
    # axe itself needs scripts: the page without is the very same page, so it is judged as well
    assert TOKEN.sub("", same.content()) == TOKEN.sub("", page.content())
    assert findings(page, OPPOSITES) == []


@pytest.mark.parametrize("path", ["/bestaat-niet/", "/streefwaarden/T-BESTAAT-NIET/"])
@pytest.mark.parametrize("prefix", ["", "/en"])
def test_a_page_that_is_not_there_is_accessible(visit: Visiting, prefix: str, path: str) -> None:
    assert findings(visit().open(prefix + path, status=404)) == []


@pytest.mark.parametrize("path", ["/account/", "/beheer/personen/"])
@pytest.mark.parametrize("prefix", ["", "/en"])
def test_a_page_of_the_administrator_is_accessible(
    visit: Visiting, administrator: StorageState, prefix: str, path: str
) -> None:
    assert findings(visit(session=administrator).open(prefix + path)) == []


@pytest.mark.parametrize("prefix", ["", "/en"])
def test_the_refusal_of_a_page_is_accessible(
    visit: Visiting, teacher: StorageState, prefix: str
) -> None:
    page = visit(session=teacher).open(f"{prefix}/beheer/personen/", status=403)
    assert findings(page) == []


@pytest.mark.parametrize("prefix", ["", "/en"])
def test_a_form_with_a_mistake_is_accessible(visit: Visiting, prefix: str) -> None:
    window = visit()
    page = window.open(f"{prefix}/inloggen/")
    page.locator("#id_address").fill("dit is geen adres")
    window.expected = page.url
    page.locator("main form button").click()
    page.get_by_role("alert").wait_for()
    assert findings(page) == []


@pytest.mark.parametrize("prefix", ["", "/en"])
def test_the_page_with_the_sign_in_button_is_accessible(visit: Visiting, prefix: str) -> None:
    assert findings(visit().open(f"{prefix}/inloggen/1/een-link/")) == []


def test_axe_finds_a_page_that_is_not_accessible(visit: Visiting) -> None:
    page = visit().open("/over/")
    page.evaluate(
        """() => {
            const main = document.querySelector('main')
            main.innerHTML = '<p>bleek</p><input>'
            Object.assign(main.firstChild.style, {color: '#888', width: '2000px'})
        }"""
    )
    found = " ".join(findings(page))
    for expected in ("color-contrast", "label", "page-has-heading-one", "wider than the screen"):
        assert expected in found


@pytest.mark.long
@pytest.mark.parametrize("shard", range(SHARDS))
@pytest.mark.parametrize("prefix", ["", "/en"])
def test_every_page_is_accessible(visit: Visiting, prefix: str, shard: int) -> None:
    window = visit()
    found = {}
    for path in every_page()[shard::SHARDS]:
        faults = findings(window.open(prefix + path), OPPOSITES)
        if faults:
            found[path] = faults
    assert found == {}
