"""The contract sheet: a price in another money is told there and here."""

from dataclasses import replace

from infosim.engine.layout import OFFSHORE
from infosim.game.present.contract import priced
from infosim.game.sitting import Sitting
from infosim.locale import words
from tests.tui.walk import played


def test_a_price_in_another_money_is_told_there_and_here_at_the_rate_of_today(tmp_path) -> None:
    with played(tmp_path, 5) as play:
        t = Sitting(play, words("en"))._telling
        here = t.facts.contracts[0]
        assert priced(t, here) == ""
        rupees = play.scenario.currencies["rupee"].rate
        far = replace(here, place=OFFSHORE)
        told = priced(t, far)
        assert f"{round(here.fee / 100 / rupees):,}" in told
        assert words("en").money(here.fee) in told
