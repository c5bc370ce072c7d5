"""Hiring: open posts are searched for, candidates come, are seen, taken or let go, and sign.

A search moves on each month. When it is about to bear fruit a candidate comes who fits and asks no more than the post
pays; in between come others, who fit less or ask more. Whoever nobody decides about is taken if they fit and the post
pays what they ask; so that a company which never looks at a candidate hires at the pace of its searches.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from infosim.engine.arithmetic import total
from infosim.engine.batch import Array, Flags, Positions
from infosim.engine.layout import CANDIDATE_SLOTS, LEVELS, NATIONAL, NOBODY, PLACES
from infosim.engine.ledger import Changes, Flows, close
from infosim.engine.money import cents
from infosim.engine.orders import INTERVIEW, RAISE, TAKE, Orders
from infosim.engine.people import EVEN, PeopleRules, fill_rate
from infosim.engine.state import State
from infosim.engine.talent import hirer, won

if TYPE_CHECKING:
    from infosim.engine.rules import Draws, Rules

SIGNED, WITHDREW, ELSEWHERE = 1.0, 2.0, 3.0
"""Values of `candidate_went`: signed with us; the post was closed or filled; another firm. More: rival 0, 1…"""


def of_vacancy(figure: Array, s: State) -> Array:
    """A figure of vacancies (K, F, C, W) for the one each candidate wants (J, F, C, W); the first's where nobody is."""
    at = np.maximum(s.candidate_vacancy, 0.0).astype(np.int64)
    return np.take_along_axis(figure, at, axis=0)


def post_pay(s: State, r: Rules) -> Array:
    """What each open post pays (K, F, C, W), cents a year."""
    skill = np.array(r.content.functions.skill).reshape(-1, 1, 1)
    pool = skill * len(PLACES) + s.vacancy_place.astype(np.int64)
    level = s.vacancy_level.astype(np.int64)
    market = r.content.pools.pay[level, pool] * s.wage[pool, np.arange(s.cash.shape[-1])]
    out: Array = market * r.content.functions.pay_factor * s.vacancy_pay
    return out


def fits(s: State, p: PeopleRules) -> Flags:
    """Candidates who seem to fit (J, F, C, W): those who come as they should, or better."""
    return (s.candidate_vacancy >= 0) & (s.candidate_seen >= 1.0 - p.fit_spread - 1e-9)


def default_choice(s: State, r: Rules) -> Flags:
    """Candidates who are taken if nobody decides (J, F, C, W): they seem to fit, and the post pays what they ask."""
    return fits(s, r.people) & (s.candidate_ask <= of_vacancy(post_pay(s, r), s) + 0.5)


def chosen(s: State, o: Orders, r: Rules) -> Array:
    """Whom the company takes (J, F, C, W), as 1: as ordered, else by default; never more than there are posts."""
    there = (s.candidate_vacancy >= 0) & (of_vacancy(s.vacancy_posts, s) > 0)
    wanted = there & np.where(o.candidate == 0, default_choice(s, r), (o.candidate == TAKE) | (o.candidate == RAISE))
    ahead = (o.candidate == TAKE) | (o.candidate == RAISE)
    posts, taken = s.vacancy_posts, np.zeros(wanted.shape)
    slots = np.arange(len(s.vacancy_posts)).reshape(-1, 1, 1, 1)
    for first in (True, False):  # who was chosen comes before whom nobody spoke of
        for j in range(len(wanted)):
            mine = (s.candidate_vacancy[j] == slots) & wanted[j] & (ahead[j] == first) & (posts > 0)
            taken[j] = taken[j] + total(mine)
            posts = posts - mine
    return taken


def fill(s: State, o: Orders, d: Draws, r: Rules) -> tuple[Changes, Flows]:
    """The month of the open posts: who is taken signs and starts next month, who was not wanted goes, others come.

    A company that failed hires nobody: others of its world may fish in the same pools.
    """
    if not (s.vacancy_posts.any() or (s.candidate_vacancy >= 0).any()):
        joining, nothing = close("joining", s.joining, signed=0.0 * s.joining, started=-s.joining)
        nobody = np.zeros(s.joining.shape)
        still: Changes = {"joining": joining, "joining_pay": nobody, "joining_ramp": nobody, "joining_fee": nobody}
        still |= {"joining_skill": nobody, "joining_away": 0.0 * s.joining_away}
        return still | {"candidate_went": 0.0 * s.candidate_age}, {"joining": nothing}
    anybody = (s.candidate_vacancy >= 0).any()
    signed, flows = _sign(s, chosen(s, o, r) * s.alive if anybody else 0.0 * s.candidate_age, o, r)
    after = s.but(**signed)
    left, rival_flows = _leave(after, d, r) if anybody else ({}, {})
    looked = after.but(**left)
    seen = _interview(looked, o, d, r)
    met = looked.but(**seen)
    return signed | left | seen | _come(met, d, r), flows | rival_flows


def _sign(s: State, taken: Array, o: Orders, r: Rules) -> tuple[Changes, Flows]:
    """Whoever is taken (J, F, C, W) signs: posts are filled, the pool has fewer who look."""
    p = r.people
    if not taken.any():
        joining, nothing = close("joining", s.joining, signed=0.0 * s.joining, started=-s.joining)
        nobody = np.zeros(s.joining.shape)
        names = ("joining_pay", "joining_ramp", "joining_fee", "joining_skill")
        still = dict.fromkeys(names, nobody) | {"joining_away": 0.0 * s.joining_away}
        return {"joining": joining, **still, "candidate_went": taken}, {"joining": nothing}
    skill = np.array(r.content.functions.skill).reshape(-1, 1, 1)
    place = of_vacancy(s.vacancy_place, s).astype(np.int64)
    pool = skill * len(PLACES) + place
    level = of_vacancy(s.vacancy_level, s)
    offer = of_vacancy(post_pay(s, r), s) * np.where(o.candidate == RAISE, 1.0 + p.candidate_raise, 1.0)
    start = p.ramp_start * np.maximum(1.0 - p.far_start * r.content.pools.ramp[pool], 0.2)
    charge = offer * (p.arrival_months / 12.0 + p.agency_share * of_vacancy(s.vacancy_agency, s))
    fit = np.where(s.candidate_fit > 0, s.candidate_fit, s.candidate_seen)
    at_level = taken * (level == np.arange(len(LEVELS)).reshape(-1, 1, 1, 1, 1))  # (S, J, F, C, W)
    joined = total(np.moveaxis(at_level, 1, 0))
    some = np.maximum(joined, 1.0)
    pay, ramp, fee, known = (total(np.moveaxis(at_level * x, 1, 0)) for x in (offer, start, charge, fit))
    sits = np.stack([total(np.moveaxis(at_level * (place == where), 1, 0)) for where in range(1, len(PLACES))])
    joining, joining_flows = close("joining", s.joining, signed=joined, started=-s.joining)
    hired = _by_pool(taken, place, s, r)
    searchers, pool_flows = close(
        "searchers",
        s.searchers,
        entered=0.0 * s.searchers,
        placed=0.0 * s.searchers,
        released=0.0 * s.searchers,
        hired=-np.minimum(hired, s.searchers),
    )
    slots = np.arange(len(s.vacancy_posts)).reshape(-1, 1, 1, 1, 1)
    filled = total(np.moveaxis(taken * (s.candidate_vacancy == slots), 1, 0))
    posts = s.vacancy_posts - filled
    return {
        "joining": joining,
        "joining_pay": cents(pay / some),
        "joining_ramp": ramp / some,
        "joining_fee": cents(fee),
        "joining_skill": known / some,
        "joining_away": sits / some,
        "searchers": searchers,
        "vacancy_posts": posts,
        "candidate_went": SIGNED * taken,
        "candidate_vacancy": np.where(taken > 0, NOBODY, s.candidate_vacancy),
    }, {"joining": joining_flows, "searchers": pool_flows}


def _leave(s: State, d: Draws, r: Rules) -> tuple[Changes, Flows]:
    """Candidates without a post any more withdraw; whoever waited as long as they do signs elsewhere."""
    there = s.candidate_vacancy >= 0
    age = (s.candidate_age + 1.0) * there
    closed = there & (of_vacancy(s.vacancy_posts, s) <= 0)
    gone = there & ~closed & (age >= r.people.candidate_stays)
    left = closed | gone
    changes: Changes = {
        "candidate_age": np.where(left, 0.0, age),
        "candidate_went": np.where(closed, WITHDREW, s.candidate_went),
        "candidate_vacancy": np.where(left, NOBODY, s.candidate_vacancy),
    }
    if not gone.any():
        return changes, {}
    where = np.nonzero(gone)
    slot, function, company, world = where
    drawn = d.company_at("hired_by", slot * gone.shape[1] + function, company, world)
    rival = np.full(gone.shape, NOBODY)
    rival[where] = hirer(s, drawn, function, world, r)
    rival = np.where(of_vacancy(s.vacancy_place, s) <= NATIONAL, rival, NOBODY)
    went = np.where(gone, ELSEWHERE + 1.0 + rival, changes["candidate_went"])
    heads, flows = won(s, rival, gone.astype(np.float64))
    return changes | {"candidate_went": went, "rival_heads": heads}, {"rival_heads": flows}


def _interview(s: State, o: Orders, d: Draws, r: Rules) -> Changes:
    """An interview tells more of a candidate's fit: what is believed moves towards it, and doubt shrinks."""
    asked = (o.candidate == INTERVIEW) & (s.candidate_vacancy >= 0)
    if not asked.any():
        return {}
    noise, doubt = r.people.interview_noise, s.candidate_doubt
    fit = np.where(s.candidate_fit > 0, s.candidate_fit, s.candidate_seen)
    shown = fit + _spread(d.company("interview").reshape(fit.shape), noise)
    weight = doubt * doubt / np.maximum(doubt * doubt + noise * noise, 1e-12)
    return {
        "candidate_seen": np.where(asked, s.candidate_seen + weight * (shown - s.candidate_seen), s.candidate_seen),
        "candidate_doubt": np.where(asked, doubt * np.sqrt(1.0 - weight), doubt),
    }


def _come(s: State, d: Draws, r: Rules) -> Changes:
    """The searches move on; who is found now can be taken next month.

    A candidate comes when a month more would fill the post, so that the month lost between meeting and taking them is
    made good. Where the list is full, they wait.
    """
    p = r.people
    rate = s.alive * s.vacancy_posts * fill_rate(s, r)
    stage = s.vacancy_stage + rate * (0.5 + d.steady("search").reshape(rate.shape))
    pay, slots = post_pay(s, r), np.arange(len(rate)).reshape(-1, 1, 1, 1)
    seen_u, fit_u, ask_u = (d.company(name).reshape(s.candidate_age.shape) for name in ("seen", "fit", "asks"))
    fields = ("candidate_vacancy", "candidate_seen", "candidate_fit", "candidate_ask", "candidate_doubt")
    new = {name: list(getattr(s, name)) for name in fields}

    def meet(j: int, here: Flags, vacancy: Positions, seen: Array, ask: Array) -> None:
        if not here.any():
            return
        posted = np.take_along_axis(pay, vacancy[None], axis=0)[0]
        fit = np.maximum(seen + _spread(fit_u[j], p.fit_doubt), 0.3)
        met = (1.0 * vacancy, seen, fit, cents(ask * posted), np.full(seen.shape, p.fit_doubt))
        for name, figure in zip(fields, met, strict=True):
            new[name][j] = np.where(here, figure, new[name][j])

    for j in range(CANDIDATE_SLOTS):
        due = (stage + rate >= 1.0) & (s.vacancy_posts > 0)
        if not due.any():
            break
        vacancy = np.argmax(due, axis=0)
        here = due.any(axis=0) & (new["candidate_vacancy"][j] < 0)
        meet(j, here, vacancy, 1.0 + p.fit_spread * (2.0 * seen_u[j] - 1.0), 1.0 - p.ask_under * ask_u[j])
        stage = stage - 1.0 * (here & (slots == vacancy))
    others = np.minimum(total(rate), 1.0) * p.other_candidates
    last = CANDIDATE_SLOTS - 1
    here = (d.steady("others") < others) & (new["candidate_vacancy"][last] < 0)
    dear = d.company("other_kind") < p.other_dear
    better = 1.0 + p.fit_spread * 2.0 * seen_u[last]
    weaker = 1.0 - p.fit_spread * (1.0 + 2.0 * seen_u[last])
    ask = np.where(dear, 1.0 + p.candidate_raise * (0.2 + 0.8 * ask_u[last]), 1.0 - p.ask_under * ask_u[last])
    meet(last, here, np.argmax(s.vacancy_posts > 0, axis=0), np.where(dear, better, weaker), ask)
    open_still = s.vacancy_posts > 0
    return {name: np.stack(rows) for name, rows in new.items()} | {
        "vacancy_stage": stage * open_still,
        "vacancy_age": (s.vacancy_age + 1.0) * open_still,
    }


def _spread(u: Array, deviation: float) -> Array:
    """An even spread around 0 with a standard deviation, from uniforms of any shape."""
    out: Array = deviation * EVEN * (2.0 * u - 1.0)
    return out


def _by_pool(hired: Array, place: Positions, s: State, r: Rules) -> Array:
    """Hires (J, F, C, W) counted by pool (Q, W), companies added up."""
    out = np.zeros(s.searchers.shape)
    for where in range(len(PLACES)):
        here = total(np.moveaxis(total(hired * (place == where)), 1, 0))
        for function, skill in enumerate(r.content.functions.skill):
            row = skill * len(PLACES) + where
            out[row] = out[row] + here[function]
    return out
