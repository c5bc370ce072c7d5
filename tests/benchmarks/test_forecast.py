"""What a forecast costs: in this process, and shared out; and how late whoever else wants this process meanwhile is.

pytest tests/benchmarks/test_forecast.py -s

On the clock of the wall, for two processes are compared with one: only a machine that does nothing else says much.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest

from infosim.bots import keys, named
from infosim.game.crew import Crew
from infosim.game.foresight import foretold
from infosim.game.plan import decisions_of
from infosim.game.play import Play
from infosim.game.sitting import Sitting
from infosim.locale import words
from infosim.scenario import load
from infosim.sight import view
from tests.benchmarks.stopwatch import table

MONTHS, WORLDS, ROUNDS = 12, 1_000, 7


@pytest.fixture
def sitting(tmp_path: Path) -> Iterator[Sitting]:
    """First Hires after fourteen months in which work was split."""
    with Play.begin(load("first-hires"), seed=2, language="en", saves_folder=tmp_path) as play:
        bot, luck = named("selective"), keys(2, play.state.luck[0] * 0)
        for _ in range(14):
            for decision in decisions_of(bot(view(play.state, play.rules), luck), play.seat):
                play.decide(decision)
            play.end_month()
        found = Sitting(play, words("en"))
        yield found
        found.close()


def seconds(sitting: Sitting, crew: Crew | None) -> float:
    """What a forecast takes."""
    began = time.perf_counter()
    assert foretold(sitting._played, ((),), MONTHS, lambda _: True, WORLDS, crew) is not None
    return time.perf_counter() - began


def late(sitting: Sitting, crew: Crew | None) -> list[float]:
    """How late somebody who sleeps a millisecond at a time wakes up while a forecast is played in another thread."""
    player = Thread(target=seconds, args=(sitting, crew))
    player.start()
    found = []
    while player.is_alive():
        before = time.perf_counter()
        time.sleep(0.001)
        found.append(time.perf_counter() - before - 0.001)
    return found


def test_a_forecast_in_shares_and_who_waits_for_this_process_meanwhile(sitting: Sitting) -> None:
    crew = Crew()
    try:
        first = seconds(sitting, crew)
        while not crew.ready:
            time.sleep(0.01)
        alone, shared = [], []
        for _ in range(ROUNDS):
            alone.append(seconds(sitting, None))
            shared.append(seconds(sitting, crew))
        rows = [
            ("in this process", [min(alone), statistics.median(alone)]),
            ("in shares; budget on two cores: 250", [min(shared), statistics.median(shared)]),
            ("the first, while the processes start", [first, first]),
        ]
        table("A forecast: 1,000 worlds of 12 months", ["best", "median"], rows, "ms")
        waits = {name: sorted(late(sitting, who)) for name, who in (("in this process", None), ("in shares", crew))}
        rows = [
            (name, [statistics.median(all_), all_[int(0.95 * len(all_))], all_[-1]]) for name, all_ in waits.items()
        ]
        table("Whoever sleeps a millisecond meanwhile wakes up late by", ["median", "95 %", "most"], rows, "ms")
    finally:
        crew.leave()
