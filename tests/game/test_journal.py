"""A journal loses no line that was written, finds every line that is not as it was, and trusts nothing it reads."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infosim.game.journal import LARGEST_FILE, Journal, read
from infosim.game.lines import Header
from infosim.game.trouble import Busy, Damaged, Foreign, Missing, Newer, TooLarge, Trouble, Unkept
from infosim.locale import LANGUAGES, words
from tests.game.files import eight_months, journal_of, records, small_header, small_journal, written

SMALL = small_journal()
ENDS = [n + 1 for n, byte in enumerate(SMALL) if byte == 10]
"""Where each line of the small journal ends."""


def whole_lines(path: Path) -> int:
    """How many lines of a file are read as whole, the header counted; 0 where even that is not."""
    try:
        found = read(path)
    except (Damaged, Foreign):
        return 0
    lines = len(found.records) + 1
    if found.damage is not None:
        assert found.damage.line == lines + 1
        assert found.damage.months == found.months
    assert found.size == (ENDS[lines - 1] if path.stem == "small" else found.size)
    return lines


def test_a_journal_is_read_as_it_was_written(tmp_path: Path) -> None:
    found = read(written(tmp_path, SMALL))
    assert [record["kind"] for record in found.records] == [record["kind"] for record in records(SMALL)][1:]
    assert found.damage is None
    assert found.months == 3
    assert found.header.company == "Brumelune"


def test_a_flipped_bit_anywhere_loses_no_line_before_it_and_is_always_found(tmp_path: Path) -> None:
    for at in range(len(SMALL)):
        content = bytearray(SMALL)
        content[at] ^= 1 << at % 8
        assert whole_lines(written(tmp_path, bytes(content), "small")) == sum(end <= at for end in ENDS), at


def test_a_file_cut_anywhere_keeps_its_whole_lines(tmp_path: Path) -> None:
    for at in range(len(SMALL)):
        assert whole_lines(written(tmp_path, SMALL[:at], "small")) == sum(end <= at for end in ENDS), at


@given(at=st.deferred(lambda: st.integers(0, len(eight_months()) - 1)), flip=st.integers(1, 255), cut=st.booleans())
def test_a_whole_game_with_any_byte_changed_or_all_after_it_lost_is_whole_up_to_there(
    tmp_path_factory: pytest.TempPathFactory, at: int, flip: int, cut: bool
) -> None:
    content = bytearray(eight_months())
    content[at] ^= flip
    path = written(tmp_path_factory.mktemp("flip"), bytes(content[: at + 1] if cut else content))
    assert whole_lines(path) == eight_months()[:at].count(b"\n")


@given(st.binary(max_size=300))
def test_any_bytes_after_a_journal_are_damage_and_nothing_else(
    tmp_path_factory: pytest.TempPathFactory, tail: bytes
) -> None:
    found = read(written(tmp_path_factory.mktemp("tail"), SMALL + tail))
    assert len(found.records) == len(ENDS) - 1
    assert (found.damage is None) == (tail == b"")


@given(st.binary(max_size=300))
def test_any_other_file_is_told_apart(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    with pytest.raises((Foreign, Damaged)):
        read(written(tmp_path_factory.mktemp("foreign"), content))


@pytest.mark.parametrize(
    "content",
    [
        b"[" * 100_000,
        b'{"n":0' + b',"a":[' * 20_000,
        b'{"n":' + b"9" * 100_000 + b"}\n",
        b'{"n":0,"kind":"header","x":NaN,"seal":"' + b"0" * 64 + b'"}\n',
        b'\xef\xbb\xbf{"n":0}\n',
        b"\n\n\n",
    ],
)
def test_a_hostile_first_line_is_told_apart(tmp_path: Path, content: bytes) -> None:
    with pytest.raises((Foreign, Damaged)):
        read(written(tmp_path, content))


@pytest.mark.parametrize(
    "line",
    [
        {"kind": "month", "month": 2, "state": "0" * 64, "alive": True, "seconds": 1},
        {"kind": "month", "month": 1, "state": "0" * 63, "alive": True, "seconds": 1},
        {"kind": "month", "month": 1, "state": "0" * 64, "alive": 1, "seconds": 1},
        {"kind": "month", "month": 1, "state": "0" * 64, "alive": True, "seconds": -1},
        {"kind": "month", "month": 1, "state": "0" * 64, "alive": True, "seconds": 1, "more": 1},
        {"kind": "month", "month": True, "state": "0" * 64, "alive": True, "seconds": 1},
        {"kind": "order", "month": 2, "decision": {}},
        {"kind": "order", "month": 1, "decision": []},
        {"kind": "undo", "month": 1},
        {"kind": "snapshot", "month": 0, "since": 0, "data": ""},
        {"kind": "snapshot", "month": 6, "since": 0, "data": ""},
        {"kind": "rules", "month": 0, "rules": 1, "because": "", "alive": True},
        {"kind": "header"},
        {"kind": ["month"]},
        {"kind": "sabotage"},
        {},
    ],
)
def test_a_line_that_cannot_follow_is_damage_even_under_a_true_seal(tmp_path: Path, line: dict[str, object]) -> None:
    found = read(written(tmp_path, journal_of([small_header(), line])))
    assert found.records == ()
    assert found.damage is not None
    assert found.damage.line == 2


def test_nothing_follows_the_end_of_a_game(tmp_path: Path) -> None:
    dead = {"kind": "month", "month": 1, "state": "0" * 64, "alive": False, "seconds": 1}
    found = read(written(tmp_path, journal_of([small_header(), dead, {"kind": "order", "month": 2, "decision": {}}])))
    assert len(found.records) == 1
    assert found.damage is not None


@pytest.mark.parametrize(
    "changes",
    [
        {"seed": -1},
        {"seed": 2**60},
        {"seed": "7"},
        {"luck": 1},
        {"months": 0},
        {"months": 10**9},
        {"start": "yesterday"},
        {"start": "2027-02-30"},
        {"sha256": "0" * 64},
        {"text": "another"},
        {"title": None},
        {"title": "\x1b[2J"},
        {"company": "two\nlines"},
        {"company": "M" * 10_000},
    ],
)
def test_a_header_that_makes_no_game_is_hopeless(tmp_path: Path, changes: dict[str, object]) -> None:
    with pytest.raises(Damaged) as told:
        read(written(tmp_path, journal_of([small_header(**changes)])))
    assert told.value.hopeless


def test_a_save_of_a_later_format_says_which_version_reads_it(tmp_path: Path) -> None:
    later = {"kind": "header", "format": 2, "program": "9.1", "anything": "else"}
    with pytest.raises(Newer) as told:
        read(written(tmp_path, journal_of([later])))
    assert "9.1" in told.value.told(words("en"))


def test_a_file_larger_than_any_game_is_not_read(tmp_path: Path) -> None:
    path = written(tmp_path, b"")
    os.truncate(path, LARGEST_FILE + 1)
    with pytest.raises(TooLarge):
        read(path)


def test_what_is_no_file_is_missing(tmp_path: Path) -> None:
    fifo = tmp_path / "fifo.jsonl"
    os.mkfifo(fifo)
    for path in (tmp_path, tmp_path / "nothing.jsonl", fifo, Path("/dev/zero")):
        with pytest.raises(Missing):
            read(path)


def begun(folder: Path) -> Journal:
    return Journal.begin(folder / "game.jsonl", Header.of({**small_header(), "n": 0}))


def test_a_journal_goes_on_where_it_was_left(tmp_path: Path) -> None:
    first = begun(tmp_path)
    first.append("order", month=1, decision={"kind": "fund"})
    first.close()
    again, found = Journal.reopen(first.path)
    assert len(found.records) == 1
    again.append("undo", month=1)
    again.close()
    assert [record["kind"] for record in read(first.path).records] == ["order", "undo"]


def test_a_line_is_in_the_file_when_append_returns(tmp_path: Path) -> None:
    with_order = begun(tmp_path)
    with_order.append("order", month=1, decision={})
    assert len(read(with_order.path).records) == 1
    with_order.close()


def test_two_programs_never_write_the_same_game(tmp_path: Path) -> None:
    first = begun(tmp_path)
    with pytest.raises(Busy):
        Journal.reopen(first.path)
    other = "import sys, pathlib; from infosim.game.journal import Journal; Journal.reopen(pathlib.Path(sys.argv[1]))"
    done = subprocess.run([sys.executable, "-c", other, str(first.path)], capture_output=True, text=True, check=False)
    assert "Busy" in done.stderr
    first.close()
    done = subprocess.run([sys.executable, "-c", other, str(first.path)], capture_output=True, text=True, check=False)
    assert done.stderr == ""
    assert {file.name for file in tmp_path.iterdir()} <= {"game.jsonl", ".game.lock"}


def test_a_new_game_never_takes_the_file_of_another(tmp_path: Path) -> None:
    first = begun(tmp_path)
    first.close()
    before = first.path.read_bytes()
    with pytest.raises(Busy):
        begun(tmp_path)
    assert first.path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == ["game.jsonl"]


def test_a_damaged_game_is_opened_only_if_it_may_be_mended_and_what_is_cut_off_is_kept(tmp_path: Path) -> None:
    path = written(tmp_path, SMALL + b"half a li")
    with pytest.raises(Damaged) as told:
        Journal.reopen(path)
    assert (told.value.line, told.value.months) == (len(ENDS) + 1, 3)
    assert path.read_bytes() == SMALL + b"half a li"
    for n, name in enumerate(("game.damaged", "game.damaged-2")):
        mended, _ = Journal.reopen(path, mend=True)
        mended.append("order", month=4, decision={"n": n})
        mended.close()
        assert (tmp_path / name).read_bytes() == b"half a li"
        assert read(path).damage is None
        path.write_bytes(path.read_bytes() + b"half a li")


def test_a_line_that_could_not_be_written_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    script = """
import resource, signal, sys
from pathlib import Path
from infosim.game.journal import Journal
from infosim.game.trouble import Unkept
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
journal, _ = Journal.reopen(Path(sys.argv[1]))
size = journal.path.stat().st_size
resource.setrlimit(resource.RLIMIT_FSIZE, (size + 50, resource.RLIM_INFINITY))
try:
    journal.append("order", month=4, decision={"text": "x" * 100})
except Unkept as why:
    print(why.why)
assert journal.path.stat().st_size == size
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
journal.append("order", month=4, decision={"text": "y"})
journal.close()
"""
    path = written(tmp_path, SMALL)
    done = subprocess.run([sys.executable, "-c", script, str(path)], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert "large" in done.stdout
    assert read(path).records[-1]["decision"] == {"text": "y"}


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    in_the_way = tmp_path / "saves"
    in_the_way.write_text("a file")
    with pytest.raises(Unkept):
        begun(in_the_way)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "trouble",
    [
        Missing(Path("game.jsonl")),
        Foreign(Path("game.jsonl")),
        TooLarge(Path("game.jsonl")),
        Newer(Path("game.jsonl"), "9.1"),
        Damaged(Path("game.jsonl"), 212, 14),
        Damaged(Path("game.jsonl"), 9, 1),
        Damaged(Path("game.jsonl"), 3, 0),
        Damaged(Path("game.jsonl"), 1, 0, hopeless=True),
        Busy(Path("game.jsonl")),
        Unkept(Path("game.jsonl"), "No space left on device"),
    ],
    ids=lambda trouble: type(trouble).__name__,
)
def test_every_trouble_is_told_in_a_sentence(trouble: Trouble, language: str) -> None:
    told = trouble.told(words(language))
    assert told.endswith(".")
    assert "{" not in told


def test_reading_a_journal_needs_no_numpy() -> None:
    ask = "import sys, infosim.game.journal, infosim.game.saves; sys.exit('numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", ask], check=False).returncode == 0
