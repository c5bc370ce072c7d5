"""Tables of a class, for a spreadsheet or an analysis: a row a decision, a month, a student; what every column means.

Text that a spreadsheet would take for a formula is written with an apostrophe before it. Money is in euros, shares run
from 0 to 1, months count from 1. Column names are the same in every language; the codebook says what they mean in one.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from infosim.classroom.collecting import Collected, Student
from infosim.classroom.reading import CODEBOOK, shown
from infosim.classroom.replaying import COMPANY
from infosim.engine.measures import BY_NAME
from infosim.game.paper.keep import keep
from infosim.game.present.measures import NAMES
from infosim.locale import Message, Words, message
from infosim.scenario.closed import AXES

Cell = str | float | int | None
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True)
class Sheet:
    """A table: its name as a file, its columns, its rows."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def sheets(c: Collected, w: Words) -> tuple[Sheet, ...]:
    """Every table of a class; the codebook is the last."""
    found = (_results(c), _decisions(c), _months(c), _predictions(c), _refused(c, w))
    return (*found, _codebook(found, w))


def harmless_cell(value: Cell) -> str:
    """A cell as it is written: no text of it is a formula to a spreadsheet."""
    if value is None:
        return ""
    if isinstance(value, str):
        return f"'{value}" if value.startswith(_FORMULA) else value
    return f"{value:.10g}" if isinstance(value, float) else str(value)


def csv_of(sheet: Sheet) -> str:
    """A table as a file with commas."""
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(sheet.columns)
    rows.writerows([harmless_cell(cell) for cell in row] for row in sheet.rows)
    return out.getvalue()


def written(found: Sequence[Sheet], folder: Path) -> None:
    """Every table into a folder. Raises Unwritten."""
    for sheet in found:
        keep(folder / f"{sheet.name}.csv", csv_of(sheet))


class NoPolars(Exception):
    """What writes Parquet is not installed."""


def can_write_parquet() -> bool:
    """Whether what writes Parquet is installed."""
    from importlib.util import find_spec  # asked before anything is computed

    return find_spec("polars") is not None


def parquet(found: Sequence[Sheet], folder: Path) -> None:
    """The same as Parquet. Raises NoPolars, OSError."""
    try:
        import polars  # an extra
    except ImportError:
        raise NoPolars from None
    for sheet in found:
        frame = polars.DataFrame(
            [
                polars.Series(name, *_of_one_kind([row[at] for row in sheet.rows], polars))
                for at, name in enumerate(sheet.columns)
            ]
        )
        frame.write_parquet(folder / f"{sheet.name}.parquet")


def _of_one_kind(cells: Sequence[Cell], polars: ModuleType) -> tuple[list[Cell], Any]:
    """A column and its type: whole numbers, numbers, or text."""
    if not cells or any(isinstance(cell, str) for cell in cells):
        return [None if cell is None else str(cell) for cell in cells], polars.String
    if all(isinstance(cell, int) for cell in cells):
        return list(cells), polars.Int64
    return [None if cell is None else float(cell) for cell in cells], polars.Float64


def _results(c: Collected) -> Sheet:
    columns = (
        "seat", "player", "file", "on_list", "language", "months_played", "finished", "seconds", "decisions",
        "what_if_uses", "predictions_made", "value", "result", "grade", *(f"axis_{axis}" for axis in AXES),
        "lowest_cash", "rescued", "handed_over",
    )  # fmt: skip
    return Sheet("results", columns, tuple(_result(c, s) for s in c.students))


def _result(c: Collected, s: Student) -> tuple[Cell, ...]:
    months = int(c.played[s.at])
    cash = c.block.measures["cash"][: months + 1, s.at]
    return (
        s.at + 1, s.name, shown(s.game.path), int(s.awaited), s.game.language, months, int(c.finished[s.at]),
        s.game.seconds, sum(len(month.orders) for month in s.game.closed), len(s.game.tries),
        len(s.game.predictions), float(c.block.worth[s.at]), float(c.results[s.at]), c.grades[s.at],
        *(float(axis) for axis in c.axes[:, s.at]), float(cash.min()),
        float(c.block.measures["rescued"][months, s.at]), float(c.block.measures["handed_over"][months, s.at]),
    )  # fmt: skip


_OWN = ("kind", "function", "vendor")


def _decisions(c: Collected) -> Sheet:
    columns = ("seat", "player", "month", "order", "kind", "function", "vendor", "details", "seconds_of_month")
    return Sheet("decisions", columns, tuple(row for s in c.students for row in _decided(s)))


def _decided(s: Student) -> Iterator[tuple[Cell, ...]]:
    for n, month in enumerate(s.game.closed, 1):
        for order, decision in enumerate(month.orders, 1):
            rest = {name: value for name, value in decision.items() if name not in _OWN}
            details = json.dumps(rest, ensure_ascii=False, sort_keys=True)
            own = tuple(str(decision[name]) if name in decision else None for name in _OWN)
            yield (s.at + 1, s.name, n, order, *own, details, month.seconds)


def _months(c: Collected) -> Sheet:
    columns = ("seat", "player", "month", "seconds", "decisions", "vacancies_opened", *COMPANY)
    rows: list[tuple[Cell, ...]] = []
    for s in c.students:
        for n, month in enumerate(s.game.closed, 1):
            opened = sum(int(d.get("posts", 1)) for d in month.orders if d["kind"] == "open_vacancy")
            figures = tuple(float(c.block.measures[name][n, s.at]) for name in COMPANY)
            rows.append((s.at + 1, s.name, n, month.seconds, len(month.orders), opened, *figures))
    return Sheet("months", columns, tuple(rows))


def _predictions(c: Collected) -> Sheet:
    columns = ("seat", "player", "prediction", "question", "asked_before_month", "judged_by_month", "said", "was")
    rows: list[tuple[Cell, ...]] = []
    for s in c.students:
        for each in c.lesson.predictions:
            was = outcome(c, each.id, s)
            said = s.game.predictions.get(each.id)
            rows.append((s.at + 1, s.name, each.id, each.says, each.month, each.by, said, was))
    return Sheet("predictions", columns, tuple(rows))


def outcome(c: Collected, name: str, s: Student) -> float | None:
    """What a prediction of somebody came to; None where their game did not go so far."""
    each = next(asked for asked in c.lesson.predictions if asked.id == name)
    if c.played[s.at] < each.by:
        return None
    first = each.by if each.judged == "end" else each.month
    figures = c.block.measures[each.measure][first : each.by + 1, s.at]
    return float(figures.min() if each.judged == "lowest" else figures.max())


def _refused(c: Collected, w: Words) -> Sheet:
    return Sheet("refused", ("file", "kind", "why"), tuple((shown(r.path), r.kind, r.told(w)) for r in c.refused))


# ------------------------------------------------------------------------------------------------------------ codebook
_MEANS: Mapping[str, Message] = {
    # words: each of these says what a column of a table means, in a codebook
    "seat": message("codebook", "number of the student in this collection, in the order of names"),
    "player": message("codebook", "name under which the game was played"),
    "file": message("codebook", "file that was handed in"),
    "on_list": message("codebook", "1 if the name is on the teacher's list, or there is none"),
    "language": message("codebook", "language of the game"),
    "months_played": message("codebook", "months that were closed, and verified by playing them again"),
    "finished": message("codebook", "1 if the game was played to its end"),
    "seconds": message("codebook", "seconds of play; a pause counts 15 minutes a month at most"),
    "decisions": message("codebook", "decisions that stood when the month ended"),
    "what_if_uses": message("codebook", "trials of a decision, where they are counted"),
    "predictions_made": message("codebook", "predictions that were sealed"),
    "value": message(
        "codebook", "what the founders' share is worth, euros; at the end the mean of now and half a year on"
    ),
    "result": message("codebook", "result out of 100, against the reference bots on the same luck"),
    "grade": message("codebook", "grade of the game; empty where its aims were missed"),
    "axis_cost": message("codebook", "axis of cost, 1 to 100 against the reference bots"),
    "axis_quality": message("codebook", "axis of quality, 1 to 100 against the reference bots"),
    "axis_value": message("codebook", "axis of value, 1 to 100 against the reference bots"),
    "axis_speed": message("codebook", "axis of speed, 1 to 100 against the reference bots"),
    "axis_people": message("codebook", "axis of people, 1 to 100 against the reference bots"),
    "axis_resilience": message("codebook", "axis of resilience, 1 to 100 against the reference bots"),
    "lowest_cash": message("codebook", "lowest money in the bank at the end of a month, euros"),
    "month": message("codebook", "month of the game, from 1"),
    "order": message("codebook", "place of the decision among those of its month"),
    "kind": message("codebook", "kind of decision; of a refused file, kind of reason"),
    "function": message("codebook", "identifier of the function that it is about"),
    "vendor": message("codebook", "identifier of the vendor that it is about"),
    "details": message("codebook", "everything else that was decided, as JSON"),
    "seconds_of_month": message("codebook", "seconds in which the month was played"),
    "vacancies_opened": message("codebook", "posts opened in the month"),
    "prediction": message("codebook", "identifier of the prediction"),
    "question": message("codebook", "the question, as the class was asked"),
    "asked_before_month": message("codebook", "month before which it was asked and sealed"),
    "judged_by_month": message("codebook", "month at whose end the answer is known"),
    "said": message("codebook", "what was said, in the unit of the measure"),
    "was": message("codebook", "what happened; empty where the game did not go so far"),
    "why": message("codebook", "why the file is not counted"),
}
"""Columns that are no measures, or mean more than their measure."""


def _codebook(found: Sequence[Sheet], w: Words) -> Sheet:
    rows = [
        (sheet.name, column, _unit(sheet, column), _meaning(column, w)) for sheet in found for column in sheet.columns
    ]
    return Sheet(CODEBOOK, ("table", "column", "unit", "meaning"), tuple(rows))


def _unit(sheet: Sheet, column: str) -> str:
    if sheet.name == "months" and column in BY_NAME:
        return BY_NAME[column].unit
    return {"value": "EUR", "lowest_cash": "EUR", "seconds": "s", "seconds_of_month": "s"}.get(column, "")


def _meaning(column: str, w: Words) -> str:
    return w.say(_MEANS[column] if column in _MEANS else NAMES[column])
