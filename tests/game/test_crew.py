"""The processes that play a forecast: asked one question after another, given up, killed, left; none stays behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from infosim.game.crew import Crew, Gone, shares
from tests.game import working

TOP = Path(__file__).parents[2]
PROC = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="processes are looked up in /proc")


@pytest.fixture(scope="module")
def crew() -> Iterator[Crew]:
    found = Crew()
    yield found
    found.leave()


def pids(crew: Crew) -> list[int]:
    return [each.process.pid or 0 for each in crew._processes]


def runs(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def counted(crew: Crew) -> list[tuple[int, int]]:
    return sorted(crew.parts(working.counted, [(0, 3), (10, 2)]))


ALL = [(0, 0), (0, 1), (0, 2), (1, 10), (1, 11)]


def test_worlds_are_shared_out_whole_and_only_where_it_pays() -> None:
    assert shares(1_000, processes=2) == ((0, 500), (500, 500))
    assert shares(1_001, processes=2) == ((0, 500), (500, 501))
    assert shares(4_000, processes=3) == ((0, 1_333), (1_333, 1_333), (2_666, 1_334))
    assert shares(1_000, processes=1) == ((0, 1_000),)
    assert shares(999, processes=8) == ((0, 999),)
    assert shares(150, times=7, processes=8) == ((0, 75), (75, 75))


def test_every_part_comes_with_the_number_of_its_task_and_the_processes_stay_for_the_next(crew: Crew) -> None:
    assert counted(crew) == ALL
    before = pids(crew)
    assert len(before) == 2
    assert counted(crew) == ALL
    assert pids(crew) == before


def test_what_is_given_up_is_not_worked_on_and_the_next_question_is_answered(crew: Crew, tmp_path: Path) -> None:
    marks = tmp_path / "marks"
    asked = crew.parts(working.endless, [(str(marks),)])
    assert [next(asked) for _ in range(3)] == [(0, 0), (0, 1), (0, 2)]
    asked.close()
    last = marks.read_text("utf-8")
    assert counted(crew) == ALL
    assert marks.read_text("utf-8") == last


def test_large_parts_that_nobody_waits_for_hold_nobody_up(crew: Crew) -> None:
    asked = crew.parts(working.whole, [(4,), (4,)])
    next(asked)
    asked.close()
    assert counted(crew) == ALL


def test_a_process_that_is_killed_is_told_and_replaced(crew: Crew) -> None:
    with pytest.raises(Gone):
        list(crew.parts(working.killed, [(1,), (2,)]))
    assert counted(crew) == ALL
    os.kill(pids(crew)[0], signal.SIGKILL)
    time.sleep(0.05)
    with pytest.raises(Gone):
        list(crew.parts(working.counted, [(0, 3), (10, 2)]))
    assert counted(crew) == ALL


def test_what_goes_wrong_is_raised_here_with_where_it_was(crew: Crew) -> None:
    with pytest.raises(ZeroDivisionError, match="part") as found:
        list(crew.parts(working.wrong, [(1,), (2,)]))
    assert "working.py" in found.value.__notes__[0]
    assert counted(crew) == ALL


@PROC
def test_who_leaves_takes_them_along_and_none_is_started_after() -> None:
    crew = Crew()
    assert list(crew.parts(working.counted, [(0, 1)])) == [(0, 0)]
    (pid,) = pids(crew)
    crew.leave()
    assert not runs(pid)
    with pytest.raises(Gone):
        list(crew.parts(working.counted, [(0, 1)]))


@PROC
def test_a_program_that_is_killed_leaves_no_process_behind(tmp_path: Path) -> None:
    program = f"""
import io, sys

from infosim.game.crew import Crew
from tests.game import working


class Drawn(io.StringIO):
    def fileno(self):
        return -1


if __name__ == "__main__":
    sys.stderr = Drawn()  # as it is while screens are drawn
    crew = Crew()
    for _ in crew.parts(working.endless, [({str(tmp_path / "0")!r},), ({str(tmp_path / "1")!r},)]):
        print(*(each.process.pid for each in crew._processes), flush=True)
"""
    file = tmp_path / "program.py"
    file.write_text(program, "utf-8")
    child = subprocess.Popen(
        [sys.executable, str(file)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=TOP,
        env={**os.environ, "PYTHONPATH": str(TOP)},
    )
    assert child.stdout is not None
    started = [int(pid) for pid in child.stdout.readline().split()]
    assert len(started) == 2
    child.kill()
    child.wait()
    child.stdout.close()
    deadline = time.monotonic() + 60
    while any(map(runs, started)):
        assert time.monotonic() < deadline, "a process outlived the program"
        time.sleep(0.02)
