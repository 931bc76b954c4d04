from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from doepact.core.content import parse_period
from doepact.monitor.vintages import Value, in_force, known_on


def value(number: str, edition: str, **changes: Any) -> Value:
    """Make a value of one slot; `edition` is a publication date, "" for an undated source."""
    known = parse_period(edition).end if edition else None
    words = {
        "series": "s",
        "definition": "1",
        "region": "NL",
        "period": parse_period("2015/16"),
        "value": Decimal(number),
        "qualifier": "exact",
        "quality": "final",
        "publication": f"p{edition}{number}",
        "publication_title": "",
        "publication_url": "",
        "published": edition,
        "known_on": known,
    }
    return Value(**{**words, **changes})


def test_the_newest_dated_edition_is_in_force() -> None:
    old, new = value("29", "2018"), value("27", "2022-04-08")
    (slot,) = in_force([old, new])
    assert (slot.current, slot.others, slot.disputed) == (new, (old,), False)


def test_a_dated_edition_beats_an_undated_one() -> None:
    undated, dated = value("40056", ""), value("40990", "2018")
    (slot,) = in_force([undated, dated])
    assert slot.current == dated
    assert not slot.disputed


def test_two_undated_editions_that_differ_are_disputed() -> None:
    (slot,) = in_force([value("5", ""), value("6", "")])
    assert slot.disputed
    (same,) = in_force([value("5", "", publication="a"), value("5", "", publication="b")])
    assert not same.disputed


def test_two_editions_of_one_date_that_differ_are_disputed() -> None:
    (slot,) = in_force([value("5", "2018"), value("6", "2018")])
    assert slot.disputed


def test_another_definition_or_region_is_another_slot() -> None:
    found = in_force(
        [value("5", "2018"), value("6", "2020", definition="2"), value("7", "2021", region="oost")]
    )
    assert [slot.current.value for slot in found] == [5, 7, 6]
    assert not any(slot.others for slot in found)


def test_a_value_is_known_when_its_period_is_over() -> None:
    seen = value("5", "")
    assert known_on([seen], date(2016, 7, 30)) == []
    assert known_on([seen], date(2016, 7, 31)) == [seen]


def test_a_value_is_known_when_its_edition_is_out() -> None:
    day, month, year = value("1", "2018-06-15"), value("2", "2018-06"), value("3", "2018")
    every = [day, month, year]
    assert known_on(every, date(2018, 6, 14)) == []
    assert known_on(every, date(2018, 6, 15)) == [day]
    assert known_on(every, date(2018, 6, 30)) == [day, month]
    assert known_on(every, date(2018, 12, 30)) == [day, month]
    assert known_on(every, date(2018, 12, 31)) == every
