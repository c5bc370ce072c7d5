"""What a click does: each target is the mouse's way of saying a key, so that nothing can be done by mouse alone."""

from typing import NamedTuple


class Press(NamedTuple):
    """As if this key were pressed: keycaps, the button."""

    key: str


class Point(NamedTuple):
    """Move the cursor to a row of a panel; on the row where it is already, as Enter."""

    panel: str
    row: int


class Explain(NamedTuple):
    """As `y` on a figure, named as the game names it: `cash`, `support.wait`."""

    figure: str


Target = Press | Point | Explain


class Hit(NamedTuple):
    """Cells that can be clicked, and what that does."""

    x: int
    y: int
    width: int
    height: int
    target: Target

    def moved(self, x: int, y: int) -> "Hit":
        """The same, on a canvas pasted at (x, y)."""
        return Hit(self.x + x, self.y + y, self.width, self.height, self.target)

    def holds(self, x: int, y: int) -> bool:
        """Whether a cell lies inside."""
        return self.x <= x < self.x + self.width and self.y <= y < self.y + self.height


class Spot(NamedTuple):
    """Cells that help can speak of, and what it says there: `runway`, `support.wait`, `data.0.trust`."""

    x: int
    y: int
    width: int
    height: int
    topic: str

    def moved(self, x: int, y: int) -> "Spot":
        """The same, on a canvas pasted at (x, y)."""
        return Spot(self.x + x, self.y + y, self.width, self.height, self.topic)
