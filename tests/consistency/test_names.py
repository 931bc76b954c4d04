"""Files are named after what they hold; docs/architecture.md names every file of a room."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.consistency.sources import PACKAGE, ROOT, code, document, modules, rows

DRAWERS = {"base", "common", "helper", "helpers", "manager", "managers", "misc", "util", "utils"}
# what a room with a database or screens may have without a word about it
AGREED = {
    "admin.py",
    "enums.py",
    "forms.py",
    "models.py",
    "notifications.py",
    "operations.py",
    "queries.py",
    "rules.py",
    "urls.py",
    "views.py",
}
ROOMS = sorted(path.parent for path in PACKAGE.glob("*/__init__.py"))
SECTION = re.compile(r"^### `(\w+)`$", re.MULTILINE)


def sections() -> dict[str, str]:
    """Return what docs/architecture.md tells about each room."""
    parts = SECTION.split(document("docs/architecture.md"))[1:]
    return {
        name: text.split("\n## ")[0] for name, text in zip(parts[::2], parts[1::2], strict=True)
    }


def named(room: str) -> set[str]:
    """Return the files and packages that the document names in a room."""
    text = sections()[room]
    return {code(row[0])[0] for row in rows(text, "File")} if "| File |" in text else set()


def held(room: Path) -> set[str]:
    """Return the files and packages that are in a room, apart from tables of Django."""
    files = {path.name for path in room.glob("*.py")} - {"__init__.py"}
    packages = {f"{path.parent.name}/" for path in room.glob("*/__init__.py")}
    return (files | packages) - {"migrations/", "templatetags/"}


def drawers(paths: list[Path]) -> list[str]:
    """Return the names that say nothing about what is inside."""
    return [str(path) for path in paths if DRAWERS & {*path.parent.parts, path.stem}]


def test_nothing_is_named_after_a_drawer() -> None:
    folders = [PACKAGE, ROOT / "tests"]
    assert (
        drawers([path.relative_to(ROOT) for each in folders for path in each.rglob("*.py")]) == []
    )


@pytest.mark.parametrize("name", ["doepact/web/utils.py", "tests/helpers/pages.py", "base.py"])
def test_a_drawer_is_found(name: str) -> None:
    assert drawers([Path(name)]) == [name]


def test_every_room_has_a_section_and_every_section_a_room() -> None:
    assert sorted(sections()) == [room.name for room in ROOMS]


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.name)
def test_a_room_has_the_agreed_files_and_the_named_ones(room: Path) -> None:
    agreed = AGREED if (room / "templates").is_dir() else set()
    assert held(room) - agreed == named(room.name)


def test_tests_mirror_the_rooms() -> None:
    own = {"browser", "consistency", "database", "journeys", "upgrade"}
    folders = {
        path.parent.relative_to(ROOT / "tests").parts for path in ROOT.glob("tests/*/**/*.py")
    }
    strangers = {parts[0] for parts in folders} - own - {room.name for room in ROOMS}
    assert strangers <= {"project", "cli"}


def test_a_package_says_what_it_holds() -> None:
    for path in modules():
        if path.name == "__init__.py" and path.parent.name != "templatetags":
            assert path.read_text("utf-8").startswith('"""'), path
