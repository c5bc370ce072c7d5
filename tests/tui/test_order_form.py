"""Order forms: every parameter has a choice already, what it does is seen, Enter decides, Esc loses nothing."""

import pytest
from textual.pilot import Pilot

from infosim.game.views.form import Draft
from infosim.game.views.prose import Prose
from infosim.locale import LANGUAGES, words
from infosim.tui.canvas import Canvas
from infosim.tui.mix import shifted
from infosim.tui.order import OrderForm
from infosim.tui.order_form import draw_form, form_rect
from infosim.tui.pick import Pick
from infosim.tui.room import Room
from tests.tui import choices
from tests.tui.choices import Deciding
from tests.tui.drawn import holds_to
from tests.tui.marelle import FEBRUARY
from tests.tui.stage import SIZES, footer, page, press, settled, stage, text

SUPPORT = ("down",)
"""From the first row of the board to support."""


def _drawn(
    view, width: int, height: int, language: str = "en", cursor: int = 0, refusal: Prose | None = None
) -> Canvas:
    rect = form_rect(width, height, view, refusal)
    canvas = Canvas(rect.width, rect.height)
    draw_form(canvas, view, cursor, FEBRUARY, refusal, words(language))
    return canvas


def _form(pilot: Pilot[None]) -> OrderForm:
    top = page(pilot)
    assert isinstance(top, OrderForm)
    return top


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", [(80, 24), (120, 36)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_a_form_is_drawn_as_it_was_looked_at(size: tuple[int, int], language: str) -> None:
    async with stage(lambda: Room(Deciding(language)), size, language) as pilot:
        await press(pilot, *SUPPORT, "h", "down", "down")
        holds_to(f"order_{size[0]}x{size[1]}_{language}", text(pilot))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("view", [choices.vacancy, choices.tender, choices.refused], ids=lambda view: view.__name__)
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_nothing_of_a_form_is_cut_at_any_size(size: tuple[int, int], view, language: str) -> None:
    shown = view(language)
    for cursor in range(len(shown.lines)):
        canvas = _drawn(shown, *size, language, cursor)
        assert canvas.cut == []
        for price in shown.price:
            if price.note:
                assert price.note in canvas.text()
        for band in shown.bands:
            assert band.note in canvas.text()
        for line in shown.lines:
            assert line.effect.text in canvas.text()


def test_a_form_in_the_picture_has_the_rows_of_the_picture() -> None:
    rows = _drawn(choices.vacancy(), 120, 36, cursor=2).text().splitlines()
    assert "▌  posts         1   2   3                                load 104 › 52% once both are in" in rows
    assert "▌  WHEN ───────────────────────────────────────────── cumulative chance that it is filled" in rows
    assert "▌  your days     4 d › 2.5 d   1.5 a month while open          ATTENTION 2.5 d left of 24" in rows
    assert "▌  on arrival    €1.6k         0.6 month of pay, once          load in a year   104 › 52%" in rows
    assert len(rows) == 28


def test_a_form_with_nothing_to_choose_says_so() -> None:
    shown = _drawn(choices.bare(), 80, 24).text()
    assert "nothing to choose: enter decides" in shown
    assert "what it does" not in shown


async def test_enter_posts_the_vacancies_with_the_defaults_in_three_keys() -> None:
    session = Deciding()
    async with stage(lambda: Room(session)) as pilot:
        await press(pilot, "2", "1", "enter")
        assert [draft.form for draft in session.ordered] == ["vacancy"]
        assert session.ordered[0].choice("posts") == "1"
        assert session.ordered[0].choice("pay") == "103"


async def test_from_the_board_h_and_enter_do_the_same() -> None:
    session = Deciding()
    async with stage(lambda: Room(session)) as pilot:
        await press(pilot, *SUPPORT, "h", "enter")
        assert [(draft.form, draft.target) for draft in session.ordered] == [("vacancy", "support")]
        assert isinstance(page(pilot), Room)


async def test_arrows_change_the_line_and_the_value_and_what_it_does_follows() -> None:
    session = Deciding()
    async with stage(lambda: Room(session)) as pilot:
        await press(pilot, *SUPPORT, "h")
        assert "4 d › 2.5 d" in text(pilot)
        await press(pilot, "right")
        assert _form(pilot).view.draft.choice("posts") == "2"
        assert "4 d › 1 d" in text(pilot)
        await press(pilot, "down", "down", "left", "enter")
        assert session.ordered[0].choice("pay") == "102"
        assert session.ordered[0].choice("posts") == "2"


async def test_escape_keeps_the_draft_and_deciding_forgets_it() -> None:
    session = Deciding()
    async with stage(lambda: Room(session)) as pilot:
        await press(pilot, *SUPPORT, "h", "right", "escape")
        assert isinstance(page(pilot), Room)
        assert not session.ordered
        await press(pilot, "h")
        assert _form(pilot).view.draft.choice("posts") == "2"
        await press(pilot, "enter", "h")
        assert _form(pilot).view.draft.choice("posts") == "1"


async def test_an_option_asks_for_its_own_form_whatever_was_begun() -> None:
    session = Deciding()
    session.drafts["vacancy", "support"] = Draft("vacancy", "support", (("level", "senior"),))
    async with stage(lambda: Room(session)) as pilot:
        page(pilot).app.push_screen(OrderForm(page(pilot), Draft("vacancy", "support", (("level", "junior"),))))
        await settled(pilot)
        assert _form(pilot).view.draft.choice("level") == "junior"


async def test_digits_choose_values_with_a_french_keyboard_too() -> None:
    async with stage(lambda: Room(Deciding())) as pilot:
        await press(pilot, "é", "&")
        assert _form(pilot).view.draft.form == "vacancy"
        await press(pilot, '"')
        assert _form(pilot).view.draft.choice("posts") == "3"
        await press(pilot, "down", "&")
        assert _form(pilot).view.draft.choice("level") == "junior"
        await press(pilot, "down", "9")
        assert _form(pilot).view.draft.choice("pay") == "103"


async def test_a_click_on_a_value_chooses_it_and_one_on_a_line_only_moves() -> None:
    session = Deciding()
    async with stage(lambda: Room(session)) as pilot:
        await press(pilot, *SUPPORT, "h")
        rows = text(pilot).splitlines()
        y = next(i for i, row in enumerate(rows) if "seniority" in row)
        await pilot.click(offset=(rows[y].index("senior", rows[y].index("mid")) + 1, y))
        await settled(pilot)
        assert _form(pilot).view.draft.choice("level") == "senior"
        assert _form(pilot).cursor == 1
        y = next(i for i, row in enumerate(rows) if "agency" in row)
        await pilot.click(offset=(rows[y].index("agency"), y), times=2)
        await settled(pilot)
        assert _form(pilot).cursor == 4
        assert not session.ordered
        await pilot.click(offset=(116, 35))
        await settled(pilot)
        assert len(session.ordered) == 1


async def test_a_refused_decision_says_why_and_changes_nothing() -> None:
    session = Deciding()
    session.refuses = Prose("Support has 3 open vacancies, the most it can hold. Fill one or close one (e).")
    async with stage(lambda: Room(session)) as pilot:
        await press(pilot, *SUPPORT, "h", "enter")
        assert "Support has 3 open vacancies, the most it can hold." in text(pilot)
        assert not session.ordered
        session.refuses = None
        await press(pilot, "right")
        assert "3 open vacancies" not in text(pilot)


def test_a_form_that_cannot_be_decided_says_so_before_it_is_tried() -> None:
    shown = _drawn(choices.refused(), 80, 24).text()
    assert "Not possible: open from the seed round on." in shown


async def test_what_cannot_be_decided_has_no_button() -> None:
    session = Deciding()
    async with stage(lambda: Room(session)) as pilot:
        page(pilot).app.push_screen(OrderForm(page(pilot), Draft("lay_off", "support")))
        await settled(pilot)
        assert "›" not in footer(pilot)
        await press(pilot, "enter")
        assert not session.ordered


async def test_the_button_says_what_enter_does_in_both_languages() -> None:
    for language, verb in (("en", "post it"), ("fr", "ouvrir le poste")):
        async with stage(lambda language=language: Room(Deciding(language)), language=language) as pilot:
            page(pilot).app.push_screen(OrderForm(page(pilot), Draft("vacancy", "support")))
            await settled(pilot)
            assert verb in footer(pilot)


async def test_what_can_be_ended_is_a_short_list_and_what_cannot_says_why() -> None:
    session = Deciding()
    async with stage(lambda: Room(session)) as pilot:
        await press(pilot, "2", "e")
        assert isinstance(page(pilot), Pick)
        assert "from the seed round on" in text(pilot)
        await press(pilot, "2")
        assert isinstance(page(pilot), Pick)
        await press(pilot, "1", "enter")
        assert session.ordered == [Draft("close_post", "support.0")]


async def test_a_list_of_one_thing_is_its_form() -> None:
    async with stage(lambda: Room(Deciding())) as pilot:
        await press(pilot, "2", "b")
        assert _form(pilot).view.draft.form == "governance"


async def test_every_function_that_is_awake_can_be_hired_for_paid_and_ended_from_the_board() -> None:
    for key, form in (("p", "pay"), ("o", "open_tender"), ("b", "governance")):
        async with stage(lambda: Room(Deciding())) as pilot:
            await press(pilot, *SUPPORT, key)
            assert _form(pilot).view.draft.form == form
    async with stage(lambda: Room(Deciding())) as pilot:
        await press(pilot, *["down"] * 7, "h", "p", "e")
        assert isinstance(page(pilot), Room)


def test_a_share_of_the_product_mix_takes_from_the_largest_and_the_whole_stays_whole() -> None:
    mix = (70, 20, 10)
    for part in range(3):
        for to in range(0, 101, 5):
            moved = shifted(mix, part, to)
            assert sum(moved) == 100
            assert moved[part] == to
            assert min(moved) >= 0
    assert shifted(mix, 2, 15) == (65, 20, 15)
