"""Nothing is wired to one pact: a second, quite different one works on every page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from doepact.monitor import operations as monitor
from doepact.register import content
from doepact.register import operations as register
from tests.core.content.tiny import write_tiny

PAGES = (
    "/",
    "/acties/",
    "/acties/?regio=eiland&lijn=stallen",
    "/acties/A1/",
    "/acties/A2/",
    "/streefwaarden/",
    "/streefwaarden/FIETS-1/",
    "/streefwaarden/STAL-1/",
    "/meetreeksen/",
    "/meetreeksen/fietsritten/",
    "/landsdelen/",
    "/landsdelen/eiland/",
    "/topsectoren/",
    "/partijen/",
    "/partijen/gemeente/",
    "/documenten/",
    "/begrippen/",
    "/vervolg/",
    "/logboek/",
    "/over/",
    "/bronnen/",
    "/toegankelijkheid/",
    "/privacy/",
)
FOREIGN = ("echniek", "echnology", "30.000", "30,000", "13 mei 2013", "vmbo", "Bijlage", "COROP")


@pytest.fixture
def cycling(tmp_path: Path, settings: Any, db: None) -> Iterator[None]:
    """The pact about bicycles, loaded."""
    settings.DOEPACT_PACT = write_tiny(tmp_path / "fietspact")
    content._loaded.cache_clear()
    register.load_content()
    monitor.load_published()
    yield
    content._loaded.cache_clear()


@pytest.mark.usefixtures("cycling")
@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("prefix", ["", "/en"])
def test_every_page_shows_the_other_pact_and_nothing_of_the_first(
    client: Client, prefix: str, path: str
) -> None:
    separator = "&" if "?" in path else "?"
    response = client.get(f"{prefix}{path}{separator}peildatum=2024-06-30")
    assert response.status_code == 200
    page = response.content.decode()
    assert ("Waterland Cycling Pact" if prefix else "Fietspact Waterland") in page
    assert [word for word in FOREIGN if word in page] == []


@pytest.mark.usefixtures("cycling")
def test_the_other_pact_is_judged_by_its_own_rule(client: Client) -> None:
    page = client.get("/streefwaarden/FIETS-1/?peildatum=2024-06-30").content.decode()
    # 3.5 of 10 points after 1 of 4 years: ahead of its path
    assert "op schema" in page
    assert "0,3500" in page
    assert "1,4000" in page
    early = client.get("/streefwaarden/FIETS-1/?peildatum=2024-01-31").content.decode()
    assert "op schema" not in early
    done = client.get("/streefwaarden/STAL-1/?peildatum=2024-06-30").content.decode()
    assert "gedaan" in done
    assert "De krant schrijft dat de stalling open is." in done
