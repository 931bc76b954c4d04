"""Nothing is too large to read in one sitting, and nothing is excused without a reason."""

from __future__ import annotations

import ast
import io
import re
import tokenize
from pathlib import Path

import pytest

from tests.consistency.sources import PACKAGE, modules, templates, test_modules, tree

MODULE = 400
FUNCTION = 60
TEMPLATE = 150
SETTINGS = 250
EXCUSE = re.compile(
    r"#\s*(?:noqa|type:\s*ignore|pragma)\b(?::\s*[A-Z0-9, ]*[A-Z0-9]|\[[a-z, -]+\])?"
)
EVERYTHING = [*modules(), *test_modules()]


def lines(path: Path) -> int:
    """Count the lines of a file."""
    return len(path.read_text("utf-8").splitlines())


def long_functions(root: ast.AST) -> list[str]:
    """Return the functions that are too long."""
    return [
        node.name
        for node in ast.walk(root)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or 0) - node.lineno + 1 > FUNCTION
    ]


def unexplained(text: str) -> list[int]:
    """Return the lines that excuse something without a code or without a reason.

    The reason stands behind the excuse, or as a comment on the line above.
    """
    found = []
    comments = {
        token.start[0]: token
        for token in tokenize.generate_tokens(io.StringIO(text).readline)
        if token.type == tokenize.COMMENT
    }
    for number, token in comments.items():
        excuses = EXCUSE.findall(token.string)
        if not excuses:
            continue
        coded = all(
            excuse.endswith("]") or ":" in excuse.replace("type:", "") for excuse in excuses
        )
        reason = EXCUSE.sub("", token.string).strip(" #-")
        before = comments.get(number - 1)
        above = before is not None and not before.line[: before.start[1]].strip()
        if not coded or not (reason or above):
            found.append(number)
    return found


@pytest.mark.parametrize("path", EVERYTHING, ids=lambda path: path.name)
def test_modules_and_functions_are_short(path: Path) -> None:
    assert lines(path) <= MODULE
    assert long_functions(tree(path)) == []


@pytest.mark.parametrize("path", templates(), ids=lambda path: path.name)
def test_templates_are_short(path: Path) -> None:
    assert lines(path) <= TEMPLATE


def test_the_settings_are_short() -> None:
    assert lines(PACKAGE / "project" / "settings.py") <= SETTINGS


@pytest.mark.parametrize("path", EVERYTHING, ids=lambda path: path.name)
def test_every_excuse_has_a_code_and_a_reason(path: Path) -> None:
    assert unexplained(path.read_text("utf-8")) == []


@pytest.mark.parametrize(
    ("line", "right"),
    [
        ("x = 1  # noqa: S308  our own text", True),
        ("x = 1  # noqa: S308 -- our own text", True),
        ("x = 1  # type: ignore[arg-type]  # a test gives what it likes", True),
        ("# our own text\nx = 1  # noqa: S308", True),
        ("x = 1  # noqa: S308", False),
        ("x = 1  # noqa  our own text", False),
        ("x = 1  # type: ignore  # a reason but no code", False),
        ("x = 1  # type: ignore[arg-type]", False),
        ("y = 2  # about y\nx = 1  # noqa: S308", False),
    ],
)
def test_an_excuse_without_a_code_or_reason_is_found(line: str, *, right: bool) -> None:
    assert (unexplained(f"{line}\n") == []) is right


def test_a_long_function_is_found() -> None:
    body = "    pass\n" * FUNCTION
    assert long_functions(ast.parse(f"def long():\n{body}")) == ["long"]
