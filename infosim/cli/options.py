"""Options that several commands take, and what holds before any of them runs."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from infosim.cli.usage import Folder, House, Language, SpokenOption, Told, Whole, suggestion
from infosim.locale import LANGUAGES, Message, message

if TYPE_CHECKING:
    from infosim.engine.rules import Rules
    from infosim.scenario import Report, Scenario

SEEDS = 2**44
"""Seeds are below this, as a scenario's and a journal's are."""
WORLDS = 10_000_000
"""Worlds that one command plays at most: hours of one machine, and far below the luck that forecasts draw."""
WORKERS = 1_000
"""Processes that one command starts at most."""

Run = TypeVar("Run", bound=Callable[..., Any])

seed_of_worlds = click.option(
    "--seed",
    cls=SpokenOption,
    type=Whole(0, SEEDS - 1),
    default=1,
    metavar="N",
    says=message("cli", "The seed; world 0 has the luck of a game played with it. 1 unless told."),
)


def of_this_machine(run: Run) -> Run:
    """How many processes play."""
    return click.option(
        "--workers",
        cls=SpokenOption,
        type=Whole(1, WORKERS),
        metavar="N",
        says=message("cli", "How many processes of this machine play; one for each core unless told."),
    )(run)


def with_workers(run: Run) -> Run:
    """Who plays many games."""
    dask = click.option(
        "--dask",
        cls=SpokenOption,
        metavar="ADDRESS",
        says=message("cli", "Let a Dask cluster play instead: the address of its scheduler, tcp://host:8786."),
    )
    return of_this_machine(dask(run))


def many_worlds(unless_told: int | None, says: Message) -> Callable[[Run], Run]:
    """How many worlds are played."""
    return click.option(
        "--worlds", cls=SpokenOption, type=Whole(1, WORLDS), default=unless_told, metavar="N", says=says
    )


def _keep_saves(ctx: click.Context, _: click.Parameter, folder: Path | None) -> None:
    if folder is not None:
        ctx.ensure_object(House).saves = folder


def on_either_side(run: Run) -> Run:
    """The options that may stand before or after the command."""
    saves = click.option(
        "--saves",
        cls=SpokenOption,
        type=Folder(),
        metavar="DIR",
        callback=_keep_saves,
        expose_value=False,
        says=message("cli", "Where saves are kept."),
    )
    # looked for before anything is parsed, so that mistakes are told in it; here it is held to be one of ours
    language = click.option(
        "--lang",
        cls=SpokenOption,
        type=Language(),
        metavar="|".join(LANGUAGES),
        expose_value=False,
        says=message("cli", "The language; without it, that of your system."),
    )
    return saves(language(run))


def _draw_with_few(ctx: click.Context, _: click.Parameter, asked: bool) -> None:
    if asked:
        ctx.ensure_object(House).few_glyphs = True


def _stand_still(ctx: click.Context, _: click.Parameter, asked: bool) -> None:
    if asked:
        ctx.ensure_object(House).motion = False


def with_screens(run: Run) -> Run:
    """What may be said to whatever draws screens."""
    still = click.option(
        "--no-motion",
        cls=SpokenOption,
        is_flag=True,
        callback=_stand_still,
        expose_value=False,
        says=message("cli", "Let nothing on the screen move."),
    )
    few = click.option(
        "--ascii",
        cls=SpokenOption,
        is_flag=True,
        callback=_draw_with_few,
        expose_value=False,
        says=message("cli", "Draw with plain characters, for a terminal that has no others."),
    )
    return few(still(run))


def must_be_a_terminal(house: House) -> None:
    """Say what to do where there is no terminal to draw on, and leave with the code 2."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        no = house.words.text(
            "cli.error",
            "The game needs a terminal: start it there, without pipes. "
            "Without one: infosim scenarios, check, simulate.",
        )
        raise Told(no)


def must_be_known(house: House, scenario: str) -> None:
    """Say which scenario is nearest to a name that none has. A path is left to whoever reads the file."""
    from infosim.scenario.catalogue import ids  # the parser of scenarios

    known = ids()
    if scenario in known or Path(scenario).exists() or Path(scenario).suffix == ".toml":
        return
    w = house.words
    no = w.text("cli.error", "There is no scenario {name}.", name=scenario) + suggestion(scenario, list(known), w)
    raise Told(no + " " + w.text("cli.error", "`infosim scenarios` lists them."))


def readable(house: House, scenario: str) -> tuple[Scenario, Rules] | None:
    """A scenario and the engine's rules; None once it was told why it cannot be played."""
    from infosim.scenario import Unreadable, load  # NumPy, from here on
    from infosim.scenario.compile import compiled

    must_be_known(house, scenario)
    try:
        read = load(scenario)
        return read, compiled(read)
    except Unreadable as wrong:
        refused(wrong.report, house)
        return None


def refused(report: Report, house: House) -> int:
    """Say what is wrong with a scenario that was to be played, and give the exit code."""
    from infosim.scenario.display import told as laid_out  # the parser of scenarios

    click.echo(laid_out(report, house.words, sys.stderr), err=True)
    return 1
