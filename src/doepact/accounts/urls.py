from __future__ import annotations

from django.urls import path

from doepact.accounts import views

app_name = "accounts"
urlpatterns = [
    path("inloggen/", views.sign_in, name="sign_in"),
    path("inloggen/verstuurd/", views.sent, name="sent"),
    path("inloggen/<int:number>/<str:token>/", views.confirm, name="confirm"),
    path("uitloggen/", views.sign_out, name="sign_out"),
    path("account/", views.account, name="account"),
    path("beheer/personen/", views.people, name="people"),
]
