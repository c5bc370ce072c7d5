"""What speaks before the thing under the cursor: an alert, and what is open when the month is about to end."""

from __future__ import annotations

from infosim.engine.billing import OFFERED
from infosim.engine.company import on_the_table, runway
from infosim.engine.orders import ACCEPT_SHEET, TAKE_BRIDGE
from infosim.game.facts.contracts import Contract
from infosim.game.facts.dated import Examined
from infosim.game.facts.matters import due_soon
from infosim.game.facts.pipeline import Asked, Hire, Round, Sheet, Term
from infosim.game.facts.played import one
from infosim.game.facts.stories import OnTable, event_of, on_table
from infosim.game.present.event import label, story
from infosim.game.present.kpis import bridge_amount
from infosim.game.present.refused import refusal_of
from infosim.game.present.standing import asks, reminders
from infosim.game.present.strip.line import MONEY
from infosim.game.present.strip.outside import dated
from infosim.game.present.telling import Telling, joined
from infosim.game.refusing import without_time
from infosim.game.views.lens import Act, Lens
from infosim.game.views.prose import NOTHING, Prose, Said, Tone
from infosim.game.views.room import Opens
from infosim.locale import message

LAST_MONTHS = 3.0
"""Months of money under which that is said first."""
FIRST_MONTHS = 2
"""Months in which doing nothing at all is pointed out."""
CELLS = 110


def alert(t: Telling) -> tuple[Lens, Opens] | None:
    """What speaks first when a month opens; None if nothing has to."""
    s, w = t.played.now, t.words
    # words: title of a lens that speaks first
    money = w.text("alert", "Money")
    if one(s.bridge) == OFFERED and one(t.played.wanted.fund) not in (TAKE_BRIDGE, ACCEPT_SHEET):
        # words: the bank is empty; {amount} is what a loan would bring
        offer = message("alert", "The bank is empty: {cash}. A bridge of {amount} is offered, once in a game.")
        cause = t.say(offer, cash=w.money(one(s.cash)), amount=w.money(bridge_amount(t)))
        # words: the bank is empty; what happens without the loan
        outlook = t.say(message("alert", "Without it the company ends with this month."))
        if t.played.holds(on_the_table(s)):
            # words: the bank is empty; a round of funding can be accepted in place of the loan
            outlook = t.say(message("alert", "The term sheet on the table saves it as well: one of the two."))
        # words: cells 54; one line: the bank is empty; {amount} is what a loan would bring
        short = w.text(
            "lens.short", "The bank is empty; a bridge of {amount} is offered", amount=w.money(bridge_amount(t))
        )
        return Lens(money, cause, outlook, Prose(short), ("month", "why"), "bad"), MONEY
    table = on_table(t.played)
    if table is not None and table.answered is None:
        return _event(t, table), Opens("event")
    if one(s.breaches) > 0:
        # words: title of a lens that speaks first
        title = w.text("alert", "Breach")
        days = t.facts.days.by_use["crisis"]
        # words: after a breach; what it cost, and the days it takes this month
        breach = message("alert", "Somebody was in. It cost {damage}, and takes {days} of yours this month.")
        cause = t.say(breach, damage=w.money(one(s.damage)), days=w.days(days))
        # words: after a breach; {share} of the security work was done
        why = t.say(message("alert", "{share} of the security work was being done."), share=w.percent(one(s.cover), 0))
        # words: cells 54; one line: a breach, what it cost, days it takes this month
        short = w.text(
            "lens.short", "Breach: it cost {damage} and {days} of yours",
            damage=w.money(one(s.damage)), days=w.days(days),
        )  # fmt: skip
        return Lens(title, cause, why, Prose(short), ("why", "month"), "bad"), Opens("month")
    for thing in t.facts.things:
        if isinstance(thing, Sheet) and one(t.played.wanted.fund) != ACCEPT_SHEET:
            title = t.round(thing.name)
            # words: a term sheet lies on the table; {share} of the company is sold
            sheet = message("alert", "A term sheet: {amount} for {share} of the company. It waits for your answer.")
            cause = t.say(sheet, amount=w.money(thing.amount), share=w.percent(1.0 - thing.keep, 0))
            # words: cells 54; one line: a term sheet lies on the table; a round's name
            short = w.text("lens.short", "{round}: a term sheet, {amount}", round=title, amount=w.money(thing.amount))
            return Lens(title, cause, NOTHING, Prose(short), ("month",), "good"), MONEY
    for thing in t.facts.things:
        if isinstance(thing, Examined) and thing.reds:
            line = dated(t, thing)
            return line.lens, Opens("audit", t.played.rules.layout.audits[thing.audit])
    months = one(runway(t.facts.ahead.measured))
    if t.played.closed and months < LAST_MONTHS:
        # words: money is nearly out; {months} is e.g. 2 mo
        little = message("alert", "{months} of cash. The round is {ready} of the way.")
        cause = t.say(little, months=w.months(months), ready=w.percent(one(s.round_bar), 0))
        # words: cells 54; one line: money is nearly out; {months} is e.g. 2 mo
        last = w.text(
            "lens.short", "{months} of cash; the round is {ready} of the way",
            months=w.months(months), ready=w.percent(one(s.round_bar), 0),
        )  # fmt: skip
        return Lens(money, cause, NOTHING, Prose(last), ("month", "why"), "bad"), MONEY
    return None


_TONES: dict[str, Tone | None] = {"crisis": "bad", "threat": "warn", "good": "good", "offer": None}


def _event(t: Telling, table: OnTable) -> Lens:
    """An event that waits for an answer: its story, and what silence means."""
    w = t.words
    title = story(t, table.key, "title", table.function, table.vendor)
    body = story(t, table.key, "body", table.function, table.vendor)
    # words: an event that is not answered; {answer} is what silence means
    silent = message("alert", "It waits for your answer. If you say nothing: “{answer}”")
    outlook = t.say(silent, answer=label(t, table.key, t.played.rules.layout.choices[table.card][table.default]))
    # words: cells 54; one line: an event waits for an answer; its title
    short = w.text("lens.short", "{title}: waits for you", title=title)
    tone = _TONES[event_of(t.played, table.key).tone]
    return Lens(title, Prose(body), outlook, Prose(short), ("open",), tone)


def before_end(t: Telling) -> Lens | None:
    """What to say when the month is about to end with something open; None: one press ends it."""
    w = t.words
    found = [
        *_money(t),
        *_silent(t),
        *_sheet(t),
        *_no_time(t),
        *_over(t),
        *_expiring(t),
        *asks(t),
        *reminders(t),
        *_nothing(t),
    ]
    if not found:
        return None
    # words: title of the lens when the month is about to end; {month} is its name
    title = w.text("before_end", "Before {month} ends", month=w.month_name(t.month(0)))
    cause = joined(found, CELLS - len(title))
    outlook = _ways_out(t) if t.facts.days.left < 0 else NOTHING
    over = _over(t)
    short = _over_shortly(t) if over and found[0] == over[0] else found[0]
    acts: tuple[Act, ...] = ("open", "leave", "undo") if before_end_opens(t) else ("leave", "month", "undo")
    return Lens(title, cause, outlook, short, acts, "warn")


def before_end_opens(t: Telling) -> Opens | None:
    """Where the first thing that is open is answered, if it has a screen of its own."""
    if _money(t):
        answered = one(t.played.now.bridge) == OFFERED or t.played.holds(on_the_table(t.played.now))
        return MONEY if answered else Opens("money")
    return Opens("event") if _silent(t) else MONEY if _sheet(t) else None


def _money(t: Telling) -> list[Prose]:
    """A bank that will be empty when the month has ended, in the middle of luck: what that means, and what saves."""
    s, w, ends = t.played.now, t.words, t.facts.ahead.middle
    if one(ends.cash) >= 0:
        return []
    if one(s.bridge) == OFFERED:
        # words: the month is about to end and the loan was not taken
        return [t.say(message("before_end", "The bridge is not taken: the company ends with the month."))]
    cash = w.money(one(ends.cash))
    if one(ends.alive) > 0:
        # words: the month is about to end, and the bank may be empty by then; {cash} is an amount below nothing
        empty = message("before_end", "The bank would stand at {cash}: only a bridge could save the company then.")
        return [t.say(empty, cash=Said(cash, "bad"))]
    if t.played.holds(on_the_table(s)):
        # words: the month is about to end, the bank may be empty by then, and a term sheet lies on the table
        sheet = message("before_end", "The bank would stand at {cash}, and the company end: the term sheet saves it.")
        return [t.say(sheet, cash=Said(cash, "bad"))]
    # words: the month is about to end, the bank may be empty by then, and the bridge was used
    ending = message("before_end", "The bank would stand at {cash}: the company ends with the month.")
    return [t.say(ending, cash=Said(cash, "bad"))]


def _silent(t: Telling) -> list[Prose]:
    """The event that nobody has answered."""
    table = on_table(t.played)
    if table is None or table.answered is not None:
        return []
    choice = t.played.rules.layout.choices[table.card][table.default]
    # words: the month is about to end and an event is unanswered; {answer} is what silence means
    silence = message("before_end", "The event is unanswered: “{answer}” then.")
    return [t.say(silence, answer=label(t, table.key, choice))]


def _sheet(t: Telling) -> list[Prose]:
    """Money on the table that nobody has taken."""
    if not t.played.holds(on_the_table(t.played.now)) or one(t.played.wanted.fund) or _money(t):
        return []
    # words: the month is about to end and a term sheet was not answered
    return [t.say(message("before_end", "The term sheet waits for your answer."))]


def _no_time(t: Telling) -> list[Prose]:
    """The decision for which an overdrawn month leaves no time."""
    lost = without_time(t.played.now, t.played.planned, t.played.rules)
    return [refusal_of(t, lost)] if lost is not None else []


def _over(t: Telling) -> list[Prose]:
    days, a, w = t.facts.days, t.played.rules.attention, t.words
    if days.left >= 0:
        return []
    over = -days.left / days.had
    # words: the month is about to end overdrawn; what it costs, as relative changes, e.g. −2%
    costs = message(
        "before_end",
        "{days} over. Work {work}, governance {governance}, people leave {quits} sooner, quality drifts.",
    )
    told = t.say(
        costs,
        days=Said(w.days(-days.left), "warn"),
        work=w.percent_change(-a.capacity_loss * min(over, 1.0), 0),
        governance=w.percent_change(-min(a.governance_loss * over, 1.0), 0),
        quits=w.percent(a.quit_push * over, 0),
    )
    return [told]


def _over_shortly(t: Telling) -> Prose:
    days, a, w = t.facts.days, t.played.rules.attention, t.words
    over = -days.left / days.had
    # words: cells 54; one line: an overdrawn month, and what it does to work and to who leaves, as relative changes
    short = message("lens.short", "{days} over: work {work}, people who leave {quits}")
    return t.say(
        short, days=Said(w.days(-days.left), "warn"), work=w.percent_change(-a.capacity_loss * min(over, 1.0), 0),
        quits=w.percent_change(a.quit_push * over, 0),
    )  # fmt: skip


def _expiring(t: Telling) -> list[Prose]:
    w = t.words
    told = []
    for thing in due_soon(t.facts.things):
        if isinstance(thing, Asked):
            # words: the month is about to end and offers lapse
            lapse = message("before_end", "{function}: {n} bid lapses.", "{function}: {n} bids lapse.")
            told.append(t.say(lapse, n=len(thing.tender.bids), function=t.short(thing.tender.function)))
        elif isinstance(thing, Term):
            # words: the month is about to end and a contract renews by itself; {change} is e.g. +7%
            renews = message("before_end", "{vendor} renews for {months} at {change}.")
            told.append(
                t.say(
                    renews, vendor=t.vendor(thing.contract.vendor), months=w.months(12),
                    change=w.percent_change(thing.contract.ask),
                )
            )  # fmt: skip
    return told


def _nothing(t: Telling) -> list[Prose]:
    """In the first months: nothing decided, nothing under way, and somewhere work is not done."""
    if t.played.planned or t.facts.things or t.played.month > FIRST_MONTHS:
        return []
    worst = max(t.facts.works, key=lambda work: max((m.degree for m in t.facts.matters(work.index)), default=0))
    if max((m.degree for m in t.facts.matters(worst.index)), default=0) < 2:
        return []
    # words: the month is about to end, and nothing was decided; a function that needs somebody
    nothing = message("before_end", "Nothing is decided and nothing under way, and work waits: {function}.")
    return [t.say(nothing, function=t.function(worst.index))]


def _ways_out(t: Telling) -> Prose:
    """What would give days back this month."""
    w, a = t.words, t.played.rules.attention
    ways: list[Prose] = []
    for contract in t.facts.contracts:
        if contract.governance > 0 and not contract.moving:
            # words: a way to get days back: less governance; {days} is e.g. +0.7 d
            less = message("before_end", "{vendor} to governance {level}: {days}.")
            ways.append(
                t.say(
                    less, vendor=t.vendor(contract.vendor), level=w.fixed(contract.governance - 1, 0),
                    days=w.days_change(_spared(t, contract)),
                )
            )  # fmt: skip
            break
    if any(isinstance(thing, Round) for thing in t.facts.things):
        # words: a way to get days back
        ways.append(t.say(message("before_end", "Stop the round: {days}."), days=w.days_change(a.round)))
    for thing in t.facts.things:
        if isinstance(thing, Hire) and not thing.agency:
            # words: a way to get days back: close a post
            close = message("before_end", "Close the post, {function}: {days}.")
            ways.append(t.say(close, function=t.short(thing.function), days=w.days_change(a.vacancy * thing.posts)))
            break
    if not ways:
        return NOTHING
    # words: before ways to get days back, each with its days
    return joined([t.say(message("before_end", "Ways out:")), *ways], CELLS)


def _spared(t: Telling, contract: Contract) -> float:
    a = t.played.rules.attention
    mature = contract.age >= 12 and contract.trust >= 0.5
    return a.governance_level * (a.mature if mature else 1.0)
