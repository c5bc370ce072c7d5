"""How the named colours of the house look on a terminal: dark, light, high contrast, sixteen, and none (NO_COLOR)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from rich.color import Color
from rich.style import Style

from infosim.game import colours

Token = colours.Token
"""What may colour a cell. Any token can be ink or ground: a bar's end swaps the two."""

SURFACES: tuple[Token, ...] = ("bg", "panel", "raised", "cursor")
"""What text lies on."""


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
    return {token: row[index] for token, row in colours.TABLE.items()}


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
