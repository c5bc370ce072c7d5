"""Vendors: who works for us, until when, how do we leave; what is out; who could be asked."""

from collections.abc import Iterator
from functools import partial

from infosim.game.views.form import Draft
from infosim.game.views.lens import Lens
from infosim.game.views.prose import NOTHING
from infosim.game.views.vendors import ContractRow, FirmRow, TenderRow, VendorsView
from infosim.tui.canvas import Rect
from infosim.tui.game_page import GamePage
from infosim.tui.keys import DIGITS, Key, Keycap, arrows, digits
from infosim.tui.lens import draw_lens
from infosim.tui.order import OrderForm
from infosim.tui.pane import Panel
from infosim.tui.vendor_list import draw_contracts, draw_firms, draw_headline, draw_tenders


class Vendors(GamePage):
    """Contracts, tenders, the field: one cursor through all."""

    screen_id = "vendors"

    def __init__(self, under: GamePage, key: str = "") -> None:
        super().__init__(under.session)
        self.view: VendorsView = self.session.vendors()
        rows = self._rows()
        self.cursor = next((i for i, row in enumerate(rows) if row.key == key), 0)
        self._top = 0

    # What is shown

    def read(self) -> None:
        """Ask the game what there is to see now."""
        super().read()
        self.view = self.session.vendors()
        self.cursor = max(min(self.cursor, len(self._rows()) - 1), 0)

    def panels(self, width: int, height: int) -> Iterator[Panel]:
        """The three sections and the lens."""
        view, words = self.view, self.words
        tall = height >= 34
        gap = 1 if tall else 0
        y = 1 + gap
        lens = 3
        bottom = height - 1 - gap - lens
        yield Panel("headline", Rect(0, y, width, 1), draw_headline, (view, words))
        y += 1 + gap
        contracts = len(view.contracts) + 2 if view.contracts else 2
        contracts = min(contracts, bottom - y - 6)
        yield Panel("contracts", Rect(0, y, width, contracts), draw_contracts, (view.contracts, 0, self.cursor, words))
        y += contracts + gap
        tenders = min(max(len(view.tenders), 1) + 1, bottom - y - 2)
        first = len(view.contracts)
        yield Panel("tenders", Rect(0, y, width, tenders), draw_tenders, (view.tenders, first, self.cursor, words))
        y += tenders + gap
        first += len(view.tenders)
        rows = bottom - gap - y - 1
        if rows > 0:
            top = self._first_seen(rows, first)
            args = (view.firms, top, first, self.cursor, words)
            yield Panel("firms", Rect(0, y, width, min(rows, len(view.firms)) + 1), draw_firms, args)
        yield Panel("lens", Rect(0, bottom, width, lens), draw_lens, (self.lens(), words))

    def lens(self) -> Lens:
        """What is to be said of the row under the cursor, or why something was refused."""
        if self.refusal is not None:
            return Lens("", self.refusal, short=self.refusal, tone="warn")
        row = self._here()
        return row.lens if row is not None else Lens("", NOTHING)

    # Keys

    def keycaps(self) -> Iterator[Keycap]:
        """Rows, and what can be done with the contract under the cursor."""
        words = self.words
        count = min(len(self.view.contracts) + len(self.view.tenders), 10)
        if count:
            # words: cells 12; footer: digits open a contract or a tender
            yield digits(count, words.text("vendors.key", "open"), self._open_digit)
        # words: cells 12; footer: two arrows
        yield arrows((Key.UP, Key.DOWN), words.text("vendors.key", "choose"), self._move, words)
        row = self._here()
        if isinstance(row, ContractRow):
            # words: cells 12; footer: governance of a contract
            yield Keycap((Key.GOVERNANCE,), words.text("vendors.key", "govern"), partial(self._form, "governance"))
            # words: cells 12; footer: scope of a contract
            yield Keycap((Key.SCOPE,), words.text("vendors.key", "scope"), partial(self._form, "scope"))
            # words: cells 12; footer: leave a contract
            yield Keycap((Key.LEAVE,), words.text("vendors.key", "leave"), partial(self._form, "leave"))
        if isinstance(row, TenderRow):
            # words: cells 12; footer: decline all bids of a tender
            yield Keycap((Key.LEAVE,), words.text("vendors.key", "drop"), partial(self._form, "drop_tender"))
        # words: cells 12; footer
        yield Keycap((Key.UNDO,), words.text("vendors.key", "undo"), self.undo)
        # words: cells 12; footer
        yield Keycap((Key.BACK,), words.text("vendors.key", "back"), self.leave, stays=True)

    def button(self) -> Keycap | None:
        """Open the contract or the tender under the cursor."""
        row, words = self._here(), self.words
        if isinstance(row, ContractRow):
            # words: cells 24; button: see the sheet of a contract
            return Keycap((Key.ENTER,), words.text("vendors.button", "see the contract"), lambda _: self.open())
        if isinstance(row, TenderRow):
            # words: cells 24; button: see the bids of a tender
            return Keycap((Key.ENTER,), words.text("vendors.button", "see the tender"), lambda _: self.open())
        if isinstance(row, FirmRow):
            # words: cells 24; button: see a firm, and what was learnt of it
            return Keycap((Key.ENTER,), words.text("vendors.button", "see the firm"), lambda _: self.open())
        return None

    def topic(self) -> str:
        """What the row under the cursor is."""
        row = self._here()
        if isinstance(row, ContractRow):
            return f"{row.key}.contract"
        return "tender" if isinstance(row, TenderRow) else "vendor"

    # What they do

    def open(self) -> None:
        """The sheet of the row under the cursor."""
        row = self._here()
        if isinstance(row, ContractRow):
            self.go("contract", row.key)
        elif isinstance(row, TenderRow):
            self.go("tender", row.key)
        elif isinstance(row, FirmRow):
            self.go("vendor", row.key)

    def point(self, panel: str, row: int) -> bool:  # noqa: ARG002
        """A click moves; where the cursor is already, it opens."""
        moved, self.cursor = self.cursor != row, row
        self._calm()
        return moved

    def scroll(self, panel: str, steps: int) -> None:  # noqa: ARG002
        """The wheel moves among the rows."""
        self._step(steps)

    def _rows(self) -> tuple[ContractRow | TenderRow | FirmRow, ...]:
        return (*self.view.contracts, *self.view.tenders, *self.view.firms)

    def _here(self) -> ContractRow | TenderRow | FirmRow | None:
        rows = self._rows()
        return rows[self.cursor] if rows else None

    def _first_seen(self, rows: int, first: int) -> int:
        """The first firm seen, so that the cursor is."""
        at = self.cursor - first
        if at >= 0:
            self._top = min(self._top, at) if at < self._top + rows else at - rows + 1
        self._top = max(min(self._top, len(self.view.firms) - rows), 0)
        return self._top

    def _form(self, form: str, _key: str) -> None:
        row = self._here()
        if row is not None:
            self.app.push_screen(OrderForm(self, Draft(form, row.key)))  # type: ignore[arg-type]

    def _open_digit(self, key: str) -> None:
        self.cursor = DIGITS.index(key)
        self._calm()
        self.open()

    def _move(self, key: str) -> None:
        self._step(1 if key == Key.DOWN else -1)

    def _step(self, steps: int) -> None:
        self.cursor = max(min(self.cursor + steps, len(self._rows()) - 1), 0)
        self._calm()

    def _calm(self) -> None:
        self.refusal = None
        self.repaint()
