"""A visitor's browser: it sees every fault on a page and never leaves this machine."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Literal

from attrs import Factory, define
from playwright.sync_api import (
    Browser,
    ConsoleMessage,
    Page,
    Playwright,
    Request,
    Response,
    StorageState,
)

from tests.browser.demo import Demo

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
ELSEWHERE = re.compile(r"^(?!(https?://(localhost|127\.0\.0\.1|\[::1\])(:|/))|about:|data:)")
CLIENT_FAULT = 400
Scheme = Literal["light", "dark"]


def program() -> str | None:
    """Return the path of the browser: DOEPACT_TEST_BROWSER, else Chromium on PATH."""
    return os.environ.get("DOEPACT_TEST_BROWSER") or shutil.which("chromium")


def launch(playwright: Playwright) -> Browser:
    """Start the browser without its own errands on the network."""
    return playwright.chromium.launch(executable_path=program(), args=list(FLAGS))


@define(slots=False)  # Playwright notes its handlers on the object
class Visit:
    """One page in a browser window of its own, with the faults it has shown so far."""

    demo: Demo
    page: Page
    faults: list[str] = Factory(list)
    expected: str = ""  # an address that may answer with an error status

    def open(self, path: str, status: int = 200) -> Page:
        """Go to a page of the demo that must answer with this status."""
        address = f"{self.demo.address}{path}"
        self.expected = address if status >= CLIENT_FAULT else ""
        answer = self.page.goto(address, wait_until="load")
        if answer is None or answer.status != status:
            self.faults.append(f"{path} answered {answer.status if answer else 'nothing'}")
        return self.page

    def watch(self) -> None:
        """Note everything that goes wrong: console, scripts, requests, addresses elsewhere."""
        self.page.on("console", self._console)
        self.page.on("pageerror", lambda error: self.faults.append(f"script: {error}"))
        self.page.on("requestfailed", self._failed)
        self.page.on("response", self._response)

    def judge(self) -> None:
        """Fail when anything went wrong, once."""
        seen, self.faults = self.faults, []
        assert not seen, "\n".join(seen)

    def _console(self, message: ConsoleMessage) -> None:
        # the browser reports breaches of the content security policy here too
        asked_for = self.expected and message.location["url"] == self.expected
        if message.type in {"error", "warning"} and not asked_for:
            self.faults.append(f"console: {message.text} ({message.location['url']})")

    def _failed(self, request: Request) -> None:
        self.faults.append(f"request failed: {request.url} {request.failure}")

    def _response(self, response: Response) -> None:
        if response.status >= CLIENT_FAULT and response.url != self.expected:
            self.faults.append(f"{response.url} answered {response.status}")


Visiting = Callable[..., Visit]


@contextmanager
def visiting(  # noqa: PLR0913  each is one choice of a visitor
    browser: Browser,
    demo: Demo,
    *,
    javascript: bool = True,
    width: int = 1280,
    height: int = 900,
    scheme: Scheme = "light",
    session: StorageState | None = None,
) -> Iterator[Visit]:
    """Open a browser window; leaving it fails when anything on its pages went wrong."""
    context = browser.new_context(
        java_script_enabled=javascript,
        viewport={"width": width, "height": height},
        color_scheme=scheme,
        locale="nl-NL",
        storage_state=session,
    )
    try:
        context.route(ELSEWHERE, lambda route: route.abort("blockedbyclient"))
        visit = Visit(demo, context.new_page())
        visit.watch()
        yield visit
        visit.judge()
    finally:
        context.close()


def sign_in(window: Visit, address: str) -> None:
    """Sign in as a person does: ask for a link, find it in the demo's outbox, press the button."""
    page = window.open("/inloggen/")
    page.get_by_label("E-mailadres").fill(address)
    page.get_by_role("button", name="Stuur mij een link").click()
    page.get_by_role("link", name="Uitbak met mails").click()
    page.locator("article", has_text=f"aan {address}").first.get_by_role("link").click()
    page.get_by_role("button", name="Log in").click()


def signed_in(browser: Browser, demo: Demo, address: str) -> StorageState:
    """Return the session of somebody who has just signed in."""
    with visiting(browser, demo) as window:
        sign_in(window, address)
        return window.page.context.storage_state()
