"""Help on a figure: the room recedes, the figure stays, and beside it stands what it is and what moves it."""

from collections.abc import Iterator

from infosim.game.views.help import HelpView
from infosim.locale import Words
from infosim.tui import marks
from infosim.tui.canvas import Canvas, Rect
from infosim.tui.game_page import GameOverlay, GamePage
from infosim.tui.help_page import draw_page, height_of
from infosim.tui.hits import Spot
from infosim.tui.keys import DIGITS, Key, Keycap
from infosim.tui.pane import Panel
from infosim.tui.session import Session

WIDE = 86
_INSET = 3


def draw_help(canvas: Canvas, view: HelpView, words: Words) -> None:
    """The page on its surface."""
    marks.panel(canvas, Rect(0, 0, canvas.width, canvas.height), edge="accent")
    inner = canvas.width - 2 * _INSET
    top = 1 if height_of(view, inner, words, room=canvas.height) + 2 <= canvas.height else 0
    draw_page(canvas, view, _INSET, top, inner, canvas.height - top, words)


def place(spot: Spot | None, view: HelpView, width: int, height: int, words: Words) -> Rect:
    """Where the page stands: under the figure, above it where there is more room, never over it."""
    wide = min(WIDE, width)
    inner = wide - 2 * _INSET
    first, last = 1, height - 1
    if spot is None:
        wanted = height_of(view, inner, words, room=last - first - 2) + 2
        return Rect((width - wide) // 2, max((first + last - wanted) // 2, first), wide, wanted)
    x = max(min(spot.x, width - wide - (marks.margin(width) if width > WIDE else 0)), 0)
    above, below = spot.y - first, last - spot.y - spot.height
    room = max(above, below)
    wanted = height_of(view, inner, words, room=room)
    wanted = min(wanted + 2, room)
    if wanted <= below or below >= above:
        gap = 1 if below > wanted else 0
        return Rect(x, spot.y + spot.height + gap, wide, wanted)
    return Rect(x, max(spot.y - wanted - (1 if above > wanted else 0), first), wide, wanted)


class Help(GameOverlay):
    """The page of the thing under the cursor; `← →` goes to the neighbouring figure, digits to linked words."""

    screen_id = "help"

    def __init__(self, under: GamePage, session: Session, topic: str) -> None:
        super().__init__(under, session)
        self._spots = under.drawn(*under.app.size).spots()
        """What can be asked about on the page below."""
        self.at = next((i for i, spot in enumerate(self._spots) if spot.topic == topic), None)
        self.trail = [topic]
        self.view: HelpView = self._page(topic)

    # What is shown

    def read(self) -> None:
        """What lies below may have changed."""
        super().read()
        if hasattr(self, "trail"):
            self.view = self._page(self.trail[-1])

    def _page(self, topic: str) -> HelpView:
        view = self.session.help(topic)
        assert view is not None, topic
        return view

    @property
    def spot(self) -> Spot | None:
        """Where the figure stands on the page below."""
        return None if self.at is None else self._spots[self.at]

    def panels(self, width: int, height: int) -> Iterator[Panel]:
        """The one page."""
        yield Panel("help", place(self.spot, self.view, width, height, self.words), draw_help, (self.view, self.words))

    def _under(self, width: int, height: int) -> Canvas | None:
        """The page below recedes; the figure does not."""
        canvas = self.below.picture(width, height)
        self._spots = canvas.spots()
        spot = self.spot if self.at is not None and self.at < len(self._spots) else None
        kept = [] if spot is None else [canvas.looks[y][spot.x : spot.x + spot.width] for y in _rows(spot, canvas)]
        canvas.dim(1, height)
        if spot is not None:
            underlined = spot.y + (1 if spot.height == 3 else 0)
            for y, looks in zip(_rows(spot, canvas), kept, strict=True):
                chars = canvas.chars[y]
                canvas.looks[y][spot.x : spot.x + spot.width] = [
                    look._replace(underline=y == underlined and chars[spot.x + i] != " ")
                    for i, look in enumerate(looks)
                ]
        return canvas

    # Keys

    def keycaps(self) -> Iterator[Keycap]:
        """Neighbours, linked words, what works on the figure."""
        words = self.words
        if self.view.links:
            # words: cells 16; footer: digits open the pages of linked words
            label = words.text("help.key", "linked word")
            count = min(len(self.view.links), len(DIGITS))
            yield Keycap(tuple(DIGITS[:count]), label, self._link, cap=f"1-{count}" if count > 1 else "1")
        if self._neighbours():
            # words: cells 16; footer: two arrows go to the next figure on the screen
            yield Keycap((Key.LEFT, Key.RIGHT), words.text("help.key", "figures"), self._step, cap="← →")
        if self.view.ledger:
            # words: cells 16; footer: the ledger of the figure
            yield Keycap((Key.WHY,), words.text("help.key", "why"), lambda _: self.explain(self.view.ledger))
        # words: cells 16; footer: search the encyclopedia
        yield Keycap((Key.SEARCH,), words.text("help.key", "search"), lambda _: self.look_up(""))
        # words: cells 16; footer
        yield Keycap((Key.BACK,), words.text("help.key", "back"), self.leave, stays=True)
        # words: cells 16; the same key as opened it
        yield Keycap((Key.HELP,), words.text("help.key", "close"), lambda _: self.close(), in_footer=False)

    def always(self) -> Iterator[Keycap]:
        """Help on help is not needed."""
        return iter(())

    def button(self) -> Keycap | None:
        """All that the page says."""
        # words: cells 20; button: the page in the encyclopedia
        return Keycap((Key.ENTER,), self.words.text("help.button", "full page"), lambda _: self.look_up(self.trail[-1]))

    # What they do

    def leave(self, key: str = "") -> None:
        """Back to the page that led here, or to the screen."""
        if len(self.trail) > 1:
            self.trail.pop()
            self._show()
        else:
            super().leave(key)

    def close(self) -> None:
        """Back to the screen."""
        super().leave()

    def _link(self, key: str) -> None:
        place = DIGITS.index(key)
        if place < len(self.view.links):
            self.trail.append(self.view.links[place].topic)
            self._show()

    def _neighbours(self) -> list[int]:
        """Places on the page below that have help."""
        return [i for i, spot in enumerate(self._spots) if self.session.help(spot.topic) is not None]

    def _step(self, key: str) -> None:
        there = self._neighbours()
        if not there:
            return
        if self.at is None:
            self.at = there[0] if key == Key.RIGHT else there[-1]
        else:
            place = there.index(self.at) if self.at in there else 0
            self.at = there[(place + (1 if key == Key.RIGHT else -1)) % len(there)]
        self.trail = [self._spots[self.at].topic]
        self._show()

    def _show(self) -> None:
        self.view = self._page(self.trail[-1])
        self.repaint()


def _rows(spot: Spot, canvas: Canvas) -> range:
    return range(spot.y, min(spot.y + spot.height, canvas.height))
