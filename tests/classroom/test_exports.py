"""Tables that a spreadsheet opens without running anything; grades that a learning platform imports."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from infosim.classroom.collecting import Collected, collect
from infosim.classroom.exports import csv_of, harmless_cell, outcome, parquet, sheets
from infosim.classroom.grading import DEFAULT, PARTS, Scorecard, canvas, mark, marks, moodle, parts, scorecard
from infosim.classroom.roster import people
from infosim.game.lesson import NotAClass
from infosim.locale import LANGUAGES, words
from tests.classroom.bots import a_class, journals

EN = words("en")


@pytest.fixture(scope="module")
def collected(tmp_path_factory: pytest.TempPathFactory) -> Collected:
    folder = tmp_path_factory.mktemp("class")
    journals(folder, ("Ana Duval", "=1+1", "Zoé"), *a_class(months=5), until=(5, 5, 3))
    return collect(folder)


def rows_of(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_every_table_is_read_back_as_it_was_written(collected: Collected) -> None:
    tables = {sheet.name: rows_of(csv_of(sheet)) for sheet in sheets(collected, EN)}
    assert [row["player"] for row in tables["results"]] == ["'=1+1", "Ana Duval", "Zoé"]
    decided = sum(len(month.orders) for s in collected.students for month in s.game.closed)
    assert len(tables["decisions"]) == decided > 0
    assert len(tables["months"]) == 5 + 5 + 3
    assert [row["said"] for row in tables["predictions"]] == ["105000", "100000", ""]
    assert tables["predictions"][2]["was"] == ""
    lowest = min(
        float(row["cash"]) for row in tables["months"] if row["player"] == "Ana Duval" and int(row["month"]) >= 4
    )
    assert float(tables["predictions"][1]["was"]) == pytest.approx(lowest)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_codebook_says_what_every_column_means(collected: Collected, language: str) -> None:
    *tables, codebook = sheets(collected, words(language))
    said = {(row[0], row[1]): row[3] for row in codebook.rows}
    assert {(sheet.name, column) for sheet in tables for column in sheet.columns} == said.keys()
    assert all(said.values())
    assert all(len(set(sheet.columns)) == len(sheet.columns) for sheet in tables)


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_no_text_is_a_formula_and_numbers_stay_numbers(cell: str) -> None:
    assert harmless_cell(cell) == f"'{cell}"
    assert harmless_cell(-1.5) == "-1.5"


def test_a_mark_is_the_weighted_mean_of_what_was_done(collected: Collected) -> None:
    ana, zoe = collected.students[1], collected.students[2]
    assert parts(collected, ana).keys() == set(PARTS)
    assert mark(collected, ana, Scorecard(weights={"played": 1.0})) == 20.0
    assert mark(collected, zoe, Scorecard(weights={"played": 1.0})) == 12.0
    expected = 20 * (0.4 + 0.2 + 0.4 * float(collected.results[ana.at]) / 100)
    assert mark(collected, ana, DEFAULT) == pytest.approx(expected, abs=0.05)
    assert outcome(collected, "low", zoe) is None


def test_platforms_know_everybody_of_the_roster_and_who_handed_nothing_in(collected: Collected, tmp_path: Path) -> None:
    roster = tmp_path / "list.csv"
    roster.write_text(
        "Prénom;Nom;Adresse de courriel;ID\nANA;Duval;ana@example.org;17\nEva;Sun;eva@example.org;18\n", "utf-8"
    )
    rows = marks(collected, DEFAULT, people(roster))
    assert [(row.name, row.mark is None) for row in rows] == [
        ("=1+1", False), ("ANA Duval", False), ("Eva Sun", True), ("Zoé", False),
    ]  # fmt: skip
    for_moodle = rows_of(moodle(rows, DEFAULT))
    assert [row["Email address"] for row in for_moodle] == ["", "ana@example.org", "eva@example.org", ""]
    assert for_moodle[2]["Infosim"] == ""
    for_canvas = rows_of(canvas(rows, DEFAULT))
    assert list(for_canvas[0]) == ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", "Infosim"]
    assert (for_canvas[0]["Student"].strip(), for_canvas[0]["Infosim"]) == ("Points Possible", "20")
    assert for_canvas[2]["ID"] == "17"


CARDS = {
    "colour = 1": "`colour`",
    "scale = 0": "above 0",
    "scale = nan": "above 0",
    "decimals = 9": "0 to 3",
    "title = ''": "60 letters",
    "[weights]\nluck = 3": "`luck`",
    "[weights]\nresult = -1": "0 to 1,000",
    "[weights]\nresult = 0": "0",
    "weights = 3": "0 to 1,000",
    "= 3": "TOML",
}


@pytest.mark.parametrize("card", CARDS)
def test_a_scorecard_that_cannot_be_used_says_why(tmp_path: Path, card: str) -> None:
    file = tmp_path / "card.toml"
    file.write_text(card)
    with pytest.raises(NotAClass) as wrong:
        scorecard(file, EN)
    assert CARDS[card] in wrong.value.told(EN)


def test_a_scorecard_is_read_as_the_teacher_wrote_it(tmp_path: Path) -> None:
    file = tmp_path / "card.toml"
    file.write_text("scale = 100\ndecimals = 0\ntitle = 'Lesson 3'\n[weights]\nresult = 1\nquality = 3\n")
    assert scorecard(file, EN) == Scorecard(100.0, 0, "Lesson 3", {"result": 1.0, "quality": 3.0})


ROSTERS = {
    "name,email\nAna Duval,ana@x\nZoé,\n": ["Ana Duval", "Zoé"],
    "Ana Duval\nZoé\n": ["Ana Duval", "Zoé"],
    "First name\tLast name\nAna\tDuval\n": ["Ana Duval"],
    "\ufeffStudent;Group\nDuval, Ana;3\n": ["Duval, Ana"],
}


@pytest.mark.parametrize("text", ROSTERS)
def test_a_roster_is_read_as_offices_export_it(tmp_path: Path, text: str) -> None:
    file = tmp_path / "roster.csv"
    file.write_text(text, "utf-8")
    assert [person.name for person in people(file)] == ROSTERS[text]


@pytest.mark.parametrize("raw", [b"", b"name\n", b"\xff\xfe\x00", b"n" * (2**20 + 1)])
def test_a_roster_that_is_none_says_so(tmp_path: Path, raw: bytes) -> None:
    file = tmp_path / "roster.csv"
    file.write_bytes(raw)
    with pytest.raises(NotAClass) as wrong:
        people(file)
    assert wrong.value.told(EN)


def test_tables_are_written_as_parquet_where_that_can_be(collected: Collected, tmp_path: Path) -> None:
    polars = pytest.importorskip("polars", reason="the extra infosim[data] is not installed")
    parquet(sheets(collected, EN), tmp_path)
    frame = polars.read_parquet(tmp_path / "results.parquet")
    assert frame["player"].to_list() == ["=1+1", "Ana Duval", "Zoé"]
    assert (frame["value"].dtype, frame["seat"].dtype) == (polars.Float64, polars.Int64)
    assert polars.read_parquet(tmp_path / "refused.parquet").schema == dict.fromkeys(
        ("file", "kind", "why"), polars.String
    )
