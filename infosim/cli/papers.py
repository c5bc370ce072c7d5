"""What commands write for people: documents. The heavy parts are imported inside."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic
from typing import TYPE_CHECKING

import click

from infosim.cli.usage import House, Told
from infosim.locale import Words

if TYPE_CHECKING:
    from infosim.game.play import Play

EVERY = 10.0
"""Seconds between two lines of progress where they stay."""


def write_debrief(house: House, save: Path, out: Path, ghost: Path | None = None) -> int:
    """Write the debrief of a save as a document, and say where; the save is only read, and so is the ghost's."""
    from infosim.game.debrief import Game  # NumPy, from here on
    from infosim.game.paper.keep import Unwritten, keep, must_be_writable
    from infosim.game.sitting import Sitting
    from infosim.game.trouble import Trouble

    w = house.words
    try:
        must_be_writable(out)  # before a minute of work
        with TemporaryDirectory() as folder, _copied(save, Path(folder), w) as play:
            sitting = Sitting(play, w)
            if (why := sitting.withheld()) is not None:
                raise Told(why.text)
            sitting.ghost = Game.read(ghost) if ghost is not None else None
            sitting.look_back(_told(w))
            document = sitting.on_paper()
            if document is None:
                # words: a game in its first month
                raise Told(w.text("cli.error", "No month of {file} has closed: there is nothing to look back at.",
                                  file=save.name))  # fmt: skip
        keep(out, document)
    except (Trouble, Unwritten) as trouble:
        click.echo(f"infosim: {trouble.told(w)}", err=True)
        return 1
    # words: a document was written into a file
    click.echo(w.text("cli", "Written: {path}", path=out))
    return 0


def _copied(save: Path, folder: Path, w: Words) -> Play:
    """The game of a save, from a copy: it may be played in another window, and nothing is added to it."""
    from infosim.game.play import Play  # NumPy
    from infosim.game.trouble import Damaged, Missing

    copy = folder / save.name
    try:
        shutil.copyfile(save, copy)
    except OSError:
        raise Missing(save) from None
    try:
        return Play.resume(copy)
    except Damaged as damaged:
        if damaged.hopeless:
            raise
        # words: a save is damaged after some months; {n} are whole; {name} is what `resume` takes
        told = w.plural(
            "cli.error",
            "{file} is damaged after month {n}. To look back at what is whole, play on from there once: "
            "infosim resume {name}",
            "{file} is damaged after month {n}. To look back at what is whole, play on from there once: "
            "infosim resume {name}",
            damaged.months, file=save.name, name=save.stem,
        )  # fmt: skip
        raise Told(told) from None


def _told(w: Words) -> Callable[[float], bool]:
    """Says how far it is: on one line of a terminal, now and then elsewhere."""
    last = monotonic()

    def going(share: float) -> bool:
        nonlocal last
        # words: progress of the debrief; e.g. Looking back: 40%
        told = w.text("cli", "Looking back: {share}", share=w.percent(min(share, 1.0), 0))
        if sys.stderr.isatty():
            click.echo(f"\r{told}" if share < 1.0 else f"\r{' ' * len(told)}\r", nl=False, err=True)
        elif share < 1.0 and monotonic() - last >= EVERY:
            last = monotonic()
            click.echo(told, err=True)
        return True

    return going
