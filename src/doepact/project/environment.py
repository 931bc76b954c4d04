"""Reads DOEPACT_* variables; a value that cannot be used stops with a plain sentence."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit


class SettingError(Exception):
    """A setting cannot be used; the message names it and says what to do."""


def text(name: str, default: str = "") -> str:
    """Return a setting; NAME_FILE names a file that holds it (for secrets)."""
    path = os.environ.get(f"{name}_FILE", "")
    if path:
        try:
            return Path(path).read_text(encoding="utf-8").strip()
        except OSError as error:
            raise SettingError(f"{name}_FILE: cannot read {path} ({error.strerror})") from error
    return os.environ.get(name, default)


def boolean(name: str, *, default: bool) -> bool:
    """Return a switch: 1/true/yes or 0/false/no."""
    value = text(name).lower()
    if value in {"", "1", "true", "yes", "0", "false", "no"}:
        return default if value == "" else value in {"1", "true", "yes"}
    raise SettingError(f"{name}: '{value}' is not 1 or 0")


def listed(name: str, default: str = "") -> list[str]:
    """Return a list written with commas."""
    return [item.strip() for item in text(name, default).split(",") if item.strip()]


def day(name: str) -> str:
    """Return a date written as YYYY-MM-DD, or ""."""
    value = text(name)
    try:
        return date.fromisoformat(value).isoformat() if value else ""
    except ValueError as error:
        raise SettingError(f"{name}: '{value}' is not a date; write 2015-09-01") from error


def _port(name: str, url: str) -> int | None:
    """Return the port in an address."""
    try:
        return urlsplit(url).port
    except ValueError as error:
        raise SettingError(f"{name}: the port is not a number up to 65535") from error


def database(url: str) -> dict[str, Any]:
    """Return Django's settings for sqlite:///PATH or postgresql://USER:PASSWORD@HOST/NAME."""
    parts = urlsplit(url)
    path = url.removeprefix("sqlite:///")  # not parsed: a folder's name may hold # or ?
    if parts.scheme == "sqlite" and path not in {url, ""}:
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": path,
            # IMMEDIATE: a transaction that reads first and writes later must wait, not fail
            "OPTIONS": {
                "transaction_mode": "IMMEDIATE",
                "timeout": 5,
                "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
            },
        }
    if parts.scheme in {"postgres", "postgresql"} and parts.path.strip("/"):
        query = {key: values[-1] for key, values in parse_qs(parts.query).items()}
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": parts.path.lstrip("/"),
            "USER": unquote(parts.username or ""),
            "PASSWORD": unquote(parts.password or ""),
            "HOST": query.get("host", parts.hostname or ""),
            "PORT": query.get("port", str(_port("DOEPACT_DATABASE_URL", url) or "")),
            "CONN_MAX_AGE": 60,
        }
    raise SettingError(
        "DOEPACT_DATABASE_URL: use sqlite:///path or postgresql://user:password@host/name"
    )


def mail(url: str) -> dict[str, Any]:
    """Return mail settings for smtp://USER:PASSWORD@HOST:PORT or smtps://; "" means none."""
    parts = urlsplit(url)
    if not url:
        return {}
    if parts.scheme not in {"smtp", "smtps"} or not parts.hostname:
        raise SettingError("DOEPACT_MAIL_URL: use smtp://user:password@host:587")
    return {
        "EMAIL_HOST": parts.hostname,
        "EMAIL_PORT": _port("DOEPACT_MAIL_URL", url) or (465 if parts.scheme == "smtps" else 587),
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_SSL": parts.scheme == "smtps",
        "EMAIL_USE_TLS": parts.scheme == "smtp" and bool(parts.username),
    }
