"""Audits: somebody looks closely, on a date or once the talks of a round are done, and writes down what is red.

Each red of an audit's last report takes its share off the value, and with too many of them the round under way is set
back. Investors look a second time at what they set back, and then no more. What is in breach of a law is fined at the
audits that have a date, in the month after.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from infosim.engine.arithmetic import total
from infosim.engine.batch import Array, Flags
from infosim.engine.company import on_the_table
from infosim.engine.laws import in_breach
from infosim.engine.ledger import Changes, Flows, close
from infosim.engine.measures import holding
from infosim.engine.orders import Orders
from infosim.engine.state import State

if TYPE_CHECKING:
    from infosim.engine.rules import Draws, Rules


def held(s: State, r: Rules) -> Flags:
    """Which audits are held at the end of the month being played (A, C, W)."""
    audits, alive = r.content.audits, s.alive > 0
    sheet = on_the_table(s)
    out = np.zeros(s.audit_held.shape, bool)
    for a, months in enumerate(audits.months):
        if s.month + 1 in months:
            out[a] = alive
        if audits.round[a] >= 0:
            again = (s.audit_held[a] == 1) & (s.audit_reds[a] >= audits.reds_to_delay[a])
            out[a] |= alive & sheet & (s.rounds == audits.round[a]) & ((s.audit_held[a] == 0) | again)
    return out


def found(s: State, r: Rules) -> Array:
    """Lines of the audits' reports that would be red now (E, C, W)."""
    return np.stack([1.0 * holding(when, s, r) for when in r.content.audits.reds])


def examine(s: State, o: Orders, d: Draws, r: Rules) -> tuple[Changes, Flows]:
    """The audits of the month: what is red, what it costs the round, what is fined."""
    audits = r.content.audits
    if not r.layout.audits:
        return {}, {}
    nobody = 0.0 * s.fines
    due = held(s, r)
    if not due.any():
        return {"fines": nobody}, {}
    lines = found(s, r)
    of = np.array(audits.of)
    reds: Array = np.stack([total(lines[of == a]) for a in range(len(r.layout.audits))])
    latest = s.reds
    bar = s.round_bar
    for a in range(len(r.layout.audits)):
        latest = np.where(due[a], reds[a], latest)
        first = (audits.round[a] < 0) | (s.audit_held[a] == 0)
        delays = due[a] & first & (reds[a] >= audits.reds_to_delay[a])
        bar = np.where(delays, bar * (1.0 - audits.delay[a]), bar)
    dated = np.any(due & (np.array([s.month + 1 in months for months in audits.months])[:, None, None]), axis=0)
    fined = nobody
    if r.layout.laws and dated.any():
        breaches = total(in_breach(s, r).swapaxes(0, 1))  # (L, C, W), functions added up
        fined = total(breaches * r.content.laws.fine[:, None, None]) * dated
    bar, flows = close("round_bar", s.round_bar, talks=nobody, lapsed=nobody, closed=nobody, set_back=bar - s.round_bar)
    return {
        "audit_held": s.audit_held + due,
        "audit_reds": np.where(due, reds, s.audit_reds),
        "red_found": np.where(due[of], lines, s.red_found),
        "reds": latest,
        "fines": fined,
        "round_bar": bar,
    }, {"round_bar": flows}
