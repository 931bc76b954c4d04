"""Rules that hold for every drawing, whatever its form."""

import os
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from doepact.core.drawing import Drawing
from tests.core.drawing.examples import drawings

SNAPSHOTS = Path(__file__).parent / "snapshots"
SVG = "{http://www.w3.org/2000/svg}"
FIGURE = re.compile("\u2212?\\d[\\d.,]*")
EXAMPLES = drawings()

every_drawing = pytest.mark.parametrize("drawing", EXAMPLES.values(), ids=EXAMPLES.keys())


def tree(drawing: Drawing) -> ET.Element:
    return ET.fromstring(drawing.svg)  # noqa: S314 -- our own text


def classes(element: ET.Element) -> set[str]:
    return set(element.get("class", "").split())


def figures(text: str) -> set[str]:
    return {found.rstrip(".,") for found in FIGURE.findall(text)}


@pytest.mark.parametrize("name", EXAMPLES)
def test_is_drawn_as_before(name: str) -> None:
    """Set DOEPACT_UPDATE_SNAPSHOTS=1 to accept how the drawings look now."""
    file = SNAPSHOTS / f"{name}.svg"
    now = EXAMPLES[name].svg + "\n"
    if os.environ.get("DOEPACT_UPDATE_SNAPSHOTS") == "1":
        file.write_text(now, encoding="utf-8")
    assert file.read_text(encoding="utf-8") == now


def test_every_snapshot_has_an_example() -> None:
    assert {file.stem for file in SNAPSHOTS.glob("*.svg")} == set(EXAMPLES)


def test_the_same_input_gives_the_same_text() -> None:
    assert drawings() == EXAMPLES


@every_drawing
def test_is_named_by_title_and_description(drawing: Drawing) -> None:
    svg = tree(drawing)
    assert svg.tag == f"{SVG}svg"
    ids = svg.get("aria-labelledby", "").split()
    named = [svg.find(f"*[@id='{key}']") for key in ids]
    assert [part.tag for part in named if part is not None] == [f"{SVG}title", f"{SVG}desc"]
    assert all(part is not None and part.text for part in named)


@every_drawing
def test_hides_its_links_from_nobody(drawing: Drawing) -> None:
    svg = tree(drawing)
    assert svg.get("role") == ("group" if svg.find(f".//{SVG}a") is not None else "img")


@every_drawing
def test_needs_no_inline_style_or_script(drawing: Drawing) -> None:
    for element in tree(drawing).iter():
        assert element.tag not in {f"{SVG}style", f"{SVG}script", f"{SVG}foreignObject"}
        assert not [key for key in element.attrib if key == "style" or key.startswith("on")]


@every_drawing
def test_every_id_is_its_own_and_every_reference_is_found(drawing: Drawing) -> None:
    ids = [element.get("id") for element in tree(drawing).iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    assert set(re.findall(r"url\(#([^)]*)\)", drawing.svg)) <= set(ids)


def test_ids_of_different_drawings_differ() -> None:
    ids = [
        key for drawing in EXAMPLES.values() for key in re.findall(r' id="([^"]*)"', drawing.svg)
    ]
    assert len(ids) == len(set(ids))


@every_drawing
def test_every_figure_drawn_is_in_the_table(drawing: Drawing) -> None:
    told = " ".join((" ".join(drawing.table.header), *map(" ".join, drawing.table.rows)))
    for text in tree(drawing).iter(f"{SVG}text"):
        if not classes(text) & {"dw-tick", "dw-range"}:
            assert figures(" ".join(text.itertext())) <= figures(told)


@every_drawing
def test_the_table_is_whole(drawing: Drawing) -> None:
    assert drawing.table.caption
    assert {len(row) for row in drawing.table.rows} <= {len(drawing.table.header)}


@every_drawing
def test_letters_stay_within_the_drawing(drawing: Drawing) -> None:
    svg = tree(drawing)
    width, height = (float(part) for part in svg.get("viewBox", "").split()[2:])
    for text in svg.iter(f"{SVG}text"):
        assert 0 < float(text.get("y", "-1")) < height
        for span in text.iter(f"{SVG}tspan"):
            assert 0 <= float(span.get("x", "0")) <= width


def test_the_stylesheet_knows_every_class() -> None:
    sheet = Path(__file__).parents[3] / "src/doepact/web/static/web/drawing.css"
    known = set(re.findall(r"\.(dw-[a-z0-9-]+)", sheet.read_text(encoding="utf-8")))
    structure = {
        *("dw-agreed", "dw-axes", "dw-bar", "dw-country", "dw-gap", "dw-halo", "dw-key"),
        *("dw-labels", "dw-links", "dw-moments", "dw-range", "dw-run", "dw-stacked"),
        *("dw-target", "dw-tick", "dw-values"),
        *(f"dw-land-{part}" for part in ("noord", "oost", "noordwest", "zuidwest", "zuidoost")),
    }
    used: set[str] = set()
    for drawing in EXAMPLES.values():
        for element in tree(drawing).iter():
            used |= classes(element)
    assert used - known - structure == {"drawing"}
