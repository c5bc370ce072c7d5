"""A document kept as a file: whole, or as the file was before."""

from __future__ import annotations

import errno
import os
import tempfile
from pathlib import Path

from infosim.locale import Words

LONGEST_NAME = 255
"""Bytes of a file's name, on every system that we know of."""


class Unwritten(Exception):
    """The file could not be written; what was there is as it was."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(str(path), why)
        self.path = path
        self.why = why

    def told(self, w: Words) -> str:
        """What happened, and what to do next."""
        # words: a file that was to be written; {why} is what the system says, e.g. Permission denied
        return w.text(
            "paper.error", "{path} cannot be written: {why}. Choose another place, then try again.",
            path=self.path, why=self.why,
        )  # fmt: skip


def must_be_writable(path: Path) -> None:
    """Raises Unwritten where a file cannot be begun: what takes long is not done for nothing."""
    number, partial = _begun(path)
    os.close(number)
    partial.unlink()


def keep(path: Path, text: str) -> None:
    """Write a text, all or nothing. Raises Unwritten."""
    number, partial = _begun(path)
    try:
        with os.fdopen(number, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        partial.chmod(0o666 & ~_umask())
        partial.replace(path)
    except OSError as error:
        partial.unlink(missing_ok=True)
        raise Unwritten(path, error.strerror or type(error).__name__) from None


def _begun(path: Path) -> tuple[int, Path]:
    """A file beside the one that is to be written."""
    try:
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        if len(os.fsencode(path.name)) > LONGEST_NAME:
            raise OSError(errno.ENAMETOOLONG, os.strerror(errno.ENAMETOOLONG))
        number, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.stem[:40]}-")
    except OSError as error:
        raise Unwritten(path, error.strerror or type(error).__name__) from None
    return number, Path(name)


def _umask() -> int:
    """What is taken from the rights of new files; a temporary file has fewer than others that one makes."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
