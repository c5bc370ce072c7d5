"""Next time I will…: the sentences that end a lesson, kept in a table beside the others, one row each."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from pathlib import Path

from infosim.classroom.exports import harmless_cell
from infosim.game.paper.keep import keep

NEXT_TIME = "next-time.csv"
SENTENCE = 200
"""Letters of a sentence."""


@dataclass(frozen=True)
class NextTimes:
    """The table in a folder. What stands in it stays."""

    folder: Path

    @property
    def file(self) -> Path:
        """Where it is."""
        return self.folder / NEXT_TIME

    def add(self, player: str, sentence: str) -> Path:
        """Write one more; "" for a player who is not named. Gives the file. Raises Unwritten, OSError."""
        self.folder.mkdir(parents=True, exist_ok=True)
        before = self.file.read_text("utf-8") if self.file.exists() else "player,next_time\n"
        row = io.StringIO()
        csv.writer(row, lineterminator="\n").writerow([harmless_cell(player), harmless_cell(sentence)])
        keep(self.file, before + row.getvalue())
        return self.file
