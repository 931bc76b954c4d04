"""Every template is used, every used one is there, and an unknown variable fails a test."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from django.template import engines

from tests.conftest import UnknownVariable
from tests.consistency.sources import modules, templates, tree

USES = re.compile(r"{%-?\s*(?:include|extends)\s+[\"']([^\"']+)[\"']")
NAME = re.compile(r"[\w/]+\.html")


def name_of(path: Path) -> str:
    """Return the name by which Django knows a template."""
    parts = path.parts
    return "/".join(parts[len(parts) - parts[::-1].index("templates") :])


def used() -> set[str]:
    """Return the templates that a module or another template names."""
    in_templates = {name for path in templates() for name in USES.findall(path.read_text("utf-8"))}
    in_modules = {
        node.value
        for path in modules()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and NAME.fullmatch(node.value)
    }
    return in_templates | in_modules


def test_every_template_is_used_and_every_used_one_is_there() -> None:
    assert used() == {name_of(path) for path in templates()}


def test_a_template_has_the_folder_of_its_room() -> None:
    for path in templates():
        room = path.parents[path.parts[::-1].index("templates")].name
        assert name_of(path).startswith(f"{room}/"), path


def show(text: str, **context: object) -> str:
    """Render a text as the screens are."""
    result: str = engines["django"].from_string(text).render(context)
    return result


@pytest.mark.parametrize(
    "text",
    [
        "{{ unknown }}",
        "{{ known.unknown }}",
        "{{ unknown|upper }}",
        "{{ known.unknown|default:'x' }}",
        "{% include 'monitor/status.html' with status=unknown.label %}",
        "{% url 'site:action' unknown %}",
        "{% link 'site:action' known.unknown %}",
        "{% with x=unknown %}{{ x }}{% endwith %}",
    ],
)
def test_an_unknown_variable_fails_with_its_name(text: str) -> None:
    with pytest.raises(AssertionError, match=r"unknown template variable: .*unknown"):
        show(text, known={"word": "x"})


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("{{ empty }}", ""),
        ("{{ zero }}", "0"),
        ("{{ nothing }}", "None"),
        ("{% if unknown %}x{% endif %}", ""),
    ],
)
def test_empty_values_and_questions_do_not_fail(text: str, shown: str) -> None:
    assert show(text, empty="", zero=0, nothing=None) == shown


def test_the_strict_engine_is_the_one_that_pages_use() -> None:
    engine = engines["django"].engine  # type: ignore[attr-defined]  # of the template backend
    assert isinstance(engine.string_if_invalid, UnknownVariable)
