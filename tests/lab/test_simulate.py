"""Many games: each world the same wherever it is played; what is measured of it; what a file says."""

import csv
import io
import os
import weakref
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from infosim.bots import BOTS, keys
from infosim.engine.digest import digest
from infosim.engine.measures import by_need, read
from infosim.engine.month import month
from infosim.engine.orders import neutral
from infosim.engine.state import State
from infosim.engine.valuation import value
from infosim.game.score import result
from infosim.game.yardsticks import Field, yardsticks
from infosim.lab import Block, Games, Workers, carried_out, simulate, summarised, summary
from infosim.lab.columns import NAMES
from infosim.lab.simulate import play
from infosim.lab.table import HEADINGS, appearing, rows, write
from infosim.scenario import load
from infosim.sight import view
from tests.engine.worlds import first_hires, luck, rules

EVERY = pytest.mark.parametrize("name", list(BOTS))


def games(name: str = "selective", worlds: int = 5, months: int = 8, seed: int = 3, companies: int = 1) -> Games:
    return Games(rules(), BOTS[name], worlds, seed, months, companies)


def whole(blocks: list[Block]) -> np.ndarray:
    return np.concatenate([block.figures for block in blocks], axis=-1)


def silent(done: int) -> None:
    """Say nothing of how far it is."""


@pytest.mark.no_cover
@EVERY
def test_a_world_is_the_same_alone_in_a_batch_and_in_shards(name: str) -> None:
    few = games(name, worlds=3, months=5)
    batch = whole(list(simulate(few)))
    shards = whole(list(simulate(few, block=2)))
    alone = play(few, 1, 1).figures
    assert batch.tobytes() == shards.tobytes()
    assert batch[..., 1:2].tobytes() == alone.tobytes()


def test_world_0_is_the_game_that_somebody_plays_with_the_seed() -> None:
    state, own = first_hires(seed=3), keys(3, luck(1))
    cash = []
    for _ in range(8):
        state, _ = month(state, BOTS["in-house"](view(state, rules()), own), rules())
        cash.append(float(state.cash[0, 0]) / 100)
    block = next(simulate(games("in-house")))
    assert block.figure("cash")[:, 0, 0].tolist() == cash


def last_state(name: str, months: int, worlds: int, seed: int = 3) -> State:
    state, own = first_hires(worlds=worlds, seed=seed), keys(seed, luck(worlds))
    for _ in range(months):
        state, _ = month(state, BOTS[name](view(state, rules()), own), rules())
    return state


def test_the_last_value_is_the_mean_of_the_formula_then_and_half_a_year_on() -> None:
    state = last_state("selective", 8, 4)
    later = state
    for _ in range(6):
        later, _ = month(later, neutral(rules().layout, 1, 4), rules())
    block = next(simulate(games(worlds=4)))
    mean = (value(state, rules()) + value(later, rules())) / 2
    assert np.abs(block.figure("value")[-1] * 100 - mean).max() <= 0.5
    before = last_state("selective", 7, 4)
    assert np.array_equal(np.rint(block.figure("value")[-2] * 100), value(before, rules()))


def test_figures_are_those_of_the_measures_for_the_whole_company() -> None:
    state = last_state("outsource-all", 8, 4)
    block = next(simulate(games("outsource-all", worlds=4)))
    for name in (
        "cash",
        "mrr",
        "customers",
        "headcount",
        "outside_share",
        "backlog",
        "service",
        "quality",
        "attention",
    ):
        assert np.array_equal(block.figure(name)[-1], read(name, "", state, rules())), name
    assert np.array_equal(block.figure("lead_time")[-1], by_need(state, state.lead_time))


def test_a_company_that_failed_is_worth_nothing_and_its_month_of_death_is_known() -> None:
    block = next(simulate(games("idle", worlds=8, months=24, seed=1)))
    alive, died = block.figure("alive"), block.died
    dead = np.isfinite(died)
    assert dead.any()
    for company, world in zip(*np.nonzero(dead), strict=True):
        at = int(died[company, world]) - 1
        assert alive[at, company, world] == 0
        assert alive[at - 1, company, world] == 1
    assert (block.figure("value")[-1][dead] == 0).all()


def test_a_game_longer_than_its_scenario_is_refused() -> None:
    with pytest.raises(ValueError, match="37 months"):
        next(simulate(games(months=37)))


# ------------------------------------------------------------------ the file


def table(name: str = "freelance", **more: int) -> list[dict[str, str]]:
    file = io.StringIO()
    for _ in write(file, simulate(games(name, **more))):
        pass
    file.seek(0)
    return list(csv.DictReader(file))


def test_a_file_has_a_row_for_each_world_company_and_month_in_that_order() -> None:
    found = table(worlds=3, months=5, companies=2)
    expected = [(w, c, m) for w in range(3) for c in range(2) for m in range(1, 6)]
    assert [(int(row["world"]), int(row["company"]), int(row["month"])) for row in found] == expected


def test_the_columns_are_those_of_the_data_model() -> None:
    assert (
        tuple(
            "world company month alive value cash mrr customers headcount outside_share backlog service quality "
            "lead_time attention result".split()
        )
        == HEADINGS
    )
    assert set(table(worlds=2, months=2)[0]) == set(HEADINGS)


def test_figures_are_written_in_fixed_form() -> None:
    for row in table(worlds=4, months=8):
        assert row["alive"] in {"0", "1"}
        assert row["customers"] == str(int(row["customers"]))
        for name in ("value", "cash", "mrr"):
            assert len(row[name].split(".")[1]) == 2
        for name in ("outside_share", "service", "quality"):
            assert 0 <= float(row[name]) <= 1
        assert row["result"] == ""
        assert not any(figure.startswith("-0.00") and float(figure) == 0 for figure in row.values())


def test_graded_games_have_a_result_in_their_last_month_alone() -> None:
    graded = Games(rules(), BOTS["selective"], 3, 1, 4, companies=2, against=yardsticks(load("first-hires")))
    file = io.StringIO(newline="")
    for _ in write(file, simulate(graded)):
        pass
    file.seek(0)
    for row in csv.DictReader(file):
        assert (row["result"] != "") == (row["month"] == "4")
        assert not row["result"] or 1 <= float(row["result"]) <= 100


def test_a_result_is_the_same_alone_and_in_a_batch_and_that_of_the_bots_themselves() -> None:
    against = yardsticks(load("first-hires"))
    (block,) = simulate(Games(rules(), against.bots[2], 3, 7, 5, against=against))
    assert block.results is not None
    for world in range(3):
        field = Field.opened(against, rules(), 7, [world])
        own = result(field.last(5).of_bots()[:, 2, 0])
        assert block.results[0, world] == pytest.approx(float(own))


def test_a_figure_of_nothing_has_no_sign() -> None:
    block = Block(0, np.full((len(NAMES), 1, 1, 1), -0.0))
    assert all(not figure.startswith("-") for figure in next(rows(block))[3:])


def test_a_file_appears_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "games.csv"
    path.write_text("what was there before")

    def stop(done: int) -> None:
        if done:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        carried_out(games(), Workers(), path, stop)
    assert path.read_text() == "what was there before"
    assert os.listdir(tmp_path) == ["games.csv"]


def test_a_folder_that_is_not_there_is_found_out_before_anything_is_played(tmp_path: Path) -> None:
    def never(done: int) -> None:
        raise AssertionError("played")

    with pytest.raises(OSError, match="nowhere"):
        carried_out(games(), Workers(), tmp_path / "nowhere" / "games.csv", never)


def test_progress_counts_the_worlds_that_are_done() -> None:
    counts: list[int] = []
    carried_out(games(worlds=1300, months=1), Workers(), None, counts.append)
    assert counts == [0, 1000, 1300]


def test_a_file_may_be_read_by_whom_the_system_lets(tmp_path: Path) -> None:
    plain = tmp_path / "plain"
    plain.touch()
    with appearing(tmp_path / "games.csv") as file:
        file.write("x")
    assert (tmp_path / "games.csv").stat().st_mode == plain.stat().st_mode


# ------------------------------------------------------------------ the summary


def made(values: list[float], alive: list[list[float]]) -> Block:
    """A block of worlds with these values at the end, alive (months, W) or not."""
    figures = np.zeros((len(NAMES), len(alive), 1, len(values)))
    figures[NAMES.index("alive"), :, 0] = alive
    figures[NAMES.index("value"), -1, 0] = values
    figures[NAMES.index("cash"), -1, 0] = np.arange(len(values)) * 100.0
    return Block(0, figures)


def test_a_summary_counts_the_dead_and_averages_all() -> None:
    found = summarised([made([0.0, 4.0, 0.0, 8.0], [[1, 1, 1, 1], [0, 1, 1, 1], [0, 1, 0, 1]])])
    assert (found.games, found.dead, found.death_share, found.mean_value) == (4, 2, 0.5, 3.0)
    assert found.median_death == 2.5
    assert found.cash[1] == 200.0
    assert found.margin == pytest.approx(1.96 * np.std([0, 4, 0, 8], ddof=1) / 2)


def test_a_summary_of_blocks_is_that_of_the_whole() -> None:
    whole_one = summarised(simulate(games(months=6)))
    in_parts = summarised(simulate(games(months=6), block=2))
    assert (whole_one.mean_value, whole_one.margin, whole_one.mrr) == (
        in_parts.mean_value,
        in_parts.margin,
        in_parts.mrr,
    )


def test_a_summary_holds_no_block_that_it_has_read() -> None:
    read: list[weakref.ref[np.ndarray]] = []

    def blocks() -> Iterator[Block]:
        for _ in range(4):
            block = made([1.0, 2.0], [[1, 1]])
            read.append(weakref.ref(block.figures))
            yield block
            del block
            assert all(figures() is None for figures in read[:-1])

    summarised(blocks())


def test_nothing_has_no_summary() -> None:
    with pytest.raises(ValueError, match="no games"):
        summarised([])


def test_a_bot_may_be_named_or_given() -> None:
    by_name = summary(rules(), "freelance", worlds=5, months=4)
    given = summary(rules(), BOTS["freelance"], worlds=5, months=4)
    assert by_name.mean_value == given.mean_value
    assert digest(last_state("freelance", 2, 2)) == digest(last_state("freelance", 2, 2))
