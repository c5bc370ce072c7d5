"""A customer: short letters, kind regards."""

from __future__ import annotations

from collections.abc import Callable

from infosim.game.facts.closed import Closed
from infosim.game.facts.played import one
from infosim.game.wire.lines import Facts, Figure, Line, When
from infosim.locale import message


def _desk(holds: Callable[[Closed, int], bool]) -> When:
    def when(m: Closed) -> Facts | None:
        f = m.desk
        if f is None or not holds(m, f):
            return None
        return {"wait": Figure(one(m.s.lead_time[f]), "wait")}

    return when


def _product(holds: Callable[[Closed, int], bool]) -> When:
    def when(m: Closed) -> Facts | None:
        f = m.product
        if f is None or not holds(m, f):
            return None
        return {"wait": Figure(one(m.s.lead_time[f]), "wait")}

    return when


LINES = (
    Line(
        "customer.anybody", "customer",
        # words: a customer writes; first sentence 64 cells, all 140
        message("voice.customer", "Is there anybody at the other end? Kind regards."),
        _desk(lambda m, f: m.late(f) > 5 or one(m.s.service[f]) < 0.6),
    ),
    Line(
        "customer.waited", "customer",
        # words: a customer writes; first sentence 64 cells, all 140; {wait} is e.g. 12 d
        message("voice.customer", "Your answer came after {wait}. It was right. So was I, by then."),
        _desk(lambda m, f: m.late(f) > 4 and one(m.s.service[f]) > 0.5),
    ),
    Line(
        "customer.works", "customer",
        # words: a customer writes; first sentence 64 cells, all 140
        message("voice.customer", "It works. I have nothing else to report. It is a strange feeling."),
        _product(lambda m, f: m.service > 0.93 and not m.incident),
    ),
    Line(
        "customer.paper", "customer",
        # words: a customer writes; first sentence 64 cells, all 140
        message("voice.customer", "You were down for a while. I used paper. It never asks for an update."),
        _product(lambda m, f: m.incident), weight=2,
    ),
    Line(
        "customer.elsewhere", "customer",
        # words: a customer writes after a breach; first sentence 64 cells, all 140
        message("voice.customer", "You write that our data may be elsewhere. Where is elsewhere?"),
        _product(lambda m, f: m.breach), weight=2,
    ),
    Line(
        "customer.goodbye", "customer",
        # words: a customer writes; first sentence 64 cells, all 140
        message("voice.customer", "We liked you. We liked being answered more. Goodbye, and thank you."),
        _desk(lambda m, f: m.lost > 0 and one(m.s.felt_service[f]) < 0.8),
    ),
    Line(
        "customer.fixed", "customer",
        # words: a customer writes; first sentence 64 cells, all 140
        message("voice.customer", "The new version repaired it, and broke the one beside it."),
        _product(lambda m, f: one(m.s.quality[f]) < 0.75),
    ),
    Line(
        "customer.asked", "customer",
        # words: a customer writes; first sentence 64 cells, all 140
        message("voice.customer", "I asked for a small button. I now have a ticket number. It is large."),
        _product(lambda m, f: m.late(f) > 4),
    ),
    Line(
        "customer.quick", "customer",
        # words: a customer writes; first sentence 64 cells, all 140
        message("voice.customer", "You answered before I had finished the coffee. I made another one."),
        _desk(lambda m, f: m.late(f) <= 1 and one(m.s.service[f]) > 0.97),
    ),
    Line(
        "customer.told", "customer",
        # words: a customer writes; first sentence 64 cells, all 140
        message("voice.customer", "I told two colleagues about you. They asked what else I do for fun."),
        _desk(lambda m, f: m.joined > m.lost and m.service > 0.85),
    ),
)  # fmt: skip
