"""What a month brought that is no figure of the boards: resignations, a term sheet, a bridge, a vendor's answer."""

from __future__ import annotations

from collections.abc import Iterator

from infosim.engine.billing import OFFERED
from infosim.engine.company import on_the_table
from infosim.engine.orders import ASK_EXIT, ASK_LEVEL, ASK_PRICE
from infosim.game.facts.pipeline import Leave, Sheet
from infosim.game.facts.played import one
from infosim.game.present.kpis import bridge_amount
from infosim.game.present.telling import Telling, fitting
from infosim.game.views.figures import Amount
from infosim.game.views.prose import Prose, Tone
from infosim.game.views.report import Change
from infosim.locale import message

CAUSE_CELLS = 35
"""Cells of what stands below a change."""


def tidings(t: Telling) -> tuple[Change, ...]:
    """What happened in the last closed month, the most pressing first."""
    return (*_bridge(t), *_sheet(t), *_leavers(t), *_answers(t))


def _row(figure: str, name: str, value: Amount | None, tone: Tone, cause: Prose, gone: float = 0.0) -> Change:
    change = Amount(gone, "count") if gone else value or Amount(1.0, "count")
    return Change(figure, name, value, change, -1 if gone else 0, tone, cause)


def _bridge(t: Telling) -> Iterator[Change]:
    """The bank is empty, and there is one way on."""
    if one(t.played.now.bridge) == OFFERED != one(t.played.before.bridge):
        # words: cells 24; a row of what changed in a month: the one loan that can save the company is offered
        name = t.words.text("report.news", "Bridge offered")
        # words: cells 35; beside the loan: it must be taken now
        said = t.say(message("report.news", "the bank is empty: take it, or stop"))
        yield _row("cash", name, Amount(bridge_amount(t), "money"), "bad", said)


def _sheet(t: Telling) -> Iterator[Change]:
    """Investors have put a term sheet on the table."""
    played = t.played
    if not (played.holds(on_the_table(played.now)) and not played.holds(on_the_table(played.before))):
        return
    for thing in t.facts.things:
        if isinstance(thing, Sheet):
            # words: cells 24; a row of what changed in a month: investors offer money
            name = t.words.text("report.news", "{round}: an offer", round=t.round(thing.name))
            # words: cells 35; beside a term sheet; {share} of the company is sold
            said = message("report.news", "for {share} of the company: answer it")
            share = t.words.percent(1.0 - thing.keep, 0)
            yield _row("cash", name, Amount(thing.amount, "money"), "good", t.say(said, share=share))


def _leavers(t: Telling) -> Iterator[Change]:
    """Who resigned; they stay for a month more."""
    w, functions = t.words, t.played.rules.layout.functions
    leaving: dict[int, list[str]] = {}
    for thing in t.facts.things:
        if isinstance(thing, Leave):
            leaving.setdefault(thing.person.function, []).append(thing.person.name)
    for f, names in leaving.items():
        stay = max(one(t.played.now.heads[:, f].sum(axis=0)) - len(names), 0.0)
        # words: cells 24; a row of what changed in a month: how many people a function has; its short name
        name = w.text("report.news", "{function}: people", function=t.short(f))
        date = w.day_short(t.end(0))
        # words: cells 35; beside the people who stay: how many resigned; e.g. 30 Apr
        several = message("report.news", "{n} resigned: last day {date}", "{n} resigned: last day {date}")
        said = _leaver(t, names[0], date) if len(names) == 1 else t.say(several, n=len(names), date=date)
        yield _row(f"{functions[f]}.load", name, Amount(stay, "count"), "bad", said, gone=float(len(names)))


def _leaver(t: Telling, person: str, date: str) -> Prose:
    w = t.words
    # words: beside the people who stay: who resigned; e.g. 30 Apr
    told = w.text("report.news", "{person}: last day {date}", person=person, date=date)
    # words: the same where a name is long
    brief = w.text("report.news", "{person}: {date}", person=person, date=date)
    return Prose(fitting([told, brief], CAUSE_CELLS))


def _answers(t: Telling) -> Iterator[Change]:
    """What a renegotiation has brought."""
    w, s, before = t.words, t.played.now, t.played.before
    asked = t.played.orders[-1].renew
    for contract in t.facts.contracts:
        at = contract.slot, contract.function
        wanted = one(asked[at])
        if wanted < ASK_PRICE or one(before.contract_ask[at]) <= 0 or one(s.contract_answer[at]) <= 0:
            continue
        # words: cells 24; a row of what changed in a month: a vendor has answered
        name = w.text("report.news", "{vendor}: answer", vendor=t.vendor(contract.vendor))
        was, now = one(before.contract_ask[at]), one(s.contract_ask[at])
        level = one(s.contract_level[at])
        if wanted == ASK_PRICE and now < was - 0.0005:
            # words: cells 35; a vendor's answer about its price at renewal; e.g. +9% and +4%
            said = message("report.news", "asked {was}, settles for {now}")
            cause = t.say(said, was=w.percent_change(was, 0), now=w.percent_change(now, 0))
        elif wanted == ASK_LEVEL and level > one(before.contract_level[at]):
            # words: cells 35; a vendor's answer about what it promises; e.g. 97%
            cause = t.say(message("report.news", "promises {level} from now on"), level=w.percent(level, 0))
        elif wanted == ASK_EXIT and one(s.contract_clauses[at]) != one(before.contract_clauses[at]):
            # words: cells 35; a vendor's answer: how the contract is left is written down
            cause = t.say(message("report.news", "the exit clause is in the contract"))
        else:
            # words: cells 35; a vendor's answer: nothing moved; the price that it asked for, e.g. +9%
            cause = t.say(message("report.news", "no concession: {now} stays"), now=w.percent_change(was, 0))
            yield _row(_cost(t, contract.function), name, None, "bad", cause)
            continue
        yield _row(_cost(t, contract.function), name, None, "good", cause)


def _cost(t: Telling, f: int) -> str:
    return f"{t.played.rules.layout.functions[f]}.cost"
