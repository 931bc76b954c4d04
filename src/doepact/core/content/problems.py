"""What is wrong with a pact's files, in words for the person who edits them."""

from __future__ import annotations

from attrs import frozen


@frozen(order=True)
class Problem:
    """One mistake: where it stands and what to do. The words are Dutch: editors read them."""

    file: str
    entry: str
    field: str
    message: str

    def __str__(self) -> str:
        place = ": ".join(part for part in (self.file, self.entry, self.field) if part)
        return f"{place}: {self.message}"


class ContentError(Exception):
    """The pact's files cannot be used; `problems` says why."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems
