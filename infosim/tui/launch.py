"""Starts the screens."""

import os
import sys
from collections.abc import Callable

from rich.console import Console
from textual.worker import WorkerFailed

from infosim.game.views.title import Opened
from infosim.tui.app import Infosim
from infosim.tui.plain import glyphs_of
from infosim.tui.shelf import Shelf
from infosim.tui.title import Title
from infosim.tui.tokens import CHOICES, DARK, PLAIN, SIXTEEN


def launch(
    shelf: Shelf,
    start: Callable[[], Opened] | None = None,
    *,
    language: str,
    palette: str | None = None,
    few_glyphs: bool = False,
    motion: bool = True,
) -> int:
    """Run the game in this terminal, and give the program's exit code. Raises the error that ended it, if one did.

    `start` opens a game at once, in another thread, with the title behind it; without it the title comes first.
    `few_glyphs` asks for marks of ASCII, which a terminal without others gets in any case; `palette` is the player's
    own choice. Over a slow line nothing moves, whatever `motion` says.
    """
    stream = sys.__stderr__  # what Textual draws on
    glyphs = glyphs_of(os.environ, stream.encoding if stream is not None else None, asked=few_glyphs)
    app = Infosim(
        lambda _: Title(shelf, start),
        language=language,
        palette=palette_of(Console(file=stream, force_terminal=True).color_system, palette),
        glyphs=glyphs,
        motion=motion and "SSH_TTY" not in os.environ,
        keep_colours=shelf.keep_colours,
        keep_motion=shelf.keep_motion,
    )
    app.run()
    if app.failure is not None:
        raise app.failure.error if isinstance(app.failure, WorkerFailed) else app.failure
    return app.return_code or 0


def palette_of(colour_system: str | None, chosen: str | None) -> str:
    """The palette for a terminal: the one `chosen`, else the dark one; its own sixteen colours where it has no more."""
    if colour_system is None:
        return PLAIN.name
    if colour_system in ("standard", "windows"):
        return SIXTEEN.name
    return chosen if chosen in [palette.name for palette in CHOICES] else DARK.name
