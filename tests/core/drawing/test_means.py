"""The small means: ticks, letters and room for labels."""

from decimal import Decimal

import pytest

from doepact.core.drawing.lettering import Line, shelve, spread, width_of, within, wrap
from doepact.core.drawing.placing import Box, Ground, Stroke, box_of
from doepact.core.drawing.scales import Scale, stretch, thinned, ticks, told_apart
from doepact.core.drawing.svg import number, tag, words


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        ("0", "1847000", ["0", "500000", "1000000", "1500000", "2000000"]),
        ("71.4", "88", ["70", "75", "80", "85", "90"]),
        ("-2.25", "1.5", ["-3", "-2", "-1", "0", "1", "2"]),
        ("0", "0.03", ["0", "0.01", "0.02", "0.03"]),
        ("0", "100", ["0", "20", "40", "60", "80", "100"]),
    ],
)
def test_ticks_are_round_and_cover(low: str, high: str, expected: list[str]) -> None:
    assert [str(tick) for tick in ticks(Decimal(low), Decimal(high))] == expected


def test_ticks_need_a_span() -> None:
    with pytest.raises(ValueError, match="two different ends"):
        ticks(Decimal(1), Decimal(1))


def test_ticks_that_are_written_alike_are_thinned() -> None:
    def whole(value: Decimal) -> str:
        return f"{value:.0f}"

    shown = [whole(tick) for tick in told_apart(Decimal("0.1"), Decimal("1.9"), whole)]
    assert len(set(shown)) == len(shown)


def test_equal_values_get_room() -> None:
    assert stretch([Decimal(50)], from_zero=False) == (Decimal("47.5"), Decimal("52.5"))
    assert stretch([Decimal(0)], from_zero=False) == (Decimal(-1), Decimal(1))
    assert stretch([Decimal(0)], from_zero=True) == (Decimal(0), Decimal(1))
    assert stretch([Decimal(-4)], from_zero=True) == (Decimal(-4), Decimal(0))


def test_a_scale_without_length_answers_its_middle() -> None:
    assert Scale(3, 3, 10, 30)(3.0) == 20
    assert Scale(0, 10, 100, 0)(Decimal(4)) == 60


def test_labels_are_thinned_evenly() -> None:
    places = [float(10 * n) for n in range(9)]
    assert thinned(places, [12.0] * 9) == [0, 2, 4, 6, 8]
    assert thinned([], []) == []


def test_text_breaks_at_spaces_only() -> None:
    lines = wrap("lerarenopleidingen zijn er nog steeds", 90)
    assert lines[0] == Line("lerarenopleidingen")
    assert all(line.width <= 90 for line in lines[1:])
    assert wrap("", 90) == ()
    assert width_of("WW") > width_of("ii")


def test_neighbours_are_moved_apart() -> None:
    moved = spread([10, 11, 12], [10, 10, 10], 0, 100)
    assert moved == [10, 20, 30]
    assert spread([95, 96], [10, 10], 0, 100) == [85, 95]


def test_stretches_that_touch_go_to_other_shelves() -> None:
    assert shelve([(0, 50), (40, 90), (60, 100)]) == [0, 1, 0]


def test_text_stays_on_the_sheet() -> None:
    assert within(50, 20, 0, 100) == (50, "middle")
    assert within(5, 20, 0, 100) == (5, "start")
    assert within(95, 20, 0, 100) == (95, "end")
    assert within(50, 120, 0, 100) == (0, "start")


def test_labels_do_not_cover_each_other() -> None:
    ground = Ground(Box(0, 0, 300, 200))
    lines = [(Line("een naam"), Line("12,3%", strong=True))]
    placed = [ground.place(150, 100, lines, 500) for _ in range(6)]
    found = [box_of(p.block) for p in placed if p is not None]
    assert len(found) > 2
    assert not [1 for i, a in enumerate(found) for b in found[i + 1 :] if a.meets(b)]


def test_a_label_without_room_is_not_placed() -> None:
    assert Ground(Box(0, 0, 20, 20)).place(10, 10, [(Line("veel te lang"),)], 500) is None


def test_a_stroke_knows_how_much_of_it_lies_in_a_box() -> None:
    box = Box(0, 0, 10, 10)
    assert Stroke(-5, 5, 15, 5).inside(box) == pytest.approx(10)
    assert Stroke(-5, 20, 15, 20).inside(box) == 0
    assert Stroke(5, 5, 5, 5).inside(box) == 0


def test_tags_are_escaped_and_numbers_short() -> None:
    assert (
        tag("a", words("<&"), href='"x"', x=1.25) == '<a href="&quot;x&quot;" x="1.2">&lt;&amp;</a>'
    )
    assert words("a\x00\x0bb") == "ab"
    assert number(-0.04) == "0"
