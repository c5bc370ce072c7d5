"""Why? The ledger of a figure over the right half of the page it was asked on; `→` follows the thread of causes."""

from collections.abc import Iterator

from infosim.game.views.why import Explanation, MadeView
from infosim.locale import Words
from infosim.tui import marks
from infosim.tui.amounts import figure_of
from infosim.tui.canvas import Canvas, Rect, fit
from infosim.tui.game_page import GameOverlay, GamePage
from infosim.tui.keys import Key, Keycap
from infosim.tui.made import draw_made, known_of
from infosim.tui.pane import Panel
from infosim.tui.session import Session
from infosim.tui.topics import TRAITS
from infosim.tui.waterfall import draw_thread, draw_waterfall, thread_rows

_OF_A_FUNCTION = ("load", "quality", "wait", "backlog", "cost", "knowledge", "service")
_OF_THE_COMPANY = ("cash", "runway", "mrr", "churn", "morale", "reputation", "attention")


_OF_A_DEAL = (
    "sla",
    "fee",
    "saving",
    "trust",
    "contract_knowledge",
    "governance",
    "scope",
    "exit",
    "lock_in",
    "renewal_ask",
)
_OF_A_BID = ("fee", "volume", "oneoff", "transition", "sla", "saving", "notice", "exit", "clauses", "your_read",
             "quality", "attention", "kept")  # fmt: skip
_OF_A_FIRM = (*TRAITS, "size", "prices", "takes")


def beside(figure: str) -> tuple[str, ...]:
    """The figures that stand beside one on its screen, itself among them, in their order; none where it is alone."""
    key, dot, name = figure.rpartition(".")
    if not dot:
        return _OF_THE_COMPANY if figure in _OF_THE_COMPANY else ()
    kind = key.partition(".")[0]
    others = () if kind in ("measure", "answer") else _OF_A_DEAL if "." in key else _OF_A_FUNCTION
    names = {"bid": _OF_A_BID, "firm": _OF_A_FIRM}.get(kind, others)
    return tuple(f"{key}.{each}" for each in names) if name in names else ()


def title_of(view: Explanation, words: Words) -> str:
    """The head of a ledger; what is made of others has a name of two parts, which asks by itself."""
    if isinstance(view, MadeView):
        return view.title.upper()
    # words: cells 40; head of the ledger of a figure, in capitals; e.g. WHY: CASH
    return words.text("why", "WHY: {figure}", figure=view.title.upper())


def note_of(view: Explanation, words: Words) -> str:
    """What is promised of it, at the right of its head."""
    if isinstance(view, MadeView):
        return known_of(view, words)
    if view.kind == "measure":
        # words: cells 30; the parts of a change sum exactly to it
        return words.text("why", "last month to this")
    if view.unit == "money":
        # words: cells 30; the flows of money sum exactly to the change
        return words.text("why", "every euro, to the cent")
    # words: cells 30; the flows of a stock sum exactly to its change
    return words.text("why", "opening to closing")


def draw_why(canvas: Canvas, view: Explanation, cursor: int | None, words: Words) -> None:
    """Head, waterfall, what the sum says, and so on."""
    marks.panel(canvas, Rect(0, 0, canvas.width, canvas.height), edge="info")
    x, width = 2, canvas.width - 2 - marks.margin(canvas.width * 2)
    roomy = canvas.height >= 30
    y = 1 if roomy else 0
    marks.section(canvas, x, y, width, fit(title_of(view, words), width, canvas.glyphs.more), note_of(view, words))
    if isinstance(view, MadeView):
        draw_made(canvas, view, x, y + (2 if roomy else 1), width, cursor if view.terms else None, words)
        return
    if view.now is not None:
        y += 1
        # words: cells 20; before a figure as the boards show it
        shown = words.text("why", "on the board")
        canvas.put(x, y, shown, "muted")
        canvas.put_right(x + width, y, figure_of(view.now, words), "strong", bold=True)
    y += 2 if roomy else 1
    thread = thread_rows(view.thread, width) + (2 if view.thread else 0)
    rows = max(canvas.height - y - thread - (3 if view.note else 0), 4)
    y = draw_waterfall(
        canvas, view, x, y, width, min(rows, len(view.parts) + (1 if view.kind == "sum" else 2)), cursor, words
    )
    if view.note:
        y += 1 if roomy else 0
        y += canvas.prose(x, y, view.note, width, lines=2)
    if view.thread and y + 2 < canvas.height:
        y += 2 if roomy else 1
        # words: cells 24; title: the causes behind the cause
        marks.section(
            canvas, x, y, width, words.text("why", "AND SO ON"), words.text("why", "follow the thread with →")
        )
        draw_thread(canvas, view.thread, x, y + 1, width)


class Why(GameOverlay):
    """A ledger, and those it leads to."""

    screen_id = "why"

    def __init__(self, under: GamePage, session: Session, view: Explanation, month: int | None = None) -> None:
        """`month` is the closed month it is of; None is the last."""
        super().__init__(under, session)
        self._month = month
        self.trail = [view]
        self.cursors = [0]

    def panels(self, width: int, height: int) -> Iterator[Panel]:
        """The right half, less the header and the footer."""
        wide = max(width // 2 + 4, 48)
        rect = Rect(width - wide, 1, wide, height - 2)
        yield Panel("why", rect, draw_why, (self.trail[-1], self.cursors[-1], self.words))

    def keycaps(self) -> Iterator[Keycap]:
        """Along the thread, and back."""
        words = self.words
        yield Keycap((Key.UP, Key.DOWN), words.text("why.key", "choose"), self._move, cap="↑ ↓")
        if self._next() is not None:
            yield Keycap((Key.RIGHT,), words.text("why.key", "follow the thread"), self._follow)
        if len(self.trail) > 1:
            yield Keycap((Key.LEFT,), words.text("why.key", "come back"), self._return)
        if len(beside(self.trail[-1].figure)) > 1:
            # words: cells 16; footer: a key turns to the ledger of the next figure of the same function, or the company
            turn = words.text("why.key", "next figure")
            yield Keycap((Key.NEXT_THING, Key.PREVIOUS_THING), turn, self._turn)
        yield Keycap((Key.BACK, Key.WHY), words.text("why.key", "close"), self.leave, stays=True)

    def button(self) -> Keycap | None:
        """Enter closes, where the thread ends, and follows it elsewhere."""
        if self._next() is not None:
            return Keycap((Key.ENTER,), self.words.text("why.button", "follow it"), self._follow)
        return Keycap((Key.ENTER,), self.words.text("why.button", "close"), self.leave)

    def topic(self) -> str:
        """The figure whose ledger is open."""
        return self.trail[-1].figure

    def explain(self, figure: str) -> None:
        """Follow what was clicked."""
        view = self.session.why(figure, self._month)
        if view is not None:
            self.trail.append(view)
            self.cursors.append(0)
            self.repaint()

    def point(self, panel: str, row: int) -> bool:
        """Move to a part."""
        moved = panel == "parts" and self.cursors[-1] != row
        if moved:
            self.cursors[-1] = row
            self.repaint()
        return moved

    def scroll(self, panel: str, steps: int) -> None:  # noqa: ARG002
        """The wheel moves along the parts."""
        self._step(steps)

    def _next(self) -> str | None:
        """What `→` follows: the part under the cursor, else the largest that leads on, else the thread."""
        view = self.trail[-1]
        parts = view.terms if isinstance(view, MadeView) else view.parts
        if parts and (figure := parts[min(self.cursors[-1], len(parts) - 1)].figure):
            return figure
        leading = [] if isinstance(view, MadeView) else [part for part in view.parts if part.figure]
        if leading:
            return max(leading, key=lambda part: abs(part.value)).figure
        of_terms = (term.figure for term in view.terms) if isinstance(view, MadeView) else ()
        along = (*of_terms, *(step.figure for step in view.thread))
        return next((figure for figure in along if figure and figure != view.figure), None)

    def _follow(self, _key: str) -> None:
        figure = self._next()
        if figure is not None:
            self.explain(figure)

    def _turn(self, key: str) -> None:
        """To the next figure beside this one that has a ledger."""
        figures = beside(self.trail[-1].figure)
        step = 1 if key == Key.NEXT_THING else -1
        here = figures.index(self.trail[-1].figure)
        for away in range(1, len(figures)):
            view = self.session.why(figures[(here + step * away) % len(figures)], self._month)
            if view is not None:
                self.trail[-1], self.cursors[-1] = view, 0
                self.repaint()
                return

    def _return(self, _key: str) -> None:
        if len(self.trail) > 1:
            self.trail.pop()
            self.cursors.pop()
            self.repaint()

    def _move(self, key: str) -> None:
        self._step(1 if key == Key.DOWN else -1)

    def _step(self, steps: int) -> None:
        view = self.trail[-1]
        last = len(view.terms if isinstance(view, MadeView) else view.parts) - 1
        self.cursors[-1] = max(min(self.cursors[-1] + steps, last), 0)
        self.repaint()
