"""Talent market: tightness, matching, pay."""

from dataclasses import replace

import numpy as np
import pytest

from infosim.engine.layout import PLACES
from infosim.engine.month import month
from infosim.engine.people import fill_rate, resignation_rate
from infosim.engine.talent import TalentRules, filling_hazard, own_posts, pool_tightness, rival_pull, tightness
from tests.engine.worlds import first_hires, ordered, position, quiet, rules


@pytest.mark.parametrize(("alpha", "longer"), [(0.5, 1.414214), (0.6, 1.515717), (0.7, 1.624505)])
def test_a_vacancy_stays_open_2_to_the_alpha_longer_when_tightness_doubles(alpha: float, longer: float) -> None:
    talent = TalentRules(elasticity=alpha)
    one = np.ones(1)
    usual, tight = (filling_hazard(theta, one, 0.5 * one, talent) for theta in (one, 2 * one))
    assert usual / tight == pytest.approx(longer, rel=1e-6)


def test_twice_the_posts_and_the_searchers_leave_the_fill_rate_unchanged() -> None:
    posts, searchers = np.array([44.0, 188.0]), np.array([22.0, 214.0])
    assert np.array_equal(tightness(posts, searchers), tightness(2 * posts, 2 * searchers))


@pytest.mark.parametrize(("idle", "slope"), [(0.5, -1.06), (0.6, -1.58), (0.7, -2.44)])
def test_the_beveridge_curve_falls_as_steeply_as_matching_says(idle: float, slope: float) -> None:
    """In steady state separations = hires: s (1 - u) = u^alpha v^(1 - alpha)."""
    jobless = np.array([0.03, 0.03 * 1.0001])
    posts = (0.02 * (1 - jobless) / jobless**idle) ** (1 / (1 - idle))
    measured = np.diff(np.log(posts)) / np.diff(np.log(jobless))
    assert measured[0] == pytest.approx(slope, abs=0.01)


def test_an_average_offer_in_a_normal_market_is_filled_at_the_rate_of_its_pool() -> None:
    state = first_hires(worlds=1)
    developer = rules().layout.skills.index("developer") * len(PLACES)
    opened, _ = month(state, ordered(state, open_posts={(0, position("product")): 1.0}), rules())
    normal = opened.but(
        tightness=np.ones_like(opened.tightness), brand=np.full_like(opened.brand, 0.5), overdraw=0 * opened.cash
    )
    rate = fill_rate(normal, rules())[0, position("product"), 0, 0]
    assert rate == pytest.approx(rules().content.pools.hazard[developer, 0])
    assert rate == pytest.approx(52.14 / 12 / 12, rel=0.01), "a mean search of twelve weeks"


def test_better_pay_fills_a_post_sooner_and_overdrawn_days_later() -> None:
    state = first_hires()
    pays = ordered(state, open_posts={(0, 0): 1.0, (1, 0): 1.0}, open_pay={(1, 0): 1.2})
    after, _ = month(state, pays, rules())
    rates = fill_rate(after, rules())[:, 0, 0, 0]
    assert rates[1] / rates[0] == pytest.approx(1.2**2)
    tired = fill_rate(after.but(overdraw=np.ones_like(after.cash)), rules())[:, 0, 0, 0]
    rested = fill_rate(after.but(overdraw=np.zeros_like(after.cash)), rules())[:, 0, 0, 0]
    assert rested[0] / tired[0] == pytest.approx(1.5)


def test_who_is_hired_leaves_the_pool() -> None:
    state = first_hires(worlds=40)
    hired = 0.0
    for number in range(8):
        orders = ordered(state, open_posts={(0, 0): 3.0}) if number == 0 else quiet(state)
        state, ledger = month(state, orders, rules())
        signed = ledger["joining"]["signed"][:, 0].sum()
        left = -ledger["searchers"]["hired"].sum() if "hired" in ledger["searchers"] else 0.0
        assert left == signed
        hired += signed
    assert hired > 40, "three posts in forty worlds fill within eight months more often than not"


def test_the_market_breathes_with_its_cycle() -> None:
    state = first_hires(worlds=20)
    seen = []
    for _ in range(30):
        state, _ = month(state, quiet(state), rules())
        seen.append(state.tightness[4].mean())
    assert max(seen[:8]) > 1.1, "tight near the peak of month four"
    assert min(seen[12:24]) < 0.95, "slack half a cycle later"


def test_rivals_who_pay_above_the_market_draw_our_people_away() -> None:
    state = first_hires(months=8)
    local = rules().layout.skills.index("developer") * len(PLACES)
    pull = rival_pull(state, rules())
    assert pull[local, 0] > 1.0, "Rendezvite pays 3 % above and wants developers"
    gone = state.but(rival_alive=np.zeros_like(state.rival_alive))
    assert (rival_pull(gone, rules()) == 1.0).all()
    before, after = (resignation_rate(each, rules())[1, 0, 0, 0] for each in (gone, state))
    assert after / before == pytest.approx(pull[local, 0])


def test_a_company_that_failed_looks_for_nobody_any_more() -> None:
    state = first_hires(worlds=4, companies=2)
    opened, _ = month(state, ordered(state, open_posts={(0, 0): 3.0}), rules())
    half = np.array(opened.alive)
    half[1] = 0.0
    opened = opened.but(alive=half)
    row = rules().layout.pool(rules().content.functions.skill[0], 0)
    assert (own_posts(opened, rules())[row] == opened.vacancy_posts[0, 0, 0]).all()
    for _ in range(4):
        after, ledger = month(opened, quiet(opened), rules())
        if "hired" in ledger["searchers"]:
            left = -ledger["searchers"]["hired"].sum()
            assert left == ledger["joining"]["signed"][:, :, 0].sum()
        opened = after


def test_a_pool_in_which_nobody_else_looks_has_a_tightness() -> None:
    pools = rules().content.pools
    lonely = replace(rules(), content=replace(rules().content, pools=replace(pools, posts=0.0 * pools.posts)))
    assert np.isfinite(pool_tightness(first_hires(), lonely)).all()
