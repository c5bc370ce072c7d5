"""The first line of every screen of a game."""

from rich.cells import cell_len

from infosim.game.views.header import HeaderView
from infosim.locale import Words
from infosim.tui.canvas import Canvas, Rect
from infosim.tui.marks import gauge

_GAUGE = 15


def draw_header(canvas: Canvas, view: HeaderView, words: Words) -> None:
    """Name, company, chapter and month; what the width allows, the month always."""
    width = canvas.width
    canvas.fill(Rect(0, 0, width, 1), "raised")
    canvas.put(1, 0, " INFOSIM ", "on_accent", ground="accent", bold=True)
    wide = width >= 120
    right = width - 2
    now, last = str(view.month), str(view.months)
    # words: cells 16; the month being played, of a whole game; e.g. month 14 of 36
    count = words.text("header", "month {now} of {last}", now=now, last=last) if wide else f"{now}/{last}"
    start = canvas.put_right(right, 0, count, "muted")
    start = canvas.put_right(start - 2, 0, words.month(view.date), "strong", bold=True)
    x = canvas.put(11, 0, view.company, "strong", bold=True, width=min(24, start - 13), shorten=True) + 2
    if view.scenario:
        title_x = max(x, (width - cell_len(view.scenario)) // 2 + 2)
        if wide:
            canvas.put(x, 0, view.tagline, "muted", width=title_x - x - 2, shorten=True)
            canvas.put(title_x, 0, view.scenario, "text", width=start - title_x - 2, shorten=True)
        return
    if wide:
        gauge_x = width // 2 - 3
        if view.next_chapter:
            gauge_x = min(gauge_x, start - 2 - cell_len(view.next_chapter) - 1 - _GAUGE)
        name_x = gauge_x - 1 - cell_len(view.chapter) if view.next_chapter else gauge_x
        if x + cell_len(view.tagline) + 2 <= name_x:
            canvas.put(x, 0, view.tagline, "muted")
        canvas.put(name_x, 0, view.chapter, "muted")
        if view.next_chapter:
            gauge(canvas, gauge_x, 0, _GAUGE, view.chapter_share, "accent")
            after = gauge_x + _GAUGE + 1
            canvas.put(after, 0, view.next_chapter, "text", width=start - after - 2)
        return
    chapter, lesson = view.chapter, view.lesson
    if view.next_chapter:
        chapter = f"{chapter} → {view.next_chapter}"
    if width >= 100:
        room = start - x - 2 - cell_len(chapter) - 2
        if cell_len(view.tagline) <= room:
            x = canvas.put(x, 0, view.tagline, "muted") + 2
            lesson = ""  # it says which class it is
    if cell_len(chapter) > start - x - 2:
        chapter = view.chapter  # the way to the next one is on the goals
    if lesson and cell_len(chapter) + 3 + cell_len(lesson) <= start - x - 2:
        chapter = f"{lesson} · {chapter}"
    canvas.put(x, 0, chapter, "muted", width=start - x - 2)
