"""The order form over a page: choose line by line, see at once what it does, decide with one key."""

from collections.abc import Callable, Iterator, Mapping

from infosim.game.views.form import Draft, FormName, FormView
from infosim.tui.forecast import Forecast
from infosim.tui.game_page import GameOverlay, GamePage
from infosim.tui.hits import Point, Press, Target
from infosim.tui.keys import DIGITS, Key, Keycap, arrows
from infosim.tui.mix import PARTS, with_share
from infosim.tui.order_form import draw_form, form_rect
from infosim.tui.order_words import button_of, title_of
from infosim.tui.pane import Panel
from infosim.tui.session import Session
from infosim.tui.topics import FORMS, LINES
from infosim.tui.weighing import weighed


def begun(session: Session, draft: Draft) -> Draft:
    """The draft that was left in this form, where it holds what is asked for now; else what is asked for."""
    kept = session.drafts.get((draft.form, draft.target))
    if kept is not None and all(kept.choice(line) == choice for line, choice in draft.chosen):
        return kept
    return draft


def chosen_anew(view: FormView, line: int, choice: int) -> Draft:
    """The draft of a form with another choice on one of its lines."""
    at = view.lines[line]
    choice = min(max(choice, 0), len(at.choices) - 1)
    if view.draft.form == "priority" and at.name in PARTS:
        return with_share(view.draft, at.name, int(at.choices[choice].key))
    return view.draft.choosing(at.name, at.choices[choice].key)


class OrderForm(GameOverlay):
    """One decision in the making. What is chosen is kept when the form is left, until it is decided."""

    screen_id = "order"

    def __init__(self, under: GamePage, draft: Draft) -> None:
        super().__init__(under, under.session)
        self.view: FormView = self.session.form(begun(self.session, draft))
        self.cursor = 0

    # What is shown

    def read(self) -> None:
        """Ask what the draft would do now."""
        super().read()
        self.view = self.session.form(self.view.draft)
        self.cursor = max(min(self.cursor, len(self.view.lines) - 1), 0)

    def panels(self, width: int, height: int) -> Iterator[Panel]:
        """The form alone."""
        args = (self.view, self.cursor, self.header.date, self.refusal, self.words)
        yield Panel("form", form_rect(width, height, self.view, self.refusal), draw_form, args)

    def points(self) -> Mapping[str, Target | str]:
        """The first line, the button, and the key that tries what stands here."""
        return {"order.first": Point("lines", 0), "order.confirm": Press(Key.ENTER), "what_if": Press(Key.WHAT_IF)}

    # Keys

    def keycaps(self) -> Iterator[Keycap]:
        """Lines, values, back."""
        words = self.words
        if len(self.view.lines) > 1:
            # words: cells 12; footer: two arrows choose a line of a form
            yield arrows((Key.UP, Key.DOWN), words.text("order.key", "line"), self._move, words)
        if self.view.lines:
            # words: cells 12; footer: two arrows change the value of a line
            yield arrows((Key.LEFT, Key.RIGHT), words.text("order.key", "value"), self._turn, words)
            yield Keycap(tuple(DIGITS), words.text("order.key", "value"), self._number, in_footer=False)
        if self.view.refusal is None:
            # words: cells 12; footer: what may come of the decision, beside the plan without it
            yield Keycap((Key.WHAT_IF,), words.text("order.key", "what if"), lambda _: self.what_if())
        # words: cells 12; footer: what each choice of a line does, and what the decision costs
        yield Keycap((Key.WHY,), words.text("room.key", "why"), lambda _: self.why())
        # words: cells 12; footer: leave a form; what is chosen is kept
        yield Keycap((Key.BACK,), words.text("order.key", "back"), self.leave)

    def button(self) -> Keycap | None:
        """Decide, where it can be decided as it stands."""
        if self.view.refusal is not None:
            return None
        label = button_of(self.view.draft, self.view.about, self.words)
        return Keycap((Key.ENTER,), label, lambda _: self.order())

    def topic(self) -> str:
        """The line under the cursor; the decision, where there is nothing to choose."""
        lines = self.view.lines
        return LINES.get(lines[self.cursor].name, "") if lines else FORMS.get(self.view.draft.form, "")

    # What they do

    def what_if(self) -> None:
        """Look ahead with the decision as it stands, and without it."""
        draft = self.view.draft
        what = title_of(draft.form, self.words).lower()
        self.app.push_screen(
            Forecast(self, draft=draft, about=f"{what}, {self.view.about}" if self.view.about else what)
        )

    def order(self) -> None:
        """Decide what is seen; if it is refused, say why and stay."""
        draft = self.view.draft
        if not self._done(self.session.order(draft)):
            return
        self.session.drafts.pop((draft.form, draft.target), None)
        self.leave()

    def why(self) -> None:
        """What each choice of the line under the cursor does, and where the price comes from."""
        from infosim.tui.why import Why  # seldom needed

        told = weighed(self.session, self.view, self.cursor if self.view.lines else None, self.words)
        self.app.push_screen(Why(self, self.session, told))

    def choose(self, line: int, choice: int) -> None:
        """Choose a value of a line, and see what it does."""
        if not self.view.lines:
            return
        draft = chosen_anew(self.view, line, choice)
        if draft == self.view.draft:
            return
        self.refusal = None
        self.view = self.session.form(draft)
        self.session.drafts[draft.form, draft.target] = self.view.draft
        self.repaint()

    def point(self, panel: str, row: int) -> bool:
        """A click on a line moves there; on a value, chooses it. Only the button decides."""
        line = panel.removeprefix("line.")
        self.cursor = row if line == panel else int(line)
        if line != panel:
            self.choose(self.cursor, row)
        self.repaint()
        return True

    def clicked(self, target: Target, twice: bool) -> None:
        """Two clicks on a form are two clicks: values are clicked in quick succession."""
        super().clicked(target, twice and not isinstance(target, Point))

    def scroll(self, panel: str, steps: int) -> None:  # noqa: ARG002
        """The wheel moves from line to line."""
        self._step(steps)

    def _move(self, key: str) -> None:
        self._step(1 if key == Key.DOWN else -1)

    def _step(self, steps: int) -> None:
        self.cursor = max(min(self.cursor + steps, len(self.view.lines) - 1), 0)
        self.repaint()

    def _turn(self, key: str) -> None:
        at = self.view.lines[self.cursor]
        self.choose(self.cursor, at.chosen + (1 if key == Key.RIGHT else -1))

    def _number(self, key: str) -> None:
        """A digit is the choice that shows it, or has that place in its line."""
        at = self.view.lines[self.cursor]
        shown = next((i for i, choice in enumerate(at.choices) if choice.label == key), None)
        place = DIGITS.index(key)
        if shown is not None:
            self.choose(self.cursor, shown)
        elif not at.slider and place < len(at.choices) and not any(choice.label in DIGITS for choice in at.choices):
            self.choose(self.cursor, place)


def form_of(name: FormName) -> Callable[[GamePage, str], OrderForm]:
    """The form of a decision, as `places` wants a screen: from the page below and the key of what it is about."""
    return lambda under, key: OrderForm(under, Draft(name, key))
