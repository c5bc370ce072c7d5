"""Why an answer to an event costs what it costs: all that it does, when and how likely, and why the event came."""

from __future__ import annotations

import numpy as np

from infosim.engine.deck import Outcome
from infosim.game.facts.stories import OnTable, causes, on_table
from infosim.game.present.effect_words import effect
from infosim.game.present.event import effects, label
from infosim.game.present.measure_words import cause
from infosim.game.present.telling import Telling
from infosim.game.present.why_measures import explained
from infosim.game.views.prose import NOTHING, Prose
from infosim.game.views.why import MadeView, Step, Term
from infosim.locale import message
from infosim.scenario.closed import THIS

ANSWER = "answer"
"""Before the position of an answer: `answer.0`."""


def why_answer(t: Telling, name: str) -> MadeView | None:
    """An answer to the event on the table; None where there is none."""
    table = on_table(t.played)
    if table is None or not name.isdigit():
        return None
    choices = t.played.rules.content.deck.cards[table.card].choices
    if int(name) >= len(choices):
        return None
    choice, w = choices[int(name)], t.words
    key = t.played.rules.layout.choices[table.card][int(name)]
    # words: cells 28; when an answer to an event does something: at once
    at_once = w.text("why.term", "at once")
    terms = [Term(at_once, each.text, tone=each.tone)
             for each in (effect(t, *of) for of in choice.at_once.once)]  # fmt: skip
    terms += [_lasts(t, choice.at_once, *of) for of in choice.at_once.lasting]
    for later in choice.later:
        terms += _later(t, later)
    note = NOTHING
    if choice.decision:
        # words: under an answer that is a decision of its own
        note = t.say(message("why.note", "It is a decision: its form tells its price before you take it."))
    elif not terms:
        # words: under an answer that does nothing
        note = t.say(message("why.note", "It costs nothing, and changes nothing that is known."))
    return MadeView(f"{ANSWER}.{name}", label(t, table.key, key), tuple(terms), note=note, thread=_came(t, table))


def _lasts(t: Telling, outcome: Outcome, name: str, size: float) -> Term:
    told = effect(t, name, size)
    # words: cells 28; for how long an answer does something; e.g. for 3 mo
    return Term(
        t.words.text("why.term", "for {months}", months=t.words.months(outcome.lasts)), told.text, tone=told.tone
    )


def _later(t: Telling, outcome: Outcome) -> list[Term]:
    w = t.words
    # words: cells 28; when an answer does something; e.g. in May
    when = w.text("why.term", "in {month}", month=t.in_month(outcome.after))
    if outcome.odds < 1.0:
        # words: cells 28; when an answer may do something, and how likely; e.g. in May, 4 in 10
        when = w.text("why.term", "{when}, {odds}", when=when, odds=w.in_ten(outcome.odds))
    return [Term(when, each.text, tone=each.tone) for each in effects(t, outcome)]


def _came(t: Telling, table: OnTable) -> tuple[Step, ...]:
    """Why it came, each cause with its ledger."""
    function = t.played.rules.layout.functions[table.function] if table.function >= 0 else ""
    found = []
    for each in causes(t.played, table):
        target = each.condition.target
        if target == THIS:
            slots = np.flatnonzero(t.played.now.contract_vendor[:, table.function, 0, 0] == table.vendor)
            target = f"{function}.{int(slots[0])}" if table.vendor >= 0 and slots.size else function
        step = Step(cause(t, each.condition, each.figure), Prose(""), explained(t, each.condition.measure, target))
        if step not in found:
            found.append(step)
    return tuple(found)
