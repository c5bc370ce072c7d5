"""Values: whether what stands on the right of an `=` is what its key wants."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from typing import Any

from infosim.scenario.closed import TURN_MONTHS
from infosim.scenario.describing import default
from infosim.scenario.figures import euros, figure, span
from infosim.scenario.keys import Key, Kind
from infosim.scenario.limits import ITEMS, LARGEST, MONTHS
from infosim.scenario.messages import ODD, Remark, harmless, remark
from infosim.scenario.nodes import Path, called
from infosim.scenario.notes import Findings
from infosim.scenario.when import check_conditions, of_company, scopes
from infosim.scenario.wording import finite, is_number, kind_of, meant, quoted


def expected(key: Key) -> Remark:
    """What a key wants, in words."""
    unit = {"unit": key.unit} if key.unit else {}
    suffix = "-unit" if key.unit else ""
    between = remark("range", low=figure(key.low), high=figure(key.high))
    by_kind: dict[Kind, Remark] = {
        Kind.NUMBER: remark(f"expect-number{suffix}", range=between, **unit),
        Kind.WHOLE: remark(f"expect-whole{suffix}", range=between, **unit),
        Kind.YES_NO: remark("kind-bool"),
        Kind.DAY: remark("expect-date", range=remark("range", low=f"{key.low:.0f}", high=f"{key.high:.0f}")),
        Kind.TEXT: remark("expect-text", most=key.longest),
        Kind.STRING: remark("expect-text", most=key.longest),
        Kind.WORD: remark("expect-word", words=", ".join(key.words)),
        Kind.WORDS: remark("expect-words", words=", ".join(key.words)),
        Kind.ID: remark("expect-id", called=remark(f"called-{called(key.of)}")) if key.of else remark("kind-word"),
        Kind.IDS: remark("expect-ids", section=key.of),
        Kind.STRINGS: remark("expect-strings"),
        Kind.PATHS: remark("expect-strings"),
        Kind.TURNS: remark("expect-turns"),
        Kind.POINTS: remark("expect-points", most=key.most),
        Kind.MONTHS: remark("expect-months", most=key.most),
        Kind.CONDITIONS: remark("expect-conditions", most=key.most),
        Kind.MEASURE: remark("expect-measure"),
    }
    return by_kind[key.kind]


def check_value(found: Findings, path: Path, value: Any, key: Key) -> None:
    """Note whatever is wrong with a value. What it refers to is looked at when the parents are laid under it."""
    CHECKS[key.kind](found, path, value, key)


def say_value(found: Findings, path: Path, key: Key, says: Remark, remedy: Remark | None = None, **more: Any) -> None:
    """Note a wrong value, with what was expected."""
    told = "" if key.required else default(key)
    found.say(path, says, remedy, side="value", expected=expected(key), default=told, **more)


# ---------------------------------------------------------------------------------------------------- numbers
def check_number(found: Findings, path: Path, value: Any, key: Key) -> None:
    """A number in its range, not written as a text, as percent or in thousands."""
    name = path[-1]
    if not is_number(value):
        remedy, paste = None, ""
        if isinstance(value, str) and re.fullmatch(r"[-+]?\d[\d_., ]{0,18}", value):
            line = f"{name} = {unquoted(value, key)}"
            remedy, paste = remark("write-without-quotes", line=line), line
        kind = kind_of(value)
        says = (
            remark("not-a-number", key=name, unit=key.unit, kind=kind)
            if key.unit
            else remark("not-a-plain-number", key=name, kind=kind)
        )
        say_value(found, path, key, says, remedy, paste=paste)
        return
    if not finite(value):
        say_value(found, path, key, remark("not-finite", key=name, value=value))
        return
    if key.kind is Kind.WHOLE and isinstance(value, float) and value != int(value):
        says = remark("not-whole", key=name, unit=key.unit, value=figure(value))
        if not key.unit:
            says = remark("not-plain-whole", key=name, value=figure(value))
        say_value(found, path, key, says)
    elif not key.low <= value <= key.high or (abs(value) > LARGEST and key.high <= LARGEST):
        outside(found, path, value, key)
    elif key.usual is not None and 0 < value < key.usual:
        says = remark("thousands", key=name, euros=euros(value))
        right = figure(int(value * 1000))
        remedy = remark("did-you-mean-number", value=right)
        say_value(found, path, key, says, remedy, level="warning", paste=f"{name} = {right}")


def unquoted(value: str, key: Key) -> str:
    """The number that stands in quotes."""
    digits = value.replace(" ", "").replace("_", "").replace(",", ".")
    try:
        number = float(digits)
    except ValueError:
        return digits
    return figure(int(number)) if key.kind is Kind.WHOLE or number == int(number) else figure(number)


def outside(found: Findings, path: Path, value: float, key: Key) -> None:
    """A number out of its range; a share over 1 looks like percent."""
    says = remark("outside-plain-range", key=path[-1], value=figure(value), range=span(key.low, key.high))
    if key.unit:
        says = remark("outside-range", key=path[-1], value=figure(value), range=span(key.low, key.high), unit=key.unit)
    remedy, paste = None, ""
    if key.unit.startswith(("share", "weight")) and key.high <= 1 and 1 < abs(value) <= 100:
        right = f"{value / 100:g}"
        remedy, paste = remark("percent", value=figure(value), share=right), f"{path[-1]} = {right}"
    elif key.usual is not None and 0 < value < key.low <= value * 1000 <= key.high:
        right = figure(value * 1000)
        remedy, paste = remark("did-you-mean-number", value=right), f"{path[-1]} = {right}"
    say_value(found, path, key, says, remedy, paste=paste)


# ---------------------------------------------------------------------------------------------------- words
def check_yes_no(found: Findings, path: Path, value: Any, key: Key) -> None:
    """True or false."""
    if not isinstance(value, bool):
        say_value(found, path, key, remark("not-yes-no", key=path[-1], kind=kind_of(value)))


def check_day(found: Findings, path: Path, value: Any, key: Key) -> None:
    """A date, without quotes and without a time."""
    if not isinstance(value, datetime.date) or isinstance(value, datetime.datetime):
        say_value(found, path, key, remark("not-a-date", key=path[-1], kind=kind_of(value)))
    elif not key.low <= value.year <= key.high:
        years = f"{key.low:.0f}…{key.high:.0f}"
        say_value(found, path, key, remark("date-outside", key=path[-1], value=value.isoformat(), range=years))


def check_text(found: Findings, path: Path, value: Any, key: Key) -> None:
    """A text of bearable length, in plain characters."""
    if not isinstance(value, str):
        say_value(found, path, key, remark("not-a-text", key=path[-1], kind=kind_of(value)))
    elif odd := ODD.search(value):
        says = remark("control-character", character=f"U+{ord(odd[0]):04X}")
        say_value(found, path, key, says, remark("plain-texts"))
    elif key.most_words and (count := len(value.split())) > key.most_words:
        say_value(found, path, key, remark("too-many-words", count=count, most=key.most_words))
    elif len(value) > key.longest:
        code = "too-long" if key.longest <= BOARD else "text-too-long"
        say_value(found, path, key, remark(code, count=len(value), most=key.longest))
    elif key.most_words and (count := len(value.split())) > key.most_words:
        say_value(found, path, key, remark("too-many-words", count=count, most=key.most_words))


BOARD = 80
"""Texts up to this length stand on boards, where a longer one would be cut."""


def check_word(found: Findings, path: Path, value: Any, key: Key) -> None:
    """One word of a closed list."""
    if not isinstance(value, str):
        say_value(found, path, key, remark("not-a-word", key=path[-1], kind=kind_of(value)))
    elif value not in key.words and not (key.within and value.startswith(f"{key.within}.")):
        remedy, more = meant(found, value, key.words)
        says = remark("wrong-word", key=path[-1], value=harmless(value, 40))
        if more:
            more["paste"] = f'{path[-1]} = "{more["nearest"]}"'
        say_value(found, path, key, says, remedy, **more)


def check_measured(found: Findings, path: Path, value: Any, key: Key) -> None:
    """The name of a measure that the whole company has."""
    if not isinstance(value, str):
        say_value(found, path, key, remark("not-a-word", key=path[-1], kind=kind_of(value)))
    elif value not in (known := of_company()):
        says = remark("measured-elsewhere" if value in scopes() else "unknown-measure", measure=harmless(value, 40))
        remedy, more = meant(found, value, known)
        say_value(found, path, key, says, remedy, **more)


def check_id(found: Findings, path: Path, value: Any, key: Key) -> None:
    """One id; whether it exists is looked at later."""
    if not isinstance(value, str):
        say_value(found, path, key, remark("not-a-word", key=path[-1], kind=kind_of(value)))


# ---------------------------------------------------------------------------------------------------- lists
def is_list(found: Findings, path: Path, value: Any, key: Key) -> bool:
    """True for a list of bearable length."""
    if not isinstance(value, list):
        remedy, paste = None, ""
        if isinstance(value, str | int | float):
            paste = f"{path[-1]} = [{quoted(value)}]"
            remedy = remark("write", line=paste)
        say_value(found, path, key, remark("not-a-list", key=path[-1]), remedy, paste=paste)
        return False
    if len(value) > min(key.most, ITEMS):
        says = remark("list-too-long", key=path[-1], count=len(value), most=min(key.most, ITEMS))
        say_value(found, path, key, says)
        return False
    return True


def check_words(found: Findings, path: Path, value: Any, key: Key) -> None:
    """A list of words: of a closed list, or ids, or paths, or short texts."""
    if not is_list(found, path, value, key):
        return
    seen: set[str] = set()
    for i, member in enumerate(value):
        where = (*path, i)
        if not isinstance(member, str):
            say_value(found, where, key, remark("not-words", key=path[-1], kind=kind_of(member)))
        elif key.kind is Kind.WORDS and member not in key.words:
            remedy, more = meant(found, member, key.words)
            says = remark("wrong-member", key=path[-1], value=harmless(member, 40))
            say_value(found, where, key, says, remedy, **more)
        elif key.kind is Kind.STRINGS:
            check_text(found, where, member, key)
        elif member in seen:
            twice = remark("member-twice", key=path[-1], value=harmless(member, 40))
            say_value(found, where, key, twice, remark("keep-one"))
        seen.add(str(member))


def check_turns(found: Findings, path: Path, value: Any, key: Key) -> None:
    """Pairs of how many turns, and how many months each."""
    if not is_list(found, path, value, key):
        return
    pairs = bool(value) and all(isinstance(pair, list) and len(pair) == 2 for pair in value)
    if not pairs or not all(type(n) is int and 0 < n <= LARGEST for pair in value for n in pair):
        line = "turns = [[36, 1]]"
        say_value(found, path, key, remark("bad-turns"), remark("write", line=line), paste=line)
        return
    odd = next((each for _, each in value if each not in TURN_MONTHS), None)
    if odd is not None:
        lengths = remark("turn-of-1" if TURN_MONTHS == (1,) else "turn-of-1-or-3")
        say_value(found, path, key, remark("turn-length", lengths=lengths, value=odd))
    elif (months := sum(many * each for many, each in value)) > MONTHS:
        say_value(found, path, key, remark("too-many-months", count=figure(months), most=MONTHS))


def check_months(found: Findings, path: Path, value: Any, key: Key) -> None:
    """Months of the game, each once."""
    if not is_list(found, path, value, key):
        return
    for i, month in enumerate(value):
        if type(month) is not int:
            line = f"{path[-1]} = [12, 24]"
            say_value(found, path, key, remark("bad-months", key=path[-1]), remark("write", line=line), paste=line)
            return
        if not key.low <= month <= key.high:
            says = remark("outside-range", key=path[-1], value=month, range=span(key.low, key.high), unit=key.unit)
            say_value(found, (*path, i), key, says)
        elif month in value[:i]:
            twice = remark("month-twice", key=path[-1], value=month)
            say_value(found, (*path, i), key, twice, remark("keep-one"))


def check_points(found: Findings, path: Path, value: Any, key: Key) -> None:
    """A rising curve."""
    if not is_list(found, path, value, key):
        return
    pairs = bool(value) and all(
        isinstance(pair, list) and len(pair) == 2 and all(is_number(n) and finite(n) for n in pair) for pair in value
    )
    if not pairs:
        line = f"{path[-1]} = [[10_000, 0.3], [65_000, 2.1]]"
        say_value(found, path, key, remark("bad-points", key=path[-1]), remark("write", line=line))
        return
    for i, (driver, fte) in enumerate(value):
        for n in (driver, fte):
            if not 0 <= n <= LARGEST:
                says = remark("outside-plain-range", key=path[-1], value=figure(n), range=span(0, LARGEST))
                say_value(found, (*path, i), key, says)
                return
        if i and driver <= value[i - 1][0]:
            says = remark("points-fall", later=figure(driver), earlier=figure(value[i - 1][0]))
            say_value(found, (*path, i), key, says, remark("sort-points"))
            return


CHECKS: dict[Kind, Callable[[Findings, Path, Any, Key], None]] = {
    Kind.WHOLE: check_number,
    Kind.NUMBER: check_number,
    Kind.YES_NO: check_yes_no,
    Kind.DAY: check_day,
    Kind.TEXT: check_text,
    Kind.STRING: check_text,
    Kind.WORD: check_word,
    Kind.WORDS: check_words,
    Kind.ID: check_id,
    Kind.IDS: check_words,
    Kind.STRINGS: check_words,
    Kind.PATHS: check_words,
    Kind.TURNS: check_turns,
    Kind.POINTS: check_points,
    Kind.MONTHS: check_months,
    Kind.CONDITIONS: check_conditions,
    Kind.MEASURE: check_measured,
}
