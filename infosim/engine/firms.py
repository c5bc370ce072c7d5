"""Firms: vendors as businesses. Who works there, what they have sold, what they charge, how long their money lasts.

A firm sells before it hires. What it has sold over what its people can do says how well it serves, whether it answers
a tender and how long a newcomer waits; what it is paid over what it pays says how long it lives. Nothing here is drawn
to be true: firms run short because their market is tight, and fail because they earned too little for too long.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from infosim.engine.arithmetic import power
from infosim.engine.batch import Array, Flags
from infosim.engine.delivery import asked_of
from infosim.engine.exchange import moved
from infosim.engine.layout import BENCH, HUNGER, OPTIMISM, TURNOVER
from infosim.engine.ledger import Changes, Flows, close
from infosim.engine.orders import Orders
from infosim.engine.state import State
from infosim.engine.talent import market_pull

if TYPE_CHECKING:
    from infosim.engine.rules import Draws, Rules


def by_vendor(s: State, figure: Array) -> Array:
    """A figure of contracts (N, F, C, W) added up by the vendor that holds them (V, W)."""
    vendors, worlds = s.vendor_alive.shape
    there = (s.contract_vendor >= 0) & (s.alive > 0)
    if not vendors or not there.any():
        return np.zeros((vendors, worlds))
    at = np.nonzero(there)
    held = s.contract_vendor[at].astype(np.int64) * worlds + at[-1]
    added: Array = np.bincount(held, weights=figure[at], minlength=vendors * worlds).astype(np.float64)
    return added.reshape(vendors, worlds)


def wage_there(s: State, r: Rules) -> Array:
    """Market pay where each vendor sits against the start of the game (V, W), in the trade of its first skill."""
    return s.wage[r.content.vendors.pool]


def usually_sold(s: State, r: Rules) -> Array:
    """What the other clients of a vendor of its size usually buy (V, W), FTE."""
    out: Array = s.vendor_heads * r.vendors.utilisation * r.vendors.sold_first
    return out


def room(s: State, r: Rules) -> Array:
    """Work that the people of each vendor can do a month (V, W), FTE."""
    return s.vendor_heads * r.vendors.utilisation


def asked_by_companies(s: State) -> Array:
    """Work that the companies ask of each vendor (V, W), FTE a month."""
    return by_vendor(s, asked_of(s, s.need))


def owed(s: State, r: Rules) -> Array:
    """Work that each vendor has sold (V, W), FTE a month: to its other clients, and to the companies."""
    return s.vendor_sold + asked_by_companies(s)


def crowding(s: State, r: Rules) -> Array:
    """Work sold over what can be done (V, W): above 1 a vendor is over-sold. A firm without people counts as full."""
    return _crowded(owed(s, r), s, r)


def _crowded(owes: Array, s: State, r: Rules) -> Array:
    return np.minimum(owes / np.maximum(room(s, r), 0.05), 9.0)


def eagerness(s: State, r: Rules) -> Array:
    """How much each vendor cares for a small client now (V, W), in steps: hunger, less what its big clients take."""
    out: Array = s.traits[HUNGER] - r.vendors.grand_distraction * s.vendor_grand
    return out


def queue_months(s: State, r: Rules) -> Array:
    """Months a new client waits beyond the usual hand-over (V, W): whole, for what the vendor has sold too much."""
    over = np.maximum(crowding(s, r) - 1.0, 0.0)
    return np.minimum(np.rint(over * r.vendors.queue_slope), r.vendors.queue_most)


def willing(s: State, r: Rules) -> Flags:
    """Whether each vendor takes on more work (V, W). An optimist sells beyond what its people can do for longer."""
    v = r.vendors
    takes: Flags = crowding(s, r) < v.oversell + v.oversell_optimism * s.traits[OPTIMISM]
    return takes


def staffing(s: State, r: Rules) -> Array:
    """Share of what was promised that each vendor has people for (V, W), at most 1."""
    return _staffed(owed(s, r), s, r)


def _staffed(owes: Array, s: State, r: Rules) -> Array:
    """The same, of vendors that owe so much.

    A good bench finds a few more; an eager firm lets its big clients wait first, a sated one the small ones.
    """
    v = r.vendors
    reach = room(s, r) * (1.0 + v.bench_reach * s.traits[BENCH])
    short = np.maximum(1.0 - reach / np.maximum(owes, 0.05), 0.0)
    ours = np.minimum(np.maximum(1.0 - v.eager_share * eagerness(s, r), 0.0), 2.0)
    share: Array = np.maximum(1.0 - short * ours, v.staffed_least)
    return share


def health(s: State, r: Rules) -> Array:
    """How sound each vendor is (V, W), 0 to 1: its reserve against one that lets it sleep, and its staffing."""
    money = np.minimum(np.maximum(s.vendor_reserve / (2.0 * r.vendors.reserve_low), 0.0), 1.0)
    return money * s.vendor_staffed * s.vendor_alive


def firms(s: State, o: Orders, d: Draws, r: Rules) -> tuple[Changes, Flows]:
    """A month of the vendors: people come and go, clients are won and lost, prices follow pay, money comes and goes."""
    if not s.vendor_alive.size:
        none = 0.0 * s.vendor_alive
        return {}, {stock: dict.fromkeys(flows, none) for stock, flows in _NOTHING.items()}
    alive = s.vendor_alive
    wage, theta = wage_there(s, r), s.tightness[r.content.vendors.pool]
    asked = asked_by_companies(s)
    sold, sold_flows, grand = _clients(s, s.vendor_sold + asked, d, wage, r)
    heads, heads_flows = _people(s, s.vendor_sold + asked, theta, r)
    earned = _earned(s, wage, r)
    kept = r.content.vendors.reserve * r.vendors.reserve_kept
    paid_out = -np.maximum(s.vendor_reserve + earned - kept, 0.0)
    left_over = s.vendor_reserve + earned + paid_out
    fails = (left_over <= 0) & (alive > 0)
    reserve, reserve_flows = close(
        "vendor_reserve",
        s.vendor_reserve,
        earned=earned * alive,
        paid_out=paid_out * alive,
        fell=-(s.vendor_reserve + earned * alive + paid_out * alive) * fails,
    )
    heads, heads_flows = close("vendor_heads", s.vendor_heads, **heads_flows, fell=-heads * fails)
    sold, sold_flows = close("vendor_sold", s.vendor_sold, **sold_flows, fell=-sold * fails)
    next_month = s.but(vendor_heads=heads, vendor_sold=sold, vendor_grand=grand)
    lean = s.vendor_reserve < r.vendors.reserve_low
    rate = s.vendor_rate + (wage - s.vendor_rate) / r.vendors.rate_months + r.vendors.rate_lean * lean
    gone = -heads_flows["left"] / np.maximum(s.vendor_heads, 0.05)
    return {
        "vendor_heads": heads,
        "vendor_sold": sold,
        "vendor_grand": grand * (1.0 - fails),
        "vendor_reserve": reserve,
        "vendor_rate": rate,
        "vendor_left": np.minimum(gone, 1.0),
        "vendor_staffed": _staffed(sold + asked, next_month, r),
        "vendor_alive": alive * (1.0 - fails),
    }, {"vendor_heads": heads_flows, "vendor_sold": sold_flows, "vendor_reserve": reserve_flows}


_NOTHING = {
    "vendor_heads": ("hired", "left", "laid_off", "fell"),
    "vendor_sold": ("won", "grand", "lost", "fell"),
    "vendor_reserve": ("earned", "paid_out", "fell"),
}


def _people(s: State, owes: Array, theta: Array, r: Rules) -> tuple[Array, dict[str, Array]]:
    """People after a month, without a failure (V, W), and the flows: the work that is sold is hired for."""
    v, alive = r.vendors, s.vendor_alive
    restless = np.maximum(1.0 + v.turnover_step * s.traits[TURNOVER], 0.1)
    hot = power(np.maximum(theta, 0.05), np.array(r.people.quit_tightness))
    left = s.vendor_heads * np.minimum(r.content.vendors.attrition / 12.0 * restless * hot, 0.5) * alive
    wanted = owes / v.utilisation * (1.0 + v.bench_kept)
    pull = market_pull(theta, r.talent)
    could = (s.vendor_heads * v.hire_share + v.hire_one) * pull
    hired = np.minimum(np.maximum(wanted - s.vendor_heads + left, 0.0), could) * alive
    idle = np.maximum(s.vendor_heads - left - wanted * v.idle_from, 0.0)
    laid_off = np.minimum(idle, s.vendor_heads * v.shed_share) * alive
    flows = {"hired": hired, "left": -left, "laid_off": -laid_off}
    return s.vendor_heads + hired - left - laid_off, flows


def _clients(s: State, owes: Array, d: Draws, wage: Array, r: Rules) -> tuple[Array, dict[str, Array], Array]:
    """What the other clients buy after a month, without a failure (V, W); the flows; how far a grand one distracts."""
    v, c, alive = r.vendors, r.content.vendors, s.vendor_alive
    usual = usually_sold(s, r)
    clients = np.maximum(c.clients, 1.0)
    few = (1.0 / clients) ** 0.5
    turn = 1.0 / v.client_months
    dearer = np.maximum(2.0 - s.vendor_rate / wage, 0.0)
    full = np.minimum(np.maximum((v.oversell - _crowded(owes, s, r)) / (v.oversell - 1.0), 0.0), 1.0)
    luck = 1.0 + v.client_luck * few * (2.0 * d.market("vendor_won") - 1.0) / turn
    won = np.maximum((turn + v.growth) * np.maximum(s.vendor_sold, 0.5 * usual) * dearer * full * luck, 0.0) * alive
    grows = (d.market("vendor_grand") < v.grand_month) & (alive > 0)
    grand = v.grand_share * room(s, r) * grows
    biggest = v.biggest / (clients + v.biggest)
    parts = d.market("vendor_lost") < v.loses_biggest
    lost = np.minimum(s.vendor_sold * (turn + biggest * parts), s.vendor_sold) * alive
    flows = {"won": won, "grand": grand, "lost": -lost}
    distracted = np.minimum(s.vendor_grand * v.grand_memory + grows, 1.0)
    return s.vendor_sold + won + grand - lost, flows, distracted


def _earned(s: State, wage: Array, r: Rules) -> Array:
    """What each vendor earned in the month (V, W), in months of its payroll; below 0 it lives on its reserve.

    Its people cost what the market pays there. Its other clients pay its price for what they get, less what an
    optimist promised below cost and could not charge afterwards; the companies pay what they were billed.
    """
    v = r.vendors
    asked = v.promise_optimism * v.extras_spared * v.others_govern * s.traits[OPTIMISM]
    others = s.vendor_sold * s.vendor_staffed * (1.0 + v.margin) / v.utilisation * s.vendor_rate * (1.0 - asked)
    ours = by_vendor(s, s.contract_billed / moved(s, r)) / r.vendor_month
    payroll = np.maximum(s.vendor_heads * wage, 0.05)
    months: Array = np.minimum(np.maximum((others + ours) / payroll - 1.0, -1.0), 1.0)
    return months
