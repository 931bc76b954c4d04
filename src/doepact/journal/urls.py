from __future__ import annotations

from django.urls import path

from doepact.journal import views

app_name = "journal"
urlpatterns = [path("logboek/", views.journal, name="journal")]
