"""Every form of every target fits its cells in every month of three games, in both languages.

Takes two minutes: `pytest tests/long/game/test_forms.py -n 2`. `tests/game/forms/test_forms.py` reads a few months of
each game.
"""

import pytest

from infosim.locale import LANGUAGES
from tests.game.forms.cells import too_wide
from tests.game.forms.months import months


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("bot", "count"), [("random", 12), ("selective", 24), ("outsource-all", 12)])
def test_every_form_of_every_target_fits_its_cells_in_every_month(bot: str, count: int, language: str) -> None:
    found = set().union(*(too_wide(played, language) for played in months(bot, count)))
    assert not found, "\n" + "\n".join(sorted(found))
