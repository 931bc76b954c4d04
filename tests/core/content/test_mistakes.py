"""One mistake in a copy of the real pact: the message names the place and says what to do."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from attrs import frozen
from click.testing import CliRunner

from doepact.cli.pact import pact
from doepact.core.content import ContentError, load
from tests.pages import PACT

if TYPE_CHECKING:
    from pathlib import Path

KIEZEN = "targets/kiezen.toml"
TARGET = 'id = "T-N05-02"'
AMBITIES = "targets/ambities.toml"
MBO = "measurements/mbo.csv"
FIRST_ROW = "mbo_tech_inflow_count,bedrijvenbeleid-2018,2013/14,NL,40154"
SHARE_ROW = "mbo_tech_inflow_share,bedrijvenbeleid-2018,2013/14,NL,29,"
USES = "measurements/series_use.toml"
COUNT_USE = 'target = "T-N03-01"\nseries = "hv_n_count"'
FIRST_USE = 'target = "T-N-AMB-01"\nseries = "tech_workers"'


@frozen
class Mistake:
    """After `start` in `file`, `old` becomes `new`; then `entry`, `field` and `gist` are told."""

    file: str
    start: str
    old: str
    new: str
    entry: str
    field: str
    gist: str
    told_in: str = ""


MISTAKES = {
    "a field that does not exist": Mistake(
        *(KIEZEN, TARGET, "hardness =", "hardnes ="),
        *("T-N05-02", "hardnes", "dit veld is niet bekend"),
    ),
    "a field that is missing": Mistake(
        *(KIEZEN, TARGET, 'direction = "up"\n', ""),
        *("T-N05-02", "direction", "ontbreekt. Vul dit veld in"),
    ),
    "a text without English": Mistake(
        *(KIEZEN, TARGET, 'en = "Share choosing technology in vocational vmbo"', 'en = ""'),
        *("T-N05-02", "title.en", "is leeg. Schrijf de tekst in deze taal"),
    ),
    "a period that is none": Mistake(
        *(KIEZEN, TARGET, 'period = "2015"', 'period = "2015x"'),
        *("T-N05-02", "goal.period", "'2015x' is geen jaar, schooljaar of datum"),
    ),
    "a reference to nothing": Mistake(
        *(KIEZEN, TARGET, 'action = "N05"', 'action = "N055"'),
        *("T-N05-02", "action", "actie 'N055' bestaat niet"),
    ),
    "an id that was used before": Mistake(
        *(KIEZEN, TARGET, TARGET, 'id = "T-N01-01"'),
        *("T-N01-01", "id", "'T-N01-01' bestaat al, in targets/kiezen.toml"),
    ),
    "a comparator against the direction": Mistake(
        *(KIEZEN, TARGET, 'comparator = "ge"', 'comparator = "le"'),
        *("T-N05-02", "goal.comparator", "'le' past niet bij richting 'up'. Kies: approx, eq, ge"),
    ),
    "a period before the baseline": Mistake(
        *(KIEZEN, TARGET, 'period = "2015"', 'period = "2011"'),
        *("T-N05-02", "goal.period", "2011 ligt voor de uitgangsperiode 2012. Draai ze om"),
    ),
    "a unit that does not go with the type": Mistake(
        *(KIEZEN, TARGET, 'type = "level"', 'type = "amount"'),
        *("T-N05-02", "unit", "eenheid 'percent' (share) past niet bij type 'amount'"),
    ),
    "a value beyond the limits": Mistake(
        *(KIEZEN, TARGET, 'value = "30"', 'value = "130"'),
        *("T-N05-02", "goal.value", "130 valt buiten de grenzen"),
    ),
    "a milestone above the goal": Mistake(
        *(AMBITIES, 'id = "T-N-AMB-02"', 'value = "15000"', 'value = "45000"'),
        *("T-N-AMB-01", "milestones", "de mijlpalen lopen niet op naar de streefwaarde"),
    ),
    "a milestone after the goal": Mistake(
        *(AMBITIES, 'id = "T-N-AMB-02"', 'period = "2016"', 'period = "2022"'),
        *("T-N-AMB-01", "milestones", "de mijlpalen lopen niet op naar de streefwaarde"),
    ),
    "a number without quotes": Mistake(
        *(KIEZEN, TARGET, 'value = "30"', "value = 30"),
        *("T-N05-02", "goal.value", '30 moet tussen aanhalingstekens: "30"'),
    ),
    "a number with a Dutch comma": Mistake(
        *(KIEZEN, TARGET, 'value = "30"', 'value = "30,5"'),
        *("T-N05-02", "goal.value", "'30,5' is geen getal. Gebruik een punt voor decimalen"),
    ),
    "a date without quotes": Mistake(
        *("pact.toml", "[pact]", '"2013-05-13"', "2013-05-13"),
        *("pact", "signed_on", "'2013-05-13' is geen tekst. Zet er aanhalingstekens om"),
    ),
    "an ambiguous target without a reading": Mistake(
        *("interpretations/kiezen.toml", 'id = "I-T-N01-01"', '["T-N01-01"]', '["T-N05-01"]'),
        *("T-N01-01", "ambiguous", "er is geen duiding over deze streefwaarde", KIEZEN),
    ),
    "a value of an unknown series": Mistake(
        *(MBO, FIRST_ROW, "mbo_tech_inflow_count", "mbo_tech_inflow_cont"),
        *("regel 2", "series", "reeks 'mbo_tech_inflow_cont' bestaat niet"),
    ),
    "a value of an unknown definition": Mistake(
        *(MBO, FIRST_ROW, "bedrijvenbeleid-2018", "bedrijvenbeleid-2019"),
        *("regel 2", "definition", "definitie 'bedrijvenbeleid-2019' bestaat niet"),
    ),
    "a share above a hundred": Mistake(
        *(MBO, SHARE_ROW, ",29,", ",129,"),
        *("regel 3", "value", "129 procent kan niet. Een aandeel ligt tussen 0 en 100"),
    ),
    "more decimals than are kept": Mistake(
        *(MBO, FIRST_ROW, ",40154", ",40154.00001"),
        *("regel 2", "value", "heeft te veel cijfers: ten hoogste 10 voor en 4 na de punt"),
    ),
    "the same value twice": Mistake(
        *(MBO, FIRST_ROW, "2013/14", "2014/15"),
        *("regel 4", "", "staat ook al op regel 2 van measurements/mbo.csv"),
    ),
    "a row with a comma too many": Mistake(
        *(MBO, FIRST_ROW, "40154", "40,154"),
        *("regel 2", "", "heeft 11 velden in plaats van 10. Let op komma's in tekst"),
    ),
    "a column with another name": Mistake(
        *(MBO, "series", "qualifier", "kwalificatie"),
        *("regel 1", "", "de kolommen moeten zijn: series,definition,period"),
    ),
    "a series nobody uses, not marked so": Mistake(
        *("measurements/series.toml", 'id = "unemp_all"', "context = true\n", ""),
        *("unemp_all", "context", "geen streefwaarde gebruikt deze reeks"),
    ),
    "a use of an unknown series": Mistake(
        *(USES, FIRST_USE, '"tech_workers"', '"tech_worker"'),
        *("T-N-AMB-01 x tech_worker", "series", "reeks 'tech_worker' bestaat niet"),
    ),
    "a use that compares a number of pupils with a share": Mistake(
        *(USES, COUNT_USE, '"not_comparable"', '"proxy"'),
        *("T-N03-01 x hv_n_count", "comparability", "eenheid 'pupils' is niet te vergelijken"),
    ),
    "a cell of an unknown region": Mistake(
        *("bijlage1.toml", 'level = "vmbo"', 'region = "noord"', 'region = "nord"'),
        *("tabel 1 nord mbo", "region", "regio 'nord' bestaat niet (bedoelt u 'noord'?)"),
    ),
    "a line of the text before the first": Mistake(
        *(KIEZEN, TARGET, "line = 156", "line = 0"),
        *("T-N05-02", "source.line", "regel 0 tot 157 kan niet. Tel vanaf 1"),
    ),
    "single brackets": Mistake(
        *("lines.toml", "", '[[line]]\nid = "kiezen"', '[soort]\nid = "kiezen"'),
        *("[[soort]]", "", "dit soort regel is niet bekend"),
    ),
    "TOML that is none": Mistake(
        *(KIEZEN, TARGET, 'action = "N05"', 'action = "N05'),
        *("", "", "is geen geldige TOML: "),
    ),
    "no table about the pact": Mistake(
        *("pact.toml", "", "[pact]", "[[line]]"),
        *("pact", "", "de tabel [pact] ontbreekt"),
    ),
}


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    folder = tmp_path / "pact"
    shutil.copytree(PACT, folder)
    return folder


def make(mistake: Mistake, folder: Path) -> None:
    path = folder / mistake.file
    text = path.read_text(encoding="utf-8")
    before, found, after = text.partition(mistake.start) if mistake.start else ("", "", text)
    assert mistake.old in found + after
    path.write_text(before + (found + after).replace(mistake.old, mistake.new, 1), "utf-8")


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_told_at_its_place(copy: Path, name: str) -> None:
    mistake = MISTAKES[name]
    make(mistake, copy)
    with pytest.raises(ContentError) as raised:
        load(copy)
    places = {(problem.file, problem.entry, problem.field) for problem in raised.value.problems}
    place = (mistake.told_in or mistake.file, mistake.entry, mistake.field)
    assert place in places, places
    messages = [
        problem.message
        for problem in raised.value.problems
        if (problem.file, problem.entry, problem.field) == place
    ]
    assert mistake.gist in messages[0]


@pytest.mark.parametrize("name", MISTAKES)
def test_the_check_command_ends_with_one(copy: Path, name: str) -> None:
    mistake = MISTAKES[name]
    make(mistake, copy)
    result = CliRunner().invoke(pact, ["check", str(copy)])
    assert result.exit_code == 1
    parts = (mistake.told_in or mistake.file, mistake.entry, mistake.field)
    start = ": ".join(part for part in parts if part)
    assert [line for line in result.stdout.splitlines() if line.startswith(start)]
    assert "fout(en) gevonden" in result.stderr


def test_every_mistake_is_told_in_one_go(copy: Path) -> None:
    for name in ("a period that is none", "a number without quotes", "a share above a hundred"):
        make(MISTAKES[name], copy)
    make(Mistake("pact.toml", "[pact]", 'version = "1"', "version = 1", "", "", ""), copy)
    result = CliRunner().invoke(pact, ["check", str(copy)])
    assert [line.split(": ")[:3] for line in result.stdout.splitlines()] == [
        ["pact.toml", "pact", "version"],
        [KIEZEN, "T-N05-02", "goal.period"],
        [KIEZEN, "T-N05-02", "goal.value"],
    ]
    assert result.stderr == "3 fout(en) gevonden\n"


def test_a_file_in_another_encoding_is_told(copy: Path) -> None:
    for name in ("lines.toml", MBO):
        path = copy / name
        path.write_bytes(path.read_bytes().replace(b"a", b"\xe9", 1))
    result = CliRunner().invoke(pact, ["check", str(copy)])
    assert result.exit_code == 1
    assert [line for line in result.stdout.splitlines() if "UTF-8" in line] == [
        "lines.toml: is geen UTF-8. Sla het bestand op als UTF-8",
        "measurements/mbo.csv: is geen UTF-8. Sla het bestand op als UTF-8",
    ]


def test_a_folder_without_a_pact_is_told(tmp_path: Path) -> None:
    result = CliRunner().invoke(pact, ["check", str(tmp_path)])
    assert result.exit_code == 1
    assert result.stdout.startswith("pact.toml: in de map ")


def test_two_tables_about_the_pact_are_one_too_many(copy: Path) -> None:
    (copy / "zz.toml").write_text('[pact]\nid = "ander-pact"\n', encoding="utf-8")
    result = CliRunner().invoke(pact, ["check", str(copy)])
    assert result.stdout.splitlines() == [
        "zz.toml: pact: [pact] staat ook al in pact.toml. Haal er een weg"
    ]


def test_the_shipped_pact_has_no_mistakes() -> None:
    result = CliRunner().invoke(pact, ["check", str(PACT)])
    assert (result.exit_code, result.stdout.count("\n")) == (0, 1)
