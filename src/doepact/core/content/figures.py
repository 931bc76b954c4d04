"""Does the figure really stand on the line that is cited? Asked when the pact's text is at hand."""

from __future__ import annotations

import re
from pathlib import Path

from doepact.core.content.load import Pact
from doepact.core.content.problems import Problem
from doepact.core.content.values import Source


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text.replace("\u2019", "'")).strip().lower()


def check_figures(pact: Pact, text: Path) -> tuple[int, list[Problem]]:
    """Compare sources with the text.

    Returns how many places were compared and what was not found there.
    """
    lines = text.read_text(encoding="utf-8").split("\n")
    compared = 0
    problems: list[Problem] = []

    def compare(table: str, key: str, source: Source | None) -> None:
        nonlocal compared
        if source is None:
            return
        compared += 1
        file = pact.files.get(f"{table} {key}", "")
        if source.line_end > len(lines):
            message = f"regel {source.line_end} bestaat niet: de tekst heeft {len(lines)} regels"
            problems.append(Problem(file, key, "source.line_end", message))
            return
        # a word may be cut at the end of a line, so the lines are joined
        there = _plain(" ".join(lines[source.line - 1 : source.line_end]))
        if source.figure and _plain(source.figure) not in there:
            message = (
                f"'{source.figure}' staat niet op regel {source.line} tot {source.line_end}."
                " Verbeter het cijfer of de regel"
            )
            problems.append(Problem(file, key, "source.figure", message))

    for table in ("lines", "ambitions", "regions", "topsectors", "parties", "actions", "targets"):
        for key, entry in getattr(pact, table).items():
            compare(table, key, entry.source)
    for key, figure in pact.context.items():
        compare("targets", key, figure.source)
    for key, record in pact.interpretations.items():
        compare("interpretations", key, record.source)
    for cell in pact.cells:
        shown = f"{cell.value:f}".lstrip("-")
        grouped = (
            f"{int(shown):,}".replace(",", ".") if cell.value == cell.value.to_integral() else shown
        )
        source = Source(cell.source.line, cell.source.line_end, grouped)
        compare("cells", cell.place, source)
    return compared, problems
