"""The teacher's guide: each page fits a screen, each command can be typed, and there is one text of it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from rich.cells import cell_len

from infosim.game.pedia.book import BY_KEY, ENTRIES
from infosim.game.pedia.entry import Entry
from infosim.game.pedia.search import find
from infosim.game.present.constants import filled
from infosim.game.present.guide import markdown, paragraph
from infosim.game.present.help import heads, page
from infosim.locale import LANGUAGES, words
from infosim.tui.help_page import blocks_of
from tests.commands import understood
from tests.game.plays import rules
from tests.game.present.stories import by_bot
from tests.game.present.stories import told as telling

TOP = Path(__file__).parents[3] / "infosim" / "classroom"
FILES = {"en": "TEACHING.md", "fr": "ENSEIGNER.md"}
GUIDE = [entry for entry in ENTRIES if entry.theme == "teaching"]
SMALL, BESIDE = (76, 20), (67, 26)
"""Cells and rows of a page at 80×24, where it fills the screen, and at 120×36, beside the list."""
COMMANDS = sorted(
    {command for language in LANGUAGES for command in re.findall(r"`(infosim[^`]*)`", markdown(words(language)))}
)


@pytest.mark.parametrize("entry", GUIDE, ids=lambda e: e.key)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_of_the_guide_is_read_whole_at_80_columns_and_beside_the_list(entry: Entry, language: str) -> None:
    t = telling(by_bot("selective", 14), language)
    view = page(t, entry.key)
    assert view is not None
    assert len(view.text) == len(entry.text) > 0
    for width, rows in (SMALL, BESIDE):
        assert sum(block.rows for block in blocks_of(view, width, t.words)) <= rows
    assert "`" not in view.definition
    assert cell_len(view.gist) <= 42
    assert cell_len(view.name) <= 30


def test_every_page_of_the_guide_is_reached_from_its_first() -> None:
    reached, ahead = {"guide"}, ["guide"]
    while ahead:
        for key in BY_KEY[ahead.pop()].links:
            if key not in reached:
                reached.add(key)
                ahead.append(key)
    assert {entry.key for entry in GUIDE} <= reached


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_of_the_guide_can_be_typed(command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for folder in ("handed-in", "rendus", "class", "classe"):
        (tmp_path / folder).mkdir()
    understood(command)


def test_a_command_that_is_not_there_is_seen() -> None:
    from click import ClickException

    for line in ("infosim scenario", "infosim play", "infosim play first-hires --sede 7", "infosim guide --lang de"):
        with pytest.raises(ClickException):
            understood(line)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_file_beside_the_readme_is_the_guide(language: str) -> None:
    file = TOP / FILES[language]
    assert file.read_text("utf-8") == markdown(words(language)), f"infosim guide --lang {language} > {file.name}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_text_says_all_that_the_pages_say(language: str) -> None:
    text, w, r = markdown(words(language)).replace("*", ""), words(language), rules()
    for entry in GUIDE:
        for said in (entry.name, entry.definition, *(() if entry is GUIDE[0] else (entry.gist,))):
            assert filled(said, r, w) in text
        for said in entry.text:
            assert re.sub(r"^(\d+(?:–\d+)?) ", "", filled(said, r, w)) in text


def test_minutes_and_numbers_lead_and_commands_stand_out() -> None:
    timed = paragraph("31–34 Hand in with `infosim resume`.")
    assert timed.lead == "31–34"
    assert [timed.text.text[mark.start : mark.end] for mark in timed.text.marks] == ["infosim resume"]
    said = paragraph("Late: start at month 1.")
    assert (said.lead, said.text.text[: said.text.marks[0].end]) == ("", "Late:")


def test_lessons_add_up_to_their_minutes() -> None:
    spans = {
        key: [tuple(map(int, lead.split("–"))) for lead in re.findall(r"\b(\d+–\d+)\b", " ".join(texts))]
        for key, texts in (
            ("45", [each.text for each in BY_KEY["teach_45"].text]),
            ("90", [each.text for name in ("teach_90", "teach_90_end") for each in BY_KEY[name].text]),
            ("180", [each.text for each in BY_KEY["teach_180"].text]),
        )
    }
    for minutes, parts in spans.items():
        ends = [0, *(end for _, end in parts)]
        assert [start for start, _ in parts] == ends[:-1], minutes
        assert ends[-1] == int(minutes)


@pytest.mark.parametrize(
    ("typed", "first"), [("teaching", "guide"), ("enseigner", "guide"), ("debrief", "teach_debrief")]
)
def test_who_looks_for_the_guide_finds_it(typed: str, first: str) -> None:
    pages = heads(telling(by_bot("selective", 14)))
    assert first in [pages[hit.page].topic for hit in find(pages, typed).hits[:3]]
