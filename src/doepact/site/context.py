"""The pact itself, for the frame of every page."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from doepact.register.content import pact as content


def pact(request: HttpRequest) -> dict[str, Any]:  # noqa: ARG001  Django's signature
    """Return the pact that this instance carries out."""
    return {"pact": content()}
