from __future__ import annotations

import csv
import json
import sys
from datetime import date

import click

from doepact.cli import instance


@click.group()
def monitor() -> None:
    """Measured values held against the targets."""


def _date(_context: click.Context, _option: click.Parameter, value: str | None) -> date | None:
    if value is None:
        return None
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        raise click.BadParameter(f"'{value}' is not a date; write 2015-12-31") from error


@monitor.command()
@click.option("--as-of", callback=_date, help="as the pact stood on this date (default: today)")
@click.option("--kind", type=click.Choice(["target", "milestone", "all"]), default="target")
@click.option("--target", "only", help="only this target")
@click.option("--format", "form", type=click.Choice(["table", "json", "csv"]), default="table")
def assess(as_of: date | None, kind: str, only: str | None, form: str) -> None:
    """Assess the pact's targets: status, reason and the calculation."""
    instance.ready()
    from doepact.core import clock
    from doepact.monitor import queries
    from doepact.monitor.exports import KEYS, assessment_row

    rows = [
        assessment_row(assessed)
        for assessed in queries.assessments(as_of or clock.today())
        if (only or kind in {"all", assessed.target.kind.value})
        and (only is None or assessed.target.id == only)
    ]
    if only and not rows:
        raise click.UsageError(f"target '{only}' is not in this pact or cannot be assessed")
    if form == "json":
        click.echo(json.dumps(rows, ensure_ascii=False, indent=1))
    elif form == "csv":
        writer = csv.DictWriter(sys.stdout, KEYS, lineterminator="\n")
        writer.writeheader()
        for row in rows:
            writer.writerow({key: _flat(value) for key, value in row.items()})
    else:
        for row in rows:
            verdict = row["status"] + (f" ({row['reason']})" if row["reason"] else "")
            measured = f"{row['value']} in {row['period']}" if row["value"] is not None else ""
            click.echo(f"{row['id']:<12} {verdict:<40} {measured}".rstrip())


def _flat(value: object) -> object:
    return " ".join(str(part) for part in value) if isinstance(value, list) else value
