"""How the title is drawn: the name and its line, what to do, the scenarios, and what is known of the one pointed at."""

from infosim.game.views.title import Ease, Mistake, SaveChoice, ScenarioChoice, TitleView
from infosim.locale import Words, wrap
from infosim.tui import marks
from infosim.tui.canvas import Canvas, Rect
from infosim.tui.glyphs import WAYS, Way, texture
from infosim.tui.hits import Point
from infosim.tui.keys import DIGITS
from infosim.tui.tokens import Token

LEFT = 6
"""Where the left column's text starts, where there are two columns."""

_LINE: tuple[tuple[Way, int], ...] = (("I", 20), ("M", 9), ("L", 5), ("F", 7), ("N", 7), ("O", 6))
"""The only ornament: a sourcing line, from ours to far."""


def draw_name(canvas: Canvas, left: int, said: str) -> None:
    """The name, the line, one sentence."""
    canvas.put(left, 0, "I N F O S I M", "strong", bold=True)
    x = left
    for way, cells in _LINE:
        x = canvas.put(x, 2, texture(way, canvas.glyphs) * cells, WAYS[way])
    canvas.put(left, 4, said, "text", italic=True)


def motto(words: Words) -> str:
    """Under the name."""
    # words: cells 54; under the name of the game
    return words.text("title", "Keep it, or hand it over.")


def draw_quote(canvas: Canvas, left: int, words: Words) -> None:
    """What the game is about."""
    # words: the game's motto, first line of two
    canvas.put(left, 0, words.text("title", "“Any role can be outsourced."), "muted", italic=True)
    # words: the game's motto, second line of two
    canvas.put(left + 1, 1, words.text("title", "The question is which one you will miss.”"), "muted", italic=True)


def draw_menu(canvas: Canvas, left: int, rows: tuple[tuple[str, str], ...], cursor: int | None, spaced: bool) -> None:
    """What to do, each with a note, the one under the cursor on its ground."""
    for i, (label, note) in enumerate(rows):
        y = i * (2 if spaced else 1)
        here = cursor == i
        if here:
            marks.cursor_row(canvas, Rect(0, y, canvas.width, 1))
        canvas.put(left, y, label, "strong" if here else "text", bold=here)
        canvas.put(left + 18, y, note, "text" if here else "muted", width=canvas.width - left - 18, shorten=True)
        canvas.hit(0, y, canvas.width, Point("menu", i))


def save_note(save: SaveChoice, words: Words) -> str:
    """Where a game stands: `Marelle · Feb 2028 · month 14 of 36`."""
    # words: cells 36; a game that can be gone on with; e.g. Marelle · Feb 2028 · month 14 of 36
    return words.text(
        "title", "{company} · {when} · month {now} of {last}", company=save.company, when=save.when,
        now=str(save.month), last=str(save.months),
    )  # fmt: skip


def ease_of(ease: Ease, words: Words) -> str:
    """How hard a scenario is."""
    match ease:
        case "easy":
            # words: cells 6; how hard a scenario is
            return words.text("title.ease", "easy")
        case "fair":
            # words: cells 6; how hard a scenario is: in the middle
            return words.text("title.ease", "fair")
        case "hard":
            # words: cells 6; how hard a scenario is
            return words.text("title.ease", "hard")


def draw_scenarios(canvas: Canvas, left: int, view: TitleView, cursor: int, focused: bool, words: Words) -> None:
    """The scenarios from easy to hard: digit, title, how hard, how long, how far one got."""
    width = canvas.width - left - (2 if canvas.width < 80 else 1)
    # words: cells 20; title of a section, in capitals
    title = words.text("title", "SCENARIO")
    # words: cells 24; the order of the scenarios
    marks.section(canvas, left, 0, width, title, words.text("title", "from easy to hard"))
    for i, choice in enumerate(view.scenarios[: canvas.height - 2]):
        _scenario(canvas, left, 2 + i, width, choice, i, cursor == i, focused, words)


def _scenario(
    canvas: Canvas, left: int, y: int, width: int, choice: ScenarioChoice, i: int, here: bool, focused: bool,
    words: Words,
) -> None:  # fmt: skip
    broken = choice.mistake is not None
    if here:
        edge: Token = "accent" if focused else "faint"
        row = Rect(left - 1, y, canvas.width - left + 1, 1)
        marks.cursor_row(canvas, row, edge=edge)
        if not focused:
            canvas.fill(row, "raised")
    digit = DIGITS[i] if i < len(DIGITS) else " "
    canvas.put(left, y, digit, "accent", bold=True)
    ink: Token = "bad" if broken else "strong" if here else "text"
    name = max(min(width - 28, 32), 19)
    canvas.put(left + 3, y, choice.title, ink, bold=here, width=name, shorten=True)
    right = left + width
    canvas.hit(left - 1, y, canvas.width - left + 1, Point("scenarios", i))
    if broken:
        mistakes = choice.mistake.count if choice.mistake else 0
        # words: cells 14; a file that does not load; e.g. 4 mistakes
        text = words.plural("title", "{n} mistake", "{n} mistakes", mistakes)
        canvas.put_right(right, y, text, "bad", bold=True)
        return
    if choice.ease is not None:
        canvas.put(left + name + 4, y, ease_of(choice.ease, words), "muted", width=6)
    if choice.minutes is not None:
        canvas.put(left + name + 11, y, words.minutes(choice.minutes), "muted")
    if choice.playing:
        # words: cells 9; a scenario of which a game is going on
        canvas.put_right(right, y, words.text("title", "playing"), "accent")
    elif choice.best:
        canvas.put_right(right, y, choice.best, "good")


def intro_rows(choice: ScenarioChoice, width: int, words: Words) -> int:
    """Lines that what a scenario is about takes, in a panel so wide."""
    facts, label = _facts(choice, words)
    lines = len(wrap(choice.intro, width - 4)) + sum(len(wrap(text, width - 4 - label)) for _, text in facts)
    return lines + 3


def draw_intro(canvas: Canvas, choice: ScenarioChoice, words: Words) -> None:
    """What a scenario is about; of a broken one, what is wrong."""
    if choice.mistake is not None:
        _broken(canvas, choice, choice.mistake, words)
        return
    marks.panel(canvas, Rect(0, 0, canvas.width, canvas.height), edge="faint")
    width = canvas.width - 4
    facts, label = _facts(choice, words)
    rows = sum(len(wrap(text, width - label)) for _, text in facts)
    y = 1
    for line in wrap(choice.intro, width)[: max(canvas.height - rows - 3, 1)]:
        canvas.put(2, y, line, "text")
        y += 1
    y += 1
    for name, text in facts:
        if y >= canvas.height:
            return
        canvas.put(2, y, name, "muted")
        for line in wrap(text, width - label):
            if y < canvas.height:
                canvas.put(2 + label, y, line, "text")
            y += 1


def _facts(choice: ScenarioChoice, words: Words) -> tuple[list[tuple[str, str]], int]:
    """What is known of a scenario, by name, and how many cells the names take."""
    # words: cells 8; what has to be reached
    aim = words.text("title.fact", "aim")
    # words: cells 8; how long a game is
    length = words.text("title.fact", "length")
    # words: cells 8; what is learnt by playing it
    learn = words.text("title.fact", "learn")
    # words: cells 8; the seed of the game's chance
    luck = words.text("title.fact", "luck")
    if not choice.months:
        months = ""  # not read yet
    elif choice.minutes is None:
        months = words.plural("title", "{n} month", "{n} months", choice.months)
    else:
        # words: cells 38; how long a game is; minutes are given as 50 min; e.g. 36 months, about 50 min
        months = words.text("title", "{months} months, about {minutes}", months=str(choice.months),
                            minutes=words.minutes(choice.minutes))  # fmt: skip
    # words: cells 38; the number that all chance comes from
    seed = words.text("title", "seed {seed}", seed=str(choice.seed)) if choice.seed else ""
    facts = [(aim, choice.aims), (length, months), (learn, choice.lesson), (luck, seed)]
    known = [(name, text) for name, text in facts if text]
    return known, max((len(name) for name, _ in known), default=0) + 3


def _broken(canvas: Canvas, choice: ScenarioChoice, mistake: Mistake, words: Words) -> None:
    marks.panel(canvas, Rect(0, 0, canvas.width, canvas.height), edge="bad")
    width = canvas.width - 4
    # words: cells 18; beside the title of a file that has mistakes
    said = words.text("title", "does not load")
    canvas.put(2, 1, choice.title, "strong", bold=True, width=width - len(said) - 2, shorten=True)
    canvas.put_right(2 + width, 1, said, "bad", bold=True)
    # words: cells 44; where a mistake is
    place = words.text("title", "{file}, line {line}, column {column}", file=mistake.file, line=str(mistake.line),
                       column=str(mistake.column))  # fmt: skip
    canvas.put(2, 3, place, "text", width=width, shorten=True)
    y = 5
    for number, source in mistake.source:
        canvas.put_right(5, y, str(number), "muted")
        canvas.put(6, y, "│", "rule")
        wrong = number == mistake.line
        canvas.put(8, y, source, "text" if wrong else "muted", width=width - 6, shorten=True)
        if wrong:
            start = mistake.column - 1
            part = source[start : start + mistake.length]
            if start + mistake.length <= width - 7:
                canvas.put(8 + start, y, part, "bad", bold=True, underline=True)
        y += 1
    y += 1
    for text in (mistake.said, mistake.remedy):
        for line in wrap(text, width):
            if y < canvas.height:
                canvas.put(2, y, line, "text")
            y += 1
    if mistake.others and y + 2 < canvas.height:
        # words: cells 44; before the next mistakes of a file
        canvas.put(2, y + 1, words.text("title", "Then, in the same file"), "muted")
        y += 2
        for number, text in mistake.others:
            if y < canvas.height - 3:
                canvas.put_right(5, y, str(number), "muted")
                canvas.put(8, y, text, "text", width=width - 6, shorten=True)
                y += 1
    if y + 2 < canvas.height:
        # words: cells 60; e.g. infosim check winter.toml says it all
        canvas.put(2, y + 1, words.text("title", "infosim check {file} says it all", file=mistake.file), "muted",
                   width=width, shorten=True)  # fmt: skip
