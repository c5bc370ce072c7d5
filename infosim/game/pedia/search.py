"""Finds pages by what is typed: names first, then their one line, then all that they say; one wrong letter is forgiven.

Accents, case, apostrophes and hyphens do not count, and both languages are looked in, so that *reversibility* finds
*Sortie*. Where nothing holds the words, the three likest names are given.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import lru_cache

from infosim.game.views.help import Findings, Hit, PageHead

NEAREST = 3
LEAST_FORGIVEN = 4
"""Letters from which a word may have one wrong."""


@lru_cache(maxsize=8_192)  # each letter that is typed asks again for all that the pages say
def flat(text: str) -> str:
    """A text without accents and case, letter for letter, so that what is found there can be underlined here."""
    return "".join(unicodedata.normalize("NFKD", letter)[0] for letter in text).casefold()


def find(pages: tuple[PageHead, ...], typed: str) -> Findings:
    """The pages that hold all words typed, best first; all of them for nothing typed."""
    words = flat(typed).split()
    if not words:
        return Findings(tuple(Hit(i) for i in range(len(pages))))
    ranked = sorted((rank, i) for i, page in enumerate(pages) if (rank := _rank(page, words)) is not None)
    if ranked:
        return Findings(tuple(_hit(pages[i], i, words) for _, i in ranked))
    wanted = " ".join(words)
    likest = sorted(range(len(pages)), key=lambda i: -_likeness(pages[i], wanted))[:NEAREST]
    return Findings(tuple(Hit(i) for i in likest), near=True)


def _rank(page: PageHead, words: list[str]) -> int | None:
    """How well a page answers, 0 best; None if a word is nowhere in it."""
    name = flat(page.name)
    others = [other.strip() for also in page.also for other in flat(also).split(",")]
    places = [name, flat(page.gist), *map(flat, page.said)]
    worst = 0
    for word in words:
        if name.startswith(word):
            here = 0
        elif word in others or any(part.startswith(word) for part in _parts(name)):
            here = 1
        elif any(part.startswith(word) for other in others for part in (other, *_parts(other))) or word in name:
            here = 2
        elif word in places[1]:
            here = 3
        elif any(word in place for place in places[2:]):
            here = 4
        elif _forgiven(word, name):
            here = 5
        elif any(_forgiven(word, place) for place in places[2:]):
            here = 6
        else:
            return None
        worst = max(worst, here)
    return worst


def _parts(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def _forgiven(word: str, text: str) -> bool:
    """Whether a word stands in a text with one letter wrong, missing, added, or two changed places."""
    return len(word) >= LEAST_FORGIVEN and any(_one_wrong(word, part[: len(word) + 1]) or _one_wrong(word, part)
                                               for part in _parts(text))  # fmt: skip


def _one_wrong(a: str, b: str) -> bool:
    if abs(len(a) - len(b)) > 1:
        return False
    start = 0
    while start < min(len(a), len(b)) and a[start] == b[start]:
        start += 1
    left, right = a[start:], b[start:]
    swapped = len(left) > 1 and len(right) > 1 and left[0] == right[1] and left[1] == right[0] and left[2:] == right[2:]
    return swapped or left[1:] == right[1:] or left[1:] == right or left == right[1:]


def _likeness(page: PageHead, wanted: str) -> float:
    names = (page.name, *page.said[:2])
    return max(SequenceMatcher(None, wanted, flat(name)).ratio() for name in names)


def _hit(page: PageHead, i: int, words: list[str]) -> Hit:
    return Hit(i, tuple(_stretches(page.name, words)), tuple(_stretches(page.gist, words)))


def _stretches(text: str, words: list[str]) -> Iterator[tuple[int, int]]:
    """Where a text holds what was typed, in order and apart from each other."""
    found = sorted((match.start(), match.end()) for word in words for match in re.finditer(re.escape(word), flat(text)))
    end = 0
    for start, stop in found:
        if start >= end:
            yield start, stop
            end = stop
