"""What keeping a game costs: closing a month, opening a long game again, listing many. Budgets are printed beside.

pytest tests/benchmarks/test_saves.py -s
"""

import re
from pathlib import Path

from infosim.game.decisions import Fund, HandsOn, OpenVacancy, Tender
from infosim.game.journal import read
from infosim.game.play import Play
from infosim.game.saves import listed
from infosim.scenario import from_text
from infosim.scenario.compile import compiled
from tests.benchmarks.stopwatch import fastest, table
from tests.game.plays import first_hires


def test_a_game_of_sixty_months_is_opened_from_its_snapshots(tmp_path: Path) -> None:
    text = re.sub(r"(?m)^cash = .*", "cash = 90000000.0", first_hires().resolved, count=1)
    text = re.sub(r"(?m)^turns = .*", "turns = [[60, 1]]", text)
    scenario = from_text(text, "long")
    with Play.begin(scenario, seed=7, saves_folder=tmp_path) as play:
        while not play.finished:
            for decision in (OpenVacancy("product"), Tender("support"), HandsOn("support"), Fund("start")):
                play.decide(decision)
            play.end_month()
    assert play.closed == 60

    def opened() -> None:
        Play.resume(play.path).close()

    seconds = fastest(
        opened,
        lambda: read(play.path),
        lambda: from_text(text, "long"),
        lambda: compiled(scenario),
        lambda: listed(tmp_path),
        rounds=3,
    )
    names = ("open a 60-month save; budget: 300", "of it: read", "of it: its scenario", "of it: compile", "list it")
    table("Saves", ["time"], [(name, [s]) for name, s in zip(names, seconds, strict=True)], "ms")
    print(f"{play.path.stat().st_size / 1000:.0f} kB")
    assert seconds[0] < 3 * (seconds[1] + seconds[2] + seconds[3] + 0.030)
