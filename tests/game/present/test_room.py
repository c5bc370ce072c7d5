"""The control room: what is wrong, what is coming, what was decided, true to the figures and to what may be seen."""

import numpy as np
import pytest
from rich.cells import cell_len

from infosim.engine.billing import OFFERED
from infosim.engine.company import runway
from infosim.engine.month import month
from infosim.game.decisions import Fund, OpenVacancy, Priority, Sign, Tender
from infosim.game.facts.played import Played, one
from infosim.game.present.room import room
from infosim.game.views.room import Chance, Until
from infosim.locale import LANGUAGES
from infosim.sight import view
from tests.game.plays import first_hires, first_morning, rules
from tests.game.present.stories import by_bot, by_hand, idle, told, with_other_secrets

BOTS = ("idle", "outsource-all", "selective")


def _row(played: Played, key: str, language: str = "en"):
    return next(row for row in room(told(played, language)).rows if row.key == key)


def test_after_five_idle_months_the_lens_of_product_says_load_above_100_and_how_many_people_are_missing() -> None:
    played = idle(5)
    product = _row(played, "product")
    assert product.load.value > 1.0
    assert f"load is {product.load.value * 100:.0f}%" in product.lens.cause.text
    assert "It lacks" in product.lens.cause.text
    assert "people" in product.lens.cause.text
    assert product.alarm == 2


@pytest.mark.parametrize("bot", BOTS)
def test_every_figure_of_the_room_is_its_measure(bot: str) -> None:
    played = by_bot(bot, 15)
    shown, s = room(told(played)), played.now
    figures = {kpi.name: kpi.value for kpi in shown.kpis}
    assert figures["cash"] == one(s.cash)
    assert figures["mrr"] == one(s.mrr)
    assert figures["churn"] == one(s.churn)
    assert figures["morale"] == pytest.approx(100 * one(s.morale))
    assert figures["reputation"] == pytest.approx(100 * one(s.opinion))
    assert figures["runway"] == (np.inf if one(runway(s)) >= 99 else one(runway(s)))
    for f, row in enumerate(shown.rows):
        if row.asleep:
            continue
        assert row.load.value == one(s.load[f])
        assert row.quality.value == pytest.approx(100 * one(s.quality[f]))
        assert row.cost == one(s.cost[f])
        assert row.wait is None or row.wait.value == one(s.lead_time[f])


@pytest.mark.parametrize("bot", BOTS)
def test_days_taken_are_what_the_month_then_draws(bot: str) -> None:
    played = by_bot(bot, 15)
    if played.over:
        return
    taken = room(told(played)).attention.taken
    s, ledger = month(played.now, played.wanted, rules())
    assert taken == pytest.approx(float(s.attention.sum()))
    assert ledger


def test_on_the_first_morning_the_board_shows_what_the_month_should_bring() -> None:
    played = Played.opened(first_hires(), rules(), 7, first_morning())
    shown = room(told(played))
    assert shown.rows[0].load.value > 1.0
    assert 6 < next(kpi.value for kpi in shown.kpis if kpi.name == "runway") < 36
    assert all(kpi.change is None for kpi in shown.kpis)
    assert shown.strip == ()
    assert shown.wire[0].voice == "The founder"


def test_hidden_figures_change_no_view_of_the_room() -> None:
    played = by_bot("selective", 9)
    other = played
    for n, s in enumerate(played.states):
        states = list(other.states)
        states[n] = view(with_other_secrets(s, n), rules()).known
        other = Played(played.scenario, rules(), played.seed, tuple(states), played.ledgers, played.orders)
    assert room(told(other)) == room(told(played))


# ----------------------------------------------------------------------------------------------------------- decided


def test_a_posted_vacancy_is_under_way_at_once_and_takes_its_days() -> None:
    played = idle(2)
    before = room(told(played))
    after = room(told(played.planning((OpenVacancy("product", slot=0),))))
    post = next(item for item in after.strip if item.kind == "hire")
    assert isinstance(post.track, Chance)
    assert list(post.track.by_month) == sorted(post.track.by_month)
    assert after.attention.taken == pytest.approx(before.attention.taken + rules().attention.vacancy)
    assert [each.text for each in after.decided] == ["Post opened: Product dev, mid"]
    assert after.decided[0].cost == "1.5 d a month"


def test_decisions_stand_in_the_order_in_which_they_were_taken() -> None:
    plan = (Priority(0.5, 0.3, 0.2), Tender("support"), OpenVacancy("product", slot=0))
    texts = [each.text for each in room(told(idle(1).planning(plan))).decided]
    assert [text.split(":")[0] for text in texts] == ["Mix", "Tender opened", "Post opened"]


def test_an_older_post_that_is_still_open_is_likelier_filled_soon() -> None:
    fresh = idle(3).planning((OpenVacancy("security", slot=0),))
    old = by_hand(lambda n, _s: (OpenVacancy("security", slot=0),) if n == 1 else (), 3)
    soon, sooner = (
        next(item.track.by_month[2] for item in room(told(played)).strip if item.kind == "hire")
        for played in (fresh, old)
    )  # fmt: skip
    assert sooner > soon


def test_bids_say_until_when_they_stand_and_warn_in_their_last_month() -> None:
    def ask(n: int, _s) -> tuple[Tender, ...]:
        return (Tender("support"),) if n == 1 else ()

    for months, within in ((1, 2.0), (2, 1.0), (3, 0.0)):
        shown = room(told(by_hand(ask, months)))
        bids = next(item for item in shown.strip if item.kind == "tender")
        assert bids.track == Until(within, "act")
        warned = shown.before_end is not None and "lapse" in shown.before_end.cause.text
        assert warned == (within == 0.0)
    assert not [item for item in room(told(by_hand(ask, 4))).strip if item.kind == "tender"], "they have lapsed"


def test_an_overdrawn_month_says_what_it_costs_before_it_ends() -> None:
    plan = tuple(
        OpenVacancy(f, posts=3, slot=0) for f in ("product", "support", "infrastructure", "security", "workplace")
    )
    shown = room(told(idle(1).planning(plan)))
    assert shown.attention.taken > shown.attention.had
    assert shown.attention.warning is not None
    assert shown.before_end is not None
    assert "over" in shown.before_end.cause.text
    assert "Ways out" in shown.before_end.outlook.text


def test_a_quiet_month_ends_at_one_press() -> None:
    plan = (OpenVacancy("product", slot=0),)
    assert room(told(idle(1).planning(plan))).before_end is None


def test_doing_nothing_at_all_is_pointed_out_in_the_first_months_and_then_left_alone() -> None:
    assert room(told(idle(1))).before_end is not None
    assert room(told(idle(4))).before_end is None


def test_a_signed_contract_shows_its_hand_over_and_then_its_term() -> None:
    def decide(n: int, s):
        if n == 1:
            return (Tender("support"),)
        if n == 2:
            vendor = int(s.bid_vendor[:, 1].max())
            return (Sign("support", rules().layout.vendors[vendor], 12),)
        return ()

    assert "move" in {item.kind for item in room(told(by_hand(decide, 2))).strip}
    near_the_end = room(told(by_hand(decide, 9)))
    ends = next(item for item in near_the_end.strip if item.kind == "ends")
    assert ends.track == Until(3.0, "act"), "it has named its price and waits for an answer"


def test_a_term_sheet_speaks_first() -> None:
    s = first_morning().but(round_bar=np.ones_like(first_morning().round_bar))
    shown = room(told(Played.opened(first_hires(), rules(), 7, s)))
    assert shown.alert is not None
    assert "term sheet" in shown.alert.cause.text
    accepted = Played.opened(first_hires(), rules(), 7, s).planning((Fund("accept"),))
    assert room(told(accepted)).alert is None


# --------------------------------------------------------------------------------------------------------------- room


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("bot", BOTS)
def test_everything_fits_its_cells(bot: str, language: str) -> None:
    for months in (0, 1, 7, 15):
        shown = room(told(by_bot(bot, months), language))
        for row in shown.rows:
            assert cell_len(row.next) <= (17 if row.core else 22), row.next
            assert cell_len(row.lens.title) + 2 + cell_len(row.lens.cause.text) <= 120, row.lens.cause.text
            assert cell_len(row.lens.short.text) <= 58, row.lens.short.text
        for item in shown.strip:
            assert cell_len(item.note) <= 30, item.note
        for each in shown.decided:
            assert cell_len(each.text) <= 40, each.text


def test_an_empty_bank_is_said_before_the_month_that_brings_it() -> None:
    last = next(n for n in range(10, 36) if idle(n).now.bridge[0, 0] == OFFERED)
    before, at, quiet = (room(told(idle(n))).before_end for n in (last - 1, last, last - 6))
    assert before is not None
    assert "only a bridge could save" in before.cause.text
    assert at is not None
    assert "the company ends with the month" in at.cause.text
    assert quiet is None or "bank" not in quiet.cause.text
    taken = room(told(idle(last).planning((Fund("bridge"),)))).before_end
    assert taken is None or "ends with the month" not in taken.cause.text
