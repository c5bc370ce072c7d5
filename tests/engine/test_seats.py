"""Seats: people hired elsewhere are ours, at the pay of where they sit; distance takes its part of their work."""

import numpy as np
import pytest

from infosim.engine.attention import draw
from infosim.engine.batch import freeze
from infosim.engine.delivery import capacity, needed
from infosim.engine.laws import barred_abroad, in_breach
from infosim.engine.layout import NEARSHORE, OFFSHORE, PLACES
from infosim.engine.measures import read
from infosim.engine.month import month
from infosim.engine.opening import opening
from infosim.engine.people import market_pay, resignation_rate
from infosim.engine.refusals import Reason, refusals
from infosim.engine.seats import away_share, team_market
from infosim.engine.state import State
from infosim.scenario import load
from infosim.scenario.compile import compiled
from tests.engine.worlds import first_hires, luck, ordered, position, quiet, rules

PRODUCT = position("product")


def seated(place: int, share: float = 1.0) -> State:
    """First Hires, with a part of the product team in a place."""
    s = first_hires()
    away = np.zeros_like(s.away)
    away[place - 1, :, PRODUCT] = share
    return freeze(s.but(away=away))


def test_people_who_sit_elsewhere_are_paid_and_stay_as_people_do_there() -> None:
    here, porto = first_hires(), seated(NEARSHORE)
    r = rules()
    ratio = r.content.pools.pay[1, r.layout.pool(r.content.functions.skill[PRODUCT], NEARSHORE)]
    ratio = ratio / r.content.pools.pay[1, r.layout.pool(r.content.functions.skill[PRODUCT], 0)]
    market = team_market(porto, r)[1, PRODUCT, 0, 0] / market_pay(here, r)[1, PRODUCT, 0, 0]
    assert market == pytest.approx(ratio)
    paid = porto.but(pay=np.rint(team_market(porto, r) + 0.0 * porto.pay))
    assert resignation_rate(paid, r)[1, PRODUCT, 0, 0] > resignation_rate(here, r)[1, PRODUCT, 0, 0]
    support = position("support")
    assert team_market(porto, r)[1, support, 0, 0] == market_pay(here, r)[1, support, 0, 0]


def test_what_nobody_told_them_slows_them_as_it_slows_a_firm_there_and_knowing_it_all_spares_them() -> None:
    def work(s: State) -> float:
        able, _ = capacity(s, needed(s, rules()), rules())
        return float(able[0, PRODUCT, 0, 0])

    here, pune = first_hires(), seated(OFFSHORE)
    assert work(pune) < work(seated(NEARSHORE)) < work(here)
    known = np.ones_like(here.knowledge)
    assert work(pune.but(knowledge=known)) == pytest.approx(work(here.but(knowledge=known)))


def test_work_done_abroad_by_people_of_ours_counts_as_done_abroad() -> None:
    s, _ = month(seated(OFFSHORE), quiet(first_hires()), rules())
    assert read("offshore_share", "", s, rules())[0, 0] > 0
    near, _ = month(seated(NEARSHORE), quiet(first_hires()), rules())
    assert read("offshore_share", "", near, rules())[0, 0] == 0
    assert read("local_share", "", near, rules())[0, 0] < 1


def test_a_search_abroad_takes_two_days_to_set_up_and_whoever_signs_sits_there() -> None:
    s = first_hires(worlds=80)
    cells = {(0, PRODUCT): 1.0}
    abroad = ordered(s, open_posts=cells, open_place={(0, PRODUCT): float(NEARSHORE)})
    home = ordered(s, open_posts=cells)
    assert Reason(int(refusals(s, abroad, rules())["open_vacancy"][0, PRODUCT, 0, 0])) is Reason.FINE
    days = draw(s, abroad, rules()).sum(axis=0) - draw(s, home, rules()).sum(axis=0)
    assert days[0, 0] == pytest.approx(rules().attention.abroad)
    orders, joined = abroad, np.zeros(80, bool)
    for _ in range(9):
        s, _ = month(s, orders, rules())
        orders = quiet(s)
        share = away_share(s)[NEARSHORE - 1, PRODUCT, 0]
        joined |= share > 0
    assert joined.mean() > 0.5
    assert (away_share(s)[:, PRODUCT, 0].sum(axis=0) <= 1).all()


def test_a_law_on_a_place_refuses_who_would_sit_there_and_finds_who_does_in_breach() -> None:
    r = compiled(load("clinics-data"))
    s = opening(r, 1, luck(1))
    support = r.layout.functions.index("support")
    barred = barred_abroad(s, r)[:, support, 0, 0]
    assert [PLACES[n] for n in np.flatnonzero(barred)] == ["nearshore", "offshore"]
    away = np.zeros_like(s.away)
    away[NEARSHORE - 1, :, support] = 1.0
    heads = np.array(s.heads)
    heads[1, support] = 1.0
    law = r.layout.laws.index("patients")
    assert not in_breach(s, r)[law, support, 0, 0]
    assert in_breach(s.but(away=away, heads=heads), r)[law, support, 0, 0]


def test_nobody_away_changes_nothing() -> None:
    s = first_hires(months=3)
    assert (team_market(s, rules()) == market_pay(s, rules())).all()
    assert not away_share(s).any()
