"""The pact that ships: complete, and true to the tables it was carried over from."""

from __future__ import annotations

import csv
import os
from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest

from doepact.core.content import (
    Action,
    ContextFigure,
    Pact,
    Target,
    TargetKind,
    check_figures,
    load,
)
from tests.pages import PACT

# corrections of the working tables, made while reading the text: entry and field -> why
CORRECTED = {
    ("T-N11-02", "target_value"): "a run of years is a period, not a value",
    ("T-N11-02", "target_year"): "the same",
    ("T-N17-04", "unit"): "an amount per year, as its type says",
    ("T-N17-04", "line"): "the baseline of 400 stands on line 380",
    ("T-N21-12", "comparator"): "seven themes are there; several of them must be used",
}


@pytest.fixture(scope="module")
def pact() -> Pact:
    return load(PACT)


@pytest.fixture(scope="module")
def source() -> Path:
    """The folder with the pact's text and tables."""
    folder = os.environ.get("DOEPACT_SOURCE", "")
    if not folder:
        pytest.skip("DOEPACT_SOURCE is not set: nothing to compare with")
    return Path(folder)


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_everything_is_there(pact: Pact) -> None:
    kinds = Counter(target.kind for target in pact.targets.values())
    assert len(pact.counted_actions) == 125
    assert kinds == {
        TargetKind.TARGET: 108,
        TargetKind.MILESTONE: 46,
        TargetKind.BUDGET: 13,
        TargetKind.PARAMETER: 10,
    }
    assert len(pact.context) == 22
    assert sum(party.signatory for party in pact.parties.values()) == 60
    assert sorted(party.number for party in pact.parties.values() if party.number) == list(
        range(1, 61)
    )
    assert (len(pact.cells), len(pact.topsectors), len(pact.corop)) == (60, 9, 40)
    assert (len(pact.series), len(pact.publications), len(pact.observations)) == (135, 89, 394)
    assert [region.id for region in pact.landsdelen] == [
        "noord",
        "oost",
        "noordwest",
        "zuidwest",
        "zuidoost",
    ]


def test_the_pact_has_22_national_actions(pact: Pact) -> None:
    heads = [
        action.id
        for action in pact.actions.values()
        if action.granularity == "action" and action.scope == "national"
    ]
    assert sorted(heads) == [f"N{number:02}" for number in range(1, 23)]


def test_noord_brabant_is_split_over_two_landsdelen(pact: Pact) -> None:
    parts = {area.name: area.landsdeel for area in pact.corop.values() if "Brabant" in area.name}
    assert parts.pop("West-Noord-Brabant") == "zuidwest"
    assert set(parts.values()) == {"zuidoost"}


def test_what_is_unclear_has_a_reading_and_nobody_has_decided(pact: Pact) -> None:
    unclear = [target.id for target in pact.targets.values() if target.ambiguous]
    assert len(unclear) > 100
    assert set(unclear) <= set(pact.interpretations_of)
    assert {f"I-{number:02}" for number in range(1, 15)} <= set(pact.interpretations)
    assert not [key for key, record in pact.interpretations.items() if record.decided_by]


def test_nothing_is_added_up(pact: Pact) -> None:
    assert not [target.id for target in pact.targets.values() if target.additive]
    assert "15.000" in pact.about.not_additive.nl


def test_fifteen_values_differ_between_publications(pact: Pact) -> None:
    values: dict[tuple[str, str, str], set[Decimal]] = {}
    for row in pact.observations:
        slot = (row.series, row.period.literal, row.region)
        values.setdefault(slot, set()).add(row.value)
    assert sum(len(found) > 1 for found in values.values()) == 15


def test_every_series_is_used_or_background(pact: Pact) -> None:
    used = {use.series for use in pact.uses}
    for series in pact.series.values():
        assert (series.id in used) != series.context, series.id


def test_a_forecast_is_never_a_measurement(pact: Pact) -> None:
    observed = {row.series for row in pact.observations}
    assert not [
        series.id for series in pact.series.values() if series.pact_only and series.id in observed
    ]
    assert not [key for key in observed if key.startswith("balance_")]


def test_texts_fit_the_screen(pact: Pact) -> None:
    entries: list[Action | Target | ContextFigure] = [*pact.actions.values()]
    entries += [*pact.targets.values(), *pact.context.values()]
    for entry in entries:
        for language in ("nl", "en"):
            title = entry.title.in_language(language)
            summary = entry.summary.in_language(language)
            assert len(title) <= 65, entry.id
            assert not title.endswith("."), entry.id
            assert len(summary) <= 260, entry.id
            assert summary.endswith((".", "!", "?", ")")), entry.id


@pytest.mark.shared
def test_every_figure_stands_on_the_line_it_names(pact: Pact, source: Path) -> None:
    compared, problems = check_figures(pact, source / pact.about.text_file)
    assert problems == []
    assert compared > 600


@pytest.mark.shared
def test_every_action_is_carried_over(pact: Pact, source: Path) -> None:
    table = rows(source / "actions.csv")
    assert {row["id"] for row in table} == {action.id for action in pact.counted_actions}
    for row in table:
        action = pact.actions[row["id"]]
        found = (action.parent, action.granularity, action.scope, action.line, action.kind)
        assert found == tuple(
            row[name] for name in ("parent_id", "granularity", "scope", "line_of_action", "kind")
        )
        assert (action.source.line, action.source.line_end) == (
            int(row["line"]),
            int(row["line_end"]),
        )
        named = set(row["target_ids"].split())
        assert named == {target.id for target in pact.targets_of.get(action.id, [])}, action.id


@pytest.mark.shared
def test_every_figure_is_carried_over(pact: Pact, source: Path) -> None:
    table = rows(source / "targets.csv")
    assert {row["id"] for row in table} == set(pact.targets) | set(pact.context)
    for row in table:
        if row["id"] in pact.context:
            figure = pact.context[row["id"]]
            assert (figure.value, str(figure.period)) == (
                row["baseline_value"],
                row["baseline_year"],
            )
            continue
        target = pact.targets[row["id"]]
        goal, baseline = target.goal, target.baseline
        found = {
            "kind": target.kind.value,
            "action_id": target.action,
            "line_of_action": target.line,
            "indicator": target.indicator,
            "unit": target.unit,
            "direction": target.direction,
            "target_type": target.type,
            "hardness": target.hardness,
            "comparator": goal.comparator,
            "target_value": goal.literal,
            "target_year": str(goal.period or ""),
            "line": str(target.source.line),
            "line_end": str(target.source.line_end),
            "check": target.source.figure,
        }
        if row["baseline_value"] and baseline:
            found["baseline_value"] = f"{baseline.value:f}"
        if row["baseline_year"] and baseline:
            found["baseline_year"] = str(baseline.period)
        wrong = {name for name, value in found.items() if value != row[name]}
        assert not {name for name in wrong if (target.id, name) not in CORRECTED}, target.id


@pytest.mark.shared
def test_the_signatories_stand_in_the_order_of_the_text(pact: Pact, source: Path) -> None:
    table = rows(source / "parties.csv")
    signed = sorted(
        (party for party in pact.parties.values() if party.signatory),
        key=lambda party: party.number or 0,
    )
    assert [(party.name, party.source.line if party.source else 0) for party in signed] == [
        (row["organisation_as_named"], int(row["line"])) for row in table
    ]


@pytest.mark.shared
def test_the_sixty_cells_are_as_printed(pact: Pact, source: Path) -> None:
    names = {"Nederland": "NL"}
    table = rows(source / "baseline_tables.csv")
    assert [
        (cell.table, cell.region, cell.level, f"{cell.value:f}", cell.source.line)
        for cell in pact.cells
    ] == [
        (
            int(row["table"]),
            names.get(row["landsdeel"], row["landsdeel"].lower()),
            row["level"],
            row["value"],
            int(row["line"]),
        )
        for row in table
    ]


def published(source: Path) -> list[dict[str, str]]:
    return [
        row
        for row in rows(source.parent / "facts" / "measurements.csv")
        if not row["source_url"].startswith("source/")
    ]


@pytest.mark.shared
def test_every_published_value_is_carried_over(pact: Pact, source: Path) -> None:
    places = {
        "NL": "NL",
        "Twente": "twente",
        "Brainport": "brainport",
        "3 arbeidsmarktregios Overijssel/Gelderland-Noord": "overijssel-gelderland-noord",
    }
    periods = {"undated (ca. 2014-2016)": "2014-2016", "2013-06..09": "2013-06/2013-09"}
    theirs = Counter(
        (
            row["indicator_id"],
            periods.get(row["year"], row["year"]),
            places.get(row["region"], row["region"].lower()),
            Decimal(row["value"]),
        )
        for row in published(source)
    )
    ours = Counter(
        (row.series, row.period.literal, row.region, row.value) for row in pact.observations
    )
    assert ours == theirs


@pytest.mark.shared
def test_what_repeats_the_pact_agrees_with_the_pact(pact: Pact, source: Path) -> None:
    table = rows(source.parent / "facts" / "measurements.csv")
    repeated = [row for row in table if row["source_url"].startswith("source/")]
    assert len(repeated) == 71
    cells = {(cell.table, cell.region, cell.level): cell.value for cell in pact.cells}
    figures = {
        "hv_n_share": "T-N03-01",
        "vmbo_gltl_nask": "T-N05-01",
        "vmbo_beroeps_tech": "T-N05-02",
        "mbo_tech_share_students": "T-N17-01",
        "tech_graduates": "T-N-AMB-06",
        "tech_grad_to_tech_job": "T-N-AMB-08",
        "civ_zuidoost": "T-ZO-08",
        "coe_zuidoost": "T-ZO-09",
        "intl_students_tech": "C-10",
        "intl_stay": "C-11",
        "jetnet_companies_schools": "C-05",
    }
    compared = 0
    for row in repeated:
        key, value = row["indicator_id"], Decimal(row["value"])
        if key.startswith("balance_"):
            number = 2 if "_pct_" in key else 1
            region = "NL" if row["region"] == "NL" else row["region"].lower()
            assert cells[number, region, key.rsplit("_", 1)[1]] == value
        elif figures[key].startswith("C-"):
            assert Decimal(pact.context[figures[key]].value) == value
        else:
            baseline = pact.targets[figures[key]].baseline
            assert baseline is not None
            assert baseline.value == value
        compared += 1
    assert compared == 71
