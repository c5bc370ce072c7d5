"""The money screen: every cut sums to the same cash, and each line leads to what is behind it."""

from functools import cache

import pytest

from infosim.game.facts.money import CUTS, by_nature
from infosim.game.facts.played import Played, one
from infosim.game.present.money import COLUMNS, MOST, money
from infosim.game.views.money import CUTS as NAMES
from infosim.locale import LANGUAGES
from tests.game.present.stories import by_bot, idle, told


@cache
def played() -> Played:
    """Fifteen months of a company that buys what is not its core."""
    return by_bot("selective", 15)


@pytest.mark.parametrize("cut", ["nature", "function"])
def test_the_lines_of_a_month_sum_to_the_change_of_the_cash_to_the_cent(cut: str) -> None:
    story = played()
    lines = CUTS[cut](story)
    for n in range(1, story.closed + 1):
        moved = one(story.states[n].cash) - one(story.states[n - 1].cash)
        assert sum(line.months[n - 1] for line in lines) == moved


def test_for_each_customer_the_lines_are_those_by_nature_divided() -> None:
    story = played()
    whole, each = by_nature(story), CUTS["customer"](story)
    for line, part in zip(whole, each, strict=True):
        assert part.months[-1] == pytest.approx(line.months[-1] / one(story.now.customers))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("cut", NAMES)
def test_what_is_shown_sums_to_what_is_left_over(cut, language: str) -> None:
    view = money(told(played(), language), cut)
    assert len(view.rows) <= MOST + 1
    assert len(view.dates) == COLUMNS
    for n in range(COLUMNS):
        assert sum(row.months[n] for row in view.rows) == pytest.approx(view.left_over.months[n])


def test_at_most_one_line_has_colour_and_it_grew() -> None:
    for months in range(2, 15):
        view = money(told(by_bot("selective", months)), "nature")
        coloured = [row for row in view.rows if row.tone]
        assert len(coloured) <= 1
        assert all((row.change or 0) > 0 for row in coloured)


def test_earlier_months_are_seen_until_the_first() -> None:
    t = told(played())
    assert money(t, "nature", 0).month == 15
    assert money(t, "nature", 3).month == 12
    first = money(t, "nature", 99)
    assert first.month == 1
    assert not first.earlier


def test_before_the_first_month_closes_there_is_a_pace_and_no_line() -> None:
    view = money(told(idle(0)), "nature")
    assert view.rows == ()
    assert view.line.past == (one(idle(0).now.cash),)
    assert view.line.months > 0


def test_where_money_lasts_less_than_six_months_the_button_brings_some() -> None:
    late = next(story for n in range(6, 20) if one((story := idle(n)).now.cash) < 6 * one(story.now.burn) > 0)
    view = money(told(late), "nature")
    assert view.alert or one(late.now.raising) > 0


def test_the_last_round_behind_there_is_no_panel() -> None:
    story = idle(1)
    r = story.rules
    done = Played.opened(story.scenario, r, 7, story.now.but(rounds=story.now.rounds + len(r.layout.rounds), month=0))
    assert money(told(done), "nature").round is None
