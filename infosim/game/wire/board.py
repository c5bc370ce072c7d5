"""The board: the money. One compliment, one question."""

from __future__ import annotations

import numpy as np

from infosim.engine.arithmetic import total
from infosim.engine.measures import outside_share
from infosim.engine.valuation import core_knowledge
from infosim.game.facts.closed import Closed
from infosim.game.facts.played import one
from infosim.game.wire.lines import Facts, Figure, Line, Named, When
from infosim.locale import message


def _months(low: float, high: float) -> When:
    def when(m: Closed) -> Facts | None:
        return {"months": Figure(m.runway, "months")} if low <= m.runway < high else None

    return when


def _dear_growth(m: Closed) -> Facts | None:
    dear = m.n >= 4 and 2.0 < m.burn_multiple < 50
    return {"multiple": Figure(m.burn_multiple, "number")} if dear else None


def _thrifty(m: Closed) -> Facts | None:
    good = m.n >= 4 and 0.0 < m.burn_multiple <= 1.2
    return {"multiple": Figure(m.burn_multiple, "number")} if good else None


def _skiing(m: Closed) -> Facts | None:
    f = m.alone
    return {"function": Named("function", f)} if f is not None else None


def _waiting_post(m: Closed) -> Facts | None:
    post = m.oldest_post
    if post is None or post[1] < 3:
        return None
    return {"function": Named("function", post[0]), "weeks": Figure(post[1], "weeks")}


def _over(m: Closed) -> Facts | None:
    return {"days": Figure(m.over_days, "days")} if m.over_days >= 1 else None


def _elsewhere(m: Closed) -> Facts | None:
    share = one(outside_share(m.s))
    return {"share": Figure(share, "percent")} if share >= 0.5 else None


def _grows(m: Closed) -> Facts | None:
    return {"change": Figure(m.growth, "change")} if m.growth >= 0.06 else None


def _stalls(m: Closed) -> Facts | None:
    return {"mrr": Figure(m.mrr, "money")} if m.n >= 3 and abs(m.growth) < 0.005 else None


def _shrinks(m: Closed) -> Facts | None:
    return {"change": Figure(m.growth, "change")} if m.growth <= -0.005 else None


def _leaky(m: Closed) -> Facts | None:
    churn = one(m.s.churn)
    return {"churn": Figure(churn, "percent")} if churn >= 0.03 else None


def _indebted(m: Closed) -> Facts | None:
    debt = one(m.s.debt)
    return {"debt": Figure(debt * 100, "score")} if debt >= 0.35 else None


def _in_the_bank(m: Closed) -> Facts | None:
    return {"months": Figure(m.runway, "months")} if m.raised > 0 and m.runway < 99 else None


def _lucky(m: Closed) -> Facts | None:
    covered = one(m.s.cover)
    guards = m.most("cover") is not None
    return {"share": Figure(covered, "percent")} if guards and covered < 0.6 and not m.breach else None


def _on_time(m: Closed) -> Facts | None:
    heads = total(m.s.heads)[:, 0, 0]
    busy = [f for f in np.flatnonzero(heads > 1) if one(m.s.load[f]) < 0.6]
    if not busy:
        return None
    f = int(busy[0])
    return {"function": Named("function", f), "load": Figure(one(m.s.load[f]), "percent")}


def _forgetful(m: Closed) -> Facts | None:
    known = one(core_knowledge(m.s, m.played.rules))
    return {} if known < 0.42 and m.n >= 4 else None


def _asks(m: Closed) -> Facts | None:
    for n, f in m.contracts:
        ask = one(m.s.contract_ask[n, f])
        if ask > 0 and one(m.before.contract_ask[n, f]) == 0:
            return {"vendor": Named("vendor", int(one(m.s.contract_vendor[n, f]))), "change": Figure(ask, "change")}
    return None


def _loyal(m: Closed) -> Facts | None:
    return {"customers": Figure(m.customers, "count")} if m.lost == 0 and m.n >= 2 else None


def _crowd(m: Closed) -> Facts | None:
    n = round(float((m.s.contract_vendor[..., 0, 0] >= 0).sum()))
    return {"count": Figure(n, "count")} if n >= 4 else None


def _late_core(m: Closed) -> Facts | None:
    f = m.product
    return {"wait": Figure(one(m.s.lead_time[f]), "wait")} if f is not None and m.late(f) > 2 else None


LINES = (
    Line(
        "board.six", "board",
        # words: the board; first sentence 64 cells, all 140; {months} is e.g. 5 mo
        message("voice.board", "We like the product. The money ends in {months}: and then?"),
        _months(0, 6),
    ),
    Line(
        "board.nine", "board",
        # words: the board; first sentence 64 cells, all 140
        message("voice.board", "{months} of runway. We read one less. Who talks to investors?"),
        _months(6, 9.5),
    ),
    Line(
        "board.twelve", "board",
        # words: the board; first sentence 64 cells, all 140
        message("voice.board", "{months} of runway, well kept. At what month do we start to worry?"),
        _months(9.5, 14),
    ),
    Line(
        "board.long", "board",
        # words: the board; first sentence 64 cells, all 140
        message("voice.board", "{months} of runway. We sleep well. Should we?"),
        _months(14, 60),
    ),
    Line(
        "board.dear", "board",
        # words: the board; first sentence 64 cells, all 140; {multiple} is euros burnt for a new euro a year, e.g. 2.4
        message("voice.board", "Sales are lively. A new euro a year costs {multiple}: which ones were worth it?"),
        _dear_growth,
    ),
    Line(
        "board.thrifty", "board",
        # words: the board; first sentence 64 cells, all 140
        message("voice.board", "A new euro a year costs {multiple}. We like it. How long does it last?"),
        _thrifty,
    ),
    Line(
        "board.skiing", "board",
        # words: the board; first sentence 64 cells, all 140; a function that one person alone knows
        message("voice.board", "Good work. {function}: who is left if one person goes skiing?"),
        _skiing,
    ),
    Line(
        "board.post", "board",
        # words: the board; first sentence 64 cells, all 140
        message("voice.board", "We admire patience. {function}: a post open for {weeks}. What is missing?"),
        _waiting_post,
    ),
    Line(
        "board.over", "board",
        # words: the board; first sentence 64 cells, all 140
        message("voice.board", "Impressive effort, {days} over. Which of them were decisions?"),
        _over,
    ),
    Line(
        "board.elsewhere", "board",
        # words: the board; first sentence 64 cells, all 140; {share} of the cost of IT
        message("voice.board", "The bills are tidy: {share} of them go outside. Who still knows the work?"),
        _elsewhere,
    ),
    Line(
        "board.grows", "board",
        # words: the board; first sentence 64 cells, all 140; {change} is e.g. +7%
        message("voice.board", "MRR {change} in a month. We like it. Does anybody know why?"),
        _grows,
    ),
    Line(
        "board.stalls", "board",
        # words: the board; first sentence 64 cells, all 140
        message("voice.board", "A steady hand: MRR {mrr}, as last month. Is it steady, or stuck?"),
        _stalls,
    ),
    Line(
        "board.shrinks", "board",
        # words: the board; first sentence 64 cells, all 140
        message("voice.board", "The reports are clear: MRR {change}. Who has called those who left?"),
        _shrinks,
    ),
    Line(
        "board.leaky", "board",
        # words: the board; first sentence 64 cells, all 140; {churn} of the customers
        message("voice.board", "Many come in. {churn} go out each month. Is the door the product?"),
        _leaky,
    ),
    Line(
        "board.indebted", "board",
        # words: the board; first sentence 64 cells, all 140; {debt} out of 100
        message("voice.board", "Handsome features. Technical debt stands at {debt} of 100: who pays it, and when?"),
        _indebted,
    ),
    Line(
        "board.in_the_bank", "board",
        # words: the board, after a round; first sentence 64 cells, all 140
        message("voice.board", "The money is in. We count {months} of it. And you?"),
        _in_the_bank, weight=2,
    ),
    Line(
        "board.lucky", "board",
        # words: the board; first sentence 64 cells, all 140; {share} of the security work is done
        message("voice.board", "No breach this month. {share} of the security work is done: is that skill, or luck?"),
        _lucky,
    ),
    Line(
        "board.on_time", "board",
        # words: the board; first sentence 64 cells, all 140
        message("voice.board", "Everything on time. {function}, load {load}: what happens on Thursdays?"),
        _on_time,
    ),
    Line(
        "board.forgetful", "board",
        # words: the board; first sentence 64 cells, all 140
        message("voice.board", "Delivery is fine. How much of our own trade do we still know?"),
        _forgetful,
    ),
    Line(
        "board.asks", "board",
        # words: the board; first sentence 64 cells, all 140; {change} is e.g. +7%
        message("voice.board", "{vendor} asks {change}, very politely. What do we answer?"),
        _asks, weight=2,
    ),
    Line(
        "board.loyal", "board",
        # words: the board; first sentence 64 cells, all 140
        message("voice.board", "{customers} customers, and none left this month. Do we know what we did?"),
        _loyal,
    ),
    Line(
        "board.crowd", "board",
        # words: the board; first sentence 64 cells, all 140; {count} contracts
        message("voice.board", "{count} contracts, all signed. How many has somebody read since?"),
        _crowd,
    ),
    Line(
        "board.late_core", "board",
        # words: the board; first sentence 64 cells, all 140; {wait} is e.g. 60 d
        message("voice.board", "A fine plan. A feature takes {wait}: does the plan know?"),
        _late_core,
    ),
)  # fmt: skip
