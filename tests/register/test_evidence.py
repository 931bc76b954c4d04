from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from doepact.journal.models import Entry
from doepact.register import content, operations, queries
from doepact.register.models import ContentVersion, Evidence
from tests.core.content.tiny import write_tiny

DAY = date(2024, 6, 30)


@pytest.fixture
def folder(tmp_path: Path, settings: Any, db: None) -> Iterator[Path]:
    """The pact about bicycles, loaded."""
    settings.DOEPACT_PACT = write_tiny(tmp_path / "fietspact")
    content._loaded.cache_clear()
    operations.load_content()
    yield settings.DOEPACT_PACT
    content._loaded.cache_clear()


def change(folder: Path, old: str, new: str) -> bool:
    path = folder / "pact.toml"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    content._loaded.cache_clear()
    return operations.load_content()


def events(name: str) -> list[Entry]:
    return list(Entry.objects.filter(event=name).order_by("id"))


@pytest.mark.usefixtures("folder")
def test_loading_the_same_content_twice_changes_nothing() -> None:
    before = (ContentVersion.objects.count(), Evidence.objects.count(), Entry.objects.count())
    assert before == (1, 1, 2)
    assert operations.load_content() is False
    assert (
        ContentVersion.objects.count(),
        Evidence.objects.count(),
        Entry.objects.count(),
    ) == before


@pytest.mark.usefixtures("folder")
def test_a_second_load_of_the_same_content_asks_one_question(
    django_assert_num_queries: Any,
) -> None:
    with django_assert_num_queries(3):  # savepoint, question, release
        operations.load_content()


def test_other_content_is_a_new_version_but_the_same_evidence(folder: Path) -> None:
    assert change(folder, 'name = "De Fietsers"', 'name = "De Fietsersbond"') is True
    assert [version.pact for version in ContentVersion.objects.all()] == ["fietspact"] * 2
    assert Evidence.objects.count() == 1
    assert len(events("register.content.loaded")) == 2
    assert len(events("register.evidence.recorded")) == 1


def test_going_back_to_earlier_content_is_a_version_of_its_own(folder: Path) -> None:
    change(folder, 'state = "done"', 'state = "partly"')
    change(folder, 'state = "partly"', 'state = "done"')
    digests = list(ContentVersion.objects.order_by("id").values_list("digest", flat=True))
    assert len(digests) == 3
    assert digests[0] == digests[2] != digests[1]
    assert [row.state for row in queries.evidence_by_target(DAY)["STAL-1"]] == ["done"]


def test_evidence_in_other_words_supersedes_and_keeps_the_first(folder: Path) -> None:
    change(folder, "De krant schrijft dat de stalling open is.", "De stalling is half open.")
    old, new = Evidence.objects.order_by("id")
    assert new.supersedes == old
    assert old.text_nl == "De krant schrijft dat de stalling open is."
    (shown,) = queries.evidence_by_target(DAY)["STAL-1"]
    assert shown == new
    line = events("register.evidence.recorded")[-1]
    assert (line.subject_kind, line.subject, line.pact_action) == ("target", "STAL-1", "A2")


def test_evidence_counts_from_the_day_it_was_reported(folder: Path) -> None:
    assert queries.evidence_by_target(date(2023, 11, 3)) == {}
    assert list(queries.evidence_by_target(date(2023, 11, 4))) == ["STAL-1"]
    change(folder, 'reported_on = "2023-11-04"', 'reported_on = "2023"')
    # a bare year counts to its end
    assert queries.evidence_by_target(date(2023, 12, 30)) == {}
    assert list(queries.evidence_by_target(date(2023, 12, 31))) == ["STAL-1"]


def test_a_corrected_date_takes_the_place_of_the_wrong_one(folder: Path) -> None:
    change(folder, 'reported_on = "2023-11-04"', 'reported_on = "2024-11-04"')
    assert queries.evidence_by_target(DAY) == {}
    assert list(queries.evidence_by_target(date(2024, 11, 4))) == ["STAL-1"]


def test_evidence_is_asked_in_one_question(folder: Path, django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(1):
        queries.evidence_by_target(DAY)
