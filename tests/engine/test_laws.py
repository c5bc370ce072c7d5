"""Laws: what they refuse, from when, and what is in breach once the time of grace is over."""

from functools import cache

import numpy as np
import pytest

from infosim.engine.batch import Array
from infosim.engine.laws import in_breach, in_force, longest_term
from infosim.engine.layout import LOCAL, NATIONAL, NEARSHORE, SERVICE
from infosim.engine.month import month
from infosim.engine.opening import opening
from infosim.engine.orders import Orders, neutral
from infosim.engine.refusals import Reason, refusals
from infosim.engine.refusals.tenders import bidders
from infosim.engine.rules import Rules
from infosim.engine.state import State
from infosim.scenario.compile import compiled
from infosim.scenario.scenario import Scenario, from_text, load
from infosim.scenario.writing import toml
from tests.engine.worlds import luck

HOME, ABROAD = float(1 << LOCAL | 1 << NATIONAL), float(1 << NEARSHORE)


@cache
def clinics() -> Rules:
    """The Clinic's Data, compiled: two laws, the second from month 22."""
    return compiled(load("clinics-data"))


def under(**law: object) -> Rules:
    """First Hires under one law."""
    tables = load("first-hires").tables
    written: Scenario = from_text(toml({**tables, "norms": {"iso": {}}, "laws": {"only": law}}), "mine")
    return compiled(written)


def first(r: Rules, worlds: int = 1) -> State:
    return opening(r, 1, luck(worlds))


def asking(r: Rules, s: State, function: str, **cells: float) -> Orders:
    """Orders with one decision about a function."""
    orders = neutral(r.layout, *s.cash.shape)
    for name, value in cells.items():
        getattr(orders, name)[..., r.layout.functions.index(function), :, :] = value
    return orders


def reason(r: Rules, s: State, o: Orders, kind: str) -> Reason:
    return Reason(int(refusals(s, o, r)[kind].max()))


def test_a_tender_abroad_is_refused_by_law_where_the_law_keeps_the_work_at_home() -> None:
    r = clinics()
    s = first(r)
    abroad = asking(r, s, "support", tender=1.0, tender_places=ABROAD, tender_form=float(SERVICE))
    home = asking(r, s, "support", tender=1.0, tender_places=HOME, tender_form=float(SERVICE))
    free = asking(r, s, "product", tender=1.0, tender_places=ABROAD, tender_form=0.0)
    assert reason(r, s, abroad, "tender") is Reason.UNLAWFUL
    assert reason(r, s, home, "tender") is Reason.FINE
    assert reason(r, s, free, "tender") is Reason.FINE, "the law does not rule this function"


def test_no_bid_comes_from_where_the_law_refuses() -> None:
    r = clinics()
    s = first(r, worlds=20)
    everywhere = asking(r, s, "infrastructure", tender=1.0, tender_places=15.0, tender_invite=5.0, tender_form=3.0)
    after, _ = month(s, everywhere, r)
    after, _ = month(after, neutral(r.layout, *s.cash.shape), r)
    vendors = after.bid_vendor[:, r.layout.functions.index("infrastructure")]
    assert (vendors >= 0).any()
    places = r.vendor_place(vendors[vendors >= 0])
    assert (places <= NATIONAL).all()


def firms(r: Rules, s: State, function: str) -> float:
    wanted = asking(r, s, function, tender=1.0, tender_places=HOME, tender_form=float(SERVICE))
    return float(bidders(s, wanted, r)[r.layout.functions.index(function), 0, 0])


def test_from_the_month_of_a_law_only_certified_firms_may_bid() -> None:
    r = clinics()
    before, after = first(r).but(month=20), first(r).but(month=21)
    assert not in_force(before, r)[1].any()
    assert in_force(after, r)[1].all()
    certified = {r.layout.vendors.index(name) for name in ("garde-nuit", "brume", "herse")}
    uncertified = r.content.laws.uncertified[1]
    assert {v for v in range(len(r.layout.vendors)) if uncertified[v] == 0} == certified
    assert firms(r, after, "security") <= firms(r, before, "security")


def held(r: Rules, function: str, vendor: str, at: int) -> State:
    """A contract that is in force in a month."""
    s = first(r)
    vendors: Array = np.array(s.contract_vendor)
    vendors[0, r.layout.functions.index(function)] = r.layout.vendors.index(vendor)
    return s.but(contract_vendor=vendors, month=at)


@pytest.mark.parametrize(
    ("month_played", "vendor", "breaks"),
    [(21, "tableur", False), (28, "tableur", False), (29, "tableur", True), (29, "garde-nuit", False)],
)
def test_an_older_contract_is_tolerated_for_the_time_of_grace(month_played: int, vendor: str, breaks: bool) -> None:
    r = clinics()
    s = held(r, "infrastructure", vendor, month_played - 1)
    assert bool(in_breach(s, r)[1].any()) is breaks


def test_an_offer_can_no_longer_be_signed_once_a_law_refuses_its_firm() -> None:
    r = clinics()
    f = r.layout.functions.index("support")
    s = first(r)
    bids = np.array(s.bid_vendor)
    bids[0, f] = r.layout.vendors.index("nove-ventos")
    signing = asking(r, s, "support", sign=1.0)
    assert reason(r, s.but(bid_vendor=bids), signing, "sign") is Reason.UNLAWFUL


def test_a_law_may_refuse_freelancers_and_bound_terms() -> None:
    r = under(functions=["support"], refuse_forms=["freelance"], max_term_months=12)
    s = first(r)
    assert reason(r, s, asking(r, s, "support", freelance=1.0), "freelance") is Reason.UNLAWFUL
    assert reason(r, s, asking(r, s, "product", freelance=1.0), "freelance") is Reason.FINE
    assert longest_term(s, r)[r.layout.functions.index("support"), 0, 0] == 12
    bids = np.array(s.bid_vendor)
    bids[0, r.layout.functions.index("support")] = r.layout.vendors.index("deux-consoles")
    long = asking(r, s, "support", sign=1.0, sign_term=24.0)
    assert reason(r, s.but(bid_vendor=bids), long, "sign") is Reason.TERM_UNLAWFUL


def test_a_contract_has_at_least_the_notice_that_the_law_asks_for() -> None:
    r = under(functions=["support"], min_notice_months=9)
    s = first(r, worlds=6)
    wanted = asking(r, s, "support", tender=1.0, tender_places=HOME, tender_invite=5.0, tender_form=float(SERVICE))
    after, _ = month(s, wanted, r)
    after, _ = month(after, neutral(r.layout, *s.cash.shape), r)
    f = r.layout.functions.index("support")
    there = after.bid_vendor[:, f] >= 0
    assert there.any()
    assert (after.bid_notice[:, f][there] == 9).all(), "bids say so"
    signed, _ = month(after, asking(r, after, "support", sign=1.0), r)
    held = signed.contract_vendor[:, f] >= 0
    assert (signed.contract_notice_due[:, f][held] == 9).all()


def test_where_even_local_work_is_refused_freelancers_are_too() -> None:
    r = under(functions=["support"], refuse_places=["local"])
    s = first(r)
    assert reason(r, s, asking(r, s, "support", freelance=1.0), "freelance") is Reason.UNLAWFUL


def test_without_laws_nothing_is_refused_by_law() -> None:
    r = compiled(load("first-hires"))
    s = first(r)
    abroad = asking(r, s, "infrastructure", tender=1.0, tender_places=ABROAD, tender_form=float(SERVICE))
    assert reason(r, s, abroad, "tender") is not Reason.UNLAWFUL


def test_a_law_that_an_event_brings_waits_for_it() -> None:
    tables = load("clinics-data").tables
    border = {key: value for key, value in tables["laws"]["border"].items() if key != "from"}
    card = {
        "kind": "calendar", "at_month": 2, "times": 1, "title": "A vote", "body": "They vote.", "default": "yes",
        "choices": {"yes": {"label": "So be it", "days": 1, "law": "border"}, "no": {"label": "Protest", "days": 2}},
    }  # fmt: skip
    laws = {**tables["laws"], "border": border}
    r = compiled(from_text(toml({**tables, "laws": laws, "events": {"vote": card, **tables["events"]}}), "mine"))
    s = first(r)
    assert not in_force(s.but(month=40), r)[1].any(), "nobody has voted"
    quiet = neutral(r.layout, *s.cash.shape)
    for _ in range(4):
        s, _ = month(s, quiet, r)
    assert in_force(s, r)[1].all(), "silence was the answer that brings it"
