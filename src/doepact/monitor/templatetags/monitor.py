from __future__ import annotations

from django import template
from django.utils.translation import gettext_lazy as _

register = template.Library()

THEMES = {
    "vmbo": _("Vmbo"),
    "havo-vwo": _("Havo en vwo"),
    "mbo": _("Mbo"),
    "hoger-onderwijs": _("Hoger onderwijs"),
    "leraren": _("Leraren"),
    "stages": _("Stages en leerbedrijven"),
    "samenwerking": _("Samenwerking van scholen en bedrijven"),
    "arbeidsmarkt": _("Arbeidsmarkt"),
}


@register.filter
def theme_title(theme: str) -> str:
    """Return a theme in words; one that is not listed stands for itself."""
    return str(THEMES.get(theme, theme))
