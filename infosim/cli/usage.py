"""What the command line says about itself: help pages and mistakes, in the words of the player's language.

Click parses; its own sentences are English and its own, so what is shown is put in words here.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click
from click.exceptions import NoArgsIsHelpError

from infosim.locale import LANGUAGES, Message, Words, message

_HEADINGS = {
    "usage": message("cli.help", "Usage:"),
    "options": message("cli.help", "Options"),
    "commands": message("cli.help", "Commands"),
    "command": message("cli.help", "COMMAND"),
    "option": message("cli.help", "OPTIONS"),
    "help": message("cli.help", "Show this page."),
}


@dataclass
class House:
    """What holds for the whole command line, whichever side of the command it was said on."""

    words: Words
    saves: Path | None = None
    """The folder of saves that was asked for."""
    asked: bool = False
    """The language was asked for on the command line."""
    few_glyphs: bool = False
    motion: bool = True
    """Marks of ASCII were asked for."""


class Told(click.ClickException):
    """A mistake that is in words already. It exits as a mistake on the command line does."""

    exit_code = 2


class Spoken(click.Command):
    """A command that explains itself in the player's language."""

    def __init__(self, *args: Any, says: Message, **named: Any) -> None:
        super().__init__(*args, **named)
        self.says = says

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """What follows the command's name in its usage line."""
        w = _words(ctx)
        pieces = [f"[{w.say(_HEADINGS['option'])}]"]
        return pieces + [piece for param in self.get_params(ctx) for piece in param.get_usage_pieces(ctx)]

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the help page: usage, what it does, options, and the commands of a group."""
        w = _words(ctx)
        formatter.write_usage(
            ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), prefix=w.say(_HEADINGS["usage"]) + " "
        )
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(w.say(self.says))
        rows = [
            (", ".join(p.opts) + _metavar(p, ctx), w.say(p.says)) for p in self.params if isinstance(p, SpokenOption)
        ]
        with formatter.section(w.say(_HEADINGS["options"])):
            formatter.write_dl([*rows, ("--help", w.say(_HEADINGS["help"]))])


class SpokenGroup(Spoken, click.Group):
    """The commands together."""

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """What follows the program's name in its usage line."""
        return [*super().collect_usage_pieces(ctx), f"[{_words(ctx).say(_HEADINGS['command'])}]"]

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the help page, with a line for each command."""
        super().format_help(ctx, formatter)
        w = _words(ctx)
        rows = [(name, w.say(command.says)) for name, command in self.commands.items() if isinstance(command, Spoken)]
        if rows:
            with formatter.section(w.say(_HEADINGS["commands"])):
                formatter.write_dl(rows)


class SpokenOption(click.Option):
    """An option that explains itself in the player's language."""

    def __init__(self, *args: Any, says: Message, **named: Any) -> None:
        super().__init__(*args, **named)
        self.says = says


class Whole(click.ParamType[int]):
    """A whole number from `low` on, to `most` if there is an end."""

    name = "n"

    def __init__(self, low: int, most: int | None = None) -> None:
        self.low = low
        self.most = most

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """The number that a word of the command line stands for."""
        try:
            number = int(value)
        except ValueError:
            number = self.low - 1
        if number < self.low or (self.most is not None and number > self.most):
            self.fail(self.wanted(value, _words(ctx)), param)
        return number

    def wanted(self, value: object, w: Words) -> str:
        """What is wanted instead of something, to stand after the option that wants it."""
        if self.most is None:
            return w.text("cli.error", "a whole number from {low} on, not {value}", low=self.low, value=value)
        return w.text(
            "cli.error", "a whole number from {low} to {most}, not {value}", low=self.low, most=self.most, value=value
        )


class BotName(click.ParamType[str]):
    """The name of a bot."""

    name = "bot"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The name, if a bot has it."""
        from infosim.bots import UnknownBot, named  # NumPy, which no help page needs

        try:
            named(str(value))
        except UnknownBot as unknown:
            w = _words(ctx)
            known = ", ".join(unknown.known)
            sentence = w.text("cli.error", "one of {names}, not {value}", names=known, value=unknown.name)
            likely = w.text("cli.error", "the nearest is {name}", name=unknown.nearest) if unknown.nearest else ""
            self.fail(f"{sentence}; {likely}" if likely else sentence, param)
        return str(value)


class Folder(click.ParamType[Path]):
    """A folder, which need not exist yet."""

    name = "dir"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """The folder of that name, unless a file has it."""
        folder = Path(value)
        if folder.exists() and not folder.is_dir():
            w = _words(ctx)
            self.fail(w.text("cli.error", "a folder, and {value} is a file", value=value), param)
        return folder


class Language(click.ParamType[str]):
    """One of the languages that Infosim speaks."""

    name = "lang"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The code of the language, whatever its case."""
        if str(value).lower() not in LANGUAGES:
            w = _words(ctx)
            languages = ", ".join(LANGUAGES)
            self.fail(w.text("cli.error", "one of {languages}, not {value}", languages=languages, value=value), param)
        return str(value).lower()


def told(error: click.ClickException, w: Words) -> str:
    """What a mistake on the command line is, and what to do next."""
    match error:
        case click.NoSuchCommand() | click.NoSuchOption():
            name = error.command_name if isinstance(error, click.NoSuchCommand) else error.option_name
            sentence = w.text("cli.error", "There is no {name}.", name=name) + _nearest(error.possibilities, w)
        case click.MissingParameter(param=click.Parameter() as missing):
            sentence = w.text("cli.error", "{name} is missing.", name=_name(missing, error.ctx))
        case click.BadParameter(param=click.Parameter() as wrong):
            sentence = w.text("cli.error", "{name} wants {what}.", name=_name(wrong, error.ctx), what=error.message)
        case NoArgsIsHelpError(ctx=click.Context(command=click.Group() as group)):
            commands = ", ".join(group.commands)
            sentence = w.text(
                "cli.error", "{name} wants one of its commands: {commands}.", name=group.name, commands=commands
            )
        case click.BadOptionUsage():
            sentence = w.text("cli.error", "{name} wants a value.", name=error.option_name)
        case click.UsageError():
            sentence = w.text("cli.error", "There is one word too many.")
        case _:
            return error.format_message()
    path = error.ctx.command_path if error.ctx else "infosim"
    return sentence + " " + w.text("cli.error", "`{command} --help` shows what it takes.", command=path)


def suggestion(name: str, known: list[str], w: Words) -> str:
    """A sentence that names what somebody probably meant, with a space before it; empty when nothing is near."""
    from difflib import get_close_matches  # only a mistake needs it

    return _nearest(get_close_matches(name.lower(), known, n=1, cutoff=0.5), w)


def _nearest(possibilities: list[str] | None, w: Words) -> str:
    return " " + w.text("cli.error", "The nearest is {name}.", name=possibilities[0]) if possibilities else ""


def _name(param: click.Parameter, ctx: click.Context | None) -> str:
    if isinstance(param, click.Option) or ctx is None:
        return max(param.opts, key=len)
    return param.make_metavar(ctx)


def _metavar(param: click.Option, ctx: click.Context) -> str:
    return "" if param.is_flag else " " + param.make_metavar(ctx)


def _words(ctx: click.Context | None) -> Words:
    house = (ctx or click.get_current_context()).find_object(House)
    if house is None:
        raise LookupError("the command line was started without its House")
    return house.words
