"""The debrief of a class: counted from games that were played again, without a name where everybody looks."""

from __future__ import annotations

import csv
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import numpy as np
import pytest

from infosim.classroom import students
from infosim.classroom.collecting import Collected, Stopped, collect
from infosim.classroom.debrief import SAMPLE, ClassDebrief, debriefed, sample
from infosim.classroom.exports import outcome
from infosim.classroom.page import projector
from infosim.classroom.screen import ClassDebriefPage
from infosim.classroom.screen import text as as_text
from infosim.classroom.screen_draw import BLOCKS, panels_of
from infosim.classroom.students import of_all, own, page, written
from infosim.classroom.telling import ClassTelling
from infosim.game.debrief.game import Game
from infosim.game.debrief.luck import lucky
from infosim.game.debrief.prices import asked, priced
from infosim.game.debrief.replays import always, replayed
from infosim.game.paper.page import document
from infosim.locale import LANGUAGES, words
from infosim.tui.pane import Composer
from tests.classroom.bots import a_class, journals
from tests.tui.stage import press, stage, text

EN = words("en")
PEOPLE = ("Ana Duval", "Björn", "<b>Chloé</b>", "Dov", "Émile", "Fay")
MONTHS = 6


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("class")
    journals(folder, PEOPLE, *a_class(months=MONTHS), until=(MONTHS, 4))
    return folder


@pytest.fixture(scope="module")
def collected(folder: Path) -> Collected:
    return collect(folder)


@pytest.fixture(scope="module")
def debrief(folder: Path, collected: Collected) -> ClassDebrief:
    return debriefed(collected, folder)


def test_who_does_the_work_is_counted_company_by_company(collected: Collected, debrief: ClassDebrief) -> None:
    assert (debrief.companies, debrief.finished, debrief.months, debrief.stop) == (6, 5, 6, 3)
    for f in range(len(collected.rules.layout.functions)):
        there = int((collected.block.work[MONTHS - 1, :, f].sum(axis=0)[collected.finished] > 0).sum())
        assert sum(debrief.ways(MONTHS, f).values()) == there
        assert 0 <= debrief.moved(f, debrief.stop, debrief.months) <= there
    shares = debrief.shares.sum(axis=0)
    assert np.all(np.isclose(shares, 1.0) | (shares == 0))


def test_the_wave_is_all_posts_of_the_class_and_demand_is_the_markets(
    collected: Collected, debrief: ClassDebrief
) -> None:
    opened = [
        decision.get("posts", 1)
        for s in collected.students
        for month in s.game.closed
        for decision in month.orders
        if decision["kind"] == "open_vacancy"
    ]
    assert sum(debrief.vacancies) == sum(opened) > 0
    assert debrief.demand == tuple(collected.rules.content.market.demand[:MONTHS])


def test_the_wave_is_looked_for_where_posts_were_opened(collected: Collected, debrief: ClassDebrief) -> None:
    early = replace(debrief, companies=6, months=12, vacancies=(4, 1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0))
    assert early.wave == (1, 2, 3, 4, 5, 6)
    assert replace(early, vacancies=(4, 1, 0, 3, 2, 0, 0, 0, 1, 0, 0, 0)).wave == (4, 5, 6, 7, 8, 9)
    assert replace(early, months=2, vacancies=(0, 0)).wave == (1, 2)
    assert "5 posts" in ClassTelling(collected, early, EN).structure()


def test_a_prediction_is_held_against_what_happened_to_those_who_made_it(debrief: ClassDebrief) -> None:
    told = debrief.foretold[0]
    assert len(told.said) == 6
    assert len(told.was) == len(told.both) == 5
    assert told.above == sum(said > was for said, was in told.both)


def test_decisions_are_priced_as_in_the_debrief_of_one_game(
    folder: Path, collected: Collected, debrief: ClassDebrief
) -> None:
    worth: dict[tuple[str, str], list[float]] = {}
    for s in collected.students:
        game = Game.read(folder / s.game.path)
        decisions = asked(game)
        replays = replayed(game, [branch for each in decisions for _, branch in each.branches])
        for price in priced(decisions, replays):
            if price.tells:
                key = price.decision.kind, str(getattr(price.decision, "function", "") or "")
                worth.setdefault(key, []).append(price.value)
    assert debrief.priced == 6
    for each in debrief.mattered:
        if each.kind not in ("answer", "fund"):
            found = worth[each.kind, each.function]
            assert each.taken == len(found) >= 2
            assert each.worth == pytest.approx(float(np.median(found)))


def test_of_a_large_class_some_games_are_priced_from_the_whole_breadth() -> None:
    values = np.arange(300.0)[::-1]
    chosen = sample(values)
    assert len(set(chosen)) == SAMPLE
    assert {values[at] for at in chosen} >= {0.0, 299.0}
    assert sample(np.array([3.0, 1.0])) == [1, 0]


class Names(HTMLParser):
    """All text of a document."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_projector_shows_no_name_and_the_student_their_own(
    collected: Collected, debrief: ClassDebrief, language: str
) -> None:
    t = ClassTelling(collected, debrief, words(language))
    shown = document(projector(t), t.w)
    for name in PEOPLE:
        assert name not in shown
    for number in range(len(PEOPLE)):
        assert f"{number:03}.jsonl" not in shown
    for s in collected.students:
        theirs = Names()
        theirs.feed(document(page(of_all(t), own(collected, s), t.w), t.w))
        assert s.name in theirs.text
        assert not any(other.name in theirs.text for other in collected.students if other is not s)


def test_a_document_loads_nothing(collected: Collected, debrief: ClassDebrief) -> None:
    shown = document(projector(ClassTelling(collected, debrief, EN)), EN)
    assert "://" not in shown.replace("http://www.w3.org/", "")
    assert "<script" not in shown


def test_every_student_has_a_page_of_their_own(
    collected: Collected, debrief: ClassDebrief, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(students, "SHARE", 4)
    t, told = ClassTelling(collected, debrief, EN), []
    files = written(t, tmp_path, lambda *how: told.append(how) or True)
    assert told == [("write", 4, len(PEOPLE)), ("write", len(PEOPLE), len(PEOPLE))]
    assert set(files) == set(tmp_path.iterdir())
    for s, file in zip(collected.students, files, strict=True):
        assert file.read_text("utf-8") == document(page(of_all(t), own(collected, s), EN), EN)


def test_writing_pages_can_be_stopped(collected: Collected, debrief: ClassDebrief, tmp_path: Path) -> None:
    with pytest.raises(Stopped):
        written(ClassTelling(collected, debrief, EN), tmp_path, lambda *_: False)


def test_a_debrief_can_be_stopped(folder: Path, collected: Collected) -> None:
    with pytest.raises(Stopped):
        debriefed(collected, folder, lambda *_: False)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", [(80, 24), (110, 34), (120, 36), (160, 45)])
def test_the_terminal_shows_every_block_whole(
    collected: Collected, debrief: ClassDebrief, language: str, size: tuple[int, int]
) -> None:
    t = ClassTelling(collected, debrief, words(language))
    for shown in range(len(BLOCKS)):
        canvas = Composer().compose(*size, list(panels_of(t, shown, *size)))
        assert canvas.cut == []
        assert canvas.shortened == []
        for name in PEOPLE:
            assert name not in canvas.text()


def test_a_heap_that_is_too_high_is_counted(collected: Collected, debrief: ClassDebrief) -> None:
    many = replace(debrief, companies=30, values=np.array([0.0] * 23 + [1e6] * 7))
    canvas = Composer().compose(120, 36, list(panels_of(ClassTelling(collected, many, EN), 0, 120, 36)))
    assert " 23 " in canvas.text()


async def test_tab_turns_the_blocks_of_a_small_terminal(
    collected: Collected, debrief: ClassDebrief, tmp_path: Path
) -> None:
    t = ClassTelling(collected, debrief, words("en"))
    async with stage(lambda: ClassDebriefPage(t, tmp_path), (80, 24)) as pilot:
        assert "WHO DOES THE WORK" in text(pilot)
        await press(pilot, "tab", "tab")
        assert "YOU DID THIS" in text(pilot)
        await press(pilot, "tab", "tab")
        assert "WHO DOES THE WORK" in text(pilot)


def test_the_page_is_text_where_there_is_no_terminal(collected: Collected, debrief: ClassDebrief) -> None:
    assert collected.lesson.code in as_text(ClassTelling(collected, debrief, words("en")))


@pytest.fixture(scope="module")
def yours(folder: Path, collected: Collected) -> ClassDebrief:
    """For the second of them."""
    return debriefed(collected, folder, you=1)


def test_whoever_asks_with_their_name_finds_their_own_company_and_their_own_luck(
    folder: Path, collected: Collected, debrief: ClassDebrief, yours: ClassDebrief
) -> None:
    assert (debrief.you, yours.you) == (None, 1)
    assert yours.mattered == debrief.mattered
    mine = collected.students[1]
    assert yours.foretold[0].yours == (mine.game.predictions["low"], outcome(collected, "low", mine))
    found, _ = lucky(Game.read(folder / mine.game.path), collected.block.worth[1], (), always)
    assert yours.luck is not None
    assert found.band is not None
    assert (yours.luck.low, yours.luck.high) == pytest.approx((found.band.low, found.band.high))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", [(80, 24), (120, 36)])
def test_what_is_yours_stands_out_and_no_name_is_shown(
    collected: Collected, yours: ClassDebrief, language: str, size: tuple[int, int]
) -> None:
    t = ClassTelling(collected, yours, words(language))
    canvases = [Composer().compose(*size, list(panels_of(t, n, *size))) for n in range(len(BLOCKS))]
    for canvas in canvases:
        assert canvas.cut == []
        assert canvas.shortened == []
        assert not any(name in canvas.text() for name in PEOPLE)
    assert any(look.underline for line in canvases[0].looks for look in line)


def test_whoever_missed_by_more_than_half_of_the_class_is_warned(yours: ClassDebrief) -> None:
    told = replace(yours.foretold[0], both=((1.0, 2.0), (1.0, 3.0), (1.0, 9.0)))
    assert replace(told, yours=(1.0, 9.0)).far_off
    assert not replace(told, yours=(1.0, 3.0)).far_off
    assert not replace(told, yours=(None, 9.0)).far_off


async def test_a_lesson_ends_with_a_sentence_of_each_kept_beside_the_tables(
    collected: Collected, debrief: ClassDebrief, tmp_path: Path
) -> None:
    t = ClassTelling(collected, debrief, EN)
    async with stage(lambda: ClassDebriefPage(t, tmp_path / "out", "Ana"), (80, 24)) as pilot:
        await press(pilot, "enter", "enter")
        await press(pilot, *"ask", "space", *"first", "enter")
        await press(pilot, "enter", "equals_sign", "1", "enter")
        assert "next-time.csv" in text(pilot)
        await press(pilot, "x")
        assert "debrief.html" in text(pilot)
    rows = list(csv.reader((tmp_path / "out" / "next-time.csv").open(encoding="utf-8")))
    assert rows == [["player", "next_time"], ["Ana", "ask first"], ["Ana", "'=1"]]
    assert "<svg" in (tmp_path / "out" / "debrief.html").read_text("utf-8")
