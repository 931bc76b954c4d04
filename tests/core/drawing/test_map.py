"""The schematic map: the parts tile, and every part can be reached and is named."""

from collections import Counter
from itertools import combinations, product
from xml.etree import ElementTree as ET

import attrs
import pytest

from doepact.core.drawing import PARTS, Region, schematic_map
from doepact.core.drawing.shapes import BOTTOM, CORNERS, LABELS, LAKE, LAND, places
from doepact.core.drawing.svg import WIDTH
from tests.core.drawing.examples import maps

SVG = "{http://www.w3.org/2000/svg}"

Place = tuple[int, int]
RINGS = [ring for part in PARTS for ring in LAND[part]] + [LAKE]


def edges(ring: tuple[str, ...]) -> list[tuple[str, str]]:
    return list(zip(ring, ring[1:] + ring[:1], strict=True))


EDGES = [edge for ring in RINGS for edge in edges(ring)]


def turn(a: Place, b: Place, c: Place) -> int:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def holds(ring: tuple[str, ...], x: float, y: float) -> bool:
    inside = False
    for (x1, y1), (x2, y2) in ((CORNERS[a], CORNERS[b]) for a, b in edges(ring)):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            inside = not inside
    return inside


def test_every_corner_has_its_own_place_and_is_used() -> None:
    assert len(set(CORNERS.values())) == len(CORNERS)
    assert {name for ring in RINGS for name in ring} == set(CORNERS)


def test_all_rings_turn_the_same_way() -> None:
    for ring in RINGS:
        corners = places(ring)
        turned = zip(corners, corners[1:] + corners[:1], strict=True)
        assert sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in turned) > 0


def test_a_side_belongs_to_one_ring_or_is_shared_by_two() -> None:
    assert set(Counter(EDGES).values()) == {1}


def test_the_neighbours_are_those_of_the_country() -> None:
    owner = {edge: part for part in PARTS for ring in LAND[part] for edge in edges(ring)}
    met = {frozenset((part, owner[b, a])) for (a, b), part in owner.items() if (b, a) in owner}
    assert met == {
        frozenset(pair)
        for pair in (
            *(("noord", "oost"), ("noord", "noordwest"), ("oost", "noordwest")),
            *(("oost", "zuidwest"), ("oost", "zuidoost"), ("noordwest", "zuidwest")),
            ("zuidwest", "zuidoost"),
        )
    }


def test_the_lake_is_closed_by_land_but_for_the_dyke() -> None:
    alone = [(a, b) for a, b in edges(LAKE) if (b, a) not in EDGES]
    assert alone == [("den_oever", "zurich")]


def test_no_gap_lies_between_the_parts() -> None:
    """The sides that are not shared form the coast and border: one mainland and six islands."""
    after = {a: b for a, b in EDGES if (b, a) not in EDGES}
    loops = 0
    while after:
        loops += 1
        start, place = after.popitem()
        while place != start:
            place = after.pop(place)
    assert loops == 1 + 6


def test_no_two_sides_cross() -> None:
    once = {frozenset(edge): edge for edge in EDGES}.values()
    for (a, b), (c, d) in combinations(once, 2):
        p, q, r, s = (CORNERS[name] for name in (a, b, c, d))
        if len({a, b, c, d}) == 4:
            apart = turn(p, q, r) * turn(p, q, s) > 0 or turn(r, s, p) * turn(r, s, q) > 0
            assert apart, (a, b, c, d)


def test_no_place_lies_in_two_parts() -> None:
    for x, y in product(range(0, int(WIDTH), 7), range(0, int(BOTTOM), 7)):
        assert sum(holds(ring, x + 0.37, y + 0.41) for ring in RINGS) <= 1


def test_every_label_stands_on_its_part() -> None:
    for part in PARTS:
        assert holds(LAND[part][0], *LABELS[part])


def test_everything_lies_on_the_sheet() -> None:
    assert all(0 <= x <= WIDTH and 0 <= y <= BOTTOM for x, y in CORNERS.values())


def test_links_have_names_that_begin_with_what_is_seen() -> None:
    chart = maps()["map_full"]
    root = ET.fromstring(schematic_map(chart).svg)  # noqa: S314 -- our own text
    links = list(root.iter(f"{SVG}a"))
    assert [link.get("href") for link in links] == [region.href for region in chart.regions]
    for link, region in zip(links, chart.regions, strict=True):
        assert link.get("aria-label") == f"{region.label}: {region.figures}"
        seen = " ".join(" ".join(span.itertext()) for span in link.iter(f"{SVG}tspan"))
        assert seen == f"{region.label} {region.figures}"


def test_every_part_is_drawn_even_without_figures() -> None:
    svg = schematic_map(maps()["map_two"]).svg
    assert all(f"dw-land-{part}" in svg for part in PARTS)
    assert svg.count("<a ") == 2


def test_the_drawing_says_that_it_is_schematic() -> None:
    chart = maps()["map_full"]
    assert chart.note in schematic_map(chart).svg


@pytest.mark.parametrize("href", ["javascript:alert(1)", "data:text/html,x", ""])
def test_only_ways_to_pages_are_linked(href: str) -> None:
    with pytest.raises(ValueError, match="not a way to a page"):
        Region("noord", "Noord", "1", href)


def test_parts_must_exist_and_come_once() -> None:
    with pytest.raises(ValueError, match="no such part"):
        Region("midden", "Midden", "1", "/")
    chart = maps()["map_full"]
    with pytest.raises(ValueError, match="once"):
        attrs.evolve(chart, regions=chart.regions[:1] * 2)
