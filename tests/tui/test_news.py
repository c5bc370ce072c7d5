"""News: the wire in full, what is unread, one voice at a time."""

from pathlib import Path

import pytest

from infosim.game.sitting import Sitting
from infosim.locale import LANGUAGES, words
from infosim.tui.news import News
from infosim.tui.report import Report
from infosim.tui.room import Room
from tests.tui.stage import SIZES, footer, page, press, stage, text
from tests.tui.walk import played


@pytest.fixture
def sitting(tmp_path: Path):
    with played(tmp_path, 5) as play:
        yield Sitting(play, words("en"))


def _news(pilot) -> News:
    top = page(pilot)
    assert isinstance(top, News)
    return top


async def test_everything_that_was_said_is_there_back_to_the_letter_newest_first(sitting: Sitting) -> None:
    said = [item for n in range(1, 6) for item in sitting.report(n).wire]
    items = sitting.news().items
    assert [item.month for item in items] == sorted((item.month for item in items), reverse=True)
    assert len(items) == len(said) + 1
    assert items[-1].month == 0
    assert items[-1].voice == "The founder"


async def test_the_room_counts_what_is_unread_until_it_is_read(sitting: Sitting) -> None:
    last = len(sitting.report().wire)
    assert sitting.room().unread == last
    async with stage(lambda: Room(sitting), (160, 45)) as pilot:  # a narrower footer has no room for all
        assert f"n news {last}" in footer(pilot)
        await press(pilot, "n")
        assert sum(item.new for item in _news(pilot).view.items) == last, "what is new stays so while it is read"
        await press(pilot, "escape")
        assert "n news" in footer(pilot)
        assert f"n news {last}" not in footer(pilot)
        sitting.end_month()
        assert sitting.room().unread == len(sitting.report().wire)


async def test_left_and_right_turn_from_voice_to_voice(sitting: Sitting) -> None:
    async with stage(lambda: Room(sitting), (80, 24)) as pilot:
        await press(pilot, "n", "right")
        news = _news(pilot)
        voice = news.view.voices[0][0]
        assert {item.voice for item in news.items} == {voice}
        assert voice in text(pilot).splitlines()[1]
        await press(pilot, "left", "left")
        assert {item.voice for item in news.items} == {news.view.voices[-1][0]}


async def test_page_keys_go_from_month_to_month_and_enter_to_its_report(sitting: Sitting) -> None:
    async with stage(lambda: Room(sitting), (120, 36)) as pilot:
        await press(pilot, "n", "pagedown")
        news = _news(pilot)
        assert news.items[news.cursor].month == 4
        await press(pilot, "pagedown", "pageup")
        assert news.items[news.cursor].month == 4
        await press(pilot, "enter")
        report = page(pilot)
        assert isinstance(report, Report)
        assert report.view.month == 4
        await press(pilot, "escape")
        assert page(pilot) is news


@pytest.mark.no_cover
@pytest.mark.parametrize("language", LANGUAGES)
async def test_no_word_of_the_news_is_cut_at_any_size_wherever_the_cursor_is(tmp_path: Path, language: str) -> None:
    with played(tmp_path, 6) as play:
        async with stage(lambda: Room(Sitting(play, words(language))), (80, 24), language) as pilot:
            await press(pilot, "n")
            news = _news(pilot)
            for place, item in enumerate(news.items):
                for size in SIZES:
                    canvas = news.picture(*size)
                    assert (canvas.cut, canvas.shortened) == ([], []), size
                    assert item.said.text.split()[-1] in canvas.text(), "the one under the cursor is seen whole"
                news.press("down")
                assert news.cursor == min(place + 1, len(news.items) - 1)


async def test_a_morning_without_news_says_so(sitting: Sitting) -> None:
    from infosim.game.views.news import NewsView

    sitting._made["news"] = NewsView(sitting.news().first, ())
    async with stage(lambda: Room(sitting), (80, 24)) as pilot:
        await press(pilot, "n")
        assert "Nobody has said anything yet." in text(pilot)
        assert not footer(pilot).endswith("›")
