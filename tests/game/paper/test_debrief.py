"""The debrief on paper: all that was found is on it, in the reader's language, and nothing that is not known yet."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from infosim.game.debrief import Band
from infosim.game.paper.debrief import page_of
from infosim.game.paper.page import Page, document
from infosim.game.paper.sourcing import keep_map, map_alone, summary
from infosim.game.views.debrief import DebriefView
from infosim.game.views.end import Axis, EndView, GradeMark, ScoreView
from infosim.game.views.lesson import Sealed
from infosim.game.views.prose import NOTHING, Prose
from infosim.locale import LANGUAGES, words
from tests.game.paper.sample import HOSTILE
from tests.game.paper.test_page import Outline
from tests.tui.looked import looked_back
from tests.tui.worked import view as worked

BANDS = (Band(120e3, 2e5, 3e5, 4e5, 470e3), None, Band(-60e3, 0, 1e5, 2e5, 330e3), None, None, None, None)
BOTS = (20.0, 30.0, 45.0, 50.0, 50.0, 60.0, 80.0, 90.0)
AXES = tuple(Axis(name, 40.0 + n * 9, BOTS, f"{n}", "5") for n, name in enumerate(("value", "cost", "speed")))
SCORE = ScoreView(
    65, "silver", (GradeMark("silver", 55),), NOTHING, AXES, (("median of the bots", "€6M"),), (), NOTHING
)
ENDING = EndView(False, "Alive, wanted, and tired.", 874e6, 4812, None, score=SCORE)
SEALED = (Sealed("Your lowest cash?", "€80k", "€34k", ""), Sealed("Customers at the end?", "", "", ""))


def page(language: str = "en", view: DebriefView | None = None, **more: object) -> Page:
    return page_of(view or looked_back(language), worked(), BANDS, (7, 8), words(language), **more)  # type: ignore[arg-type]


def told(shown: Page, language: str = "en") -> str:
    return "".join(Outline(document(shown, words(language))).said)


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_that_was_found_is_told(language: str) -> None:
    view = looked_back(language)
    said = told(page(language, ending=ENDING), language)
    for row in view.mattered:
        assert row.text in said
        assert row.figure in said
        assert row.without.text in said
    for mistake in view.mistakes:
        assert mistake.name in said
        assert mistake.said in said
    for text in (view.headline, view.better.text, view.luck.conclusion.text, view.lesson, *view.notes):
        assert text in said
    for player in view.luck.players:
        assert player.name in said
    assert all(row.name in said for row in worked().rows)


def test_decisions_have_the_same_digits_on_the_line_in_the_list_and_in_the_text() -> None:
    story, decisions = page().sections[:2]
    digits = [str(n) for n in range(1, len(looked_back().mattered) + 1)]
    line = document(Page("", sections=(story,)), words("en"))
    assert [digit for digit in digits if f">{digit}</text>" in line] == digits
    table = decisions.blocks[0].table  # type: ignore[union-attr]
    assert [row[0].partition(" ")[0] for row in table.rows] == digits


def test_a_game_that_goes_on_has_neither_value_nor_axes_and_says_how_far_it_is() -> None:
    shown = page()
    assert [tile.name for tile in shown.tiles] == ["Bots beaten"]
    assert "axes" not in {section.key for section in shown.sections}
    assert "month 36 of 36" in shown.over
    assert {section.key for section in page(ending=ENDING).sections} >= {"axes", "map", "luck"}


def test_predictions_and_questions_are_there_in_a_class_alone() -> None:
    assert not {"said", "questions"} & {section.key for section in page().sections}
    said = told(page(view=replace(looked_back(), predictions=SEALED), questions=("Who opened more posts?",)))
    assert "Your lowest cash?" in said
    assert "Customers at the end?" not in said
    assert "Who opened more posts?" in said


def test_a_game_without_decisions_that_mattered_says_so() -> None:
    nothing = replace(looked_back(), mattered=(), every=(), mistakes=(), better=NOTHING)
    shown = page_of(nothing, worked(), (), (0, 8), words("en"))
    assert "Little you did mattered more than chance." in told(shown)


def test_a_hostile_company_and_hostile_texts_do_nothing() -> None:
    view = replace(looked_back(), headline=HOSTILE, lesson=HOSTILE, better=Prose(HOSTILE))
    shown = page_of(view, replace(worked(), company=HOSTILE), BANDS, (7, 8), words("en"), ENDING, (HOSTILE,))
    outline = Outline(document(shown, words("en")))
    assert not outline.all("script")
    assert not outline.all("img")
    assert "".join(outline.said).count(HOSTILE) >= 4
    assert "<script" not in map_alone(replace(worked(), company=HOSTILE), words("en"), 0)


def test_the_map_is_told_to_who_cannot_see_it() -> None:
    assert summary(worked(), words("en")) == (
        "After 36 mo, our own people do most of the work in 0 of 8 functions; 97% of all work is done outside."
    )
    assert summary(worked(0), words("en")) == "No month has closed yet."


def test_a_map_that_cannot_be_kept_says_why(tmp_path: Path) -> None:
    said = keep_map(worked(), tmp_path / "none" / "game.jsonl", "drawn", 0, words("en"))
    assert "cannot be written" in said
