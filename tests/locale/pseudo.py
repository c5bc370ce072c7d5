"""A language that does not exist: English, with accents, two fifths longer, or as long as each text's room allows.

A screen drawn in it shows what would break in the next language. A text that promises its room (`cells 20`) fills it;
one with places is as long as in the longest language that there is: what fills them is the screen's to measure.
"""

from __future__ import annotations

import re
from functools import cache
from gettext import NullTranslations

from babel.messages.catalog import Message as Entry

from infosim.locale import Words
from infosim.locale.extract import catalogues, load
from infosim.locale.styles import STYLES
from tests.locale.typography import LIMITS

LONGER = 1.4
_ACCENTS = str.maketrans("aceinouyACEINOUY", "àçéîñöüÿÀÇÉÎÑÖÜŸ")
_PLACE = re.compile(r"(\{\w+\})")
_FILLING = "éñ ùn môt dé plüs "


def longer(text: str, room: int) -> str:
    """A text with accents, and words after it up to so many cells; its places and the mark at its end stay."""
    accented = "".join(piece if _PLACE.fullmatch(piece) else piece.translate(_ACCENTS) for piece in _PLACE.split(text))
    bare = len(_PLACE.sub("", text))
    more = room - bare
    if more <= 1:
        return accented
    end = re.search(r"[.:?!]*$", accented)
    at = end.start() if end is not None else len(accented)
    filling = (_FILLING * (more // len(_FILLING) + 1))[: more - 1].rstrip()
    return f"{accented[:at]} {filling}{accented[at:]}"


def room_of(entry: Entry, text: str, other: str) -> int:
    """Cells that a text without its places may take here."""
    notes = " ".join(entry.auto_comments)
    bare, translated = len(_PLACE.sub("", text)), len(_PLACE.sub("", other))
    ends = sorted(LIMITS.items(), key=lambda end: -len(end[0]))
    promised = [cells for end, cells in ends if (entry.context or "").endswith(end)][:1]
    promised += [int(cells) for cells in re.findall(r"\bcells (\d+)", notes)]
    wanted = max(int(LONGER * bare), bare + 2)
    if _PLACE.search(text):
        return max(bare, translated)
    return max(bare, min([wanted, *promised]))


class Pseudo(NullTranslations):
    """Translations into that language."""

    def __init__(self) -> None:
        super().__init__()
        self._known: dict[tuple[str, str], str] = {}
        for entry in (entry for path in catalogues() for entry in load(path) if entry.id):
            ids = (entry.id,) if isinstance(entry.id, str) else entry.id
            strings = (entry.string,) if isinstance(entry.string, str) else entry.string
            for text, other in zip(ids, strings, strict=False):
                self._known[entry.context or "", text] = longer(text, room_of(entry, text, other))

    def pgettext(self, context: str, message: str) -> str:
        return self._known.get((context, message), message)

    def npgettext(self, context: str, msgid1: str, msgid2: str, n: int) -> str:
        return self.pgettext(context, msgid1 if n == 1 else msgid2)


@cache
def pseudo() -> Words:
    return Words(STYLES["en"], Pseudo())
