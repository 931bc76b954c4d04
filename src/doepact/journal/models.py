from __future__ import annotations

from typing import Any, Never

from django.db import models


class AppendOnlyError(Exception):
    """What happened cannot be changed."""


class AppendOnly(models.QuerySet["Entry"]):
    def update(self, **_: Any) -> Never:
        raise AppendOnlyError("journal lines are never changed")

    def delete(self) -> Never:
        raise AppendOnlyError("journal lines are never deleted")


class Entry(models.Model):
    """One thing that happened."""

    at = models.DateTimeField()
    event = models.CharField(max_length=80, db_index=True)
    subject_kind = models.CharField(max_length=40)
    subject = models.CharField(max_length=80)
    # an internal number, not a relation: it can be cut loose without losing the line
    person = models.BigIntegerField(null=True, blank=True)
    organisation = models.CharField(max_length=80, blank=True)
    region = models.CharField(max_length=40, blank=True)
    pact_action = models.CharField(max_length=40, blank=True)
    quantities = models.JSONField(default=dict)

    objects = AppendOnly.as_manager()

    class Meta:
        ordering = ["-at", "-id"]
        indexes = [models.Index(fields=["subject_kind", "subject"])]
        verbose_name = "logboekregel"
        verbose_name_plural = "logboek"

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d} {self.event} {self.subject}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise AppendOnlyError("journal lines are never changed")
        super().save(*args, **kwargs)

    def delete(self, *_: Any, **__: Any) -> Never:
        raise AppendOnlyError("journal lines are never deleted")
