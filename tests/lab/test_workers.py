"""Who plays the blocks changes nothing: one process, two, a cluster; nor does a process that is killed."""

from __future__ import annotations

import io
import os
import signal
import sys
import time
from pathlib import Path

import pytest

from infosim.bots import BOTS, Bot
from infosim.cli import run
from infosim.cli.laboratory import _WORLDS, counting
from infosim.lab import Games, Lost, NoCluster, NoDask, Workers, carried_out, simulate
from infosim.lab.table import write
from infosim.lab.workers import AHEAD, TRIES, in_order
from infosim.locale import words
from infosim.processes import serve, started
from tests.engine.worlds import rules
from tests.lab import mortal, parts

TWO = Workers(2)


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANGUAGE", "en")


def table(workers: Workers, bot: Bot = BOTS["selective"], worlds: int = 5) -> str:
    """The file of two months of some games in blocks of two worlds."""
    file = io.StringIO(newline="")
    for _ in write(file, simulate(Games(rules(), bot, worlds, 3, 2), workers, block=2)):
        pass
    return file.getvalue()


@pytest.mark.no_cover
def test_a_block_whose_process_is_killed_is_played_again_and_the_file_is_the_same(tmp_path: Path) -> None:
    mark = tmp_path / "killed"
    found = table(TWO, mortal.Mortal(str(mark)))
    assert mark.exists()
    assert found == table(Workers(1)), "and the same as one process writes"


def test_parts_come_in_order_though_a_later_one_is_done_first() -> None:
    assert list(in_order(parts.slower_first, range(4), TWO)) == [0, 1, 2, 3]


def test_no_part_is_lost_with_the_process_that_did_it(tmp_path: Path) -> None:
    mark = tmp_path / "killed"
    assert list(in_order(parts.killed_once, [(str(mark), n) for n in range(6)], TWO)) == list(range(6))
    assert mark.exists()


def test_a_part_that_ends_every_process_is_given_up_after_a_few() -> None:
    with pytest.raises(Lost, match="part 2") as lost:
        list(in_order(parts.killed_always, range(3), TWO))
    assert (lost.value.task, lost.value.tries) == (1, TRIES)


def test_what_goes_wrong_in_a_process_is_raised_here_with_where_it_was() -> None:
    with pytest.raises(ZeroDivisionError, match="part") as found:
        list(in_order(parts.wrong, range(2), TWO))
    assert "parts.py" in found.value.__notes__[0]


def test_only_a_few_parts_ahead_of_the_one_waited_for_are_given_out() -> None:
    class Watched(list[int]):
        most = 0

        def __getitem__(self, at):  # type: ignore[no-untyped-def]
            self.most = max(self.most, at)
            return super().__getitem__(at)

    tasks = Watched(range(100))
    found = in_order(parts.squared, tasks, TWO)
    for n in range(3):
        assert next(found) == n * n
        time.sleep(0.1)
        assert tasks.most < n + AHEAD * 2
    found.close()


def children() -> set[str]:
    """Processes that this one has started and that still run."""
    here = str(os.getpid())
    found = set()
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            name, _, rest = stat.read_text().partition(")")
        except OSError:
            continue
        if rest.split()[1] == here and rest.split()[0] != "Z" and "spawn_main" in _line(stat.parent):
            found.add(name)
    return found


def _line(process: Path) -> str:
    try:
        return (process / "cmdline").read_text()
    except OSError:
        return ""


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="processes are looked up in /proc")
def test_left_half_way_no_process_is_left() -> None:
    found = in_order(parts.squared, range(100), TWO)
    next(found)
    assert children()
    found.close()
    assert children() == set()


@pytest.mark.skipif(not hasattr(signal, "pthread_sigmask"), reason="Ctrl-C is not a signal there")
def test_a_process_minds_no_interruption_not_even_while_it_starts() -> None:
    worker = started(serve)
    try:
        os.kill(worker.process.pid or 0, signal.SIGINT)
        worker.pipe.send((parts.squared, 3))
        assert worker.pipe.recv() == (True, 9)
    finally:
        worker.ended()
    assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, ())


def test_a_file_of_games_that_are_given_up_does_not_appear(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("infosim.lab.workers.TRIES", 1)
    with pytest.raises(Lost):
        carried_out(Games(rules(), mortal.doomed, 1001, 3, 1), TWO, tmp_path / "games.csv", lambda _: None)
    assert list(tmp_path.iterdir()) == []


# ------------------------------------------------------------------ Dask
def test_an_address_where_no_cluster_answers_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("distributed")
    monkeypatch.setattr("infosim.lab.workers.PATIENCE", 1)
    with pytest.raises(NoCluster):
        next(in_order(parts.squared, [1], Workers(dask="tcp://127.0.0.1:9")))
    assert run(["simulate", "first-hires", "--bot", "idle", "--months", "1", "--dask", "tcp://127.0.0.1:9"]) == 1
    assert "tcp://127.0.0.1:9" in capsys.readouterr().err


def test_without_dask_what_to_install_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(NoDask):
        next(in_order(parts.squared, [1], Workers(dask="tcp://127.0.0.1:9")))
    assert run(["simulate", "first-hires", "--bot", "idle", "--months", "1", "--dask", "tcp://127.0.0.1:9"]) == 1
    assert "pip install 'infosim[dask]'" in capsys.readouterr().err


# ------------------------------------------------------------------ the command
def test_this_machine_and_a_cluster_are_not_asked_for_at_once(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["simulate", "first-hires", "--bot", "idle", "--workers", "2", "--dask", "tcp://127.0.0.1:9"]) == 2
    assert "--workers" in capsys.readouterr().err


def test_away_from_a_terminal_a_line_now_and_then_tells_how_far_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    seconds = iter([0.0, 1.0, 11.0, 11.0, 12.0, 22.0, 22.0])
    show = counting(5_000, _WORLDS, words("en"), lambda: next(seconds))
    for done in (0, 1_000, 2_000, 3_000, 5_000):
        show(done)
    assert capsys.readouterr().err == "1,000 of 5,000 worlds\n3,000 of 5,000 worlds\n"
