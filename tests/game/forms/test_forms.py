"""Every form of every target, in months that somebody without a plan and a careful buyer played."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from rich.cells import cell_len

from infosim.engine.month import month
from infosim.engine.state import State
from infosim.game.decisions import HandsOn, OpenVacancy, Priority, SetPay
from infosim.game.facts.facts import Facts
from infosim.game.facts.played import Played
from infosim.game.forms import SKETCHES, decision_of, form, to_end, to_govern
from infosim.game.plan import orders_of, placed, taken
from infosim.game.present.telling import Telling
from infosim.game.refusing import refused
from infosim.game.views.form import Draft, FormView
from infosim.locale import words
from infosim.sight import HIDDEN, view
from infosim.sight.bands import SEEN_AS
from tests.game.forms.cells import too_wide
from tests.game.forms.months import OF_FUNCTIONS, OF_THE_COMPANY, drafts, first_morning, months, telling, truths
from tests.game.plays import rules

GAMES = (("random", 8), ("selective", 16), ("outsource-all", 8))


@pytest.mark.no_cover
@pytest.mark.parametrize(
    ("bot", "count", "language"), [(*game, "fr") for game in GAMES] + [(*game, "en") for game in GAMES[1:2]]
)
def test_every_form_of_every_target_fits_its_cells(bot: str, count: int, language: str) -> None:
    half_way_and_last = months(bot, count)[count // 2 - 1 :: count // 2]
    found = set().union(*(too_wide(played, language) for played in half_way_and_last))
    assert not found, "\n" + "\n".join(sorted(found))


@pytest.mark.no_cover
def test_every_form_there_is_was_looked_at() -> None:
    seen = {draft.form for bot, count in GAMES for played in months(bot, count) for draft in drafts(played)}
    assert seen == set(SKETCHES)


@pytest.mark.parametrize(("bot", "count"), GAMES)
def test_what_can_be_ended_or_governed_has_a_form(bot: str, count: int) -> None:
    for played in months(bot, count)[3::4]:
        t = telling(played)
        for function in played.rules.layout.functions:
            for picked in (*to_end(t, function).items, *to_govern(t, function).items):
                assert (form(t, picked.draft).refusal is not None) == bool(picked.closed)
                assert cell_len(picked.closed or picked.note) <= 26


# The draft


@pytest.mark.no_cover
@pytest.mark.parametrize(("bot", "count"), GAMES)
def test_a_form_shows_a_complete_draft_and_that_draft_shows_the_same_form(bot: str, count: int) -> None:
    played = months(bot, count)[-1]
    t = telling(played)
    for draft in drafts(played):
        shown = form(t, draft)
        assert [name for name, _ in shown.draft.chosen] == [line.name for line in shown.lines]
        assert form(t, shown.draft) == shown
        assert decision_of(t, shown.draft) == decision_of(t, draft)


def test_what_is_ordered_is_what_is_shown() -> None:
    t = first_morning()
    draft = form(t, Draft("vacancy", "support", (("posts", "2"), ("pay", "110"), ("agency", "yes")))).draft
    assert decision_of(t, draft) == OpenVacancy("support", "mid", 2, 1.1, "local", agency=True)
    draft = form(t, Draft("pay", "product", (("pay", "112"),))).draft
    assert decision_of(t, draft) == SetPay("product", 1.12)
    draft = form(t, Draft("hands_on", "", (("function", "security"),))).draft
    assert decision_of(t, draft) == HandsOn("security")


def test_a_choice_that_does_not_exist_becomes_the_default() -> None:
    t = first_morning()
    asked = form(t, Draft("vacancy", "support", (("pay", "500"), ("place", "moon"), ("posts", "9"))))
    assert asked.draft == form(t, Draft("vacancy", "support")).draft


# What a choice would do


def test_hands_on_work_brings_the_load_that_the_board_shows_while_nothing_else_is_decided() -> None:
    t = first_morning()
    whom = {work.key: int(work.hands_on > 0.05) for work in t.facts.works}
    assert sum(whom.values()) > 1
    helped = max(t.facts.works, key=lambda work: work.hands_on)
    said = form(t, Draft("hands_on", "", (("function", "worst"),))).lines[0].said.text
    days = helped.hands_on / t.played.rules.attention.hands_on_yield
    assert f"{days:.1f} d of yours bring its load to {helped.load:.0%}." in said
    assert said.endswith("The rest helps the next worst.")


def test_hands_on_work_is_told_against_the_load_of_the_month_that_closed() -> None:
    played = months("selective", 16)[5]
    t = telling(played)
    work = max(t.facts.works, key=lambda work: work.load)
    said = form(t, Draft("hands_on", "", (("function", work.key),))).lines[0].said.text
    assert f"it was {work.load:.0%}." in said


def test_freelancers_for_one_month_are_there_in_that_month_alone() -> None:
    t = first_morning()
    said = [line.effect.text for line in form(t, Draft("freelance", "support", (("months", "1"),))).lines]
    assert "in February alone" in said
    said = [line.effect.text for line in form(t, Draft("freelance", "support", (("months", "3"),))).lines]
    assert "February to April" in said


# The price


@pytest.mark.parametrize(("bot", "count"), GAMES)
def test_the_price_in_days_is_the_days_drawn_with_the_decision_less_those_without(bot: str, count: int) -> None:
    played = months(bot, count)[-1]
    t = telling(played)
    for draft in drafts(played):
        shown = form(t, draft)
        if shown.refusal is None:
            decision = placed(decision_of(t, draft), (), played.seat)
            drawn = Facts(played.planning((decision,))).days.taken
            assert shown.days_price == pytest.approx(drawn - t.facts.days.taken)
            assert shown.price[0].value.value == pytest.approx(t.facts.days.had - drawn)
        else:
            assert shown.days_price == 0.0


def test_a_vacancy_takes_a_day_and_a_half_and_two_take_three() -> None:
    t = first_morning()
    assert form(t, Draft("vacancy", "support")).days_price == pytest.approx(1.5)
    assert form(t, Draft("vacancy", "support", (("posts", "2"),))).days_price == pytest.approx(3.0)
    assert form(t, Draft("vacancy", "support", (("posts", "3"),))).days_price == pytest.approx(3.7)


def test_a_vacancy_that_an_agency_fills_takes_no_day_and_more_money() -> None:
    t = first_morning()
    searched, by_agency = (form(t, Draft("vacancy", "support", (("agency", key),))) for key in ("no", "yes"))
    assert by_agency.days_price == 0.0
    assert arrival(by_agency) > arrival(searched) > 0.0


def arrival(shown: FormView) -> float:
    return next(row.value.value for row in shown.price if row.name == "arrival")


def test_a_second_thought_is_priced_against_the_month_without_the_first() -> None:
    played = months()[0]
    t = telling(played, plan=(Priority(0.6, 0.3, 0.1),))
    assert form(t, Draft("priority", "", (("features", "50"),))).days_price == pytest.approx(0.5)


def test_a_better_offer_is_filled_sooner_and_costs_more_each_month() -> None:
    t = first_morning()
    low, high = (form(t, Draft("vacancy", "product", (("pay", key),))) for key in ("95", "120"))
    assert chances(high) > chances(low)
    assert monthly(high) > monthly(low)


def chances(shown: FormView) -> float:
    track = shown.bands[0].track
    return sum(track.by_month) if hasattr(track, "by_month") else 0.0


def monthly(shown: FormView) -> float:
    return next(row.value.value for row in shown.price if row.name == "month")


# Product time


def shares(t: Telling, *chosen: tuple[str, str]) -> tuple[str, ...]:
    draft = Draft("priority", "", tuple(chosen))  # type: ignore[arg-type]
    return tuple(choice for _, choice in form(t, draft).draft.chosen)


def test_shares_of_product_time_make_a_whole_whatever_is_chosen() -> None:
    t = first_morning()
    for line in ("features", "quality", "debt"):
        for percent in range(0, 101, 5):
            assert sum(int(share) for share in shares(t, (line, str(percent)))) == 100


def test_the_share_chosen_last_is_kept_and_debt_gives_way_first() -> None:
    t = first_morning()
    assert shares(t) == ("70", "20", "10")
    assert shares(t, ("features", "75")) == ("75", "20", "5")
    assert shares(t, ("features", "90")) == ("90", "10", "0")
    assert shares(t, ("debt", "40")) == ("60", "0", "40")
    assert shares(t, ("features", "50"), ("quality", "60")) == ("40", "60", "0")
    assert shares(t, ("features", "20")) == ("20", "20", "60")


# Refusals


def test_a_refused_draft_says_why_and_changes_nothing() -> None:
    played = months()[0]
    t = telling(played)
    shown = form(t, Draft("pay", "product"))
    assert shown.refusal is not None
    assert "seed" in shown.refusal.text
    assert shown.days_price == 0.0
    assert played.planned == ()
    assert refused(played.now, (), decision_of(t, shown.draft), played.rules) is not None


def test_money_that_cannot_be_had_is_shown_and_closed() -> None:
    shown = form(first_morning(), Draft("fund"))
    assert [choice.key for choice in shown.lines[0].choices] == ["start"]
    assert shown.lines[0].choices[0].closed
    assert shown.refusal is not None


def test_forms_that_no_firm_sells_are_closed_in_a_tender() -> None:
    shown = form(first_morning(), Draft("open_tender", "support"))
    sold = {choice.key: not choice.closed for choice in shown.lines[0].choices}
    assert sold["service"]
    assert not sold["extension"]
    assert shown.refusal is None, "the default is a form that somebody sells"


def test_clauses_that_a_firm_declines_cannot_be_chosen() -> None:
    for bot, count in GAMES:
        for played in months(bot, count):
            for draft in drafts(played):
                if draft.form != "sign":
                    continue
                shown = form(telling(played), draft.choosing("exit", "yes"))
                line = next(line for line in shown.lines if line.name == "exit")
                assert not line.choices[line.chosen].closed


# What nobody sees


def _other_truth(s: State, shift: float) -> State:
    """The same to whoever plays: what is hidden is different, and each band holds another figure of its step."""
    changes = {name: getattr(s, name) * 0.5 + shift for name in HIDDEN - {"luck", "market_luck"}}
    for name, steps in SEEN_AS.items():
        band = steps.of(getattr(s, name))
        changes[name] = band.low + 0.3 * (band.high - band.low)
    luck = {name: getattr(s, name) ^ np.uint64(12345) for name in ("luck", "market_luck")}
    return s.but(**changes, **luck)


@pytest.mark.no_cover
@pytest.mark.parametrize(("bot", "count"), GAMES)
def test_what_is_hidden_changes_no_form(bot: str, count: int) -> None:
    played, truth = months(bot, count)[-1], truths(bot, count)[-1]
    other = view(_other_truth(truth, 0.25), played.rules).known
    elsewhere: Played = replace(played, states=(*played.states[:-1], other))
    here, there = telling(played), telling(elsewhere)
    for draft in drafts(played):
        assert form(here, draft) == form(there, draft), draft


# What comes of it


def test_what_a_form_says_of_days_is_what_the_month_draws() -> None:
    played, state = months()[0], truths()[0]
    t = telling(played)
    draft = Draft("vacancy", "product", (("posts", "2"),))
    shown = form(t, draft)
    plan = taken((), placed(decision_of(t, draft), (), played.seat))
    after, _ = month(state, orders_of(plan, played.seat), rules())
    assert float(after.attention.sum()) == pytest.approx(shown.days_taken + shown.days_price)


def test_forms_speak_both_languages() -> None:
    played = months()[0]
    english, french = telling(played), Telling(Facts(played), words("fr"))
    for name in (*OF_FUNCTIONS, *OF_THE_COMPANY):
        draft = Draft(name, "support" if name in OF_FUNCTIONS else "")
        here, there = form(english, draft), form(french, draft)
        assert here.draft == there.draft
        assert here.price[0].value == there.price[0].value
        said = [line.said.text for line in here.lines if line.said]
        assert not said or said != [line.said.text for line in there.lines if line.said]
