"""Contrast of the theme's tokens, computed as WCAG 2.2 says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import doepact.web

CSS = Path(doepact.web.__file__).parent / "static" / "web" / "doepact.css"
TEXT, GRAPHIC = 4.5, 3.0
TEXT_PAIRS = [
    *(
        (color, ground)
        for color in ("text", "text-soft", "accent")
        for ground in ("surface", "surface-2")
    ),
    *((tone, f"{tone}-surface") for tone in ("good", "fair", "poor", "none")),
    *((tone, "surface") for tone in ("good", "fair", "poor")),
    ("accent-text", "accent"),
    *((f"chart-{number}", "surface") for number in range(1, 5)),
]
GRAPHIC_PAIRS = [
    ("line", "surface"),
    ("line", "surface-2"),
    ("focus", "surface"),
    ("focus", "surface-2"),
    ("chart-target", "surface"),
]


def tokens(css: str) -> dict[str, str]:
    return dict(re.findall(r"--([\w-]+):\s*(#[0-9a-f]{6})\s*;", css))


def themes() -> dict[str, dict[str, str]]:
    css = CSS.read_text("utf-8")
    light = tokens(css.split("@media", 1)[0])
    dark = css[css.index("prefers-color-scheme: dark") :]
    paper = css[css.index("@media print") :]
    return {
        "light": light,
        "dark": {**light, **tokens(dark[: dark.index("}\n}")])},
        "print": {**light, **tokens(paper[: paper.index("color-scheme")])},
    }


def luminance(color: str) -> float:
    parts = [int(color[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def ratio(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_the_formula_gives_the_known_ends() -> None:
    assert ratio("#000000", "#ffffff") == pytest.approx(21)
    assert ratio("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", ["light", "dark", "print"])
@pytest.mark.parametrize(
    ("color", "ground", "least"),
    [*((*pair, TEXT) for pair in TEXT_PAIRS), *((*pair, GRAPHIC) for pair in GRAPHIC_PAIRS)],
)
def test_every_pair_can_be_read(theme: str, color: str, ground: str, least: float) -> None:
    found = themes()[theme]
    assert ratio(found[color], found[ground]) >= least


def test_the_themes_differ() -> None:
    found = themes()
    assert found["light"]["surface"] != found["dark"]["surface"]
    assert found["print"]["surface"] == "#ffffff"


def test_no_colour_stands_outside_the_tokens() -> None:
    css = CSS.read_text("utf-8")
    outside = re.sub(r"--[\w-]+:\s*#[0-9a-f]{6}\s*;", "", css)
    assert re.findall(r"#[0-9a-fA-F]{3,8}\b", outside) == []
