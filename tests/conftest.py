"""What holds for every test: no network, no unknown template variable, the same five people."""

from __future__ import annotations

import socket
from pathlib import Path
from typing import Any, NoReturn

import pytest
from django.conf import settings as django_settings
from django.core.cache import cache
from django.utils import translation

from tests.people import People, invite

LOOPBACK = {"127.0.0.1", "::1", "localhost"}
_connect = socket.socket.connect


def _guarded(self: socket.socket, address: Any) -> None:
    if self.family != socket.AF_UNIX and address[0] not in LOOPBACK:
        raise RuntimeError(f"a test wanted the network: {address}")
    _connect(self, address)


class UnknownVariable(str):
    """Makes a template that names an unknown variable fail, with the name."""

    __slots__ = ()

    def __mod__(self, name: object) -> NoReturn:
        raise AssertionError(f"unknown template variable: {name}")


@pytest.fixture(autouse=True, scope="session")
def english() -> None:
    """Compile the English of the screens, as every command does before it starts."""
    from doepact.cli.instance import compile_translations

    compile_translations()


@pytest.fixture(autouse=True)
def closed_network(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket.socket, "connect", _guarded)


@pytest.fixture(autouse=True)
def plain_instance(settings: Any, tmp_path: Path) -> None:
    """Static files as they lie, mails in a folder of the test's own, strict templates."""
    Path(django_settings.STATIC_ROOT).mkdir(parents=True, exist_ok=True)
    settings.STORAGES = {
        "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
    settings.EMAIL_BACKEND = "doepact.web.outbox.OutboxBackend"
    settings.EMAIL_FILE_PATH = str(tmp_path / "outbox")
    backend: dict[str, Any] = dict(django_settings.TEMPLATES[0])
    # not empty: an empty one counts as "say nothing"
    backend["OPTIONS"] = {**backend["OPTIONS"], "string_if_invalid": UnknownVariable("%s")}
    settings.TEMPLATES = [backend]
    cache.clear()
    translation.activate("nl")  # a page in English leaves its language behind


@pytest.fixture
def loaded(db: None) -> None:
    """The real pact with its published values and evidence in the database."""
    from doepact.monitor import operations as monitor
    from doepact.register import operations as register

    register.load_content()
    monitor.load_published()


@pytest.fixture
def people(db: None) -> People:
    """The same five people everywhere."""
    return invite()


@pytest.fixture
def today(monkeypatch: pytest.MonkeyPatch) -> str:
    """A fixed day: 1 November 2026."""
    monkeypatch.setenv("DOEPACT_TODAY", "2026-11-01")
    return "2026-11-01"
