"""A line of the strip, whatever it is about."""

from __future__ import annotations

from infosim.game.facts.people import Person
from infosim.game.present.telling import Telling, fitting
from infosim.game.views.lens import Act, Lens
from infosim.game.views.prose import NOTHING, Prose, Tone
from infosim.game.views.room import Chance, Done, Kind, Opens, StripItem, Until

NAME_CELLS = 20
NOTE_CELLS = 28
MONTHS_SHOWN = 6
MONEY = Opens("month", "fund")
"""Where a round, a term sheet and the bridge are answered: on the row of the month's sheet that is about money."""


def strip_line(
    t: Telling, kind: Kind, name: str, track: Chance | Until | Done, note: str, cause: Prose, opens: Opens | None,
    *, outlook: Prose = NOTHING, tone: Tone | None = None, acts: tuple[Act, ...] = ("open",),
) -> StripItem:  # fmt: skip
    """A line, whose lens says a little more than its note."""
    short = Prose(t.words.text("lens.short", "{name}: {note}", name=name, note=note))
    return StripItem(kind, name, track, note, Lens(name, cause, outlook, short, acts, tone), opens)


def person_named(person: Person) -> str:
    """A person's name, with the first shortened where it would not fit."""
    first, _, last = person.name.partition(" ")
    return fitting([person.name, f"{first[0]}. {last}"], NAME_CELLS)


def sheet_of(t: Telling, f: int) -> Opens:
    """The sheet of a function."""
    return Opens("function", t.played.rules.layout.functions[f])
