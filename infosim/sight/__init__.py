"""Sight: what may be seen of a game by whoever plays it, and what may be believed of the rest.

view(state, rules)            a Seen: exact fields, bands, beliefs; hidden fields are not there
refused(seen, orders)         what a person would be told
ledger(flows)                 the month's flows as they may be seen
chance_filled(rate, age, n)   when an open post will be filled
futures(seen, n, seed)        worlds that agree with what is seen, with other luck and another truth
ahead(start, orders, ...)     what a plan comes to in them, month by month
"""

from infosim.sight.arrival import chance_filled
from infosim.sight.bands import SEEN_AS, Band, Steps
from infosim.sight.flows import Roughly, ledger
from infosim.sight.forecast import WORLDS, Fan, Policy, ahead, fan, futures
from infosim.sight.reading import Range
from infosim.sight.veil import A_MONTH, FORECASTS, forecast_luck, veil
from infosim.sight.view import BANDS, EXACT, HIDDEN, Seen, refused, view

__all__ = [
    "A_MONTH",
    "BANDS",
    "EXACT",
    "FORECASTS",
    "HIDDEN",
    "SEEN_AS",
    "WORLDS",
    "Band",
    "Fan",
    "Policy",
    "Range",
    "Roughly",
    "Seen",
    "Steps",
    "ahead",
    "chance_filled",
    "fan",
    "forecast_luck",
    "futures",
    "ledger",
    "refused",
    "veil",
    "view",
]
