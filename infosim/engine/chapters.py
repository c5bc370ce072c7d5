"""Chapters: growing up, one step at a time, by what the company reached and never by date alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from infosim.engine.batch import Array
from infosim.engine.ledger import Changes, Flows
from infosim.engine.measures import holding
from infosim.engine.orders import Orders
from infosim.engine.standing import practise
from infosim.engine.state import State
from infosim.engine.valuation import value

if TYPE_CHECKING:
    from infosim.engine.rules import Draws, Rules


def turn_page(s: State, o: Orders, d: Draws, r: Rules) -> tuple[Changes, Flows]:
    """The chapter the company is in now, entered in order and never left; what the company is worth."""
    return {"chapter": chapter_of(s, r), "value": value(s, r), **practise(s, r)}, {}


def chapter_of(s: State, r: Rules) -> Array:
    """Position of the chapter that a company in this state belongs in (C, W)."""
    chapter = s.chapter
    for number, starts in enumerate(r.content.chapters.starts):
        before = chapter == number - 1
        if before.any():
            chapter = np.where(before & holding(starts, s, r), float(number), chapter)
    return chapter
