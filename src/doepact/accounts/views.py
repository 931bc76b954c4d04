from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from doepact.accounts import operations, queries, rules
from doepact.accounts.enums import Role
from doepact.accounts.forms import AddressForm
from doepact.accounts.models import Person


@never_cache
def sign_in(request: HttpRequest) -> HttpResponse:
    """Ask for an address and mail a link to it."""
    form = AddressForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        operations.send_link(form.cleaned_data["address"])
        return redirect("accounts:sent")
    status = 400 if request.method == "POST" else 200
    return render(request, "accounts/sign_in.html", {"form": form}, status=status)


def sent(request: HttpRequest) -> HttpResponse:
    """Say the same to everybody, so that nobody learns who has an account."""
    return render(request, "accounts/sent.html")


@never_cache
def confirm(request: HttpRequest, number: int, token: str) -> HttpResponse:
    """Show the button; only pressing it signs in."""
    if request.method == "POST":
        if operations.sign_in(request, number, token):
            return redirect("accounts:account")
        return render(request, "accounts/link_used.html", status=410)
    return render(request, "accounts/confirm.html")


@login_required
@never_cache
def account(request: HttpRequest) -> HttpResponse:
    """Show who you are here and what you may do."""
    person = request.user
    names = dict(Role.choices)
    held = [names[role] for role in sorted(rules.roles(person)) if role in names]
    context = {"held": held, "may_see_people": rules.may_see_people(person)}
    return render(request, "accounts/account.html", context)


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    operations.sign_out(request)
    return redirect("site:home")


@login_required
@never_cache
def people(request: HttpRequest) -> HttpResponse:
    """Show who has which role, to administrators."""
    if not isinstance(request.user, Person) or not rules.may_see_people(request.user):
        raise PermissionDenied
    return render(request, "accounts/people.html", {"people": queries.people()})
