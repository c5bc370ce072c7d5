"""An audit: every line of its last report, or of the one that would be written today."""

from dataclasses import dataclass

from infosim.game.views.prose import NOTHING, Prose


@dataclass(frozen=True, slots=True)
class AuditLine:
    """Something they look at."""

    name: str
    red: bool | None
    """None: what is known roughly decides."""
    figure: str = ""
    """What they look at, as it may be known: `33 to 67%`."""
    bound: str = ""
    """From where it is red: `under 45%`."""
    why: str = ""
    """What `y` explains."""
    remedy: Prose = NOTHING
    """What keeps it from being red."""


@dataclass(frozen=True, slots=True)
class AuditView:
    """An audit."""

    name: str
    held: bool
    """Whether the lines are those of a report; else of what would be found today."""
    when: str
    """When it was held or will be, worded; "" where that is not known."""
    lines: tuple[AuditLine, ...]
    verdict: Prose
    """How many are red, in a sentence."""
    costs: Prose = NOTHING
    """What a red costs."""
    price: Prose = NOTHING
    """What this report cost: the value, the round, fines."""
