"""Talent market: who looks for work, who looks for people, how long a post stays open, what the market pays.

One pool for each skill in each place. Matching is Cobb-Douglas with constant returns: twice the tightness makes a
search 2^alpha times longer, twice the posts and the searchers changes nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from infosim.engine.arithmetic import exp, log, power, total
from infosim.engine.batch import Array
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
    known_rivals: float = parameter(0.5, "share", 0, 1, "of those who sign elsewhere, how many do so with a rival")


def tightness(posts: Array, searchers: Array) -> Array:
    """Open posts for each person who looks, by pool (Q, W). 1 is balance; 2 is a shortage."""
    return posts / np.maximum(searchers, 0.5)


def normal_tightness(r: Rules) -> Array:
    """Tightness of a normal month by pool (Q, 1); where other firms never look for anybody, that of one post."""
    return tightness(np.maximum(r.content.pools.posts, 1.0), r.content.pools.searchers)


def own_posts(s: State, r: Rules) -> Array:
    """Posts that the companies have open, by pool (Q, W); those of a company that failed are nobody's."""
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


def rival_pull(s: State, r: Rules) -> Array:
    """How much more rivals who pay above the market draw people away (Q, W): 1 where nobody does, more with each post.

    Only local pools have rivals in them; the pull grows with what they pay above the market and their share of posts.
    """
    rivals, out = r.content.rivals, np.ones(s.posts.shape)
    if not rivals.heads.size:
        return out
    size = s.rival_alive * s.rival_heads / np.maximum(rivals.heads, 1.0)
    wanted = rivals.posts * size * np.maximum(rivals.pay - 1.0, 0.0)  # (R, W)
    spread = rivals.skills / np.maximum(total(rivals.skills.T), 1.0)[:, None]
    for skill in range(rivals.skills.shape[1]):
        row = skill * len(PLACES)
        share = total(wanted * spread[:, skill, None]) / np.maximum(s.posts[row], 1.0)
        out[row] = 1.0 + r.talent.poaching * share
    return out


def hirer(s: State, u: Array, r: Rules) -> Array:
    """Who hires somebody whom we do not (…, F, C, W), from uniforms: the position of a rival, or -1 for another firm.

    Rivals who look for such people take their share of them, each by the posts it has open.
    """
    rivals = r.content.rivals
    if not rivals.heads.size:
        return np.full(u.shape, NOBODY)
    size = s.rival_alive * s.rival_heads / np.maximum(rivals.heads, 1.0)
    looks = rivals.skills[:, list(r.content.functions.skill)]  # (R, F)
    posts = np.add.accumulate(looks[:, :, None] * (rivals.posts * size)[:, None, :], axis=0)  # (R, F, W)
    up_to = posts.reshape(len(posts), *(1,) * (u.ndim - 3), posts.shape[1], 1, posts.shape[2])
    mark = u / max(r.talent.known_rivals, 1e-9)
    passed = total(mark * up_to[-1] >= up_to)
    return np.where((mark < 1.0) & (up_to[-1] > 0), passed, NOBODY)


def won(s: State, rival: Array) -> tuple[Array, dict[str, Array]]:
    """Rivals' people once those who went to them (… positions, -1 nobody's) work there (R, W), and the flows."""
    each = [total((rival == n).reshape(-1, rival.shape[-1])) for n in range(len(s.rival_heads))]
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
    searchers, pool_flows = close("searchers", s.searchers, entered=entered, placed=placed, hired=0.0 * placed)
    wage = s.wage * (1.0 + (t.wage_drift + t.wage_elasticity * scarce) / 12.0)
    month = s.month + 1
    falls = (rivals.falls == month) | ((rivals.falls == 0) & (d.market("rival_fall") < t.rival_fall))
    grew = s.rival_heads * rivals.growth * s.rival_alive
    fell = -(s.rival_heads + grew) * falls
    heads, rival_flows = close("rival_heads", s.rival_heads, grew=grew, won=0.0 * grew, fell=fell)
    return {
        "posts": others,
        "searchers": searchers,
        "wage": wage,
        "tightness": theta,
        "rival_heads": heads,
        "rival_alive": s.rival_alive * (1.0 - falls),
    }, {"searchers": pool_flows, "rival_heads": rival_flows}


def _rival_posts(s: State, r: Rules) -> Array:
    """Posts that rivals have open beyond those of a normal month, by pool (Q, W): local pools of their skills."""
    rivals = r.content.rivals
    out = np.zeros(s.posts.shape)
    if not rivals.heads.size:
        return out
    size = s.rival_alive * s.rival_heads / np.maximum(rivals.heads, 1.0)
    posts = rivals.posts * (size - 1.0)  # (R, W)
    spread = rivals.skills / np.maximum(total(rivals.skills.T), 1.0)[:, None]
    for skill in range(rivals.skills.shape[1]):
        out[skill * len(PLACES)] = total(posts * spread[:, skill, None])
    return np.maximum(out, -0.5 * r.content.pools.posts)
