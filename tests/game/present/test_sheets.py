"""The sheets on which decisions are made: functions, people, the market, firms, bids, contracts, the month."""

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from rich.cells import cell_len

from infosim.engine.arithmetic import total
from infosim.game.decisions import OpenVacancy, Sign, Tender
from infosim.game.facts.facts import Facts
from infosim.game.facts.options import options, years
from infosim.game.facts.people import FIRST, LAST, name, team
from infosim.game.facts.played import Played, one
from infosim.game.present.contract import contract, until_when
from infosim.game.present.function import function
from infosim.game.present.month import month
from infosim.game.present.report import as_of, report
from infosim.game.present.room import room
from infosim.game.present.talent import talent
from infosim.game.present.tender import tender
from infosim.game.present.vendor import vendor
from infosim.game.present.vendors import vendors
from infosim.game.present.why import why
from infosim.game.views.talent import Search
from infosim.locale import LANGUAGES
from infosim.sight import view
from tests.game.plays import rules
from tests.game.present.stories import by_bot, by_hand, idle, told, with_other_secrets

BOTS = ("outsource-all", "selective")
FUNCTIONS = rules().layout.functions


def _with_contract(months: int) -> Played:
    """Support is asked for in month 1, and signed with the first firm in month 2."""

    def decide(n: int, s):
        if n == 1:
            return (Tender("support"),)
        if n == 2:
            return (Sign("support", rules().layout.vendors[int(s.bid_vendor[:, 1].max())]),)
        return ()

    return by_hand(decide, months)


# ------------------------------------------------------------------------------------------------------------- people


def test_names_are_always_the_same_for_the_same_game_and_many() -> None:
    assert name(7, "support", 0) == name(7, "support", 0)
    assert len({name(seed, "support", 0) for seed in range(60)}) > 40
    assert len(set(FIRST)) == len(FIRST)
    assert len(set(LAST)) == len(LAST)


@pytest.mark.parametrize("bot", BOTS)
def test_as_many_people_have_a_name_as_are_employed(bot: str) -> None:
    played = by_bot(bot, 18)
    for f in range(len(FUNCTIONS)):
        people = team(played, f)
        assert len(people.here) == one(total(played.now.heads)[f])
        assert len(people.starting) == one(total(played.now.joining)[f])
        assert sum(person.leaves for person in people.here) == one(total(played.now.leaving)[f])


def test_who_leaves_was_announced_under_the_same_name() -> None:
    played = by_bot("selective", 18)
    for n in range(2, played.closed):
        earlier, later = as_of(played, n), as_of(played, n + 1)
        for f in range(len(FUNCTIONS)):
            announced = {person.name for person in team(earlier, f).here if person.leaves}
            gone = {person.name for person, month_, laid in team(later, f).gone if month_ == n + 1 and not laid}
            assert gone == announced


# ---------------------------------------------------------------------------------------------------------- functions


def test_the_six_ways_are_always_the_same_and_now_comes_last() -> None:
    for key in ("product", "support", "security"):
        rows = function(told(idle(3)), key).options
        assert [row.name for row in rows] == [
            "own", "freelance", "local_extension", "local_service", "near_extension", "off_operation", "now",
        ]  # fmt: skip
        assert [row.way for row in rows] == ["I", "F", "L", "M", "N", "O", None]


def test_a_way_that_nobody_offers_says_so() -> None:
    rows = {row.name: row for row in function(told(idle(3)), "workplace").options}
    assert rows["off_operation"].closed == "no bidder", "nobody fixes a cable from far away"
    assert rows["local_service"].closed == ""


def test_one_more_of_ours_shortens_the_wait_keeps_the_know_how_and_costs_money() -> None:
    t = told(idle(3))
    ways = options(t.facts, 0)
    own, *_, now = years(t.facts, 0, ways)
    assert own.wait < now.wait
    assert own.kept >= now.kept
    assert own.cost > now.cost
    assert own.load < now.load


def test_whoever_has_signed_is_there_if_nothing_changes() -> None:
    t = told(idle(3))
    s = t.played.now
    joining = np.zeros_like(s.joining)
    joining[1, 0] = 1.0
    signed = s.but(
        joining=joining, joining_pay=np.full_like(s.joining_pay, 5_000_000.0),
        joining_ramp=np.full_like(s.joining_ramp, 0.35),
    )  # fmt: skip
    hired = replace(t.played, states=(*t.played.states[:-1], signed), found={})
    before, after = (years(Facts(played), 0, ())[-1] for played in (t.played, hired))
    assert after.wait < before.wait
    assert after.cost > before.cost
    people = [options(Facts(played), 0)[0].people for played in (t.played, hired)]
    assert people[1] < people[0] or people == [1, 1]


def test_work_handed_over_is_forgotten_inside() -> None:
    t = told(by_bot("selective", 13))
    f = FUNCTIONS.index("infrastructure")
    followed = {year.option.name: year for year in years(t.facts, f, options(t.facts, f)) if year.option is not None}
    assert followed["local_service"].kept <= followed["own"].kept


def test_a_sleeping_function_says_when_it_wakes_and_nothing_else() -> None:
    view_ = function(told(idle(1)), "data")
    assert "32k" in view_.asleep
    assert view_.options == ()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("bot", BOTS)
def test_the_texts_of_a_function_sheet_fit(bot: str, language: str) -> None:
    t = told(by_bot(bot, 13), language)
    for key in FUNCTIONS:
        sheet = function(t, key)
        for row in sheet.people:
            assert cell_len(row.note) <= 16, row.note
        for cause in sheet.causes:
            assert cell_len(cause.label) <= 26, cause.label
        for option in sheet.options:
            assert cell_len(option.in_place) <= 12, option.in_place
            assert cell_len(option.closed) <= 28, option.closed
            for text in (option.gains, option.pays, option.risk, option.first):
                assert cell_len(text.text) <= 70, text.text


def test_the_causes_of_a_figure_sum_to_it() -> None:
    for bot in BOTS:
        t = told(by_bot(bot, 13))
        for key in FUNCTIONS:
            sheet = function(t, key)
            if sheet.why_value is not None and sheet.causes:
                assert sum(cause.value for cause in sheet.causes) == pytest.approx(sheet.why_value.value, rel=1e-6)


# ------------------------------------------------------------------------------------------------------------- market


def test_a_better_offer_is_filled_sooner_and_a_senior_later() -> None:
    t = told(idle(2))

    def weeks(**search: object) -> float:
        tried = Search("developer", **search)  # type: ignore[arg-type]
        return next(row for row in talent(t, "developer", (tried,)).skills if row.key == "developer").weeks.value

    assert weeks(pay=110) < weeks(pay=100) < weeks(pay=95)
    assert weeks(level="junior") < weeks(level="mid") < weeks(level="senior")


def test_people_abroad_cost_less_and_take_longer_to_be_of_use() -> None:
    places = {place.key: place for place in talent(told(idle(1)), "data", ()).places}
    assert places["local"].closed == places["national"].closed == places["nearshore"].closed == ""
    assert places["nearshore"].note == "ramp +1 mo"
    assert places["nearshore"].pay < places["local"].pay


# -------------------------------------------------------------------------------------------------------------- firms


def test_a_bid_is_read_dearer_than_it_says_and_the_range_holds_its_middle() -> None:
    view_ = tender(told(by_hand(lambda n, _s: (Tender("support"),) if n == 1 else (), 1)), "support")
    assert view_ is not None
    assert view_.stage == "choice"
    assert view_.bids
    for bid in view_.bids:
        assert bid.cost.value > bid.fee, "extras, governance and moving in are counted"
        assert bid.band8[0] <= bid.band5[0] <= bid.likely <= bid.band5[1] <= bid.band8[1]
        assert bid.likely < bid.saving, "the promise is optimistic"
        assert 0.0 <= bid.saves <= 1.0
        assert not bid.best & {"price", "volume", "once", "in_place", "level", "saving"}, "promises are never marked"


def test_a_tender_without_bids_says_when_they_come() -> None:
    view_ = tender(told(idle(1).planning((Tender("support"),))), "support")
    assert view_ is not None
    assert view_.bids == ()
    assert "February" in view_.empty.text
    assert tender(told(idle(1)), "support") is None


def test_a_contract_tells_its_renewal_in_three_beats() -> None:
    before, asked = contract(told(_with_contract(6)), "support.0"), contract(told(_with_contract(9)), "support.0")
    assert before is not None
    assert asked is not None
    assert before.renewal is not None
    assert asked.renewal is not None
    assert (before.renewal.beat, asked.renewal.beat) == (1, 2)
    assert before.renewal.answers == ()
    assert [answer.name for answer in asked.renewal.answers] == ["renew", "renegotiate", "tender", "take_back"]
    renew, talk = asked.renewal.answers[:2]
    assert renew.change is not None
    assert talk.change is not None
    assert talk.change < renew.change
    assert "12 mo" in asked.renewal.silence.text
    assert contract(told(_with_contract(6)), "product.0") is None


def test_firms_and_contracts_are_listed_once() -> None:
    shown = vendors(told(_with_contract(6)))
    assert [row.key for row in shown.contracts] == ["support.0"]
    assert len({row.key for row in shown.firms}) == len(shown.firms) > 5


# -------------------------------------------------------------------------------------------------------------- month


@pytest.mark.parametrize("bot", BOTS)
def test_the_days_of_the_month_sum_to_what_is_taken(bot: str) -> None:
    shown = month(told(by_bot(bot, 12)))
    assert sum(use.days for use in shown.uses) == pytest.approx(shown.taken, abs=0.05)
    assert sum(days for _, days in shown.groups) == pytest.approx(shown.taken)
    assert all(earlier.days >= later.days for earlier, later in pairwise(shown.gives_back))


# ------------------------------------------------------------------------------------------------------- what is seen


def test_hidden_figures_change_no_view() -> None:
    def decide(n: int, _s):
        if n in (1, 7):
            return (Tender("support"), Tender("infrastructure"), OpenVacancy("product", slot=0))
        return ()

    for played in (by_bot("outsource-all", 13), by_hand(decide, 7)):
        states = tuple(view(with_other_secrets(s, n), rules()).known for n, s in enumerate(played.states))
        other = Played(played.scenario, rules(), played.seed, states, played.ledgers, played.orders)
        one_, two = told(played), told(other)
        assert room(one_) == room(two)
        assert report(one_) == report(two)
        assert month(one_) == month(two)
        assert talent(one_, "", ()) == talent(two, "", ())
        assert vendors(one_) == vendors(two)
        for key in rules().layout.vendors:
            assert vendor(one_, key) == vendor(two, key)
        for key in FUNCTIONS:
            assert function(one_, key) == function(two, key)
            assert tender(one_, key) == tender(two, key)
            for slot in (0, 1):
                assert contract(one_, f"{key}.{slot}") == contract(two, f"{key}.{slot}")
            for figure in ("load", "wait", "quality", "cost", "backlog"):
                assert why(one_, f"{key}.{figure}") == why(two, f"{key}.{figure}")


def test_a_contract_says_until_when_it_can_be_left_with_its_term_then_that_it_is_too_late() -> None:
    t = told(by_bot("outsource-all", 12))
    contract = next(c for c in t.facts.contracts if not c.task and c.leaves_in is None and c.answer == 0)
    early = replace(contract, ends_in=contract.notice + 2.0)
    late = replace(contract, ends_in=contract.notice - 1.0)
    assert t.words.day_short(t.end(2.0)) in until_when(t, early)
    assert "too late" in until_when(t, late)
    assert late.too_late
    assert not early.too_late
