"""Bids played to the end of a term: in the same futures, as firms are believed to be, held against one's own people."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest

from infosim.engine.layout import OPTIMISM
from infosim.game.facts.contracts import Tender, tenders
from infosim.game.facts.played import Played
from infosim.game.play import Play
from infosim.game.promises import Kept, kept
from infosim.game.sitting import Sitting
from infosim.game.views.form import Draft
from infosim.locale import LANGUAGES, words
from infosim.scenario import load

FEW, TERM = 16, 6


@pytest.fixture(scope="module")
def sitting(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sitting]:
    """First Hires with bids for support on the table."""
    play = Play.begin(load("first-hires"), seed=7, language="en", saves_folder=tmp_path_factory.mktemp("saves"))
    sat = Sitting(play, words("en"), worlds=(FEW, FEW))
    sat.order(Draft("open_tender", "support"))
    while not any(row.bids for row in sat.vendors().tenders):
        sat.end_month()
    yield sat
    sat.close()


def out(played: Played) -> Tender:
    return tenders(played)[0]


def came_to(played: Played) -> dict[int, Kept]:
    found = kept(played, out(played), TERM, lambda _: True, FEW)
    assert found is not None
    return found


@pytest.fixture(scope="module")
def promises(sitting: Sitting) -> dict[int, Kept]:
    return came_to(sitting._played)


def test_every_bid_is_signed_in_every_future_and_costs_more_than_its_face(
    sitting: Sitting, promises: dict[int, Kept]
) -> None:
    assert promises.keys() == {bid.slot for bid in out(sitting._played).bids}
    for bid in out(sitting._played).bids:
        found = promises[bid.slot]
        assert found.there.all()
        assert np.median(found.cost) > bid.fee, "what is governed and moved in costs, whatever else does"
        assert (found.home > 0).all()
        assert found.saving() == pytest.approx(1.0 - found.cost / found.home)
        assert found.days.mean() > 0
        assert ((found.knowledge > 0) & (found.knowledge <= 1)).all()


def test_a_firm_that_is_believed_to_promise_much_costs_more_than_one_that_is_not(sitting: Sitting) -> None:
    played = sitting._played
    bid = out(played).bids[0]

    def told(step: int) -> float:
        """Its cost if a tell had named the step of its optimism, from the least."""
        belief = played.now.belief.copy()
        belief[:, OPTIMISM, bid.vendor] = -50.0
        belief[step, OPTIMISM, bid.vendor] = 0.0
        moved = replace(played, states=(*played.states[:-1], played.now.but(belief=belief)))
        return float(np.median(came_to(moved)[bid.slot].cost))

    assert told(4) > 1.1 * told(0)


def test_bids_asked_about_twice_come_to_the_same(sitting: Sitting, promises: dict[int, Kept]) -> None:
    again = came_to(sitting._played)
    assert all((again[slot].cost == promises[slot].cost).all() for slot in promises)
    assert kept(sitting._played, out(sitting._played), TERM, lambda done: done < 1, FEW) is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_table_tells_futures_in_place_of_sums_once_they_were_played(sitting: Sitting, language: str) -> None:
    sitting.speak(words(language))
    before = sitting.tender("support", TERM)
    assert before is not None
    assert not before.futures
    sitting.weigh_bids("support", TERM, lambda _: True)
    view = sitting.tender("support", TERM)
    assert view is not None
    assert view.futures == FEW
    assert view.own.cost != before.own.cost, "the work grows in the house too"
    for bid, sum_of in zip(view.bids, before.bids, strict=True):
        assert bid.cost != sum_of.cost
        assert bid.band8[0] <= bid.band5[0] <= bid.likely <= bid.band5[1] <= bid.band8[1]
        assert (bid.fee, bid.saving, bid.clauses) == (sum_of.fee, sum_of.saving, sum_of.clauses), "what they say stays"
    why = sitting.why(f"bid.{view.bids[0].key}.{TERM}.your_read")
    assert why is not None
    assert str(FEW) in why.note.text


def test_a_game_that_counts_looks_plays_no_bid(sitting: Sitting, monkeypatch: pytest.MonkeyPatch) -> None:
    sitting.speak(words("en"))
    monkeypatch.setattr(Play, "tries_left", 3)
    sitting.weigh_bids("support", 12, lambda _: True)
    view = sitting.tender("support", 12)
    assert view is not None
    assert not view.futures
