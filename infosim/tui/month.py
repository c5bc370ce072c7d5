"""The month being played: where your days go, and what is yours to set."""

from collections.abc import Iterator, Mapping

from infosim.game.views.form import Draft, FormName, FormView, Line
from infosim.game.views.month import MonthView
from infosim.game.views.prose import Prose
from infosim.locale import Words
from infosim.tui import marks
from infosim.tui.canvas import Canvas, Rect
from infosim.tui.game_page import GamePage
from infosim.tui.hits import Point, Target
from infosim.tui.keys import DIGITS, Key, Keycap, arrows, digits
from infosim.tui.month_sheet import draw_days, draw_headline, draw_ready, draw_settings, draw_sum, name_of
from infosim.tui.order import begun, chosen_anew
from infosim.tui.order_words import button_of
from infosim.tui.pane import Panel
from infosim.tui.said import draw_said
from infosim.tui.standing_rows import draw_standing, open_name
from infosim.tui.topics import LINES

WIDE = 118
USUAL_TERM = "6"
"""Months for which one key gives a standing order."""
FORMS: tuple[FormName, ...] = ("hands_on", "priority", "fund")


class Month(GamePage):
    """Everything that is not about one thing."""

    screen_id = "month"

    def __init__(self, under: GamePage, key: str = "") -> None:
        super().__init__(under.session)
        self.view: MonthView = self.session.month()
        self.standing: tuple[FormView, ...] = ()
        """The forms as things stand, nothing chosen anew."""
        self.forms: tuple[FormView, ...] = ()
        """The forms as they are being filled in."""
        self.cursor = 0
        self.tab = 0
        self._forms_anew()
        if key:
            self._point_at(key)

    # What is shown

    def read(self) -> None:
        """Ask the game what there is to see now."""
        super().read()
        self.view = self.session.month()
        self._forms_anew()

    def panels(self, width: int, height: int) -> Iterator[Panel]:
        """Two columns, or one tab at a time; the lens below."""
        tall = height >= 34
        words = self.words
        top = 4 if tall else 2
        lens = 4
        bottom = height - 2 if tall else height - 1
        yield Panel("headline", Rect(0, 2 if tall else 1, width, 1), draw_headline, (self.view, words))
        yield Panel("lens", Rect(0, bottom - lens, width, lens), draw_said, self._lens())
        bottom -= lens + (1 if tall else 0)
        if width >= WIDE:
            yield Panel("days", Rect(0, top, 52, bottom - top), draw_days, (self.view, 2, words))
            x = 54 + max(min((width - 120) // 4, 10), 0)
            yield from self._set(Rect(x, top, width - x, bottom - top), 4, tall)
            return
        left = marks.margin(width)
        yield Panel("tabs", Rect(0, top, width, 1), draw_tabs, (self.tab, words))
        top += 1
        if self.tab == 1:
            yield Panel("days", Rect(0, top, width, bottom - top), draw_days, (self.view, left, words))
            return
        yield Panel("sum", Rect(0, top, width, 2), draw_sum, (self.view, words))
        yield from self._set(Rect(0, top + 2, width, bottom - top - 2), left, height >= 30)

    def _set(self, rect: Rect, left: int, roomy: bool) -> Iterator[Panel]:
        view, words = self.view, self.words
        forms = tuple(form for form in self.forms if form.draft.form != "standing")
        orders = self.forms[len(forms) :]
        lines = sum(len(form.lines) for form in forms)
        rows = 2 + lines + 2 if roomy else 2 + lines
        place = Rect(rect.x, rect.y, rect.width, min(rows, rect.height))
        yield Panel("settings", place, draw_settings, (forms, self.cursor, view.round, self._open_forms(), left, words))
        y = rect.y + rows + (1 if roomy else 0)
        rows = 1 + len(orders)
        given = (orders, lines, self.cursor, view.standing_note, self._open_forms(), left, words)
        yield Panel("standing", Rect(rect.x, y, rect.width, rows), draw_standing, given)
        y += rows + (1 if roomy else 0)
        room = rect.y + rect.height - y
        if view.round is not None and view.round.readiness and room >= 2:
            rows = min(1 + len(view.round.readiness), room)
            yield Panel("ready", Rect(rect.x, y, rect.width, rows), draw_ready, (view.round, left, words))

    def _lens(self) -> tuple[str, tuple[Prose, ...], Prose | None, None]:
        form, at = self._here()
        if form is None:
            return "", (self.view.said,), self.refusal, None
        title = name_of(form, at, self.view.round, self.words)
        line: Line = form.lines[at]
        # an order that is not in force, and is not given, is no mistake
        idle = form.draft.form == "standing" and not self._turned_on(form)
        return title, (line.said, form.said), self.refusal or (None if idle else form.refusal), None

    def points(self) -> Mapping[str, Target | str]:
        """What is yours to set."""
        found: dict[str, Target | str] = {}
        for place in range(self._count()):
            which, _ = self._at(place)
            found.setdefault(f"month.{self.forms[which].draft.form}", Point("settings", place))
        return found

    # Keys

    def keycaps(self) -> Iterator[Keycap]:
        """Rows, values, back."""
        words = self.words
        count = self._count()
        if self._settings_seen() and count:
            # words: cells 12; footer: digits choose a row
            yield digits(count, words.text("month.key", "choose"), self._choose_digit)
            yield Keycap((Key.UP, Key.DOWN), words.text("month.key", "choose"), self._move, in_footer=False)
            # words: cells 12; footer: two arrows change a value
            yield arrows((Key.LEFT, Key.RIGHT), words.text("month.key", "change"), self._turn, words)
        form, _ = self._here()
        if self._settings_seen() and form is not None and form.draft.form == "standing":
            # words: cells 12; footer: space gives a standing order, or ends it
            yield Keycap((Key.SPACE,), words.text("month.key", "on, off"), lambda _: self._switch())
        if self.app.size.width < WIDE:
            # words: cells 12; footer: turn between what can be set and where days go
            turn = words.text("month.key", "turn")
            yield Keycap((Key.NEXT_PANEL, Key.PREVIOUS_PANEL), turn, self._turn_tab, stays=True)
        # words: cells 12; footer: develop people, appoint somebody
        yield Keycap((Key.DEVELOP,), words.text("month.key", "develop"), lambda _: self.go("to_develop"))
        # words: cells 12; footer
        yield Keycap((Key.WHY,), words.text("month.key", "why"), lambda _: self.explain("attention"))
        # words: cells 12; footer
        yield Keycap((Key.UNDO,), words.text("month.key", "undo"), self.undo)
        # words: cells 12; footer
        yield Keycap((Key.BACK,), words.text("month.key", "back"), self.leave, stays=True)

    def button(self) -> Keycap | None:
        """Decide what the row under the cursor says, where it says something new."""
        form, _ = self._here()
        if form is None or not self._settings_seen():
            return None
        if self._can_decide(form):
            return Keycap((Key.ENTER,), button_of(form.draft, form.about, self.words), lambda _: self.order())
        turned = self._turned()
        if turned is None:
            return None
        which, _ = self._at(self.cursor)
        draft = chosen_anew(self.standing[which], 0, turned)
        return Keycap((Key.ENTER,), button_of(draft, form.about, self.words), lambda _: self._switch())

    def topic(self) -> str:
        """What the row under the cursor sets; else the days."""
        form, at = self._here()
        return (
            LINES.get(form.lines[at].name, "attention") if form is not None and self._settings_seen() else "attention"
        )

    # What they do

    def order(self) -> None:
        """Decide the form of the row under the cursor."""
        form, _ = self._here()
        if form is None:
            return
        if self._done(self.session.order(form.draft)):
            self.session.drafts.pop((form.draft.form, form.draft.target), None)
            self.read()
            self.repaint()

    def _turned(self) -> int | None:
        """The choice that gives the standing order under the cursor for half a year, or ends it; None for neither."""
        which, _ = self._at(self.cursor)
        if self.standing[which].draft.form != "standing":
            return None
        line = self.standing[which].lines[0]
        keys = [choice.key for choice in line.choices]
        if line.choices[0].closed or len(keys) < 2:
            return None
        usual = keys.index(USUAL_TERM) if USUAL_TERM in keys else len(keys) - 1
        return usual if line.chosen == 0 else 0

    def _switch(self) -> None:
        """Give the standing order under the cursor, or end it, at once."""
        turned = self._turned()
        if turned is not None:
            self.choose(self.cursor, turned)
            self.order()

    def choose(self, place: int, choice: int) -> None:
        """Choose a value of a row, and see what it does."""
        which, at = self._at(place)
        form = self.forms[which]
        draft = chosen_anew(form, at, choice)
        if draft == form.draft:
            return
        self.refusal = None
        anew = self.session.form(draft)
        self.session.drafts[draft.form, draft.target] = anew.draft
        self.forms = (*self.forms[:which], anew, *self.forms[which + 1 :])
        self.repaint()

    def point(self, panel: str, row: int) -> bool:
        """A click moves to a row, or chooses a value of it."""
        if panel.startswith("line."):
            place = int(panel.removeprefix("line."))
            self.cursor = self._count() - 1 if place < 0 else place
            self.choose(self.cursor, row)
        elif panel in ("settings", "standing"):
            self.cursor = row
        elif panel == "tabs":
            self.tab = row
        self._calm()
        return True

    def scroll(self, panel: str, steps: int) -> None:
        """The wheel moves among the rows."""
        if panel in ("settings", "standing"):
            self._step(steps)

    def _open_forms(self) -> frozenset[str]:
        """Where something is chosen that is not decided yet; standing orders by their own names."""
        standing = {form.draft[:2]: form.draft for form in self.standing}
        return frozenset(open_name(form) for form in self.forms if form.draft != standing.get(form.draft[:2]))

    def _can_decide(self, form: FormView) -> bool:
        if form.refusal is not None:
            return False
        if any(line.choices[line.chosen].closed for line in form.lines):
            return False
        return form.draft.form == "fund" or open_name(form) in self._open_forms()

    def _turned_on(self, form: FormView) -> bool:
        return open_name(form) in self._open_forms() or form.lines[0].choices[0].closed

    def _forms_anew(self) -> None:
        wanted = [Draft(name) for name in FORMS if name != "fund" or self.view.round is not None]
        wanted += [Draft("standing", rule) for rule in self.view.standing]
        self.standing = tuple(self.session.form(draft) for draft in wanted)
        self.forms = tuple(self.session.form(begun(self.session, draft)) for draft in wanted)
        self.cursor = max(min(self.cursor, self._count() - 1), 0)

    def _point_at(self, name: str) -> None:
        for place in range(self._count()):
            which, at = self._at(place)
            if name in (self.forms[which].draft.form, self.forms[which].lines[at].name):
                self.cursor = place
                return

    def _count(self) -> int:
        return sum(len(form.lines) for form in self.forms)

    def _at(self, place: int) -> tuple[int, int]:
        """The form and the line of a row."""
        for which, form in enumerate(self.forms):
            if place < len(form.lines):
                return which, place
            place -= len(form.lines)
        return 0, 0

    def _here(self) -> tuple[FormView | None, int]:
        if not self._count():
            return None, 0
        which, at = self._at(self.cursor)
        return self.forms[which], at

    def _settings_seen(self) -> bool:
        return self.tab == 0 or self.app.size.width >= WIDE

    def _choose_digit(self, key: str) -> None:
        self.cursor = DIGITS.index(key)
        self._calm()

    def _move(self, key: str) -> None:
        self._step(1 if key == Key.DOWN else -1)

    def _step(self, steps: int) -> None:
        self.cursor = max(min(self.cursor + steps, self._count() - 1), 0)
        self._calm()

    def _turn(self, key: str) -> None:
        form, at = self._here()
        if form is not None:
            self.choose(self.cursor, form.lines[at].chosen + (1 if key == Key.RIGHT else -1))

    def _turn_tab(self, _key: str) -> None:
        self.tab = 1 - self.tab
        self._calm()

    def _calm(self) -> None:
        self.refusal = None
        self.repaint()


def draw_tabs(canvas: Canvas, tab: int, words: Words) -> None:
    """What tab turns to."""
    names = (
        # words: cells 30; a tab: what can be set this month
        words.text("month.tab", "yours to set"),
        # words: cells 30; a tab: where the days of the month go
        words.text("month.tab", "where your days go"),
    )
    marks.tabs(canvas, names, tab)
