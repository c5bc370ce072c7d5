"""What a page of the encyclopedia is.

A figure of the rules is never typed into a text: `{vendors_renewal_cap}` in any of them is the constant of that family,
as the game at hand has it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from infosim.game.present.telling import Telling
from infosim.game.views.help import Move, Sum
from infosim.locale import Message

Theme = Literal[
    "money", "customers", "work", "days", "people", "talent", "ways", "vendors", "contracts", "decisions", "score",
    "screens", "rules", "teaching",
]  # fmt: skip

Seen = Literal["exact", "band", "hidden", ""]
"""Who may see it: anybody, anybody roughly, nobody until the end; "" for what is no figure."""

Own: TypeAlias = Callable[[Telling, str], tuple[Sum, ...]]
"""The formula with the player's figures, of a target (`support`, `data.0`) or, for "", of all there are."""
Moves: TypeAlias = Callable[[Telling, str], tuple[Move, ...]]
"""What moves the figure of a target from here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """See the module."""

    key: str
    theme: Theme
    name: Message
    gist: Message
    """One line, at most 56 cells: it stands beside the name."""
    definition: Message
    formula: Message | None = None
    """In words."""
    lesson: Message | None = None
    """At most three lines of 80 cells."""
    text: tuple[Message, ...] = ()
    """Paragraphs of a page that is read from end to end; figures or a word at the beginning lead them."""
    links: tuple[str, ...] = ()
    """Keys of at most seven other pages."""
    rules: str = ""
    """Where it stands in the engine: `company.runway`."""
    seen: Seen = ""
    reference: str = ""
    """One publication of the trade or of research."""
    measures: tuple[str, ...] = ()
    """Measures of the engine that it explains; the first is the figure that `own` works out."""
    decisions: tuple[str, ...] = ()
    """Kinds of decision that it explains."""
    family: str = ""
    """A rule family whose constants it lists."""
    own: Own | None = field(default=None, compare=False)
    moves: Moves | None = field(default=None, compare=False)
