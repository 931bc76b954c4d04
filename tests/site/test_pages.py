from __future__ import annotations

import pytest
from django.test import Client

from tests.pages import EVERY_KIND_OF_PAGE


@pytest.mark.parametrize("path", EVERY_KIND_OF_PAGE)
@pytest.mark.parametrize("prefix", ["", "/en"])
@pytest.mark.parametrize("query", ["", "?peildatum=2015-09-01", "?peildatum=gisteren"])
@pytest.mark.usefixtures("loaded", "today")
def test_every_kind_of_page_opens(client: Client, prefix: str, path: str, query: str) -> None:
    response = client.get(f"{prefix}{path}{query}")
    assert response.status_code == 200
    language = "en" if prefix else "nl"
    assert f'<html lang="{language}">' in response.content.decode()
