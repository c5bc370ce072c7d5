"""The under-way strip: everything in motion, one line a thing. Each family of lines has a file of its own."""

from __future__ import annotations

from typing import assert_never

from infosim.game.facts.dated import Blow, Examined, Ruling, Visit
from infosim.game.facts.pipeline import (
    Asked,
    Bridge,
    Freelance,
    Grow,
    Hire,
    Learn,
    Leave,
    Met,
    Move,
    Notice,
    Round,
    Sheet,
    Start,
    Term,
    Thing,
)
from infosim.game.facts.stories import Lasting, OnTable, Token
from infosim.game.present.candidates import strip_item
from infosim.game.present.strip.contracts import handover_line, notice_line, tender_line, term_line
from infosim.game.present.strip.events import lasting_line, table_line, token_line
from infosim.game.present.strip.money import bridge_line, sheet_line, talks_line
from infosim.game.present.strip.outside import dated
from infosim.game.present.strip.people import (
    freelancers_line,
    leaver_line,
    newcomers_line,
    programme_line,
    search_line,
    start_line,
)
from infosim.game.present.telling import Telling
from infosim.game.views.room import StripItem


def strip(t: Telling) -> tuple[StripItem, ...]:
    """What is under way, what needs an answer first."""
    return tuple(item(t, thing) for thing in t.facts.things)


def item(t: Telling, thing: Thing) -> StripItem:
    """One line of the strip."""
    match thing:
        case Hire():
            return search_line(t, thing)
        case Met(candidate):
            return strip_item(t, candidate)
        case Grow():
            return programme_line(t, thing)
        case Start(person):
            return start_line(t, person)
        case Leave(person):
            return leaver_line(t, person)
        case Learn():
            return newcomers_line(t, thing)
        case Freelance():
            return freelancers_line(t, thing)
        case Asked(tender):
            return tender_line(t, tender)
        case Move(contract):
            return handover_line(t, contract)
        case Term(contract):
            return term_line(t, contract)
        case Notice(contract):
            return notice_line(t, contract)
        case Round():
            return talks_line(t, thing)
        case Sheet():
            return sheet_line(t, thing)
        case Bridge():
            return bridge_line(t, thing)
        case OnTable():
            return table_line(t, thing)
        case Token():
            return token_line(t, thing)
        case Lasting():
            return lasting_line(t, thing)
        case Blow() | Ruling() | Visit() | Examined():
            return dated(t, thing)
        case _:
            assert_never(thing)
