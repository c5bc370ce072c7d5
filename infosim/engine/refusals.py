"""Refusals: which decisions cannot be taken, and why, for every cell of the orders at once.

A refused decision changes nothing. The game reads the codes of one world and puts them in words; bots and files get the
same answer.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from enum import IntEnum, unique
from typing import TYPE_CHECKING

import numpy as np

from infosim.engine.answers import answer_price
from infosim.engine.arithmetic import total
from infosim.engine.attention import available
from infosim.engine.batch import Array, Flags
from infosim.engine.company import on_the_table, round_threshold
from infosim.engine.hiring import of_vacancy, post_pay
from infosim.engine.laws import FREELANCE, barred_forms, barred_vendors, longest_term
from infosim.engine.layout import FORMS, JUNIOR, LEVELS, PLACES, SOURCING_OFFICE, TASK
from infosim.engine.orders import (
    ACCEPT_SHEET,
    AUDIT,
    COUNTER_CREDIT,
    COUNTER_PRICE,
    CROSS_TRAIN,
    HAND_OVER,
    INTERVIEW,
    KINDS,
    LEAD,
    RAISE,
    START_ROUND,
    STOP_ROUND,
    TAKE,
    TAKE_BRIDGE,
    TRAIN,
    WORST_SERVED,
    Orders,
)
from infosim.engine.people import market_pay
from infosim.engine.standing import barred
from infosim.engine.state import State

if TYPE_CHECKING:
    from infosim.engine.rules import Rules


@unique
class Reason(IntEnum):
    """Why a decision is refused; FINE where it is not."""

    FINE = 0
    DEAD = 1
    LOCKED = 2
    ASLEEP = 3
    FULL = 4
    NOTHING_THERE = 5
    OUT_OF_RANGE = 6
    PLACE_CLOSED = 7
    NOT_A_RAISE = 8
    TOO_FEW_HEADS = 9
    TENDER_OPEN = 10
    NO_BIDDER = 11
    NO_BID = 12
    IN_TRANSITION = 13
    NOT_ASKED = 14
    ANSWERED = 15
    NOTICE_GIVEN = 16
    NOT_WHOLE = 17
    TOO_SMALL = 18
    ALREADY_RAISING = 19
    NOT_RAISING = 20
    NO_SHEET = 21
    NO_BRIDGE = 22
    NO_MORE_ROUNDS = 23
    NO_TIME = 24
    UNLAWFUL = 25
    TERM_UNLAWFUL = 26
    NOT_YET = 50
    NO_CANDIDATE = 40
    ASKS_MORE = 41
    POST_PROMISED = 42
    NOBODY_LEAVES = 43
    NOBODY_TO_TEACH = 80
    ALREADY_LED = 81
    TEAM_TOO_SMALL = 82
    LEADS_ENOUGH = 83
    HAS_SECOND = 84
    NO_JUNIOR = 85
    LEARNING = 86
    TOO_EARLY = 87
    APPOINTED = 88
    NOT_APPOINTED = 89
    TOO_SOON = 90
    NOBODY_FOLLOWS = 71
    NO_CARD = 60
    TOO_DEAR = 61
    NOT_DECIDED = 62
    CALLED = 72
    COUNTERED = 73
    SIGNED = 74


Checks = list[tuple[Reason, Flags]]
"""Reasons in order of precedence, each with where it holds."""


def _vacancies(s: State, o: Orders, r: Rules) -> Checks:
    closed = np.array([not is_open for is_open in r.content.places.open])
    place = o.open_place.astype(np.int64)
    return [
        (Reason.ASLEEP, s.awake == 0),
        (Reason.FULL, s.vacancy_posts > 0),
        (Reason.PLACE_CLOSED, closed[np.minimum(np.maximum(place, 0), len(PLACES) - 1)] | (place > 1) | (place < 0)),
        (Reason.OUT_OF_RANGE, (o.open_posts < 1) | (o.open_posts > 3) | (o.open_pay < 0.949) | (o.open_pay > 1.201)),
        (Reason.OUT_OF_RANGE, (o.open_level < 0) | (o.open_level >= len(LEVELS))),
    ]


def _closings(s: State, o: Orders, r: Rules) -> Checks:
    return [(Reason.NOTHING_THERE, s.vacancy_posts == 0)]


def _pay(s: State, o: Orders, r: Rules) -> Checks:
    market = market_pay(s, r)
    team = s.heads > 0
    raised = np.any(team & (o.set_pay * market > s.pay + 0.5), axis=0)
    return [
        (Reason.NOTHING_THERE, total(s.heads) == 0),
        (Reason.OUT_OF_RANGE, (o.set_pay < 0.8) | (o.set_pay > 1.5)),
        (Reason.NOT_A_RAISE, ~raised),
    ]


def _lay_offs(s: State, o: Orders, r: Rules) -> Checks:
    return [(Reason.TOO_FEW_HEADS, (o.let_go > total(s.heads - s.leaving)) | (o.let_go < 1))]


def _freelancers(s: State, o: Orders, r: Rules) -> Checks:
    ending = o.freelance < 0
    return [
        (Reason.ASLEEP, (s.awake == 0) & ~ending),
        (Reason.NOTHING_THERE, ending & (s.freelancers == 0)),
        *([(Reason.UNLAWFUL, ~ending & barred_forms(s, r)[FREELANCE])] if r.layout.laws else []),
        (Reason.OUT_OF_RANGE, (o.freelance > 5) | (o.freelance_months < 1) | (o.freelance_months > 6)),
    ]


def bidders(s: State, o: Orders, r: Rules) -> Array:
    """Firms that could answer the tender that the orders describe (F, C, W), and may."""
    could = _could_bid(s, o, r)
    return total(could & ~_unlawful(s, o, r) if r.layout.laws else could) + 0.0 * s.need


def _unlawful(s: State, o: Orders, r: Rules) -> Flags:
    """Where the law refuses a firm the work of the tender that the orders describe (V, F, C, W)."""
    form = np.minimum(np.maximum(o.tender_form, 0), len(FORMS) - 1).astype(np.int64)
    barred: Flags = barred_vendors(s, r) | np.take_along_axis(barred_forms(s, r), form[None], axis=0)
    return barred


def _could_bid(s: State, o: Orders, r: Rules) -> Flags:
    """Firms that would answer the tender that the orders describe (V, F, C, W), whatever the law says."""
    v = r.content.vendors
    if not len(r.layout.vendors):
        return np.zeros((0, *s.need.shape), bool)
    month, place = s.month + 1, v.place.astype(np.int64)
    form = np.minimum(np.maximum(o.tender_form, 0), len(FORMS) - 1).astype(np.int64)
    trades = (v.opens <= month) & (v.closes >= month) & np.array(r.content.places.open)[place]
    offered = (r.content.functions.outside_price[place] > 0) & (v.serves[:, :, None, None] > 0)  # (V, F, 1, 1)
    could = offered & trades[:, None, None, None] & (s.vendor_alive > 0)[:, None, None]
    invited = (o.tender_places.astype(np.int64) >> place[:, None, None, None]) & 1 > 0
    fits = o.tender_share * s.need <= v.takes_to[:, None, None, None]
    works_here = np.any(s.contract_vendor == np.arange(len(place)).reshape(-1, 1, 1, 1, 1), axis=1)
    bids: Flags = could & invited & (v.sells[:, form] > 0) & fits & ~works_here
    return bids


def _tenders(s: State, o: Orders, r: Rules) -> Checks:
    dropping = o.tender < 0
    could = _could_bid(s, o, r)
    may = could & ~_unlawful(s, o, r) if r.layout.laws else could
    nobody = ~np.any(may, axis=0)
    return [
        (Reason.NOTHING_THERE, dropping & (s.tender_age < 0)),
        (Reason.ASLEEP, ~dropping & (s.awake == 0)),
        (Reason.UNLAWFUL, ~dropping & nobody & np.any(could, axis=0)),
        (Reason.TENDER_OPEN, ~dropping & (s.tender_age >= 0)),
        (Reason.FULL, ~dropping & np.all(s.contract_vendor >= 0, axis=0)),
        (Reason.OUT_OF_RANGE, ~dropping & ((o.tender_share < 0.25) | (o.tender_share > 1) | (o.tender_invite < 1))),
        (Reason.OUT_OF_RANGE, ~dropping & ((o.tender_form < 0) | (o.tender_form >= len(FORMS)))),
        (Reason.NO_BIDDER, ~dropping & nobody),
    ]


def _signatures(s: State, o: Orders, r: Rules) -> Checks:
    slot = np.minimum(np.maximum(o.sign - 1.0, 0.0), s.bid_vendor.shape[0] - 1.0).astype(np.int64)[None]
    bid = np.take_along_axis(s.bid_vendor, slot, axis=0)[0]
    return [
        (Reason.NO_BID, (bid < 0) | (o.sign < 1) | (o.sign > s.bid_vendor.shape[0])),
        (Reason.FULL, np.all(s.contract_vendor >= 0, axis=0)),
        *_signed_against_law(s, bid, o.sign_term, r),
        (Reason.OUT_OF_RANGE, (o.sign_term < 1) | (o.sign_term > 60)),
    ]


def _signed_against_law(s: State, bid: Array, term: Array, r: Rules) -> Checks:
    """A law that came between an offer and its signature, or one that bounds terms."""
    if not r.layout.laws:
        return []
    form = s.tender_form.astype(np.int64)[None]
    barred = np.take_along_axis(barred_forms(s, r), form, axis=0)[0]
    if len(r.layout.vendors):
        firm = np.maximum(bid, 0.0).astype(np.int64)[None]
        barred = barred | np.take_along_axis(barred_vendors(s, r), firm, axis=0)[0]
    return [(Reason.UNLAWFUL, barred), (Reason.TERM_UNLAWFUL, term > longest_term(s, r))]


def _calls(s: State, o: Orders, r: Rules) -> Checks:
    return [(Reason.NO_BID, s.bid_vendor < 0), (Reason.CALLED, s.bid_called > 0), (Reason.SIGNED, o.sign > 0)]


def _counter_bids(s: State, o: Orders, r: Rules) -> Checks:
    return [
        (Reason.NO_BID, s.bid_vendor < 0),
        (Reason.COUNTERED, s.bid_counter != 0),
        (Reason.SIGNED, o.sign > 0),
        (Reason.OUT_OF_RANGE, (o.counter_bid < COUNTER_PRICE) | (o.counter_bid > COUNTER_CREDIT)),
    ]


def _scopes(s: State, o: Orders, r: Rules) -> Checks:
    return [
        (Reason.NOTHING_THERE, s.contract_vendor < 0),
        (Reason.IN_TRANSITION, s.contract_age < s.contract_transition),
        (Reason.OUT_OF_RANGE, (o.scope < -0.5) | (o.scope > 0.5)),
    ]


def _governance(s: State, o: Orders, r: Rules) -> Checks:
    return [
        (Reason.NOTHING_THERE, s.contract_vendor < 0),
        (Reason.IN_TRANSITION, s.contract_age < s.contract_transition),
        (Reason.OUT_OF_RANGE, (o.govern < 0) | (o.govern > 2)),
    ]


def _renewals(s: State, o: Orders, r: Rules) -> Checks:
    return [
        (Reason.NOTHING_THERE, s.contract_vendor < 0),
        (Reason.NOTICE_GIVEN, s.contract_notice >= 0),
        (Reason.NOT_ASKED, (s.contract_ask == 0) | (s.contract_form == TASK)),
        (Reason.ANSWERED, s.contract_answer > 0),
    ]


def _exits(s: State, o: Orders, r: Rules) -> Checks:
    return [
        (Reason.NOTHING_THERE, s.contract_vendor < 0),
        (Reason.NOTICE_GIVEN, (s.contract_notice >= 0) | (s.contract_answer == 2)),
        (Reason.NOBODY_FOLLOWS, (o.leave == HAND_OVER) & ~_followed(s, o)),
        (Reason.OUT_OF_RANGE, (o.leave_overlap < 0) | (o.leave_overlap > 3)),
    ]


def _followed(s: State, o: Orders) -> Flags:
    """Whether another firm works beside each contract, or is signed this month (N, F, C, W)."""
    there = 1.0 * ((s.contract_vendor >= 0) & (s.contract_notice < 0) & (o.leave == 0))
    followed: Flags = (total(there) - there >= 1) | (o.sign > 0)
    return followed


def _priorities(s: State, o: Orders, r: Rules) -> Checks:
    whole = total(o.priority)
    negative = np.any(o.priority < 0, axis=0)
    wrong = (whole < 0.999) | (whole > 1.001) | negative
    return [(Reason.NOT_WHOLE, np.broadcast_to(wrong, o.priority.shape))]


def _help(s: State, o: Orders, r: Rules) -> Checks:
    functions = s.awake.shape[0]
    index = np.minimum(np.maximum(o.hands_on, 0.0), functions - 1.0).astype(np.int64)[None]
    asleep = np.take_along_axis(s.awake, index, axis=0)[0] == 0
    return [
        (Reason.OUT_OF_RANGE, (o.hands_on < WORST_SERVED) | (o.hands_on >= functions)),
        (Reason.ASLEEP, (o.hands_on >= 0) & asleep),
    ]


def _funding(s: State, o: Orders, r: Rules) -> Checks:
    starts, accepts = o.fund == START_ROUND, o.fund == ACCEPT_SHEET
    more = s.rounds < len(r.content.rounds.mrr)
    return [
        (Reason.NO_MORE_ROUNDS, (starts | accepts) & ~more),
        (Reason.NO_SHEET, accepts & ~on_the_table(s)),
        (Reason.ALREADY_RAISING, starts & ((s.raising > 0) | on_the_table(s))),
        (Reason.TOO_SMALL, starts & (s.mrr < r.company.talk_from * round_threshold(s, r))),
        (Reason.NOT_RAISING, (o.fund == STOP_ROUND) & (s.raising == 0)),
        (Reason.NO_BRIDGE, (o.fund == TAKE_BRIDGE) & (s.bridge != 1)),
    ]


def _standing(s: State, o: Orders, r: Rules) -> Checks:
    _, wait = barred(s, r)
    return [
        (Reason.NOT_YET, wait > 0),
        (Reason.OUT_OF_RANGE, (o.standing < 0) | (o.standing > r.standing.longest)),
        (Reason.NOTHING_THERE, (o.standing == 0) & (s.standing <= s.month)),
    ]


def _programmes(s: State, o: Orders, r: Rules) -> Checks:
    code, team = o.develop, total(s.heads - s.leaving)
    functions = len(s.awake)
    at = np.minimum(np.maximum(o.develop_for, 0.0), functions - 1.0).astype(np.int64)
    crossing = code == CROSS_TRAIN
    itself = o.develop_for == np.arange(functions).reshape(-1, 1, 1)
    nowhere = (o.develop_for < 0) | (o.develop_for >= functions) | itself
    leads = total((s.lead > 0) | (s.developing == LEAD)) + np.add.accumulate(1.0 * (code == LEAD), axis=0)
    return [
        (Reason.OUT_OF_RANGE, (code < LEAD) | (code > AUDIT) | (crossing & nowhere)),
        (Reason.ASLEEP, (s.awake == 0) | (crossing & (np.take_along_axis(s.awake, at, axis=0) == 0))),
        (Reason.NOBODY_TO_TEACH, (code != AUDIT) & (team <= 0)),
        (Reason.ALREADY_LED, (code == LEAD) & (s.lead > 0)),
        (Reason.TEAM_TOO_SMALL, (code == LEAD) & (team < r.people.lead_from)),
        (Reason.LEADS_ENOUGH, (code == LEAD) & (leads > r.people.leads_most)),
        (Reason.HAS_SECOND, crossing & (np.take_along_axis(s.second, at, axis=0) >= 0)),
        (Reason.NO_JUNIOR, (code == TRAIN) & (s.heads[JUNIOR] - s.leaving[JUNIOR] <= 0)),
        (Reason.LEARNING, (code != AUDIT) & (s.developing > 0)),
    ]


def _appointments(s: State, o: Orders, r: Rules) -> Checks:
    office = np.arange(len(o.appoint)).reshape(-1, 1, 1)
    early = (office == SOURCING_OFFICE) & (s.chapter < r.people.sourcing_from)
    return [
        (Reason.OUT_OF_RANGE, np.abs(o.appoint) != 1),
        (Reason.TOO_EARLY, (o.appoint > 0) & early),
        (Reason.APPOINTED, (o.appoint > 0) & (s.offices > 0)),
        (Reason.NOT_APPOINTED, (o.appoint < 0) & (s.offices == 0)),
        (Reason.TOO_SOON, (o.appoint < 0) & (s.office_age < r.people.office_least)),
    ]


def _counters(s: State, o: Orders, r: Rules) -> Checks:
    return [(Reason.NOBODY_LEAVES, s.leaving <= 0)]


def _candidates(s: State, o: Orders, r: Rules) -> Checks:
    closed = of_vacancy(o.close, s) > 0
    taking = (o.candidate == TAKE) | (o.candidate == RAISE)
    ahead = np.add.accumulate(1.0 * taking, axis=0) - taking
    same = (s.candidate_vacancy == s.candidate_vacancy[:1]) & (ahead > 0)
    return [
        (Reason.OUT_OF_RANGE, (o.candidate < TAKE) | (o.candidate > INTERVIEW)),
        (Reason.NO_CANDIDATE, (s.candidate_vacancy < 0) | closed),
        (Reason.POST_PROMISED, taking & same & (of_vacancy(s.vacancy_posts, s) < 2)),
        (Reason.ASKS_MORE, (o.candidate == TAKE) & (s.candidate_ask > of_vacancy(post_pay(s, r), s) + 0.5)),
    ]


def _answers(s: State, o: Orders, r: Rules) -> Checks:
    """`o` holds what of the other kinds is allowed: an answer that is a decision wants that decision."""
    deck = r.content.deck
    card = np.maximum(s.card, 0.0).astype(np.int64)
    counts = deck.counts[card] if deck.cards else 0.0 * s.card
    return [
        (Reason.NO_CARD, s.card < 0),
        (Reason.OUT_OF_RANGE, (o.answer < 1) | (o.answer > counts)),
        (Reason.TOO_DEAR, answer_price(s, o, r) > np.maximum(s.cash, 0.0)),
        (Reason.NOT_DECIDED, _wants_decision(s, o, r)),
    ]


def _wants_decision(s: State, o: Orders, r: Rules) -> Flags:
    """Where the answer is a decision that was not taken this month (C, W), for the function that the card is about."""
    missing = np.zeros(s.card.shape, bool)
    for n, card in enumerate(r.content.deck.cards):
        for position, choice in enumerate(card.choices):
            here = (s.card == n) & (o.answer == position + 1.0)
            if not choice.decision or not here.any():
                continue
            kind = next(kind for kind in KINDS if kind.name == choice.decision)
            given = getattr(o, kind.key) != kind.neutral
            if "function" in kind.axes and (s.card_function >= 0).any():
                index = np.arange(s.awake.shape[0]).reshape(-1, 1, 1)
                given = given & ((index == s.card_function) | (s.card_function < 0))
            missing = missing | (here & ~given.reshape(-1, *s.card.shape).any(axis=0))
    return missing


CHECKS: dict[str, Callable[[State, Orders, Rules], Checks]] = {
    "open_vacancy": _vacancies,
    "close_vacancy": _closings,
    "set_pay": _pay,
    "let_go": _lay_offs,
    "freelance": _freelancers,
    "tender": _tenders,
    "sign": _signatures,
    "call": _calls,
    "counter_bid": _counter_bids,
    "set_scope": _scopes,
    "govern": _governance,
    "renew_or_renegotiate": _renewals,
    "exit": _exits,
    "priority": _priorities,
    "hands_on": _help,
    "fund": _funding,
    "candidate": _candidates,
    "counter": _counters,
    "develop": _programmes,
    "appoint": _appointments,
    "standing": _standing,
    "answer": _answers,
}


def opened(kind: str, s: State, r: Rules) -> Flags:
    """Whether a kind of decision is open in the chapter that each company is in (C, W)."""
    locked = np.array([kind in closed for closed in r.content.chapters.closed])
    out: Flags = ~locked[s.chapter.astype(np.int64)]
    return out


def refusals(s: State, o: Orders, r: Rules) -> dict[str, Array]:
    """For each kind that is ordered anywhere: a code of `Reason` in each of its cells, 0 where nothing is refused."""
    codes: dict[str, Array] = {}
    for kind in KINDS:
        given = getattr(o, kind.key) != kind.neutral
        if not given.any():
            continue
        locked = ~opened(kind.name, s, r)
        code = np.zeros(given.shape)
        others = allowed(o, codes) if kind.name == "answer" else o
        for reason, where in [(Reason.DEAD, s.alive == 0), (Reason.LOCKED, locked), *CHECKS[kind.name](s, others, r)]:
            code = np.where((code == 0) & where & given, float(reason), code)
        codes[kind.name] = code
    _refuse_for_time(s, o, r, codes)
    return codes


def _refuse_for_time(s: State, o: Orders, r: Rules, codes: dict[str, Array]) -> None:
    """Where the last month was overdrawn beyond measure, the last decision in the order of the kinds finds no time.

    To give a standing order takes none, and to an event there is always an answer; what a standing order does may be
    the decision that is lost.
    """
    left = (s.overdraw > r.attention.refuse_from) & (s.alive > 0) & (available(s, r) > 0)
    for kind in reversed(KINDS):
        if kind.name not in codes or kind.name in ("standing", "answer") or not left.any():
            continue
        code = codes[kind.name]
        given = (getattr(o, kind.key) != kind.neutral) & (code == 0)
        flat = given.reshape(-1, *s.cash.shape)
        behind = np.cumsum(flat[::-1], axis=0)[::-1]
        last = (flat & (behind == 1) & left).reshape(given.shape)
        if kind.name == "priority":
            last = np.broadcast_to(last.any(axis=0), given.shape)
        codes[kind.name] = np.where(last, float(Reason.NO_TIME), code)
        left = left & ~flat.any(axis=0)


def allowed(o: Orders, codes: dict[str, Array]) -> Orders:
    """The orders without what is refused."""
    changes = {}
    for kind in KINDS:
        if kind.name in codes and codes[kind.name].any():
            fine = codes[kind.name] == 0
            changes[kind.key] = np.where(fine, getattr(o, kind.key), kind.neutral)
    return replace(o, **changes) if changes else o
