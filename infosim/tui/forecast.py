"""Forecast: what may come of a plan; what if: of one more decision, beside the plan without it."""

from collections.abc import Iterator

from textual.worker import get_current_worker

from infosim.game.views.forecast import ForecastView
from infosim.game.views.form import Draft
from infosim.tui import marks
from infosim.tui.canvas import Rect
from infosim.tui.forecast_draw import (
    WIDE,
    draw_causes,
    draw_chart,
    draw_closed,
    draw_computing,
    draw_head,
    draw_rows,
    draw_said,
    draw_shown,
    draw_sure,
)
from infosim.tui.game_page import GamePage
from infosim.tui.keys import DIGITS, Key, Keycap, arrows, digits
from infosim.tui.lesson import Guess
from infosim.tui.pane import Panel
from infosim.tui.plan import EditPlan

SIDE = 36
YEAR, TWO_YEARS = 12, 24
THOUSAND = 1_000_00.0
"""Cents."""


class Forecast(GamePage):
    """The chart, the table, how sure, why, the sentence. `about` names the draft that is plan B, where it is one."""

    screen_id = "forecast"

    def __init__(self, under: GamePage, key: str = "", draft: Draft | None = None, about: str = "") -> None:
        super().__init__(under.session)
        self.draft, self.about = draft, about
        self.functions = tuple(row.key for row in self.session.room().rows)
        self.function = self.functions.index(key) if key in self.functions else None
        self.horizon = TWO_YEARS
        self.shown = 0
        self.done = 0
        self.view: ForecastView | None = self.session.forecast(draft, self.horizon, self.function)
        self.closed = self.session.try_out(draft) if self.view is None else None
        """Why there is nothing to look at: trials are counted, and none is left."""
        self.asks = self.session.guesses_first and self.view is None and self.closed is None
        """Whether the fan waits until the player has said what they expect."""
        self.guess: float | None = None
        """What they said, in thousands."""

    def on_mount(self) -> None:
        """The futures are played in another thread, unless they have been."""
        if self.asks:
            self.app.push_screen(Guess(self, self._guessed))
        if self.view is None and self.closed is None:
            self.run_worker(self._play, thread=True, group="forecast", exit_on_error=True)

    def _play(self) -> None:
        worker = get_current_worker()

        def going(done: int) -> bool:
            if worker.is_cancelled:
                return False
            self.app.call_from_thread(self._came, done)
            return True

        self.session.foresee(self.draft, going)
        if not worker.is_cancelled:
            self.app.call_from_thread(self._ready)

    def _came(self, done: int) -> None:
        self.done = done
        self.repaint()

    def _ready(self) -> None:
        self._look()
        self.repaint()

    def _first(self, _key: str) -> None:
        """From now on the player says first what they expect; if nothing is shown yet, here already."""
        self.session.guesses_first = not self.session.guesses_first
        if self.session.guesses_first and self.view is None and not self.asks:
            self.asks = True
            self.app.push_screen(Guess(self, self._guessed))
        self.repaint()

    def _pass_on(self) -> None:
        """Another plays on: the futures are played anew."""
        self.session.pass_on()
        self._anew()

    def _anew(self) -> None:
        """What is asked is another question: its futures are played, unless they are those that are known."""
        self.view, self.done = self.session.forecast(self.draft, self.horizon, self.function), 0
        if self.view is None:
            self.closed = self.session.try_out(self.draft)
            if self.closed is None:
                self.run_worker(self._play, thread=True, group="forecast", exclusive=True, exit_on_error=True)
        self.repaint()

    def _guessed(self, figure: float | None) -> None:
        """What was said: kept at once where the plan stands, with the decision where it is one that is tried."""
        self.asks, self.guess = False, figure
        if figure is not None and self.draft is None:
            self.session.guess(figure)
        self.repaint()

    def _look(self) -> None:
        self.view = self.session.forecast(self.draft, self.horizon, self.function)

    # What is shown

    def panels(self, width: int, height: int) -> Iterator[Panel]:
        """The chart beside the figures; at 80 columns above them."""
        words, view = self.words, self.view
        tall = height >= 34
        y = 2 if tall else 1
        yield Panel("headline", Rect(0, y, width, 1), draw_head, (self._title(), self._note(), words))
        y += 2 if tall else 1
        if self.closed is not None:
            yield Panel("closed", Rect(0, y, width, 3), draw_closed, (self.closed,))
            return
        if view is None or self.asks:
            yield Panel("computing", Rect(0, y, width, height - 1 - y), draw_computing, (self.done, TWO_YEARS, words))
            return
        said = 2 if width >= WIDE else 3
        bottom = height - 1 - said - (1 if tall else 0)
        yield Panel("said", Rect(0, height - 1 - said - (1 if tall else 0), width, said), draw_said, (view, words))
        bottom -= 1 if tall else 0
        chart = view.charts[self.shown]
        if width >= WIDE:
            yield from self._wide(view, Rect(0, y, width, bottom - y))
            return
        left = marks.margin(width)
        below = min(7, max(bottom - y - 9, 0))
        yield Panel("chart", Rect(0, y, width, bottom - y - below), draw_chart, (chart, view, left, words))
        if below:
            yield Panel("rows", Rect(left, bottom - below, 37, below), draw_rows, (view, below - 2, words))
            yield Panel("sure", Rect(41, bottom - below, width - 41 - left, below), draw_sure, (view, words))

    def _wide(self, view: ForecastView, room: Rect) -> Iterator[Panel]:
        words, left = self.words, marks.margin(room.width)
        chart = view.charts[self.shown]
        side = room.width - left - SIDE
        yield Panel("chart", Rect(0, room.y, side - 1, room.height), draw_chart, (chart, view, left, words))
        y = room.y
        two = view.against != "nothing"
        lines = 4 + len(view.rows) + min(len(view.sure), 6) + 2 * two + len(view.causes) + (len(view.charts) + 1) // 2
        gap = 1 if lines + 3 <= room.height else 0
        rows = 1 + len(view.rows) + (1 if two else 0)
        yield Panel("rows", Rect(side, y, SIDE, rows), draw_rows, (view, len(view.rows), words))
        y += rows + gap
        sure = 1 + min(len(view.sure), 6)
        yield Panel("sure", Rect(side, y, SIDE, sure), draw_sure, (view, words))
        y += sure + gap
        shown = 1 + (len(view.charts) + 1) // 2
        if two:
            causes = min(1 + max(len(view.causes), 1), room.y + room.height - y - shown - gap)
            if causes >= 2:
                yield Panel("causes", Rect(side, y, SIDE, causes), draw_causes, (view, words))
                y += causes + gap
        if y + shown <= room.y + room.height:
            yield Panel("shown", Rect(side, y, SIDE, shown), draw_shown, (view, self.shown, words))

    def _title(self) -> str:
        words = self.words
        if self.draft is not None:
            # words: cells 70; title of a forecast: one more decision is tried; {what} names it
            return words.text("forecast", "What if: {what}", what=self.about)
        if self.view is not None and self.view.against == "edited":
            n = sum(not each.kept for each in self.session.plan())
            # words: cells 70; title of a forecast: a plan that goes without some of this month's decisions
            return words.plural("forecast", "Without {n} of this month's decisions (B), beside all of them (A)",
                                "Without {n} of this month's decisions (B), beside all of them (A)", n)  # fmt: skip
        if self.view is not None and self.view.against == "month":
            # words: cells 70; title of a forecast: this month's decisions beside none of them
            return words.text("forecast", "This month's decisions (B), beside none of them (A)")
        # words: cells 70; title of a forecast: nothing is compared
        return words.text("forecast", "As things stand, if nothing else is decided")

    def _note(self) -> str:
        if self.guess is not None and self.view is not None and not self.asks:
            cash = next(chart for chart in self.view.charts if chart.key == "cash").plan
            at = min(YEAR, len(cash.middle) - 1)
            said, low, high = (self.words.money(x) for x in (self.guess * THOUSAND, cash.low[at], cash.high[at]))
            # words: cells 60; at the right of a forecast's title: the player's guess, and what holds 8 futures in 10
            return self.words.text(
                "forecast", "you said {said}; 8 in 10: {low} to {high}", said=said, low=low, high=high
            )
        view, words = self.view, self.words
        if view is None:
            return ""
        n = words.count(view.worlds)
        if view.follows:
            # words: cells 60; at the right of a forecast's title: {bot} says how somebody plays, e.g. one that adapts
            return words.text("forecast", "{n} futures; after this month, {bot}", n=n, bot=view.follows)
        if view.against != "nothing":
            # words: cells 44; at the right of a forecast's title
            return words.text("forecast", "{n} futures, the same luck for both plans", n=n)
        # words: cells 44; at the right of a forecast's title
        return words.text("forecast", "{n} futures", n=n)

    def topic(self) -> str:
        """The measure that is shown."""
        view = self.view
        return "forecast" if view is None else {
            "days": "attention",
        }.get(view.charts[self.shown].key, view.charts[self.shown].key)  # fmt: skip

    # Keys

    def keycaps(self) -> Iterator[Keycap]:
        """Measures, horizon, functions."""
        words = self.words
        if self.view is not None:
            # words: cells 16; footer: tab shows the next measure
            yield Keycap((Key.NEXT_PANEL, Key.PREVIOUS_PANEL), words.text("forecast.key", "next measure"), self._turn)
            # words: cells 12; footer: two arrows choose how far to look
            yield arrows((Key.LEFT, Key.RIGHT), words.text("forecast.key", "horizon"), self._reach, words)
            yield digits(min(len(self.functions), 10), words.text("room.key", "function"), self._of)
            yield Keycap((Key.WHY,), words.text("room.key", "why"), lambda _: self.explain(self._figure()))
            if self.draft is None and self.view.against != "nothing":
                # words: cells 14; footer: plan B goes without some of this month's decisions
                edit = words.text("forecast.key", "edit the plan")
                yield Keycap((Key.EDIT,), edit, lambda _: self.app.push_screen(EditPlan(self, self._anew)))
            # words: cells 14; footer: in forecasts another plays on after this month
            yield Keycap((Key.FOLLOW,), words.text("forecast.key", "who plays on"), lambda _: self._pass_on())
        if self.closed is None:
            # words: cells 16; footer: from now on forecasts are shown at once
            at_once = words.text("forecast.key", "show at once")
            # words: cells 16; footer: from now on the player says what they expect before a forecast is shown
            first = words.text("forecast.key", "predict first")
            yield Keycap((Key.PREDICT,), at_once if self.session.guesses_first else first, self._first)
        yield Keycap((Key.BACK,), words.text("talent.key", "back"), self.leave, stays=True)

    def button(self) -> Keycap | None:
        """Do plan B."""
        if self.view is None or (self.draft is None and self.view.against != "edited"):
            return None
        # words: cells 24; button: what was tried in a forecast is decided
        return Keycap((Key.ENTER,), self.words.text("forecast.button", "do plan B"), lambda _: self._decide())

    def leave(self, _key: str = "") -> None:
        """Back; what is being played is not waited for."""
        self.workers.cancel_group(self, "forecast")
        self.session.leave_nothing_out()
        super().leave()

    def point(self, panel: str, row: int) -> bool:
        """A click shows a measure."""
        if panel == "shown":
            self.shown = row
            self.repaint()
            return False
        return True

    def _figure(self) -> str:
        key = self.view.charts[self.shown].key if self.view is not None else "cash"
        name = self.functions[self.view.function] if self.view is not None else ""
        return f"{name}.{key}" if key in ("backlog", "quality") else {"wait": "cash", "days": "attention"}.get(key, key)

    def _turn(self, key: str) -> None:
        if self.view is not None:
            self.shown = (self.shown + (1 if key == Key.NEXT_PANEL else -1)) % len(self.view.charts)
            self.repaint()

    def _reach(self, key: str) -> None:
        self.horizon = YEAR if key == Key.LEFT else TWO_YEARS
        self._ready()

    def _of(self, key: str) -> None:
        """The charts of one function are about another; one of them is shown."""
        self.function = DIGITS.index(key)
        self._look()
        if self.view is not None and self.view.charts[self.shown].key not in ("backlog", "quality"):
            self.shown = next(i for i, chart in enumerate(self.view.charts) if chart.key == "backlog")
        self.repaint()

    def _decide(self) -> None:
        if self.draft is None:
            refusal = self.session.do_plan()
            if refusal is not None:
                self.app.notify(refusal.text)
            self.leave()
            return
        if self.session.order(self.draft) is None:
            if self.guess is not None:
                self.session.guess(self.guess)
            self.leave()
