"""A tender: its bids side by side, looked at for one term, and signed."""

from collections.abc import Iterator, Mapping
from functools import partial

from textual.worker import get_current_worker

from infosim.game.views.form import FormName
from infosim.game.views.prose import Prose, Said, prose
from infosim.game.views.vendors import Bid, BidCell, TenderView
from infosim.locale import Words
from infosim.tui.bids import (
    WIDE,
    bid_table,
    draw_bids,
    draw_legend,
    draw_promise,
    draw_title,
    figure_of_bid,
    rows_of,
)
from infosim.tui.canvas import Rect
from infosim.tui.game_page import GamePage
from infosim.tui.hits import Press, Target
from infosim.tui.keys import DIGITS, Key, Keycap, arrows, digits
from infosim.tui.order import OrderForm
from infosim.tui.pane import Panel
from infosim.tui.said import draw_said


class Tender(GamePage):
    """Bids must be seen before one is signed."""

    def __init__(self, under: GamePage, key: str) -> None:
        super().__init__(under.session)
        self.key = key
        self.term: int | None = None
        self.view: TenderView | None = self.session.tender(key)
        self.screen_id = "bids" if self.view is not None and self.view.bids else "tender"
        self.cursor = 0
        self.row: BidCell | None = None
        """The row of the table that the cursor is in; None: it goes from bid to bid."""
        self._rows: tuple[BidCell, ...] = ()
        self._first = 0
        self.played = 0
        """Months of the bids' futures that were played."""

    # What is shown

    def on_mount(self) -> None:
        """The bids are played out while what they say is read."""
        super().on_mount()
        self._weigh()

    def read(self) -> None:
        """Ask the game what there is to see now."""
        super().read()
        self.view = self.session.tender(self.key, self.term)
        count = len(self.view.bids) if self.view else 0
        self.cursor = max(min(self.cursor, count - 1), 0)
        if self.is_mounted:
            self._weigh()

    def _weigh(self) -> None:
        """Play the bids to the end of the term in another thread, unless they have been; another term's are left."""
        self.workers.cancel_group(self, "bids")
        self.played = 0
        if self.view is not None and self.view.bids and not self.view.futures:
            self.run_worker(partial(self._play, self.term), thread=True, group="bids", exit_on_error=True)

    def _play(self, term: int | None) -> None:
        worker = get_current_worker()

        def going(done: int) -> bool:
            if worker.is_cancelled:
                return False
            self.app.call_from_thread(self._came, done + 1)
            return True

        self.session.weigh_bids(self.key, term, going)
        if not worker.is_cancelled:
            self.app.call_from_thread(self._weighed)

    def _came(self, done: int) -> None:
        self.played = done
        self.repaint()

    def _weighed(self) -> None:
        self.played = 0
        self.view = self.session.tender(self.key, self.term)
        self.repaint()

    def on_screen_resume(self) -> None:
        """A tender that was signed or dropped meanwhile is over."""
        super().on_screen_resume()
        if self.view is None:
            self.leave()

    def panels(self, width: int, height: int) -> Iterator[Panel]:
        """The table, the promises, the lens."""
        view, words = self.view, self.words
        if view is None:
            return
        tall = height >= 34
        gap = 1 if tall else 0
        y = 1 + gap
        yield Panel("title", Rect(0, y, width, 1), draw_title, (view, words))
        y += 1 + gap
        bottom = height - 1 - gap
        lens = 2 if height < 30 or width >= WIDE else 3
        if not view.bids:
            yield Panel("lens", Rect(0, y + 1, width, 4), draw_said, ("", (view.empty,), self.refusal, None))
            return
        low = height < 30
        count = len(view.bids)
        charted = min(count, 2) if low else count
        chart = charted + (1 if low else 2)
        table = bid_table(width, bottom - gap - lens - chart - gap - y, count)
        first = self._first_seen(table.seen)
        shown = view.bids[first : first + charted] if low else view.bids
        self._rows = rows_of(table)
        bids = (view, first, self.cursor, table, self.row, words)
        yield Panel("bids", Rect(0, y, width, table.height), draw_bids, bids)
        y += table.height + gap
        promise = (view, shown, first if low else 0, self.cursor, self.played, words)
        yield Panel("promise", Rect(0, y, width, chart), draw_promise, promise)
        y += chart + gap
        if bottom - lens - y >= 1 + gap and width >= WIDE:
            yield Panel("legend", Rect(0, y, width, 1), draw_legend, (words,))
        bid = view.bids[self.cursor]
        args = (bid.name, self._said(bid, words), self.refusal, None)
        yield Panel("lens", Rect(0, bottom - lens, width, lens), draw_said, args)

    def _said(self, bid: Bid, words: Words) -> tuple[Prose, ...]:
        if not bid.seen:
            return (bid.said,)
        # words: cells 12; before what a bid gave away of the firm
        seen = Said(words.text("bids", "Seen:"), "muted")
        return bid.said, prose("{seen}", seen=seen).then(bid.seen, " ")

    def points(self) -> Mapping[str, Target | str]:
        """The promises, the button."""
        return {"bids.promise": "promise", "bids.sign": Press(Key.ENTER)}

    # Keys

    def keycaps(self) -> Iterator[Keycap]:
        """Bids, terms, decline."""
        words, view = self.words, self.view
        if view is not None and view.bids:
            # words: cells 12; footer: digits open the form that signs a bid
            yield digits(len(view.bids), words.text("bids.key", "sign"), self._sign_digit)
            across, along = (Key.LEFT, Key.RIGHT), (Key.UP, Key.DOWN)
            bids, terms = (along, across) if self.app.size.width >= WIDE else (across, along)
            if self.row is not None:
                bids = across
            # words: cells 12; footer: two arrows choose a bid
            yield arrows(bids, words.text("bids.key", "choose"), self._move, words)
            if self.row is not None:
                # words: cells 12; footer: two arrows choose a row of the table
                yield arrows(along, words.text("bids.key", "row"), self._move_row, words)
            else:
                # words: cells 12; footer: two arrows change the term looked at
                yield arrows(terms, words.text("bids.key", "term"), self._turn_term, words)
            # words: cells 12; footer: tab goes into the rows of the table, and out of it
            rows = words.text("bids.key", "rows")
            yield Keycap((Key.NEXT_PANEL, Key.PREVIOUS_PANEL), rows, self._turn_focus)
            # words: cells 12; footer: why the figure under the cursor is what it is
            yield Keycap((Key.WHY,), words.text("room.key", "why"), lambda _: self.explain(self.figure()))
        if view is not None and view.bids:
            # words: cells 12; footer: call the references of a bidder
            yield Keycap((Key.REFERENCE,), words.text("bids.key", "references"), partial(self._form, "call"))
            # words: cells 12; footer: ask a bidder for better terms
            yield Keycap((Key.COUNTER,), words.text("bids.key", "counter"), partial(self._form, "counter_bid"))
        if view is not None:
            # words: cells 12; footer: decline all bids, drop the tender
            yield Keycap((Key.LEAVE,), words.text("bids.key", "drop it"), lambda _: self._drop())
        # words: cells 12; footer
        yield Keycap((Key.UNDO,), words.text("bids.key", "undo"), self.undo)
        # words: cells 12; footer
        yield Keycap((Key.BACK,), words.text("bids.key", "back"), self.leave, stays=True)

    def button(self) -> Keycap | None:
        """Sign the bid under the cursor."""
        if self.view is None or not self.view.bids:
            return None
        # words: cells 28; button; {vendor} is a name of at most 20 cells; e.g. sign Hexalis
        label = self.words.text("order.button", "sign {vendor}", vendor=self.view.bids[self.cursor].name)
        return Keycap((Key.ENTER,), label, lambda _: self.sign())

    def topic(self) -> str:
        """The figure under the cursor, else a bid; while none is there, the tender."""
        if self.row is not None:
            return self.figure()
        return "bid" if self.view is not None and self.view.bids else "tender"

    def figure(self) -> str:
        """What `y` explains: the cell under the cursor, else what the bid comes to."""
        if self.view is None or not self.view.bids:
            return ""
        return figure_of_bid(self.view, self.view.bids[self.cursor], self.row or "cost")

    # What they do

    def sign(self) -> None:
        """The form that signs the bid under the cursor, at the term looked at."""
        if self.view is not None and self.view.bids:
            self.app.push_screen(OrderForm(self, self.view.bids[self.cursor].draft))

    def point(self, panel: str, row: int) -> bool:
        """A click chooses a bid or a term; on the bid under the cursor, it opens its form."""
        if panel == "term" and self.view is not None:
            self._look_at(self.view.terms[row])
            return True
        moved, self.cursor = self.cursor != row, row
        self._calm()
        return moved

    def _first_seen(self, seen: int) -> int:
        self._first = min(self._first, self.cursor)
        if self.cursor >= self._first + seen:
            self._first = self.cursor - seen + 1
        count = len(self.view.bids) if self.view else 0
        self._first = max(min(self._first, count - seen), 0)
        return self._first

    def _look_at(self, term: int) -> None:
        self.term = term
        self.read()
        self._calm()

    def _turn_term(self, key: str) -> None:
        if self.view is None:
            return
        at = self.view.terms.index(self.view.term) + (1 if key in (Key.RIGHT, Key.DOWN) else -1)
        self._look_at(self.view.terms[max(min(at, len(self.view.terms) - 1), 0)])

    def _move(self, key: str) -> None:
        count = len(self.view.bids) if self.view else 0
        self.cursor = max(min(self.cursor + (1 if key in (Key.RIGHT, Key.DOWN) else -1), count - 1), 0)
        self._calm()

    def _move_row(self, key: str) -> None:
        if self.row is not None and self.row in self._rows:
            at = self._rows.index(self.row) + (1 if key == Key.DOWN else -1)
            self.row = self._rows[max(min(at, len(self._rows) - 1), 0)]
            self._calm()

    def _turn_focus(self, _key: str) -> None:
        self.row = self._rows[0] if self.row is None and self._rows else None
        self._calm()

    def _sign_digit(self, key: str) -> None:
        self.cursor = DIGITS.index(key)
        self._calm()
        self.sign()

    def _form(self, form: FormName, _key: str) -> None:
        bid = self.view.bids[self.cursor] if self.view is not None else None
        draft = next((draft for draft in bid.forms if draft.form == form), None) if bid is not None else None
        if draft is not None:
            self.app.push_screen(OrderForm(self, draft))

    def _drop(self) -> None:
        if self.view is not None:
            self.app.push_screen(OrderForm(self, self.view.drop))

    def _calm(self) -> None:
        self.refusal = None
        self.repaint()
