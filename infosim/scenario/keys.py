"""Keys: how a record of a section declares what an author may write.

Every key of the scenario format is a field of a frozen dataclass (`sections/`), declared with one of the functions
below. The declaration says everything there is to say about the key: type, unit, range, usual size, default, meaning,
source, and whether it is for any author or for one with a balance report at hand. The validator, the JSON Schema, the
author's reference, the builder of records and the messages all read it; nothing about a key is written twice.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from infosim.scenario.limits import ITEMS, LARGEST, MONTHS


class Kind(StrEnum):
    """What stands on the right of the `=`."""

    WHOLE = "int"
    NUMBER = "num"
    YES_NO = "bool"
    DAY = "date"
    TEXT = "text"
    STRING = "str"
    WORD = "one of"
    WORDS = "some of"
    ID = "id of"
    IDS = "ids of"
    STRINGS = "strings"
    PATHS = "paths"
    TURNS = "turns"
    POINTS = "points"
    MONTHS = "months"
    CONDITIONS = "conditions"
    MEASURE = "measure"


class Default(StrEnum):
    """A default that depends on where the key stands."""

    REQUIRED = "required"
    ITS_ID = "its id"
    ITS_NAME = "its name"
    ITS_PLACE = "the word"
    FILE_ORDER = "file order × 10"


@dataclass(frozen=True)
class Key:
    """All that is known about one key. `says` words the default where its value does not tell it."""

    kind: Kind
    meaning: str
    default: Any = None
    says: str = ""
    unit: str = ""
    low: float = -LARGEST
    high: float = LARGEST
    usual: float | None = None
    longest: int = 0
    most_words: int = 0
    most: int = ITEMS
    words: tuple[str, ...] = ()
    of: str = ""
    within: str = ""
    """A word under which each item of `of` may be named: `board.support`."""
    advanced: bool = False
    source: str = "judgement"

    @property
    def required(self) -> bool:
        """True if the author must write it."""
        return self.default is Default.REQUIRED


@dataclass(frozen=True)
class Nested:
    """A field that holds a table: one record, a record per id, or one entry per word of a closed list."""

    record: type | None = None
    leaf: Key | None = None
    leaves: Mapping[str, Key] | None = None
    """For words with a key of their own each."""
    words: tuple[str, ...] = ()
    word: str = ""
    ids: bool = False
    ids_of: str = ""
    item: str = ""
    most: int = ITEMS
    spread: bool = False
    meaning: str = ""


REQUIRED = Default.REQUIRED


def number(
    default: float | Default | None,
    unit: str,
    low: float,
    high: float,
    meaning: str,
    *,
    usual: float | None = None,
    says: str = "",
    advanced: bool = False,
    source: str = "judgement",
) -> Any:
    """A number. Below `usual`, if positive, the author is warned: 320 for 320 k€ is the commonest slip."""
    return declare(Key(Kind.NUMBER, meaning, default, says, unit, low, high, usual, advanced=advanced, source=source))


def whole(
    default: int | Default | None,
    unit: str,
    low: int,
    high: int,
    meaning: str,
    *,
    says: str = "",
    advanced: bool = False,
    source: str = "judgement",
) -> Any:
    """A whole number."""
    return declare(Key(Kind.WHOLE, meaning, default, says, unit, low, high, advanced=advanced, source=source))


def fraction(default: float | Default | None, meaning: str, **more: Any) -> Any:
    """A number from 0 to 1, never percent."""
    return number(default, more.pop("unit", "share"), more.pop("low", 0), more.pop("high", 1), meaning, **more)


def text(longest: int, meaning: str, default: str | Default = "", *, says: str = "", most_words: int = 0) -> Any:
    """A text in the file's language, translated under `[text.<lang>]`; of at most so many words, if that is said."""
    return declare(Key(Kind.TEXT, meaning, default, says, longest=longest, most_words=most_words))


def plain(longest: int, meaning: str, default: str | Default | None = "", *, says: str = "") -> Any:
    """A text that is the same in every language."""
    return declare(Key(Kind.STRING, meaning, default, says, longest=longest))


def yes_no(default: bool, meaning: str) -> Any:
    """True or false."""
    return declare(Key(Kind.YES_NO, meaning, default))


def day(default: date, low: int, high: int, meaning: str) -> Any:
    """A date without quotes, between two years."""
    return declare(Key(Kind.DAY, meaning, default, low=low, high=high))


def word(words: tuple[str, ...], default: str | Default | None, meaning: str, *, says: str = "", **more: Any) -> Any:
    """One word of a closed list."""
    return declare(Key(Kind.WORD, meaning, default, says, words=words, **more))


def some(words: tuple[str, ...], default: tuple[str, ...], meaning: str) -> Any:
    """Some words of a closed list."""
    return declare(Key(Kind.WORDS, meaning, default, words=words))


def one_id(
    of: str,
    default: Default | None,
    meaning: str,
    *,
    says: str = "",
    advanced: bool = False,
    words: tuple[str, ...] = (),
) -> Any:
    """The id of an item of another section, or one of some words that stand for such items."""
    return declare(Key(Kind.ID, meaning, default, says, of=of, advanced=advanced, words=words))


def ids(of: str, default: Default | tuple[str, ...] | None, meaning: str, *, says: str = "") -> Any:
    """Ids of items of another section; None stands for all of them."""
    return declare(Key(Kind.IDS, meaning, default, says, of=of))


def strings(longest: int, meaning: str) -> Any:
    """A list of short texts."""
    return declare(Key(Kind.STRINGS, meaning, (), longest=longest))


def paths(meaning: str) -> Any:
    """A list of paths of the scenario below."""
    return declare(Key(Kind.PATHS, meaning, ()))


def turns(default: tuple[tuple[int, int], ...], meaning: str) -> Any:
    """How many turns of how many months each."""
    return declare(Key(Kind.TURNS, meaning, default, unit="turns, months"))


def months(most: int, meaning: str) -> Any:
    """Months of the game, each once."""
    return declare(Key(Kind.MONTHS, meaning, (), unit="month", low=1, high=MONTHS, most=most))


def points(default: tuple[tuple[float, float], ...], most: int, meaning: str) -> Any:
    """A curve: [[driver, FTE], …], straight between the points, flat beyond."""
    return declare(Key(Kind.POINTS, meaning, default, unit="driver, FTE", low=0, most=most))


def conditions(most: int, default: Default | None, meaning: str, *, says: str = "none") -> Any:
    """Bounds on measures; all of them hold, or (for `…_any`) one."""
    return declare(Key(Kind.CONDITIONS, meaning, default, says, most=most))


def measure(meaning: str) -> Any:
    """The name of a measure of the whole company."""
    return declare(Key(Kind.MEASURE, meaning, REQUIRED))


def table(record: type) -> Any:
    """One table, described by a record."""
    return field(default_factory=record, metadata={"nested": Nested(record=record)})


def named(record: type, item: str, most: int = ITEMS) -> Any:
    """A table of items under ids of the author's; `item` is what one of them is called in a message."""
    return field(default_factory=dict, metadata={"nested": Nested(record=record, ids=True, item=item, most=most)})


def named_texts(longest: int, meaning: str, item: str, most: int = ITEMS) -> Any:
    """A table of texts under ids of the author's."""
    leaf = Key(Kind.TEXT, meaning, "", longest=longest)
    return field(default_factory=dict, metadata={"nested": Nested(leaf=leaf, ids=True, item=item, most=most)})


def by_word(words: tuple[str, ...], what: str, of: type | Any, *, spread: bool = False) -> Any:
    """One entry for each word of a closed list; `what` is what such a word is called.

    With `spread` the words stand directly in the item's own table: `[pools.developer.national]`.
    """
    record, leaf = (of, None) if isinstance(of, type) else (None, of.metadata["key"])
    nested = Nested(record=record, leaf=leaf, words=words, word=what, spread=spread)
    return field(default_factory=dict, metadata={"nested": nested})


def by_id(of: str, what: str, leaf: Any) -> Any:
    """One value for each id of another section."""
    nested = Nested(leaf=leaf.metadata["key"], ids_of=of, word=what)
    return field(default_factory=dict, metadata={"nested": nested})


def declare(key: Key) -> Any:
    """The dataclass field that carries a key. Whatever the record's own default, the builder fills in the key's."""
    default = None if isinstance(key.default, Default) else key.default
    if key.kind is Kind.CONDITIONS:
        default = ()
    return field(default=default, metadata={"key": key})


def meta(metadata: Mapping[str, Any]) -> Key | Nested | None:
    """What a field of a record declares, if anything."""
    found: Key | Nested | None = metadata.get("key") or metadata.get("nested")
    return found
