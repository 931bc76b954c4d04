"""Mails about accounts: short, one button, to a page with a POST."""

from __future__ import annotations

from django.conf import settings
from django.core.mail import EmailMessage
from django.utils.translation import gettext as _


def send_sign_in_link(address: str, path: str) -> None:
    """Send the link to the page with the sign-in button."""
    body = _(
        "Dag,\n\n"
        "U wilt inloggen bij Doepact. Open deze pagina en druk op de knop:\n\n"
        "%(link)s\n\n"
        "De link werkt een half uur en maar een keer.\n"
        "Heeft u dit niet gevraagd? Dan hoeft u niets te doen.\n"
    ) % {"link": f"{settings.DOEPACT_BASE_URL}{path}"}
    EmailMessage(_("Inloggen bij Doepact"), body, to=[address]).send()
