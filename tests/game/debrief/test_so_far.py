"""What decisions have done so far: in every report, and one of them looked back at when a chapter ends."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from infosim.game.debrief import Game, Stopped, so_far
from infosim.game.debrief.so_far import looks_back_from
from infosim.game.decisions import Freelance, OpenVacancy
from infosim.game.play import Play
from infosim.game.sitting import Sitting
from infosim.locale import words
from tests.game.debrief.told import SEED, adapted, by_hand, without
from tests.game.plays import first_hires


def in_chapters(*chapters: int) -> Game:
    """A game whose months closed in these chapters, the opening first."""
    game = adapted(len(chapters) - 1)
    states = tuple(
        s.but(chapter=np.full((1, 1), float(chapter))) for s, chapter in zip(game.states, chapters, strict=True)
    )
    return replace(game, states=states)


def test_a_chapter_is_looked_back_at_when_it_has_ended_and_the_first_half_year_once() -> None:
    assert looks_back_from(in_chapters(0, 0, 0)) is None
    assert looks_back_from(in_chapters(0, 0, 1)) == 1
    assert looks_back_from(in_chapters(0, 0, 1, 1, 1, 2)) == 3
    assert looks_back_from(in_chapters(0, 0, 1, 1, 1)) is None
    assert looks_back_from(in_chapters(*[0] * 7)) == 1
    assert looks_back_from(in_chapters(*[0] * 8)) is None


def test_the_last_months_decisions_are_held_against_the_same_luck_without_them() -> None:
    game = adapted(6)
    found = so_far(game)
    assert {price.month for price in found.recent} <= {3, 4, 5, 6}
    assert found.hindsight is not None
    price = next(price for price in found.recent if price.worth.cash[-1])
    other = by_hand(game, {price.month: without(game, price.month, price.place)})
    assert price.worth.cash[-1] == game.states[-1].cash[0, 0] - other.cash[0, 0]


def test_what_is_looked_back_at_is_tried_under_other_luck_as_well() -> None:
    found, again = so_far(adapted(6)), so_far(adapted(6))
    assert found.elsewhere is not None
    assert found.elsewhere == again.elsewhere
    assert found.elsewhere.low < found.elsewhere.middle < found.elsewhere.high
    assert so_far(adapted(5)).elsewhere is None, "no time to look back"


def test_it_may_be_stopped() -> None:
    with pytest.raises(Stopped):
        so_far(adapted(6), lambda _: False)


def test_the_report_has_it_once_it_is_reckoned(tmp_path: Path) -> None:
    with Play.begin(first_hires(), seed=SEED, saves_folder=tmp_path) as play:
        sitting = Sitting(play, words("en"))
        sitting.decide(Freelance("support", 1, 3))
        sitting.decide(OpenVacancy("product"))
        sitting.end_month()
        for _ in range(5):
            sitting.end_month()
        before = sitting.report()
        assert before is not None
        assert not before.hindsight
        sitting.reckon(lambda _: True)
        after = sitting.report()
        assert after is not None
        assert after.hindsight.text.endswith(".")
        assert "January 2027. Without it, same luck:" in after.hindsight.text
        assert "In the bank under other luck:" in after.hindsight.text
        assert [effect.decision for effect in after.effects] == [effect.decision for effect in before.effects]
        assert sitting.report(5) is not None
        assert not sitting.report(5).hindsight  # type: ignore[union-attr]
        sitting.decide(Freelance("support", 1, 2))
        sitting.end_month()
        sitting.end_month()
        sitting.reckon(lambda _: True)
        view = sitting.report()
        assert view is not None
        assert not view.hindsight
        assert [effect.note.text[:2] for effect in view.effects] == ["−€"]
