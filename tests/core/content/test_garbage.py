"""Whatever stands in a file, the reader answers with sentences and never falls over."""

from __future__ import annotations

import copy
import json
import tempfile
import tomllib
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from doepact.core.content import Problem, read
from doepact.core.content.checks import check_references
from doepact.core.content.export import as_rows, as_tree
from tests.core.content.tiny import FILES

TABLES: dict[str, Any] = {
    **tomllib.loads(FILES["pact.toml"]),
    **tomllib.loads(FILES["cijfers/reeksen.toml"]),
    # kinds that the pact about bicycles does not have
    "cell": [
        {
            "table": 1,
            "region": "WL",
            "level": "mbo",
            "value": "5",
            "unit": "procent",
            "period": "2022",
            "source": {"line": 1},
        }
    ],
    "document": [{"number": 1, "title": "Nota", "source": {"line": 1}}],
    "term": [{"nl": "fiets", "code": "bike", "en": "bike", "definition": {"nl": "F.", "en": "B."}}],
}
ROWS = FILES["cijfers/telling.csv"]

scalars = (
    st.text(max_size=8)
    | st.integers()
    | st.floats(allow_nan=True)
    | st.booleans()
    | st.dates(date(1, 1, 1), date(9999, 12, 31))
    | st.just(datetime(2015, 1, 1, 12, 0, 0))  # noqa: DTZ001  TOML has dates without a zone
    | st.just(time(12, 0, 0))
    | st.sampled_from(["NaN", "-Infinity", "1e999", "2013-0000", "9999/00", "T-N-\u2028", "²"])
)
garbage = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner),
    max_leaves=5,
)


def toml(value: Any) -> str:
    """Write a value as TOML, tables in one line."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        # what JSON escapes, TOML escapes too
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    if isinstance(value, dict):
        return "{" + ", ".join(f"{toml(key)} = {toml(value[key])}" for key in value) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(toml, value)) + "]"
    if isinstance(value, (date, time)):
        return value.isoformat()
    return repr(value)


def places(value: Any, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """Return the way to every value in a structure."""
    found = [path] if path else []
    if isinstance(value, dict):
        for key, inner in value.items():
            found += places(inner, (*path, key))
    if isinstance(value, list):
        for place, inner in enumerate(value):
            found += places(inner, (*path, place))
    return found


def put(path: tuple[str | int, ...], value: object) -> dict[str, Any]:
    """Return the pact with another value at one place."""
    changed = copy.deepcopy(TABLES)
    inner: Any = changed
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = value
    return changed


def problems_of(files: dict[str, bytes]) -> list[Problem]:
    """Read and check files; what has no mistake can be taken away as well."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for file, content in files.items():
            (folder / file).write_bytes(content)
        pact, problems = read(folder)
        if pact is not None and not problems:
            problems = check_references(pact)
            json.dumps(as_tree(pact))
            as_rows(pact)
    for problem in problems:
        assert problem.file
        assert problem.message
        assert str(problem).startswith(problem.file)
    return sorted(problems)


def written(tables: dict[str, Any]) -> bytes:
    text = "\n".join(f"{toml(key)} = {toml(value)}" for key, value in tables.items())
    return text.encode()


def test_the_starting_point_has_no_mistakes() -> None:
    assert problems_of({"pact.toml": written(TABLES), "telling.csv": ROWS.encode()}) == []


@settings(max_examples=400, deadline=None)
@given(st.sampled_from(places(TABLES)), garbage)
@example(("target", 0), "geen tabel")
@example(("use", 0), 5)
@example(("use",), {"target": "FIETS-1"})
@example(("pact",), "geen tabel")
@example(("target", 0, "goal", "value"), "NaN")
@example(("target", 0, "goal", "value"), "2016-2013")
@example(("target", 0, "limits", "high"), "Infinity")
@example(("series", 0, "definitions"), [])
@example(("target", 0, "milestones"), ["FIETS-1"])
@example(("region", 1, "parent"), "eiland")
def test_no_value_anywhere_makes_the_reader_fall_over(
    path: tuple[str | int, ...], value: object
) -> None:
    problems_of({"pact.toml": written(put(path, value)), "telling.csv": ROWS.encode()})


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=60))
def test_no_bytes_in_a_file_make_the_reader_fall_over(raw: bytes) -> None:
    files = {"pact.toml": written(TABLES), "extra.toml": raw, "extra.csv": raw}
    assert problems_of(files)


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.lists(st.text(max_size=8), min_size=8, max_size=11), max_size=3),
    st.sampled_from(["\n", "\r\n", "\r"]),
)
def test_no_row_of_values_makes_the_reader_fall_over(rows: list[list[str]], end: str) -> None:
    lines = [ROWS.splitlines()[0], *(",".join(row) for row in rows)]
    problems_of({"pact.toml": written(TABLES), "telling.csv": end.join(lines).encode()})
