"""The end of a game, measured: where it stands, its medals, and where a company that failed is taken up again."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import numpy as np
import pytest

from infosim.engine.digest import digest
from infosim.engine.orders import neutral
from infosim.game.branching import branched, chance_of_life, last_likely
from infosim.game.chronicle import verified
from infosim.game.medals import comeback, place, scrooge
from infosim.game.play import Play
from infosim.game.present.score import better
from infosim.game.score import Ruler
from infosim.game.sitting import Sitting
from infosim.game.standing import Standing
from infosim.game.trouble import Missing
from infosim.game.views.end import EndView
from infosim.game.worth import distance, medals
from infosim.locale import words
from infosim.scenario.conditions import Condition
from infosim.scenario.sections.judging import Medal
from tests.game.plays import first_hires, first_morning, rules
from tests.game.present.stories import idle, told


@pytest.fixture(scope="module")
def failed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A game of eighteen months in which nobody decided anything, to its end."""
    with Play.begin(first_hires(), seed=4812, saves_folder=tmp_path_factory.mktemp("saves")) as play:
        while not play.finished:
            play.end_month()
        assert play.dead
        return play.path


def copy(path: Path, folder: Path) -> Path:
    return Path(shutil.copy(path, folder / path.name))


@pytest.fixture(scope="module")
def measured(failed: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[EndView | None, Sitting]]:
    """What the end of that game says before it is measured, and a sitting at it after."""
    play = Play.resume(copy(failed, tmp_path_factory.mktemp("measured")))
    sitting = Sitting(play, words("fr"))
    before = sitting.ending()
    sitting.measure()
    yield before, sitting
    sitting.close()


def test_the_score_comes_with_the_bots_and_a_dead_company_has_no_medal(
    measured: tuple[EndView | None, Sitting],
) -> None:
    before, sitting = measured
    assert before is not None
    assert before.score is None
    after = sitting.ending()
    assert after is not None
    assert after.score is not None
    assert after.score.grade == "sans mention"
    assert after.score.medals == ()
    assert after.score.axes[0].stands < min(after.score.axes[0].bots), "worth nothing, below every bot"
    assert all(len(axis.bots) == 8 for axis in after.score.axes)
    assert after.back is not None


def test_whoever_leaves_does_not_wait_for_the_bots(failed: Path, tmp_path: Path) -> None:
    sitting = Sitting(Play.resume(copy(failed, tmp_path)), words("en"))
    sitting.close()
    sitting.measure()
    assert sitting.play.field.state.month == 0


def test_a_branch_shares_the_game_up_to_there_and_goes_its_own_way(failed: Path, tmp_path: Path) -> None:
    path = copy(failed, tmp_path)
    original = path.read_bytes()
    other = branched(path, 6, tmp_path)
    assert original.startswith(other.read_bytes())
    with Play.resume(other) as branch, Play.resume(path) as play:
        assert [digest(s) for s in branch.states] == [digest(s) for s in play.states[:7]]
        assert not branch.finished
        branch.end_month()
        assert digest(branch.state) == digest(play.states[7])
    assert verified(other).holds
    assert path.read_bytes() == original


@pytest.mark.parametrize("closed", [0, 1, 5, 7])
def test_any_month_can_be_branched_from(failed: Path, tmp_path: Path, closed: int) -> None:
    other = branched(copy(failed, tmp_path), closed, tmp_path)
    with Play.resume(other) as branch:
        assert branch.closed == closed


def test_what_is_not_there_cannot_be_branched(tmp_path: Path) -> None:
    with pytest.raises(Missing):
        branched(tmp_path / "nothing.jsonl", 3, tmp_path)


def test_a_sitting_branches_to_where_life_was_last_likely(measured: tuple[EndView | None, Sitting]) -> None:
    _, sitting = measured
    view = sitting.ending()
    assert view is not None
    assert view.back is not None
    opened = sitting.branch()
    assert opened.session is not None
    assert opened.session.header().date.replace(day=1) == view.back.date
    opened.session.close()


@pytest.mark.no_cover
def test_life_is_likely_at_the_start_and_not_at_the_end(failed: Path, tmp_path: Path) -> None:
    with Play.resume(copy(failed, tmp_path)) as play:
        found = last_likely(play.states, play.rules, play.seed, lambda: True)
        assert found is not None
        assert 0 < found < play.closed
        assert chance_of_life(play.states[found], play.rules, play.seed) >= 0.5
        assert chance_of_life(play.states[-2], play.rules, play.seed) < 0.5
        assert last_likely(play.states, play.rules, play.seed, lambda: False) is None


# -------------------------------------------------------------------------------------------------------------- medals


def standing(stand: float, alive: bool = True) -> Standing:
    """A company whose six axes are all at a place among bots at 10, 20 … 80."""
    bots = np.tile(np.arange(10.0, 90.0, 10.0), (6, 1))
    axes = np.full(6, stand)
    return Standing(axes, axes, bots, bots, 1.0, alive)


def test_a_place_is_the_share_of_bots_that_are_better() -> None:
    assert place(85, list(range(10, 90, 10))) == 0
    assert place(5, list(range(10, 90, 10))) == 1


def test_a_comeback_is_from_the_lowest_third_to_the_top_third_alive() -> None:
    assert comeback(standing(15), standing(85))
    assert not comeback(standing(45), standing(85))
    assert not comeback(standing(15), standing(45))
    assert not comeback(standing(15), standing(85, alive=False))


@cache
def bidding() -> tuple[int, tuple[float, ...]]:
    return rules().layout.functions.index("support"), (30.0, 20.0, 40.0)


def lesson(signed: int, months: int, *, left: bool) -> tuple[int, int] | None:
    """Bids of 30, 20 and 40 for support; one is signed, and its contract goes after some months."""
    f, fees = bidding()
    s, blank = first_morning(), neutral(rules().layout, 1, 1)
    vendor, fee = np.array(s.bid_vendor), np.array(s.bid_fee)
    for slot, price in enumerate(fees):
        vendor[slot, f], fee[slot, f] = slot, price
    sign, leave = np.array(blank.sign), np.array(blank.leave)
    sign[f], leave[0, f] = signed + 1, 1.0 if left else 0.0
    there, age = np.array(s.contract_vendor), np.array(s.contract_age)
    there[0, f], age[0, f] = signed, 1.0
    running = s.but(contract_vendor=there, contract_age=age)
    states = [s.but(bid_vendor=vendor, bid_fee=fee), running, *[running.but(contract_age=age + 1)] * (months - 1)]
    orders = [replace(blank, sign=sign), *[blank] * (months - 2), replace(blank, leave=leave)]
    return scrooge([*states, s], orders)


def test_scrooge_has_learnt_who_signed_the_cheapest_and_left_it_within_nine_months() -> None:
    f, _ = bidding()
    assert lesson(1, 6, left=True) == (f, 1)
    assert lesson(0, 6, left=True) is None, "it was not the cheapest"
    assert lesson(1, 6, left=False) is None, "it ended by itself"
    assert lesson(1, 14, left=True) is None, "it took too long"


def test_a_medal_for_always_tells_the_month_that_broke_it() -> None:
    calm = Condition("laid_off", "", at_most=0.0)
    scenario = replace(first_hires(), medals={"clean": Medal(name="Clean", when=(calm,), judged="always")})
    laid = np.array(first_morning().laid_off_past)
    laid[-1] = 2.0
    states = [first_morning().but(month=n) for n in (1, 2, 3)]
    states[1] = states[1].but(laid_off_past=laid)
    (won,) = medals(scenario, [states[0], states[2]], rules())
    (missed,) = medals(scenario, states, rules())
    assert won.reached
    assert not missed.reached
    assert (missed.month, missed.figures[0][1]) == (2, 2.0)
    assert distance(missed) == 2.0


def test_the_distance_of_a_medal_is_the_largest_gap_of_its_conditions() -> None:
    few = Condition("single_points", "", at_most=0.0)
    rich = Condition("cash", "", at_least=1e6)
    scenario = replace(first_hires(), medals={"both": Medal(name="Both", when=(few, rich))})
    (aim,) = medals(scenario, [first_morning().but(cash=np.full((1, 1), 2.5e7))], rules())
    assert distance(aim) == pytest.approx(0.75)


def test_a_ruler_of_one_world_measures_one_company() -> None:
    ruler = Ruler(np.tile(np.arange(1.0, 9.0), (6, 1)), (0.1,) * 6)
    assert ruler.axes(np.full(6, 8.0)).tolist() == [90.0] * 6


def better_than(x: float, bots: float) -> str:
    """What is said of a company whose axes are at 60 and whose figures are all the same, as are those of the bots."""
    axes, figures = np.full(6, 60.0), np.full(6, x)
    stood = Standing(axes, axes, np.full((6, 8), 50.0), np.full((6, 8), 50.0), 1.0, alive=True)
    story = told(idle(1))
    return better(story, replace(stood, x=figures, bot_x=np.full((6, 8), bots))).text


def test_an_edge_that_the_figures_do_not_show_is_not_claimed() -> None:
    assert better_than(0.62, 0.41) == "Resilience: 60 of 100. The best of eight bots reached 50."
    assert better_than(0.6201, 0.6202).startswith("No axis beat all eight.")
