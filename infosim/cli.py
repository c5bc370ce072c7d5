"""The commands: each says what it takes, and calls the package that does it.

Packages are imported inside the commands, so that `infosim --version` and the first paint of the title screen wait for
none that they do not need.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from infosim import __version__, places
from infosim.locale import LANGUAGES, Message, Words, message, preferred, words
from infosim.usage import BotName, House, Language, Spoken, SpokenGroup, SpokenOption, Told, Whole, suggestion, told

_UNEXPECTED = 70
"""Exit code of an error that is the program's own fault (EX_SOFTWARE of sysexits.h)."""

_INTERRUPTED = 130
"""Exit code of a program that was stopped by Ctrl-C, as shells have it."""

_SEEDS = 2**44
"""Seeds are below this, as a scenario's and a journal's are."""

_WORLDS = message("cli", "{done} of {count} worlds")
_GAMES = message("cli", "{done} of {count} games")

if TYPE_CHECKING:
    from infosim.game.bookshelf import Bookshelf
    from infosim.game.settings import Settings
    from infosim.game.views.title import Opened

Run = TypeVar("Run", bound=Callable[..., Any])

_seed_of_worlds = click.option(
    "--seed",
    cls=SpokenOption,
    type=Whole(0, _SEEDS - 1),
    default=1,
    metavar="N",
    says=message("cli", "The seed; world 0 has the luck of a game played with it. 1 unless told."),
)


def _keep_saves(ctx: click.Context, _: click.Parameter, folder: Path | None) -> None:
    if folder is not None:
        ctx.ensure_object(House).saves = folder


def _on_either_side(run: Run) -> Run:
    """The options that may stand before or after the command."""
    saves = click.option(
        "--saves",
        cls=SpokenOption,
        type=click.Path(file_okay=False, path_type=Path),
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


def _with_screens(run: Run) -> Run:
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
@_with_screens
@_on_either_side
@click.pass_context
def infosim(ctx: click.Context) -> int:
    """The title screen, unless a command is named."""
    return _screens(ctx.obj) if ctx.invoked_subcommand is None else 0


@infosim.command(cls=Spoken, says=message("cli", "Play a scenario at once: an identifier, or a file."))
@click.argument("scenario", metavar="SCENARIO")
@click.option(
    "--seed",
    cls=SpokenOption,
    type=Whole(0, _SEEDS - 1),
    metavar="N",
    says=message("cli", "The luck: the same number is the same game. Without it, one is drawn."),
)
@_with_screens
@_on_either_side
@click.pass_obj
def play(house: House, scenario: str, seed: int | None) -> int:
    """Begin a game."""
    _must_be_a_terminal(house)
    _must_be_known(house, scenario)
    from infosim.scenario import check as checked  # the parser of scenarios

    report = checked(scenario)
    if not report.fine:
        from infosim.scenario.display import told as laid_out

        click.echo(laid_out(report, house.words, sys.stderr), err=True)
        return 1
    return _screens(house, lambda shelf: shelf.begin(scenario, seed))


@infosim.command(cls=Spoken, says=message("cli", "Go on with a game: the one played last, or the one named."))
@click.argument("save", required=False, metavar="[SAVE]")
@_with_screens
@_on_either_side
@click.pass_obj
def resume(house: House, save: str | None) -> int:
    """Go on with a game."""
    _must_be_a_terminal(house)
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
    return _screens(house, lambda shelf: shelf.resume(name))


@infosim.command(cls=Spoken, says=message("cli", "List what can be played: one scenario a line, its identifier first."))
@_on_either_side
@click.pass_obj
def scenarios(house: House) -> int:
    """List the scenarios that ship."""
    from infosim.scenario import shipped  # the parser of scenarios

    w = house.words
    entries = shipped()
    widths = [max(len(entry.id) for entry in entries), max(len(entry.in_language(w.language)[0]) for entry in entries)]
    for entry in entries:
        title, summary = entry.in_language(w.language)
        minutes = w.minutes(entry.minutes)
        click.echo(f"{entry.id:{widths[0]}}  {title:{widths[1]}}  {minutes:>7}  {summary}".rstrip())
    return 0


@infosim.command(cls=Spoken, says=message("cli", "Say what is wrong with scenario files: where, why, and the remedy."))
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@click.option(
    "--json",
    "as_json",
    cls=SpokenOption,
    is_flag=True,
    says=message("cli", "For programs: one JSON object with every mistake of every file."),
)
@_on_either_side
@click.pass_obj
def check(house: House, files: tuple[str, ...], *, as_json: bool) -> int:
    """Check files; 0 when each can be played, warnings or not, and 1 otherwise."""
    import json

    from infosim.scenario import check as checked  # the parser of scenarios
    from infosim.scenario.display import told as laid_out

    reports = [checked(file) for file in files]
    if as_json:
        told = {"reports": [report.as_json(house.words) for report in reports]}
        click.echo(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        for report in reports:
            click.echo(laid_out(report, house.words, sys.stdout))
    return 0 if all(report.fine for report in reports) else 1


@infosim.command(cls=Spoken, says=message("cli", "Play a save again, month by month."))
@click.argument("save", metavar="SAVE")
@click.option(
    "--verify",
    cls=SpokenOption,
    is_flag=True,
    says=message("cli", "Say whether every month comes out as it did: exit code 0 if so, else 1."),
)
@_on_either_side
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


@infosim.command(
    cls=Spoken, says=message("cli", "Let a bot play a scenario in many worlds, and say what became of it.")
)
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
    type=Whole(1),
    default=1_000,
    metavar="N",
    says=message("cli", "How many worlds; 1,000 unless told."),
)
@_seed_of_worlds
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
@_on_either_side
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
    from infosim.scenario.display import told as laid_out

    house = ctx.ensure_object(House)
    w = house.words
    _must_be_known(house, scenario)
    try:
        read = load(scenario)
        rules = compiled(read)
    except Unreadable as wrong:
        click.echo(laid_out(wrong.report, w, sys.stderr), err=True)
        return 1
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
        raise click.ClickException(w.text("cli.error", "{file} could not be written.", file=csv)) from error
    for line in in_words(found, w):
        click.echo(line)
    return 0


@infosim.group(
    cls=SpokenGroup,
    says=message("cli", "The laboratory: many games at once, to judge a scenario by."),
)
@_on_either_side
def lab() -> None:
    """The laboratory."""


@lab.command(cls=Spoken, says=message("cli", "Play scenarios with every bot, and say what each strategy is worth."))
@click.argument("scenario", nargs=-1, metavar="[SCENARIO…]")
@click.option(
    "--worlds",
    cls=SpokenOption,
    type=Whole(1),
    default=200,
    metavar="N",
    says=message("cli", "How many worlds each bot plays; 200 unless told."),
)
@_seed_of_worlds
@_on_either_side
@click.pass_obj
def balance(house: House, scenario: tuple[str, ...], *, worlds: int, seed: int) -> int:
    """A table for each scenario; all that ship unless some are named."""
    from infosim.lab import balance as played  # NumPy, from here on
    from infosim.lab import games_in
    from infosim.lab.telling import balance_told
    from infosim.scenario import Unreadable, load
    from infosim.scenario.catalogue import ids
    from infosim.scenario.compile import compiled
    from infosim.scenario.display import told as laid_out

    w, rules, titles = house.words, {}, {}
    for name in scenario or ids():
        _must_be_known(house, name)
        try:
            read = load(name)
        except Unreadable as wrong:
            click.echo(laid_out(wrong.report, w, sys.stderr), err=True)
            return 1
        rules[name], titles[name] = compiled(read), read.text("title", w.language)
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


def _screens(house: House, opening: Callable[[Bookshelf], Opened] | None = None) -> int:
    """Run the screens: the title, or a game at once."""
    _must_be_a_terminal(house)
    from infosim.game.bookshelf import Bookshelf  # and below, the screens: other commands have none
    from infosim.tui.launch import launch

    shelf = Bookshelf(places.saves(house.saves), house.words, asked=house.asked)
    start = (lambda: opening(shelf)) if opening is not None else None
    chosen = _settings()
    return launch(
        shelf,
        start,
        language=house.words.language,
        palette=chosen.colours if chosen else None,
        few_glyphs=house.few_glyphs,
        motion=house.motion and not (chosen and chosen.motion is False),
    )


def _must_be_a_terminal(house: House) -> None:
    """Say what to do where there is no terminal to draw on, and leave with the code 2."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        no = house.words.text(
            "cli.error",
            "The game needs a terminal: start it there, without pipes. "
            "Without one: infosim scenarios, check, simulate.",
        )
        raise Told(no)


def _must_be_known(house: House, scenario: str) -> None:
    """Say which scenario is nearest to a name that none has. A path is left to whoever reads the file."""
    from infosim.scenario.catalogue import ids  # the parser of scenarios

    known = ids()
    if scenario in known or Path(scenario).exists() or Path(scenario).suffix == ".toml":
        return
    w = house.words
    no = w.text("cli.error", "There is no scenario {name}.", name=scenario) + suggestion(scenario, list(known), w)
    raise Told(no + " " + w.text("cli.error", "`infosim scenarios` lists them."))


def _must_exist(house: House, folder: Path, save: str) -> None:
    """Say which game is nearest to one that is not there."""
    from infosim.game import saves
    from infosim.game.trouble import Missing

    try:
        saves.find(folder, save)
    except Missing as missing:
        near = suggestion(save, [saved.name for saved in saves.listed(folder)], house.words)
        raise Told(missing.told(house.words) + near) from None


def run(arguments: Sequence[str]) -> int:
    """Carry out a command line and give its exit code. What goes wrong is told in a sentence, never as a traceback."""
    house = House(words(_asked_language(arguments)), asked=any(a.partition("=")[0] == "--lang" for a in arguments))
    try:
        return int(infosim.main(list(arguments), "infosim", standalone_mode=False, obj=house) or 0)
    except click.ClickException as error:
        click.echo(f"infosim: {told(error, house.words)}", err=True)
        return error.exit_code
    except (KeyboardInterrupt, click.Abort):
        return _INTERRUPTED
    except Exception:
        return _write_down(house)


def _asked_language(arguments: Sequence[str]) -> str:
    """The language named on the command line if it is one of ours, that of the player's system otherwise."""
    for position, argument in enumerate(arguments):
        option, _, value = argument.partition("=")
        if option == "--lang":
            code = (value or "".join(arguments[position + 1 : position + 2])).lower()
            return code if code in LANGUAGES else preferred(os.environ)
    return _chosen() or preferred(os.environ)


def _chosen() -> str | None:
    """The language that the player chose at the first start, if it is one of ours."""
    chosen = _settings()
    return chosen.language if chosen is not None and chosen.language in LANGUAGES else None


def _settings() -> Settings | None:
    """What the player chose once; None if nothing."""
    if not places.settings().exists():
        return None
    from infosim.game.settings import Settings  # only whoever has chosen something has such a file

    return Settings.read(places.settings())


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
