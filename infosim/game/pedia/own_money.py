"""The company's formulas with the player's figures: money, customers, moods. Amounts in cents, shares from 0 to 1."""

from __future__ import annotations

import numpy as np

from infosim.engine.arithmetic import total
from infosim.engine.billing import bridge_offer, payroll
from infosim.engine.company import burn_multiple, burn_rate, churn_rate, round_pace, runway
from infosim.engine.delivery import headcount
from infosim.engine.ledger import BY_NAME
from infosim.engine.measures import read
from infosim.engine.opinion import offshore_share
from infosim.engine.opinion import pay_gap as gap
from infosim.engine.seats import team_market
from infosim.engine.valuation import worth
from infosim.game.facts.played import one
from infosim.game.pedia.terms import each, plus, whole
from infosim.game.present.kpis import months_left
from infosim.game.present.telling import Telling
from infosim.game.views.help import Sum

MONTHS_OF_BURN = 3


def _flows(t: Telling, stock: str) -> dict[str, float]:
    """What moved a stock of the company in the last closed month, in the ledger's order."""
    flows = t.played.ledgers[-1].get(stock, {}) if t.played.closed else {}
    return {flow.name: one(flows[flow.name]) for flow in BY_NAME[stock].flows if flow.name in flows}


def cash(t: Telling, _target: str) -> tuple[Sum, ...]:
    """What came in and went out in the last month."""
    w, now = t.words, one(t.played.now.cash)
    flows = _flows(t, "cash").values()
    came, went = sum(x for x in flows if x > 0), -sum(x for x in flows if x < 0)
    terms = plus([w.money(one(t.played.before.cash)), w.money(came), w.money(-went)]) if t.played.closed else ""
    return whole(terms, w.money(now), now / 100.0)


def runway_left(t: Telling, _target: str) -> tuple[Sum, ...]:
    """Cash over burn."""
    w, s = t.words, t.facts.ahead.measured
    burnt, months = one(burn_rate(s)), one(runway(s))
    if burnt <= 0:
        return whole(w.text("kpi.lens", "More comes in than goes out."), w.months(months_left(months)), months)
    return whole(f"{w.money(one(s.cash))} / {w.money(burnt)}", f"{w.months(months)}", months)


def burn(t: Telling, _target: str) -> tuple[Sum, ...]:
    """The mean of the last months."""
    w, s = t.words, t.facts.ahead.measured
    count = int(min(max(one(s.lived), 1.0), MONTHS_OF_BURN))
    past = plus(w.money(one(month)) for month in s.burn_past[-count:])
    mean = one(burn_rate(s))
    return whole(f"({past}) / {count}" if count > 1 else past, w.money(mean), mean / 100.0)


def multiple(t: Telling, _target: str) -> tuple[Sum, ...]:
    """Burn over new yearly revenue."""
    w, s = t.words, t.facts.ahead.measured
    new, found = one(s.mrr) - one(s.mrr_past[0]), one(burn_multiple(s))
    return whole(f"{w.money(one(total(s.burn_past)))} / (12 × {w.money(new)})", w.number(found), found)


def mrr(t: Telling, _target: str) -> tuple[Sum, ...]:
    """Before, won, lost."""
    w, now = t.words, one(t.played.now.mrr)
    flows = _flows(t, "mrr")
    terms = plus([w.money(one(t.played.before.mrr)), *(w.money(x) for x in flows.values())]) if flows else ""
    return whole(terms, w.money(now), now / 100.0)


def growth(t: Telling, _target: str) -> tuple[Sum, ...]:
    """Of six months, in a month."""
    w, s = t.words, t.facts.ahead.measured
    months = int(min(max(one(s.lived), 1.0), 6.0))
    found = one(read("mrr_growth", "", s, t.played.rules))
    past = one(s.mrr_past[-6:][0])
    return whole(f"({w.money(one(s.mrr))} / {w.money(past)} {chr(0x2212)} 1) / {months}", w.percent(found), found)


def value(t: Telling, _target: str) -> tuple[Sum, ...]:
    """The formula, factor by factor, on what may be known of the know-how."""
    w, x = t.words, worth(t.facts.ahead.measured, t.played.rules)
    factors = " × ".join(w.fixed(one(y), 2) for y in (x.growth, x.quality, x.knowledge, x.burn))
    terms = f"{w.percent(one(x.stake))} × ({w.money(one(x.sales))} × {factors} + {w.money(one(x.cash))})"
    return whole(terms, w.money(one(x.value)), one(x.value) / 100.0)


def stake(t: Telling, _target: str) -> tuple[Sum, ...]:
    """What is left of the whole."""
    left = one(t.played.now.stake)
    return whole("", t.words.percent(left), left)


def round_ready(t: Telling, _target: str) -> tuple[Sum, ...]:
    """How far the talks are, and what a month of them adds."""
    w, s = t.words, t.facts.ahead.measured
    bar, pace = one(s.round_bar), one(round_pace(s, t.played.rules))
    # words: cells 40; the talks with investors: what a month of them adds; {pace} is e.g. 21%
    terms = w.text("pedia.terms", "a month of talks adds {pace}", pace=w.percent(pace))
    return whole(terms, w.percent(bar), bar)


def bridge(t: Telling, _target: str) -> tuple[Sum, ...]:
    """Months of burn, and what is missing."""
    w, s, r = t.words, t.facts.ahead.measured, t.played.rules
    offer, burnt = one(bridge_offer(s, r)), max(one(burn_rate(s)), 0.0)
    missing = max(-one(s.cash), 0.0)
    terms = f"{w.number(r.company.bridge_months)} × {w.money(burnt)} + {w.money(missing)}"
    return whole(terms, w.money(offer), offer)


def pay_of_a_month(t: Telling, target: str) -> tuple[Sum, ...]:
    """People times what each costs on average."""
    w, s = t.words, t.facts.ahead.measured
    paid = payroll(s, t.played.rules)

    def of(f: int) -> tuple[str, str, float]:
        heads, amount = one(total(s.heads)[f]), one(paid[f])
        return f"{w.number(heads)} × {w.money(amount / max(heads, 1.0))}", w.money(amount), amount

    return each(t, target, of)


def outside(t: Telling, target: str) -> tuple[Sum, ...]:
    """Paid outside over all."""
    w, s = t.words, t.facts.ahead.measured

    def of(f: int) -> tuple[str, str, float]:
        out, all_of_it = one(s.cost_outside[f]), one(s.cost[f])
        share = out / max(all_of_it, 1.0)
        return f"{w.money(out)} / {w.money(all_of_it)}", w.percent(share), share

    return each(t, target, of)


def other(t: Telling, _target: str) -> tuple[Sum, ...]:
    """What the chapter says."""
    amount = float(t.played.rules.content.chapters.other_costs[int(one(t.played.now.chapter))])
    return whole("", t.words.money(amount), amount)


def people(t: Telling, _target: str) -> tuple[Sum, ...]:
    """Ours, freelancers, and the others."""
    w, s = t.words, t.facts.ahead.measured
    everybody = one(headcount(s, t.played.rules))
    ours, free = one(total(total(s.heads))), one(total(s.freelancers))
    terms = plus(w.number(x) for x in (ours, free, everybody - ours - free))
    return whole(terms, w.number(everybody), everybody)


def customers(t: Telling, _target: str) -> tuple[Sum, ...]:
    """Before, joined, left."""
    w, s = t.words, t.played.now
    terms = plus([w.count(one(t.played.before.customers)), *(w.count(x) for x in _flows(t, "customers").values())])
    return whole(terms if t.played.closed else "", w.count(one(s.customers)), one(s.customers))


def churn(t: Telling, _target: str) -> tuple[Sum, ...]:
    """Customers who left over those there were; on the first morning, what is to be expected."""
    w = t.words
    if not t.played.closed:
        likely = one(churn_rate(t.facts.ahead.middle, t.played.rules))
        return whole("", w.percent(likely), likely)
    left, share = one(t.played.now.left), one(t.played.now.churn)
    return whole(f"{w.count(left)} / {w.count(one(t.played.before.customers))}", w.percent(share), share)


def _mood(t: Telling, stock: str) -> tuple[Sum, ...]:
    w, now = t.words, one(getattr(t.played.now, stock))
    moves = [w.fixed(100 * x, 1) for x in _flows(t, stock).values() if abs(x) >= 0.0005]
    terms = plus([w.fixed(100 * one(getattr(t.played.before, stock)), 1), *moves]) if t.played.closed else ""
    return whole(terms, w.fixed(100 * now, 0), now)


def morale(t: Telling, _target: str) -> tuple[Sum, ...]:
    """What moved it last month."""
    return _mood(t, "morale")


def reputation(t: Telling, _target: str) -> tuple[Sum, ...]:
    """What moved it last month."""
    return _mood(t, "opinion")


def brand(t: Telling, _target: str) -> tuple[Sum, ...]:
    """What moved it last month."""
    return _mood(t, "brand")


def pay_gap(t: Telling, _target: str) -> tuple[Sum, ...]:
    """Each team's distance from the market, by its people."""
    w, s, r = t.words, t.facts.ahead.measured, t.played.rules
    behind = np.minimum(np.maximum(1.0 - s.pay / np.maximum(team_market(s, r), 1.0), 0.0), 1.0)
    heads, found = total(s.heads), one(gap(s, r))
    parts = [
        f"{w.number(one(heads[f]))} × {w.percent(one(total(s.heads * behind)[f]) / one(heads[f]))}"
        for f in range(len(r.layout.functions))
        if one(heads[f]) > 0
    ]
    if not parts:
        return ()
    return whole(f"({plus(parts)}) / {w.number(one(total(heads)))}", w.percent(found), found)


def arrivals(t: Telling, _target: str) -> tuple[Sum, ...]:
    """Who starts next month."""
    count = one(total(total(t.played.now.joining)))
    return whole("", t.words.count(count), count)


def offshore(t: Telling, _target: str) -> tuple[Sum, ...]:
    """Of all the work."""
    s = t.facts.ahead.measured
    share = one(offshore_share(s, t.played.rules))
    done, w = one(total(total(s.capacity))), t.words
    return whole(f"{w.number(share * done)} / {w.number(done)}", w.percent(share), share)
