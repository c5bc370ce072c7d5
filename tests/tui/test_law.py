"""The law over the page: what it does not allow, what of ours that is, whole in both languages."""

from pathlib import Path

import numpy as np
import pytest

from infosim.engine.opening import opening
from infosim.game.facts.against import against
from infosim.game.facts.dated import Dated
from infosim.game.facts.facts import Facts
from infosim.game.facts.played import Played
from infosim.game.play import Play
from infosim.game.present.law import law
from infosim.game.present.strip.outside import dated
from infosim.game.present.telling import Telling
from infosim.game.sitting import Sitting
from infosim.locale import LANGUAGES, words
from infosim.scenario import load
from infosim.scenario.compile import compiled
from infosim.tui.canvas import Canvas
from infosim.tui.law import Law, draw_law, height_of
from infosim.tui.room import Room
from tests.tui.stage import page, press, stage


def clinic(language: str = "en", month: int = 20, vendor: str = "tableur") -> Telling:
    """The Clinic's Data with a firm that runs the infrastructure, months before the border moves or after."""
    scenario = load("clinics-data")
    rules = compiled(scenario)
    s = opening(rules, 5, np.array([0], np.uint64))
    held = np.array(s.contract_vendor)
    held[0, rules.layout.functions.index("infrastructure")] = rules.layout.vendors.index(vendor)
    return Telling(Facts(Played.opened(scenario, rules, 5, s.but(contract_vendor=held, month=month))), words(language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_law_to_come_says_what_it_forbids_what_of_ours_that_is_and_the_fine(language: str) -> None:
    t = clinic(language)
    view = law(t, "border")
    assert view is not None
    canvas = Canvas(78, height_of(view))
    draw_law(canvas, view, 0)
    assert canvas.cut == []
    assert sum(bool(ours.because) for ours in view.ours) == 1
    assert t.words.money(60_000_00) in canvas.text()
    assert t.short(t.played.rules.layout.functions.index("infrastructure")) in view.asks[0].text


def test_a_certified_firm_may_stay() -> None:
    t = clinic()
    norms = {key: vendor.certified for key, vendor in t.played.scenario.vendors.items()}
    holder = next(key for key, certified in norms.items() if "health-data" in certified)
    t = clinic(vendor=holder)
    assert against(t.played, 1, t.facts.contracts) == ()


def test_a_law_and_an_audit_are_dates_that_will_not_wait(tmp_path: Path) -> None:
    with Play.begin(load("clinics-data"), seed=5, language="en", saves_folder=tmp_path) as play:
        game = Sitting(play, words("en"))
        for _ in range(18):
            game.end_month()
        opens = {item.opens.screen: item for item in game.goals().dates if item.opens is not None}
    assert {"law", "audit"} <= set(opens)
    assert (opens["law"].date.month, opens["audit"].date.month) == (10, 12), "the first day it holds; when they come"


def test_what_breaks_a_law_once_nothing_is_tolerated_stands_under_way_with_its_audit() -> None:
    t = clinic(month=29)
    (ruling,) = Dated(t.played).rulings
    assert ruling.broken
    line = dated(t, ruling)
    assert line.lens.tone == "bad"
    assert t.words.money(60_000_00) in line.lens.cause.text


async def test_enter_on_a_law_under_way_opens_it(tmp_path: Path) -> None:
    play = Play.begin(load("clinics-data"), seed=5, language="fr", saves_folder=tmp_path)
    game = Sitting(play, words("fr"))
    async with stage(lambda: Room(game), (80, 24)) as pilot:
        page(pilot).go("law", "patients")  # type: ignore[attr-defined]
        await press(pilot)
        assert isinstance(page(pilot), Law)
        await press(pilot, "escape")
        assert isinstance(page(pilot), Room)
