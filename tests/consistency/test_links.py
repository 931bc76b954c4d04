"""Links between the documents lead somewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.consistency.sources import ROOT

LINK = re.compile(r"\]\(([^)\s]+)\)")
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
DECISIONS = sorted((ROOT / "docs" / "decisions").glob("*.md"))


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_link_leads_to_a_file(path: Path) -> None:
    for link in LINK.findall(path.read_text("utf-8")):
        if "://" not in link:
            assert (path.parent / link.partition("#")[0]).exists(), link


def test_every_document_can_be_reached_from_the_readme() -> None:
    seen, left = set(), [ROOT / "README.md"]
    while left:
        path = left.pop().resolve()
        if path in seen:
            continue
        seen.add(path)
        if path.suffix == ".md":
            links = LINK.findall(path.read_text("utf-8"))
            left += [path.parent / link.partition("#")[0] for link in links if "://" not in link]
    assert {path.resolve() for path in DOCUMENTS} <= seen


@pytest.mark.parametrize("path", DECISIONS, ids=lambda path: path.stem)
def test_a_decision_says_why_and_what_follows(path: Path) -> None:
    text = path.read_text("utf-8")
    number = path.stem.split("-")[0]
    assert text.startswith(f"# {int(number)}. ")
    headings = re.findall(r"^## (.*)$", text, re.MULTILINE)
    assert headings == ["Context", "Decision", "Consequences"]


def test_decisions_are_numbered_without_gaps() -> None:
    numbers = [int(path.stem.split("-")[0]) for path in DECISIONS]
    assert numbers == list(range(1, len(numbers) + 1))
