"""Addresses: Dutch as they are, English under /en/."""

from __future__ import annotations

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

from doepact.web import views

handler400 = "doepact.web.views.bad_request"
handler403 = "doepact.web.views.forbidden"
handler404 = "doepact.web.views.not_found"
handler500 = "doepact.web.views.broken"

urlpatterns = [
    path("robots.txt", views.robots),
    path(".well-known/security.txt", views.security),
    path("gezond", views.healthy),
    *i18n_patterns(
        path("", include("doepact.site.urls")),
        path("", include("doepact.register.urls")),
        path("", include("doepact.monitor.urls")),
        path("", include("doepact.journal.urls")),
        path("", include("doepact.accounts.urls")),
        path("", include("doepact.web.urls")),
        prefix_default_language=False,
    ),
]
