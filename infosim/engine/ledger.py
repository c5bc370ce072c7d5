"""The ledger: every stock, the named flows that change it, and what drives each flow.

Opening + flows = closing, for every stock, in every month, in every world. The report, the *why?* screens and the
balance tests read these declarations; a rule that forgets a flow, or makes up one, fails at once.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np

from infosim.engine.batch import Array

Flows = dict[str, dict[str, Array]]
"""For each stock that moved: its flows by name, in the order of its declaration."""
Changes = dict[str, Array]
"""Fields of the state that a phase replaces."""


@dataclass(frozen=True)
class Flow:
    """One reason why a stock changes. `drivers` name measures or stocks that explain it in turn."""

    name: str
    drivers: tuple[str, ...] = ()


@dataclass(frozen=True)
class Stock:
    """A field of the state that only its flows may change."""

    name: str
    flows: tuple[Flow, ...]


def _stock(name: str, **flows: str) -> Stock:
    return Stock(name, tuple(Flow(flow, tuple(drivers.split())) for flow, drivers in flows.items()))


STOCKS: tuple[Stock, ...] = (
    _stock(
        "cash",
        subscriptions="mrr",
        serving="mrr",
        payroll="heads pay",
        hiring="heads",
        severance="heads",
        freelancers="freelancers",
        contracts="contract_volume",
        exchange="contract_volume",
        extras="contract_age contract_governance",
        offices="offices",
        governance="contract_governance",
        credits="contract_drift",
        transitions="contract_transition",
        exits="contract_notice",
        crises="incidents",
        fines="reds",
        events="",
        other="chapter",
        round="round_bar",
        bridge="cash",
        rescue="cash",
    ),
    _stock("mrr", won="customers service knowledge", lost="churn", events=""),
    _stock("customers", joined="service knowledge opinion", left="felt_service", events=""),
    _stock(
        "heads",
        joined="vacancies",
        resigned="morale pay load",
        poached="rival_heads pay",
        grown="developing",
        laid_off="",
    ),
    _stock("joining", signed="vacancies", started="", events=""),
    _stock("freelancers", started="", ended=""),
    _stock("backlog", asked="need", rework="quality", done="capacity", given_up="lead_time", events=""),
    _stock(
        "knowledge",
        learned="heads",
        handed_back="",
        governed="contract_governance",
        faded="outside_share",
        left_with="heads",
        bounds="",
        events="",
    ),
    _stock("debt", shortcuts="load", haste="attention", paid="mix", relieved="inside_share", bounds="", events=""),
    _stock("morale", recovered="", overload="load", pay="pay", laid_off="", bounds="", events=""),
    _stock(
        "opinion",
        recovered="",
        offshore="outside_share",
        laid_off="",
        breach="breaches",
        service="service",
        bounds="",
        events="",
    ),
    _stock("brand", recovered="", morale="morale", growth="mrr", laid_off="", bounds="", events=""),
    _stock("round_bar", talks="mrr burn", lapsed="", closed="", set_back="reds", events=""),
    _stock("searchers", entered="", placed="tightness", released="rival_heads", hired="vacancies"),
    _stock("rival_heads", grew="", won="quits", fell="", events=""),
    _stock("vendor_heads", hired="", left="", laid_off="", fell=""),
    _stock("vendor_sold", won="", grand="", lost="", fell=""),
    _stock("vendor_reserve", earned="", paid_out="", fell="", events=""),
    _stock("contract_drift", neglect="contract_governance", reviewed="contract_governance", cleared="", events=""),
    _stock("contract_knowledge", begun="", learned="contract_age", turnover="", cleared=""),
    _stock(
        "contract_trust",
        begun="",
        asked="",
        scoped="",
        grew="contract_governance",
        worn="attention",
        cleared="",
        events="",
    ),
)
BY_NAME = {stock.name: stock for stock in STOCKS}


EVENTS = "events"
"""The flow of what events do. It stands last: they move a stock when the month is over, and most months not at all."""


def close(stock: str, opening: Array, **flows: Array) -> tuple[Array, dict[str, Array]]:
    """Opening + flows, added in the declared order. KeyError where the flows are not those declared.

    Those of events may be left out.
    """
    order = _in_order(stock, tuple(flows))
    closing = opening
    for name in order:
        closing = closing + flows[name]
    return closing, {name: flows[name] for name in order}


@cache
def _in_order(stock: str, given: tuple[str, ...]) -> tuple[str, ...]:
    """Names of the flows of a stock as declared. A few stocks are closed by the same few lines, month after month."""
    declared = tuple(flow.name for flow in BY_NAME[stock].flows if flow.name in given or flow.name != EVENTS)
    if set(declared) != set(given):
        raise KeyError(f"{stock}: declared {list(declared)}, given {list(given)}")
    return declared


def unmoved(stock: str, opening: Array) -> dict[str, Array]:
    """The flows of a stock in a month in which nothing moves it: all of them nothing, those of events left out."""
    nothing = np.zeros(opening.shape)
    return {flow.name: nothing for flow in BY_NAME[stock].flows if flow.name != EVENTS}


def close_share(stock: str, opening: Array, **flows: Array) -> tuple[Array, dict[str, Array]]:
    """As `close` for a share held to 0..1: what the walls take or give back is the flow `bounds`."""
    raw = opening
    for flow in flows.values():
        raw = raw + flow
    bounds = np.minimum(np.maximum(raw, 0.0), 1.0) - raw
    return close(stock, opening, **flows, bounds=bounds)
