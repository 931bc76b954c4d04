from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from doepact.register import queries
from doepact.register.content import pact


def parties(request: HttpRequest) -> HttpResponse:
    """List who signed, and who the text names without a signature."""
    everyone = pact().parties.values()
    context = {
        "signatories": [party for party in everyone if party.signatory],
        "named": sorted(
            (party for party in everyone if not party.signatory),
            key=lambda party: party.name.lower(),
        ),
    }
    return render(request, "register/parties.html", context)


def party(request: HttpRequest, key: str) -> HttpResponse:
    """Show one party: what it agreed to and what became of it."""
    content = pact()
    if key not in content.parties:
        raise Http404
    found = content.parties[key]
    parts = queries.parts_of_party(key)
    context = {
        "party": found,
        "whole": content.parties.get(found.part_of),
        "actions": queries.actions_of_party(key),
        "parts": [(part, queries.actions_of_party(part.id)) for part in parts],
        "lineage": queries.lineage_of(key),
    }
    return render(request, "register/party.html", context)


def documents(request: HttpRequest) -> HttpResponse:
    """List the documents behind the pact."""
    return render(request, "register/documents.html", {"documents": pact().documents})


def lineage(request: HttpRequest) -> HttpResponse:
    """Tell what became of the pact, its goals, programmes, desks and parties."""
    return render(request, "register/story.html", {"groups": queries.lineage_by_kind()})


def glossary(request: HttpRequest) -> HttpResponse:
    """Explain the words, and what the pact and later sources call technical."""
    content = pact()
    context = {
        "terms": sorted(content.glossary.values(), key=lambda term: term.nl.lower()),
        "definitions": content.definitions.values(),
        "later": content.later.values(),
    }
    return render(request, "register/glossary.html", context)
