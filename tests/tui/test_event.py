"""An event over the room: the story, three coins, a digit and Enter; Esc decides later."""

from dataclasses import replace
from functools import cache

import pytest
from textual.pilot import Pilot

from infosim.game.facts.facts import Facts
from infosim.game.facts.played import Played
from infosim.game.present.event import event
from infosim.game.present.telling import Telling
from infosim.game.views.event import EventView
from infosim.game.views.form import Draft
from infosim.game.views.prose import Prose
from infosim.game.views.room import RoomView
from infosim.locale import LANGUAGES, words
from infosim.sight import view
from infosim.tui.canvas import Canvas
from infosim.tui.event import Event
from infosim.tui.event_draw import draw_event, event_rect
from infosim.tui.order import OrderForm
from infosim.tui.room import Room
from tests.engine.test_events import NAMES, dealt, rules
from tests.game.plays import first_hires as scenario
from tests.tui.choices import Deciding
from tests.tui.drawn import holds_to
from tests.tui.stage import SIZES, footer, page, press, settled, stage, text


@cache
def shown(card: str, language: str = "en") -> EventView:
    """A card as the game tells it."""
    known = view(dealt(card), rules()).known
    found = event(Telling(Facts(Played(scenario(), rules(), 1, (known,) * 7)), words(language)))
    assert found is not None
    return found


class Storied(Deciding):
    """A game in which an event lies on the table."""

    def __init__(self, language: str = "en", card: str = "breach") -> None:
        super().__init__(language)
        self.shown: EventView | None = shown(card, language)
        self.answers: list[str] = []
        self.wants: str = ""

    def event(self) -> EventView | None:
        return self.shown

    def room(self) -> RoomView:
        from infosim.game.views.lens import Lens
        from infosim.game.views.room import Opens

        alert = Lens("Friday, 18:40", Prose("It waits."), acts=("open",), tone="bad")
        return replace(super().room(), alert=alert, alert_opens=Opens("event"))

    def answer(self, choice: str) -> Prose | None:
        if self.wants and not self.ordered:
            return Prose(self.wants)
        self.answers.append(choice)
        return None


def drawn(told: EventView, width: int, height: int, cursor: int = 0, language: str = "en") -> Canvas:
    rect = event_rect(width, height, told, cursor, None)
    canvas = Canvas(rect.width, rect.height)
    draw_event(canvas, told, cursor, None, words(language))
    return canvas


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", [(80, 24), (120, 36)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_an_event_is_drawn_as_it_was_looked_at(size: tuple[int, int], language: str) -> None:
    async with stage(lambda: Room(Storied(language)), size, language) as pilot:
        await press(pilot, "enter", "3")
        holds_to(f"event_{size[0]}x{size[1]}_{language}", text(pilot))


@pytest.mark.no_cover
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("card", NAMES)
def test_nothing_of_a_card_is_cut_at_any_size_and_no_line_of_it_lies_on_another(card: str, language: str) -> None:
    told = shown(card, language)
    for size in SIZES:
        for cursor, answer in enumerate(told.answers):
            canvas = drawn(told, *size, cursor, language)
            assert canvas.cut == []
            seen = canvas.text().replace("\u00a0", " ").split()
            for said in (told.body, told.because, *answer.said):
                missing = [word for word in said.text.replace("\u00a0", " ").split() if word not in seen]
                assert not missing, (size, cursor, missing)
            for other in told.answers:
                assert other.label in canvas.text()


@pytest.mark.parametrize("card", NAMES)
def test_no_line_of_a_french_card_begins_with_a_mark(card: str) -> None:
    for size in ((80, 24), (120, 36)):
        for row in drawn(shown(card, "fr"), *size, 0, "fr").text().splitlines():
            assert row.lstrip("▌ ")[:1] not in (*";:!?%»€",)


def test_the_edge_and_the_three_coins_are_those_of_the_picture() -> None:
    rows = drawn(shown("breach"), 120, 36, 2).text().splitlines()
    assert "▌  Friday, 18:40" in rows
    assert "▌  WHAT DO YOU DO?                                   now     days             later" in rows
    assert "▌  1  Pay the experts                               €15k        1        cover ▲ 20" in rows
    assert any(row.startswith("▌▌ 3  Fix it, and say nothing") for row in rows)
    assert any("In November, 4 in 10: −€30k" in row for row in rows)
    assert any("esc decide later: 2 if you do not" in row and "because: " in row for row in rows)


async def test_the_alert_opens_it_a_digit_chooses_and_enter_answers() -> None:
    session = Storied()
    async with stage(lambda: Room(session)) as pilot:
        await press(pilot, "enter")
        assert isinstance(page(pilot), Event)
        assert "answer 1" in footer(pilot)
        await press(pilot, '"')
        assert "answer 3" in footer(pilot)
        await press(pilot, "enter")
        assert session.answers == ["hush"]
        assert isinstance(page(pilot), Room)


async def test_escape_decides_later() -> None:
    session = Storied()
    async with stage(lambda: Room(session)) as pilot:
        await press(pilot, "enter", "down", "escape")
        assert isinstance(page(pilot), Room)
        assert session.answers == []


async def test_y_lays_out_the_odds_of_all_answers_and_the_next_key_hides_them() -> None:
    async with stage(lambda: Room(Storied())) as pilot:
        await press(pilot, "enter")
        assert "odds" in footer(pilot)
        await press(pilot, "y")
        assert "4 in 10; else nothing." in text(pilot)
        assert "1: all of it is sure." in text(pilot)
        await press(pilot, "down")
        assert "all of it is sure" not in text(pilot)


async def test_where_all_is_sure_no_key_speaks_of_odds() -> None:
    async with stage(lambda: Room(Storied(card="rewrite"))) as pilot:
        await press(pilot, "enter")
        assert "odds" not in footer(pilot)


async def test_a_click_chooses_and_another_one_answers() -> None:
    session = Storied()
    async with stage(lambda: Room(session)) as pilot:
        await press(pilot, "enter")
        rows = text(pilot).splitlines()
        y = next(i for i, row in enumerate(rows) if "Everybody on deck" in row)
        await pilot.click(offset=(40, y))
        await settled(pilot)
        assert session.answers == []
        await pilot.click(offset=(40, y))
        await settled(pilot)
        assert session.answers == ["all-hands"]


def _deciding(pilot: Pilot[None]) -> OrderForm:
    top = page(pilot)
    assert isinstance(top, OrderForm)
    return top


async def test_an_answer_that_is_a_decision_opens_its_form_and_counts_once_it_is_taken() -> None:
    session = Storied(card="last-bridge")
    session.wants = "Take that decision, and it is given."
    assert session.shown is not None
    as_vacancy = replace(session.shown.answers[0], form=Draft("vacancy", "support"))
    session.shown = replace(session.shown, answers=(as_vacancy, *session.shown.answers[1:]))
    async with stage(lambda: Room(session)) as pilot:
        await press(pilot, "enter")
        assert "decide it" in footer(pilot)
        await press(pilot, "enter")
        assert _deciding(pilot).view.draft.form == "vacancy"
        await press(pilot, "escape")
        assert isinstance(page(pilot), Event)
        assert session.answers == []
        await press(pilot, "enter", "enter")
        assert session.answers == ["raise"]
        assert isinstance(page(pilot), Room)


async def test_an_answer_that_cannot_be_paid_says_why_and_has_no_button() -> None:
    session = Storied()
    assert session.shown is not None
    dear = replace(session.shown.answers[0], refusal=Prose("It costs €15k at once, and €900 is in the bank."))
    session.shown = replace(session.shown, answers=(dear, *session.shown.answers[1:]))
    async with stage(lambda: Room(session)) as pilot:
        await press(pilot, "enter")
        assert "€900 is in the bank" in text(pilot)
        assert "answer 1" not in footer(pilot)
        await press(pilot, "enter")
        assert session.answers == []
