"""What stops months that pass one after the other, and what does not."""

from dataclasses import replace

import numpy as np
import pytest

from infosim.engine.layout import ASK
from infosim.engine.unfolding import CAME
from infosim.game.facts.played import Played
from infosim.game.present.needs import needs
from tests.game.plays import rules
from tests.game.present.stories import by_bot, told

F = rules().layout.functions
SUPPORT = F.index("support")


def calm() -> Played:
    """A company after its fourth month, in which nothing new happened: it is as it was a month before."""
    played = by_bot("in-house", 4)
    quiet = np.zeros_like
    s = played.now
    fine = s.but(
        cash=s.cash + 1e9,
        arrivals=quiet(s.arrivals),
        quits=quiet(s.quits),
        leaving=quiet(s.leaving),
        attention=quiet(s.attention),
        overdraw=quiet(s.overdraw),
        breaches=quiet(s.breaches),
        heads=quiet(s.heads),
        joining=quiet(s.joining),
        vacancy_posts=quiet(s.vacancy_posts),
        candidate_vacancy=quiet(s.candidate_vacancy) - 1.0,
        candidate_age=quiet(s.candidate_age),
        lead_time=rules().content.functions.lead_time * 0.5 + quiet(s.lead_time),
    )
    return replace(played, states=tuple(fine.but(month=n) for n in range(5)), found={})


def after(**changed: object) -> Played:
    """The same after a month in which some figures changed: `support` cells of what belongs to functions."""
    played = calm()
    fields = {}
    for name, value in changed.items():
        array = np.array(getattr(played.now, name))
        place = {"F": (SUPPORT,), "L": (1, SUPPORT), "S": (0, SUPPORT)}.get(_axis(name), ())
        array[place] = value
        fields[name] = array
    return replace(played, states=(*played.states[:-1], played.now.but(**fields)), found={})


def _axis(name: str) -> str:
    if name in ("arrivals", "quits"):
        return "L"
    if name.startswith(("bid_", "contract_", "candidate_")):
        return "S"
    return "F" if name in ("freelancers", "lead_time", "awake", "load") else ""


def test_a_month_like_the_one_before_needs_nobody() -> None:
    assert needs(told(calm())) is None


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"arrivals": 1.0}, "Support: 1 newcomer is here."),
        ({"candidate_vacancy": 0.0}, "Support: 1 candidate to answer."),
        ({"quits": 2.0}, "Support: 2 people leave."),
        ({"freelancers": 1.0}, "Support: 1 freelancer is here."),
        ({"bid_vendor": 2.0, "bid_fee": 1e5, "bid_transition": 2.0, "bid_level": 0.9}, "Support: 1 bid to read."),
        ({"raised": 1.1e8}, "€1.1M is in the bank."),
        ({"chapter": 1.0}, "A chapter begins: seed."),
        ({"cash": 2e7, "burn_past": 2.5e6}, "8 mo of cash are left."),
        ({"breaches": 1.0}, "Breach"),
    ],
    ids=lambda value: "_".join(value) if isinstance(value, dict) else "",
)
def test_what_landed_or_crossed_its_mark_stops_the_months(changed: dict[str, float], said: str) -> None:
    why = needs(told(after(**changed)))
    assert why is not None
    assert said in why.text


def test_a_wait_over_its_aim_stops_them_the_second_time_and_not_the_third() -> None:
    played = calm()
    aim = rules().content.functions.lead_time[SUPPORT, 0, 0]
    late = np.array(played.now.lead_time)
    late[SUPPORT] = aim * 1.2

    def over(*months: bool) -> Played:
        states = [s.but(lead_time=late) if is_late else s for s, is_late in zip(played.states, months, strict=True)]
        return replace(played, states=tuple(states), found={})

    assert needs(told(over(False, False, False, False, True))) is None
    why = needs(told(over(False, False, False, True, True)))
    assert why is not None
    assert "over its aim, twice" in why.text
    assert needs(told(over(False, False, True, True, True))) is None


def test_a_vendor_that_names_its_price_stops_them_and_so_does_the_last_month_to_answer() -> None:
    held = {"contract_vendor": 0.0, "contract_term": 12.0, "contract_age": 8.0, "contract_notice": -1.0}

    def left(months: float, asked_before: bool) -> Played:
        now = after(**held, contract_left=months, contract_ask=0.05)
        then = after(**held, contract_left=months + 1.0, contract_ask=0.05 if asked_before else 0.0)
        return replace(now, states=(*now.states[:-2], then.now.but(month=3), now.now), found={})

    assert "wants an answer" in str(needs(told(left(4.0, asked_before=False))))
    assert needs(told(left(2.0, asked_before=True))) is None
    assert "wants an answer" in str(needs(told(left(1.0, asked_before=True))))


def test_what_an_answer_had_left_under_way_stops_them_when_it_lands() -> None:
    now = calm()
    laters = rules().layout.laters
    one = laters.index("big-client.dedicate.thanks")
    pending = np.array(now.now.pending)
    pending[one] = 1.0
    came = np.array(now.now.landed)
    came[one] = CAME
    past = (*now.states[:-2], now.before.but(pending=pending))
    why = needs(told(replace(now, states=(*past, now.now.but(landed=came)), found={})))
    assert why is not None
    assert "the clinic speaks well" in why.text
    waiting = replace(now, states=(*now.states[:-1], now.now.but(pending=pending)), found={})
    assert needs(told(waiting)) is None


def test_an_overdrawn_month_to_come_needs_somebody() -> None:
    why = needs(told(after(crisis_days=30.0)))
    assert why is not None
    assert "too many are taken" in why.text


def test_a_standing_order_asks_once_about_a_load() -> None:
    loaded, held = after(load=1.2), np.zeros_like(calm().now.standing)
    held[ASK] = 12.0
    now = replace(loaded, states=(*loaded.states[:-1], loaded.now.but(standing=held)), found={})
    why = needs(told(now))
    assert why is not None
    assert "nobody on the way" in why.text
    again = replace(now, states=(*now.states[:-2], now.now.but(month=3), now.now), found={})
    assert needs(told(again)) is None


def test_the_end_of_a_game_is_the_end_of_the_months() -> None:
    why = needs(told(by_bot("idle", 36)))
    assert why is not None
    assert why.text == "The game is over."
