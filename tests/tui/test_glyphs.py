"""Marks say what they should, in the cells they have."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from infosim.tui import glyphs


@pytest.mark.parametrize(
    ("share", "drawn"),
    [(0.96, "━━━━━━━╸"), (1.31, "━━━━━━━━"), (0.91, "━━━━━━━─"), (0.70, "━━━━━╸──"), (0.0, "────────")],
)
def test_a_gauge_shows_halves_and_never_more_than_is_true(share: float, drawn: str) -> None:
    assert "".join(glyphs.gauge(share, 8)) == drawn


@given(st.floats(0, 2), st.integers(1, 40))
def test_a_gauge_always_has_its_width(share: float, width: int) -> None:
    assert cell_len("".join(glyphs.gauge(share, width))) == width


def test_a_sourcing_line_gives_each_way_its_share_of_the_cells() -> None:
    line = glyphs.sourcing((("F", 0.65), ("N", 0.35)), 12)
    assert [piece for piece, _ in line] == ["F╍╍╍╍╍╍╍", "N┅┅┅"]


@given(st.lists(st.floats(0, 1), min_size=1, max_size=6), st.integers(6, 30))
def test_the_cells_of_a_sourcing_line_are_all_given_out(shares: list[float], width: int) -> None:
    cells = glyphs.shares_in_cells(shares, width)
    assert sum(cells) == (width if sum(shares) > 0 else 0)
    assert all(cell >= 0 for cell in cells)


def test_every_mark_is_one_cell_wide() -> None:
    table = glyphs.UNICODE
    marks = "".join(str(getattr(table, name)) for name in table.__dataclass_fields__)
    assert all(cell_len(mark) == 1 for mark in marks)


def test_a_sparkline_never_fills_its_cell() -> None:
    assert glyphs.spark((0, 1, 2, 3, 4, 5, 6)) == "▁▂▃▄▅▆▇"
    assert "█" not in glyphs.spark((1.0, 1e9))


def test_a_small_wiggle_stays_a_ripple() -> None:
    assert set(glyphs.spark((100.0, 101.0, 100.0, 102.0))) <= set("▁▂")


def test_a_vacancys_line_gets_denser_as_it_gets_surer() -> None:
    assert glyphs.chance_track((0.34, 0.59, 0.84, 0.99), 1) == "┉┅╍━"


def test_a_date_beyond_the_months_shown_has_no_mark() -> None:
    assert glyphs.date_track(2, "◇", "╌", 4, 24) == " ╌╌╌╌╌╌╌◇"
    assert glyphs.date_track(9, "◇", "╌", 4, 24) == " " + "╌" * 24


def test_a_date_stands_in_the_last_cell_of_its_month_and_this_months_before_them_all() -> None:
    assert glyphs.date_track(1, "◆", "╌", 4, 24).index("◆") == 4  # the cell before the first month is at 0
    assert glyphs.date_track(6, "◆", "╌", 4, 24).index("◆") == 24
    assert glyphs.date_track(0, "◆", "╌", 4, 24) == "◆"


def test_eight_seven_four_in_pixels() -> None:
    lines = ["".join(glyph for glyph, _ in row).rstrip() for row in glyphs.pixels("8.74")]
    assert lines == ["█▄█   ▄▄█ █ █", "█▄█    █  ▄▄█", "▄▄▄ ▄  ▄    ▄"]


def test_the_upper_half_of_a_pixel_is_the_lower_block_with_ink_and_ground_swapped() -> None:
    assert glyphs.pixels("7")[2] == [(" ", False), ("▄", True), (" ", False)]


def _filled(cells: list[tuple[int, str, bool]]) -> float:
    eighths = "▏▎▍▌▋▊▉█"
    return sum((8 - 1 - eighths.index(g)) if swapped else eighths.index(g) + 1 for _, g, swapped in cells) / 8


@given(st.floats(0, 30), st.floats(0, 30))
def test_a_bar_is_as_long_as_what_it_stands_for_to_an_eighth(start: float, end: float) -> None:
    assert _filled(glyphs.bar(start, end)) == pytest.approx(max(abs(end - start), 0.125), abs=0.13)
