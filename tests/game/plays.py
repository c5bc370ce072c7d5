"""What the tests of the game start from: First Hires compiled once, and a month in which every decision is possible."""

from __future__ import annotations

from functools import cache

import numpy as np
from hypothesis import strategies as st

from infosim.engine.layout import CLAUSES, FORMS, LEVELS, OFFICES, PLACES, STANDING
from infosim.engine.opening import opening
from infosim.engine.rules import Rules
from infosim.engine.state import State
from infosim.game.decisions import (
    Appoint,
    Call,
    Candidate,
    CloseVacancy,
    Counter,
    CounterBid,
    Decision,
    Develop,
    DropTender,
    EndFreelance,
    Exit,
    Freelance,
    Fund,
    Govern,
    HandsOn,
    LetGo,
    OpenVacancy,
    Priority,
    Renew,
    SetPay,
    SetScope,
    Sign,
    Standing,
    Tender,
)
from infosim.game.decisions.company import APPOINTMENTS, STEPS
from infosim.game.decisions.contracts import ASKS, WAYS_OUT
from infosim.game.decisions.talent import ANSWERS, PROGRAMMES
from infosim.game.decisions.tenders import COUNTERS
from infosim.game.seat import Seat
from infosim.scenario import Scenario, load
from infosim.scenario.compile import compiled


@cache
def first_hires() -> Scenario:
    return load("first-hires")


@cache
def rules() -> Rules:
    return compiled(first_hires())


@cache
def first_morning(seed: int = 7) -> State:
    return opening(rules(), seed, np.array([0], np.uint64))


@cache
def busy() -> State:
    """A month with two contracts, a tender with five bids, two candidates and free vacancy slots in every function."""
    s, names = first_morning(), rules().layout
    vendors = len(names.vendors)
    functions = np.arange(len(names.functions)).reshape(1, -1, 1, 1)
    slots = np.arange(5).reshape(-1, 1, 1, 1)
    bids = (functions + slots) % vendors
    contracts = (functions + 5 + slots[:2]) % vendors
    vacancies = np.zeros_like(s.vacancy_posts)
    vacancies[0] = 1.0
    return s.but(
        awake=np.ones_like(s.awake),
        bid_vendor=bids + 0.0 * s.bid_vendor,
        tender_age=np.ones_like(s.tender_age),
        contract_vendor=contracts + 0.0 * s.contract_vendor,
        contract_age=np.full_like(s.contract_age, 9.0),
        contract_left=np.full_like(s.contract_left, 4.0),
        contract_ask=np.full_like(s.contract_ask, 0.1),
        vacancy_posts=vacancies,
        candidate_vacancy=np.zeros_like(s.candidate_vacancy),
        candidate_seen=np.full_like(s.candidate_seen, 1.05),
        candidate_doubt=np.full_like(s.candidate_doubt, 0.08),
        candidate_ask=np.full_like(s.candidate_ask, 30_000_00.0),
    )


def seat(state: State | None = None) -> Seat:
    return Seat(busy() if state is None else state, rules().layout)


def plans(most: int = 12) -> st.SearchStrategy[list[Decision]]:
    """Decisions as somebody may make them one after another, in the busy month."""
    return st.lists(decisions(), max_size=most)


def decisions() -> st.SearchStrategy[Decision]:
    names = rules().layout
    here = seat()
    function = st.sampled_from(names.functions)
    yes_no = st.booleans()
    pay = st.floats(0.95, 1.2)

    def held(field: str) -> st.SearchStrategy[tuple[str, str]]:
        at = [(int(slot), int(f)) for slot, f in np.argwhere(here.here(field) >= 0)]
        return st.sampled_from([(names.functions[f], here.vendor(field, (slot, f))) for slot, f in at])

    contract, bid = held("contract_vendor"), held("bid_vendor")

    def some(choices: tuple[str, ...], least: int = 0) -> st.SearchStrategy[tuple[str, ...]]:
        chosen = st.sets(st.sampled_from(choices), min_size=least)
        return chosen.map(lambda found: tuple(choice for choice in choices if choice in found))

    shares = st.integers(0, 20).flatmap(
        lambda a: st.integers(0, 20 - a).map(lambda b: Priority(a / 20, b / 20, (20 - a - b) / 20))
    )
    return st.one_of(
        st.builds(
            OpenVacancy, function, st.sampled_from(LEVELS), st.integers(1, 3), pay, st.sampled_from(PLACES[:2]), yes_no
        ),
        st.builds(CloseVacancy, function, st.just(0)),
        st.builds(SetPay, function, pay),
        st.builds(LetGo, function, st.integers(1, 5)),
        st.builds(Freelance, function, st.integers(1, 5), st.integers(1, 6)),
        st.builds(EndFreelance, function),
        st.builds(
            Tender,
            function,
            st.sampled_from(FORMS),
            st.sampled_from((0.25, 0.5, 0.75, 1.0)),
            some(PLACES, 1),
            st.integers(2, 5),
            st.integers(0, 2),
        ),
        st.builds(DropTender, function),
        st.builds(
            lambda who, term, gold, clauses: Sign(*who, term, gold, clauses),
            bid,
            st.sampled_from((6, 12, 24, 36)),
            yes_no,
            some(CLAUSES),
        ),
        st.builds(lambda who: Call(*who), bid),
        st.builds(lambda who, ask: CounterBid(*who, ask), bid, st.sampled_from(COUNTERS)),
        st.builds(
            lambda who, change: SetScope(*who, change),
            contract,
            st.floats(-0.5, 0.5).filter(lambda change: change != 0),
        ),
        st.builds(lambda who, level: Govern(*who, level), contract, st.integers(0, 2)),
        st.builds(lambda who, ask: Renew(*who, ask), contract, st.sampled_from(ASKS)),
        st.builds(
            lambda who, way, overlap: Exit(*who, way, overlap),
            contract,
            st.sampled_from(WAYS_OUT),
            st.integers(0, 3),
        ),
        shares,
        st.builds(HandsOn, st.none() | function),
        st.builds(Fund, st.sampled_from(STEPS)),
        st.builds(Develop, function, st.sampled_from(PROGRAMMES), st.none() | function),
        st.builds(Appoint, st.sampled_from(OFFICES), st.sampled_from(APPOINTMENTS)),
        st.builds(Counter, function, st.sampled_from(LEVELS)),
        st.builds(Candidate, function, st.integers(0, 1), st.sampled_from(ANSWERS)),
        st.builds(Standing, st.sampled_from(STANDING), st.integers(0, 24)),
    )
