"""Lessons: what a class file says while it is played.

A class file is TOML that a teacher makes with `infosim class new`, may write in, and hands out. Its head says what
holds in the lesson; under `[scenario]` stands the scenario as it was when the file was made:

    class = 1                          format of class files
    title = "First Hires"              in the header of every screen
    text = "…"                         what the teacher says before the first month
    hand_in = "…"                      how the game is given in
    what_if = 3                        trials of a decision in each chapter; without it there is no limit
    questions = ["…"]                  for the debrief
    [predictions.lowest-cash]          asked at a month, sealed, and opened when the result is known
    says = "…"
    month = 4
    measure = "cash"
    judged = "lowest"
    by = 24

Everybody plays the same scenario with the same luck. A lesson has one canonical text, whose SHA-256 tells one class
from another: a journal carries both, so that it can be read, and told apart, without the class file. Nothing here
needs NumPy.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from typing import Any

from infosim.locale import LANGUAGES, Message, Words, message
from infosim.scenario.closed import FORETOLD
from infosim.scenario.messages import harmless
from infosim.scenario.writing import toml

FORMAT = 1
SEEDS = 2**44
MONTHS = 120
LONGEST = 64 * 2**10
"""Letters of a lesson's canonical text."""
WHAT_IF = 99
PREDICTIONS, QUESTIONS, SEATS = 12, 12, 1_000
TEXT, LINE, NAME = 2_000, 200, 60

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_DIGEST = re.compile(r"[0-9a-f]{64}")
_SEAT = re.compile(r"[0-9a-f]{16}")
_WORD = re.compile(r"[^\W_]+")
_SPOKEN = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Letters of a class's code: none that is taken for another."""


class NotAClass(Exception):
    """A file that is no class file, or one that cannot be played as it is."""

    def __init__(self, why: Message, /, **named: object) -> None:
        """Keep the reason for whoever tells it."""
        super().__init__(why.text)
        self.why, self.named = why, named

    def told(self, w: Words) -> str:
        """What is wrong, and where."""
        return w.say(self.why, **self.named)


@dataclass(frozen=True)
class Prediction:
    """Something that everybody says beforehand."""

    id: str
    says: str
    """The question."""
    month: int
    """It is asked before this month is played."""
    measure: str
    """What it is about: a measure, or one of something, `service.support`."""
    judged: str
    by: int
    """The month at whose end the answer is known."""


@dataclass(frozen=True)
class Lesson:
    """See the module."""

    title: str
    language: str
    """Of its texts."""
    scenario: str
    """Identifier of the scenario."""
    sha256: str
    """Of the scenario's resolved text."""
    seed: int
    text: str = ""
    hand_in: str = ""
    what_if: int | None = None
    questions: tuple[str, ...] = ()
    predictions: tuple[Prediction, ...] = ()
    seats: tuple[str, ...] = ()
    """Who is awaited, by `seat_of` their names; none: anybody."""

    @cached_property
    def canonical(self) -> str:
        """Its text, always the same for the same lesson."""
        return toml(self.tables)

    @cached_property
    def tables(self) -> dict[str, Any]:
        """The same as tables of TOML."""
        free = {} if self.what_if is None else {"what_if": self.what_if}
        asked = {
            each.id: {
                "says": each.says,
                "month": each.month,
                "measure": each.measure,
                "judged": each.judged,
                "by": each.by,
            }
            for each in self.predictions
        }
        return {
            "class": FORMAT,
            "title": self.title,
            "language": self.language,
            "scenario": self.scenario,
            "sha256": self.sha256,
            "seed": self.seed,
            "text": self.text,
            "hand_in": self.hand_in,
            **free,
            "questions": list(self.questions),
            "seats": list(self.seats),
            "predictions": asked,
        }

    @cached_property
    def digest(self) -> str:
        """What tells this class from every other."""
        return digest_of(self.canonical)

    @property
    def code(self) -> str:
        """Four letters of it, to be read aloud."""
        return code_of(self.digest)

    def awaits(self, name: str) -> bool:
        """Whether somebody of this name is on the teacher's list, or anybody is welcome."""
        return not self.seats or seat_of(name, self.seed) in self.seats

    @classmethod
    def of(cls, tables: Mapping[str, Any]) -> Lesson:
        """The lesson that tables say. Raises NotAClass."""
        if type(tables.get("class")) is not int or tables["class"] < 1:
            raise NotAClass(NO_CLASS)
        if tables["class"] > FORMAT:
            raise NotAClass(NEWER)
        for name in tables:
            if name not in _KEYS:
                raise NotAClass(UNKNOWN, key=harmless(str(name), 40))
        given = {name: rule(name, tables[name]) for name, rule in _KEYS.items() if name in tables}
        for name in ("title", "scenario", "sha256", "seed"):
            if name not in given:
                raise NotAClass(MISSING, key=name)
        given.pop("class")
        lesson = cls(**{"language": LANGUAGES[0], **given})
        if len(lesson.canonical) > LONGEST:
            raise NotAClass(TOO_LONG)
        return lesson

    @classmethod
    def read(cls, canonical: str) -> Lesson:
        """A lesson from its canonical text, as a journal keeps it. ValueError for any other text."""
        import tomli  # only games of a class need it

        try:
            lesson = cls.of(tomli.loads(canonical)) if len(canonical) <= LONGEST else None
        except (NotAClass, RecursionError) as wrong:
            raise ValueError("no lesson") from wrong
        if lesson is None or lesson.canonical != canonical:
            raise ValueError("no lesson as this program writes it")
        return lesson


def digest_of(canonical: str) -> str:
    """What tells a class from every other, from its canonical text."""
    return sha256(canonical.encode()).hexdigest()


def code_of(digest: str) -> str:
    """Four letters of a digest, to be read aloud."""
    number = int(digest[:5], 16)
    return "".join(_SPOKEN[number >> shift & 31] for shift in (15, 10, 5, 0))


def seat_of(name: str, seed: int) -> str:
    """What a class file holds in place of a name: whoever has the file cannot read the list of its people.

    Case, accents, signs and the order of names make no difference.
    """
    plain = "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c))
    words = " ".join(sorted(_WORD.findall(plain)))
    return sha256(f"{seed} {words}".encode()).hexdigest()[:16]


# ------------------------------------------------------------------------------------------------------------ its keys
# words: a class file that cannot be opened;
NO_CLASS = message("class.error", "this is no class file of Infosim; `infosim class new` makes one")
# words: a class file that cannot be opened
NEWER = message("class.error", "this class file was made by a newer Infosim; install the same version as the teacher's")
# words: a class file that cannot be opened; {key} is a name in it
UNKNOWN = message("class.error", "a class file has no key `{key}`")
# words: a class file that cannot be opened; {key} is a name in it
MISSING = message("class.error", "the class file lacks `{key}`: is it whole?")
# words: a class file that cannot be opened; {key} is a name in it
WRONG = message("class.error", "`{key}` of the class file is not what it should be: {wanted}")
# words: a class file that cannot be opened
TOO_LONG = message("class.error", "the texts of the class file are too long; it holds about ten pages")

# words: what a key of a class file wants
_A_TEXT = message("class.error", "a text of at most {most} letters")
# words: what a key of a class file wants
_A_NUMBER = message("class.error", "a whole number from {low} to {high}")
# words: what a key of a class file wants
_ONE_OF = message("class.error", "one of {names}")
# words: what a key of a class file wants
_A_LIST = message("class.error", "a list of at most {most}")
# words: what a key of a class file wants
_A_NAME = message("class.error", "small letters, digits and single hyphens")


class _Wanted(Exception):
    """What a key wants instead of what it has."""

    def __init__(self, wanted: Message, **named: object) -> None:
        super().__init__(wanted.text)
        self.wanted, self.named = wanted, named


class Wrong(NotAClass):
    """A key that has not what it wants."""

    def __init__(self, key: str, wanted: _Wanted) -> None:
        """Keep both for whoever tells it."""
        super().__init__(WRONG, key=key)
        self.wanted = wanted

    def told(self, w: Words) -> str:
        """Which key, and what it wants."""
        return w.say(self.why, **self.named, wanted=w.say(self.wanted.wanted, **self.wanted.named))


Rule = Callable[[str, Any], Any]


def _held(check: Callable[[Any], Any]) -> Rule:
    """A rule that names the key."""

    def rule(key: str, value: Any) -> Any:
        try:
            return check(value)
        except _Wanted as wanted:
            raise Wrong(key, wanted) from None

    return rule


def _text(most: int, *, several: bool = False, least: int = 0) -> Callable[[Any], str]:
    """A text in which nothing commands a terminal; of several lines, if so."""

    def check(value: Any) -> str:
        plain = value.replace("\n", " ") if isinstance(value, str) and several else value
        if not isinstance(value, str) or not least <= len(value) <= most or harmless(plain, most + 1) != plain:
            raise _Wanted(_A_TEXT, most=most)
        return value

    return check


def _number(low: int, high: int) -> Callable[[Any], int]:
    def check(value: Any) -> int:
        if type(value) is not int or not low <= value <= high:
            raise _Wanted(_A_NUMBER, low=low, high=high)
        return value

    return check


def _word(words: tuple[str, ...]) -> Callable[[Any], str]:
    def check(value: Any) -> str:
        if value not in words:
            raise _Wanted(_ONE_OF, names=", ".join(words))
        return str(value)

    return check


def _like(pattern: re.Pattern[str], longest: int) -> Callable[[Any], str]:
    def check(value: Any) -> str:
        if not isinstance(value, str) or len(value) > longest or not pattern.fullmatch(value):
            raise _Wanted(_A_NAME)
        return value

    return check


def _list(most: int, each: Callable[[Any], str]) -> Callable[[Any], tuple[str, ...]]:
    def check(value: Any) -> tuple[str, ...]:
        if not isinstance(value, (list, tuple)) or len(value) > most:
            raise _Wanted(_A_LIST, most=most)
        return tuple(each(member) for member in value)

    return check


def _predictions(_: str, value: Any) -> tuple[Prediction, ...]:
    if not isinstance(value, dict) or len(value) > PREDICTIONS:
        raise Wrong("predictions", _Wanted(_A_LIST, most=PREDICTIONS))
    found = []
    for name, given in value.items():
        _held(_like(_ID, 32))("predictions", name)
        if not isinstance(given, dict):
            raise NotAClass(MISSING, key=f"predictions.{name}.says")
        for key in (*given, "says", "month", "measure", "by"):
            if key not in _ASKED:
                raise NotAClass(UNKNOWN, key=f"predictions.{name}.{harmless(str(key), 40)}")
            if key not in given:
                raise NotAClass(MISSING, key=f"predictions.{name}.{key}")
        read = {key: rule(f"predictions.{name}.{key}", given[key]) for key, rule in _ASKED.items() if key in given}
        found.append(Prediction(id=name, **{"judged": "end", **read}))
    return tuple(found)


_ASKED: Mapping[str, Rule] = {
    "says": _held(_text(LINE, least=1)),
    "month": _held(_number(1, MONTHS)),
    "measure": _held(_text(80, least=1)),
    "judged": _held(_word(FORETOLD)),
    "by": _held(_number(1, MONTHS)),
}
_KEYS: Mapping[str, Rule] = {
    "class": _held(_number(1, FORMAT)),
    "title": _held(_text(NAME, least=1)),
    "language": _held(_word(LANGUAGES)),
    "scenario": _held(_text(80, least=1)),
    "sha256": _held(_like(_DIGEST, 64)),
    "seed": _held(_number(0, SEEDS - 1)),
    "text": _held(_text(TEXT, several=True)),
    "hand_in": _held(_text(LINE * 2, several=True)),
    "what_if": _held(_number(0, WHAT_IF)),
    "questions": _held(_list(QUESTIONS, _text(LINE, least=1))),
    "seats": _held(_list(SEATS, _like(_SEAT, 16))),
    "predictions": _predictions,
}
