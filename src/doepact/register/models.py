from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class ContentVersion(models.Model):
    """The content that an instance has worked with, and since when."""

    pact = models.CharField("pact", max_length=80)
    version = models.CharField("versie", max_length=20)
    digest = models.CharField("controlegetal", max_length=64)
    loaded_at = models.DateTimeField("geladen op")

    class Meta:
        verbose_name = "inhoudsversie"
        verbose_name_plural = "inhoudsversies"
        ordering = ["-loaded_at", "-id"]

    def __str__(self) -> str:
        return f"{self.pact} {self.version}"


class Evidence(models.Model):
    """What a dated source or report says about a milestone. A correction is a new row."""

    class State(models.TextChoices):
        DONE = "done", _("gedaan")
        NOT_DONE = "not_done", _("niet gedaan")
        PARTLY = "partly", _("deels gedaan")

    key = models.CharField("kenmerk", max_length=60, db_index=True)
    target = models.CharField("mijlpaal", max_length=40, db_index=True)
    state = models.CharField("stand", max_length=10, choices=State.choices)
    reported_on = models.DateField("gemeld op")
    reported_literal = models.CharField("gemeld (zoals in de bron)", max_length=30)
    text_nl = models.TextField("tekst")
    text_en = models.TextField("tekst in het Engels")
    source_title = models.CharField("bron", max_length=300)
    source_url = models.URLField("adres van de bron", max_length=500, blank=True)
    supersedes = models.OneToOneField(
        "self", models.PROTECT, null=True, blank=True, related_name="superseded_by"
    )
    recorded_at = models.DateTimeField("vastgelegd op")

    class Meta:
        verbose_name = "bewijs"
        verbose_name_plural = "bewijzen"
        ordering = ["reported_on", "id"]

    def __str__(self) -> str:
        return f"{self.key} {self.target} {self.state}"
