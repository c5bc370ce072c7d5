"""Colours can be read: contrast as the Web Content Accessibility Guidelines compute it, 2.2, 1.4.3 and 1.4.11."""

import pytest

from infosim.tui.canvas import Canvas, Rect
from infosim.tui.launch import palette_of
from infosim.tui.tokens import CONTRAST, DARK, LIGHT, PLAIN, SIXTEEN, SURFACES, Palette, Token, style

TEXTS: tuple[Token, ...] = (
    "text", "strong", "muted", "accent", "good", "warn", "bad", "info",
    "m_in", "m_free", "m_local", "m_man", "m_near", "m_off",
)  # fmt: skip
COLOURED = (DARK, LIGHT, CONTRAST)


def _luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(palette: Palette, ink: Token, ground: Token) -> float:
    assert palette.colours is not None
    light, dark = sorted((_luminance(palette.colours[token]) for token in (ink, ground)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("palette", COLOURED, ids=lambda palette: palette.name)
def test_every_text_can_be_read_on_every_surface(palette: Palette) -> None:
    poor = {
        (ink, ground): round(contrast(palette, ink, ground), 2)
        for ink in TEXTS
        for ground in SURFACES
        if contrast(palette, ink, ground) < 4.5
    }
    assert not poor


@pytest.mark.parametrize("palette", COLOURED, ids=lambda palette: palette.name)
def test_marks_and_lines_stand_out_where_they_are_drawn(palette: Palette) -> None:
    assert min(contrast(palette, "faint", ground) for ground in SURFACES) >= 3.0
    assert contrast(palette, "on_accent", "accent") >= 4.5
    assert contrast(palette, "line", "band2") >= 4.5
    assert contrast(palette, "lineb", "band2b") >= 3.0


@pytest.mark.parametrize(
    ("ink", "ground", "least"), [("text", "bg", 14.0), ("muted", "cursor", 4.6), ("bad", "bg", 7.4)]
)
def test_the_dark_palette_measures_what_its_table_says(ink: Token, ground: Token, least: float) -> None:
    assert round(contrast(DARK, ink, ground), 1) == least


def test_sixteen_colours_are_the_terminals_own_and_the_cursor_is_reversed() -> None:
    assert style(SIXTEEN, "bad", "bg").color.name == "bright_red"
    assert style(SIXTEEN, "text", "bg").color is None
    assert style(SIXTEEN, "muted", "bg").dim
    assert style(SIXTEEN, "text", "cursor").reverse
    assert style(SIXTEEN, "accent", "panel").color.name == "yellow"


@pytest.mark.parametrize(
    ("terminal", "chosen", "palette"),
    [
        ("truecolor", None, "dark"), ("256", "light", "light"), ("truecolor", "contrast", "contrast"),
        ("truecolor", "pink", "dark"), ("standard", "light", "sixteen"), (None, "light", "plain"),
    ],
)  # fmt: skip
def test_a_terminal_gets_the_colours_it_has_and_those_that_were_chosen(terminal, chosen, palette) -> None:
    assert palette_of(terminal, chosen) == palette


@pytest.mark.parametrize(("ground", "mark"), [("band1", "░"), ("band2", "▒")])
def test_without_colour_a_band_is_drawn_with_shades(ground: Token, mark: str) -> None:
    canvas = Canvas(3, 1)
    canvas.fill(Rect(1, 0, 2, 1), ground)
    canvas.put(1, 0, "7")
    assert canvas.strip(0, PLAIN).text == f" 7{mark}"
    assert canvas.strip(0, DARK).text == " 7 "


def test_without_colour_only_weight_and_reverse_speak() -> None:
    assert style(PLAIN, "bad", "bg", bold=True).color is None
    assert style(PLAIN, "bad", "bg", bold=True).bold
    assert style(PLAIN, "strong", "cursor").reverse
    assert style(PLAIN, "on_accent", "accent").reverse
    assert not style(PLAIN, "text", "panel").reverse
