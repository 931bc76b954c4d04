"""Every status can be said in a sentence and shown as steps, also those that nobody has now."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from django.conf import settings
from django.utils import translation

from doepact.core.content import load, parse_period
from doepact.core.progress import Assessment, Comparability, Observation, Period, Reason, Status
from doepact.monitor import explain
from doepact.monitor.queries import Assessed, as_progress_target, rule
from doepact.register import content
from doepact.register.models import Evidence
from tests.core.content.tiny import write_tiny


@pytest.fixture(autouse=True)
def cycling(tmp_path: Path, settings: Any) -> Iterator[None]:
    settings.DOEPACT_PACT = write_tiny(tmp_path / "fietspact")
    content._loaded.cache_clear()
    yield
    content._loaded.cache_clear()


def seen(value: str, year: str, qualifier: str = "exact") -> Observation:
    period = parse_period(year)
    return Observation(
        series="fietsritten",
        definition="lus",
        period=Period(period.start, period.end, year),
        value=Decimal(value),
        qualifier=qualifier,
        comparability=Comparability.SAME,
    )


def assessed(*values: Observation, day: str = "2025-06-30", **changes: Any) -> Assessed:
    """Judge the one target of the pact about bicycles by made-up values."""
    from doepact.core import progress

    pact = content.pact()
    target = evolve(pact.targets["FIETS-1"], **changes)
    result = progress.assess(
        as_progress_target(pact, target), values, date.fromisoformat(day), rule(pact)
    )
    return Assessed(target, result, (), (), ())


def given(status: Status, **fields: Any) -> Assessed:
    """Take a status as it may come out, for what the small pact cannot lead to."""
    target = content.pact().targets["FIETS-1"]
    fields.setdefault("observation", seen("33", "2024"))
    fields.setdefault("value", Decimal(33))
    result = Assessment(target_id=target.id, status=status, **fields)
    return Assessed(target, result, (), (), ())


@pytest.mark.parametrize(
    ("values", "day", "status", "sentence"),
    [
        (["41"], "2025-06-30", "met", "Gehaald: 41 procent in 2024."),
        (["35"], "2025-06-30", "on_pace", "Op schema: 35 procent in 2024."),
        (["33.5"], "2025-06-30", "behind", "Achter: 33,5 procent in 2024."),
        (["31"], "2025-06-30", "far_behind", "Ver achter: 31 procent in 2024."),
        (["29"], "2025-06-30", "wrong_way", "Verkeerde kant op: 29 procent in 2024."),
        (["39"], "2027-01-31", "missed", "Niet gehaald."),
    ],
)
def test_a_level_is_said_with_its_value_and_goal(
    values: list[str], day: str, status: str, sentence: str
) -> None:
    row = assessed(*(seen(value, "2024") for value in values), day=day)
    assert row.result.status == status
    with translation.override("nl"):
        told = explain.sentence(row)
    assert told.startswith(sentence)
    assert "ten minste 40 procent in 2026" in told


def test_the_steps_can_be_followed_by_hand() -> None:
    row = assessed(seen("33.5", "2024"))
    with translation.override("nl"):
        found = {step.name: step.outcome for step in explain.steps(row)}
    # 3.5 of 10 points in 2 of 4 years
    assert found["Uitgangswaarde"] == "30 procent"
    assert found["Doel"] == "ten minste 40 procent in 2026"
    assert found["Afgelegd (P)"] == "0,3500"
    assert found["Tijd gebruikt (E)"] == "0,5000"
    assert found["Tempo (R)"] == "0,7000"
    assert found["Waarde op het pad"] == "35,00"
    assert found["Nog nodig per jaar"] == "3,25"
    assert found["Bij gelijk tempo"] == "37,00"


def test_what_goes_the_wrong_way_says_so_in_the_steps() -> None:
    with translation.override("nl"):
        steps = explain.steps(assessed(seen("29", "2024")))
    assert "omkeren" in [step.outcome for step in steps]


@pytest.mark.parametrize(
    ("qualifier", "word"),
    [("about", "ongeveer "), ("more_than", "meer dan "), ("nearly", "bijna "), ("exact", "")],
)
def test_the_word_of_the_source_stays_before_the_number(qualifier: str, word: str) -> None:
    with translation.override("nl"):
        told = explain.sentence(assessed(seen("35", "2024", qualifier)))
    assert f": {word}35 procent in 2024" in told


def test_a_direction_is_said_from_first_to_newest() -> None:
    goal = evolve(content.pact().targets["FIETS-1"].goal, value=None, period=None, literal="")
    for newest, word in (("33", "Verbeterd"), ("27", "Verslechterd"), ("30.1", "Gelijk gebleven")):
        row = assessed(seen("30", "2023"), seen(newest, "2024"), type="direction_only", goal=goal)
        with translation.override("nl"):
            told = explain.sentence(row)
        assert told.startswith(f"{word}: van 30 procent in ")
        assert "De tekst noemt alleen een richting." in told


def test_a_doubtful_verdict_names_both_ends() -> None:
    row = given(Status.UNCERTAIN, between=(Status.ON_PACE, Status.BEHIND))
    with translation.override("nl"):
        told = explain.sentence(row)
    assert "op schema" in told
    assert "achter" in told
    assert "33 procent in 2024" in told


def test_a_thing_to_deliver_is_said_with_its_report() -> None:
    target = load(Path(settings.DOEPACT_PACT)).targets["STAL-1"]
    report = Evidence(
        target="STAL-1",
        state="not_done",
        reported_on=date(2024, 1, 1),
        text_nl="De bouw ligt stil.",
        text_en="Building has stopped.",
    )
    late = Assessment(target_id=target.id, status=Status.LATE)
    row = Assessed(target, late, (), (), (report,))
    with translation.override("nl"):
        assert explain.sentence(row) == "Te laat. De bouw ligt stil."
    with translation.override("en"):
        assert explain.sentence(row).endswith("Building has stopped.")
    waiting = Assessed(target, evolve(late, status=Status.NOT_DUE), (), (), ())
    with translation.override("nl"):
        assert explain.sentence(waiting).startswith("Nog niet aan de beurt: klaar in 2023")


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("reason", list(Reason))
def test_every_reason_has_a_sentence_of_its_own(language: str, reason: Reason) -> None:
    with translation.override(language):
        told = explain.sentence(given(Status.NOT_ASSESSABLE, reason=reason))
        others = {
            explain.sentence(given(Status.NOT_ASSESSABLE, reason=other))
            for other in Reason
            if other is not reason
        }
    assert told
    assert told not in others


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("status", list(Status))
def test_every_status_has_a_sentence(language: str, status: Status) -> None:
    fields: dict[str, Any] = {}
    if status is Status.UNCERTAIN:
        fields["between"] = (Status.MET, Status.MISSED)
    if status is Status.NOT_ASSESSABLE:
        fields["reason"] = Reason.NO_MEASUREMENT
    with translation.override(language):
        row = given(status, **fields)
        told = explain.sentence(row)
        steps = explain.steps(row)
    assert told[0].isupper()
    assert told.endswith(".")
    assert "None" not in told
    assert all(step.outcome for step in steps)
