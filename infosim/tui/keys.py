"""What each key means, everywhere: one table, the aliases of French and Belgian keyboards, and the keycap.

A letter means one thing in the whole game and is never reused for something local. No character that such a keyboard
gives without Shift on its digit row is a command, because there it stands for the digit.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from infosim.locale import Words
from infosim.tui.hits import Press


class Key(StrEnum):
    """The keys, by what they mean. A value is the key's name in the terminal."""

    ENTER = "enter"
    SPACE = "space"
    BACK = "escape"
    NEXT_PANEL = "tab"
    PREVIOUS_PANEL = "shift+tab"
    UP = "up"
    DOWN = "down"
    LEFT = "left"
    RIGHT = "right"
    PREVIOUS_THING = "pageup"
    NEXT_THING = "pagedown"
    # the gestures, on whatever is under the cursor
    WHY = "y"
    WHAT_IF = "w"
    UNDO = "u"
    # time
    SKIP = "z"
    HELP = "question_mark"
    SEARCH = "slash"
    PALETTE = "ctrl+p"
    # where to go
    TALENT = "t"
    VENDORS = "v"
    MONEY = "m"
    FORECAST = "f"
    REPORT = "r"
    THIS_MONTH = "a"
    NEWS = "n"
    GOALS = "g"
    # on a function
    VACANCY = "h"
    TENDER = "o"
    PAY = "p"
    PREDICT = "p"
    END = "e"
    EDIT = "e"
    DEBT = "d"
    # on a bid or a contract
    REFERENCE = "i"
    COUNTER = "c"
    GOVERNANCE = "b"
    FOLLOW = "b"
    SCOPE = "s"
    LEAVE = "x"
    # where nothing can be left: a picture is saved
    EXPORT = "x"
    # people learn; outside a game, another language
    DEVELOP = "l"
    LANGUAGE = "l"
    QUIT = "q"
    # no keys of a keyboard: the palette has them
    COACH = "coach"
    OPENING = "opening"


DIGITS = "1234567890"

_DIGIT_ROW = {
    "&": "1", "é": "2", '"': "3", "'": "4", "(": "5", "-": "6", "è": "7", "_": "8", "ç": "9", "à": "0",  # France
    "§": "6", "!": "8",  # Belgium
}  # fmt: skip

_MOVES = {"k": "up", "j": "down"}
_SIGNS = {"?": "question_mark", "/": "slash"}
"""Signs by which a key is known, wherever a keyboard has them."""


def canonical(key: str, character: str | None) -> str:
    """The name of a key that was pressed: a digit for a French digit row, an arrow for `k` and `j`, small letters."""
    if character is not None and character in _DIGIT_ROW:
        return _DIGIT_ROW[character]
    if character in _SIGNS:
        return _SIGNS[character]
    if len(key) == 1:
        key = key.lower()
    return _MOVES.get(key, key)


def cap_of(key: str, words: Words) -> str:
    """A key as a keycap shows it: `enter`, `esc`, `↑`; in French `entrée`."""
    match key:
        case Key.ENTER:
            return words.text("keycap", "enter")
        case Key.SPACE:
            return words.text("keycap", "space")
        case Key.BACK:
            return words.text("keycap", "esc")
        case Key.NEXT_PANEL:
            return words.text("keycap", "tab")
        case Key.HELP:
            return "?"
        case Key.SEARCH:
            return "/"
        case Key.UP:
            return "↑"
        case Key.DOWN:
            return "↓"
        case Key.LEFT:
            return "←"
        case Key.RIGHT:
            return "→"
        case Key.PREVIOUS_THING:
            return words.text("keycap", "pgup")
        case Key.NEXT_THING:
            return words.text("keycap", "pgdn")
        case Key.COACH | Key.OPENING:
            return ""
    return key


@dataclass(frozen=True)
class Keycap:
    """Keys that a screen answers to now, what they do in words, and what they do.

    The footer, the lens and the command palette are made of these, and a key without one does nothing: what is not
    shown somewhere cannot be pressed.
    """

    keys: tuple[str, ...]
    label: str
    act: Callable[[str], object]
    """Called with the key that was pressed, as `canonical` names it."""
    cap: str = ""
    """How the footer shows the keys, where it is not the first one's name: `1-8`, `↑ ↓`."""
    in_footer: bool = True
    stays: bool = False
    """Not dropped from a narrow footer."""
    brief: bool = False
    """Its key alone says enough where the footer is narrow."""
    named: bool = False
    """The palette has what each of its keys does under a name of its own."""

    def shown(self, words: Words) -> "Shown":
        """What the footer draws of it."""
        return Shown(self.cap or cap_of(self.keys[0], words), self.label, Press(self.keys[0]), self.stays, self.brief)


class Shown(NamedTuple):
    """A keycap as drawn: plain data, so that a footer knows whether it changed."""

    cap: str
    label: str
    press: Press
    stays: bool = False
    brief: bool = False


def digits(count: int, label: str, act: Callable[[str], object]) -> Keycap:
    """The keycap of the first `count` numbered things: `1-8`, and `1-9 0` for ten."""
    keys = tuple(DIGITS[:count])
    cap = "1-9 0" if count >= 10 else f"1-{count}" if count > 1 else "1"
    return Keycap(keys, label, act, cap=cap)


def arrows(keys: Sequence[str], label: str, act: Callable[[str], object], words: Words) -> Keycap:
    """The keycap of two arrows: `↑ ↓ choose`."""
    return Keycap(tuple(keys), label, act, cap=" ".join(cap_of(key, words) for key in keys))
