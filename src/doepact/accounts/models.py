from __future__ import annotations

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower

from doepact.accounts.enums import Role


class Person(AbstractBaseUser):
    """Somebody who can sign in. No password is kept until one is chosen."""

    email = models.EmailField("e-mailadres", unique=True)
    is_active = models.BooleanField("actief", default=True)
    joined = models.DateTimeField("sinds")

    USERNAME_FIELD = "email"
    objects = BaseUserManager["Person"]()

    class Meta:
        verbose_name = "persoon"
        verbose_name_plural = "personen"
        constraints = [models.UniqueConstraint(Lower("email"), name="one_person_per_address")]

    def __str__(self) -> str:
        return self.email


class RoleGrant(models.Model):
    """A role that a person has, from a moment until a moment."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="grants")
    role = models.CharField("rol", max_length=30, choices=Role.choices)
    region = models.CharField("regio", max_length=40, blank=True)
    since = models.DateTimeField("vanaf")
    until = models.DateTimeField("tot", null=True, blank=True)

    class Meta:
        verbose_name = "rol"
        verbose_name_plural = "rollen"
        constraints = [
            models.UniqueConstraint(
                fields=["person", "role", "region"],
                condition=models.Q(until__isnull=True),
                name="one_open_grant_per_role",
            )
        ]

    def __str__(self) -> str:
        return f"{self.person} {self.role}"
