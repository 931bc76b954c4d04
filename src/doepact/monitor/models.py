from __future__ import annotations

from django.db import models


class Publication(models.Model):
    """The edition a value comes from; undated when the source gives no date."""

    key = models.CharField("kenmerk", max_length=80, unique=True)
    title = models.CharField("titel", max_length=300)
    publisher = models.CharField("uitgever", max_length=200)
    url = models.URLField("adres", max_length=500, blank=True)
    published = models.CharField("verschenen (zoals bekend)", max_length=10, blank=True)
    # the last day on which it can have appeared: a bare year counts to its end
    known_on = models.DateField("bekend op", null=True, blank=True)

    class Meta:
        verbose_name = "publicatie"
        verbose_name_plural = "publicaties"
        ordering = ["key"]

    def __str__(self) -> str:
        return self.title


class Observation(models.Model):
    """One published or counted value. Never changed: a correction supersedes it."""

    series = models.CharField("reeks", max_length=60, db_index=True)
    definition = models.CharField("definitie", max_length=40)
    region = models.CharField("regio", max_length=40)
    period = models.CharField("periode", max_length=20)
    period_start = models.DateField("begin van de periode")
    period_end = models.DateField("einde van de periode")
    # 14 digits: SQLite keeps 15 exactly
    value = models.DecimalField("waarde", max_digits=14, decimal_places=4)
    numerator = models.DecimalField(
        "teller", max_digits=14, decimal_places=4, null=True, blank=True
    )
    denominator = models.DecimalField(
        "noemer", max_digits=14, decimal_places=4, null=True, blank=True
    )
    sample = models.PositiveIntegerField("steekproef", null=True, blank=True)
    qualifier = models.CharField("aanduiding", max_length=10)
    quality = models.CharField("kwaliteit", max_length=12)
    publication = models.ForeignKey(Publication, models.PROTECT, related_name="observations")
    note_nl = models.TextField("opmerking", blank=True)
    note_en = models.TextField("opmerking in het Engels", blank=True)
    supersedes = models.OneToOneField(
        "self", models.PROTECT, null=True, blank=True, related_name="superseded_by"
    )
    recorded_at = models.DateTimeField("vastgelegd op")

    class Meta:
        verbose_name = "meetwaarde"
        verbose_name_plural = "meetwaarden"
        ordering = ["series", "definition", "region", "period_end", "id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(period_end__gte=models.F("period_start")),
                name="observation_period_in_order",
            ),
            models.UniqueConstraint(
                fields=["series", "definition", "region", "period", "publication"],
                condition=models.Q(supersedes__isnull=True),
                name="one_first_value_per_edition",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.series} {self.region} {self.period}: {self.value}"
