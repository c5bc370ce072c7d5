"""A terminal with few characters: everything is still there, one plain character for each."""

from dataclasses import fields

import pytest

from infosim.locale import LANGUAGES, words
from infosim.tui.app import Infosim
from infosim.tui.end import End
from infosim.tui.game_page import GamePage
from infosim.tui.glyphs import UNICODE, Glyphs
from infosim.tui.plain import few, glyphs_of, spelt
from infosim.tui.report import Report
from infosim.tui.room import Room
from tests.tui.marelle import ENDED, Recorded
from tests.tui.stage import SIZES, page, settled


def test_each_mark_has_a_plain_one_of_the_same_width() -> None:
    plain = few(letters=False)
    for field in fields(Glyphs):
        drawn = getattr(UNICODE, field.name)
        if isinstance(drawn, str):
            assert len(getattr(plain, field.name)) == len(drawn), field.name
            assert getattr(plain, field.name).isascii(), field.name


def test_sourcing_and_sureness_can_be_told_apart_without_colour() -> None:
    plain = few(letters=False)
    assert len({(way, glyph) for way, glyph in zip("IFLMNO", plain.ways, strict=True)}) == 6
    assert len(set(plain.chance)) == len(plain.chance)
    assert len(set(plain.spark)) == len(plain.spark)


@pytest.mark.parametrize(
    ("environment", "encoding", "asked", "marks", "letters"),
    [
        ({"TERM": "xterm-256color"}, "utf-8", False, True, True),
        ({"TERM": "linux"}, "UTF-8", False, False, True),
        ({"TERM": "xterm"}, "ISO-8859-1", False, False, False),
        ({}, None, False, False, False),
        ({"TERM": "xterm-256color"}, "utf-8", True, False, True),
    ],
)
def test_a_terminal_gets_the_marks_that_it_has(
    environment: dict[str, str], encoding: str | None, asked: bool, marks: bool, letters: bool
) -> None:
    glyphs = glyphs_of(environment, encoding, asked=asked)
    assert (glyphs is UNICODE) == marks
    if glyphs.spell is not None:
        assert glyphs.spell("é") == ("é" if letters else "e")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("first", [Room, Report, End])
async def test_nothing_but_ascii_is_written_where_there_is_nothing_else(first: type[GamePage], language: str) -> None:
    session = Recorded(language)
    if first is End:
        session.end_view = ENDED["alive"]
    glyphs = few(letters=False)
    app = Infosim(lambda _: Room(session) if first is Room else first(Room(session)), language=language, glyphs=glyphs)
    async with app.run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        for size in SIZES:
            canvas = page(pilot).picture(*size)
            assert canvas.cut == []
            for y in range(canvas.height):
                row = "".join(segment.text for segment in canvas.strip(y, app.colours))
                assert row.isascii(), row
                assert len(row) == canvas.width
                assert "?" not in row.replace("why?", "").replace("WHY?", "") or "?" in "".join(canvas.chars[y])


def test_letters_lose_their_accents_only_where_they_must() -> None:
    w = words("fr")
    euros = w.money(310_000_00)
    assert "".join(spelt(char, letters=True) for char in euros) == "310 k€"
    assert "".join(spelt(char, letters=False) for char in euros) == "310 kE"
