"""A class, for whoever plays in it: what the teacher says, a question that is sealed, how the game is given in."""

from collections.abc import Callable, Iterator

from textual import events

from infosim.game.views.lesson import Asked, HandInView, LessonView, Sealed
from infosim.game.views.prose import NOTHING, Prose
from infosim.locale import Words
from infosim.tui import marks
from infosim.tui.canvas import Canvas, Rect, wrapped
from infosim.tui.game_page import GameOverlay, GamePage
from infosim.tui.keys import Key, Keycap, arrows
from infosim.tui.pane import Panel
from infosim.tui.tokens import Token

WIDE = 78
"""Cells of a panel, at most."""
INNER = WIDE - 6
LONGEST = 9
"""Digits and signs that are typed at most."""

Row = tuple[str, Token, bool]
"""A line of text, its ink, whether it is bold."""


def _paragraphs(text: str, width: int) -> Iterator[str]:
    """The lines of a text of several paragraphs."""
    for paragraph in text.split("\n"):
        lines = wrapped(Prose(paragraph), width)
        yield from ("".join(piece for piece, _ in line) for line in lines)
        if not paragraph:
            yield ""


def rows_of(view: LessonView, width: int, words: Words) -> tuple[Row, ...]:
    """All that is said of a class, line by line."""
    rows: list[Row] = [(line, "text", False) for line in _paragraphs(view.text, width)]
    if view.what_if:
        rows += [("", "text", False), (view.what_if.text, "muted", False)]
    if view.sealed:
        # words: cells 40; title of a section, in capitals: predictions that were sealed
        rows += [("", "text", False), (words.text("class", "WHAT YOU SAID"), "strong", True)]
    for each in view.sealed:
        rows += [(line, "text", False) for line in _paragraphs(each.says, width)]
        rows.append(_answer(each, words))
    if view.questions:
        # words: cells 40; title of a section, in capitals: what will be talked about in class
        rows += [("", "text", False), (words.text("class", "TO TALK ABOUT"), "strong", True)]
    for question in view.questions:
        rows += [(line, "text", False) for line in _paragraphs(question, width)]
    return tuple(rows)


def _answer(each: Sealed, words: Words) -> Row:
    if not each.said:
        # words: cells 60; a prediction that nobody made in time
        return (f"  {words.text('class', 'not said')}", "muted", False)
    if not each.was:
        # words: cells 70; a sealed prediction: what was said, and when it is opened
        sealed = words.text("class", "you said {said}, sealed; {opens}", said=each.said, opens=each.opens)
        return (f"  {sealed}", "info", False)
    # words: cells 70; a prediction that was opened: what was said, and what happened
    return (f"  {words.text('class', 'you said {said}, it was {was}', said=each.said, was=each.was)}", "strong", True)


def draw_lesson(canvas: Canvas, view: LessonView, rows: tuple[Row, ...], first: int, words: Words) -> None:
    """Title, code and player; what the teacher says; what was sealed."""
    marks.panel(canvas, Rect(0, 0, canvas.width, canvas.height), edge="info")
    # words: cells 12; a class by its code, four letters
    code = words.text("class", "class {code}", code=view.code)
    marks.section(canvas, 3, 1, canvas.width - 6, view.title, f"{view.player} · {code}")
    room = canvas.height - 4
    for i, (line, ink, bold) in enumerate(rows[first : first + room]):
        canvas.put(3, 3 + i, line, ink, bold=bold)
    if first + room < len(rows):
        canvas.put_right(canvas.width - 2, canvas.height - 1, canvas.glyphs.down, "muted")


class Lesson(GameOverlay):
    """What the teacher says, and what was sealed."""

    def __init__(self, under: GamePage) -> None:
        super().__init__(under, under.session)
        self.view = self.session.lesson()
        self.first = 0

    def panels(self, width: int, height: int) -> Iterator[Panel]:
        """In the middle, as high as it needs."""
        if self.view is None:
            return
        wide = min(WIDE, width - 2)
        rows = rows_of(self.view, wide - 6, self.words)
        tall = min(len(rows) + 4, height - 3)
        self.first = max(min(self.first, len(rows) - (tall - 4)), 0)
        rect = Rect((width - wide) // 2, max((height - tall) // 2 - 1, 1), wide, tall)
        yield Panel("lesson", rect, draw_lesson, (self.view, rows, self.first, self.words))

    def keycaps(self) -> Iterator[Keycap]:
        """Along the text; back."""
        words = self.words
        # words: cells 12; footer: two arrows move along a text
        yield arrows((Key.UP, Key.DOWN), words.text("class.key", "read on"), self._move, words)
        yield Keycap((Key.BACK,), words.text("talent.key", "back"), self.leave, stays=True)

    def button(self) -> Keycap | None:
        """On to what is asked, or to the game."""
        words = self.words
        if self.view is not None and self.view.asked:
            # words: cells 20; the button of what the teacher says: the first question of the class
            label = words.text("class.button", "the class asks")
            return Keycap((Key.ENTER,), label, lambda _: self.app.switch_screen(Ask(self.below)))
        # words: cells 20; the button of what the teacher says: to the control room
        return Keycap((Key.ENTER,), words.text("class.button", "to the game"), self.leave)

    def scroll(self, panel: str, steps: int) -> None:  # noqa: ARG002
        """The wheel moves along the text."""
        self._step(steps)

    def _move(self, key: str) -> None:
        self._step(1 if key == Key.DOWN else -1)

    def _step(self, steps: int) -> None:
        self.first = max(self.first + steps, 0)
        self.repaint()


def draw_ask(canvas: Canvas, asked: Asked, left: int, typed: str, words: Words) -> None:
    """The question, the answer being typed, when it is opened."""
    marks.panel(canvas, Rect(0, 0, canvas.width, canvas.height), edge="accent")
    # words: cells 40; title of an overlay, in capitals: a question before the month
    title = words.text("class", "WHAT DO YOU EXPECT?")
    # words: cells 20; so many more questions after this one
    note = words.plural("class", "{n} more after it", "{n} more after it", left) if left else ""
    marks.section(canvas, 3, 1, canvas.width - 6, title, note)
    y = 3 + canvas.prose(3, 3, Prose(asked.says), canvas.width - 6, "strong", lines=4, bold=True)
    x = canvas.put(3, y + 1, typed, "strong", bold=True)
    x = canvas.put(x, y + 1, canvas.glyphs.edge, "accent")
    if asked.unit:
        canvas.put(x + 1, y + 1, asked.unit, "text")
    # words: cells 70; under the answer to a question of the class: it is kept, and shown when it is known
    sealed = words.text("class", "Sealed when you press enter, and never changed; it {opens}.", opens=asked.opens)
    canvas.prose(3, y + 3, Prose(sealed), canvas.width - 6, "muted", lines=2)


class Question(GameOverlay):
    """A question that is answered with a figure, kept as soon as it is given."""

    def __init__(self, under: GamePage) -> None:
        super().__init__(under, under.session)
        self.typed = ""

    def asked(self) -> tuple[Asked, ...]:
        """What is asked now, and what will be after it."""
        raise NotImplementedError

    def keep(self, figure: float) -> None:
        """The answer to what is asked now."""
        raise NotImplementedError

    def panels(self, width: int, height: int) -> Iterator[Panel]:
        """In the middle."""
        asked = self.asked()
        if not asked:
            return
        wide, tall = min(WIDE, width - 2), 12
        rect = Rect((width - wide) // 2, max((height - tall) // 2 - 1, 1), wide, tall)
        yield Panel("ask", rect, draw_ask, (asked[0], len(asked) - 1, self.typed, self.words))

    def keycaps(self) -> Iterator[Keycap]:
        """More, less; later."""
        words = self.words
        # words: cells 16; footer: two arrows make an answer larger and smaller
        yield arrows((Key.UP, Key.DOWN), words.text("class.key", "more, less"), self._move, words)
        # words: cells 12; footer: a question of the class is left for now
        yield Keycap((Key.BACK,), words.text("class.key", "later"), self.leave, stays=True)

    def always(self) -> Iterator[Keycap]:
        """Signs are typed here, so that help and the palette wait."""
        return iter(())

    def button(self) -> Keycap | None:
        """Seal it, once there is an answer."""
        if self._figure() is None:
            return None
        # words: cells 20; the button that seals an answer
        return Keycap((Key.ENTER,), self.words.text("class.button", "seal it"), lambda _: self._seal())

    def answered(self, event: events.Key) -> bool:
        """Digits and signs are typed."""
        if event.key == "backspace":
            self._type(self.typed[:-1])
        elif event.character and (event.character.isdecimal() or event.character in ".,-") and event.is_printable:
            self._type((self.typed + event.character)[:LONGEST])
        else:
            return super().answered(event)
        return True

    def _figure(self) -> float | None:
        """What was typed, as a number."""
        try:
            return float(self.typed.replace(",", ".").replace("−", "-"))
        except ValueError:
            return None

    def _type(self, text: str) -> None:
        self.typed = text
        self.repaint()

    def _move(self, key: str) -> None:
        step = self.asked()[0].step * (1 if key == Key.UP else -1)
        self._type(f"{(self._figure() or 0.0) + step:g}"[:LONGEST])

    def _seal(self) -> None:
        figure = self._figure()
        if figure is None:
            return
        self.keep(figure)
        self.typed = ""
        if self.asked():
            self.read()
            self.repaint()
        else:
            self.leave()


class Ask(Question):
    """What the class wants to know, one question after the other."""

    def asked(self) -> tuple[Asked, ...]:
        """All that has not been answered."""
        view = self.session.lesson()
        return view.asked if view is not None else ()

    def keep(self, figure: float) -> None:
        """Sealed in the journal."""
        self.session.predict(self.asked()[0].key, figure)


class Guess(Question):
    """What the player expects, before a forecast is shown."""

    def __init__(self, under: GamePage, told: Callable[[float | None], None]) -> None:
        super().__init__(under)
        self._told, self._open = told, True

    def asked(self) -> tuple[Asked, ...]:
        """The one question, until it is answered."""
        return (self.session.in_a_year(),) if self._open else ()

    def keep(self, figure: float) -> None:
        """Told to the forecast, which knows whether it is about what is decided."""
        self._open = False
        self._told(figure)

    def leave(self, key: str = "") -> None:
        """Whoever does not want to say is shown the forecast all the same."""
        if self._open:
            self._told(None)
        super().leave(key)


def draw_hand_in(canvas: Canvas, view: HandInView, said: Prose, words: Words) -> None:
    """How, which file, where a copy goes."""
    marks.panel(canvas, Rect(0, 0, canvas.width, canvas.height), edge="good")
    width = canvas.width - 6
    # words: cells 40; title of an overlay, in capitals: give the game to the teacher
    marks.section(canvas, 3, 1, width, words.text("class", "HAND IN"))
    y = 3
    for line in [line for part in (view.how.text, view.months.text) for line in _paragraphs(part, width)]:
        canvas.put(3, y, line)
        y += 1
    # words: cells 40; before the path of the file that is to be given in
    y = _path(canvas, y + 1, words.text("class", "The game is kept in"), view.file)
    if view.copy and not said:
        # words: cells 60; before the path of a copy that Enter makes
        y = _path(canvas, y + 1, words.text("class", "Enter puts a copy where you can find it"), view.copy)
    if said:
        for line in _paragraphs(said.text, width):
            canvas.put(3, y + 1, line, "good", bold=True)
            y += 1


def _path(canvas: Canvas, y: int, label: str, path: str) -> int:
    """A path, on as many lines as it takes: it can be selected, and is whole."""
    width = canvas.width - 6
    canvas.put(3, y, label, "muted")
    for start in range(0, len(path), width):
        y += 1
        canvas.put(3, y, path[start : start + width], "strong", bold=True)
    return y + 1


class HandIn(GameOverlay):
    """How the game is given in."""

    def __init__(self, under: GamePage) -> None:
        super().__init__(under, under.session)
        self.view = self.session.hand_in()
        self.said = NOTHING

    def panels(self, width: int, height: int) -> Iterator[Panel]:
        """In the middle."""
        if self.view is None:
            return
        wide = min(WIDE, width - 2)
        inner = wide - 6
        parts = (self.view.how.text, self.view.months.text, self.said.text)
        told = sum(len(list(_paragraphs(part, inner))) for part in parts)
        paths = sum(-(-len(path) // inner) for path in (self.view.file, self.view.copy))
        tall = min(told + paths + 9, height - 3)
        rect = Rect((width - wide) // 2, max((height - tall) // 2 - 1, 1), wide, tall)
        yield Panel("hand in", rect, draw_hand_in, (self.view, self.said, self.words))

    def keycaps(self) -> Iterator[Keycap]:
        """Back."""
        yield Keycap((Key.BACK,), self.words.text("talent.key", "back"), self.leave, stays=True)

    def button(self) -> Keycap | None:
        """Copy it, once."""
        if self.view is None or not self.view.copy or self.said:
            return Keycap((Key.ENTER,), self.words.text("why.button", "close"), self.leave)
        # words: cells 20; the button that puts a copy of the game where it can be found
        return Keycap((Key.ENTER,), self.words.text("class.button", "copy it"), lambda _: self._copy())

    def _copy(self) -> None:
        self.said = self.session.copy()
        self.repaint()
