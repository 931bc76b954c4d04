"""A folder of pact files becomes one `Pact`."""

from __future__ import annotations

import csv
import hashlib
import tomllib
from collections.abc import Callable, Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

from attrs import define, field

from doepact.core.content import parse, parse_measured
from doepact.core.content.measured import Observation, Publication, Series, SeriesUse
from doepact.core.content.problems import ContentError, Problem
from doepact.core.content.reader import Reader, suggest
from doepact.core.content.values import (
    About,
    Action,
    Ambition,
    ContextFigure,
    CoropArea,
    Definition,
    Document,
    Evidence,
    ForecastTable,
    Interpretation,
    LaterCount,
    Line,
    Party,
    Region,
    Succession,
    TableCell,
    Target,
    TargetKind,
    Term,
    Topsector,
    Unit,
)


@define(slots=False)
class Pact:
    """Everything the files say. Tables are keyed by id, in the order of the files."""

    about: About
    lines: dict[str, Line] = field(factory=dict)
    ambitions: dict[str, Ambition] = field(factory=dict)
    regions: dict[str, Region] = field(factory=dict)
    corop: dict[str, CoropArea] = field(factory=dict)
    topsectors: dict[str, Topsector] = field(factory=dict)
    parties: dict[str, Party] = field(factory=dict)
    actions: dict[str, Action] = field(factory=dict)
    targets: dict[str, Target] = field(factory=dict)
    context: dict[str, ContextFigure] = field(factory=dict)
    interpretations: dict[str, Interpretation] = field(factory=dict)
    tables: dict[int, ForecastTable] = field(factory=dict)
    cells: list[TableCell] = field(factory=list)
    documents: list[Document] = field(factory=list)
    lineage: dict[str, Succession] = field(factory=dict)
    evidence: dict[str, Evidence] = field(factory=dict)
    definitions: dict[str, Definition] = field(factory=dict)
    later: dict[str, LaterCount] = field(factory=dict)
    units: dict[str, Unit] = field(factory=dict)
    glossary: dict[str, Term] = field(factory=dict)
    publications: dict[str, Publication] = field(factory=dict)
    series: dict[str, Series] = field(factory=dict)
    observations: list[Observation] = field(factory=list)
    uses: list[SeriesUse] = field(factory=list)
    digest: str = ""
    files: dict[str, str] = field(factory=dict)  # (kind, id) as "kind id" -> file
    rows: list[tuple[str, str]] = field(factory=list)  # file and line of every observation

    def of_kind(self, kind: TargetKind) -> list[Target]:
        """Return the figures of one kind, in the order of the files."""
        return [target for target in self.targets.values() if target.kind is kind]

    @cached_property
    def landsdelen(self) -> list[Region]:
        """Regions of the kind landsdeel, in the order of the files."""
        return [region for region in self.regions.values() if region.kind == "landsdeel"]

    @cached_property
    def children(self) -> dict[str, list[Action]]:
        """Actions by their parent's id."""
        found: dict[str, list[Action]] = {}
        for action in self.actions.values():
            found.setdefault(action.parent, []).append(action)
        return found

    @cached_property
    def targets_of(self) -> dict[str, list[Target]]:
        """Figures by their action's id."""
        found: dict[str, list[Target]] = {}
        for target in self.targets.values():
            found.setdefault(target.action, []).append(target)
        return found

    @cached_property
    def uses_of(self) -> dict[str, list[SeriesUse]]:
        """Series-use records by target, best first."""
        found: dict[str, list[SeriesUse]] = {}
        for use in self.uses:
            found.setdefault(use.target, []).append(use)
        return found

    @cached_property
    def interpretations_of(self) -> dict[str, list[Interpretation]]:
        """Interpretation records by the action or figure they are about."""
        found: dict[str, list[Interpretation]] = {}
        for record in self.interpretations.values():
            for subject in record.about:
                found.setdefault(subject, []).append(record)
        return found

    @cached_property
    def counted_actions(self) -> list[Action]:
        """The actions that parties agreed on, without the headings for ambition and examples."""
        return [
            action
            for action in self.actions.values()
            if action.granularity not in {"ambition", "illustration"}
        ]


# key of the table in a file -> (table in Pact, how to read an entry)
KINDS: dict[str, tuple[str, Callable[[Reader], Any]]] = {
    "line": ("lines", parse.line),
    "ambition": ("ambitions", parse.ambition),
    "region": ("regions", parse.region),
    "corop": ("corop", parse.corop),
    "topsector": ("topsectors", parse.topsector),
    "party": ("parties", parse.party),
    "action": ("actions", parse.action),
    "target": ("targets", parse.target),
    "interpretation": ("interpretations", parse.interpretation),
    "table": ("tables", parse.table),
    "cell": ("cells", parse.cell),
    "document": ("documents", parse.document),
    "succession": ("lineage", parse.succession),
    "evidence": ("evidence", parse.evidence),
    "definition": ("definitions", parse.definition),
    "later": ("later", parse.later),
    "unit": ("units", parse.unit),
    "term": ("glossary", parse.term),
    "publication": ("publications", parse_measured.publication),
    "series": ("series", parse_measured.series),
}
KEYS = {
    "tables": "number",
    "corop": "code",
    "units": "code",
    "glossary": "nl",
    "documents": "number",
}


def read(folder: Path) -> tuple[Pact | None, list[Problem]]:
    """Read all files; return what could be read and every mistake found on the way."""
    problems: list[Problem] = []
    if not (folder / "pact.toml").is_file():
        message = f"in de map {folder} staat geen pact.toml. Kies de map van een pact"
        return None, [Problem("pact.toml", "", "", message)]
    tables: list[tuple[str, dict[str, Any]]] = []
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*.toml")):
        name = path.relative_to(folder).as_posix()
        raw = path.read_bytes()
        digest.update(name.encode() + b"\0" + raw)
        try:
            tables.append((name, tomllib.loads(raw.decode("utf-8"))))
        except UnicodeDecodeError:
            problems.append(Problem(name, "", "", "is geen UTF-8. Sla het bestand op als UTF-8"))
        except tomllib.TOMLDecodeError as error:
            problems.append(Problem(name, "", "", f"is geen geldige TOML: {error}"))
    about = _read_about(tables, problems)
    if about is None:
        return None, problems
    pact = Pact(about)
    for name, content in tables:
        _read_file(pact, name, content, problems)
    for path in sorted(folder.rglob("*.csv")):
        name = path.relative_to(folder).as_posix()
        raw = path.read_bytes()
        digest.update(name.encode() + b"\0" + raw)
        _read_rows(pact, name, raw, problems)
    pact.digest = digest.hexdigest()
    return pact, problems


def _read_about(tables: list[tuple[str, dict[str, Any]]], problems: list[Problem]) -> About | None:
    """Read the one table [pact], wherever it stands."""
    found = [(name, content.pop("pact")) for name, content in tables if "pact" in content]
    for name, _table in found[1:]:
        message = f"[pact] staat ook al in {found[0][0]}. Haal er een weg"
        problems.append(Problem(name, "pact", "", message))
    if not found or not isinstance(found[0][1], dict):
        message = "de tabel [pact] ontbreekt. Schrijf [pact] met daaronder de velden"
        problems.append(Problem(found[0][0] if found else "pact.toml", "pact", "", message))
        return None
    name, table = found[0]
    reader = Reader(table, name, "pact", problems)
    about = parse.about(reader)
    reader.done()
    return about


def _read_rows(pact: Pact, name: str, raw: bytes, problems: list[Problem]) -> None:
    """Read one CSV file with measured values."""
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        problems.append(Problem(name, "", "", "is geen UTF-8. Sla het bestand op als UTF-8"))
        return
    try:
        for line, row in parse_measured.observations(text, name, problems):
            pact.rows.append((name, f"regel {line}"))
            pact.observations.append(row)
    except csv.Error as error:
        problems.append(Problem(name, "", "", f"is geen geldige CSV: {error}"))


def _read_file(pact: Pact, name: str, content: dict[str, Any], problems: list[Problem]) -> None:
    for key, entries in content.items():
        if key not in KINDS and key != "use":
            near = suggest(key, [*KINDS, "use"])
            message = f"dit soort regel is niet bekend{near}. Haal het weg of verbeter de naam"
            problems.append(Problem(name, f"[[{key}]]", "", message))
            continue
        if not isinstance(entries, list):
            problems.append(Problem(name, f"[{key}]", "", f"gebruik dubbele haken: [[{key}]]"))
            continue
        if key == "use":
            _read_uses(pact, name, entries, problems)
            continue
        table_name, parse_entry = KINDS[key]
        for place, entry in _entries(name, key, entries, problems):
            label = str(entry.get(KEYS.get(table_name, "id"), "")) or f"{key} nr. {place}"
            reader = Reader(entry, name, label, problems)
            value = parse_entry(reader)
            reader.done()
            _add(pact, table_name, value, reader)


def _entries(
    name: str, key: str, entries: list[Any], problems: list[Problem]
) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield the tables of a list with their number; anything else in it is a mistake."""
    for place, entry in enumerate(entries, 1):
        if isinstance(entry, dict):
            yield place, entry
        else:
            message = f"gebruik dubbele haken: [[{key}]], met velden eronder"
            problems.append(Problem(name, f"{key} nr. {place}", "", message))


def _add(pact: Pact, table_name: str, value: Any, reader: Reader) -> None:
    if isinstance(value, ContextFigure):
        table_name = "context"
    table = getattr(pact, table_name)
    if isinstance(table, list):
        if isinstance(value, TableCell):
            pact.files[f"cells {value.place}"] = reader.file
        table.append(value)
        return
    key = getattr(value, KEYS.get(table_name, "id"))
    place = f"{'targets' if table_name == 'context' else table_name} {key}"
    if place in pact.files:
        reader.problem("id", f"'{key}' bestaat al, in {pact.files[place]}. Geef een andere id")
        return
    pact.files[place] = reader.file
    table[key] = value


def _read_uses(pact: Pact, name: str, entries: list[Any], problems: list[Problem]) -> None:
    counts: dict[str, int] = {}
    for place, entry in _entries(name, "use", entries, problems):
        label = f"{entry.get('target', '?')} x {entry.get('series', f'nr. {place}')}"
        reader = Reader(entry, name, label, problems)
        target = str(entry.get("target", ""))
        counts[target] = counts.get(target, 0) + 1
        use = parse_measured.use(reader, counts[target])
        reader.done()
        pact.files[f"uses {use.place}"] = name
        pact.uses.append(use)


def load(folder: Path) -> Pact:
    """Read and check a pact; raises ContentError with every problem."""
    from doepact.core.content.checks import check_references

    pact, problems = read(folder)
    if pact is not None and not problems:
        problems = check_references(pact)
    if pact is None or problems:
        raise ContentError(sorted(problems))
    return pact
