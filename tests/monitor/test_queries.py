from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from doepact.monitor import queries
from tests.pages import EVERY_KIND_OF_PAGE
from tests.people import People

MOST = 12


@pytest.mark.usefixtures("loaded", "today")
def test_no_kind_of_page_takes_more_than_twelve_queries(client: Client, people: People) -> None:
    for signed_in in (False, True):
        if signed_in:
            client.force_login(people.bea)
        taken = {}
        for path in (*EVERY_KIND_OF_PAGE, *(["/account/", "/beheer/personen/"] * signed_in)):
            queries.forget()
            with CaptureQueriesContext(connection) as captured:
                assert client.get(path).status_code == 200
            taken[path] = len(captured)
        assert {path: count for path, count in taken.items() if count > MOST} == {}
        assert max(taken.values()) > 1  # counting works
