"""`infosim simulate`, as somebody types it."""

import csv
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from infosim.cli import run

FEW = ("simulate", "first-hires", "--worlds", "4", "--months", "2", "--bot", "selective")


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANGUAGE", "en")


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]):
    """Carry out a command line; give its exit code, what it printed, and what it complained of."""

    def carry_out(*arguments: str) -> tuple[int, str, str]:
        code = run(arguments)
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return carry_out


def test_what_became_of_the_games_is_told_in_words(said) -> None:
    code, printed, complaint = said(*FEW)
    assert (code, complaint) == (0, "")
    lines = printed.splitlines()
    assert lines[0] == "4 games, 2 months each."
    assert lines[1].startswith("Value: €")
    assert lines[2] == "No company failed."
    assert len(lines) == 5


def test_the_same_is_told_in_french(said) -> None:
    code, printed, _ = said(*FEW, "--lang", "fr")
    assert code == 0
    assert printed.startswith("4 parties, 2\u00a0mois chacune.")
    assert "Aucune entreprise n'a fait faillite." in printed.replace("’", "'")


def test_when_all_fail_nobody_is_said_to_have_cash(said) -> None:
    code, printed, _ = said("simulate", "first-hires", "--worlds", "5", "--bot", "hire-everyone")
    assert code == 0
    assert "5 companies failed (100%)" in printed
    assert "Cash" not in printed


def test_a_file_of_every_month_is_written_where_it_is_asked_for(said, tmp_path: Path) -> None:
    code, _, _ = said(*FEW, "--csv", str(tmp_path / "games.csv"))
    assert code == 0
    with (tmp_path / "games.csv").open(encoding="utf-8", newline="") as file:
        assert len(list(csv.DictReader(file))) == 4 * 2


def test_the_seed_decides_the_luck(said, tmp_path: Path) -> None:
    def written(name: str, seed: str) -> bytes:
        assert said(*FEW, "--seed", seed, "--csv", str(tmp_path / name))[0] == 0
        return (tmp_path / name).read_bytes()

    assert written("one", "5") == written("again", "5") != written("other", "6")


def test_the_path_of_a_scenario_will_do_for_its_name(said) -> None:
    scenario = Path(__file__).parents[2] / "scenarios" / "first-hires.toml"
    assert said("simulate", str(scenario), *FEW[2:]) == said(*FEW)


def test_a_file_that_cannot_be_written_is_told_before_anything_is_played(said) -> None:
    code, printed, complaint = said(*FEW, "--csv", "/nowhere/at/all.csv")
    assert (code, printed) == (1, "")
    assert complaint.startswith("infosim: /nowhere/at/all.csv could not be written: ")
    assert complaint.endswith("Name another with --csv.\n")


def test_a_simulation_that_is_interrupted_ends_at_once_and_leaves_no_file(tmp_path: Path) -> None:
    child = subprocess.Popen(
        [
            sys.executable,
            "-m",
            "infosim",
            *FEW[:2],
            "--bot",
            "idle",
            "--worlds",
            "1000000",
            "--months",
            "2",
            "--csv",
            str(tmp_path / "games.csv"),
        ],
        cwd=Path(__file__).parents[2],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509 a background job ignores it
    )
    while child.poll() is None and not any(tmp_path.iterdir()):  # it is being written
        time.sleep(0.05)
    child.send_signal(signal.SIGINT)
    try:
        printed, complaint = child.communicate(timeout=60)
    finally:
        child.kill()
    assert child.returncode == 130, complaint
    assert (printed, "Traceback" in complaint) == ("", False)
    assert list(tmp_path.iterdir()) == []
