"""The commands, as somebody types them: what they print, how they end, and what they say to a mistake."""

import csv
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from infosim import __version__, cli
from infosim.cli import run
from infosim.locale import LANGUAGES
from infosim.scenario.closed import BOTS
from tests.game.files import eight_months, killed_in_month, written

SHIPPED = "first-hires"

COLUMNS = (
    "world company month alive value cash mrr customers headcount outside_share backlog service quality lead_time "
    "attention result"
).split()
"""What a row of `simulate --csv` holds."""


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Somebody who reads English and has chosen nothing yet."""
    monkeypatch.setenv("LANGUAGE", "en")
    monkeypatch.setattr("infosim.places.settings", lambda: tmp_path / "settings.toml")


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]):
    """Carry out a command line; give its exit code, what it printed, and what it complained of."""

    def carry_out(*arguments: str) -> tuple[int, str, str]:
        code = run(arguments)
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return carry_out


def test_the_version_is_told(said) -> None:
    assert said("--version") == (0, f"infosim {__version__}\n", "")


@pytest.mark.parametrize("command", [[], *([name] for name in cli.infosim.commands)])
def test_every_command_explains_itself_in_both_languages(said, command: list[str]) -> None:
    code, english, _ = said(*command, "--help")
    assert code == 0
    assert english.startswith("Usage: infosim")
    for option in ("--saves", "--lang", "--help"):
        assert option in english
    code, french, _ = said(*command, "--help", "--lang", "fr")
    assert code == 0
    assert french.startswith("Usage\u00a0: infosim")
    assert "Montrer cette page." in french


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_help_of_simulate_names_every_bot(said, language: str) -> None:
    _, told, _ = said("simulate", "--help", "--lang", language)
    assert [bot for bot in BOTS if bot not in told.replace("\n", " ")] == []


@pytest.mark.parametrize(
    "arguments", [["--lang", "fr", "scenarios"], ["scenarios", "--lang=fr"], ["scenarios", "--lang", "FR"]]
)
def test_the_language_stands_before_or_after_the_command(said, arguments: list[str]) -> None:
    code, printed, _ = said(*arguments)
    assert code == 0
    assert "Premières embauches" in printed


def test_the_players_own_language_is_spoken_unless_another_is_asked_for(said, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANGUAGE", "fr")
    assert "Premières embauches" in said("scenarios")[1]
    assert "First Hires" in said("scenarios", "--lang", "en")[1]


def test_scenarios_are_listed_one_a_line_identifier_first(said) -> None:
    code, printed, _ = said("scenarios")
    assert code == 0
    assert SHIPPED in [line.split()[0] for line in printed.splitlines()]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["scenario"], "There is no scenario. The nearest is scenarios."),
        (["--lnag", "fr"], "There is no --lnag. The nearest is --lang."),
        (["check", "--jsn", "x"], "There is no --jsn. The nearest is --json."),
        (["check"], "FILE… is missing."),
        (["--lang", "de", "scenarios"], "--lang wants one of en, fr, not de."),
        (["scenarios", "twice"], "There is one word too many."),
        (["scenarios", "--saves"], "--saves wants a value."),
        (["simulate", SHIPPED], "--bot is missing."),
        (["simulate", SHIPPED, "--bot", "selectiv"], "--bot wants one of idle, random,"),
        (["simulate", SHIPPED, "--bot", "idle", "--worlds", "0"], "--worlds wants a whole number from 1 to "),
        (["simulate", SHIPPED, "--bot", "idle", "--worlds", "9" * 20], "--worlds wants a whole number from 1 to "),
        (["lab"], "lab wants one of its commands: balance."),
        (["scenarios", "--saves", __file__], f"--saves wants a folder, and {__file__} is a file."),
        (["simulate", SHIPPED, "--bot", "idle", "--seed", "-1"], "--seed wants a whole number from 0 to"),
        (
            ["simulate", SHIPPED, "--bot", "idle", "--months", "99"],
            "--months wants a whole number from 1 to 36, not 99.",
        ),
    ],
)
def test_a_mistake_is_told_in_a_sentence_with_a_way_out(said, arguments: list[str], told: str) -> None:
    code, printed, complaint = said(*arguments)
    assert (code, printed) == (2, "")
    assert complaint.startswith(f"infosim: {told}")
    assert "--help` shows what it takes." in complaint


def test_a_mistake_is_told_in_the_language_that_stands_behind_it(said) -> None:
    assert "Le plus proche\u00a0: scenarios." in said("scenaris", "--lang", "fr")[2]


def test_the_nearest_scenario_is_named(said) -> None:
    told = "infosim: There is no scenario frist-hires. The nearest is first-hires. `infosim scenarios` lists them.\n"
    assert said("simulate", "frist-hires", "--bot", "idle") == (2, "", told)


@pytest.mark.parametrize("command", [[], ["play", SHIPPED, "--seed", "7"], ["resume"]])
def test_without_a_terminal_the_game_says_what_to_do(said, command: list[str]) -> None:
    code, printed, complaint = said(*command)
    assert (code, printed) == (2, "")
    assert "needs a terminal" in complaint


def test_a_bot_plays_many_worlds_into_a_file(said, tmp_path: Path) -> None:
    file = tmp_path / "out.csv"
    command = [
        "simulate",
        SHIPPED,
        "--bot",
        "idle",
        "--worlds",
        "3",
        "--seed",
        "5",
        "--months",
        "4",
        "--csv",
        str(file),
    ]
    code, printed, _ = said(*command)
    assert code == 0
    assert printed.startswith("3 games, 4 months each.")
    with file.open(encoding="utf-8", newline="") as rows:
        table = list(csv.DictReader(rows))
    assert list(table[0]) == COLUMNS
    assert [(row["world"], row["month"]) for row in table] == [(str(w), str(m)) for w in range(3) for m in range(1, 5)]
    assert {row["result"] for row in table if row["month"] != "4"} == {""}
    assert all(1 <= float(row["result"]) <= 100 for row in table if row["month"] == "4")
    once = file.read_bytes()
    said(*command)
    assert file.read_bytes() == once


def test_a_sound_scenario_is_told_sound(said) -> None:
    code, printed, _ = said("check", SHIPPED)
    assert code == 0
    assert printed.startswith("0 errors")


def test_the_notes_for_a_class_file_say_what_it_asks_and_what_its_scenario_teaches(said, tmp_path: Path) -> None:
    file = tmp_path / "lesson.toml"
    code, _, _ = said("class", "new", "nobody-to-hire", "--out", str(file), "--seed", "7")
    assert code == 0
    code, printed, _ = said("teacher", str(file))
    assert code == 0
    for part in ("THE CLASS", "seed 7", "WHAT EVERYBODY READS", "Known after month 36", "QUESTIONS", "WHILE THEY PLAY"):
        assert part in printed
    assert printed.count("PREDICTIONS") == 1
    file.write_text("class = 2\n", encoding="utf-8")
    code, _, wrong = said("teacher", str(file))
    assert code == 1
    assert "lesson.toml" in wrong


def test_the_notes_for_a_lesson_are_told_in_the_teachers_language(said) -> None:
    code, printed, _ = said("teacher", "nobody-to-hire")
    assert code == 0
    assert printed.startswith("Nobody to Hire: notes for a lesson\n\nBEFORE\n  Aim: a vacancy is not a capacity.")
    _, french, _ = said("teacher", "nobody-to-hire", "--lang", "fr")
    assert french.startswith("Personne à embaucher\u00a0: notes pour une leçon\n\nAVANT\n")
    assert all(len(line) <= 96 for line in french.splitlines())


def test_a_scenario_without_notes_says_where_they_go(said, tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    top = 'format = 1\nextends = "first-hires"\nlanguage = "en"\ntitle = "Mine"\n'
    file.write_text(top + 'drop = ["teacher.*"]\n', encoding="utf-8")
    assert said("teacher", str(file)) == (
        0, "Mine has no notes for a lesson; [teacher] in its file is where they go.\n", "",
    )  # fmt: skip


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    """A scenario with two mistakes."""
    file = tmp_path / "mine.toml"
    file.write_text('format = 1\nextends = "first-hire"\ntitel = "Mine"\n', encoding="utf-8")
    return file


def test_every_mistake_of_a_file_is_told_with_its_place(said, faulty: Path) -> None:
    code, printed, _ = said("check", str(faulty))
    assert code == 1
    assert "mine.toml:2:11: error:" in printed
    assert "`first-hires`" in printed or '"first-hires"' in printed


def test_a_program_gets_the_mistakes_of_all_files_as_json(said, faulty: Path) -> None:
    code, printed, _ = said("check", "--json", str(faulty), SHIPPED)
    reports = json.loads(printed)["reports"]
    assert code == 1
    assert [report["errors"] > 0 for report in reports] == [True, False]
    assert {"file", "line", "column", "level", "message"} <= reports[0]["notes"][0].keys()


def test_an_unexpected_error_is_one_sentence_and_a_log(said, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> list[object]:
        raise ZeroDivisionError("a mistake of ours")

    monkeypatch.setattr("infosim.scenario.shipped", broken)
    code, printed, complaint = said("scenarios", "--saves", str(tmp_path / "saves"))
    assert (code, printed) == (70, "")
    assert complaint.count("\n") == 1
    assert "Traceback" not in complaint
    log = (tmp_path / "saves" / "infosim.log").read_text(encoding="utf-8")
    assert "ZeroDivisionError: a mistake of ours" in log
    assert __version__ in log


def test_a_reader_that_stops_reading_is_no_error() -> None:
    shell = f"{sys.executable} -m infosim check {SHIPPED} --json | true"
    done = subprocess.run(
        ["sh", "-c", shell], capture_output=True, text=True, check=False, env={**os.environ, "LANG": "C"}
    )
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("save", "out", "told"),
    [
        ("game", "none/a.html", "cannot be written"),
        ("game", "", "Is a directory"),
        ("cut", "a.html", "is damaged after month 6"),
        ("young", "a.html", "No month of young.jsonl has closed"),
        ("noise", "a.html", "is not a game of Infosim"),
        ("gamme", "a.html", "The nearest is game."),
    ],
)
def test_a_debrief_that_cannot_be_written_says_why_and_writes_nothing(
    said, tmp_path: Path, save: str, out: str, told: str
) -> None:
    whole = eight_months()
    cut = whole[: whole.index(b'"kind":"month","month":7') + 9]
    for name, content in (("game", whole), ("cut", cut), ("young", killed_in_month(1)), ("noise", b"noise")):
        written(tmp_path, content, name)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    code, printed, complaint = said("debrief", save, "--saves", str(tmp_path), "--html", str(tmp_path / out))
    assert code in (1, 2)
    assert printed == ""
    assert told in complaint
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before
