"""Commands for whoever teaches: make a class file, collect what was handed in.

What reads scenarios or computes is imported inside the commands.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from infosim.cli.options import SEEDS, must_be_known, of_this_machine, on_either_side, refused
from infosim.cli.usage import Folder, House, Spoken, SpokenGroup, SpokenOption, Told, Whole, suggestion
from infosim.locale import Words, message

if TYPE_CHECKING:
    from infosim.classroom.collecting import Collected
    from infosim.classroom.refusals import Refused
    from infosim.classroom.telling import ClassTelling
    from infosim.lab.workers import Workers


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
    from infosim.classroom.making import made, out_of_reach, save, seed_of  # the parser of scenarios
    from infosim.classroom.roster import people
    from infosim.game.lesson import NotAClass
    from infosim.scenario import Unreadable, load

    w = house.words
    try:
        found = load(scenario)
        names = [person.name for person in people(roster)] if roster is not None else []
        seed = seed if seed is not None else seed_of(found)
        beyond = out_of_reach(found, months, seed) if months is not None and months < found.months else ()
        lesson, played = made(found, seed=seed, months=months, people=names, w=w, without=beyond)
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
    for name in beyond:
        # words: a class file was made; {aim} is an objective of its scenario, {months} is e.g. 12 months
        left_out = w.text(
            "cli.class",
            "Left out of the objectives, since no reference bot reaches it in {months}: {aim}.",
            months=w.plural("cli.class", "{n} month", "{n} months", played.months),
            aim=found.text(f"objectives.{name}.name", w.language),
        )
        click.echo(left_out)
    return 0


_READ = message("cli", "{done} of {count} files read")
_REPLAYED = message("cli", "{done} of {count} games played again")
_BOTS = message("cli", "{done} of {count} months of the reference bots played")
_PRICED = message("cli", "{done} of {count} games priced")
_WRITTEN = message("cli", "{done} of {count} pages written")


def _progress(w: Words) -> Callable[[str, int, int], bool]:
    """What tells how far it is; Ctrl-C stops."""
    from infosim.cli.laboratory import counting

    says = {"read": _READ, "replay": _REPLAYED, "bots": _BOTS, "price": _PRICED, "write": _WRITTEN}
    shows = dict[str, Callable[[int], None]]()

    def going(what: str, done: int, count: int) -> bool:
        if what not in shows:
            shows[what] = counting(count, says[what], w)
        shows[what](done + 1 if what == "read" else done)
        return True

    return going


@dataclass(frozen=True)
class _Debriefed:
    """A class and its debrief, and what writes more of it."""

    told: ClassTelling
    going: Callable[[str, int, int], bool]
    workers: Workers


@contextmanager
def _debriefed(
    house: House, folder: Path, workers: int | None, out: Path, name: str | None = None
) -> Iterator[_Debriefed]:
    """A class and its debrief, for whoever has that name if one is given, with progress; what goes wrong is told."""
    from infosim.classroom.collecting import NoClass, collect
    from infosim.classroom.debrief import debriefed
    from infosim.classroom.telling import ClassTelling
    from infosim.cli.laboratory import played_by

    w = house.words
    if not folder.is_dir():
        raise Told(w.text("cli.error", "{file} is no folder.", file=folder))
    going = _progress(w)
    with played_by(workers, None, w) as who:
        try:
            found = collect(folder, going, who, out)
        except NoClass as none:
            for each in none.refused:
                click.echo(_line(each, w), err=True)
            raise click.ClickException(
                w.text("cli.class", "Nothing in {file} is a game of a class that can be verified.", file=folder)
            ) from None
        you = _place_of(name, found, w) if name is not None else None
        yield _Debriefed(ClassTelling(found, debriefed(found, folder, going, who, you), w), going, who)


def _place_of(name: str, found: Collected, w: Words) -> int:
    """The company that is meant: by the name of who played it, or by the file that was handed in."""
    from infosim.game.lesson import seat_of

    seat = seat_of(name, 0)
    for s in found.students:
        if seat_of(s.name, 0) == seat or Path(name).name == s.game.path.name:
            return s.at
    near = suggestion(name, [s.name for s in found.students], w)
    # words: the debrief of a class for one of its players, of whom no game was handed in
    raise Told(w.text("cli.error", "No game of {name} counts here.", name=name) + near)


def _line(refused: Refused, w: Words) -> str:
    from infosim.classroom.reading import shown

    # words: a file that was handed in and is not counted; {why} says why
    return w.text("cli.class", "{file} {why}.", file=shown(refused.path), why=refused.told(w))


def _whole(c: Collected, w: Words) -> str:
    """What was collected, in a sentence."""
    games = w.plural("cli.class", "{n} game verified", "{n} games verified", len(c.students))
    halves = len(c.students) - int(c.finished.sum())
    # words: after how many games of a class were verified: how many of them end before the game does
    half = w.plural("cli.class", "{n} of them not played to the end", "{n} of them not played to the end", halves)
    others = w.plural("cli.class", "{n} file not counted", "{n} files not counted", len(c.refused))
    # words: what was collected of a class; {code} four letters, {games} and {others} are counts
    return w.text(
        "cli.class",
        "Class {code}, {title}: {games}, {others}.",
        code=c.lesson.code,
        title=c.lesson.title,
        games=f"{games} ({half})" if halves else games,
        others=others,
    )


@of_class.command(
    cls=Spoken, says=message("cli", "Collect what a class handed in: verify each game, write tables and the debrief.")
)
@click.argument("folder", metavar="FOLDER", type=click.Path(path_type=Path))
@click.option(
    "--out",
    cls=SpokenOption,
    type=Folder(),
    metavar="DIR",
    says=message("cli", "Where tables and pages are written; `collected` in the folder unless told."),
)
@click.option(
    "--grades",
    cls=SpokenOption,
    metavar="SCORECARD",
    says=message("cli", "Write grades for Moodle and Canvas by a scorecard; `default` is one that is fair enough."),
)
@click.option(
    "--roster",
    cls=SpokenOption,
    type=click.Path(path_type=Path),
    metavar="CSV",
    says=message("cli", "A list of names, with what a platform knows them by: who is missing is told."),
)
@click.option(
    "--parquet",
    cls=SpokenOption,
    is_flag=True,
    says=message("cli", "Write the tables as Parquet too."),
)
@of_this_machine
@on_either_side
@click.pass_obj
def collect(
    house: House,
    folder: Path,
    *,
    out: Path | None,
    grades: str | None,
    roster: Path | None,
    parquet: bool,
    workers: int | None,
) -> int:
    """Verify what was handed in; 0 if something was."""
    from infosim.classroom import exports, grading, page, students
    from infosim.classroom.roster import people
    from infosim.game.lesson import NotAClass
    from infosim.game.paper.keep import Unwritten, keep
    from infosim.game.paper.page import document

    w = house.words
    at, about = out or folder / "collected", roster
    try:
        names = people(roster) if roster is not None else ()
        about = Path(grades) if grades is not None else None
        card = grading.DEFAULT if grades in (None, "default") else grading.scorecard(Path(str(grades)), w)
    except NotAClass as wrong:
        raise Told(f"{about}: {wrong.told(w)}.") from None
    except OSError as error:
        raise Told(
            w.text("cli.error", "{file}: {why}.", file=error.filename or about, why=error.strerror or "")
        ) from None
    if parquet and not exports.can_write_parquet():
        raise Told(w.text("cli.error", "--parquet needs Polars: pip install 'infosim[data]'."))
    with _debriefed(house, folder, workers, at) as class_of:
        found = class_of.told.c
        tables = exports.sheets(found, w)
        try:
            at.mkdir(parents=True, exist_ok=True)
            exports.written(tables, at)
            keep(at / "debrief.html", document(page.projector(class_of.told), w))
            students.written(class_of.told, at / "students", class_of.going, class_of.workers)
            if parquet:
                exports.parquet(tables, at)
            if grades is not None:
                rows = grading.marks(found, card, names)
                keep(at / "grades-moodle.csv", grading.moodle(rows, card))
                keep(at / "grades-canvas.csv", grading.canvas(rows, card))
        except Unwritten as unwritten:
            raise Told(unwritten.told(w)) from None
        except OSError as error:
            file, why = error.filename or at, error.strerror or ""
            raise Told(w.text("cli.error", "{file}: {why}.", file=file, why=why)) from None
    for each in found.refused:
        click.echo(_line(each, w))
    for row in grading.marks(found, card, names):
        if row.mark is None:
            # words: somebody of the class's list who handed nothing in
            click.echo(w.text("cli.class", "{name} handed nothing in.", name=row.name))
    click.echo(_whole(found, w))
    # words: where tables of a class were written
    click.echo(w.text("cli.class", "Written to {file}.", file=at))
    return 0


@of_class.command(cls=Spoken, says=message("cli", "Debrief a class here, from the folder of what was handed in."))
@click.argument("folder", metavar="FOLDER", type=click.Path(path_type=Path))
@click.option(
    "--name",
    cls=SpokenOption,
    metavar="NAME",
    says=message("cli", "Mark one company as yours: whoever played it, or the file that was handed in."),
)
@click.option(
    "--out",
    cls=SpokenOption,
    type=Folder(),
    metavar="DIR",
    says=message("cli", "Where tables and pages are written; `collected` in the folder unless told."),
)
@of_this_machine
@on_either_side
@click.pass_obj
def debrief(house: House, folder: Path, *, name: str | None, out: Path | None, workers: int | None) -> int:
    """Four blocks on a page: in a terminal as one, elsewhere as text."""
    at = out or folder / "collected"
    with _debriefed(house, folder, workers, at, name) as class_of:
        told = class_of.told
    from infosim.classroom import screen
    from infosim.cli.language import settings

    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        click.echo(screen.text(told))
        return 0
    chosen = settings()
    you = told.d.you
    player = told.c.students[you].name if you is not None else ""
    return screen.show(told, at, player, palette=chosen.colours if chosen else None, few_glyphs=house.few_glyphs)
