"""The demo as a visitor meets it: a process of its own with its own database and its own day."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from attrs import frozen

from tests.pages import ROOT

TODAY = "2026-11-01"
PATIENCE = 60  # seconds for migrations and content on a busy machine
# the demo is an instance of its own: nothing of the tests' own instance reaches it
OWN = ("DOEPACT_DATABASE_URL", "DOEPACT_BASE_URL", "DOEPACT_HOST", "DOEPACT_PORT", "DOEPACT_PACT")


@frozen
class Demo:
    """A running demo and the settings it runs on."""

    address: str
    environment: dict[str, str]

    def command(self, *words: str) -> None:
        """Carry out one `./doepact` command beside the running demo."""
        subprocess.run(
            [sys.executable, "-m", "doepact", *words],
            check=True,
            capture_output=True,
            env=self.environment,
        )


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


def _answers(address: str) -> bool:
    try:
        with urlopen(f"{address}/gezond", timeout=5) as answer:  # noqa: S310  our own address
            return bool(answer.status == 200)
    except (URLError, OSError):
        return False


@contextmanager
def running(folder: Path) -> Iterator[Demo]:
    """Start the demo with everything it keeps in `folder`; stop it afterwards."""
    port = _free_port()
    environment = {name: value for name, value in os.environ.items() if name not in OWN}
    environment |= {
        "DOEPACT_STATE": str(folder / "state"),
        "DOEPACT_STATIC_ROOT": str(folder / "static"),
        "DOEPACT_TODAY": TODAY,
        "PYTHONPATH": str(ROOT / "src"),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    demo = Demo(f"http://localhost:{port}", environment)
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "doepact", "start", "--port", str(port)],
            env=environment,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
    try:
        began = time.monotonic()
        while not _answers(demo.address):
            if process.poll() is not None or time.monotonic() - began > PATIENCE:
                raise RuntimeError(f"the demo did not start:\n{(folder / 'log').read_text()}")
            time.sleep(0.1)
        yield demo
    finally:
        process.terminate()
        try:
            process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
