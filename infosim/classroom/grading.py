"""Grades: what a scorecard makes of a class, as files that learning platforms import.

A scorecard is a small TOML file that the teacher writes; what it does not say is as in `DEFAULT`:

    scale = 20                  the best mark
    decimals = 1
    title = "Infosim"           what the platform calls it
    [weights]
    played = 40                 months played, of all
    predictions = 20            predictions made, of those asked for
    result = 40                 result out of 100
    value = 0                   and each axis: value, cost, quality, speed, people, resilience

A mark is for what was done in the game by the rules that were given out: no weight is on being better than others.
"""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from infosim.classroom.collecting import Collected, Student
from infosim.classroom.exports import harmless_cell
from infosim.classroom.roster import Person
from infosim.game.lesson import NotAClass, seat_of
from infosim.locale import Words, message
from infosim.scenario.closed import AXES
from infosim.scenario.messages import harmless

PARTS = ("played", "predictions", "result", *AXES)
LARGEST = 2**16
"""Bytes of a scorecard."""

# words: a scorecard that cannot be used; {key} is a name in it
UNKNOWN = message("scorecard.error", "a scorecard has no key `{key}`; it has scale, decimals, title and weights")
# words: a scorecard that cannot be used; {key} is a name in it
NO_WEIGHT = message("scorecard.error", "there is no weight `{key}`; there are {names}")
# words: a scorecard that cannot be used; {key} is a name in it
WRONG = message("scorecard.error", "`{key}` of the scorecard wants {wanted}")
# words: what a key of a scorecard wants
_A_SCALE = message("scorecard.error", "a number above 0 and up to 1,000")
# words: what a key of a scorecard wants
_A_COUNT = message("scorecard.error", "a whole number from 0 to 3")
# words: what a key of a scorecard wants
_A_TITLE = message("scorecard.error", "a text of at most 60 letters")
# words: what a key of a scorecard wants
_A_WEIGHT = message("scorecard.error", "a number from 0 to 1,000")
# words: a scorecard that cannot be used
NOTHING = message("scorecard.error", "every weight of the scorecard is 0")
# words: a scorecard that cannot be used; {why} is what the parser says, in English
NO_TOML = message("scorecard.error", "the scorecard is no TOML: {why}")


@dataclass(frozen=True)
class Scorecard:
    """See the module."""

    scale: float = 20.0
    decimals: int = 1
    title: str = "Infosim"
    weights: Mapping[str, float] = field(default_factory=lambda: {"played": 40.0, "predictions": 20.0, "result": 40.0})


DEFAULT = Scorecard()


def scorecard(file: Path, w: Words) -> Scorecard:
    """The scorecard of a file. Raises NotAClass, OSError."""
    import tomli  # whoever grades nothing reads no card

    with file.open("rb") as opened:
        raw = opened.read(LARGEST)
    try:
        tables = tomli.loads(raw.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise NotAClass(NO_TOML, why=harmless(str(error))) from None
    for key in tables:
        if key not in ("scale", "decimals", "title", "weights"):
            raise NotAClass(UNKNOWN, key=harmless(key, 40))
    scale, decimals = tables.get("scale", DEFAULT.scale), tables.get("decimals", DEFAULT.decimals)
    title, weights = tables.get("title", DEFAULT.title), tables.get("weights", DEFAULT.weights)
    if not _number(scale) or not 0 < scale <= 1_000:
        raise NotAClass(WRONG, key="scale", wanted=w.say(_A_SCALE))
    if type(decimals) is not int or not 0 <= decimals <= 3:
        raise NotAClass(WRONG, key="decimals", wanted=w.say(_A_COUNT))
    if not isinstance(title, str) or not 0 < len(title) <= 60 or harmless(title) != title:
        raise NotAClass(WRONG, key="title", wanted=w.say(_A_TITLE))
    if not isinstance(weights, Mapping):
        raise NotAClass(WRONG, key="weights", wanted=w.say(_A_WEIGHT))
    for name, weight in weights.items():
        if name not in PARTS:
            raise NotAClass(NO_WEIGHT, key=harmless(name, 40), names=", ".join(PARTS))
        if not _number(weight) or not 0 <= weight <= 1_000:
            raise NotAClass(WRONG, key=f"weights.{name}", wanted=w.say(_A_WEIGHT))
    if not sum(weights.values()):
        raise NotAClass(NOTHING)
    return Scorecard(float(scale), decimals, title, {name: float(weight) for name, weight in weights.items()})


def _number(value: object) -> bool:
    return type(value) in (int, float) and math.isfinite(value)  # type: ignore[arg-type]


def parts(c: Collected, s: Student) -> dict[str, float]:
    """Each part of a mark, 0 to 1."""
    asked = [each for each in c.lesson.predictions if each.month <= c.played[s.at] + 1]
    said = sum(each.id in s.game.predictions for each in asked)
    found = {
        "played": float(c.played[s.at]) / c.months,
        "predictions": said / len(asked) if asked else 1.0,
        "result": float(c.results[s.at]) / 100.0,
    }
    return {**found, **{axis: float(c.axes[n, s.at]) / 100.0 for n, axis in enumerate(AXES)}}


def mark(c: Collected, s: Student, card: Scorecard) -> float:
    """The mark of somebody."""
    found, whole = parts(c, s), sum(card.weights.values())
    return round(card.scale * sum(weight * found[name] for name, weight in card.weights.items()) / whole, card.decimals)


@dataclass(frozen=True)
class Row:
    """Somebody of the class, with a mark, or none where nothing was handed in."""

    name: str
    known_by: Mapping[str, str]
    mark: float | None


def marks(c: Collected, card: Scorecard, people: Sequence[Person] = ()) -> tuple[Row, ...]:
    """Everybody who handed in, and everybody of the roster, in the order of names."""
    known = {seat_of(person.name, 0): person for person in people}
    rows, seen = [], set()
    for s in c.students:
        seat = seat_of(s.name, 0)
        seen.add(seat)
        person = known.get(seat)
        rows.append(Row(person.name if person else s.name, person.known_by if person else {}, mark(c, s, card)))
    rows += [Row(person.name, person.known_by, None) for seat, person in known.items() if seat not in seen]
    return tuple(sorted(rows, key=lambda row: row.name.casefold()))


def moodle(rows: Sequence[Row], card: Scorecard) -> str:
    """A file for Moodle's *Grades, Import, CSV file*: map a user by e-mail, user name or ID number."""
    head = ("Full name", "Email address", "Username", "ID number", card.title)
    table = [
        (row.name, *(row.known_by.get(kind, "") for kind in ("email", "username", "idnumber")), _mark(row, card))
        for row in rows
    ]
    return _csv(head, table)


def canvas(rows: Sequence[Row], card: Scorecard) -> str:
    """A file for Canvas's *Grades, Import*: its first five columns say who, the line under the head how much counts."""
    head = ("Student", "ID", "SIS User ID", "SIS Login ID", "Section", card.title)
    who = ("id", "sis_user_id", "sis_login_id", "section")
    points = ("    Points Possible", "", "", "", "", f"{card.scale:g}")
    table = [(row.name, *(row.known_by.get(kind, "") for kind in who), _mark(row, card)) for row in rows]
    return _csv(head, [points, *table])


def _mark(row: Row, card: Scorecard) -> str:
    return "" if row.mark is None else f"{row.mark:.{card.decimals}f}"


def _csv(head: Sequence[str], table: Sequence[Sequence[str]]) -> str:
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\r\n")  # as both platforms write it themselves
    rows.writerow([harmless_cell(cell) for cell in head])
    rows.writerows([harmless_cell(cell) for cell in row] for row in table)
    return out.getvalue()
