"""A document kept as a file: whole, or as the file was before."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from infosim.locale import Words


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


def keep(path: Path, text: str) -> None:
    """Write a text, all or nothing. Raises Unwritten."""
    try:
        if path.is_dir():
            raise IsADirectoryError(21, os.strerror(21))
        number, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.stem[:40]}-")
    except OSError as error:
        raise Unwritten(path, error.strerror or type(error).__name__) from None
    partial = Path(name)
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


def _umask() -> int:
    """What is taken from the rights of new files; a temporary file has fewer than others that one makes."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
