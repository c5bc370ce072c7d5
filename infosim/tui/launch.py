"""Starts the screens."""

import os
import sys
from collections.abc import Callable

from textual.worker import WorkerFailed

from infosim.game.views.title import Opened
from infosim.tui.app import Infosim
from infosim.tui.plain import glyphs_of
from infosim.tui.shelf import Shelf
from infosim.tui.title import Title


def launch(
    shelf: Shelf,
    start: Callable[[], Opened] | None = None,
    *,
    language: str,
    palette: str = "dark",
    few_glyphs: bool = False,
) -> int:
    """Run the game in this terminal, and give the program's exit code. Raises the error that ended it, if one did.

    `start` opens a game at once, in another thread, with the title behind it; without it the title comes first.
    `few_glyphs` asks for marks of ASCII, which a terminal without others gets in any case.
    """
    stream = sys.__stderr__  # what Textual draws on
    glyphs = glyphs_of(os.environ, stream.encoding if stream is not None else None, asked=few_glyphs)
    app = Infosim(lambda _: Title(shelf, start), language=language, palette=palette, glyphs=glyphs)
    app.run()
    if app.failure is not None:
        raise app.failure.error if isinstance(app.failure, WorkerFailed) else app.failure
    return app.return_code or 0
