"""Saves: the games in a folder, listed quickly and without NumPy, for the title screen and the command line.

A listing reads the first line and the last month of each file and checks no seal: whoever opens a game does.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from itertools import count
from pathlib import Path

from infosim.game.journal import LARGEST_FILE, LONGEST_LINE, SUFFIX
from infosim.game.lines import FORMAT, Header
from infosim.game.trouble import Missing

_END = 2**20
"""Bytes at the end of a file in which its last month is looked for; a snapshot may come after it."""


@dataclass(frozen=True)
class Saved:
    """A game in the list."""

    path: Path
    name: str
    """What `resume` takes."""
    company: str
    scenario: str
    title: str
    closed: int
    """Months closed."""
    months: int
    date: date
    """The first day of the month being played; of the last one once it is over."""
    finished: bool
    changed: float
    """When it was last played, in seconds since 1970."""
    attended: tuple[str, str] = ("", "")
    """Digest of the class that it is played in, and by whom; empty outside one."""

    @property
    def month(self) -> int:
        """The month being played, from 1."""
        return min(self.closed + 1, self.months)


def listed(folder: Path) -> list[Saved]:
    """The games of a folder, the one last played first. Files that are no games are left out."""
    found = [saved for path in _files(folder) if (saved := glance(path)) is not None]
    return sorted(found, key=lambda saved: (-saved.changed, saved.name))


def latest(folder: Path) -> Saved | None:
    """The game to go on with: of those that are not over, the one last played."""
    return next((saved for saved in listed(folder) if not saved.finished), None)


def attended(folder: Path, digest: str, player: str) -> Saved | None:
    """The game that somebody plays in a class, by the class's digest; the one last played, if they have several."""
    return next((saved for saved in listed(folder) if saved.attended == (digest, player)), None)


def find(folder: Path, name: str) -> Path:
    """The file of a game, by its name, its file name, or its path. Raises Missing."""
    for path in (folder / f"{name}{SUFFIX}", folder / name, Path(name), Path(f"{name}{SUFFIX}")):
        with suppress(OSError):  # a name too long for a file
            if path.is_file():
                return path
    raise Missing(Path(name))


def glance(path: Path) -> Saved | None:
    """What the list says of a file; None if it is no game that this program reads."""
    try:
        about = path.stat()
        if about.st_size > LARGEST_FILE:
            return None
        with path.open("rb") as file:
            record = json.loads(file.readline(LONGEST_LINE))
            start = file.tell()
            file.seek(max(start, about.st_size - _END))
            end = file.read(_END)
        if record.get("format") != FORMAT:
            return None
        header = Header.of({name: value for name, value in record.items() if name != "seal"})
        closed, alive = _last_month(end)
    except (OSError, ValueError, RecursionError, AttributeError, TypeError, KeyError):
        return None
    finished = not alive or closed >= header.months
    return Saved(
        path=path,
        name=path.stem,
        company=header.company,
        scenario=header.scenario,
        title=header.title,
        closed=closed,
        months=header.months,
        date=first_day(header.start, closed if finished else closed + 1),
        finished=finished,
        changed=about.st_mtime,
        attended=(header.lesson.digest, header.player) if header.lesson is not None else ("", ""),
    )


def first_day(start: date, month: int) -> date:
    """The first day of a month, counted from 1, of a game that starts on a date."""
    since = start.year * 12 + start.month - 1 + max(month, 1) - 1
    return date(since // 12, since % 12 + 1, 1)


def free_names(folder: Path, scenario: str) -> Iterator[Path]:
    """Names for a new game of a scenario that no file has: `first-hires-1.jsonl`, `first-hires-2.jsonl`…"""
    stem = re.sub(r"[^a-z0-9]+", "-", scenario.lower()).strip("-")[:40] or "game"
    for n in count(1):
        path = folder / f"{stem}-{n}{SUFFIX}"
        if not path.exists():
            yield path


def _files(folder: Path) -> list[Path]:
    try:
        return [path for path in folder.iterdir() if path.suffix == SUFFIX and path.is_file()]
    except OSError:
        return []


def _last_month(end: bytes) -> tuple[int, bool]:
    """The last month in the lines at the end of a file that can be read, and whether the company lives then."""
    at = len(end)
    while (at := max(end.rfind(b',"kind":"month",', 0, at), end.rfind(b',"kind":"rules",', 0, at))) >= 0:
        line = end[end.rfind(b"\n", 0, at) + 1 :].split(b"\n", 1)[0]
        with suppress(ValueError, RecursionError, KeyError, TypeError):
            record = json.loads(line)
            return int(record["month"]), bool(record["alive"])
    return 0, True
