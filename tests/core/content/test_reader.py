from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from doepact.core.content.problems import Problem
from doepact.core.content.reader import Reader

if TYPE_CHECKING:
    from collections.abc import Callable


def asked(table: dict[str, Any], ask: Callable[[Reader], object]) -> tuple[object, list[Problem]]:
    problems: list[Problem] = []
    return ask(Reader(table, "a.toml", "T-1", problems)), problems


@pytest.mark.parametrize(
    ("value", "ask", "message"),
    [
        (5, lambda r: r.string("k"), "'5' is geen tekst. Zet er aanhalingstekens om"),
        ("  ", lambda r: r.string("k"), "is leeg. Vul dit veld in"),
        ("x" * 501, lambda r: r.string("k"), "heeft meer dan 500 tekens. Maak het korter"),
        (
            "T N",
            lambda r: r.identifier("k"),
            "'T N' mag alleen letters, cijfers, punt en streepje hebben",
        ),
        (
            "lvel",
            lambda r: r.choice("k", ["level", "amount"]),
            "'lvel' is niet bekend (bedoelt u 'level'?). Kies: level, amount",
        ),
        (
            "zzz",
            lambda r: r.choice("k", ["level", "amount"]),
            "'zzz' is niet bekend. Kies: level, amount",
        ),
        ("5", lambda r: r.integer("k"), "'5' is geen heel getal"),
        (True, lambda r: r.integer("k"), "'True' is geen heel getal"),
        ("ja", lambda r: r.boolean("k"), "'ja' moet true of false zijn, zonder aanhalingstekens"),
        (12.5, lambda r: r.number("k"), '12.5 moet tussen aanhalingstekens: "12.5"'),
        *(
            (
                wrong,
                lambda r: r.number("k"),
                (
                    f"'{wrong}' is geen getal."
                    " Gebruik een punt voor decimalen en niets voor duizendtallen"
                ),
            )
            for wrong in ("12,5", "3.000.000", "NaN", "Infinity", "1_000", "1e3", "", "+4", "٣")
        ),
        *(
            (
                wrong,
                lambda r: r.day("k"),
                f"'{wrong}' is geen datum. Schrijf jaar-maand-dag, zoals 2015-12-31",
            )
            for wrong in ("2015-02-30", "20151231", "2015-W01-1", "31-12-2015")
        ),
        (
            "2015x",
            lambda r: r.period("k"),
            (
                "'2015x' is geen jaar, schooljaar of datum."
                " Schrijf bijvoorbeeld 2015, 2014/15 of 2015-06-01"
            ),
        ),
        (
            "ocw",
            lambda r: r.strings("k"),
            'moet een lijst van teksten zijn, zoals ["ocw", "vo-raad"]',
        ),
        ("tekst", lambda r: r.text("k"), 'moet de vorm { nl = "...", en = "..." } hebben'),
        ("x", lambda r: r.inner("k", lambda i: i), "moet tussen accolades staan: { ... }"),
        (
            ["x"],
            lambda r: r.inners("k", lambda i: i),
            "moet een lijst van tabellen zijn: [ { ... }, { ... } ]",
        ),
    ],
)
def test_a_wrong_value_is_told_in_plain_words(
    value: object, ask: Callable[[Reader], object], message: str
) -> None:
    _found, problems = asked({"k": value}, ask)
    assert problems == [Problem("a.toml", "T-1", "k", message)]


def test_a_missing_field_is_named() -> None:
    _found, problems = asked({}, lambda reader: reader.string("title"))
    assert [str(problem) for problem in problems] == [
        "a.toml: T-1: title: ontbreekt. Vul dit veld in"
    ]


def test_a_text_without_english_names_the_language() -> None:
    _found, problems = asked({"title": {"nl": "Ja"}}, lambda reader: reader.text("title"))
    assert problems == [
        Problem("a.toml", "T-1", "title.en", "is leeg. Schrijf de tekst in deze taal")
    ]


def test_a_field_within_a_field_has_its_whole_path() -> None:
    table = {"goal": {"value": 5, "vlaue": "5"}}

    def ask(reader: Reader) -> object:
        return reader.inner("goal", lambda inner: inner.number("value"))

    _found, problems = asked(table, ask)
    assert [problem.field for problem in problems] == ["goal.value", "goal.vlaue"]
    assert "bedoelt u 'value'?" in problems[1].message


def test_an_item_of_a_list_has_its_number() -> None:
    table = {"definitions": [{"id": "1"}, {"id": 2}]}
    _found, problems = asked(
        table, lambda reader: reader.inners("definitions", lambda inner: inner.identifier())
    )
    assert [problem.field for problem in problems] == ["definitions[2].id"]


def test_numbers_stay_exact() -> None:
    found, problems = asked({"k": "0.10"}, lambda reader: reader.number("k"))
    assert str(found) == "0.10"
    assert isinstance(found, Decimal)
    assert not problems


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ({"line": 0}, "regel 0 tot 0 kan niet"),
        ({"line": 9, "line_end": 8}, "regel 9 tot 8 kan niet"),
    ],
)
def test_lines_of_the_text_count_from_one_and_forwards(source: dict[str, int], told: str) -> None:
    _found, problems = asked({"source": source}, lambda reader: reader.source())
    assert problems[0].field == "source.line"
    assert told in problems[0].message
