from __future__ import annotations

import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier
from typing import Any

import pytest

from doepact.project import environment, safety, secret
from doepact.project.environment import SettingError


def test_a_secret_may_lie_in_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "key").write_text("geheim\n")
    monkeypatch.setenv("DOEPACT_X_FILE", str(tmp_path / "key"))
    assert environment.text("DOEPACT_X") == "geheim"
    monkeypatch.setenv("DOEPACT_X_FILE", str(tmp_path / "weg"))
    with pytest.raises(SettingError, match="DOEPACT_X_FILE: cannot read"):
        environment.text("DOEPACT_X")


@pytest.mark.parametrize(
    ("words", "value"), [("", True), ("1", True), ("true", True), ("0", False), ("No", False)]
)
def test_a_switch_reads_plain_words(
    words: str,
    value: bool,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("DOEPACT_X", words)
    assert environment.boolean("DOEPACT_X", default=True) is value


def test_a_switch_with_other_words_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOEPACT_X", "misschien")
    with pytest.raises(SettingError, match="DOEPACT_X: 'misschien' is not 1 or 0"):
        environment.boolean("DOEPACT_X", default=True)


def test_a_list_is_written_with_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOEPACT_X", " a.nl, b.nl ,,")
    assert environment.listed("DOEPACT_X") == ["a.nl", "b.nl"]


@pytest.mark.parametrize(
    ("url", "name"),
    [("sqlite:////var/lib/x.sqlite3", "/var/lib/x.sqlite3"), ("sqlite:///data/x.db", "data/x.db")],
)
def test_a_path_of_sqlite_is_absolute_with_four_strokes(url: str, name: str) -> None:
    database = environment.database(url)
    assert database["NAME"] == name
    assert database["OPTIONS"]["transaction_mode"] == "IMMEDIATE"


def test_an_address_of_postgresql_is_taken_apart() -> None:
    found = environment.database("postgresql://anna:ge%40heim@db.example:5433/doepact")
    assert (found["NAME"], found["USER"], found["PASSWORD"]) == ("doepact", "anna", "ge@heim")
    assert (found["HOST"], found["PORT"]) == ("db.example", "5433")
    socket = environment.database("postgresql://doepact@/postgres?host=/run/pg")
    assert (socket["HOST"], socket["NAME"]) == ("/run/pg", "postgres")


@pytest.mark.parametrize(
    "url",
    [
        *("mysql://x", "", "postgres", "/pad/naar/bestand", "sqlite://", "sqlite:///"),
        *("postgresql://anna@db.example", "postgresql://db:poort/x", "postgresql://db:99999/x"),
    ],
)
def test_another_database_is_refused(url: str) -> None:
    with pytest.raises(SettingError, match="DOEPACT_DATABASE_URL"):
        environment.database(url)


def test_a_folder_may_have_signs_that_mean_something_in_an_address() -> None:
    assert environment.database("sqlite:////srv/a#b?c%20d.sqlite3")["NAME"] == (
        "/srv/a#b?c%20d.sqlite3"
    )


def test_a_date_is_read_or_told(monkeypatch: pytest.MonkeyPatch) -> None:
    assert environment.day("DOEPACT_X") == ""
    monkeypatch.setenv("DOEPACT_X", "2015-09-01")
    assert environment.day("DOEPACT_X") == "2015-09-01"
    monkeypatch.setenv("DOEPACT_X", "1 september")
    with pytest.raises(SettingError, match="DOEPACT_X: '1 september' is not a date"):
        environment.day("DOEPACT_X")


def test_mail_settings_come_from_one_address() -> None:
    found = environment.mail("smtp://doepact:geheim@mail.example:2525")
    assert (found["EMAIL_HOST"], found["EMAIL_PORT"]) == ("mail.example", 2525)
    assert found["EMAIL_USE_TLS"]
    assert environment.mail("smtps://mail.example")["EMAIL_PORT"] == 465
    assert environment.mail("") == {}
    for wrong in ("http://mail.example", "smtp://", "smtp://mail.example:poort"):
        with pytest.raises(SettingError, match="DOEPACT_MAIL_URL"):
            environment.mail(wrong)


def test_the_key_is_made_once_and_is_for_its_owner_only(tmp_path: Path) -> None:
    key = secret.secret_key(tmp_path / "state")
    assert secret.secret_key(tmp_path / "state") == key
    assert len(key) > safety.KEY_LENGTH
    assert stat.S_IMODE((tmp_path / "state" / "secret-key").stat().st_mode) == 0o600


def test_commands_that_start_together_share_one_key(tmp_path: Path) -> None:
    together = Barrier(8)

    def key(state: Path) -> str:
        together.wait()
        return secret.secret_key(state)

    with ThreadPoolExecutor(8) as pool:
        for number in range(30):
            state = tmp_path / str(number)
            assert len(set(pool.map(key, [state] * 8))) == 1
            assert [path.name for path in state.iterdir()] == ["secret-key"]


@pytest.fixture
def safe(settings: Any) -> Any:
    settings.DOEPACT_DEMO = False
    settings.DOEPACT_TODAY = ""
    settings.DOEPACT_BASE_URL = "https://pact.example"
    settings.ALLOWED_HOSTS = ["pact.example"]
    settings.SECRET_KEY = "k" * 60
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.DEFAULT_FROM_EMAIL = "doepact@pact.example"
    settings.DOEPACT_CONTACT = "help@pact.example"
    settings.DOEPACT_OPERATOR = "Stichting Voorbeeld"
    return settings


@pytest.mark.usefixtures("safe")
def test_a_safe_instance_may_start() -> None:
    assert safety.unsafe_settings() == []


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("DOEPACT_DEMO", True, "DOEPACT_DEMO"),
        ("DOEPACT_TODAY", "2015-09-01", "DOEPACT_TODAY"),
        ("DOEPACT_BASE_URL", "http://pact.example", "DOEPACT_BASE_URL"),
        ("ALLOWED_HOSTS", ["*", "pact.example"], "DOEPACT_ALLOWED_HOSTS"),
        ("ALLOWED_HOSTS", ["ander.example"], "DOEPACT_ALLOWED_HOSTS"),
        ("SECRET_KEY", "kort", "DOEPACT_SECRET_KEY"),
        ("EMAIL_BACKEND", "doepact.web.outbox.OutboxBackend", "DOEPACT_MAIL_URL"),
        ("DEFAULT_FROM_EMAIL", "doepact@localhost", "DOEPACT_MAIL_FROM"),
        ("DOEPACT_CONTACT", "", "DOEPACT_CONTACT"),
        ("DOEPACT_OPERATOR", "", "DOEPACT_OPERATOR"),
    ],
)
def test_each_unsafe_setting_is_named(safe: Any, name: str, value: object, told: str) -> None:
    setattr(safe, name, value)
    assert [sentence.split(":")[0] for sentence in safety.unsafe_settings()] == [told]
