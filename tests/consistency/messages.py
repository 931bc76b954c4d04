"""Every message on the screens: read from templates and Python files."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO

from attrs import field, frozen
from babel.messages.catalog import Catalog
from babel.messages.catalog import Message as Entry
from babel.messages.extract import extract_python
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "doepact"
ENGLISH = SOURCE / "locale" / "en" / "LC_MESSAGES" / "django.po"
PLAIN = ("_", "gettext", "gettext_lazy", "gettext_noop")
PLURAL = ("ngettext", "ngettext_lazy")
WITH_CONTEXT = ("pgettext", "pgettext_lazy")
PLURAL_WITH_CONTEXT = ("npgettext", "npgettext_lazy")
# %(name)s of gettext and {name} of str.format
PLACEHOLDER = re.compile(r"%\((\w+)\)[sd]|\{(\w+)\}")


@frozen
class Message:
    """One message; `plural` and `context` are empty for most. Its places do not tell it apart."""

    singular: str
    plural: str = ""
    context: str = ""
    place: str = field(default="", eq=False)


def _read(file: BinaryIO, place: str) -> Iterator[Message]:
    keywords = dict.fromkeys((*PLAIN, *PLURAL, *WITH_CONTEXT, *PLURAL_WITH_CONTEXT))
    # Babel's own types say that the words are a list; they are a string or a tuple
    extracted: Iterable[Any] = extract_python(file, keywords, (), {})
    for line, name, found, _comments in extracted:
        words = found if isinstance(found, tuple) else (found,)
        counted = 1 + (name not in PLAIN) + (name in PLURAL_WITH_CONTEXT)
        if not all(isinstance(word, str) for word in words[:counted]) or len(words) < counted:
            raise ValueError(f"{place}:{line}: {name}() takes a literal message")
        if name in PLAIN:
            yield Message(words[0], place=place)
        elif name in PLURAL:
            yield Message(words[0], words[1], place=place)
        elif name in WITH_CONTEXT:
            yield Message(words[1], context=words[0], place=place)
        else:
            yield Message(words[1], words[2], words[0], place)


def in_template(text: str, place: str = "") -> Iterator[Message]:
    """Return the messages of a template."""
    return _read(BytesIO(templatize(text).encode()), place)


def in_python(text: str, place: str = "") -> Iterator[Message]:
    """Return the messages of a Python file."""
    return _read(BytesIO(text.encode()), place)


def used() -> list[Message]:
    """Return every message of the screens, those of one file together."""
    found: list[Message] = []
    for path in sorted(SOURCE.rglob("*")):
        place = path.relative_to(ROOT).as_posix()
        if path.suffix == ".py":
            found += in_python(path.read_text("utf-8"), place)
        elif path.is_file() and "templates" in path.parts:
            found += in_template(path.read_text("utf-8"), place)
    return found


def english() -> Catalog:
    """Return the English translations as they stand in the file."""
    with ENGLISH.open("rb") as file:
        return read_po(file, locale="en")


def forms(entry: Entry) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the Dutch forms and the English forms of an entry."""
    dutch = (entry.id,) if isinstance(entry.id, str) else tuple(entry.id)
    words = (entry.string,) if isinstance(entry.string, str) else tuple(entry.string or ())
    return dutch, words


def message_of(entry: Entry) -> Message:
    """Return which message an entry translates."""
    dutch, _words = forms(entry)
    return Message(dutch[0], dutch[1] if len(dutch) > 1 else "", entry.context or "")


def placeholders(words: str) -> set[str]:
    """Return the names that are filled in."""
    return {one or other for one, other in PLACEHOLDER.findall(words)}


def as_po(messages: list[Message]) -> str:
    """Write messages as entries to paste into the .po file."""
    catalogue = Catalog()
    for message in messages:
        catalogue.add(
            (message.singular, message.plural) if message.plural else message.singular,
            locations=[(message.place, 1)],
            context=message.context or None,
        )
    written = BytesIO()
    write_po(written, catalogue, omit_header=True, include_lineno=False)
    return written.getvalue().decode()
