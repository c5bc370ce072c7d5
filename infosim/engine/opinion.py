"""Opinion: morale inside, the employer's brand, the company's reputation outside.

Stigma falls on work sent offshore and on lay-offs, not on local services (Mansfield & Mutz; IFOP 2013); sizes are
judgement.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from infosim.engine.arithmetic import total
from infosim.engine.batch import Array
from infosim.engine.layout import OFFSHORE
from infosim.engine.ledger import Changes, Flows, close_share
from infosim.engine.orders import Orders
from infosim.engine.parameters import parameter
from infosim.engine.rows import functions_with
from infosim.engine.seats import away_share, team_market
from infosim.engine.state import State

if TYPE_CHECKING:
    from infosim.engine.rules import Draws, Rules

_STIGMA = "direction: Mansfield & Mutz; IFOP 2013; size: judgement"
_SURVIVORS = "direction: survivors' productivity falls after lay-offs; size: judgement"


@dataclass(frozen=True)
class OpinionRules:
    """What moves morale, brand and reputation, a month."""

    decay: float = parameter(0.05, "share/month", 0, 1, "of the distance to its usual level that reputation regains")
    usual: float = parameter(0.6, "share", 0, 1, "usual level of reputation")
    offshoring: float = parameter(0.02, "share/month", 0, 0.5, "reputation lost while all work is offshore", _STIGMA)
    layoff: float = parameter(0.02, "share/head", 0, 0.5, "reputation lost for each head laid off", _STIGMA)
    breach: float = parameter(0.10, "share", 0, 1, "reputation lost to a breach")
    service: float = parameter(0.02, "share/month", 0, 0.5, "reputation won at full service, lost at none")
    morale_usual: float = parameter(0.72, "share", 0, 1, "usual level of morale")
    morale_decay: float = parameter(0.15, "share/month", 0, 1, "of the distance to its usual level that morale regains")
    morale_load: float = parameter(0.06, "share/month", 0, 1, "morale lost for each unit of load above 0.95")
    morale_overdraw: float = parameter(0.05, "share/month", 0, 1, "morale lost for each unit of overdraw")
    morale_pay: float = parameter(0.10, "share/month", 0, 1, "morale lost for each share of pay under the market")
    morale_layoff: float = parameter(0.25, "share", 0, 1, "morale lost when the whole team is laid off", _SURVIVORS)
    brand_usual: float = parameter(0.5, "share", 0, 1, "usual level of the employer's brand")
    brand_decay: float = parameter(
        0.05, "share/month", 0, 1, "of the distance to its usual level that the brand regains"
    )
    brand_morale: float = parameter(0.03, "share/month", 0, 1, "brand won for each unit of morale above 0.6")
    brand_growth: float = parameter(0.004, "share/month", 0, 0.1, "brand won in a month of growth")
    brand_layoff: float = parameter(0.01, "share/head", 0, 0.5, "brand lost for each head laid off")


def offshore_share(s: State, r: Rules) -> Array:
    """Share of the work done offshore (C, W), by firms and by people of ours."""
    away = s.contract_done * (r.vendor_place(s.contract_vendor) == OFFSHORE) * (s.contract_vendor >= 0)
    own = total(s.capacity[0] * away_share(s)[OFFSHORE - 1])
    return (total(total(away)) + own) / np.maximum(total(total(s.capacity)), 1e-9)


def pay_gap(s: State, r: Rules) -> Array:
    """How far pay lies under the market (C, W), mean over our people, 0 to 1."""
    rows = functions_with(s.heads > 0, s, r, ("heads", "pay", "away"))
    team = rows.state
    market = np.maximum(team_market(team, rows.rules), 1.0)
    gap = np.minimum(np.maximum(1.0 - team.pay / market, 0.0), 1.0)
    return total(total(team.heads * gap)) / np.maximum(total(total(team.heads)), 1.0)


def team_load(s: State) -> Array:
    """Load as our own people feel it (C, W): mean over heads."""
    heads = total(s.heads)
    return total(heads * np.minimum(s.load, 2.0)) / np.maximum(total(heads), 1.0)


def feel(s: State, o: Orders, d: Draws, r: Rules) -> tuple[Changes, Flows]:
    """The month's mood."""
    p = r.opinion
    laid = total(total(s.laid_off))
    share_laid = laid / np.maximum(total(total(s.heads)) + laid, 1.0)
    morale, morale_flows = close_share(
        "morale",
        s.morale,
        recovered=p.morale_decay * (p.morale_usual - s.morale),
        overload=-p.morale_load * np.maximum(team_load(s) - 0.95, 0.0) - p.morale_overdraw * s.overdraw,
        pay=-p.morale_pay * pay_gap(s, r),
        laid_off=-p.morale_layoff * share_laid,
    )
    served = mean_service(s)
    opinion, opinion_flows = close_share(
        "opinion",
        s.opinion,
        recovered=p.decay * (p.usual - s.opinion),
        offshore=-p.offshoring * offshore_share(s, r),
        laid_off=-p.layoff * laid,
        breach=-p.breach * s.breaches,
        service=p.service * (2.0 * served - 1.0),
    )
    growing = (s.joined > s.left).astype(np.float64)
    brand, brand_flows = close_share(
        "brand",
        s.brand,
        recovered=p.brand_decay * (p.brand_usual - s.brand),
        morale=p.brand_morale * (s.morale - 0.6),
        growth=p.brand_growth * growing,
        laid_off=-p.brand_layoff * laid,
    )
    return {"morale": morale, "opinion": opinion, "brand": brand}, {
        "morale": morale_flows,
        "opinion": opinion_flows,
        "brand": brand_flows,
    }


def mean_service(s: State) -> Array:
    """The company's service (C, W): mean over functions, weighted by need; 1 while nothing is needed."""
    need = total(s.need)
    return np.where(need > 0, total(s.need * s.service) / np.maximum(need, 1e-9), 1.0)
