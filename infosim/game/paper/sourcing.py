"""The make-or-buy map on paper: as a chart of a page, and as a picture that stands alone."""

from __future__ import annotations

from pathlib import Path

from infosim.game.paper.charts import Calendar, Chart, Strand, sourcing
from infosim.game.paper.charts.drawing import Drawing, picture
from infosim.game.paper.keep import Unwritten, keep
from infosim.game.views.sourcing import SourcingView
from infosim.locale import Words

MARGIN = 44.0
"""Pixels around a picture that stands alone."""
HEAD = 118.0
"""Pixels of its title."""


def map_of(view: SourcingView, w: Words) -> Chart:
    """The map of a game, with what it shows in words."""
    calendar = Calendar.of(view.first, view.months, w, [(era.since, era.name) for era in view.eras])
    rows = [
        Strand(
            row.name,
            [{part.way: part.share for part in month} for month in row.months],
            (row.known[0], row.known[-1]) if row.known else None,
            # words: cells 8; under a function's name: it is what the company is about
            w.text("sourcing", "core") if row.core else "",
        )
        for row in view.rows
    ]
    # words: title of a picture: a function's work month by month, by who did it
    title = w.text("sourcing", "Who did the work")
    return sourcing(title, summary(view, w), calendar, rows, w, view.outside)


def summary(view: SourcingView, w: Words) -> str:
    """The map for somebody who cannot see it."""
    if not view.months:
        # words: what a picture shows: no month has closed
        return w.text("sourcing", "No month has closed yet.")
    own = sum(1 for row in view.rows if row.months[-1] and row.months[-1][0].way == "I")
    awake = sum(1 for row in view.rows if row.months[-1])
    # words: what a picture shows, for who cannot see it; {own} of {awake} functions, {share} of the work
    return w.text(
        "sourcing", "After {months}, our own people do most of the work in {own} of {awake} functions; {share} of all "
        "work is done outside.",
        months=w.months(view.months), own=w.count(own), awake=w.count(awake), share=w.percent(view.outside[-1], 0),
    )  # fmt: skip


def map_alone(view: SourcingView, w: Words, column: int) -> str:
    """The map as a picture that stands alone: whose it is, of which game, what came of it."""
    chart = map_of(view, w)
    inner = chart.wide
    sheet = Drawing(inner.width + 2 * MARGIN, inner.height + HEAD + MARGIN, inner.size)
    right = sheet.width - MARGIN
    sheet.text((MARGIN, 42), "INFOSIM", "accent", bold=True)
    sheet.text((MARGIN + 96, 42), f"{view.company} · {view.game}", "muted")
    sheet.title((MARGIN, 84), chart.title)
    sheet.text((right, 84), view.result, "strong", anchor="end", bold=True)
    sheet.paste(inner, (MARGIN, HEAD))
    return picture(sheet, f"{chart.title}: {view.company}", chart.summary, column)


def keep_map(view: SourcingView, game: Path, drawn: str, column: int, w: Words) -> str:
    """Keep the map beside a game, as a picture and as text drawn for a terminal; says where, or why not."""
    image, text = game.with_suffix(".svg"), game.with_suffix(".ans")
    try:
        keep(image, map_alone(view, w, column))
        keep(text, drawn)
    except Unwritten as unwritten:
        return unwritten.told(w)
    # words: cells 110; a picture was saved, and the same as text for a terminal; two names of files and a folder
    return w.text(
        "sourcing", "Saved: {image} and {text} in {folder}", image=image.name, text=text.name, folder=game.parent
    )
