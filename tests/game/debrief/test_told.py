"""The debrief in words: of a game that goes on, and of one that failed; with another game beside it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from infosim.game.bookshelf import Bookshelf
from infosim.game.debrief import Debrief, Game, Mistake, Otherwise, Slip
from infosim.game.debrief.branch import Branch
from infosim.game.debrief.detectors import DETECTORS
from infosim.game.debrief.whole import ghost
from infosim.game.decisions import Freelance, HandsOn, OpenVacancy, Tender
from infosim.game.play import Play
from infosim.game.present.bots import bot_name
from infosim.game.present.debrief import debrief, headline, without
from infosim.game.present.mistakes import mistake_instead, mistake_name, mistake_said
from infosim.game.sitting import Sitting
from infosim.locale import LANGUAGES, words
from infosim.scenario.sections.judging import Yardstick
from tests.game.debrief.told import SEED, adapted
from tests.game.plays import first_hires


@pytest.fixture(scope="module")
def sitting(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sitting]:
    """Three months of a game, looked back at, with the same game beside it."""
    folder = tmp_path_factory.mktemp("saves")
    with Play.begin(first_hires(), seed=SEED, saves_folder=folder) as play:
        for plan in ((OpenVacancy("product"), Freelance("support")), (HandsOn("security"),), (Tender("support"),)):
            for decision in plan:
                play.decide(decision)
            play.end_month()
        copy = Path(shutil.copy(play.path, folder / "friend.jsonl"))
        path = play.path
    sat = Sitting(Play.resume(path), words("en"))
    sat.ghost = Game.read(copy)
    sat.look_back(lambda _: True)
    yield sat
    sat.close()


@pytest.fixture(autouse=True)
def _in_english(sitting: Sitting) -> None:
    sitting.speak(words("en"))


def looked(sitting: Sitting) -> Debrief:
    assert sitting._looked is not None
    return sitting._looked


def test_every_decision_is_told_with_its_price(sitting: Sitting) -> None:
    view = sitting.debrief()
    assert view is not None
    assert [row.text for row in sorted(view.every, key=lambda row: (row.month, row.text))] == [
        "1 freelancer: Support, 3 mo",
        "Post opened: Product dev, mid",
        "Hands-on: Security",
        "Tender opened: Support, service",
    ]
    assert view.headline == "So far. The rest is still yours."
    assert view.lesson == "", "a lesson is for the end"
    assert all(row.figure for row in view.every)
    assert all("On the board then" in row.then.text for row in view.every)


def test_the_prices_are_told_before_all_else_is_known(sitting: Sitting) -> None:
    view = sitting.debrief()
    assert view is not None
    assert [(row.text, row.figure) for row in sitting.prices()] == [(row.text, row.figure) for row in view.mattered]
    assert sitting.prices()


def test_the_other_game_leads_the_lines_and_is_among_the_players(sitting: Sitting) -> None:
    view = sitting.debrief()
    assert view is not None
    assert view.beside[0].label == "Marelle, same luck"
    assert view.beside[0].values == view.own.values
    assert len(view.beside) == 9
    assert len(view.luck.players) == 10
    assert [player.name for player in view.luck.players].count("Marelle, same luck") == 1
    assert [part[0] for part in view.luck.parts] == ["a usual bot, usual luck", "luck", "your decisions"]
    assert sum(cents for _, cents, _ in view.luck.parts) == pytest.approx(view.luck.value)


def test_a_ghost_goes_as_far_as_the_game_does() -> None:
    long, short = adapted(6), adapted(3)
    assert ghost(short, long).closed == 3
    assert ghost(long, short).mrr.shape == (4,)
    assert not ghost(replace(long, header=replace(long.header, seed=1)), short).same_luck


def test_it_is_told_again_in_french_and_forgotten_when_a_month_has_passed(sitting: Sitting) -> None:
    sitting.speak(words("fr"))
    view = sitting.debrief()
    assert view is not None
    assert view.headline == "Jusqu'ici. Le reste vous appartient."
    assert "Au tableau alors" in view.every[0].then.text


def test_of_a_company_that_failed_prices_are_months_of_life(sitting: Sitting) -> None:
    d = looked(sitting)
    last = d.game.states[-1].but(alive=np.zeros((1, 1)))
    dead = replace(d, game=replace(d.game, states=(*d.game.states[:-1], last)))
    told = debrief(sitting._telling, dead)
    assert told.life
    assert {row.figure for row in told.every} == {"0 mo"}
    assert told.headline == "It was not one decision. It was this one first."


def test_the_headline_says_what_the_value_is_made_of(sitting: Sitting) -> None:
    d = looked(sitting)
    game = replace(d.game, plans=d.game.plans * 12, states=d.game.states * 12)
    said = set()
    for usual, middle, value in ((5, 5, 9), (5, 7, 9), (5, 3, 9), (2, 5, 5), (5, 5, 2), (5, 5, 5)):
        others = replace(d.others, usual=usual * 1e6, band=replace(d.others.band, middle=middle * 1e6))
        x = np.array([value * 1e6, *d.x[1:]])
        said.add(headline(sitting._telling, replace(d, game=game, x=x, others=others)))
    assert len(said) == 6


def test_without_a_decision_the_company_may_have_failed(sitting: Sitting) -> None:
    d = looked(sitting)
    worth = Otherwise(np.zeros(6), np.zeros(4), np.zeros(4), {}, 1.0, 2)
    assert without(sitting._telling, d, worth).text.startswith("Without it: bankrupt in February 2027.")
    assert "2 later decisions could not have followed." in without(sitting._telling, d, worth).text
    same = replace(worth, lived=0.0, dropped=0)
    assert without(sitting._telling, d, same).text == "Without it: the same value."


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_mistake_has_a_name_a_sentence_and_a_remedy_that_fit(sitting: Sitting, language: str) -> None:
    names = ("pipeline", "too_late", "core_sold", "cheapest", "ungoverned", "micro", "single_point", "over_hired",
             "notice", "sprint", "raised_late", "security_credit", "debt_spiral", "flip_flop", "hands_on")  # fmt: skip
    assert len(names) == len(DETECTORS)
    figures = {
        **dict.fromkeys(("posts", "coming", "months", "n", "runway", "then", "days"), 12.0),
        **dict.fromkeys(("load", "before", "after", "under", "over", "drift", "rise", "debt", "share"), 0.34),
        "damage": 12_345_00.0,
    }
    sitting.speak(words(language))
    layout = first_hires()
    longest = max(layout.functions, key=lambda key: len(layout.functions[key].name))
    vendor = max(layout.vendors, key=lambda key: len(layout.vendors[key].name))
    told = set()
    for name in names:
        slip = Slip(name, 3, Branch(), longest, vendor, figures)
        told.add(mistake_name(name, sitting.words))
        assert len(mistake_said(sitting._telling, slip)) <= 69
        assert len(mistake_instead(name, sitting.words)) <= 69
    assert len(told) == 15


def test_a_mistake_is_told_with_its_price(sitting: Sitting) -> None:
    slip = Slip("over_hired", 2, Branch(), "product", figures={"months": 5.0, "load": 0.4})
    worth = Otherwise(np.array([-64_000.0, 0, 0, 0, 0, 0]), np.zeros(4), np.zeros(4), {}, 0.0, 0)
    view = debrief(sitting._telling, replace(looked(sitting), mistakes=(Mistake(slip, worth),)))
    (made,) = view.mistakes
    assert (made.name, made.figure, made.said) == ("Over-hiring", "−€64k", "Product dev: load 40% for 5 mo")


def test_what_found_no_time_is_noted_and_so_is_what_cannot_be_played_again(sitting: Sitting) -> None:
    d = replace(looked(sitting), undone=((2, HandsOn("support")),), unpriced=1)
    assert debrief(sitting._telling, d).notes == (
        "1 decision found no time in an overdrawn month: it changed nothing.",
        "Priced from February 2027 on: before it, other rules held.",
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_bot_has_a_name_that_says_how_it_plays(language: str) -> None:
    from infosim.bots import BOTS

    names = {bot_name(Yardstick(bot=bot), words(language)) for bot in BOTS}
    assert len(names) == len(BOTS)
    assert not names & set(BOTS)


def test_a_save_is_opened_at_its_debrief_with_a_friend_s_game_beside_it(tmp_path: Path) -> None:
    with Play.begin(first_hires(), seed=SEED, saves_folder=tmp_path) as play:
        play.end_month()
        path = play.path
    friend = Path(shutil.copy(path, tmp_path / "friend.file"))
    opened = Bookshelf(tmp_path, words("en")).look_back(path.stem, friend)
    assert opened.at == "debrief"
    assert opened.session is not None
    assert opened.session.ghost.closed == 1
    opened.session.close()
    torn = tmp_path / "torn"
    torn.write_bytes(friend.read_bytes()[:-40])
    refused = Bookshelf(tmp_path, words("en")).look_back(path.stem, torn)
    assert refused.session is None
    assert refused.notice
