"""How the end of a game is drawn: verdict, value, result, what was reached and won, the story, the last words."""

import datetime as dt

from rich.cells import cell_len

from infosim.game.views.debrief import MistakeRow
from infosim.game.views.end import Chapter, EndView, Factor, Medal, Objective, ScoreView
from infosim.game.views.prose import Prose
from infosim.game.views.why import Step
from infosim.locale import Words
from infosim.tui import marks
from infosim.tui.axes import draw_grades
from infosim.tui.canvas import Canvas, Rect, wrapped
from infosim.tui.hits import Point


def draw_verdict(canvas: Canvas, view: EndView, words: Words) -> None:
    """One sentence, the seed, how long it took."""
    left = marks.margin(canvas.width)
    x = left
    if canvas.width >= 110:
        # words: cells 8; before the sentence that ends a game
        x = canvas.put(left, 0, words.text("end", "THE END"), "muted") + 1
    note = words.text("title", "seed {seed}", seed=str(view.seed))
    if view.minutes is not None:
        # words: cells 24; how long a person played
        note += " · " + words.plural("end", "{n} minute", "{n} minutes", view.minutes)
    room = canvas.width - left - cell_len(note)
    x = canvas.put(x, 0, view.sentence, "strong", bold=True, width=canvas.width - x - left, shorten=True)
    if room > x + 2:
        canvas.put(room, 0, note, "muted")


def draw_value(canvas: Canvas, view: EndView, words: Words) -> None:
    """The value in pixels, in millions, with what to hold it against; the result beside it, once it is known."""
    left = marks.margin(canvas.width)
    wide, score = canvas.width >= 110, view.score
    y = 0
    if canvas.height > 3:
        # words: cells 12; title, in capitals: what the company is worth
        canvas.put(left, 0, words.text("end", "VALUE"), "muted", about="value")
        y = 1
    millions = view.value / 100_000_000
    figure = "0" if millions <= 0 else words.fixed(millions, 2 if millions < 10 else 1 if millions < 100 else 0)
    x = marks.pixels(canvas, left, y, figure, "bad" if view.value <= 0 else "strong")
    # words: cells 12; after the value of a company, large
    x = canvas.put(x + 2, y + 2, words.text("end", "€ million"), "strong", bold=True)
    half = canvas.width // 2 + (2 if wide else -8)
    notes = view.notes if score is None else (*score.against, *view.notes)
    if score is not None:
        draw_result(canvas, score, half, y, words)
    if wide or score is None:
        at = max(x + 3, left + 31)
        room = half - 3 if score is not None else canvas.width - left
        _beside(canvas, notes[:3], at, y, room)


def _beside(canvas: Canvas, notes: tuple[tuple[str, str], ...], x: int, y: int, end: int) -> None:
    """What stands beside the value, a line each."""
    label = min(max((cell_len(name) for name, _ in notes), default=0), max(end - x - 8, 4))
    for i, (name, text) in enumerate(notes):
        canvas.put(x, y + i, name, "muted", width=label, shorten=True)
        canvas.put(x + label + 1, y + i, text, "text", width=end - x - label - 1, shorten=True)


def draw_result(canvas: Canvas, score: ScoreView, x: int, y: int, words: Words) -> None:
    """The result in pixels, its grade, and what would have made the next one."""
    if y:
        # words: cells 12; title, in capitals: what a game comes to, out of a hundred
        canvas.put(x, y - 1, words.text("end", "RESULT"), "muted", about="result")
    after = marks.pixels(canvas, x, y, words.count(score.result), "strong")
    # words: cells 10; after the result of a game, large
    of_hundred = words.text("end", "of 100")
    end = canvas.width - marks.margin(canvas.width)
    if canvas.width < 110:
        canvas.put(after + 2, y, score.grade, "strong", bold=True)
        if canvas.prose(after + 2, y + 1, score.step, end - after - 2, "muted", lines=2) == 1:
            bots = " · ".join([of_hundred, *(f"{name} {figure}" for name, figure in score.against[1:2])])
            canvas.put(after + 2, y + 2, bots, "muted", width=end - after - 2, shorten=True)
        return
    start = canvas.put(after + 2, y + 2, of_hundred, "strong", bold=True) + 3
    canvas.put(start, max(y - 1, 0), score.grade, "strong", bold=True)
    if y:
        draw_grades(canvas, start, y, end - start, score.result, score.grades)
    grades = " · ".join(f"{grade.name} {words.count(grade.least)}" for grade in score.grades)
    canvas.put(start, y + 1, grades, "muted", width=end - start, shorten=True)
    canvas.line(start, y + 2, score.step, end - start)


def draw_medals(canvas: Canvas, medals: tuple[Medal, ...], span: tuple[int, int], words: Words) -> None:
    """What was won, then what was missed and by how much."""
    left, width = span[0], span[1] - span[0]
    # words: cells 20; title of a section, in capitals: what was won besides
    marks.section(canvas, left, 0, width, words.text("end", "MEDALS"), about="medals")
    name = min(max((cell_len(medal.name) for medal in medals), default=0), width * 2 // 5)
    for y, medal in enumerate(medals[: canvas.height - 1], start=1):
        won = medal.won
        canvas.put(left, y, canvas.glyphs.filled if won else canvas.glyphs.open, "strong" if won else "muted")
        canvas.put(left + 2, y, medal.name, "strong" if won else "muted", bold=won, width=name, shorten=True)
        canvas.put(left + name + 4, y, medal.detail, "text" if won else "muted", width=width - name - 4, shorten=True)
    if not medals:
        # words: cells 40; where medals are listed
        canvas.put(left, 1, words.text("end", "None this time."), "muted")


def draw_medal_line(canvas: Canvas, medals: tuple[Medal, ...], words: Words) -> None:
    """The same in one line, names alone."""
    left = marks.margin(canvas.width)
    marks.section(canvas, left, 0, canvas.width - 2 * left, words.text("end", "MEDALS"), about="medals")
    x = left
    for medal in medals:
        if x + 2 + cell_len(medal.name) > canvas.width - left:
            break
        glyph = canvas.glyphs.filled if medal.won else canvas.glyphs.open
        x = canvas.put(x, 1, glyph, "strong" if medal.won else "muted") + 1
        x = canvas.put(x, 1, medal.name, "strong" if medal.won else "muted", bold=medal.won) + 2
    if not medals:
        canvas.put(left, 1, words.text("end", "None this time."), "muted")


def draw_objectives(canvas: Canvas, objectives: tuple[Objective, ...], span: tuple[int, int], words: Words) -> None:
    """What was to be reached, and what was."""
    left, width = span[0], span[1] - span[0]
    reached = sum(objective.reached for objective in objectives)
    # words: cells 20; title of a section, in capitals: the scenario's aims
    title = words.text("end", "OBJECTIVES")
    # words: cells 16; aims reached of all aims; e.g. 2 of 3
    note = words.text("end", "{n} of {all}", n=str(reached), all=str(len(objectives)))
    marks.section(canvas, left, 0, width, title, note, about="objectives")
    for y, objective in enumerate(objectives[: canvas.height - 1], start=1):
        done = objective.reached
        canvas.put(left, y, canvas.glyphs.filled if done else canvas.glyphs.open, "strong" if done else "muted")
        size = cell_len(objective.measure)
        canvas.put(left + 2, y, objective.text, "strong" if done else "text", bold=done, width=width - size - 4,
                   shorten=True)  # fmt: skip
        canvas.put_right(left + width, y, objective.measure, "text" if done else "warn")


def draw_factors(canvas: Canvas, factors: tuple[Factor, ...], span: tuple[int, int], words: Words) -> None:
    """The formula of the value, as a column."""
    left, width = span[0], span[1] - span[0]
    # words: cells 32; title of a section, in capitals
    title = words.text("end", "WHERE THE VALUE COMES FROM")
    # words: cells 4; millions of euros, head of a column
    marks.section(canvas, left, 0, width, title, words.text("end", "€M"), about="value")
    name = min(max((cell_len(factor.name) for factor in factors), default=0), 21)
    for y, factor in enumerate(factors[: canvas.height - 1], start=1):
        start = canvas.put_right(left + width, y, factor.figure, factor.tone or "text", bold=factor.tone is not None)
        canvas.put(left, y, factor.name, "text", width=name, shorten=True)
        canvas.put(left + name + 2, y, factor.detail, "muted", width=start - left - name - 3, shorten=True)


def draw_money(canvas: Canvas, thread: tuple[tuple[dt.date, Step], ...], span: tuple[int, int], words: Words) -> None:
    """How the money went: the thread of causes over the last twelve months."""
    left, width = span[0], span[1] - span[0]
    # words: cells 28; title of a section, in capitals
    title = words.text("end", "HOW THE MONEY WENT")
    # words: cells 40; how a list is ordered
    marks.section(
        canvas, left, 0, width, title, words.text("end", "the last twelve months, along the thread"), about="cash"
    )
    for i, (date, step) in enumerate(thread[: canvas.height - 1]):
        y = 1 + i
        x = canvas.put(left, y, words.month_axis_year(date), "muted") + 2 + 3 * i
        if i:
            x = canvas.put(x, y, canvas.glyphs.leaf, "faint") + 1
        start = left + min(width, 82) - cell_len(step.change.text)
        canvas.line(start, y, step.change, cell_len(step.change.text), heavy=False)
        canvas.put(x, y, step.text, "text", width=max(start - x - 2, 0), shorten=True)


def draw_priced(canvas: Canvas, mistakes: tuple[MistakeRow, ...], cursor: int, share: float, words: Words) -> None:
    """Mistakes by their names, the dearest first, a line each: what happened, and its price.

    `share` of looking back is done, 0 once all is.
    """
    left = marks.margin(canvas.width)
    right, wide = canvas.width - left, canvas.width >= 110
    if wide:
        # words: cells 66; how mistakes are priced
        note = words.text("debrief", "each alone, same luck, all else as you played it · 8 in 10 worlds")
    else:
        # words: cells 30; how prices of decisions are to be read
        note = words.text("debrief", "each alone, same luck")
    # words: cells 26; title of a section, in capitals: at most three
    marks.section(canvas, left, 0, right - left, words.text("debrief", "MISTAKES, PRICED"), note, about="mistakes")
    if share:
        canvas.put(left, 1, _pricing(share, words), "muted")
    elif not mistakes:
        # words: cells 74; where mistakes stand, and none was found that cost anything
        canvas.put(left, 1, words.text("debrief", "None that has a name and a price."), "muted")
    name = max((cell_len(made.name) for made in mistakes), default=0)
    band = max((cell_len(made.band) for made in mistakes), default=0) if wide else 0
    for y, made in enumerate(mistakes[: canvas.height - 1], start=1):
        here = y - 1 == cursor
        if here:
            marks.cursor_row(canvas, Rect(0, y, canvas.width, 1))
        canvas.put(left, y, words.month_axis_year(made.date), "muted")
        x = canvas.put(left + 8, y, made.name, "strong" if here else "text", bold=True)
        if band:
            canvas.put_right(right, y, made.band, "muted")
        end = canvas.put_right(right - (band + 2 if band else 0), y, made.figure, "bad", bold=True)
        x = max(x, left + 8 + name) + 2
        canvas.put(x, y, made.said, "text", width=max(end - x - 2, 0), shorten=True)
        canvas.hit(0, y, canvas.width, Point("mistakes", y - 1))


def draw_story(canvas: Canvas, story: tuple[Chapter, ...], first: int, cursor: int, share: float, words: Words) -> None:
    """What happened, in order of time; the moment under the cursor is told. `share` of looking back that is done."""
    left = marks.margin(canvas.width)
    width = canvas.width - 2 * left
    # words: cells 20; title of a section, in capitals: what happened in this game
    title = words.text("end", "THE STORY")
    note = words.plural("end", "{n} moment", "{n} moments", len(story))
    if share:
        note = _pricing(share, words)
    marks.section(canvas, left, 0, width, title, note, about="story")
    name = min(34, width * 3 // 10)
    for i, chapter in enumerate(story[first : first + canvas.height - 1]):
        y, here = 1 + i, first + i == cursor
        if here:
            marks.cursor_row(canvas, Rect(0, y, canvas.width, 1))
        canvas.put(left, y, words.month_axis_year(chapter.date), "muted")
        canvas.put(left + 8, y, chapter.title, "strong" if here else "text", bold=True, width=name - 1, shorten=True)
        canvas.line(left + 8 + name, y, chapter.said, width - 8 - name)
        canvas.hit(0, y, canvas.width, Point("story", first + i))


def _pricing(share: float, words: Words) -> str:
    # words: cells 34; meanwhile the mistakes of a game are priced; e.g. pricing mistakes: 40%
    return words.text("end", "pricing mistakes: {share}", share=words.percent(share, 0))


def last_words(view: EndView, thanks: Prose, words: Words) -> tuple[str, Prose]:
    """What the page ends with, and the words before it: what no bot did as well; else what was done well.

    `thanks` is what made it possible, once that is known.
    """
    if view.score is not None:
        said = view.score.better.then(thanks, " ") if thanks else view.score.better
        # words: cells 22; before a sentence on what no bot did as well, in capitals
        return words.text("end", "AGAINST THE BOTS"), said
    # words: cells 22; before a sentence on what the player did well, in capitals
    return words.text("end", "WELL DONE"), view.well_done


def ending_rows(view: EndView, thanks: Prose, width: int, words: Words) -> int:
    """How many lines the last words take, with what made it possible, and with the way back below."""
    head, said = last_words(view, thanks, words)
    rows = 0 if not said else 1 if cell_len(head) + 6 + cell_len(said.text) <= width else 2
    return rows + (view.back is not None)


def draw_last_words(canvas: Canvas, view: EndView, thanks: Prose, words: Words) -> None:
    """What was done well. It is always said. Below, where a company that failed can be taken up again."""
    marks.panel(canvas, Rect(0, 0, canvas.width, canvas.height), edge="good")
    head, said = last_words(view, thanks, words)
    y = 0
    if said:
        x = canvas.put(2, 0, head, "good", bold=True) + 2
        width = canvas.width - x - 2
        rows = wrapped(said, width)
        y = min(len(rows), 2)
        if y == 1:
            canvas.line(x, 0, said, width)
        else:
            first, rest = said.split(len("".join(piece for piece, _ in rows[0])))
            canvas.line(x, 0, first, width)
            canvas.prose(2, 1, rest, canvas.width - 4, lines=max(canvas.height - 1 - (view.back is not None), 1))
    if view.back is not None:
        canvas.line(2, y, view.back.said, canvas.width - 4)


def draw_waiting(canvas: Canvas, words: Words) -> None:
    """The bots still play."""
    left = marks.margin(canvas.width)
    # words: cells 20; title of a section, in capitals: the six axes of the result
    marks.section(canvas, left, 0, canvas.width - 2 * left, words.text("end", "SIX AXES"), about="axes")
    # words: cells 60; where the result will stand: reference bots still play the same game
    canvas.put(left, 1, words.text("end", "Eight bots are playing the same game. A moment."), "muted")
