from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from doepact.journal import queries

PAGE = 100


def journal(request: HttpRequest) -> HttpResponse:
    """Show what happened, newest first."""
    page = Paginator(queries.public_lines(), PAGE).get_page(request.GET.get("pagina"))
    return render(request, "journal/journal.html", {"page": page})
