"""Terminals with few characters: marks of ASCII, and what to write in place of a character that such a terminal lacks.

A Linux console has letters with accents and hardly a mark; a locale that is not UTF-8 may have neither.
"""

from collections.abc import Mapping
from functools import lru_cache, partial

from infosim.tui.glyphs import UNICODE, Glyphs

_CONSOLES = ("linux", "vt100", "vt102", "vt220", "ansi", "dumb")
"""Values of TERM of terminals whose fonts have no marks."""

_SPELT = {
    "─": "-", "╌": "-", "┄": "-", "┈": "-", "━": "=", "═": "=", "╍": "+", "┅": ".", "┉": ":", "╸": "-",
    "│": "|", "┊": "|", "┌": "+", "┐": "+", "└": "`", "┘": "'", "├": "|", "╱": "/", "▌": "|",
    "▁": "_", "▂": ".", "▃": "-", "▄": "=", "▅": "+", "▆": "*", "▇": "#", "█": "#",
    "▏": ".", "▎": ".", "▍": ":", "▋": "#", "▊": "#", "▉": "#", "░": ".", "▒": ":",
    "●": "*", "○": "o", "◆": "*", "◇": "o", "▲": "^", "▼": "v", "›": ">", "✓": "+", "×": "x", "·": ".", "…": "~",
    "−": "-", "–": "-", "—": "-", "±": "~", "←": "<", "→": ">", "↑": "^", "↓": "v", "∞": "8",
    "“": '"', "”": '"', "‘": "'", "’": "'", "«": '"', "»": '"', "\u00a0": " ",
}  # fmt: skip
"""One character for one: a table stays a table."""

_WITHOUT_LETTERS = {"€": "E", "œ": "o", "Œ": "O", "æ": "a", "Æ": "A", "ß": "s", "ø": "o", "°": "o"}
"""What is also missing where there is ASCII alone."""


@lru_cache(maxsize=1024)
def spelt(char: str, letters: bool) -> str:
    """What stands for a character; `letters` says that those with accents can be shown, and the euro."""
    if char.isascii():
        return char
    if char in _SPELT:
        return _SPELT[char]
    if "\u2800" <= char <= "\u28ff":  # dots of a line
        return "."
    if letters:
        return char
    import unicodedata  # no terminal of today needs it

    plain = _WITHOUT_LETTERS.get(char) or unicodedata.normalize("NFKD", char)[0]
    return plain if plain.isascii() else "?"


def few(letters: bool) -> Glyphs:
    """Marks of ASCII. Sourcing is `I--- L=== M=== F+++ N... O:::`, a gauge `####--`, a sparkline `_.-=+*#`."""
    return Glyphs(
        edge="|", heavy="#", half="=", light="-", thin=".", dot=".", spark="_.-=+*#", eighths=" ...::###", upper="=",
        full="#", cut="/", up="^", down="v", more="~", yes="+", go=">", act="o", happens="*", gone="x", leaf="`-",
        filled="*", open="o", tick="|", middle=":", chance=".:=#", ways="-+==.:", spell=partial(spelt, letters=letters),
    )  # fmt: skip


def glyphs_of(environment: Mapping[str, str], encoding: str | None, *, asked: bool = False) -> Glyphs:
    """The marks for a terminal: all of them, or few where they are `asked` for or it is known to have no others."""
    unicode = (encoding or "").lower().replace("-", "").replace("_", "") in ("utf8", "utf16", "utf32", "cp65001")
    if asked or not unicode or environment.get("TERM", "") in _CONSOLES:
        return few(letters=unicode)
    return UNICODE
