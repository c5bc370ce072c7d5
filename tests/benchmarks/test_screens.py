"""What the screens cost: the first paint beside that of an empty Textual app, and a key on the busiest screen.

pytest tests/benchmarks/test_screens.py -s
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pexpect

from infosim.bots import keys, named
from infosim.game.plan import decisions_of
from infosim.game.play import Play
from infosim.scenario import load
from infosim.sight import view
from tests.benchmarks.stopwatch import table
from tests.program.terminal import Terminal, terminal

_EMPTY = """
import time
from textual.app import App

class Empty(App):
    def on_mount(self):
        self.call_after_refresh(lambda: (print(time.process_time()), self.exit()))

Empty().run(headless=True, size=(120, 36))
"""

_TITLE = """
import sys, time
from pathlib import Path
import infosim.cli
from infosim.game.bookshelf import Bookshelf
from infosim.locale import words
from infosim.tui.app import Infosim
from infosim.tui.title import Title

class Timed(Title):
    def _awake(self):
        print(time.process_time())
        self.app.exit()

shelf = Bookshelf(Path(sys.argv[1]), words("en"), asked=True)
Infosim(lambda _: Timed(shelf)).run(headless=True, size=(120, 36))
assert "numpy" not in sys.modules
"""

_LIST = """
from textual.app import App
from textual.widgets import OptionList

class Plain(App):
    def compose(self):
        yield OptionList(*(f"line {n}" for n in range(30)))

Plain().run()
"""


def _processor_time(compiled: Path, script: str, *arguments: str) -> float:
    """Seconds of processor time from the start of the process to the end of its first paint.

    Everything is compiled as it is once it is installed, into a folder of its own.
    """
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments], capture_output=True, text=True, check=True,
        env={**environment, "PYTHONPYCACHEPREFIX": str(compiled)},
    )  # fmt: skip
    return float(done.stdout.split()[-1])


def test_the_title_is_painted_nearly_as_soon_as_an_empty_app(tmp_path: Path) -> None:
    compiled, saves = tmp_path / "compiled", str(tmp_path / "saves")
    rounds = [(_processor_time(compiled, _EMPTY), _processor_time(compiled, _TITLE, saves)) for _ in range(9)][1:]
    empty, title = (min(times) for times in zip(*rounds, strict=True))
    rows = [("empty Textual app", [empty]), (f"the title: {title / empty:.2f} times as much; budget 1.4", [title])]
    table("Start to first paint, processor time", ["time"], rows, "ms")
    assert title < 1.4 * empty


def _lively(saves: Path, months: int) -> None:
    """A save that a bot has played for so many months."""
    bot = named("selective")
    with Play.begin(load("first-hires"), seed=5, saves_folder=saves) as play:
        chance = keys(5, np.array([0], np.uint64))
        for _ in range(months):
            for decision in decisions_of(bot(view(play.state, play.rules), chance), play.seat):
                play.decide(decision)
            play.end_month()


def _spent(pid: int) -> float:
    """Seconds of processor time of a process."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / 100


def _answers(child: pexpect.spawn, times: int) -> list[float]:
    """Seconds from a key to the first bytes that answer it; the cursor walks down and up again."""
    found = []
    for n in range(times):
        while True:
            try:
                child.read_nonblocking(1 << 16, timeout=0.03)
            except pexpect.TIMEOUT:
                break
        began = time.perf_counter()
        child.send("\x1b[B" if n % 8 < 4 else "\x1b[A")
        child.read_nonblocking(1 << 16, timeout=10)
        found.append(time.perf_counter() - began)
    return found


def _of(child: pexpect.spawn) -> list[float]:
    """Median and 95th percentile of 120 keys, and processor time of one."""
    _answers(child, 16)
    before = _spent(child.pid)
    found = _answers(child, 120)
    return [statistics.median(found), statistics.quantiles(found, n=20)[-1], (_spent(child.pid) - before) / 120]


def test_a_key_on_the_busiest_screen_repaints_about_as_soon_as_in_a_plain_list(tmp_path: Path) -> None:
    _lively(tmp_path, 12)
    rows: list[tuple[str, list[float]]] = []
    for size in ((80, 24), (120, 36), (200, 50)):
        with terminal(tmp_path, "resume", size=size) as room:
            room.until(lambda room=room: room.rows[-1].endswith("end January ›"), "the control room")
            rows.append((f"control room, month 13, {size[0]}×{size[1]}", _of(_settled(room))))
    plain = pexpect.spawn(sys.executable, ["-c", _LIST], dimensions=(36, 120))
    plain.delaybeforesend = None
    plain.expect("line 9")
    rows.append(("a plain list of Textual's, 120×36", _of(plain)))
    plain.close(force=True)
    table("A key to the first bytes of its repaint; budget 16 and 50", ["median", "95 of 100", "processor"], rows, "ms")
    assert rows[1][1][0] < 2 * rows[-1][1][0]


def _settled(shown: Terminal) -> pexpect.spawn:
    shown.press("escape")
    shown.rest(1.0)
    return shown._child
