"""Colours can be read: contrast as the Web Content Accessibility Guidelines compute it, 2.2, 1.4.3 and 1.4.11."""

import pytest

from infosim.tui.tokens import CONTRAST, DARK, LIGHT, PLAIN, SURFACES, Palette, Token, style

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


def test_without_colour_only_weight_and_reverse_speak() -> None:
    assert style(PLAIN, "bad", "bg", bold=True).color is None
    assert style(PLAIN, "bad", "bg", bold=True).bold
    assert style(PLAIN, "strong", "cursor").reverse
    assert style(PLAIN, "on_accent", "accent").reverse
    assert not style(PLAIN, "text", "panel").reverse
