"""Every kind of decision is within reach: by keys from the control room, and from the palette."""

from functools import partial

import pytest

from infosim.engine.orders import KINDS
from infosim.game.views.form import Draft, PickItem, PickView
from infosim.tui.commands import commands_of
from infosim.tui.event import Event
from infosim.tui.month import Month
from infosim.tui.order import OrderForm
from infosim.tui.room import Room
from tests.tui.choices import Deciding
from tests.tui.stage import page, press, stage
from tests.tui.test_event import Storied

REACHED: dict[str, tuple[str, ...]] = {
    "open_vacancy": ("vacancy",),
    "close_vacancy": ("close_post",),
    "set_pay": ("pay",),
    "let_go": ("lay_off",),
    "develop": ("develop",),
    "freelance": ("freelance",),
    "tender": ("open_tender",),
    "sign": ("sign",),
    "call": ("call",),
    "counter_bid": ("counter_bid",),
    "set_scope": ("scope",),
    "govern": ("governance",),
    "renew_or_renegotiate": ("renew",),
    "exit": ("leave",),
    "priority": ("priority",),
    "hands_on": ("hands_on",),
    "fund": ("fund",),
    "answer": ("event",),
    "standing": ("standing",),
    "candidate": ("candidate",),
    "counter": ("counter",),
    "appoint": ("appoint",),
}
"""The forms, or the screens, on which each kind is decided."""
KEYS: dict[str, tuple[str, ...]] = {
    "vacancy": ("h",),
    "close_post": ("e", "1"),
    "pay": ("p",),
    "lay_off": ("e", "2"),
    "develop": ("a", "l", "1"),
    "freelance": ("ctrl+p", *"freelancers", "enter"),
    "open_tender": ("o",),
    "sign": ("v", "4", "enter"),
    "call": ("v", "4", "i"),
    "counter_bid": ("v", "4", "c"),
    "scope": ("v", "1", "s"),
    "governance": ("v", "1", "b"),
    "renew": ("v", "1", "2"),
    "leave": ("v", "1", "x"),
    "candidate": ("t", "enter"),
    "appoint": ("a", "l", "2"),
}
"""Keys that open the form of a decision, from the control room, its cursor on the second function."""


class Everything(Storied):
    """A game in which every kind of decision has something that it is about."""

    def to_end(self, function: str) -> PickView:
        items = (
            PickItem("the post", "open 9 wk", Draft("close_post", f"{function}.0")),
            PickItem("two people", "2 months of pay", Draft("lay_off", function)),
        )
        return PickView(function, items)


class Keyed(Deciding):
    """The same with nothing on the table, so that Enter is the board's."""

    to_end = Everything.to_end


def test_no_kind_of_the_engine_is_forgotten_here() -> None:
    assert set(REACHED) == {kind.name for kind in KINDS}


def _opened(run: object) -> set[str]:
    """What a command opens: a screen, a row of it, or the form of a draft."""
    found: set[str] = set()
    for given in run.args if isinstance(run, partial) else ():
        found |= {given} if isinstance(given, str) else {given.form} if isinstance(given, Draft) else set()
    return found


async def test_every_kind_is_in_the_palette() -> None:
    async with stage(lambda: Room(Everything())) as pilot:
        room = page(pilot)
        reached = set().union(*(_opened(command.run) for command in commands_of(room)))
        missing = {kind: forms for kind, forms in REACHED.items() if not reached.issuperset(forms)}
        assert missing == {}


@pytest.mark.parametrize("form", KEYS)
async def test_a_form_opens_by_keys_from_the_control_room(form: str) -> None:
    async with stage(lambda: Room(Keyed())) as pilot:
        await press(pilot, *KEYS[form])
        top = page(pilot)
        assert isinstance(top, OrderForm)
        assert top.view.draft.form == form


async def test_an_event_is_answered_by_keys_and_what_is_not_about_one_thing_on_the_sheet_of_the_month() -> None:
    async with stage(lambda: Room(Everything())) as pilot:
        await press(pilot, "enter")
        assert isinstance(page(pilot), Event)
        await press(pilot, "escape", "a")
        month = page(pilot)
        assert isinstance(month, Month)
        assert {"priority", "hands_on", "fund", "standing"} <= {form.draft.form for form in month.forms}
