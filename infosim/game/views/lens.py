"""The lens: what is the matter with the thing under the cursor, what comes if nothing changes, which keys act on it."""

from dataclasses import dataclass
from typing import Literal

from infosim.game.views.prose import NOTHING, Prose, Tone

Act = Literal[
    "decide",
    "why",
    "vacancy",
    "tender",
    "pay",
    "counter",
    "develop",
    "end",
    "debt",
    "governance",
    "month",
    "undo",
    "open",
    "leave",
]
"""What can be done with it; the screen knows the key and words the label. `open` is Enter, as `decide` is; `leave` is a
second Space: let the month end all the same."""


@dataclass(frozen=True, slots=True)
class Lens:
    """Three lines, or one where there is no room for three."""

    title: str
    """The name of the thing."""
    cause: Prose
    """What is the matter and why, at most 114 cells with the title."""
    outlook: Prose = NOTHING
    """If nothing changes."""
    short: Prose = NOTHING
    """The one line: name, colon, the matter; at most 54 cells."""
    acts: tuple[Act, ...] = ()
    tone: Tone | None = None
    """`warn` and `bad` colour its edge; None is brass."""
