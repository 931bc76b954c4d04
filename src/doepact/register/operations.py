"""Everything that changes what was reported about the pact."""

from __future__ import annotations

from django.db import transaction

from doepact.core import clock
from doepact.core.content.values import Evidence as EvidenceEntry
from doepact.journal import operations as journal
from doepact.register.content import pact
from doepact.register.models import ContentVersion, Evidence


@transaction.atomic
def load_content() -> bool:
    """Record which content this instance works with, and its evidence; say whether it was new.

    Costs one query when nothing changed. Raises ContentError when the files have mistakes.
    """
    content = pact()
    newest = ContentVersion.objects.first()
    if newest and newest.digest == content.digest and newest.pact == content.about.id:
        return False
    ContentVersion.objects.create(
        pact=content.about.id,
        version=content.about.version,
        digest=content.digest,
        loaded_at=clock.now(),
    )
    journal.write(
        "register.content.loaded",
        subject=("pact", content.about.id),
        quantities={
            "actions": len(content.counted_actions),
            "figures": len(content.targets) + len(content.context),
            "parties": sum(party.signatory for party in content.parties.values()),
        },
    )
    for entry in content.evidence.values():
        _record(entry)
    return True


def _record(entry: EvidenceEntry) -> None:
    """Keep a piece of evidence; the same again changes nothing, other words supersede."""
    values = {
        "target": entry.target,
        "state": entry.state,
        "reported_on": entry.reported_on.end,
        "reported_literal": entry.reported_on.literal,
        "text_nl": entry.text.nl,
        "text_en": entry.text.en,
        "source_title": entry.source.title,
        "source_url": entry.source.url,
    }
    current = Evidence.objects.filter(key=entry.id, superseded_by__isnull=True).first()
    if current and all(getattr(current, name) == value for name, value in values.items()):
        return
    Evidence.objects.create(key=entry.id, supersedes=current, recorded_at=clock.now(), **values)
    journal.write(
        "register.evidence.recorded",
        subject=("target", entry.target),
        pact_action=pact().targets[entry.target].action,
        quantities={"state": entry.state},
    )
