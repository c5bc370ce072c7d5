"""Answering: what somebody says to an event, by what each answer costs and brings, weighed by a taste of their own.

Everything an answer does stands on its card, with its size, so a bot reads it there as a person does. A taste says how
much of a euro each family of effects is worth; two tastes answer one card differently. The rates between effects and
euros are judgement.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import numpy as np

from infosim.bots.bot import Setting
from infosim.bots.work import days_free
from infosim.engine.arithmetic import total
from infosim.engine.batch import Array, Flags, Positions, Words
from infosim.engine.chance import salts, uniforms
from infosim.engine.deck import CHOICES, Card, Choice, Outcome
from infosim.engine.effects import BY_NAME
from infosim.engine.layout import HALF_YEAR, MID
from infosim.engine.orders import ASK_PRICE, HAND_BACK, KINDS, START_ROUND, Orders
from infosim.engine.people import loaded_month
from infosim.sight import Seen, refused


@dataclass(frozen=True)
class Taste:
    """What somebody minds: euros for a day, how much a euro of each family counts, decisions liked as answers."""

    day: Setting = 700.0
    money: Setting = 1.0
    customers: Setting = 1.0
    people: Setting = 1.0
    craft: Setting = 1.0
    firms: Setting = 1.0
    whim: Setting = 0.0
    """How much of a difference between answers chance may outweigh; from 1 on, any answer may be given."""
    decisions: Mapping[str, float] = field(default_factory=dict)
    """Euros that an answer which is a decision of a kind is worth by itself."""


EURO, DAY, REVENUE, PAYROLL, TALKS, FEE, SHORT, COST, HEADS, PAY, POSTS = range(11)
"""What an effect is measured by: a euro, a day, the revenue and the payroll of a month, the talks with investors, the
fees of the firm that the card is about, a head that is missing; of a function its cost, heads, payroll and open posts.
"""
FAMILIES = ("", "money", "customers", "people", "craft", "firms")
"""Families of effects; those of the first count as they are, whoever answers."""
RATES: dict[str, tuple[str, int, float]] = {
    "cash": ("money", EURO, 1.0),
    "cash_month": ("money", EURO, 1.0),
    "round_bar": ("money", TALKS, 2.0),
    "mrr_share": ("customers", REVENUE, 18.0),
    "customers_share": ("customers", REVENUE, 18.0),
    "opinion": ("customers", REVENUE, 6.0),
    "edge": ("customers", REVENUE, 2.0),
    "days": ("", DAY, -1.0),
    "days_month": ("", DAY, -1.0),
    "rehearsed": ("", DAY, 2.0),
    "morale": ("people", PAYROLL, 6.0),
    "brand": ("people", PAYROLL, 4.0),
    "attrition_factor": ("people", HEADS, -250.0),
    "fill_factor": ("people", POSTS, 1_500.0),
    "tightness_factor": ("people", POSTS, -900.0),
    "pay_factor": ("people", PAY, -12.0),
    "juniors": ("people", SHORT, 0.5),
    "mids": ("people", SHORT, 1.0),
    "seniors": ("people", SHORT, 1.4),
    "knowledge": ("craft", COST, 8.0),
    "debt": ("craft", PAYROLL, -8.0),
    "quality": ("craft", COST, 1.0),
    "cover": ("craft", EURO, 2_500.0),
    "capacity_factor": ("craft", COST, 1.0),
    "demand_factor": ("craft", COST, -1.0),
    "lead_time_factor": ("craft", COST, -0.3),
    "backlog_months": ("craft", COST, -0.7),
    "incident_factor": ("craft", EURO, -2_000.0),
    "trust": ("firms", FEE, 3.0),
    "drift": ("firms", FEE, -9.0),
    "fee_factor": ("firms", FEE, -1.0),
    "end_contract": ("firms", FEE, -2.0),
    "vendor_fails": ("firms", FEE, -4.0),
}
"""Family, measure, and how much of the measure one unit of an effect is worth; by the month where it lasts."""
OF_FUNCTION = (COST, HEADS, PAY, POSTS)
LIKE = 1_000.0
"""Euros between answers up to which they are alike to whoever follows a whim."""
WHIMS = salts(answers=CHOICES)
"""Draws of a month: a whim for each answer."""
A_HEAD = 9_000.0
"""Euros that somebody is worth who comes without a search, where people are short; where they are not, they cost it."""


def answered(seen: Seen, orders: Orders, taste: Taste, keys: Words) -> Orders:
    """The orders with an answer to whatever is on the table, and with the decision that the answer is."""
    if not (seen.card >= 0).any():
        return orders
    c, w = np.nonzero((seen.card >= 0) & (seen.alive > 0))
    if not c.size:
        return orders
    card = seen.card[c, w].astype(np.int64)
    worth = _worth(seen, taste, card, c, w)
    if np.any(np.asarray(taste.whim) > 0):
        whim = np.broadcast_to(taste.whim, seen.cash.shape)[c, w]
        open_to = np.isfinite(worth)
        apart = np.where(open_to, worth, -np.inf).max(axis=0) - np.where(open_to, worth, np.inf).min(axis=0)
        worth = worth + whim * np.maximum(apart, LIKE) * uniforms(keys, WHIMS, seen.month)[:, c, w]
    best = np.argmax(worth, axis=0)
    decided = with_decisions(seen, orders, np.asarray(best), card, c, w)
    given = _given(seen, decided, card, c, w)
    best = np.argmax(np.where(given, worth, -np.inf), axis=0)
    answer = np.zeros(seen.cash.shape)
    answer[c, w] = best + 1.0
    return replace(decided, answer=answer)


def answered_with(seen: Seen, orders: Orders, position: int) -> Orders:
    """The orders with one answer of the four to whatever is on the table; as they were where it cannot be given."""
    c, w = np.nonzero((seen.card >= 0) & (seen.alive > 0))
    if not c.size:
        return orders
    card = seen.card[c, w].astype(np.int64)
    there = (position < seen.rules.content.deck.counts[card]) & (
        np.maximum(seen.cash[c, w], 0.0) >= seen.rules.content.deck.price[card][:, position]
    )
    c, w, card = c[there], w[there], card[there]
    if not c.size:
        return orders
    decided = with_decisions(seen, orders, np.full(c.size, position), card, c, w)
    answer = decided.answer.copy()
    answer[c, w] = position + 1.0
    given = replace(decided, answer=answer)
    fine = np.zeros(seen.cash.shape, bool)
    fine[c, w] = (refused(seen, given)["answer"] == 0)[c, w]
    return replace(
        orders, **{name: np.where(fine, getattr(given, name), before) for name, before in vars(orders).items()}
    )


def _worth(seen: Seen, taste: Taste, card: Positions, c: Positions, w: Positions) -> Array:
    """Euros that each answer is worth (4, n) where there are cards (n,); what there is not, and what nobody can pay,
    minus infinity.
    """
    deck, functions = seen.rules.content.deck, len(seen.layout.functions)
    measures = _measures(seen, taste, c, w)
    kinds, rows = np.unique(card, return_inverse=True)
    none = np.zeros((len(FAMILIES), len(measures)))
    table = [
        [_row(each, functions) for each in deck.cards[k].choices] + [none] * (CHOICES - len(deck.cards[k].choices))
        for k in kinds.tolist()
    ]
    sizes = np.moveaxis(np.array(table)[rows], (2, 3), (0, 1))  # (families, measures, n, 4)
    weights = [np.broadcast_to(getattr(taste, each) if each else 1.0, seen.cash.shape)[c, w] for each in FAMILIES]
    found = total(np.stack([
        weight[:, None] * total(each * measures[:, :, None]) for weight, each in zip(weights, sizes, strict=True)
    ])).T  # fmt: skip
    liked = [[taste.decisions.get(kind, 0.0) for kind in decisions(deck.cards[k])] for k in kinds.tolist()]
    found = found + np.array(liked)[rows].T
    there = np.arange(CHOICES)[:, None] < deck.counts[card]
    paid = np.maximum(seen.cash[c, w], 0.0) >= deck.price[card].T
    out: Array = np.where(there & paid, found, -np.inf)
    return out


def _row(choice: Choice, functions: int) -> Array:
    """How much of each measure an answer is worth, by family (families, measures): the company's, then each function's,
    last that of the card.
    """
    row = np.zeros((len(FAMILIES), COST + len(OF_FUNCTION) * (functions + 1)))
    for outcome in (choice.at_once, *choice.later):
        for name, size in outcome.once:
            _add(row, outcome, name, size, 1.0, functions)
        for name, size in outcome.lasting:
            _add(row, outcome, name, size, float(outcome.lasts), functions)
    return row


def _add(rows: Array, outcome: Outcome, name: str, size: float, months: float, functions: int) -> None:
    """Add an effect of an outcome to the row of its family."""
    if name not in RATES:
        return
    family, measure, rate = RATES[name]
    if measure == SHORT and size < 0:
        measure, rate = EURO, 2.0 * A_HEAD * rate  # whoever goes is missed in any case
    row = rows[FAMILIES.index(family)]
    euros = rate * outcome.odds * months * (size - BY_NAME[name].neutral)
    if measure not in OF_FUNCTION:
        row[measure] += euros
        return
    first = COST + OF_FUNCTION.index(measure) * (functions + 1)
    if outcome.here:
        row[first + functions] += euros
        return
    for f in range(functions):
        row[first + f] += euros * float(outcome.spread[f, 0, 0])


def _measures(seen: Seen, taste: Taste, c: Positions, w: Positions) -> Array:
    """What effects are measured by (measures, n): the company's, then each function's, last the card's function's."""
    s, r = seen.plain, seen.rules
    pay = total(loaded_month(s.pay, r) * s.heads)[:, c, w] / 100.0
    heads = total(s.heads)[:, c, w]
    posts = total(s.vacancy_posts)[:, c, w]
    usual = loaded_month(s.pay, r)[MID][:, c, w] / 100.0
    cost = np.maximum(s.cost[:, c, w] / 100.0, 0.3 * usual)
    at = s.card_function[c, w]
    here = np.maximum(at, 0.0).astype(np.int64)
    n = np.arange(c.size)
    mine = (s.contract_vendor >= 0) & ((s.contract_vendor == s.card_vendor) | (s.card_vendor < 0))
    fee = total(total(s.contract_fee * mine))[c, w] / 100.0
    free = days_free(seen)[c, w]
    dear = np.where(free < 2.0, 2.0, np.where(free > 6.0, 0.6, 1.0))
    load = np.where(at >= 0, s.load[:, c, w][here, n], s.load[:, c, w].max(axis=0))
    burn = np.maximum(s.burn[c, w] / 100.0, 5_000.0)
    months = np.maximum(s.cash[c, w] / 100.0, 0.0) / burn
    short = np.where((load > 0.95) & (months > HALF_YEAR), A_HEAD, -A_HEAD)
    day = np.broadcast_to(taste.day, seen.cash.shape)[c, w]
    company = np.stack([1.0 + 0.0 * fee, day * dear, s.mrr[c, w] / 100.0, total(pay), burn, fee, short])
    each = [np.concatenate([figure, (figure[here, n] * (at >= 0))[None]]) for figure in (cost, heads, pay, posts)]
    return np.concatenate([company, *each])


# ---------------------------------------------------------------------------------------------------- decisions
def decisions(card: Card) -> tuple[str, ...]:
    """The decision that each of the four answers is; none where it is not one, or there is no such answer."""
    found = [choice.decision for choice in card.choices]
    return (*found, *[""] * (CHOICES - len(found)))


def with_decisions(
    seen: Seen, orders: Orders, choice: Positions, card: Positions, c: Positions, w: Positions
) -> Orders:
    """The orders with the decision that each answer (n,) is, where it may be taken for what the card is about."""
    deck = seen.rules.content.deck
    wanted = [decisions(deck.cards[k])[a] for k, a in zip(card.tolist(), choice.tolist(), strict=True)]
    for kind in KINDS:
        asked = np.array([name == kind.name for name in wanted])
        if not asked.any() or kind.name not in _ORDERED:
            continue
        where = np.zeros(seen.cash.shape, bool)
        where[c[asked], w[asked]] = True
        more = _ORDERED[kind.name](seen, orders, where)
        values, before = getattr(more, kind.key), getattr(orders, kind.key)
        codes = refused(seen, more).get(kind.name, 0.0 * values)
        changed = (values != before) & (codes == 0)
        orders = replace(more, **{kind.key: np.where(changed, values, before)})
    return orders


def _given(seen: Seen, orders: Orders, card: Positions, c: Positions, w: Positions) -> Flags:
    """Which answers could be given with these orders (4, n)."""
    deck = seen.rules.content.deck
    fine = np.ones((CHOICES, c.size), bool)
    for position in range(CHOICES):
        decides = np.array([decisions(deck.cards[k])[position] != "" for k in card.tolist()])
        if not decides.any():
            continue
        answer = np.zeros(seen.cash.shape)
        answer[c[decides], w[decides]] = position + 1.0
        code = refused(seen, replace(orders, answer=answer))["answer"]
        fine[position] = code[c, w] == 0
    return fine


def _of_card(seen: Seen, where: Flags) -> Flags:
    """The function that the card is about (F, C, W); without one, whichever is busiest."""
    index = np.arange(len(seen.layout.functions)).reshape(-1, 1, 1)
    busiest = np.argmax(seen.load * (seen.awake > 0), axis=0)
    here: Flags = (index == np.where(seen.card_function >= 0, seen.card_function, busiest)) & where
    return here


def _contract_of_card(seen: Seen, where: Flags) -> Flags:
    """The contract that the card is about (N, F, C, W); without one, that of the firm farthest away."""
    there = seen.contract_vendor >= 0
    far = seen.rules.vendor_place(seen.contract_vendor) + 1.0
    size = np.where(there, far, 0.0).reshape(-1, *seen.cash.shape)
    farthest = (np.arange(len(size)).reshape(-1, 1, 1) == size.argmax(axis=0)).reshape(there.shape)
    own = there & (seen.contract_vendor == seen.card_vendor) & _of_card(seen, where)
    out: Flags = np.where(seen.card_vendor >= 0, own, there & farthest & where)
    return out


def _a_tender(seen: Seen, orders: Orders, where: Flags) -> Orders:
    here = _of_card(seen, where) & (orders.tender == 0)
    share = np.where(here, np.maximum(orders.tender_share, 0.25), orders.tender_share)
    return replace(orders, tender=np.where(here, 1.0, orders.tender), tender_share=share)


def _a_way_out(seen: Seen, orders: Orders, where: Flags) -> Orders:
    return replace(orders, leave=np.where(_contract_of_card(seen, where), HAND_BACK, orders.leave))


def _a_talk(seen: Seen, orders: Orders, where: Flags) -> Orders:
    return replace(orders, renew=np.where(_contract_of_card(seen, where), ASK_PRICE, orders.renew))


def _a_review(seen: Seen, orders: Orders, where: Flags) -> Orders:
    return replace(orders, govern=np.where(_contract_of_card(seen, where), 1.0, orders.govern))


def _a_post(seen: Seen, orders: Orders, where: Flags) -> Orders:
    free = seen.vacancy_posts == 0
    first = free & (np.cumsum(free, axis=0) == 1) & _of_card(seen, where) & ~np.any(orders.open_posts > 0, axis=0)
    return replace(orders, open_posts=np.where(first, 1.0, orders.open_posts))


def _a_lay_off(seen: Seen, orders: Orders, where: Flags) -> Orders:
    return replace(orders, let_go=np.where(_of_card(seen, where), 1.0, orders.let_go))


def _a_round(seen: Seen, orders: Orders, where: Flags) -> Orders:
    return replace(orders, fund=np.where(where & (orders.fund == 0), START_ROUND, orders.fund))


_ORDERED = {
    "tender": _a_tender,
    "exit": _a_way_out,
    "renew_or_renegotiate": _a_talk,
    "govern": _a_review,
    "open_vacancy": _a_post,
    "let_go": _a_lay_off,
    "fund": _a_round,
}
"""How a decision that is an answer is taken for what the card is about."""
