"""The ways of a function, played on: each begun by its decision and gone through with, beside no change."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from infosim.game.decisions import Freelance, OpenVacancy, Tender
from infosim.game.play import Play
from infosim.game.sitting import Sitting
from infosim.game.ways import MONTHS, Year, years
from infosim.locale import LANGUAGES, words
from infosim.scenario import load

FEW = 16
WAYS = (
    (OpenVacancy("support"),),
    (Freelance("support", 1, 6),),
    None,
    (Tender("support", "service", 1.0, ("local", "national")),),
)


@pytest.fixture(scope="module")
def sitting(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sitting]:
    """First Hires after its first month."""
    play = Play.begin(load("first-hires"), seed=7, language="en", saves_folder=tmp_path_factory.mktemp("saves"))
    sat = Sitting(play, words("en"), worlds=(FEW, FEW))
    sat.end_month()
    yield sat
    sat.close()


@pytest.fixture(scope="module")
def played(sitting: Sitting) -> tuple[Year | None, ...]:
    found = years(sitting._played, 1, WAYS, lambda _: True, FEW)
    assert found is not None
    return found


def test_every_way_begins_in_the_same_futures(played: tuple[Year | None, ...]) -> None:
    there = [year for year in played if year is not None]
    assert len(there) == len(WAYS) - 1 + 1, "a way without a decision is not played; changing nothing is"
    assert played[2] is None
    for year in there:
        assert year.wait.shape == (MONTHS + 1, FEW)
        for name in ("wait", "quality", "knowledge", "cash"):
            assert (getattr(year, name)[0] == getattr(there[0], name)[0]).all(), name


def test_a_freelancer_is_paid_for_six_months_and_no_more(played: tuple[Year | None, ...]) -> None:
    freelance, now = played[1], played[-1]
    assert freelance is not None
    assert now is not None
    paid = (freelance.cost - now.cost).mean(axis=1) > 0
    assert paid.any()
    assert not paid[8:].any()


def test_a_tender_is_gone_through_with_and_a_firm_is_paid_in_most_futures(played: tuple[Year | None, ...]) -> None:
    service, now = played[3], played[-1]
    assert service is not None
    assert now is not None
    assert (service.cost[0] == now.cost[0]).all(), "the month of the tender costs no fee"
    assert (service.cost[-1] > now.cost[-1]).mean() > 0.5


def test_who_gives_up_waiting_gets_nothing(sitting: Sitting) -> None:
    assert years(sitting._played, 1, WAYS, lambda done: done < 1, FEW) is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sheet_that_was_weighed_tells_the_futures_instead_of_sums(language: str, tmp_path: Path) -> None:
    with Play.begin(load("first-hires"), seed=7, language=language, saves_folder=tmp_path) as play:
        sat = Sitting(play, words(language), worlds=(FEW, FEW))
        before = sat.function("support")
        assert not any(row.weighed for row in before.options)
        sat.weigh("support", lambda _: True)
        rows = sat.function("support").options
        assert [row.name for row in rows] == [row.name for row in before.options]
        for row in rows:
            assert (row.weighed is None) == bool(row.closed)
            assert np.isfinite(row.cost) == (row.weighed is not None)
        service = next(row for row in rows if row.name == "local_service")
        assert service.weighed is not None
        assert service.weighed.said
        assert f"{round(service.kept * 100)}" in str(service.risk), "what is said is what the table says"
