from __future__ import annotations

import importlib

import click

# name -> (module, attribute): a command's module is read only when it is called
COMMANDS = {
    "start": ("doepact.cli.serving", "start"),
    "serve": ("doepact.cli.serving", "serve"),
    "test": ("doepact.cli.testing", "test"),
    "bench": ("doepact.cli.benching", "bench"),
    "pact": ("doepact.cli.pact", "pact"),
    "monitor": ("doepact.cli.monitor", "monitor"),
    "admin": ("doepact.cli.admin", "admin"),
}


class Commands(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  click's signature
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  click's signature
        if cmd_name not in COMMANDS:
            return None
        module, name = COMMANDS[cmd_name]
        command: click.Command = getattr(importlib.import_module(module), name)
        return command


@click.command(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Doepact carries out a public pact: agree, act, measure, project, steer."""
