"""Vendors and rivals: in their scenario's own words where it gives them, else in the house's.

A house line is one line whichever firm speaks it, so that two firms do not say the same within a few months.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

from infosim.engine.fees import credited
from infosim.engine.hiring import ELSEWHERE
from infosim.engine.people import BY_RIVAL
from infosim.game.facts.closed import Closed
from infosim.game.facts.contracts import seen_service
from infosim.game.facts.played import Played, one
from infosim.game.wire.lines import Facts, Figure, Line, Named, When
from infosim.locale import Message, message

# words: a firm whose service credit came with its bill; {credit} is money; first sentence 64 cells, all 140
_CREDIT = message("voice.vendor", "We credit {credit}: {seen} of the service, where {level} is promised.")
# words: a firm that has made an offer; first sentence 64 cells, all 140
_BID = message("voice.vendor", "Our offer is on your table. We wrote the price by hand.")
# words: a firm that does less than it promised; first sentence 64 cells, all 140
_TROUBLE = message("voice.vendor", "This month: {seen}, where the contract says {level}. We say so first.")
# words: a firm that names its price for a further term; {change} is e.g. +7%; 64 cells, all 140
_RENEWAL = message("voice.vendor", "Our price for another year: {change}. We remain at your disposal.")
# words: a firm whose contract has ended; first sentence 64 cells, all 140
_GOODBYE = message("voice.vendor", "Here are the keys. We have labelled most of them.")
# words: a firm that does what it promised; {seen} of the work, e.g. 98%; 64 cells, all 140
_REPORT = message("voice.vendor", "This month: {seen} of what you asked for. The rest is in the annex.")
# words: a rival, smug and short; first sentence 64 cells, all 140
_HIRED = message("voice.rival", "We are proud to welcome a new colleague. You interviewed them too.")
# words: a rival, smug and short, after somebody left us; first sentence 64 cells, all 140
_TOOK = message("voice.rival", "We are happy to be joined by people you know. They say hello.")
# words: a rival, smug and short, after it raised money; first sentence 64 cells, all 140
_RAISES = message("voice.rival", "Our investors believe in us. Your team will hear how much.")
# words: a rival, smug and short; first sentence 64 cells, all 140
_SIZE = message("voice.rival", "We are {people} people now. We say so for no reason.")


def lines(played: Played) -> tuple[Line, ...]:
    """What each firm and rival of a scenario may say."""
    layout, scenario = played.rules.layout, played.scenario
    voices = tuple(tuple(sorted(scenario.vendors[key].voice)) for key in layout.vendors)
    rivals = tuple(bool(scenario.rivals[key].voice) for key in layout.rivals)
    return _lines(layout.vendors, voices, layout.rivals, rivals)


_SCENES: Mapping[str, tuple[Message, int]] = {
    "bid": (_BID, 2),
    "trouble": (_TROUBLE, 2),
    "renewal": (_RENEWAL, 2),
    "credit": (_CREDIT, 2),
    "goodbye": (_GOODBYE, 2),
    "report": (_REPORT, 1),
}


@lru_cache(maxsize=8)
def _lines(
    vendors: tuple[str, ...], voices: tuple[tuple[str, ...], ...], rivals: tuple[str, ...], own: tuple[bool, ...]
) -> tuple[Line, ...]:
    makes: Mapping[str, Callable[[int], When]] = {
        "bid": _bids,
        "trouble": _trouble,
        "renewal": _renewal,
        "credit": _credit,
        "goodbye": _goodbye,
        "report": _report,
    }
    found: list[Line] = []
    for scene, (house, weight) in _SCENES.items():
        silent = [v for v in range(len(vendors)) if scene not in voices[v]]
        found.append(Line(f"vendor.{scene}", "vendor", house, _any([makes[scene](v) for v in silent]), weight=weight))
        found += [
            Line(f"vendor.{key}.{scene}", "vendor", house, makes[scene](v), f"vendors.{key}.voice.{scene}", weight)
            for v, key in enumerate(vendors)
            if scene in voices[v]
        ]
    silent = [n for n in range(len(rivals)) if not own[n]]
    found += [
        Line("rival.hired", "rival", _HIRED, _any([_rival_hires(n) for n in silent])),
        Line("rival.took", "rival", _TOOK, _any([_rival_takes(n) for n in range(len(rivals))]), weight=2),
        Line("rival.raised", "rival", _RAISES, _any([_rival_raises(n) for n in range(len(rivals))]), weight=2),
        Line("rival.size", "rival", _SIZE, _any([_rival_size(n) for n in range(len(rivals))])),
    ]
    found += [
        Line(f"rival.{key}.hired", "rival", _HIRED, _rival_hires(n), f"rivals.{key}.voice")
        for n, key in enumerate(rivals)
        if own[n]
    ]
    return tuple(found)


def _any(conditions: Sequence[When]) -> When:
    """The first of several for which something holds."""

    def when(m: Closed) -> Facts | None:
        return next((facts for condition in conditions if (facts := condition(m)) is not None), None)

    return when


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


def _credit(v: int) -> When:
    """It gives back a part of its price for service missing."""

    def when(m: Closed) -> Facts | None:
        if m.now(m.flow("cash", "credits")) <= 0:
            return None
        given = credited(m.s, m.played.rules)
        for n, f in _of(m, v):
            if one(given[n, f]) > 0:
                return {
                    **_who(v),
                    "credit": Figure(one(given[n, f]), "money"),
                    "seen": Figure(seen_service(m.s, n, f), "percent"),
                    "level": Figure(one(m.s.contract_level[n, f]), "percent"),
                }
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
    """It hired a candidate whom we let wait."""

    def when(m: Closed) -> Facts | None:
        theirs = m.s.candidate_went[..., 0, 0] == ELSEWHERE + 1.0 + n
        return {"who": Named("rival", n)} if theirs.any() and m.s.rival_alive[n, 0] > 0 else None

    return when


def _rival_takes(n: int) -> When:
    """It hired somebody away from us, who went this month."""

    def when(m: Closed) -> Facts | None:
        went = (m.before.leaving > m.s.stayed) & (m.before.leaving_reason == BY_RIVAL + n)
        return {"who": Named("rival", n)} if went.any() and m.s.rival_alive[n, 0] > 0 else None

    return when


def _rival_raises(n: int) -> When:
    """It raised money."""

    def when(m: Closed) -> Facts | None:
        raised = m.s.rival_since[n, 0] == 0 and m.s.rival_alive[n, 0] > 0
        return {"who": Named("rival", n)} if raised else None

    return when


def _rival_size(n: int) -> When:
    def when(m: Closed) -> Facts | None:
        people = float(m.s.rival_heads[n, 0])
        if m.s.rival_alive[n, 0] <= 0 or people < m.played.states[0].rival_heads[n, 0] + 2:
            return None
        return {"who": Named("rival", n), "people": Figure(round(people), "count")}

    return when
