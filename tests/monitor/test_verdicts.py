from __future__ import annotations

import json
import re
from datetime import date, timedelta

import pytest
from click.testing import CliRunner, Result
from django.utils import translation

from doepact.cli.main import main
from doepact.core.content import TargetKind
from doepact.core.progress import Reason, Status
from doepact.monitor import explain, queries
from doepact.monitor.exports import KEYS
from doepact.register.content import pact

pytestmark = pytest.mark.usefixtures("loaded")

LOOKING_BACK = date(2026, 11, 1)
DECIMAL = re.compile(r"-?[0-9]+(\.[0-9]{1,4})?")
GOOD = {Status.MET, Status.DONE, Status.ON_PACE, Status.IMPROVED}
# what published sources say was not reached
NOT_MET = {
    "T-N03-01",
    "T-N05-01",
    "T-N05-02",
    "T-N17-01",
    "T-N07-02",
    "T-N08-06",
    "T-N08-07",
    "T-N20-01",
    "T-TS-05",
    "T-N21-07",
    "T-N01-01",
}


def assess(*options: str) -> Result:
    return CliRunner().invoke(main, ["monitor", "assess", *options])


def verdicts(day: date) -> dict[str, queries.Assessed]:
    return {row.target.id: row for row in queries.assessments(day)}


@pytest.mark.parametrize("day", ["2013-05-13", "2015-12-31", "2026-11-01"])
def test_the_command_gives_a_row_per_target_with_exactly_the_agreed_keys(day: str) -> None:
    result = assess("--format", "json", "--as-of", day)
    rows = json.loads(result.stdout)
    assert (result.exit_code, len(rows)) == (0, 108)
    for row in rows:
        assert tuple(row) == KEYS
        assert row["kind"] == "target"
        assert (row["reason"] is not None) == (row["status"] == "not_assessable")
        for key in ("value", "P", "E", "R", "required_pace", "acceleration", "projection"):
            assert row[key] is None or DECIMAL.fullmatch(row[key])
        assert row["interval"] is None or all(map(DECIMAL.fullmatch, row["interval"]))
        assert (row["between"] is not None) == (row["status"] == "uncertain")


def test_the_command_gives_milestones_and_everything() -> None:
    assert len(json.loads(assess("--kind", "milestone", "--format", "json").stdout)) == 46
    everything = json.loads(assess("--kind", "all", "--format", "json").stdout)
    assert len(everything) == 108 + 46 + 13


def test_the_command_gives_one_target_in_every_form() -> None:
    one = json.loads(
        assess("--target", "T-N03-01", "--as-of", "2026-11-01", "--format", "json").stdout
    )
    assert [(row["status"], row["value"], row["period"]) for row in one] == [
        ("missed", "49", "2018/19")
    ]
    table = assess("--target", "T-N03-01", "--as-of", "2026-11-01").stdout
    assert table.split() == ["T-N03-01", "missed", "49", "in", "2018/19"]
    lines = assess("--target", "T-N03-01", "--format", "csv").stdout.splitlines()
    assert lines[0] == ",".join(KEYS)
    assert assess("--target", "T-WEG").exit_code == 2


def test_what_was_not_reached_never_looks_reached() -> None:
    day = date(2013, 5, 13)
    while day <= LOOKING_BACK:
        found = verdicts(day)
        assert {key for key in NOT_MET if found[key].result.status in GOOD} == set()
        day += timedelta(days=92)


def test_looking_back_these_targets_have_a_verdict() -> None:
    judged = {
        key: row.result.status.value
        for key, row in verdicts(LOOKING_BACK).items()
        if row.target.kind is TargetKind.TARGET and row.result.status != Status.NOT_ASSESSABLE
    }
    assert judged == {
        "T-N-AMB-07": "missed",
        "T-N03-01": "missed",
        "T-N04-01": "improved",
        "T-N05-01": "missed",
        "T-N05-02": "missed",
        "T-N07-02": "missed",
        "T-N08-05": "worsened",
        "T-N08-07": "missed",
        "T-N12-08": "missed",
        "T-N17-01": "missed",
        "T-N17-02": "missed",
        "T-N19-04": "improved",
        "T-N21-07": "missed",
    }


def test_at_the_end_of_2015_only_what_was_published_then_counts() -> None:
    judged = {
        key: row.result.status.value
        for key, row in verdicts(date(2015, 12, 31)).items()
        if row.target.kind is TargetKind.TARGET and row.result.status != Status.NOT_ASSESSABLE
    }
    assert judged == {"T-N21-07": "missed"}
    for row in verdicts(date(2015, 12, 31)).values():
        for slot in row.slots:
            assert slot.current.known_on is None or slot.current.known_on <= date(2015, 12, 31)


def test_the_n_profile_is_missed_on_a_value_from_after_the_term() -> None:
    row = verdicts(LOOKING_BACK)["T-N03-01"]
    assert row.result.after_term
    last = row.result.later[-1]
    assert (last.period.label, str(last.value)) == ("2023/24", "46")
    with translation.override("nl"):
        told = explain.sentence(row)
    assert "na afloop gemeten" in told
    assert "49 procent in 2018/19" in told


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize(
    "day", [date(2013, 6, 1), date(2015, 9, 1), date(2020, 12, 31), LOOKING_BACK]
)
def test_every_verdict_can_be_said_and_every_step_shown(language: str, day: date) -> None:
    with translation.override(language):
        for row in queries.assessments(day):
            told = explain.sentence(row)
            assert told
            assert told[0].isupper()
            assert "None" not in told
            for step in explain.steps(row):
                assert "None" not in f"{step.name}{step.how}{step.outcome}"


def test_a_figure_of_another_region_explains_but_never_counts() -> None:
    row = verdicts(LOOKING_BACK)["T-OO-05"]
    assert row.result.reason == Reason.NOT_COMPARABLE
    for assessed in verdicts(LOOKING_BACK).values():
        seen = assessed.result.observation
        if seen is not None:
            assert any(
                slot.current.region == assessed.target.region and slot.current.series == seen.series
                for slot in assessed.slots
            )


def test_a_milestone_is_done_only_on_dated_evidence() -> None:
    for row in verdicts(LOOKING_BACK).values():
        if row.result.status is Status.DONE:
            assert any(item.state == "done" for item in row.evidence)
        if row.result.status is Status.LATE:
            assert any(item.state == "not_done" for item in row.evidence)


def test_every_use_of_a_series_says_why() -> None:
    content = pact()
    for use in content.uses:
        assert use.reason.nl
        assert use.reason.en
        assert use.target in content.targets
