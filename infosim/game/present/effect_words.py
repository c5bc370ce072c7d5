"""Effects in words: what an answer does, its direction and its size, and whether that is welcome."""

from __future__ import annotations

from typing import NamedTuple

from infosim.engine.effects import BY_NAME
from infosim.game.present.telling import Telling
from infosim.game.views.prose import Tone
from infosim.locale import Message, message

_WORDS: dict[str, Message] = {
    # words: cells 16; what an answer changes
    "mrr_share": message("event.effect", "revenue"),
    # words: cells 16; what an answer changes
    "customers_share": message("event.effect", "customers"),
    # words: cells 16; what an answer changes
    "knowledge": message("event.effect", "know-how"),
    # words: cells 16; what an answer changes
    "morale": message("event.effect", "morale"),
    # words: cells 16; what an answer changes
    "opinion": message("event.effect", "reputation"),
    # words: cells 16; what an answer changes: the employer's brand
    "brand": message("event.effect", "brand"),
    # words: cells 16; what an answer changes
    "trust": message("event.effect", "trust"),
    # words: cells 16; what an answer changes: technical debt
    "debt": message("event.effect", "debt"),
    # words: cells 16; what an answer changes: service lost to neglect
    "drift": message("event.effect", "drift"),
    # words: cells 16; what an answer changes: work that waits
    "backlog_months": message("event.effect", "backlog"),
    # words: cells 16; what an answer changes: how ready the round of funding is
    "round_bar": message("event.effect", "the round"),
    # words: cells 16; what an answer changes: what the founders own
    "stake_factor": message("event.effect", "your stake"),
    # words: cells 16; what an answer changes, for a while: work asked for
    "demand_factor": message("event.effect", "work asked"),
    # words: cells 16; what an answer changes, for a while: work that can be done
    "capacity_factor": message("event.effect", "capacity"),
    # words: cells 16; what an answer changes, for a while: from asked to done
    "lead_time_factor": message("event.effect", "wait"),
    # words: cells 16; what an answer changes, for a while: how readily people leave
    "attrition_factor": message("event.effect", "leavers"),
    # words: cells 16; what an answer changes, for a while: how fast posts are filled
    "fill_factor": message("event.effect", "hiring speed"),
    # words: cells 16; what an answer changes, for a while: tightness of the market
    "tightness_factor": message("event.effect", "tightness"),
    # words: cells 16; what an answer changes, for a while: a contract's fee
    "fee_factor": message("event.effect", "fee"),
    # words: cells 16; what an answer changes, for a while: how often incidents strike
    "incident_factor": message("event.effect", "incidents"),
    # words: cells 16; what an answer changes, for a while: security work done
    "cover": message("event.effect", "cover"),
    # words: cells 16; what an answer changes, for a while: the edge over rivals
    "edge": message("event.effect", "edge"),
    # words: cells 16; what an answer changes, for a while
    "quality": message("event.effect", "quality"),
    # words: cells 16; what an answer changes, for a while: how far exchange rates move a contract's invoices
    "exchange_factor": message("event.effect", "rate moves"),
    # words: cells 16; what an answer changes
    "pay_factor": message("event.effect", "pay"),
    # words: cells 16; what an answer brings or takes: people
    "juniors": message("event.effect", "juniors"),
    # words: cells 16; what an answer brings or takes: people
    "mids": message("event.effect", "mid profiles"),
    # words: cells 16; what an answer brings or takes: people
    "seniors": message("event.effect", "seniors"),
}
# words: cells 18; an effect that is simply so
_ENDS = message("event.effect", "the contract ends")
# words: cells 18; an effect that is simply so
_FAILS = message("event.effect", "the firm shuts")
# words: cells 18; an effect that is simply so: a crisis takes fewer days
_READY = message("event.effect", "a rehearsed plan")
# words: cells 18; an effect that is simply so: another event follows
_FOLLOWS = message("event.effect", "it goes on")
# words: cells 18; an effect that is simply so
_FALLS = message("event.effect", "a rival falls")
# words: cells 18; an effect that is simply so
_LAW = message("event.effect", "a law comes")
_SO: dict[str, Message] = {
    "end_contract": _ENDS, "vendor_fails": _FAILS, "rehearsed": _READY, "event": _FOLLOWS, "rival_falls": _FALLS,
    "law": _LAW,
}  # fmt: skip


class Told(NamedTuple):
    """An effect in words, and whether it is welcome."""

    text: str
    tone: Tone | None


def effect(t: Telling, name: str, size: float = 1.0) -> Told:
    """An effect, at most 24 cells: `morale ▼ 4`, `+€40k`, `capacity ▼ 30%`."""
    w, about = t.words, BY_NAME[name]
    if name in _SO:
        return Told(w.say(_SO[name]), None)
    change = size - about.neutral
    tone: Tone | None = "good" if about.good * change > 0 else "warn" if about.good * change < 0 else None
    if name == "cash":
        return Told(w.money_change(100.0 * size), tone)
    if name == "cash_month":
        # words: cells 20; money that comes or goes each month; e.g. −€11k a month
        return Told(w.text("event.effect", "{money} a month", money=w.money_change(100.0 * size)), tone)
    if name == "days":
        return Told(w.days_change(size), tone)
    if name == "days_month":
        # words: cells 20; days that it takes each month; e.g. +2 d a month
        return Told(w.text("event.effect", "{days} a month", days=w.days_change(size)), tone)
    if name == "sold_at":
        # words: cells 24; the company is sold; {share} is of what it is worth that month; e.g. sold at 95% of value
        return Told(w.text("event.effect", "sold at {share} of value", share=w.percent(size, 0)), tone)
    if about.factor:
        shown = w.percent(abs(change), 0)
    elif name in ("mrr_share", "customers_share"):
        shown = w.percent(abs(size), 0)
    elif about.unit == "months":
        shown = w.months(abs(size)) if abs(size) >= 1.0 else t.age(abs(size))
    elif about.unit == "heads":
        shown = w.number(abs(size))
    else:
        shown = w.number(round(abs(size) * 100.0, 1))
    arrow = "▲" if change > 0 else "▼"
    # words: cells 24; what changes, an arrow up or down, by how much; e.g. morale ▼ 4
    text = w.text("event.effect", "{what} {arrow} {size}", what=w.say(_WORDS[name]), arrow=arrow, size=shown)
    return Told(text, tone)
