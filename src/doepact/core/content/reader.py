"""Reads one table of a pact file, collecting every mistake instead of stopping at the first."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from typing import Any, TypeVar

from doepact.core.content.periods import Period, parse_period
from doepact.core.content.problems import Problem
from doepact.core.content.values import EMPTY, Citation, Source, Text

T = TypeVar("T")
ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:-]*")
NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
LONGEST_ID = 60
LONGEST_STRING = 500  # what a database keeps of a title or an address
PERIOD_HELP = "is geen jaar, schooljaar of datum. Schrijf bijvoorbeeld 2015, 2014/15 of 2015-06-01"


class Reader:
    """One table; ask it for every key it may have, then call `done`."""

    def __init__(
        self, table: dict[str, Any], file: str, entry: str, problems: list[Problem], path: str = ""
    ) -> None:
        self.table = table
        self.file = file
        self.entry = entry
        self.problems = problems
        self.path = path
        self.asked: set[str] = set()

    def problem(self, key: str, message: str) -> None:
        """Note a mistake at this key."""
        self.problems.append(Problem(self.file, self.entry, self.path + key, message))

    def has(self, key: str) -> bool:
        """Say whether the key is there."""
        return key in self.table

    def _get(self, key: str, *, required: bool) -> Any:
        self.asked.add(key)
        if key not in self.table:
            if required:
                self.problem(key, "ontbreekt. Vul dit veld in")
            return None
        return self.table[key]

    def string(
        self,
        key: str,
        *,
        required: bool = True,
        empty: bool = False,
        longest: int = LONGEST_STRING,
    ) -> str:
        """Return a string, "" when it is missing or wrong."""
        value = self._get(key, required=required)
        if value is None:
            return ""
        if not isinstance(value, str):
            self.problem(key, f"'{value}' is geen tekst. Zet er aanhalingstekens om")
            return ""
        if not value.strip() and required and not empty:
            self.problem(key, "is leeg. Vul dit veld in")
        if len(value.strip()) > longest:
            self.problem(key, f"heeft meer dan {longest} tekens. Maak het korter")
        return value.strip()

    def identifier(self, key: str = "id", *, longest: int = LONGEST_ID) -> str:
        """Return an id: letters, digits, dot, dash and underscore."""
        value = self.string(key, longest=longest)
        if value and not ID.fullmatch(value):
            self.problem(key, f"'{value}' mag alleen letters, cijfers, punt en streepje hebben")
        return value

    def choice(self, key: str, allowed: Iterable[str], *, required: bool = True) -> str:
        """Return one of the allowed words."""
        value = self.string(key, required=required)
        options = list(allowed)
        if value and value not in options:
            self.problem(
                key,
                f"'{value}' is niet bekend{suggest(value, options)}. Kies: {', '.join(options)}",
            )
        return value

    def integer(self, key: str, *, required: bool = True) -> int | None:
        """Return a whole number."""
        value = self._get(key, required=required)
        if value is None:
            return None
        if not isinstance(value, int) or isinstance(value, bool):
            self.problem(key, f"'{value}' is geen heel getal")
            return None
        return value

    def boolean(self, key: str, *, required: bool = False) -> bool:
        """Return true or false; missing counts as false."""
        value = self._get(key, required=required)
        if value is None:
            return False
        if not isinstance(value, bool):
            self.problem(key, f"'{value}' moet true of false zijn, zonder aanhalingstekens")
            return False
        return value

    def number(self, key: str, *, required: bool = True) -> Decimal | None:
        """Return an exact number, written as text so that nothing is rounded."""
        value = self._get(key, required=required)
        if value is None:
            return None
        if not isinstance(value, str):
            self.problem(key, f'{value} moet tussen aanhalingstekens: "{value}"')
            return None
        if not NUMBER.fullmatch(value):
            self.problem(
                key,
                f"'{value}' is geen getal."
                " Gebruik een punt voor decimalen en niets voor duizendtallen",
            )
            return None
        return Decimal(value)

    def day(self, key: str, *, required: bool = True) -> date | None:
        """Return a date written as YYYY-MM-DD; empty counts as missing."""
        value = self.string(key, required=required, empty=not required)
        if not value:
            return None
        try:
            if DAY.fullmatch(value):  # Python reads 20151231 and 2015-W01 too
                return date.fromisoformat(value)
        except ValueError:
            pass
        self.problem(key, f"'{value}' is geen datum. Schrijf jaar-maand-dag, zoals 2015-12-31")
        return None

    def period(self, key: str, *, required: bool = True) -> Period | None:
        """Return a period; see `parse_period`."""
        value = self.string(key, required=required, empty=not required)
        if not value:
            return None
        try:
            return parse_period(value)
        except ValueError:
            self.problem(key, f"'{value}' {PERIOD_HELP}")
            return None

    def strings(self, key: str, *, required: bool = False) -> tuple[str, ...]:
        """Return a list of strings."""
        value = self._get(key, required=required)
        if value is None:
            return ()
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            self.problem(key, 'moet een lijst van teksten zijn, zoals ["ocw", "vo-raad"]')
            return ()
        return tuple(value)

    def text(self, key: str, *, required: bool = True) -> Text:
        """Return words in both languages; an entry without English is a mistake."""
        value = self._get(key, required=required)
        if value is None:
            return EMPTY
        return self._text(key, value)

    def _text(self, key: str, value: Any) -> Text:
        if not isinstance(value, dict) or set(value) - {"nl", "en"}:
            self.problem(key, 'moet de vorm { nl = "...", en = "..." } hebben')
            return EMPTY
        for language in ("nl", "en"):
            words = value.get(language)
            if not isinstance(words, str) or not words.strip():
                self.problem(f"{key}.{language}", "is leeg. Schrijf de tekst in deze taal")
        return Text(str(value.get("nl", "")).strip(), str(value.get("en", "")).strip())

    def texts(self, key: str, *, required: bool = True) -> tuple[Text, ...]:
        """Return a list of words in both languages."""
        value = self._get(key, required=required)
        if value is None:
            return ()
        if not isinstance(value, list):
            self.problem(key, 'moet een lijst zijn: [ { nl = "...", en = "..." } ]')
            return ()
        return tuple(self._text(f"{key}[{place}]", item) for place, item in enumerate(value, 1))

    def inner(self, key: str, read: Callable[[Reader], T], *, required: bool = True) -> T | None:
        """Read a table within this table."""
        value = self._get(key, required=required)
        if value is None:
            return None
        if not isinstance(value, dict):
            self.problem(key, "moet tussen accolades staan: { ... }")
            return None
        inner = Reader(value, self.file, self.entry, self.problems, f"{self.path}{key}.")
        result = read(inner)
        inner.done()
        return result

    def inners(self, key: str, read: Callable[[Reader], T], *, required: bool = True) -> list[T]:
        """Read a list of tables within this table."""
        value = self._get(key, required=required)
        if value is None:
            return []
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            self.problem(key, "moet een lijst van tabellen zijn: [ { ... }, { ... } ]")
            return []
        results = []
        for place, item in enumerate(value, 1):
            path = f"{self.path}{key}[{place}]."
            inner = Reader(item, self.file, self.entry, self.problems, path)
            results.append(read(inner))
            inner.done()
        return results

    def source(self, *, required: bool = True) -> Source | None:
        """Return the lines of the pact's text."""
        return self.inner("source", read_source, required=required)

    def citation(self) -> Citation:
        """Return a source outside the pact."""
        return self.inner("source", read_citation) or Citation("")

    def done(self) -> None:
        """Note every key that nobody asked for."""
        for key in self.table:
            if key not in self.asked:
                self.problem(
                    key,
                    f"dit veld is niet bekend{suggest(key, self.asked)}."
                    " Haal het weg of verbeter de naam",
                )


def suggest(word: str, options: Iterable[str]) -> str:
    """Return " (bedoelt u ...?)" when an option looks like the word."""
    near = difflib.get_close_matches(word, list(options), n=1)
    return f" (bedoelt u '{near[0]}'?)" if near else ""


def read_source(reader: Reader) -> Source:
    line = reader.integer("line") or 0
    line_end = reader.integer("line_end", required=False) or line
    figure = reader.string("figure", required=False)
    if line < 1 or line_end < line:
        reader.problem("line", f"regel {line} tot {line_end} kan niet. Tel vanaf 1, einde na begin")
    return Source(line, line_end, figure)


def read_citation(reader: Reader) -> Citation:
    return Citation(reader.string("title"), reader.string("url", required=False, empty=True))
