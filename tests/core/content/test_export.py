"""A pact can be taken away whole: the small one as JSON and CSV, with exact numbers as text."""

from __future__ import annotations

import csv
import io
import json
from decimal import Decimal
from pathlib import Path

import pytest
from click.testing import CliRunner

from doepact.cli.pact import pact as command
from doepact.core.content import load
from doepact.core.content.export import as_rows, as_tree
from tests.core.content.tiny import write_tiny
from tests.pages import PACT


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_tiny(tmp_path / "fietspact")


def test_another_pact_loads_with_its_own_ids(folder: Path) -> None:
    pact = load(folder)
    assert pact.about.id == "fietspact"
    assert list(pact.lines) == ["trappen", "stallen"]
    assert [target.id for target in pact.targets.values()] == ["FIETS-1", "STAL-1"]
    assert [region.id for region in pact.regions.values()] == ["WL", "eiland"]
    assert pact.about.thresholds.on_pace == Decimal("0.90")
    assert [str(row.value) for row in pact.observations] == ["30", "33.5"]
    assert pact.cells == []


def test_another_pact_is_checked_by_the_command(folder: Path) -> None:
    result = CliRunner().invoke(command, ["check", str(folder)])
    assert result.exit_code == 0
    assert result.stdout.startswith("1 national actions, 2 action entries, 1 targets, 1 milestones")
    assert "cijfers zijn niet met hun regel vergeleken" in result.stderr


def test_the_digest_changes_with_any_file(folder: Path) -> None:
    before = load(folder).digest
    assert load(folder).digest == before
    rows = folder / "cijfers" / "telling.csv"
    rows.write_text(rows.read_text("utf-8").replace("33.5", "33.6"), "utf-8")
    assert load(folder).digest != before


def test_json_holds_everything_and_numbers_are_text(folder: Path) -> None:
    result = CliRunner().invoke(command, ["export", "--pact", str(folder)])
    assert (result.exit_code, result.stderr) == (0, "")
    tree = json.loads(result.stdout)
    assert tree["pact"]["title"] == {"nl": "Fietspact Waterland", "en": "Waterland Cycling Pact"}
    assert [row["value"] for row in tree["observations"]] == ["30", "33.5"]
    assert tree["observations"][1]["period"] == "2023"
    assert tree["targets"][0]["goal"]["value"] == "40"
    assert tree["pact"]["signed_on"] == "2022-03-01"


def test_csv_has_a_row_per_action_and_figure(folder: Path) -> None:
    result = CliRunner().invoke(command, ["export", "--format", "csv", "--pact", str(folder)])
    rows = list(csv.DictReader(io.StringIO(result.stdout)))
    assert [(row["id"], row["kind"]) for row in rows] == [
        ("A1", "action/action"),
        ("A2", "action/action"),
        ("FIETS-1", "target"),
        ("STAL-1", "milestone"),
    ]
    assert (rows[2]["baseline"], rows[2]["goal"], rows[2]["goal_period"]) == ("30", "40", "2026")
    assert rows[3]["title_en"] == "The shed is open"


def test_the_shipped_pact_loses_nothing_on_the_way_out() -> None:
    pact = load(PACT)
    tree = json.loads(json.dumps(as_tree(pact)))
    for name in ("actions", "targets", "context", "parties", "cells", "series", "observations"):
        assert len(tree[name]) == len(getattr(pact, name)), name
    rows = list(csv.DictReader(io.StringIO(as_rows(pact))))
    assert len(rows) == len(pact.actions) + len(pact.targets) + len(pact.context)
    by_id = {row["id"]: row for row in tree["targets"]}
    for target in pact.targets.values():
        value = by_id[target.id]["goal"]["value"]
        assert (None if value is None else Decimal(value)) == target.goal.value


@pytest.mark.parametrize(
    "arguments",
    [["show", "A1", "--pact"], ["export", "--pact"], ["export", "--format=csv", "--pact"]],
)
def test_a_pact_with_mistakes_is_told_and_not_exported(folder: Path, arguments: list[str]) -> None:
    path = folder / "pact.toml"
    path.write_text(path.read_text("utf-8").replace('action = "A1"', 'action = "A9"'), "utf-8")
    result = CliRunner().invoke(command, [*arguments, str(folder)])
    assert (result.exit_code, result.stdout) == (1, "")
    assert isinstance(result.exception, SystemExit)
    assert "pact.toml: FIETS-1: action: actie 'A9' bestaat niet" in result.stderr
