"""Screens as they were looked at: text and styles, row by row, in files that read well when they change.

`data/screens/NAME.LANGUAGE.txt` holds a screen at each size: rows of text, numbered, and under them their styles as
runs of cells. A style is named by its tokens, `8 strong/panel*` being eight cells of strong ink on the panel, bold
(`*`), italic (`~`) or underlined (`_`); without a ground it lies on the page, and what is plain to the row's end is not
named. Of the states that follow a first one only the rows that differ are kept. `styles.LANGUAGE.txt` says what each
style looks like in the three palettes, as Textual is given it. So a changed label is a row, a changed mark a row and
its runs, and a changed colour one line for all screens.

`INFOSIM_REDRAW=1 pytest tests/tui/test_walk.py` writes the files anew.
"""

from __future__ import annotations

import difflib
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path

from rich.style import Style

from infosim.tui.canvas import Canvas, Look
from infosim.tui.tokens import CHOICES
from tests.tui.drawn import DATA

FOLDER = DATA / "screens"
PLAIN = Look("text", "bg")
MOST_LINES = 60
"""Of a difference that are told."""

Row = tuple[str, tuple[Look, ...]]


@dataclass
class Album:
    """What a walk saw, by screen."""

    language: str
    folder: Path = FOLDER
    pages: dict[str, list[str]] = field(default_factory=dict)
    styles: dict[str, str] = field(default_factory=dict)
    _before: dict[tuple[str, int, int], list[Row]] = field(default_factory=dict)

    def keep(self, name: str, state: str, canvas: Canvas) -> None:
        """A screen in a state, at the size of the canvas; nothing where it is as in the state before."""
        cells = zip(canvas.chars, canvas.looks, strict=True)
        rows = [("".join(chars).rstrip(), tuple(looks)) for chars, looks in cells]
        place = name, canvas.width, canvas.height
        before = self._before.get(place)
        self._before[place] = rows
        changed = [y for y, row in enumerate(rows) if before is None or y >= len(before) or row != before[y]]
        if not changed:
            return
        page = self.pages.setdefault(name, [])
        page.append(f"== {canvas.width}×{canvas.height}, {state}")
        page.extend(f"{y + 1:2}│{rows[y][0]}" for y in changed)
        page.extend(f"{y + 1:2}: {runs}" for y in changed if (runs := runs_of(rows[y][1])))
        page.append("")
        for y in changed:
            self._resolve(canvas, y)

    def _resolve(self, canvas: Canvas, y: int) -> None:
        """What Textual is given for each style of a row, in each palette."""
        looks = dict.fromkeys(canvas.looks[y])
        if all(named(look) in self.styles for look in looks):
            return
        strips = [[segment.style for segment in canvas.strip(y, palette) for _ in segment.text] for palette in CHOICES]
        for look in looks:
            x = canvas.looks[y].index(look)
            told = (f"{palette.name} {_told(strip[x])}" for palette, strip in zip(CHOICES, strips, strict=True))
            self.styles.setdefault(named(look), " | ".join(told))

    def files(self) -> Iterator[tuple[Path, str]]:
        """Each file and what it should say."""
        for name, lines in sorted(self.pages.items()):
            yield self.folder / f"{name}.{self.language}.txt", "\n".join(lines)
        yield (
            self.folder / f"styles.{self.language}.txt",
            "".join(f"{name:<22} {told}\n" for name, told in sorted(self.styles.items())),
        )

    def differences(self) -> str:
        """What is not as it was looked at; "" for nothing. Writes the files anew where that is asked for."""
        files = dict(self.files())
        gone = [path for path in sorted(self.folder.glob(f"*.{self.language}.txt")) if path not in files]
        if os.environ.get("INFOSIM_REDRAW"):
            self.folder.mkdir(exist_ok=True)
            for path in gone:
                path.unlink()
            for path, content in files.items():
                path.write_text(content, encoding="utf-8")
            return ""
        told = [f"{path.name}: no walk comes there any more" for path in gone]
        for path, content in files.items():
            kept = path.read_text(encoding="utf-8") if path.exists() else ""
            told.extend(
                difflib.unified_diff(kept.splitlines(), content.splitlines(), path.name, "now", n=1, lineterm="")
            )
        if len(told) > MOST_LINES:
            told[MOST_LINES:] = [f"… and {len(told) - MOST_LINES} lines more"]
        return "\n".join(told)


def _told(style: Style | None) -> str:
    """A style as Rich writes it, without what it is not."""
    return re.sub(r"not \w+ ", "", str(style))


def runs_of(looks: tuple[Look, ...]) -> str:
    """The styles of a row as runs of cells; "" where all is plain."""
    runs = [(look, len(list(cells))) for look, cells in groupby(looks)]
    while runs and runs[-1][0] == PLAIN:
        runs.pop()
    return ", ".join(f"{cells} {named(look)}" for look, cells in runs)


def named(look: Look) -> str:
    """A style by its tokens."""
    ground = "" if look.ground == "bg" else f"/{look.ground}"
    return f"{look.ink}{ground}{'*' * look.bold}{'~' * look.italic}{'_' * look.underline}"
