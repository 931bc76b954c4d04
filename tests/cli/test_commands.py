from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.pages import PACT, ROOT


def doepact(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "doepact", *arguments],
        check=False,
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src"), **environment},
    )


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["bestaatniet"],
        ["pact"],
        ["pact", "export", "--format", "pdf"],
        ["monitor", "assess", "--as-of", "gisteren"],
        ["monitor", "assess", "--kind", "alles"],
        ["admin", "add", "bea@voorbeeld.nl"],
    ],
)
def test_wrong_use_ends_with_two_and_says_how(arguments: list[str]) -> None:
    done = doepact(*arguments)
    assert done.returncode == 2
    assert "Usage" in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


def test_help_lists_every_command() -> None:
    done = doepact("--help")
    assert done.returncode == 0
    for command in ("start", "serve", "test", "bench", "pact", "monitor", "admin"):
        assert f"  {command} " in done.stdout


def test_showing_an_entry_gives_json_and_an_unknown_one_a_finding() -> None:
    done = doepact("pact", "show", "N07.1")
    assert done.returncode == 0
    assert json.loads(done.stdout)["id"] == "N07.1"
    missing = doepact("pact", "show", "N99")
    assert (missing.returncode, missing.stdout) == (1, "")
    assert "N99" in missing.stderr


def test_a_wrong_setting_is_told_in_a_sentence(tmp_path: Path) -> None:
    done = doepact(
        "monitor", "assess", DOEPACT_STATE=str(tmp_path), DOEPACT_DATABASE_URL="mysql://x"
    )
    assert done.returncode == 2
    assert "DOEPACT_DATABASE_URL" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("DOEPACT_TODAY", "gisteren", "DOEPACT_TODAY: 'gisteren' is not a date"),
        ("DOEPACT_DEMO", "misschien", "DOEPACT_DEMO: 'misschien' is not 1 or 0"),
        ("DOEPACT_MAIL_URL", "smtp://mail:poort", "DOEPACT_MAIL_URL: the port"),
        ("DOEPACT_DATABASE_URL", "sqlite:////bestaat/niet/x.sqlite3", "the folder /bestaat/niet"),
    ],
)
def test_each_wrong_setting_ends_with_two(tmp_path: Path, name: str, value: str, told: str) -> None:
    settings = {"DOEPACT_STATE": str(tmp_path)}
    settings["DOEPACT_DATABASE_URL"] = f"sqlite:///{tmp_path / 'x.sqlite3'}"
    done = doepact("monitor", "assess", **{**settings, name: value})
    assert (done.returncode, done.stdout) == (2, "")
    assert told in done.stderr
    assert "Traceback" not in done.stderr


def test_a_first_command_sets_up_what_it_needs_and_a_second_is_silent(tmp_path: Path) -> None:
    settings = {"DOEPACT_STATE": str(tmp_path / "state"), "DOEPACT_DATABASE_URL": ""}
    settings["DOEPACT_DATABASE_URL"] = f"sqlite:///{tmp_path / 'state' / 'x.sqlite3'}"
    first = doepact(
        "monitor", "assess", "--target", "T-N03-01", "--as-of", "2026-11-01", **settings
    )
    assert first.returncode == 0, first.stderr
    assert "394 measured values loaded" in first.stderr
    assert first.stdout.startswith("T-N03-01")
    assert "missed" in first.stdout
    second = doepact(
        "monitor", "assess", "--target", "T-N03-01", "--as-of", "2026-11-01", **settings
    )
    assert (second.stdout, second.stderr) == (first.stdout, "")


def test_a_pact_with_mistakes_is_not_loaded(tmp_path: Path) -> None:
    broken = tmp_path / "pact"
    shutil.copytree(PACT, broken)
    path = broken / "lines.toml"
    path.write_text(path.read_text("utf-8").replace('id = "kiezen"', 'id = "kiesen"'), "utf-8")
    settings = {
        "DOEPACT_STATE": str(tmp_path / "state"),
        "DOEPACT_DATABASE_URL": f"sqlite:///{tmp_path / 'x.sqlite3'}",
        "DOEPACT_PACT": str(broken),
    }
    for command in (["monitor", "assess"], ["start", "--port", "1"], ["pact", "export"]):
        done = doepact(*command, **settings)
        assert (done.returncode, done.stdout) == (1, "")
        assert "bedoelt u 'kiesen'" in done.stderr
        assert "Traceback" not in done.stderr


def test_an_unsafe_instance_is_refused_with_each_reason(tmp_path: Path) -> None:
    done = doepact(
        "serve",
        DOEPACT_STATE=str(tmp_path),
        DOEPACT_DATABASE_URL=f"sqlite:///{tmp_path / 'x.sqlite3'}",
        DOEPACT_BASE_URL="http://pact.example",
        DOEPACT_ALLOWED_HOSTS="*",
        DOEPACT_TODAY="2015-01-01",
    )
    assert done.returncode == 1
    for name in ("DOEPACT_BASE_URL", "DOEPACT_ALLOWED_HOSTS", "DOEPACT_TODAY", "DOEPACT_MAIL_URL"):
        assert f"{name}:" in done.stderr
