from __future__ import annotations

import pytest
from django.db import transaction
from django.test import Client

from doepact.journal import operations, queries
from doepact.journal.models import AppendOnlyError, Entry

EVENT = "register.content.loaded"


def write(event: str = EVENT, subject: str = "tiny") -> Entry:
    with transaction.atomic():
        return operations.write(event, subject=("pact", subject), quantities={"actions": 3})


@pytest.mark.django_db
def test_a_line_is_never_changed_or_taken_away() -> None:
    entry = write()
    entry.subject = "anders"
    with pytest.raises(AppendOnlyError):
        entry.save()
    with pytest.raises(AppendOnlyError):
        entry.delete()
    with pytest.raises(AppendOnlyError):
        Entry.objects.filter(pk=entry.pk).update(subject="anders")
    with pytest.raises(AppendOnlyError):
        Entry.objects.all().delete()
    assert Entry.objects.get(pk=entry.pk).subject == "tiny"


@pytest.mark.django_db
def test_an_event_that_is_not_listed_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown event"):
        write("register.content.invented")


@pytest.mark.django_db(transaction=True)
def test_a_line_without_a_transaction_is_refused() -> None:
    with pytest.raises(RuntimeError, match="transaction"):
        operations.write(EVENT, subject=("pact", "tiny"))
    assert Entry.objects.count() == 0


@pytest.mark.django_db(transaction=True)
def test_a_line_goes_with_its_change() -> None:
    def fail_halfway() -> None:
        with transaction.atomic():
            operations.write(EVENT, subject=("pact", "tiny"))
            raise LookupError

    with pytest.raises(LookupError):
        fail_halfway()
    assert Entry.objects.count() == 0


@pytest.mark.django_db
def test_what_is_about_persons_is_not_public(client: Client) -> None:
    write()
    with transaction.atomic():
        operations.write("accounts.signed_in", subject=("person", "7"), person=7)
    assert [entry.event for entry in queries.public_lines()] == [EVENT]
    assert list(queries.lines_about([("person", "7")])) == []
    assert "Ingelogd" not in client.get("/logboek/").content.decode()


@pytest.mark.django_db
def test_the_journal_is_read_by_pages_newest_first(client: Client) -> None:
    for number in range(101):
        write(subject=f"pact-{number:03}")
    first = client.get("/logboek/").content.decode()
    second = client.get("/logboek/?pagina=2").content.decode()
    assert first.index("pact-100") < first.index("pact-099")
    assert "pact-000" not in first
    assert "pact-000" in second
    assert client.get("/logboek/?pagina=onzin").status_code == 200


@pytest.mark.django_db
def test_the_line_says_when_in_the_time_of_the_instance(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOEPACT_TODAY", "2015-09-01")
    assert write().at.date().isoformat() == "2015-09-01"
