"""docs/commands.md describes every command and option, and no other."""

from __future__ import annotations

import re
from collections.abc import Iterator

import click

from doepact.cli.main import main
from tests.consistency.sources import code, document

TEXT = document("docs/commands.md")
HEADING = re.compile(r"^## `\./doepact ([a-z ]+)`$", re.MULTILINE)


def commands(command: click.Command, name: str = "") -> Iterator[tuple[str, click.Command]]:
    """Yield every command that does something, by its words."""
    if not isinstance(command, click.Group):
        yield name, command
        return
    context = click.Context(command)
    for word in command.list_commands(context):
        inner = command.get_command(context, word)
        assert inner is not None, word
        yield from commands(inner, f"{name} {word}".strip())


def sections() -> dict[str, str]:
    """Return what is told about each command."""
    parts = HEADING.split(TEXT)[1:]
    return dict(zip(parts[::2], parts[1::2], strict=True))


def test_every_command_has_a_section_and_every_section_a_command() -> None:
    assert sorted(HEADING.findall(TEXT)) == sorted(name for name, _ in commands(main))


def test_every_option_and_argument_is_told_and_no_other() -> None:
    told = sections()
    for name, command in commands(main):
        section = told[name].split("\n## ")[0]
        rows = [line for line in section.splitlines() if line.startswith("| `")]
        words = {code(line.split("|")[1])[0].split()[0] for line in rows}
        known = {
            parameter.opts[-1]
            if isinstance(parameter, click.Option)
            else parameter.human_readable_name
            for parameter in command.params
        }
        assert words == known, name


def test_choices_and_defaults_are_told() -> None:
    told = sections()
    for name, command in commands(main):
        for option in command.params:
            if isinstance(option.type, click.Choice):
                for choice in option.type.choices:
                    assert f"`{choice}`" in told[name], (name, choice)
            if isinstance(option.default, str | int) and option.default:
                assert f"`{option.default}`" in told[name], (name, option.name)
