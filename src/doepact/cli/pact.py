from __future__ import annotations

import json
import os
from collections import Counter
from pathlib import Path
from typing import Any

import click

from doepact.cli.instance import DEFAULT_PACT, fail
from doepact.core.content import ContentError, Pact, TargetKind, check_figures, load, read
from doepact.core.content.checks import check_references
from doepact.core.content.export import as_rows, as_tree


def _folder(path: str | None) -> Path:
    return Path(path or os.environ.get("DOEPACT_PACT") or DEFAULT_PACT)


def _loaded(path: str | None) -> Pact:
    """Return the pact; its mistakes end the command."""
    try:
        return load(_folder(path))
    except ContentError as error:
        for problem in error.problems:
            click.echo(str(problem), err=True)
        fail(f"{len(error.problems)} fout(en) gevonden")


def _text(pact: Pact) -> Path | None:
    """Return the pact's text when it is at hand, in the folder DOEPACT_SOURCE."""
    folder, name = os.environ.get("DOEPACT_SOURCE", ""), pact.about.text_file
    text = Path(folder) / name
    return text if folder and name and text.is_file() else None


@click.group()
def pact() -> None:
    """Check the pact's files, show an entry, take it all away."""


@pact.command()
@click.argument("folder", required=False)
def check(folder: str | None) -> None:
    """Check every file of a pact (FOLDER, else the shipped one)."""
    content, problems = read(_folder(folder))
    if content is not None and not problems:
        problems = check_references(content)
    compared = 0
    text = _text(content) if content else None
    if content is not None and text is not None:
        compared, wrong = check_figures(content, text)
        problems += wrong
    if content is None or problems:
        for problem in sorted(problems):
            click.echo(str(problem))
        fail(f"{len(problems)} fout(en) gevonden")
    click.echo(counts(content))
    if text is None:
        click.echo(
            "De tekst van het pact is niet bij de hand: cijfers zijn niet met hun regel vergeleken."
            " Zet DOEPACT_SOURCE op de map met de tekst.",
            err=True,
        )
    else:
        click.echo(f"{compared} verwijzingen vergeleken met de tekst van het pact.", err=True)


def counts(content: Pact) -> str:
    """Return one line that counts what the pact holds."""
    kinds = Counter(target.kind for target in content.targets.values())
    heads = [
        action
        for action in content.counted_actions
        if action.scope == "national" and action.granularity == "action"
    ]
    parts = [
        f"{len(heads)} national actions",
        f"{len(content.counted_actions)} action entries",
        f"{kinds[TargetKind.TARGET]} targets",
        f"{kinds[TargetKind.MILESTONE]} milestones",
        f"{kinds[TargetKind.BUDGET]} budgets",
        f"{kinds[TargetKind.PARAMETER]} parameters",
        f"{len(content.context)} context figures",
        f"{sum(party.signatory for party in content.parties.values())} parties",
        f"{len(content.cells)} table cells",
        f"{len(content.interpretations)} interpretations",
        f"{len(content.observations)} observations in {len(content.series)} series",
    ]
    best = {"same": 0, "proxy": 0, "not_comparable": 0, "no": 0}
    for target in content.of_kind(TargetKind.TARGET):
        found = {use.comparability for use in content.uses_of.get(target.id, [])}
        best[next((kind for kind in best if kind in found), "no")] += 1
    parts.append(
        f"targets by series: {best['same']} same, {best['proxy']} proxy,"
        f" {best['not_comparable']} only not-comparable, {best['no']} none"
    )
    return ", ".join(parts)


@pact.command()
@click.argument("entry")
@click.option("--pact", "folder", help="folder of the pact")
def show(entry: str, folder: str | None) -> None:
    """Show one ENTRY (N07.1, T-N05-02, a party, a series) as JSON."""
    tree = as_tree(_loaded(folder))
    found: list[dict[str, Any]] = [
        {"kind": kind, **row}
        for kind, rows in tree.items()
        if isinstance(rows, list)
        for row in rows
        if entry in {row.get("id"), row.get("code"), row.get("nl")}
    ]
    if not found:
        fail(f"'{entry}' bestaat niet in dit pact")
    for row in found:
        click.echo(json.dumps(row, ensure_ascii=False, indent=2))


@pact.command()
@click.option("--format", "form", type=click.Choice(["json", "csv"]), default="json")
@click.option("--pact", "folder", help="folder of the pact")
def export(form: str, folder: str | None) -> None:
    """Write the whole pact to stdout: JSON, or CSV with one row per action and figure."""
    content = _loaded(folder)
    if form == "json":
        click.echo(json.dumps(as_tree(content), ensure_ascii=False, indent=1))
    else:
        click.echo(as_rows(content), nl=False)
