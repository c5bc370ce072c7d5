"""Forms of our own people: a vacancy, a post to close, pay, a lay-off."""

from __future__ import annotations

import numpy as np

from infosim.engine.arithmetic import total
from infosim.engine.attention import vacancy_days
from infosim.engine.layout import LEVELS, LOCAL, NATIONAL, PLACES
from infosim.engine.people import fill_rate, level_work, loaded_month, market_pay, resignation_rate
from infosim.engine.state import State
from infosim.game.decisions import CloseVacancy, Counter, LetGo, OpenVacancy, SetPay
from infosim.game.facts.pipeline import Hire
from infosim.game.facts.played import one
from infosim.game.forms.effects import (
    FULL,
    IDLE,
    MOST,
    around,
    load_with,
    runway_note,
    with_settled,
    year_row,
)
from infosim.game.forms.sketch import Sketch, chosen, function_of, line, money, plain, row, slot_of, yes_no
from infosim.game.present.decided.talent import severance_of
from infosim.game.present.leaving import reason_of
from infosim.game.present.telling import Telling
from infosim.game.views.figures import UNBORNE, load_said
from infosim.game.views.form import Band, Choice, Draft
from infosim.game.views.prose import NOTHING, Prose, Said, prose
from infosim.game.views.room import Chance
from infosim.locale import message
from infosim.sight import chance_filled

POSTS = ("1", "2", "3")
HOME = PLACES[:2]
"""Where people of ours can be hired."""
OFFERS = tuple(str(n) for n in range(95, 121))
"""Pay offered with a vacancy, percent of the market."""
OFFER = "103"
RAISES = tuple(str(n) for n in range(90, 131))
"""Pay set for a team, percent of the market."""
RAISE = 3
"""Percent that a raise adds, unless told."""
MONTHS, AHEAD = 6, 12
"""Months ahead that a band shows, and for which a search is followed."""
WEEKS_A_MONTH = 365.25 / 7 / 12


def vacancy(t: Telling, draft: Draft) -> Sketch:
    """Look for people: how many, how senior, at what pay, where, with an agency or without."""
    w, r, s, f = t.words, t.played.rules, t.played.decided, function_of(t, draft)
    posts = int(chosen(draft, "posts", POSTS, "1"))
    level = LEVELS.index(chosen(draft, "level", LEVELS, "mid"))
    share = int(chosen(draft, "pay", OFFERS, OFFER)) / 100
    place = PLACES.index(chosen(draft, "place", HOME, "local"))
    agency = chosen(draft, "agency", ("no", "yes"), "no") == "yes"
    decision = OpenVacancy(r.layout.functions[f], LEVELS[level], posts, share, PLACES[place], agency)
    market = _market(t, f, level, place)
    pay = market * share
    rate, base = (_rate(t, f, level, place, offer) for offer in (share, 1.0))
    then = with_settled(s, f, level, posts)
    month = posts * month_of(t, f, pay)
    people = _searchers(t, f, place)
    fee = posts * pay * r.people.agency_share
    lines = (
        line(
            draft, "posts", plain(*POSTS), "1",
            effect=_settled(t, f, load_with(t, f, then)),
            # words: cells 82; what each post takes of the head of IT a month: while open, then while its holder is new
            said=w.text("form.said", "Each takes {days} of yours a month while open, {more} while somebody is new.",
                        days=w.days(r.attention.vacancy), more=w.days(r.attention.newcomer)),
        ),
        line(
            draft, "level", tuple(Choice(key, t.level(n)) for n, key in enumerate(LEVELS)), "mid",
            # words: cells 34; work of a level against a mid colleague's, and after how long; e.g. 1.35 × a mid
            effect=w.text("form.effect", "{work} × a mid, after {months}",
                          work=w.number(float(level_work(r)[level].item())), months=w.months(r.people.ramp_months)),
            # words: cells 82; a level: what the market pays it a year, how long a search takes at that pay
            said=w.text("form.said", "The market pays {market}; at that, a search takes about {time}.",
                        market=w.money(market), time=_search_time(t, base)),
        ),
        line(
            draft, "pay", tuple(Choice(key, w.money(market * int(key) / 100)) for key in OFFERS), OFFER,
            slider=True, mark="100", note=_against_market(t, share),
            # words: cells 34; how far a search gets in a month, at the market's pay and as offered
            effect=w.text("form.effect", "{base} › {chance} a month",
                          base=w.hundredths(min(base, 1.0)), chance=w.percent(min(rate, 1.0), 0)),
            said=_pay_said(t, f, level, pay, market, rate * posts),
        ),
        line(
            draft, "place", tuple(Choice(key, t.place(n)) for n, key in enumerate(HOME)), "local",
            # words: cells 34; how many people look for such work there
            effect=w.plural("form.effect", "{n} person looks there", "{n} people look there", round(people),
                            n=w.count(people)),
            said=t.say(_REMOTE if place == NATIONAL else _NEAR),
        ),
        line(
            draft, "agency", yes_no(t), "no",
            # words: cells 34; what an agency does; e.g. saves 1.5 d, costs €6.2k
            effect=w.text("form.effect", "saves {days}, costs {money}",
                          days=w.days(_search_days(t, f, posts)), money=w.money(fee)),
            # words: cells 82; an agency that searches for people; {share} of a year's pay
            said=w.text("form.said", "It searches in your place, for {share} of a year's pay on arrival.",
                        share=w.percent(r.people.agency_share, 0)),
        ),
    )  # fmt: skip
    filled = chance_filled(np.array(rate * posts), np.array(0.0), AHEAD)
    ramp = round(r.people.ramp_months)
    useful = np.concatenate([np.zeros(ramp), filled[: AHEAD - ramp]])
    return Sketch(
        about=t.function(f),
        lines=lines,
        decision=decision,
        said=_open_already(t, f, then, posts),
        bands=(
            Band("filled", Chance(tuple(float(c) for c in filled[:MONTHS])), around(t, list(filled))),
            Band("useful", Chance(tuple(float(c) for c in useful[:MONTHS])), around(t, list(useful))),
        ),
        # words: cells 44; what the bands of a vacancy show
        band_note=w.text("form.band", "cumulative chance that it is filled"),
        price=(
            row("now", money(0.0)),
            # words: cells 28; beside the price of a hire; {months} is a number, e.g. 0.6 month of pay, once
            row("arrival", money(posts * pay * r.people.arrival_months / 12 + (fee if agency else 0.0)),
                note=w.text("form.note", "{months} month of pay, once", months=w.number(r.people.arrival_months))),
            row("month", money(month), note=runway_note(t, month)),
            year_row(t, f, then),
        ),
        days_note=_while_open(t, 0.0 if agency else _search_days(t, f, posts)),
    )  # fmt: skip


def _settled(t: Telling, f: int, then: float) -> str:
    """The load now, and once those who are looked for are there and have learnt the work."""
    w, now = t.words, t.facts.works[f].load
    if now >= UNBORNE:
        # words: cells 34; what posts do: nobody does the work now; {then} is the load once people are settled
        return w.text("form.effect", "load {then} once settled", then=load_said(then, w))
    # words: cells 34; what posts do: load now, and once people are found and settled; e.g. load 104 › 52% once settled
    return w.text("form.effect", "load {now} › {then} once settled", now=w.hundredths(now), then=w.percent(then, 0))


def close_post(t: Telling, draft: Draft) -> Sketch:
    """Stop looking."""
    w, r, s, f, slot = t.words, t.played.rules, t.played.now, function_of(t, draft), slot_of(draft)
    posts = int(one(s.vacancy_posts[slot, f]))
    level, place = int(one(s.vacancy_level[slot, f])), int(one(s.vacancy_place[slot, f]))
    pay = _market(t, f, level, place) * one(s.vacancy_pay[slot, f])
    saved = posts * month_of(t, f, pay)
    # words: cells 82; a post that is closed; {age} is e.g. 9 wk
    said = w.text(
        "form.said", "Open for {age}; posted again, the search starts anew.", age=t.age(one(s.vacancy_age[slot, f]))
    )
    gone = t.played.decided.but(vacancy_posts=_cleared(t.played.decided, slot, f))
    price = (
        # words: cells 28; beside the price of closing posts, which is nothing
        row("now", money(0.0), note=w.plural("form.note", "{n} post closed", "{n} posts closed", posts)),
        # words: cells 28; beside the pay of a post that would have been filled
        row("month", money(0.0), note=w.text("form.note", "{money} not added", money=w.money(saved))),
        year_row(t, f, gone),
    ) if posts else (row("now", money(0.0)),)  # fmt: skip
    return Sketch(
        about=t.function(f),
        lines=(),
        decision=CloseVacancy(r.layout.functions[f], slot),
        said=Prose(said) if posts else NOTHING,
        price=price,
    )


def pay(t: Telling, draft: Draft) -> Sketch:
    """Set the pay of a team against the market's: it goes up only."""
    w, r, s, f = t.words, t.played.rules, t.played.now, function_of(t, draft)
    heads = one(total(s.heads)[f])
    usual = market_pay(s, r)
    market = one(total(usual * s.heads)[f]) / heads if heads else one(usual[1, f])
    now = one(total(s.pay * s.heads)[f]) / heads if heads else market
    default = str(min(max(round(100 * now / market) + RAISE, int(RAISES[0])), int(RAISES[-1])))
    share = int(chosen(draft, "pay", RAISES, default)) / 100
    raised = s.but(pay=np.maximum(s.pay, share * usual))
    more = one(total(loaded_month(raised.pay - s.pay, r) * s.heads)[f])
    before, after = (_leavers(t, x, f) for x in (s, raised))
    # words: cells 82; a raise; what the team earns, what the market pays
    said = w.text(
        "form.said", "They earn {now}; the market pays {market}. A raise stays.",
        now=w.money(now), market=w.money(market),
    )  # fmt: skip
    return Sketch(
        about=t.function(f),
        lines=(
            line(
                draft, "pay", tuple(Choice(key, w.money(market * int(key) / 100)) for key in RAISES), default,
                slider=True, mark="100", note=_against_market(t, share), said=said if heads else "",
                # words: cells 34; share of a team that resigns in a year, now and after a raise
                effect=w.text("form.effect", "leavers {now} › {then} a year",
                              now=w.hundredths(before), then=w.percent(after, 0)),
            ),
        ),
        decision=SetPay(r.layout.functions[f], share),
        price=(row("now", money(0.0)), row("month", money(more), note=runway_note(t, more))),
    )  # fmt: skip


def counter(t: Telling, draft: Draft) -> Sketch:
    """Offer more to whoever has resigned on a level."""
    w, r, s, f = t.words, t.played.rules, t.played.now, function_of(t, draft)
    leavers = [n for n in range(len(LEVELS)) if one(s.leaving[n, f]) > 0]
    keys = tuple(LEVELS[n] for n in leavers) or (LEVELS[1],)
    level = LEVELS.index(chosen(draft, "level", keys, keys[-1]))
    p, heads = r.people, max(one(s.heads[level, f]), 1.0)
    raises = np.array(s.pay[:, f]) * p.counter_heard
    raises[level] += s.pay[level, f] * p.counter_raise * one(s.leaving[level, f]) / heads
    more = one(total(loaded_month(s.but(pay=_raised(s, f, raises)).pay - s.pay, r) * s.heads)[f])
    # words: cells 34; a counter-offer: a raise, and how often it keeps people; e.g. +15%, 6 in 10 stay
    effect = w.text(
        "form.effect", "{more}, {odds} stay", more=w.percent_change(p.counter_raise, 0), odds=w.in_ten(p.counter_works)
    )
    # words: cells 82; a counter-offer that works is heard by the team; e.g. 2%
    said = t.say(message("form.said", "If it works the team hears, and has {share} more too."),
                 share=w.percent(p.counter_heard, 0))  # fmt: skip
    return Sketch(
        about=t.function(f),
        lines=(
            line(draft, "level", tuple(Choice(key, t.level(LEVELS.index(key))) for key in keys), keys[-1],
                 effect=effect, said=said),
        ),
        decision=Counter(r.layout.functions[f], LEVELS[level]),
        said=reason_of(t, one(s.leaving_reason[level, f])) if leavers else NOTHING,
        # words: cells 28; beside what a counter-offer costs a month
        price=(row("now", money(0.0)), row("month", money(more), note=w.text("form.note", "if it works"))),
    )  # fmt: skip


def _raised(s: State, f: int, raises: np.ndarray) -> np.ndarray:
    pay = np.array(s.pay)
    pay[:, f] += raises
    return pay


def lay_off(t: Telling, draft: Draft) -> Sketch:
    """Lay people off: the least senior first."""
    w, r, s, f = t.words, t.played.rules, t.played.now, function_of(t, draft)
    heads = one(total(s.heads)[f])
    there = max(int(one(total(s.heads - s.leaving)[f])), 1)
    keys = tuple(str(n) for n in range(1, min(there, 9) + 1))
    n = int(chosen(draft, "heads", keys, "1"))
    left, saved = _those_who_stay(t, f, n)
    known = r.delivery.knowledge_leaver * min(n / max(heads, 1.0), 1.0)
    everybody = max(one(total(total(s.heads))), 1.0)
    morale = r.opinion.morale_layoff * n / everybody
    # words: cells 34; what laying off does: to know-how, a share of what is known; to morale, from 0 to 100; no joke
    effect = w.text(
        "form.effect", "know-how {known}, morale {morale}",
        known=w.percent_change(-known, 0), morale=w.hundredths_change(-morale),
    )  # fmt: skip
    load = load_with(t, f, left)
    if load >= MOST:
        # words: cells 82; on laying off everybody; no joke
        said = w.text("form.said", "Nobody stays in this function: its work waits, or goes elsewhere.")
    else:
        # words: cells 82; on laying off; no joke; {load} is the load of those who stay
        said = w.text(
            "form.said", "The least senior first. Load is {load} for those who stay; some will look around.",
            load=w.percent(load, 0),
        )  # fmt: skip
    return Sketch(
        about=t.function(f),
        lines=(line(draft, "heads", plain(*keys), "1", effect=effect),),
        decision=LetGo(r.layout.functions[f], n),
        said=Prose(said),
        price=(
            row(
                "now", money(severance_of(s, f, n, r.people.severance_months)),
                # words: cells 28; beside what people laid off are paid; {months} is a number, e.g. 1.5 months of pay
                note=w.text("form.note", "{months} months of pay", months=w.number(r.people.severance_months)),
            ),
            row("month", money(-saved), note=runway_note(t, -saved)),
            year_row(t, f, left),
        ),
    )  # fmt: skip


# What a search offers and finds


def _market(t: Telling, f: int, level: int, place: int) -> float:
    """What a place pays a level in a function, cents a year."""
    r = t.played.rules
    pool = r.layout.pool(r.content.functions.skill[f], place)
    pays = r.content.pools.pay[level, pool] * t.played.now.wage[pool, 0]
    return float(pays * r.content.functions.pay_factor[f, 0, 0])


def month_of(t: Telling, f: int, pay: float) -> float:
    """Loaded cost of a month at a yearly pay, cents."""
    r = t.played.rules
    pool = r.layout.pool(r.content.functions.skill[f], LOCAL)
    return float(pay * r.content.pools.charges[pool] * (1 + r.people.overhead) / 12)


def _searchers(t: Telling, f: int, place: int) -> float:
    r = t.played.rules
    return float(t.played.now.searchers[r.layout.pool(r.content.functions.skill[f], place), 0])


def _rate(t: Telling, f: int, level: int, place: int, offer: float) -> float:
    """Share of a search for one post that a month does at an offer."""
    s = t.played.decided
    put = {"vacancy_level": level, "vacancy_place": place, "vacancy_pay": offer}
    fields = {name: np.array(getattr(s, name)) for name in put}
    for name, value in put.items():
        fields[name][0, f] = value
    return one(fill_rate(s.but(**fields), t.played.rules)[0, f])


def _search_days(t: Telling, f: int, posts: int) -> float:
    """Days a month that the search for so many more posts takes, without an agency."""
    s, r = t.played.decided, t.played.rules
    more = np.concatenate([s.vacancy_posts, np.full((1, *s.vacancy_posts.shape[1:]), float(posts))])
    agency = np.concatenate([s.vacancy_agency, np.zeros((1, *s.vacancy_agency.shape[1:]))])
    return one((vacancy_days(more, agency, r) - vacancy_days(s.vacancy_posts, s.vacancy_agency, r))[f])


def _while_open(t: Telling, days: float) -> str:
    w = t.words
    if days <= 0:
        # words: cells 28; beside the days of a search that an agency does
        return w.text("form.note", "the agency searches")
    # words: cells 28; beside the days of a search; e.g. 1.5 d a month while open
    return w.text("form.note", "{days} a month while open", days=w.days(days))


def _against_market(t: Telling, share: float) -> str:
    # words: cells 16; beside a pay: against the market's; e.g. market +3%
    return t.words.text("form.beside", "market {change}", change=t.words.percent_change(share - 1, 0))


# words: cells 82; people who are looked for nearby
_NEAR = message("form.said", "At the desk beside yours.")
# words: cells 82; people who are looked for in the whole country, to work from afar
_REMOTE = message("form.said", "From afar: settled later, and gone a little sooner.")


def _search_time(t: Telling, rate: float) -> str:
    """How long a search takes that gets so far in a month."""
    return t.words.weeks(max(WEEKS_A_MONTH / max(rate, 1e-3), 1.0))


# words: cells 120; an offer of pay; {time} is weeks, e.g. 12 wk
_SEARCH = message("form.said", "At {pay}, a search takes about {time}; the market pays {market}.")
# words: cells 44; an offer above what the team earns
_HEARD = message("form.said", "Your team, at {pay}, will hear.")


def _pay_said(t: Telling, f: int, level: int, pay: float, market: float, rate: float) -> Prose:
    """How long a search takes at this pay, and what the team will think of it."""
    w, s = t.words, t.played.now
    ours = one(s.pay[level, f]) if one(s.heads[level, f]) > 0 else 0.0
    said = t.say(_SEARCH, pay=w.money(pay), time=_search_time(t, rate), market=w.money(market))
    if 0.0 < ours < 0.99 * pay:
        heard = t.say(_HEARD, pay=w.money(ours)).text
        return said.then(prose(heard, "warn"), " ")
    return said


# words: cells 60; posts of the function that are open already; {week} is e.g. wk 9
_ALREADY = message("form.said", "A post is open already, {week}.", "{n} posts are open already, the first {week}.")
# words: cells 80; load with the posts open already, and with those of this form too; e.g. 70%
_WITH = message("form.said", "Once filled, load is {with_it}; with this too, {with_both}.")
# words: cells 80; the same, where it would leave people with little to do
_TOO_MANY = message("form.said", "Once filled, load is {with_it}; with this too, {with_both}: too many.")


def _open_already(t: Telling, f: int, then: State, posts: int) -> Prose:
    """Posts that are open already, with what they will do."""
    w, s = t.words, t.played.decided
    hires = [thing for thing in t.facts.things_of(f) if isinstance(thing, Hire)]
    if not hires:
        return NOTHING
    count = int(sum(hire.posts for hire in hires))
    oldest = max(hire.age for hire in hires)
    open_posts, both = s, then
    for hire in hires:
        open_posts = with_settled(open_posts, f, hire.level, hire.posts)
        both = with_settled(both, f, hire.level, hire.posts)
    with_it, with_both = load_with(t, f, open_posts), load_with(t, f, both)
    already = t.say(_ALREADY, n=count, week=t.week(oldest)).text
    comes = t.say(
        _TOO_MANY if with_both < IDLE else _WITH, with_it=w.percent(with_it, 0),
        with_both=Said(w.percent(with_both, 0), "warn") if not IDLE <= with_both <= FULL else w.percent(with_both, 0),
    )  # fmt: skip
    return prose(already, "warn").then(comes, " ")


# Those who go, those who stay


def _leavers(t: Telling, s: State, f: int) -> float:
    """Share of a team that resigns in a year."""
    heads = max(one(total(s.heads)[f]), 1.0)
    return min(12 * one(total(resignation_rate(s, t.played.rules) * s.heads)[f]) / heads, 1.0)


def _those_who_stay(t: Telling, f: int, n: int) -> tuple[State, float]:
    """The state without those laid off, and what they no longer cost a month, cents."""
    s = t.played.decided
    heads, saved = np.array(s.heads), 0.0
    for level in range(len(LEVELS)):
        here = min(n, int(one(s.heads[level, f] - s.leaving[level, f])))
        heads[level, f] -= here
        saved += here * month_of(t, f, one(s.pay[level, f]))
        n -= here
    return s.but(heads=heads), saved


def _cleared(s: State, slot: int, f: int) -> np.ndarray:
    posts = np.array(s.vacancy_posts)
    posts[slot, f] = 0.0
    return posts
