"""Colours, as named tokens: one table for dark, light and high contrast, and one that has none (NO_COLOR).

No other module names a colour. A token says what a mark *means* (`bad`: act), a palette says how that looks; the
contrast that each needs on each surface is computed again by `tests/tui/test_tokens.py`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from rich.color import Color
from rich.style import Style

Token = Literal[
    # inks
    "text", "strong", "muted", "faint", "accent", "good", "warn", "bad", "info",
    "m_in", "m_free", "m_local", "m_man", "m_near", "m_off", "rule", "on_accent", "line", "lineb",
    # surfaces
    "bg", "panel", "raised", "cursor", "band1", "band2", "band1b", "band2b",
]  # fmt: skip
"""What may colour a cell. Any token can be ink or ground: a bar's end swaps the two."""

SURFACES: tuple[Token, ...] = ("bg", "panel", "raised", "cursor")
"""What text lies on."""

_TABLE: dict[Token, tuple[str, str, str]] = {
    # token: dark, light, high contrast
    "text": ("#d9e1ea", "#23292f", "#ffffff"),
    "strong": ("#ffffff", "#000000", "#ffffff"),
    "muted": ("#94a3b3", "#56606b", "#d0d0d0"),
    "faint": ("#74859a", "#737b85", "#a8a8a8"),
    "accent": ("#f2b84b", "#8a5a00", "#ffd700"),
    "good": ("#7ccf8a", "#1c6b35", "#5cff7a"),
    "warn": ("#ff9e5e", "#954700", "#ffb347"),
    "bad": ("#ff7b7b", "#b3202c", "#ff8f8f"),
    "info": ("#74b9ff", "#1458a6", "#7fd0ff"),
    "m_in": ("#b4c4d4", "#45525f", "#ffffff"),
    "m_free": ("#b9d35f", "#56690b", "#d4f06a"),
    "m_local": ("#45c8b0", "#0a6f63", "#4df0d8"),
    "m_man": ("#6db3fa", "#1a61b0", "#7fc4ff"),
    "m_near": ("#b79cf7", "#6d42b8", "#cdb8ff"),
    "m_off": ("#f291c4", "#a52a72", "#ffa8da"),
    "bg": ("#0f1419", "#faf8f3", "#000000"),
    "panel": ("#151c24", "#f3efe6", "#000000"),
    "raised": ("#1d2732", "#e9e3d6", "#1a1a1a"),
    "cursor": ("#27394b", "#d9e4ef", "#003a70"),
    "rule": ("#33414f", "#cbc3b2", "#9a9a9a"),
    "on_accent": ("#14181d", "#ffffff", "#000000"),
    "band1": ("#1c3346", "#dbe7f2", "#203850"),
    "band2": ("#27506f", "#b3cfe8", "#2f618f"),
    "line": ("#9ad0ff", "#114a86", "#ffffff"),
    "band1b": ("#3a2f16", "#f3e6c8", "#4a3c00"),
    "band2b": ("#5f4a1c", "#e5cd93", "#7a6400"),
    "lineb": ("#f2b84b", "#8a5a00", "#ffd700"),
}


@dataclass(frozen=True, eq=False)
class Palette:
    """One way of colouring the tokens. `colours` is None for a terminal that asked for none, or that has sixteen."""

    name: str
    dark: bool
    colours: dict[Token, str] | None
    inks: Mapping[Token, str] = field(default_factory=dict)
    """Of a terminal with sixteen colours: those that have a name there; the rest is the terminal's own."""

    @property
    def chosen(self) -> bool:
        """Whether a player may choose another instead: the terminal has all colours."""
        return self.colours is not None


def _column(index: int) -> dict[Token, str]:
    return {token: row[index] for token, row in _TABLE.items()}


DARK = Palette("dark", True, _column(0))
LIGHT = Palette("light", False, _column(1))
CONTRAST = Palette("contrast", True, _column(2))
PLAIN = Palette("plain", True, None)
"""Bold, reverse and underline only, for NO_COLOR: the cursor and the button are reversed."""

SIXTEEN = Palette(
    "sixteen", True, None,
    {
        "accent": "yellow", "warn": "yellow", "good": "green", "bad": "bright_red", "info": "cyan", "line": "cyan",
        "lineb": "yellow", "m_free": "green", "m_local": "cyan", "m_man": "bright_blue", "m_near": "magenta",
        "m_off": "bright_magenta",
    },
)  # fmt: skip
"""The terminal's own sixteen colours, whatever they look like there: the cursor and the button are reversed."""

PALETTES = {palette.name: palette for palette in (DARK, LIGHT, CONTRAST, PLAIN, SIXTEEN)}

CHOICES = (DARK, LIGHT, CONTRAST)
"""What a player may choose from."""

_DIM: frozenset[Token] = frozenset({"muted", "faint", "rule"})

_FLAT: frozenset[Token] = frozenset({"bg", "panel", "raised", "band1", "band2", "band1b", "band2b"})
"""Grounds that do not stand out without colour. The cursor, the button and a bar's swapped end are reversed."""


@lru_cache(maxsize=4096)
def style(
    palette: Palette, ink: Token, ground: Token, bold: bool = False, italic: bool = False, underline: bool = False
) -> Style:
    """The terminal's style for an ink on a ground. Cached: a room asks for about 1,500 and has about sixty."""
    if palette.colours is None:
        name = palette.inks.get(ink)
        return Style(
            color=Color.parse(name) if name else None, dim=bool(palette.inks) and ink in _DIM and ground in _FLAT,
            bold=bold, italic=italic, underline=underline, reverse=ground not in _FLAT,
        )  # fmt: skip
    return Style(
        color=Color.parse(palette.colours[ink]),
        bgcolor=Color.parse(palette.colours[ground]),
        bold=bold,
        italic=italic,
        underline=underline,
    )
