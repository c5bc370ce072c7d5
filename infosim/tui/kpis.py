"""The six figures of the company and the days of its head of IT, at the top of the control room."""

from math import floor, inf

from rich.cells import cell_len

from infosim.game.views.room import AttentionView, Kpi
from infosim.locale import Words
from infosim.tui import marks
from infosim.tui.canvas import Canvas
from infosim.tui.hits import Explain

GRID = 120
"""Columns from which each figure has a column of its own, with its history."""

_ATTENTION = 26


def value_of(kpi: Kpi, words: Words) -> str:
    """A figure as the boards show it."""
    match kpi.name:
        case "cash" | "mrr":
            return words.money(kpi.value)
        case "runway":
            return words.months(kpi.value)
        case "churn":
            return words.percent(kpi.value)
        case "morale" | "reputation":
            return words.fixed(kpi.value, 0)


def change_of(kpi: Kpi, words: Words, *, coarse: bool = False) -> str:
    """How much it changed, without sign: the arrow has it. Money carries its scale letter and no currency."""
    change = abs(kpi.change or 0.0)
    match kpi.name:
        case "cash":
            return words.scaled(two_digits(change))
        case "mrr":
            return words.percent(change, 0 if coarse else None)
        case "churn":
            return words.fixed(change * 100, 1)
        case "runway" | "morale" | "reputation":
            return words.fixed(change, 0)


def two_digits(cents: float) -> float:
    """An amount to two digits, for a change beside the amount itself."""
    if not cents or abs(cents) == inf:
        return cents
    whole = 10.0 ** max(len(str(int(abs(cents)))) - 2, 0)
    return round(cents / whole) * whole


def direction(kpi: Kpi, words: Words) -> int:
    """Up or down; what is too small to show is flat."""
    if kpi.change is None or not any(digit in "123456789∞" for digit in change_of(kpi, words)):
        return 0
    return 1 if kpi.change > 0 else -1


def name_of(kpi: Kpi, words: Words) -> str:
    """A figure's name in a line of text."""
    match kpi.name:
        case "cash":
            return words.text("kpi", "cash")
        case "runway":
            return words.text("kpi", "runway")
        case "mrr":
            return words.text("kpi", "MRR")
        case "churn":
            return words.text("kpi", "churn")
        case "morale":
            return words.text("kpi", "morale")
        case "reputation":
            return words.text("kpi", "reputation")


def title_of(kpi: Kpi, words: Words) -> str:
    """A figure's name as a head."""
    match kpi.name:
        case "cash":
            # words: cells 13; head of a figure, in capitals
            return words.text("kpi.title", "CASH")
        case "runway":
            # words: cells 13; head of a figure: months that the cash lasts
            return words.text("kpi.title", "RUNWAY")
        case "mrr":
            return words.text("kpi.title", "MRR")
        case "churn":
            # words: cells 13; head of a figure: customers lost in a month
            return words.text("kpi.title", "CHURN")
        case "morale":
            # words: cells 13; head of a figure
            return words.text("kpi.title", "MORALE")
        case "reputation":
            # words: cells 13; head of a figure
            return words.text("kpi.title", "REPUTATION")


def draw_kpis(
    canvas: Canvas, kpis: tuple[Kpi, ...], attention: AttentionView, cursor: int | None, words: Words
) -> None:
    """Three lines with histories where there is room for columns, else two lines that flow."""
    if canvas.width >= GRID and canvas.height >= 3:
        _grid(canvas, kpis, attention, cursor, words)
    else:
        _flow(canvas, kpis, attention, cursor, words)


def _grid(canvas: Canvas, kpis: tuple[Kpi, ...], attention: AttentionView, cursor: int | None, words: Words) -> None:
    left = marks.margin(canvas.width)
    at_attention = canvas.width - left - _ATTENTION
    pitch = (at_attention - left) // len(kpis)
    for i, kpi in enumerate(kpis):
        x = left + i * pitch
        canvas.put(x, 0, title_of(kpi, words), "muted", width=pitch - 1)
        value = value_of(kpi, words)
        change = change_of(kpi, words)
        if cell_len(value) + cell_len(change) + 3 > pitch - 2:
            change = change_of(kpi, words, coarse=True)
        after = canvas.put(x, 1, value, "strong", bold=True, underline=cursor == i)
        if up := direction(kpi, words):
            canvas.put(after + 1, 1, f"{marks.arrow(canvas, up)} {change}", kpi.tone or "muted", width=pitch - 2)
        marks.spark(canvas, x, 2, kpi.history)
        canvas.hit(x, 0, pitch - 2, Explain(kpi.name), height=3)
    _attention_block(canvas, at_attention, attention, cursor == len(kpis), words)


def _attention_block(canvas: Canvas, x: int, attention: AttentionView, focused: bool, words: Words) -> None:
    right = x + _ATTENTION
    over = attention.taken > attention.had
    # words: cells 13; head of a figure: working days of the player
    title_end = canvas.put(x, 0, words.text("kpi.title", "ATTENTION"), "muted", underline=focused)
    if over:
        drawn = words.text(
            "kpi.attention",
            "{taken} of {had}",
            taken=words.number(attention.taken),
            had=words.days(attention.had),
        )
        canvas.put_right(right, 0, drawn, "bad", bold=True)
        marks.gauge(canvas, x, 1, _ATTENTION, 1.0, "bad")
        if attention.warning is not None:
            canvas.line(x, 2, attention.warning, _ATTENTION, "bad")
    else:
        left = days_left(attention, words)
        if title_end + cell_len(left) + 1 > right:
            left = days_left(attention, words, whole=True)
        canvas.put_right(right, 0, left, "text")
        marks.gauge(canvas, x, 1, _ATTENTION, attention.taken / attention.had if attention.had else 1.0, "accent")
        canvas.put(x, 2, _spent(attention, words), "muted", width=_ATTENTION)
    canvas.hit(x, 0, _ATTENTION, Explain("attention"), height=3)


def _spent(attention: AttentionView, words: Words) -> str:
    """Where the days go, in whole ones; without the rest of them where the figures are long."""
    teams, vendors = words.fixed(attention.teams, 0), words.fixed(attention.vendors, 0)
    # words: cells 26; where the player's days go, in whole days; e.g. teams 9 vendors 8 other 3
    spent = words.text(
        "kpi.attention", "teams {teams} vendors {vendors} other {other}", teams=teams, vendors=vendors,
        other=words.fixed(attention.other, 0),
    )  # fmt: skip
    if cell_len(spent) <= _ATTENTION:
        return spent
    # words: cells 26; the same, shorter; e.g. teams 14 vendors 10
    return words.text("kpi.attention", "teams {teams} vendors {vendors}", teams=teams, vendors=vendors)


def days_left(attention: AttentionView, words: Words, *, whole: bool = False) -> str:
    """How many of the month's days are left, `3.4 d left of 24`; `whole`, never more than there are, to be shorter."""
    left = attention.had - attention.taken
    # words: cells 16; working days left in the month; e.g. 4 d left of 24
    return words.text(
        "kpi.attention",
        "{left} left of {had}",
        left=words.days(floor(left) if whole else left),
        had=words.number(attention.had),
    )


def _flow(canvas: Canvas, kpis: tuple[Kpi, ...], attention: AttentionView, cursor: int | None, words: Words) -> None:
    """Two lines: the money and the customers; the days, then the people."""
    left = marks.margin(canvas.width)
    x = left
    for i, kpi in enumerate(kpis[:4]):
        x = _short(canvas, x, 0, kpi, cursor == i, words) + 2
    # words: cells 10; working days of the player, before a gauge
    after = canvas.put(left, 1, words.text("kpi", "attention"), "muted", underline=cursor == len(kpis))
    over = attention.taken > attention.had
    share = attention.taken / attention.had if attention.had else 1.0
    marks.gauge(canvas, after + 1, 1, 12, share, "bad" if over else "accent")
    if over:
        # words: cells 16; working days spent beyond those of the month; e.g. 3 d over
        said = words.text("kpi.attention", "{days} over", days=words.days(attention.taken - attention.had))
        x = canvas.put(after + 14, 1, said, "bad", bold=True)
    else:
        x = canvas.put(after + 14, 1, days_left(attention, words), "text")
    canvas.hit(left, 1, x - left, Explain("attention"))
    x += 3
    for i, kpi in enumerate(kpis[4:], start=4):
        x = _short(canvas, x, 1, kpi, cursor == i, words) + 2


def _short(canvas: Canvas, x: int, y: int, kpi: Kpi, focused: bool, words: Words) -> int:
    """Name, figure, arrow; gives the column after, where an arrow has its place though there is none."""
    start = x
    x = canvas.put(x, y, name_of(kpi, words), "muted") + 1
    x = canvas.put(x, y, value_of(kpi, words), "strong", bold=True, underline=focused) + 1
    if up := direction(kpi, words):
        canvas.put(x, y, marks.arrow(canvas, up), kpi.tone or "muted")
    canvas.hit(start, y, x + 1 - start, Explain(kpi.name))
    return x + 1
