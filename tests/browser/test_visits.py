"""The browser of these tests really sees what goes wrong."""

from __future__ import annotations

import pytest
from playwright.sync_api import Error as BrowserError

from tests.browser.visits import Visit, Visiting

pytestmark = pytest.mark.browser


def faults(window: Visit) -> str:
    """Return the faults that were seen, and forgive them."""
    window.page.wait_for_timeout(200)
    seen = "\n".join(window.faults)
    window.faults.clear()
    return seen


def test_a_breach_of_the_content_security_policy_is_seen(visit: Visiting) -> None:
    window = visit()
    page = window.open("/over/")
    page.evaluate("document.body.innerHTML = '<p style=\"color: red\">rood</p>'")
    assert "Content Security Policy" in faults(window)


def test_a_picture_from_elsewhere_is_seen(visit: Visiting) -> None:
    window = visit()
    page = window.open("/over/")
    page.evaluate("document.body.innerHTML = '<img src=\"http://elders.example/a\">'")
    assert "http://elders.example/a" in faults(window)


def test_a_page_elsewhere_does_not_open(visit: Visiting) -> None:
    window = visit()
    with pytest.raises(BrowserError, match="ERR_BLOCKED_BY_CLIENT"):
        window.page.goto("http://elders.example/")
    assert "http://elders.example/" in faults(window)


def test_a_script_that_fails_is_seen(visit: Visiting) -> None:
    window = visit()
    window.open("/over/").evaluate("setTimeout(() => { throw new Error('mis') })")
    assert "script: mis" in faults(window)


def test_an_answer_with_another_status_is_seen(visit: Visiting) -> None:
    window = visit()
    window.open("/bestaat-niet/")
    assert "answered 404" in faults(window)


def test_a_fault_that_was_seen_fails_the_visit(visit: Visiting) -> None:
    window = visit()
    window.faults.append("iets ging mis")
    with pytest.raises(AssertionError, match="iets ging mis"):
        window.judge()
