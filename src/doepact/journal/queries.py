from __future__ import annotations

from datetime import datetime

from django.db.models import Q

from doepact.journal.models import AppendOnly, Entry

PRIVATE = ("accounts.",)  # about persons: not on public pages


def public_lines() -> AppendOnly:
    """Return what anyone may read, newest first."""
    private = Q()
    for prefix in PRIVATE:
        private |= Q(event__startswith=prefix)
    return Entry.objects.exclude(private)


def lines_about(subjects: list[tuple[str, str]]) -> AppendOnly:
    """Return the public lines about these (kind, id) subjects, newest first. One query."""
    wanted = Q(pk__in=[])
    for kind, key in subjects:
        wanted |= Q(subject_kind=kind, subject=key)
    return public_lines().filter(wanted)


def count_since(event: str, person: int, moment: datetime) -> int:
    """Count how often this happened to a person since a moment. One query."""
    return Entry.objects.filter(event=event, person=person, at__gte=moment).count()
