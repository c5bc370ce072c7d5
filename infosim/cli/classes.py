"""Commands for whoever teaches: make a class file.

What reads scenarios or computes is imported inside the commands.
"""

from __future__ import annotations

from pathlib import Path

import click

from infosim.cli.options import SEEDS, must_be_known, on_either_side, refused
from infosim.cli.usage import House, Spoken, SpokenGroup, SpokenOption, Told, Whole
from infosim.locale import message


@click.group(
    "class",
    cls=SpokenGroup,
    says=message("cli", "A class without a server: one file handed out, journals handed in, one debrief."),
)
@on_either_side
def of_class() -> None:
    """A class."""


@of_class.command(cls=Spoken, says=message("cli", "Make the file that a class plays: everybody has the same luck."))
@click.argument("scenario", metavar="SCENARIO")
@click.option(
    "--out",
    cls=SpokenOption,
    type=click.Path(path_type=Path),
    metavar="FILE",
    required=True,
    says=message("cli", "Where the class file is written; it can be read, and its texts changed, in an editor."),
)
@click.option(
    "--seed",
    cls=SpokenOption,
    type=Whole(0, SEEDS - 1),
    metavar="N",
    says=message("cli", "The luck of the whole class. Without it, one is drawn."),
)
@click.option(
    "--months",
    cls=SpokenOption,
    type=Whole(1, 120),
    metavar="N",
    says=message("cli", "How many months are played; all of the scenario unless told."),
)
@click.option(
    "--roster",
    cls=SpokenOption,
    type=click.Path(path_type=Path),
    metavar="CSV",
    says=message("cli", "A list of names: whoever begins under another is told so. No name is in the class file."),
)
@on_either_side
@click.pass_obj
def new(house: House, scenario: str, out: Path, seed: int | None, months: int | None, roster: Path | None) -> int:
    """Make a class file."""
    must_be_known(house, scenario)
    from infosim.classroom.making import made, save  # the parser of scenarios
    from infosim.classroom.roster import people
    from infosim.game.lesson import NotAClass
    from infosim.scenario import Unreadable, load

    w = house.words
    try:
        found = load(scenario)
        names = [person.name for person in people(roster)] if roster is not None else []
        lesson, played = made(found, seed=seed, months=months, people=names, w=w)
        save(lesson, played, out, w)
    except Unreadable as wrong:
        return refused(wrong.report, house)
    except NotAClass as wrong:
        raise Told(f"{roster}: {wrong.told(w)}.") from None
    except FileExistsError:
        raise Told(w.text("cli.error", "{file} is there already. Name another with --out.", file=out)) from None
    except OSError as error:
        file, why = error.filename or out, error.strerror or ""
        raise Told(w.text("cli.error", "{file}: {why}.", file=file, why=why)) from None
    # words: a class file was made; {title} is a scenario's, {code} four letters
    made_it = w.text(
        "cli.class",
        "Class {code}: {title}, {months}, seed {seed}. Written to {file}.",
        code=lesson.code,
        title=lesson.title,
        months=w.plural("cli.class", "{n} month", "{n} months", played.months),
        seed=str(lesson.seed),
        file=out,
    )
    # words: a class file was made; what the teacher does with it
    then = w.text(
        "cli.class",
        'Read it, change its texts, hand it out. To play: infosim play {file} --name "Ana Duval"',
        file=out.name,
    )
    click.echo(f"{made_it}\n{then}")
    return 0
