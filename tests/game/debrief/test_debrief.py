"""The debrief: prices, luck against skill, and what a game that goes on may be told."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import numpy as np
import pytest

from infosim.game.debrief import Debrief, Game, Otherwise, Price, Stopped, TooEarly, debriefed, mattered
from infosim.game.debrief.luck import usually
from infosim.game.debrief.prices import asked, default_of, most_for, priced, signed
from infosim.game.debrief.replays import replayed
from infosim.game.decisions import Answer, Decision, Freelance, Fund, HandsOn, OpenVacancy, Sign, Tender
from infosim.game.play import Play
from tests.game.debrief.told import SEED, TOO_EARLY, adapted
from tests.game.plays import first_hires


@cache
def prices(months: int = 14) -> tuple[Price, ...]:
    game = adapted(months)
    decisions = asked(game)
    return priced(decisions, replayed(game, [branch for each in decisions for _, branch in each.branches]))


def test_every_decision_that_was_carried_out_has_a_price_in_order_of_time() -> None:
    game = adapted(14)
    every = [(month, n) for month, plan in enumerate(game.plans, 1) for n, _ in enumerate(plan)]
    refused = (2, game.plans[1].index(TOO_EARLY))
    assert [(price.month, price.place) for price in prices()] == [one for one in every if one != refused]


def test_a_price_is_the_game_less_the_game_without_the_decision() -> None:
    for price in prices():
        if isinstance(price.decision, OpenVacancy):
            assert price.worth.cash[: price.month] == pytest.approx(0.0)
            assert price.worth.cash[-1] != 0
    assert any(price.worth.mrr[-1] > 0 for price in prices())


def test_an_answer_is_held_against_silence_and_the_default_against_the_best_of_the_others() -> None:
    game = adapted(14)
    layout, deck = game.rules.layout, game.rules.content.deck
    card = 0
    silent = layout.choices[card][int(deck.default[card])]
    spoken = next(choice for choice in layout.choices[card] if choice != silent)
    others = len(layout.choices[card]) - 1
    assert default_of(game, Answer(layout.cards[card], spoken)) == silent
    for choice, expected in ((spoken, [""]), (silent, [])):
        plans = ((Answer(layout.cards[card], choice),), *game.plans[1:])
        (answer, *_) = asked(replace(game, plans=plans))
        names = [name for name, _ in answer.branches]
        assert names[: len(expected)] == expected
        assert len(names) == others
        assert choice not in names


def price(month: int, decision: Decision, value: float) -> Price:
    x = np.array([value, 0.0, 0.0, 0.0, 0.0, 0.0])
    return Price(month, 0, decision, Otherwise(x, np.zeros(1), np.zeros(1), {}, 0.0, 0))


def test_the_decisions_that_mattered_are_the_largest_in_order_of_time() -> None:
    many = [price(n, HandsOn(), value) for n, value in enumerate([5e5, -9e5, 1e3, 2e5, -1e5], 1)]
    assert [each.month for each in mattered(many, 2e6)] == [1, 2, 4, 5]
    assert mattered(many, 1e9) == ()


def test_a_tender_is_told_by_the_signature_it_led_to() -> None:
    tender, sign = price(1, Tender("support"), 5e5), price(3, Sign("support", "brumelune"), 5e5)
    again = price(2, Tender("support"), 4e5)
    assert signed(tender, [tender, sign])
    assert not signed(tender, [tender])
    assert not signed(tender, [tender, again, sign])
    assert not signed(sign, [tender, sign])
    assert mattered([replace(tender, tells=False), sign], 1e6) == (sign,)


def test_what_did_most_for_an_axis_is_no_money_that_everybody_takes() -> None:
    money, post = price(1, Fund("accept"), 9e5), price(2, OpenVacancy("product"), 1e5)
    assert most_for(0, [money, post]) is post
    assert most_for(1, [money, post]) is None


@pytest.fixture(scope="module")
def short(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three months of a game, with four decisions."""
    with Play.begin(first_hires(), seed=SEED, saves_folder=tmp_path_factory.mktemp("saves")) as play:
        for plan in ((OpenVacancy("product"), Freelance("support")), (HandsOn("security"),), (Tender("support"),)):
            for decision in plan:
                assert play.decide(decision) is None
            play.end_month()
        return play.path


@pytest.fixture(scope="module")
def looked_back(short: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Play, Debrief, list[float]]]:
    shares: list[float] = []

    def going(share: float) -> bool:
        shares.append(share)
        return True

    path = Path(shutil.copy(short, tmp_path_factory.mktemp("copy") / short.name))
    with Play.resume(path) as play:
        yield play, debriefed(play, going), shares


def test_a_game_that_goes_on_is_looked_back_at_as_far_as_it_went(
    looked_back: tuple[Play, Debrief, list[float]],
) -> None:
    _, debrief, shares = looked_back
    assert len(debrief.prices) == 4
    assert debrief.standing.bots.shape == (6, 8)
    assert debrief.others.mrr.shape == (4, 8)
    assert debrief.luck.values.shape == (200,)
    assert 0 <= debrief.luck.beaten <= 1
    assert shares == sorted(shares)
    assert 0 <= shares[0] < 0.1
    assert 0.8 < shares[-1] <= 1


def test_the_progress_may_be_stopped_anywhere(looked_back: tuple[Play, Debrief, list[float]]) -> None:
    play, _, _ = looked_back
    for limit in (0.0, 0.4, 0.7):
        with pytest.raises(Stopped):
            debriefed(play, lambda share, limit=limit: share < limit)


def test_there_is_nothing_to_look_back_at_before_the_first_month_has_closed(tmp_path: Path) -> None:
    with Play.begin(first_hires(), seed=SEED, saves_folder=tmp_path) as play, pytest.raises(TooEarly):
        debriefed(play)


def test_what_is_hidden_moves_no_figure_of_a_game_that_goes_on(
    looked_back: tuple[Play, Debrief, list[float]],
) -> None:
    play, _, _ = looked_back
    game = Game.of(play)
    plain = replayed(game, [])
    told = replace(game, states=(*game.states[:-1], game.states[-1].but(knowledge=game.states[-1].knowledge * 0.999)))
    other = replayed(told, [])
    assert plain.x[0] == other.x[0]


def test_bots_that_have_played_the_game_already_change_nothing(short: Path, tmp_path: Path) -> None:
    found = []
    for measured in (False, True):
        path = Path(shutil.copy(short, tmp_path / f"{measured}.jsonl"))
        with Play.resume(path) as play:
            if measured:
                play.field.played(3)
            usual = usually(play, Game.of(play), lambda _: True)
            found.append((usual, play.field.past[-1].tolist(), [mrr.tolist() for mrr in play.field.revenue]))
    assert found[0] == found[1]
