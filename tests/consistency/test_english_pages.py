"""English pages hold no Dutch, but for what is marked as Dutch."""

from __future__ import annotations

import re
from functools import cache
from html.parser import HTMLParser

import pytest
from django.test import Client

from doepact.core.content import load
from tests.pages import EVERY_KIND_OF_PAGE, PACT, every_page
from tests.people import People

# attributes that are read out or shown
SPOKEN = {"alt", "aria-label", "placeholder", "title"}
VOID = {"br", "col", "hr", "img", "input", "link", "meta", "path", "rect", "wbr"}
# everyday Dutch words that no English word looks like
DUTCH = re.compile(
    r"\b(?:aan|alle|als|bij|dan|dat|deze|die|dit|door|een|geen|gaat|het|heeft|hier|hoe|ieder|"
    r"jaar|kan|maar|meer|naar|niet|nog|ook|onder|over de|per jaar|staat|tot|tussen|uit|van|"
    r"vanaf|voor|waar|wat|welke|werd|wie|wordt|worden|zijn|zonder|zoals|"
    r"acties?|afspraken?|begrippen|bronnen|cijfers?|doel(?:en)?|gedaan|gehaald|meetreeks(?:en)?|"
    r"meetwaarden?|partij(?:en)?|periode|streefwaarden?|technici|uitgave|waarden?)\b",
    re.IGNORECASE,
)
# names that English sentences of the pact's files leave in Dutch, and words that they quote
NAMES = (
    "Centra voor Innovatief Vakmanschap",
    "Centrum voor Innovatief Vakmanschap",
    "Kiezen voor Technologie",
    "OCW in cijfers",
    "Platform Talent voor Technologie",
    "Van der Touw",
    "Van Pernis",
    "West Brabant werkt en pakt door",
    "West-Brabant werkt en pakt door",
    '"kunnen zijn"',
    '"voor 2016"',
)


@cache
def titles() -> frozenset[str]:
    """Return the titles of the publications."""
    return frozenset(publication.title for publication in load(PACT).publications.values())


class Reader(HTMLParser):
    """Collects the words of a page that are not within an element marked as Dutch."""

    def __init__(self) -> None:
        super().__init__()
        self.languages: list[tuple[str, str]] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        language = found.get("lang", self.language)
        if language == "en":
            self.words += [value for name, value in found.items() if name in SPOKEN]
        if tag not in VOID:
            self.languages.append((tag, language))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        while self.languages and self.languages.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if self.language == "en" and data.strip():
            words = " ".join(data.split())
            if any(tag == "figure" for tag, _language in self.languages):
                # the table of a drawing names editions among its notes, as plain text
                words = "; ".join(note for note in words.split("; ") if note not in titles())
            self.words.append(words)

    @property
    def language(self) -> str:
        return self.languages[-1][1] if self.languages else "en"


def dutch_words(html: str) -> list[str]:
    """Return every piece of text that has a Dutch word in it, with the word marked."""
    reader = Reader()
    reader.feed(html)
    found = []
    for words in reader.words:
        for name in NAMES:
            words = words.replace(name, "")  # noqa: PLW2901  name after name
        if DUTCH.search(words):
            found.append(DUTCH.sub(r">\g<0><", words))
    return found


@pytest.mark.parametrize("query", ["", "?peildatum=2015-09-01", "?peildatum=gisteren"])
@pytest.mark.parametrize("path", EVERY_KIND_OF_PAGE)
@pytest.mark.usefixtures("loaded", "today")
def test_an_english_page_has_no_dutch_that_is_not_marked(
    client: Client, path: str, query: str
) -> None:
    assert dutch_words(client.get(f"/en{path}{query}").content.decode()) == []


@pytest.mark.long
@pytest.mark.usefixtures("loaded", "today")
def test_no_english_page_at_all_has_dutch_that_is_not_marked(client: Client) -> None:
    found = {path: dutch_words(client.get(f"/en{path}").content.decode()) for path in every_page()}
    assert {path: words for path, words in found.items() if words} == {}


@pytest.mark.parametrize("page", ["/en/bestaat-zeker-nergens/", "/en/acties/N99/"])
@pytest.mark.usefixtures("loaded", "today")
def test_a_page_that_does_not_exist_says_so_in_english(client: Client, page: str) -> None:
    response = client.get(page)
    assert response.status_code == 404
    assert dutch_words(response.content.decode()) == []


@pytest.mark.usefixtures("loaded", "today")
def test_pages_behind_signing_in_have_no_dutch(client: Client, people: People) -> None:
    client.force_login(people.bea)
    for page in ("/en/account/", "/en/beheer/personen/"):
        response = client.get(page)
        assert response.status_code == 200
        assert dutch_words(response.content.decode()) == []


@pytest.mark.usefixtures("loaded", "today")
def test_a_form_tells_its_mistakes_in_english(client: Client) -> None:
    response = client.post("/en/inloggen/", {"address": "anna"})
    assert response.status_code == 400
    assert dutch_words(response.content.decode()) == []


def test_dutch_is_found_in_text_and_in_labels() -> None:
    assert dutch_words("<p>Waar is dit?</p>") == [">Waar< is >dit<?"]
    assert dutch_words('<a aria-label="Naar boven">Up</a>') == [">Naar< boven"]
    assert dutch_words('<p lang="nl">Waar<br>is dit?</p><p>Here</p>') == []
    assert dutch_words('<p lang="nl"><b>Een</b> ding</p><p>Dit ook</p>') == [">Dit< >ook<"]
