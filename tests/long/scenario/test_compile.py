"""Every figure that a scenario may set does something; `tests/scenario/test_compile.py` looks at a third of them."""

from pathlib import Path

from tests.scenario.test_compile import idle_figures


def test_every_figure_of_the_format_changes_what_the_engine_or_the_score_is_given(tmp_path: Path) -> None:
    assert idle_figures(tmp_path) == []
