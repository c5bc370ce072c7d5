"""The debrief of a game on paper: what happened, what each decision was worth, what luck did, mistakes, the map."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from infosim import __version__
from infosim.game.debrief import Band, Debrief, mattered
from infosim.game.paper.charts import Bar, Calendar, Chart, Line, Mark, Point, Range, Table, bars, lines, ranges
from infosim.game.paper.page import Card, Cards, Folded, Page, Points, Said, Section, Tile, document
from infosim.game.paper.sourcing import map_of
from infosim.game.play import Play
from infosim.game.present.debrief import debrief
from infosim.game.present.end import end
from infosim.game.present.lesson import lesson, sealed
from infosim.game.present.sourcing import sourcing
from infosim.game.present.telling import Telling
from infosim.game.views.debrief import DebriefView, LuckView, PriceRow
from infosim.game.views.end import Axis, EndView
from infosim.game.views.lesson import Sealed
from infosim.game.views.sourcing import SourcingView
from infosim.locale import Words

EURO = 100.0
AXIS = (1.0, 100.0)
"""Ends of each axis of the result."""


def on_paper(t: Telling, play: Play, d: Debrief) -> str:
    """The document of a game that was looked back at."""
    ending = end(t, play, d.standing) if play.finished else None
    who = sourcing(t, ending, play.states if play.finished else ())
    bands = [price.band for price in mattered(d.prices, d.value)]
    view, held = debrief(t, d, sealed(play, t.words)), lesson(play, t.words)
    beaten = (d.others.beaten, len(d.others.values))
    return document(page_of(view, who, bands, beaten, t.words, ending, held.questions if held else ()), t.words)


def page_of(
    view: DebriefView,
    who: SourcingView,
    bands: Sequence[Band | None],
    beaten: tuple[int, int],
    w: Words,
    ending: EndView | None = None,
    questions: tuple[str, ...] = (),
) -> Page:
    """The page of a game.

    `bands` are those of the decisions that mattered, `beaten` says how many of how many bots are worth less, `ending`
    is there once the game is over, and `questions` in a class.
    """
    return Page(
        title=view.headline,
        over=" · ".join((who.game, who.company, _until(who, w))),
        lead=ending.sentence if ending is not None else "",
        tiles=tuple(_tiles(beaten, ending, w)),
        sections=tuple(_sections(view, who, bands, ending, questions, w)),
        # words: foot of a page; {version} is a number
        foot=w.text(
            "paper.debrief",
            "Every price is this game again under the same luck, with one thing done otherwise. Infosim {version}.",
            version=__version__,
        ),
        # words: what a browser calls the page; {company} is a name
        tab=w.text("paper.debrief", "{company}: debrief", company=who.company),
    )


def _until(who: SourcingView, w: Words) -> str:
    # words: cells 20; how far a game has come; e.g. month 14 of 36
    return w.text("paper.debrief", "month {now} of {last}", now=w.count(who.months), last=w.count(who.all))


def _tiles(beaten: tuple[int, int], ending: EndView | None, w: Words) -> Iterator[Tile]:
    if ending is not None:
        score = ending.score
        notes = " · ".join(f"{name} {figure}" for name, figure in score.against[:2]) if score is not None else ""
        # words: cells 20; a large figure of the debrief: what the founders' share is worth
        yield Tile(w.text("paper.debrief", "Value"), w.money(ending.value), notes)
        if score is not None:
            # words: cells 20; beside the result of a game; {grade} is e.g. silver
            note = w.text("paper.debrief", "of 100 · {grade}", grade=score.grade)
            # words: cells 20; a large figure of the debrief: the six axes in one
            yield Tile(w.text("paper.debrief", "Result"), w.count(score.result), note)
    # words: a large figure of the debrief: how many of the bots are worth less than the game; e.g. 6 of 8
    figure = w.text("paper.debrief", "{n} of {all}", n=w.count(beaten[0]), all=w.count(beaten[1]))
    # words: cells 24; a large figure of the debrief: bots that had the same luck, and are worth less
    yield Tile(w.text("paper.debrief", "Bots beaten"), figure, w.text("paper.debrief", "on the same luck"))


def _sections(
    view: DebriefView,
    who: SourcingView,
    bands: Sequence[Band | None],
    ending: EndView | None,
    questions: tuple[str, ...],
    w: Words,
) -> Iterator[Section]:
    calendar = Calendar.of(view.first, view.closed, w, [(era.since, era.name) for era in view.eras])
    # words: title of a part of the debrief: what happened
    story = w.text("paper.debrief", "The story")
    # words: beside that title: what the line is
    yield Section(
        "story", story, (_story(view, calendar, w), *_moments(view, w)), w.text("paper.debrief", "MRR, a month")
    )
    # words: title of a part of the debrief: what each decision was worth
    priced = w.text("paper.debrief", "Your decisions, priced")
    yield Section("decisions", priced, tuple(_decisions(view, bands, w)), _worth(view, w, over=ending is not None))
    # words: title of a part of the debrief
    yield Section("luck", w.text("paper.debrief", "Skill and luck"), tuple(_luck(view, w)))
    if ending is not None and ending.score is not None:
        # words: title of a part of the debrief: the axes of the result
        axes = w.text("paper.debrief", "Six axes")
        yield Section(
            "axes", axes, (_axes(ending.score.axes, w),), w.text("paper.debrief", "you among the bots, 1 to 100")
        )
    foretold = [each for each in view.predictions if each.said or each.was]
    if foretold:
        # words: title of a part of the debrief: predictions and what happened
        yield Section("said", w.text("paper.debrief", "What you said, what happened"), (_foretold(foretold, w),))
    # words: title of a part of the debrief: what went wrong, and what went well
    yield Section("lessons", w.text("paper.debrief", "Mistakes, and one thing done well"), tuple(_lessons(view, w)))
    chart = map_of(who, w)
    yield Section("map", chart.title, (chart,), w.text("sourcing", "two strands a function: half each"))
    if view.lesson:
        # words: title of a part of the debrief: what the scenario wants to teach
        yield Section("lesson", w.text("paper.debrief", "What it was about"), (Said(view.lesson),))
    if questions:
        # words: title of a part of the debrief: what a teacher asks
        yield Section("questions", w.text("paper.debrief", "Questions"), (Points(questions),))


# --------------------------------------------------------------------------------------------------------------- story


def _story(view: DebriefView, calendar: Calendar, w: Words) -> Chart:
    own = Line(view.own.label, view.own.values[1:])
    other = [Line(view.beside[0].label, view.beside[0].values[1 : view.closed + 1], dashed=True)] if view.beside else []
    marks = [
        Mark(row.month - 1, w.count(n), bad=row.tone == "bad", name=row.text) for n, row in enumerate(view.mattered, 1)
    ]
    last = own.values[-1] if own.values else 0.0
    # words: what the picture of the story shows, for who cannot see it; two amounts, a count
    summary = w.plural(
        "paper.debrief",
        "MRR by month, from {first} to {last}, with {n} decision that mattered on the line.",
        "MRR by month, from {first} to {last}, with {n} decisions that mattered on the line.",
        len(marks), first=w.money(view.own.values[0]), last=w.money(last),
    )  # fmt: skip
    # words: title of a picture: revenue, and the decisions that mattered
    title = w.text("paper.debrief", "MRR, and the decisions that mattered")
    return lines(title, summary, calendar, [own, *other], w.money, w, marks=marks)


def _moments(view: DebriefView, w: Words) -> Iterator[Folded]:
    if view.story:
        head = (
            w.text("paper.table", "When"),
            w.text("paper.table", "What"),
            w.text("paper.table", "Remark"),
        )
        rows = tuple((w.month_short(each.date), each.title, each.said.text) for each in view.story)
        # words: opens a table: what happened, by month
        yield Folded(w.text("paper.debrief", "What happened"), Table(head, rows))


# ----------------------------------------------------------------------------------------------------------- decisions


def _worth(view: DebriefView, w: Words, *, over: bool) -> str:
    if view.life:
        # words: beside the prices of decisions, of a company that failed: what they are counted in
        return w.text("paper.debrief", "each alone, same luck: months of life")
    if not over:
        # words: beside the prices of decisions, of a game that goes on: how they are found
        return w.text("paper.debrief", "each alone, same luck: what it adds so far")
    # words: beside the prices of decisions: how they are found
    return w.text("paper.debrief", "each alone, same luck: what it added at the end")


def _decisions(view: DebriefView, bands: Sequence[Band | None], w: Words) -> Iterator[Chart | Points | Folded | Said]:
    if view.mattered:
        drawn = [
            _bar(row, w.count(n), band, view.life, w)
            for n, (row, band) in enumerate(zip(view.mattered, bands, strict=True), 1)
        ]
        best = max(view.mattered, key=lambda row: row.worth)
        worst = min(view.mattered, key=lambda row: row.worth)
        # words: what the picture of prices shows, for who cannot see it; two decisions and what they were worth
        summary = w.text(
            "paper.debrief", "Worth most: {best} ({gain}). Cost most: {worst} ({loss}).",
            best=best.text, gain=best.figure, worst=worst.text, loss=worst.figure,
        )  # fmt: skip
        # words: title of a picture: what the decisions that mattered were worth
        yield bars(w.text("paper.debrief", "Decisions that mattered, in order of time"), summary, drawn, w)
        yield Points(tuple(f"{row.then.text} {row.without.text}" for row in view.mattered), numbered=True)
    else:
        # words: in place of the prices of decisions
        nothing = w.text("paper.debrief", "Little you did mattered more than chance.")
        yield Said(nothing, strong=True)
    if view.every:
        head = (
            w.text("paper.table", "Decision"),
            w.text("paper.table", "When"),
            w.text("paper.table", "Worth"),
            w.text("paper.table", "8 in 10 between"),
        )
        rows = tuple((row.text, w.month_short(row.date), row.figure, row.band or "—") for row in view.every)
        # words: opens a table; {n} counts decisions
        every = w.plural("paper.debrief", "The {n} decision", "All {n} decisions", len(rows))
        yield Folded(every, Table(head, rows))
    for note in view.notes:
        yield Said(note)


def _bar(row: PriceRow, mark: str, band: Band | None, life: bool, w: Words) -> Bar:
    low, high = (band.low * EURO, band.high * EURO) if band is not None and not life else (None, None)
    return Bar(mark, w.month_short(row.date), row.text, row.worth, row.figure, low, high, row.band)


# ---------------------------------------------------------------------------------------------------------------- luck


def _luck(view: DebriefView, w: Words) -> Iterator[Chart | Said | Table]:
    luck = view.luck
    you = (Point(luck.value, "you"),)
    drawn = [
        Range(each.label, (each.low, each.high), (each.inner_low, each.inner_high), each.middle, you, each.said)
        for each in luck.spreads
    ]
    # words: title of a picture: the game among the same decisions under other luck, and among bots
    title = w.text("paper.debrief", "What luck did, and what you did")
    yield ranges(title, luck.conclusion.text, drawn, w.money, w)
    yield Said(luck.conclusion.text, strong=True)
    # words: head of a table's column: what a value is made of
    head = (w.text("paper.debrief", "What the value is made of"), w.text("paper.table", "Worth"))
    yield Table(head, tuple((name, figure) for name, _, figure in luck.parts))
    yield _players(luck, w)


def _players(luck: LuckView, w: Words) -> Chart:
    drawn = [Bar("", "", player.name, player.value, player.figure, own=player.you) for player in luck.players]
    place = next(n for n, player in enumerate(luck.players, 1) if player.you)
    # words: what the picture of the players shows, for who cannot see it; e.g. Place 2 of 9, the best first.
    summary = w.text("paper.debrief", "Place {n} of {all}, the best first.", n=w.count(place), all=w.count(len(drawn)))
    # words: title of a picture: the bots that had the same luck, and you
    return bars(w.text("paper.debrief", "Everybody under the same luck"), summary, drawn, w)


def _axes(axes: Sequence[Axis], w: Words) -> Chart:
    drawn = []
    for axis in axes:
        bots = sorted(axis.bots)
        middle = (bots[(len(bots) - 1) // 2] + bots[len(bots) // 2]) / 2
        # words: beside an axis: its measure, and that of the bots; e.g. 2.1 d (bots 3.4 d)
        note = w.text("paper.debrief", "{figure} (bots {other})", figure=axis.figure, other=axis.bots_figure)
        point = Point(axis.stands, "you", bad=axis.tone is not None)
        drawn.append(Range(axis.name, (bots[0], bots[-1]), None, middle, (point,), note, AXIS))
    strongest, weakest = (pick(axes, key=lambda axis: axis.stands) for pick in (max, min))
    # words: what the picture of the axes shows, for who cannot see it; two names of axes and where they stand
    summary = w.text(
        "paper.debrief", "Strongest: {strong}, at {high}. Weakest: {weak}, at {low}.",
        strong=strongest.name, high=w.count(round(strongest.stands)),
        weak=weakest.name, low=w.count(round(weakest.stands)),
    )  # fmt: skip
    # words: title of a picture: the axes of the result
    title = w.text("paper.debrief", "Six axes")
    # words: key of a picture: from the worst bot to the best
    return ranges(title, summary, drawn, w.count, w, outer=w.text("paper.debrief", "the bots, from worst to best"))


# ------------------------------------------------------------------------------------------------------------- lessons


def _foretold(foretold: Sequence[Sealed], w: Words) -> Table:
    # words: head of a table's column: a question that was asked before its answer was known
    head = (w.text("paper.debrief", "Asked"), w.text("paper.key", "said"), w.text("paper.key", "it was"))
    return Table(head, tuple((each.says, each.said or "—", each.was or "—") for each in foretold))


def _lessons(view: DebriefView, w: Words) -> Iterator[Cards | Said]:
    cards = [
        Card(
            # words: a mistake with its month; e.g. Forgot the pipeline, April 2028
            w.text("paper.debrief", "{mistake}, {month}", mistake=each.name, month=w.month(each.date)),
            each.figure,
            f"{each.said} {each.instead}",
            "bad",
            each.band,
        )
        for each in view.mistakes
    ]
    if view.better:
        text = view.better.then(view.thanks, " ").text
        # words: title of what went better than with the bots
        cards.append(Card(w.text("paper.debrief", "Done well"), "", text, "good"))
    if not view.mistakes:
        # words: in place of the mistakes with a name
        yield Said(w.text("paper.debrief", "No mistake with a name cost anything."))
    yield Cards(tuple(cards))
