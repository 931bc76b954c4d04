"""Every earlier version's database comes along to this one."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from tests.pages import ROOT

TABLES = ("journal_entry", "accounts_person", "accounts_rolegrant", "monitor_observation")
DUMPS = sorted(Path(__file__).parent.glob("*.sql"))


def rows(database: sqlite3.Connection, table: str) -> dict[int, dict[str, object]]:
    """Return everything in a table by its number."""
    found = database.execute(f"SELECT * FROM {table}")  # noqa: S608  names from here
    names = [column[0] for column in found.description]
    return {row["id"]: row for row in (dict(zip(names, line, strict=True)) for line in found)}


def test_there_is_a_dump_of_this_version() -> None:
    from django.conf import settings

    assert settings.VERSION in [dump.stem for dump in DUMPS]


@pytest.mark.parametrize("dump", DUMPS, ids=lambda dump: dump.stem)
def test_a_database_of_that_version_still_works(dump: Path, tmp_path: Path) -> None:
    path = tmp_path / "doepact.sqlite3"
    database = sqlite3.connect(path)
    database.executescript(dump.read_text("utf-8"))
    before = {table: rows(database, table) for table in TABLES}
    database.close()
    settings = {
        **os.environ,
        "PYTHONPATH": str(ROOT / "src"),
        "DOEPACT_STATE": str(tmp_path),
        "DOEPACT_DATABASE_URL": f"sqlite:///{path}",
        "DOEPACT_TODAY": "2026-11-01",
    }
    done = subprocess.run(
        [sys.executable, "-m", "doepact", "monitor", "assess", "--format", "json"],
        check=False,
        capture_output=True,
        text=True,
        cwd=ROOT,
        env=settings,
    )
    assert done.returncode == 0, done.stderr
    assert len(json.loads(done.stdout)) == 108
    database = sqlite3.connect(path)
    for table, earlier in before.items():
        now = rows(database, table)
        assert earlier
        for key, row in earlier.items():  # a later version may add columns, and lines of its own
            assert row.items() <= now[key].items(), f"{table} {key}"
    assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    people = database.execute("SELECT email FROM accounts_person ORDER BY email").fetchall()
    database.close()
    assert people == [("beheer@voorbeeld.nl",), ("dewi@voorbeeld.nl",)]
