"""Hiring: candidates come while a post is open, wait two months, are taken by default if they fit."""

import numpy as np
import pytest

from infosim.engine.hiring import SIGNED, WITHDREW, default_choice, of_vacancy, post_pay
from infosim.engine.month import month
from infosim.engine.orders import INTERVIEW, RAISE, TAKE, WAIT
from infosim.engine.people import fill_rate
from infosim.engine.state import State
from tests.engine.worlds import first_hires, ordered, position, quiet, rules

PRODUCT = position("product")


def searching(worlds: int, posts: float = 1.0, months: int = 1) -> State:
    """A post in product, open for so many months in which no candidate was answered."""
    state = first_hires(months=6, worlds=worlds)
    state, _ = month(state, ordered(state, open_posts={(0, PRODUCT): posts}), rules())
    for _ in range(months - 1):
        state, _ = month(state, ordered(state, candidate=WAIT), rules())
    return state


def there(state: State) -> np.ndarray:
    """Where candidates are."""
    return state.candidate_vacancy >= 0


@pytest.mark.no_cover
@pytest.mark.parametrize("function", ["product", "security", "support"])
def test_a_search_takes_as_long_as_its_rate_says_when_nobody_looks_at_candidates(function: str) -> None:
    f, state = position(function), first_hires(months=6, worlds=400)
    state, _ = month(state, ordered(state, open_posts={(0, f): 1.0}), rules())
    waited, rate = np.ones(400), fill_rate(state, rules())[0, f, 0].mean()
    for _ in range(14):
        state, _ = month(state, quiet(state), rules())
        waited += state.vacancy_posts[0, f, 0]
    assert (state.vacancy_posts[0, f] == 0).all()
    assert waited.mean() + 1 == pytest.approx(1.0 / rate + 0.5, rel=0.05), "in the month in which its rate makes one"


def test_newcomers_are_on_average_as_good_as_the_market_with_the_spread_of_people() -> None:
    state = searching(1500)
    skills = []
    for _ in range(6):
        state, _ = month(state, quiet(state), rules())
        here = state.joining[1, PRODUCT] > 0
        skills.append(state.joining_skill[1, PRODUCT][here])
    skill = np.concatenate(skills)
    assert skill.size > 1300
    assert skill.mean() == pytest.approx(1.0, abs=0.01)
    assert skill.std() == pytest.approx(0.10, abs=0.015)


def test_who_waits_two_months_goes_and_some_go_to_a_rival() -> None:
    state, rivals, left = searching(400, months=2), 0.0, 0.0
    for _ in range(6):
        before = state
        state, ledger = month(state, ordered(state, candidate=WAIT), rules())
        old = there(before) & (before.candidate_age >= 1)
        assert (state.candidate_went[old] > WITHDREW).all(), "whoever was met two months ago is gone"
        assert (state.candidate_went[there(before) & ~old] == 0).all(), "whoever came last month is still there"
        assert (state.candidate_age <= 1).all()
        rivals += float(ledger["rival_heads"].get("won", np.zeros(1)).sum())
        left += float((state.candidate_went > WITHDREW).sum())
    assert 0.3 < rivals / left < 0.7
    assert (state.vacancy_posts[0, PRODUCT] == 1).all()


def test_an_interview_narrows_the_doubt_and_is_right_on_average() -> None:
    state = searching(800, months=3)
    met = there(state) & (state.candidate_age < 1)
    after, _ = month(state, ordered(state, candidate=INTERVIEW), rules())
    met &= there(after) & (after.candidate_age == 1)
    assert met.sum() > 300
    assert (after.candidate_doubt[met] < 0.65 * state.candidate_doubt[met]).all()
    error_before = (state.candidate_seen - state.candidate_fit)[met]
    error_after = (after.candidate_seen - after.candidate_fit)[met]
    assert abs(error_after.mean()) < 0.01
    assert error_after.std() < 0.7 * error_before.std()
    assert error_after.std() == pytest.approx(after.candidate_doubt[met].mean(), rel=0.1)


def test_an_interview_takes_half_a_day_of_the_head_of_it() -> None:
    state = searching(50, months=3)
    calm, _ = month(state, ordered(state, candidate=WAIT), rules())
    asked, _ = month(state, ordered(state, candidate=INTERVIEW), rules())
    met = there(state).sum(axis=(0, 1))
    assert np.allclose(asked.attention.sum(axis=0) - calm.attention.sum(axis=0), 0.5 * met)


def test_somebody_dear_comes_for_a_tenth_more_and_is_better_than_usual() -> None:
    state = searching(800, months=3)
    pay = of_vacancy(post_pay(state, rules()), state)
    dear = there(state) & (state.candidate_ask > pay + 1)
    assert dear.sum() > 50
    assert (state.candidate_seen[dear] >= 1.0).all()
    assert (state.candidate_ask[dear] <= 1.1 * pay[dear] + 1).all()
    assert not default_choice(state, rules())[dear].any(), "nobody pays more by default"
    more, _ = month(state, ordered(state, candidate=RAISE), rules())
    chosen = dear[:, PRODUCT] & (more.candidate_went[:, PRODUCT] == SIGNED)
    paid = more.joining_pay[1, PRODUCT][chosen.any(axis=0)]
    assert np.allclose(paid, 1.1 * pay[1, PRODUCT][chosen.any(axis=0)], rtol=1e-6)


def test_somebody_weaker_can_be_taken_sooner() -> None:
    state = searching(800)
    weak = there(state) & ~default_choice(state, rules()) & (state.candidate_seen < 0.9)
    assert weak.sum() > 50
    default, _ = month(state, quiet(state), rules())
    assert (default.candidate_went[weak] != SIGNED).all()
    alone = weak & (there(state).sum(axis=0) == 1)
    taken, _ = month(state, ordered(state, candidate=TAKE), rules())
    assert (taken.candidate_went[alone] == SIGNED).all()


def test_the_candidates_of_a_post_that_is_closed_or_filled_withdraw() -> None:
    state = searching(300, months=2)
    closed, _ = month(state, ordered(state, close={(0, PRODUCT): 1.0}), rules())
    assert (closed.candidate_went[there(state)] == WITHDREW).all()
    assert not there(closed).any()
    filled, _ = month(state, quiet(state), rules())
    over = (filled.vacancy_posts[0, PRODUCT] == 0)[None] & there(state)[:, PRODUCT]
    assert np.isin(filled.candidate_went[:, PRODUCT][over], (SIGNED, WITHDREW)).all()


def test_no_more_people_sign_than_there_are_posts() -> None:
    state = searching(300, months=3)
    after, ledger = month(state, ordered(state, candidate=RAISE), rules())
    signed = ledger["joining"]["signed"][:, PRODUCT].sum(axis=0)
    assert (signed <= 1).all()
    assert (after.vacancy_posts >= 0).all()
    assert np.array_equal(state.vacancy_posts[0, PRODUCT] - after.vacancy_posts[0, PRODUCT], signed)


def test_several_posts_are_filled_about_as_fast_as_their_rates_say() -> None:
    state = first_hires(months=6, worlds=300)
    state, _ = month(state, ordered(state, open_posts={(0, PRODUCT): 3.0}), rules())
    rate, hired = 3.0 * fill_rate(state, rules())[0, PRODUCT, 0].mean(), []
    for _ in range(2):
        before = state
        state, _ = month(state, quiet(state), rules())
        hired.append((before.vacancy_posts - state.vacancy_posts)[0, PRODUCT].mean())
    assert np.mean(hired) == pytest.approx(rate, rel=0.2)
