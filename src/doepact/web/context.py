"""What every template knows."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import translate_url
from django.utils.translation import get_language

from doepact.web import reference_date


def page(request: HttpRequest) -> dict[str, Any]:
    """Return settings of this instance, the reference date and the page's other language."""
    language = get_language() or settings.LANGUAGE_CODE
    other = "nl" if language.startswith("en") else "en"
    path = request.get_full_path()
    return {
        "demo": settings.DOEPACT_DEMO,
        "operator": settings.DOEPACT_OPERATOR,
        "contact": settings.DOEPACT_CONTACT,
        "version": settings.VERSION,
        "language": language,
        "other_language": other,
        "other_language_url": translate_url(path, other),
        "reference_date": reference_date.of(request),
    }
