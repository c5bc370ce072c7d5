"""Reading what was handed in: every file of a folder, whatever it is called and whatever it is.

Nothing is written and no link is followed. What is no game is told apart by its first bytes; what is one is read as any
save is. Whether it verifies is for `replaying` to say.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from infosim.classroom.refusals import Refused
from infosim.engine.version import RULES
from infosim.game.chronicle import Closed, told
from infosim.game.journal import LARGEST_FILE, SUFFIX, read
from infosim.game.lesson import Lesson
from infosim.game.lesson_file import is_class
from infosim.game.trouble import Damaged, Foreign, Missing, Newer, TooLarge, Trouble
from infosim.scenario.messages import harmless

MOST_FILES = 20_000
CODEBOOK = "codebook"
"""The table that every collection writes: a folder that holds it holds results."""
_SYSTEM = frozenset({"thumbs.db", "desktop.ini", "__macosx"})
_HEAD = 2**12
"""Bytes by which a file is told apart."""
_STARTS: tuple[tuple[bytes, str], ...] = (
    (b"\x1f\x8b", "archive"),
    (b"7z\xbc\xaf\x27\x1c", "archive"),
    (b"Rar!", "archive"),
    (b"BZh", "archive"),
    (b"\xfd7zXZ", "archive"),
    (b"%PDF", "document"),
    (b"\xd0\xcf\x11\xe0", "document"),
    (b"{\\rtf", "document"),
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
    (b"\xff\xfe", "recoded"),
    (b"\xfe\xff", "recoded"),
    (b"\xef\xbb\xbf", "recoded"),
)
_OFFICE = frozenset({".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp", ".pages", ".numbers"})


@dataclass(frozen=True)
class HandIn:
    """A game that was handed in, whole as far as its seals say."""

    path: Path
    """As it lies in the folder."""
    player: str
    lesson: Lesson
    text: str
    """Its scenario."""
    language: str
    closed: tuple[Closed, ...]
    predictions: dict[str, float]
    tries: tuple[int, ...]
    alive: bool

    @property
    def seconds(self) -> int:
        """How long its months were played."""
        return sum(month.seconds for month in self.closed)


def files(folder: Path, leave_out: Path | None = None) -> Iterator[tuple[Path, Refused | None]]:
    """Every file under a folder, in the order of their names; what is none that could be read, with why not.

    What systems put into folders is passed over, and where results went, or go: `leave_out`.
    """
    found = 0
    for here, folders, names in os.walk(folder, followlinks=False):
        at = Path(here)
        folders[:] = sorted(n for n in folders if not _of_the_system(n) and at / n != leave_out and not _ours(at / n))
        for name in [*folders, *sorted(names)]:
            path = at / name
            refused = _no_file(path, name in folders)
            if refused is None and name in folders:
                continue
            if _of_the_system(name):
                continue
            found += 1
            if found > MOST_FILES:
                return
            yield path, Refused(path.relative_to(folder), refused) if refused else None


def _ours(folder: Path) -> bool:
    """Whether a class was collected into a folder before."""
    return (folder / f"{CODEBOOK}.csv").is_file()


def _of_the_system(name: str) -> bool:
    return name.startswith(".") or name.casefold() in _SYSTEM


def _no_file(path: Path, within: bool) -> str | None:
    """Why something in a folder is no file to be read; None for one, and for a folder to be looked into."""
    try:
        about = path.lstat()
    except OSError:
        return "closed"
    if stat.S_ISLNK(about.st_mode):
        return "link"
    if within:
        return "folder" if path.suffix == SUFFIX else None
    if not stat.S_ISREG(about.st_mode):
        return "device"
    if about.st_size == 0:
        return "empty"
    return "large" if about.st_size > LARGEST_FILE else None


def look(path: Path, folder: Path) -> HandIn | Refused:
    """What a file is: a game of some class, or why it is none that counts."""
    shown = path.relative_to(folder)
    try:
        found = read(path)
    except Newer as newer:
        return Refused(shown, "newer", {"version": newer.program})
    except TooLarge:
        return Refused(shown, "large")
    except (Missing, Foreign, Damaged) as trouble:
        return Refused(shown, _kind_of(path, trouble))
    header = found.header
    if header.lesson is None:
        return Refused(shown, "alone")
    if found.damage is not None:
        kind = "lines" if _other_ends(path) else "damaged"
        return Refused(shown, kind, {"line": found.damage.line, "n": found.months} if kind == "damaged" else {})
    chronicle = told(found)
    if chronicle.moved is not None:
        return Refused(shown, "moved", {"n": chronicle.moved})
    if header.rules != RULES:
        return Refused(shown, "rules")
    if not chronicle.closed:
        return Refused(shown, "unplayed")
    return HandIn(
        path=shown,
        player=header.player,
        lesson=header.lesson,
        text=header.text,
        language=header.language,
        closed=tuple(chronicle.closed),
        predictions=chronicle.predictions,
        tries=tuple(chronicle.tries),
        alive=not any(record["kind"] == "month" and not record["alive"] for record in found.records),
    )


def _kind_of(path: Path, trouble: Trouble) -> str:
    """What a file is that no journal could be read from."""
    try:
        with path.open("rb") as file:
            start = file.read(_HEAD)
    except OSError:
        return "closed"
    kind = next((kind for mark, kind in _STARTS if start.startswith(mark)), None)
    if kind is not None:
        return kind
    if start.startswith(b"PK"):
        return "document" if path.suffix.casefold() in _OFFICE else "archive"
    if start.lstrip()[:14].lower().startswith((b"<!doctype html", b"<html")):
        return "page"
    if b'"kind":"header"' in start[:80]:
        return "lines" if _other_ends(path) else "head"
    if b'"header"' in start and b'"infosim"' not in start and start.lstrip().startswith(b"{"):
        return "head"
    if is_class(path):
        return "class"
    if b"\nformat" in b"\n" + start and path.suffix == ".toml":
        return "scenario"
    return "foreign" if not isinstance(trouble, Damaged) else "head"


def _other_ends(path: Path) -> bool:
    """Whether lines end as elsewhere: a journal itself never holds a carriage return."""
    with path.open("rb") as file:
        return b"\r" in file.read(LARGEST_FILE)


def shown(path: Path) -> str:
    """A path that no terminal obeys."""
    return harmless(str(path), 120)
