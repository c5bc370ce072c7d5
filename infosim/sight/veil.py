"""The veil: worlds that agree with everything that is seen, each with another truth behind it.

What is hidden is drawn anew from what may be believed: a vendor's traits from the odds that its tells have added up to,
the fit of a candidate from what was seen of them, where a search stands from how long it has lasted, what is seen as a
band from within its step. Nothing here reads a true figure, since a `Seen` holds none: no forecast can give one away.

Of a firm's books nobody outside knows more than its size and its prices. What firms of that size have sold and saved
is drawn from how such firms fare in this market: the spreads below are those of a thousand firms over three years.
"""

from __future__ import annotations

import numpy as np

from infosim.engine.arithmetic import exp, log, normal_quantile, total
from infosim.engine.batch import Array, Flags, Positions, Words, repeat
from infosim.engine.chance import luck_keys, market_keys, salts, uniforms
from infosim.engine.firms import staffing, usually_sold
from infosim.engine.hiring import default_choice
from infosim.engine.layout import OPTIMISM, TRAIT_VALUES, TURNOVER
from infosim.engine.people import EVEN
from infosim.engine.rules import Rules
from infosim.engine.signing import TRUST_SIGNED
from infosim.engine.state import State
from infosim.engine.valuation import value
from infosim.engine.vendors import prior
from infosim.sight.arrival import stage
from infosim.sight.bands import SEEN_AS
from infosim.sight.reading import odds, overrun
from infosim.sight.view import Seen

FORECASTS, A_MONTH = 2**32, 2**20
"""Luck words of what is asked in month t begin at 2^32 + t 2^20; none is the luck of a game."""

_SOLD, _SOLD_SPREAD = 1.02, 0.06
"""What the other clients of a firm buy against what is usual for its size: middle, and spread of its log."""
_SAVED = 0.02
"""Share of its reserve that a firm has lived on, for each month that has passed, at most; half of the firms on none."""
_LIVED_ON = 0.9
"""Share of its reserve that a firm which still trades has lived on at most."""
_SKILLS = (0.88, 0.95, 1.05, 1.12)
"""Bounds of skill as a band: few teams are farther from the market."""
_TRUST_MOVES, _LEARNT_SPREAD = 0.006, 0.15
"""Trust that a contract wins or loses in a month, at most; how far what a firm has learnt is from what firms learn."""


def forecast_luck(s: State, worlds: int, seed: int, first: int = 0) -> tuple[Words, Words]:
    """Keys of the companies (C, worlds) and of the market (worlds,) for what is asked in this month, from `first` on.

    Asked twice it is the same luck, and never the luck that the game goes on with. ValueError from 2^20 worlds on.
    """
    if first + worlds >= A_MONTH:
        raise ValueError(f"{first + worlds} worlds of a forecast: {A_MONTH - 1} at most")
    words = np.arange(worlds, dtype=np.uint64) + np.uint64(FORECASTS + s.month * A_MONTH + first)
    companies = np.arange(s.cash.shape[-2], dtype=np.uint64)
    return luck_keys(seed, words, companies), market_keys(seed, words)


def veil(seen: Seen, times: int, luck: Words, market: Words) -> State:
    """Each world of what is seen, `times` times in a row, with the luck given and what is hidden drawn by it.

    `luck` (C, W x times) and `market` (W x times,) are the keys of the new worlds.
    """
    r, plain = seen.rules, repeat(seen.plain, times).but(luck=luck, market_luck=market)
    drawn = _Drawn(plain, r)
    traits = drawn.traits(np.repeat(odds(seen.belief), times, axis=-1) if seen.layout.vendors else plain.belief)
    s = plain.but(
        traits=traits, **{name: drawn.within(name, np.repeat(seen.bands[name].step, times, -1)) for name in SEEN_AS}
    )
    if seen.layout.vendors:
        s = drawn.firms(s)
    s = s.but(
        bid_truth=_true_cost(s, s.bid_vendor, r),
        contract_truth=np.where(s.contract_age > s.month, 1.0, _true_cost(s, s.contract_vendor, r)),
        vacancy_stage=drawn.stages(np.repeat(seen.fill_rate() * seen.vacancy_posts, times, axis=-1), s),
        candidate_fit=np.maximum(s.candidate_seen + s.candidate_doubt * drawn.spread("fit"), 0.3),
        joining_skill=np.maximum(1.0 + r.people.fit_spread * drawn.spread("joining"), 0.3) * (s.joining > 0),
    )
    return s.but(value=value(s, r))


class _Drawn:
    """The draws of a veil: everything that is hidden of some worlds."""

    def __init__(self, s: State, r: Rules) -> None:
        self._s, self._r = s, r
        self._table = salts(
            **{f"veil.{name}": getattr(s, name)[..., 0, 0].size for name in SEEN_AS},
            **{"veil.stage": s.vacancy_stage[..., 0, 0].size},
            **{"veil.fit": s.candidate_fit[..., 0, 0].size, "veil.joining": s.joining_skill[..., 0, 0].size},
        )
        self._own = uniforms(s.luck, self._table, s.month)

    def of(self, name: str, like: Array) -> Array:
        """Uniforms in the shape of a company's field."""
        return self._own[self._table.where[f"veil.{name}"]].reshape(like.shape)

    def spread(self, name: str) -> Array:
        """An even spread around 0 with a standard deviation of 1, for `candidate_fit` or `joining_skill`."""
        like = self._s.candidate_fit if name == "fit" else self._s.joining_skill
        out: Array = EVEN * (2.0 * self.of(name, like) - 1.0)
        return out

    def within(self, name: str, step: Array) -> Array:
        """A figure seen as a band: anywhere within its step that it can have reached by now."""
        edges = np.array(_SKILLS if name == "skill" else SEEN_AS[name].edges)
        at = step.astype(np.int64)
        low, high = edges[at], edges[at + 1]
        least, most = self._reached(name, low, high)
        most = np.maximum(np.minimum(most, high), low)
        least = np.minimum(np.maximum(least, low), most)
        kept: Array = getattr(self._s, name)
        return np.where(self._there(name), least + (most - least) * self.of(name, step), kept)

    def _reached(self, name: str, low: Array, high: Array) -> tuple[Array, Array]:
        """Between what a figure can lie by now; as far as its step where the past says nothing of it."""
        v, age = self._r.vendors, self._s.contract_age
        match name:
            case "contract_trust":
                moved = _TRUST_MOVES * (age + 1.0)
                return TRUST_SIGNED - moved, TRUST_SIGNED + moved
            case "contract_drift":
                return low, v.drift_month * (age + 1.0)
            case "contract_knowledge":
                learnt = 1.0 - exp(log(np.array(1.0 - v.knowledge_gain)) * age)
                return learnt - _LEARNT_SPREAD, learnt
        return low, high

    def _there(self, name: str) -> Flags:
        s = self._s
        if name.startswith("contract_"):
            held: Flags = s.contract_vendor >= 0
            return held
        there: Flags = s.heads > 0 if name == "skill" else s.need >= 0
        return there

    def stages(self, rate: Array, s: State) -> Array:
        """Where each search stands (K, F, C, W)."""
        phase = self.of("stage", rate)
        slots = np.arange(len(rate)).reshape(-1, 1, 1, 1, 1)
        # whom the search itself has found came a month before it was over; others come while it goes on
        met = np.any((s.candidate_vacancy == slots) & default_choice(s, self._r), axis=1)
        posted = s.vacancy_posts > 0
        found = np.zeros(rate.shape)
        found[posted] = stage(rate[posted], s.vacancy_age[posted], phase[posted])  # few slots hold a post
        return np.where(met, rate * (phase - 1.0), found) * posted

    def traits(self, chances: Array) -> Array:
        """What each vendor is like (6, V, W): as the only company believes; among several, from the public leans."""
        r, s = self._r, self._s
        if not s.traits.size:
            return s.traits
        if s.belief.shape[-2] == 1:
            known = chances[..., 0, :]
        else:
            known = odds(prior(r.content.vendors.leans))[..., None] + 0.0 * s.traits
        u = uniforms(s.market_luck, salts(**{"veil.traits": s.traits[..., 0].size}), s.month).reshape(s.traits.shape)
        below = np.add.accumulate(known, axis=0)
        index = total(np.stack([1.0 * (u >= below[k]) for k in range(len(TRAIT_VALUES) - 1)]))
        return index - 2.0

    def firms(self, s: State) -> State:
        """The books of each vendor (V, W): what it has sold and saved, who distracts it, who left it."""
        r, v = self._r, self._r.vendors
        kinds = ("sold", "saved", "grand", "grand_age")
        table = salts(**{f"veil.{kind}": len(s.vendor_heads) for kind in kinds})
        u = dict(zip(kinds, np.split(uniforms(s.market_luck, table, s.month), len(kinds)), strict=True))
        sold = usually_sold(s, r) * _SOLD * exp(_SOLD_SPREAD * normal_quantile(u["sold"]))
        most = np.minimum(_SAVED * s.month, _LIVED_ON)
        reserve = (
            r.content.vendors.reserve * r.vendors.reserve_kept * (1.0 - most * np.maximum(2.0 * u["saved"] - 1.0, 0.0))
        )
        # months since it last won a grand client: a chance a month, and what it distracts fades
        since = np.floor(log(u["grand_age"]) / log(np.array(1.0 - v.grand_month)))
        grand = exp(np.minimum(since, 60.0) * log(np.array(v.grand_memory))) * (since < s.month)
        restless = np.maximum(1.0 + v.turnover_step * s.traits[TURNOVER], 0.1)
        left = np.minimum(r.content.vendors.attrition / 12.0 * restless, 0.5)
        s = s.but(vendor_sold=sold * s.vendor_alive, vendor_reserve=reserve, vendor_grand=grand, vendor_left=left)
        return s.but(vendor_staffed=staffing(s, r) * (s.month > 0) + 1.0 * (s.month == 0))


def _true_cost(s: State, vendor: Array, r: Rules) -> Array:
    """True cost over the price of what vendors at some positions (…, C, W) ask, as they are in each world."""
    if not s.traits.size:
        return np.ones(vendor.shape)
    at: Positions = np.maximum(vendor, 0.0).astype(np.int64)
    optimism = s.traits[OPTIMISM][at, np.arange(vendor.shape[-1])]
    return np.where(vendor >= 0, overrun(optimism, r), 1.0)
