"""What is done to any text, whatever its language: fill its places, wrap it, find its place in a list."""

import re
import textwrap
import unicodedata
from collections.abc import Mapping

_PLACE = re.compile(r"\{(\w+)\}")
_PLACE_AT_AN_END = re.compile(r"\{(\w+)\}(\.?)")


def fill(text: str, named: Mapping[str, object]) -> str:
    """A text with each `{name}` replaced by what is named so.

    Nothing else is understood inside braces, so that a text of a scenario cannot reach into objects as a format string
    could. An abbreviation at a sentence's end has one full stop: `sem.` and no `sem..`. Raises KeyError for a name
    that is not given.
    """

    def filled(place: re.Match[str]) -> str:
        value = str(named[place[1]])
        return value if value.endswith(".") else value + place[2]

    return _PLACE_AT_AN_END.sub(filled, text)


def places(text: str) -> frozenset[str]:
    """The names in braces that a text wants filled."""
    return frozenset(_PLACE.findall(text))


def wrap(text: str, cells: int) -> list[str]:
    """Lines of at most so many cells. U+00A0 never breaks, so that no line starts with `:` or `€`.

    Rich and `str.split` take U+00A0 for a space: give them lines that are wrapped already.
    """
    return textwrap.wrap(text, cells, break_on_hyphens=False, break_long_words=True)


def sort_key(text: str) -> tuple[str, str]:
    """Where a text stands in an alphabetical list, the same on every machine: accents and case come last."""
    flat = unicodedata.normalize("NFKD", text).casefold().replace("œ", "oe").replace("æ", "ae")
    return "".join(c for c in flat if not unicodedata.combining(c) and c not in "'’-‐"), text


_BREAKING = re.compile(
    r" (?=[;:!?%»](?:\W|$))|(?<=«) |(?<=[\d}]) (?=(?:k€|M€|€|h|j|pt|mois|min|sem\.)(?!\w))|(?<=\bsem\.) (?=[\d{])"
)
"""Spaces at which a line of French must not break: beside tall punctuation, and between a figure and its unit."""


def spaced(text: str) -> str:
    """A French text with U+00A0 where a line must not break, so that a translator may type plain spaces."""
    return _BREAKING.sub("\u00a0", text)
