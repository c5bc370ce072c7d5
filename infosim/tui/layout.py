"""Where the panels of the control room stand: width decides columns, height decides rows, each by itself."""

from dataclasses import dataclass, replace

from infosim.tui.canvas import Rect
from infosim.tui.marks import margin

TALL = 34
"""Lines from which blank ones separate the sections."""

FANS = (160, 45)
"""Columns and lines from which three fans stand at the foot."""
FAN_LINES = 9

WIDE = 120
"""Columns from which the wire stands beside the strip, in all that is not low."""


@dataclass(frozen=True, slots=True)
class RoomLayout:
    """The panels' places. Those without room have no height."""

    kpis: Rect
    board: Rect
    rows: int
    """Rows of the board that are seen."""
    lens: Rect
    strip: Rect
    strip_span: tuple[int, int]
    inline_axis: bool
    decided: Rect
    wire: Rect
    wire_span: tuple[int, int]
    wire_column: bool
    fans: Rect = Rect(0, 0, 0, 0)


def room_layout(width: int, height: int, rows: int, things: int, decisions: int, *, fans: bool = True) -> RoomLayout:
    """The layout for a terminal of this size, with so many functions, things under way and decisions."""
    tall = height >= TALL
    gap = 1 if tall else 0
    left, right = margin(width), width - margin(width)
    kpis = Rect(0, 1 + gap, width, 3 if tall and width >= WIDE else 2)
    seen = min(rows, 16 if tall else 10 if height < 30 else 12)
    heads = 2 if tall else 1
    board = Rect(0, kpis.y + kpis.height + gap, width, heads + seen)
    lens_height = (3 if width >= 110 else 5) if tall else 3 if height >= 30 and width >= 110 else 1
    lens = Rect(0, board.y + board.height + gap, width, lens_height)
    top = lens.y + lens.height + gap
    bottom = height - 1 - gap
    room = max(bottom - top, 0)
    if fans and width >= FANS[0] and height >= FANS[1]:
        foot = Rect(0, bottom - FAN_LINES, width, FAN_LINES)
        beside = _beside(kpis, board, seen, lens, top, room - FAN_LINES - gap, width, things, decisions, tall)
        return replace(beside, fans=foot)
    if width >= 110:
        return _beside(kpis, board, seen, lens, top, room, width, things, decisions, tall)
    wire = min(max(room - 6 - gap, 2), 4) if room >= 4 else 0
    if room - wire < 4:
        wire = max(room - 4, 0)
    decided = min(1 + max(decisions, 1), 3) if room - wire - gap >= 10 + gap else 0
    strip = max(room - wire - gap - (decided + gap if decided else 0), 0)
    y = top + strip + gap
    return RoomLayout(
        kpis=kpis, board=board, rows=seen, lens=lens,
        strip=Rect(0, top, width, strip), strip_span=(left, right), inline_axis=True,
        decided=Rect(0, y, width, decided),
        wire=Rect(0, y + (decided + gap if decided else 0), width, wire), wire_span=(left, right), wire_column=False,
    )  # fmt: skip


def _beside(
    kpis: Rect, board: Rect, seen: int, lens: Rect, top: int, room: int, width: int, things: int, decisions: int,
    tall: bool,
) -> RoomLayout:  # fmt: skip
    """The wire in a column of its own at the right of the strip and the decisions."""
    gap = 1 if tall else 0
    wire_width = 32 + max(min((width - 120) * 19 // 40, 40), -3)
    wire_left = width - margin(width) - wire_width
    strip_right = wire_left - 3
    axis = 0 if not tall else 1
    # The decisions take what the things under way leave, two lines at least where there are so many.
    decided = 1 + min(max(decisions, 1), max(2, room - 1 - axis - max(things, 1) - gap - 1)) if room >= 8 else 0
    strip = min(room - (decided + gap if decided else 0), max(things, 1) + 1 + axis)
    return RoomLayout(
        kpis=kpis, board=board, rows=seen, lens=lens,
        strip=Rect(0, top, strip_right, strip), strip_span=(margin(width), strip_right), inline_axis=not tall,
        decided=Rect(0, top + strip + gap, strip_right, decided),
        wire=Rect(wire_left - 2, top, width - wire_left + 2, room + gap), wire_span=(2, 2 + wire_width),
        wire_column=True,
    )  # fmt: skip
