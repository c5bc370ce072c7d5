"""Forms of searches: a vacancy, and a post to close."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from infosim.engine.attention import vacancy_days
from infosim.engine.delivery import specificity
from infosim.engine.laws import barred_abroad
from infosim.engine.layout import LEVELS, NATIONAL, PLACES
from infosim.engine.people import fill_rate, level_work
from infosim.engine.state import State
from infosim.game.decisions import CloseVacancy, OpenVacancy
from infosim.game.facts.pipeline import Hire
from infosim.game.facts.played import one
from infosim.game.forms.effects import FULL, IDLE, around, load_with, runway_note, with_settled, year_row
from infosim.game.forms.pay import against_market, month_of
from infosim.game.forms.sketch import Sketch, chosen, function_of, line, money, plain, row, slot_of, yes_no
from infosim.game.present.telling import Telling
from infosim.game.views.figures import UNBORNE, load_said
from infosim.game.views.form import Band, Choice, Draft, Line
from infosim.game.views.prose import NOTHING, Prose, Said, prose
from infosim.game.views.room import Chance
from infosim.locale import message
from infosim.sight import chance_filled

POSTS = ("1", "2", "3")
OFFERS = tuple(str(n) for n in range(95, 121))
"""Pay offered with a vacancy, percent of the market."""
OFFER = "103"

MONTHS, AHEAD = 6, 12
"""Months ahead that a band shows, and for which a search is followed."""
WEEKS_A_MONTH = 365.25 / 7 / 12


@dataclass(frozen=True)
class _Search:
    """What a draft looks for, and what that takes: rates a month for one post, money in cents."""

    f: int
    posts: int
    level: int
    share: float
    """Pay offered, against the market."""
    place: int
    agency: bool
    market: float
    rate: float
    """Share of a search that a month does, at the pay offered."""
    base: float
    """The same at the market's pay."""

    @property
    def pay(self) -> float:
        return self.market * self.share


def places_for(t: Telling, f: int) -> tuple[str, ...]:
    """Places where people of ours may be hired for a function: those that are open, and that no law refuses."""
    barred = barred_abroad(t.played.now, t.played.rules)[:, f, 0, 0]
    is_open = t.played.rules.content.places.open
    return tuple(place for n, place in enumerate(PLACES) if is_open[n] and not barred[n])


def _search(t: Telling, draft: Draft) -> _Search:
    f = function_of(t, draft)
    level = LEVELS.index(chosen(draft, "level", LEVELS, "mid"))
    share = int(chosen(draft, "pay", OFFERS, OFFER)) / 100
    place = PLACES.index(chosen(draft, "place", places_for(t, f), "local"))
    return _Search(
        f=f,
        posts=int(chosen(draft, "posts", POSTS, "1")),
        level=level,
        share=share,
        place=place,
        agency=chosen(draft, "agency", ("no", "yes"), "no") == "yes",
        market=_market(t, f, level, place),
        rate=_rate(t, f, level, place, share),
        base=_rate(t, f, level, place, 1.0),
    )


def vacancy(t: Telling, draft: Draft) -> Sketch:
    """Look for people: how many, how senior, at what pay, where, with an agency or without."""
    w, r, a = t.words, t.played.rules, _search(t, draft)
    then = with_settled(t.played.decided, a.f, a.level, a.posts)
    month = a.posts * month_of(t, a.f, a.pay)
    arrival = a.posts * a.pay * (r.people.arrival_months / 12 + (r.people.agency_share if a.agency else 0.0))
    return Sketch(
        about=t.function(a.f),
        lines=_asked(t, draft, a, then),
        decision=OpenVacancy(r.layout.functions[a.f], LEVELS[a.level], a.posts, a.share, PLACES[a.place], a.agency),
        said=_open_already(t, a.f, then),
        bands=_bands(t, a),
        # words: cells 44; what the bands of a vacancy show
        band_note=w.text("form.band", "cumulative chance that it is filled"),
        price=(
            row("now", money(0.0)),
            # words: cells 28; beside the price of a hire; {months} is a number, e.g. 0.6 month of pay, once
            row("arrival", money(arrival),
                note=w.text("form.note", "{months} month of pay, once", months=w.number(r.people.arrival_months))),
            row("month", money(month), note=runway_note(t, month)),
            year_row(t, a.f, then),
        ),
        days_note=_while_open(t, 0.0 if a.agency else _search_days(t, a.f, a.posts)),
    )  # fmt: skip


def _asked(t: Telling, draft: Draft, a: _Search, then: State) -> tuple[Line, ...]:
    """The lines of a vacancy, each with what it does; `then` is once its people are settled."""
    w, r = t.words, t.played.rules
    people = _searchers(t, a.f, a.place)
    return (
        line(
            draft, "posts", plain(*POSTS), "1",
            effect=_settled(t, a.f, load_with(t, a.f, then)),
            # words: cells 82; what each post takes of the head of IT a month: while open, then while its holder is new
            said=w.text("form.said", "Each takes {days} of yours a month while open, {more} while somebody is new.",
                        days=w.days(r.attention.vacancy), more=w.days(r.attention.newcomer)),
        ),
        line(
            draft, "level", tuple(Choice(key, t.level(n)) for n, key in enumerate(LEVELS)), "mid",
            # words: cells 34; work of a level against a mid colleague's, and after how long; e.g. 1.35 × a mid
            effect=w.text("form.effect", "{work} × a mid, after {months}",
                          work=w.number(float(level_work(r)[a.level].item())), months=w.months(r.people.ramp_months)),
            # words: cells 82; a level: what the market pays it a year, how long a search takes at that pay
            said=w.text("form.said", "The market pays {market}; at that, a search takes about {time}.",
                        market=w.money(a.market), time=_search_time(t, a.base)),
        ),
        line(
            draft, "pay", tuple(Choice(key, w.money(a.market * int(key) / 100)) for key in OFFERS), OFFER,
            slider=True, mark="100", note=against_market(t, a.share),
            # words: cells 34; how far a search gets in a month, at the market's pay and as offered
            effect=w.text("form.effect", "{base} › {chance} a month",
                          base=w.hundredths(min(a.base, 1.0)), chance=w.percent(min(a.rate, 1.0), 0)),
            said=_pay_said(t, a.f, a.level, a.pay, a.market, a.rate * a.posts),
        ),
        line(
            draft, "place", tuple(Choice(key, t.place(PLACES.index(key))) for key in places_for(t, a.f)), "local",
            # words: cells 34; how many people look for such work there
            effect=w.plural("form.effect", "{n} person looks there", "{n} people look there", round(people),
                            n=w.count(people)),
            said=_said_of_place(t, a),
        ),
        line(
            draft, "agency", yes_no(t), "no",
            # words: cells 34; what an agency does; e.g. saves 1.5 d, costs €6.2k
            effect=w.text("form.effect", "saves {days}, costs {money}", days=w.days(_search_days(t, a.f, a.posts)),
                          money=w.money(a.posts * a.pay * r.people.agency_share)),
            # words: cells 82; an agency that searches for people; {share} of a year's pay
            said=w.text("form.said", "It searches in your place, for {share} of a year's pay on arrival.",
                        share=w.percent(r.people.agency_share, 0)),
        ),
    )  # fmt: skip


def _bands(t: Telling, a: _Search) -> tuple[Band, Band]:
    """When the posts are likely filled, and when whoever fills them is likely settled."""
    filled = chance_filled(np.array(a.rate * a.posts), np.array(0.0), AHEAD)
    ramp = round(t.played.rules.people.ramp_months)
    useful = np.concatenate([np.zeros(ramp), filled[: AHEAD - ramp]])
    return (
        Band("filled", Chance(tuple(float(c) for c in filled[:MONTHS])), around(t, list(filled))),
        Band("useful", Chance(tuple(float(c) for c in useful[:MONTHS])), around(t, list(useful))),
    )


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


def _market(t: Telling, f: int, level: int, place: int) -> float:
    """What a place pays a level in a function, cents a year."""
    r = t.played.rules
    pool = r.layout.pool(r.content.functions.skill[f], place)
    pays = r.content.pools.pay[level, pool] * t.played.now.wage[pool, 0]
    return float(pays * r.content.functions.pay_factor[f, 0, 0])


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


# words: cells 82; people who are looked for nearby
_NEAR = message("form.said", "At the desk beside yours.")
# words: cells 82; people who are looked for in the whole country, to work from afar
_REMOTE = message("form.said", "From afar: settled later, and gone a little sooner.")


# words: cells 82; people who are looked for abroad; {days} of the head of IT once, {more} a month
_ABROAD = message("form.said", "Paid there: {days} to set up, {more} more a month each; distance takes {loss} of it.")


def _said_of_place(t: Telling, a: _Search) -> Prose:
    """What it means to be hired there."""
    if a.place <= NATIONAL:
        return t.say(_REMOTE if a.place == NATIONAL else _NEAR)
    s, r = t.played.now, t.played.rules
    apart = float(r.content.places.distance[a.place] - r.content.places.distance[0]) + r.delivery.unknown
    loss = apart * one(specificity(s, r)[a.f]) * (1.0 - one(s.knowledge[a.f]))
    once, more = t.words.days(r.attention.abroad), t.words.days(r.attention.head_abroad)
    return t.say(_ABROAD, days=once, more=more, loss=t.words.percent(loss, 0))


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


def _open_already(t: Telling, f: int, then: State) -> Prose:
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


def _cleared(s: State, slot: int, f: int) -> np.ndarray:
    posts = np.array(s.vacancy_posts)
    posts[slot, f] = 0.0
    return posts
