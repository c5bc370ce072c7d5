"""People by name: those there are, whether or not the months that brought them left a ledger."""

from __future__ import annotations

from dataclasses import replace

from infosim.engine.arithmetic import total
from infosim.game.facts.people import team
from infosim.game.facts.played import one
from tests.game.forms.months import months


def test_everybody_there_has_one_name_of_their_own() -> None:
    played = months("in-house", count=16)[-1]
    for f in range(len(played.rules.layout.functions)):
        found = team(played, f)
        named = [person.name for person in (*found.here, *found.starting)]
        assert len(found.here) == one(total(played.now.heads)[f])
        assert len(set(named)) == len(named)


def test_those_hired_in_months_without_a_ledger_are_still_there() -> None:
    told = months("in-house", count=16)[-1]
    silent = replace(told, ledgers=({},) * len(told.ledgers), found={})
    for f in range(len(told.rules.layout.functions)):
        assert len(team(silent, f).here) == one(total(told.now.heads)[f])
        assert team(silent, f).starting == team(told, f).starting
