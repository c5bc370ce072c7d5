"""Candidates drawn: a bar for what is known of each one's fit, as wide as the doubt."""

from infosim.game.views.prose import NOTHING
from infosim.game.views.talent import CandidateRow, TalentView
from infosim.locale import Words
from infosim.tui import marks
from infosim.tui.canvas import Canvas, Rect
from infosim.tui.hits import Point, Press
from infosim.tui.keys import Key, cap_of
from infosim.tui.said import hanging
from infosim.tui.tokens import Token

LEAST_FIT, MOST_FIT = 0.6, 1.4
"""What the ends of a fit bar stand for; a usual colleague, 1, is in the middle."""
MOST = 4
"""Candidates that are shown at most."""


def candidate_rows(count: int, room: int, wide: bool) -> int:
    """Rows of the section: its title, then two for each candidate where there is room, else one; none without any."""
    if not count:
        return 0
    shown = min(count, MOST)
    spare = room - (4 if wide else 2)  # whoever else hires has their place too
    if wide and 1 + 2 * shown <= spare:
        return 1 + 2 * shown
    return min(1 + shown, max(spare, 2))


def draw_candidates(canvas: Canvas, view: TalentView, cursor: int | None, left: int, words: Words) -> None:
    """Who waits for an answer: what they ask, how they fit, what happens to them this month."""
    width = canvas.width - left - 1
    # words: cells 20; title of a section, in capitals
    marks.section(canvas, left, 0, width, words.text("talent", "CANDIDATES"), view.candidates_note, about="candidate")
    rows = canvas.height - 1
    shown = min(len(view.candidates), MOST)
    lines = 2 if rows >= 2 * shown else 1
    first = max((cursor or 0) - rows // lines + 1, 0)
    for i, row in enumerate(view.candidates[first : first + rows // lines]):
        y, here = 1 + lines * i, cursor == first + i
        if here:
            marks.cursor_row(canvas, Rect(max(left - 2, 0), y, canvas.width - max(left - 2, 0), lines))
        canvas.hit(left, y, width, Point("candidates", first + i), height=lines)
        draw_line = _two_lines if lines == 2 else _one_line
        draw_line(canvas, left, y, width, row, here, words)


def _two_lines(canvas: Canvas, x: int, y: int, width: int, row: CandidateRow, here: bool, words: Words) -> None:
    canvas.put(x, y, row.name, "strong", bold=here, width=16, shorten=True)
    canvas.put(x + 17, y, row.asks, "warn" if row.dear else "text", width=20, shorten=True)
    canvas.put_right(x + width, y, row.status, "good" if row.signs else "muted")
    canvas.put(x, y + 1, row.function, "muted", width=16, shorten=True)
    fit_bar(canvas, x + 17, y + 1, 25, row)
    # words: cells 12; beside a bar: how well a candidate seems to fit, 100 being a usual colleague; e.g. fit 96
    text = words.text("talent.candidate", "fit {points}", points=words.hundredths(row.seen))
    canvas.put_right(x + width, y + 1, text, "text" if row.fits else "warn")


def _one_line(canvas: Canvas, x: int, y: int, width: int, row: CandidateRow, here: bool, words: Words) -> None:
    """Whose post it is stands beside the name: two posts may be open, and one candidate each in sight."""
    bar = 10 + width - 78
    canvas.put(x, y, row.name, "strong", bold=here, width=13, shorten=True)
    canvas.put(x + 14, y, row.function, "muted", width=12, shorten=True)
    canvas.put(x + 27, y, row.asks, "warn" if row.dear else "text", width=18, shorten=True)
    fit_bar(canvas, x + 46, y, bar, row)
    canvas.put_right(x + 50 + bar, y, words.hundredths(row.seen), "text" if row.fits else "warn")
    canvas.put_right(x + width, y, row.status, "good" if row.signs else "muted", width=16, shorten=True)


def fit_bar(canvas: Canvas, x: int, y: int, width: int, row: CandidateRow) -> None:
    """Where their work would lie against a usual colleague's, in the middle: eight in ten inside the heavy part."""

    def cell(fit: float) -> int:
        share = (fit - LEAST_FIT) / (MOST_FIT - LEAST_FIT)
        return min(max(round(share * (width - 1)), 0), width - 1)

    canvas.put(x, y, canvas.glyphs.light * width, "rule")
    canvas.put(x + width // 2, y, "│", "muted")
    low, high = cell(row.low), cell(row.high)
    ink: Token = "info" if row.fits else "warn"
    canvas.put(x + low, y, canvas.glyphs.heavy * (high - low + 1), ink)
    canvas.put(x + cell(row.seen), y, canvas.glyphs.filled, ink, bold=True)


def draw_candidate_lens(canvas: Canvas, view: TalentView, row: CandidateRow, words: Words) -> None:
    """What they ask and how they fit, what becomes of them, and the keys that answer."""
    lens = row.lens
    marks.panel(canvas, Rect(0, 0, canvas.width, canvas.height), edge=lens.tone or "accent")
    width, last = canvas.width - 4, canvas.height - 1
    x = canvas.put(2, 0, lens.title, "strong", bold=True, width=width, shorten=True) + 2
    y = hanging(canvas, 2, x, 0, lens.cause, width, canvas.height - 2)
    if y < last and lens.outlook != NOTHING:
        canvas.prose(2, y, lens.outlook, width, lines=last - y)
    keys = [
        # words: cells 12; a key: the form in which a candidate is answered
        (Key.ENTER, words.text("talent.key", "answer")),
        # words: cells 22; a key: see a candidate once more, and what that takes; e.g. interview 0.5 d
        (Key.REFERENCE, words.text("talent.key", "interview {days}", days=words.days(view.interview_days))),
    ]
    if row.dear:
        # words: cells 22; a key: a better offer to a candidate; e.g. offer +10%
        keys.append((Key.COUNTER, words.text("talent.key", "offer {more}", more=words.percent_change(view.raises, 0))))
    x = 2
    for key, label in keys:
        x = marks.keycap(canvas, x, last, cap_of(key, words), label, Press(key)) + 3
