"""The key that signs sessions and links: made once, kept beside the database."""

from __future__ import annotations

import contextlib
import os
import secrets
from pathlib import Path


def secret_key(state: Path) -> str:
    """Return the key in `state`, making it on first use, readable by its owner only."""
    path = state / "secret-key"
    if not path.exists():
        state.mkdir(parents=True, exist_ok=True)
        beside = state / f"secret-key.{os.getpid()}"
        handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(secrets.token_urlsafe(64))
        with contextlib.suppress(FileExistsError):  # two commands at once: the first one's key
            os.link(beside, path)
        beside.unlink()
    return path.read_text(encoding="ascii")
