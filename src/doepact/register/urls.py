from __future__ import annotations

from django.urls import path

from doepact.register import views

app_name = "register"
urlpatterns = [
    path("partijen/", views.parties, name="parties"),
    path("partijen/<str:key>/", views.party, name="party"),
    path("documenten/", views.documents, name="documents"),
    path("vervolg/", views.lineage, name="lineage"),
    path("begrippen/", views.glossary, name="glossary"),
]
