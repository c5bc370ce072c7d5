"""The coach: it points at the real control on the real screen, hides little, and is silenced with one key."""

from dataclasses import replace
from pathlib import Path

import pytest

from infosim.game.play import Play
from infosim.game.sitting import Sitting
from infosim.game.views.coach import CoachView
from infosim.locale import LANGUAGES, words
from infosim.scenario import load
from infosim.scenario.closed import CONTROLS, SCREENS
from infosim.tui.canvas import Canvas, Rect
from infosim.tui.coach import draw_coach, place_of
from infosim.tui.game_page import GamePage
from infosim.tui.help import Help
from infosim.tui.month import Month
from infosim.tui.room import Room
from tests.tui.choices import Deciding
from tests.tui.drawn import holds_to
from tests.tui.stage import SIZES, footer, page, press, settled, stage, text

SAYS = {
    "en": "Support eats 9 of your 16 free days. You can go on like this, pay a freelancer who is here in three weeks, "
    "or a firm that needs two months and then takes 2 of your days. Look before you choose.",
    "fr": "Le support mange 9 de vos 16 jours libres. Vous pouvez continuer ainsi, payer un freelance dans trois "
    "semaines, ou une société qui demande deux mois puis 2 de vos jours. Regardez avant de choisir.",
}
REACHED = {
    "sheet": ("2",), "order": ("h",), "talent": ("t",), "bids": ("v", "4"), "contract": ("v", "1"), "month": ("a",),
    "report": ("r",), "money": ("m",), "what_if": ("h",),
}  # fmt: skip
"""Which keys open, from the control room, the screen that a control is on; those of the room need none."""
POINTED_AT = [*(each for each in CONTROLS if not each.startswith("event.")), "board.support"]
SMALL, USUAL = (80, 24), (120, 36)
BEHIND_A_TAB = {"sheet.charts", "contract.governance", "contract.exit"}
"""At 80 by 24 these may be on another tab of their screen, or have no room."""


def speaking(points_at: str, language: str = "en", *, any_key: bool = True) -> Deciding:
    """Marelle's February with the coach in it."""
    session = Deciding(language)
    session.coached = True
    session.coach_view = CoachView(4, 9, SAYS[language], points_at, any_key)
    return session


def keys_to(control: str) -> tuple[str, ...]:
    return REACHED.get(control.partition(".")[0], ())


def shown(pilot) -> GamePage:
    top = page(pilot)
    assert isinstance(top, GamePage)
    return top


@pytest.mark.no_cover
@pytest.mark.parametrize("size", [SMALL, USUAL], ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("keys", sorted({keys_to(control) for control in POINTED_AT}), ids="-".join)
async def test_every_control_that_a_tutorial_may_point_at_is_found_on_its_screen(
    keys: tuple[str, ...], size: tuple[int, int]
) -> None:
    here = [control for control in POINTED_AT if keys_to(control) == keys]
    session = speaking(here[0], any_key=False)
    async with stage(lambda: Room(session), size) as pilot:
        await press(pilot, *keys)
        top = shown(pilot)
        for control in here:
            session.coach_view = replace(session.coach_view, points_at=control)
            spot = top.where(control, top.drawn(*size))
            if spot is None:
                assert size == SMALL, control
                assert control in BEHIND_A_TAB
                continue
            picture = top.picture(*size)
            underlined = any(look.underline for look in picture.looks[spot.y][spot.x : spot.x + spot.width])
            assert underlined, control
            assert "COACH  4 of 9" in picture.text(), control


@pytest.mark.parametrize("size", [SMALL, USUAL], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_the_answers_of_an_event_are_found_on_its_card(size: tuple[int, int], tmp_path: Path) -> None:
    with Play.begin(load("first-hires"), seed=5, language="en", saves_folder=tmp_path) as play:
        sitting = Sitting(play, words("en"))
        for _ in range(3):
            sitting.end_month()
        async with stage(lambda: Room(sitting), size) as pilot:
            shown(pilot).go("event")
            await settled(pilot)
            top = shown(pilot)
            assert sitting.teacher.here == top.screen_id == "event"
            for control in ("event.answers", "event.later"):
                assert top.where(control, top.drawn(*size)) is not None, control


@pytest.mark.parametrize("size", [SMALL, USUAL], ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("control", ["board.support", "kpi.cash", "end_month", "strip", "sheet.now", "bids.transition"])
async def test_what_it_points_at_and_the_footer_stay_free(control: str, size: tuple[int, int]) -> None:
    session = speaking(control)
    async with stage(lambda: Room(session), size) as pilot:
        await press(pilot, *keys_to(control))
        top = shown(pilot)
        plain, told = top.drawn(*size), top.picture(*size)
        spot = top.where(control, plain)
        assert spot is not None
        seen = slice(spot.x, spot.x + spot.width)
        assert told.chars[spot.y][seen] == plain.chars[spot.y][seen]
        assert "".join(told.chars[-1]).rstrip() == "".join(plain.chars[-1]).rstrip()
        assert told.chars[0] == plain.chars[0]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("control", "panels"),
    [("bids.transition", {"bids"}), ("month.fund", {"settings", "ready"}), ("end_month", {"board", "lens"})],
    ids=lambda value: value if isinstance(value, str) else "",
)
async def test_on_a_small_screen_it_lies_beside_what_it_speaks_of(
    control: str, panels: set[str], language: str
) -> None:
    session = speaking(control, language)
    async with stage(lambda: Room(session), SMALL, language) as pilot:
        await press(pilot, *keys_to(control))
        top = shown(pilot)
        plain, told = top.drawn(*SMALL), top.picture(*SMALL)
        for panel in top.panels(*SMALL):
            if panel.name in panels:
                rows = range(panel.rect.y, panel.rect.y + panel.rect.height)
                hidden = [y for y in rows if "▌" in "".join(told.chars[y][1:3]) and told.chars[y] != plain.chars[y]]
                assert not hidden, panel.name
                panels.remove(panel.name)
        assert not panels


@pytest.mark.parametrize("name", [name for name in SCREENS if name not in ("event", "help")])
async def test_every_screen_that_a_tutorial_may_wait_for_says_its_name(name: str) -> None:
    session = speaking("")
    if name == "tender":
        session.tender = lambda key, term=None: replace(Deciding.tender(session, key, term), bids=())
    others = {"room": (), "vendors": ("v",), "why": ("shift+tab", "y"), "tender": ("v", "4"), "news": ("n",)}
    others["forecast"] = ("f",)
    keys = {**REACHED, **others, "goals": ("g",)}[name]
    async with stage(lambda: Room(session)) as pilot:
        await press(pilot, *keys)
        assert session.seen[-1] == name
    assert Help.screen_id == "help"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", [SMALL, USUAL], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_the_coach_is_drawn_as_it_was_looked_at(size: tuple[int, int], language: str) -> None:
    async with stage(lambda: Room(speaking("board.support", language)), size, language) as pilot:
        holds_to(f"coach_{size[0]}x{size[1]}_{language}", text(pilot))


@pytest.mark.parametrize("language", LANGUAGES)
async def test_nothing_is_cut_at_any_size(language: str) -> None:
    forty = " ".join(["réversibilité"] * 40)
    session = speaking("kpi.runway", language)
    session.coach_view = replace(session.coach_view, says=forty, steps=40)
    async with stage(lambda: Room(session), language=language) as pilot:
        for size in SIZES:
            assert shown(pilot).picture(*size).cut == [], size
            assert text(pilot)


async def test_enter_goes_on_and_other_keys_do_what_they_do_and_go_on_too() -> None:
    session = speaking("board")
    async with stage(lambda: Room(session)) as pilot:
        await press(pilot, "enter")
        assert (session.nods, type(page(pilot))) == (1, Room)
        await press(pilot, "a")
        assert (session.nods, type(page(pilot))) == (2, Month)
        await press(pilot, "w")
        assert session.nods == 2, "a key that means nothing says nothing"


async def test_a_step_that_waits_for_something_is_not_ended_by_a_key() -> None:
    session = speaking("board", any_key=False)
    async with stage(lambda: Room(session)) as pilot:
        assert "enter go on" not in text(pilot)
        await press(pilot, "down", "a", "escape")
        assert session.nods == 0


async def test_esc_goes_back_first_then_silences_it_and_the_palette_calls_it_again() -> None:
    session = speaking("board", any_key=False)
    async with stage(lambda: Room(session)) as pilot:
        await press(pilot, "a")
        assert "coach off" not in text(pilot)
        await press(pilot, "escape")
        assert isinstance(page(pilot), Room)
        assert session.coached
        assert "esc coach off" in text(pilot)
        await press(pilot, "escape")
        assert session.coached, "once may be once too often"
        assert "again: off; ctrl+p calls it back" in text(pilot)
        await press(pilot, "down")
        assert "esc coach off" in text(pilot)
        await press(pilot, "escape", "escape")
        assert session.coached is False
        assert "COACH" not in text(pilot)
        await press(pilot, "ctrl+p", *"coach", "enter")
        assert session.coached
        assert "COACH" in text(pilot)


async def test_a_game_with_nothing_to_teach_has_no_coach_to_call() -> None:
    async with stage(lambda: Room(Deciding())) as pilot:
        await press(pilot, "ctrl+p", *"coach")
        assert "Nothing has that name." in text(pilot)


async def test_an_overlay_is_read_for_itself_unless_the_coach_speaks_of_it() -> None:
    session = speaking("board", any_key=False)
    async with stage(lambda: Room(session)) as pilot:
        await press(pilot, "h")
        assert "COACH" not in text(pilot)
        session.coach_view = replace(session.coach_view, points_at="order.first")
        shown(pilot).repaint()
        await settled(pilot)
        assert "COACH" in text(pilot)


async def test_a_key_that_it_points_at_stays_in_a_narrow_footer() -> None:
    async with stage(lambda: Room(Deciding()), SMALL) as pilot:
        assert "until needed" not in footer(pilot)
    async with stage(
        lambda: Room(
            speaking("skip"),
        ),
        SMALL,
    ) as pilot:
        assert "z until needed" in footer(pilot)


def test_it_lies_where_it_hides_least_and_near_what_it_points_at() -> None:
    canvas = Canvas(80, 24)
    for y in range(24):
        canvas.put(0, y, "x" * 80)
    canvas.clear(Rect(0, 14, 80, 6), "bg")
    assert place_of(canvas, 78, 6, Rect(0, 3, 10, 1)).y == 14
    canvas.clear(Rect(0, 6, 80, 6), "bg")
    assert place_of(canvas, 78, 6, Rect(0, 3, 10, 1)).y == 6
    assert place_of(canvas, 78, 6, None).y == 14


def test_the_line_passes_behind_what_is_written() -> None:
    canvas = Canvas(120, 36)
    canvas.put(40, 2, "cash")
    canvas.put(30, 6, "y" * 60)
    draw_coach(canvas, CoachView(1, 3, "Look.", "kpi.cash", any_key=True), Rect(40, 2, 4, 1), None, "can", words("en"))
    rows = canvas.text().splitlines()
    assert rows[6] == " " * 30 + "y" * 60
    assert any("│" in row or "┌" in row or "└" in row for row in rows) or rows[3][40:44].strip() == ""


async def test_where_a_step_cannot_be_done_the_coach_says_so_and_not_the_step() -> None:
    session = speaking("board", any_key=True)
    async with stage(lambda: Room(session)) as pilot:
        await press(pilot, "t")
        assert "The next step is on another screen: Esc goes back." in text(pilot)
        assert "Support eats 9" not in text(pilot)
        assert session.nods == 1, "the key that left the room went on"
        await press(pilot, "escape")
        assert "Support eats 9" in text(pilot)
        session.coach_view = replace(session.coach_view, points_at="skip")
        await press(pilot, "r")
        assert "Space leaves the report. The coach goes on in the office." in text(pilot)
