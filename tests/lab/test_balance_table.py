"""`infosim lab balance`: every bot in every scenario."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from infosim.bots import BOTS
from infosim.cli import run
from infosim.engine.rules import Rules
from infosim.lab import Workers, balance, games_in, summary
from infosim.scenario import load
from infosim.scenario.compile import compiled
from tests.scenario.files import SMALL_TOWN, write

POOR = 'format = 1\nextends = "first-hires"\nturns = [[3, 1]]\n[company]\ncash = 1_000\n'
"""Three months with money for a day: whoever does nothing fails."""


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANGUAGE", "en")


@pytest.fixture(scope="module")
def scenarios() -> dict[str, Rules]:
    """Two scenarios of two months."""
    both = {"first-hires": compiled(load("first-hires")), "small-town": compiled(load(SMALL_TOWN))}
    return {name: replace(rules, layout=replace(rules.layout, months=2)) for name, rules in both.items()}


@pytest.mark.no_cover
def test_every_bot_plays_every_scenario_and_how_far_it_is_is_told(scenarios: dict[str, Rules]) -> None:
    told: list[int] = []
    lines = list(balance(scenarios, 2, 1, Workers(), told.append))
    assert [(line.scenario, line.bot) for line in lines] == [(name, bot) for name in scenarios for bot in BOTS]
    assert told == list(range(0, games_in(scenarios, 2) + 1, 2))


@pytest.mark.no_cover
def test_a_line_is_the_summary_of_the_same_games(scenarios: dict[str, Rules]) -> None:
    one = {"first-hires": scenarios["first-hires"]}
    line = next(line for line in balance(one, 3, 5, Workers(), lambda _: None) if line.bot == "selective")
    alone = summary(one["first-hires"], "selective", 3, 5)
    assert (line.found.mean_value, line.found.margin, line.found.dead) == (alone.mean_value, alone.margin, alone.dead)


@pytest.mark.no_cover
@pytest.mark.parametrize(("language", "head"), [("en", "95% between"), ("fr", "95\u00a0% entre")])
def test_the_table_has_a_row_for_each_bot(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, language: str, head: str
) -> None:
    poor = write(tmp_path, POOR)
    assert run(["lab", "balance", str(poor), "--worlds", "2", "--workers", "1", "--lang", language]) == 0
    printed = capsys.readouterr()
    lines = printed.out.splitlines()
    assert head in lines[1]
    assert [line.split()[0] for line in lines[2:]] == list(BOTS)
    assert all(len(line) <= 80 for line in lines)
    idle = next(line for line in lines if line.split()[0] == "idle")
    assert "100" in idle


def test_a_scenario_that_is_not_there_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["lab", "balance", "first-hire"]) == 2
    assert "first-hires" in capsys.readouterr().err
