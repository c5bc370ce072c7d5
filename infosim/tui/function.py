"""The function sheet: understand one function, and decide who does its work."""

from collections.abc import Iterator, Mapping
from functools import partial

from rich.cells import cell_len
from textual.worker import get_current_worker

from infosim.game.views.function import FunctionView, OptionName, OptionRow, Split
from infosim.game.views.prose import Prose
from infosim.locale import Words
from infosim.tui import function_side as side
from infosim.tui import marks
from infosim.tui.canvas import Canvas, Rect
from infosim.tui.function_charts import draw_charts, draw_weighed
from infosim.tui.function_options import draw_function_title, draw_options, draw_told
from infosim.tui.function_split import draw_split
from infosim.tui.game_page import GamePage
from infosim.tui.hits import Point, Press, Target
from infosim.tui.keys import DIGITS, Key, Keycap, arrows, digits
from infosim.tui.order import OrderForm
from infosim.tui.pane import Panel
from infosim.tui.topics import OPTIONS

WIDE = 118
"""Columns from which people and options stand side by side."""

TABS = 3
"""Options, people and why, history, where they do not."""

_ACTS = (
    (Key.VACANCY, "vacancy"),
    (Key.TENDER, "open_tender"),
    (Key.PAY, "pay"),
    (Key.END, "end_something"),
    (Key.GOVERNANCE, "governance"),
    (Key.DEVELOP, "develop"),
)


ROWS: dict[str, OptionName | str] = {
    "sheet.own": "own",
    "sheet.freelance": "freelance",
    "sheet.local_extension": "local_extension",
    "sheet.local_service": "local_service",
    "sheet.nearshore": "near_extension",
    "sheet.offshore": "off_operation",
    "sheet.now": "now",
}
"""Rows of the table as a tutorial names them."""


class Function(GamePage):
    """One function."""

    screen_id = "sheet"

    def __init__(self, under: GamePage, key: str) -> None:
        super().__init__(under.session)
        self.key = key
        self.view: FunctionView = self.session.function(key)
        self.cursor = 0
        self.tab = 0
        self.played = 0
        """Months of the options' futures that were played."""
        self.ticked: tuple[str, ...] = ()
        """Options that are to share the work: none, one, or two."""
        self.at = 0
        """Place of the slider between two."""
        self.shared: Split | None = None
        """Both of them together; None where they cannot."""

    # What is shown

    def on_mount(self) -> None:
        """The options are weighed while their simple sums are read."""
        self._weigh()

    def read(self) -> None:
        """Ask the game what there is to see now."""
        super().read()
        self.view = self.session.function(self.key)
        self.cursor = max(min(self.cursor, len(self.view.options) - 1), 0)
        there = [option.name for option in self.view.options if not option.closed]
        self.ticked = tuple(name for name in self.ticked if name in there)
        if self.is_mounted:
            self._weigh()
            self._share()

    def _weigh(self) -> None:
        """Play the options' futures in another thread, unless they have been; those of another function are left."""
        self.workers.cancel_group(self, "ways")
        self.played = 0
        if not self.view.asleep and not any(option.weighed for option in self.view.options):
            self.run_worker(partial(self._play, self.key), thread=True, group="ways", exit_on_error=True)

    def _play(self, key: str) -> None:
        worker = get_current_worker()

        def going(done: int) -> bool:
            if worker.is_cancelled:
                return False
            self.app.call_from_thread(self._came, done + 1)
            return True

        self.session.weigh(key, going)
        if not worker.is_cancelled:
            self.app.call_from_thread(self._weighed)

    def _came(self, done: int) -> None:
        self.played = done
        self.repaint()

    def _weighed(self) -> None:
        self.view = self.session.function(self.key)
        self.repaint()

    def _share(self) -> None:
        """What the two that are ticked come to together: played in another thread, unless it has been."""
        self.workers.cancel_group(self, "split")
        both = self.ticked if len(self.ticked) == 2 else None
        self.shared = self.session.split(self.key, *both, self.at) if both else None
        if both and self.shared is not None and self.shared.row.weighed is None:
            self.run_worker(partial(self._play_split, self.key, both, self.at), thread=True, group="split",
                            exit_on_error=True)  # fmt: skip

    def _play_split(self, key: str, both: tuple[str, ...], at: int) -> None:
        worker = get_current_worker()
        self.session.weigh_split(key, both[0], both[1], at, lambda _: not worker.is_cancelled)
        if not worker.is_cancelled:
            self.app.call_from_thread(self._split_weighed)

    def _split_weighed(self) -> None:
        if len(self.ticked) == 2:
            self.shared = self.session.split(self.key, *self.ticked, self.at)
        self.repaint()

    def panels(self, width: int, height: int) -> Iterator[Panel]:
        """Two columns, or one tab at a time."""
        tall = height >= 34
        top = 4 if tall else 2
        yield Panel("title", Rect(0, 2 if tall else 1, width, 1), draw_function_title, (self.view, self.words))
        bottom = height - 2 if tall else height - 1
        if width >= WIDE:
            yield from self._side_by_side(width, top, bottom, tall)
        else:
            yield from self._one_tab(width, top, bottom)

    def points(self) -> Mapping[str, Target | str]:
        """The options, their charts, the button."""
        rows = {option.name: Point("options", place) for place, option in enumerate(self.view.options)}
        named = {control: rows[name] for control, name in ROWS.items() if name in rows}
        tried: Target = Point("options", self.cursor)  # its form is where it is tried
        return {**named, "sheet.charts": "charts", "sheet.confirm": Press(Key.ENTER), "what_if": tried}

    def _has(self, control: str) -> bool:
        """What is tried is reached from here, by a form."""
        return control == "what_if" or super()._has(control)

    def _side_by_side(self, width: int, top: int, bottom: int, tall: bool) -> Iterator[Panel]:
        view, words = self.view, self.words
        left = 40
        awake: tuple[side.Section, ...] = (side.people, side.why, side.trends, side.under_way, side.know)
        sections = (side.know,) if view.asleep else awake
        yield Panel("side", Rect(0, top, left + 1, bottom - top), side.draw_side,
                    (view, marks.margin(width), sections, words))  # fmt: skip
        if view.asleep:
            return
        x = left + 2
        rows = len(view.options) + 2 + (self.shared is not None)
        gap = 1 if tall else 0
        yield Panel("options", Rect(x, top, width - x, rows), draw_options,
                    (view, self.cursor, 2, self.played, self._split(), words))  # fmt: skip
        y = top + rows + gap
        yield self._told(Rect(x + 1, y, width - x - 1, 5))
        y += 5 + gap
        if bottom - y >= 5:
            yield self._charts(Rect(x + 2, y, width - x - 2, bottom - y))

    def _one_tab(self, width: int, top: int, bottom: int) -> Iterator[Panel]:
        view, words = self.view, self.words
        left = marks.margin(width)
        tabs = (self.tab, bool(view.asleep), view.ordered, words)
        yield Panel("tabs", Rect(0, top, width, 1), draw_tabs, tabs)
        y = top + 1
        if view.asleep or self.tab == 1:
            sections = (side.know,) if view.asleep else (side.people, side.why, side.under_way, side.know)
            yield Panel("side", Rect(0, y, width, bottom - y), side.draw_side, (view, left, sections, words))
        elif self.tab == 0:
            rows = len(view.options) + 2 + (self.shared is not None)
            yield Panel("options", Rect(0, y, width, rows), draw_options,
                        (view, self.cursor, left + 1, self.played, self._split(), words))  # fmt: skip
            y += rows
            yield self._told(Rect(0, y, width, 5))
            y += 5
            if bottom - y >= 5:
                yield self._charts(Rect(left, y, width - left, bottom - y))
        else:
            rows = len(view.trends) + 1
            yield Panel("side", Rect(0, y, width, rows), side.draw_side, (view, left, (side.trends,), words))
            y += rows + 1
            yield Panel("charts", Rect(left, y, width - left, bottom - y), draw_charts,
                        (view.charts, self.header.date, words))  # fmt: skip

    def _charts(self, at: Rect) -> Panel:
        """What the split, or the option under the cursor, may come to; until that is played, what was."""
        option, words = self.shared.row if self.shared is not None else self.option(), self.words
        if option is not None and option.weighed is not None:
            return Panel("charts", at, draw_weighed, (option, self.header.date, words))
        return Panel("charts", at, draw_charts, (self.view.charts, self.header.date, words))

    def _split(self) -> tuple[tuple[str, ...], OptionRow | None]:
        return self.ticked, self.shared.row if self.shared is not None else None

    def _told(self, at: Rect) -> Panel:
        """The split, once two are ticked; else the option under the cursor."""
        if len(self.ticked) == 2:
            return Panel("told", at, draw_split, (self.shared, self.refusal, self.words))
        return Panel("told", at, draw_told, (self.option(), self.refusal, self.words))

    def option(self) -> OptionRow | None:
        """The option under the cursor."""
        return self.view.options[self.cursor] if self.view.options else None

    # Keys

    def keycaps(self) -> Iterator[Keycap]:
        """Options, neighbours, what can be done with the function."""
        words = self.words
        count = sum(1 for option in self.view.options if option.name != "now")
        if count and self._options_seen():
            # words: cells 12; footer: a digit opens the form of an option
            yield digits(count, words.text("function.key", "decide"), self._open_digit)
            # words: cells 12; footer: two arrows
            yield arrows((Key.UP, Key.DOWN), words.text("function.key", "choose"), self._move, words)
            if self._tickable():
                # words: cells 12; footer: space ticks two options that are to share the work
                yield Keycap((Key.SPACE,), words.text("function.key", "split"), lambda _: self._tick())
            if self.shared is not None:
                # words: cells 12; footer: two arrows move work between two options that share it
                yield arrows((Key.LEFT, Key.RIGHT), words.text("function.key", "share"), self._slide, words)
        if self.app.size.width < WIDE and not self.view.asleep:
            # words: cells 12; footer: turn to people, to history, back to options
            turn = words.text("function.key", "turn")
            yield Keycap((Key.NEXT_PANEL, Key.PREVIOUS_PANEL), turn, self._turn, stays=True)
        for key, place in _ACTS:
            if self.can_go(place) and not self.view.asleep:
                yield Keycap((key,), self._act_label(key), partial(self._go_to, place))
        # words: cells 12; footer
        yield Keycap((Key.WHY,), words.text("function.key", "why"), lambda _: self.explain(self.view.why))
        # words: cells 12; footer
        yield Keycap((Key.UNDO,), words.text("function.key", "undo"), self.undo)
        # words: cells 12; footer
        yield Keycap((Key.BACK,), words.text("function.key", "back"), self.leave, stays=True)
        yield Keycap((Key.PREVIOUS_THING,), self.view.previous[1], self._sibling, in_footer=False)
        yield Keycap((Key.NEXT_THING,), self.view.following[1], self._sibling, in_footer=False)

    def _act_label(self, key: Key) -> str:
        words = self.words
        match key:
            case Key.VACANCY:
                # words: cells 12; footer: post a vacancy
                return words.text("function.key", "hire")
            case Key.TENDER:
                # words: cells 12; footer: open a tender
                return words.text("function.key", "outsource")
            case Key.PAY:
                # words: cells 12; footer: set pay
                return words.text("function.key", "pay")
            case Key.END:
                # words: cells 12; footer: end something
                return words.text("function.key", "end")
            case Key.DEVELOP:
                # words: cells 12; footer: let its people grow
                return words.text("function.key", "develop")
        # words: cells 12; footer: governance of its contracts
        return words.text("function.key", "govern")

    def button(self) -> Keycap | None:
        """Open the form of the option under the cursor; of a split, decide both."""
        if len(self.ticked) == 2 and self._options_seen():
            if self.shared is None:
                return None
            # words: cells 24; button: the two decisions that share the work of a function are taken
            both = self.words.text("function.button", "decide both")
            return Keycap((Key.ENTER,), both, lambda _: self._decide_both())
        option = self.option()
        if option is None or option.draft is None or option.closed or not self._options_seen():
            return None
        words = self.words
        match option.draft.form:
            case "vacancy":
                # words: cells 24; button: see the form that posts vacancies
                label = words.text("function.button", "post a vacancy")
            case "freelance":
                # words: cells 24; button: see the form that brings freelancers in
                label = words.text("function.button", "bring in")
            case "open_tender":
                # words: cells 24; button: see the form that opens a tender
                label = words.text("function.button", "start a tender")
            case _:
                # words: cells 24; button: see the form of this option
                label = words.text("function.button", "decide")
        return Keycap((Key.ENTER,), label, lambda _: self.open())

    def topic(self) -> str:
        """The way of working under the cursor."""
        option = self.option()
        if option is None or not self._options_seen():
            return self.view.why or f"{self.view.key}.asleep"
        return f"{self.view.key}.{OPTIONS.get(option.name, option.name)}"

    # What they do

    def open(self) -> None:
        """The form of the option under the cursor; of one that is closed, why."""
        option = self.option()
        if option is not None and option.draft is not None and not option.closed:
            self.app.push_screen(OrderForm(self, option.draft))

    def _tickable(self) -> bool:
        option = self.option()
        return option is not None and option.draft is not None and not option.closed

    def _tick(self) -> None:
        """Tick the option under the cursor, or take its tick off; of three the first gives way."""
        option = self.option()
        if option is None:
            return
        others = tuple(name for name in self.ticked if name != option.name)
        self.ticked = others if option.name in self.ticked else (*others, option.name)[-2:]
        self.at = 1
        self._share()
        self.at = self.shared.at if self.shared is not None else 0
        self._calm()

    def _slide(self, key: str) -> None:
        if self.shared is not None:
            self.at = max(min(self.shared.at + (1 if key == Key.RIGHT else -1), self.shared.places - 1), 0)
            self._share()
            self._calm()

    def _decide_both(self) -> None:
        one, other = self.ticked
        if self._done(self.session.order_split(self.key, one, other, self.at)):
            self.ticked, self.shared = (), None
            self.repaint()

    def point(self, panel: str, row: int) -> bool:
        """A click moves to an option; on the one under the cursor, it opens it."""
        if panel == "tabs":
            self.tab = row
            self._calm()
        if panel != "options":
            return True
        moved, self.cursor = self.cursor != row, row
        self._calm()
        return moved

    def scroll(self, panel: str, steps: int) -> None:
        """The wheel moves among the options."""
        if panel == "options":
            self._step(steps)

    def _go_to(self, place: str, _key: str) -> None:
        self.go(place, self.key)

    def _options_seen(self) -> bool:
        return not self.view.asleep and (self.tab == 0 or self.app.size.width >= WIDE)

    def _open_digit(self, key: str) -> None:
        self.cursor = DIGITS.index(key)
        self._calm()
        self.open()

    def _move(self, key: str) -> None:
        self._step(1 if key == Key.DOWN else -1)

    def _step(self, steps: int) -> None:
        self.cursor = max(min(self.cursor + steps, len(self.view.options) - 1), 0)
        self._calm()

    def _turn(self, key: str) -> None:
        self.tab = (self.tab + (1 if key == Key.NEXT_PANEL else -1)) % TABS
        self._calm()

    def _sibling(self, key: str) -> None:
        self.ticked, self.shared = (), None
        self.key = (self.view.previous if key == Key.PREVIOUS_THING else self.view.following)[0]
        self.refusal = None
        self.read()
        self.repaint()

    def _calm(self) -> None:
        self.refusal: Prose | None = None
        self.repaint()


def draw_tabs(canvas: Canvas, tab: int, asleep: bool, ordered: tuple[str, ...], words: Words) -> None:
    """What tab turns to, and at the right what was decided here this month."""
    if asleep:
        return
    names = (
        # words: cells 22; a tab: the six options
        words.text("function.tab", "options"),
        # words: cells 22; a tab: people, and why the figures are as they are
        words.text("function.tab", "people and why"),
        # words: cells 22; a tab: twelve months
        words.text("function.tab", "history"),
    )
    x = marks.tabs(canvas, names, tab)
    if not ordered:
        return
    right = canvas.width - marks.margin(canvas.width)
    told = f"{canvas.glyphs.yes} {ordered[-1]}"
    if len(ordered) > 1 or cell_len(told) > right - x:
        # words: cells 24; beside a function's tabs: how many decisions about it were taken this month
        count = words.plural("function", "{n} decision here", "{n} decisions here", len(ordered))
        told = f"{canvas.glyphs.yes} {count}"
    canvas.put_right(right, 0, told, "good")
