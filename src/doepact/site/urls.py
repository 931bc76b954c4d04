from __future__ import annotations

from django.urls import path

from doepact.site import views

app_name = "site"
urlpatterns = [
    path("", views.home, name="home"),
    path("acties/", views.actions, name="actions"),
    path("acties/<str:key>/", views.action, name="action"),
    path("landsdelen/", views.landsdelen, name="landsdelen"),
    path("landsdelen/<str:key>/", views.landsdeel, name="landsdeel"),
    path("topsectoren/", views.topsectors, name="topsectors"),
    path("topsectoren/<str:key>/", views.topsector, name="topsector"),
    path("over/", views.about, name="about"),
    path("bronnen/", views.sources, name="sources"),
    path("toegankelijkheid/", views.accessibility, name="accessibility"),
    path("privacy/", views.privacy, name="privacy"),
]
