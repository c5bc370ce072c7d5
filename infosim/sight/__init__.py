"""Sight: what may be seen of a game by whoever plays it, and what may be believed of the rest.

view(state, rules)            a Seen: exact fields, bands, beliefs; hidden fields are not there
refused(seen, orders)         what a person would be told
ledger(flows)                 the month's flows as they may be seen
chance_filled(rate, age, n)   when an open post will be filled
"""

from infosim.sight.arrival import chance_filled
from infosim.sight.bands import SEEN_AS, Band, Steps
from infosim.sight.flows import Roughly, ledger
from infosim.sight.reading import Range
from infosim.sight.view import BANDS, EXACT, HIDDEN, Seen, refused, view

__all__ = [
    "BANDS",
    "EXACT",
    "HIDDEN",
    "SEEN_AS",
    "Band",
    "Range",
    "Roughly",
    "Seen",
    "Steps",
    "chance_filled",
    "ledger",
    "refused",
    "view",
]
