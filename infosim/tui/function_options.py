"""Who should do this work? The six options and now, always in the same order; what one of them gains and pays."""

from math import isfinite

from infosim.game.views.figures import load_said, wait_cut
from infosim.game.views.function import FunctionView, OptionName, OptionRow
from infosim.game.views.prose import Prose, Tone
from infosim.locale import Words
from infosim.tui import glyphs, marks
from infosim.tui.canvas import Canvas, Rect
from infosim.tui.hits import Explain, Point, Press
from infosim.tui.keys import DIGITS, Key, cap_of
from infosim.tui.tokens import Token
from infosim.tui.topics import OPTIONS

TABLE = 74
"""Cells that the table takes."""


def draw_function_title(canvas: Canvas, view: FunctionView, words: Words) -> None:
    """Which function, how it fares, and its neighbours."""
    left, width = marks.margin(canvas.width), canvas.width
    right = _neighbours(canvas, view, width - left, words) - 2
    x = left
    if view.place < len(DIGITS):
        x = canvas.put(x, 0, DIGITS[view.place], "accent", bold=True) + 1
    x = canvas.put(x, 0, view.name if width >= 110 else view.short, "strong", bold=True) + 2
    if view.core:
        # words: cells 8; beside the name of a function that is the company's own trade
        x = canvas.put(x, 0, words.text("function", "core"), "muted") + 2
    if view.asleep:
        canvas.put(x, 0, view.asleep, "muted", width=max(right - x, 0), shorten=True)
        return
    gap = 3 if width >= 110 else 2
    if view.wait is not None:
        # words: cells 8; before a figure: days from asked to done
        x = _figure(canvas, x, words.text("function.head", "wait"), wait_cut(view.wait.value, words), view.wait.tone,
                    f"{view.key}.wait", right)  # fmt: skip
        x = marks.trend(canvas, x + 1, 0, view.wait) + gap if view.wait.trend else x + gap
    # words: cells 8; before a figure: work asked of the capacity
    x = _figure(canvas, x, words.text("function.head", "load"), load_said(view.load.value, words), view.load.tone,
                f"{view.key}.load", right) + gap  # fmt: skip
    # words: cells 8; before a figure
    x = _figure(canvas, x, words.text("function.head", "quality"), words.fixed(view.quality.value, 0),
                view.quality.tone, f"{view.key}.quality", right)  # fmt: skip
    x = marks.trend(canvas, x + 1, 0, view.quality) + gap if view.quality.trend else x + gap
    # words: cells 22; what a function costs; e.g. €8.1k a month
    cost = words.text("function.head", "{money} a month", money=words.money(view.cost))
    if x + len(cost) <= right:
        canvas.put(x, 0, cost, "text")
        canvas.hit(x, 0, len(cost), Explain(f"{view.key}.cost"))


def _figure(canvas: Canvas, x: int, label: str, text: str, tone: Tone | None, why: str, right: int) -> int:
    if x + len(label) + 1 + len(text) > right:
        return x
    x = canvas.put(x, 0, label, "muted") + 1
    end = canvas.put(x, 0, text, tone or "strong", bold=tone in ("bad", None))
    canvas.hit(x, 0, end - x, Explain(why))
    return end


def _neighbours(canvas: Canvas, view: FunctionView, right: int, words: Words) -> int:
    """The keys to the functions before and after, at the right; gives the column they start at."""
    wide = canvas.width >= 100
    for key, name in ((Key.NEXT_THING, view.following[1]), (Key.PREVIOUS_THING, view.previous[1])):
        cap = cap_of(key, words)
        label = name if wide else ""
        start = right - len(cap) - (1 + len(label) if label else 0)
        marks.keycap(canvas, start, 0, cap, label, Press(key))
        right = start - (3 if wide else 2)
    return right + (3 if wide else 2)


def option_name(name: OptionName | str, words: Words) -> str:
    """What an option is called."""
    match name:
        case "own":
            # words: cells 22; an option: our own people do the work
            return words.text("function.option", "Own team")
        case "freelance":
            # words: cells 22; an option: freelancers do the work
            return words.text("function.option", "Freelancers")
        case "local_extension":
            # words: cells 22; an option: people of a local firm work under our direction
            return words.text("function.option", "Local extension")
        case "local_service":
            # words: cells 22; an option: a local firm does the work and answers for it
            return words.text("function.option", "Local managed service")
        case "near_extension":
            # words: cells 22; an option: people of a nearshore firm work under our direction
            return words.text("function.option", "Nearshore extension")
        case "off_operation":
            # words: cells 22; an option: an offshore firm runs it
            return words.text("function.option", "Offshore team")
        case "split":
            # words: cells 22; a row below the options: two of them share the work
            return words.text("function.option", "The split")
    # words: cells 22; the row below the options: how it goes on
    return words.text("function.option", "if nothing changes")


def draw_options(
    canvas: Canvas, view: FunctionView, cursor: int, left: int, played: int,
    split: tuple[tuple[str, ...], OptionRow | None], words: Words,
) -> None:  # fmt: skip
    """The table. Its rows are numbered as they are pressed. `played`: months of its futures, while they are played.

    `split`: the options that are ticked, and the row of both together where they share the work.
    """
    ticked, shared = split
    # words: cells 32; title of a section, in capitals
    title = words.text("function", "WHO SHOULD DO THIS WORK?")
    if any(option.weighed for option in view.options):
        # words: cells 40; what the figures of the options are: of a forecast
        note = words.text("function", "means of the next 12 months")
    elif played:
        # words: cells 40; the figures of the options are simple sums, until a forecast is played; {n} of 12 months
        note = words.text("function", "simple sums; futures: {n} of 12", n=str(played))
    else:
        # words: cells 40; what the figures of the options are: simple sums, not a forecast
        note = words.text("function", "a year of each, by simple sums")
    marks.section(canvas, left, 0, TABLE, title, note, about="options")
    _heads(canvas, left, words)
    rows = (*view.options, shared) if shared is not None else view.options
    for i, option in enumerate(rows[: canvas.height - 2]):
        y, here = 2 + i, i == cursor
        if here:
            marks.cursor_row(canvas, Rect(left - 1, y, canvas.width - left + 1, 1))
        if option.name != "split":
            canvas.hit(left - 1, y, canvas.width - left + 1, Point("options", i))
        _option(canvas, left, y, i, option, view.key, here, words)
        if option.name in ticked:
            canvas.put(left + 1, y, canvas.glyphs.yes, "accent", bold=True)


def _heads(canvas: Canvas, left: int, words: Words) -> None:
    # words: cells 6; column head; cost a month in thousands of euros
    canvas.put_right(left + 33, 1, words.text("function.column", "€k"), "muted", about="cost")
    # words: cells 6; column head; quality, 0 to 100
    canvas.put_right(left + 39, 1, words.text("function.column", "qual."), "muted", about="quality")
    # words: cells 6; column head; days from asked to done
    canvas.put_right(left + 46, 1, words.text("function.column", "wait"), "muted", about="wait")
    # words: cells 11; column head; when the work is done that way
    canvas.put(left + 48, 1, words.text("function.column", "in place"), "muted", about="in_place")
    # words: cells 5; column head; days of the head of IT a month, more or less than now
    canvas.put_right(left + 66, 1, words.text("function.column", "days"), "muted", about="attention")
    # words: cells 7; column head; share of the know-how that stays in the house
    canvas.put_right(left + TABLE, 1, words.text("function.column", "kept"), "muted", about="kept")


def _option(
    canvas: Canvas, left: int, y: int, place: int, option: OptionRow, key: str, here: bool, words: Words
) -> None:
    now, shared = option.name == "now", option.name == "split"
    quiet = now or bool(option.closed)
    if shared:
        canvas.put(left, y, canvas.glyphs.yes, "accent", bold=True)
    elif now:
        # words: cells 5; before the row that says how it goes on if nothing changes
        canvas.put(left, y, words.text("function", "now"), "muted")
    else:
        canvas.put(left, y, DIGITS[place], "muted" if quiet else "accent", bold=not quiet)
    if option.way is not None:
        hue = "muted" if quiet else glyphs.WAYS[option.way]
        canvas.put(left + 2, y, option.way, hue, bold=not quiet)
        canvas.put(left + 3, y, glyphs.texture(option.way, canvas.glyphs) * 2, hue)
    ink: Token = "strong" if here else "muted" if quiet else "text"
    canvas.put(left + 6, y, option_name(option.name, words), ink, bold=here, width=22, shorten=True,
               about=f"{key}.{OPTIONS.get(option.name, option.name)}")  # fmt: skip
    figures: Token = "muted" if quiet else "text"
    canvas.put_right(left + 33, y, words.thousands(option.cost) if isfinite(option.cost) else "—", figures)
    quality = words.fixed(option.quality.value, 0) if isfinite(option.quality.value) else "—"
    canvas.put_right(left + 38, y, quality, option.quality.tone or figures)
    marks.trend(canvas, left + 39, y, option.quality)
    canvas.put_right(left + 46, y, "—" if option.wait is None else wait_cut(option.wait, words), figures)
    if option.closed:
        canvas.put(left + 48, y, option.closed, "muted", width=26, shorten=True)
        return
    canvas.put(left + 48, y, option.in_place, figures, width=13, shorten=True)
    days = words.fixed_change(option.days, 1) if option.days else "0"
    canvas.put_right(left + 66, y, days if isfinite(option.days) else "—", figures)
    canvas.put_right(left + TABLE, y, words.percent(option.kept, 0) if isfinite(option.kept) else "—", figures)


def draw_told(canvas: Canvas, option: OptionRow | None, refusal: Prose | None, words: Words) -> None:
    """What an option is, what it gains, pays and risks, and what comes first."""
    marks.panel(canvas, Rect(0, 0, canvas.width, canvas.height), edge="warn" if refusal else "info")
    room = canvas.width - 3
    if refusal:
        canvas.prose(2, 0, refusal, room, "warn", lines=canvas.height)
        return
    if option is None:
        return
    x = canvas.put(2, 0, option_name(option.name, words), "strong", bold=True) + 1
    canvas.put(x, 0, option.closed or option.described, "warn" if option.closed else "muted",
               width=canvas.width - x - 1, shorten=True)  # fmt: skip
    # words: cells 8; before what an option is good for
    gains = words.text("function.told", "gains")
    # words: cells 8; before what an option costs
    pays = words.text("function.told", "pays")
    # words: cells 8; before what may go wrong with an option
    risk = words.text("function.told", "risk")
    # words: cells 8; before what has to be done first
    first = words.text("function.told", "first")
    rows: tuple[tuple[str, Token, Prose], ...] = (
        (gains, "good", option.gains), (pays, "warn", option.pays),
        (risk, "bad", option.risk), (first, "info", option.first),
    )  # fmt: skip
    y = 1
    for label, ink, said in rows:
        if not said or y >= canvas.height:
            continue
        canvas.put(2, y, label, ink, bold=True, width=8)
        y += canvas.prose(11, y, said, room - 9, lines=1)
