"""docs/settings.md names every variable, with the default that the code has."""

from __future__ import annotations

import ast
import re
from typing import Any

import click
import pytest

from doepact.cli.main import COMMANDS, main
from tests.consistency.sources import ROOT, code, document, modules, rows, test_modules, tree

NAME = re.compile(r"\bDOEPACT_[A-Z]+(?:_[A-Z]+)*\b")
READERS = {"boolean", "day", "listed", "text"}
TABLES = ("Variable", "For development", "Name in the code")


def names(text: str) -> set[str]:
    """Return the variables in a text; NAME_FILE stands for NAME."""
    return {name.removesuffix("_FILE") for name in NAME.findall(text)}


def documented() -> dict[str, list[str]]:
    """Return the rows of the tables, by variable."""
    text = document("docs/settings.md")
    return {code(row[0])[0]: row for table in TABLES for row in rows(text, table)}


def defaults() -> dict[str, str]:
    """Return the defaults that stand in the code as plain words."""
    found: dict[str, Any] = {}
    for path in modules():
        for node in ast.walk(tree(path)):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and node.func.attr in READERS
                and node.args
                and isinstance(node.args[0], ast.Constant)
                and NAME.fullmatch(str(node.args[0].value))
            ):
                given = [*node.args[1:], *(word.value for word in node.keywords)]
                value = given[0] if given else ast.Constant("")
                if isinstance(value, ast.Constant):
                    found[str(node.args[0].value)] = value.value
    context = click.Context(main)
    for name in COMMANDS:
        command = main.get_command(context, name)
        assert command is not None
        found |= {
            option.envvar: option.default
            for option in command.params
            if isinstance(option.envvar, str)
        }
    return {
        name: str(int(value) if value in {True, False} else value) for name, value in found.items()
    }


def test_every_variable_of_the_code_is_documented() -> None:
    text = "\n".join(path.read_text("utf-8") for path in modules()) + document("doepact")
    assert names(text) - set(documented()) == set()


def test_every_documented_variable_is_used() -> None:
    files = [*modules(), *test_modules(), ROOT / "doepact"]
    text = "\n".join(path.read_text("utf-8") for path in files)
    assert set(documented()) - names(text) == set()
    assert names(document("docs/settings.md")) == set(documented())


def test_every_variable_has_a_meaning_a_default_and_an_example() -> None:
    for table in TABLES[:2]:
        for row in rows(document("docs/settings.md"), table):
            assert len(row) == 4
            assert all(row), row


def test_the_defaults_are_those_of_the_code() -> None:
    told = documented()
    found = defaults()
    assert {"DOEPACT_BASE_URL", "DOEPACT_DEMO", "DOEPACT_PORT"} <= found.keys()
    for name, value in found.items():
        words = code(told[name][2])
        assert words == [value] if value else told[name][2].startswith("none"), name


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('environment.text("DOEPACT_X")', {"DOEPACT_X"}),
        ("DOEPACT_KEY_FILE and DOEPACT_KEY", {"DOEPACT_KEY"}),
        ("doepact_x", set()),
    ],
)
def test_names_are_found(text: str, found: set[str]) -> None:
    assert names(text) == found
