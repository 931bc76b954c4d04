"""Speed, as ratios against a named alternative in the same run; equal results come first."""

from __future__ import annotations

import statistics
import time
import tomllib
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import click

from doepact.cli import instance

ROUNDS = 9
NEAR = 1e-9


def median_seconds(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Return the median time of a few rounds, after one to warm up."""
    work()
    times = []
    for _ in range(rounds):
        began = time.perf_counter()
        work()
        times.append(time.perf_counter() - began)
    return statistics.median(times)


def compare(name: str, ours: Callable[[], object], other: Callable[[], object], named: str) -> None:
    """Print how long ours takes and how many times the alternative's time that is."""
    mine, theirs = median_seconds(ours), median_seconds(other)
    click.echo(
        f"{name}: {mine * 1000:.2f} ms, {named}: {theirs * 1000:.2f} ms, ratio {mine / theirs:.3f}"
    )


@click.group()
def bench() -> None:
    """Measure speed against named alternatives."""


@bench.command()
def content() -> None:
    """Read the pact's files: the standard TOML reader beside rtoml."""
    import rtoml

    files = [path.read_text("utf-8") for path in sorted(instance.DEFAULT_PACT.rglob("*.toml"))]
    ours = [tomllib.loads(text) for text in files]
    if ours != [rtoml.loads(text) for text in files]:
        instance.fail("tomllib and rtoml read different things")
    compare(
        f"{len(files)} files with tomllib",
        lambda: [tomllib.loads(text) for text in files],
        lambda: [rtoml.loads(text) for text in files],
        "rtoml",
    )


@bench.command()
def progress() -> None:
    """Find the trend of a series: exact fractions beside SciPy's floats."""
    from scipy.stats import theilslopes

    from doepact.core.progress.statistics import theil_sen

    points = [(Fraction(2000 + year), Decimal(20 + (year * 7) % 5)) for year in range(30)]
    times = [float(moment) for moment, _ in points]
    values = [float(value) for _, value in points]
    if abs(float(theil_sen(points)) - theilslopes(values, times).slope) > NEAR:
        instance.fail("theil_sen and scipy.stats.theilslopes differ")
    compare(
        "Theil-Sen over 30 years in fractions",
        lambda: theil_sen(points),
        lambda: theilslopes(values, times),
        "scipy.stats.theilslopes",
    )


@bench.command()
def verdicts() -> None:
    """Ask all verdicts of one date: kept ones beside making them anew."""
    instance.ready()
    from doepact.monitor import queries

    day = date(2026, 11, 1)

    def anew() -> tuple[Any, ...]:
        queries.forget()
        return queries.assessments(day)

    if [row.result for row in queries.assessments(day)] != [row.result for row in anew()]:
        instance.fail("kept verdicts differ from new ones")
    number = len(queries.assessments(day))
    compare(f"{number} verdicts, kept", lambda: queries.assessments(day), anew, "made anew")
