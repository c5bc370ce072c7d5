"""Commands about one game: begin it, go on with it, play it again.

What draws or computes is imported inside the commands.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from infosim import places
from infosim.cli.language import settings
from infosim.cli.options import SEEDS, must_be_a_terminal, must_be_known, on_either_side, refused, with_screens
from infosim.cli.usage import House, Spoken, SpokenOption, Told, Whole, suggestion
from infosim.locale import message

if TYPE_CHECKING:
    from infosim.game.bookshelf import Bookshelf
    from infosim.game.views.title import Opened


@click.command(cls=Spoken, says=message("cli", "Play a scenario at once: an identifier, a file, or a class's file."))
@click.argument("scenario", metavar="SCENARIO")
@click.option(
    "--seed",
    cls=SpokenOption,
    type=Whole(0, SEEDS - 1),
    metavar="N",
    says=message("cli", "The luck: the same number is the same game. Without it, one is drawn."),
)
@click.option(
    "--name",
    cls=SpokenOption,
    metavar="NAME",
    says=message("cli", "In a class: who plays. The same name goes on with the same game."),
)
@with_screens
@on_either_side
@click.pass_obj
def play(house: House, scenario: str, seed: int | None, name: str | None) -> int:
    """Begin a game; in a class, begin it or go on with it."""
    from infosim.game.lesson_file import is_class  # reads the beginning of a file

    if is_class(Path(scenario)):
        return _attend(house, Path(scenario), seed, name)
    if name is not None:
        raise Told(house.words.text("cli.error", "--name is for a class, and {name} is no class file.", name=scenario))
    must_be_a_terminal(house)
    must_be_known(house, scenario)
    from infosim.scenario import check as checked  # the parser of scenarios

    report = checked(scenario)
    if not report.fine:
        return refused(report, house)
    return screens(house, lambda shelf: shelf.begin(scenario, seed))


def _attend(house: House, file: Path, seed: int | None, name: str | None) -> int:
    """Play in a class."""
    from infosim.game.lesson import NAME, NotAClass
    from infosim.game.lesson_file import opened
    from infosim.game.lines import named

    w = house.words
    player = " ".join((name or "").split())
    if seed is not None:
        raise Told(w.text("cli.error", "A class has one luck for all: leave --seed out."))
    if name is None:
        raise Told(
            w.text("cli.error", 'A class wants to know who plays: infosim play {file} --name "Your Name"', file=file)
        )
    if not named(player):
        raise Told(w.text("cli.error", "--name wants a name of at most {most} letters.", most=NAME))
    try:
        opened(file)
    except NotAClass as wrong:
        click.echo(f"infosim: {file.name}: {wrong.told(w)}.", err=True)
        return 1
    must_be_a_terminal(house)
    return screens(house, lambda shelf: shelf.attend(file, player))


@click.command(cls=Spoken, says=message("cli", "Go on with a game: the one played last, or the one named."))
@click.argument("save", required=False, metavar="[SAVE]")
@with_screens
@on_either_side
@click.pass_obj
def resume(house: House, save: str | None) -> int:
    """Go on with a game."""
    must_be_a_terminal(house)
    from infosim.game import saves  # reads the ends of files, and no engine

    folder = places.saves(house.saves)
    last = saves.latest(folder)
    name = save or (last.name if last is not None else None)
    if name is None:
        # words: no game was kept yet; the command that begins one
        no = house.words.text(
            "cli.error", "No game is kept in {folder}. Begin one: infosim play first-hires", folder=folder
        )
        raise Told(no)
    if save is not None:
        _must_exist(house, folder, save)
    return screens(house, lambda shelf: shelf.resume(name))


@click.command(cls=Spoken, says=message("cli", "Look back at a save: what each decision was worth, and what luck did."))
@click.argument("save", metavar="SAVE")
@click.option(
    "--ghost",
    cls=SpokenOption,
    metavar="SAVE",
    says=message("cli", "Another game to hold it against: a save of yours, or a friend's file."),
)
@click.option(
    "--html",
    cls=SpokenOption,
    type=click.Path(path_type=Path),
    metavar="FILE",
    says=message("cli", "Write it as a page for a browser instead, complete in one file, and open no screen."),
)
@with_screens
@on_either_side
@click.pass_obj
def debrief(house: House, save: str, ghost: str | None, html: Path | None) -> int:
    """The debrief of a game, over or not: on the screen, or as a document."""
    if html is None:
        must_be_a_terminal(house)
    from infosim.game import saves  # reads the ends of files, and no engine

    folder = places.saves(house.saves)
    _must_exist(house, folder, save)
    other: Path | None = None
    if ghost is not None:
        other = Path(ghost)
        if not other.is_file():
            _must_exist(house, folder, ghost)
            other = saves.find(folder, ghost)
    if html is not None:
        from infosim.cli.papers import write_debrief  # needed for this alone

        return write_debrief(house, saves.find(folder, save), html, other)
    return screens(house, lambda shelf: shelf.look_back(save, other))


@click.command(cls=Spoken, says=message("cli", "Play a save again, month by month."))
@click.argument("save", metavar="SAVE")
@click.option(
    "--verify",
    cls=SpokenOption,
    is_flag=True,
    says=message("cli", "Say whether every month comes out as it did: exit code 0 if so, else 1."),
)
@on_either_side
@click.pass_obj
def replay(house: House, save: str, *, verify: bool) -> int:
    """Play a save again; with `verify`, 0 if every month comes out as it did, and 1 naming the first that does not."""
    from infosim.game import replay as again  # NumPy, from here on
    from infosim.game import saves
    from infosim.game.trouble import Trouble

    folder = places.saves(house.saves)
    _must_exist(house, folder, save)
    try:
        if not verify:
            for line in again.retold(saves.find(folder, save), house.words):
                click.echo(line)
            return 0
        holds, sentence = again.proof(saves.find(folder, save), house.words)
    except Trouble as trouble:
        click.echo(f"infosim: {trouble.told(house.words)}", err=True)
        return 1
    click.echo(sentence, err=not holds)
    return 0 if holds else 1


def screens(house: House, opening: Callable[[Bookshelf], Opened] | None = None) -> int:
    """Run the screens: the title, or a game at once."""
    must_be_a_terminal(house)
    from infosim.game.bookshelf import Bookshelf  # and below, the screens: other commands have none
    from infosim.tui.launch import launch

    shelf = Bookshelf(places.saves(house.saves), house.words, asked=house.asked)
    start = (lambda: opening(shelf)) if opening is not None else None
    chosen = settings()
    return launch(
        shelf,
        start,
        language=house.words.language,
        palette=chosen.colours if chosen else None,
        few_glyphs=house.few_glyphs,
        motion=house.motion and not (chosen and chosen.motion is False),
    )


def _must_exist(house: House, folder: Path, save: str) -> None:
    """Say which game is nearest to one that is not there."""
    from infosim.game import saves
    from infosim.game.trouble import Missing

    try:
        saves.find(folder, save)
    except Missing as missing:
        near = suggestion(save, [saved.name for saved in saves.listed(folder)], house.words)
        raise Told(missing.told(house.words) + near) from None
