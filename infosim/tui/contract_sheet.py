"""The contract sheet drawn: promised and seen, between you and them, what can be set, dates."""

from rich.cells import cell_len

from infosim.game.views.contract import ContractView, DateRow, PromiseRow, RelationRow
from infosim.game.views.figures import History
from infosim.game.views.form import Band
from infosim.game.views.spread import between
from infosim.locale import Words
from infosim.tui import glyphs, marks
from infosim.tui.amounts import figure_of
from infosim.tui.canvas import Canvas, Rect, fewer
from infosim.tui.hits import Explain, Press
from infosim.tui.keys import Key
from infosim.tui.order_form import draw_axis, draw_track
from infosim.tui.tokens import Token
from infosim.tui.topics import PROMISES, RELATIONS

WIDE = 118
COLUMN = 48
"""Cells of the left column."""


_PROMISES = {"service": "sla", "fee": "fee", "saving": "saving", "volume": "scope"}
_RELATIONS = {"trust": "trust", "their_knowledge": "contract_knowledge", "drift": "sla"}
_OF_THE_WORK = {"wait": "wait", "quality": "quality", "satisfaction": "service", "our_knowledge": "knowledge"}
"""What is told of the function: its figures stand on the sheet of every contract of it."""
_DATES = {"in_place": "transition", "notice": "notice", "ends": "term", "renews": "term", "leaves": "term"}
_SET = ("governance", "scope", "exit")


def figures(view: ContractView) -> tuple[str, ...]:
    """The figure of each row of the sheet, as `why` names it, from top to bottom."""
    rows = (*(row.name for row in view.promises), *(row.name for row in view.relation))
    names = {**_PROMISES, **_RELATIONS}
    function = view.key.partition(".")[0]
    told = [f"{function}.{_OF_THE_WORK[row]}" if row in _OF_THE_WORK else f"{view.key}.{names[row]}" for row in rows]
    told += [f"{view.key}.{name}" for name in _SET]
    return (*told, *(f"{view.key}.{_DATES[row.name]}" for row in view.dates))


def _row(canvas: Canvas, x: int, y: int, width: int, view: ContractView, place: int, cursor: int | None) -> None:
    """A row that can be asked about: under the cursor, or by a click."""
    if cursor == place:
        marks.cursor_row(canvas, Rect(max(x - 1, 0), y, width + 2, 1))
    canvas.hit(x, y, width, Explain(figures(view)[place]))


def draw_title(canvas: Canvas, view: ContractView, words: Words) -> None:
    """Which contract, with whom, until when."""
    left, right = marks.margin(canvas.width), canvas.width - marks.margin(canvas.width)
    wide = canvas.width >= WIDE
    dates = view.dates_note if wide else view.dates_short
    start = canvas.put_right(right, 0, dates, view.dates_tone or "muted") - 2
    x = left
    if wide:
        # words: cells 16; title of the screen, in capitals
        x = canvas.put(left, 0, words.text("contract", "CONTRACT"), "muted") + 1
    x = canvas.put(x, 0, view.title, "strong", bold=True, width=start - x, shorten=True) + 2
    if x + 3 > start:
        return
    hue = glyphs.WAYS[view.way]
    canvas.put(x, 0, view.way, hue, bold=True)
    x = canvas.put(x + 1, 0, glyphs.texture(view.way, canvas.glyphs) * 2, hue) + 2
    who = f"{view.vendor}, {view.where}" if wide else view.vendor
    if x < start:
        canvas.put(x, 0, fewer(who, start - x), "muted", width=start - x, shorten=True)


def draw_promises(canvas: Canvas, view: ContractView, left: int, cursor: int | None, words: Words) -> None:
    """Promised and seen, then what is between you and them."""
    width = min(canvas.width - left, COLUMN if canvas.width < 80 else 76)
    # words: cells 24; title of a section, in capitals
    title = words.text("contract", "PROMISED AND SEEN")
    # words: cells 12; how long a contract has run
    note = words.plural("contract", "{n} month", "{n} months", view.months)
    marks.section(canvas, left, 0, width, title, note, about="promise")
    y = 1
    for i, row in enumerate(view.promises):
        _row(canvas, left, y, width, view, i, cursor)
        _promise(canvas, left, y, width, row, f"{view.key}.{PROMISES.get(row.name, row.name)}", words)
        y += 1
    y += 1 if _all_rows(view) + 1 <= canvas.height else 0
    # words: cells 30; title of a section, in capitals
    marks.section(canvas, left, y, width, words.text("contract", "BETWEEN YOU AND THEM"), about="trust")
    y += 1
    for i, shared in enumerate(view.relation, len(view.promises)):
        _row(canvas, left, y, width, view, i, cursor)
        _relation(canvas, left, y, width, shared, f"{view.key}.{RELATIONS.get(shared.name, shared.name)}", words)
        y += 1
    if view.seen and y < canvas.height:
        canvas.put(left, y, view.seen, "muted", italic=True, width=width, shorten=True)
        canvas.hit(left, y, width, Explain(f"{view.key}.fee"))
        y += 1
    if view.priced and y < canvas.height:
        canvas.put(left, y, view.priced, "muted", width=width)
        canvas.hit(left, y, width, Explain(f"{view.key}.fee"))


def said_rows(view: ContractView) -> int:
    """Rows that are said of it below what is between you and them."""
    return (1 if view.seen else 0) + (1 if view.priced else 0)


def _all_rows(view: ContractView) -> int:
    return 2 + len(view.promises) + len(view.relation) + said_rows(view)


def _promise(canvas: Canvas, x: int, y: int, width: int, row: PromiseRow, topic: str, words: Words) -> None:
    canvas.put(x, y, _promised(row, words), "text", width=16, shorten=True, about=topic)
    promised = "—" if row.promised is None else figure_of(row.promised, words)
    seen = "—" if row.seen is None else figure_of(row.seen, words)
    canvas.put_right(x + 23, y, promised, "muted")
    canvas.put(x + 25, y, "›", "muted")
    marks.figure_right(canvas, x + 33, y, seen, row.tone)
    if row.history:
        spark = row.history[-8:]
        marks.spark(canvas, x + width - len(spark), y, History(spark, row.tone))


def _promised(row: PromiseRow, words: Words) -> str:
    match row.name:
        case "service":
            # words: cells 16; something promised by a contract
            return words.text("contract.promise", "service level")
        case "wait":
            # words: cells 16; something promised by a contract: days from asked to done
            return words.text("contract.promise", "wait")
        case "quality":
            # words: cells 16; something promised by a contract
            return words.text("contract.promise", "quality")
        case "fee":
            # words: cells 16; something promised by a contract: its price a month
            return words.text("contract.promise", "fee a month")
        case "saving":
            # words: cells 16; something promised by a contract
            return words.text("contract.promise", "saving")
        case "volume":
            # words: cells 16; something promised by a contract: how much work
            return words.text("contract.promise", "volume")


def _relation(canvas: Canvas, x: int, y: int, width: int, row: RelationRow, topic: str, words: Words) -> None:
    canvas.put(x, y, _between(row, words), "text", width=20, shorten=True, about=topic)
    bar = min(width - 21 - 13, 20)
    ink = marks.load_ink(row.figure.tone)
    if row.band is None:
        marks.gauge(canvas, x + 21, y, bar, row.figure.value / 100, ink)
        text = words.fixed(row.figure.value, 0)
    else:
        low, high = row.band
        canvas.put(x + 21, y, canvas.glyphs.light * bar, "rule")
        first, last = round(low / 100 * (bar - 1)), round(high / 100 * (bar - 1))
        canvas.put(x + 21 + first, y, canvas.glyphs.heavy * (last - first + 1), ink)
        text = between(words.fixed(low, 0), words.fixed(high, 0), words)
    end = x + 21 + bar + 10
    canvas.put_right(end, y, text, row.figure.tone or "text")
    marks.trend(canvas, end + 1, y, row.figure)


def _between(row: RelationRow, words: Words) -> str:
    match row.name:
        case "trust":
            # words: cells 20; something between us and a vendor
            return words.text("contract.relation", "trust")
        case "satisfaction":
            # words: cells 20; something between us and a vendor
            return words.text("contract.relation", "satisfaction")
        case "their_knowledge":
            # words: cells 20; know-how that the vendor has of our work
            return words.text("contract.relation", "know-how with them")
        case "our_knowledge":
            # words: cells 20; know-how that we still have of the work
            return words.text("contract.relation", "know-how of yours")
        case "drift":
            # words: cells 20; service lost to neglect
            return words.text("contract.relation", "drift")


def draw_set(canvas: Canvas, view: ContractView, left: int, cursor: int | None, words: Words) -> None:
    """What can be set, each with its key and price, then the dates ahead."""
    width = min(canvas.width - left, COLUMN if canvas.width < 80 else 76)
    forms = {draft.form for draft in view.forms}
    # words: cells 24; title of a section, in capitals
    title = words.text("contract", "WHAT YOU CAN SET")
    # words: cells 12; head of the figures at the right
    marks.section(canvas, left, 0, width, title, words.text("contract", "price"), about="governance")
    end = left + width
    y = 1
    first = len(view.promises) + len(view.relation)
    _row(canvas, left, y, width, view, first, cursor)
    # words: cells 12; something that can be set of a contract
    _key(canvas, left, y, Key.GOVERNANCE, words.text("contract.set", "governance"), "governance" in forms)
    x = left + 15
    for level in range(len(view.governance_prices)):
        here = level == view.governance
        x = canvas.put(x, y, str(level), "strong" if here else "muted", bold=here, underline=here) + 3
    price = view.governance_prices[view.governance]
    # words: cells 26; what a level of governance takes; e.g. 0.7 d, 3% of the fee
    text = words.text(
        "contract.set", "{days}, {share} of the fee", days=words.days(price.days), share=words.percent(price.share)
    )
    canvas.put_right(end, y, text, "muted")
    y += 1
    canvas.hit(left, y, width, Explain(f"{view.key}.governance"))
    others = [
        # words: cells 16; what another level of governance takes; e.g. 1: 0.7 d, 3%
        words.text("contract.set", "{level}: {days}, {share}", level=str(level), days=words.days(each.days),
                   share=words.percent(each.share))
        for level, each in enumerate(view.governance_prices) if level != view.governance
    ]  # fmt: skip
    canvas.put(left + 15, y, "   ".join(others), "muted", width=width - 15, shorten=True)
    y += 1
    # words: cells 12; something that can be set of a contract
    scope = words.text("contract.set", "scope")
    # words: cells 12; something that can be set of a contract
    leave = words.text("contract.set", "leave")
    rows: tuple[tuple[Key, str, str, str, Token, bool], ...] = (
        (Key.SCOPE, scope, view.scope, view.scope_price, "muted", "scope" in forms),
        (Key.LEAVE, leave, view.leave, view.leave_price, view.leave_tone or "muted", "leave" in forms),
    )
    for i, (key, label, value, cost, ink, can) in enumerate(rows, first + 1):
        _row(canvas, left, y, width, view, i, cursor)
        _key(canvas, left, y, key, label, can)
        room = width - 17 - cell_len(value)
        told = cost if cell_len(cost) <= room else cost.partition(", ")[0]
        start = canvas.put_right(end, y, told, ink, width=room, shorten=True)
        canvas.put(left + 15, y, value, "text", width=max(start - left - 16, 6), shorten=True)
        y += 1
    y += 1 if canvas.height >= y + 3 + len(view.dates) + (1 if view.dates_said else 0) else 0
    if canvas.height >= y + 2 + len(view.dates):
        _dates(canvas, left, y, width, view, cursor, words)


def _key(canvas: Canvas, x: int, y: int, key: Key, label: str, can: bool) -> None:
    if can:
        marks.keycap(canvas, x, y, key, label, Press(key), ink="text")
    else:
        canvas.put(x + 2, y, label, "muted")


def _dates(canvas: Canvas, x: int, y: int, width: int, view: ContractView, cursor: int | None, words: Words) -> None:
    for i, _ in enumerate(view.dates):
        _row(canvas, x, y + 2 + i, width, view, len(view.promises) + len(view.relation) + len(_SET) + i, cursor)
    # words: cells 20; title of a section, in capitals: the dates of a contract
    marks.section(canvas, x, y, width, words.text("contract", "DATES"), about="term")
    draw_dates(canvas, x, x + 16, y + 1, view, words)
    if view.dates_said and y + 2 + len(view.dates) < canvas.height:
        canvas.put(x, y + 2 + len(view.dates), view.dates_said, "muted", width=width, shorten=True)


def draw_dates(canvas: Canvas, x: int, track: int, y: int, view: ContractView, words: Words) -> None:
    """The dates of a contract along six months."""
    draw_axis(canvas, track, y, 5, view.date, words)
    for i, row in enumerate(view.dates):
        ink: Token = "accent" if row.track.what == "act" else "warn"
        canvas.put(x, y + 1 + i, date_of(row, words), ink, width=track - x - 1, shorten=True)
        draw_track(canvas, track, y + 1 + i, 5, Band("ends", row.track), ink)


def date_of(row: DateRow, words: Words) -> str:
    """What a date is of."""
    match row.name:
        case "in_place":
            # words: cells 15; a date: the work is done there
            return words.text("contract.date", "in place")
        case "notice":
            # words: cells 15; a date: last day to give notice
            return words.text("contract.date", "notice")
        case "ends":
            # words: cells 15; a date: the contract ends
            return words.text("contract.date", "ends")
        case "renews":
            # words: cells 15; a date: the contract ends, or is renewed by silence
            return words.text("contract.date", "ends, or renews")
        case "leaves":
            # words: cells 15; a date: they are gone, as notice was given
            return words.text("contract.date", "they leave")
