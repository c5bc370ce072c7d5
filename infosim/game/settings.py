"""Settings: what a player chose once for every game, in a small file that may be written by hand."""

from __future__ import annotations

import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

_LARGEST = 4_096
"""Bytes; a larger file is none of ours."""


@dataclass(frozen=True)
class Settings:
    """None: not chosen yet."""

    language: str | None = None
    colours: str | None = None
    """A palette, by its name."""
    motion: bool | None = None

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
        language, colours, motion = (found.get(name) for name in ("language", "colours", "motion"))
        return cls(
            language if isinstance(language, str) else None,
            colours if isinstance(colours, str) else None,
            motion if isinstance(motion, bool) else None,
        )

    def keep(self, file: Path) -> None:
        """Write them, all or nothing. A folder that cannot be written keeps nothing: the question comes again."""
        lines = [
            f'{name} = "{value}"\n' for name, value in (("language", self.language), ("colours", self.colours)) if value
        ]
        if self.motion is not None:
            lines.append(f"motion = {'true' if self.motion else 'false'}\n")
        text = "".join(lines)
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            number, name = tempfile.mkstemp(dir=file.parent, prefix=".settings-")
            with os.fdopen(number, "w", encoding="utf-8") as out:
                out.write(text)
            Path(name).replace(file)
        except OSError:
            return
