"""The six figures of the company and the days of its head of IT, with what the lens says of each."""

from __future__ import annotations

from math import inf

from rich.cells import cell_len

from infosim.engine.billing import bridge_offer
from infosim.engine.company import burn_rate, churn_rate, runway
from infosim.engine.ledger import BY_NAME
from infosim.game.facts.days import Days
from infosim.game.facts.matters import MORALE_BAD, MORALE_LOW, degree_of_runway
from infosim.game.facts.played import one
from infosim.game.present.telling import TONES, Telling
from infosim.game.views.figures import History
from infosim.game.views.lens import Lens
from infosim.game.views.prose import NOTHING, Prose, Tone
from infosim.game.views.room import AttentionView, Kpi, KpiName
from infosim.locale import Message, message

ENDLESS = 99.0
"""Months from which the engine says that nothing burns."""
ONE_LINE = 76
"""Cells of a lens that has one line, in the smallest terminal."""


def months_left(months: float) -> float:
    """A runway as screens take it: infinite while none burns."""
    return inf if months >= ENDLESS else months


def kpis(t: Telling) -> tuple[Kpi, ...]:
    """The six figures."""
    return (_cash(t), _runway(t), _mrr(t), _churn(t), _mood(t, "morale"), _mood(t, "reputation"))


def _kpi(
    t: Telling, name: KpiName, value: float, change: float | None, tone: Tone | None, history: tuple[float, ...],
    title: str, cause: Prose, outlook: Prose = NOTHING,
) -> Kpi:  # fmt: skip
    lens = Lens(title, cause, outlook, _short(title, cause), ("why",), tone)
    return Kpi(name, value, change, tone, History(history, tone), lens)


def _short(title: str, cause: Prose) -> Prose:
    """The name, and as many whole sentences of the cause as one line has room for."""
    room = ONE_LINE - cell_len(title) - 2
    return Prose(f"{title}  ").then(cause.within(lambda text: cell_len(text) <= room), "")


def _changed(t: Telling, now: float, before: float) -> float | None:
    return now - before if t.played.closed else None


def _cash(t: Telling) -> Kpi:
    w, played = t.words, t.played
    now, before = one(played.now.cash), one(played.before.cash)
    months = one(runway(t.facts.ahead.measured))
    # words: a figure's name, in a lens
    title = w.text("kpi.lens", "Cash")
    tone: Tone | None = "good" if now > before else TONES[degree_of_runway(months)]
    if played.closed:
        # words: lens of the cash; {change} since last month, {burn} a month over three
        spent = message("kpi.lens", "{cash} in the bank, {change} in a month. Net burn of late: {burn} a month.")
        cause = t.say(
            spent,
            cash=w.money(now),
            change=w.money_change(now - before),
            burn=w.money(max(one(burn_rate(played.now)), 0.0)),
        )
    else:
        # words: lens of the cash on the first morning
        cause = t.say(message("kpi.lens", "{cash} in the bank on the first morning."), cash=w.money(now))
    return _kpi(
        t, "cash", now, _changed(t, now, before), tone if played.closed else None, played.past(lambda s: s.cash),
        title, cause, _lasts(t, months),
    )  # fmt: skip


def _lasts(t: Telling, months: float) -> Prose:
    if months >= ENDLESS:
        # words: second line of the lens of the cash
        return t.say(message("kpi.lens", "At this pace it does not run out."))
    month = t.words.month(t.played.first_day(t.played.closed + 1 + int(months)))
    # words: second line of the lens of the cash; {month} with its year
    return t.say(message("kpi.lens", "At this pace it runs out in {month}."), month=month)


def _runway(t: Telling) -> Kpi:
    w, played = t.words, t.played
    measured = t.facts.ahead.measured
    now, before = one(runway(measured)), one(runway(played.before))
    degree = degree_of_runway(now)
    burn = one(burn_rate(measured))
    # words: a figure's name, in a lens
    title = w.text("kpi.lens", "Runway")
    if burn > 0:
        # words: lens of the runway; {months} is e.g. 7 mo, {burn} an amount a month
        cause = t.say(
            message("kpi.lens", "{months} of cash at a net burn of {burn} a month."),
            months=w.months(now), burn=w.money(burn),
        )  # fmt: skip
    else:
        # words: lens of the runway
        cause = t.say(message("kpi.lens", "More comes in than goes out."))
    alarm = played.rules.company.alarm
    # words: second line of the lens of the runway; {months} is e.g. 6 mo
    talks = message("kpi.lens", "Under {months} investors are called without asking you, and know why.")
    both_burn = played.closed > 1 and now < ENDLESS and before < ENDLESS
    return _kpi(
        t, "runway", months_left(now), now - before if both_burn else None, TONES[degree],
        tuple(min(m, 60.0) for m in played.past(runway)) if played.closed else (now,),
        title, cause, t.say(talks, months=w.months(alarm)),
    )  # fmt: skip


def _mrr(t: Telling) -> Kpi:
    w, played = t.words, t.played
    s = played.now
    now, before = one(s.mrr), one(played.before.mrr)
    growth = now / max(before, 1.0) - 1.0 if played.closed else None
    # words: a figure's name, in a lens
    title = w.text("kpi.lens", "MRR")
    # words: lens of the revenue a month
    pay = message("kpi.lens", "{n} customer pays {mrr} a month.", "{n} customers pay {mrr} a month.")
    cause = t.say(pay, n=one(s.customers), mrr=w.money(now))
    outlook = NOTHING
    if played.closed:
        # words: second line of the lens of the revenue; counts of customers in the last month
        flow = message("kpi.lens", "Last month {joined} joined, {left} left.")
        outlook = t.say(flow, joined=w.count(one(s.joined)), left=w.count(one(s.left)))
    tone: Tone | None = None if growth is None or growth == 0 else "good" if growth > 0 else "bad"
    return _kpi(t, "mrr", now, growth, tone, played.past(lambda s: s.mrr), title, cause, outlook)


def _churn(t: Telling) -> Kpi:
    w, played = t.words, t.played
    r = played.rules
    now = one(played.now.churn) if played.closed else one(churn_rate(t.facts.ahead.middle, r))
    before = one(played.before.churn)
    base = r.content.market.churn
    # words: a figure's name, in a lens
    title = w.text("kpi.lens", "Churn")
    if played.closed:
        # words: lens of the customers who leave; {base} leave at perfect service
        cause = t.say(
            message(
                "kpi.lens",
                "{n} customer left last month. At perfect service {base} a month would.",
                "{n} customers left last month. At perfect service {base} a month would.",
            ),
            n=one(played.now.left), base=w.percent(base),
        )  # fmt: skip
    else:
        # words: lens of the customers who leave, on the first morning
        expected = message("kpi.lens", "{churn} are likely to leave this month. At perfect service {base} would.")
        cause = t.say(expected, churn=w.percent(now), base=w.percent(base))
    change = now - before if played.closed > 1 else None
    tone: Tone | None = None if not change else "bad" if change > 0 else "good"
    # words: second line of the lens of the customers who leave
    felt = t.say(
        message("kpi.lens", "Customers remember service for months: what is late today, they leave over later.")
    )
    return _kpi(
        t, "churn", now, change, tone, played.past(lambda s: s.churn) if played.closed else (now,), title, cause, felt
    )  # fmt: skip


def _mood(t: Telling, name: KpiName) -> Kpi:
    w, played = t.words, t.played
    stock = "morale" if name == "morale" else "opinion"
    now, before = one(getattr(played.now, stock)), one(getattr(played.before, stock))
    low, bad = MORALE_LOW, MORALE_BAD
    degree = 2 if now < bad else 1 if now < low else 0
    change = now - before if played.closed else None
    tone: Tone | None = None
    if change is not None and abs(change) >= 0.005:
        tone = "good" if change > 0 else TONES[degree]
    # words: a figure's name, in a lens
    title = w.text("kpi.lens", "Morale") if name == "morale" else w.text("kpi.lens", "Reputation")
    return _kpi(
        t, name, now * 100, change * 100 if change is not None else None, tone,
        tuple(100 * x for x in played.past(lambda s: getattr(s, stock))), title, moved(t, stock),
    )  # fmt: skip


def moved(t: Telling, stock: str, *, brief: bool = False) -> Prose:
    """What moved a mood most last month, in a sentence, or in a few words for a report of that month."""
    if not t.played.closed:
        # words: lens of morale and reputation on the first morning
        return t.say(message("kpi.lens", "As it usually is: nothing has happened yet."))
    flows = t.played.ledgers[-1].get(stock, {})
    named = [(flow.name, one(flows[flow.name])) for flow in BY_NAME[stock].flows if flow.name in flows]
    if brief:
        name, size = pushes(t, stock) or ("recovered", 0.0)
    else:
        found = [(name, x) for name, x in named if name not in ("recovered", "bounds")]
        name, size = max(found, key=lambda push: abs(push[1]), default=("recovered", 0.0))
    if abs(size) < 0.002:
        name, size = "recovered", dict(named).get("recovered", 0.0)
    points = t.words.hundredths_change(size) if abs(size) >= 0.005 else t.words.fixed_change(size * 100, 1)
    return t.say((_BRIEF if brief else _PUSHES)[stock, name], points=points)


def pushes(t: Telling, stock: str) -> tuple[str, float] | None:
    """The flow that pushed a mood most the way it went last month, and how far; None where nothing did."""
    flows = t.played.ledgers[-1].get(stock, {})
    named = [(flow.name, one(flows[flow.name])) for flow in BY_NAME[stock].flows if flow.name in flows]
    way = sum(x for _, x in named)
    pushing = [(name, x) for name, x in named if name != "bounds" and x * way > 0]
    return max(pushing, key=lambda push: abs(push[1]), default=None)


# words: {points} is a change on a scale from 0 to 100, e.g. −2
_OVERLOAD = message("kpi.mood", "Too much work for those who are there: {points} last month.")
# words: {points} is a change on a scale from 0 to 100
_UNDERPAID = message("kpi.mood", "Pay lies under the market: {points} last month.")
# words: {points} is a change on a scale from 0 to 100; no joke
_LAID_OFF = message("kpi.mood", "People were laid off: {points} last month.")
# words: {points} is a change on a scale from 0 to 100
_RECOVERS = message("kpi.mood", "It goes back towards its usual level: {points} last month.")
# words: {points} is a change on a scale from 0 to 100
_OFFSHORE = message("kpi.mood", "Work is done far away: {points} last month.")
# words: {points} is a change on a scale from 0 to 100
_BREACH = message("kpi.mood", "The breach: {points} last month.")
# words: {points} is a change on a scale from 0 to 100
_SERVICE = message("kpi.mood", "The service that customers get: {points} last month.")
# words: {points} is a change on a scale from 0 to 100: what answers to events did
_STORY = message("kpi.mood", "What happened, and how you answered: {points} last month.")
_PUSHES: dict[tuple[str, str], Message] = {
    ("morale", "events"): _STORY,
    ("opinion", "events"): _STORY,
    ("morale", "overload"): _OVERLOAD,
    ("morale", "pay"): _UNDERPAID,
    ("morale", "laid_off"): _LAID_OFF,
    ("morale", "recovered"): _RECOVERS,
    ("opinion", "offshore"): _OFFSHORE,
    ("opinion", "laid_off"): _LAID_OFF,
    ("opinion", "breach"): _BREACH,
    ("opinion", "service"): _SERVICE,
    ("opinion", "recovered"): _RECOVERS,
}

# words: cells 35; cause of a change of morale; {points} is e.g. −2, as below
_TOO_MUCH = message("report.mood", "too much work: {points}")
# words: cells 35; cause of a change of morale
_BELOW = message("report.mood", "pay under the market: {points}")
# words: cells 35; cause of a change of morale or reputation; no joke
_DISMISSED = message("report.mood", "people were laid off: {points}")
# words: cells 35; cause of a change of morale or reputation
_BACK = message("report.mood", "back to its usual level: {points}")
# words: cells 35; cause of a change of reputation
_AWAY = message("report.mood", "work is done far away: {points}")
# words: cells 35; cause of a change of reputation
_BROKEN_INTO = message("report.mood", "the breach: {points}")
# words: cells 35; cause of a change of reputation
_SERVED = message("report.mood", "service customers get: {points}")
# words: cells 35; cause of a change of morale or reputation: what answers to events did
_TOLD = message("report.mood", "your answers to events: {points}")
_BRIEF: dict[tuple[str, str], Message] = {
    ("morale", "events"): _TOLD,
    ("opinion", "events"): _TOLD,
    ("morale", "overload"): _TOO_MUCH,
    ("morale", "pay"): _BELOW,
    ("morale", "laid_off"): _DISMISSED,
    ("morale", "recovered"): _BACK,
    ("opinion", "offshore"): _AWAY,
    ("opinion", "laid_off"): _DISMISSED,
    ("opinion", "breach"): _BROKEN_INTO,
    ("opinion", "service"): _SERVED,
    ("opinion", "recovered"): _BACK,
}


def attention(t: Telling) -> AttentionView:
    """The days of this month."""
    days = t.facts.days
    return AttentionView(
        had=days.had,
        taken=days.taken,
        teams=days.teams,
        vendors=days.vendors,
        other=days.other,
        lens=_attention_lens(t, days),
        warning=_over(t, days),
    )


def _over(t: Telling, days: Days) -> Prose | None:
    if days.left >= 0:
        return None
    # words: cells 26; under the gauge of days; {days} is e.g. 3 d
    return t.say(message("kpi.attention", "{days} over: quality drifts"), days=t.words.days(-days.left))


def _attention_lens(t: Telling, days: Days) -> Lens:
    w = t.words
    # words: a figure's name, in a lens
    title = w.text("kpi.lens", "Your days")
    if days.left < 0:
        # words: lens of an overdrawn month; {cause} is what takes most days, {days} how many
        over = message("kpi.lens", "{over} over: quality drifts, and people leave sooner. Heaviest: {cause}, {days}.")
        cause = t.say(
            over, over=w.days(-days.left), cause=use_name(t, days.heaviest), days=w.days(days.by_use[days.heaviest])
        )
        return Lens(title, cause, NOTHING, _short(title, cause), ("why", "month"), "bad")
    hands = min(days.left, t.played.rules.attention.hands_on_max)
    work = hands * t.played.rules.attention.hands_on_yield
    # words: lens of the days of the head of IT; {work} is a part of one person's work, e.g. 0.3
    left = message("kpi.lens", "{left} left of {had}. You work them yourself: that does the work of {work} people.")
    cause = t.say(left, left=w.days(days.left), had=w.number(days.had), work=w.number(round(work, 2)))
    return Lens(title, cause, NOTHING, _short(title, cause), ("why", "month"))


def use_name(t: Telling, use: str) -> str:
    """On what days go, in words."""
    w = t.words
    match use:
        case "teams":
            # words: on what days go
            return w.text("days", "leading people")
        case "newcomers":
            # words: on what days go
            return w.text("days", "newcomers")
        case "vacancies":
            # words: on what days go
            return w.text("days", "open posts")
        case "freelancers":
            # words: on what days go
            return w.text("days", "freelancers")
        case "contracts":
            # words: on what days go
            return w.text("days", "contracts")
        case "transitions":
            # words: on what days go
            return w.text("days", "hand-overs")
        case "tenders":
            # words: on what days go
            return w.text("days", "tenders")
        case "round":
            # words: on what days go
            return w.text("days", "investors")
        case "crisis":
            # words: on what days go
            return w.text("days", "the crisis")
        case "events":
            # words: on what days go
            return w.text("days", "events")
        case _:
            # words: on what days go
            return w.text("days", "decisions")


def bridge_amount(t: Telling) -> float:
    """What the bridge would bring, cents."""
    return one(bridge_offer(t.played.now, t.played.rules))
