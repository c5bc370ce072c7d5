"""Journals: the file of a game, one JSON object a line, written as the game goes and never rewritten.

    {"n":0,"kind":"header","format":1,…,"seal":"…"}      scenario, seed, language: all that a game starts from
    {"n":1,"kind":"order","month":1,"decision":{…},…}    a decision, as it was taken
    {"n":2,"kind":"undo","month":1,…}                    the last decision of the month, taken back
    {"n":3,"kind":"prediction","month":1,"id":"…",…}     what somebody in a class expects, before it is known
    {"n":3,"kind":"guess","month":1,"measure":"cash",…}  what the player expects, before a forecast is shown
    {"n":3,"kind":"what_if","month":1,…}                 a decision was tried, where trials are counted
    {"n":4,"kind":"month","month":1,"state":"…",…}       the month closed, with the digest of the state after it
    {"n":9,"kind":"snapshot","month":6,"since":0,…}      the states since the last snapshot
    {"n":9,"kind":"rules","month":6,…}                   the game goes on from a snapshot, under other rules

Lines are sealed (`lines.py`), so that what is damaged is found and everything before it is known to be whole. A line is
on the disk before the screen says so, and one program at a time writes. What is read is bounded in size; whatever is
wrong with it is a `Trouble`. Nothing here needs NumPy.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from infosim.game.lines import FORMAT, Header, Record, Story, sealed, unsealed
from infosim.game.trouble import Busy, Damaged, Foreign, Missing, Newer, TooLarge, Trouble, Unkept
from infosim.scenario.messages import harmless

if TYPE_CHECKING:
    from filelock import FileLock

SUFFIX = ".jsonl"
LARGEST_FILE = 32 * 2**20
LONGEST_LINE = 4 * 2**20
"""A game of 36 months takes about 150 kB; its longest line is the scenario."""


@dataclass(frozen=True)
class Read:
    """A journal that was read: the lines that are whole."""

    path: Path
    header: Header
    records: tuple[Record, ...]
    """Without the header."""
    size: int
    """Bytes of the lines that are whole."""
    seal: str
    months: int
    """Months closed."""
    damage: Damaged | None = None
    """What comes after them."""


def read(path: Path) -> Read:
    """Read a journal, as far as it is whole.

    Raises Trouble: Missing, Foreign, TooLarge, Newer, or Damaged where not even the header is whole.
    """
    with _opened(path) as file:
        lines = _lines(file)
        first, size = next(lines, (b"", 0))
        header, seal = _header(path, first)
        story, records, damage = Story.of(header), [], None
        end = size
        for n, (raw, size) in enumerate(lines, 1):
            try:
                record, next_seal = unsealed(raw, n, seal)
            except ValueError:
                record, next_seal = {}, ""
            if not story.takes(record):
                damage = Damaged(path, n + 1, story.month)
                break
            records.append(record)
            seal, end = next_seal, size
        return Read(path, header, tuple(records), end, seal, story.month, damage)


class Journal:
    """A journal open for writing: one program at a time. Made by `begin` and `reopen`."""

    def __init__(self, path: Path, lock: FileLock, number: int, seal: str) -> None:
        self.path = path
        self._lock = lock
        self._number = number
        self._seal = seal
        self._torn = ""
        try:
            self._file = path.open("ab", buffering=0)
        except OSError as error:
            _let_go(lock)
            raise Unkept(path, _why(error)) from None

    @classmethod
    def begin(cls, path: Path, header: Header) -> Journal:
        """A new journal with its header, whole or not there at all. Raises Unkept, and Busy if the file exists."""
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise Unkept(path, _why(error)) from None
        lock = _locked(path)
        line, seal = sealed(header.record(), 0, "")
        partial = path.with_name(f".{path.stem}.new")
        try:
            with partial.open("wb") as file:
                file.write(line)
                file.flush()
                os.fsync(file.fileno())
            if path.exists():
                raise FileExistsError
            partial.replace(path)
            _sync_folder(path.parent)
        except FileExistsError:
            partial.unlink()
            _let_go(lock)
            raise Busy(path) from None
        except OSError as error:
            with suppress(OSError):
                partial.unlink()
            _let_go(lock)
            raise Unkept(path, _why(error)) from None
        return cls(path, lock, 1, seal)

    @classmethod
    def reopen(cls, path: Path, *, mend: bool = False) -> tuple[Journal, Read]:
        """Go on with a journal. With `mend`, what is damaged is kept aside in NAME.damaged and cut off.

        Raises Trouble: what `read` raises, Busy, Unkept, and Damaged unless it is to be mended.
        """
        if not path.is_file():
            raise Missing(path)
        lock = _locked(path)
        try:
            found = read(path)
            if found.damage is not None:
                if not mend:
                    raise found.damage
                _cut(path, found.size)
        except Trouble:
            _let_go(lock)
            raise
        return cls(path, lock, len(found.records) + 1, found.seal), found

    def append(self, kind: str, /, **values: Any) -> None:
        """Write a line; it is on the disk when this returns. Raises Unkept, and the file is as it was before."""
        if self._torn:
            raise Unkept(self.path, self._torn)
        line, seal = sealed({"kind": kind, **values}, self._number, self._seal)
        before = os.fstat(self._file.fileno()).st_size
        try:
            left = memoryview(line)
            while left:
                left = left[self._file.write(left) :]
            os.fsync(self._file.fileno())
        except OSError as error:
            try:
                os.ftruncate(self._file.fileno(), before)
            except OSError:
                self._torn = _why(error)  # half a line stands there: nothing may follow it
            raise Unkept(self.path, _why(error)) from None
        self._number += 1
        self._seal = seal

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()
        _let_go(self._lock)


def _opened(path: Path) -> BinaryIO:
    """The file, if it is one and not too large."""
    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):
            raise Missing(path)
        if about.st_size > LARGEST_FILE:
            raise TooLarge(path)
        return path.open("rb")
    except (OSError, ValueError):
        raise Missing(path) from None


def _lines(file: BinaryIO) -> Iterator[tuple[bytes, int]]:
    """Each line with the bytes up to its end. One that is too long ends the file: it is nobody's."""
    end = 0
    while raw := file.readline(LONGEST_LINE):
        end += len(raw)
        yield raw, end
        if not raw.endswith(b"\n") or end > LARGEST_FILE:
            return


def _cut(path: Path, size: int) -> None:
    """Keep what comes after `size` bytes in NAME.damaged, then cut it off. Killed in between, both are still there."""
    try:
        with path.open("r+b") as file:
            file.seek(size)
            rest = file.read(LARGEST_FILE)
            with _aside(path).open("xb") as kept:
                kept.write(rest)
                kept.flush()
                os.fsync(kept.fileno())
            file.truncate(size)
            os.fsync(file.fileno())
        _sync_folder(path.parent)
    except OSError as error:
        raise Unkept(path, _why(error)) from None


def _aside(path: Path) -> Path:
    """The first free name beside a file for what is damaged of it."""
    aside, n = path.with_suffix(".damaged"), 1
    while aside.exists():
        n += 1
        aside = path.with_suffix(f".damaged-{n}")
    return aside


def _locked(path: Path) -> FileLock:
    from filelock import FileLock, Timeout  # whoever only lists saves locks none

    lock = FileLock(path.with_name(f".{path.stem}.lock"), timeout=0)
    try:
        lock.acquire()
    except Timeout:
        raise Busy(path) from None
    except OSError as error:
        raise Unkept(path, _why(error)) from None
    return lock


def _let_go(lock: FileLock) -> None:
    """Release a lock and leave no file behind: whoever waits for the old one sees that it is gone, and locks anew."""
    with suppress(OSError):
        Path(lock.lock_file).unlink()
    lock.release()


def _sync_folder(folder: Path) -> None:
    """Make the names in a folder last, where a folder can be synced."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _why(error: OSError) -> str:
    return error.strerror or type(error).__name__


def _header(path: Path, first: bytes) -> tuple[Header, str]:
    """The first line and its seal. How a header is sealed holds for every format."""
    try:
        record, seal = unsealed(first, 0, "")
    except ValueError:
        if b'"kind":"header"' in first[:80]:
            raise Damaged(path, 1, 0, hopeless=True) from None
        raise Foreign(path) from None
    if record.get("kind") != "header" or type(record.get("format")) is not int:
        raise Foreign(path)
    if record["format"] > FORMAT:
        raise Newer(path, harmless(str(record.get("program", "?")), 40))
    try:
        return Header.of(record), seal
    except ValueError:
        raise Damaged(path, 1, 0, hopeless=True) from None
