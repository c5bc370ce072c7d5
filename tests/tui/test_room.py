"""The control room: what is wrong, what is coming, what was decided, at every size and in both languages."""

from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from textual import events

from infosim.game.decisions import OpenVacancy
from infosim.game.play import Play
from infosim.game.sitting import Sitting
from infosim.game.views.figures import Figure
from infosim.game.views.lens import Lens
from infosim.game.views.prose import Prose, Said, prose
from infosim.game.views.room import Opens
from infosim.locale import LANGUAGES, words
from infosim.scenario import load
from infosim.tui.canvas import Canvas
from infosim.tui.places import PLACES
from infosim.tui.report import Report
from infosim.tui.room import Room
from tests.tui.drawn import holds_to
from tests.tui.marelle import ENDED, Recorded, room
from tests.tui.stage import FEW, SIZES, footer, page, press, settled, stage, text

OVERDRAWN = Lens(
    "Before February ends:",
    prose("{over}. Work −2%, people leave 13% sooner, quality drifts.", over=Said("3 days over", "bad")),
    Prose("Ways out: Porto back to level 0 +0.7 d   ·   stop the round +4 d"),
    prose("{over}: quality drifts, staff go.", over=Said("3 d over", "warn")),
    ("leave", "month", "undo"),
    "warn",
)


def _overdrawn() -> Recorded:
    view = room()
    attention = replace(view.attention, taken=27, warning=prose("{said}", said=Said("3 d over: quality drifts", "bad")))
    return Recorded(view=replace(view, attention=attention, before_end=OVERDRAWN))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", [(80, 24), (120, 36)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_the_room_is_drawn_as_it_was_looked_at(size: tuple[int, int], language: str) -> None:
    async with stage(lambda: Room(Recorded(language)), size, language) as pilot:
        await press(pilot, "down")
        *rows, footer_row = text(pilot).splitlines()
        holds_to(f"room_{size[0]}x{size[1]}_{language}", "\n".join(rows))
        assert footer_row.startswith(" 1-8 f")
        assert footer_row.endswith("›")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_nothing_is_cut_at_any_size(language: str) -> None:
    async with stage(lambda: Room(Recorded(language)), language=language) as pilot:
        for size in SIZES:
            canvas = page(pilot).picture(*size)
            assert canvas.cut == [], size
            assert canvas.chars[-1] != [" "] * size[0]


@pytest.mark.parametrize("functions", [9, 10, 14])
async def test_a_longer_board_takes_its_lines_from_the_wire_then_scrolls(functions: int) -> None:
    view = room()
    rows = tuple(replace(view.rows[i % 8], key=f"f{i}", short=f"Function {i + 1}") for i in range(functions))
    session = Recorded(view=replace(view, rows=rows))
    async with stage(lambda: Room(session), (80, 24)) as pilot:
        shown = text(pilot)
        assert shown.count("Function ") == min(functions, 10)
        assert "UNDER WAY" in shown
        await press(pilot, *["down"] * functions)
        assert f"Function {functions}" in text(pilot)
        assert page(pilot).picture(80, 24).cut == []


async def test_a_terminal_too_small_says_so_and_can_be_left() -> None:
    async with stage(lambda: Room(Recorded()), (72, 20)) as pilot:
        assert "Infosim needs 80×24; this is 72×20." in text(pilot)
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert "FUNCTIONS" in text(pilot)
        await pilot.resize_terminal(60, 10)
        await press(pilot, "q")
        assert not pilot.app.is_running


async def test_exactly_one_cursor_is_on_screen_wherever_it_goes() -> None:
    async with stage(lambda: Room(Recorded())) as pilot:
        for keys in ([], ["down"], ["tab"], ["down"], ["tab"]):
            await press(pilot, *keys)
            canvas = page(pilot).picture(120, 36)
            rows = {y for y in range(36) if any(look.ground == "cursor" for look in canvas.looks[y])}
            assert rows
            assert rows == set(range(min(rows), max(rows) + 1))


async def test_the_lens_speaks_of_the_thing_under_the_cursor() -> None:
    async with stage(lambda: Room(Recorded())) as pilot:
        await press(pilot, "down")
        assert "Tickets wait 3.2 days: load is 104%" in text(pilot)
        await press(pilot, "tab")
        assert "▌ Data engineer  week 19, nobody yet" in text(pilot)
        await press(pilot, "tab", "tab")
        assert "▌ Cash" in text(pilot)


async def test_tab_goes_round_and_each_panel_remembers_its_cursor() -> None:
    async with stage(lambda: Room(Recorded())) as pilot:
        await press(pilot, "down", "down", "tab", "down", "shift+tab")
        top = page(pilot)
        assert isinstance(top, Room)
        assert (top.focus_on, top.cursors["board"], top.cursors["strip"]) == ("board", 2, 1)


@pytest.mark.parametrize("key", ["3", "quotation_mark"])
async def test_a_digit_points_at_its_function_on_every_keyboard(key: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(PLACES, "function", raising=False)
    async with stage(lambda: Room(Recorded())) as pilot:
        await press(pilot, key)
        top = page(pilot)
        assert isinstance(top, Room)
        assert top.cursors["board"] == 2


async def test_the_strip_says_how_much_of_it_is_not_seen_and_shows_it_when_walked() -> None:
    async with stage(lambda: Room(Recorded()), (80, 24)) as pilot:
        assert "+3 more, tab" in text(pilot)
        assert "Stand-in for infra" not in text(pilot)
        await press(pilot, "tab", *["down"] * 7)
        assert "Stand-in for infra" in text(pilot)


async def test_an_empty_strip_says_which_keys_fill_it() -> None:
    session = Recorded(view=replace(room(), strip=()))
    async with stage(lambda: Room(session)) as pilot:
        assert "Nothing under way. h posts a vacancy, o opens a tender." in text(pilot)


async def test_space_ends_the_month_and_shows_what_it_changed() -> None:
    session = Recorded()
    async with stage(lambda: Room(session)) as pilot:
        assert footer(pilot).endswith("space  end February ›")
        await press(pilot, "space")
        assert session.months_ended == 1
        assert "Support drowns, Porto learns." in text(pilot)
        assert footer(pilot).endswith("space  on to March ›")
        await press(pilot, "space")
        assert isinstance(page(pilot), Room)


async def test_what_is_open_is_said_once_before_the_month_ends() -> None:
    session = _overdrawn()
    async with stage(lambda: Room(session)) as pilot:
        assert "27 of 24 d" in text(pilot)
        assert "3 d over: quality drifts" in text(pilot)
        await press(pilot, "space")
        assert session.months_ended == 0
        assert "▌ Before February ends:  3 days over." in text(pilot)
        assert footer(pilot).endswith("space  again: leave it ›")
        await press(pilot, "space")
        assert session.months_ended == 1


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", [(80, 24), (120, 36)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_months_pass_until_something_needs_the_player(size: tuple[int, int], language: str) -> None:
    session = Recorded(language)
    async with stage(lambda: Room(session), size, language) as pilot:
        await press(pilot, "z")
        assert session.months_ended == 3
        count = {"en": "3 months passed", "fr": "3 mois passés"}[language]
        why = {"en": "2 bids to read", "fr": "2 offres à lire"}[language]
        assert isinstance(page(pilot), Report)
        assert any(f"▌ {count}  " in row and why in row for row in text(pilot).replace("\xa0", " ").splitlines())
        assert page(pilot).picture(*size).cut == []
        await press(pilot, "escape")
        assert why in text(pilot), "the control room says it too"
        await press(pilot, "down")
        assert why not in text(pilot)


async def test_the_report_goes_on_to_the_next_time_that_something_needs_the_player() -> None:
    session = Recorded()
    async with stage(lambda: Room(session)) as pilot:
        await press(pilot, "space", "z")
        assert session.months_ended == 3
        assert isinstance(page(pilot), Report)


async def test_what_is_open_is_said_once_before_months_pass() -> None:
    session = _overdrawn()
    async with stage(lambda: Room(session)) as pilot:
        await press(pilot, "z")
        assert session.months_ended == 0
        assert "Before February ends" in text(pilot)
        await press(pilot, "z")
        assert session.months_ended == 3


async def test_esc_lets_no_other_month_pass() -> None:
    session = Recorded()
    async with stage(lambda: Room(session)) as pilot:
        room = page(pilot)
        assert isinstance(room, Room)
        passing, go = Event(), Event()

        def slowly(stop=lambda: False):
            passing.set()
            go.wait(5)
            return Recorded.skip(session, stop)

        session.skip = slowly
        await pilot.press("z")
        while not passing.is_set():
            await pilot.pause(0.01)
        assert "esc enough" in footer(pilot)
        await pilot.press("escape")
        go.set()
        await settled(pilot)
        assert session.months_ended == 1


async def test_any_other_key_takes_the_warning_back() -> None:
    session = _overdrawn()
    async with stage(lambda: Room(session)) as pilot:
        await press(pilot, "space", "down")
        assert footer(pilot).endswith("space  end February ›")
        await press(pilot, "space")
        assert session.months_ended == 0


async def test_an_overdrawn_month_is_told_in_one_line_where_there_is_only_one() -> None:
    async with stage(lambda: Room(_overdrawn()), (80, 24)) as pilot:
        assert "attention ━━━━━━━━━━━━ 3 d over" in text(pilot)
        await press(pilot, "space")
        assert "▌ 3 d over: quality drifts, staff go.  space again: leave it" in text(pilot)


async def test_undo_takes_back_the_last_decision_and_is_shown_while_there_is_one() -> None:
    async with stage(lambda: Room(Recorded())) as pilot:
        assert "u undo" in footer(pilot)
        await press(pilot, "u")
        assert "Agency for the data engineer" not in text(pilot)
        await press(pilot, "u")
        assert "u undo" not in footer(pilot)
        assert "Nothing yet." in text(pilot)


async def test_a_refusal_is_said_by_the_lens_until_the_cursor_moves() -> None:
    session = Recorded()
    session.refusal = Prose("The month was closed meanwhile.")
    async with stage(lambda: Room(session)) as pilot:
        await press(pilot, "u")
        assert "▌ Not possible  The month was closed meanwhile." in text(pilot)
        await press(pilot, "down")
        assert "Not possible" not in text(pilot)


async def test_an_alert_speaks_first_and_gives_way() -> None:
    alert = Lens("Friday, 18:40", Prose("The booking page is down."), acts=("open",), tone="bad")
    session = Recorded(view=replace(room(), alert=alert, alert_opens=Opens("event")))
    async with stage(lambda: Room(session)) as pilot:
        assert "▌ Friday, 18:40  The booking page is down." in text(pilot)
        await press(pilot, "down")
        assert "Friday" not in text(pilot)
        assert "Tickets wait" in text(pilot)


async def test_why_opens_over_the_right_half_and_follows_the_thread() -> None:
    session = Recorded()
    async with stage(lambda: Room(session)) as pilot:
        await press(pilot, "tab", "tab", "tab", "y")
        holds_to("why_120x36_en", text(pilot))
        assert "INFOSIM" in text(pilot).splitlines()[0]
        await press(pilot, "right")
        assert session.explained[-1] == "mrr"
        await press(pilot, "escape")
        assert isinstance(page(pilot), Room)


async def test_a_click_does_what_a_key_does() -> None:
    session = Recorded()
    async with stage(lambda: Room(session)) as pilot:
        await pilot.click(offset=(12, 11))
        await pilot.pause()
        top = page(pilot)
        assert isinstance(top, Room)
        assert top.cursors["board"] == 3
        await pilot.click(offset=(4, 3))
        await pilot.pause()
        assert session.explained == ["cash"]
        assert "WHY: CASH" in text(pilot)
        await press(pilot, "escape")
        line = footer(pilot)
        await pilot.click(offset=(line.index("undo"), 35))
        await pilot.pause()
        assert len(session.view.decided) == 1
        await pilot.click(offset=(110, 35))
        await pilot.app.workers.wait_for_complete()
        assert session.months_ended == 1


async def test_what_a_click_would_open_is_underlined_under_the_mouse() -> None:
    async with stage(lambda: Room(Recorded())) as pilot:
        await pilot.hover(offset=(12, 11))
        await pilot.pause()
        strip = page(pilot).pane.render_line(11)
        assert any(segment.style and segment.style.underline for segment in strip)
        await pilot.hover(offset=(12, 17))
        await pilot.pause()
        strip = page(pilot).pane.render_line(11)
        assert not any(segment.style and segment.style.underline for segment in strip)


async def test_a_game_that_is_over_shows_its_end_and_the_room_leads_back_to_it() -> None:
    session = Recorded()
    session.end_view = ENDED["alive"]
    async with stage(lambda: Room(session)) as pilot:
        assert "Alive, wanted, and tired." in text(pilot)
        await press(pilot, "escape")
        assert footer(pilot).endswith("space  the end ›")


async def test_moving_the_cursor_repaints_only_what_changed() -> None:
    async with stage(lambda: Room(Recorded())) as pilot:
        before: Canvas | None = page(pilot).pane.canvas
        await press(pilot, "down")
        after = page(pilot).pane.canvas
        assert before is not None
        assert after is not None
        changed = [y for y in range(36) if before.chars[y] != after.chars[y] or before.looks[y] != after.looks[y]]
        assert changed == [8, 9, 17, 18, 19]


async def test_the_palette_does_whatever_a_key_does() -> None:
    session = Recorded()
    async with stage(lambda: Room(session)) as pilot:
        await press(pilot, "ctrl+p", *"end feb")
        assert "end February" in text(pilot)
        await press(pilot, "enter")
        assert session.months_ended == 1


async def test_the_palette_finds_words_without_their_accents_and_changes_language() -> None:
    async with stage(lambda: Room(Recorded("fr")), language="fr") as pilot:
        await press(pilot, "ctrl+p", *"english", "enter")
        assert "FUNCTIONS" in text(pilot)
        await press(pilot, "ctrl+p", *"francais", "enter")
        assert "FONCTIONS" in text(pilot)


async def test_without_colour_the_cursor_and_the_button_are_reversed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with stage(lambda: Room(Recorded())) as pilot:
        rows = pilot.app.screen._compositor.render_strips(pilot.app.size)
        styles = [segment.style for row in rows for segment in row if segment.style is not None]
        colours = {style.color.name for style in styles if style.color} | {s.bgcolor.name for s in styles if s.bgcolor}
        assert colours <= {"default"}
        assert any(style.reverse for style in styles)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("taken", [0.0, 2.6, 13.3, 19.9])
async def test_days_left_stand_apart_from_their_head(taken: float, language: str) -> None:
    view = replace(room(language), attention=replace(room().attention, had=20, taken=taken))
    async with stage(lambda: Room(Recorded(view=view)), language=language) as pilot:
        head = words(language).text("kpi.title", "ATTENTION")
        assert f"{head} " in text(pilot)
        assert page(pilot).picture(120, 36).cut == []


async def test_work_that_nobody_does_has_no_load_to_show() -> None:
    rows = room().rows
    alone = replace(rows[0], load=Figure(9.99, "bad"))
    async with stage(lambda: Room(Recorded(view=replace(room(), rows=(alone, *rows[1:]))))) as pilot:
        line = next(line for line in text(pilot).splitlines() if "Product development" in line)
        assert "━━━━━━━━   —" in line
        assert "999" not in line


@pytest.mark.parametrize("language", LANGUAGES)
async def test_what_the_wire_cuts_is_read_whole_under_the_cursor(language: str) -> None:
    wire = room(language).wire
    long = replace(wire[1], said=Prose(f"It begins and {'goes on and ' * 12}ends."))
    view = replace(room(language), wire=(wire[0], long, *wire[2:]))
    async with stage(lambda: Room(Recorded(view=view)), (80, 24), language) as pilot:
        assert "ends." not in text(pilot)
        await press(pilot, "tab", "tab", "down")
        assert "ends." in text(pilot)
        assert page(pilot).picture(80, 24).cut == []


async def test_keys_typed_ahead_go_to_the_page_that_the_first_of_them_opens(tmp_path: Path) -> None:
    with Play.begin(load("first-hires"), seed=5, saves_folder=tmp_path) as play:
        async with stage(lambda: Room(Sitting(play, words("en"), worlds=FEW))) as pilot:
            for key in ("down", "h", "2", "enter", "down", "o", "escape", "ctrl+p", "w", "h", "y", "escape"):
                pilot.app.post_message(events.Key(key, key if len(key) == 1 else None))
            for _ in range(4):
                await settled(pilot)
            top = page(pilot)
            assert isinstance(top, Room)
            assert top.cursors["board"] == 2
            (decision,) = play.decisions
            assert decision == OpenVacancy("support", posts=2, pay=decision.pay, slot=0)
