"""Command lines as documents write them: whether the program would understand one."""

from __future__ import annotations

import shlex

import click

from infosim.cli import infosim
from infosim.cli.usage import House
from infosim.locale import words


def understood(line: str) -> None:
    """Parse a command line as the program does, without doing anything. Raises click.ClickException."""
    name, *arguments = shlex.split(line)
    command: click.Command = infosim
    context: click.Context | None = None
    try:
        while isinstance(command, click.Group):
            context = command.make_context(name, arguments, parent=context, obj=House(words("en")))
            rest = [*context._protected_args, *context.args]
            if not rest:
                return
            found, deeper, arguments = command.resolve_command(context, rest)
            assert found
            assert deeper
            name, command = found, deeper
        command.make_context(name, arguments, parent=context)
    except click.exceptions.Exit:
        return  # it shows a version, or a page of help
