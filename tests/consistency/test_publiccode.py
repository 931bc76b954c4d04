"""publiccode.yml describes this version, and invents nothing."""

from __future__ import annotations

import re
import tomllib
from datetime import date
from typing import Any

import pytest
import yaml
from django.conf import settings

from tests.consistency.sources import ROOT, document

TEXT = document("publiccode.yml")
FILE: dict[str, Any] = yaml.safe_load(TEXT)
# mandatory in version 0.4; `url` comes with the first public repository
MANDATORY = {
    "publiccodeYmlVersion",
    "name",
    "releaseDate",
    "platforms",
    "categories",
    "developmentStatus",
    "softwareType",
    "description",
    "legal",
    "maintenance",
    "localisation",
}
OPTIONAL = {"softwareVersion", "intendedAudience", "dependsOn"}
CATEGORIES = {
    "collaboration",
    "data-analytics",
    "data-visualization",
    "enterprise-project-management",
    "project-management",
    "workflow-management",
}


def test_it_has_every_mandatory_key_but_the_address_of_the_repository() -> None:
    assert FILE.keys() >= MANDATORY
    assert FILE.keys() - MANDATORY <= OPTIONAL


def test_no_address_is_invented() -> None:
    values = "\n".join(line.split("#")[0] for line in TEXT.splitlines())
    assert "://" not in values
    assert "@" not in values


def test_version_and_date_are_those_of_the_changelog() -> None:
    newest = re.search(r"^## (\S+) \((\S+)\)", document("CHANGELOG.md"), re.MULTILINE)
    assert newest
    assert FILE["softwareVersion"] == newest[1] == settings.VERSION
    assert FILE["releaseDate"] == date.fromisoformat(newest[2])
    assert FILE["publiccodeYmlVersion"] == "0.4"


def test_closed_lists_are_kept_to() -> None:
    assert FILE["platforms"] == ["web"]
    assert FILE["softwareType"] == "standalone/web"
    assert FILE["developmentStatus"] in {"concept", "development", "beta", "stable", "obsolete"}
    assert set(FILE["categories"]) <= CATEGORIES
    assert FILE["maintenance"]["type"] in {"internal", "contract", "community", "none"}


def test_who_maintains_has_a_name() -> None:
    kind = FILE["maintenance"]["type"]
    if kind in {"internal", "community"}:
        assert all(contact["name"] for contact in FILE["maintenance"]["contacts"])
    if kind == "contract":
        assert FILE["maintenance"]["contractors"]


def test_the_licence_is_the_one_in_the_project() -> None:
    project = tomllib.loads(document("pyproject.toml"))["project"]
    assert FILE["legal"]["license"] == project["license"] == "EUPL-1.2"
    assert "EUROPEAN UNION PUBLIC LICENCE v. 1.2" in document("LICENSE")


def test_the_languages_are_those_of_the_screens() -> None:
    assert FILE["localisation"]["localisationReady"] is True
    assert FILE["localisation"]["availableLanguages"] == [code for code, _ in settings.LANGUAGES]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_description_has_the_asked_lengths(language: str) -> None:
    words = FILE["description"][language]
    assert 0 < len(words["shortDescription"]) <= 150
    assert 150 <= len(words["longDescription"]) <= 10_000
    assert 5 <= len(words["features"]) <= 20
    for path in words.get("screenshots", []):
        assert (ROOT / path).is_file(), path
