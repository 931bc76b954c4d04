"""All checks and tests, with what they need installed where that is allowed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from xml.etree import ElementTree as ET

import click

from doepact.cli import instance, postgres

PYTHON = sys.executable
BIN = Path(sys.executable).parent
CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome")


def chromium() -> str | None:
    """Return the path of a browser on this machine."""
    found = (shutil.which(name) for name in CHROMIUM_NAMES)
    return next((path for path in found if path), None)


class Run:
    """Keeps the score over all steps."""

    def __init__(self) -> None:
        self.failed: list[str] = []
        self.missing: list[str] = []
        self.counts = {"passed": 0, "failed": 0, "skipped": 0}

    def step(self, name: str, command: list[str], **environment: str) -> bool:
        """Run one check; its output goes to stderr."""
        instance.say(name)
        began = time.monotonic()
        done = subprocess.run(
            command,
            check=False,
            cwd=instance.ROOT,
            env={**os.environ, **environment},
            stdout=sys.stderr,
        )
        instance.say(f"{name}: {time.monotonic() - began:.0f} s")
        if done.returncode != 0:
            self.failed.append(name)
        return done.returncode == 0

    def pytest(self, name: str, arguments: list[str], **environment: str) -> None:
        """Run tests and count them."""
        with tempfile.TemporaryDirectory() as folder:
            report = Path(folder) / "report.xml"
            command = [PYTHON, "-m", "pytest", "-q", f"--junitxml={report}", *arguments]
            self.step(name, command, **environment)
            if not report.exists():
                return
            for suite in ET.parse(report).getroot().iter("testsuite"):  # noqa: S314  pytest wrote it
                broken = int(suite.get("failures", 0)) + int(suite.get("errors", 0))
                skipped = int(suite.get("skipped", 0))
                self.counts["failed"] += broken
                self.counts["skipped"] += skipped
                self.counts["passed"] += int(suite.get("tests", 0)) - broken - skipped


def install_system_packages() -> None:
    """Install Chromium and PostgreSQL where that is allowed: as root, with apt-get."""
    wanted = []
    if chromium() is None:
        wanted.append("chromium")
    if postgres.debian_programs() is None:
        wanted.append("postgresql")
    if not wanted or os.geteuid() != 0 or shutil.which("apt-get") is None:
        return
    instance.say(f"installing {' and '.join(wanted)}")
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (
        ["apt-get", "update", "-qq"],
        ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *wanted],
    ):
        subprocess.run(
            command, check=False, env=quiet, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )


@click.command()
@click.option("--all", "everything", is_flag=True, help="the long tests too")
def test(everything: bool) -> None:  # noqa: FBT001  click's signature
    """Run format, lint, types, contracts and all tests, on SQLite and on PostgreSQL."""
    began = time.monotonic()
    install_system_packages()
    instance.compile_translations()
    run = Run()
    with tempfile.TemporaryDirectory(prefix="doepact-test-") as state:
        os.environ.update(
            {
                "DOEPACT_STATE": state,
                "DOEPACT_STATIC_ROOT": str(Path(state) / "static"),
                "PYTHONPATH": str(instance.ROOT / "src"),
                "DJANGO_SETTINGS_MODULE": "doepact.project.settings",
                "PYTHONDONTWRITEBYTECODE": "1",
            }
        )
        _checks(run)
        _tests(run, everything=everything)
    _report(run, time.monotonic() - began)


def _checks(run: Run) -> None:
    templates = [str(path) for path in (instance.ROOT / "src").rglob("*.html")]
    run.step("format", [str(BIN / "ruff"), "format", "--check", "--quiet", "."])
    run.step("lint", [str(BIN / "ruff"), "check", "--quiet", "--no-cache", "."])
    run.step("templates", [str(BIN / "djade"), "--check", "--target-version", "5.2", *templates])
    run.step("contracts", [str(BIN / "lint-imports"), "--no-cache"])
    run.step("types", [str(BIN / "mypy")])
    django = [PYTHON, "-m", "django"]
    run.step("migrations", [*django, "makemigrations", "--check", "--dry-run"])
    secure = {
        "DOEPACT_BASE_URL": "https://doepact.example",
        "DOEPACT_SECRET_KEY": "test-" + "0123456789abcdef" * 4,
    }
    run.step("deployment", [*django, "check", "--deploy", "--fail-level", "WARNING"], **secure)


def _tests(run: Run, *, everything: bool) -> None:
    browser = chromium()
    if browser:
        os.environ["DOEPACT_TEST_BROWSER"] = browser
    else:
        run.missing.append("browser tests: Chromium is not on this machine")
    if not os.environ.get("DOEPACT_SOURCE"):
        run.missing.append(
            "comparison with the pact's text and source tables: DOEPACT_SOURCE is not set"
        )
    chosen = [] if everything else ["-m", "not long"]
    parallel = ["-n", str(os.cpu_count() or 1)]
    run.pytest("tests on SQLite", [*chosen, *parallel])
    with postgres.temporary() as address:
        if address is None:
            run.missing.append("tests on PostgreSQL: no PostgreSQL on this machine")
            return
        folders = ["tests/database", "tests/journeys"]
        run.pytest(
            "tests on PostgreSQL", [*chosen, *parallel, *folders], DOEPACT_DATABASE_URL=address
        )


def _report(run: Run, seconds: float) -> None:
    for sentence in run.missing:
        click.echo(f"DID NOT RUN: {sentence}")
    for name in run.failed:
        click.echo(f"FAILED: {name}")
    click.echo(f"{seconds:.0f} seconds")
    click.echo(", ".join(f"{number} {word}" for word, number in run.counts.items()))
    if run.failed:
        sys.exit(1)
