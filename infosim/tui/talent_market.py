"""The talent market drawn: skills, places, who else hires, how tight it has been."""

import datetime as dt
from typing import NamedTuple

from rich.cells import cell_len

from infosim.game.views.talent import PlaceRow, SkillRow, TalentView
from infosim.locale import Words
from infosim.tui import marks
from infosim.tui.canvas import Canvas, Rect
from infosim.tui.chart import draw_history, nice_top
from infosim.tui.hits import Point, Press
from infosim.tui.keys import DIGITS, Key, cap_of
from infosim.tui.said import hanging
from infosim.tui.tokens import Token

WIDE = 118
LEVEL, PLACE = "s", "l"
"""The keys that turn how senior and where."""


class Columns(NamedTuple):
    """Where each column of the skills stands; figures end before theirs. Negative: not shown."""

    name: int
    name_width: int
    looking: int
    posts: int
    gauge: int
    gauge_width: int
    tight: int
    spark: int
    bar: int
    bar_width: int
    weeks: int
    pool: int
    you: int
    open: int


def columns(width: int) -> Columns:
    """The columns of a table so wide."""
    if width >= WIDE:
        more = min((width - 120) // 4, 10) if width > 120 else 0
        return Columns(
            name=4, name_width=24 + more, looking=36 + more, posts=43 + more, gauge=45 + more, gauge_width=9,
            tight=59 + more, spark=62 + more, bar=76 + 2 * more, bar_width=10, weeks=93 + 2 * more,
            pool=101 + 3 * more, you=108 + 3 * more, open=109 + 3 * more,
        )  # fmt: skip
    more = min(max(width - 80, 0), 20)
    return Columns(
        name=3, name_width=18 + more, looking=29 + more, posts=36 + more, gauge=38 + more, gauge_width=5,
        tight=48 + more, spark=-1, bar=51 + more, bar_width=6, weeks=66 + more, pool=-1, you=74 + more, open=-1,
    )  # fmt: skip


def draw_headline(canvas: Canvas, view: TalentView, words: Words) -> None:
    """The market in people."""
    left, right = marks.margin(canvas.width), canvas.width - marks.margin(canvas.width)
    # words: cells 16; title of the screen, in capitals
    x = canvas.put(left, 0, words.text("talent", "TALENT MARKET"), "muted", about="talent_market") + 1
    x = canvas.line(x, 0, view.headline, right - x, "strong", bold=True)
    if view.note and cell_len(view.note) <= right - x - 2:
        canvas.put_right(right, 0, view.note, "muted")


def draw_skills(canvas: Canvas, view: TalentView, cursor: int, focused: bool, words: Words) -> None:
    """One row a skill: people and posts, how tight, weeks to fill a post, the pool's pay and the offer."""
    at, wide = columns(canvas.width), canvas.width >= WIDE
    left = marks.margin(canvas.width)
    top = 1
    if wide:
        # words: cells 20; title of a section, in capitals
        title = words.text("talent", "SKILLS")
        # words: cells 54; what tightness is
        note = words.text("talent", "tightness: posts for each person who looks")
        marks.section(canvas, left, 0, canvas.width - 2 * left, title, note, about="talent_market")
        # words: cells 20; column head
        canvas.put(at.name, 1, words.text("talent.column", "skill"), "muted")
        top = 2
    else:
        # words: cells 20; title of a section, in capitals
        canvas.put(left, 0, words.text("talent", "TALENT"), "strong", bold=True)
    _heads(canvas, top - 1, at, words)
    for i, row in enumerate(view.skills[: canvas.height - top]):
        y, here = top + i, i == cursor
        if here:
            marks.cursor_row(canvas, Rect(0, y, canvas.width, 1), edge="accent" if focused else "rule")
        canvas.hit(0, y, canvas.width, Point("skills", i))
        _skill(canvas, y, at, i, row, here, view, words)


def _heads(canvas: Canvas, y: int, at: Columns, words: Words) -> None:
    # words: cells 8; column head; people who look for work
    canvas.put_right(at.looking, y, words.text("talent.column", "looking"), "muted", about="searchers")
    # words: cells 6; column head; posts that are open
    canvas.put_right(at.posts, y, words.text("talent.column", "posts"), "muted", about="posts")
    # words: cells 10; column head; posts for each who looks
    canvas.put(at.gauge, y, words.text("talent.column", "tightness"), "muted", about="tightness")
    if at.spark >= 0:
        # words: cells 12; column head
        canvas.put(at.spark, y, words.text("talent.column", "12 months"), "muted", about="cycle")
    # words: cells 14; column head; how long a post stays open
    canvas.put(at.bar, y, words.text("talent.column", "weeks to fill"), "muted", about="time_to_fill")
    if at.pool >= 0:
        # words: cells 8; column head; pay of the market a year, in thousands of euros
        canvas.put_right(at.pool, y, words.text("talent.column", "pool €k"), "muted", about="wage")
    # words: cells 7; column head; your offer a year, in thousands of euros
    canvas.put_right(at.you, y, words.text("talent.column", "you €k"), "muted", about="pay")
    if at.open >= 0:
        # words: cells 6; column head; posts that are open
        canvas.put(at.open + 2, y, words.text("talent.column", "posts"), "muted", about="vacancy")


def _skill(
    canvas: Canvas, y: int, at: Columns, place: int, row: SkillRow, here: bool, view: TalentView, words: Words
) -> None:
    if place < len(DIGITS):
        canvas.put(at.name - 2, y, DIGITS[place], "accent", bold=True)
    name = row.name if cell_len(row.name) <= at.name_width else row.short
    canvas.put(at.name, y, name, "strong" if here else "text", bold=here, width=at.name_width, shorten=True)
    few = row.tightness.tone == "bad"
    looking = words.count(row.looking)
    canvas.put_right(at.looking, y, looking, "bad" if few else "text", bold=few, about=f"{row.key}.searchers")
    canvas.put_right(at.posts, y, words.count(row.posts), "text", about=f"{row.key}.posts")
    marks.gauge(canvas, at.gauge, y, at.gauge_width, row.tightness.value / view.tightness_scale,
                marks.load_ink(row.tightness.tone))  # fmt: skip
    marks.figure_right(canvas, at.tight, y, words.fixed(row.tightness.value, 1), row.tightness.tone,
                       about=f"{row.key}.tightness")  # fmt: skip
    if here:
        canvas.control("talent.weeks", at.bar, y, at.weeks - at.bar)
        canvas.control("talent.pay", at.you - 5, y, 5)
    if at.spark >= 0:
        marks.spark(canvas, at.spark, y, row.history)
    marks.gauge(canvas, at.bar, y, at.bar_width, row.weeks.value / view.weeks_scale, marks.load_ink(row.weeks.tone))
    marks.figure_right(canvas, at.weeks, y, f"{words.fixed(row.weeks.value, 0)} ±{words.fixed(row.weeks_spread, 0)}",
                       row.weeks.tone, about=f"{row.key}.time_to_fill")  # fmt: skip
    if at.pool >= 0:
        canvas.put_right(at.pool, y, words.thousands(row.pool_pay), "text", about=f"{row.key}.wage")
    canvas.put_right(at.you, y, words.thousands(row.your_pay), "text")
    if row.under is not None:
        canvas.put(at.you + 1, y, canvas.glyphs.down, row.under)
    if at.open >= 0 and row.open_post:
        canvas.put(at.open + 2, y, f"{canvas.glyphs.open} {row.open_post}", "info", width=canvas.width - at.open - 2,
                   shorten=True)  # fmt: skip


def draw_market_lens(canvas: Canvas, view: TalentView, cursor: int, words: Words) -> None:
    """What the offer comes to, what comes if nothing changes, and the keys that turn it."""
    lens = view.lens
    marks.panel(canvas, Rect(0, 0, canvas.width, canvas.height), edge=lens.tone or "accent")
    width = canvas.width - 4
    x = canvas.put(2, 0, lens.title, "strong", bold=True, width=width, shorten=True) + 2
    short = lens.short and canvas.height <= 3 and cell_len(lens.cause.text) > width - x + 2
    cause = lens.short if short else lens.cause
    y = hanging(canvas, 2, x, 0, cause, width, canvas.height - 2)
    if y < canvas.height - 1:
        canvas.prose(2, y, lens.outlook, width, lines=canvas.height - 1 - y)
    last = canvas.height - 1
    search = view.skills[cursor].search if view.skills else None
    if search is None:
        return
    arrows = f"{cap_of(Key.LEFT, words)} {cap_of(Key.RIGHT, words)}"
    # words: cells 12; two arrows change the pay offered by one percent of the market's
    x = marks.keycap(canvas, 2, last, arrows, words.text("talent.key", "pay 1%"), Press(Key.RIGHT)) + 3
    level = next((word for key, word in view.levels if key == search.level), "")
    # words: cells 22; a key turns how senior; {level} is junior, mid or senior
    label = words.text("talent.key", "seniority: {level}", level=level)
    x = marks.keycap(canvas, x, last, LEVEL, label, Press(LEVEL)) + 3
    place = next((row.name for row in view.places if row.chosen), "")
    # words: cells 28; a key turns where to look; {place} is a town or a country
    label = words.text("talent.key", "place: {place}", place=place)
    if x + 2 + cell_len(label) <= canvas.width - 1:
        marks.keycap(canvas, x, last, PLACE, label, Press(PLACE))


def draw_places(canvas: Canvas, view: TalentView, cursor: int | None, left: int, words: Words) -> None:
    """Where such people can be looked for; the place under the cursor is the one searched."""
    width = canvas.width - left - 1
    lens = view.lens.title
    # words: cells 20; title of a section, in capitals: where to look for people
    marks.section(canvas, left, 0, width, words.text("talent", "PLACES"), lens, about="place")
    for i, row in enumerate(view.places[: canvas.height - 1]):
        _place(canvas, left, 1 + i, width, i, row, cursor == i, view, words)


def _place(
    canvas: Canvas, x: int, y: int, width: int, place: int, row: PlaceRow, here: bool, view: TalentView, words: Words
) -> None:
    if here:
        marks.cursor_row(canvas, Rect(max(x - 2, 0), y, canvas.width - max(x - 2, 0), 1))
    canvas.hit(x, y, width, Point("places", place))
    ink: Token = "muted" if row.closed else "strong" if row.chosen else "text"
    canvas.put(x, y, row.name, ink, bold=row.chosen, width=18, shorten=True)
    gauge, size = x + 19, 4 if width < 70 else 10
    value = gauge + size + 4
    marks.gauge(canvas, gauge, y, size, row.tightness.value / view.tightness_scale, marks.load_ink(row.tightness.tone))
    marks.figure_right(canvas, value, y, words.fixed(row.tightness.value, 1), row.tightness.tone)
    if row.closed:
        canvas.put(value + 2, y, row.closed, "muted", width=x + width - value - 2, shorten=True)
        return
    canvas.put_right(value + 6, y, words.percent(row.chance, 0), "text")
    canvas.put_right(value + 14, y, words.money(row.pay), "text")
    canvas.put(value + 15, y, row.note, "muted", width=x + width - value - 15, shorten=True)


def draw_others(canvas: Canvas, view: TalentView, left: int, words: Words) -> None:
    """Who else hires, and who was hired away from us."""
    width = canvas.width - left - 1
    # words: cells 24; title of a section, in capitals: other firms that hire
    marks.section(canvas, left, 0, width, words.text("talent", "WHO ELSE IS HIRING"), view.rivals_note, about="rival")
    y = 1
    room = canvas.height - 3 if view.poached else canvas.height - 1
    if not view.rivals:
        # words: cells 50; no other firm hires these people
        canvas.put(left, y, words.text("talent", "nobody you know of"), "muted")
        y += 1
    for rival in view.rivals[: max(room, 1)]:
        canvas.put(left, y, rival.name, "text", width=11, shorten=True)
        start = canvas.put_right(left + width, y, rival.pays, "bad") if rival.pays else left + width
        canvas.put(left + 12, y, rival.what, "muted", width=start - left - 13, shorten=True)
        y += 1
    if view.poached and y + 2 <= canvas.height:
        y += 1 if y + 3 <= canvas.height else 0
        # words: cells 32; title of a section, in capitals: people whom other firms hired away
        title = words.text("talent", "POACHED FROM YOU, 12 MONTHS")
        marks.section(canvas, left, y, width, title, view.poached_note, about="poached")
        canvas.prose(left, y + 1, view.poached, width)


def draw_tightness(canvas: Canvas, view: TalentView, month: dt.date, left: int, words: Words) -> None:
    """How tight the market of the skill has been, and what it means."""
    width = canvas.width - left - min(left, 2)
    meaning = 3 if view.meaning and canvas.height >= 10 else 0
    # words: cells 36; what the dashed line of a chart is: as many posts as people
    note = words.text("talent", "dashed: one post for each")
    marks.section(canvas, left, 0, width, view.chart_title, note, about="tightness")
    height = canvas.height - 1 - (meaning + 1 if meaning else 0)
    if height >= 4 and view.chart:
        top = nice_top(view.chart, 1.2)
        months = 24 if len(view.chart) > 12 else 12
        row = view.skills[0] if not view.skills else next((s for s in view.skills if s.name == view.lens.title), None)
        draw_history(
            canvas, Rect(left, 1, width, height), view.chart, (words.fixed(top, 1), "0"), top, month, words,
            aim=1.0, tone=row.tightness.tone if row else None, gutter=5, months=months,
        )  # fmt: skip
    if meaning:
        y = canvas.height - meaning
        # words: cells 24; title of a section, in capitals: what the state of the market means
        marks.section(canvas, left, y, width, words.text("talent", "WHAT IT MEANS"), about="market")
        canvas.prose(left, y + 1, view.meaning, width, lines=2)
