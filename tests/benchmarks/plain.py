"""The core of the month once more, written world by world in plain Python: objects, loops, numbers.

What the arrays of the engine are measured against, and held to: under the same draws and the same arithmetic both give
the same cash to the cent. The core is the market, people, work, billing and the company; searches, contracts, talks
with investors and events are left out of both (`CORE` names the engine's phases).

    World(state, rules, 17).month(SAME)      a month of world 17
    USUAL                                    draws and functions of the standard library, for comparison
"""

import math
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import numpy as np

from infosim.engine.billing import book
from infosim.engine.company import grow
from infosim.engine.delivery import LEAST_SKILL, craft, work
from infosim.engine.hiring import fill
from infosim.engine.layout import LEVELS, PLACES
from infosim.engine.opening import opening
from infosim.engine.orders import Orders
from infosim.engine.people import BY_RIVAL, engage, part, staff
from infosim.engine.rules import Draws, Rules
from infosim.engine.state import State
from infosim.engine.talent import market
from tests.engine import twin

CORE = (market, staff, fill, engage, work, craft, book, part, grow)
"""Phases of the engine that are written again here; `fill` with no post open: whoever signed has started."""


def core_month(s: State, o: Orders, r: Rules) -> State:
    """A month of these phases alone, as the engine plays them."""
    draws, now = Draws(s, r), s
    for phase in CORE:
        changes, _flows = phase(now, o, draws, r)
        now = now.but(**changes)
    return now.but(month=s.month + 1)


def begun(s: State, r: Rules) -> State:
    """A state in which nothing is under way but what the core moves on, and money enough for everybody to live."""
    fresh = opening(r, 0, np.zeros(s.cash.shape[-1], np.uint64))
    nothing = {name: 0.0 * getattr(s, name) for name in _NOTHING}
    nobody = {name: 0.0 * getattr(s, name) - 1.0 for name in ("contract_vendor", "candidate_vacancy", "card")}
    return s.but(**nothing, **nobody, bent=fresh.bent, bent_company=fresh.bent_company, cash=s.cash + 5e8)


_NOTHING = (
    "vacancy_posts", "raised", "damage", "fines", "exit_fee", "breaches", "incidents", "contract_done", "laid_off_past",
    "contract_age", "overdraw",
)  # fmt: skip


@dataclass(frozen=True)
class Ways:
    """Where functions and draws come from."""

    exp: Callable[[float], float]
    log: Callable[[float], float]
    plain: Callable[[int, str, int, int], float]
    """A draw of a key, for an item of a purpose in a month."""
    steady: Callable[[int, str, int, int], float]

    def power(self, x: float, y: float) -> float:
        """x to the power of y, for positive x."""
        return self.exp(y * self.log(x))


@cache
def _salt(purpose: str, item: int, moment: str, number: int) -> int:
    """What the draws of an item in a moment begin with: the same for every world."""
    return twin.mix((twin.name(purpose, item) + twin.name(moment, number)) % twin.WORDS)


def _plain(key: int, purpose: str, item: int, month: int) -> float:
    word = twin.mix((key + _salt(purpose, item, "month", month)) % twin.WORDS)
    return ((word >> 12) + 0.5) / 2**52


def _steady(key: int, purpose: str, item: int, month: int) -> float:
    phase = twin.mix((key + _salt(purpose, item, "year", month // 12)) % twin.WORDS)
    return (((phase + month % 12 * 0x9E3779B97F4A7C15) % twin.WORDS >> 12) + 0.5) / 2**52


def _any(_key: int, _purpose: str, _item: int, _month: int) -> float:
    return random.random()


SAME = Ways(twin.exp, twin.log, _plain, _steady)
"""The engine's own arithmetic and keyed draws, a number at a time."""
USUAL = Ways(math.exp, math.log, _any, _any)
"""What anybody would write."""


def cents(x: float) -> float:
    """Whole cents, half to even."""
    return float(round(x))


@dataclass
class Pool:
    """A talent pool: one skill in one place."""

    searchers: float
    posts: float
    wage: float
    tightness: float
    usual_searchers: float
    usual_posts: float


@dataclass
class Rival:
    """A start-up that hires in the same pools."""

    heads: float
    alive: float
    flush: float
    since: float
    first_heads: float
    first_posts: float
    growth: float
    pay: float
    falls: float
    skills: list[float]
    spread: list[float]


@dataclass
class Level:
    """The people of one level of a function's team."""

    heads: float
    skill: float
    ramp: float
    pay: float
    leaving: float
    leaving_reason: float
    joining: float
    joining_skill: float
    joining_ramp: float
    joining_pay: float
    joining_fee: float
    work: float
    market: float
    quits: float = 0.0
    reason: float = 0.0
    arrived: float = 0.0


@dataclass
class Function:
    """A function: what it is, and how it stands."""

    about: dict[str, float]
    pool: int
    skill: int
    curve: list[tuple[float, float, float]]
    levels: list[Level]
    awake: float
    backlog: float
    done: float
    quality: float
    service: float
    load: float
    need: float
    knowledge: float
    knowledge_back: float
    felt: float
    freelancers: float
    freelancers_coming: float
    freelancers_until: float
    second: float
    developing: float
    capacity: list[float] = field(default_factory=list)
    arrived: float = 0.0
    lead_time: float = 0.0

    @property
    def heads(self) -> float:
        """People of our own."""
        return sum(level.heads for level in self.levels)

    def shares(self) -> tuple[float, float]:
        """Work done inside and outside, as shares."""
        inside = self.capacity[0] + self.capacity[3]
        outside = self.capacity[1] + self.capacity[2]
        able = max(inside + outside, 1e-9)
        return inside / able, outside / able


_ABOUT = (
    "pay_factor", "from_mrr", "core", "edge", "voice", "rework", "debt_relief", "service_churn", "growth_drag",
    "need_factor", "by_mrr", "by_customers", "by_headcount", "by_product", "lead_time",
)  # fmt: skip
_OF_FUNCTION = (
    "awake", "backlog", "done", "quality", "service", "load", "need", "knowledge", "knowledge_back", "freelancers",
    "freelancers_coming", "freelancers_until", "second", "developing",
)  # fmt: skip
_OF_LEVEL = (
    "heads", "skill", "ramp", "pay", "leaving", "leaving_reason", "joining", "joining_skill", "joining_ramp",
    "joining_pay", "joining_fee",
)  # fmt: skip


class World:
    """One world, one company."""

    def __init__(self, s: State, r: Rules, world: int) -> None:
        c, p, h = r.content, r.content.pools, int(s.chapter[0, world])
        self.r, self.number, self.now = r, world, s.month
        self.key, self.market_key = int(s.luck[0, world]), int(s.market_luck[world])
        for name in ("cash", "mrr", "customers", "morale", "debt", "opinion", "overdraw", "hands_on", "hands_on_days"):
            setattr(self, name, float(getattr(s, name)[0, world]))
        self.mix = [float(x) for x in s.mix[:, 0, world]]
        self.growth, self.other = float(c.chapters.growth[h]), float(c.chapters.other_costs[h])
        self.pools = [
            Pool(*(float(getattr(s, name)[q, world]) for name in ("searchers", "posts", "wage", "tightness")),
                 float(p.searchers[q, 0]), float(p.posts[q, 0]))
            for q in range(len(p.searchers))
        ]  # fmt: skip
        v = c.rivals
        self.rivals = [
            Rival(*(float(getattr(s, f"rival_{name}")[n, world]) for name in ("heads", "alive", "flush", "since")),
                  *(float(getattr(v, name)[n, 0]) for name in ("heads", "posts", "growth", "pay", "falls")),
                  skills=(skills := [float(x) for x in v.skills[n]]),
                  spread=[x / max(sum(skills), 1.0) for x in skills])
            for n in range(len(v.heads))
        ]  # fmt: skip
        self.functions = [self._function(s, r, f, h) for f in range(len(r.layout.functions))]

    cash: float
    mrr: float
    customers: float
    morale: float
    debt: float
    opinion: float
    overdraw: float
    hands_on: float
    hands_on_days: float

    def _function(self, s: State, r: Rules, f: int, chapter: int) -> Function:
        c, w = r.content.functions, self.number
        pool = c.skill[f] * len(PLACES)
        about = {name: float(getattr(c, name)[f, 0, 0]) for name in _ABOUT}
        about |= {"specificity": float(c.specificity[chapter, f, 0, 0]), "base": float(c.need.base[f, 0, 0])}
        about |= {name: float(getattr(r.content.pools, name)[pool]) for name in ("charges", "freelance", "attrition")}
        curve = [
            tuple(float(each[j, f, 0, 0]) for each in (c.need.start, c.need.length, c.need.slope))
            for j in range(len(c.need.start))
        ]
        work_of = (r.people.junior, 1.0, r.people.senior)
        levels = [
            Level(**{name: float(getattr(s, name)[n, f, 0, w]) for name in _OF_LEVEL}, work=work_of[n],
                  market=float(r.content.pools.pay[n, pool]))
            for n in range(len(LEVELS))
        ]  # fmt: skip
        stands: dict[str, Any] = {name: float(getattr(s, name)[f, 0, w]) for name in _OF_FUNCTION}
        return Function(about, pool, c.skill[f], curve, levels, felt=float(s.felt_service[f, 0, w]), **stands)  # type: ignore[arg-type]

    def month(self, ways: Ways) -> None:
        """A month, phase by phase."""
        self._market(ways)
        self._staff(ways)
        self._engage()
        self._work(ways)
        self._craft(ways)
        self._book()
        self._part()
        self._grow(ways)
        self.now += 1

    # ------------------------------------------------------------------------------------------------ market
    def _posts_of(self, rival: Rival) -> float:
        size = rival.alive * rival.heads / max(rival.first_heads, 1.0)
        return rival.first_posts * size * (self.r.talent.flush_posts if rival.flush > 0 else 1.0)

    def _premium(self, rival: Rival) -> float:
        return max(rival.pay + self.r.talent.flush_pay * (rival.flush > 0) - 1.0, 0.0)

    def _local(self, figures: list[float]) -> dict[int, float]:
        """A figure of rivals, shared out over the local pools of their skills."""
        out = {}
        for skill in range(len(self.pools) // len(PLACES)):
            whole = 0.0
            for rival, figure in zip(self.rivals, figures, strict=True):
                whole += rival.spread[skill] * figure
            out[skill * len(PLACES)] = whole
        return out

    def _market(self, ways: Ways) -> None:
        t, c, key, month = self.r.talent, self.r.content, self.market_key, self.now
        at = min(month, len(c.market.cycle) - 1)
        cycle, shocks = float(c.market.cycle[at]), c.market.shocks[at]
        beyond = self._local([self._posts_of(rival) - rival.first_posts for rival in self.rivals])
        falls, fallen = [], []
        for n, rival in enumerate(self.rivals):
            dry = t.dry_falls if rival.since >= t.dry_months else 1.0
            chance = ways.plain(key, "rival_fall", n, month) < t.rival_fall * dry
            falls.append(rival.falls == month + 1 or (rival.falls == 0 and chance))
            grew = rival.heads * rival.growth * rival.alive
            fallen.append(-(rival.heads + grew) * falls[n])
            raises = ways.plain(key, "rival_round", n, month) < t.rival_round and rival.flush <= 0 and rival.alive > 0
            raises = raises and not falls[n]
            rival.heads = rival.heads + grew + fallen[n]
            rival.alive = rival.alive * (1.0 - falls[n])
            rival.flush = (t.flush_months if raises else max(rival.flush - 1.0, 0.0)) * (1.0 - falls[n])
            rival.since = 0.0 if raises else rival.since + 1.0
        loose = self._local(fallen) if any(falls) else {}
        for q, pool in enumerate(self.pools):
            usual = max(pool.usual_posts, 1.0) / max(pool.usual_searchers, 0.5)
            theta = pool.posts / max(pool.searchers, 0.5) / usual
            normal = pool.usual_posts * cycle * float(shocks[q, 0])
            shake = 1.0 + t.noise * (2.0 * ways.plain(key, "pool_posts", q, month) - 1.0) * 2.0
            wanted = max(normal + max(beyond.get(q, 0.0), -0.5 * pool.usual_posts), 0.0)
            scarce = ways.log(max(theta, 0.05))
            ease = ways.exp((1.0 - t.elasticity) * scarce)
            placed = -min(t.turnover * pool.searchers * ease, 0.8 * pool.searchers)
            pool.searchers = (
                pool.searchers + t.turnover * pool.usual_searchers + placed + -t.let_loose * loose.get(q, 0.0)
            )
            pool.posts = t.memory * pool.posts + (1.0 - t.memory) * wanted * shake
            pool.wage = pool.wage * (1.0 + (t.wage_drift + t.wage_elasticity * scarce) / 12.0)
            pool.tightness = theta

    # ------------------------------------------------------------------------------------------------ people
    def _staff(self, ways: Ways) -> None:
        p, a, month = self.r.people, self.r.attention, self.now
        pulls = self._local([self._posts_of(rival) * self._premium(rival) for rival in self.rivals])
        mood = ways.exp(-p.quit_morale * (self.morale - 0.7))
        settling = ways.exp(-1.0 / p.ramp_months)
        loyal = p.loyal_factor if month < p.loyal_months else 1.0
        for f, function in enumerate(self.functions):
            pool = self.pools[function.pool]
            strain = 1.0 + p.quit_load * min(max(function.load - 1.0, 0.0), 1.0)
            strain = strain * (1.0 + a.quit_push * self.overdraw)
            bored = 1.0 + p.quit_boredom * max(p.idle_load - function.load, 0.0) * (function.need > 0)
            pull = 1.0 + self.r.talent.poaching * pulls[function.pool] / max(pool.posts, 1.0)
            base = function.about["attrition"] / 12.0
            rate_there = base * ways.power(max(pool.tightness, 0.05), p.quit_tightness)
            for n, level in enumerate(function.levels):
                market_pay = level.market * pool.wage * function.about["pay_factor"]
                gap = min(max(market_pay / max(level.pay, 1.0), 0.5), 2.0)
                pay = ways.power(gap, p.quit_pay)
                rate = min(rate_there * pay * mood * strain * bored * pull * loyal, 0.5)
                stay = level.heads
                room = max(stay - level.leaving, 0.0)
                team = n * len(self.functions) + f
                level.quits = min(math.floor(room * rate + ways.steady(self.key, "quits", team, month)), room)
                level.reason = (
                    self._reason(ways, team, function.skill, (pay, strain, bored, mood, pull)) if level.quits else 0.0
                )
                grown = level.pay + (max(market_pay, level.pay) - level.pay) / p.pay_lag
                fit = level.joining_skill if level.joining_skill > 0 else 1.0
                settled = 1.0 - (1.0 - level.ramp) * settling
                joined = level.joining
                level.arrived = joined
                level.ramp = _mixed(settled, stay, level.joining_ramp, joined)
                level.skill = _mixed(level.skill, stay, max(fit, 0.5), joined)
                level.pay = cents(_mixed(grown, stay, level.joining_pay, joined))
                level.heads = stay + joined
        self.hiring_cost = sum(level.joining_fee for function in self.functions for level in function.levels)
        for function in self.functions:
            for level in function.levels:  # nobody signs: no post is open
                level.joining = level.joining_pay = level.joining_ramp = level.joining_fee = level.joining_skill = 0.0

    def _reason(self, ways: Ways, team: int, skill: int, pushes: tuple[float, ...]) -> float:
        """Why somebody resigns: a number of a reason, or one that names the rival they go to."""
        up_to = [1.0]
        for push in pushes:
            up_to.append(up_to[-1] + max(push - 1.0, 0.0))
        drawn = ways.plain(self.key, "reason", team, self.now) * up_to[-1]
        reason = 1.0 + sum(drawn >= each for each in up_to[:-1])
        if reason < BY_RIVAL:
            return reason
        weights, running = [], 0.0
        for rival in self.rivals:
            running += rival.skills[skill] * (self._posts_of(rival) * self._premium(rival))
            weights.append(running)
        if not weights or weights[-1] <= 0:
            return 1.0
        u = ways.plain(self.key, "poacher", team, self.now)
        return BY_RIVAL + min(sum(u * weights[-1] >= each for each in weights), len(weights) - 1.0)

    def _engage(self) -> None:
        for function in self.functions:
            over = function.freelancers_until <= self.now
            function.freelancers = (0.0 if over else function.freelancers) + function.freelancers_coming
            function.freelancers_coming = 0.0

    def _part(self) -> None:
        for function in self.functions:
            for level in function.levels:
                level.heads = level.heads - level.leaving
                if level.leaving and level.leaving_reason >= BY_RIVAL:
                    rival = self.rivals[int(level.leaving_reason - BY_RIVAL)]
                    rival.heads = rival.heads + level.leaving * rival.alive
                level.leaving, level.leaving_reason = level.quits, level.reason

    # ------------------------------------------------------------------------------------------------ work
    def _needed(self) -> None:
        """Work that each function needs."""
        d = self.r.delivery
        people = freelance = 0.0
        for function in self.functions:
            freelance += function.freelancers
        for n in range(len(LEVELS)):  # level by level, as the engine adds them
            people += sum(function.levels[n].heads for function in self.functions)
        headcount = people + freelance + self.other / (100.0 * d.other_head_cost)
        core, drivers = 0.0, []
        for function in self.functions:
            about = function.about
            drivers.append(
                about["by_mrr"] * (self.mrr / 100.0)
                + about["by_customers"] * self.customers
                + about["by_headcount"] * headcount
            )
            function.need = _along(function, drivers[-1]) * (about["need_factor"] * function.awake)
            core += function.need * (about["core"] >= 0.5) * (about["by_product"] == 0)
        for function in self.functions:
            if function.about["by_product"] > 0:
                function.need = _along(function, core) * (function.about["need_factor"] * function.awake)

    def _work(self, ways: Ways) -> None:
        d, p, a = self.r.delivery, self.r.people, self.r.attention
        for function in self.functions:
            function.awake = max(function.awake, 1.0 * (self.mrr >= function.about["from_mrr"]))
        self._needed()
        weight = sum(function.about["rework"] * function.awake for function in self.functions)
        tested = sum(function.about["rework"] * function.awake * function.service for function in self.functions)
        caught = tested / max(weight, 1e-9) if weight > 0 else 0.6
        mood = max(1.0 + d.morale_gain * (self.morale - 0.7), 0.0)
        tired = 1.0 - a.capacity_loss * min(self.overdraw, 1.0)
        away = float(self.r.content.places.distance[0])
        for function in self.functions:
            heads, done_by, new = function.heads, 0.0, 0.0
            for level in function.levels:
                done_by += level.heads * level.work * level.skill * level.ramp
                new += level.heads * (1.0 - min(level.ramp, 1.0)) / (1.0 - p.ramp_start)
            by_people = done_by - p.mentoring * new
            talk = 1.0 + p.chatter * max(heads - 1.0, 0.0)
            lonely = d.one_person_cover + p.second_cover * (1.0 - d.one_person_cover) * (function.second >= 0)
            alone = lonely if heads + function.freelancers == 1 else 1.0
            alone = alone * (1.0 - p.develop_drag * min(function.developing, 1.0))
            drag = 1.0 - d.debt_drag * self.debt * min(function.about["edge"] / 0.5, 1.0)
            unknown = function.about["specificity"] * (1.0 - function.knowledge)
            own = max(by_people, 0.0) / talk * alone * mood * drag * (1.0 - d.unknown * unknown)
            free = function.freelancers * p.freelance_fit * drag * (1.0 - away * unknown)
            function.capacity = [own * tired, free * tired, 0.0, 0.0]
        self._help()
        for f, function in enumerate(self.functions):
            about = function.about
            asked = function.need * (1.0 + d.noise * (2.0 * ways.plain(self.key, "demand", f, self.now) - 1.0))
            spared = 1.0 - d.caught * caught * min(about["edge"] / 0.5, 1.0)
            rework = d.rework * function.done * (1.0 - function.quality) * spared * function.awake
            able = sum(function.capacity[:3]) + function.capacity[3]
            arrived = asked + rework
            done = min(function.backlog + arrived, able)
            given_up = d.given_up * (function.backlog + arrived - done)
            function.backlog = function.backlog + asked + rework + -done + -given_up
            function.load = min(arrived / max(able, 0.02), 9.99) * (arrived > 0)
            function.service = min(done / max(arrived, 1e-9), 1.0) if arrived > 0 else 1.0
            function.arrived, function.done = arrived, done
            queue = _waiting(max(function.heads + function.freelancers, 1.0), min(function.load, d.busiest))
            waits = 30.0 * max(function.backlog, 0.0) / max(able, 0.02)
            function.lead_time = min(about["lead_time"] * d.touch * (1.0 + queue) + waits, 365.0) * (arrived > 0)

    def _help(self) -> None:
        """Hands-on work of the head of IT: what was chosen, then what is felt, then the shortest."""
        order = []
        for f, function in enumerate(self.functions):
            able = sum(function.capacity[:3])
            gap = max(function.need * (1.0 + self.r.delivery.noise) - able, 0.0) * (function.awake > 0)
            short = able / max(function.need, 0.01) if gap > 0 else 99.0
            felt = 1.0 * (function.about["service_churn"] > 0) * (gap > 0)
            order.append((-9.0 if f == self.hands_on else short - 2.0 * felt, f, gap))
        left = self.hands_on_days * self.r.attention.hands_on_yield
        for _, f, gap in sorted(order):
            given = min(gap, left)
            left = left - given
            self.functions[f].capacity[3] = given

    def _craft(self, ways: Ways) -> None:
        d, a = self.r.delivery, self.r.attention
        edge = need = load = served = tested = 0.0
        for function in self.functions:
            about = function.about
            product = min(about["edge"] / 0.5, 1.0)
            heads = function.heads
            own = (
                sum(level.heads * level.skill * level.work for level in function.levels) / max(heads, 1.0)
                if heads > 0
                else 1.0
            )
            by_us, by_the_day = function.capacity[0] + function.capacity[3], function.capacity[1]
            skill = max((own * by_us + by_the_day) / max(by_us + by_the_day, 1e-9), LEAST_SKILL)
            rush = min(max(function.load - d.hurry, 0.0), 1.0)
            logit = (
                d.quality_base
                + d.quality_skill * ways.log(skill)
                + d.quality_knowledge * (max(function.knowledge, 0.0) - 0.5)
                - d.quality_rush * rush
                - d.quality_debt * self.debt * product
                + d.quality_mix * (self.mix[1] - d.steady_mix) * product
                - a.quality_loss * self.overdraw
            )
            inside, outside = function.shares()
            working = 1.0 * (sum(function.capacity) > 0.01) * function.awake
            known = function.knowledge
            learned = d.knowledge_gain * (1.0 - known) * inside * working * (1.0 - d.knowledge_homeless * (heads == 0))
            back = function.knowledge_back * (1.0 - known)
            faded = -d.knowledge_loss * known * (outside if working > 0 else function.awake)
            gone = sum(level.leaving for level in function.levels)
            before = max(heads - sum(level.arrived for level in function.levels), 1.0)
            takes = d.knowledge_leaver * (1.0 - self.r.people.second_keeps * (function.second >= 0))
            left_with = -takes * known * min(gone / before, 1.0)
            function.knowledge = _held(known, learned, back, 0.0, faded, left_with)
            weighs = about["edge"] * function.awake
            edge += weighs
            load += weighs * min(function.load, 2.0)
            served += weighs * function.service
            need += function.need * (about["core"] >= 0.5)
            tested += about["debt_relief"] * function.awake * inside * function.service
            if working > 0:
                function.quality = min(max(1.0 / (1.0 + ways.exp(-logit)), 0.0), 1.0)
            function.felt = function.felt + d.felt * (function.service - function.felt) * function.awake
        weight = max(edge, 1e-9)
        tested = tested * (need >= d.relief_from)
        self.debt = _held(
            self.debt,
            d.debt_growth * max(load / weight - 0.65, 0.0) * (1.0 - self.debt),
            a.debt_push * self.overdraw * (1.0 - self.debt),
            -(d.debt_paid * self.mix[2] * (served / weight) + d.debt_decay) * self.debt,
            -d.debt_relief * min(tested, 1.0) * self.debt,
        )

    # ------------------------------------------------------------------------------------------------ money
    def _book(self) -> None:
        p, people, free = self.r.people, 0.0, 0.0
        for function in self.functions:
            about = function.about
            for level in function.levels:
                people += cents(level.pay * about["charges"] * (1.0 + p.overhead) / 12.0 * level.heads)
            mid = function.levels[1].market * self.pools[function.pool].wage * about["pay_factor"]
            day = mid * about["charges"] * (1.0 + p.overhead) / 12.0
            free += cents(day * about["freelance"] * function.freelancers)
        serving = cents((1.0 - self.r.content.market.gross_margin) * self.mrr)
        self.cash = self.cash + self.mrr - serving - people - self.hiring_cost - free - cents(self.other)

    def _grow(self, ways: Ways) -> None:
        c, m = self.r.company, self.r.content.market
        top = whole = voice = poor = 0.0
        drag = 1.0
        for function in self.functions:
            about, awake = function.about, function.awake
            known = (1.0 - c.edge_known) + c.edge_known * function.knowledge
            served = ways.power(max(function.service, 0.05), c.edge_served)
            sound = ways.power(max(function.quality, 0.05) / 0.88, c.edge_quality)
            top += about["edge"] * awake * known * served * sound
            whole += about["edge"] * awake
            drag = drag * (1.0 - about["growth_drag"] * awake * (1.0 - function.felt))
            voice += about["voice"] * awake * function.shares()[0] * function.service
            poor += about["service_churn"] * awake * (1.0 - function.felt * min(function.quality / c.sound, 1.0))
        mix = ways.power(max(self.mix[0], 0.05) / 0.7, c.mix_growth)
        heard = 1.0 + 1.0 * (self.mrr < 100.0 * c.voice_until) * voice
        mood = 1.0 + c.opinion_growth * (self.opinion - 0.6)
        velocity = top / max(whole, 1e-9) * mix * drag * heard * mood
        come = m.growth_factor * float(m.demand[min(self.now, len(m.demand) - 1)])
        churn = min(m.churn + poor, 0.6)
        come_in = ways.steady(self.key, "customers", 0, self.now)
        go = ways.steady(self.key, "customers", 1, self.now)
        joined = math.floor(self.customers * max(self.growth * come * velocity, 0.0) + come_in)
        left = min(math.floor(self.customers * churn + go), self.customers)
        lost = cents(left * self.mrr / max(self.customers, 1.0))
        self.mrr = self.mrr + cents(joined * m.customer_fee) - lost
        self.customers = self.customers + joined - left


def _mixed(old: float, old_heads: float, new: float, new_heads: float) -> float:
    """Mean over old and new colleagues."""
    heads = old_heads + new_heads
    return (old * old_heads + new * new_heads) / max(heads, 1.0) if heads > 0 else old


def _along(function: Function, x: float) -> float:
    steps = 0.0
    for start, length, slope in function.curve:
        steps += min(max(x - start, 0.0), length) * slope
    return function.about["base"] + steps


def _held(share: float, *flows: float) -> float:
    """A share and its flows, held to 0 … 1."""
    raw = share
    for flow in flows:
        raw = raw + flow
    return raw + (min(max(raw, 0.0), 1.0) - raw)


def _waiting(servers: float, load: float) -> float:
    """Mean wait over the mean service time, between whole numbers of people interpolated."""
    people = min(max(servers, 1.0), 64.0)
    fewer = math.floor(people)
    one, other = (_erlang(whole, load) / (whole * (1.0 - load)) for whole in (fewer, fewer + 1))
    return one + (people - fewer) * (other - one)


def _erlang(servers: int, load: float) -> float:
    held = max(load, 1e-4)
    each, inverse = 1.0 / (servers * held), 1.0
    for free in range(1, servers + 1):
        inverse = inverse * (free * each) + 1.0
    return min(load / 1e-4, 1.0) / (held + (1.0 - held) * inverse)


def worlds_of(s: State, r: Rules) -> Iterator[World]:
    """Each world of a state."""
    for world in range(s.cash.shape[-1]):
        yield World(s, r, world)
