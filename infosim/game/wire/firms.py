"""Vendors and rivals: in their scenario's own words where it gives them, else in the house's."""

from __future__ import annotations

from functools import lru_cache

from infosim.engine.rules import Rules
from infosim.game.facts.closed import Closed
from infosim.game.facts.contracts import seen_service
from infosim.game.facts.played import one
from infosim.game.wire.lines import Facts, Figure, Line, Named, When
from infosim.locale import message


def lines(r: Rules) -> tuple[Line, ...]:
    """What each firm and rival of a scenario may say."""
    return _lines(r.layout.vendors, r.layout.rivals)


@lru_cache(maxsize=8)
def _lines(vendors: tuple[str, ...], rivals: tuple[str, ...]) -> tuple[Line, ...]:
    found: list[Line] = []
    for v, key in enumerate(vendors):
        path = f"vendors.{key}.voice"
        found += [
            Line(
                f"vendor.{key}.bid", "vendor",
                # words: a firm that has made an offer; first sentence 64 cells, all 140
                message("voice.vendor", "Our offer is on your table. We wrote the price by hand."),
                _bids(v), weight=2, path=f"{path}.bid",
            ),
            Line(
                f"vendor.{key}.trouble", "vendor",
                # words: a firm that does less than it promised; first sentence 64 cells, all 140
                message("voice.vendor", "This month: {seen}, where the contract says {level}. We say so first."),
                _trouble(v), weight=2, path=f"{path}.trouble",
            ),
            Line(
                f"vendor.{key}.renewal", "vendor",
                # words: a firm that names its price for a further term; {change} is e.g. +7%; 64 cells, all 140
                message("voice.vendor", "Our price for another year: {change}. We remain at your disposal."),
                _renewal(v), weight=2, path=f"{path}.renewal",
            ),
            Line(
                f"vendor.{key}.goodbye", "vendor",
                # words: a firm whose contract has ended; first sentence 64 cells, all 140
                message("voice.vendor", "Here are the keys. We have labelled most of them."),
                _goodbye(v), weight=2, path=f"{path}.goodbye",
            ),
            Line(
                f"vendor.{key}.report", "vendor",
                # words: a firm that does what it promised; {seen} of the work, e.g. 98%; 64 cells, all 140
                message("voice.vendor", "This month: {seen} of what you asked for. The rest is in the annex."),
                _report(v), path=f"{path}.report",
            ),
        ]  # fmt: skip
    for n, key in enumerate(rivals):
        found += [
            Line(
                f"rival.{key}.hired", "rival",
                # words: a rival, smug and short; first sentence 64 cells, all 140
                message("voice.rival", "We are proud to welcome a new colleague. You interviewed them too."),
                _rival_hires(n), path=f"rivals.{key}.voice",
            ),
            Line(
                f"rival.{key}.took", "rival",
                # words: a rival, smug and short, after somebody left us; first sentence 64 cells, all 140
                message("voice.rival", "We are happy to be joined by people you know. They say hello."),
                _rival_takes(n), weight=2,
            ),
            Line(
                f"rival.{key}.size", "rival",
                # words: a rival, smug and short; first sentence 64 cells, all 140
                message("voice.rival", "We are {people} people now. We say so for no reason."),
                _rival_size(n),
            ),
        ]  # fmt: skip
    return tuple(found)


def _of(m: Closed, v: int) -> tuple[tuple[int, int], ...]:
    return tuple((n, f) for n, f in m.contracts if int(one(m.s.contract_vendor[n, f])) == v)


def _who(v: int) -> Facts:
    return {"who": Named("vendor", v)}


def _bids(v: int) -> When:
    def when(m: Closed) -> Facts | None:
        return _who(v) if any(int(one(m.s.bid_vendor[n, f])) == v for n, f in m.bids) else None

    return when


def _trouble(v: int) -> When:
    def when(m: Closed) -> Facts | None:
        for n, f in _of(m, v):
            seen, level = seen_service(m.s, n, f), one(m.s.contract_level[n, f])
            if one(m.s.contract_age[n, f]) > one(m.s.contract_transition[n, f]) + 1 and seen < level - 0.02:
                return {**_who(v), "seen": Figure(seen, "percent"), "level": Figure(level, "percent")}
        return None

    return when


def _renewal(v: int) -> When:
    def when(m: Closed) -> Facts | None:
        for n, f in _of(m, v):
            ask = one(m.s.contract_ask[n, f])
            if ask > 0 and one(m.before.contract_ask[n, f]) == 0:
                return {**_who(v), "change": Figure(ask, "change")}
        return None

    return when


def _goodbye(v: int) -> When:
    def when(m: Closed) -> Facts | None:
        return _who(v) if v in m.contracts_ended and m.s.vendor_alive[v, 0] > 0 else None

    return when


def _report(v: int) -> When:
    def when(m: Closed) -> Facts | None:
        for n, f in _of(m, v):
            settled = one(m.s.contract_age[n, f]) > one(m.s.contract_transition[n, f])
            seen = seen_service(m.s, n, f)
            if settled and seen >= one(m.s.contract_level[n, f]):
                return {**_who(v), "seen": Figure(seen, "percent")}
        return None

    return when


def _rival_hires(n: int) -> When:
    """It hires where we look for somebody, and the market is tight."""

    def when(m: Closed) -> Facts | None:
        if m.s.rival_alive[n, 0] <= 0:
            return None
        functions = m.played.rules.content.functions
        for f, skill in enumerate(functions.skill):
            old = one((m.s.vacancy_age * (m.s.vacancy_posts > 0)).max(axis=0)[f]) >= 2
            if old and m.played.rules.content.rivals.skills[n, skill] > 0 and m.pool(skill).tightness >= 1:
                return {"who": Named("rival", n)}
        return None

    return when


def _rival_takes(n: int) -> When:
    """Somebody of a skill that it hires has left us."""

    def when(m: Closed) -> Facts | None:
        if m.s.rival_alive[n, 0] <= 0:
            return None
        functions = m.played.rules.content.functions
        for f, skill in enumerate(functions.skill):
            if m.gone(f) > 0 and m.played.rules.content.rivals.skills[n, skill] > 0:
                return {"who": Named("rival", n)}
        return None

    return when


def _rival_size(n: int) -> When:
    def when(m: Closed) -> Facts | None:
        people = float(m.s.rival_heads[n, 0])
        if m.s.rival_alive[n, 0] <= 0 or people < m.played.states[0].rival_heads[n, 0] + 2:
            return None
        return {"who": Named("rival", n), "people": Figure(round(people), "count")}

    return when
