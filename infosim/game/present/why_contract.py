"""A contract told of: its name before its figures, what is not known of its work in the house, what leaving costs."""

from __future__ import annotations

import numpy as np

from infosim.engine.delivery import specificity
from infosim.engine.renewal import lock_in
from infosim.game.facts.bands import band_of
from infosim.game.facts.contracts import Contract
from infosim.game.facts.played import one
from infosim.game.present.telling import Telling
from infosim.game.views.prose import NOTHING, Prose, Tone
from infosim.game.views.spread import percent_between
from infosim.game.views.why import Known, MadeView, Term


class Deal:
    """One contract, told of."""

    def __init__(self, t: Telling, c: Contract, target: str) -> None:
        self.t, self.c, self.target, self.w = t, c, target, t.words
        self.rules = t.played.rules
        self.known = band_of("knowledge", t.played.decided.knowledge[c.function])
        self.special = one(specificity(t.played.decided, self.rules)[c.function])

    def made(
        self, name: str, title: str, terms: list[Term], result: str, *, rule: Prose = NOTHING, note: Prose = NOTHING,
        known: Known = "exact", label: str = "", tone: Tone | None = None,
    ) -> MadeView:  # fmt: skip
        """What all of them have: the firm and its work before the figure's name."""
        # words: cells 44; a figure of a contract: a firm, and what the figure is; e.g. Hexalis: leaving
        whole = self.w.text("why", "{vendor}: {figure}", vendor=self.t.vendor(self.c.vendor), figure=title)
        return MadeView(
            figure=f"{self.target}.{name}", title=whole, terms=tuple(terms), result=result, result_label=label or title,
            rule=rule, note=note, known=known, tone=tone,
        )  # fmt: skip

    def forgotten(self) -> list[Term]:
        """How specific the work is, and what is not known of it in the house."""
        w, key = self.w, self.rules.layout.functions[self.c.function]
        low, high = self.known
        return [
            # words: cells 28; a term of what leaving costs: how much the work is this company's own
            Term(w.text("why.term", "specific to you"), w.percent(self.special, 0)),
            # words: cells 28; a term of what leaving costs: what the own people do not know of the work
            Term(w.text("why.term", "not known here"), percent_between(1.0 - high, 1.0 - low, w), f"{key}.knowledge"),
        ]

    def locked(self) -> tuple[float, float]:
        """What changing firms would cost at least and at most, as shares of a year."""
        s, at = self.t.played.decided, (self.c.slot, self.c.function)
        dear, cheap = (one(lock_in(s.but(knowledge=np.full_like(s.knowledge, bound)), self.rules)[at])
                       for bound in self.known)  # fmt: skip
        return cheap, dear
