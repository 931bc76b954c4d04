"""The project's own files, for tests about the code and its documents."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from attrs import frozen

ROOT = Path(__file__).resolve().parents[2]
SRC = ROOT / "src"
PACKAGE = SRC / "doepact"
FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"`([^`]+)`")


def document(name: str) -> str:
    """Return the text of a document, by its path from the project's root."""
    return (ROOT / name).read_text(encoding="utf-8")


def modules(*, migrations: bool = False) -> list[Path]:
    """Return every module of the package; migrations are written by Django."""
    return [
        path
        for path in sorted(PACKAGE.rglob("*.py"))
        if migrations or "migrations" not in path.parts
    ]


def test_modules() -> list[Path]:
    """Return every module of the tests."""
    return sorted((ROOT / "tests").rglob("*.py"))


test_modules.__test__ = False  # type: ignore[attr-defined]  # pytest would collect it by its name


def templates() -> list[Path]:
    """Return every template."""
    return sorted(PACKAGE.rglob("templates/**/*.html"))


@cache
def tree(path: Path) -> ast.Module:
    """Return a module's syntax tree; a parent is found in `parents`."""
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def parents(root: ast.AST) -> dict[ast.AST, ast.AST]:
    """Return the parent of every node."""
    return {child: node for node in ast.walk(root) for child in ast.iter_child_nodes(node)}


def above(node: ast.AST, family: dict[ast.AST, ast.AST]) -> Iterator[ast.AST]:
    """Yield the nodes around a node, nearest first."""
    while node in family:
        node = family[node]
        yield node


def imported(root: ast.AST) -> dict[str, str]:
    """Return what each imported name stands for, as a dotted path."""
    names: dict[str, str] = {}
    for node in ast.walk(root):
        if isinstance(node, ast.Import):
            names |= {item.asname or item.name: item.name for item in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {item.asname or item.name: f"{node.module}.{item.name}" for item in node.names}
    return names


@frozen
class Block:
    """A code block of a document; `title` is the last line of words above it."""

    language: str
    text: str
    title: str


def blocks(text: str) -> list[Block]:
    """Return the code blocks of a document."""
    found = []
    for match in FENCE.finditer(text):
        before = [line for line in text[: match.start()].splitlines() if line.strip()]
        found.append(Block(match[1], match[2], before[-1] if before else ""))
    return found


def rows(text: str, first: str) -> list[list[str]]:
    """Return the rows of the table whose first heading is `first`, without its heading."""
    lines = text.splitlines()
    start = next(place for place, line in enumerate(lines) if line.startswith(f"| {first} |"))
    found = []
    for line in lines[start + 2 :]:
        if not line.startswith("|"):
            break
        cells = re.split(r"(?<!\\)\|", line.strip().strip("|"))
        found.append([cell.strip().replace("\\|", "|") for cell in cells])
    return found


def code(cell: str) -> list[str]:
    """Return the words between backticks."""
    return CODE.findall(cell)
