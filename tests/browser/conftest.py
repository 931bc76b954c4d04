"""One browser and one demo for each process that runs tests."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack
from typing import Any

import pytest
from playwright.sync_api import Browser, StorageState, sync_playwright

from tests.browser.demo import Demo, running
from tests.browser.visits import Visit, Visiting, launch, program, signed_in, visiting


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demo]:
    """Run the demo on 1 November 2026, with the real pact."""
    with running(tmp_path_factory.mktemp("demo")) as started:
        yield started


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium."""
    if program() is None:
        pytest.skip("no Chromium: not in DOEPACT_TEST_BROWSER and not on PATH")
    # Playwright keeps an event loop in this thread for as long as the browser is open. Django takes
    # that for asynchronous code and would refuse the database to every later test of this process.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    with sync_playwright() as playwright:
        opened = launch(playwright)
        yield opened
        opened.close()
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture
def visit(browser: Browser, demo: Demo) -> Iterator[Visiting]:
    """Open browser windows: `visit(javascript=False, width=360)`; faults fail the test."""
    with ExitStack() as windows:

        def opened(**choices: Any) -> Visit:
            return windows.enter_context(visiting(browser, demo, **choices))

        yield opened


@pytest.fixture(scope="session")
def administrator(browser: Browser, demo: Demo) -> StorageState:
    """Return the session of the demo's administrator, signed in once."""
    return signed_in(browser, demo, "beheer@voorbeeld.nl")


@pytest.fixture(scope="session")
def teacher(browser: Browser, demo: Demo) -> StorageState:
    """Return the session of anna, who teaches and has nothing to manage."""
    demo.command("admin", "add", "anna@voorbeeld.nl", "teacher")
    return signed_in(browser, demo, "anna@voorbeeld.nl")
