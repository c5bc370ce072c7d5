"""One thing decided otherwise, in words: the two curves, and the ledger of the cash between them."""

from __future__ import annotations

from collections.abc import Callable

from infosim.engine.batch import Array
from infosim.engine.state import State
from infosim.game.debrief.game import Game
from infosim.game.debrief.records import Otherwise
from infosim.game.facts.played import one
from infosim.game.present.labels import flow_label, piece_label
from infosim.game.present.telling import Telling
from infosim.game.views.debrief import Line
from infosim.game.views.debrief import Otherwise as OtherwiseView
from infosim.game.views.prose import Prose
from infosim.game.views.why import Part, WhyView


def otherwise(
    t: Telling, game: Game, worth: Otherwise, title: str, month: int, then: Prose, without: Prose
) -> OtherwiseView:
    """A game, less what it would have come to."""
    return OtherwiseView(
        title=title,
        month=month,
        mrr=_lines(t, game, lambda s: s.mrr, worth.mrr),
        cash=_lines(t, game, lambda s: s.cash, worth.cash),
        ledger=_ledger(t, game, worth),
        then=then,
        without=without,
    )


def _lines(t: Telling, game: Game, of: Callable[[State], Array], less: Array) -> tuple[Line, Line]:
    """A figure of the company after each month: as it was played, and otherwise."""
    own = [one(of(s)) for s in game.states]
    other = tuple(x - float(d) for x, d in zip(own, less, strict=True))
    w = t.words
    # words: cells 14; legend of a chart: the game as it was played
    played = w.text("otherwise", "as you played")
    # words: cells 14; legend of a chart: the game with one thing decided otherwise
    return Line(played, tuple(own)), Line(w.text("otherwise", "without it"), other)


def _ledger(t: Telling, game: Game, worth: Otherwise) -> WhyView:
    """From the cash otherwise to the cash as it was played, the largest part first."""
    w, cash = t.words, one(game.states[-1].cash)
    moved = sorted((name for name, flow in worth.flows.items() if flow), key=lambda name: -abs(worth.flows[name]))
    return WhyView(
        figure="cash",
        # words: cells 20; the figure whose ledger is told
        title=w.text("otherwise", "Cash"),
        kind="stock",
        unit="money",
        # words: cells 20; the first line of a ledger: the cash that would be there without a decision
        opening_label=w.text("otherwise", "without it"),
        opening=cash - float(worth.cash[-1]),
        parts=tuple(Part(_label(t, name), worth.flows[name]) for name in moved),
        # words: cells 20; the last line of a ledger: the cash as the game was played
        closing_label=w.text("otherwise", "as you played"),
        closing=cash,
    )


def _label(t: Telling, flow: str) -> str:
    """What moved the cash, over many months: of pay, without how many people there are now."""
    return piece_label(t, "cost", flow) if flow == "payroll" else flow_label(t, "cash", flow)
