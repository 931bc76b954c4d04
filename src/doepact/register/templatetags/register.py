from __future__ import annotations

from django import template

from doepact.core.content.values import Term
from doepact.register.models import Evidence
from doepact.web.templatetags.web import in_language

register = template.Library()


@register.filter
def evidence_text(evidence: Evidence) -> str:
    """Return what the evidence says, in the language of the page."""
    return in_language(evidence.text_nl, evidence.text_en)


@register.filter
def term_word(term: Term) -> str:
    """Return a glossary word in the language of the page."""
    return in_language(term.nl, term.en)
