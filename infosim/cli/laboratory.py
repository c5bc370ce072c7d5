"""Commands that play many games: a bot in many worlds, and every bot in every scenario.

NumPy is imported inside the commands.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

import click

from infosim.cli.options import many_worlds, on_either_side, readable, seed_of_worlds, with_workers
from infosim.cli.usage import BotName, House, Spoken, SpokenGroup, SpokenOption, Told, Whole
from infosim.locale import Message, Words, message

if TYPE_CHECKING:
    from infosim.lab import Workers
    from infosim.lab.criteria import Asked, Size

_WORLDS = message("cli", "{done} of {count} worlds")
_GAMES = message("cli", "{done} of {count} games")
_PARTS = message("cli", "{done} of {count} parts")
MIXES = 10_000
"""Mixes that one command plays at most."""
_EVERY = 10.0
"""Seconds between two lines of progress where they stay."""


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
        "Who plays: idle, random, in-house, outsource-all, governed, freelance, cheapest-bid, hire-everyone, "
        "selective, adaptive, or planner, which plays ahead and takes a minute for each game.",
    ),
)
@many_worlds(1_000, message("cli", "How many worlds; 1,000 unless told."))
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
@with_workers
@on_either_side
@click.pass_context
def simulate(
    ctx: click.Context,
    scenario: str,
    *,
    bot: str,
    worlds: int,
    seed: int,
    months: int | None,
    csv: Path | None,
    workers: int | None,
    dask: str | None,
) -> int:
    """Play many games, on every core unless told otherwise."""
    from infosim.bots import named  # NumPy, from here on
    from infosim.game.yardsticks import yardsticks
    from infosim.lab import Games, carried_out
    from infosim.lab.telling import told as in_words

    house = ctx.ensure_object(House)
    w = house.words
    read = readable(house, scenario)
    if read is None:
        return 1
    found, rules = read
    length = rules.layout.months
    if months is not None and months > length:
        where = next(param for param in ctx.command.params if param.name == "months")
        raise click.BadParameter(Whole(1, length).wanted(months, w), ctx, where)
    against = yardsticks(found) if csv is not None else None  # eight bots more to play, for a column of the file
    games = Games(rules, named(bot), worlds, seed, months or length, against=against)
    with played_by(workers, dask, w) as who:
        try:
            summary = carried_out(games, who, csv, counting(worlds, _WORLDS, w))
        except OSError as error:
            if csv is None:
                raise
            no = w.text(
                "cli.error",
                "{file} could not be written: {why}. Name another with --csv.",
                file=csv,
                why=error.strerror,
            )
            raise click.ClickException(no) from error
    for line in in_words(summary, w):
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
@many_worlds(None, message("cli", "How many worlds each bot plays; 200 unless told, 40 with --criteria."))
@seed_of_worlds
@click.option(
    "--criteria",
    cls=SpokenOption,
    is_flag=True,
    says=message(
        "cli", "Judge by sixteen criteria of a good game instead, with bots and with mixes of their parameters."
    ),
)
@click.option(
    "--mixes",
    cls=SpokenOption,
    type=Whole(2, MIXES),
    metavar="N",
    says=message("cli", "With --criteria: how many mixes are drawn and played; 60 unless told."),
)
@click.option(
    "--picture",
    cls=SpokenOption,
    type=click.Path(path_type=Path),
    metavar="OUT",
    says=message("cli", "With --criteria: draw what was found in this file, as a vector picture (.svg)."),
)
@click.option(
    "--json",
    "plain",
    cls=SpokenOption,
    type=click.Path(path_type=Path),
    metavar="OUT",
    says=message("cli", "With --criteria: write every figure and verdict to this file, as JSON."),
)
@with_workers
@on_either_side
@click.pass_obj
def balance(
    house: House,
    scenario: tuple[str, ...],
    *,
    worlds: int | None,
    seed: int,
    criteria: bool,
    mixes: int | None,
    picture: Path | None,
    plain: Path | None,
    workers: int | None,
    dask: str | None,
) -> int:
    """A table for each scenario; all that ship unless some are named."""
    from infosim.lab import balance as played  # NumPy, from here on
    from infosim.lab import games_in
    from infosim.lab.criteria import Asked, Size
    from infosim.lab.telling import balance_told
    from infosim.scenario.catalogue import ids

    w = house.words
    if not criteria and (mixes or picture or plain):
        raise Told(w.text("cli.error", "--mixes, --picture and --json are about criteria: give --criteria too."))
    asked: list[Asked] = []
    for name in scenario or ids():
        read = readable(house, name)
        if read is None:
            return 1
        asked.append(Asked(name, *read))
    titles = {each.name: each.scenario.text("title", w.language) for each in asked}
    if criteria:
        size = Size(worlds or 40, mixes or 60, seed)
        with played_by(workers, dask, w) as who:
            return _judged(asked, titles, size, who, picture, plain, w)
    rules, worlds = {each.name: each.rules for each in asked}, worlds or 200
    with played_by(workers, dask, w) as who:
        lines = list(played(rules, worlds, seed, who, counting(games_in(rules, worlds), _GAMES, w)))
    for line in balance_told(lines, titles, seed, w):
        click.echo(line)
    return 0


def _judged(
    asked: list[Asked],
    titles: dict[str, str],
    size: Size,
    who: Workers,
    picture: Path | None,
    plain: Path | None,
    w: Words,
) -> int:
    """The sixteen criteria: the table on the screen, what else was asked for in files."""
    import json
    from contextlib import ExitStack

    from infosim.lab.criteria import judged
    from infosim.lab.criteria.evidence import steps
    from infosim.lab.criteria.picture import picture as drawn
    from infosim.lab.criteria.telling import plain as as_plain
    from infosim.lab.criteria.telling import told as in_words
    from infosim.lab.table import appearing

    with ExitStack() as files:
        found = []
        for path, option in ((picture, "--picture"), (plain, "--json")):
            try:
                found.append(files.enter_context(appearing(path)) if path is not None else None)
            except OSError as error:
                no = w.text(
                    "cli.error", "{file} could not be written: {why}. Name another with {option}.", file=path,
                    why=error.strerror, option=option,
                )  # fmt: skip
                raise click.ClickException(no) from error
        show = counting(steps(size) * len(asked), _PARTS, w)
        verdicts = judged(asked, size, who, lambda done, _whole: show(done))
        if found[0] is not None:
            found[0].write(drawn(verdicts, titles, w))
        if found[1] is not None:
            json.dump(as_plain(verdicts), found[1], indent=1)
            found[1].write("\n")
    for line in in_words(verdicts, titles, size, w):
        click.echo(line)
    return 0


@contextmanager
def played_by(workers: int | None, dask: str | None, w: Words) -> Iterator[Workers]:
    """Who plays; what goes wrong with them is told in a sentence."""
    from infosim.lab import Lost, NoCluster, NoDask, OtherVersion, Workers, cores

    if workers is not None and dask is not None:
        raise Told(w.text("cli.error", "--workers is about this machine, --dask about others: give one of them."))
    try:
        yield Workers(workers or cores(), dask)
    except NoDask as error:
        no = w.text("cli.error", "--dask needs Dask: pip install 'infosim[dask]'.")
        raise click.ClickException(no) from error
    except NoCluster as error:
        no = w.text(
            "cli.error",
            "No Dask cluster with a worker answers at {address}. Is it started: dask scheduler, dask worker {address}?",
            address=error.address,
        )
        raise click.ClickException(no) from error
    except OtherVersion as error:
        no = w.text(
            "cli.error",
            "A worker of the cluster has Infosim {theirs}, which may play by other rules. Install the same there.",
            theirs=error.theirs,
        )
        raise click.ClickException(no) from error
    except Lost as error:
        no = w.text(
            "cli.error",
            "A part of the games ended {count} workers, one after the other; too little memory does that. "
            "Fewer --workers need less.",
            count=error.tries,
        )
        raise click.ClickException(no) from error


def counting(count: int, line: Message, w: Words, clock: Callable[[], float] = monotonic) -> Callable[[int], None]:
    """What tells how much is done: a line at the terminal, which goes when all is; elsewhere a line now and then."""
    last = clock()

    def show(done: int) -> None:
        nonlocal last
        told = w.say(line, done=w.count(done), count=w.count(count))
        if sys.stderr.isatty():
            click.echo(f"\r{told}" if done < count else f"\r{' ' * len(told)}\r", nl=False, err=True)
        elif done < count and clock() - last >= _EVERY:
            last = clock()
            click.echo(told, err=True)

    return show
