"""Sentences with emphasis, as plain data: what the game says and a screen draws."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

Tone = Literal["good", "warn", "bad"]
"""How welcome a figure is. None, beside it, is calm: neither."""

Emphasis = Literal["good", "warn", "bad", "info", "accent", "strong", "muted"]
"""How a stretch of a sentence stands out: a judgement, something in progress, a name or value, a side remark."""


class Mark(NamedTuple):
    """A stretch of a text that stands out: characters `start` to `end`."""

    start: int
    end: int
    emphasis: Emphasis


class Said(NamedTuple):
    """A value for a place of a sentence, with how it stands out there."""

    text: str
    emphasis: Emphasis


@dataclass(frozen=True, slots=True)
class Prose:
    """A text and the stretches of it that stand out, in order and apart from each other."""

    text: str
    marks: tuple[Mark, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.text)

    def spans(self) -> Iterator[tuple[str, Emphasis | None]]:
        """The text in pieces, each with its emphasis."""
        at = 0
        for start, end, emphasis in self.marks:
            if start > at:
                yield self.text[at:start], None
            yield self.text[start:end], emphasis
            at = end
        if at < len(self.text):
            yield self.text[at:], None

    def then(self, other: "Prose", between: str = "  ") -> "Prose":
        """The sentence, and another after it."""
        if not self.text or not other.text:
            return self if self.text else other
        shift = len(self.text) + len(between)
        moved = tuple(Mark(start + shift, end + shift, emphasis) for start, end, emphasis in other.marks)
        return Prose(self.text + between + other.text, self.marks + moved)

    def split(self, at: int) -> "tuple[Prose, Prose]":
        """What stands before a character, and what after it, without the space between."""
        after = at + len(self.text[at:]) - len(self.text[at:].lstrip(" "))
        head = tuple(Mark(start, min(end, at), how) for start, end, how in self.marks if start < at)
        tail = tuple(Mark(max(start - after, 0), end - after, how) for start, end, how in self.marks if end > after)
        return Prose(self.text[:at], head), Prose(self.text[after:], tail)

    def within(self, fits: Callable[[str], bool]) -> "Prose":
        """As many of its whole sentences as fit, the first always.

        >>> Prose("Work waits 3.2 d. It lacks 1.3 people.").within(lambda text: len(text) < 20).text
        'Work waits 3.2 d.'
        """
        said = self
        while not fits(said.text) and (end := max(said.text.rfind(". ", 0, -1), said.text.rfind("  "))) > 0:
            said = said.split(end + 1 if said.text[end] == "." else end)[0]
        return said


NOTHING = Prose("")

_PLACE = re.compile(r"\{(\w+)\}")


def prose(sentence: str, emphasis: Emphasis | None = None, /, **named: "str | Said") -> Prose:
    """A sentence with its `{places}` filled, where what is `Said` stands out. Raises KeyError for a place unnamed.

    >>> prose("Tickets wait {wait}: load is {load}.", wait=Said("3.2 d", "bad"), load="104%").marks
    (Mark(start=13, end=18, emphasis='bad'),)

    `emphasis` marks all that is not emphasised by itself. Translate first, then fill: places move with the language.
    """
    text = ""
    marks: list[Mark] = []

    def add(piece: str, how: Emphasis | None) -> None:
        nonlocal text
        if piece and how is not None:
            marks.append(Mark(len(text), len(text) + len(piece), how))
        text += piece

    at = 0
    for place in _PLACE.finditer(sentence):
        add(sentence[at : place.start()], emphasis)
        value = named[place[1]]
        if isinstance(value, Said):
            add(value.text, value.emphasis)
        else:
            add(value, emphasis)
        at = place.end()
        if text.endswith(".") and sentence[at : at + 1] == ".":
            at += 1  # an abbreviation at a sentence's end has one full stop
    add(sentence[at:], emphasis)
    return Prose(text, tuple(marks))
