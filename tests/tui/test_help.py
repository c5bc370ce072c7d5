"""Help: every figure, label and control has a page; it stands beside the figure; keys lead on from it."""

from __future__ import annotations

import ast
import inspect
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import get_args, get_type_hints

import pytest
from rich.cells import cell_len
from textual.pilot import Pilot

from infosim.engine import ledger
from infosim.game.example import Example
from infosim.game.pedia.book import BY_KEY, entry_of
from infosim.game.sitting import Sitting
from infosim.game.views import contract, form, function, month, room, vendors
from infosim.locale import LANGUAGES, words
from infosim.tui import strip, topics
from infosim.tui.canvas import Canvas
from infosim.tui.help import Help
from infosim.tui.page import Page
from infosim.tui.pedia import Encyclopedia
from infosim.tui.room import Room
from infosim.tui.title import Title
from tests.tui.shelf import RecordedShelf
from tests.tui.stage import FEW, page, press, stage, text
from tests.tui.walk import played as lively

SIZES = ((80, 24), (120, 36), (160, 45))
SMALL, HOME = (80, 24), (120, 36)


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A lively month, kept: contracts, a tender, vacancies, a freelancer."""
    folder = tmp_path_factory.mktemp("saves")
    with lively(folder, 9) as play:
        return play.path


@asynccontextmanager
async def at_home(
    played: Path, tmp_path: Path, size: tuple[int, int] = HOME, language: str = "en"
) -> AsyncIterator[Pilot[None]]:
    """The control room of a copy of that month."""
    from infosim.game.play import Play

    copy = tmp_path / played.name
    copy.write_bytes(played.read_bytes())
    with Play.resume(copy) as play:
        async with stage(lambda: Room(Sitting(play, words(language), worlds=FEW)), size, language) as pilot:
            yield pilot


def shown(pilot: Pilot[None]) -> Canvas:
    canvas = page(pilot).pane.canvas
    assert canvas is not None
    return canvas


# --------------------------------------------------------------------------------------------------- nothing is missing


@pytest.mark.parametrize(
    ("names", "pages"),
    [
        (get_args(form.FormName), topics.FORMS), (get_args(form.LineName), topics.LINES),
        (get_args(form.BandName), topics.BANDS), (get_args(form.PriceName), topics.PRICES),
        ((*get_args(function.OptionName), "now"), topics.OPTIONS), (get_args(function.TrendName), topics.TRENDS),
        (get_args(month.DayGroup), topics.DAYS),
        (get_args(get_type_hints(month.Readiness)["name"]), topics.READY),
        (get_args(vendors.BidCell), topics.BIDS),
        (get_args(get_type_hints(contract.PromiseRow)["name"]), topics.PROMISES),
        (get_args(get_type_hints(contract.RelationRow)["name"]), topics.RELATIONS),
        (get_args(get_type_hints(contract.DateRow)["name"]), topics.DATES),
        (tuple(flow.name for flow in ledger.BY_NAME["cash"].flows), topics.FLOWS),
        (get_args(room.KpiName), {name: name for name in get_args(room.KpiName)}),
        (get_args(room.Kind), {name: name for name in get_args(room.Kind)}),
    ],
    ids=lambda value: "",
)  # fmt: skip
def test_everything_that_a_view_names_has_a_page(names: tuple[str, ...], pages: dict[str, str]) -> None:
    assert [name for name in names if pages.get(name) not in BY_KEY] == []


def test_every_kind_under_way_is_a_page() -> None:
    assert [kind for kind in get_args(strip.Kind) if kind not in BY_KEY] == []


def test_every_page_that_a_screen_names_exists() -> None:
    """`about="…"` in the code of the screens."""
    wrong = []
    for path in Path(inspect.getfile(Page)).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.keyword) and node.arg == "about" and isinstance(node.value, ast.Constant):
                topic = node.value.value
                if topic and isinstance(topic, str) and entry_of(topic) is None:
                    wrong.append((path.name, topic))
    assert wrong == []


WALK: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("room", ()), ("function", ("1",)), ("function", ("2",)), ("asleep", ("7",)), ("talent", ("t",)),
    ("vendors", ("v",)), ("contract", ("v", "1")), ("tender", ("v", "down", "down", "down", "enter")),
    ("month", ("a",)), ("report", ("r",)), ("vacancy", ("h",)), ("open_tender", ("o",)), ("pay", ("p",)),
    ("end_something", ("e",)), ("governance", ("b",)), ("freelance", ("2", "2")), ("why", ("y",)),
    ("money", ("m",)), ("news", ("n",)), ("goals", ("g",)),
)  # fmt: skip
"""Screens, and the keys that lead there from the control room."""


@pytest.mark.no_cover
async def test_every_figure_and_label_on_every_screen_has_a_page(played: Path, tmp_path: Path) -> None:
    async with at_home(played, tmp_path) as pilot:
        async for name, here in walked(pilot):
            spots = [spot for size in SIZES for spot in here.picture(*size).spots()]
            assert [spot.topic for spot in spots if entry_of(spot.topic) is None] == [], name
            assert entry_of(here.topic()) is not None or name == "end_something", (name, here.topic())


async def walked(pilot: Pilot[None]) -> AsyncIterator[tuple[str, Page]]:
    """The screens of the walk, one after the other, each from the control room as it is when it opens."""
    for name, keys in WALK:
        while not isinstance(page(pilot), Room):
            page(pilot).leave()
            await pilot.pause()
        await press(pilot, *keys)
        yield name, page(pilot)


@pytest.mark.no_cover
@pytest.mark.parametrize("language", LANGUAGES[-1:])
async def test_each_key_of_each_screen_says_what_it_does_and_is_in_the_palette(
    language: str, played: Path, tmp_path: Path
) -> None:
    from infosim.tui.commands import commands_of

    async with at_home(played, tmp_path, language=language) as pilot:
        async for name, here in walked(pilot):
            caps = [cap for cap in (*here.keycaps(), *here.always()) if cap.keys]
            assert all(cap.label.strip() for cap in caps)
            listed = {command.label for command in commands_of(here)}
            shortcuts = {command.cap for command in commands_of(here)}
            assert all(set(cap.keys) <= shortcuts for cap in caps if cap.named), "what has a name of its own is there"
            moves = {"up", "down", "left", "right", "ctrl+p"}
            missing = [cap.label for cap in caps if not set(cap.keys) & moves and not cap.named
                       and not any(label.startswith(cap.label) for label in listed)]  # fmt: skip
            assert missing == [], name
            row = shown(pilot).text().splitlines()[-1]
            assert "?" in row


# ---------------------------------------------------------------------------------------------------------- the overlay


@pytest.mark.no_cover
@pytest.mark.parametrize(("size", "language"), list(zip(SIZES, ("fr", "en", "fr"), strict=True)), ids=str)
async def test_help_stands_beside_its_figure_and_never_over_it(
    size: tuple[int, int], language: str, played: Path, tmp_path: Path
) -> None:
    async with at_home(played, tmp_path, size, language) as pilot:
        await press(pilot, "question_mark")
        here = page(pilot)
        assert isinstance(here, Help)
        seen = 0
        for _ in range(60):
            spot = here.spot
            assert spot is not None
            panel = next(iter(here.panels(*size)))
            rows = range(panel.rect.y, panel.rect.y + panel.rect.height)
            assert not set(rows) & set(range(spot.y, spot.y + spot.height)), spot
            assert panel.rect.y >= 1
            assert panel.rect.y + panel.rect.height <= size[1] - 1
            assert shown(pilot).cut == [], (spot.topic, shown(pilot).cut)
            seen += 1
            here.press("right")
            if here.spot == spot:
                break
        assert seen > 20


async def test_the_room_recedes_and_the_figure_stays_in_full_colour(played: Path, tmp_path: Path) -> None:
    async with at_home(played, tmp_path) as pilot:
        await press(pilot, "tab", "tab", "tab", "right", "question_mark")
        here, canvas = page(pilot), shown(pilot)
        assert isinstance(here, Help)
        spot = here.spot
        assert spot is not None
        assert spot.topic == "runway"
        underlined = [
            canvas.chars[y][x]
            for y in range(canvas.height)
            for x in range(canvas.width)
            if canvas.looks[y][x].underline and y < 6
        ]
        assert "".join(underlined) in canvas.text().replace(" ", "")
        assert underlined
        cash = canvas.looks[3][3]
        assert cash.ink == "rule"


async def test_linked_words_open_and_escape_comes_back(played: Path, tmp_path: Path) -> None:
    async with at_home(played, tmp_path) as pilot:
        await press(pilot, "tab", "tab", "tab", "right", "question_mark", "1")
        assert "Net burn  what the company spends" in text(pilot)
        await press(pilot, "escape")
        assert "Runway  months of money left" in text(pilot)
        await press(pilot, "escape")
        assert isinstance(page(pilot), Room)


async def test_why_works_on_the_figure_as_it_does_without_help(played: Path, tmp_path: Path) -> None:
    async with at_home(played, tmp_path) as pilot:
        await press(pilot, "tab", "tab", "tab", "question_mark", "y")
        assert "WHY: CASH" in text(pilot)


async def test_french_keyboards_open_linked_words_without_shift(played: Path, tmp_path: Path) -> None:
    async with at_home(played, tmp_path, language="fr") as pilot:
        await press(pilot, "tab", "tab", "tab", "right", "question_mark", "&")
        assert "Consommation nette" in text(pilot)


async def test_what_moves_a_figure_has_bars_where_there_is_room(played: Path, tmp_path: Path) -> None:
    async with at_home(played, tmp_path) as pilot:
        await press(pilot, "tab", "tab", "tab", "right", "question_mark")
        assert "│━" in text(pilot)
    async with at_home(played, tmp_path, SMALL) as pilot:
        await press(pilot, "tab", "tab", "tab", "right", "question_mark")
        assert "│━" not in text(pilot)
        assert "series A signed" in text(pilot)


# ----------------------------------------------------------------------------------------------------- the encyclopedia


async def test_what_is_typed_finds_pages_and_the_page_follows(played: Path, tmp_path: Path) -> None:
    async with at_home(played, tmp_path) as pilot:
        await press(pilot, "slash", *"lokc")
        assert "ENCYCLOPEDIA  / lokc" in text(pilot)
        assert "Lock-in  why leaving costs more each year" in text(pilot)
        assert "YOURS TODAY" in text(pilot)
        await press(pilot, *["backspace"] * 4, *"zzqx")
        assert "nothing; these are near" in text(pilot)
        await press(pilot, "slash")
        assert "/ ▌" in text(pilot)


async def test_letters_of_the_french_digit_row_are_letters_while_one_types(played: Path, tmp_path: Path) -> None:
    async with at_home(played, tmp_path, language="fr") as pilot:
        await press(pilot, "slash", "p", "r", "é", "a", "v")
        here = page(pilot)
        assert isinstance(here, Encyclopedia)
        assert here.typed == "préav"
        await press(pilot, "down", "up", "é")
        assert here.typed != "préavé"


async def test_in_a_small_terminal_the_list_and_the_page_are_two_screens(played: Path, tmp_path: Path) -> None:
    async with at_home(played, tmp_path, SMALL) as pilot:
        await press(pilot, "slash", *"runway", "enter")
        assert "cash / net burn" in text(pilot)
        await press(pilot, "escape")
        assert "cash / net burn" not in text(pilot)
        await press(pilot, "escape")
        assert isinstance(page(pilot), Room)


async def test_tab_lists_one_theme_after_the_other(played: Path, tmp_path: Path) -> None:
    async with at_home(played, tmp_path) as pilot:
        await press(pilot, "slash", "tab")
        here = page(pilot)
        assert isinstance(here, Encyclopedia)
        assert {here.pages[hit.page].theme for hit in here.found.hits} == {"money"}


@pytest.mark.no_cover
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", [SMALL, HOME], ids=["small", "home"])
async def test_every_page_is_drawn_uncut(size: tuple[int, int], language: str, played: Path, tmp_path: Path) -> None:
    async with at_home(played, tmp_path, size, language) as pilot:
        await press(pilot, "slash")
        here = page(pilot)
        assert isinstance(here, Encyclopedia)
        cut = {}
        for head in here.pages:
            here.reading = [head.topic]
            canvas = here.picture(*size)
            if canvas.cut:
                cut[head.topic] = canvas.cut
            assert max(cell_len(row) for row in canvas.text().splitlines()) <= size[0]
        assert cut == {}


# ------------------------------------------------------------------------------------------------------- outside a game


@pytest.mark.parametrize("language", LANGUAGES)
async def test_outside_a_game_the_pages_have_the_figures_of_an_example(language: str) -> None:
    shelf = RecordedShelf(None)
    shelf.library = Example(words(language))
    async with stage(lambda: Title(shelf), language=language) as pilot:
        await press(pilot, "slash")
        here = page(pilot)
        assert isinstance(here, Encyclopedia)
        await press(pilot, *"mrr", "enter")
        assert "€" in text(pilot)
        await press(pilot, "escape", "escape")
        assert isinstance(page(pilot), Title)


@pytest.mark.no_cover
def test_the_example_is_always_the_same_and_alive() -> None:
    one, other = Example(words("en")), Example(words("fr"))
    for head in one.contents():
        found, same = one.help(head.topic), other.help(head.topic)
        assert found is not None
        assert same is not None
        assert [each.value for each in found.sums] == [each.value for each in same.sums]
    assert any(len(found.sums) > 2 for head in one.contents() if (found := one.help(head.topic)) is not None)


ABOUT_ITSELF = frozenset(
    "help_page.py pedia.py why.py made.py report.py title_draw.py kept.py chart.py marks.py lesson.py".split()
)
"""Help and ledgers are what is read about; the title and its games have no figures; a chart has its page's head; a
class's page says all that there is to say of it."""


def test_every_title_of_a_section_has_its_page() -> None:
    """Whoever draws the head of a section says what help speaks of there, and there is such a page."""
    silent, wanted = [], set()
    for path in sorted(Path(inspect.getfile(strip)).parent.glob("*.py")):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(call, ast.Call):
                continue
            about = [each.value for each in call.keywords if each.arg == "about"]
            wanted |= {each.value for each in about if isinstance(each, ast.Constant) and each.value}
            is_section = isinstance(call.func, ast.Attribute) and call.func.attr == "section"
            if is_section and not about and path.name not in ABOUT_ITSELF:
                silent.append(f"{path.name}:{call.lineno}")
    assert silent == []
    assert {topic for topic in wanted if entry_of(topic) is None} == set()
