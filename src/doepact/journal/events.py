"""Every event that can be written, with what it means. docs/events.md lists the same."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

EVENTS = {
    "accounts.role.granted": _("Rol gegeven"),
    "accounts.sign_in.requested": _("Inloglink gevraagd"),
    "accounts.signed_in": _("Ingelogd"),
    "accounts.signed_out": _("Uitgelogd"),
    "register.content.loaded": _("Inhoud van het pact geladen"),
    "register.evidence.recorded": _("Bewijs vastgelegd"),
    "monitor.observations.loaded": _("Meetwaarden geladen"),
}
# what a line counts, and the codes that can stand there
QUANTITIES = {
    "actions": _("acties"),
    "figures": _("cijfers"),
    "parties": _("partijen"),
    "observations": _("meetwaarden"),
    "superseded": _("vervangen"),
    "state": _("stand"),
}
CODES = {
    "done": _("gedaan"),
    "not_done": _("niet gedaan"),
    "partly": _("deels gedaan"),
}
