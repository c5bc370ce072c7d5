"""The last line: what the keys do here, and the brass button with the one verb of this screen."""

from collections.abc import Sequence

from rich.cells import cell_len

from infosim.tui.canvas import Canvas, Rect
from infosim.tui.keys import Key, Shown
from infosim.tui.marks import keycap


def draw_footer(canvas: Canvas, caps: Sequence[Shown], button: Shown | None) -> None:
    """Keycaps from the left, dropped whole from the right where they do not fit; the button at the right edge."""
    canvas.fill(Rect(0, 0, canvas.width, 1), "raised")
    room = canvas.width - 1
    if button is not None:
        text = f" {button.cap}  {button.label} {canvas.glyphs.go} "
        start = canvas.width - cell_len(text)
        canvas.put(start, 0, text, "on_accent", ground="accent", bold=True)
        canvas.hit(start, 0, cell_len(text), button.press)
        room = start - 2
    x = 1
    for shown in fitting(caps, room - x):
        x = keycap(canvas, x, 0, shown.cap, shown.label, shown.press) + 2


def fitting(caps: Sequence[Shown], room: int) -> list[Shown]:
    """The keycaps that fit, in order: the last that may go is dropped first, after labels that may."""
    kept = list(caps)
    while kept and sum(_width(shown) for shown in kept) + 2 * (len(kept) - 1) > room:
        if kept[-1].press.key != Key.PALETTE and any(shown.brief and shown.label for shown in kept):
            kept = [shown._replace(label="") if shown.brief else shown for shown in kept]
            continue
        leaving = [shown for shown in kept if not shown.stays] or kept
        kept.remove(leaving[-1])
    return kept


def _width(shown: Shown) -> int:
    return cell_len(shown.cap) + (1 + cell_len(shown.label) if shown.label else 0)
