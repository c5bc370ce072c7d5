"""Goals: what is played for. Every gauge means the same: the share of the way to the aim; full is reached."""

from collections.abc import Iterator
from functools import partial

from rich.cells import cell_len

from infosim.game.views.goals import Dated, Goal, GoalsView, MedalGoal, SceneView, Section, Today
from infosim.game.views.lens import Lens
from infosim.game.views.room import Opens
from infosim.locale import Words
from infosim.tui import marks
from infosim.tui.canvas import Canvas, Rect
from infosim.tui.game_page import GamePage
from infosim.tui.hits import Explain, Point
from infosim.tui.keys import DIGITS, Key, Keycap, cap_of, digits
from infosim.tui.lens import draw_lens
from infosim.tui.pane import Panel

MEDALS = 3
_KEYS: dict[str, Key] = {
    "contract": Key.VENDORS,
    "tender": Key.VENDORS,
    "talent": Key.TALENT,
    "month": Key.THIS_MONTH,
}
"""The key of the screen from which a dated thing is also reached."""


def draw_headline(canvas: Canvas, view: GoalsView, words: Words) -> None:
    """How far the chapter is, and since when it runs."""
    left = marks.margin(canvas.width)
    # words: cells 10; before the headline of the goals, in capitals
    x = canvas.put(left, 0, words.text("goals", "GOALS"), "muted") + 1
    end = canvas.width - left
    x = canvas.line(x, 0, view.headline, end - x, ink="strong", bold=True)
    if end - cell_len(view.note) > x + 2:
        canvas.put_right(end, 0, view.note, "muted")


Columns = tuple[int, int, int]
"""Cells of the names, of where it is, of what is aimed at: the same for all goals of the screen."""


def columns_of(view: GoalsView) -> Columns:
    """Room for the longest of each."""
    goals = (*view.chapter, *view.objectives)
    texts = ([goal.name for goal in goals], [goal.now for goal in goals], [goal.aim for goal in goals])
    name, now, aim = (max((cell_len(text) for text in column), default=0) for column in texts)
    return name, now, aim


def draw_goals(
    canvas: Canvas, goals: tuple[Goal, ...], head: tuple[str, str], at: tuple[Section, int | None], columns: Columns
) -> None:
    """Goals as rows: name, gauge, where it is and what is aimed at, the pace, a tick for what is reached.

    `head` is title and note; `at` the section, and the row under the cursor.
    """
    left = marks.margin(canvas.width)
    end = canvas.width - left
    marks.section(canvas, left, 0, end - left, *head, about="objectives")
    wide = canvas.width >= 110
    section, cursor = at
    now, aim = columns[1:]
    name = min(columns[0], 34)
    pace = 27 if wide else 0
    gauge = max(min(end - left - name - now - aim - pace - 10, 40), 4)
    for i, goal in enumerate(goals[: canvas.height - 1]):
        y, here = 1 + i, i == cursor
        if here:
            marks.cursor_row(canvas, Rect(0, y, canvas.width, 1))
        canvas.put(left, y, goal.name, "strong" if here else "text", bold=here, width=name, shorten=True)
        x = left + name + 2
        marks.gauge(canvas, x, y, gauge, goal.share, goal.tone or "strong")
        x += gauge + 2
        canvas.put_right(x + now, y, goal.now, goal.tone or "strong", bold=True)
        canvas.put(x + now + 2, y, goal.aim, "muted")
        if wide:
            canvas.put(x + now + aim + 4, y, goal.note, goal.tone or "muted", width=end - x - now - aim - 6,
                       shorten=True)  # fmt: skip
        if goal.reached:
            canvas.put_right(end, y, canvas.glyphs.yes, "strong")
        elif goal.tone is not None:
            canvas.put_right(end, y, "!", goal.tone)
        canvas.hit(0, y, canvas.width, Point(section, i))
        if goal.figure is not None:
            canvas.hit(x, y, end - x, Explain(goal.figure))


def draw_scene(canvas: Canvas, scene: SceneView, cursor: int | None, words: Words) -> None:
    """The scene with which the chapter opens: its answers by number, what each costs now, what it does later."""
    left = marks.margin(canvas.width)
    end = canvas.width - left
    # words: cells 28; title of a section, in capitals: the answers to the scene with which a chapter opens
    title = words.text("goals", "THE CHAPTER OPENS")
    # words: cells 44; note: one of the answers is to be given this month; {n} is the number of what silence means
    note = words.text("goals", "one of these; {n} if you say nothing", n=str(scene.default + 1))
    marks.section(canvas, left, 0, end - left, title, note, about="chapter")
    later = max(cell_len(use.later) for use in scene.uses)
    for i, use in enumerate(scene.uses[: canvas.height - 1]):
        y, here = 1 + i, i == cursor
        if here:
            marks.cursor_row(canvas, Rect(0, y, canvas.width, 1))
        canvas.put(left, y, str(i + 1), "accent", bold=True)
        canvas.put(left + 3, y, use.label, "strong" if here else "text", bold=here or use.chosen)
        canvas.put_right(end - 3 - later - 3, y, use.now, "text")
        canvas.put(end - 3 - later, y, use.later, "muted")
        if use.chosen:
            canvas.put_right(end, y, canvas.glyphs.yes, "strong")
        canvas.hit(0, y, canvas.width, Point("scene", i))


def draw_today(canvas: Canvas, today: Today | None, waiting: bool, words: Words) -> None:
    """The result if it ended today: the middle, eight cases in ten on the heavy line, where the grades begin."""
    left = marks.margin(canvas.width)
    end = canvas.width - left
    # words: cells 24; title of a section, in capitals: the result, were the game over
    title = words.text("goals", "IF IT ENDED TODAY")
    # words: cells 74; note: how the result of today is read
    note = words.text("goals", "result of 100, from what you may know · 8 in 10 on the heavy line")
    if canvas.width < 110:
        # words: cells 44; note: how the result of today is read
        note = words.text("goals", "from what you may know")
    marks.section(canvas, left, 0, end - left, title, note, about="result")
    if today is None:
        # words: cells 60; where the result of today will stand: bots still play the same months
        wait = words.text("goals", "Eight bots are playing the same months. A moment.")
        # words: cells 60; where the result of today will stand, before any month is closed
        none = words.text("goals", "There is something to measure once a month has closed.")
        canvas.put(left, 1, wait if waiting else none, "muted", width=end - left, shorten=True)
        return
    start = left + (34 if canvas.width >= 110 else 14)
    # words: cells 12; head of a row: what the game would come to
    canvas.put(left, canvas.height - 2, words.text("goals", "result"), "text")
    # words: cells 14; head of a row: the axis that holds the result down
    weakest = words.text("goals", "weakest axis")
    canvas.put(left, canvas.height - 1, weakest, "text", width=start - left - 1, shorten=True)
    y = canvas.height - 2
    # words: cells 14; beside the result of today: what eight cases in ten lie between; e.g. (49 to 61)
    band = words.text("goals", "({low} to {high})", low=words.count(today.low), high=words.count(today.high))
    if words.count(today.low) == words.count(today.high):
        band = ""
    width = end - start - 7 - cell_len(band)
    canvas.put(start, y, canvas.glyphs.light * width, "rule")

    def at(result: float) -> int:
        return start + min(round(result / 100.0 * (width - 1)), width - 1)

    low, high = at(today.low), at(today.high)
    canvas.put(low, y, canvas.glyphs.heavy * (high - low + 1), "strong")
    for grade in today.grades:
        canvas.put(at(grade.least), y, canvas.glyphs.tick, "muted")
        if canvas.height > 3:
            canvas.put(at(grade.least) - cell_len(grade.name) // 2, y - 1, grade.name, "muted")
    canvas.put(at(today.result), y, canvas.glyphs.filled, "strong")
    canvas.put_right(start + width + 5, y, words.count(today.result), "strong", bold=True)
    canvas.put_right(end, y, band, "muted")
    canvas.line(start, y + 1, today.weakest, end - start)


def draw_medal_goals(canvas: Canvas, medals: tuple[MedalGoal, ...], words: Words) -> None:
    """The medals that can still be won; what is missing, or would end it, on a line of its own where there is room."""
    left = marks.margin(canvas.width)
    end = canvas.width - left
    # words: cells 24; title of a section, in capitals: medals that can still be won
    marks.section(canvas, left, 0, end - left, words.text("goals", "MEDALS WITHIN REACH"), about="medals")
    if not medals:
        # words: cells 60; where medals within reach are listed
        canvas.put(left, 1, words.text("goals", "None yet: months have to pass first."), "muted")
        return
    each = 2 if canvas.height > 2 * len(medals) else 1
    name = max(cell_len(medal.name) for medal in medals)
    count = max(cell_len(medal.count) for medal in medals)
    gauge = 14 if canvas.width >= 110 else 8
    for i, medal in enumerate(medals):
        y = 1 + i * each
        if y >= canvas.height:
            break
        canvas.put(left, y, canvas.glyphs.filled if medal.held else canvas.glyphs.open, "text")
        canvas.put(left + 2, y, medal.name, "strong", bold=True)
        x = left + 2 + name + 2
        marks.gauge(canvas, x, y, gauge, medal.share, "strong")
        canvas.put(x + gauge + 2, y, medal.count, "text")
        x += gauge + 2 + count + 3
        if each == 2:
            canvas.put(x, y, medal.what, "text", width=end - x, shorten=True)
            canvas.put(x, y + 1, medal.left, "muted", width=end - x, shorten=True)
        else:
            canvas.put(x, y, medal.left, "muted", width=end - x, shorten=True)


def draw_dates(canvas: Canvas, dates: tuple[Dated, ...], cursor: int | None, words: Words) -> None:
    """What will not wait, with the key of the screen where it is answered."""
    left = marks.margin(canvas.width)
    end = canvas.width - left
    # words: cells 28; title of a section, in capitals
    marks.section(canvas, left, 0, end - left, words.text("goals", "DATES THAT WILL NOT WAIT"), about="strip")
    if not dates:
        # words: cells 40; where dates are listed
        canvas.put(left, 1, words.text("goals", "Nothing has a date."), "muted")
    for i, dated in enumerate(dates[: canvas.height - 1]):
        y, here = 1 + i, i == cursor
        if here:
            marks.cursor_row(canvas, Rect(0, y, canvas.width, 1))
        canvas.put(left, y, words.month_axis_year(dated.date), dated.tone or "muted")
        canvas.line(left + 10, y, dated.text, end - left - 14)
        key = _KEYS.get(dated.opens.screen) if dated.opens is not None else None
        if key is not None:
            canvas.put_right(end, y, cap_of(key, words), "accent", bold=True)
        canvas.hit(0, y, canvas.width, Point("dates", i))


class Goals(GamePage):
    """What am I playing for."""

    screen_id = "goals"

    def __init__(self, under: GamePage, _key: str = "") -> None:
        super().__init__(under.session)
        self.view: GoalsView = self.session.goals()
        self.cursor = 0

    def on_mount(self) -> None:
        """The bots play in another thread as far as the game has come, unless they have."""
        super().on_mount()
        if self.view.waiting:
            self.run_worker(self._measure, thread=True, group="measure", exit_on_error=True)

    def read(self) -> None:
        """What there is to see now."""
        super().read()
        self.view = self.session.goals()

    def panels(self, width: int, height: int) -> Iterator[Panel]:
        """The chapter's goals, the scenario's, the result, medals, dates, and the lens."""
        view, words = self.view, self.words
        tall = height >= 34
        gap = 1 if tall else 0
        lens = 3 if tall else 2 if height >= 28 else 1
        bottom = height - 1 - lens - gap
        y = 1 + gap
        yield Panel("headline", Rect(0, y, width, 1), draw_headline, (view, words))
        y += 1 + gap
        here, at = self._where()
        last, columns = words.count(view.months), columns_of(view)
        if view.scene is not None:
            rows = 1 + len(view.scene.uses)
            panel_of = (view.scene, at if here == "scene" else None, words)
            yield Panel("scene", Rect(0, y, width, rows), draw_scene, panel_of)
            y += rows + gap
        if view.chapter:
            # words: cells 28; title of a section, in capitals: what the chapter asks for
            title = words.text("goals", "TO LEAVE THE CHAPTER")
            # words: cells 40; note: all goals of the chapter are asked for
            note = view.after or words.text("goals", "all of it, at a month's end")
            panel = (view.chapter, (title, note), ("chapter", at if here == "chapter" else None), columns)
            yield Panel("chapter", Rect(0, y, width, 1 + len(view.chapter)), draw_goals, panel)
            y += 1 + len(view.chapter) + gap
        if view.objectives:
            # words: cells 28; title of a section, in capitals: what the scenario asks for
            title = words.text("goals", "TO WIN")
            # words: cells 44; note: grades need every objective; the last month
            note = words.text("goals", "any grade needs all, at month {last}", last=last)
            panel = (view.objectives, (title, note), ("objectives", at if here == "objectives" else None), columns)
            yield Panel("objectives", Rect(0, y, width, 1 + len(view.objectives)), draw_goals, panel)
            y += 1 + len(view.objectives) + gap
        rows = (4 if tall else 3) if view.today is not None else 2
        yield Panel("today", Rect(0, y, width, rows), draw_today, (view.today, view.waiting, words))
        y += rows + gap
        dates = 1 + max(len(view.dates), 1)
        medals = max(len(view.medals), 1)
        room = bottom - y
        both = 1 + 2 * medals if room >= 1 + 2 * medals + gap + dates else 1 + medals
        if room >= 2:
            both = min(both, max(room - gap - dates, 2))
            yield Panel("medals", Rect(0, y, width, both), draw_medal_goals, (view.medals, words))
            y += both + gap
        if bottom - y >= 2:
            panel_at = Rect(0, y, width, min(dates, bottom - y))
            yield Panel("dates", panel_at, draw_dates, (view.dates, at if here == "dates" else None, words))
        yield Panel("lens", Rect(0, bottom, width, lens), draw_lens, (self.lens(), words))

    def lens(self) -> Lens:
        """What is to say of the row under the cursor."""
        section, at = self._where()
        if section == "dates":
            lens = self.view.dates[at].lens
            if lens is not None:
                return lens
        goal = self._goal()
        if goal is not None:
            return goal.lens
        return Lens(self.view.scenario, self.view.headline, short=self.view.headline)

    def topic(self) -> str:
        """The figure under the cursor; else what goals are."""
        return self._figure() or "objectives"

    def keycaps(self) -> Iterator[Keycap]:
        """Along the goals and dates; why; away."""
        words = self.words
        if self.view.scene is not None:
            # words: cells 12; footer: digits choose an answer
            yield digits(len(self.view.scene.uses), words.text("event.key", "choose"), self._choose)
        if self._count() > 1:
            yield Keycap((Key.UP, Key.DOWN), words.text("goals.key", "goal"), self._move, cap="↑ ↓")
        if self._figure() is not None:
            yield Keycap((Key.WHY,), words.text("goals.key", "why"), lambda _: self._why())
        for screen, key in (("vendors", Key.VENDORS), ("talent", Key.TALENT), ("month", Key.THIS_MONTH)):
            if self.can_go(screen):
                yield Keycap((key,), _label(screen, words), partial(self._go, screen))
        yield Keycap((Key.BACK, Key.GOALS), words.text("goals.key", "back"), self.leave, stays=True)

    def button(self) -> Keycap | None:
        """Where something can be done about the row under the cursor."""
        opens = self._opens()
        if opens is None or not self.can_go(opens.screen):
            return None
        # words: cells 20; the button of the goals: opens the thing under the cursor
        return Keycap(
            (Key.ENTER,), self.words.text("goals.button", "open it"), lambda _: self.go(opens.screen, opens.key)
        )

    def point(self, panel: str, row: int) -> bool:
        """A click moves the cursor."""
        before = self.cursor
        above = 0
        for section, rows in self._sections():
            if panel == section and row < rows:
                self.cursor = above + row
                self.repaint()
            above += rows
        return self.cursor != before

    def scroll(self, panel: str, steps: int) -> None:  # noqa: ARG002
        """The wheel moves along the goals."""
        self._step(steps)

    def _sections(self) -> tuple[tuple[Section, int], ...]:
        """The parts that the cursor walks through, with their rows."""
        view = self.view
        return (
            ("scene", len(view.scene.uses) if view.scene is not None else 0),
            ("chapter", len(view.chapter)),
            ("objectives", len(view.objectives)),
            ("dates", len(view.dates)),
        )

    def _where(self) -> tuple[Section, int]:
        """In which section the cursor is, and on which of its rows."""
        at = self.cursor
        for section, rows in self._sections():
            if at < rows:
                return section, at
            at -= rows
        return "objectives", at

    def _count(self) -> int:
        return sum(rows for _, rows in self._sections())

    def _goal(self) -> Goal | None:
        section, at = self._where()
        goals = {"chapter": self.view.chapter, "objectives": self.view.objectives}.get(section, ())
        return goals[at] if at < len(goals) else None

    def _figure(self) -> str | None:
        goal = self._goal()
        return goal.figure if goal is not None else None

    def _opens(self) -> Opens | None:
        section, at = self._where()
        if section == "scene":
            return Opens("event", str(at))
        if section == "dates":
            return self.view.dates[at].opens
        goal = self._goal()
        return goal.opens if goal is not None else None

    def _choose(self, key: str) -> None:
        """The event, at one of its answers."""
        self.go("event", str(DIGITS.index(key)))

    def _go(self, screen: str, _key: str) -> None:
        self.go(screen)

    def _why(self) -> None:
        figure = self._figure()
        if figure is not None:
            self.explain(figure)

    def _measure(self) -> None:
        self.session.measure()
        self.session.goals()  # made here, where it takes nobody's time; the session keeps it
        self.app.call_from_thread(self._measured)

    def _measured(self) -> None:
        self.read()
        self.repaint()

    def _move(self, key: str) -> None:
        self._step(1 if key == Key.DOWN else -1)

    def _step(self, steps: int) -> None:
        self.cursor = max(min(self.cursor + steps, self._count() - 1), 0)
        self.repaint()


def _label(screen: str, words: Words) -> str:
    match screen:
        case "vendors":
            return words.text("goals.key", "vendors")
        case "talent":
            return words.text("goals.key", "talent")
        case _:
            return words.text("goals.key", "this month")
