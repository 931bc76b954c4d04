"""The browser of these tests really sees what goes wrong."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser
from playwright.sync_api import Error as BrowserError

from tests.browser.demo import Demo
from tests.browser.visits import visiting

pytestmark = pytest.mark.browser


def test_a_breach_of_the_content_security_policy_is_a_fault(browser: Browser, demo: Demo) -> None:
    with (
        pytest.raises(AssertionError, match="Content Security Policy"),
        visiting(browser, demo) as window,
    ):
        page = window.open("/over/")
        page.evaluate("document.body.innerHTML = '<p style=\"color: red\">rood</p>'")


def test_a_picture_from_elsewhere_is_a_fault(browser: Browser, demo: Demo) -> None:
    with pytest.raises(AssertionError, match=r"elders\.example"), visiting(browser, demo) as window:
        page = window.open("/over/")
        page.evaluate('document.body.innerHTML = \'<img alt="" src="http://elders.example/a">\'')
        page.wait_for_timeout(200)


def test_a_page_elsewhere_does_not_open(browser: Browser, demo: Demo) -> None:
    with (
        pytest.raises(AssertionError, match=r"elders\.example"),
        visiting(browser, demo) as window,
        pytest.raises(BrowserError, match="ERR_BLOCKED_BY_CLIENT"),
    ):
        window.page.goto("http://elders.example/")


def test_a_script_that_fails_is_a_fault(browser: Browser, demo: Demo) -> None:
    with pytest.raises(AssertionError, match="script: mis"), visiting(browser, demo) as window:
        page = window.open("/over/")
        page.evaluate("setTimeout(() => { throw new Error('mis') })")
        page.wait_for_timeout(200)


def test_an_answer_with_another_status_is_a_fault(browser: Browser, demo: Demo) -> None:
    with pytest.raises(AssertionError, match="answered 404"), visiting(browser, demo) as window:
        window.open("/bestaat-niet/")
