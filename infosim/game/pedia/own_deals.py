"""Formulas of contracts with the player's figures. Shares from 0 to 1, money in cents, months."""

from __future__ import annotations

from collections.abc import Callable

from infosim.engine.attention import contract_days
from infosim.engine.delivery import specificity
from infosim.engine.governance import governance_effect
from infosim.engine.layout import EXIT_CLAUSE
from infosim.engine.renewal import dearer, exit_price, lock_in, renewal_ask
from infosim.game.facts.contracts import Contract
from infosim.game.facts.played import one
from infosim.game.pedia.terms import deal_name, deals
from infosim.game.present.telling import Telling
from infosim.game.views.help import Sum


def _each(t: Telling, target: str, of: Callable[[Contract], tuple[str, str, float]]) -> tuple[Sum, ...]:
    return tuple(Sum(deal_name(t, c), *of(c)) for c in deals(t, target))


def forgotten(t: Telling, c: Contract) -> tuple[float, float]:
    """How specific the work of a contract is, and how much of it is not known in the house."""
    s = t.played.decided
    return one(specificity(s, t.played.rules)[c.function]), 1.0 - one(s.knowledge[c.function])


def locked(t: Telling, target: str) -> tuple[Sum, ...]:
    """What leaving would cost, as a share of a year."""
    w, v = t.words, t.played.rules.vendors
    found = lock_in(t.played.decided, t.played.rules)

    def of(c: Contract) -> tuple[str, str, float]:
        sigma, lost = forgotten(t, c)
        terms = f"{w.fixed(v.lock_in_base, 2)} + {w.fixed(v.lock_in_knowledge, 2)} × {w.fixed(sigma, 2)}"
        share = one(found[c.slot, c.function])
        return f"{terms} × {w.fixed(lost, 2)}", w.percent(share, 0), share

    return _each(t, target, of)


def ask(t: Telling, target: str) -> tuple[Sum, ...]:
    """Half of the lock-in, dearer people, a firm short of money: what they would open with."""
    w, s, r = t.words, t.played.decided, t.played.rules
    held, opening, grown = lock_in(s, r), renewal_ask(s, r), dearer(s, r)

    def of(c: Contract) -> tuple[str, str, float]:
        rise = one(opening[c.slot, c.function])
        more = f" + {w.percent(one(grown[c.slot, c.function]), 1)}"
        return f"{w.number(0.5)} × {w.percent(one(held[c.slot, c.function]), 1)}{more}", w.percent(rise, 0), rise

    return _each(t, target, of)


def leaving(t: Telling, target: str) -> tuple[Sum, ...]:
    """The price of leaving before the term."""
    w, v = t.words, t.played.rules.vendors
    found = exit_price(t.played.decided, t.played.rules)

    def of(c: Contract) -> tuple[str, str, float]:
        sigma, lost = forgotten(t, c)
        price = one(found[c.slot, c.function])
        share = f"({w.fixed(v.exit_base, 2)} + {w.fixed(v.exit_knowledge, 2)} × {w.fixed(sigma * lost, 2)})"
        clause = f" × {w.fixed(v.exit_clause_factor, 2)}" if c.clauses & EXIT_CLAUSE else ""
        return f"12 × {w.money(c.fee)} × {share}{clause}", w.money(price), price

    return _each(t, target, of)


def governance(t: Telling, target: str) -> tuple[Sum, ...]:
    """What each level costs, and how much of its purpose it reaches."""
    w, s, r = t.words, t.played.decided, t.played.rules
    effect, days = governance_effect(s, r), contract_days(s, r)

    def of(c: Contract) -> tuple[str, str, float]:
        reached = one(effect[c.slot, c.function])
        fee = w.money(c.fee * r.vendors.governance_cost * c.governance)
        # words: cells 44; a level of governance and what it costs a month; e.g. level 1: 2.2 d, €145
        terms = w.text("pedia.terms", "level {level}: {days}, {fee}", level=w.count(c.governance),
                       days=w.days(one(days[c.slot, c.function])), fee=fee)  # fmt: skip
        # words: cells 20; how much of its purpose governance reaches; e.g. 53% reached
        return terms, w.text("pedia.terms", "{share} reached", share=w.percent(reached, 0)), float(c.governance)

    return _each(t, target, of)


def fee(t: Telling, target: str) -> tuple[Sum, ...]:
    """What is paid a month."""
    return _each(t, target, lambda c: ("", t.words.money(c.fee), c.fee))


def volume(t: Telling, target: str) -> tuple[Sum, ...]:
    """Work signed for."""
    return _each(t, target, lambda c: ("", t.words.number(c.volume), c.volume))


def age(t: Telling, target: str) -> tuple[Sum, ...]:
    """Months in force."""
    return _each(t, target, lambda c: ("", t.words.months(c.age), c.age))


def left(t: Telling, target: str) -> tuple[Sum, ...]:
    """Months to the end."""
    s = t.played.decided

    def of(c: Contract) -> tuple[str, str, float]:
        months = one(s.contract_left[c.slot, c.function])
        return "", t.words.months(months), months

    return _each(t, target, of)


def level(t: Telling, target: str) -> tuple[Sum, ...]:
    """Promised, then seen."""
    w = t.words

    def of(c: Contract) -> tuple[str, str, float]:
        # words: cells 30; a service level that was promised; e.g. 92.00% promised
        terms = w.text("pedia.terms", "{level} promised", level=w.percent(c.level, 0))
        # words: cells 16; a service level as it came; e.g. 88% seen
        return terms, w.text("pedia.terms", "{level} seen", level=w.percent(c.seen, 0)), c.seen

    return _each(t, target, of)


def moving(t: Telling, target: str) -> tuple[Sum, ...]:
    """How much of its work a firm delivers by now."""
    w, s = t.words, t.played.decided

    def of(c: Contract) -> tuple[str, str, float]:
        takes = one(s.contract_transition[c.slot, c.function])
        done = min((c.age + 1.0) / (takes + 1.0), 1.0)
        return f"({w.number(done)}) ^ {w.number(1.5)}", w.percent(c.moved, 0), c.moved

    return _each(t, target, of)


def trust(t: Telling, target: str) -> tuple[Sum, ...]:
    """How well you get on, roughly."""
    return _each(t, target, lambda c: ("", f"~{t.words.fixed(100 * c.trust, 0)}", c.trust))


def drift(t: Telling, target: str) -> tuple[Sum, ...]:
    """Service lost, roughly."""
    return _each(t, target, lambda c: ("", f"~{t.words.percent(c.drift, 0)}", c.drift))
