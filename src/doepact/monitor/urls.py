from __future__ import annotations

from django.urls import path

from doepact.monitor import views

app_name = "monitor"
urlpatterns = [
    path("streefwaarden/", views.targets, name="targets"),
    path("streefwaarden/<str:key>/", views.target, name="target"),
    path("meetreeksen/", views.all_series, name="all_series"),
    path("meetreeksen/<str:key>/", views.series, name="series"),
]
