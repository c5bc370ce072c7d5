"""The widget every screen is made of: it composes panels on one canvas and repaints the rows that changed.

A panel is a part of the screen, a pure `draw(canvas, *args)`, and its arguments: plain data that compares. One whose
place and arguments are as before is not drawn again, so that moving the cursor draws the board and the lens only.
"""

from collections.abc import Callable, Iterable
from typing import NamedTuple, Protocol

from textual import events
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.widget import Widget

from infosim.tui.canvas import Canvas, Rect
from infosim.tui.glyphs import UNICODE, Glyphs
from infosim.tui.hits import Hit, Target
from infosim.tui.tokens import Palette


class Panel(NamedTuple):
    """A part of a screen: a name (unique on it), its place, what draws it, and from what.

    `args` must hold everything that is drawn: views, cursor, words. Their equality decides whether it is drawn again.
    """

    name: str
    rect: Rect
    draw: Callable[..., None]
    args: tuple[object, ...] = ()


class Composer:
    """Composes panels into one canvas, keeping those that did not change."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[Panel, Canvas]] = {}

    def compose(
        self,
        width: int,
        height: int,
        panels: Iterable[Panel],
        under: Canvas | None = None,
        glyphs: Glyphs = UNICODE,
    ) -> Canvas:
        """The whole screen, drawn with marks that the terminal has. `under` is what an overlay lies on."""
        whole = Canvas(width, height, glyphs=glyphs)
        if under is not None:
            whole.paste(under, 0, 0)
        kept: dict[str, tuple[Panel, Canvas]] = {}
        for panel in panels:
            before = self._kept.get(panel.name)
            if before is not None and before[0] == panel:
                drawn = before[1]
            else:
                drawn = Canvas(panel.rect.width, panel.rect.height, glyphs=glyphs)
                panel.draw(drawn, *panel.args)
            kept[panel.name] = (panel, drawn)
            whole.paste(drawn, panel.rect.x, panel.rect.y)
        self._kept = kept
        return whole


class Host(Protocol):
    """What a pane asks of the screen it fills."""

    def picture(self, width: int, height: int) -> Canvas:
        """The screen as it is now."""

    def palette(self) -> Palette:
        """The colours to draw it in."""

    def clicked(self, target: Target, twice: bool) -> None:
        """Somebody clicked."""

    def wheeled(self, x: int, y: int, steps: int) -> None:
        """Somebody turned the wheel over a cell: down is positive."""


class Pane(Widget):
    """Fills a screen with what its host draws."""

    DEFAULT_CSS = "Pane { width: 1fr; height: 1fr; }"
    can_focus = False

    def __init__(self, host: Host) -> None:
        super().__init__()
        self._host = host
        self._canvas: Canvas | None = None
        self._palette: Palette | None = None
        self._strips: dict[int, Strip] = {}
        self._hover: Hit | None = None

    @property
    def canvas(self) -> Canvas | None:
        """What is shown; None before the first paint."""
        return self._canvas

    def paint(self) -> None:
        """Draw anew what changed. Before the first layout the size is not known: the first paint waits for it."""
        if not self.size:
            return
        before = self._canvas
        self._canvas = self._host.picture(self.size.width, self.size.height)
        palette = self._host.palette()
        if before is None or palette is not self._palette or (before.width, before.height) != tuple(self.size):
            self._palette = palette
            self._strips.clear()
            self.refresh()
            return
        self._point(self._hit_at(self._hover.x, self._hover.y) if self._hover else None)
        self._redraw(
            y
            for y in range(self._canvas.height)
            if before.looks[y] != self._canvas.looks[y] or before.chars[y] != self._canvas.chars[y]
        )

    def render_line(self, y: int) -> Strip:
        """A row, from the cache where it did not change."""
        if self._canvas is None or (self._canvas.width, self._canvas.height) != tuple(self.size):
            self.paint()
        if self._canvas is None or self._palette is None or y >= self._canvas.height:
            return Strip.blank(self.size.width)
        strip = self._strips.get(y)
        if strip is None:
            strip = self._strips[y] = self._canvas.strip(y, self._palette, self._hover)
        return strip

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """As high as there is room."""
        return container.height

    def on_click(self, event: events.Click) -> None:
        """Do what the cells under the mouse say."""
        hit = self._hit_at(event.x, event.y)
        if hit is not None:
            event.stop()
            self._host.clicked(hit.target, event.chain > 1)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Underline what a click would open."""
        self._point(self._hit_at(event.x, event.y))

    def on_leave(self) -> None:
        """Nothing is under the mouse any more."""
        self._point(None)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll the panel under the mouse."""
        event.stop()
        self._host.wheeled(event.x, event.y, 1)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll the panel under the mouse."""
        event.stop()
        self._host.wheeled(event.x, event.y, -1)

    def _hit_at(self, x: int, y: int) -> Hit | None:
        if self._canvas is None:
            return None
        return next((hit for hit in reversed(self._canvas.hits) if hit.holds(x, y)), None)

    def _point(self, hit: Hit | None) -> None:
        if hit == self._hover:
            return
        rows = {y for each in (self._hover, hit) if each for y in range(each.y, each.y + each.height)}
        self._hover = hit
        self._redraw(rows)

    def _redraw(self, rows: Iterable[int]) -> None:
        changed = sorted(set(rows))
        for y in changed:
            self._strips.pop(y, None)
        if changed:
            self.refresh(*(Region(0, y, self.size.width, 1) for y in changed))
