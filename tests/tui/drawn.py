"""Screens as text, held against the files in `data/`, which are looked at when they change.

`INFOSIM_REDRAW=1 pytest tests/tui` writes them anew.
"""

import os
from collections.abc import Iterable
from pathlib import Path

from infosim.tui.canvas import Canvas
from infosim.tui.pane import Composer, Panel

DATA = Path(__file__).parent / "data"


def drawn(width: int, height: int, panels: Iterable[Panel]) -> Canvas:
    return Composer().compose(width, height, panels)


def holds_to(name: str, text: str) -> None:
    """A text is as it is in the file."""
    path = DATA / f"{name}.txt"
    if os.environ.get("INFOSIM_REDRAW"):
        path.write_text(text + "\n", encoding="utf-8")
    assert f"{text}\n".splitlines() == path.read_text(encoding="utf-8").splitlines()
