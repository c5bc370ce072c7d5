"""People by name: who is on each team, since when, who leaves.

The engine counts heads; a name is made from the seed, the function and a number, so that the same play always has the
same people. All names are invented.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np

from infosim.engine.hiring import SIGNED
from infosim.engine.layout import CANDIDATE_SLOTS, LEVELS
from infosim.game.facts.played import Played, one
from infosim.game.facts.spin import spin

FIRST = """
    Adèle Alba Aline Amaury Anouk Basile Béatriz Bruno Camille Carla Célia Clément Colombe Dario Delphine
    Dorian Elena Élise Émile Emma Fanny Félix Flora Gaspard Greta Hugo Ida Inès Ivan Jana Joris Judith Karim
    Katia Lena Léo Livia Lucien Lucia Maïa Malik Marek Marta Milan Mina Nadia Nils Nino Noé Olga Oscar Paola
    Paul Petra Rafael Rosa Salomé Samir Silas Sonia Théo Tomas Ulysse Vera Victor Yann Yasmine Zoé
""".split()
LAST = """
    Abrantel Alvoret Arnoval Bastidon Belvoir Bergamel Besnarec Bravelle Cambrejo Caradelle Castelmar Chauvaire
    Clairmond Corvanec Courtelin Dalbrecht Darmezin Delorbe Donatelli Duvernoy Esterval Fabregue Falconet
    Ferrandes Fontclaire Gallinver Garrigol Goussaint Hautval Hellebrun Jalabert Janowicz Kerbrat Kervannes
    Lagardelle Lambrecht Lindqvar Lormeau Malvoisin Marcenac Merindol Montreval Novarina Oleander Orsenne
    Palissade Pellegrue Quintrec Ravenel Ribeaupin Rocamar Sablon Saintonge Sardelli Sylvestre Taverney
    Tessandier Tourmalet Vallombre Verhoest Villedary Wolanski Zamparelli Zeitoun
""".split()


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody of ours. `since` is the month of arrival, from 1; 0 for those who were there before."""

    name: str
    function: int
    number: int
    level: int
    since: int
    leaves: bool = False
    reason: float = 0.0
    """Of leaving, as the state has it."""


def name(seed: int, function: str, number: int) -> str:
    """The name of the n-th person of a function."""
    first = FIRST[spin(seed, "first name", function, number) % len(FIRST)]
    last = LAST[spin(seed, "last name", function, number) % len(LAST)]
    return f"{first} {last}"


def candidate_name(played: Played, f: int, slot: int, month: int) -> str:
    """The name of whoever came in a month; they keep it when they sign."""
    return name(played.seed, played.rules.layout.functions[f], _CANDIDATES + month * CANDIDATE_SLOTS + slot)


_CANDIDATES = 10_000
"""Numbers of candidates begin here; those of the people who were there first, below."""


def signed(played: Played, f: int, month: int) -> list[tuple[int, str]]:
    """Level and name of everybody who signed in a closed month, in the order of their slots."""
    if month < 1:
        return []
    before, after = played.states[month - 1 : month + 1]
    found = []
    for j in np.flatnonzero(after.candidate_went[:, f, 0, 0] == SIGNED):
        vacancy = int(one(before.candidate_vacancy[j, f]))
        if vacancy >= 0:
            level = int(one(before.vacancy_level[vacancy, f]))
            came = before.month - int(one(before.candidate_age[j, f]))
            found.append((level, candidate_name(played, f, int(j), came)))
    return found


@dataclass(frozen=True, slots=True)
class Team:
    """A function's people now, who start this month, and all who left, with the month in which they did."""

    here: tuple[Person, ...]
    starting: tuple[Person, ...]
    gone: tuple[tuple[Person, int, bool], ...]
    """Person, month, whether they were laid off."""


def team(played: Played, f: int) -> Team:
    """A function's people, followed month by month through the ledger."""
    return played.once(("team", f), lambda: _team(played, f))


def _team(played: Played, f: int) -> Team:
    key = played.rules.layout.functions[f]
    here: list[Person] = []
    gone: list[tuple[Person, int, bool]] = []
    made = 0

    def joins(level: int, month: int, named: list[tuple[int, str]] | None = None) -> Person:
        nonlocal made
        known = next((each for each in named or () if each[0] == level), None)
        if known is not None and named is not None:
            named.remove(known)
        person = Person(known[1] if known else name(played.seed, key, made), f, made, level, month)
        made += 1
        return person

    first = played.states[0]
    for level in range(len(LEVELS)):
        here += [joins(level, 0) for _ in range(int(one(first.heads[level, f])))]
    for month, moves in enumerate(_moves(played), start=1):
        named = signed(played, f, month - 1)
        for level in range(len(LEVELS)):
            moved = moves[level][f]
            for lost, laid_off in ((moved.resigned + moved.poached, False), (moved.laid_off, True)):
                for _ in range(lost):
                    person = _who_goes(here, level, played.seed, month)
                    if person is not None:
                        here.remove(person)
                        gone.append((person, month, laid_off))
            here += [joins(level, month, named) for _ in range(moved.joined)]
    now = played.now
    for level in range(len(LEVELS)):
        leaving = _in_order_of_leaving(here, level, played.seed, now.month + 1)
        for person in leaving[: round(one(now.leaving[level, f]))]:
            here[here.index(person)] = replace(person, leaves=True, reason=one(now.leaving_reason[level, f]))
    named = signed(played, f, now.month)
    starting = tuple(
        joins(level, now.month + 1, named)
        for level in range(len(LEVELS))
        for _ in range(round(one(now.joining[level, f])))
    )
    return Team(tuple(here), starting, tuple(gone))


class _Moved(NamedTuple):
    joined: int
    resigned: int
    poached: int
    laid_off: int


def _moves(played: Played) -> tuple[list[list[_Moved]], ...]:
    """Who came and went, by closed month, level, function."""
    return played.once("moves", lambda: tuple(_moves_in(played, n) for n in range(1, len(played.ledgers) + 1)))


def _moves_in(played: Played, month: int) -> list[list[_Moved]]:
    """Who came and went in a closed month; of one that has no ledger, as far as the heads tell."""
    flows = played.ledgers[month - 1].get("heads")
    before, after = (np.rint(s.heads[..., 0, 0]) for s in played.states[month - 1 : month + 1])
    if flows is None:
        counts = [np.maximum(after - before, 0.0), np.maximum(before - after, 0.0), 0.0 * after, 0.0 * after]
    else:
        counts = [
            np.rint(np.abs(flows[name][..., 0, 0])) if name in flows else 0.0 * after for name in _Moved._fields
        ]  # fmt: skip
    return [[_Moved(*map(int, cell)) for cell in level] for level in np.stack(counts, axis=-1).tolist()]


def _in_order_of_leaving(here: list[Person], level: int, seed: int, month: int) -> list[Person]:
    """People of a level, by whom the lot finds first in a month; newcomers come last."""
    known = [p for p in here if p.level == level]
    return sorted(known, key=lambda p: (month - p.since < 2, spin(seed, "leaver", month, p.function, p.number)))


def _who_goes(here: list[Person], level: int, seed: int, month: int) -> Person | None:
    there = _in_order_of_leaving(here, level, seed, month)
    return there[0] if there else None
