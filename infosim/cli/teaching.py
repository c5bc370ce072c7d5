"""Commands for whoever teaches: the guide, and the notes of a scenario."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from infosim.cli.options import must_be_known, on_either_side, refused
from infosim.cli.usage import House, Spoken
from infosim.locale import Words, message, wrap

if TYPE_CHECKING:
    from infosim.game.present.teaching import Part

_WIDEST = 96
"""Cells of a line of prose, however wide the terminal is."""
_INDENT = 2


@click.command(
    cls=Spoken,
    says=message(
        "cli",
        "Show a scenario's notes for a lesson: what it teaches, what to watch, what to ask afterwards. Of a class "
        "file, also what it asks.",
    ),
)
@click.argument("scenario", metavar="SCENARIO")
@on_either_side
@click.pass_obj
def teacher(house: House, scenario: str) -> int:
    """The teacher's notes of a scenario; 1 if the file cannot be played."""
    from infosim.game.lesson_file import is_class
    from infosim.game.present.teaching import notes  # the parser of scenarios
    from infosim.scenario import Unreadable, load

    if is_class(Path(scenario)):
        return _class_notes(house, Path(scenario))
    must_be_known(house, scenario)
    try:
        read = load(scenario)
    except Unreadable as wrong:
        return refused(wrong.report, house)
    w = house.words
    title, parts = read.text("title", w.language), notes(read, w)
    if not parts:
        click.echo(
            w.text("cli", "{title} has no notes for a lesson; [teacher] in its file is where they go.", title=title)
        )
        return 0
    _show(title, parts, w)
    return 0


def _class_notes(house: House, file: Path) -> int:
    """What a class file holds, and the notes of its scenario where this house has it; 1 for one that cannot be read."""
    from infosim.game.lesson import NotAClass
    from infosim.game.lesson_file import opened
    from infosim.game.present.teaching import notes, of_class
    from infosim.scenario import load
    from infosim.scenario.catalogue import ids

    w = house.words
    try:
        lesson, _ = opened(file)
    except NotAClass as wrong:
        click.echo(f"infosim: {file.name}: {wrong.told(w)}.", err=True)
        return 1
    parts = of_class(lesson, w)
    if lesson.scenario in ids():
        asked = {part.title for part in parts}  # the class has its own
        parts += tuple(part for part in notes(load(lesson.scenario), w) if part.title not in asked)
    _show(lesson.title, parts, w)
    return 0


def _show(title: str, parts: Iterable[Part], w: Words) -> None:
    # words: first line of the teacher's notes of a scenario
    click.echo(w.text("cli", "{title}: notes for a lesson", title=title))
    width = min(shutil.get_terminal_size((_WIDEST, 24)).columns, _WIDEST) - _INDENT
    for part in parts:
        click.echo(f"\n{part.title}")
        for paragraph in part.paragraphs:
            click.echo("\n".join(" " * _INDENT + line for line in wrap(paragraph, width)))


@click.command(
    cls=Spoken,
    says=message("cli", "Write the teacher's guide, as Markdown: lessons, what to say, research, grades, trouble."),
)
@on_either_side
@click.pass_obj
def guide(house: House) -> int:
    """The teacher's guide."""
    from infosim.game.present.guide import markdown  # late: no help page needs its texts

    click.echo(markdown(house.words), nl=False)
    return 0
