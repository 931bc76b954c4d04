"""CHANGELOG.md tells people what changed, newest first, and gives the version."""

from __future__ import annotations

import re
from datetime import date

from django.conf import settings

from tests.consistency.sources import document

TEXT = document("CHANGELOG.md")
HEADING = re.compile(r"^## (.*)$", re.MULTILINE)
VERSION = re.compile(r"(\d+)\.(\d+)\.(\d+) \((\d{4}-\d{2}-\d{2})\)")


def versions() -> list[tuple[tuple[int, int, int], date]]:
    """Return every version with its date, in the order of the file."""
    found = []
    for heading in HEADING.findall(TEXT):
        match = VERSION.fullmatch(heading)
        assert match, f"write '## 1.2.3 (2026-01-31)', not '## {heading}'"
        found.append(((int(match[1]), int(match[2]), int(match[3])), date.fromisoformat(match[4])))
    return found


def test_versions_and_dates_run_from_new_to_old() -> None:
    found = versions()
    assert found
    assert found == sorted(found, reverse=True)
    assert len({version for version, _ in found}) == len(found)


def test_the_newest_heading_is_the_version_on_the_screens() -> None:
    assert ".".join(map(str, versions()[0][0])) == settings.VERSION


def test_every_version_says_something_by_area() -> None:
    for section in re.split(r"^## ", TEXT, flags=re.MULTILINE)[1:]:
        assert "\n### " in section


def test_every_entry_is_a_sentence_for_people() -> None:
    entries = re.findall(r"^- (.+(?:\n  .+)*)", TEXT, re.MULTILINE)
    assert entries
    for entry in entries:
        assert re.match(r"[A-Z`]", entry), entry
        assert entry.endswith("."), entry
