from __future__ import annotations

import os
from typing import Any

import click

from doepact.cli import instance


def _run(host: str, port: int, workers: int) -> None:
    """Serve until stopped."""
    from granian.constants import Interfaces
    from granian.server import Server

    server: Any = Server(
        "doepact.project.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        log_access=False,
        websockets=False,
        blocking_threads=4,
        respawn_failed_workers=True,
    )
    server.serve()


@click.command()
@click.option("--host", default="127.0.0.1", envvar="DOEPACT_HOST")
@click.option("--port", default=8000, envvar="DOEPACT_PORT")
def start(host: str, port: int) -> None:
    """Open the demo: own database, own time, an outbox instead of mail."""
    os.environ.setdefault("DOEPACT_BASE_URL", f"http://localhost:{port}")
    instance.demo_environment()
    instance.ready()
    instance.collect_static()
    from doepact.accounts import operations

    operations.grant_role("beheer@voorbeeld.nl", "administrator")
    instance.say(f"the demo is at http://{'localhost' if host == '127.0.0.1' else host}:{port}/")
    instance.say("sign in as beheer@voorbeeld.nl; the link comes in the outbox on the page")
    _run(host, port, workers=1)


@click.command()
@click.option("--host", default="127.0.0.1", envvar="DOEPACT_HOST")
@click.option("--port", default=8000, envvar="DOEPACT_PORT")
@click.option("--workers", default=2, envvar="DOEPACT_WORKERS", help="web processes")
def serve(host: str, port: int, workers: int) -> None:
    """Run an instance without demo data, from DOEPACT_* settings."""
    instance.setup()
    from doepact.project.safety import unsafe_settings

    found = unsafe_settings()
    if found:
        for sentence in found:
            click.echo(sentence, err=True)
        instance.fail(f"not started: {len(found)} unsafe setting(s)")
    instance.ready()
    instance.collect_static()
    _run(host, port, workers)
