"""What comes from outside, as it is told: shocks, laws and rates by the paper, audits by whoever held them."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from infosim.engine.laws import in_breach
from infosim.game.facts.closed import Closed
from infosim.game.facts.played import Played, one
from infosim.game.wire.lines import Facts, Figure, Line, Named, When
from infosim.locale import message

FIRST = 3
"""Weight: said before whatever else the month brought."""
AHEAD = 4
"""Months before a law that the paper tells of it."""
UNITS = 1_000.0
"""Of a currency, whose price is told."""
JUMPED = 0.03
"""Change of a rate in a month that is news."""

# words: La Gazette, first sentence 80 cells, all 140; a headline of the scenario, from a month on
SHOCK_AHEAD = message("voice.gazette", "From {month} on: {shock}. One had better know.")
# words: La Gazette, first sentence 80 cells, all 140; a headline of the scenario
SHOCK_BEGINS = message("voice.gazette", "{shock}. It has begun, as we wrote.")
# words: La Gazette, first sentence 80 cells, all 140; a law, from a month on
LAW_AHEAD = message("voice.gazette", "A law from {month} on: {law}. It has forty pages.")
# words: La Gazette, first sentence 80 cells, all 140; a law
LAW_BEGINS = message("voice.gazette", "In force: {law}. Now everybody reads it.")
# words: La Gazette, first sentence 64 cells, all 140; a currency, the price of a thousand of it, e.g. +12%
RATE = message("voice.gazette", "{currency}: a thousand cost {price} now, {change} in a month. Somebody notices.")
# words: an auditor, all 140; an audit, how many lines of its report are red, the first of them
REDS = message(
    "voice.auditor",
    "{audit}: {n} red of {lines}. It reads: “{line}”.",
    "{audit}: {n} red of {lines}. The first reads: “{line}”.",
)
# words: an auditor, all 140; a fine that was paid; a law, the first of the functions that break it
FINED = message(
    "voice.auditor",
    "Fined: {fine}, and paid. {law}: broken in {function}.",
    "Fined: {fine}, and paid. {law}: broken in {function}, first of {n}.",
)
# words: an auditor, all 140; an audit
CLEAN = message("voice.auditor", "{audit}: nothing red. We looked twice.")


def lines(played: Played) -> Iterator[Line]:
    """The lines of a scenario's shocks, laws, currencies and audits."""
    for n, shock in enumerate(played.scenario.shocks.values()):
        told = max(shock.from_ - shock.warned_months, 1)
        if shock.warned_months:
            yield Line(f"shock.ahead.{n}", "gazette", SHOCK_AHEAD, _shock(n, told - 1, shock.from_), weight=FIRST)
        yield Line(f"shock.begins.{n}", "gazette", SHOCK_BEGINS, _shock(n, shock.from_, shock.from_), weight=FIRST)
    layout = played.rules.layout
    for n in range(len(layout.laws)):
        yield Line(f"law.ahead.{n}", "gazette", LAW_AHEAD, _law(n, AHEAD), weight=FIRST)
        yield Line(f"law.begins.{n}", "gazette", LAW_BEGINS, _law(n, 0), weight=FIRST)
        yield Line(f"law.fined.{n}", "auditor", FINED, _fined(n), weight=FIRST)
    for n in range(len(layout.currencies)):
        yield Line(f"rate.{n}", "gazette", RATE, _rate(n), weight=2)
    for n in range(len(layout.audits)):
        yield Line(f"audit.reds.{n}", "auditor", REDS, _audit(n, red=True), weight=FIRST)
        yield Line(f"audit.clean.{n}", "auditor", CLEAN, _audit(n, red=False), weight=FIRST)


def _shock(n: int, at: int, begins: int) -> When:
    def when(m: Closed) -> Facts | None:
        return {"shock": Named("shock", n), "month": Figure(begins, "month")} if m.n == max(at, 1) else None

    return when


def _law(n: int, ahead: int) -> When:
    def when(m: Closed) -> Facts | None:
        begins = round(one(m.s.law_from[n]))
        told = 1 < begins == m.n + ahead + (1 if ahead else 0)
        return {"law": Named("law", n), "month": Figure(begins, "month")} if told else None

    return when


def _fined(law: int) -> When:
    """It was paid this month, for what the audit of the month before found."""

    def when(m: Closed) -> Facts | None:
        if m.now(m.flow("cash", "fines")) >= 0 or m.n < 2:
            return None
        audited = m.played.states[m.n - 2].month
        broken = in_breach(m.before.but(month=audited), m.played.rules)[law, :, 0, 0]
        functions = [int(f) for f in np.flatnonzero(broken)]
        if not functions:
            return None
        return {
            "fine": Figure(-m.now(m.flow("cash", "fines")), "money"),
            "law": Named("law", law),
            "function": Named("function", functions[0]),
            "n": Figure(len(functions), "count"),
        }

    return when


def _rate(n: int) -> When:
    def when(m: Closed) -> Facts | None:
        change = float(m.s.exchange[n, 0] / m.before.exchange[n, 0]) - 1.0
        if abs(change) < JUMPED:
            return None
        rate = list(m.played.scenario.currencies.values())[n].rate
        price = 100.0 * UNITS * rate * float(m.s.exchange[n, 0])
        return {
            "currency": Named("currency", n),
            "price": Figure(price, "money"),
            "change": Figure(change, "change"),
        }

    return when


def _audit(a: int, *, red: bool) -> When:
    def when(m: Closed) -> Facts | None:
        reds = round(one(m.s.audit_reds[a]))
        if one(m.s.audit_held[a]) <= one(m.before.audit_held[a]) or bool(reds) != red:
            return None
        told: dict[str, Figure | Named | str] = {"audit": Named("audit", a)}
        if red:
            of = m.played.rules.content.audits.of
            mine = [e for e in range(len(of)) if of[e] == a]
            first = next(e for e in mine if one(m.s.red_found[e]) > 0)
            told |= {"n": Figure(reds, "count"), "lines": Figure(len(mine), "count"), "line": Named("red", first)}
        return told

    return when
