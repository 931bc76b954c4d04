"""The key that signs sessions and links: made once, kept beside the database."""

from __future__ import annotations

import os
import secrets
from pathlib import Path


def secret_key(state: Path) -> str:
    """Return the key in `state`, making it on first use, readable by its owner only."""
    path = state / "secret-key"
    if not path.exists():
        state.mkdir(parents=True, exist_ok=True)
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(secrets.token_urlsafe(64))
    return path.read_text(encoding="ascii")
