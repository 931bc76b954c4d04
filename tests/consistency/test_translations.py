"""Every Dutch message of the screens has its English, and no English is left over."""

from __future__ import annotations

import pytest
from django.utils import translation

from tests.consistency import messages
from tests.consistency.messages import Message


def listed(found: list[str]) -> str:
    """Return findings one below the other."""
    return "\n".join(found)


def test_every_message_has_its_english() -> None:
    catalogue = messages.english()
    translated = {
        messages.message_of(entry)
        for entry in catalogue
        if entry.id and all(messages.forms(entry)[1])
    }
    missing = [message for message in messages.used() if message not in translated]
    assert not missing, f"add to {messages.ENGLISH}:\n\n{messages.as_po(missing)}"


def test_no_english_is_left_over() -> None:
    catalogue = messages.english()
    used = set(messages.used())
    left = [entry.id for entry in catalogue if entry.id and messages.message_of(entry) not in used]
    left += list(catalogue.obsolete)
    assert not left, f"take out of {messages.ENGLISH}:\n{listed([str(one) for one in left])}"


def test_both_sides_fill_in_the_same_names() -> None:
    wrong = []
    for entry in messages.english():
        dutch, english = messages.forms(entry)
        wanted = set().union(*map(messages.placeholders, dutch))
        wrong += [words for words in english if messages.placeholders(words) != wanted]
    assert not wrong, listed(wrong)


def test_a_plural_has_every_form() -> None:
    catalogue = messages.english()
    assert catalogue.num_plurals == 2
    wrong = [
        str(entry.id)
        for entry in catalogue
        if len(messages.forms(entry)[1]) != (catalogue.num_plurals if entry.pluralizable else 1)
    ]
    assert not wrong, listed(wrong)


def test_no_translation_is_a_guess() -> None:
    # a fuzzy entry is not compiled, so its page would stay Dutch
    fuzzy = [str(entry.id) for entry in messages.english() if entry.id and entry.fuzzy]
    assert not fuzzy, listed(fuzzy)


def test_lines_begin_and_end_alike() -> None:
    wrong = [
        words
        for entry in messages.english()
        for words in messages.forms(entry)[1]
        if entry.id and words.endswith("\n") != messages.forms(entry)[0][0].endswith("\n")
    ]
    assert not wrong, listed(wrong)


def test_the_screens_speak_the_english_of_the_file() -> None:
    with translation.override("en"):
        for entry in messages.english():
            if isinstance(entry.id, str) and entry.id:
                assert translation.gettext(entry.id) == entry.string


def test_dutch_messages_stay_as_they_are_written() -> None:
    with translation.override("nl"):
        changed = {
            message.singular: words
            for message in messages.used()
            if (words := translation.gettext(message.singular)) != message.singular
        }
    assert changed == {}


@pytest.mark.parametrize(
    ("template", "message"),
    [
        ("<a title=\"{% translate 'Naar boven' %}\">", Message("Naar boven")),
        ('{{ value|default:_("onbekend") }}', Message("onbekend")),
        (
            "{% blocktranslate with day=on %}op {{ day }}{% endblocktranslate %}",
            Message("op %(day)s"),
        ),
        (
            "{% blocktranslate count n=x %}dag{% plural %}{{ n }} dagen{% endblocktranslate %}",
            Message("dag", "%(n)s dagen"),
        ),
        ('{% translate "Stand" context "tijd" %}', Message("Stand", context="tijd")),
    ],
)
def test_messages_are_found_in_templates(template: str, message: Message) -> None:
    assert list(messages.in_template(template)) == [message]


@pytest.mark.parametrize(
    ("code", "message"),
    [
        ('_("een " "twee")', Message("een twee")),
        ('ngettext("%(n)s dag", "%(n)s dagen", n)', Message("%(n)s dag", "%(n)s dagen")),
        ('pgettext("tijd", "stand")', Message("stand", context="tijd")),
    ],
)
def test_messages_are_found_in_code(code: str, message: Message) -> None:
    assert list(messages.in_python(code)) == [message]


def test_a_message_that_is_put_together_is_refused() -> None:
    with pytest.raises(ValueError, match="literal"):
        list(messages.in_python("_(words)"))


def test_what_is_missing_is_told_ready_to_paste() -> None:
    told = messages.as_po([Message("%(n)s actie", "%(n)s acties", place="src/a.html")])
    assert told.splitlines() == [
        "#: src/a.html",
        "#, python-format",
        'msgid "%(n)s actie"',
        'msgid_plural "%(n)s acties"',
        'msgstr[0] ""',
        'msgstr[1] ""',
        "",
    ]
