"""Statuses and reasons in words: label, sign, and a sentence for a reader."""

from __future__ import annotations

from attrs import frozen
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from doepact.accounts.enums import Role
from doepact.core.progress import Reason, Status

Words = str | Promise


@frozen
class StatusWords:
    """`tone` is good, fair, poor or none: it picks the colour, never alone."""

    label: Words
    sign: str
    tone: str
    meaning: Words


STATUSES: dict[str, StatusWords] = {
    Status.MET: StatusWords(
        _("gehaald"), "✓", "good", _("De laatste vergelijkbare waarde voldoet.")
    ),
    Status.DONE: StatusWords(_("gedaan"), "✓", "good", _("Er is gedateerd bewijs dat het er is.")),
    Status.IMPROVED: StatusWords(
        _("verbeterd"), "↗", "good", _("De waarde ging de goede kant op.")
    ),
    Status.ON_PACE: StatusWords(
        _("op schema"), "→", "good", _("Het tempo is ten minste 95 procent van wat nodig is.")
    ),
    Status.BEHIND: StatusWords(
        _("achter"), "↘", "fair", _("Het tempo is 60 tot 95 procent van wat nodig is.")
    ),
    Status.UNCHANGED: StatusWords(
        _("gelijk gebleven"), "=", "fair", _("De waarde veranderde nauwelijks.")
    ),
    Status.UNCERTAIN: StatusWords(
        _("onzeker"), "~", "fair", _("De onzekerheid laat twee uitkomsten open.")
    ),
    Status.FAR_BEHIND: StatusWords(
        _("ver achter"), "↓", "poor", _("Het tempo is minder dan 60 procent van wat nodig is.")
    ),
    Status.WRONG_WAY: StatusWords(
        _("verkeerde kant op"), "⇣", "poor", _("De waarde ging de verkeerde kant op.")
    ),
    Status.WORSENED: StatusWords(
        _("verslechterd"), "↙", "poor", _("De waarde ging de verkeerde kant op.")
    ),
    Status.MISSED: StatusWords(
        _("niet gehaald"), "✗", "poor", _("De periode is voorbij en de waarde voldoet niet.")
    ),
    Status.LATE: StatusWords(
        _("te laat"), "✗", "poor", _("De datum is voorbij en er is gemeld dat het niet klaar is.")
    ),
    Status.NOT_DUE: StatusWords(_("nog niet aan de beurt"), "·", "none", _("De datum komt nog.")),
    Status.NOT_ASSESSABLE: StatusWords(
        _("niet te beoordelen"), "?", "none", _("Er ontbreekt iets. De reden staat erbij.")
    ),
}


@frozen
class ReasonWords:
    """Why there is no verdict and which role can mend it."""

    label: Words
    sentence: Words
    mender: str


REASONS: dict[str, ReasonWords] = {
    Reason.NO_TARGET_VALUE: ReasonWords(
        _("geen streefwaarde"),
        _("De tekst noemt geen waarde die bereikt moet worden. De regiegroep kan die vaststellen."),
        Role.REGIEGROEP,
    ),
    Reason.NO_TARGET_YEAR: ReasonWords(
        _("geen jaar"),
        _("De tekst noemt geen jaar waarin dit bereikt moet zijn. De regiegroep kan dat kiezen."),
        Role.REGIEGROEP,
    ),
    Reason.NO_BASELINE: ReasonWords(
        _("geen uitgangswaarde"),
        _(
            "Er is geen uitgangswaarde van dezelfde meting, dus het tempo is niet te bepalen."
            " Het secretariaat kan die opzoeken."
        ),
        Role.SECRETARIAT,
    ),
    Reason.NO_MEASUREMENT: ReasonWords(
        _("geen meting"),
        _(
            "Er is binnen de looptijd geen gepubliceerde waarde gevonden."
            " Het secretariaat kan er een toevoegen."
        ),
        Role.SECRETARIAT,
    ),
    Reason.SINGLE_POINT: ReasonWords(
        _("een enkele meting"),
        _(
            "Er is maar een vergelijkbare meting, dus er is nog geen verloop."
            " Een tweede meting is nodig."
        ),
        Role.SECRETARIAT,
    ),
    Reason.NOT_COMPARABLE: ReasonWords(
        _("niet vergelijkbaar"),
        _(
            "Er zijn wel cijfers, maar die meten iets anders dan de streefwaarde."
            " De regiegroep kan een andere lezing kiezen."
        ),
        Role.REGIEGROEP,
    ),
    Reason.DENOMINATOR_UNKNOWN: ReasonWords(
        _("noemer onbekend"),
        _(
            "Het is niet bekend hoeveel er in totaal zijn."
            " Het secretariaat kan de lijst aanleveren."
        ),
        Role.SECRETARIAT,
    ),
    Reason.SUPPRESSED: ReasonWords(
        _("te klein getal"),
        _("De aantallen zijn zo klein dat ze niet getoond mogen worden."),
        Role.SECRETARIAT,
    ),
    Reason.DISPUTED: ReasonWords(
        _("bronnen spreken elkaar tegen"),
        _(
            "Twee uitgaven zonder datum geven een andere waarde."
            " Het secretariaat kan uitzoeken welke geldt."
        ),
        Role.SECRETARIAT,
    ),
    Reason.NO_REPORT: ReasonWords(
        _("niemand meldde iets"),
        _(
            "De datum is voorbij, maar niemand heeft gemeld of het klaar is."
            " De partij die het deed kan dat melden."
        ),
        Role.REGION_COORDINATOR,
    ),
}

COMPARABILITIES: dict[str, Words] = {
    "same": _("zelfde meting"),
    "proxy": _("benadering"),
    "not_comparable": _("niet vergelijkbaar"),
}
QUALIFIERS: dict[str, Words] = {
    "exact": "",
    "about": _("ongeveer"),
    "more_than": _("meer dan"),
    "less_than": _("minder dan"),
    "nearly": _("bijna"),
}
QUALITIES: dict[str, Words] = {
    "final": _("definitief"),
    "provisional": _("voorlopig"),
    "estimated": _("geschat"),
    "low": _("zwakke bron"),
}
TYPES: dict[str, Words] = {
    "level": _("peil"),
    "coverage": _("dekking"),
    "annual_flow": _("aantal per jaar"),
    "cumulative": _("opgeteld aantal"),
    "relative_change": _("verandering ten opzichte van het begin"),
    "deliverable": _("iets dat er moet komen"),
    "direction_only": _("alleen een richting"),
    "amount": _("bedrag"),
    "amount_per_year": _("bedrag per jaar"),
}
HARDNESS: dict[str, Words] = {
    "commitment": _("toezegging"),
    "ambition": _("ambitie"),
    "expectation": _("verwachting"),
    "plan": _("voornemen"),
    "example": _("voorbeeld"),
}
COMPARATORS: dict[str, Words] = {
    "ge": _("ten minste"),
    "le": _("ten hoogste"),
    "eq": _("precies"),
    "approx": _("ongeveer"),
}
KINDS: dict[str, Words] = {
    "target": _("streefwaarde"),
    "milestone": _("mijlpaal"),
    "budget": _("budget"),
    "parameter": _("parameter"),
    "context": _("contextcijfer"),
}
