from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    VISITOR = "visitor", _("bezoeker")
    TEACHER = "teacher", _("leraar")
    SCHOOL_COORDINATOR = "school_coordinator", _("schoolcoördinator")
    HOST = "host", _("gastheer of gastvrouw bij een bedrijf")
    STUDENT = "student", _("student")
    GUARDIAN = "guardian", _("ouder of verzorger")
    PARTNER = "partner", _("samenwerkend initiatief")
    REGION_COORDINATOR = "region_coordinator", _("regiocoördinator")
    SECRETARIAT = "secretariat", _("secretariaat")
    REGIEGROEP = "regiegroep", _("regiegroep")
    ANALYST = "analyst", _("analist")
    MODERATOR = "moderator", _("moderator")
    ADMINISTRATOR = "administrator", _("beheerder")
