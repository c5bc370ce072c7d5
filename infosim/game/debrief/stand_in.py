"""Stand-ins: under other luck other firms bid; whoever stands where another stood is chosen in its place."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from infosim.game.decisions import Call, CounterBid, Decision, Exit, Govern, Renew, SetScope, Sign
from infosim.game.seat import Seat


def stand_in(decision: Decision, here: Seat, there: Seat) -> Decision | None:
    """The same decision about the firm that stands where another stood; None where nobody does.

    `here` is where it is taken, `there` the game that it is from: the bid that is as dear among the bids, a contract
    for the same work.
    """
    if not isinstance(decision, Sign | Call | CounterBid | SetScope | Govern | Renew | Exit):
        return None
    f = here.function(decision.function)
    if isinstance(decision, SetScope | Govern | Renew | Exit):
        held = np.flatnonzero(here.here("contract_vendor")[:, f] >= 0)
        if not held.size:
            return None
        slot = int(held[0])
        vendor = here.vendor("contract_vendor", (slot, f))
        return replace(decision, vendor=vendor, slot=here.which((slot, f)))
    wanted, offers = _by_price(there, f), _by_price(here, f)
    if not offers:
        return None
    place = wanted.index(decision.vendor) if decision.vendor in wanted else 0
    return replace(decision, vendor=offers[min(place, len(offers) - 1)])


def _by_price(seat: Seat, f: int) -> list[str]:
    """Who bids for a function, the cheapest first."""
    vendors, fees = seat.here("bid_vendor")[:, f], seat.here("bid_fee")[:, f]
    slots = sorted(np.flatnonzero(vendors >= 0), key=lambda slot: float(fees[slot]))
    return [seat.layout.vendors[int(vendors[slot])] for slot in slots]
