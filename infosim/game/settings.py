"""Settings: what a player chose once for every game, in a small file that may be written by hand."""

from __future__ import annotations

import os
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path

WORDS = ("language", "colours")
SWITCHES = ("motion", "coach", "unlocked")
_LARGEST = 4_096
"""Bytes; a larger file is none of ours."""


@dataclass(frozen=True)
class Settings:
    """None: not chosen yet."""

    language: str | None = None
    colours: str | None = None
    """A palette, by its name."""
    motion: bool | None = None
    coach: bool | None = None
    """Whether the coach speaks in scenarios that have something to teach."""
    unlocked: bool | None = None
    """Whether new games begin with everything open that chapters would unlock."""

    @classmethod
    def read(cls, file: Path) -> Settings:
        """What was kept. A file that is missing or broken says nothing."""
        import tomli  # only whoever has chosen something has such a file

        try:
            if file.stat().st_size > _LARGEST:
                return cls()
            found = tomli.loads(file.read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            return cls()
        return cls(
            **{name: found[name] for name in WORDS if isinstance(found.get(name), str)},
            **{name: found[name] for name in SWITCHES if isinstance(found.get(name), bool)},
        )

    @classmethod
    def change(cls, file: Path, **chosen: str | bool) -> None:
        """Keep what was chosen, and what was chosen before beside it."""
        replace(cls.read(file), **chosen).keep(file)  # type: ignore[arg-type]

    def keep(self, file: Path) -> None:
        """Write them, all or nothing. A folder that cannot be written keeps nothing: the question comes again."""
        lines = [f'{name} = "{value}"\n' for name in WORDS if (value := getattr(self, name))]
        lines += [f"{name} = {str(value).lower()}\n" for name in SWITCHES if (value := getattr(self, name)) is not None]
        text = "".join(lines)
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            number, name = tempfile.mkstemp(dir=file.parent, prefix=".settings-")
            with os.fdopen(number, "w", encoding="utf-8") as out:
                out.write(text)
            Path(name).replace(file)
        except OSError:
            return
