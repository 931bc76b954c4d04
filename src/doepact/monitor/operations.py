"""Everything that changes what was measured."""

from __future__ import annotations

from django.db import transaction

from doepact.core import clock
from doepact.core.content import Observation as Row
from doepact.core.content import Publication as Edition
from doepact.journal import operations as journal
from doepact.monitor.models import Observation, Publication
from doepact.register.content import pact


@transaction.atomic
def load_published() -> int:
    """Take over the published values that ship with the pact; return how many were new.

    Repeatable: the same value again changes nothing, another value for the same edition supersedes
    the earlier one. Costs two queries when nothing changed.
    """
    content = pact()
    publications = _publications(list(content.publications.values()))
    current = {
        _key(row): row
        for row in Observation.objects.filter(superseded_by__isnull=True).select_related(
            "publication"
        )
    }
    fresh = []
    moment = clock.now()
    for row in content.observations:
        key = (row.series, row.definition, row.region, row.period.literal, row.publication)
        earlier = current.get(key)
        if earlier and _same(earlier, row):
            continue
        fresh.append(
            Observation(
                series=row.series,
                definition=row.definition,
                region=row.region,
                period=row.period.literal,
                period_start=row.period.start,
                period_end=row.period.end,
                value=row.value,
                qualifier=row.qualifier,
                quality=row.quality,
                publication=publications[row.publication],
                note_nl=row.note.nl,
                note_en=row.note.en,
                supersedes=earlier,
                recorded_at=moment,
            )
        )
    if fresh:
        Observation.objects.bulk_create(fresh)
        replaced = sum(row.supersedes is not None for row in fresh)
        journal.write(
            "monitor.observations.loaded",
            subject=("pact", content.about.id),
            quantities={"observations": len(fresh), "superseded": replaced},
        )
    return len(fresh)


def _key(row: Observation) -> tuple[str, str, str, str, str]:
    return (row.series, row.definition, row.region, row.period, row.publication.key)


def _same(earlier: Observation, row: Row) -> bool:
    return (
        earlier.value,
        earlier.qualifier,
        earlier.quality,
        earlier.note_nl,
        earlier.note_en,
    ) == (
        row.value,
        row.qualifier,
        row.quality,
        row.note.nl,
        row.note.en,
    )


def _publications(editions: list[Edition]) -> dict[str, Publication]:
    """Return the publications by key, making those that are new and mending changed titles."""
    known = {row.key: row for row in Publication.objects.all()}
    for edition in editions:
        values = {
            "title": edition.title,
            "publisher": edition.publisher,
            "url": edition.url,
            "published": edition.published.literal if edition.published else "",
            "known_on": edition.known_on,
        }
        row = known.get(edition.id)
        if row is None:
            known[edition.id] = Publication.objects.create(key=edition.id, **values)
        elif any(getattr(row, name) != value for name, value in values.items()):
            for name, value in values.items():
                setattr(row, name, value)
            row.save()
    return known
