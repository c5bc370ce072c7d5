"""A firm: what everybody knows of it, what is believed of it, and the notebook."""

from collections.abc import Iterator

from infosim.game.views.vendor import NoteRow, TraitRow, VendorView
from infosim.locale import Words
from infosim.tui import glyphs, marks
from infosim.tui.canvas import Canvas, Rect
from infosim.tui.game_page import GamePage
from infosim.tui.hits import Explain
from infosim.tui.keys import Key, Keycap, arrows
from infosim.tui.pane import Panel
from infosim.tui.said import draw_said

KNOWN = ("takes", "size", "prices")
"""What everybody knows of a firm that is a figure, in the order in which the cursor goes through it."""
STEPS = 2.0
"""How far a trait reaches to either side."""


class Vendor(GamePage):
    """One firm."""

    def __init__(self, under: GamePage, key: str) -> None:
        super().__init__(under.session)
        self.key = key
        self.view: VendorView | None = self.session.vendor(key)
        self.cursor = 0
        """The figure under the cursor: what everybody knows, then each trait."""

    def read(self) -> None:
        """Ask the game what there is to see now."""
        super().read()
        self.view = self.session.vendor(self.key)

    def panels(self, width: int, height: int) -> Iterator[Panel]:
        """Who they are, what is believed, what was seen."""
        view, words = self.view, self.words
        if view is None:
            return
        gap = 1 if height >= 34 else 0
        y = 1 + gap
        yield Panel("title", Rect(0, y, width, 1), draw_title, (view,))
        y += 1 + gap
        lens = 2
        bottom = height - 1 - gap - lens
        yield Panel("lens", Rect(0, bottom, width, lens), draw_said, (view.name, (view.lens,), self.refusal, None))
        bottom -= gap
        about = 4 + (2 if view.story else 0) if height >= 30 else 4
        yield Panel("about", Rect(0, y, width, about), draw_about, (view, self.cursor, words))
        y += about + gap
        traits = (1 if gap else 2) + len(view.traits)
        yield Panel(
            "traits", Rect(0, y, width, traits), draw_traits, (view.key, view.traits, self.cursor - len(KNOWN), words)
        )
        y += traits + gap
        yield Panel("notes", Rect(0, y, width, bottom - y), draw_notes, (view.notes, words))

    def figure(self) -> str:
        """What `y` explains: the figure under the cursor."""
        names = (*KNOWN, *(row.name for row in self.view.traits)) if self.view is not None else ()
        return f"firm.{self.key}.{names[self.cursor]}" if names else ""

    def topic(self) -> str:
        """The trait under the cursor; else the firm."""
        return self.figure() if self.cursor >= len(KNOWN) else "vendor"

    def point(self, panel: str, row: int) -> bool:  # noqa: ARG002
        """A click moves to a figure."""
        moved, self.cursor = self.cursor != row, row
        self.repaint()
        return moved

    def scroll(self, panel: str, steps: int) -> None:  # noqa: ARG002
        """The wheel moves along the figures."""
        self._step(steps)

    def _step(self, steps: int) -> None:
        last = len(KNOWN) + len(self.view.traits) - 1 if self.view is not None else 0
        self.cursor = max(min(self.cursor + steps, last), 0)
        self.repaint()

    def keycaps(self) -> Iterator[Keycap]:
        """Along the figures, why, back."""
        words = self.words
        # words: cells 12; footer: two arrows
        choose = words.text("vendor.key", "choose")
        yield arrows((Key.UP, Key.DOWN), choose, lambda key: self._step(1 if key == Key.DOWN else -1), words)
        # words: cells 12; footer: why the figure under the cursor is what it is
        yield Keycap((Key.WHY,), words.text("room.key", "why"), lambda _: self.explain(self.figure()))
        # words: cells 12; footer
        yield Keycap((Key.BACK,), self.words.text("vendor.key", "back"), self.leave, stays=True)


def draw_title(canvas: Canvas, view: VendorView) -> None:
    """Who, where, of which manner."""
    left, right = marks.margin(canvas.width), canvas.width - marks.margin(canvas.width)
    x = canvas.put(left, 0, view.name, "strong", bold=True) + 2
    x = canvas.put(x, 0, view.way, glyphs.WAYS[view.way], bold=True) + 2
    x = canvas.put(x, 0, view.where, "text") + 3
    if x + len(view.temper) <= right:
        canvas.put_right(right, 0, view.temper, "muted")


def draw_about(canvas: Canvas, view: VendorView, cursor: int, words: Words) -> None:
    """What everybody knows."""
    left = marks.margin(canvas.width)
    width = canvas.width - 2 * left
    # words: cells 30; title of a section, in capitals: what everybody knows of a firm
    marks.section(canvas, left, 0, width, words.text("vendor", "WHAT EVERYBODY KNOWS"), about="vendor")
    half = left + width // 2
    canvas.put(left, 1, view.serves, "text", width=half - left - 1)
    texts = ((half, 1, view.terms, left + width - half), (left, 2, view.size, half - left - 1),
             (half, 2, view.prices, left + width - half))  # fmt: skip
    for i, (x, y, text, room) in enumerate(texts):
        here = cursor == i
        if here:
            marks.cursor_row(canvas, Rect(x - 1, y, room + 1, 1))
        canvas.put(x, y, text, "strong" if here else "text", bold=here, width=room)
        canvas.hit(x, y, room, Explain(f"firm.{view.key}.{KNOWN[i]}"))
    if view.story and canvas.height > 4:
        canvas.prose(left, 3, view.story, width, "muted", lines=canvas.height - 4)


def draw_traits(canvas: Canvas, key: str, rows: tuple[TraitRow, ...], cursor: int, words: Words) -> None:
    """A line a trait: where it likely lies, and in words."""
    left = marks.margin(canvas.width)
    end = canvas.width - left
    # words: cells 30; title of a section, in capitals: what is believed of a firm
    marks.section(canvas, left, 0, end - left, words.text("vendor", "WHAT YOU BELIEVE"), about="traits")
    said = end - 26
    start, stop = left + 13, said - 3
    for i, row in enumerate(rows):
        y = 1 + i

        def cell(steps: float) -> int:
            return start + round((steps + STEPS) / (2 * STEPS) * (stop - start))

        here = cursor == i
        if here:
            marks.cursor_row(canvas, Rect(left - 1, y, end - left + 2, 1))
        canvas.hit(left, y, end - left, Explain(f"firm.{key}.{row.name}"))
        canvas.put(left, y, trait_of(row, words), "strong" if here else "text", bold=here, width=12)
        canvas.put(start, y, canvas.glyphs.dot, "rule")
        canvas.put(stop, y, canvas.glyphs.dot, "rule")
        canvas.put(cell(0.0), y, canvas.glyphs.dot, "rule")
        for low, high, glyph in (
            (row.low, row.high, canvas.glyphs.light),
            (row.inner_low, row.inner_high, canvas.glyphs.heavy),
        ):
            canvas.put(cell(low), y, glyph * (cell(high) - cell(low) + 1), "text")
        canvas.put(cell(row.likely), y, canvas.glyphs.filled, "strong", bold=True)
        canvas.put(said, y, row.said, "text", width=26)


def draw_notes(canvas: Canvas, rows: tuple[NoteRow, ...], words: Words) -> None:
    """The notebook, the latest first."""
    left = marks.margin(canvas.width)
    width = canvas.width - 2 * left
    room = canvas.height - 1
    hidden = max(len(rows) - room, 0)
    # words: cells 20; rows that do not fit; e.g. +3 more
    note = words.text("vendors", "+{n} more", n=str(hidden)) if hidden else ""
    # words: cells 30; title of a section, in capitals: what was learnt of a firm, and when
    marks.section(canvas, left, 0, width, words.text("vendor", "THE NOTEBOOK"), note, about="tells")
    if not rows:
        # words: cells 56; the notebook on a firm: nothing is written in it
        canvas.put(
            left, 1, words.text("vendor", "Nothing yet: it fills as they bid, talk and work."), "muted", width=width
        )
    for i, row in enumerate(rows[:room]):
        canvas.put(left, 1 + i, words.month_short(row.date), "muted", width=10)
        canvas.put(left + 11, 1 + i, row.said, "text", width=width - 11 - 15)
        canvas.put_right(left + width, 1 + i, row.source, "muted", width=14)


def trait_of(row: TraitRow, words: Words) -> str:
    """What a trait is called."""
    match row.name:
        case "optimism":
            # words: cells 12; a trait of firms
            return words.text("vendor.trait.short", "optimism")
        case "honesty":
            # words: cells 12; a trait of firms
            return words.text("vendor.trait.short", "honesty")
        case "bench":
            # words: cells 12; a trait of firms: people they can send
            return words.text("vendor.trait.short", "bench")
        case "turnover":
            # words: cells 12; a trait of firms: people who leave
            return words.text("vendor.trait.short", "turnover")
        case "craft":
            # words: cells 12; a trait of firms: skill
            return words.text("vendor.trait.short", "craft")
        case "hunger":
            # words: cells 12; a trait of firms: how much they want small clients
            return words.text("vendor.trait.short", "hunger")
