"""The words of the screens and of the code are in the glossary, in both languages."""

from __future__ import annotations

import re

import pytest
from django.apps import apps
from django.db.models import Model

from doepact.core.content import TargetKind, load
from doepact.core.content.values import Term
from doepact.monitor import wording
from tests.pages import PACT

CONTENT = load(PACT)
TERMS = list(CONTENT.glossary.values())
DUTCH = {term.nl for term in TERMS}
MODELS = [model for model in apps.get_models() if model.__module__.startswith("doepact.")]
# words without a term: why the glossary need not explain them
PLAIN = {
    "persoon": "everyday word",
    "rol": "everyday word",
    "inhoudsversie": "only seen by who looks in the database",
    "kiezen": "the line explains itself, in lines.toml",
    "leren": "the line explains itself, in lines.toml",
    "werken": "the line explains itself, in lines.toml",
    "all": "the line explains itself, in lines.toml",
}


def missing() -> dict[str, str]:
    """Return the words without a term, and where they are used."""
    words: dict[str, str] = {}
    for model in MODELS:
        names = {str(model._meta.verbose_name), str(model._meta.verbose_name_plural)}
        if not names & DUTCH:
            words[str(model._meta.verbose_name)] = model.__name__
    for kind in TargetKind:
        if str(wording.KINDS[kind]) not in DUTCH:
            words[str(wording.KINDS[kind])] = f"TargetKind.{kind.name}"
    words |= {line: "lines.toml" for line in CONTENT.lines if line not in DUTCH}
    return words


def test_every_word_has_a_term_or_a_reason() -> None:
    assert missing().keys() == PLAIN.keys()


def test_every_kind_of_figure_has_a_term_with_its_code_name() -> None:
    codes = {term.nl: term.code for term in TERMS}
    for kind in TargetKind:
        assert codes.get(str(wording.KINDS[kind])) == kind.value, kind


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_a_model_has_dutch_names_in_small_letters(model: type[Model]) -> None:
    options = model._meta
    for name in (options.verbose_name, options.verbose_name_plural):
        assert str(name) == str(name).lower()
    # Django makes names from the class where none is written
    assert str(options.verbose_name) != re.sub(r"(?<!^)([A-Z])", r" \1", model.__name__).lower()


def test_a_model_whose_word_is_the_code_name_is_the_term() -> None:
    codes = {term.code: term.nl for term in TERMS}
    for model in MODELS:
        code = re.sub(r"(?<!^)([A-Z])", r"_\1", model.__name__).lower()
        if code in codes:
            assert str(model._meta.verbose_name) == codes[code]


@pytest.mark.parametrize("term", TERMS, ids=lambda term: term.code)
def test_every_term_has_both_languages(term: Term) -> None:
    assert term.nl
    assert term.en
    assert term.definition.nl.endswith(".")
    assert term.definition.en.endswith(".")
    assert term.definition.nl != term.definition.en


def test_every_code_name_is_used_once_and_can_be_a_name() -> None:
    codes = [term.code for term in TERMS]
    assert len(codes) == len(set(codes))
    for code in codes:
        assert re.fullmatch(r"[a-z][a-z0-9_]*", code), code
