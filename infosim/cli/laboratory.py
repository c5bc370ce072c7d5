"""Commands that play many games: a bot in many worlds, and every bot in every scenario.

NumPy is imported inside the commands.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import click

from infosim.cli.options import WORLDS, must_be_known, on_either_side, refused, seed_of_worlds
from infosim.cli.usage import BotName, House, Spoken, SpokenGroup, SpokenOption, Whole
from infosim.locale import Message, Words, message

_WORLDS = message("cli", "{done} of {count} worlds")
_GAMES = message("cli", "{done} of {count} games")


@click.command(cls=Spoken, says=message("cli", "Let a bot play a scenario in many worlds, and say what became of it."))
@click.argument("scenario", metavar="SCENARIO")
@click.option(
    "--bot",
    cls=SpokenOption,
    type=BotName(),
    metavar="NAME",
    required=True,
    says=message(
        "cli",
        "Who plays: idle, random, in-house, outsource-all, governed, freelance, cheapest-bid, hire-everyone, selective "
        "or adaptive.",
    ),
)
@click.option(
    "--worlds",
    cls=SpokenOption,
    type=Whole(1, WORLDS),
    default=1_000,
    metavar="N",
    says=message("cli", "How many worlds; 1,000 unless told."),
)
@seed_of_worlds
@click.option(
    "--months",
    cls=SpokenOption,
    type=Whole(1),
    metavar="M",
    says=message("cli", "How many months; all of the scenario unless told."),
)
@click.option(
    "--csv",
    "csv",
    cls=SpokenOption,
    type=click.Path(path_type=Path),
    metavar="OUT",
    says=message("cli", "Write a row for each world, company and month to this file."),
)
@on_either_side
@click.pass_context
def simulate(
    ctx: click.Context, scenario: str, *, bot: str, worlds: int, seed: int, months: int | None, csv: Path | None
) -> int:
    """Play many games, on two processes where there are two and that many."""
    from infosim.bots import named  # NumPy, from here on
    from infosim.game.yardsticks import yardsticks
    from infosim.lab import Games, carried_out
    from infosim.lab.telling import told as in_words
    from infosim.scenario import Unreadable, load
    from infosim.scenario.compile import compiled

    house = ctx.ensure_object(House)
    w = house.words
    must_be_known(house, scenario)
    try:
        read = load(scenario)
        rules = compiled(read)
    except Unreadable as wrong:
        return refused(wrong.report, house)
    length = rules.layout.months
    if months is not None and months > length:
        where = next(param for param in ctx.command.params if param.name == "months")
        raise click.BadParameter(Whole(1, length).wanted(months, w), ctx, where)
    against = yardsticks(read) if csv is not None else None  # eight bots more to play, for a column of the file
    games = Games(rules, named(bot), worlds, seed, months or length, against=against)
    try:
        found = carried_out(games, min(2, os.cpu_count() or 1), csv, _counting(worlds, _WORLDS, w))
    except OSError as error:
        if csv is None:
            raise
        no = w.text(
            "cli.error", "{file} could not be written: {why}. Name another with --csv.", file=csv, why=error.strerror
        )
        raise click.ClickException(no) from error
    for line in in_words(found, w):
        click.echo(line)
    return 0


@click.group(
    cls=SpokenGroup,
    says=message("cli", "The laboratory: many games at once, to judge a scenario by."),
)
@on_either_side
def lab() -> None:
    """The laboratory."""


@lab.command(cls=Spoken, says=message("cli", "Play scenarios with every bot, and say what each strategy is worth."))
@click.argument("scenario", nargs=-1, metavar="[SCENARIO…]")
@click.option(
    "--worlds",
    cls=SpokenOption,
    type=Whole(1, WORLDS),
    default=200,
    metavar="N",
    says=message("cli", "How many worlds each bot plays; 200 unless told."),
)
@seed_of_worlds
@on_either_side
@click.pass_obj
def balance(house: House, scenario: tuple[str, ...], *, worlds: int, seed: int) -> int:
    """A table for each scenario; all that ship unless some are named."""
    from infosim.lab import balance as played  # NumPy, from here on
    from infosim.lab import games_in
    from infosim.lab.telling import balance_told
    from infosim.scenario import Unreadable, load
    from infosim.scenario.catalogue import ids
    from infosim.scenario.compile import compiled

    w, rules, titles = house.words, {}, {}
    for name in scenario or ids():
        must_be_known(house, name)
        try:
            read = load(name)
            rules[name] = compiled(read)
        except Unreadable as wrong:
            return refused(wrong.report, house)
        titles[name] = read.text("title", w.language)
    counting = _counting(games_in(rules, worlds), _GAMES, w)
    lines = list(played(rules, worlds, seed, min(2, os.cpu_count() or 1), counting))
    for line in balance_told(lines, titles, seed, w):
        click.echo(line)
    return 0


def _counting(count: int, line: Message, w: Words) -> Callable[[int], None]:
    """A line at the terminal that says how much is done, and goes when all is; nothing in a pipe."""

    def show(done: int) -> None:
        if sys.stderr.isatty():
            told = w.say(line, done=w.count(done), count=w.count(count))
            click.echo(f"\r{told}" if done < count else f"\r{' ' * len(told)}\r", nl=False, err=True)

    return show
