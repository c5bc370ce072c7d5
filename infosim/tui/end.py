"""The end of a game: what it was worth, and why. Its title is a sentence with a voice, and it never says *you lost*."""

import datetime as dt
from collections.abc import Iterator

from rich.cells import cell_len

from infosim.game.views.end import Chapter, EndView, Factor, Objective
from infosim.game.views.why import Step
from infosim.locale import Words
from infosim.tui import marks
from infosim.tui.canvas import Canvas, Rect, wrapped
from infosim.tui.game_page import GamePage
from infosim.tui.hits import Point
from infosim.tui.keys import Key, Keycap
from infosim.tui.pane import Panel


def draw_verdict(canvas: Canvas, view: EndView, words: Words) -> None:
    """One sentence, the seed, how long it took."""
    left = marks.margin(canvas.width)
    x = left
    if canvas.width >= 110:
        # words: cells 8; before the sentence that ends a game
        x = canvas.put(left, 0, words.text("end", "THE END"), "muted") + 1
    note = words.text("title", "seed {seed}", seed=str(view.seed))
    if view.minutes is not None:
        # words: cells 24; how long a person played
        note += " · " + words.plural("end", "{n} minute", "{n} minutes", view.minutes)
    room = canvas.width - left - cell_len(note)
    x = canvas.put(x, 0, view.sentence, "strong", bold=True, width=canvas.width - x - left, shorten=True)
    if room > x + 2:
        canvas.put(room, 0, note, "muted")


def draw_value(canvas: Canvas, view: EndView, words: Words) -> None:
    """The value in pixels, in millions, with what to hold it against."""
    left = marks.margin(canvas.width)
    y = 0
    if canvas.height > 3:
        # words: cells 12; title, in capitals: what the company is worth
        canvas.put(left, 0, words.text("end", "VALUE"), "muted")
        y = 1
    millions = view.value / 100_000_000
    figure = "0" if millions <= 0 else words.fixed(millions, 2 if millions < 10 else 1 if millions < 100 else 0)
    x = marks.pixels(canvas, left, y, figure, "bad" if view.value <= 0 else "strong")
    # words: cells 12; after the value of a company, large
    x = canvas.put(x + 2, y + 2, words.text("end", "€ million"), "strong", bold=True)
    at = max(x + 6, left + 31)
    label = max((cell_len(name) for name, _ in view.notes), default=0)
    for i, (name, text) in enumerate(view.notes[:3]):
        canvas.put(at, y + i, name, "muted")
        canvas.put(at + label + 1, y + i, text, "text", width=canvas.width - at - label - 1 - left, shorten=True)


def draw_objectives(canvas: Canvas, objectives: tuple[Objective, ...], span: tuple[int, int], words: Words) -> None:
    """What was to be reached, and what was."""
    left, width = span[0], span[1] - span[0]
    reached = sum(objective.reached for objective in objectives)
    # words: cells 20; title of a section, in capitals: the scenario's aims
    title = words.text("end", "OBJECTIVES")
    # words: cells 16; aims reached of all aims; e.g. 2 of 3
    note = words.text("end", "{n} of {all}", n=str(reached), all=str(len(objectives)))
    marks.section(canvas, left, 0, width, title, note)
    for y, objective in enumerate(objectives[: canvas.height - 1], start=1):
        done = objective.reached
        canvas.put(left, y, canvas.glyphs.filled if done else canvas.glyphs.open, "strong" if done else "muted")
        size = cell_len(objective.measure)
        canvas.put(left + 2, y, objective.text, "strong" if done else "text", bold=done, width=width - size - 4,
                   shorten=True)  # fmt: skip
        canvas.put_right(left + width, y, objective.measure, "text" if done else "warn")


def draw_factors(canvas: Canvas, factors: tuple[Factor, ...], span: tuple[int, int], words: Words) -> None:
    """The formula of the value, as a column."""
    left, width = span[0], span[1] - span[0]
    # words: cells 32; title of a section, in capitals
    title = words.text("end", "WHERE THE VALUE COMES FROM")
    # words: cells 4; millions of euros, head of a column
    marks.section(canvas, left, 0, width, title, words.text("end", "€M"))
    name = min(max((cell_len(factor.name) for factor in factors), default=0), 21)
    for y, factor in enumerate(factors[: canvas.height - 1], start=1):
        start = canvas.put_right(left + width, y, factor.figure, factor.tone or "text", bold=factor.tone is not None)
        canvas.put(left, y, factor.name, "text", width=name, shorten=True)
        canvas.put(left + name + 2, y, factor.detail, "muted", width=start - left - name - 3, shorten=True)


def draw_money(canvas: Canvas, thread: tuple[tuple[dt.date, Step], ...], span: tuple[int, int], words: Words) -> None:
    """How the money went: the thread of causes over the last twelve months."""
    left, width = span[0], span[1] - span[0]
    # words: cells 28; title of a section, in capitals
    title = words.text("end", "HOW THE MONEY WENT")
    # words: cells 40; how a list is ordered
    marks.section(canvas, left, 0, width, title, words.text("end", "the last twelve months, along the thread"))
    for i, (date, step) in enumerate(thread[: canvas.height - 1]):
        y = 1 + i
        x = canvas.put(left, y, words.month_axis_year(date), "muted") + 2 + 3 * i
        if i:
            x = canvas.put(x, y, canvas.glyphs.leaf, "faint") + 1
        start = left + min(width, 82) - cell_len(step.change.text)
        canvas.line(start, y, step.change, cell_len(step.change.text), heavy=False)
        canvas.put(x, y, step.text, "text", width=max(start - x - 2, 0), shorten=True)


def draw_story(canvas: Canvas, story: tuple[Chapter, ...], first: int, cursor: int, words: Words) -> None:
    """What happened, in order of time; the moment under the cursor is told."""
    left = marks.margin(canvas.width)
    width = canvas.width - 2 * left
    # words: cells 20; title of a section, in capitals: what happened in this game
    title = words.text("end", "THE STORY")
    note = words.plural("end", "{n} moment", "{n} moments", len(story))
    marks.section(canvas, left, 0, width, title, note)
    name = min(34, width * 3 // 10)
    for i, chapter in enumerate(story[first : first + canvas.height - 1]):
        y, here = 1 + i, first + i == cursor
        if here:
            marks.cursor_row(canvas, Rect(0, y, canvas.width, 1))
        canvas.put(left, y, words.month_axis_year(chapter.date), "muted")
        canvas.put(left + 8, y, chapter.title, "strong" if here else "text", bold=True, width=name - 1, shorten=True)
        canvas.line(left + 8 + name, y, chapter.said, width - 8 - name)
        canvas.hit(0, y, canvas.width, Point("story", first + i))


def praise(words: Words) -> str:
    """The words before what was done well."""
    # words: cells 20; before a sentence on what the player did well, in capitals
    return words.text("end", "WELL DONE")


def praise_rows(view: EndView, width: int, words: Words) -> int:
    """How many lines it takes: one, or two."""
    return 1 if cell_len(praise(words)) + 6 + cell_len(view.well_done.text) <= width else 2


def draw_well_done(canvas: Canvas, view: EndView, words: Words) -> None:
    """What was done well. It is always said."""
    marks.panel(canvas, Rect(0, 0, canvas.width, canvas.height), edge="good")
    x = canvas.put(2, 0, praise(words), "good", bold=True) + 2
    width = canvas.width - x - 2
    rows = wrapped(view.well_done, width)
    if len(rows) <= 1:
        canvas.line(x, 0, view.well_done, width)
    else:
        head, rest = view.well_done.split(len("".join(piece for piece, _ in rows[0])))
        canvas.line(x, 0, head, width)
        canvas.prose(2, 1, rest, canvas.width - 4, lines=max(canvas.height - 1, 0))


class End(GamePage):
    """The last page of a game."""

    def __init__(self, under: GamePage, _key: str = "") -> None:
        super().__init__(under.session)
        self.view: EndView | None = self.session.ending()
        self.cursor = 0
        self._below = under

    def read(self) -> None:
        """The end does not change."""
        super().read()
        self.view = self.session.ending()

    def panels(self, width: int, height: int) -> Iterator[Panel]:
        """Value and aims, where it came from or how it went, the story, what was done well."""
        view = self.view
        if view is None:
            return
        words = self.words
        tall, wide = height >= 34, width >= 110
        gap = 1 if tall else 0
        left, right = marks.margin(width), width - marks.margin(width)
        y = 1 + gap
        yield Panel("verdict", Rect(0, y, width, 1), draw_verdict, (view, words))
        y += 1 + gap
        yield Panel("value", Rect(0, y, width, 4 if tall else 3), draw_value, (view, words))
        y += (4 if tall else 3) + gap
        y += 0 if tall else 1
        praised = praise_rows(view, width, words) if view.well_done else 0
        bottom = height - 1 - praised - gap
        formula = len(view.thread if view.dead else view.factors)
        aims = len(view.objectives)
        half = left + (right - left) // 2 - 4
        if wide and view.dead and view.thread:
            yield from self._worth(view, Rect(0, y, width, 1 + formula), (left, right), words)
            y += 1 + formula + gap
            aims_at = Rect(0, y, width, 1 + aims)
            yield Panel("objectives", aims_at, draw_objectives, (view.objectives, (left, right), words))
            y += 1 + aims + gap
        elif wide:
            rows = 1 + max(formula, aims)
            yield from self._worth(view, Rect(0, y, half, rows), (left, half), words)
            aims_at = Rect(half, y, width - half, 1 + aims)
            yield Panel("objectives", aims_at, draw_objectives, (view.objectives, (8, right - half), words))
            y += rows + gap
        else:
            yield Panel("objectives", Rect(0, y, width, 1 + aims), draw_objectives,
                        (view.objectives, (left, right), words))  # fmt: skip
            y += 1 + aims + gap
            rows = min(1 + formula, max(bottom - y - 3, 0)) if formula else 0
            if rows > 1:
                yield from self._worth(view, Rect(0, y, width, rows), (left, right), words)
                y += rows + gap
        room = bottom - y
        if view.story and room > 1:
            story = Rect(0, y, width, min(1 + len(view.story), room))
            first = max(self.cursor - (story.height - 1) + 1, 0)
            yield Panel("story", story, draw_story, (view.story, first, self.cursor, words))
        if view.well_done:
            yield Panel("well done", Rect(0, bottom, width, praised), draw_well_done, (view, words))

    def _worth(self, view: EndView, rect: Rect, span: tuple[int, int], words: Words) -> Iterator[Panel]:
        if view.dead and view.thread:
            yield Panel("money", rect, draw_money, (view.thread, span, words))
        elif view.factors:
            yield Panel("factors", rect, draw_factors, (view.factors, span, words))

    def keycaps(self) -> Iterator[Keycap]:
        """Along the story; the last report; away."""
        words = self.words
        if self.view is not None and self.view.story:
            yield Keycap((Key.UP, Key.DOWN), words.text("end.key", "moment"), self._move, cap="↑ ↓")
        if self.can_go("report"):
            yield Keycap((Key.REPORT,), words.text("end.key", "report"), lambda _: self.go("report"))
        yield Keycap((Key.BACK,), words.text("end.key", "look at the room"), self.leave)
        yield Keycap((Key.QUIT,), words.text("end.key", "leave"), lambda _: self._quit())

    def button(self) -> Keycap:
        """Back to where the next game begins."""
        # words: cells 20; leaves a game that is over
        return Keycap((Key.ENTER,), self.words.text("end.button", "another game"), lambda _: self._quit())

    def point(self, panel: str, row: int) -> bool:
        """A click moves along the story."""
        moved = panel == "story" and self.cursor != row
        if moved:
            self.cursor = row
            self.repaint()
        return moved

    def scroll(self, panel: str, steps: int) -> None:  # noqa: ARG002
        """The wheel moves along the story."""
        self._step(steps)

    def _quit(self) -> None:
        """Away from the game: this page, and the room below it."""
        self.app.pop_screen()
        self._below.leave()

    def _move(self, key: str) -> None:
        self._step(1 if key == Key.DOWN else -1)

    def _step(self, steps: int) -> None:
        last = len(self.view.story) - 1 if self.view is not None else 0
        self.cursor = max(min(self.cursor + steps, last), 0)
        self.repaint()
