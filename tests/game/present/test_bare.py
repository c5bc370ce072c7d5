"""A scenario that says next to nothing is told all the same."""

from pathlib import Path

import pytest

from infosim.game.decisions import Fund, OpenVacancy, Tender
from infosim.game.play import Play
from infosim.game.sitting import Sitting
from infosim.locale import LANGUAGES, words
from infosim.scenario import from_text

BARE = """
format = 1
language = "fr"
title = "Petit"
turns = [[4, 1]]
[pools.dev]
[functions.work]
skill = "dev"
service_churn = 0.05
[functions.guard]
skill = "dev"
cover = 1.0
outside_price = { offshore = 0.5 }
[vendors.near]
skills = ["dev"]
[vendors.far]
skills = ["dev"]
place = "offshore"
forms = ["operation"]
[rounds.a]
mrr = 1000
amount = 100000
"""


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_view_of_a_bare_scenario_can_be_told(language: str, tmp_path: Path) -> None:
    with Play.begin(from_text(BARE, "bare"), seed=3, language=language, saves_folder=tmp_path) as play:
        sitting = Sitting(play, words(language))
        functions = play.rules.layout.functions
        while not play.finished:
            for key in functions:
                sitting.decide(Tender(key))
                sitting.decide(OpenVacancy(key))
            sitting.decide(Fund("start"))
            assert sitting.header().chapter == ""
            assert [row.key for row in sitting.room().rows] == list(functions)
            assert sitting.month().had > 0
            assert len(sitting.talent("", ()).skills) == 1
            assert sitting.vendors().firms
            for key in functions:
                assert len(sitting.function(key).options) == 7
                sitting.tender(key)
            assert sitting.goals().headline
            assert sitting.goals().objectives == sitting.goals().medals == ()
            sitting.end_month()
            assert sitting.report() is not None
            assert sitting.why("cash") is not None
        ending = sitting.ending()
        assert ending is not None
        assert ending.well_done
        sitting.measure()
        measured = sitting.ending()
        assert measured is not None
        assert measured.score is not None
        assert len(measured.score.axes) == 6
