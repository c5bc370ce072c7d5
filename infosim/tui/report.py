"""The month report: what changed, why, and what your decisions did."""

from collections.abc import Iterator, Mapping
from typing import Protocol, runtime_checkable

from rich.cells import cell_len
from textual.worker import get_current_worker

from infosim.game.views.lens import Lens
from infosim.game.views.prose import Prose
from infosim.game.views.report import Change, Effect, Outlook, Passed, ReportView
from infosim.game.views.room import WireItem
from infosim.game.views.why import Explanation, MadeView
from infosim.locale import Words
from infosim.tui import marks
from infosim.tui.amounts import figure_of
from infosim.tui.canvas import Canvas, Rect, wrapped
from infosim.tui.game_page import GamePage
from infosim.tui.hits import Explain, Point, Target
from infosim.tui.keys import DIGITS, Key, Keycap, digits
from infosim.tui.made import draw_made
from infosim.tui.pane import Panel
from infosim.tui.strip import after
from infosim.tui.waterfall import draw_thread, draw_waterfall, thread_rows
from infosim.tui.why import Why, note_of, title_of


def draw_headline(canvas: Canvas, view: ReportView, words: Words) -> None:
    """When, one sentence with a voice, and how much took effect."""
    left = marks.margin(canvas.width)
    # A month's name has letters only, so that its capitals are safe in each language.
    x = canvas.put(left, 0, words.month(view.date).upper(), "muted") + 1
    x = canvas.put(x, 0, view.headline, "strong", bold=True, width=canvas.width - x - left)
    # words: cells 41; of a closed month; e.g. month 14 closed · 3 decisions took effect
    note = words.plural(
        "report",
        "month {month} closed · {n} decision took effect",
        "month {month} closed · {n} decisions took effect",
        view.decisions,
        month=str(view.month),
    )
    if canvas.width - left - cell_len(note) > x + 2:
        canvas.put_right(canvas.width - left, 0, note, "muted")


def draw_changes(canvas: Canvas, changes: tuple[Change, ...], first: int, cursor: int, left: int, words: Words) -> None:
    """Most important first: the figure, and its cause in words below; apart from each other where there is room."""
    width = canvas.width - left - 1
    # words: cells 20; title of a section, in capitals
    title = words.text("report", "WHAT CHANGED")
    # words: cells 22; keys of a list
    marks.section(canvas, left, 0, width, title, words.text("report", "↑ ↓ choose, y why"), about="report")
    if not changes:
        # words: cells 36; nothing moved more than usual
        canvas.put(left, 2, words.text("report", "Nothing out of the ordinary."), "muted")
    values = [_value(change, words) for change in changes]
    moves = [f"{marks.arrow(canvas, c.trend)} {figure_of(c.change, words)}" if c.trend else "" for c in changes]
    # The figures stand below each other; a name that needs more room pushes its own to the right.
    moved = max((cell_len(move) for move in moves), default=0)
    usual = left + min(30, width - moved - 3)
    lines = lines_of(len(changes), canvas.height)
    for i, change in enumerate(changes[first : first + (canvas.height - 1) // lines]):
        y, place = 1 + lines * i, first + i
        if place == cursor:
            marks.cursor_row(canvas, Rect(0, y, canvas.width, 2))
        value, move = values[place], moves[place]
        after_name = canvas.put(left, y, change.name, "strong", bold=True, width=width)
        value_end = max(usual, after_name + 1 + cell_len(value))
        canvas.put_right(value_end, y, value, "text")
        at = min(value_end + 3, left + width - cell_len(move))
        canvas.put(at, y, move, change.tone or "muted", bold=True, width=left + width - at)
        canvas.prose(left + 2, y + 1, change.cause, width - 2, "muted", shorten=False)
        canvas.hit(0, y, canvas.width, Point("changes", place), height=2)
        canvas.hit(value_end - cell_len(value), y, cell_len(value), Explain(change.figure))


def _value(change: Change, words: Words) -> str:
    if change.value is None:
        return ""
    if change.of is None:
        return figure_of(change.value, words)
    # words: cells 10; so much of so much; e.g. 4 of 24
    return words.text("report", "{part} of {whole}", part=words.number(change.value.value),
                      whole=words.number(change.of))  # fmt: skip


def lines_of(changes: int, height: int) -> int:
    """Lines from one change to the next, in a panel so high."""
    return 3 if 3 * changes < height else 2


def draw_cause(canvas: Canvas, why: Explanation | None, left: int, roomy: bool, words: Words) -> None:
    """The ledger of the change under the cursor, and the thread that goes on from it."""
    if why is None:
        return
    width = canvas.width - left
    marks.section(canvas, left, 0, width, title_of(why, words), note_of(why, words))
    y = 2 if roomy else 1
    if isinstance(why, MadeView):
        draw_made(canvas, why, left, y, width, None, words)
        return
    links = thread_rows(why.thread, width)
    thread = links + (1 if why.thread else 0) + (1 if why.thread and roomy else 0)
    note = 2 if why.note and roomy else 0
    rows = max(canvas.height - y - thread - note - (1 if roomy and thread else 0), 4)
    y = draw_waterfall(canvas, why, left, y, width, rows, None, words)
    if why.note and roomy and y + 1 < canvas.height:
        y += 1 + canvas.prose(left, y + 1, why.note.within(lambda text: cell_len(text) <= width), width)
    if why.thread:
        y = max(y + (1 if roomy else 0), canvas.height - links - 1)
        if y < canvas.height:
            # words: cells 24; title: the causes behind the cause
            title = words.text("why", "AND SO ON")
            # words: cells 30; → is a key
            marks.section(canvas, left, y, width, title, words.text("why", "follow the thread with →"))
            draw_thread(canvas, why.thread, left, y + 1, width)


def draw_voices(canvas: Canvas, items: tuple[WireItem, ...], left: int, words: Words) -> None:
    """What was said of it."""
    width = canvas.width - left - 1
    # words: cells 12; title of a section, in capitals
    marks.section(canvas, left, 0, width, words.text("wire", "THE WIRE"), about="wire")
    y = 1
    for item in items:
        height = len(wrapped(item.said, width))
        if y + 1 + height > canvas.height:
            return
        canvas.put(left, y, item.voice, "muted", italic=True, width=width, shorten=True)
        canvas.prose(left, y + 1, item.said, width, lines=height)
        y += height + 2


def draw_effects(canvas: Canvas, effects: tuple[Effect, ...], left: int, words: Words) -> None:
    """What became of your decisions so far, each with its price where there is room for it."""
    width = canvas.width - left
    # words: cells 40; title of a section, in capitals
    title = words.text("report", "WHAT YOUR DECISIONS HAVE DONE SO FAR")
    # words: cells 22; over a column: money in the bank, against the same luck without the decision
    note = words.text("report", "bank, same luck") if any(effect.note for effect in effects) else ""
    marks.section(canvas, left, 0, width, title, note, about="decided")
    shown, right = effects[: canvas.height - 1], left + width
    notes = max((cell_len(effect.note.text) + 2 for effect in shown if effect.note), default=0)
    became = right - notes - max((cell_len(effect.effect.text) for effect in shown), default=0)
    for y, effect in enumerate(shown, start=1):
        canvas.put(left, y, words.month_axis(effect.date), "muted")
        start, said = became, cell_len(effect.effect.text)
        if left + 5 + cell_len(effect.decision) + 2 > became:
            # what became of it gives way to its price; where it has none, it stands in its place
            start = right - cell_len(effect.note.text) if effect.note else right - said
            said = 0 if effect.note else said
        end = canvas.put(left + 5, y, effect.decision, "text", width=start - left - 7, shorten=True)
        price = cell_len(effect.price.text)
        if start == became and end + 2 + price + 2 <= became:
            canvas.line(became - 2 - price, y, effect.price, price, "muted", heavy=False)
        if said:
            canvas.line(start, y, effect.effect, right - start)
        canvas.put_right(right, y, effect.note.text, "muted")


def hindsight_rows(said: Prose, width: int, words: Words) -> int:
    """How many lines the card of hindsight takes."""
    return len(wrapped(said, width - cell_len(_hindsight(words)) - 6))


def _hindsight(words: Words) -> str:
    # words: cells 16; title of a card, in capitals: one decision looked back at
    return words.text("report", "HINDSIGHT")


def draw_hindsight(canvas: Canvas, said: Prose, words: Words) -> None:
    """One decision looked back at."""
    marks.panel(canvas, Rect(0, 0, canvas.width, canvas.height), edge="info")
    x = canvas.put(2, 0, _hindsight(words), "info", bold=True, about="prices") + 2
    canvas.prose(x, 0, said, canvas.width - x - 2, lines=canvas.height)


def draw_outlook(canvas: Canvas, outlook: tuple[Outlook, ...], left: int, words: Words) -> None:
    """Next month, at this pace."""
    width = canvas.width - left
    # words: cells 40; title of a section, in capitals
    marks.section(canvas, left, 0, width, words.text("report", "NEXT MONTH, AT THIS PACE"), about="report")
    name = min(max((cell_len(thing.name) for thing in outlook), default=0), 25)
    for y, thing in enumerate(outlook[: canvas.height - 1], start=1):
        canvas.put(left, y, thing.name, "text", width=name, shorten=True)
        canvas.line(left + name + 2, y, thing.said, width - name - 2, heavy=False)


def draw_passed(canvas: Canvas, passed: Passed, words: Words) -> None:
    """How many months passed at once, and why they stopped."""
    marks.panel(canvas, Rect(0, 0, canvas.width, 1), edge="info")
    said = stopped(passed, words)
    x = canvas.put(2, 0, said.title, "strong", bold=True) + 2
    canvas.line(x, 0, said.cause, canvas.width - x - 2)


def stopped(passed: Passed, words: Words) -> Lens:
    """The same as a lens says it."""
    # words: cells 24; months that passed one after the other, and why they stopped follows; e.g. 3 months passed
    title = words.plural("report", "{n} month passed", "{n} months passed", passed.months)
    return Lens(title, passed.why, short=passed.why)


@runtime_checkable
class Passing(Protocol):
    """A page from which months can pass until something needs the player."""

    def skip(self) -> None:
        """Let them."""


class Report(GamePage):
    """A closed month, and those before it."""

    screen_id = "report"

    def __init__(self, under: GamePage, key: str = "", *, passed: Passed | None = None) -> None:
        super().__init__(under.session)
        self._room = under
        self.passed = passed
        """Months that passed one after the other, of which this is the last, and why they stopped."""
        self.month: int | None = int(key) if key else None
        """Which month; None is the last one closed."""
        self.view: ReportView | None = self.session.report(self.month)
        self.cursor = 0
        self.second_page = False
        self._whys: dict[str, Explanation | None] = {}

    def to_the_office(self) -> str:
        """A report is left with Space."""
        # words: cells 60; the coach, on a month's report: what comes next is not here
        return self.words.text("coach", "Space leaves the report. The coach goes on in the office.")

    def _has(self, control: str) -> bool:
        """Only what is of the report: all else waits until it was read."""
        return control.startswith("report.")

    def on_mount(self) -> None:
        """What decisions have done so far is found in another thread."""
        super().on_mount()
        self.run_worker(self._reckon, thread=True, group="reckon", exit_on_error=True)

    def _reckon(self) -> None:
        worker = get_current_worker()
        self.session.reckon(lambda _: not worker.is_cancelled)
        if not worker.is_cancelled:
            self.app.call_from_thread(self._reckoned)

    def _reckoned(self) -> None:
        self.read()
        self.repaint()

    def leave(self, _key: str = "") -> None:
        """On; what is being found is not waited for."""
        self.workers.cancel_group(self, "reckon")
        super().leave()

    def read(self) -> None:
        """The month shown, and the ledgers of what changed in it."""
        super().read()
        self.view = self.session.report(self.month)

    def panels(self, width: int, height: int) -> Iterator[Panel]:
        """Two columns; in a small terminal what was said and done is on a page of its own."""
        view = self.view
        if view is None:
            return
        words = self.words
        if width >= 110 and height >= 34:
            yield from self._whole(view, width, height, words)
            return
        yield Panel("headline", Rect(0, 1, width, 1), draw_headline, (view, words))
        left = marks.margin(width)
        body = height - 3
        if self.passed is not None:
            body -= 1
            yield Panel("passed", Rect(0, height - 2, width, 1), draw_passed, (self.passed, words))
        if view.hindsight:
            rows = hindsight_rows(view.hindsight, width, words)
            yield Panel("hindsight", Rect(0, 2 + body - rows, width, rows), draw_hindsight, (view.hindsight, words))
            body -= rows
        if self.second_page:
            half = (body - 1) // 2
            yield Panel("voices", Rect(0, 2, width, half), draw_voices, (view.wire, left, words))
            y = 2 + half
            if view.effects:
                effects = Rect(0, y, width - left, min(len(view.effects) + 1, body - half))
                yield Panel("effects", effects, draw_effects, (view.effects, left, words))
                y += effects.height + 1
            if view.outlook and body + 2 - y > 1:
                outlook = Rect(0, y, width - left, min(len(view.outlook) + 1, body + 2 - y))
                yield Panel("outlook", outlook, draw_outlook, (view.outlook, left, words))
            return
        split = width // 2 - 1
        changes = Rect(0, 2, split, body)
        yield Panel("changes", changes, draw_changes, (view.changes, self._first(changes), self.cursor, left, words))
        cause = (self._why(), 1, False, words)
        yield Panel("cause", Rect(split, 2, width - left - split, body), draw_cause, cause)

    def _whole(self, view: ReportView, width: int, height: int, words: Words) -> Iterator[Panel]:
        yield Panel("headline", Rect(0, 2, width, 1), draw_headline, (view, words))
        if self.passed is not None:
            yield Panel("passed", Rect(0, 3, width, 1), draw_passed, (self.passed, words))
        split = width * 53 // 120
        if view.hindsight:
            rows = hindsight_rows(view.hindsight, width, words)
            height -= rows + 1
            yield Panel("hindsight", Rect(0, height - 2, width, rows), draw_hindsight, (view.hindsight, words))
        lower = height - 13
        right = width - marks.margin(width) - split - 3
        changes = Rect(0, 4, split, lower - 5)
        yield Panel("changes", changes, draw_changes, (view.changes, self._first(changes), self.cursor, 2, words))
        yield Panel("voices", Rect(0, lower, split, height - lower - 2), draw_voices, (view.wire, 2, words))
        cause = (self._why(), 2, True, words)
        yield Panel("cause", Rect(split + 1, 4, right + 2, lower - 5), draw_cause, cause)
        y = lower
        if view.effects:
            effects = Rect(split + 3, y, right, min(len(view.effects) + 1, 5))
            yield Panel("effects", effects, draw_effects, (view.effects, 0, words))
            y += effects.height + 1
        if view.outlook:
            outlook = Rect(split + 3, y, right, height - y - 2)
            yield Panel("outlook", outlook, draw_outlook, (view.outlook, 0, words))

    def topic(self) -> str:
        """The figure under the cursor."""
        changes = self.view.changes if self.view is not None else ()
        return changes[self.cursor].figure if self.cursor < len(changes) else "report"

    def points(self) -> Mapping[str, Target | str]:
        """The ledger of the change under the cursor."""
        return {"report.waterfall": "cause"}

    def keycaps(self) -> Iterator[Keycap]:
        """Along the changes and their causes; to functions; to earlier months."""
        words = self.words
        view = self.view
        if view is not None and view.changes:
            yield Keycap((Key.UP, Key.DOWN), words.text("report.key", "choose"), self._move, cap="↑ ↓")
            yield Keycap((Key.WHY, Key.ENTER), words.text("report.key", "why"), lambda _: self._open_why())
        if self.app.size.width < 110 or self.app.size.height < 34:
            # words: cells 8; turns to the other half of a month's report, and back
            label = words.text("report.key", "the rest")
            yield Keycap((Key.NEXT_PANEL,), label, lambda _: self._turn(), stays=True)
        if view is not None and view.changes:
            why = self._why()
            if why is not None and any(step.figure for step in why.thread):
                yield Keycap((Key.RIGHT,), words.text("report.key", "follow the thread"), lambda _: self._open_why())
        if self.can_go("function"):
            label = words.text("report.key", "function")
            yield digits(self._functions(), label, self._function)
        if view is not None and view.month > 1:
            yield Keycap((Key.REPORT,), words.text("report.key", "earlier months"), lambda _: self._earlier())
        if view is not None and self.month is None and isinstance(self._room, Passing):
            # words: cells 16; footer: months pass until something needs the player
            label = words.text("report.key", "until needed")
            yield Keycap((Key.SKIP,), label, lambda _: self._skip())
        yield Keycap((Key.BACK,), words.text("report.key", "room"), self.leave, stays=True)

    def button(self) -> Keycap | None:
        """On."""
        words = self.words
        if self.view is None:
            return None
        # words: cells 20; leaves the report of a month; e.g. on to March
        label = words.text("report.button", "on to {month}", month=words.month_name(after(self.view.date, 1)))
        return Keycap((Key.SPACE,), label, self.leave)

    def point(self, panel: str, row: int) -> bool:
        """A click moves the cursor."""
        moved = panel == "changes" and self.cursor != row
        if moved:
            self.cursor = row
            self.repaint()
        return moved

    def scroll(self, panel: str, steps: int) -> None:  # noqa: ARG002
        """The wheel moves along the changes."""
        self._step(steps)

    def _why(self) -> Explanation | None:
        """The ledger of the change under the cursor, asked for once."""
        if self.view is None or not self.view.changes:
            return None
        figure = self.view.changes[self.cursor].figure
        if figure not in self._whys:
            self._whys[figure] = self.session.why(figure, self.month)
        return self._whys[figure]

    def _open_why(self) -> None:
        why = self._why()
        if why is not None:
            self.app.push_screen(Why(self, self.session, why, self.month))

    def _first(self, rect: Rect) -> int:
        count = len(self.view.changes) if self.view is not None else 0
        shown = max((rect.height - 1) // lines_of(count, rect.height), 1)
        return max(self.cursor - shown + 1, 0)

    def _functions(self) -> int:
        return len(self.session.room().rows)

    def _function(self, key: str) -> None:
        self.go("function", self.session.room().rows[DIGITS.index(key)].key)

    def _skip(self) -> None:
        room = self._room
        self.leave()
        if isinstance(room, Passing):
            self.app.call_later(room.skip)

    def _earlier(self) -> None:
        if self.view is not None and self.view.month > 1:
            self.month = self.view.month - 1
            self.cursor = 0
            self._whys.clear()
            self.read()
            self.repaint()

    def _turn(self) -> None:
        self.second_page = not self.second_page
        self.repaint()

    def _move(self, key: str) -> None:
        self._step(1 if key == Key.DOWN else -1)

    def _step(self, steps: int) -> None:
        last = len(self.view.changes) - 1 if self.view is not None else 0
        self.cursor = max(min(self.cursor + steps, last), 0)
        self.repaint()
