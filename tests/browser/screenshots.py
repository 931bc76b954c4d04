"""Makes the pictures of docs/screenshots.

Run with PYTHONPATH=src:. as python -m tests.browser.screenshots.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.demo import running
from tests.browser.visits import launch, visiting
from tests.pages import ROOT

FOLDER = ROOT / "docs" / "screenshots"
DAY = "?peildatum=2026-11-01"
PAGES = {
    "home": f"/{DAY}",
    "target": f"/streefwaarden/T-N03-01/{DAY}",
    "landsdeel": f"/landsdelen/oost/{DAY}",
    "action": f"/acties/N07/{DAY}",
}
LOOKS = {
    "desktop": {"width": 1200, "height": 1500},
    "phone": {"width": 390, "height": 1600},
    "dark": {"width": 1200, "height": 1500, "scheme": "dark"},
}


def make() -> None:
    """Visit each page in each look and keep what the first screens show."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as state,
        running(Path(state)) as demo,
        sync_playwright() as playwright,
    ):
        browser = launch(playwright)
        for name, path in PAGES.items():
            for look, choices in LOOKS.items():
                with visiting(browser, demo, **choices) as window:  # type: ignore[arg-type]  # from the table above
                    window.open(path).screenshot(path=FOLDER / f"{name}-{look}.png")
        browser.close()


if __name__ == "__main__":
    make()
