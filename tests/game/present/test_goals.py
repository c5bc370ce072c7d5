"""Goals: what is aimed at, how far it is, at which pace; the result from what may be known."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from infosim.bots import BOTS, keys
from infosim.engine.content import Condition
from infosim.engine.measures import MEASURES
from infosim.engine.month import month
from infosim.game.believed import Believed, believed
from infosim.game.facts.played import Played
from infosim.game.present.goals import goal, goals, if_it_ended, within_reach
from infosim.game.present.measures import NAMES, named
from infosim.game.yardsticks import Field, yardsticks
from infosim.sight import view
from infosim.sight.bands import SEEN_AS
from tests.game.plays import first_hires, first_morning, rules
from tests.game.present.stories import by_bot, idle, told
from tests.sight.hidden import another_truth

MONTHS = 9


@cache
def field() -> Field:
    return Field.opened(yardsticks(first_hires()), rules(), 7, [0]).played(MONTHS)


@cache
def played() -> Played:
    return by_bot("selective", MONTHS)


def test_the_chapter_asks_for_what_the_file_says() -> None:
    found = goals(told(played()), None, measured=False)
    key = rules().layout.chapters[int(played().now.chapter[0, 0])]
    assert len(found.chapter) == len(first_hires().chapters[key].goal)
    assert [each.name for each in found.objectives] == [
        "Alive at the end",
        "Seed and series A, signed",
        "The core is still yours",
    ]
    assert found.waiting


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_month_has_goals(language: str) -> None:
    story = by_bot("selective", 16)
    for n in range(17):
        earlier = replace(
            story,
            states=story.states[: n + 1],
            ledgers=story.ledgers[:n],
            orders=story.orders[:n],
            found={},
            lasting={},
        )
        found = goals(told(earlier, language), None, measured=False)
        assert found.headline
        assert len(found.dates) <= 4
        assert len(found.medals) <= 3


def row(condition: Condition, figures: list[float]) -> object:
    """A goal on cash, which was as given at the ends of the last months."""
    states = [first_morning().but(month=n, cash=np.full((1, 1), cash * 100.0)) for n, cash in enumerate(figures)]
    story = Played(first_hires(), rules(), 7, tuple(states), tuple({} for _ in states[1:]), ())
    return goal(told(story), condition)


def test_a_goal_is_told_at_its_pace() -> None:
    rich = Condition("cash", "", at_least=100_000.0, at_most=np.inf)
    nearer = row(rich, [10e3, 20e3, 30e3, 40e3, 50e3])
    assert nearer.note == "at this pace in Sep 2027"  # five months more, after April
    assert nearer.share == pytest.approx(0.5)
    assert row(rich, [50e3] * 5).note == "no nearer for 3 mo"
    falling = row(rich, [50e3, 45e3, 40e3, 35e3, 30e3])
    assert (falling.note, falling.tone) == ("worse for 3 months", "warn")
    assert row(rich, [10e3, 10.1e3, 10.2e3, 10.3e3, 10.4e3]).note == "too slow at this pace"
    reached = row(rich, [10e3, 20e3, 30e3, 40e3, 150e3])
    assert (reached.note, reached.reached, reached.share) == ("", True, 1.0)


def test_a_goal_about_know_how_names_where_it_is_least_while_it_is_missed() -> None:
    t = told(played())
    asked = Condition("knowledge", "company", 0.999, np.inf)
    seen = SEEN_AS["knowledge"].of(t.played.now.knowledge).usual[:, 0, 0]
    least = min((f for f in range(len(seen)) if t.played.now.awake[f, 0, 0] > 0), key=lambda f: seen[f])
    assert f"Least in {t.short(least)}: " in goal(t, asked).lens.cause.text
    for other in (replace(asked, at_least=0.0), replace(asked, measure="service")):
        assert "Least in" not in goal(t, other).lens.cause.text


def test_every_measure_has_a_name() -> None:
    assert {measure.name for measure in MEASURES} <= NAMES.keys()


def test_a_measure_is_named_with_what_it_is_of() -> None:
    assert named(told(played()), "knowledge", "core") == "know-how inside, the core"
    assert named(told(played()), "load", "support") == "load, Support"
    assert named(told(played(), "fr"), "tightness", "developer").startswith("tension du marché, ")
    assert named(told(played()), "cash", "") == "cash"


def test_a_medal_that_was_broken_is_no_longer_within_reach() -> None:
    story = idle(3)
    assert "Clean hands" in [medal.name for medal in within_reach(told(story))]
    laid = np.array(story.now.laid_off_past)
    laid[-1] = 1.0
    broken = replace(story, states=(*story.states[:-1], story.now.but(laid_off_past=laid)), found={}, lasting={})
    assert "Clean hands" not in [medal.name for medal in within_reach(told(broken))]


# ------------------------------------------------------------------------------------------------ if it ended today


def test_the_result_of_today_is_between_its_bounds() -> None:
    found = believed(played().states, field(), rules())
    assert 1 <= found.low <= found.result <= found.high <= 100
    assert found.axes.shape == (6,)


def test_nothing_hidden_moves_the_result_of_today() -> None:
    states = [view(s, rules()).known for s in played().states]
    before = believed(states, field(), rules())
    for seed in range(3):
        other = [another_truth(s, seed) for s in states]
        after = believed(other, field(), rules())
        assert (after.result, after.low, after.high) == (before.result, before.low, before.high)
        assert np.array_equal(after.axes, before.axes)


def test_the_truth_and_what_is_believed_give_the_same_result_of_today() -> None:
    s, own, true = first_morning(), keys(7, np.zeros(1, np.uint64)), [first_morning()]
    for _ in range(4):
        s, _flows = month(s, BOTS["selective"](view(s, rules()), own), rules())
        true.append(s)
    known = [view(each, rules()).known for each in true]
    assert believed(true, field(), rules()).result == believed(known, field(), rules()).result


def test_the_weakest_axis_says_what_it_closes() -> None:
    def weakest(stands: float) -> str:
        axes = np.array([60.0, 60.0, 60.0, 60.0, stands, 60.0])
        return if_it_ended(told(played()), Believed(axes, 50.0, 40.0, 60.0)).weakest.text

    assert weakest(10.0) == "people 10: under 20 closes silver and gold"
    assert weakest(30.0) == "people 30: under 35 closes gold, under 20 silver"
    assert weakest(50.0) == "people 50: closes nothing; under 35 it would close gold"
