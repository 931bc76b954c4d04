from __future__ import annotations

from datetime import timedelta

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache

from doepact.core import clock
from doepact.web import outbox as mails


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001  Django's signature
    return render(request, "web/400.html", status=400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001  Django's signature
    return render(request, "web/403.html", status=403)


def without_token(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001  idem
    """Answer a form that did not come from one of our own pages, or from one that was too old."""
    return render(request, "web/400.html", status=403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001  Django's signature
    return render(request, "web/404.html", status=404)


def broken(request: HttpRequest) -> HttpResponse:
    """Say sorry, without the database: it may be what is broken."""
    nobody = {"user": AnonymousUser(), "messages": []}
    return render(request, "web/500.html", nobody, status=500)


def robots(request: HttpRequest) -> HttpResponse:  # noqa: ARG001  Django's signature
    """Let search engines in, but not on the demo: it shows another time."""
    rule = "Disallow: /" if settings.DOEPACT_DEMO else "Disallow: /inloggen/"
    return HttpResponse(f"User-agent: *\n{rule}\n", content_type="text/plain; charset=utf-8")


def security(request: HttpRequest) -> HttpResponse:  # noqa: ARG001  Django's signature
    """Say where to report a weakness (RFC 9116)."""
    if not settings.DOEPACT_CONTACT:
        raise Http404
    expires = clock.now() + timedelta(days=180)
    contact = settings.DOEPACT_CONTACT
    where = contact if ":" in contact else f"mailto:{contact}"
    lines = [
        f"Contact: {where}",
        f"Expires: {expires:%Y-%m-%dT00:00:00Z}",
        "Preferred-Languages: nl, en",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


@never_cache
def healthy(request: HttpRequest) -> HttpResponse:  # noqa: ARG001  Django's signature
    """Answer 200 when the database answers."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return HttpResponse("ok\n", content_type="text/plain; charset=utf-8")


@never_cache
def outbox(request: HttpRequest) -> HttpResponse:
    """Show the mails of the demo; nowhere else, for they hold sign-in links."""
    if not settings.DOEPACT_DEMO:
        raise Http404
    return render(request, "web/outbox.html", {"mails": mails.newest()})
