"""What a class hands in: what verifies is kept, everything else is named with its reason, and disturbs nothing."""

from __future__ import annotations

import gzip
import os
import shutil
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from infosim.classroom.collecting import Collected, NoClass, Stopped, collect
from infosim.classroom.making import made, out_of_reach
from infosim.classroom.refusals import REASONS
from infosim.engine.batch import take
from infosim.engine.digest import digest, digests
from infosim.game.journal import LARGEST_FILE, read
from infosim.game.lesson_file import written
from infosim.game.play import Play
from infosim.game.replay import proof
from infosim.lab.workers import Workers
from infosim.locale import LANGUAGES, words
from infosim.scenario import load
from tests.classroom import tables
from tests.classroom.bots import a_class, journals
from tests.engine.children import FEATURES, HAS_TUNABLES, LESS, in_a_child, ours
from tests.engine.worlds import first_hires
from tests.game.files import journal_of, records

EN = words("en")
PEOPLE = ("Ana", "Björn", "=HYPERLINK(1)", "Chloé")
MONTHS = 5


@pytest.fixture(scope="module")
def handed_in(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Four games of five months, the third left in month 4."""
    folder = tmp_path_factory.mktemp("class")
    journals(folder, PEOPLE, *a_class(months=MONTHS), until=(MONTHS, MONTHS, 3))
    return folder


@pytest.fixture(scope="module")
def collected(handed_in: Path) -> Collected:
    return collect(handed_in)


def edited(path: Path, change: Callable[[list[dict]], object]) -> bytes:
    """A journal whose lines were changed and truly sealed again, as somebody might who knows how."""
    lines = records(path.read_bytes())
    return journal_of(change(lines) or lines)  # type: ignore[arg-type]


def _first(lines: list[dict], kind: str) -> dict:
    return next(line for line in lines if line["kind"] == kind)


def _another_decision(lines: list[dict]) -> None:
    _first(lines, "order")["decision"] = {"kind": "fund", "step": "start"}


def _no_decision(lines: list[dict]) -> None:
    _first(lines, "order")["decision"] = {"kind": "fund", "step": "win"}


def _nobody_there(lines: list[dict]) -> None:
    _first(lines, "order")["decision"] = {"kind": "exit", "function": "support", "vendor": "brume", "what": "back"}


def _another_state(lines: list[dict]) -> None:
    _first(lines, "month")["state"] = "0" * 64


def _header(**changes: object) -> Callable[[list[dict]], None]:
    return lambda lines: lines[0].update(changes)


def _one_month(lines: list[dict]) -> list[dict]:
    return [line for line in lines if line["kind"] not in ("month", "prediction") and line.get("month", 1) == 1]


def _alone(lines: list[dict]) -> None:
    for name in ("class", "lesson", "player"):
        del lines[0][name]


def _of_class(**changes: object) -> Callable[[Path], bytes]:
    lesson, _ = a_class(months=MONTHS)

    def made(path: Path) -> bytes:
        other = replace(lesson, **changes)  # type: ignore[arg-type]
        return edited(path, _header(**{"class": other.digest, "lesson": other.canonical, "seed": other.seed}))

    return made


def _zipped(path: Path) -> bytes:
    with zipfile.ZipFile(path.with_suffix(".x"), "w") as archive:
        archive.write(path)
    content = path.with_suffix(".x").read_bytes()
    path.with_suffix(".x").unlink()
    return content


BAD: dict[str, tuple[str, Callable[[Path], bytes]]] = {
    "zero bytes": ("empty", lambda path: b""),
    "noise": ("foreign", lambda path: os.urandom(3_000).replace(b"\xff", b"a").replace(b"P", b"a")),
    "a text": ("foreign", lambda path: b"I ran out of money in month 9.\n"),
    "a spreadsheet in words": ("foreign", lambda path: b"name,cash\nAna,3\n"),
    "a zip archive": ("archive", _zipped),
    "a gzip archive": ("archive", lambda path: gzip.compress(path.read_bytes())),
    "a PDF": ("document", lambda path: b"%PDF-1.7 ..."),
    "an old document": ("document", lambda path: b"\xd0\xcf\x11\xe0 ..."),
    "a screenshot": ("picture", lambda path: b"\x89PNG\r\n\x1a\n..."),
    "a photograph": ("picture", lambda path: b"\xff\xd8\xff\xe0..."),
    "a page of the platform": ("page", lambda path: b"<!DOCTYPE html><html>Log in</html>"),
    "saved as UTF-16": ("recoded", lambda path: path.read_text("utf-8").encode("utf-16")),
    "saved with a mark in front": ("recoded", lambda path: b"\xef\xbb\xbf" + path.read_bytes()),
    "line ends of another system": ("lines", lambda path: path.read_bytes().replace(b"\n", b"\r\n")),
    "cut in its first line": ("head", lambda path: path.read_bytes()[:2_000]),
    "cut in the middle of a line": ("damaged", lambda path: path.read_bytes()[:-40]),
    "a byte flipped": ("damaged", lambda path: path.read_bytes()[:-300] + b"#" + path.read_bytes()[-299:]),
    "a decision edited in an editor": (
        "damaged", lambda path: path.read_bytes().replace(b'"kind":"order","month":2', b'"kind":"order","month":3', 1)
    ),
    "a line taken out": ("damaged", lambda path: b"".join(path.read_bytes().splitlines(keepends=True)[:2]
                                                         + path.read_bytes().splitlines(keepends=True)[3:])),
    "something after the end": ("damaged", lambda path: path.read_bytes() + b"and so on\n"),
    "a decision changed by somebody who knows how": ("differs", lambda path: edited(path, _another_decision)),
    "a decision that is none": ("differs", lambda path: edited(path, _no_decision)),
    "a decision about a contract that is not there": ("differs", lambda path: edited(path, _nobody_there)),
    "a result changed by somebody who knows how": ("differs", lambda path: edited(path, _another_state)),
    "another seed": ("head", lambda path: edited(path, _header(seed=8))),
    "another scenario": ("head", lambda path: edited(path, _header(text="format = 1\n"))),
    "a name that commands a terminal": ("head", lambda path: edited(path, _header(player="\x1b[2JAna"))),
    "a name that is too long": ("head", lambda path: edited(path, _header(player="A" * 61))),
    "another class's seed": ("other", _of_class(seed=9)),
    "another class's text": ("other", _of_class(text="Another lesson.")),
    "a game outside any class": ("alone", lambda path: edited(path, _alone)),
    "a later format": ("newer", lambda path: edited(path, _header(format=2, program="9.0"))),
    "other rules": ("rules", lambda path: edited(path, _header(rules=2))),
    "no month played": ("unplayed", lambda path: edited(path, _one_month)),
    "the same file twice": ("same", lambda path: path.read_bytes()),
    "an earlier copy": ("earlier", lambda path: b"".join(path.read_bytes().splitlines(keepends=True)[:-4])),
    "the game of another, renamed": ("copied", lambda path: edited(path, _header(player="Zoé"))),
    "the class file": ("class", lambda path: written(*a_class(months=MONTHS), EN).encode()),
    "a scenario": ("scenario", lambda path: b"format = 1\nextends = 'first-hires'\n"),
}  # fmt: skip
"""What somebody may hand in, and how it is named."""
NAMES = {"a scenario": "mine.toml", "an old document": "report.doc", "a zip archive": "ana.zip"}


@pytest.fixture(scope="module")
def a_bad_day(handed_in: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Collected, dict[str, str]]:
    """The class, with all of it beside the four games: in sub-folders, under any names."""
    folder = tmp_path_factory.mktemp("bad") / "in"
    shutil.copytree(handed_in, folder)
    # the third game is Ana's for what can only be told of a game that goes on: one that is longer than a copy of it
    for n, (what, (_, make)) in enumerate(BAD.items()):
        here = folder / f"group {n % 3}" / what
        here.mkdir(parents=True)
        (here / NAMES.get(what, "0 game.jsonl")).write_bytes(make(handed_in / "000.jsonl"))
    (folder / "a folder.jsonl").mkdir()
    (folder / "link.jsonl").symlink_to(folder / "000.jsonl")
    (folder / "nowhere.jsonl").symlink_to("nothing")
    os.mkfifo(folder / "pipe.jsonl")
    (folder / ".DS_Store").write_bytes(b"x")
    with (folder / "large.jsonl").open("wb") as large:
        large.truncate(200 * 10**6)
    (folder / "\x1b[2Jevil.jsonl").write_bytes(b"x")
    found = collect(folder)
    return found, {str(each.path): each.kind for each in found.refused}


@pytest.mark.parametrize("what", BAD)
def test_each_bad_hand_in_is_named_with_its_reason(a_bad_day: tuple[Collected, dict[str, str]], what: str) -> None:
    _, kinds = a_bad_day
    named = {path.split("/")[1]: kind for path, kind in kinds.items() if path.count("/") == 2}
    assert named[what] == BAD[what][0]


def test_what_is_no_file_is_named_too_and_what_systems_leave_is_passed_over(
    a_bad_day: tuple[Collected, dict[str, str]],
) -> None:
    _, kinds = a_bad_day
    top = {path: kind for path, kind in kinds.items() if "/" not in path}
    assert top == {
        "a folder.jsonl": "folder", "link.jsonl": "link", "nowhere.jsonl": "link", "pipe.jsonl": "device",
        "large.jsonl": "large", "\x1b[2Jevil.jsonl": "foreign",
    }  # fmt: skip
    assert LARGEST_FILE < 200 * 10**6


def test_nothing_bad_disturbs_the_rest_of_the_class(
    a_bad_day: tuple[Collected, dict[str, str]], collected: Collected
) -> None:
    found, _ = a_bad_day
    assert [s.name for s in found.students] == [s.name for s in collected.students] == sorted(PEOPLE)
    assert np.array_equal(found.results, collected.results)
    assert np.array_equal(found.block.worth, collected.block.worth)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_is_a_sentence_in_both_languages(
    a_bad_day: tuple[Collected, dict[str, str]], language: str
) -> None:
    found, _ = a_bad_day
    said = {each.kind: each.told(words(language)) for each in found.refused}
    assert all(said.values())
    assert set(said) >= {kind for kind, _ in BAD.values()}
    assert set(said) | {"closed", "moved", "again", "unread"} >= set(REASONS)
    assert "\x1b" not in " ".join(said.values())


def test_the_same_games_are_kept_as_one_by_one(handed_in: Path, collected: Collected) -> None:
    """What a batch says of each game is what playing it alone says."""
    for student in collected.students:
        path = handed_in / student.game.path
        assert proof(path, EN)[0]
        with Play.resume(path) as play:
            months = int(collected.played[student.at])
            assert play.closed == months
            cash = [float(s.cash[0, 0]) / 100 for s in play.states]
            assert collected.block.measures["cash"][: months + 1, student.at].tolist() == cash
            assert collected.block.worth[student.at] == pytest.approx(play.value / 100)
            if play.finished:
                assert collected.results[student.at] == pytest.approx(play.standing.result)
                assert collected.axes[:, student.at] == pytest.approx(play.standing.axes)


def test_workers_find_what_one_process_finds(handed_in: Path, collected: Collected) -> None:
    again = collect(handed_in, workers=Workers(2))
    assert np.array_equal(again.results, collected.results)
    assert np.array_equal(again.block.work, collected.block.work)


@pytest.mark.skipif(not FEATURES and not HAS_TUNABLES, reason="nothing can be switched off here")
def test_the_same_journals_verify_on_a_processor_that_can_do_less(handed_in: Path, collected: Collected) -> None:
    """To the last letter of every table. `tests/long/classroom/` takes NumPy's loops and the C library away alone."""
    found = in_a_child(tables, str(handed_in), **LESS)
    assert ours(found) == tables.sealed(collected)
    assert found["Ana"] == f"verified {MONTHS}"


def test_whoever_plays_twice_is_counted_once_with_the_game_that_goes_farther(handed_in: Path, tmp_path: Path) -> None:
    shutil.copytree(handed_in, tmp_path / "in")
    lines = records((handed_in / "003.jsonl").read_bytes())
    lines[0]["player"] = "ana"
    (tmp_path / "in" / "more.jsonl").write_bytes(journal_of([line for line in lines if line.get("month", 1) < 3]))
    found = collect(tmp_path / "in")
    assert [(str(each.path), each.kind) for each in found.refused] == [("more.jsonl", "again")]


def test_a_folder_without_a_class_says_so_with_every_reason(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("nothing")
    with pytest.raises(NoClass) as none:
        collect(tmp_path)
    assert [each.kind for each in none.value.refused] == ["foreign"]


def test_what_an_earlier_collection_wrote_is_passed_over(handed_in: Path, tmp_path: Path) -> None:
    shutil.copytree(handed_in, tmp_path / "in")
    before = tmp_path / "in" / "results of Monday"
    before.mkdir()
    for name in ("codebook.csv", "results.csv", "debrief.html"):
        (before / name).write_text("x")
    assert collect(tmp_path / "in").refused == ()


def test_whoever_waits_hears_what_is_being_done(handed_in: Path) -> None:
    heard: list[tuple[str, int, int]] = []
    collect(handed_in, lambda *how: heard.append(how) or True)
    assert list(dict.fromkeys(what for what, _, _ in heard)) == ["read", "replay", "bots"]
    assert [done for what, done, _ in heard if what == "bots"] == list(range(1, MONTHS + 1))


@pytest.mark.parametrize("last", ["read", "replay"])
def test_collecting_can_be_stopped(handed_in: Path, last: str) -> None:
    with pytest.raises(Stopped):
        collect(handed_in, lambda what, done, count: what in ("read", last))


def test_the_class_file_in_the_folder_says_which_class_is_collected(handed_in: Path, tmp_path: Path) -> None:
    shutil.copytree(handed_in, tmp_path / "in")
    for n, name in enumerate(("003", "001", "000")):
        (tmp_path / "in" / f"other {n}.jsonl").write_bytes(_of_class(seed=9)(handed_in / f"{name}.jsonl"))
    for name in ("001", "002", "003"):
        (tmp_path / "in" / f"{name}.jsonl").unlink()
    (tmp_path / "in" / "lesson.toml").write_text(written(*a_class(months=MONTHS), EN), "utf-8")
    found = collect(tmp_path / "in")
    assert [s.name for s in found.students] == ["Ana"]
    assert [each.kind for each in found.refused] == ["other"] * 3


def test_the_digests_of_a_batch_are_those_of_each_world() -> None:
    state = first_hires(months=2, worlds=3)
    assert digests(state) == [digest(take(state, w)) for w in range(3)]


def test_bots_write_the_journals_that_a_game_writes(handed_in: Path) -> None:
    found = read(handed_in / "000.jsonl")
    assert found.damage is None
    assert found.months == MONTHS
    assert {record["kind"] for record in found.records} >= {"order", "month", "prediction"}


def test_an_objective_that_no_bot_reaches_in_time_can_be_left_out() -> None:
    """Two rounds in four months: nobody need try, and a grade is possible without."""
    whole = load("first-hires")
    beyond = out_of_reach(whole, 4, 7)
    assert beyond == ("series-a",)
    _, played = made(whole, seed=7, months=4, people=(), w=EN, without=beyond)
    assert played.objectives.keys() == whole.objectives.keys() - set(beyond)
    assert all("series-a" not in texts["objectives"] for texts in played.tables["text"].values())
