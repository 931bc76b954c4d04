"""Only core/clock.py reads the wall clock; measuring how long something takes is another thing."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from tests.consistency.sources import PACKAGE, imported, modules, templates, tree

CLOCK = PACKAGE / "core" / "clock.py"
READS = {
    "datetime.date.today",
    "datetime.datetime.now",
    "datetime.datetime.today",
    "datetime.datetime.utcnow",
    "django.db.models.functions.Now",
    "django.utils.timezone.localdate",
    "django.utils.timezone.localtime",
    "django.utils.timezone.now",
    "time.ctime",
    "time.gmtime",
    "time.localtime",
    "time.strftime",
    "time.time",
    "time.time_ns",
}
FIELDS = {"auto_now", "auto_now_add"}


def readings(root: ast.AST) -> list[str]:
    """Return what a module uses that reads the clock, whatever it calls it."""
    names = imported(root)
    found = []
    for node in ast.walk(root):
        if isinstance(node, ast.Attribute | ast.Name):
            first, _, rest = ast.unparse(node).partition(".")
            meant = ".".join(part for part in (names.get(first, first), rest) if part)
            if meant in READS:
                found.append(meant)
        elif isinstance(node, ast.keyword) and node.arg in FIELDS:
            found.append(node.arg)
    return sorted(found)


@pytest.mark.parametrize(
    "path",
    [path for path in modules(migrations=True) if path != CLOCK],
    ids=lambda path: path.relative_to(PACKAGE).as_posix(),
)
def test_no_other_module_reads_the_clock(path: Path) -> None:
    assert readings(tree(path)) == []


def test_the_clock_itself_reads_it_once() -> None:
    assert readings(tree(CLOCK)) == ["datetime.datetime.now"]


def test_no_template_reads_the_clock() -> None:
    assert [path for path in templates() if re.search(r"{%\s*now\b", path.read_text("utf-8"))] == []


@pytest.mark.parametrize(
    "text",
    [
        "from datetime import date\nx = date.today()",
        "import datetime\nx = datetime.datetime.now()",
        "from datetime import datetime as d\nx = d.now(tz=None)",
        "from django.utils import timezone\nx = timezone.now",
        "from time import time\nx = time()",
        "from django.db import models\nx = models.DateField(auto_now_add=True)",
    ],
)
def test_a_reading_is_found(text: str) -> None:
    assert len(readings(ast.parse(text))) == 1


@pytest.mark.parametrize(
    "text", ["import time\nx = time.monotonic()", "def now(): ...\nnow()", "clock.now()"]
)
def test_other_things_are_left_alone(text: str) -> None:
    assert readings(ast.parse(text)) == []
