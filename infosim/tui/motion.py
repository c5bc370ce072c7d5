"""Motion in the control room: what changed while the player looked elsewhere moves once, briefly, and then stands.

Figures count to their new value, a line of sourcing that changed is drawn from left to right, a thing that is newly
under way lies on the cursor's ground for a second. All is a function of the frame, so that no test needs a clock.
"""

from dataclasses import dataclass, replace
from math import isfinite

from infosim.game.views.room import BoardRow, Kpi, RoomView, StripItem

FRAMES = 8
FRAME = 0.03
"""Seconds; all of them together take less than a quarter of one."""
FRESH = 1.0
"""Seconds that what is newly under way stands out."""


@dataclass(frozen=True, slots=True)
class Motion:
    """What moves, from a view that was seen to the one that is to be seen."""

    before: RoomView
    after: RoomView
    frame: int = 0

    @property
    def counting(self) -> bool:
        """Whether figures are still on their way."""
        return self.frame < FRAMES

    @property
    def share(self) -> float:
        """How much of the way is done."""
        return min(self.frame / FRAMES, 1.0)

    def next(self) -> "Motion":
        """A frame later."""
        return replace(self, frame=self.frame + 1)

    def kpis(self) -> tuple[Kpi, ...]:
        """The figures on their way, without their changes until they are there."""
        if not self.counting or self.before.date == self.after.date:
            return self.after.kpis
        pairs = zip(self.before.kpis, self.after.kpis, strict=True)
        return tuple(_between(before, after, self.share) for before, after in pairs)

    def rows(self) -> dict[str, float]:
        """The functions whose work is newly done by others, and how much of their line is drawn."""
        if not self.counting:
            return {}
        before = {row.key: row.sourcing for row in self.before.rows}
        return {row.key: self.share for row in self.after.rows if _redrawn(before.get(row.key), row)}

    def fresh(self) -> frozenset[int]:
        """The places on the strip of what was not under way before."""
        known = {_named(item) for item in self.before.strip}
        return frozenset(i for i, item in enumerate(self.after.strip) if _named(item) not in known)

    def __bool__(self) -> bool:
        return self.before.date != self.after.date or bool(self.rows() or self.fresh())


def _named(item: StripItem) -> tuple[str, str]:
    return item.kind, item.name


def _redrawn(before: object, row: BoardRow) -> bool:
    """Whether another way of working came to a line: not whether shares shifted a little."""
    ways = {share.way for share in row.sourcing}
    old = {share.way for share in before} if isinstance(before, tuple) else set()
    return bool(ways - old)


def _between(before: Kpi, after: Kpi, share: float) -> Kpi:
    value = (
        before.value + (after.value - before.value) * share if isfinite(before.value + after.value) else before.value
    )
    return replace(after, value=value, change=None)
