"""Forms of the company: what product works on, whom the head of IT helps, money."""

from __future__ import annotations

import numpy as np

from infosim.engine.billing import bridge_offer
from infosim.engine.company import round_pace, round_threshold, velocity
from infosim.engine.delivery import craft
from infosim.engine.orders import ACCEPT_SHEET, START_ROUND, STOP_ROUND, TAKE_BRIDGE, WORST_SERVED
from infosim.engine.rules import Draws
from infosim.engine.state import State
from infosim.game.decisions import Decision, Fund, HandsOn, Priority
from infosim.game.facts.chance import ROUND, at, by_month
from infosim.game.facts.played import one
from infosim.game.facts.tried import helping
from infosim.game.forms.effects import around, months_of_cash
from infosim.game.forms.sketch import Sketch, chosen, line, money, row
from infosim.game.present.telling import Telling
from infosim.game.refusing import refused
from infosim.game.views.figures import Amount
from infosim.game.views.form import Band, Choice, Draft, LineName, PriceRow
from infosim.game.views.prose import NOTHING, Prose, Said
from infosim.game.views.room import Chance, Until
from infosim.locale import Message, message

SHARES: tuple[LineName, ...] = ("features", "quality", "debt")
GIVES: tuple[LineName, ...] = ("debt", "quality", "features")
"""Which share gives way first, and takes first."""
STEP = 5
"""Percent."""
WORST = "worst"
MONTHS, AHEAD = 6, 12
IN_SIGHT = 24.0
"""Months of money from which nobody asks when it is out."""
SAFE = 9.0
LITTLE = 0.05
"""Days that nobody would notice."""


# What product works on


def priority(t: Telling, draft: Draft) -> Sketch:
    """Share out the time of those who build the product."""
    w = t.words
    mix = mixed(draft, _standing(t))
    complete = draft._replace(chosen=tuple((share, str(mix[share])) for share in SHARES))
    decision = Priority(*(mix[share] / 100 for share in SHARES))
    choices = tuple(Choice(str(n), w.percent(n / 100, 0)) for n in range(0, 101, STEP))
    effects = _effects(t, np.array([mix[share] / 100 for share in SHARES]))
    return Sketch(
        about="",
        lines=tuple(
            line(
                complete, share, choices, str(mix[share]), effect=effects[share], said=t.say(_USES[share]), slider=True
            )
            for share in SHARES
        ),
        decision=decision,
    )


def mixed(draft: Draft, standing: dict[LineName, int]) -> dict[LineName, int]:
    """A mix in percent that makes a whole: the share chosen last is kept, the others give way, debt first."""
    mix, kept = dict(standing), None
    for name, choice in draft.chosen:
        if name in mix and choice.isdigit() and int(choice) <= 100:
            mix[name], kept = int(choice), name
    over = sum(mix.values()) - 100
    for share in (each for each in GIVES if each != kept):
        given = min(over, mix[share]) if over > 0 else over
        mix[share] -= given
        over -= given
    return mix


def _standing(t: Telling) -> dict[LineName, int]:
    """The mix in force, in whole steps that make a whole."""
    shares = t.played.decided.mix[:, 0, 0]
    mix = {share: round(float(shares[n]) * 100 / STEP) * STEP for n, share in enumerate(SHARES)}
    mix["features"] += 100 - sum(mix.values())
    return mix


# words: cells 82; product time on features
_FEATURES = message("form.said", "What customers see: it brings more of them from next month on.")
# words: cells 82; product time on quality
_QUALITY = message("form.said", "What they do not see: less comes back to be done again.")
# words: cells 82; product time on technical debt
_DEBT = message("form.said", "What nobody sees: debt slows everything, a little more each month.")
_USES: dict[LineName, Message] = {"features": _FEATURES, "quality": _QUALITY, "debt": _DEBT}


def _effects(t: Telling, mix: np.ndarray) -> dict[LineName, str]:
    """What each share does next month, by the engine's own rules, against the mix in force."""
    w, r, s = t.words, t.played.rules, t.facts.ahead.measured
    then, now = s.but(mix=mix.reshape(s.mix.shape)), s.but(mix=t.played.decided.mix)
    rate = float(r.content.chapters.growth[int(one(s.chapter))]) * r.content.market.growth_factor
    grows, grew = (rate * one(velocity(x, r)) for x in (then, now))
    product = t.facts.works[int(np.argmax(r.content.functions.edge[:, 0, 0] * s.awake[:, 0, 0]))].index
    after, before = (craft(x, t.played.wanted, Draws(x, r), r)[0] for x in (then, now))
    return {
        # words: cells 34; customers won in a month, with the mix in force and with this one
        "features": w.text("form.effect", "customers +{now} › +{then}",
                           now=w.fixed(100 * grew, 1), then=w.percent(grows, 1)),
        # words: cells 34; quality of the product's work with the mix in force and with this one; scores
        "quality": w.text("form.effect", "quality {now} › {then}", now=w.hundredths(one(before["quality"][product])),
                          then=w.hundredths(one(after["quality"][product]))),
        # words: cells 34; how debt moves in a month, with the mix in force and with this one, in points of 100
        "debt": w.text("form.effect", "debt {now} › {then} a month",
                       now=w.number_change(round(100 * (one(before["debt"]) - one(s.debt)), 1)),
                       then=w.number_change(round(100 * (one(after["debt"]) - one(s.debt)), 1))),
    }  # fmt: skip


# Whom the head of IT helps


def hands_on(t: Telling, draft: Draft) -> Sketch:
    """Where the days that are left are worked."""
    w, r, s = t.words, t.played.rules, t.played.now
    functions = r.layout.functions
    keys = (WORST, *functions)
    standing = int(one(t.played.decided.hands_on))
    default = WORST if standing < 0 else functions[standing]
    where = chosen(draft, "function", keys, default)
    days = min(max(t.facts.days.left, 0.0), r.attention.hands_on_max)
    help_there = days * r.attention.hands_on_yield
    end = helping(t.facts, WORST_SERVED if where == WORST else functions.index(where))
    f = _most_helped(end) if where == WORST else functions.index(where)
    # words: cells 22; a choice of whom the head of IT helps: the function that is served worst
    worst = w.text("form.choice", "the worst served")
    choices = (Choice(WORST, worst), *(
        Choice(key, t.short(n), closed=one(s.awake[n]) <= 0) for n, key in enumerate(functions)
    ))  # fmt: skip
    return Sketch(
        about="",
        lines=(
            line(
                draft, "function", choices, default, note=t.short(f) if where == WORST and f is not None else "",
                # words: cells 34; hands-on work of a month, in months of one person's work; e.g. 0.23 FTE
                effect=w.text("form.effect", "{people} FTE", people=w.number(round(help_there, 2))),
                said=_helped(t, f, days, end),
            ),
        ),
        decision=HandsOn(None if where == WORST else where),
    )  # fmt: skip


def _most_helped(end: State) -> int | None:
    """The function on which most hands-on work goes; None where none lacks anything."""
    hands = end.capacity[3, :, 0, 0]
    return int(np.argmax(hands)) if (hands > 0).any() else None


def _helped(t: Telling, f: int | None, days: float, end: State) -> Prose:
    """What the days that are left do in a function this month, beside the load that the board shows."""
    w = t.words
    if days <= 0:
        # words: cells 82; no day is left for hands-on work
        return t.say(message("form.said", "No day is left this month: nobody is helped."))
    if f is None:
        # words: cells 82; no function lacks anything
        return t.say(message("form.said", "Nobody lacks anything: your {days} stay free."), days=w.days(days))
    if t.facts.works[f].arrived <= 0:
        return NOTHING
    hands, yields = end.capacity[3, :, 0, 0], t.played.rules.attention.hands_on_yield
    here, given = float(hands[f]) / yields, float(hands.sum()) / yields
    if here <= LITTLE:
        # words: cells 120; the function that was chosen for hands-on work lacks nothing
        spared = message("form.said", "{function} lacks nothing: your {days} help whoever does.")
        return t.say(spared, function=t.short(f), days=w.days(days))
    # words: cells 120; hands-on days in a function; {load} is what its load comes to
    brought = message("form.said", "{function}: {days} of yours bring its load to {load}.")
    # words: cells 120; {load} is what a load comes to this month with {days} of hands-on work, {before} what it was
    against = message("form.said", "{function}: {days} of yours bring its load to {load}; in {month} it was {before}.")
    before, month = t.facts.works[f].load, w.month_name(t.month(-1))
    said = t.say(
        against if t.played.closed else brought,
        function=t.short(f), days=w.days(here), load=w.percent(one(end.load[f]), 0),
        before=w.percent(before, 0), month=month,
    )  # fmt: skip
    if given - here <= LITTLE:
        return said
    # words: cells 40; hands-on days that a function has no need of go to the next
    return said.then(t.say(message("form.said", "The rest helps the next worst.")), " ")


# Money


def fund(t: Telling, draft: Draft) -> Sketch:
    """Talk to investors, or stop; accept their sheet; take the bridge. What makes no sense now is not there."""
    w, r, s = t.words, t.played.rules, t.played.now
    taken = _STEP_OF.get(int(one(t.played.wanted.fund)))
    keys = _steps(t) if taken is None else (taken,)
    step = chosen(draft, "round", keys, keys[0])
    which = int(one(s.rounds))
    name = t.round(min(which, len(r.layout.rounds) - 1)) if r.layout.rounds else ""
    # words: cells 16; the one loan that can save a company
    bridge = w.text("month.round", "bridge loan")
    if taken is not None:
        # what was decided is shown, not offered a second time: `u` takes it back
        lines = (
            line(
                draft, "round", (Choice(step, t.say(_STEPS[step]).text, closed=True),), step,
                # words: cells 34; beside a choice about money that was made this month; u is a key
                effect=w.text("form.effect", "decided: u takes it back"), said=_step_said(t, step, which),
            ),
        )  # fmt: skip
        return Sketch(about=bridge if step == "bridge" else name, lines=lines, decision=Fund(step))
    choices = tuple(Choice(key, t.say(_STEPS[key]).text, closed=_closed(t, Fund(key))) for key in keys)
    return Sketch(
        about=bridge if step == "bridge" else name,
        lines=(line(draft, "round", choices, keys[0], effect=_step_effect(t, step), said=_step_said(t, step, which)),),
        decision=Fund(step),
        bands=_money_bands(t, step),
        # words: cells 44; what the bands of a round show
        band_note=w.text("form.band", "chance of a sheet, and cash at this pace"),
        price=_money_price(t, step, which),
    )


# words: cells 14; a choice about a round of funding: begin to talk to investors
_START = message("form.choice", "start")
# words: cells 14; a choice about a round of funding: stop the talks
_STOP = message("form.choice", "stop")
# words: cells 14; a choice about a round of funding: accept the term sheet
_ACCEPT = message("form.choice", "accept sheet")
# words: cells 14; a choice about money: take the bridge loan
_BRIDGE = message("form.choice", "take bridge")
_STEPS: dict[str, Message] = {"start": _START, "stop": _STOP, "accept": _ACCEPT, "bridge": _BRIDGE}
_STEP_OF = {START_ROUND: "start", STOP_ROUND: "stop", ACCEPT_SHEET: "accept", TAKE_BRIDGE: "bridge"}
"""The choice that an order for funding is."""


def _steps(t: Telling) -> tuple[str, ...]:
    """What can be done about money, most pressing first; where nothing can, to start a round, closed."""
    possible = tuple(step for step in ("accept", "bridge", "start", "stop") if not _closed(t, Fund(step)))
    return possible or ("start",)


def _closed(t: Telling, decision: Decision) -> bool:
    return refused(t.played.now, t.played.planned, decision, t.played.rules) is not None


def _step_effect(t: Telling, step: str) -> str:
    w, r, s = t.words, t.played.rules, t.played.now
    match step:
        case "bridge":
            return w.money_change(one(bridge_offer(s, r)))
        case "accept":
            return w.money_change(float(r.content.rounds.amount[int(one(s.rounds))]))
        case "stop":
            # words: cells 34; days of the head of IT that come back each month
            return w.text("form.effect", "gives back {days} a month", days=w.days(r.attention.round))
        case _:
            # words: cells 34; days of the head of IT that talks with investors take
            return w.text("form.effect", "{days} a month", days=w.days(r.attention.round))


def _step_said(t: Telling, step: str, which: int) -> Prose:
    """What it comes to."""
    w, r, s = t.words, t.played.rules, t.played.now
    if step == "bridge":
        # words: cells 164; the bridge loan; the founders keep {keep} of what they have
        said = message(
            "form.said", "{money}, once in a game. Founders keep {keep} of what they have. Left unanswered, it is over."
        )
        return t.say(said, money=w.money(one(bridge_offer(s, r))), keep=w.percent(r.company.bridge_keep, 0))
    rounds = r.content.rounds
    if which >= len(rounds.mrr):
        # words: cells 82; no round of funding is left
        return t.say(message("form.said", "No round is left to raise: what is left is to earn it."))
    amount, share = w.money(float(rounds.amount[which])), w.percent(1.0 - float(rounds.keep[which]), 0)
    if step == "accept":
        # words: cells 82; a term sheet: money against a share of the company
        return t.say(message("form.said", "{money} now, for {share} of the company."), money=amount, share=share)
    if step == "stop":
        # words: cells 82; talks with investors are stopped: what was reached fades
        return t.say(message("form.said", "The days come back; each month without talks undoes some of them."))
    cash = months_of_cash(t)
    wants = one(round_threshold(s, r))
    if one(s.mrr) < wants:
        # words: cells 164; a round of funding that would wait for revenue: {mrr} is what investors want to see
        waits = message("form.said", "{money} for {share} of the company. They sign from MRR {mrr} on, not before.")
        return t.say(waits, money=amount, share=share, mrr=Said(w.money(wants), "warn"))
    months = w.months(float(rounds.months[which]))
    if cash < IN_SIGHT:
        # words: cells 164; a round of funding: money against a share, usual length of the talks, end of the cash
        starts = message(
            "form.said", "{money} for {share} of the company, after {months} or so of talks. Cash lasts until {month}."
        )
        tone = Said(t.in_month(cash), "warn") if cash < SAFE else t.in_month(cash)
        return t.say(starts, money=amount, share=share, months=months, month=tone)
    # words: cells 164; a round of funding: money against a share, usual length of the talks
    said = message("form.said", "{money} for {share} of the company, after {months} or so of talks.")
    return t.say(said, money=amount, share=share, months=months)


def _money_bands(t: Telling, step: str) -> tuple[Band, ...]:
    """When a sheet may lie there, and when the cash is out."""
    w, r, s = t.words, t.played.rules, t.played.now
    bands: list[Band] = []
    if step == "start" and int(one(s.rounds)) < len(r.content.rounds.mrr) and one(s.mrr) >= one(round_threshold(s, r)):
        chances = by_month(at(min(one(s.round_bar), 1.0)), one(round_pace(s, r)), ROUND, AHEAD)
        bands.append(Band("money", Chance(chances[:MONTHS]), around(t, chances)))
    cash = months_of_cash(t)
    if cash < IN_SIGHT and step != "stop":
        bands.append(Band("cash", Until(cash, "happens"), w.month_short(t.month(cash))))
    return tuple(bands)


def _money_price(t: Telling, step: str, which: int) -> tuple[PriceRow, ...]:
    r, s = t.played.rules, t.played.now
    stake, cash = one(s.stake), one(s.cash)
    rounds = r.content.rounds
    match step:
        case "bridge":
            more, keep = one(bridge_offer(s, r)), r.company.bridge_keep
        case "accept" if which < len(rounds.mrr):
            more, keep = float(rounds.amount[which]), float(rounds.keep[which])
        case "start" if which < len(rounds.mrr):
            return (row("now", money(0.0)), _stake(stake, stake * float(rounds.keep[which])))
        case _:
            return (row("now", money(0.0)),)
    return (row("now", money(cash + more), money(cash)), _stake(stake, stake * keep))


def _stake(now: float, then: float) -> PriceRow:
    return row("stake", Amount(then, "percent"), Amount(now, "percent"))
