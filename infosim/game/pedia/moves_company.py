"""What moves the company's figures from here, one thing at a time, by the engine's own functions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from infosim.engine.arithmetic import total
from infosim.engine.billing import freelancer_bill
from infosim.engine.company import burn_rate, churn_rate, velocity
from infosim.engine.company import runway as months_of_money
from infosim.engine.incidents import cover as covered
from infosim.engine.opinion import feel
from infosim.engine.people import loaded_month, market_pay
from infosim.engine.rules import Draws
from infosim.engine.seats import team_market
from infosim.engine.state import State
from infosim.game.facts.played import one
from infosim.game.pedia import felt
from infosim.game.pedia.felt import move, sorted_moves
from infosim.game.pedia.terms import functions
from infosim.game.present.telling import Telling
from infosim.game.views.help import Move

CUSTOMERS = 10.0


@dataclass(frozen=True)
class _Change:
    """Something that changes the cash once, or the burn of each month, in cents."""

    label: str
    once: float = 0.0
    monthly: float = 0.0
    when: str = ""


def _changes(t: Telling) -> Iterator[_Change]:
    """What the player may do about money."""
    w, played = t.words, t.played
    s, r = played.decided, played.rules
    rounds, closed = r.content.rounds, int(one(s.rounds))
    if closed < len(rounds.amount):
        amount = float(rounds.amount[closed])
        # words: cells 38; what moves a figure: a round of funding; e.g. Series A signed, €2.6M
        signed = w.text("pedia.moves", "{round} signed, {money}", round=t.round(closed), money=w.money(amount))
        # words: cells 18; when a change is felt: money of a round is spent
        yield _Change(signed, once=amount, when=w.text("pedia.when", "burn will follow"))
    paid = r.content.market.customer_fee * r.content.market.gross_margin * CUSTOMERS
    # words: cells 38; what moves a figure
    yield _Change(w.text("pedia.moves", "ten customers more"), monthly=-paid)
    there = functions(t, "")
    if there:
        f = max(there, key=lambda x: t.facts.works[x].missing)
        month = one(loaded_month(market_pay(s, r)[1], r)[f])
        # words: cells 38; what moves a figure; e.g. one colleague more, Support, €4.1k
        colleague = w.text("pedia.moves", "one colleague more, {function}, {money}", function=t.short(f),
                           money=w.money(month))  # fmt: skip
        yield _Change(colleague, monthly=month, when=felt.hired(t, f))
    bill = one(total(freelancer_bill(s, r)))
    if bill > 0:
        # words: cells 38; what moves a figure
        yield _Change(w.text("pedia.moves", "no freelancers"), monthly=-bill, when=felt.next_month(t))
    open_posts = _posts_filled(t)
    if open_posts > 0:
        # words: cells 38; what moves a figure
        yield _Change(w.text("pedia.moves", "the open posts, filled"), monthly=open_posts)
    if t.facts.contracts:
        dearest = max(t.facts.contracts, key=lambda c: c.fee)
        # words: cells 38; what moves a figure: a contract over; {vendor} is a firm
        over = w.text("pedia.moves", "without {vendor}", vendor=t.vendor(dearest.vendor))
        yield _Change(over, monthly=-dearest.fee, when=w.months(r.vendors.notice_months))


def _posts_filled(t: Telling) -> float:
    """Pay a month of the posts that are open, loaded."""
    s, r = t.played.decided, t.played.rules
    pay = market_pay(s, r)
    sum_of_pay = 0.0
    for slot, f in np.argwhere(s.vacancy_posts[:, :, 0, 0] > 0):
        level = int(one(s.vacancy_level[slot, f]))
        offered = pay * one(s.vacancy_pay[slot, f])
        sum_of_pay += one(s.vacancy_posts[slot, f]) * one(loaded_month(offered, r)[level, f])
    return sum_of_pay


def _burning(s: State, monthly: float) -> State:
    """The state with so much more burnt in each of the last months."""
    months = int(min(max(one(s.lived), 1.0), 3.0))
    past = np.array(s.burn_past)
    past[-months:] = past[-months:] + monthly
    return s.but(burn_past=past)


def runway(t: Telling, _target: str) -> tuple[Move, ...]:
    """In months."""
    w, s = t.words, t.facts.ahead.measured
    as_is = one(months_of_money(s))
    moves = []
    for x in _changes(t):
        after = one(months_of_money(_burning(s.but(cash=s.cash + x.once), x.monthly)))
        # words: cells 12; a change in months; e.g. +1.9 mo
        told = w.text("pedia.change", "{n} mo", n=w.fixed_change(after - as_is, 1))
        moves.append(move(x.label, after - as_is, told, "good", x.when))
    return sorted_moves(moves)


def burn(t: Telling, _target: str) -> tuple[Move, ...]:
    """In money a month."""
    s = t.facts.ahead.measured
    as_is, moves = one(burn_rate(s)), []
    for x in _changes(t):
        change = one(burn_rate(_burning(s, x.monthly))) - as_is
        moves.append(move(x.label, change, t.words.money_change(change), "bad", x.when))
    return sorted_moves(moves)


def cash(t: Telling, _target: str) -> tuple[Move, ...]:
    """In money at the end of the next month."""
    moves = [
        move(x.label, x.once - x.monthly, t.words.money_change(x.once - x.monthly), "good", x.when) for x in _changes(t)
    ]
    return sorted_moves(moves)


def mrr(t: Telling, _target: str) -> tuple[Move, ...]:
    """In money a month, next month: growth follows what the company knows and delivers."""
    w, s, r = t.words, t.facts.ahead.measured, t.played.rules
    edge = r.content.functions.edge * s.awake
    rate = float(r.content.chapters.growth[int(one(s.chapter))]) * r.content.market.growth_factor
    as_is = one(velocity(s, r))
    features = np.zeros_like(s.mix)
    features[0] = 1.0
    lost = one(s.mrr) * max(one(churn_rate(s, r)) - r.content.market.churn, 0.0)
    tried = (
        # words: cells 38; what moves a figure: of the functions that set the company apart
        (w.text("pedia.moves", "edge: everything done when asked"),
         s.but(service=np.where(edge > 0, 1.0, s.service)), ""),
        # words: cells 38; what moves a figure: of the functions that set the company apart
        (w.text("pedia.moves", "edge: all of it known inside"),
         s.but(knowledge=np.where(edge > 0, 1.0, s.knowledge)), felt.slowly(t)),
        # words: cells 38; what moves a figure: product works on nothing else
        (w.text("pedia.moves", "all product time on features"), s.but(mix=features), felt.next_month(t)),
        # words: cells 38; what moves a figure; on a scale from 0 to 100
        (w.text("pedia.moves", "ten points of reputation"), s.but(opinion=s.opinion + 0.1), felt.slowly(t)),
    )  # fmt: skip
    moves = []
    for label, state, when in tried:
        change = one(s.mrr) * rate * (one(velocity(state, r)) - as_is)
        moves.append(move(label, change, w.money_change(change), "good", when))
    # words: cells 38; what moves a figure: nobody leaves over poor service
    moves.append(move(w.text("pedia.moves", "nobody leaves over service"), lost, w.money_change(lost), "good"))
    return sorted_moves(moves)


def churn(t: Telling, _target: str) -> tuple[Move, ...]:
    """In points a month."""
    w, s, r = t.words, t.facts.ahead.measured, t.played.rules
    as_is, moves = one(churn_rate(s, r)), []
    for f in functions(t, ""):
        if one(r.content.functions.service_churn[f]) > 0:
            felt_service = np.array(s.felt_service)
            felt_service[f] = 1.0
            change = one(churn_rate(s.but(felt_service=felt_service), r)) - as_is
            # words: cells 38; what moves a figure; {function} is a short name
            label = w.text("pedia.moves", "{function}: served at once", function=t.short(f))
            moves.append(move(label, change, w.points(change), "bad", felt.slowly(t)))
    for label, state in (
        # words: cells 38; what moves a figure
        (w.text("pedia.moves", "one incident"), s.but(incidents=s.incidents + 1.0)),
        # words: cells 38; what moves a figure
        (w.text("pedia.moves", "one breach"), s.but(breaches=s.breaches + 1.0)),
    ):
        change = one(churn_rate(state, r)) - as_is
        moves.append(move(label, change, w.points(change), "bad", felt.next_month(t)))
    return sorted_moves(moves)


def cover(t: Telling, _target: str) -> tuple[Move, ...]:
    """In points."""
    w, s, r = t.words, t.facts.ahead.measured, t.played.rules
    as_is, moves = one(covered(s, r)), []
    for f in functions(t, ""):
        if one(r.content.functions.cover[f]) > 0:
            for share, label in (
                # words: cells 38; what moves a figure; {function} is a short name
                (1.0, w.text("pedia.moves", "{function}: one colleague more", function=t.short(f))),
                # words: cells 38; what moves a figure: ten working days of the player; {function} is a short name
                (10 * r.attention.hands_on_yield, w.text("pedia.moves", "{function}: ten of your days",
                                                         function=t.short(f))),
            ):  # fmt: skip
                capacity = np.array(s.capacity)
                capacity[0, f] = capacity[0, f] + share
                change = one(covered(s.but(capacity=capacity), r)) - as_is
                moves.append(move(label, change, w.points(change), "good", felt.hired(t, f) if share == 1.0 else ""))
    return sorted_moves(moves)


def _moods(t: Telling, stock: str, tried: tuple[tuple[str, State], ...]) -> tuple[Move, ...]:
    """What a month of another state would do to a mood, in points of a hundred."""
    s, r = t.facts.ahead.measured, t.played.rules

    def after(state: State) -> float:
        changes, _ = feel(state, t.played.wanted, Draws(state, r), r)
        return one(changes[stock])

    as_is, moves = after(s), []
    for label, state in tried:
        change = 100 * (after(state) - as_is)
        moves.append(move(label, change, t.words.fixed_change(change, 1), "good", felt.next_month(t)))
    return sorted_moves(moves)


def morale(t: Telling, _target: str) -> tuple[Move, ...]:
    """A month of less load, of market pay, of days enough; somebody laid off."""
    w, s, r = t.words, t.facts.ahead.measured, t.played.rules
    laid_off = np.array(s.laid_off)
    laid_off[1, 0] = laid_off[1, 0] + 1.0
    return _moods(t, "morale", (
        # words: cells 38; what moves a figure
        (w.text("pedia.moves", "nobody above 95% of load"), s.but(load=np.minimum(s.load, 0.95))),
        # words: cells 38; what moves a figure
        (w.text("pedia.moves", "everybody paid the market"), s.but(pay=np.maximum(s.pay, team_market(s, r)))),
        # words: cells 38; what moves a figure
        (w.text("pedia.moves", "your days not overdrawn"), s.but(overdraw=0.0 * s.overdraw)),
        # words: cells 38; what moves a figure
        (w.text("pedia.moves", "everybody 20 points busier"), s.but(load=s.load + 0.2)),
        # words: cells 38; what moves a figure; no joke
        (w.text("pedia.moves", "one person laid off"), s.but(laid_off=laid_off)),
    ))  # fmt: skip


def reputation(t: Telling, _target: str) -> tuple[Move, ...]:
    """A month of full service, of no work offshore; a breach; somebody laid off."""
    w, s = t.words, t.facts.ahead.measured
    laid_off = np.array(s.laid_off)
    laid_off[1, 0] = laid_off[1, 0] + 1.0
    return _moods(t, "opinion", (
        # words: cells 38; what moves a figure
        (w.text("pedia.moves", "everything done when asked"), s.but(service=np.ones_like(s.service))),
        # words: cells 38; what moves a figure
        (w.text("pedia.moves", "no work offshore"), s.but(contract_done=0.0 * s.contract_done)),
        (w.text("pedia.moves", "one breach"), s.but(breaches=s.breaches + 1.0)),
        (w.text("pedia.moves", "one person laid off"), s.but(laid_off=laid_off)),
    ))  # fmt: skip
