"""Rosters: a list of the people of a class, as an office or a learning platform exports it.

A table with commas, semicolons or tabs, whose first line names the columns; of a table without such a line, the first
column is the name. A name is what a column `name`, `student`, `nom` says, or a first and a last name together.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from infosim.classroom.making import NO_LIST, NOBODY, too_many
from infosim.game.lesson import NAME, SEATS, NotAClass
from infosim.scenario.messages import harmless

LARGEST = 2**20
"""Bytes."""
_WHOLE = ("name", "full name", "student", "student name", "nom complet", "étudiant", "etudiant")
_FIRST = ("first name", "firstname", "given name", "prénom", "prenom")
_LAST = ("last name", "lastname", "surname", "family name", "nom", "nom de famille")
_KEPT = {
    "id": ("id",),
    "username": ("username", "user name", "nom d'utilisateur", "identifiant"),
    "email": ("email", "email address", "e-mail", "adresse de courriel", "courriel"),
    "idnumber": ("id number", "idnumber", "student id", "numéro d'identification", "numéro"),
    "sis_user_id": ("sis user id",),
    "sis_login_id": ("sis login id",),
    "section": ("section", "group", "groupe"),
}
"""What a learning platform knows somebody by, and what the columns are called that say it."""


@dataclass(frozen=True)
class Person:
    """Somebody of the class."""

    name: str
    known_by: Mapping[str, str]
    """What a learning platform knows them by: `email`, `idnumber`…"""


def people(file: Path) -> tuple[Person, ...]:
    """Who is on a list. Raises NotAClass, OSError."""
    with file.open("rb") as opened:
        raw = opened.read(LARGEST + 1)
    if len(raw) > LARGEST:
        raise too_many()
    try:
        text = raw.decode("utf-8-sig")
        first = text.partition("\n")[0]
        mark = max(",;\t", key=first.count)
        rows = [[cell.strip() for cell in row] for row in csv.reader(io.StringIO(text), delimiter=mark)]
    except (UnicodeDecodeError, csv.Error):
        raise NotAClass(NO_LIST) from None
    rows = [row for row in rows if any(row)]
    heads = [cell.casefold() for cell in rows[0]] if rows else []
    named = any(head in (*_WHOLE, *_FIRST, *_LAST) for head in heads)
    found = [_person(row, heads if named else ["name"]) for row in (rows[1:] if named else rows)]
    kept = tuple(person for person in found if person.name)
    if not kept:
        raise NotAClass(NOBODY)
    if len(kept) > SEATS:
        raise too_many()
    return kept


def _person(row: list[str], heads: list[str]) -> Person:
    cells = dict(zip(heads, row, strict=False))
    whole = next((cells[head] for head in _WHOLE if cells.get(head)), "")
    first = next((cells[head] for head in _FIRST if cells.get(head)), "")
    last = next((cells[head] for head in _LAST if cells.get(head)), "")
    name = " ".join((whole or f"{first} {last}").split())
    known = {kind: harmless(cells[head], NAME) for kind, heads in _KEPT.items() for head in heads if cells.get(head)}
    return Person(harmless(name, NAME), known)
