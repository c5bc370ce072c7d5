"""Orders: what the companies decide in a month, as dense arrays with a neutral value in every cell.

A typed decision of a person, a class, a bot or a file writes cells here and nothing else, so that undoing, taking one
decision out and playing 150 different branches are the same array operations. Kinds apply in the order of this record.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from infosim.engine.batch import Array, axes_of, per
from infosim.engine.layout import (
    BID_SLOTS,
    CANDIDATE_SLOTS,
    CONTRACT_SLOTS,
    LEVELS,
    OFFICES,
    PRODUCT_USES,
    STANDING,
    VACANCY_SLOTS,
    Layout,
)
from infosim.engine.state import BID, CANDIDATE, COMPANY, CONTRACT, FUNCTION, TEAM, VACANCY

WORST_SERVED = -1.0
"""Value of `hands_on` for: help whichever function is served worst."""
RENEW, ASK_PRICE, ASK_LEVEL, ASK_EXIT = 1.0, 2.0, 3.0, 4.0
"""Values of `renew`: agree to what they ask, or renegotiate price, service level, exit clause."""
COUNTER_PRICE, COUNTER_TERM, COUNTER_NOTICE, COUNTER_CREDIT = 1.0, 2.0, 3.0, 4.0
"""Values of `counter_bid`: a lower price, the price of the longest term for any, less notice, more service credit."""
HAND_BACK, STOP, HAND_OVER = 1.0, 2.0, 3.0
"""Values of `leave`: hand the work back with its documents, simply stop, or teach the firm that follows."""
START_ROUND, STOP_ROUND, ACCEPT_SHEET, TAKE_BRIDGE = 1.0, 2.0, 3.0, 4.0
"""Values of `fund`."""
LEAD, CROSS_TRAIN, TRAIN, AUDIT = 1.0, 2.0, 3.0, 4.0
"""Values of `develop`: promote a lead, learn the work of another function, bring a junior to mid, audit knowledge."""
TAKE, RAISE, WAIT, INTERVIEW = 1.0, 2.0, 3.0, 4.0
"""Values of `candidate`: take them at the pay of the post, or for more; let them wait; see them once more."""


@dataclass(frozen=True)
class Orders:
    """One array for each parameter of each kind. `neutral(...)` says nothing at all."""

    open_posts: Array = per(*VACANCY, kind="open_vacancy", neutral=0.0, unit="posts")
    open_level: Array = per(*VACANCY, kind="open_vacancy", neutral=1.0)
    open_pay: Array = per(*VACANCY, kind="open_vacancy", neutral=1.0, unit="x market")
    open_place: Array = per(*VACANCY, kind="open_vacancy", neutral=0.0)
    open_agency: Array = per(*VACANCY, kind="open_vacancy", neutral=0.0)
    close: Array = per(*VACANCY, kind="close_vacancy", neutral=0.0)
    set_pay: Array = per(*FUNCTION, kind="set_pay", neutral=0.0, unit="x market")
    let_go: Array = per(*FUNCTION, kind="let_go", neutral=0.0, unit="heads")
    develop: Array = per(*FUNCTION, kind="develop", neutral=0.0)
    develop_for: Array = per(*FUNCTION, kind="develop", neutral=-1.0, unit="function")
    freelance: Array = per(*FUNCTION, kind="freelance", neutral=0.0, unit="heads; -1 ends them")
    freelance_months: Array = per(*FUNCTION, kind="freelance", neutral=3.0, unit="months")
    tender: Array = per(*FUNCTION, kind="tender", neutral=0.0, unit="1 open, -1 drop")
    tender_form: Array = per(*FUNCTION, kind="tender", neutral=3.0)
    tender_share: Array = per(*FUNCTION, kind="tender", neutral=1.0, unit="share")
    tender_places: Array = per(*FUNCTION, kind="tender", neutral=3.0, unit="bits")
    tender_invite: Array = per(*FUNCTION, kind="tender", neutral=4.0, unit="firms")
    tender_references: Array = per(*FUNCTION, kind="tender", neutral=0.0, unit="rounds")
    sign: Array = per(*FUNCTION, kind="sign", neutral=0.0, unit="bid slot + 1")
    sign_term: Array = per(*FUNCTION, kind="sign", neutral=12.0, unit="months")
    sign_gold: Array = per(*FUNCTION, kind="sign", neutral=0.0)
    sign_clauses: Array = per(*FUNCTION, kind="sign", neutral=0.0, unit="bits")
    call: Array = per(*BID, kind="call", neutral=0.0, unit="1: its references are called")
    counter_bid: Array = per(*BID, kind="counter_bid", neutral=0.0)
    scope: Array = per(*CONTRACT, kind="set_scope", neutral=0.0, unit="share more or less")
    govern: Array = per(*CONTRACT, kind="govern", neutral=-1.0, unit="level")
    renew: Array = per(*CONTRACT, kind="renew_or_renegotiate", neutral=0.0)
    leave: Array = per(*CONTRACT, kind="exit", neutral=0.0)
    leave_overlap: Array = per(*CONTRACT, kind="exit", neutral=0.0, unit="months")
    priority: Array = per("product_use", *COMPANY, kind="priority", neutral=-1.0, unit="share")
    hands_on: Array = per(*COMPANY, kind="hands_on", neutral=-2.0, unit="function; -1 worst served")
    fund: Array = per(*COMPANY, kind="fund", neutral=0.0)
    standing: Array = per("standing", *COMPANY, kind="standing", neutral=-1.0, unit="months from now on; 0 ends it")
    candidate: Array = per(*CANDIDATE, kind="candidate", neutral=0.0)
    counter: Array = per(*TEAM, kind="counter", neutral=0.0)
    answer: Array = per(*COMPANY, kind="answer", neutral=0.0, unit="choice + 1")
    appoint: Array = per("office", *COMPANY, kind="appoint", neutral=0.0, unit="1 appoint, -1 end")


def sizes(layout: Layout, companies: int, worlds: int) -> dict[str, int]:
    """Length of each axis that orders have."""
    return {
        "vacancy": VACANCY_SLOTS,
        "candidate": CANDIDATE_SLOTS,
        "office": len(OFFICES),
        "bid": BID_SLOTS,
        "contract": CONTRACT_SLOTS,
        "level": len(LEVELS),
        "product_use": len(PRODUCT_USES),
        "standing": len(STANDING),
        "function": len(layout.functions),
        "company": companies,
        "world": worlds,
    }


def neutral(layout: Layout, companies: int, worlds: int) -> Orders:
    """Orders that say nothing: every default applies."""
    size = sizes(layout, companies, worlds)
    return Orders(
        **{name: np.full(tuple(size[axis] for axis in axes), about["neutral"]) for name, axes, about in axes_of(Orders)}
    )


@dataclass(frozen=True)
class Kind:
    """A kind of decision: the array that says whether it is taken, and all arrays that are its parameters."""

    name: str
    key: str
    neutral: float
    fields: tuple[str, ...]
    axes: tuple[str, ...]
    """Of the array that says whether it is taken."""


def _kinds() -> tuple[Kind, ...]:
    found: dict[str, list[tuple[str, tuple[str, ...], float]]] = {}
    for name, axes, about in axes_of(Orders):
        found.setdefault(about["kind"], []).append((name, axes, about["neutral"]))
    return tuple(
        Kind(kind, own[0][0], own[0][2], tuple(name for name, _, _ in own), own[0][1]) for kind, own in found.items()
    )


KINDS: tuple[Kind, ...] = _kinds()
"""In the order in which they apply."""
