"""The list of games is quick, says where each stands, and is not upset by what lies beside them."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from infosim.game.play import Play
from infosim.game.saves import find, first_day, free_names, glance, latest, listed
from infosim.game.trouble import Missing
from tests.game.files import eight_months, journal_of, killed_in_month, play_on, records, small_header, written
from tests.game.plays import first_hires


def test_a_game_is_listed_with_the_month_that_is_being_played(tmp_path: Path) -> None:
    saved = glance(written(tmp_path, eight_months()))
    assert saved is not None
    assert (saved.name, saved.company, saved.scenario, saved.title) == ("game", "Marelle", "first-hires", "First Hires")
    assert (saved.closed, saved.month, saved.months, saved.finished) == (8, 9, 36, False)
    assert saved.date == date(2027, 9, 1)


def test_a_game_in_french_is_listed_by_its_french_title(tmp_path: Path) -> None:
    with Play.begin(first_hires(), seed=7, language="fr", saves_folder=tmp_path) as play:
        pass
    saved = glance(play.path)
    assert saved is not None
    assert saved.title == "Premières embauches"
    assert saved.closed == 0


def test_the_latest_game_is_the_one_last_played_that_is_not_over(tmp_path: Path) -> None:
    assert latest(tmp_path) is None
    assert latest(tmp_path / "nowhere") is None
    old, new, over = (written(tmp_path, content, name) for content, name in games())
    for n, path in enumerate((old, new, over)):
        os.utime(path, (1_000_000 + n, 1_000_000 + n))
    assert [saved.path for saved in listed(tmp_path)] == [over, new, old]
    last = latest(tmp_path)
    assert last is not None
    assert last.path == new
    finished = listed(tmp_path)[0]
    assert (finished.finished, finished.closed, finished.month) == (True, 9, 10)
    assert finished.date == date(2027, 9, 1)


def games() -> list[tuple[bytes, str]]:
    dead = records(killed_in_month(9))
    dead[-1] = {"kind": "month", "month": 9, "state": "0" * 64, "alive": False, "seconds": 1}
    return [(killed_in_month(3), "old"), (eight_months(), "new"), (journal_of(dead), "over")]


def test_what_is_no_game_is_left_out_of_the_list(tmp_path: Path) -> None:
    for name, content in {
        "empty": b"",
        "text": b"hello\n",
        "nested": b"[" * 10_000,
        "list": b"[]\n",
        "later": journal_of([{"kind": "header", "format": 2, "program": "9"}]),
        "odd": journal_of([small_header(months=-1)]),
    }.items():
        written(tmp_path, content, name)
    (tmp_path / "folder.jsonl").mkdir()
    (tmp_path / "README.md").write_text("not a game")
    good = written(tmp_path, eight_months(), "good")
    assert [saved.path for saved in listed(tmp_path)] == [good]


def test_a_game_whose_end_is_torn_is_still_in_the_list(tmp_path: Path) -> None:
    content = killed_in_month(9)
    at = content.rindex(b'{"n"')
    saved = glance(written(tmp_path, content[: at + 40]))
    assert saved is not None
    assert saved.closed == 8
    month = content.rindex(b'"kind":"month","month":8')
    saved = glance(written(tmp_path, content[: month + 30]))
    assert saved is not None
    assert saved.closed == 7


def test_a_game_is_found_by_its_name_its_file_or_its_path(tmp_path: Path) -> None:
    path = written(tmp_path, eight_months(), "first-hires-3")
    for name in ("first-hires-3", "first-hires-3.jsonl", str(path), str(path.with_suffix(""))):
        assert find(tmp_path, name) == path
    for name in ("first-hires-4", "", "x" * 5_000, "a\0b"):
        with pytest.raises(Missing):
            find(tmp_path, name)


def test_a_new_game_is_named_after_its_scenario(tmp_path: Path) -> None:
    assert next(free_names(tmp_path, "first-hires")).name == "first-hires-1.jsonl"
    written(tmp_path, b"", "first-hires-1")
    assert next(free_names(tmp_path, "first-hires")).name == "first-hires-2.jsonl"
    assert next(free_names(tmp_path, "../../Ma Ville!")).name == "ma-ville-1.jsonl"
    assert next(free_names(tmp_path, "…")).name == "game-1.jsonl"


def test_months_are_counted_from_the_start_of_the_company() -> None:
    assert first_day(date(2027, 11, 15), 1) == date(2027, 11, 1)
    assert first_day(date(2027, 11, 15), 3) == date(2028, 1, 1)


def test_a_list_is_right_while_a_game_is_played(tmp_path: Path) -> None:
    with Play.begin(first_hires(), seed=7, saves_folder=tmp_path) as play:
        play_on(play, 6)
        saved = glance(play.path)
        assert saved is not None
        assert saved.month == play.month
