"""The pact's files, read once per process."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from django.conf import settings

from doepact.core.content import Pact, load


@cache
def _loaded(folder: Path) -> Pact:
    return load(folder)


def pact() -> Pact:
    """Return the pact; raises ContentError when its files have mistakes."""
    return _loaded(Path(settings.DOEPACT_PACT))
