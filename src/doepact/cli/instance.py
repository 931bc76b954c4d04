"""Gets an instance ready: database at its newest form, content loaded, translations compiled."""

from __future__ import annotations

import fcntl
import logging
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

if TYPE_CHECKING:
    from doepact.core.content import ContentError

ROOT = Path(__file__).resolve().parents[3]
LOCK = 20130513  # any number, the same for every process
DEFAULT_PACT = ROOT / "pact" / "techniekpact-2020"


def say(sentence: str) -> None:
    """Tell the progress, on stderr."""
    click.echo(f"doepact: {sentence}", err=True)


def demo_environment() -> None:
    """Set the demo's own database, outbox and date, unless told otherwise."""
    from doepact.core.content import ContentError, load

    os.environ["DOEPACT_DEMO"] = "1"
    os.environ.setdefault("DOEPACT_STATE", str(ROOT / "data" / "demo"))
    if "DOEPACT_TODAY" not in os.environ:
        try:
            day = load(Path(os.environ.get("DOEPACT_PACT") or DEFAULT_PACT)).about.demo_today
        except ContentError as error:
            end_with_mistakes(error)
        if day:
            os.environ["DOEPACT_TODAY"] = day.isoformat()


def setup() -> None:
    """Start Django; a wrong setting ends the command with a sentence."""
    import django

    from doepact.project.environment import SettingError

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "doepact.project.settings")
    try:
        compile_translations()
        django.setup()
    except SettingError as error:
        raise click.UsageError(str(error)) from error


def ready() -> None:
    """Bring the database up to date and load the pact's content; a second time is quick."""
    setup()
    from django.conf import settings
    from django.core.management import call_command
    from django.db import DEFAULT_DB_ALIAS, connections
    from django.db.migrations.executor import MigrationExecutor

    from doepact.core.content import ContentError
    from doepact.monitor import operations as monitor
    from doepact.register import operations as register

    Path(settings.DOEPACT_STATE).mkdir(parents=True, exist_ok=True)
    with alone():
        executor = MigrationExecutor(connections[DEFAULT_DB_ALIAS])
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            say("bringing the database up to date")
            call_command("migrate", interactive=False, verbosity=0)
        try:
            if register.load_content():
                say("content of the pact loaded")
            count = monitor.load_published()
        except ContentError as error:
            end_with_mistakes(error)
        if count:
            say(f"{count} measured values loaded")


@contextmanager
def alone() -> Iterator[None]:
    """Wait until no other process, here or on another machine, brings the same database up."""
    from django.conf import settings
    from django.db import connection

    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_lock(%s)", [LOCK])
            try:
                yield
            finally:
                cursor.execute("SELECT pg_advisory_unlock(%s)", [LOCK])
        return
    name = str(settings.DATABASES["default"]["NAME"])
    if ":memory:" in name or "mode=memory" in name:
        yield
        return
    if not Path(name).parent.is_dir():
        folder = Path(name).parent
        raise click.UsageError(f"DOEPACT_DATABASE_URL: the folder {folder} does not exist")
    with Path(f"{name}.lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)  # let go when the file closes, also after a crash
        yield


def collect_static() -> None:
    """Give static files their hashed names."""
    from django.core.management import call_command

    logging.getLogger("whitenoise").setLevel(logging.ERROR)
    call_command("collectstatic", interactive=False, verbosity=0)


def compile_translations() -> None:
    """Make the .mo files of locale/ where their .po is newer."""
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    for source in sorted((ROOT / "src" / "doepact" / "locale").glob("*/LC_MESSAGES/*.po")):
        compiled = source.with_suffix(".mo")
        if compiled.exists() and compiled.stat().st_mtime >= source.stat().st_mtime:
            continue
        with source.open("rb") as file:
            catalogue = read_po(file)
        beside = compiled.with_suffix(f".{os.getpid()}")
        with beside.open("wb") as file:
            write_mo(file, catalogue)
        beside.replace(compiled)  # two commands at once never see half a file


def end_with_mistakes(error: ContentError) -> NoReturn:
    """End with every mistake in the pact's files."""
    for problem in error.problems:
        click.echo(str(problem), err=True)
    fail("the pact's files have mistakes; run ./doepact pact check")


def fail(sentence: str) -> NoReturn:
    """End with a finding."""
    click.echo(sentence, err=True)
    sys.exit(1)
