"""The drawing in docs/architecture.md shows the layers that import-linter enforces."""

from __future__ import annotations

import re
import tomllib

import pytest

from tests.consistency.sources import PACKAGE, blocks, document

CELL = re.compile(r"^│ ([a-z]+(?: \| [a-z]+)*) +│", re.MULTILINE)


def drawn(text: str) -> list[str]:
    """Return the layers of the first drawing in a document, from top to bottom."""
    return CELL.findall(next(block.text for block in blocks(text) if "┌" in block.text))


def enforced() -> list[str]:
    """Return the layers of the first contract, from top to bottom."""
    settings = tomllib.loads(document("pyproject.toml"))["tool"]["importlinter"]
    layers: list[str] = settings["contracts"][0]["layers"]
    return layers


def test_the_drawing_shows_exactly_the_layers_in_their_order() -> None:
    assert drawn(document("docs/architecture.md")) == enforced()


def test_every_room_stands_in_a_layer() -> None:
    rooms = {path.parent.name for path in PACKAGE.glob("*/__init__.py")}
    assert rooms == {room for layer in enforced() for room in layer.split(" | ")}


@pytest.mark.parametrize("change", [("│ site ", "│ sight"), ("│ core ", "      ")])
def test_a_drawing_with_another_room_is_noticed(change: tuple[str, str]) -> None:
    assert drawn(document("docs/architecture.md").replace(*change)) != enforced()
