"""Three small fans at the foot of a large control room: what comes of the plan, played while the player thinks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from textual.timer import Timer
from textual.worker import Worker, get_current_worker

from infosim.game.views.forecast import ForecastView
from infosim.locale import Words
from infosim.tui import marks
from infosim.tui.canvas import Canvas, Rect
from infosim.tui.fan import AS_IT_STANDS
from infosim.tui.forecast_draw import draw_small
from infosim.tui.pane import Panel

if TYPE_CHECKING:
    from infosim.tui.game_page import GamePage

SHOWN = ("cash", "mrr", "backlog")
"""Of the company, and of the function under the cursor."""
REST = 0.8
"""Seconds without a decision after which the futures are played."""
YEAR = 12


class Fans:
    """What is foreseen of the plan. `look` after whatever changes it; nothing is played where there is no room."""

    def __init__(self, page: GamePage) -> None:
        self._page = page
        self._timer: Timer | None = None
        self._playing: Worker[None] | None = None

    def look(self, *, room: bool) -> None:
        """Have the futures of the plan played, once the player rests."""
        self.stop()
        if room and self._page.session.forecast(None, YEAR) is None:
            self._timer = self._page.set_timer(REST, self._start)

    def stop(self) -> None:
        """What is being played is not wanted any more."""
        if self._timer is not None:
            self._timer.stop()
        if self._playing is not None:
            self._playing.cancel()
        self._timer = self._playing = None

    def _start(self) -> None:
        self._playing = self._page.run_worker(self._play, thread=True, group="ahead", exit_on_error=True)

    def _play(self) -> None:
        worker = get_current_worker()
        self._page.session.foresee(None, lambda _: not worker.is_cancelled)
        if not worker.is_cancelled:
            self._page.app.call_from_thread(self._page.repaint)

    def panels(self, at: Rect, function: int, today: dt.date, words: Words) -> Iterator[Panel]:
        """The three fans, or that they are being played."""
        if at.height:
            yield Panel("fans", at, draw_fans, (self._page.session.forecast(None, YEAR, function), today, words))


def draw_fans(canvas: Canvas, view: ForecastView | None, today: dt.date, words: Words) -> None:
    """Cash, MRR, the backlog of a function."""
    left = marks.margin(canvas.width)
    if view is None:
        # words: cells 60; title of a section, in capitals: fans of the year to come
        title = words.text("forecast", "THE YEAR TO COME")
        # words: cells 40; the fans of the year to come are not there yet
        note = words.text("forecast", "played while you think")
        marks.section(canvas, left, 0, canvas.width - 2 * left, title, note, about="forecast")
        return
    charts = {chart.key: chart for chart in view.charts}
    width = (canvas.width - 2 * left - 2 * 4) // 3
    for place, key in enumerate(SHOWN):
        chart = replace(charts[key], other=None)
        # words: cells 30; beside the title of a small fan: {bot} says how somebody plays after this month
        note = words.text("forecast", "then {bot}", bot=view.follows) if view.follows else ""
        draw_small(canvas, Rect(left + place * (width + 4), 0, width, canvas.height), chart, today, words,
                   note=note, hues=AS_IT_STANDS)  # fmt: skip
