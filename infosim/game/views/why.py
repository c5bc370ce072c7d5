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
    """A waterfall. The parts sum exactly from opening to closing."""

    figure: str
    title: str
    """The figure's name: `Cash`, `Support: wait`. A head shows it in capitals."""
    kind: Literal["stock", "measure"]
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
