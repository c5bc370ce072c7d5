"""The debrief of a class on paper: one document for the projector, without a name.

In the order of a debrief: what was foretold, who made the wave, what the companies came to, cost beside quality beside
speed, who did the work and where the class divided, the decisions that mattered, the questions.
"""

from __future__ import annotations

import numpy as np

from infosim.classroom.debrief import FEW, by_way, spread
from infosim.classroom.telling import ClassTelling
from infosim.engine.batch import Array
from infosim.game.paper.charts import (
    Bar,
    Calendar,
    Chart,
    Count,
    Line,
    Point,
    Range,
    Strand,
    bars,
    columns,
    counts,
    dots,
    ranges,
    sourcing,
)
from infosim.game.paper.page import Block, Page, Points, Said, Section, Tile
from infosim.locale import Words
from infosim.scenario.closed import AXES

COST, QUALITY, SPEED = AXES.index("cost"), AXES.index("quality"), AXES.index("speed")


def projector(t: ClassTelling) -> Page:
    """For everybody to see: no name, no rank, no best and no worst."""
    w, d = t.w, t.d
    sections = (_foretold(t), _wave(t), _worth(t), _three(t), _work(t), _mattered(t),
                to_talk_about(t.c.lesson.questions, w))  # fmt: skip
    # words: above the title of a class's debrief; {code} four letters, {seed} a number
    over = w.text("class.debrief", "{title} · class {code} · seed {seed}", title=t.c.lesson.title,
                  code=t.c.lesson.code, seed=str(t.c.lesson.seed))  # fmt: skip
    return Page(
        # words: cells 40; title of the debrief of a class
        title=w.text("class.debrief", "What we decided, what it did"),
        over=over,
        lead=t.whole(),
        tiles=(
            # words: cells 20; a large figure of a class's debrief
            Tile(w.text("class.debrief", "companies"), w.count(d.companies)),
            # words: cells 20; a large figure of a class's debrief
            Tile(w.text("class.debrief", "played to the end"), w.count(d.finished)),
            # words: cells 20; a large figure of a class's debrief: companies that creditors saved
            Tile(w.text("class.debrief", "restructured"), w.count(d.rescued)),
        ),
        sections=tuple(section for section in sections if section is not None),
        projected=True,
        # words: at the foot of a class's debrief
        foot=w.text("class.debrief", "Every figure comes from games that were played again, month by month."),
    )


def _foretold(t: ClassTelling) -> Section | None:
    """Said, and was."""
    w, drawn = t.w, []
    for each in t.d.foretold:
        if not each.said and not each.was:
            continue
        say = t.figure(each.asked.measure)
        both = [*each.said, *each.was]
        said = spread(each.said)
        points = [Point(float(np.median(each.was)), "was")] if each.was else []
        if each.said:
            points.append(Point(float(np.median(each.said)), "said"))
        told = [say(float(np.median(figures))) if figures else "—" for figures in (each.said, each.was)]
        # words: beside a prediction of a class: the middle of what was said, and of what happened
        note = w.text("class.debrief", "said {said}, was {was}", said=told[0], was=told[1])
        drawn.append(
            Range(
                each.asked.says,
                (min(each.said), max(each.said)) if said else None,
                (said.inner_low, said.inner_high) if said else None,
                points=tuple(points),
                note=f"{note} · {t.foretold(each)}",
                say=say,
                scale=(min(both), max(both)) if max(both) > min(both) else (min(both) - 1.0, max(both) + 1.0),
            )
        )
    if not drawn:
        return None
    # words: cells 40; title of a part of a class's debrief
    title = w.text("class.debrief", "What we said, what happened")
    # words: text alternative of a chart of predictions
    summary = w.text("class.debrief", "For each question, half of the answers lie on the thick line; the middle of "
                     "what was said and of what happened are marked.")  # fmt: skip
    chart = ranges(title, summary, drawn, w.number, w)
    return Section("foretold", title, (chart,))


def _wave(t: ClassTelling) -> Section:
    """Posts opened by the class, beside the demand that was the same for all."""
    w, d = t.w, t.d
    # words: cells 40; title of a part of a class's debrief
    title = w.text("class.debrief", "You did this, not the market")
    # words: name of a strip of a chart: customers who look for the product, against a normal month
    demand = w.text("class.debrief", "demand, the same for all")
    # words: name of a strip of a chart: posts that the whole class opened, by month
    posts = w.text("class.debrief", "posts opened by the class")
    strips = (Line(demand, d.demand), Line(posts, [float(n) for n in d.vacancies]))
    chart = columns(title, t.structure(), Calendar.counted(d.months, w), strips, lambda x: w.number(round(x, 2)), w)
    return Section("wave", title, (chart, Said(t.structure(), strong=True), Said(t.delay())))


def _worth(t: ClassTelling) -> Section:
    """What each company came to, and where luck alone would have put one of them."""
    w, d = t.w, t.d
    # words: cells 40; title of a part of a class's debrief
    title = w.text("class.debrief", "What each company came to")
    if d.companies < FEW:
        return Section("worth", title, (Said(_too_few(t)),))
    # words: the band under a distribution: the decisions of the company in the middle, under other luck
    other = w.text("class.debrief", "the middle company's own decisions, other luck")
    band = None
    if d.luck is not None:
        band = Range(other, (d.luck.low, d.luck.high), (d.luck.inner_low, d.luck.inner_high), d.luck.middle)
    # words: text alternative of a chart: values of companies; three amounts
    summary = w.text(
        "class.debrief", "One mark a company, from {low} to {high}; half of them above {middle}.",
        low=t.money(float(d.values.min())), high=t.money(float(d.values.max())),
        middle=t.money(float(np.median(d.values))),
    )  # fmt: skip
    chart = dots(title, summary, d.values.tolist(), t.money, w, band=band)
    blocks: list[Block] = [chart]
    if d.luck is not None:
        # words: a class: how far luck reaches, against how far the companies lie apart; {luck} and {class} are amounts
        blocks.append(Said(w.text(
            "class.debrief", "Luck alone moves one company's value by {luck}, eight times in ten. The companies of "
            "this class lie {apart} apart.",
            luck=t.money(d.luck.high - d.luck.low), apart=t.money(float(d.values.max() - d.values.min())),
        ), strong=True))  # fmt: skip
    return Section("worth", title, tuple(blocks))


def _too_few(t: ClassTelling) -> str:
    # words: a class of very few companies: a distribution would show who is who
    return t.w.text("class.debrief", "Too few companies for a distribution: it would show who is who.")


def _three(t: ClassTelling) -> Section:
    """Cost, quality, speed: three pictures, so that nobody is first."""
    w = t.w
    # words: cells 40; title of a part of a class's debrief
    title = w.text("class.debrief", "Cost, quality, speed")
    # words: cells 60; beside a title: what the three charts are measured by
    note = w.text("class.debrief", "1 to 100 against reference bots on the same luck")
    if t.d.companies < FEW:
        return Section("three", title, (Said(_too_few(t)),), note)
    names = (
        # words: cells 20; one of three charts of a class
        (w.text("class.debrief", "Cost"), COST),
        # words: cells 20; one of three charts of a class
        (w.text("class.debrief", "Quality"), QUALITY),
        # words: cells 20; one of three charts of a class
        (w.text("class.debrief", "Speed"), SPEED),
    )
    charts = [block for name, axis in names for block in (Said(name, strong=True), _dots(t, name, t.d.axes[axis]))]
    # words: under three charts of a class; what one has to ask
    ask = w.text("class.debrief", "Whoever stands high in one: what did it cost in the other two?")
    return Section("three", title, (*charts, Said(ask)), note)


def _dots(t: ClassTelling, name: str, values: Array) -> Chart:
    w = t.w
    # words: text alternative of a chart: one axis of the companies
    summary = w.text("class.debrief", "One mark a company; half of them above {middle}.",
                     middle=w.count(float(np.median(values))))  # fmt: skip
    return dots(name, summary, values.tolist(), w.count, w)


def _work(t: ClassTelling) -> Section:
    """Who does the work, now and over time, and where the class divided."""
    w, d = t.w, t.d
    # words: cells 40; title of a part of a class's debrief
    title = w.text("class.debrief", "Who does the work")
    awake = [f for f in range(len(t.functions)) if d.ways(d.months, f)]
    rows = []
    for f in awake:
        moved = d.moved(f, d.stop, d.months)
        # words: cells 30; beside a function: how many companies changed who does most of its work; {month} is a number
        note = w.text("class.debrief", "{n} moved since month {month}", n=w.count(moved), month=w.count(d.stop))
        rows.append(Count(t.functions[f], d.ways(d.months, f), note=note))
    # words: text alternative of a chart: who does most of the work of each function, in how many companies
    told = "; ".join(f"{t.functions[f]}: {t.by_ways(d.ways(d.months, f))}" for f in awake)
    # words: title of a chart: who does most of the work in the last month
    last = w.text("class.debrief", "Month {month}, companies by who does most of the work", month=w.count(d.months))
    # words: title of a chart: the mean of the class, month by month
    over_time = w.text("class.debrief", "The class over time: shares of the work, mean of all companies")
    strands = [Strand(t.functions[f], by_way(d.shares[:, f])) for f in awake]
    blocks: list[Block] = [
        Said(last, strong=True),
        counts(last, told, rows, w),
        Said(over_time, strong=True),
        sourcing(over_time, told, Calendar.counted(d.months, w), strands, w),
    ]
    if d.moments:
        # words: above a list of months in which a class divided
        blocks.append(Said(w.text("class.debrief", "Where the class divided:"), strong=True))
        blocks.append(Points(tuple(t.moment(each) for each in d.moments)))
    return Section("work", title, tuple(blocks), apart=True)


def _mattered(t: ClassTelling) -> Section | None:
    """Decisions by what they were worth where they were taken."""
    w, d = t.w, t.d
    if not d.mattered:
        return None
    # words: cells 40; title of a part of a class's debrief
    title = w.text("class.debrief", "The decisions that mattered")
    drawn = [
        Bar(
            str(n), "", t.decision(each), each.worth, w.money_change(100.0 * each.worth), each.low, each.high,
            # words: cells 30; beside a decision: how often the class took it
            w.plural("class.debrief", "taken {n} time", "taken {n} times", each.taken),
        )
        for n, each in enumerate(d.mattered, 1)
    ]  # fmt: skip
    # words: how decisions of a class are priced; {n} games
    how = w.plural(
        "class.debrief",
        "Priced in {n} game: what the company came to, against the same game without that one decision, under the "
        "same luck. A bar shows the middle of all the times that it was taken.",
        "Priced in {n} games: what the company came to, against the same game without that one decision, under the "
        "same luck. A bar shows the middle of all the times that it was taken.",
        d.priced,
    )
    # words: key of a chart of a class's decisions; a thin line over a bar
    half = w.text("class.debrief", "half of the times it was taken")
    # words: head of a table's column; how often a class took a decision
    often = w.text("class.debrief", "How often")
    return Section("mattered", title, (bars(title, how, drawn, w, between=half, remark=often), Said(how)), apart=True)


def to_talk_about(questions: tuple[str, ...], w: Words) -> Section | None:
    """The questions of the lesson; nothing where it has none."""
    if not questions:
        return None
    # words: cells 40; title of a part of a class's debrief: questions
    return Section("questions", w.text("class.debrief", "To talk about"), (Points(questions, True),))
