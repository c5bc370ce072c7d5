"""Why a figure is what it is: opening and named flows to the closing, or last month to this, input by input."""

from dataclasses import dataclass
from typing import Literal

from infosim.game.views.figures import Amount, Unit
from infosim.game.views.prose import NOTHING, Prose, Tone


@dataclass(frozen=True, slots=True)
class Part:
    """A flow of a stock, or an input of a measure, and what it added."""

    label: str
    value: float
    tone: Tone | None = None
    figure: str | None = None
    """What to follow: the figure this part comes from."""


@dataclass(frozen=True, slots=True)
class Step:
    """A link of the thread of causes across functions."""

    text: str
    change: Prose
    figure: str | None = None


@dataclass(frozen=True, slots=True)
class WhyView:
    """A waterfall. The parts sum exactly from opening to closing; a sum opens at nothing, which is not drawn."""

    figure: str
    title: str
    """The figure's name: `Cash`, `Support: wait`. A head shows it in capitals."""
    kind: Literal["stock", "measure", "sum"]
    unit: Unit
    opening_label: str
    opening: float
    parts: tuple[Part, ...]
    closing_label: str
    closing: float
    note: Prose = NOTHING
    """What the sum says: `−€43.4k this month, −€32.4k once quality is paid once`."""
    thread: tuple[Step, ...] = ()
    """And so on: first cause first."""
    now: Amount | None = None
    """The figure as the boards show it, where that is not the closing."""


Known = Literal["exact", "band", "believed", "told", "agreed", "weighed"]
"""How a figure may be known: to the cent, within bounds, as odds, as somebody said it, as it was signed; or not yet,
where choices are weighed."""


@dataclass(frozen=True, slots=True)
class Term:
    """Something that a figure is made of, as it may be known."""

    label: str
    text: str
    """Worded: exact, or its bounds."""
    figure: str | None = None
    """What to follow: the figure that this is."""
    tone: Tone | None = None


@dataclass(frozen=True, slots=True)
class MadeView:
    """A figure that a rule makes of others, or that somebody gave: from what, and what comes out."""

    figure: str
    title: str
    terms: tuple[Term, ...]
    result: str = ""
    """What comes out, worded; nothing where there are only parts to tell."""
    result_label: str = ""
    rule: Prose = NOTHING
    """In words, or with its constants."""
    note: Prose = NOTHING
    """Where it comes from, and what would change it."""
    known: Known = "exact"
    tone: Tone | None = None
    thread: tuple[Step, ...] = ()


Explanation = WhyView | MadeView
"""Why a figure is what it is."""
