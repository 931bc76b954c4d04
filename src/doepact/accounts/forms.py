from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _


class AddressForm(forms.Form):
    address = forms.EmailField(
        label=_("E-mailadres"),
        help_text=_("Het adres waarmee u bij ons bekend bent."),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
