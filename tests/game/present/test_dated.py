"""What comes from outside is told in time: shocks and laws by the paper, audits on the strip, their reports by whoever
held them."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest

from infosim.game.facts.dated import Blow, Dated, Examined, Ruling, Visit
from infosim.game.facts.facts import Facts
from infosim.game.facts.played import Played
from infosim.game.play import Play
from infosim.game.present.audit import audit
from infosim.game.present.strip.outside import dated
from infosim.game.present.telling import Telling
from infosim.game.sitting import Sitting
from infosim.game.views.figures import wait_cut, wait_said
from infosim.game.views.room import RoomView
from infosim.locale import LANGUAGES, words
from infosim.scenario import load
from tests.game.forms.months import first_morning


@contextmanager
def sitting(scenario: str, folder: Path, months: int, language: str = "en") -> Iterator[Sitting]:
    """A game in which nobody decides anything for so many months."""
    with Play.begin(load(scenario), seed=5, language=language, saves_folder=folder) as play:
        made = Sitting(play, words(language))
        for _ in range(months):
            made.end_month()
        yield made


def said(room: RoomView) -> list[str]:
    return [item.said.text for item in room.wire if item.new]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_shock_is_told_by_the_paper_and_on_the_strip_before_it_begins(tmp_path: Path, language: str) -> None:
    headline = load("nobody-to-hire").text("shocks.peak.name", language)
    with sitting("nobody-to-hire", tmp_path, 7, language) as game:
        told = said(game.room())
        assert any(headline in line for line in told), "two months before, at the end of the month before that"
        (blow,) = (item for item in game.room().strip if item.kind == "market")
        assert blow.name == headline
        game.end_month()
        game.end_month()
        assert not any(item.kind == "market" for item in game.room().strip), "it has begun"


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_audit_is_announced_held_and_told(tmp_path: Path, language: str) -> None:
    with sitting("clinics-data", tmp_path, 11, language) as game:
        (coming,) = (item for item in game.room().strip if item.kind == "audit")
        assert coming.opens is not None
        view = game.audit(coming.opens.key)
        assert view is not None
        assert not view.held
        assert len(view.lines) == 4
        game.end_month()
        room = game.room()
        assert any(view.name in line for line in said(room)), "its report is on the wire"
        (report,) = (item for item in room.strip if item.kind == "audit")
        assert report.opens is not None
        held = game.audit(report.opens.key)
        assert held is not None
        assert held.held
        assert any(line.red for line in held.lines)
        assert held.price
        assert room.alert_opens == report.opens, "reds speak first"


def moment(**figures: float) -> Telling:
    """The Clinic's Data on a morning of its second year."""
    from infosim.engine.opening import opening
    from infosim.scenario.compile import compiled

    scenario = load("clinics-data")
    rules = compiled(scenario)
    s = opening(rules, 5, np.array([0], np.uint64))
    changed = {name: np.full_like(getattr(s, name), value) for name, value in figures.items()}
    return Telling(Facts(Played.opened(scenario, rules, 5, s.but(**changed, month=20))), words("en"))


def test_a_law_is_told_before_it_comes() -> None:
    t = moment()
    assert Dated(t.played).rulings == [Ruling(1, 0.0)]
    assert dated(t, Ruling(1, 0.0)).name == "The border moves"


def test_what_a_law_tolerates_is_told_with_the_date_on_which_it_no_longer_does() -> None:
    t = moment()
    s, layout = t.played.now, t.played.rules.layout
    held = np.array(s.contract_vendor)
    held[0, layout.functions.index("infrastructure")] = layout.vendors.index("tableur")
    later = Played.opened(t.played.scenario, t.played.rules, 5, s.but(contract_vendor=held, month=23))
    (ruling,) = Dated(later).rulings
    assert ruling.tolerated == (layout.functions.index("infrastructure"),)
    assert later.month + ruling.within == 28, "seven months from the 22nd on"


def test_what_has_no_date_is_not_told() -> None:
    quiet = Dated(Played.opened(load("first-hires"), moment().played.rules, 5, moment().played.now.but(month=1)))
    assert not [thing for thing in (*quiet.blows, *quiet.examined) if isinstance(thing, Blow | Examined)]
    assert not [thing for thing in quiet.visits if isinstance(thing, Visit)]


def test_an_audit_that_there_is_not_is_none() -> None:
    assert audit(moment(), "tax") is None


@pytest.mark.parametrize(
    ("language", "near", "far", "day", "cut"),
    [
        ("en", "December", "January 2028", "31 January 2028", "31 Jan 2028"),
        ("fr", "décembre", "janvier 2028", "31 janvier 2028", "31 janv. 2028"),
    ],
)
def test_a_month_that_is_a_year_away_is_told_with_its_year(
    language: str, near: str, far: str, day: str, cut: str
) -> None:
    played = first_morning().played
    t = Telling(Facts(played), words(language))
    assert t.month(0).month == 1
    assert (t.in_month(11), t.in_month(12)) == (near, far)
    assert (t.on_day(12), t.day_cut(12)) == (day, cut)
    assert len(t.day_tiny(12)) <= 8
    assert t.in_month(-12).endswith(str(t.month(-12).year))


def test_a_wait_that_has_no_end_is_told_in_words() -> None:
    for language, cut, said in (("en", "never", "over 200 d"), ("fr", "jamais", "200 j et plus")):
        w = words(language)
        assert (wait_cut(365.0, w), wait_said(365.0, w).replace("\u00a0", " ")) == (cut, said)
        assert wait_cut(21.0, w) == wait_said(21.0, w) == w.wait(21.0)
