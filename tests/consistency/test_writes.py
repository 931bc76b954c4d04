"""Rows and journal lines are written by operations.py only, and never by a GET."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.consistency.sources import PACKAGE, above, imported, modules, parents, tree

ALWAYS = {
    "abulk_create",
    "acreate",
    "adelete",
    "aget_or_create",
    "asave",
    "aupdate",
    "aupdate_or_create",
    "bulk_create",
    "bulk_update",
    "get_or_create",
    "save",
    "update_or_create",
    "create",
    "delete",
    "update",
}
# calls with such a name that write no row
OTHER = {
    ("cli/testing.py", "os.environ.update"): "variables of this process",
    ("core/content/load.py", "digest.update"): "a checksum",
    ("journal/models.py", "super().save"): "the model's own guard",
    ("project/settings.py", "globals().update"): "settings",
}
VIEWS = sorted(PACKAGE.glob("*/views.py"))
WRITERS = {"operations.py"}
# who may start an operation: a view under POST, a command, another operation
CALLERS = {"operations.py", "views.py"}


def place(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def writes(root: ast.AST) -> list[str]:
    """Return the calls that would write a row."""
    return [
        ast.unparse(node.func)
        for node in ast.walk(root)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in ALWAYS
    ]


def operations(root: ast.AST) -> dict[str, str]:
    """Return the names under which a module knows operations of a room."""
    return {
        name: meant
        for name, meant in imported(root).items()
        if meant.startswith("doepact.") and "operations" in meant.split(".")
    }


def _asks_for_post(test: ast.expr) -> bool:
    if isinstance(test, ast.BoolOp) and isinstance(test.op, ast.And):
        return any(_asks_for_post(value) for value in test.values)
    return ast.unparse(test) == "request.method == 'POST'"


def _under_post(node: ast.AST, family: dict[ast.AST, ast.AST]) -> bool:
    """Say whether a call can only happen on a POST."""
    child = node
    for parent in above(node, family):
        if isinstance(parent, ast.If) and child in parent.body and _asks_for_post(parent.test):
            return True
        if isinstance(parent, ast.FunctionDef):
            return any(ast.unparse(each) == "require_POST" for each in parent.decorator_list)
        child = parent
    return False


def unguarded(root: ast.AST) -> list[str]:
    """Return the uses of an operation in a view that a GET could reach."""
    names = operations(root)
    family = parents(root)
    return [
        ast.unparse(family[node])
        for node in ast.walk(root)
        if isinstance(node, ast.Name)
        and isinstance(node.ctx, ast.Load)
        and node.id in names
        and not _under_post(node, family)
    ]


def test_only_operations_write_rows() -> None:
    found = {
        (place(path), call)
        for path in modules()
        if path.name not in WRITERS
        for call in writes(tree(path))
    }
    assert found == set(OTHER)


def test_only_operations_write_journal_lines() -> None:
    for path in modules():
        if any("journal.operations" in meant for meant in operations(tree(path)).values()):
            assert path.name in WRITERS, path


def test_only_views_commands_and_operations_call_operations() -> None:
    for path in modules():
        if operations(tree(path)) and path.name not in CALLERS:
            assert path.parent.name == "cli", path


@pytest.mark.parametrize("path", VIEWS, ids=place)
def test_no_get_reaches_an_operation(path: Path) -> None:
    assert unguarded(tree(path)) == []


def test_the_views_that_write_were_looked_at() -> None:
    assert "accounts/views.py" in {place(path) for path in VIEWS if operations(tree(path))}


IMPORT = "from doepact.accounts import operations\n"


@pytest.mark.parametrize(
    ("view", "right"),
    [
        ("def v(request):\n    operations.go()", False),
        ("def v(request):\n    if request.method == 'POST':\n        operations.go()", True),
        ("def v(request):\n    if request.method == 'POST' and ok:\n        operations.go()", True),
        ("def v(request):\n    if request.method == 'POST' or ok:\n        operations.go()", False),
        (
            "def v(request):\n    if request.method == 'POST':\n        if operations.go(): ...",
            True,
        ),
        (
            (
                "def v(request):\n"
                "    if request.method == 'POST':\n        ok()\n    else:\n        operations.go()"
            ),
            False,
        ),
        ("@require_POST\ndef v(request):\n    operations.go()", True),
        ("@login_required\ndef v(request):\n    operations.go()", False),
        ("def v(request):\n    return partial(operations.go, 1)", False),
    ],
)
def test_an_operation_on_get_is_found(view: str, *, right: bool) -> None:
    assert (unguarded(ast.parse(IMPORT + view)) == []) is right


@pytest.mark.parametrize(
    "call", ["person.save()", "Entry.objects.create(a=1)", "rows.filter().update(a=1)"]
)
def test_a_write_is_found(call: str) -> None:
    assert len(writes(ast.parse(call))) == 1
