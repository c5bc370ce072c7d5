"""The talent market as somebody who hires sees it: a search tried on a skill, where, how senior, at what pay."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from infosim.engine.arithmetic import power
from infosim.engine.batch import Array
from infosim.engine.talent import filling_hazard, own_posts, pool_tightness
from infosim.game.facts.chance import LATE, SOON, months_until
from infosim.game.facts.functions import WEEKS_A_MONTH
from infosim.game.facts.played import Played, one
from infosim.sight import chance_filled

LONGEST = 104.0
"""Weeks beyond which a search is not told apart."""


@dataclass(frozen=True, slots=True)
class Searched:
    """A search for one person of a skill."""

    skill: int
    level: int
    place: int
    pay: float
    """x the market's."""
    looking: float
    posts: float
    theta: float
    """Posts for each person who looks."""
    rate: float
    """Mean step of the search a month."""
    weeks: float
    spread: float
    market: float
    """Pay there at that level, cents a year."""
    chances: tuple[float, ...]

    @property
    def offer(self) -> float:
        """Pay offered, cents a year."""
        return self.pay * self.market

    @property
    def month(self) -> float:
        """Chance that it succeeds in its first two months, by month: what it is worth in a month."""
        return min(self.rate, 1.0)


@lru_cache(maxsize=64)
def searched(played: Played, skill: int, level: int, place: int, pay: float) -> Searched:
    """A search tried, with the engine's own rate; kept, since one row is turned while the others stand."""
    s, r = played.decided, played.rules
    q = r.layout.pool(skill, place)
    p = r.people
    ease = (p.junior_ease, 1.0, p.senior_ease)[level]
    drag = 1.0 + r.attention.search_drag * one(s.overdraw)
    theta = _against_normal(played)[q]
    hazard = filling_hazard(theta, np.full_like(theta, pay), s.brand[0], r.talent)
    rate = float(r.content.pools.hazard[q, 0] * ease * hazard[0] / drag)
    chances = tuple(float(x) for x in chance_filled(np.array(rate), np.array(0.0), 24))
    weeks = min(WEEKS_A_MONTH / max(rate, 1e-6), LONGEST)
    soon, late = months_until(chances, SOON) or 24, months_until(chances, LATE) or 24
    posts = float(_posts(played)[-1][q, 0])
    return Searched(
        skill=skill,
        level=level,
        place=place,
        pay=pay,
        looking=float(s.searchers[q, 0]),
        posts=posts,
        theta=posts / max(float(s.searchers[q, 0]), 0.5),
        rate=rate,
        weeks=weeks,
        spread=max((late - soon) / 2 * WEEKS_A_MONTH, 1.0),
        market=float(r.content.pools.pay[level, q] * s.wage[q, 0]),
        chances=chances,
    )


def tightness_past(played: Played, skill: int, place: int, months: int) -> tuple[float, ...]:
    """Posts for each person who looks, after each of the last months, the opening included."""
    q = played.rules.layout.pool(skill, place)
    past = zip(played.states[-months:], _posts(played)[:-1][-months:], strict=True)
    return tuple(float(posts[q, 0]) / max(float(s.searchers[q, 0]), 0.5) for s, posts in past)


@lru_cache(maxsize=2)
def _posts(played: Played) -> tuple[Array, ...]:
    """Posts open in each pool (Q, W), ours among them: after each month of a play, and with what is decided now.

    Kept for a play that is looked at again and again while an offer is tried.
    """
    r = played.rules
    return tuple(s.posts + own_posts(s, r) for s in (*played.states, played.decided))


@lru_cache(maxsize=2)
def _against_normal(played: Played) -> Array:
    """Tightness of each pool against a normal month (Q, W), with what is decided now."""
    return pool_tightness(played.decided, played.rules)


def normal_theta(played: Played, skill: int, place: int) -> float:
    """The same in a normal month."""
    q = played.rules.layout.pool(skill, place)
    pools = played.rules.content.pools
    return float(pools.posts[q, 0] / max(float(pools.searchers[q, 0]), 0.5))


def cheaper(played: Played, found: Searched, pay: float) -> float:
    """The rate of a search at another pay: it moves with a power of the offer."""
    elasticity = played.rules.talent.pay_elasticity
    return found.rate * float(power(np.array(pay / found.pay), np.array(elasticity)))
