"""Lines: what a journal is made of, how a line is sealed, and which line may follow which.

A line is a JSON object with its number and a seal: SHA-256, in hexadecimal, of the seal before it and of the line
itself without its seal. So what was flipped, cut or put in is found, and everything before it is known to be whole.
Nothing here opens a file or needs NumPy.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from typing import Any

from infosim import __version__
from infosim.game.lesson import NAME, Lesson, digest_of
from infosim.scenario.messages import harmless

FORMAT = 1
"""The format of what is written, and the latest that is read."""
SEEDS = 2**44
"""Seeds are below this."""
LONGEST_GAME = 1_000
"""Months."""
LARGEST = 1e15
"""Of a figure that somebody expects."""

GUESSED = ("cash",)
"""Measures that a player may foretell of their own accord."""

Record = dict[str, Any]


@dataclass(frozen=True)
class Header:
    """What a game starts from, and what a list of games says of it."""

    scenario: str
    """The scenario's identifier."""
    text: str
    """The scenario itself, resolved: it stands alone."""
    title: str
    company: str
    start: date
    """A day of the first month."""
    months: int
    seed: int
    language: str
    rules: int
    """Version of the rules."""
    luck: int = 0
    program: str = __version__
    """The Infosim that began it."""
    player: str = ""
    """Whose game it is, in a class; "" elsewhere."""
    lesson: Lesson | None = None
    """The class that it is played in."""

    def record(self) -> Record:
        """The first line, without number and seal."""
        of_class = {}
        if self.lesson is not None:
            canonical = self.lesson.canonical
            of_class = {"player": self.player, "class": self.lesson.digest, "lesson": canonical}
        return {
            "kind": "header",
            "format": FORMAT,
            "program": self.program,
            "rules": self.rules,
            "title": self.title,
            "company": self.company,
            "start": self.start.isoformat(),
            "months": self.months,
            "seed": self.seed,
            "luck": self.luck,
            "language": self.language,
            "scenario": self.scenario,
            "sha256": sha256(self.text.encode()).hexdigest(),
            **of_class,
            "text": self.text,
        }

    @classmethod
    def of(cls, record: Record) -> Header:
        """The header that a first line holds. ValueError if it holds none."""
        of_class = _CLASS if "class" in record else {}
        if (
            not _shaped(record, {**_HEADER, **of_class})
            or record["sha256"] != sha256(record["text"].encode()).hexdigest()
        ):
            raise ValueError("no header")
        if not 0 <= record["seed"] < SEEDS or record["luck"] != 0 or not 0 < record["months"] <= LONGEST_GAME:
            raise ValueError("no game")
        if any(harmless(record[name]) != record[name] for name in _SHOWN):
            raise ValueError("no name for a terminal")
        given = {name: record[name] for name in _HEADER if name not in ("format", "start", "sha256")}
        start = date.fromisoformat(record["start"])
        return cls(start=start, **given, **(_attended(record) if of_class else {}))


def _attended(record: Record) -> Record:
    """Who plays in which class, as a first line says it. ValueError if it does not fit the rest of the line."""
    lesson, player = Lesson.read(record["lesson"]), record["player"]
    if record["class"] != digest_of(record["lesson"]) or lesson.sha256 != record["sha256"]:
        raise ValueError("another class")
    if lesson.seed != record["seed"] or not named(player):
        raise ValueError("nobody of this class")
    return {"player": player, "lesson": lesson}


def named(player: str) -> bool:
    """Whether this can be the name of somebody who plays in a class."""
    return bool(player.strip()) and len(player) <= NAME and harmless(player) == player


@dataclass
class Story:
    """What the lines tell so far: which line may come next, and which may not."""

    months: int
    """How long the game lasts."""
    asked: Mapping[str, int] = field(default_factory=dict)
    """Predictions that a class asks for, each before its month."""
    sealed: set[str] = field(default_factory=set)
    """Those that were made."""
    month: int = 0
    """Months closed."""
    pending: int = 0
    """Decisions of the month being played."""
    saved: int = 0
    """The month of the last snapshot."""
    dead: bool = False

    @classmethod
    def of(cls, header: Header) -> Story:
        """What a header tells."""
        lesson = header.lesson
        return cls(header.months, {each.id: each.month for each in lesson.predictions} if lesson else {})

    @property
    def over(self) -> bool:
        """Whether there is nothing left to decide."""
        return self.dead or self.month >= self.months

    def takes(self, record: Record) -> bool:
        """Whether a line follows from those before it; if so, it is told."""
        kind = record.get("kind")
        rule = _LINES.get(kind) if isinstance(kind, str) else None
        return rule is not None and _shaped(record, rule.fields) and rule.follows(record, self)


@dataclass(frozen=True)
class _Line:
    """A kind of line: its fields, and whether it may follow."""

    fields: Mapping[str, type]
    follows: Callable[[Record, Story], bool]


def _shaped(record: Record, fields: Mapping[str, type]) -> bool:
    """Whether a record has these fields, of these types, and no other."""
    return record.keys() - {"n", "kind"} == fields.keys() and all(
        type(record[name]) is kind for name, kind in fields.items()
    )


def _order(record: Record, story: Story) -> bool:
    if story.over or record["month"] != story.month + 1:
        return False
    story.pending += 1
    return True


def _undo(record: Record, story: Story) -> bool:
    if story.pending == 0 or record["month"] != story.month + 1:
        return False
    story.pending -= 1
    return True


def _month(record: Record, story: Story) -> bool:
    if story.over or record["month"] != story.month + 1 or record["seconds"] < 0 or not _hex(record["state"]):
        return False
    story.month += 1
    story.pending = 0
    story.dead = not record["alive"]
    return True


def _prediction(record: Record, story: Story) -> bool:
    if story.over or record["id"] in story.sealed or story.asked.get(record["id"]) != story.month + 1:
        return False
    story.sealed.add(record["id"])
    return bool(record["month"] == story.month + 1 and abs(record["says"]) <= LARGEST)


def _guess(record: Record, story: Story) -> bool:
    now = story.month + 1
    known = record["measure"] in GUESSED and abs(record["says"]) <= LARGEST
    return not story.over and bool(record["month"] == now and now <= record["by"] <= story.months and known)


def _what_if(record: Record, story: Story) -> bool:
    return not story.over and bool(record["month"] == story.month + 1)


def _snapshot(record: Record, story: Story) -> bool:
    if record["since"] != story.saved or record["month"] != story.month or story.month == story.saved:
        return False
    story.saved = story.month
    return True


def _rules(record: Record, story: Story) -> bool:
    if story.saved == 0 or record["month"] != story.saved:
        return False
    story.month = story.saved
    story.pending = 0
    story.dead = not record["alive"]
    return True


_LINES: Mapping[str, _Line] = {
    "order": _Line({"month": int, "decision": dict}, _order),
    "undo": _Line({"month": int}, _undo),
    "prediction": _Line({"month": int, "id": str, "says": float}, _prediction),
    "guess": _Line({"month": int, "measure": str, "by": int, "says": float}, _guess),
    "what_if": _Line({"month": int}, _what_if),
    "month": _Line({"month": int, "state": str, "alive": bool, "seconds": int}, _month),
    "snapshot": _Line({"month": int, "since": int, "data": str}, _snapshot),
    "rules": _Line({"month": int, "rules": int, "because": str, "alive": bool}, _rules),
}

_HEADER: Mapping[str, type] = {
    "format": int,
    "program": str,
    "rules": int,
    "title": str,
    "company": str,
    "start": str,
    "months": int,
    "seed": int,
    "luck": int,
    "language": str,
    "scenario": str,
    "sha256": str,
    "text": str,
}
_CLASS: Mapping[str, type] = {"player": str, "class": str, "lesson": str}
"""And of a game that is played in a class."""


_SHOWN = ("program", "title", "company", "language", "scenario")
"""What a list of games shows: nothing in it may command a terminal."""


def _hex(text: str) -> bool:
    return len(text) == 64 and all(letter in "0123456789abcdef" for letter in text)


_MARK, _END = ',"seal":"', '"}\n'
"""What stands around the seal of a line."""
_TAIL = len(_MARK) + 64 + len(_END)


def _text(record: Record) -> str:
    """A record as it stands in a line. ValueError for what JSON does not hold."""
    return json.dumps(record, ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def sealed(record: Record, n: int, before: str) -> tuple[bytes, str]:
    """A line, and its seal."""
    text = _text({"n": n, **record})
    seal = sha256((before + text).encode()).hexdigest()
    return f"{text[:-1]}{_MARK}{seal}{_END}".encode(), seal


def unsealed(raw: bytes, n: int, before: str) -> tuple[Record, str]:
    """The record of a line, and its seal. ValueError unless it is, byte for byte, what was written."""
    text = raw.decode("utf-8")
    body, mark, seal = text[:-_TAIL], text[-_TAIL : -_TAIL + len(_MARK)], text[-_TAIL + len(_MARK) : -len(_END)]
    if mark != _MARK or not text.endswith(_END) or seal != sha256(f"{before}{body}}}".encode()).hexdigest():
        raise ValueError("the line is not as it was written")
    try:
        record = json.loads(body + "}")
    except RecursionError:
        raise ValueError("brackets inside brackets") from None
    if not isinstance(record, dict) or type(record.get("n")) is not int or record["n"] != n:
        raise ValueError("another line stands here")
    if _text(record) != body + "}":
        raise ValueError("the line is not as this program writes it")
    return record, seal
