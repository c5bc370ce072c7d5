"""The laboratory from Python: figures by name, policies, changes, tables, files."""

from __future__ import annotations

import csv
import doctest
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from infosim import lab
from infosim.bots import BOTS, Bot
from infosim.engine.ledger import STOCKS
from infosim.engine.measures import read
from infosim.engine.orders import Orders
from infosim.scenario import Unreadable
from infosim.sight import Seen
from tests.engine.worlds import rules
from tests.lab.test_simulate import last_state
from tests.scenario.files import SMALL_TOWN

FEW = {"worlds": 3, "months": 3, "seed": 3}


def nothing(seen: Seen) -> Orders:
    return seen.nothing()


def test_the_manual_says_what_is_so() -> None:
    manual = Path(lab.__file__).with_name("README.md")
    found = doctest.testfile(str(manual), module_relative=False, optionflags=doctest.IGNORE_EXCEPTION_DETAIL)
    assert (found.failed, found.attempted > 10) == (0, True)


@pytest.fixture(scope="module")
def everything() -> lab.Played:
    return lab.play("first-hires", "selective", keep=lab.names(), **FEW)


def test_every_name_gives_an_array_of_the_axes_that_it_tells(everything: lab.Played) -> None:
    for name in lab.names():
        array = everything.array(name)
        assert array.axes == ("month", *lab.figure(name).axes)
        assert array.values.shape == tuple(len(array.labels[axis]) for axis in array.axes), name


def test_every_stock_opens_with_its_last_closing_and_its_flows_make_the_difference(everything: lab.Played) -> None:
    for stock in STOCKS:
        closing = everything.array(f"state.{stock.name}").values
        flows = sum(everything.array(f"{stock.name}.{flow.name}").values for flow in stock.flows)
        assert np.allclose(np.diff(closing, axis=0), flows[1:], rtol=1e-9, atol=1e-6), stock.name  # type: ignore[index]


def test_a_measure_is_what_the_engine_measures_and_money_is_in_euros(everything: lab.Played) -> None:
    state = last_state("selective", 3, 3)
    for name in ("cash", "headcount", "morale", "attention"):
        assert np.array_equal(everything.array(name).values[-1], read(name, "", state, rules())), name
    assert np.array_equal(everything.array("company.backlog").values[-1], read("backlog", "", state, rules()))
    assert np.array_equal(everything.array("state.backlog").values[-1], state.backlog)
    assert np.array_equal(everything.array("mrr").values[-1], state.mrr / 100)


def test_the_last_value_is_the_one_that_games_are_graded_by(everything: lab.Played) -> None:
    block = next(lab.simulate(lab.Games(rules(), BOTS["selective"], 3, 3, 3)))
    assert np.array_equal(everything.array("value").values, block.figure("value"))


@pytest.mark.parametrize("policy", [nothing, BOTS["idle"], "idle"])
def test_a_function_of_what_is_seen_a_bot_and_its_name_play_alike(policy: lab.Policy) -> None:
    found = lab.play("first-hires", policy, keep=("cash",), **FEW)
    assert np.array_equal(
        found.array("cash").values, lab.play("first-hires", "idle", keep=("cash",), **FEW).array("cash").values
    )


@pytest.mark.no_cover
def test_the_same_is_kept_whatever_the_blocks_and_the_processes() -> None:
    def kept(**more: int) -> bytes:
        blocks: Sequence[lab.Played] = list(
            lab.stream("first-hires", nothing, keep=("backlog",), worlds=3, months=1, **more)
        )
        return lab.Played.joined(blocks).array("backlog").values.tobytes()

    assert kept() == kept(block=2) == kept(block=2, workers=2)


def test_a_part_is_taken_by_its_labels(everything: lab.Played) -> None:
    array = everything.array("backlog")
    support = array.at(function="support", month=3)
    assert support.axes == ("company", "world")
    assert np.array_equal(support.values, array.values[2, array.labels["function"].index("support")])
    with pytest.raises(KeyError, match="suport"):
        array.at(function="suport")


def test_a_name_that_is_not_there_is_told_before_anything_is_played() -> None:
    def never(seen: Seen) -> Orders:
        raise AssertionError("played")

    with pytest.raises(lab.UnknownFigure) as unknown:
        lab.play("first-hires", never, keep=("lead_tme",))
    assert unknown.value.nearest == "lead_time"


def test_a_change_holds_and_its_sweep_has_common_luck() -> None:
    found = [each.array("cash").values for _, each in lab.sweep(
        "first-hires", {"company.cash": [300_000, 400_000]}, "idle", keep=("cash",), worlds=3, months=2)]  # fmt: skip
    assert np.allclose(found[1] - found[0], 100_000)


def test_a_change_of_a_file_is_read_beside_it() -> None:
    found = lab.play(SMALL_TOWN, "idle", keep=("cash",), worlds=1, months=1, change={"company.cash": 500_000})
    assert found.array("cash").values > 400_000


def test_a_change_that_no_file_may_make_is_refused_with_all_that_is_wrong() -> None:
    with pytest.raises(Unreadable) as wrong:
        lab.play("first-hires", keep=("cash",), change={"company.cahs": 1, "company.cash": "much"})
    assert len(wrong.value.notes) == 2


def test_a_csv_file_reads_as_what_was_kept(tmp_path: Path, everything: lab.Played) -> None:
    everything.to_csv(tmp_path / "cash.csv", "cash", "cash.payroll")
    with (tmp_path / "cash.csv").open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    cash = everything.array("cash")
    assert [float(row["cash"]) for row in rows] == cash.values[:, 0].T.reshape(-1).tolist()
    assert list(rows[0]) == ["world", "company", "month", "cash", "cash.payroll"]


def test_a_parquet_file_reads_as_the_frame_that_was_written(tmp_path: Path, everything: lab.Played) -> None:
    polars = pytest.importorskip("polars")
    everything.to_parquet(tmp_path / "work.parquet", "backlog", "service")
    assert polars.read_parquet(tmp_path / "work.parquet").equals(everything.frame("backlog", "service"))
    assert [file.name for file in tmp_path.iterdir()] == ["work.parquet"]


def test_figures_of_other_axes_are_tables_of_their_own(everything: lab.Played) -> None:
    with pytest.raises(ValueError, match="backlog by month, function"):
        everything.columns("cash", "backlog")


def test_a_bot_keeps_its_chance() -> None:
    def drawn(policy: Bot | str) -> bytes:
        return lab.play("first-hires", policy, keep=("cash",), worlds=2, months=3).array("cash").values.tobytes()

    assert drawn(lambda seen, keys: replace(BOTS["random"](seen, keys))) == drawn("random")
