"""The work of a function shared between two ways: who can share it, what the slider moves, both decided or neither."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from infosim.game.decisions import OpenVacancy, Tender
from infosim.game.play import Play
from infosim.game.sitting import Sitting
from infosim.game.split import SHARES, halves
from infosim.game.views.figures import Figure
from infosim.game.views.form import Draft
from infosim.game.views.function import OptionRow
from infosim.locale import LANGUAGES, words
from infosim.scenario import load
from tests.game.lessons import attended

FEW = 16
KEY, TWO = "product", ("local_extension", "own")


def row(name: str, draft: Draft) -> OptionRow:
    return OptionRow(name, None, 0.0, Figure(0.0), None, "", 0.0, 1.0, draft=draft)  # type: ignore[arg-type]


OWN = row("own", Draft("vacancy", KEY, (("posts", "3"),)))
FREE = row("freelance", Draft("freelance", KEY, (("heads", "3"), ("months", "6"))))
FIRM = row("local_service", Draft("open_tender", KEY, (("share", "100"),)))
ABROAD = row("near_extension", Draft("open_tender", KEY, (("share", "100"),)))


def test_two_firms_cannot_share_the_work_and_nobody_shares_it_alone() -> None:
    assert halves(FIRM, ABROAD, 0) is None
    assert halves(OWN, OWN, 0) is None


def test_the_slider_moves_the_work_from_people_to_the_firm() -> None:
    for at, share in enumerate(SHARES):
        found = halves(FIRM, OWN, at)
        assert found is not None
        assert (found.names, found.places, found.sizes[1]) == (("own", "local_service"), 3, share)
        assert found.drafts[1].choice("share") == str(share)
        assert found.drafts[0].choice("posts") == str(found.sizes[0])
    sizes = [halves(OWN, FIRM, at).sizes[0] for at in range(3)]  # type: ignore[union-attr]
    assert sizes == [2, 2, 1], "of three people, and at least one"
    assert halves(OWN, FIRM, 9) == halves(OWN, FIRM, 2), "its ends hold"


def test_between_a_team_and_freelancers_it_moves_heads_and_keeps_their_sum() -> None:
    found = [halves(FREE, OWN, at) for at in range(2)]
    assert [each.sizes for each in found if each is not None] == [(2, 1), (1, 2)]
    assert [each.drafts[1].choice("months") for each in found if each is not None] == ["6", "6"]


@pytest.fixture
def sitting(tmp_path: Path) -> Iterator[Sitting]:
    with Play.begin(load("first-hires"), seed=7, language="en", saves_folder=tmp_path) as play:
        sat = Sitting(play, words("en"), worlds=(FEW, FEW))
        yield sat
        sat.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_split_is_told_by_its_futures_and_has_no_sums(sitting: Sitting, language: str) -> None:
    sitting.speak(words(language))
    before = sitting.split(KEY, *TWO, 1)
    assert before is not None
    assert np.isnan(before.row.cost)
    assert not before.ranges
    sitting.weigh_split(KEY, *TWO, 1, lambda _: True)
    after = sitting.split(KEY, *TWO, 1)
    assert after is not None
    assert after.row.weighed is not None
    assert np.isfinite([after.row.cost, after.row.days, after.row.kept]).all()
    assert after.ranges
    assert sitting.split(KEY, *TWO, 2).row.weighed is None, "another place of the slider is another split"  # type: ignore[union-attr]


def test_both_are_decided_or_neither(sitting: Sitting) -> None:
    assert sitting.order_split(KEY, *TWO, 1) is None
    vacancy, tender = sitting.play.decisions
    assert isinstance(vacancy, OpenVacancy)
    assert isinstance(tender, Tender)
    assert tender.share == 0.5
    sitting.end_month()
    assert sitting.order_split(KEY, *TWO, 1) is not None, "the tender is out"
    assert sitting.play.decisions == ()


def test_where_looks_are_counted_no_split_is_played(tmp_path: Path) -> None:
    with attended(tmp_path) as play:
        sat = Sitting(play, words("en"), worlds=(FEW, FEW))
        sat.weigh_split(KEY, *TWO, 1, lambda _: True)
        found = sat.split(KEY, *TWO, 1)
        assert found is None or found.row.weighed is None
