"""Whoever is refused a decision is told why, with the figures, and what would make it possible."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given

from infosim.engine.layout import NATIONAL, TASK
from infosim.engine.refusals import Reason
from infosim.engine.state import State
from infosim.game.chronicle import first_state
from infosim.game.decisions import (
    Answer,
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
from infosim.game.plan import Plan, placed, taken
from infosim.game.refusal_words import NEVER_ASKED, NOT_ASKED, RANGES, TASK_ENDS, WORDS, told
from infosim.game.refusing import Refusal, refused, without_time
from infosim.locale import LANGUAGES, words
from infosim.scenario import from_text, load
from infosim.scenario.compile import compiled
from infosim.scenario.writing import toml
from tests.game.plays import busy, decisions, first_hires, first_morning, rules, seat

MORNING = first_morning()
BID = seat().vendor("bid_vendor", (0, 0))
HELD = seat().vendor("contract_vendor", (0, 0))
VENDOR = rules().layout.vendors[0]


def so(base: State = MORNING, **fields: float) -> State:
    """A month in which some figures are the same for everybody."""
    return base.but(**{name: np.full_like(getattr(base, name), value) for name, value in fields.items()})


def two_led() -> State:
    """A month in which two teams are led, and support is not."""
    lead = np.zeros_like(MORNING.lead)
    lead[[0, 2]] = 1.0
    return so(chapter=1, heads=2).but(lead=lead)


def alone() -> State:
    """A month in which one firm works where there were two."""
    vendor = busy().contract_vendor.copy()
    vendor[1] = -1.0
    return busy().but(contract_vendor=vendor)


def closing(place: int) -> Any:
    """The rules with a place where nobody can be engaged."""
    from dataclasses import replace

    r = rules()
    is_open = tuple(n != place for n in range(4))
    return replace(r, content=replace(r.content, places=replace(r.content.places, open=is_open)))


def dealt(card: str, **fields: float) -> State:
    """A month with a card on the table."""
    return so(card=rules().layout.cards.index(card), **fields)


CASES: list[tuple[Reason, Decision, State, str]] = [
    (Reason.DEAD, HandsOn(), so(alive=0), "no more"),
    (Reason.NO_CARD, Answer("big-client", "credit"), MORNING, "nothing lies on the table"),
    (Reason.NO_CARD, Answer("big-client", "credit"), dealt("rewrite"), "nothing lies on the table"),
    (Reason.OUT_OF_RANGE, Answer("big-client", "hush"), dealt("big-client"), "no such answer"),
    (Reason.TOO_DEAR, Answer("breach", "experts"), dealt("breach", cash=900_00), "it costs €15k at once, and €900"),
    (Reason.NOT_DECIDED, Answer("last-bridge", "raise"), dealt("last-bridge"), "Take that decision"),
    (Reason.LOCKED, SetPay("product", 1.1), MORNING, "chapter seed"),
    (Reason.ASLEEP, OpenVacancy("data"), MORNING, "Data: asleep until MRR passes €32k, and it is €9k"),
    (Reason.ASLEEP, HandsOn("data"), MORNING, "asleep"),
    (Reason.ASLEEP, Freelance("data"), MORNING, "asleep"),
    (Reason.ASLEEP, Tender("data"), MORNING, "asleep"),
    (Reason.FULL, OpenVacancy("support"), so(vacancy_posts=1), "Support: 3 open vacancies"),
    (Reason.FULL, OpenVacancy("support", slot=0), so(vacancy_posts=1), "3 open vacancies"),
    (Reason.FULL, Sign("product", BID), busy(), "Product development: 2 contracts"),
    (Reason.FULL, Tender("product"), so(busy(), tender_age=-1), "2 contracts"),
    (Reason.PLACE_CLOSED, OpenVacancy("support", place="nearshore"), MORNING, "(Porto)"),
    (Reason.OUT_OF_RANGE, OpenVacancy("support", posts=4), MORNING, "95% to 120%"),
    (Reason.OUT_OF_RANGE, OpenVacancy("support", pay=1.3), MORNING, "1 to 3 posts"),
    (Reason.NOTHING_THERE, CloseVacancy("support", 2), MORNING, "not open"),
    (Reason.NOTHING_THERE, SetPay("support", 1.1), so(chapter=1), "nobody of yours"),
    (Reason.OUT_OF_RANGE, SetPay("product", 2.0), so(chapter=1), "80% to 150%"),
    (Reason.NOT_A_RAISE, SetPay("product", 0.99), so(chapter=1), "pay is at 100% of the market"),
    (Reason.TOO_FEW_HEADS, LetGo("product", 3), so(chapter=1), "2 people there"),
    (Reason.TOO_FEW_HEADS, LetGo("support", 1), so(chapter=1), "0 people there"),
    (Reason.OUT_OF_RANGE, Freelance("support", 6), MORNING, "1 to 5 freelancers"),
    (Reason.OUT_OF_RANGE, Freelance("support", 1, 7), MORNING, "1 to 6 months"),
    (Reason.NOTHING_THERE, EndFreelance("support"), MORNING, "no freelancer"),
    (Reason.TENDER_OPEN, Tender("support"), so(tender_age=1), "already"),
    (Reason.OUT_OF_RANGE, Tender("support", share=0.1), MORNING, "25% to 100%"),
    (Reason.NO_BIDDER, Tender("support", places=("offshore",), form="task"), MORNING, "Support: no firm there takes"),
    (Reason.NO_BIDDER, Tender("support", places=()), MORNING, "Ask other places"),
    (Reason.NOTHING_THERE, DropTender("support"), MORNING, "no tender"),
    (Reason.NO_BID, Sign("support", VENDOR), MORNING, "no bid from Les Deux Consoles"),
    (Reason.CALLED, Call("product", BID), so(busy(), bid_called=1), "were called"),
    (Reason.COUNTERED, CounterBid("product", BID), so(busy(), bid_counter=-1), "talked about already"),
    (Reason.NO_BID, CounterBid("support", VENDOR), MORNING, "no bid from Les Deux Consoles"),
    (Reason.OUT_OF_RANGE, Sign("product", BID, term=61), so(busy(), contract_vendor=-1), "1 to 60 months"),
    (Reason.NOTHING_THERE, Exit("support", VENDOR), MORNING, "no contract with Les Deux Consoles"),
    (Reason.IN_TRANSITION, SetScope("product", HELD, 0.25), so(busy(), contract_transition=12), "3 more months"),
    (Reason.IN_TRANSITION, Govern("product", HELD, 2), so(busy(), contract_transition=10, chapter=1), "1 more month."),
    (Reason.OUT_OF_RANGE, SetScope("product", HELD, 0.75), busy(), "by 50% at most"),
    (Reason.OUT_OF_RANGE, SetScope("product", HELD, 0.0), busy(), "50%"),
    (Reason.OUT_OF_RANGE, Govern("product", HELD, 3), so(busy(), chapter=1), "levels 0, 1 and 2"),
    (Reason.NOT_ASKED, Renew("product", HELD), so(busy(), contract_ask=0, contract_left=8), "term, in 3 months"),
    (Reason.NOT_ASKED, Renew("product", HELD), so(busy(), contract_ask=0, contract_left=2), "no price for this term"),
    (Reason.NOT_ASKED, Renew("product", HELD), so(busy(), contract_form=TASK), "a task ends"),
    (Reason.ANSWERED, Renew("product", HELD), so(busy(), contract_answer=1), "answered already"),
    (Reason.NOTICE_GIVEN, Exit("product", HELD), so(busy(), contract_notice=3), "3 months are left"),
    (Reason.NOTICE_GIVEN, Exit("product", HELD), so(busy(), contract_answer=2, contract_left=1), "1 month is left"),
    (Reason.OUT_OF_RANGE, Exit("product", HELD, overlap=4), busy(), "0 to 3 months"),
    (Reason.NOBODY_FOLLOWS, Exit("product", HELD, "hand_over"), alone(), "no other firm is there"),
    (Reason.NOT_WHOLE, Priority(0.5, 0.3, 0.1), MORNING, "make 90% in all, not 100%"),
    (Reason.NO_MORE_ROUNDS, Fund("start"), so(rounds=3), "no round is left"),
    (Reason.NO_SHEET, Fund("accept"), MORNING, "no term sheet"),
    (Reason.ALREADY_RAISING, Fund("start"), so(raising=1, mrr=2e6), "under way already"),
    (Reason.TOO_SMALL, Fund("start"), MORNING, "and it is €9k"),
    (Reason.NOT_RAISING, Fund("stop"), MORNING, "nobody talks"),
    (Reason.NO_BRIDGE, Fund("bridge"), MORNING, "no bridge"),
    (Reason.NOBODY_TO_TEACH, Develop("support", "train"), so(chapter=1), "nobody of yours to teach"),
    (Reason.ALREADY_LED, Develop("product", "lead"), so(chapter=1, lead=1), "a lead already"),
    (Reason.TEAM_TOO_SMALL, Develop("product", "lead"), so(chapter=1), "a team of 4, and 2 people are there"),
    (Reason.LEADS_ENOUGH, Develop("support", "lead"), two_led(), "2 leads"),
    (Reason.HAS_SECOND, Develop("product", "stand_in", "support"), so(chapter=1, second=0), "a stand-in already"),
    (Reason.OUT_OF_RANGE, Develop("product", "stand_in", "product"), so(chapter=1), "says nothing"),
    (Reason.NO_JUNIOR, Develop("product", "train"), so(chapter=1), "no junior"),
    (Reason.LEARNING, Develop("product", "stand_in", "support"), so(chapter=1, developing=1), "under way already"),
    (Reason.TOO_EARLY, Appoint("sourcing_office"), so(chapter=2), "chapter scale-up"),
    (Reason.APPOINTED, Appoint("vendor_manager"), so(chapter=2, offices=1), "filled already"),
    (Reason.NOT_APPOINTED, Appoint("vendor_manager", "end"), so(chapter=2), "nobody holds"),
    (Reason.TOO_SOON, Appoint("vendor_manager", "end"), so(chapter=2, offices=1, office_age=1), "2 months more"),
    (Reason.NOBODY_LEAVES, Counter("product", "mid"), MORNING, "nobody of that level"),
    (Reason.NO_CANDIDATE, Candidate("support", 0), MORNING, "no longer there"),
    (Reason.ASKS_MORE, Candidate("support", 0), so(busy(), candidate_ask=99e5), "they ask €99k"),
    (Reason.LOCKED, Standing("replace"), MORNING, "chapter seed"),
    (Reason.NOT_YET, Standing("bridge"), so(chapter=1), "one at a time, this one in 1 month."),
    (Reason.NOT_YET, Standing("satisfied"), so(chapter=1), "in 3 months"),
    (Reason.OUT_OF_RANGE, Standing("replace", 13), so(chapter=1), "a year at most"),
    (Reason.NOTHING_THERE, Standing("replace", 0), so(chapter=1), "not in force"),
]  # fmt: skip


@pytest.mark.parametrize(("reason", "decision", "state", "says"), CASES, ids=lambda x: getattr(x, "name", ""))
def test_a_refusal_says_why_and_the_way_out(reason: Reason, decision: Decision, state: State, says: str) -> None:
    place = 2 if reason is Reason.PLACE_CLOSED else NATIONAL + 9
    why = refused(state, (), decision, closing(place) if place == 2 else rules())
    assert why is not None
    assert (why.reason, why.decision.kind) == (reason, decision.kind)
    english = told(why, first_hires(), words("en"))
    assert says in english
    assert english.startswith("Not possible")
    for language in LANGUAGES:
        sentence = told(why, first_hires(), words(language))
        assert "{" not in sentence
        assert sentence.endswith(".")
        assert len(sentence) <= 160


def test_every_words_of_a_refusal_are_said_of_some_decision() -> None:
    said = set()
    for reason, decision, state, _ in CASES:
        why = refused(state, (), decision, closing(2) if reason is Reason.PLACE_CLOSED else rules())
        assert why is not None
        said.add((reason, why.decision.kind) if (reason, why.decision.kind) in WORDS else (reason, ""))
    by_law = {(Reason.UNLAWFUL, ""), (Reason.TERM_UNLAWFUL, "")}
    assert set(WORDS) - said == {(Reason.NO_TIME, ""), (Reason.POST_PROMISED, ""), (Reason.SIGNED, ""), *by_law}
    assert {NOT_ASKED, NEVER_ASKED, TASK_ENDS}.isdisjoint(WORDS.values())


def test_a_bid_is_not_talked_about_in_the_month_in_which_one_is_signed() -> None:
    free = so(busy(), contract_vendor=-1)
    assert refused(free, (), CounterBid("product", BID), rules()) is None
    for decision in (CounterBid("product", BID), Call("product", BID)):
        why = refused(free, (Sign("product", BID),), decision, rules())
        assert why is not None
        assert why.reason is Reason.SIGNED


def test_one_post_is_promised_to_one_candidate() -> None:
    cheap = so(busy(), candidate_ask=1.0)
    first, second = Candidate("support", 0), Candidate("support", 1)
    assert refused(cheap, (), second, rules()) is None
    why = refused(cheap, (first,), second, rules())
    assert why is not None
    assert why.reason is Reason.POST_PROMISED
    assert "the other candidate" in told(why, first_hires(), words("en"))
    assert refused(so(cheap, vacancy_posts=2), (first,), second, rules()) is None


def test_what_the_law_refuses_is_told_with_its_name() -> None:
    clinics = load("clinics-data")
    r = compiled(clinics)
    why = refused(first_state(r, 1), (), Tender("support", "service", 1.0, ("nearshore",)), r)
    assert why is not None
    assert why.reason is Reason.UNLAWFUL
    assert "Patients' data stay at home" in told(why, clinics, words("en"))
    assert "restent ici" in told(why, clinics, words("fr"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_term_longer_than_the_law_allows_is_told_with_the_longest(language: str) -> None:
    tables = {**first_hires().tables, "laws": {"short": {"max_term_months": 12}}}
    scenario = from_text(toml(tables), "mine")
    r = compiled(scenario)
    s = so(busy(), contract_vendor=-1).but(law_from=np.ones((1, *busy().cash.shape)))
    why = refused(s, (), Sign("product", BID, 24), r)
    assert why is not None
    assert why.reason is Reason.TERM_UNLAWFUL
    assert "12" in told(why, scenario, words(language))


@given(decisions())
def test_whatever_is_refused_can_be_told(decision: Decision) -> None:
    for state in (MORNING, busy(), so(busy(), chapter=2, contract_ask=0)):
        why = refused(state, (), decision, rules())
        if why is not None:
            assert told(why, first_hires(), words("fr")).endswith(".")


@pytest.mark.parametrize("kind", RANGES)
def test_the_range_that_is_told_is_the_range_that_holds(kind: str) -> None:
    state = so(busy(), chapter=1)
    make = {
        "open_vacancy": lambda x: OpenVacancy("product", pay=x),
        "set_pay": lambda x: SetPay("product", x),
        "tender": lambda x: Tender("product", share=x),
        "set_scope": lambda x: SetScope("product", HELD, x),
    }[kind]
    for edge, beyond in zip(RANGES[kind], (-0.01, 0.01), strict=True):
        inside, outside = (refused(state, (), make(x), rules()) for x in (edge, edge + beyond))
        assert inside is None or inside.reason is not Reason.OUT_OF_RANGE
        if kind != "tender":  # an open tender is told first
            assert outside is not None
            assert outside.reason is Reason.OUT_OF_RANGE


def planned(state: State, *wanted: Decision) -> Plan:
    plan: Plan = ()
    for decision in wanted:
        assert refused(state, plan, decision, rules()) is None
        plan = taken(plan, placed(decision, plan, seat(state)))
    return plan


def test_an_overdrawn_month_costs_one_decision_and_says_which() -> None:
    tired = so(overdraw=0.4)
    plan = planned(tired, HandsOn("support"), OpenVacancy("product"), Tender("support"))
    lost = without_time(tired, plan, rules())
    assert lost is not None
    assert (lost.reason, lost.decision) == (Reason.NO_TIME, HandsOn("support"))
    assert "overdrawn by 40%" in told(lost, first_hires(), words("en"))
    assert without_time(MORNING, plan, rules()) is None
    assert without_time(tired, (), rules()) is None


def test_a_mix_is_one_decision_when_time_is_short() -> None:
    tired = so(overdraw=0.4)
    plan = planned(tired, Priority(0.5, 0.3, 0.2))
    lost = without_time(tired, plan, rules())
    assert lost is not None
    assert lost.decision == Priority(0.5, 0.3, 0.2)


def test_a_refusal_names_no_position() -> None:
    why = refused(MORNING, (), Tender("support", places=("offshore",), form="task"), rules())
    assert isinstance(why, Refusal)
    assert why.names == {"function": "functions.support.name"}
