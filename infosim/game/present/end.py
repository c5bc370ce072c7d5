"""The end of a game: what it was worth and why, which aims were reached, its story; how the money went where it did."""

from __future__ import annotations

import datetime as dt
from math import isfinite
from typing import assert_never

from infosim.engine.company import burn_multiple, runway
from infosim.engine.layout import HALF_YEAR
from infosim.engine.valuation import core_knowledge, worth
from infosim.game.facts.played import one
from infosim.game.facts.story import Happened, Spent, months_that, spent, story
from infosim.game.play import Play
from infosim.game.present.event import effects, label
from infosim.game.present.event import story as event_story
from infosim.game.present.measures import told
from infosim.game.present.score import score
from infosim.game.present.telling import Telling
from infosim.game.standing import Standing
from infosim.game.views.end import Back, Chapter, EndView, Factor, Objective
from infosim.game.views.prose import NOTHING, Prose, Said, Tone, prose
from infosim.game.views.why import Step
from infosim.game.worth import Aim
from infosim.locale import message

SECONDS = 60
LONG = 99.0
"""Months of money that mean: it does not run out."""
DEAR = {"core": 1.1, "home": 1.0, "kept": 0.9, "safe": 0.85}
"""How much a month of each thing done well counts: what is harder counts more."""


def end(t: Telling, play: Play, standing: Standing | None = None, back: int | None = None) -> EndView:
    """The end of a play. `standing` is there once the reference bots have played; `back` is how many months had closed
    when life was last likely, of a company that failed.
    """
    dead = play.dead
    return EndView(
        dead=dead,
        sentence=sentence(t, play),
        value=play.value,
        seed=play.seed,
        minutes=max(round(play.seconds / SECONDS), 1) if play.seconds else None,
        notes=notes(t, play),
        objectives=tuple(objective(t, aim) for aim in play.aims()),
        factors=() if dead else factors(t, play),
        thread=thread(t) if dead else (),
        story=tuple(chapter(t, happened) for happened in story(t.played)),
        well_done=well_done(t),
        score=score(t, play, standing) if standing is not None else None,
        back=None if back is None else taken_up(t, play, back),
    )


def taken_up(t: Telling, play: Play, back: int) -> Back:
    """Where a company that failed can be taken up again."""
    w, date = t.words, t.played.first_day(back + 1)
    months = runway(play.states[back])[0, 0]
    if back and months < LONG:
        # words: below the end of a company that failed: the button goes back; a month, months of money left
        again = message("end.back", "Take it up again in {month}, with {runway} of money left, as a new branch.")
        said = t.say(again, month=Said(w.month(date), "strong"), runway=w.months(float(months)))
    else:
        # words: below the end of a company that failed: the button goes back; a month
        again = message("end.back", "Take it up again in {month}, as a new branch.")
        said = t.say(again, month=Said(w.month(date), "strong"))
    return Back(date, said)


def sentence(t: Telling, play: Play) -> str:
    """One sentence with a voice."""
    w, s = t.words, play.state
    aims = play.aims()
    reached = sum(aim.reached for aim in aims)
    if play.dead:
        # words: title of the end of a company that failed; {month} is its last
        return w.text(
            "end", "The money stopped in {month}. The customers had not noticed yet.",
            month=w.month_name(t.played.first_day(play.closed)),
        )  # fmt: skip
    if aims and reached == len(aims) and one(s.morale) >= 0.6:
        # words: title of the end of a game: all aims reached, people well
        return w.text("end", "Alive, wanted, and still on speaking terms.")
    if aims and reached == len(aims):
        # words: title of the end of a game: all aims reached
        return w.text("end", "Alive, wanted, and tired.")
    if one(s.cash) < 200_000_00:
        # words: title of the end of a game: alive, with little money
        return w.text("end", "Alive, and counting.")
    if one(s.morale) < 0.5:
        # words: title of the end of a game: alive, people unwell
        return w.text("end", "Alive. Somebody should sleep.")
    # words: title of the end of a game: alive, not all aims reached
    return w.text("end", "Alive. Not quite what was planned.")


def notes(t: Telling, play: Play) -> tuple[tuple[str, str], ...]:
    """Beside the value."""
    w, s = t.words, play.state
    if play.dead:
        found = [
            # words: cells 24; beside the value of a company that failed
            (w.text("end.note", "cash"), w.money(one(s.cash))),
            # words: cells 24; beside the value of a company that failed
            (w.text("end.note", "months lived"), w.count(play.closed)),
        ]
        if one(s.bridge) > 1:
            # words: cells 24; beside the value of a company that failed: whether the bridge loan was taken
            bridge = w.text("end.note", "bridge")
            # words: cells 16; the bridge loan was taken, or not
            taken = w.text("end.note", "taken") if _bridged(t) else w.text("end.note", "not taken")
            found.append((bridge, taken))
        return tuple(found)
    now = one(worth(s, t.played.rules).value)
    return (
        # words: cells 24; beside the value: by the formula today
        (w.text("end.note", "today"), w.money(now)),
        # words: cells 24; beside the value: by the formula, half a year on with nothing decided
        (w.text("end.note", "half a year on"), w.money(2.0 * play.value - now)),
    )


def _bridged(t: Telling) -> bool:
    return any(one(ledger["cash"]["bridge"]) > 0 for ledger in t.played.ledgers if ledger.get("cash"))


def objective(t: Telling, aim: Aim) -> Objective:
    """An aim, reached or missed, and by what."""
    measure = ", ".join(told(t, condition, figure) for condition, figure in aim.figures)
    return Objective(t.of_scenario(f"objectives.{aim.id}.name") or aim.id, aim.reached, measure)


def factors(t: Telling, play: Play) -> tuple[Factor, ...]:
    """The formula of the value as a column, at today's figures; of a company that was sold, the price."""
    w, s, r = t.words, play.state, t.played.rules
    x = worth(s, r)
    sold_in = next((n for n, then in enumerate(play.states) if one(then.sold_for) > 0), None)
    if sold_in is not None:
        # words: cells 24; in place of the formula of the value: the company was sold
        name = w.text("end.factor", "sold")
        # words: cells 30; in place of the formula of the value: the month in which the company was sold
        agreed = w.text("end.factor", "agreed in {month}", month=w.month_short(t.played.first_day(sold_in)))
        return (Factor(name, agreed, w.fixed(one(s.sold_for) / 1e8, 2)),)
    year = 12.0 * one(s.mrr)
    # words: a line of the formula of the value: a factor, e.g. × 1.08
    times = message("end.factor", "× {factor}")

    def factor(name: str, detail: str, value: float) -> Factor:
        tone: Tone | None = "warn" if value < 0.97 else None
        return Factor(name, detail, w.say(times, factor=w.fixed(value, 2)), tone)

    growth = one(s.mrr) / max(one(s.mrr_past[0]), 1.0)
    multiple, weight = w.number(r.worth.multiple), w.number(r.worth.cash)
    # words: cells 30; a line of the formula of the value; e.g. 5 × €2.23M a year
    sold = w.text("end.factor", "{multiple} × {sales} a year", multiple=multiple, sales=w.money(year))
    # words: cells 30; a line of the formula of the value; e.g. 2.3 times in a year
    grew = w.text("end.factor", "{times} times in a year", times=w.number(round(growth, 1)))
    # words: cells 30; a line of the formula of the value; mean of a year
    served = w.text("end.factor", "{share} done when asked", share=w.percent(_served(play), 0))
    # words: cells 30; a line of the formula of the value
    known = w.text("end.factor", "core at {share} in the house", share=w.percent(one(core_knowledge(s, r)), 0))
    # words: cells 30; a line of the formula of the value; e.g. 0.9 × €1.42M
    banked = w.text("end.factor", "{weight} × {cash}", weight=weight, cash=w.money(one(s.cash)))
    # words: a line of the formula of the value, added; e.g. + 1.28
    added = w.text("end.factor", "+ {millions}", millions=w.fixed(one(x.cash) / 1e8, 2))
    # words: cells 30; a line of the formula of the value
    shared = w.plural("end.factor", "{n} round", "{n} rounds", one(s.rounds))
    if _bridged(t):
        # words: cells 30; a line of the formula of the value: rounds of funding, and the bridge loan
        shared = w.plural("end.factor", "{n} round, and the bridge", "{n} rounds, and the bridge", one(s.rounds))
    reds, found = one(x.audits), float(s.audit_reds.sum())
    audits = (
        # words: cells 24; a line of the formula of the value: what the reds of audits take off it
        factor(w.text("end.factor", "audits"), w.plural("end.factor", "{n} red", "{n} reds", found), reds),
    )
    return (
        # words: cells 24; a line of the formula of the value
        Factor(w.text("end.factor", "years of sales"), sold, w.fixed(one(x.sales) / 1e8, 2)),
        # words: cells 24; a line of the formula of the value
        factor(w.text("end.factor", "growth"), grew, one(x.growth)),
        # words: cells 24; a line of the formula of the value
        factor(w.text("end.factor", "service"), served, one(x.quality)),
        # words: cells 24; a line of the formula of the value
        factor(w.text("end.factor", "know-how"), known, one(x.knowledge)),
        # words: cells 24; a line of the formula of the value
        factor(w.text("end.factor", "burn"), _burn(t, play), one(x.burn)),
        # words: cells 24; a line of the formula of the value
        Factor(w.text("end.factor", "cash"), banked, added),
        *(audits if reds < 1.0 else ()),
        # words: cells 24; a line of the formula of the value
        Factor(w.text("end.factor", "founders' share"), shared, w.say(times, factor=w.percent(one(x.stake), 1))),
        _summed(t, play, one(x.value)),
    )


def _summed(t: Telling, play: Play, today: float) -> Factor:
    """The last line of the column: what all of the above comes to."""
    w = t.words
    # words: cells 24; the last line of the formula of the value: what it comes to
    name, said = w.text("end.factor", "value"), w.fixed(play.value / 1e8, 2)
    if one(play.state.sold_for) > 0:
        # words: cells 30; the last line of the formula of the value: the company was sold
        return Factor(name, w.text("end.factor", "the price that was paid"), f"= {said}")
    # words: cells 30; the last line of the formula of the value: the mean of two dates, in millions
    mean = w.text(
        "end.factor", "½ ({now} + {later} in {months})",
        now=w.fixed(today / 1e8, 2), later=w.fixed((2.0 * play.value - today) / 1e8, 2), months=w.months(HALF_YEAR),
    )  # fmt: skip
    return Factor(name, mean, f"= {said}")


def _served(play: Play) -> float:
    s = play.state
    months = min(max(one(s.lived), 1.0), float(len(s.service_past)))
    return float(s.service_past[:, 0, 0].sum()) / months


def _burn(t: Telling, play: Play) -> str:
    multiple = one(burn_multiple(play.state))
    w = t.words
    if multiple <= 0:
        # words: cells 30; a line of the formula of the value: the company earns money
        return w.text("end.factor", "more comes in than goes out")
    if not isfinite(multiple):
        # words: cells 30; a line of the formula of the value: the company burns and does not grow
        return w.text("end.factor", "burnt without growing")
    # words: cells 30; a line of the formula of the value; e.g. €1.27 for a new euro a year
    return w.text("end.factor", "{euros} for a new euro a year", euros=w.ledger(multiple * 100.0))


# ----------------------------------------------------------------------------------------------------------- story


def chapter(t: Telling, happened: Happened) -> Chapter:
    """Something that happened, with its month."""
    title, said = _told(t, happened)
    return Chapter(t.played.first_day(happened.month), title, said)


def _told(t: Telling, h: Happened) -> tuple[str, Prose]:
    w = t.words
    match h.event:
        case "hired":
            # words: cells 34; a moment of the story
            title = w.plural("story", "{n} person starts, {function}", "{n} people start, {function}", h.count,
                             function=t.short(h.index))  # fmt: skip
            # words: a moment of the story
            return title, t.say(message("story", "on the payroll, and on the way to knowing the work"))
        case "signed":
            # words: cells 34; a moment of the story; a firm's name
            title = w.text("story", "Signed: {vendor}", vendor=t.vendor(h.other))
            # words: a moment of the story; a function, and a price a month
            signed = message("story", "{function} goes outside, {fee} a month")
            return title, t.say(signed, function=t.function(h.index), fee=w.money(h.cents))
        case "ended":
            # words: cells 34; a moment of the story; a firm's name
            title = w.text("story", "Over: {vendor}", vendor=t.vendor(h.other))
            # words: a moment of the story
            return title, t.say(message("story", "the contract ends, the work stays"))
        case "raised":
            # words: cells 34; a moment of the story; a round's name
            title = w.text("story", "Round closed: {round}", round=t.round(h.index))
            # words: a moment of the story
            return title, t.say(message("story", "{amount} in the bank"), amount=Said(w.money(h.cents), "good"))
        case "breach":
            # words: cells 34; a moment of the story
            title = w.text("story", "A breach")
            # words: a moment of the story
            return title, t.say(message("story", "it cost {amount}"), amount=Said(w.money(h.cents), "bad"))
        case "left":
            # words: cells 34; a moment of the story; a person's name
            title = w.text("story", "{name} leaves", name=h.name)
            if h.other >= 0:
                # words: a moment of the story: somebody whom a rival hired; a rival, a function
                hired = message("story", "{rival} paid more; {function} loses what they knew")
                return title, t.say(hired, rival=t.rival(h.other), function=t.function(h.index))
            # words: a moment of the story; a function
            return title, t.say(message("story", "{function} loses what they knew"), function=t.function(h.index))
        case "laid_off":
            # words: cells 34; a moment of the story; no joke
            title = w.plural("story", "{n} person laid off", "{n} people laid off", h.count)
            # words: a moment of the story; no joke
            return title, t.say(message("story", "their know-how left with them"))
        case "chapter":
            # words: cells 34; a moment of the story; a chapter's name
            title = w.text("story", "New chapter: {chapter}", chapter=t.chapter(h.index))
            return title, Prose(t.of_scenario(f"chapters.{t.played.rules.layout.chapters[h.index]}.says"))
        case "bridge":
            # words: cells 34; a moment of the story
            title = w.text("story", "The bridge")
            # words: a moment of the story
            loan = message("story", "{amount}, and a smaller share for the founders")
            return title, t.say(loan, amount=Said(w.money(h.cents), "warn"))
        case "rescued":
            # words: cells 34; a moment of the story: the bank was empty, and creditors saved the company
            title = w.text("story", "Restructured")
            # words: a moment of the story: what creditors put into an empty bank
            saved = message("story", "{amount} from the creditors, who keep half of the founders' share")
            return title, t.say(saved, amount=Said(w.money(h.cents), "bad"))
        case "failed":
            # words: cells 34; a moment of the story: the company ends
            title = w.text("story", "The bank account ends")
            # words: a moment of the story
            return title, t.say(message("story", "{cash} in the bank"), cash=Said(w.money(h.cents), "bad"))
        case "customers":
            # words: cells 34; a moment of the story
            title = w.text("story", "{n} customers", n=w.count(h.count))
            # words: a moment of the story
            return title, t.say(message("story", "each of them with a question"))
        case "sold":
            # words: cells 34; a moment of the story
            title = w.text("story", "The company is sold")
            # words: a moment of the story: the company is sold; what the founders' share is worth by that
            price = message("story", "{amount} for the founders, if it is brought to the end")
            return title, t.say(price, amount=Said(w.money(h.cents), "good"))
        case "answered":
            return _event(t, h)
        case _:
            # words: cells 34; a moment of the story; a function that was not needed before
            title = w.text("story", "{function} wakes up", function=t.function(h.index))
            # words: a moment of the story
            return title, t.say(message("story", "the company is now large enough to need it"))


def _event(t: Telling, h: Happened) -> tuple[str, Prose]:
    """An event, its answer, and what came of what was uncertain in it."""
    table = h.event_card
    if table is None:
        raise ValueError("an event of the story has its card")
    title = event_story(t, table.card, "title", table.function, table.vendor)
    answer = label(t, table.card, table.choice)
    # words: a moment of the story: an event that nobody answered; {answer} is what silence meant
    silence = message("story", "silence: {answer}")
    said = t.say(silence, answer=answer) if table.silent else Prose(answer)
    for due in h.came:
        if due.came:
            does = " · ".join(each.text for each in effects(t, due.outcome))
            # words: a moment of the story: what might come of an answer has come; e.g. −€30k · reputation ▼ 15
            said = said.then(t.say(message("story", "it came to that: {effects}"), effects=Said(does, "warn")), " · ")
        else:
            # words: a moment of the story: what might have come of an answer has not
            said = said.then(t.say(message("story", "nothing came of it")), " · ")
    return title, said


# ------------------------------------------------------------------------------------------------- how the money went


def thread(t: Telling) -> tuple[tuple[dt.date, Step], ...]:
    """The steps on the way to an empty bank, in order of time."""
    w, last = t.words, t.played.closed
    first = max(last - 11, 1)
    burned = -sum(one(s.burn) for s in t.played.states[first:]) / max(last - first + 1, 1)
    # words: cells 40; first step on the way to an empty bank
    usual = w.text("money.went", "more goes out than comes in")
    steps = [(t.played.first_day(first), Step(usual, _monthly(t, burned)))]
    steps += [(t.played.first_day(step.month), _step(t, step)) for step in spent(t.played)]
    # words: last step on the way to an empty bank
    text = w.text("money.went", "the bank is empty")
    steps.append((t.played.first_day(last), Step(text, Prose(w.money(one(t.played.now.cash))))))
    return tuple(steps)


def _step(t: Telling, step: Spent) -> Step:
    w = t.words
    match step.what:
        case "payroll":
            # words: cells 40; a step on the way to an empty bank
            text = w.text("money.went", "more people on the payroll")
        case "freelancers":
            # words: cells 40; a step on the way to an empty bank
            text = w.text("money.went", "freelancers called in")
        case "firms":
            # words: cells 40; a step on the way to an empty bank
            text = w.text("money.went", "firms bill more")
        case "other":
            # words: cells 40; a step on the way to an empty bank
            text = w.text("money.went", "the company outside IT grows")
        case "customers":
            # words: cells 40; a step on the way to an empty bank
            text = w.text("money.went", "customers leave")
        case "once":
            # words: cells 40; a step on the way to an empty bank
            text = w.text("money.went", "paid once: incidents, severance, exits")
            return Step(text, prose("{money}", money=Said(w.money(step.cents), "bad")))
        case _:
            assert_never(step.what)
    return Step(text, _monthly(t, step.cents))


def _monthly(t: Telling, cents: float) -> Prose:
    # words: what a step costs each month; e.g. −€20.7k a month
    monthly = message("money.went", "{money} a month")
    return t.say(monthly, money=Said(t.words.money(cents), "bad"))


# ------------------------------------------------------------------------------------------------------ done well


def well_done(t: Telling) -> Prose:
    """The best that can be said, and is true."""
    played, w = t.played, t.words
    lived = max(played.closed, 1)
    counts = {what: months_that(played, what) for what in ("core", "home", "kept", "safe")}
    best = max(counts, key=lambda what: counts[what] * DEAR[what])
    n, all_of = counts[best], w.count(lived)
    match best:
        case "core":
            # words: what was done well: months of all in which the work that sets the company apart was on time
            text = message("end.well", "What sets you apart was on time in {count} of {all} months.")
        case "home":
            # words: what was done well: months without overdraw
            text = message("end.well", "In {count} of {all} months you promised no day that you did not have.")
        case "kept":
            # words: what was done well: months in which nobody resigned
            text = message("end.well", "In {count} of {all} months nobody wanted to leave.")
        case _:
            # words: what was done well: months without a breach
            text = message("end.well", "In {count} of {all} months nobody broke in.")
    return t.say(text, count=Said(w.count(n), "good"), all=all_of) if n else NOTHING
