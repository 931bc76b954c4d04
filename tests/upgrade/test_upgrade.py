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


def test_there_is_a_dump_of_this_version() -> None:
    from django.conf import settings

    assert settings.VERSION in [dump.stem for dump in DUMPS]


@pytest.mark.parametrize("dump", DUMPS, ids=lambda dump: dump.stem)
def test_a_database_of_that_version_still_works(dump: Path, tmp_path: Path) -> None:
    path = tmp_path / "doepact.sqlite3"
    database = sqlite3.connect(path)
    database.executescript(dump.read_text("utf-8"))
    before = {
        table: database.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608  names from here
        for table in (
            "journal_entry",
            "accounts_person",
            "accounts_rolegrant",
            "monitor_observation",
        )
    }
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
    for table, count in before.items():
        now = database.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608  names from here
        assert now >= count > 0
    assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    people = database.execute("SELECT email FROM accounts_person ORDER BY email").fetchall()
    database.close()
    assert people == [("beheer@voorbeeld.nl",), ("dewi@voorbeeld.nl",)]
