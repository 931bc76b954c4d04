from __future__ import annotations

from django.urls import path

from doepact.web import views

app_name = "web"
urlpatterns = [path("uitbak/", views.outbox, name="outbox")]
