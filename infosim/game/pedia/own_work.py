"""Formulas of functions with the player's figures. Work in FTE-months, waits in working days, shares from 0 to 1."""

from __future__ import annotations

from math import log

from infosim.engine.arithmetic import total
from infosim.engine.delivery import caught_defects, specificity
from infosim.engine.incidents import breach_hazard
from infosim.engine.layout import LEVELS, MID, PLACES
from infosim.engine.ledger import BY_NAME
from infosim.engine.measures import backlog_months, single_points
from infosim.engine.people import loaded_month, market_pay, resignation_rate
from infosim.engine.seats import team_market
from infosim.engine.valuation import core_knowledge as known_of_the_core
from infosim.game.facts import causes, levels
from infosim.game.facts.functions import breaches_a_year
from infosim.game.facts.played import one
from infosim.game.pedia.terms import awake, each, functions, plus, whole
from infosim.game.present.telling import Telling
from infosim.game.views.help import Sum
from infosim.locale.styles import MINUS


def _flow(t: Telling, stock: str, name: str, f: int) -> float:
    """What a flow of a function's stock was in the last closed month."""
    flows = t.played.ledgers[-1].get(stock, {}) if t.played.closed else {}
    return one(flows[name][f]) if name in flows else 0.0


def load(t: Telling, target: str) -> tuple[Sum, ...]:
    """Asked for and come back, over what everybody could do."""
    w, s = t.words, t.facts.ahead.measured

    def of(f: int) -> tuple[str, str, float]:
        arrived, found = one(s.arrived[f]), one(s.load[f])
        back = _flow(t, "backlog", "rework", f)
        able = plus(w.number(one(source)) for source in s.capacity[:, f] if one(source) > 0.005) or "0"
        return f"({plus([w.number(arrived - back), w.number(back)])}) / ({able})", w.percent(found), found

    return each(t, target, of)


def wait(t: Telling, target: str) -> tuple[Sum, ...]:
    """The work itself, the queue, what waits in front."""
    w, s, r = t.words, t.facts.ahead.measured, t.played.rules

    def of(f: int) -> tuple[str, str, float]:
        layer = {part.name: part.value for part in levels.wait(s, r, f)}
        itself = layer["itself"] + layer["apart"]
        queue = layer["busy"] / max(itself, 1e-9)
        found = one(s.lead_time[f])
        terms = f"{w.fixed(itself, 2)} × (1 + {w.number(queue)}) + {w.days(layer['front'])}"
        return terms, w.wait(found), found

    return each(t, target, of)


def backlog(t: Telling, target: str) -> tuple[Sum, ...]:
    """What waits over what is needed."""
    w, s = t.words, t.facts.ahead.measured
    months = backlog_months(s)

    def of(f: int) -> tuple[str, str, float]:
        found = one(months[f])
        # words: cells 12; months of work that wait; e.g. 0.8 mo
        result = w.text("pedia.terms", "{months} mo", months=w.number(found))
        return f"{w.number(one(s.backlog[f]))} / {w.number(one(s.need[f]))}", result, found

    return each(t, target, of)


def quality(t: Telling, target: str) -> tuple[Sum, ...]:
    """The terms of the odds, and the share they come to."""
    w, s, r = t.words, t.facts.ahead.measured, t.played.rules
    p, began = r.delivery, t.played.before

    def of(f: int) -> tuple[str, str, float]:
        x = causes.quality_inputs(s, began, r, f)
        product = min(one(r.content.functions.edge[f]) / 0.5, 1.0)
        terms = (
            p.quality_base,
            p.quality_skill * log(max(x["skill"], 0.3)),
            p.quality_knowledge * (x["known"] - 0.5),
            -p.quality_rush * min(max(x["load"] - 0.85, 0.0), 1.0),
            -p.quality_debt * x["debt"] * product,
            p.quality_mix * (x["mix"] - 0.2) * product,
            -r.attention.quality_loss * x["overdraw"],
        )
        found = one(s.quality[f])
        written = plus(w.fixed(term, 2) for term in terms if abs(term) >= 0.005)
        return f"1 / (1 + e^{MINUS}({written}))", w.percent(found), found

    return each(t, target, of)


def service(t: Telling, target: str) -> tuple[Sum, ...]:
    """Done over arrived."""
    w, s = t.words, t.facts.ahead.measured

    def of(f: int) -> tuple[str, str, float]:
        found = one(s.service[f])
        return f"{w.number(one(s.done[f]))} / {w.number(one(s.arrived[f]))}", w.percent(found), found

    return each(t, target, of)


def need(t: Telling, target: str) -> tuple[Sum, ...]:
    """What a function needs this month."""
    s = t.facts.ahead.measured
    return each(t, target, lambda f: ("", t.words.number(one(s.need[f])), one(s.need[f])))


def capacity(t: Telling, target: str) -> tuple[Sum, ...]:
    """Who could do how much."""
    w, s = t.words, t.facts.ahead.measured

    def of(f: int) -> tuple[str, str, float]:
        found = one(total(s.capacity)[f])
        return " + ".join(w.number(one(source)) for source in s.capacity[:, f]), w.number(found), found

    return each(t, target, of)


def felt(t: Telling, target: str) -> tuple[Sum, ...]:
    """The memory, moved towards the month."""
    w, p = t.words, t.played.rules.delivery
    s, then = t.facts.ahead.measured, t.played.before

    def of(f: int) -> tuple[str, str, float]:
        now, before = one(s.felt_service[f]), one(then.felt_service[f])
        written = f"({w.percent(one(s.service[f]))} {MINUS} {w.percent(before)})"
        return f"{w.percent(before)} + {w.percent(p.felt)} × {written}", w.percent(now), now

    return each(t, target, of)


def rework(t: Telling, target: str) -> tuple[Sum, ...]:
    """What came back last month."""
    w, p, r = t.words, t.played.rules.delivery, t.played.rules
    then = t.played.before
    caught = one(caught_defects(then, r))

    def of(f: int) -> tuple[str, str, float]:
        came = _flow(t, "backlog", "rework", f)
        spared = 1.0 - p.caught * caught * min(one(r.content.functions.edge[f]) / 0.5, 1.0)
        back = f"(1 {MINUS} {w.percent(one(then.quality[f]))})"
        terms = f"{w.percent(p.rework)} × {w.number(one(then.done[f]))} × {back} × {w.number(spared)}"
        return terms, w.number(came), came

    return each(t, target, of) if t.played.closed else ()


def knowledge(t: Telling, target: str) -> tuple[Sum, ...]:
    """Low, medium or high: nobody knows better before an audit."""
    w, now = t.words, t.played.now

    def of(f: int) -> tuple[str, str, float]:
        known = one(now.knowledge[f])
        # words: cells 12; how much is known of a work, roughly
        low, high = w.text("pedia.terms", "low"), w.text("pedia.terms", "high")
        # words: cells 12; how much is known of a work, roughly
        medium = w.text("pedia.terms", "medium")
        told = low if known < 1 / 3 else high if known > 2 / 3 else medium
        return "", f"{told}, ~{w.percent(known, 0)}", known

    return each(t, target, of)


def special(t: Telling, target: str) -> tuple[Sum, ...]:
    """How much of each work is our own."""
    found = specificity(t.played.now, t.played.rules)
    return each(t, target, lambda f: ("", t.words.percent(one(found[f]), 0), one(found[f])))


def debt(t: Telling, _target: str) -> tuple[Sum, ...]:
    """What moved it last month."""
    w, now = t.words, one(t.played.now.debt)
    flows = t.played.ledgers[-1].get("debt", {}) if t.played.closed else {}
    moved = [one(flows[flow.name]) for flow in BY_NAME["debt"].flows if flow.name in flows]
    terms = [w.percent(one(t.played.before.debt)), *(w.percent(x) for x in moved if abs(x) >= 0.0005)]
    return whole(plus(terms) if t.played.closed else "", w.percent(now), now)


def mix(t: Telling, _target: str) -> tuple[Sum, ...]:
    """Features, quality, debt."""
    shares = [one(share) for share in t.played.decided.mix]
    return whole("", " / ".join(t.words.percent(share, 0) for share in shares), shares[0])


def _guards(t: Telling) -> list[int]:
    weight = t.played.rules.content.functions.cover
    return [f for f in functions(t, "") if one(weight[f]) > 0]


def cover(t: Telling, _target: str) -> tuple[Sum, ...]:
    """What could be done over what is needed, where somebody guards."""
    w, s = t.words, t.facts.ahead.measured
    found = one(s.cover)
    parts = [f"{w.number(one(total(s.capacity)[f]))} / {w.number(one(s.need[f]))}" for f in _guards(t)]
    return whole(" ; ".join(parts), w.percent(found), found)


def breach(t: Telling, _target: str) -> tuple[Sum, ...]:
    """Chance within a year at this cover."""
    w, s, r = t.words, t.facts.ahead.measured, t.played.rules
    year, month = breaches_a_year(s.cover, r), one(breach_hazard(s.cover, r.incidents))
    # words: cells 44; a chance a month and a cover; e.g. 1.2% a month at a cover of 58%
    terms = w.text("pedia.terms", "{chance} a month at a cover of {cover}", chance=w.percent(month),
                   cover=w.percent(one(s.cover)))  # fmt: skip
    # words: cells 20; a chance within twelve months; e.g. 13% a year
    return whole(terms, w.text("pedia.terms", "{chance} a year", chance=w.percent(year)), year)


def incident(t: Telling, _target: str) -> tuple[Sum, ...]:
    """How likely one is next month."""
    w, s, r = t.words, t.facts.ahead.measured, t.played.rules
    p, weight = r.incidents, r.content.functions.service_churn * s.awake
    weakness = one(total(weight * (1.0 - s.quality * s.service)) / max(one(total(weight)), 1e-9))
    chance = min(p.incident_month * weakness * (1.0 + one(s.debt)), 0.95)
    terms = f"{w.number(p.incident_month)} × {w.percent(weakness)} × (1 + {w.percent(one(s.debt))})"
    return whole(terms, w.percent(chance), chance)


def single(t: Telling, _target: str) -> tuple[Sum, ...]:
    """Where one person alone knows."""
    w, s = t.words, t.played.now
    alone = [f for f in functions(t, "")
             if one(total(s.heads)[f]) == 1 and one(s.knowledge[f]) > 0.5
             and not any(c.function == f for c in t.facts.contracts)]  # fmt: skip
    count = one(single_points(s))
    return whole(", ".join(t.short(f) for f in alone), w.count(count), count)


def core_knowledge(t: Telling, _target: str) -> tuple[Sum, ...]:
    """Know-how by core weight."""
    w, s, r = t.words, t.played.now, t.played.rules
    weight, found = r.content.functions.core, one(known_of_the_core(s, r))
    core = [f for f in functions(t, "") if one(weight[f]) > 0 and awake(t, f)]
    terms = " + ".join(f"{w.number(one(weight[f]))} × {w.percent(one(s.knowledge[f]), 0)}" for f in core)
    return whole(f"({terms}) / {w.number(sum(one(weight[f]) for f in core))}", w.percent(found, 0), found)


def cost(t: Telling, target: str) -> tuple[Sum, ...]:
    """By what is paid for."""
    w, s = t.words, t.facts.ahead.measured

    def of(f: int) -> tuple[str, str, float]:
        paid = causes.paid(s, t.played.rules, f)
        amount = one(s.cost[f])
        rest = amount - sum(paid.values())
        terms = plus(w.money(x) for x in (*paid.values(), rest) if abs(x) >= 50)
        return terms, w.money(amount), amount

    return each(t, target, of)


def people(t: Telling, target: str) -> tuple[Sum, ...]:
    """Who is there, of the posts."""
    w = t.words

    def of(f: int) -> tuple[str, str, float]:
        x = t.facts.works[f]
        there = x.heads + x.freelancers + x.firms
        parts = plus(w.number(y) for y in (x.heads, x.freelancers, x.firms))
        return parts, f"{w.number(there)}/{w.number(x.needed_posts)}", there

    return each(t, target, of)


def pay(t: Telling, target: str) -> tuple[Sum, ...]:
    """Ours against the market's, level by level."""
    w, s, r = t.words, t.facts.ahead.measured, t.played.rules
    market, found = team_market(s, r), []
    for f in functions(t, target):
        for level in range(len(LEVELS)):
            if one(s.heads[level, f]) > 0:
                ours, theirs = one(s.pay[level, f]), one(market[level, f])
                name = f"{t.short(f)}, {t.level(level)}"
                found.append(Sum(name, f"{w.money(ours)} / {w.money(theirs)}", w.percent(ours / theirs), ours / theirs))
    return tuple(found)


def ramp(t: Telling, target: str) -> tuple[Sum, ...]:
    """How far each team is."""
    w, s = t.words, t.played.now
    found = []
    for f in functions(t, target):
        heads = one(total(s.heads)[f])
        if heads > 0:
            mean = one(total(s.heads * s.ramp)[f]) / heads
            found.append(Sum(t.short(f), w.number(heads), w.percent(mean, 0), mean))
    return tuple(found)


def quits(t: Telling, target: str) -> tuple[Sum, ...]:
    """How many of each team would leave in a year at this month's odds."""
    w, s = t.words, t.played.now
    rate = resignation_rate(s, t.played.rules)
    found = []
    for f in functions(t, target):
        heads = one(total(s.heads)[f])
        if heads > 0:
            month = one(total(s.heads * rate)[f]) / heads
            # words: cells 16; leavers of a team in a year, at this month's odds; e.g. 0.4 a year
            year = w.text("pedia.terms", "{n} a year", n=w.number(12 * month * heads))
            found.append(Sum(t.short(f), f"12 × {w.number(heads)} × {w.percent(month)}", year, 12 * month * heads))
    return tuple(found)


def vacancy(t: Telling, target: str) -> tuple[Sum, ...]:
    """Posts open, and since when."""
    s, found = t.played.decided, []
    for f in functions(t, target):
        posts = one(total(s.vacancy_posts)[f])
        if posts > 0:
            oldest = max(one(age) for age in s.vacancy_age[:, f])
            found.append(Sum(t.short(f), t.age(oldest), t.words.count(posts), posts))
    return tuple(found)


def freelance(t: Telling, target: str) -> tuple[Sum, ...]:
    """What one costs a month: the market's pay, loaded, and the mark-up of its pool."""
    w, s, r = t.words, t.played.now, t.played.rules
    month = loaded_month(market_pay(s, r)[MID], r)

    def of(f: int) -> tuple[str, str, float]:
        dearer = float(r.content.pools.freelance[r.content.functions.skill[f] * len(PLACES)])
        found = one(month[f]) * dearer
        return f"{w.money(one(month[f]))} × {w.number(dearer)}", w.money(found), found

    return each(t, target, of)


def ways(t: Telling, target: str) -> tuple[Sum, ...]:
    """Who does how much of each function."""
    w, found = t.words, []
    for f in functions(t, target):
        parts = t.facts.works[f].parts
        done = sum(part.fte for part in parts)
        if parts:
            terms = "  ".join(f"{part.way} {w.percent(part.fte / done, 0)}" for part in parts)
            found.append(Sum(t.short(f), terms, w.number(done), done))
    return tuple(found)
