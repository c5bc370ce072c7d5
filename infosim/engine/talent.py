"""Talent market: who looks for work, who looks for people, how long a post stays open, what the market pays.

One pool for each skill in each place. Matching is Cobb-Douglas with constant returns: twice the tightness makes a
search 2^alpha times longer, twice the posts and the searchers changes nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from infosim.engine.arithmetic import exp, log, power, total
from infosim.engine.batch import Array, Positions
from infosim.engine.layout import NOBODY, PLACES
from infosim.engine.ledger import Changes, Flows, close
from infosim.engine.orders import Orders
from infosim.engine.parameters import parameter
from infosim.engine.state import State

if TYPE_CHECKING:
    from infosim.engine.rules import Draws, Rules

_MATCHING = "Petrongolo & Pissarides, J. Econ. Lit. 39(2), 2001"
_WAGES = "Blanchflower & Oswald, NBER w4200 and w4770"


@dataclass(frozen=True)
class TalentRules:
    """How the pools move."""

    elasticity: float = parameter(0.6, "-", 0.5, 0.7, "how much longer a search takes when tightness rises", _MATCHING)
    pay_elasticity: float = parameter(2.0, "-", 1.5, 3.0, "how much faster a better offer fills a post")
    brand_elasticity: float = parameter(0.5, "-", 0, 2, "how much faster a better-known employer fills a post")
    wage_elasticity: float = parameter(0.08, "1/year", 0.06, 0.10, "rise of market pay with tightness", _WAGES)
    wage_drift: float = parameter(0.025, "share/year", -0.05, 0.2, "rise of market pay at normal tightness")
    turnover: float = parameter(0.35, "share/month", 0.05, 1, "searchers who find work elsewhere in a normal month")
    noise: float = parameter(0.05, "share", 0, 0.5, "monthly noise in the posts of other firms")
    memory: float = parameter(0.7, "share", 0, 0.99, "of last month's posts still open")
    poaching: float = parameter(20.0, "x", 0, 100, "resignations added where rivals pay above the market")
    rival_fall: float = parameter(0.004, "share/month", 0, 0.1, "chance that a rival fails")
    rival_round: float = parameter(0.05, "share/month", 0, 1, "chance that a rival raises money")
    flush_months: float = parameter(9.0, "months", 0, 60, "how long a round makes a rival hire more and pay more")
    flush_posts: float = parameter(1.6, "x", 1, 10, "posts it has open meanwhile")
    flush_pay: float = parameter(0.05, "share", 0, 1, "what it pays more meanwhile")
    dry_months: float = parameter(18.0, "months", 0, 120, "time since its last round after which a rival fails more")
    dry_falls: float = parameter(3.0, "x", 1, 20, "how much more often it fails then")
    let_loose: float = parameter(0.3, "share", 0, 1, "of the people of a rival that fails, who look for work there")
    known_rivals: float = parameter(0.5, "share", 0, 1, "of those who sign elsewhere, how many do so with a rival")


def tightness(posts: Array, searchers: Array) -> Array:
    """Open posts for each person who looks, by pool (Q, W). 1 is balance; 2 is a shortage."""
    return posts / np.maximum(searchers, 0.5)


def normal_tightness(r: Rules) -> Array:
    """Tightness of a normal month by pool (Q, 1); where other firms never look for anybody, that of one post."""
    return tightness(np.maximum(r.content.pools.posts, 1.0), r.content.pools.searchers)


def own_posts(s: State, r: Rules) -> Array:
    """Posts that the companies have open, by pool (Q, W); those of a company that failed are nobody's."""
    if not s.vacancy_posts.any():
        return np.zeros(s.posts.shape)
    posts = s.vacancy_posts * s.alive
    wanted = [total(np.moveaxis(total(posts * (s.vacancy_place == place)), 1, 0)) for place in range(len(PLACES))]
    by_place = np.stack(wanted)  # (G, F, W), companies added up
    out = np.zeros(s.posts.shape)
    for function, skill in enumerate(r.content.functions.skill):
        rows = slice(skill * len(PLACES), (skill + 1) * len(PLACES))
        out[rows] = out[rows] + by_place[:, function]
    return out


def pool_tightness(s: State, r: Rules) -> Array:
    """Tightness of each pool against a normal month (Q, W), the companies' own posts counted."""
    return tightness(s.posts + own_posts(s, r), s.searchers) / normal_tightness(r)


def market_pull(theta: Array, talent: TalentRules) -> Array:
    """How fast a market of a tightness fills posts against a normal one: theta^-alpha, any shape."""
    return power(np.maximum(theta, 0.05), -talent.elasticity)


def filling_hazard(theta: Array, offer: Array, brand: Array, talent: TalentRules) -> Array:
    """Rate at which an open post is filled, against a normal one.

        theta^-alpha * (offer / market pay)^epsilon * (brand / 0.5)^rho

    `theta` is tightness against normal, `offer` pay against the market's, `brand` 0 to 1; any shapes that broadcast.
    """
    return (
        market_pull(theta, talent)
        * power(offer, talent.pay_elasticity)
        * power(np.maximum(brand, 0.05) / 0.5, talent.brand_elasticity)
    )


def rival_posts(s: State, r: Rules) -> Array:
    """Posts that each rival has open (R, W): more as it grows, more while its round lasts, none once it fell."""
    rivals, t = r.content.rivals, r.talent
    size = s.rival_alive * s.rival_heads / np.maximum(rivals.heads, 1.0)
    return rivals.posts * size * np.where(s.rival_flush > 0, t.flush_posts, 1.0)


def rival_pay(s: State, r: Rules) -> Array:
    """What each rival pays against the market (R, W): more while its round lasts."""
    out: Array = r.content.rivals.pay + r.talent.flush_pay * (s.rival_flush > 0)
    return out


def rival_pull(s: State, r: Rules) -> Array:
    """How much more rivals who pay above the market draw people away (Q, W): 1 where nobody does, more with each post.

    Only local pools have rivals in them; the pull grows with what they pay above the market and their share of posts.
    """
    premium = np.maximum(rival_pay(s, r) - 1.0, 0.0)
    out: Array = 1.0 + r.talent.poaching * _local(rival_posts(s, r) * premium, s, r) / np.maximum(s.posts, 1.0)
    return out


def hirer(s: State, u: Array, function: Positions, world: Positions, r: Rules) -> Array:
    """Who hires somebody whom we do not (n,), from uniforms: the position of a rival, or -1 for another firm.

    Rivals who look for such people take their share of them, each by the posts it has open.
    """
    share = max(r.talent.known_rivals, 1e-9)
    signs = _one_of(rival_posts(s, r), np.minimum(u / share, 1.0), function, world, r)
    return np.where(u < share, signs, NOBODY)


def poacher(s: State, u: Array, function: Positions, world: Positions, r: Rules) -> Array:
    """Which rival hired somebody away from us (n,), from uniforms: those who pay above the market do."""
    return _one_of(rival_posts(s, r) * np.maximum(rival_pay(s, r) - 1.0, 0.0), u, function, world, r)


def _one_of(weights: Array, u: Array, function: Positions, world: Positions, r: Rules) -> Array:
    """One of the rivals that look for the people of functions (n,), by weights (R, W) of worlds (n,); -1: none does."""
    if not weights.size:
        return np.full(u.shape, NOBODY)
    skill = np.array(r.content.functions.skill)[function]
    up_to = np.add.accumulate(r.content.rivals.skills[:, skill] * weights[:, world], axis=0)  # (R, n)
    passed = total(u * up_to[-1] >= up_to)
    return np.where(up_to[-1] > 0, np.minimum(passed, len(up_to) - 1.0), NOBODY)


def won(s: State, rival: Array, people: Array) -> tuple[Array, dict[str, Array]]:
    """Rivals' people once `people` (…, W) of ours went to `rival` (…, W), a position or -1; and the flows (R, W)."""
    each = [total((people * (rival == n)).reshape(-1, rival.shape[-1])) for n in range(len(s.rival_heads))]
    came = np.stack(each) * s.rival_alive if each else 0.0 * s.rival_heads
    return close("rival_heads", s.rival_heads, grew=0.0 * came, won=came, fell=0.0 * came)


def market(s: State, o: Orders, d: Draws, r: Rules) -> tuple[Changes, Flows]:
    """A month of the pools and of the rivals who fish in them; what the companies hire leaves with `people`."""
    t, pools, rivals = r.talent, r.content.pools, r.content.rivals
    theta = pool_tightness(s, r)
    now = min(s.month, len(r.content.market.cycle) - 1)
    normal = pools.posts * r.content.market.cycle[now] * r.content.market.shocks[now]
    shake = 1.0 + t.noise * (2.0 * d.market("pool_posts") - 1.0) * 2.0
    wanted = np.maximum(normal + _rival_posts(s, r), 0.0)
    others = t.memory * s.posts + (1.0 - t.memory) * wanted * shake
    scarce = log(np.maximum(theta, 0.05))
    ease = exp((1.0 - t.elasticity) * scarce)
    entered = t.turnover * pools.searchers * np.ones_like(s.searchers)
    placed = -np.minimum(t.turnover * s.searchers * ease, 0.8 * s.searchers)
    wage = s.wage * (1.0 + (t.wage_drift + t.wage_elasticity * scarce) / 12.0)
    month = s.month + 1
    dry = np.where(s.rival_since >= t.dry_months, t.dry_falls, 1.0)
    falls = (rivals.falls == month) | ((rivals.falls == 0) & (d.market("rival_fall") < t.rival_fall * dry))
    raises = (d.market("rival_round") < t.rival_round) * (s.rival_flush <= 0) * s.rival_alive * (1.0 - falls)
    grew = s.rival_heads * rivals.growth * s.rival_alive
    fell = -(s.rival_heads + grew) * falls
    heads, rival_flows = close("rival_heads", s.rival_heads, grew=grew, won=0.0 * grew, fell=fell)
    loose = -t.let_loose * _local(fell, s, r) if falls.any() else 0.0 * placed
    searchers, pool_flows = close(
        "searchers", s.searchers, entered=entered, placed=placed, released=loose, hired=0.0 * placed
    )
    return {
        "posts": others,
        "searchers": searchers,
        "wage": wage,
        "tightness": theta,
        "rival_heads": heads,
        "rival_alive": s.rival_alive * (1.0 - falls),
        "rival_fell": np.where(falls & (s.rival_alive > 0), month, s.rival_fell),
        "rival_flush": np.where(raises > 0, t.flush_months, np.maximum(s.rival_flush - 1.0, 0.0)) * (1.0 - falls),
        "rival_since": np.where(raises > 0, 0.0, s.rival_since + 1.0),
    }, {"searchers": pool_flows, "rival_heads": rival_flows}


def _rival_posts(s: State, r: Rules) -> Array:
    """Posts that rivals have open beyond those of a normal month, by pool (Q, W): local pools of their skills."""
    return np.maximum(_local(rival_posts(s, r) - r.content.rivals.posts, s, r), -0.5 * r.content.pools.posts)


def _local(figure: Array, s: State, r: Rules) -> Array:
    """A figure of rivals (R, W), shared out evenly over the local pools of their skills (Q, W)."""
    rivals, out = r.content.rivals, np.zeros(s.posts.shape)
    if rivals.heads.size:
        spread = rivals.skills / np.maximum(total(rivals.skills.T), 1.0)[:, None]
        out[:: len(PLACES)] = total(spread[:, :, None] * figure[:, None, :])
    return out
