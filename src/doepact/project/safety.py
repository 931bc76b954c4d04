"""What must be right before an instance may serve people."""

from __future__ import annotations

from urllib.parse import urlsplit

from django.conf import settings

KEY_LENGTH = 50


def unsafe_settings() -> list[str]:
    """Return one sentence per setting that is not safe, naming it."""
    found = []
    base = urlsplit(settings.DOEPACT_BASE_URL)
    local = base.hostname in {"localhost", "127.0.0.1"}
    if settings.DOEPACT_DEMO:
        found.append("DOEPACT_DEMO: is on; the demo shows sign-in links to everybody")
    if settings.DOEPACT_TODAY:
        found.append("DOEPACT_TODAY: is set; an instance runs on today's date")
    if base.scheme != "https" and not local:
        found.append("DOEPACT_BASE_URL: must start with https://")
    if "*" in settings.ALLOWED_HOSTS:
        found.append("DOEPACT_ALLOWED_HOSTS: '*' lets anyone pretend to be this site; name hosts")
    if base.hostname not in settings.ALLOWED_HOSTS:
        found.append(
            f"DOEPACT_ALLOWED_HOSTS: must name {base.hostname}, the host of DOEPACT_BASE_URL"
        )
    if len(settings.SECRET_KEY) < KEY_LENGTH:
        found.append(f"DOEPACT_SECRET_KEY: must have at least {KEY_LENGTH} characters")
    if not local:
        if settings.EMAIL_BACKEND.endswith("OutboxBackend"):
            found.append("DOEPACT_MAIL_URL: is missing; without mail nobody can sign in")
        if settings.DEFAULT_FROM_EMAIL.endswith("@localhost"):
            found.append("DOEPACT_MAIL_FROM: is missing; name the sender of mails")
        if not settings.DOEPACT_CONTACT:
            found.append("DOEPACT_CONTACT: is missing; the accessibility page needs it")
        if not settings.DOEPACT_OPERATOR:
            found.append("DOEPACT_OPERATOR: is missing; visitors must know who runs this site")
    return found
