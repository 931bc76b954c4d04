"""The PostgreSQL of the tests: Debian's programs or the package's, and nothing left behind."""

from __future__ import annotations

from pathlib import Path

import psycopg
import pytest

from doepact.cli import postgres


@pytest.mark.parametrize("without", ["pypi_programs", "debian_programs"])
def test_a_server_starts_from_a_closed_folder_and_leaves_nothing(
    without: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o700)
    monkeypatch.setenv("TMPDIR", str(closed))
    monkeypatch.setattr(postgres, without, lambda: None)
    with postgres.temporary() as address:
        if address is None:
            pytest.skip(f"no PostgreSQL on this machine without {without}")
        with psycopg.connect(address) as server:
            assert server.execute("SELECT 1 + 1").fetchone() == (2,)
    folder = Path(address.partition("host=")[2])
    assert folder.is_absolute()
    assert not folder.exists()
    assert closed.stat().st_mode & 0o777 == 0o700
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(address)


def test_without_programs_there_is_no_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postgres, "debian_programs", lambda: None)
    monkeypatch.setattr(postgres, "pypi_programs", lambda: None)
    with postgres.temporary() as address:
        assert address is None
