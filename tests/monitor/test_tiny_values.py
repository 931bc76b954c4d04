"""What reaches a verdict and what does not, with values that a test can edit."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import ObjectDoesNotExist
from django.test import Client

from doepact.core.progress import Reason, Status
from doepact.journal import events
from doepact.journal.models import Entry
from doepact.monitor import operations, queries
from doepact.monitor.models import Observation, Publication
from doepact.monitor.queries import Assessed
from doepact.register import content
from doepact.register import operations as register
from tests.core.content.tiny import write_tiny

DAY = date(2024, 6, 30)
LAST_ROW = "fietsritten,lus,2023,WL,33.5,exact,telling-2024,final,,\n"


@pytest.fixture
def folder(tmp_path: Path, settings: Any, db: None) -> Iterator[Path]:
    """The pact about bicycles, not yet loaded."""
    settings.DOEPACT_PACT = write_tiny(tmp_path / "fietspact")
    content._loaded.cache_clear()
    yield settings.DOEPACT_PACT
    content._loaded.cache_clear()


def change(folder: Path, name: str, old: str, new: str) -> None:
    """Edit a file and load the pact again."""
    path = folder / name
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    load()


def load() -> None:
    content._loaded.cache_clear()
    register.load_content()
    operations.load_published()


def publish(folder: Path, key: str, published: str, row: str) -> None:
    """Add an edition with one more value."""
    dated = f'published = "{published}"\n' if published else ""
    edition = f'[[publication]]\nid = "{key}"\ntitle = "{key}"\npublisher = "Telbureau"\n{dated}\n'
    rows = folder / "cijfers" / "telling.csv"
    rows.write_text(rows.read_text("utf-8") + row, "utf-8")
    change(folder, "cijfers/reeksen.toml", "[[series]]", f"{edition}[[series]]")


def verdict(key: str = "FIETS-1", day: date = DAY) -> Assessed:
    for row in queries.assessments(day):
        if row.target.id == key:
            return row
    raise ObjectDoesNotExist(key)


def test_a_value_counts_from_the_day_its_edition_was_out(folder: Path) -> None:
    load()
    before = verdict(day=date(2024, 1, 31)).result
    assert (before.status, before.reason) == (Status.NOT_ASSESSABLE, Reason.NO_MEASUREMENT)
    after = verdict(day=date(2024, 2, 1)).result
    assert (after.status, after.value) == (Status.ON_PACE, Decimal("33.5"))


def test_a_newer_edition_changes_the_verdict_from_its_own_day_on(folder: Path) -> None:
    load()
    publish(folder, "correctie", "2024-05", "fietsritten,lus,2023,WL,29,exact,correctie,final,,\n")
    assert verdict(day=date(2024, 5, 30)).result.status == Status.ON_PACE
    found = verdict(day=date(2024, 5, 31))
    assert found.result.status == Status.WRONG_WAY
    assert [str(value.value) for value in found.slots[-1].others] == ["33.5"]


def test_two_undated_editions_that_differ_give_no_verdict(folder: Path, client: Client) -> None:
    load()
    change(folder, "cijfers/reeksen.toml", 'published = "2024-02-01"\n', "")
    assert verdict().result.status == Status.ON_PACE
    publish(folder, "los-blad", "", "fietsritten,lus,2023,WL,36,exact,los-blad,final,,\n")
    found = verdict().result
    assert (found.status, found.reason) == (Status.NOT_ASSESSABLE, Reason.DISPUTED)
    page = client.get(f"/streefwaarden/FIETS-1/?peildatum={DAY}").content.decode()
    assert "bronnen spreken elkaar tegen" in page
    assert "hierop rust het oordeel" not in page


def test_two_undated_editions_that_agree_give_one(folder: Path) -> None:
    load()
    change(folder, "cijfers/reeksen.toml", 'published = "2024-02-01"\n', "")
    publish(folder, "los-blad", "", "fietsritten,lus,2023,WL,33.5,exact,los-blad,final,,\n")
    assert verdict().result.status == Status.ON_PACE


def test_a_dated_edition_settles_a_dispute(folder: Path) -> None:
    load()
    publish(folder, "los-blad", "", "fietsritten,lus,2023,WL,36,exact,los-blad,final,,\n")
    assert (verdict().result.status, verdict().result.value) == ("on_pace", Decimal("33.5"))


def test_new_evidence_changes_the_verdict_at_once(folder: Path) -> None:
    load()
    assert verdict("STAL-1").result.status == Status.DONE
    assert verdict("STAL-1", date(2023, 11, 3)).result.status == Status.NOT_DUE
    change(folder, "pact.toml", 'state = "done"', 'state = "not_done"')
    # said before the year was over: it could still come
    assert verdict("STAL-1").result.reason == Reason.NO_REPORT
    change(folder, "pact.toml", 'reported_on = "2023-11-04"', 'reported_on = "2024-01-15"')
    assert verdict("STAL-1").result.status == Status.LATE


def test_without_a_report_nobody_is_late(folder: Path) -> None:
    text = (folder / "pact.toml").read_text("utf-8")
    (folder / "pact.toml").write_text(text[: text.index("[[evidence]]")], "utf-8")
    load()
    found = verdict("STAL-1").result
    assert (found.status, found.reason) == (Status.NOT_ASSESSABLE, Reason.NO_REPORT)


def test_a_new_value_changes_the_verdict_at_once(folder: Path) -> None:
    load()
    assert verdict().result.status == Status.ON_PACE
    change(folder, "cijfers/telling.csv", "2023,WL,33.5", "2023,WL,30.2")
    assert verdict().result.status == Status.FAR_BEHIND


def test_loading_writes_all_or_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    register.load_content()
    monkeypatch.delitem(events.EVENTS, "monitor.observations.loaded")
    with pytest.raises(ValueError, match="unknown event"):
        operations.load_published()
    assert (Observation.objects.count(), Publication.objects.count()) == (0, 0)
    monkeypatch.undo()


def test_a_value_back_to_what_it_was_is_a_third_row(folder: Path) -> None:
    load()
    change(folder, "cijfers/telling.csv", "33.5", "34")
    change(folder, "cijfers/telling.csv", "WL,34", "WL,33.5")
    rows = list(Observation.objects.filter(period="2023").order_by("id"))
    assert [str(row.value.normalize()) for row in rows] == ["33.5", "34", "33.5"]
    assert [row.supersedes for row in rows] == [None, rows[0], rows[1]]
    told = [entry.quantities for entry in Entry.objects.filter(subject="fietspact").order_by("id")]
    assert sum(line.get("superseded", 0) for line in told) == 2


def test_another_note_or_quality_is_kept_as_a_correction(folder: Path) -> None:
    load()
    change(folder, "cijfers/telling.csv", LAST_ROW, LAST_ROW.replace("final,,", "provisional,A,B"))
    newest = Observation.objects.latest("id")
    assert (newest.quality, newest.note_nl, newest.note_en) == ("provisional", "A", "B")
    assert newest.supersedes is not None


def test_a_publication_whose_title_was_mended_stays_one(folder: Path) -> None:
    load()
    change(folder, "cijfers/reeksen.toml", '"Fietstelling 2024"', '"Fietstelling voorjaar 2024"')
    assert [row.title for row in Publication.objects.all()] == ["Fietstelling voorjaar 2024"]
    assert verdict().slots[-1].current.publication_title == "Fietstelling voorjaar 2024"
    assert Observation.objects.count() == 2


def test_a_value_of_a_series_that_was_taken_out_is_kept_but_not_shown(
    folder: Path, client: Client
) -> None:
    load()
    Observation.objects.create(
        series="oude-reeks",
        definition="x",
        region="eiland",
        period="2022",
        period_start=date(2022, 1, 1),
        period_end=date(2022, 12, 31),
        value=Decimal(1),
        qualifier="exact",
        quality="final",
        publication=Publication.objects.get(),
        recorded_at="2024-01-01T00:00:00Z",
    )
    assert [value.series for value in queries.all_values()] == ["fietsritten", "fietsritten"]
    assert client.get(f"/landsdelen/eiland/?peildatum={DAY}").status_code == 200
