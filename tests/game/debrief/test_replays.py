"""Replays: exact in every branch, whatever else is in the batch."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import numpy as np
import pytest

from infosim.engine.batch import take
from infosim.engine.digest import digest
from infosim.game.debrief import Branch, Game, Replays, Stopped, replayed
from infosim.game.debrief.branch import Meant
from infosim.game.debrief.replays import elsewhere
from infosim.game.decisions import Answer, CloseVacancy, HandsOn, OpenVacancy, Tender
from infosim.game.play import Play
from infosim.game.trouble import Unplayable
from tests.game.debrief.told import SEED, TOO_EARLY, adapted, by_hand, where, without
from tests.game.files import journal_of, play_on, records, written
from tests.game.plays import first_hires

MONTHS = 14


def decided() -> tuple[tuple[int, int], ...]:
    """Every decision of the game, by month and place."""
    return tuple((month, n) for month, plan in enumerate(adapted(MONTHS).plans, 1) for n, _ in enumerate(plan))


@cache
def every_one() -> Replays:
    """The game without each of its decisions."""
    return replayed(adapted(MONTHS), [Branch(frozenset({one})) for one in decided()])


def world(replays: Replays, n: int) -> str:
    return digest(take(replays.last, n))


def test_with_no_decision_removed_the_replay_is_the_game_to_the_last_bit() -> None:
    game = adapted(MONTHS)
    assert len(decided()) > 15
    assert world(every_one(), 0) == digest(game.states[-1])
    assert digest(replayed(game, []).last) == digest(game.states[-1])


def test_removing_a_decision_that_was_never_carried_out_changes_nothing() -> None:
    game = adapted(MONTHS)
    at = (2, game.plans[1].index(TOO_EARLY))
    n = decided().index(at)
    assert at not in every_one().done
    assert world(every_one(), n + 1) == digest(game.states[-1])


def test_a_decision_that_was_taken_back_is_in_no_plan(tmp_path: Path) -> None:
    with Play.begin(first_hires(), seed=SEED, saves_folder=tmp_path) as play:
        play.decide(HandsOn("support"))
        play.decide(OpenVacancy("product"))
        play.undo()
        play.end_month()
        assert Game.of(play).plans == ((HandsOn("support"),),)


@pytest.mark.parametrize("kind", [OpenVacancy, Tender])
def test_a_branch_is_the_game_played_by_hand_without_that_decision(kind: type[OpenVacancy] | type[Tender]) -> None:
    game = adapted(6)
    month, place = where(game, kind)
    other = by_hand(game, {month: without(game, month, place)})
    assert digest(other) != digest(game.states[-1])
    assert world(replayed(game, [Branch(frozenset({(month, place)}))]), 1) == digest(other)


def test_a_branch_alone_is_the_same_as_among_others() -> None:
    for n in (0, 5, len(decided()) - 1):
        alone = replayed(adapted(MONTHS), [Branch(frozenset({decided()[n]}))])
        assert world(alone, 1) == world(every_one(), n + 1)
        assert (alone.x[:, 1] == every_one().x[:, n + 1]).all()
        assert alone.dropped[1] == every_one().dropped[n + 1]


def test_branches_come_back_in_the_order_in_which_they_were_asked_for() -> None:
    late, early = decided()[-1], decided()[0]
    there = replayed(adapted(MONTHS), [Branch(frozenset({late})), Branch(frozenset({early}))])
    assert world(there, 1) == world(every_one(), len(decided()))
    assert world(there, 2) == world(every_one(), 1)
    assert (there.cash[:, 2] == every_one().cash[:, 1]).all()


def test_cash_and_revenue_are_the_game_s_own_until_a_branch_begins() -> None:
    game = adapted(MONTHS)
    month, _ = decided()[-1]
    own = np.array([s.cash[0, 0] for s in game.states])
    assert (every_one().cash[:month, -1] == own[:month]).all()
    assert (every_one().cash[:, 0] == own).all()


def test_what_moved_the_cash_of_a_branch_sums_to_what_it_has_less_or_more_to_the_cent() -> None:
    found = every_one()
    moved = {name: flow - flow[0] for name, flow in found.flows.items()}
    assert sum(moved.values()).tolist() == (found.cash[-1] - found.cash[-1, 0]).tolist()  # type: ignore[union-attr]
    assert sum(bool(flow.any()) for flow in moved.values()) > 5


def test_a_decision_put_in_is_taken_and_one_that_is_refused_is_told() -> None:
    game = adapted(MONTHS)
    freed = Branch(more=((3, HandsOn("security")),))
    refused = Branch(more=((3, CloseVacancy("security", 2)),))
    found = replayed(game, [freed, refused])
    assert found.refused.tolist() == [0, 0, 1]
    assert world(found, 1) == digest(by_hand(game, {3: (*game.plans[2], HandsOn("security"))}))
    assert world(found, 2) == digest(game.states[-1])


def test_what_a_removed_decision_made_possible_is_left_out_and_counted() -> None:
    game = adapted(MONTHS)
    n = decided().index(where(game, Tender))
    assert every_one().dropped[n + 1] >= 1


def test_under_the_game_s_own_luck_the_same_decisions_are_the_game() -> None:
    game = adapted(MONTHS)
    found = elsewhere(game, [Branch(), Branch()], np.array([0, 2**32], np.uint64))
    assert world(found, 0) == digest(game.states[-1])
    assert world(found, 1) != digest(game.states[-1])


def test_whoever_leaves_stops_the_replay() -> None:
    with pytest.raises(Stopped):
        replayed(adapted(MONTHS), [Branch(frozenset({decided()[0]}))], lambda _share: False)


def test_a_game_that_is_read_is_the_game_that_was_played(tmp_path: Path) -> None:
    with Play.begin(first_hires(), seed=SEED, saves_folder=tmp_path) as play:
        play_on(play, 3)
        game = Game.of(play)
        path = play.path
    read = Game.read(path)
    assert read.plans == game.plans
    assert [digest(s) for s in read.states] == [digest(s) for s in game.states]


def test_a_save_that_does_not_come_out_as_it_did_is_not_read_as_a_game(tmp_path: Path) -> None:
    with Play.begin(first_hires(), seed=SEED, saves_folder=tmp_path) as play:
        play_on(play, 2)
        content = play.path.read_bytes()
    lines = [line | ({"state": "0" * 64} if line["kind"] == "month" else {}) for line in records(content)]
    with pytest.raises(Unplayable):
        Game.read(written(tmp_path, journal_of([line for line in lines if line["kind"] != "snapshot"]), "other"))


def test_an_event_gets_the_same_answer_in_whichever_month_it_comes() -> None:
    game = adapted(MONTHS)
    card, choice = game.rules.layout.cards[0], game.rules.layout.choices[0][1]
    answered = replace(game, plans=((Answer(card, choice),), *game.plans[1:]))
    silent = Branch(frozenset({(1, 0)}))
    other = Branch(frozenset({(1, 0)}), ((1, Answer(card, game.rules.layout.choices[0][0])),))
    meant = Meant(answered, [Branch(), silent, other], same_luck=True)
    assert meant.answer[0].tolist() == [2.0, 0.0, 1.0]
