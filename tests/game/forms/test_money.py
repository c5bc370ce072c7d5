"""Money: what was decided about it this month is shown as decided, on the form and under way."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from infosim.engine.billing import OFFERED
from infosim.game.decisions import Fund
from infosim.game.facts.played import Played
from infosim.game.forms import form
from infosim.game.plan import Plan, placed, taken
from infosim.game.present.strip import strip
from infosim.game.views.form import Draft
from tests.game.forms.months import months, telling


def _plan(played: Played, step: str) -> Plan:
    return taken(played.planned, placed(Fund(step), played.planned, played.seat))


def _a_morning(**changed: float) -> Played:
    """One on which nobody talks to investors yet, and talks can begin."""
    played = months("in-house", count=8)[-1]
    s = played.now
    changed = {"raising": 0.0, "mrr": 2e6, **changed}
    now = s.but(**{name: np.full_like(getattr(s, name), value) for name, value in changed.items()})
    return replace(played, states=(*played.states[:-1], now))


def test_talks_that_were_decided_are_not_offered_a_second_time() -> None:
    morning = _a_morning()
    offered = form(telling(morning), Draft("fund")).lines[0]
    decided = form(telling(morning, plan=_plan(morning, "start")), Draft("fund")).lines[0]
    assert [(choice.key, choice.closed) for choice in offered.choices] == [("start", False)]
    assert [(choice.key, choice.closed) for choice in decided.choices] == [("start", True)]
    assert decided.effect.text == "decided: u takes it back"


def test_a_bridge_that_was_taken_no_longer_waits_for_an_answer() -> None:
    morning = _a_morning(cash=-1e6, bridge=OFFERED)
    waiting = {item.note for item in strip(telling(morning))}
    answered = {item.note for item in strip(telling(morning, plan=_plan(morning, "bridge")))}
    assert "answer this month" in waiting
    assert "answer this month" not in answered
    assert any(note.startswith("taken, money in ") for note in answered)
