"""docs/events.md lists every event with what is written in it, and nothing else."""

from __future__ import annotations

import ast

from attrs import frozen

from doepact.journal.events import EVENTS
from doepact.journal.queries import PRIVATE
from tests.consistency.sources import above, code, document, modules, parents, rows, tree


@frozen
class Line:
    """What one call of journal.write records."""

    event: str
    subject: str
    quantities: tuple[str, ...]
    place: str


def _constant(node: ast.expr, function: ast.AST) -> str:
    """Return the words of an argument; a name is looked up in the function around it."""
    if isinstance(node, ast.Name):
        node = next(
            each.value
            for each in ast.walk(function)
            if isinstance(each, ast.Assign)
            and isinstance(each.targets[0], ast.Name)
            and each.targets[0].id == node.id
        )
    assert isinstance(node, ast.Constant), ast.dump(node)
    return str(node.value)


def written() -> list[Line]:
    """Return every line that the code writes."""
    found = []
    for path in modules():
        family = parents(tree(path))
        for node in ast.walk(tree(path)):
            if not isinstance(node, ast.Call) or ast.unparse(node.func) != "journal.write":
                continue
            function = next(
                each for each in above(node, family) if isinstance(each, ast.FunctionDef)
            )
            words = {word.arg: word.value for word in node.keywords}
            subject, quantities = words["subject"], words.get("quantities")
            assert isinstance(subject, ast.Tuple)
            keys = quantities.keys if isinstance(quantities, ast.Dict) else []
            found.append(
                Line(
                    _constant(node.args[0], function),
                    _constant(subject.elts[0], function),
                    tuple(_constant(key, function) for key in keys if key),
                    f"{path.parent.name}.operations.{function.name.lstrip('_')}",
                )
            )
    return found


def documented() -> dict[str, list[str]]:
    """Return the rows of the table, by event."""
    return {code(row[0])[0]: row for row in rows(document("docs/events.md"), "Event")}


def test_every_event_is_documented_and_no_other() -> None:
    assert list(documented()) == list(EVENTS)


def test_every_event_is_written_somewhere() -> None:
    assert {line.event for line in written()} == set(EVENTS)


def test_subjects_and_quantities_are_as_documented() -> None:
    told = documented()
    for line in written():
        _event, _when, subject, quantities, _who = told[line.event]
        assert code(subject) == [line.subject], line
        assert tuple(code(quantities)) == line.quantities, line


def test_what_the_public_may_read_is_as_documented() -> None:
    for event, row in documented().items():
        public = not event.startswith(PRIVATE)
        assert row[4] == ("yes" if public else "no"), event
