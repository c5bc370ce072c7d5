"""The commands: each says what it takes, and calls the package that does it.

Packages are imported inside the commands, so that `infosim --version` and the first paint of the title screen wait for
none that they do not need.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

import click

from infosim import __version__, places
from infosim.cli.authors import check, scenarios
from infosim.cli.classes import of_class
from infosim.cli.games import debrief, play, replay, resume, screens
from infosim.cli.laboratory import lab, simulate
from infosim.cli.language import asked_language
from infosim.cli.options import on_either_side, with_screens
from infosim.cli.teaching import guide, teacher
from infosim.cli.usage import House, SpokenGroup, SpokenOption, told
from infosim.locale import message, words

_UNEXPECTED = 70
"""Exit code of an error that is the program's own fault (EX_SOFTWARE of sysexits.h)."""

_INTERRUPTED = 130
"""Exit code of a program that was stopped by Ctrl-C, as shells have it."""


def _show_version(ctx: click.Context, _: click.Parameter, asked: bool) -> None:
    if asked:
        click.echo(f"infosim {__version__}")
        ctx.exit()


@click.group(
    cls=SpokenGroup,
    invoke_without_command=True,
    says=message(
        "cli", "Run the IT of a startup, month by month: what to keep in-house, what to hand over, and to whom."
    ),
)
@click.option(
    "--version",
    cls=SpokenOption,
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_show_version,
    says=message("cli", "Show the version."),
)
@with_screens
@on_either_side
@click.pass_context
def infosim(ctx: click.Context) -> int:
    """The title screen, unless a command is named."""
    return screens(ctx.obj) if ctx.invoked_subcommand is None else 0


for _command in (play, resume, debrief, scenarios, check, replay, simulate, lab, of_class, teacher, guide):
    infosim.add_command(_command)


def run(arguments: Sequence[str]) -> int:
    """Carry out a command line and give its exit code. What goes wrong is told in a sentence, never as a traceback."""
    house = House(words(asked_language(arguments)), asked=any(a.partition("=")[0] == "--lang" for a in arguments))
    try:
        return int(infosim.main(list(arguments), "infosim", standalone_mode=False, obj=house) or 0)
    except click.ClickException as error:
        click.echo(f"infosim: {told(error, house.words)}", err=True)
        return error.exit_code
    except (KeyboardInterrupt, click.Abort):
        return _INTERRUPTED
    except Exception:
        return _write_down(house)


def _write_down(house: House) -> int:
    """Write an unexpected error to the log, tell in one sentence where, and give the exit code."""
    import traceback  # only a mistake of ours needs it

    w = house.words
    log = places.log(places.saves(house.saves))
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        with log.open("a", encoding="utf-8") as file:
            file.write(f"infosim {__version__}, Python {sys.version}\n{traceback.format_exc()}\n")
    except OSError:
        click.echo(traceback.format_exc(), err=True)
        where = w.text("cli.error", "Infosim stopped on a mistake of its own, told above. Saved games are intact.")
    else:
        where = w.text(
            "cli.error",
            "Infosim stopped on a mistake of its own, and wrote it to {log}. Saved games are intact.",
            log=log,
        )
    click.echo(f"infosim: {where}", err=True)
    return _UNEXPECTED


def main() -> None:
    """The program, as the shell starts it."""
    sys.exit(run(sys.argv[1:]))
