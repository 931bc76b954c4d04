from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest

from doepact.core.content import ContentError
from doepact.journal.models import Entry
from doepact.monitor import operations, queries
from doepact.monitor.models import Observation, Publication
from doepact.register import content
from doepact.register import operations as register
from tests.pages import PACT

EVENT = "monitor.observations.loaded"


@pytest.fixture
def folder(tmp_path: Path, settings: Any) -> Iterator[Path]:
    """Copy the pact to where a test may edit it."""
    copy = tmp_path / "pact"
    copytree(PACT, copy)
    settings.DOEPACT_PACT = copy
    content._loaded.cache_clear()
    yield copy
    content._loaded.cache_clear()


def edit(folder: Path, name: str, old: str, new: str) -> None:
    path = folder / name
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    content._loaded.cache_clear()


@pytest.mark.usefixtures("loaded")
def test_loading_again_changes_nothing() -> None:
    before = (Observation.objects.count(), Publication.objects.count(), Entry.objects.count())
    assert before[:2] == (394, 89)
    assert operations.load_published() == 0
    assert register.load_content() is False
    assert (
        Observation.objects.count(),
        Publication.objects.count(),
        Entry.objects.count(),
    ) == before


@pytest.mark.usefixtures("loaded")
def test_loading_is_told_in_the_journal_once() -> None:
    entry = Entry.objects.get(event=EVENT)
    assert entry.quantities == {"observations": 394, "superseded": 0}


def test_another_value_for_the_same_edition_supersedes_and_keeps_the_first(
    folder: Path, loaded: None
) -> None:
    row = "servicepunten_subsidised,1,2014,NL,7,"
    edit(folder, "measurements/samenwerking.csv", row, row.replace(",7,", ",8,"))
    assert operations.load_published() == 1
    rows = list(Observation.objects.filter(series="servicepunten_subsidised").order_by("id"))
    assert [row.value for row in rows] == [Decimal(7), Decimal(8)]
    assert rows[1].supersedes == rows[0]
    assert Entry.objects.filter(event=EVENT).count() == 2
    values = {value.series: value.value for value in queries.all_values()}
    assert values["servicepunten_subsidised"] == 8


def test_a_mistake_in_the_files_changes_nothing(folder: Path, loaded: None) -> None:
    edit(
        folder,
        "measurements/samenwerking.csv",
        "servicepunten_subsidised,1,2014",
        "servicepunten,1,2014",
    )
    with pytest.raises(ContentError, match="servicepunten"):
        operations.load_published()
    assert Observation.objects.count() == 394


def test_new_words_of_evidence_supersede_the_old(folder: Path, loaded: None) -> None:
    from doepact.register.models import Evidence

    before = Evidence.objects.count()
    edit(folder, "evidence.toml", 'state = "done"', 'state = "partly"')
    assert register.load_content() is True
    assert Evidence.objects.count() == before + 1
    newest = Evidence.objects.latest("id")
    assert newest.state == "partly"
    assert newest.supersedes is not None
    assert newest.supersedes.state == "done"


def test_verdicts_are_made_anew_when_a_value_is_added(folder: Path, loaded: None) -> None:
    from datetime import date

    day = date(2026, 11, 1)
    found = {row.target.id: row.result for row in queries.assessments(day)}
    assert found["T-N21-07"].status == "missed"
    row = "servicepunten_subsidised,1,2014,NL,7,"
    edit(folder, "measurements/samenwerking.csv", row, row.replace(",7,", ",12,"))
    operations.load_published()
    found = {row.target.id: row.result for row in queries.assessments(day)}
    assert found["T-N21-07"].status == "met"
