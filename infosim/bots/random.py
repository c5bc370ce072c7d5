"""Random: up to three decisions a month, any that would not be refused, drawn from chance of its own."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

import numpy as np

from infosim.bots.answering import with_decisions
from infosim.bots.money import funding
from infosim.engine.arithmetic import total
from infosim.engine.batch import Array, Words
from infosim.engine.chance import Salts, salts, uniforms
from infosim.engine.deck import CHOICES
from infosim.engine.layout import BID_SLOTS, CLAUSES, FORMS, LEVELS, PLACES, VACANCY_SLOTS, Layout
from infosim.engine.orders import (
    ASK_EXIT,
    AUDIT,
    HAND_BACK,
    INTERVIEW,
    KINDS,
    LEAD,
    RENEW,
    START_ROUND,
    STOP,
    TAKE,
    WORST_SERVED,
    Kind,
    Orders,
)
from infosim.engine.refusals import Reason
from infosim.sight import Seen, refused

MOST = 3
"""Decisions a month."""
TALKS = 0.25
"""Chance of a month that talks with investors begin, where they may."""


@dataclass(frozen=True)
class Among:
    """Values of an order's field: `first`, `first + step`, … `last`, all as likely."""

    first: float
    last: float
    step: float = 1.0

    def at(self, u: Array) -> Array:
        """The value for a uniform of any shape."""
        count = np.floor((self.last - self.first) / self.step + 1.5)
        value: Array = self.first + self.step * np.floor(u * count)
        return value


VALUES: dict[str, Among] = {
    "open_posts": Among(1, 3),
    "open_level": Among(0, len(LEVELS) - 1),
    "open_pay": Among(0.95, 1.20, 0.05),
    "open_place": Among(0, 3),
    "open_agency": Among(0, 1),
    "close": Among(1, 1),
    "set_pay": Among(0.95, 1.20, 0.05),
    "let_go": Among(1, 2),
    "freelance": Among(1, 3),
    "freelance_months": Among(1, 6),
    "tender": Among(1, 1),
    "tender_form": Among(0, len(FORMS) - 1),
    "tender_share": Among(0.25, 1.0, 0.25),
    "tender_places": Among(1, 2 ** len(PLACES) - 1),
    "tender_invite": Among(2, 5),
    "tender_references": Among(0, 2),
    "sign": Among(1, 5),
    "sign_term": Among(12, 36, 12),
    "sign_gold": Among(0, 1),
    "sign_clauses": Among(0, 2 ** len(CLAUSES) - 1),
    "call": Among(1, 1),
    "counter_bid": Among(1, 4),
    "scope": Among(-0.25, 0.25, 0.5),
    "govern": Among(0, 2),
    "renew": Among(RENEW, ASK_EXIT),
    "leave": Among(HAND_BACK, STOP),
    "leave_overlap": Among(0, 3),
    "candidate": Among(TAKE, INTERVIEW),
    "develop": Among(LEAD, AUDIT),
    "appoint": Among(-1, 1, 2),
    "counter": Among(1, 1),
    "standing": Among(0, 12, 3),
    "answer": Among(1, CHOICES),
}
"""What a random player may write into each field. Priorities and help are drawn by rules of their own."""
SHARES = 0.05
"""Step of the shares of product time."""
CHOSEN: tuple[Kind, ...] = tuple(kind for kind in KINDS if kind.name not in ("fund", "answer"))
"""Money is taken like everybody takes it, and an event is answered beside all else; the rest is left to chance."""


@cache
def _table(layout: Layout) -> Salts:
    """Draws of a month: which kind, which of its targets, and a value for each cell of each field."""
    functions = len(layout.functions)
    cells = dict.fromkeys(VALUES, max(VACANCY_SLOTS, BID_SLOTS) * functions)
    return salts(kind=MOST, target=MOST, talks=1, features=1, quality=1, help=1, **cells)


def random(seen: Seen, keys: Words) -> Orders:
    """Up to three decisions, each of a kind that may be taken somewhere, where it may be taken."""
    table = _table(seen.layout)
    drawn = uniforms(keys, table, seen.month)
    all_of_them = _proposals(seen, drawn, table)
    fine = {}
    codes = refused(seen, all_of_them)
    for kind in CHOSEN:
        given = getattr(all_of_them, kind.key) != kind.neutral
        code = codes.get(kind.name, np.zeros(given.shape))
        fine[kind.name] = _as_rows(given & ((code == Reason.FINE) | (code == Reason.NO_TIME)), kind)
    taken = {name: np.zeros(rows.shape, bool) for name, rows in fine.items()}
    possible = np.stack([rows.any(axis=0) for rows in fine.values()])
    count = total(possible)
    for turn in range(MOST):
        pick = np.floor(drawn[table.where["kind"]][turn] * count)
        chosen = possible & (total_before(possible) == pick)
        for number, (name, rows) in enumerate(fine.items()):
            cells = total(rows)
            cell = np.floor(drawn[table.where["target"]][turn] * np.maximum(cells, 1.0))
            taken[name] = taken[name] | (rows & (total_before(rows) == cell) & chosen[number])
    fund = funding(seen)
    waits = (fund == START_ROUND) & (drawn[table.where["talks"]][0] >= TALKS)
    changes: dict[str, Array] = {"fund": np.where(waits, 0.0, fund)}
    for kind in CHOSEN:
        values = getattr(all_of_them, kind.key)
        mask = taken[kind.name]
        mask = mask[0] if values.ndim == 2 else np.broadcast_to(mask, values.reshape(-1, *values.shape[-2:]).shape)
        changes[kind.key] = np.where(mask.reshape(values.shape), values, kind.neutral)
    return _answering(seen, replace(all_of_them, **changes))


def _answering(seen: Seen, orders: Orders) -> Orders:
    """The answer that was drawn, with the decision that it is, where both may be; elsewhere silence."""
    c, w = np.nonzero((seen.card >= 0) & (seen.alive > 0))
    if not c.size:
        return replace(orders, answer=0.0 * orders.answer)
    drawn, card = orders.answer[c, w].astype(np.int64) - 1, seen.card[c, w].astype(np.int64)
    orders = with_decisions(seen, orders, drawn, card, c, w)
    code = refused(seen, orders).get("answer", 0.0 * orders.answer)
    return replace(orders, answer=np.where((code == 0) & (seen.card >= 0), orders.answer, 0.0))


def total_before(rows: np.ndarray) -> Array:
    """How many rows (n, C, W) hold before each one."""
    counted = np.add.accumulate(rows, axis=0, dtype=np.float64)
    before: Array = counted - rows
    return before


def _as_rows(mask: np.ndarray, kind: Kind) -> np.ndarray:
    """Cells of a kind as rows (n, C, W); priorities are one decision, though they have three cells."""
    rows = mask.reshape(-1, *mask.shape[-2:])
    return rows[:1] if kind.name == "priority" else rows


def _proposals(seen: Seen, drawn: Array, table: Salts) -> Orders:
    """A value drawn in every cell of every kind."""
    nothing = seen.nothing()
    changes: dict[str, Array] = {}
    for name, among in VALUES.items():
        shape = getattr(nothing, name).shape
        cells = int(np.prod(shape[:-2]))
        changes[name] = among.at(drawn[table.where[name]][:cells]).reshape(shape)
    features = np.rint((0.5 + 0.4 * drawn[table.where["features"]]) / SHARES) * SHARES
    quality = np.rint(drawn[table.where["quality"]] * (1.0 - features) / SHARES) * SHARES
    changes["priority"] = np.concatenate([features, quality, np.maximum(1.0 - features - quality, 0.0)])
    functions = len(seen.layout.functions)
    changes["hands_on"] = Among(WORST_SERVED, functions - 1.0).at(drawn[table.where["help"]][0])
    return replace(nothing, **changes)
