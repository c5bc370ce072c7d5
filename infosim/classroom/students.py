"""A page for each student: what their company did, and where it lies in the class. For its player alone.

What a page shows is taken out of the class first, so that processes can be sent it, and write the pages in shares.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from infosim.classroom.collecting import Collected, Going, Stopped, Student
from infosim.classroom.debrief import FEW, by_way
from infosim.classroom.exports import outcome
from infosim.classroom.page import to_talk_about
from infosim.classroom.telling import ClassTelling
from infosim.engine.batch import Array
from infosim.game.lesson import Prediction
from infosim.game.paper.charts import Calendar, Point, Range, Strand, Table, dots, ranges, sourcing
from infosim.game.paper.keep import keep
from infosim.game.paper.page import Page, Section, Tile, document
from infosim.game.present.lesson import plain
from infosim.game.present.measures import in_unit
from infosim.lab.workers import ALONE, Workers, in_order
from infosim.locale import Words, words

SHARE = 12
"""Pages that a process writes at once: few enough to tell how far it is."""


@dataclass(frozen=True, eq=False)
class OfAll:
    """What every page says of the class."""

    title: str
    code: str
    months: int
    functions: tuple[str, ...]
    """Their names."""
    questions: tuple[str, ...]
    values: Array  # (W,) euros, of all companies


@dataclass(frozen=True, eq=False)
class Own:
    """What a page says of its company."""

    at: int
    """Place among all."""
    name: str
    months: int
    seconds: int
    value: float
    """Euros."""
    result: float
    axes: tuple[float, ...]
    shares: Array  # (6, F, months) of the work
    answers: tuple[tuple[Prediction, float | None, float | None], ...]
    """What was asked, said and was."""


def of_all(t: ClassTelling) -> OfAll:
    """What every page says of a class."""
    lesson = t.c.lesson
    return OfAll(
        title=lesson.title, code=lesson.code, months=t.c.months, functions=t.functions,
        questions=lesson.questions, values=t.c.block.worth,
    )  # fmt: skip


def own(c: Collected, s: Student) -> Own:
    """What the page of a student says of their company."""
    months = int(c.played[s.at])
    work = c.block.work[:months, :, :, s.at]
    done = work.sum(axis=1, keepdims=True)
    return Own(
        at=s.at,
        name=s.name,
        months=months,
        seconds=s.game.seconds,
        value=float(c.block.worth[s.at]),
        result=float(c.results[s.at]),
        axes=tuple(c.axes[:, s.at].tolist()),
        shares=np.moveaxis(np.divide(work, done, out=np.zeros_like(work), where=done > 0), 0, -1),
        answers=tuple((each, s.game.predictions.get(each.id), outcome(c, each.id, s)) for each in c.lesson.predictions),
    )


# --------------------------------------------------------------------------------------------------------------- files
@dataclass(frozen=True)
class _Task:
    """Some pages, and where they go."""

    language: str
    of_all: OfAll
    pages: tuple[tuple[Path, Own], ...]


def written(
    t: ClassTelling, folder: Path, going: Going = lambda *_: True, workers: Workers = ALONE
) -> tuple[Path, ...]:
    """Every student's page in a folder, under their names. Raises Unwritten, OSError, Stopped."""
    folder.mkdir(parents=True, exist_ok=True)
    files = _files(t.c.students, folder)
    pages = [(file, own(t.c, s)) for file, s in zip(files, t.c.students, strict=True)]
    task = _Task(t.w.language, of_all(t), ())
    tasks = [replace(task, pages=tuple(pages[at : at + SHARE])) for at in range(0, len(pages), SHARE)]
    done = 0
    with closing(in_order(_kept, tasks, workers)) as shares:
        for count in shares:
            done += count
            if not going("write", done, len(pages)):
                raise Stopped
    return files


def _files(students: tuple[Student, ...], folder: Path) -> tuple[Path, ...]:
    """A file for each student; who is called as another has a number."""
    taken: dict[str, Path] = {}
    for s in students:
        name = plain(s.name)
        name = f"{name}-{s.at + 1}" if name in taken else name
        taken[name] = folder / f"{name}.html"
    return tuple(taken.values())


def _kept(task: _Task) -> int:
    """Write some pages; how many they were."""
    w = words(task.language)
    for path, each in task.pages:
        keep(path, document(page(task.of_all, each, w), w))
    return len(task.pages)


# ------------------------------------------------------------------------------------------------------------ the page
def page(a: OfAll, s: Own, w: Words) -> Page:
    """What one company did, and where it lies in the class: for its player alone."""
    sections = (_axes(s, w), _place(a, s, w), _work(a, s, w), _foretold(s, w), to_talk_about(a.questions, w))
    # words: above the title of a student's page; {code} four letters
    over = w.text("class.debrief", "{title} · class {code}", title=a.title, code=a.code)
    # words: under a student's name: how far the game went
    lead = w.text("class.debrief", "{months} of {all} months played.", months=w.count(s.months), all=w.count(a.months))
    return Page(
        title=s.name,
        over=over,
        lead=lead,
        tiles=(
            # words: cells 20; a large figure of a student's page
            Tile(w.text("class.debrief", "value"), _money(s.value, w)),
            # words: cells 20; a large figure of a student's page
            Tile(w.text("class.debrief", "result of 100"), w.count(s.result)),
            # words: cells 20; a large figure of a student's page
            Tile(w.text("class.debrief", "minutes played"), w.count(s.seconds / 60)),
        ),
        sections=tuple(section for section in sections if section is not None),
    )


def _money(euros: float, w: Words) -> str:
    return w.money(100.0 * euros)


def _axes(s: Own, w: Words) -> Section:
    names = (
        # words: cells 14; each of these: an axis of the result
        w.text("class.axis", "Value"),
        w.text("class.axis", "Cost"),
        w.text("class.axis", "Quality"),
        w.text("class.axis", "Speed"),
        w.text("class.axis", "People"),
        w.text("class.axis", "Resilience"),
    )
    drawn = [
        Range(name, points=(Point(axis, "you"),), scale=(0.0, 100.0), note=w.count(axis))
        for name, axis in zip(names, s.axes, strict=True)
    ]
    # words: text alternative of a chart: the six axes of one company; {axes} lists them
    summary = w.text("class.debrief", "Out of a hundred against reference bots: {axes}.",
                     axes=", ".join(f"{each.name} {each.note}" for each in drawn))  # fmt: skip
    # words: title of a chart of one company
    title = w.text("class.debrief", "Your six axes")
    return Section("axes", title, (ranges(title, summary, drawn, w.count, w),))


def _place(a: OfAll, s: Own, w: Words) -> Section | None:
    if len(a.values) < FEW:
        return None
    # words: title of a chart: one company among those of the class
    title = w.text("class.debrief", "Your company among all")
    # words: text alternative of a chart: one company's value among those of the class
    summary = w.text(
        "class.debrief",
        "Yours came to {value}; half of the class lies above {middle}.",
        value=_money(s.value, w),
        middle=_money(float(np.median(a.values)), w),
    )
    chart = dots(title, summary, a.values.tolist(), lambda euros: _money(euros, w), w, you=s.at)
    return Section("place", title, (chart,))


def _work(a: OfAll, s: Own, w: Words) -> Section:
    strands = [Strand(name, by_way(s.shares[:, f])) for f, name in enumerate(a.functions) if s.shares[:, f].any()]
    # words: title of a chart of one company
    title = w.text("class.debrief", "Who did your work")
    # words: text alternative of a chart: who did the work of one company
    summary = w.text("class.debrief", "For each function, month by month, who did how much of its work.")
    return Section("work", title, (sourcing(title, summary, Calendar.counted(s.months, w), strands, w),))


def _foretold(s: Own, w: Words) -> Section | None:
    if not s.answers:
        return None
    # words: title of a table of one company
    title = w.text("class.debrief", "What you said, what happened")
    # words: heads of a table of predictions: the question, what was said, what happened
    head = (
        w.text("class.debrief", "question"),
        w.text("class.debrief", "you said"),
        w.text("class.debrief", "it was"),
    )
    return Section("foretold", title, (Table(head, tuple(_answers(s, w))),))


def _answers(s: Own, w: Words) -> Iterator[tuple[str, str, str]]:
    for asked, *figures in s.answers:
        name = asked.measure.partition(".")[0]
        said, was = ("—" if figure is None else in_unit(w, name, figure) for figure in figures)
        yield asked.says, said, was
