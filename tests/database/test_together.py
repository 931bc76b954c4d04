"""Processes that do the same at the same moment end with one set, on a real database."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from django.conf import settings

from doepact.project import environment
from tests.pages import ROOT


@pytest.fixture
def fresh_database(tmp_path: Path) -> Iterator[str]:
    """Give the address of an empty database, of the kind that these tests run on."""
    if settings.DATABASES["default"]["ENGINE"].endswith("sqlite3"):
        yield f"sqlite:///{tmp_path / 'fresh.sqlite3'}"
        return
    import psycopg

    address = settings.DOEPACT_DATABASE_URL
    name = f"fresh_{uuid4().hex[:8]}"
    parts = environment.database(address)
    access = {"user": parts["USER"], "host": parts["HOST"], "dbname": parts["NAME"]}
    with psycopg.connect(**access, autocommit=True) as server:
        server.execute(f'CREATE DATABASE "{name}"')
        yield address.replace(f"/{parts['NAME']}?", f"/{name}?")
        server.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


def together(address: str, state: Path, *arguments: str, times: int = 3) -> list[str]:
    """Start the same command a few times at once; return what each printed."""
    started = [
        subprocess.Popen(
            [sys.executable, "-m", "doepact", *arguments],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            cwd=ROOT,
            env={
                **os.environ,
                "PYTHONPATH": str(ROOT / "src"),
                "DOEPACT_STATE": str(state),
                "DOEPACT_DATABASE_URL": address,
            },
        )
        for _ in range(times)
    ]
    printed = []
    for process in started:
        out, told = process.communicate(timeout=120)
        assert process.returncode == 0, told
        printed.append(out + told)
    return printed


def test_three_first_commands_at_once_set_up_one_database(
    fresh_database: str, tmp_path: Path
) -> None:
    assess = ("monitor", "assess", "--target", "T-N21-07")
    told = together(fresh_database, tmp_path, *assess)
    assert sum("394 measured values loaded" in text for text in told) == 1
    assert sum("bringing the database up to date" in text for text in told) == 1
    (again,) = together(
        fresh_database, tmp_path, "monitor", "assess", "--target", "T-N21-07", times=1
    )
    assert "loaded" not in again


def test_a_role_given_three_times_at_once_is_given_once(
    fresh_database: str, tmp_path: Path
) -> None:
    add = ("admin", "add", "dewi@voorbeeld.nl", "analyst")
    told = together(fresh_database, tmp_path, *add)
    assert all("dewi@voorbeeld.nl is analyst" in text for text in told)
    code = (
        "import django; django.setup();"
        "from doepact.accounts.models import Person, RoleGrant;"
        "from doepact.journal.models import Entry;"
        "print(Person.objects.count(), RoleGrant.objects.count(),"
        " Entry.objects.filter(event='accounts.role.granted').count())"
    )
    counted = subprocess.run(
        [sys.executable, "-c", code],
        check=True,
        capture_output=True,
        text=True,
        env={
            **os.environ,
            "PYTHONPATH": str(ROOT / "src"),
            "DJANGO_SETTINGS_MODULE": "doepact.project.settings",
            "DOEPACT_STATE": str(tmp_path),
            "DOEPACT_DATABASE_URL": fresh_database,
        },
    )
    assert counted.stdout.split() == ["1", "1", "1"]
