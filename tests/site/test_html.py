"""What must hold for the HTML of every page there is, in both languages."""

from __future__ import annotations

from html.parser import HTMLParser
from urllib.parse import urldefrag

import pytest
from django.test import Client

from tests.pages import EVERY_KIND_OF_PAGE, every_page

HEADINGS = ("h1", "h2", "h3", "h4")
SIGNS = ("None", "{{", "{%", "Traceback")
VOID = {"meta", "link", "input", "br", "img", "hr", "path", "line", "rect", "circle", "use"}


class Look(HTMLParser):
    """Notes what is wrong with one page, and where its links lead."""

    def __init__(self) -> None:
        super().__init__()
        self.faults: list[str] = []
        self.ids: list[str] = []
        self.headings: list[int] = []
        self.links: set[str] = set()
        self.fields: set[str] = set()
        self.labels: set[str] = set()
        self.language = ""
        self.open_link: list[str] | None = None
        self.text: list[str] = []
        self.inside: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag not in VOID:
            self.inside.append(tag)
        if tag == "html":
            self.language = given.get("lang", "")
        if "id" in given:
            self.ids.append(given["id"])
        if "style" in given or any(name.startswith("on") for name in given):
            self.faults.append(f"style or script within <{tag}>")
        if tag == "script":
            self.faults.append("a script")
        if tag in HEADINGS:
            self.headings.append(int(tag[1]))
        if tag == "th" and "scope" not in given:
            self.faults.append("a th without scope")
        if tag == "img" and "alt" not in given:
            self.faults.append("a picture without words")
        if tag in {"input", "select", "textarea"} and given.get("type") not in {"hidden", "submit"}:
            self.fields.add(given.get("id", ""))
        if tag == "label":
            self.labels.add(given.get("for", ""))
        if tag == "a":
            self.links.add(given.get("href", ""))
            self.open_link = [given.get("aria-label", "")]

    def handle_endtag(self, tag: str) -> None:
        if tag in self.inside:
            while self.inside.pop() != tag:
                pass
        if tag == "a" and self.open_link is not None:
            if not "".join(self.open_link).strip():
                self.faults.append("a link without words")
            self.open_link = None

    def handle_data(self, data: str) -> None:
        self.text.append(data)
        if self.open_link is not None:
            self.open_link.append(data)

    def all_faults(self, language: str) -> list[str]:
        faults = list(self.faults)
        if self.language != language:
            faults.append(f"language {self.language}")
        if self.headings.count(1) != 1 or self.headings[0] != 1:
            faults.append(f"headings {self.headings[:3]}")
        jumps = zip(self.headings, self.headings[1:], strict=False)
        faults += [f"heading {one} then {two}" for one, two in jumps if two > one + 1]
        doubled = {key for key in self.ids if self.ids.count(key) > 1}
        faults += [f"id {key} twice" for key in doubled]
        faults += [f"field {key} without a label" for key in self.fields - self.labels]
        words = " ".join(self.text)
        faults += [f"'{sign}' on the screen" for sign in SIGNS if sign in words]
        return faults


def look(client: Client, address: str) -> Look:
    response = client.get(address)
    assert response.status_code == 200, address
    found = Look()
    found.feed(response.content.decode())
    return found


def place_of(link: str, page: str) -> tuple[str, str]:
    """Return the page and the place on it that a link leads to, whatever the date."""
    address, place = urldefrag(link)
    return (address.partition("?")[0] or page.partition("?")[0], place)


@pytest.mark.usefixtures("loaded", "today")
@pytest.mark.parametrize("prefix", ["", "/en"])
def test_every_page_is_well_made_and_every_link_leads_somewhere(
    client: Client, prefix: str
) -> None:
    language = "en" if prefix else "nl"
    faults: dict[str, list[str]] = {}
    links: dict[str, str] = {}
    places: set[tuple[str, str]] = set()
    for path in (*every_page(), *EVERY_KIND_OF_PAGE):
        found = look(client, f"{prefix}{path}")
        if wrong := found.all_faults(language):
            faults[path] = wrong
        inner = {urldefrag(link)[0].replace("&amp;", "&") for link in found.links}
        links.update({link: path for link in inner if link.startswith("/")})
        places |= {place_of(link, f"{prefix}{path}") for link in found.links if "#" in link}
    assert faults == {}
    seen = {f"{prefix}{path}" for path in every_page()} | {"/uitloggen/", "/en/uitloggen/"}
    # every address once; the same page on another date is the same page
    left = {link: path for link, path in links.items() if "peildatum=" not in link}
    broken = {
        link: path
        for link, path in left.items()
        if link not in seen and client.get(link).status_code != 200
    }
    assert broken == {}
    ids = {page: set(look(client, page).ids) for page in {page for page, _ in places}}
    assert [f"{page}#{place}" for page, place in places if place not in ids[page]] == []


@pytest.mark.usefixtures("loaded", "today")
def test_every_figure_leads_to_its_source_in_two_clicks(client: Client) -> None:
    without = []
    series: dict[str, bool] = {}
    for path in every_page():
        if not path.startswith(("/streefwaarden/T-", "/streefwaarden/C-")):
            continue
        found = look(client, path).links
        if "/bronnen/#pacttekst" not in found:  # what was agreed: one click
            without.append(path)
        for link in found:  # what was measured: one click to the series, one to the edition
            if link.startswith("/meetreeksen/") and link != "/meetreeksen/" and link not in series:
                onward = look(client, link).links
                series[link] = any(to.startswith(("https://", "http://")) for to in onward)
    assert without == []
    assert len(series) > 30
    assert [link for link, sourced in series.items() if not sourced] == []
