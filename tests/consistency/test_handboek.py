"""The handbook's examples are a real pact, and its messages are what the check says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from doepact.cli.pact import pact as pact_command
from doepact.core.content import TargetKind, load
from doepact.core.content.load import KINDS
from doepact.monitor import wording
from tests.consistency.sources import blocks, code, document, rows

WRITING = document("docs/handboek/pact-schrijven.md")
READING = document("docs/handboek/lezen.md")
FILE = re.compile(r"^Het bestand `([\w./-]+)`:$")
MISTAKES = [[code(cell)[0] for cell in row] for row in rows(WRITING, "Bestand")]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Write the files of the handbook into a folder."""
    for block in blocks(WRITING):
        name = FILE.match(block.title)
        if name:
            path = tmp_path / name[1]
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(block.text, encoding="utf-8")
    return tmp_path


def check(folder: Path) -> tuple[int, str]:
    """Run the check with the pact's text at hand."""
    environment = {"DOEPACT_SOURCE": str(folder)}
    result = CliRunner().invoke(pact_command, ["check", str(folder)], env=environment)
    return result.exit_code, result.output


def test_every_example_names_its_file() -> None:
    for block in blocks(WRITING):
        assert block.language == "sh" or FILE.match(block.title), block.text


def test_the_examples_together_are_a_pact_without_mistakes(folder: Path) -> None:
    status, words = check(folder)
    assert status == 0, words
    assert "verwijzingen vergeleken met de tekst van het pact" in words


def test_the_examples_show_every_kind_of_entry(folder: Path) -> None:
    text = "".join(path.read_text("utf-8") for path in folder.rglob("*.toml"))
    for kind in [*KINDS, "use"]:
        assert f"[[{kind}]]\n" in text, kind
    assert list(folder.rglob("*.csv"))
    content = load(folder)
    kinds = {target.kind for target in content.targets.values()} | {
        figure.kind for figure in content.context.values()
    }
    assert kinds == set(TargetKind)


@pytest.mark.parametrize(("name", "words", "others", "message"), MISTAKES)
def test_the_check_says_what_the_handbook_says(
    folder: Path, name: str, words: str, others: str, message: str
) -> None:
    path = folder / name
    text = path.read_text("utf-8")
    assert words in text
    path.write_text(text.replace(words, others, 1), encoding="utf-8")
    status, found = check(folder)
    assert status == 1
    assert message in found


@pytest.mark.parametrize("words", [*wording.STATUSES.values(), *wording.REASONS.values()])
def test_every_status_and_reason_is_explained(
    words: wording.StatusWords | wording.ReasonWords,
) -> None:
    explained = {row[0] for row in rows(READING, "Stand")} | {
        row[0] for row in rows(READING, "Reden")
    }
    sign = f"{words.sign} " if isinstance(words, wording.StatusWords) else ""
    assert f"{sign}{words.label}" in explained
