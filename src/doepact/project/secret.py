"""The key that signs sessions and links: made once, kept beside the database."""

from __future__ import annotations

import contextlib
import os
import secrets
import tempfile
from pathlib import Path


def secret_key(state: Path) -> str:
    """Return the key in `state`, making it on first use, readable by its owner only."""
    path = state / "secret-key"
    if not path.exists():
        state.mkdir(parents=True, exist_ok=True)
        handle, beside = tempfile.mkstemp(prefix="secret-key.", dir=state)  # mode 600
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(secrets.token_urlsafe(64))
        with contextlib.suppress(FileExistsError):  # two commands at once: the first one's key
            os.link(beside, path)
        Path(beside).unlink()
    return path.read_text(encoding="ascii")
