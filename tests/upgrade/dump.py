"""Writes a small dump of the demo database: python -m tests.upgrade.dump (PYTHONPATH=src:.).

Made once per version, before the next version's migrations; kept for good.
"""

from __future__ import annotations

import os
import sqlite3
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
# tables that fill themselves and hold nothing to keep
EMPTY = ("django_session",)


def make(folder: Path) -> Path:
    """Fill a demo in `folder` and return its dump."""
    os.environ["DOEPACT_STATE"] = str(folder)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "doepact.project.settings")
    from doepact.cli import instance

    instance.demo_environment()
    instance.ready()
    from django.conf import settings

    from doepact.accounts import operations

    operations.grant_role("beheer@voorbeeld.nl", "administrator")
    operations.grant_role("dewi@voorbeeld.nl", "region_coordinator", region="oost")
    target = HERE / f"{settings.VERSION}.sql"
    database = sqlite3.connect(settings.DATABASES["default"]["NAME"])
    skipped = tuple(f'INSERT INTO "{name}"' for name in EMPTY)
    lines = [line for line in database.iterdump() if not line.startswith(skipped)]
    database.close()
    target.write_text("\n".join(lines) + "\n", "utf-8")
    return target


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as state:
        print(make(Path(state)))  # noqa: T201  the result of the command
