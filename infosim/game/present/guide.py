"""The teacher's guide: pages that are read from end to end, and the same as one text, in Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from infosim.game.pedia.book import ENTRIES
from infosim.game.pedia.entry import Entry
from infosim.game.views.help import Paragraph
from infosim.game.views.prose import Mark, Prose
from infosim.locale import Words

_LEAD = re.compile(r"(\d+(?:–\d+)?) ")
"""Minutes, or a number, at the beginning of a paragraph."""
_FIRST = re.compile(r"[^.:`]{2,44}?\u00a0?[.:](?= )")
"""Its first words, where they say what it is about."""
_CODE = re.compile(r"`([^`]*)`")


def paragraph(said: str) -> Paragraph:
    """A paragraph: what leads it apart, its first words and what can be typed standing out."""
    lead, rest = _parts(said)
    text, marks = "", []
    first = None if lead else _FIRST.match(rest)
    if first is not None:
        marks.append(Mark(0, first.end(), "strong"))
    at = 0
    for code in _CODE.finditer(rest):
        text += rest[at : code.start()]
        marks.append(Mark(len(text), len(text) + len(code[1]), "strong"))
        text += code[1]
        at = code.end()
    return Paragraph(lead, Prose(text + rest[at:], tuple(marks)))


def _parts(said: str) -> tuple[str, str]:
    lead = _LEAD.match(said)
    return (lead[1], said[lead.end() :]) if lead else ("", said)


def markdown(w: Words) -> str:
    """The whole guide as one text, in a language."""
    first, *rest = (entry for entry in ENTRIES if entry.theme == "teaching")
    lines = [f"# {w.say(first.name)}", *_body(first, w)]
    for entry in rest:
        lines += [f"## {w.say(entry.name)}", f"*{w.say(entry.gist)}*", *_body(entry, w)]
    return "\n\n".join(lines) + "\n"


def _body(entry: Entry, w: Words) -> Iterator[str]:
    """What a page says: a table where minutes lead, else a list where numbers do, else paragraphs."""
    yield w.say(entry.definition)
    for kind, group in groupby((_parts(w.say(each)) for each in entry.text), key=lambda part: _kind(part[0])):
        parts = list(group)
        if kind == "minutes":
            # words: head of a column: minutes of a lesson
            when = w.text("guide.table", "from, to")
            # words: head of a column: what happens in these minutes
            what = w.text("guide.table", "what happens")
            yield "\n".join([f"| {when} | {what} |", "|---|---|", *(f"| {a} | {b} |" for a, b in parts)])
        elif kind == "number":
            yield "\n".join(f"{lead}. {rest}" for lead, rest in parts)
        else:
            yield from (
                _FIRST.sub(lambda first: f"**{first[0]}**", rest, count=1) if _FIRST.match(rest) else rest
                for _, rest in parts
            )


def _kind(lead: str) -> str:
    return "minutes" if "–" in lead else "number" if lead else ""
