"""The sheet of the month drawn: where the days go, what is to be set, how ready the round is."""

from rich.cells import cell_len

from infosim.game.views.form import FormView, Line
from infosim.game.views.month import DayGroup, DayUse, MonthView, Readiness, RoundView
from infosim.locale import Words
from infosim.tui import glyphs, marks
from infosim.tui.canvas import Canvas, Rect
from infosim.tui.hits import Point
from infosim.tui.keys import DIGITS
from infosim.tui.mix import PARTS
from infosim.tui.order_form import line_value
from infosim.tui.order_words import line_of, sentence_case
from infosim.tui.tokens import Token
from infosim.tui.topics import LINES, READY

MIX_INKS: tuple[Token, ...] = ("m_in", "info", "warn")
"""Features, quality, debt."""


def draw_headline(canvas: Canvas, view: MonthView, words: Words) -> None:
    """One sentence: days there are, days taken, what the rest does."""
    left, right = marks.margin(canvas.width), canvas.width - marks.margin(canvas.width)
    # words: cells 12; title of the screen, in capitals
    x = canvas.put(left, 0, words.text("month", "THIS MONTH"), "muted") + 1
    said = view.headline.within(lambda text: cell_len(text) <= right - x)
    x = canvas.line(x, 0, said, right - x, "strong", bold=True, shorten=False)
    if view.said and cell_len(view.said.text) <= right - x - 2:
        canvas.line(right - cell_len(view.said.text), 0, view.said, right - x, "muted")


def draw_sum(canvas: Canvas, view: MonthView, words: Words) -> None:
    """The days as one gauge, and what they go into, added up: for narrow screens."""
    left, right = marks.margin(canvas.width), canvas.width - marks.margin(canvas.width)
    over = view.taken > view.had + 0.05
    marks.gauge(canvas, left, 0, right - left, view.taken / view.had if view.had else 1.0, "bad" if over else "accent")
    x = left
    for group, days in view.groups:
        text = f"{group_of(group, words)} {words.fixed(days, 1)}"
        if x + cell_len(text) > right:
            break
        x = canvas.put(x, 1, text, "muted") + 3
    # words: cells 14; days left for hands-on work
    text = f"{words.text('month.group', 'hands-on')} {words.fixed(view.hands_on, 1)}"
    if x + cell_len(text) <= right:
        x = canvas.put(x, 1, text, "muted") + 3
    # words: cells 14; days left that hands-on work cannot use
    text = f"{words.text('month.group', 'free')} {words.fixed(view.idle, 1)}"
    if view.idle > 0.05 and x + cell_len(text) <= right:
        canvas.put(x, 1, text, "muted")


def group_of(group: DayGroup, words: Words) -> str:
    """On what days go, in a word."""
    match group:
        case "teams":
            # words: cells 12; on what days go
            return words.text("month.group", "teams")
        case "hiring":
            # words: cells 12; on what days go
            return words.text("month.group", "hiring")
        case "freelancers":
            # words: cells 12; on what days go
            return words.text("month.group", "freelancers")
        case "vendors":
            # words: cells 12; on what days go
            return words.text("month.group", "vendors")
        case "tenders":
            # words: cells 12; on what days go
            return words.text("month.group", "tenders")
        case "round":
            # words: cells 12; on what days go: raising money
            return words.text("month.group", "round")
        case "crisis":
            # words: cells 12; on what days go
            return words.text("month.group", "crisis")
        case "events":
            # words: cells 12; on what days go: answers to events
            return words.text("month.group", "events")
        case "decisions":
            # words: cells 12; on what days go: the decisions of the month
            return words.text("month.group", "decisions")


def draw_days(canvas: Canvas, view: MonthView, left: int, words: Words) -> None:
    """What takes days, what would give some back, how it went."""
    width = min(canvas.width - left, 56)
    back = 2 + len(view.gives_back) if view.gives_back else 0
    past = 5 if view.load_history else 0
    rows = canvas.height
    if len(view.uses) + 3 + back + past > rows:
        past = 0
    if len(view.uses) + 3 + back > rows:
        back = 0
    uses = _fitting(view.uses, max(rows - 3 - back - past, 4), words)
    # words: cells 24; title of a section, in capitals
    marks.section(canvas, left, 0, width, words.text("month", "WHERE YOUR DAYS GO"), view.had_note, about="attention")
    largest = max((*(use.days for use in uses), view.hands_on, 0.1))
    y = 1
    for use in uses:
        ink: Token = glyphs.WAYS[use.way] if use.way is not None else "accent"
        _day_row(canvas, left, y, width, use.label, use.days, largest, ink, words)
        y += 1
    # words: cells 24; all days taken this month
    canvas.put(left, y, words.text("month", "taken"), "strong", bold=True)
    canvas.put_right(left + width, y, _in_column(view.taken, words), "strong", bold=True)
    y += 1
    over = view.taken > view.had + 0.05
    if over:
        # words: cells 24; days taken beyond those there are
        canvas.put(left, y, words.text("month", "over"), "bad", bold=True)
        canvas.put_right(left + width, y, _in_column(view.taken - view.had, words), "bad", bold=True)
    else:
        # words: cells 24; days left for hands-on work
        _day_row(canvas, left, y, width, words.text("month", "left, hands-on"), view.hands_on, largest, "accent", words,
                 bold=True)  # fmt: skip
        if view.idle > 0.05:
            y += 1
            # words: cells 24; days left that hands-on work cannot use
            _day_row(canvas, left, y, width, words.text("month", "left, free"), view.idle, largest, "faint", words)
    y += 2
    if back:
        y += _gives_back(canvas, left, y, width, view, words) + 1
    if past:
        _past(canvas, left, y, width, view, words)


def _fitting(uses: tuple[DayUse, ...], rows: int, words: Words) -> list[DayUse]:
    """All uses, or the largest of them and the rest in one."""
    if len(uses) <= rows:
        return list(uses)
    kept = set(sorted(uses, key=lambda use: -use.days)[: rows - 1])
    # words: cells 24; several smaller uses of days in one line
    rest = words.text("month", "everything else")
    shown = [use for use in uses if use in kept]
    return [*shown[: rows - 1], DayUse(rest, sum(use.days for use in uses if use not in kept))]


def _day_row(
    canvas: Canvas, x: int, y: int, width: int, label: str, days: float, largest: float, ink: Token, words: Words,
    *, bold: bool = False,
) -> None:  # fmt: skip
    canvas.put(x, y, label, "accent" if bold else "text", bold=bold, width=27, shorten=True)
    bar = width - 28 - 8
    body, _ = glyphs.gauge(days / largest, bar, canvas.glyphs)
    canvas.put(x + 28, y, body or (canvas.glyphs.half if days > 0 else ""), ink)
    canvas.put_right(x + width, y, _in_column(days, words), "accent" if bold else "text", bold=bold)


def _in_column(days: float, words: Words) -> str:
    return words.style.day.format(words.fixed(days, 1))


def _gives_back(canvas: Canvas, x: int, y: int, width: int, view: MonthView, words: Words) -> int:
    # words: cells 34; title of a section, in capitals
    marks.section(canvas, x, y, width, words.text("month", "WHAT WOULD GIVE DAYS BACK"), about="lead")
    for i, item in enumerate(view.gives_back):
        canvas.put(x, y + 1 + i, item.label, "text", width=25, shorten=True)
        canvas.put_right(x + 31, y + 1 + i, words.fixed_change(item.days, 1), "good", bold=True)
        at = x + 33
        canvas.put(at, y + 1 + i, item.how, "muted", width=x + width - at, shorten=True)
    return 1 + len(view.gives_back)


def _past(canvas: Canvas, x: int, y: int, width: int, view: MonthView, words: Words) -> None:
    # words: cells 24; title of a section, in capitals
    title = words.text("month", "TWELVE MONTHS")
    # words: cells 30; what the figures of the section are: days taken over days there were
    marks.section(canvas, x, y, width, title, words.text("month", "days taken of days had"), about="attention")
    load = view.load_history[-1] if view.load_history else 0.0
    tone: Token = "bad" if load > 1.0 else "text"
    # words: cells 16; days taken over days there were
    _past_row(
        canvas, x, y + 1, width, words.text("month", "load on you"), view.load_history, words.percent(load, 0), tone
    )
    # words: cells 16; days of hands-on work
    name = words.text("month", "hands-on")
    _past_row(canvas, x, y + 2, width, name, view.hands_on_history, words.days(view.hands_on), "accent")
    # words: cells 16; months in which more days were taken than there were
    canvas.put(x, y + 3, words.text("month", "months over"), "muted")
    # words: cells 16; so many of so many months; e.g. 0 of 14
    over = words.text("month", "{n} of {all}", n=str(view.months_over), all=str(view.months))
    canvas.put_right(x + width, y + 3, over, view.over_tone or "text")


def _past_row(
    canvas: Canvas, x: int, y: int, width: int, name: str, values: tuple[float, ...], figure: str, last: Token
) -> None:
    canvas.put(x, y, name, "muted", width=15, shorten=True)
    if values:
        drawn = glyphs.spark(values[-12:], glyphs=canvas.glyphs)
        at = x + 16 + 12 - len(drawn)
        canvas.put(canvas.put(at, y, drawn[:-1], "faint"), y, drawn[-1], last)
    canvas.put_right(x + width, y, figure, "text")


def draw_settings(
    canvas: Canvas,
    forms: tuple[FormView, ...],
    cursor: int,
    turn: RoundView | None,
    open_forms: frozenset[str],
    left: int,
    words: Words,
) -> None:
    """What can be set: hands-on, the product mix, the round. Rows are numbered through all forms.

    `open_forms` are those in which something was chosen that is not decided yet.
    """
    width = canvas.width - left - min(left, 2)
    # words: cells 30; title of a section, in capitals: what the head of IT can set
    title = words.text("month", "WHAT IS YOURS TO SET")
    # words: cells 30; keys of a list
    marks.section(canvas, left, 0, width, title, words.text("month", "↑ ↓ choose, ← → change"), about="this_month")
    air = canvas.height >= 4 + sum(len(form.lines) for form in forms)
    y, place = 1, 0
    for form in forms:
        if form.draft.form == "priority":
            y += 1 if air else 0
            _mix(canvas, left, y, width, form, words)
            y += 1
        elif form.draft.form == "fund" and air:
            y += 1
        for at in range(len(form.lines)):
            if y < canvas.height:
                _setting(canvas, left, y, width, form, at, place, place == cursor, turn, words)
                if form.draft.form in open_forms and at == len(form.lines) - 1:
                    _undecided(canvas, y, left + width, form.lines[at], words)
            y += 1
            place += 1


def _undecided(canvas: Canvas, y: int, end: int, line: Line, words: Words) -> None:
    """Say so beside the value, where there is room: the button says it too."""
    effect = cell_len(line.effect.text)
    right = end - effect - (2 if effect else 0)
    # words: cells 18; beside a value that was chosen and waits for Enter
    said = words.text("month", "not decided yet")
    if not "".join(canvas.chars[y][right - cell_len(said) - 1 : right]).strip():
        canvas.put_right(right, y, said, "accent")


def _mix(canvas: Canvas, x: int, y: int, width: int, form: FormView, words: Words) -> None:
    # words: cells 16; what product works on: a bar follows
    canvas.put(x + 3, y, words.text("month.set", "Product mix"), "text", width=16, shorten=True)
    shares = [int(form.draft.choice(part) or 0) for part in PARTS]
    cells = glyphs.shares_in_cells(shares, 28)
    at = x + 20
    for size, ink in zip(cells, MIX_INKS, strict=True):
        at = canvas.put(at, y, canvas.glyphs.heavy * size, ink)
    days = words.days(form.days_price)
    if form.days_price:
        canvas.put_right(x + width, y, days, "muted")


def _setting(
    canvas: Canvas, x: int, y: int, width: int, form: FormView, at: int, place: int, here: bool,
    turn: RoundView | None, words: Words,
) -> None:  # fmt: skip
    line = form.lines[at]
    end = x + width
    if here:
        marks.cursor_row(canvas, Rect(max(x - 2, 0), y, canvas.width - max(x - 2, 0), 1))
    canvas.hit(x, y, width, Point("settings", place))
    quiet = form.refusal is not None
    canvas.put(x, y, DIGITS[place : place + 1], "muted" if quiet else "accent", bold=not quiet)
    part = line.name in PARTS
    ink: Token = "muted" if quiet else "strong" if here else "text"
    canvas.put(x + (5 if part else 3), y, name_of(form, at, turn, words), ink, bold=here, width=16, shorten=True,
               about=LINES.get(line.name, ""))  # fmt: skip
    effect = cell_len(line.effect.text)
    canvas.line(end - effect, y, line.effect, effect, "text" if here else "muted")
    value = x + 20
    if line.name == "round" and turn is not None:
        _round(canvas, value, y, end - effect - 2, form, turn, here, words)
        return
    after = line_value(canvas, value, y, end - effect - 2, line, place, here)
    if line.note and not line.slider and after + 2 + cell_len(line.note) <= end - effect - 2:
        canvas.put(after + 2, y, line.note, "muted")


def _round(canvas: Canvas, x: int, y: int, end: int, form: FormView, turn: RoundView, here: bool, words: Words) -> None:
    if turn.closed:
        canvas.put(x, y, turn.closed, "muted", width=end - x, shorten=True)
        return
    choices = form.lines[0].choices
    if len(choices) > 1:
        line_value(canvas, x, y, end, form.lines[0], -1, here)
        return
    marks.gauge(canvas, x, y, 10, turn.ready, "accent")
    # words: cells 18; how ready a round is; e.g. ready 6 of 10
    ready = words.text("month", "ready {n} of 10", n=words.fixed(turn.ready * 10, 0))
    if x + 12 + cell_len(ready) <= end:
        canvas.put(x + 12, y, ready, "text")


def name_of(form: FormView, at: int, turn: RoundView | None, words: Words) -> str:
    """What a row sets."""
    line = form.lines[at]
    if line.name == "round" and turn is not None:
        if turn.state == "bridge":
            # words: cells 16; what can be set: take a bridge loan or not
            return words.text("month.set", "Bridge loan")
        # words: cells 16; what can be set; {round} is a name such as seed, series A
        return words.text("month.set", "Raise {round}", round=turn.name)
    if line.name == "function":
        # words: cells 16; what can be set: which function the head of IT helps
        return words.text("month.set", "Hands-on")
    if line.name == "until":
        return form.about
    return sentence_case(line_of(line.name, words))


def draw_ready(canvas: Canvas, turn: RoundView, left: int, words: Words) -> None:
    """What investors look at, and how far it is from what they want."""
    width = canvas.width - left - min(left, 2)
    # words: cells 36; title of a section, in capitals; {round} is SEED, SERIES A
    title = words.text("month", "READY FOR {round}?", round=turn.name.upper())
    mend = sum(item.state == "mend" for item in turn.readiness)
    # words: cells 22; so many of the conditions of a round are not met
    note = words.plural("month", "{n} of {all} to mend", "{n} of {all} to mend", mend, all=str(len(turn.readiness)))
    marks.section(canvas, left, 0, width, title, note if mend else "", about="round")
    for i, item in enumerate(turn.readiness[: canvas.height - 1]):
        _readiness(canvas, left, 1 + i, width, item, words)


def _readiness(canvas: Canvas, x: int, y: int, width: int, item: Readiness, words: Words) -> None:
    ink: Token = "good" if item.state == "met" else "warn" if item.state == "mend" else "faint"
    canvas.put(x, y, _looked_at(item, words), "text", width=19, shorten=True, about=READY.get(item.name, ""))
    marks.gauge(canvas, x + 20, y, 14, item.share, ink)
    mark = canvas.glyphs.yes if item.state == "met" else "!" if item.state == "mend" else canvas.glyphs.dot
    canvas.put(x + 36, y, item.said, "text", width=width - 36 - 2, shorten=True)
    canvas.put_right(x + width, y, mark, ink if item.state != "fine" else "muted", bold=item.state == "mend")


def _looked_at(item: Readiness, words: Words) -> str:
    match item.name:
        case "mrr":
            # words: cells 19; what investors look at: monthly recurring revenue
            return words.text("month.ready", "MRR")
        case "growth":
            # words: cells 19; what investors look at
            return words.text("month.ready", "growth")
        case "burn":
            # words: cells 19; what investors look at: net burn over new yearly revenue
            return words.text("month.ready", "burn multiple")
        case "runway":
            # words: cells 19; what investors look at: months that the cash lasts
            return words.text("month.ready", "runway")
        case "quality":
            # words: cells 19; what investors look at
            return words.text("month.ready", "quality")
        case "knowledge":
            # words: cells 19; what investors look at: know-how of the core functions
            return words.text("month.ready", "core know-how")
