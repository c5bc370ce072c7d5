"""The money screen, told: how long it lasts, the round, and the month line by line."""

from __future__ import annotations

from math import ceil, floor, inf, isfinite

import numpy as np

from infosim.engine.billing import OFFERED, freelancer_bill
from infosim.engine.company import burn_rate, on_the_table, round_pace, runway
from infosim.engine.orders import TAKE_BRIDGE
from infosim.game.facts.chance import ROUND
from infosim.game.facts.funding import asked
from infosim.game.facts.matters import RUNWAY_ACT, degree_of_runway
from infosim.game.facts.money import CUTS, Line, brought
from infosim.game.facts.played import one
from infosim.game.present.kpis import months_left
from infosim.game.present.labels import flow_label
from infosim.game.present.telling import TONES, Telling
from infosim.game.views.figures import History
from infosim.game.views.lens import Act, Lens
from infosim.game.views.money import CashLine, Closing, Cut, MoneyRow, MoneyView, RoundPanel, Term
from infosim.game.views.prose import NOTHING, Prose, Tone
from infosim.game.views.room import Opens
from infosim.locale import message

COLUMNS = 4
RECALL = 9
"""Months of a line's sparkline."""
MOST = 9
"""Lines of the table; what is smaller is everything else."""
OWN = frozenset({"fines", "credits", "events", "crises"})
"""Lines told however small they are: what a breach of law or a crisis cost, what firms gave back, what events moved."""
GREW = 1_000_00.0
"""Cents by which a line must grow in a month to be pointed out, and this share of all that goes out."""
GREW_SHARE = 0.03
PEOPLE = frozenset({"payroll", "hiring", "severance"})
FIRMS = frozenset({"contracts", "extras", "exchange", "governance", "transitions", "exits"})
"""Lines behind which are the people, and the firms."""
IN = frozenset({"subscriptions", "round", "bridge", "rescue", "credits"})


def money(t: Telling, cut: Cut = "nature", later: int = 0) -> MoneyView:
    """The screen, cut one way; `later` months end before the last closed one."""
    w, played = t.words, t.played
    measured = t.facts.ahead.measured
    months = months_left(one(runway(measured)))
    burn = one(burn_rate(measured))
    later = max(min(later, played.closed - 1), 0)
    last = played.closed - later
    shown = tuple(range(max(last - COLUMNS + 1, 1), last + 1)) if played.closed else ()
    rows, total = table(t, cut, shown)
    cash = w.money(one(played.now.cash))
    if one(played.now.cash) < 0:
        # words: cells 60; headline of the money screen: the bank is empty
        headline = w.text("money", "{cash}: the bank is empty", cash=cash)
    elif not isfinite(months):
        # words: cells 60; headline of the money screen; more comes in than goes out
        headline = w.text("money", "{cash}, and more comes in than goes out", cash=cash)
    else:
        # words: cells 60; headline of the money screen; {months} is e.g. 9 mo
        headline = w.text("money", "{cash}: {months}, at the pace of three months", cash=cash, months=w.months(months))
    # words: cells 40; at the right of the headline; net burn
    note = w.text("money", "burn {burn} a month", burn=w.money(max(burn, 0.0)))
    talks = _talks(t)
    if talks is not None and talks[0] == talks[1]:
        # words: cells 54; at the right of the headline: net burn, and how long talks with investors take
        note = w.text(
            "money", "burn {burn} a month · a round takes {months}",
            burn=w.money(max(burn, 0.0)), months=w.months(talks[1]),
        )  # fmt: skip
    elif talks is not None:
        # words: cells 54; at the right of the headline: net burn, and how long talks with investors take
        note = w.text(
            "money", "burn {burn} a month · a round takes {low} to {high}",
            burn=w.money(max(burn, 0.0)), low=w.number(talks[0]), high=w.months(talks[1]),
        )  # fmt: skip
    left = w.months(months) if isfinite(months) else "—"
    # words: cells 64; headline of the money screen at 80 columns
    brief = w.text(
        "money", "{cash} · runway {months} · burn {burn} · founders {stake}",
        cash=cash, months=left, burn=w.money(max(burn, 0.0)), stake=w.percent(one(played.now.stake), 0),
    )  # fmt: skip
    return MoneyView(
        headline=headline,
        note=note,
        brief=brief,
        line=cash_line(t, months, burn),
        round=round_panel(t, months),
        cut=cut,
        dates=tuple(played.first_day(n) for n in shown),
        rows=rows,
        left_over=total,
        month=last,
        later=later,
        earlier=bool(shown) and shown[0] > 1,
        ends=_ending(t) if not later and cut == "nature" else "",
        alert=_alert(t, months),
    )


def _talks(t: Telling) -> tuple[int, int] | None:
    """Months from here to a term sheet: at best, at worst; None after the last round, or with a sheet on the table."""
    s, r = t.facts.ahead.measured, t.played.rules
    if one(t.played.now.rounds) >= len(r.content.rounds.mrr) or t.played.holds(on_the_table(t.played.now)):
        return None
    missing = 1.0 - min(one(t.played.now.round_bar), 1.0)
    pace = max(one(round_pace(s, r)), 1e-3)
    fast, slow = ROUND[1], ROUND[0]
    return max(ceil(missing / (pace * fast)), 1), min(ceil(missing / (pace * slow)), 24)


def _ending(t: Telling) -> str:
    """The freelancers who go soonest, within three months: what they cost a month, and when that ends."""
    w, s = t.words, t.played.now
    bills = freelancer_bill(s, t.played.rules)[:, 0, 0]
    there = [f for f in range(bills.size) if bills[f] > 0]
    if not there:
        return ""
    until = {f: max(one(s.freelancers_until[f]) - t.played.month, 0.0) for f in there}
    soonest = min(until.values())
    if soonest > 3:
        return ""
    money = w.money(sum(float(bills[f]) for f in there if until[f] == soonest))
    # words: cells 34; beside what is left over: freelancers who go, what they cost a month
    return w.text("money", "of which {money} ends in {month}", money=money, month=t.month_cut(soonest))


def _alert(t: Telling, months: float) -> str:
    """The verb of the button where money is short."""
    s, w, rounds = t.played.now, t.words, t.played.rules.content.rounds
    if one(s.bridge) == OFFERED and one(t.played.wanted.fund) != TAKE_BRIDGE:
        # words: cells 24; button: the bank is empty
        return w.text("money.button", "answer the bridge")
    if t.played.holds(on_the_table(s)):
        # words: cells 24; button: a term sheet lies on the table
        return w.text("money.button", "read the term sheet")
    more = one(s.rounds) < len(rounds.mrr)
    if t.played.closed and months < RUNWAY_ACT and more and one(s.raising) <= 0:
        # words: cells 24; button: money is short
        return w.text("money.button", "talk to investors")
    return ""


def cash_line(t: Telling, months: float, burn: float) -> CashLine:
    """The cash so far, and its pace."""
    played = t.played
    closings = []
    for n in range(1, played.closed + 1):
        before, after = played.states[n - 1], played.states[n]
        if one(after.rounds) > one(before.rounds):
            closings.append(Closing(n, t.round(int(one(before.rounds))), one(before.cash)))
    return CashLine(
        first=played.first_day(0),
        past=tuple(one(s.cash) for s in played.states),
        raised=(0.0, *(brought(played, n) for n in range(1, played.closed + 1))),
        pace=burn,
        months=months,
        tone=TONES[degree_of_runway(months if isfinite(months) else 99.0)],
        closings=tuple(closings),
    )


# ------------------------------------------------------------------------------------------------------- the table


def table(t: Telling, cut: Cut, shown: tuple[int, ...]) -> tuple[tuple[MoneyRow, ...], MoneyRow]:
    """The lines of the months shown, the largest first, and what is left over."""
    w = t.words
    last = shown[-1] if shown else 0
    lines = [line for line in CUTS[cut](t.played) if any(line.months[n - 1] for n in shown)]
    lines.sort(key=lambda line: (line.key not in IN, -abs(line.months[last - 1])))
    spent = -sum(min(line.months[last - 1], 0.0) for line in lines)
    others = [line for line in lines if line.key not in OWN]
    most = MOST - (len(lines) - len(others))
    kept = [line for line in lines if line.key in OWN or line in others[:most]]
    rest = others[most:]
    if rest:
        # words: cells 34; small lines of the money, summed
        kept.append(Line("rest", tuple(sum(month) for month in zip(*(line.months for line in rest), strict=True))))
    grew = _grew_most(kept, last, spent)
    rows = tuple(_row(t, cut, line, shown, spent, line is grew) for line in kept)
    whole = tuple(sum(month) for month in zip(*(line.months for line in lines), strict=True)) if lines else ()
    # words: cells 34; last line of the money: what comes in less what goes out
    label = w.text("money", "left over")
    return rows, _figures(Line("left", whole), label, shown, None, _lens_left(t, label), None, None)


def _lens_left(t: Telling, label: str) -> Lens:
    # words: lens of what is left over of a month's money
    cause = t.say(message("money.lens", "What comes in less what goes out: the cash moves by it."))
    return Lens(label, cause, short=cause, acts=("why", "month"))


def _grew_most(lines: list[Line], last: int, spent: float) -> Line | None:
    """The line that goes out and grew most in the month, if by more than usual."""
    if last < 2:
        return None
    going = [line for line in lines if line.key not in IN]
    most = max(going, key=lambda line: line.months[last - 2] - line.months[last - 1], default=None)
    if most is None:
        return None
    return most if most.months[last - 2] - most.months[last - 1] >= max(GREW, GREW_SHARE * spent) else None


def label_of(t: Telling, line: Line) -> str:
    """What a line is called, at most 34 cells."""
    if line.function is not None:
        return t.function(line.function)
    if line.key == "rest":
        return t.words.text("money", "everything else")
    return flow_label(t, "cash", line.flow)


def _row(t: Telling, cut: Cut, line: Line, shown: tuple[int, ...], spent: float, grew: bool) -> MoneyRow:
    label, opens = label_of(t, line), _behind(t, line)
    lens = _lens(t, cut, line, label, shown, opens)
    share = max(-line.months[shown[-1] - 1], 0.0) / spent if spent > 0 and line.key not in IN else None
    return _figures(line, label, shown, share, lens, "warn" if grew else None, opens)


def _figures(
    line: Line, label: str, shown: tuple[int, ...], share: float | None, lens: Lens, tone: Tone | None,
    opens: Opens | None,
) -> MoneyRow:  # fmt: skip
    last = shown[-1] if shown else 0
    months = line.months
    change = None
    if last >= 2 and months:
        now, before = months[last - 1], months[last - 2]
        change = now - before if line.key in IN or line.key == "left" else before - now
    history = tuple(abs(x) if line.key != "left" else x for x in months[max(last - RECALL, 0) : last])
    return MoneyRow(
        key=line.key,
        label=label,
        months=tuple(months[n - 1] for n in shown) if months else (),
        change=change,
        share=share,
        history=History(history, tone),
        lens=lens,
        tone=tone,
        opens=opens,
    )


def _behind(t: Telling, line: Line) -> Opens | None:
    """What Enter on a line opens."""
    layout = t.played.rules.layout
    if line.function is not None:
        return Opens("function", layout.functions[line.function])
    if line.flow == "freelancers":
        here = t.played.now.freelancers[:, 0, 0]
        return Opens("function", layout.functions[int(np.argmax(here))]) if here.any() else None
    if line.flow in ("round", "bridge"):
        return Opens("month", "fund")
    if line.flow in PEOPLE:
        return Opens("talent")
    return Opens("vendors") if line.flow in FIRMS else None


def _lens(t: Telling, cut: Cut, line: Line, label: str, shown: tuple[int, ...], opens: Opens | None) -> Lens:
    w = t.words
    last = shown[-1]
    now = abs(line.months[last - 1])
    cause: Prose
    if len(shown) > 1:
        change = now - abs(line.months[shown[0] - 1])
        since = t.named_month(t.played.first_day(shown[0]))
        # words: lens of a line of the money; {change} against the amount of an earlier month, e.g. +€5.3k
        more = message("money.lens", "{now} in {month}, {change} against {since}.")
        # words: lens of a line of the money that is the same as some months ago
        same = message("money.lens", "{now} in {month}, as in {since}.")
        month = w.month_name(t.played.first_day(last))
        if abs(change) < 100.0:
            cause = t.say(same, now=w.money(now), month=month, since=since)
        else:
            cause = t.say(more, now=w.money(now), change=w.money_change(change), month=month, since=since)
    else:
        # words: lens of a line of the money in its first month
        cause = t.say(message("money.lens", "{now} in the first month."), now=w.money(now))
    acts: tuple[Act, ...] = ("open", "why", "month") if opens is not None else ("why", "month")
    short = w.text("lens.short", "{name}: {note}", name=label, note=cause.text)
    return Lens(
        label[:1].upper() + label[1:], cause, _ends(t, line) if cut != "customer" else NOTHING, Prose(short), acts
    )


def _ends(t: Telling, line: Line) -> Prose:
    """What of a line ends by itself."""
    w, s = t.words, t.played.now
    if line.flow == "freelancers":
        there = [f for f in range(s.freelancers.shape[0]) if one(s.freelancers[f]) > 0]
        if there:
            first = min(there, key=lambda f: one(s.freelancers_until[f]))
            until = one(s.freelancers_until[first]) - t.played.month
            # words: lens of the money spent on freelancers
            ends = message("money.lens", "{function}: they go at the end of {month}, and so does their bill.")
            month = t.in_month(max(until, 0.0))
            return t.say(ends, function=t.function(first), month=month)
    if line.flow in ("contracts", "extras", "exchange"):
        held = sorted(t.facts.contracts, key=lambda contract: -contract.fee)[:3]
        names = ", ".join(f"{t.vendor(contract.vendor)} {w.money(contract.fee)}" for contract in held)
        if names:
            # words: lens of the money spent on contracts; {firms} are names with what each costs a month
            return t.say(message("money.lens", "Dearest: {firms}."), firms=names)
    return NOTHING


# ------------------------------------------------------------------------------------------------------- the round


def round_panel(t: Telling, months: float) -> RoundPanel | None:
    """The next round; None after the last."""
    played, w = t.played, t.words
    s, r = t.facts.ahead.measured, played.rules
    rounds, which = r.content.rounds, int(one(played.now.rounds))
    if which >= len(rounds.mrr):
        return None
    look = asked(played)
    bar = min(one(played.now.round_bar), 1.0)
    pace = max(one(round_pace(s, r)), 1e-3)
    talks = ceil((1.0 - bar) / pace)
    stake, keep = one(played.now.stake), float(rounds.keep[which])
    # words: cells 14; a condition of a round
    revenue = w.text("money.round", "MRR")
    # words: cells 14; a condition of a round: net burn over new yearly revenue
    thrift = w.text("money.round", "burn mult.")
    # words: cells 14; a condition of a round: growth of the revenue a month
    grows = w.text("money.round", "growth")
    terms = (
        # words: cells 14; what is asked of a figure: at least; e.g. of €50k
        Term(
            revenue,
            w.money(look.revenue),
            w.text("money.round", "of {most}", most=w.money(look.wants)),
            look.earned,
        ),
        Term(
            thrift, "—" if look.multiple is None or look.burns_for_nothing else w.number(round(look.multiple, 1)),
            # words: cells 14; what is asked of a figure; e.g. under 1.4
            w.text("money.round", "under {most}", most=w.number(round(look.usual_multiple, 1))),
            look.thrifty,
        ),
        Term(
            grows, "—" if look.growth is None else w.percent(look.growth),
            # words: cells 14; what is asked of a figure; e.g. over 6%
            w.text("money.round", "over {least}", least=w.percent(look.usual_growth, 0)),
            look.grew,
        ),
    )  # fmt: skip
    raising = one(s.raising) > 0
    start, tone = _start_by(t, months, talks, raising=raising)
    name, amount = t.round(which), w.money(float(rounds.amount[which]))
    # words: cells 30; title of the panel of a round: its name and what it brings
    title = w.text("money.round", "{round}, {amount}", round=name, amount=amount)
    tenths = w.fixed(bar * 10, 0)
    # words: cells 60; a round in one line at 80 columns; e.g. 7 of 10 · MRR €48k of €50k · start now
    brief = w.text(
        "money.round", "{tenths} of 10 · MRR {mrr} of {wants} · {start}",
        tenths=tenths, mrr=w.money(look.revenue), wants=w.money(look.wants), start=start,
    )  # fmt: skip
    return RoundPanel(
        title=title,
        ready=bar,
        terms=terms,
        # words: cells 20; the founders' share before and after a round
        keeps=w.text("money.round", "{now} → {then}", now=w.percent(stake, 0), then=w.percent(stake * keep, 0)),
        # words: cells 20; days that talks with investors take; e.g. 4 d a month
        days=w.text("money.round", "{days} a month", days=w.days(r.attention.round)),
        start_by=start,
        start_tone=tone,
        brief=brief,
    )


def _start_by(t: Telling, months: float, talks: int, *, raising: bool) -> tuple[str, Tone | None]:
    """The latest month to start, or what goes on."""
    w = t.words
    if t.played.holds(on_the_table(t.played.now)):
        # words: cells 28; a term sheet lies on the table
        return w.text("money.round", "a term sheet waits"), "good"
    if raising:
        # words: cells 28; talks go on; {month} is when they may be done
        return w.text("money.round", "done {month} at best", month=t.month_cut(talks - 1)), None
    if not isfinite(months) or months == inf:
        # words: cells 28; there is no date by which a round must be started
        return w.text("money.round", "no hurry"), None
    spare = floor(months) - talks
    if spare <= 0:
        # words: cells 28; a round should be started at once
        return w.text("money.round", "start now"), "bad"
    # words: cells 28; the latest month to start a round
    by = w.text("money.round", "start by {month}", month=t.month_cut(min(spare - 1, 60)))
    return by, "warn" if spare <= 3 else None
