from __future__ import annotations

from django import template
from django.utils.translation import gettext_lazy as _

from doepact.core.content.values import Term
from doepact.register.models import Evidence
from doepact.web.templatetags.web import in_language

register = template.Library()

SUBJECTS = {
    "goal": _("Doelen"),
    "programme": _("Programma’s"),
    "monitor": _("De monitor"),
    "desk": _("Loketten"),
    "party": _("Partijen"),
    "action": _("Acties"),
}


@register.filter
def subject_kind(kind: str) -> str:
    """Return the kind of a succession's subject in words."""
    return str(SUBJECTS.get(kind, kind))


@register.filter
def evidence_text(evidence: Evidence) -> str:
    """Return what the evidence says, in the language of the page."""
    return in_language(evidence.text_nl, evidence.text_en)


@register.filter
def term_word(term: Term) -> str:
    """Return a glossary word in the language of the page."""
    return in_language(term.nl, term.en)
