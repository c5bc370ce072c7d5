"""The talent market: an offer is tried live, and posted as it was tried."""

from dataclasses import replace

import pytest

from infosim.locale import LANGUAGES
from infosim.tui.order import OrderForm
from infosim.tui.room import Room
from infosim.tui.talent import Talent
from tests.tui.choices import Deciding
from tests.tui.drawn import holds_to
from tests.tui.stage import SIZES, page, press, settled, stage, text


def _talent(pilot) -> Talent:
    top = page(pilot)
    assert isinstance(top, Talent)
    return top


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", [(80, 24), (120, 36)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_the_market_is_drawn_as_it_was_looked_at(size: tuple[int, int], language: str) -> None:
    async with stage(lambda: Room(Deciding(language)), size, language) as pilot:
        await press(pilot, "t", "5", "left")
        holds_to(f"talent_{size[0]}x{size[1]}_{language}", text(pilot))


@pytest.mark.parametrize("language", LANGUAGES)
async def test_nothing_is_cut_at_any_size(language: str) -> None:
    async with stage(lambda: Room(Deciding(language)), language=language) as pilot:
        await press(pilot, "t")
        for size in SIZES:
            assert page(pilot).picture(*size).cut == [], size


async def test_at_120_columns_a_row_has_the_cells_of_the_picture() -> None:
    async with stage(lambda: Room(Deciding())) as pilot:
        await press(pilot, "t")
        row = next(row for row in text(pilot).splitlines() if "2 Infrastructure, cloud" in row)
        assert row.startswith("  2 Infrastructure, cloud         61    104  ━━━━━────  1.7   ")
        assert row.endswith("━━━━━━━━──  18 ±9    54.0   54.0")


async def test_paying_more_shortens_the_search_at_once() -> None:
    async with stage(lambda: Room(Deciding())) as pilot:
        await press(pilot, "t", "5")
        weeks = _talent(pilot).view.skills[4].weeks.value
        await press(pilot, *["right"] * 5)
        assert _talent(pilot).search().pay == 105
        assert _talent(pilot).view.skills[4].weeks.value < weeks
        assert "€59k" in text(pilot)


async def test_an_offer_stays_within_what_can_be_posted() -> None:
    async with stage(lambda: Room(Deciding())) as pilot:
        await press(pilot, "t", *["left"] * 9)
        assert _talent(pilot).search().pay == 95
        await press(pilot, *["right"] * 30)
        assert _talent(pilot).search().pay == 120


async def test_seniority_and_place_turn_and_closed_places_are_passed_over() -> None:
    async with stage(lambda: Room(Deciding())) as pilot:
        await press(pilot, "t", "s")
        assert _talent(pilot).search().level == "senior"
        for place in ("national", "nearshore", "local"):
            await press(pilot, "l")
            assert _talent(pilot).search().place == place


async def test_tab_moves_to_the_places_and_arrows_look_there() -> None:
    async with stage(lambda: Room(Deciding())) as pilot:
        await press(pilot, "t", "1", "tab", "down")
        assert _talent(pilot).search().place == "national"
        assert _talent(pilot).cursor == 0
        await press(pilot, "shift+tab", "down")
        assert _talent(pilot).cursor == 1
        assert _talent(pilot).searches["developer"].place == "national"


async def test_what_was_tried_is_what_the_form_posts() -> None:
    session = Deciding()
    async with stage(lambda: Room(session)) as pilot:
        await press(pilot, "t", "3", "right", "right", "s", "enter")
        form = page(pilot)
        assert isinstance(form, OrderForm)
        assert form.view.draft.choice("pay") == "102"
        assert form.view.draft.choice("level") == "senior"
        await press(pilot, "enter")
        assert session.ordered[0].choice("pay") == "102"
        assert isinstance(page(pilot), Talent)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", [(80, 24), (120, 36)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_the_candidates_are_drawn_as_they_were_looked_at(size: tuple[int, int], language: str) -> None:
    async with stage(lambda: Room(Deciding(language)), size, language) as pilot:
        await press(pilot, "t", "down")
        holds_to(f"talent_candidates_{size[0]}x{size[1]}_{language}", text(pilot))


async def test_a_candidate_is_answered_where_the_cursor_is() -> None:
    session = Deciding()
    async with stage(lambda: Room(session)) as pilot:
        await press(pilot, "t", "up", "i", "down", "c")
        asked = [(draft.target, draft.choice("answer")) for draft in session.ordered]
        assert asked == [("support.0", "interview"), ("data.1", "raise")]
        await press(pilot, "shift+tab", "c", "i")
        assert len(session.ordered) == 2, "no candidate is under the cursor"


async def test_whoever_waits_for_an_answer_comes_first_unless_a_skill_was_asked_for() -> None:
    session = Deciding()
    async with stage(lambda: Room(session)) as pilot:
        await press(pilot, "t")
        assert (_talent(pilot).focus_on, _talent(pilot).candidate) == ("candidates", 1)
    assert Talent(Room(session), "developer").focus_on == "skills"
    view = session.talent("", ())
    session.talent = lambda skill, searches: replace(
        view, candidates=tuple(replace(row, signs=True) for row in view.candidates)
    )
    assert Talent(Room(session)).focus_on == "skills", "all of them are answered"


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_row_of_a_candidate_names_the_post_at_80_columns(language: str) -> None:
    async with stage(lambda: Room(Deciding(language)), (80, 24), language) as pilot:
        await press(pilot, "t")
        for row in _talent(pilot).view.candidates:
            line = next(line for line in text(pilot).splitlines() if row.name in line and row.status in line)
            assert row.function in line


async def test_only_somebody_who_asks_more_is_offered_more() -> None:
    session = Deciding()
    async with stage(lambda: Room(session)) as pilot:
        await press(pilot, "t", "up", "c")
        assert session.ordered == []


async def test_a_click_chooses_a_skill_or_a_place() -> None:
    async with stage(lambda: Room(Deciding())) as pilot:
        await press(pilot, "t")
        rows = text(pilot).splitlines()
        y = next(i for i, row in enumerate(rows) if "Security" in row)
        await pilot.click(offset=(10, y))
        await settled(pilot)
        assert _talent(pilot).cursor == 3
        y = next(i for i, row in enumerate(rows) if row.startswith("  Porto"))
        await pilot.click(offset=(5, y))
        await settled(pilot)
        assert _talent(pilot).search().place == "nearshore"
