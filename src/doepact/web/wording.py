"""Words that more than one room shows."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

# where a figure comes from -> (word, meaning)
SOURCE_CLASSES = {
    "text": (_("uit het pact"), _("Dit cijfer staat letterlijk in de tekst van het pact.")),
    "derived": (_("afgeleid"), _("Dit cijfer is berekend uit andere cijfers op deze pagina.")),
    "published": (_("gepubliceerd"), _("Dit cijfer staat in een publicatie die erbij is genoemd.")),
    "measured": (_("hier gemeten"), _("Dit cijfer is geteld door Doepact zelf.")),
    "assumption": (_("aanname"), _("Dit cijfer is aangenomen en kan anders zijn.")),
}
