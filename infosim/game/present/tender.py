"""A tender and its bids side by side: what they say, what binds, what we expect; promise and expectation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import ceil

import numpy as np

from infosim.engine.layout import CAP, DOCUMENTATION, EXIT_CLAUSE
from infosim.engine.orders import COUNTER_TERM
from infosim.engine.signing import LONGEST, for_term
from infosim.engine.vendors import TELLS
from infosim.game.facts.contracts import Bid, Tender, tenders
from infosim.game.facts.functions import Work
from infosim.game.facts.reading import Read, own, read
from infosim.game.present.telling import Telling, fitting
from infosim.game.promises import Kept
from infosim.game.views.form import Draft
from infosim.game.views.prose import NOTHING, Prose, Said
from infosim.game.views.room import Way
from infosim.game.views.vendors import Bid as BidView
from infosim.game.views.vendors import BidCell, Doubt, OwnCost, TenderView
from infosim.locale import Message, message
from infosim.sight.reading import TAILS

TERMS = (6, 12, 24, 36)
USUAL = 12


def tender(
    t: Telling, function: str, term: int | None = None, played_out: Mapping[int, Kept] | None = None
) -> TenderView | None:
    """The tender of a function, its bids looked at for a term; None if it is over.

    What is expected of a bid is a sum, or what it came to in futures, where it was `played_out` in some, by its slot.
    """
    functions = t.played.rules.layout.functions
    if function not in functions:
        return None
    f = functions.index(function)
    found = next((each for each in tenders(t.played) if each.function == f), None)
    if found is None:
        return None
    chosen = looked_at(term)
    reads = tuple(read(t.played, found, at_term(t, bid, chosen), chosen) for bid in found.bids)
    if played_out:
        reads = tuple(in_futures(each, played_out.get(each.bid.slot)) for each in reads)
    best, home = best_of(reads), own_cost(t, found)
    if played_out:
        at_home = np.concatenate([kept.home[kept.there] for kept in played_out.values()])
        home = replace(home, cost=float(np.median(at_home)))
    return TenderView(
        key=function,
        title=title(t, found),
        stage="choice" if found.bids else "brief" if found.due_in >= 1 else "bids",
        note=note(t, found),
        tone="warn" if found.bids and found.expires_in < 1 else None,
        own=home,
        bids=tuple(_bid(t, found, each, best, chosen) for each in reads),
        terms=TERMS,
        term=chosen,
        drop=Draft("drop_tender", function),
        empty=NOTHING if found.bids else empty(t, found),
        futures=max((len(kept.there) for kept in played_out.values()), default=0) if played_out else 0,
    )


def asked(t: Telling, function: str, term: int | None) -> tuple[Tender, int] | None:
    """The tender of a function and the term that its bids are looked at for; None if it is over, or nobody has bid."""
    f = t.played.rules.layout.functions.index(function)
    found = next((each for each in tenders(t.played) if each.function == f), None)
    return (found, looked_at(term)) if found is not None and found.bids else None


def looked_at(term: int | None) -> int:
    """The term in months that bids are looked at for, where one is asked for that there is; else the usual one."""
    return term if term in TERMS else USUAL


def in_futures(each: Read, kept: Kept | None) -> Read:
    """A bid with what it came to in many futures in place of sums; with the sums where it was signed in none."""
    if kept is None:
        return each
    there, saving = kept.there, kept.saving()
    low, inner_low, likely, inner_high, high = (float(x) for x in np.quantile(saving, TAILS))
    cheap, _, cost, _, dear = (float(x) for x in np.quantile(kept.cost[there], TAILS))
    bad, _, quality, _, good = (100.0 * float(x) for x in np.quantile(kept.quality[there], TAILS))
    return replace(
        each,
        cost=cost,
        cost_low=cheap,
        cost_high=dear,
        band8=(low, high),
        band5=(inner_low, inner_high),
        likely=likely,
        saves=float((saving > 0).mean()),
        quality=quality,
        quality_spread=max((good - bad) / 2.0, 1.0),
        days=float(np.median(kept.days[there])),
        kept=float(np.median(kept.knowledge[there])),
    )


def at_term(t: Telling, bid: Bid, term: int) -> Bid:
    """A bid at the price of a term; where the rate of the longest was granted, at that."""
    months = np.array(float(term) if bid.counter != COUNTER_TERM else LONGEST)
    return replace(bid, fee=bid.fee * float(for_term(months, t.played.rules)))


def title(t: Telling, found: Tender) -> str:
    """What is asked for."""
    w = t.words
    # words: cells 44; head of a tender: a function, a form of contract, the share of the work; 100% of it
    full = w.text(
        "tender", "{function}, {form}, {share} of the work",
        function=t.short(found.function), form=t.form(found.form), share=w.percent(found.share, 0),
    )  # fmt: skip
    # words: cells 44; head of a tender: a function, a form of contract
    short = w.text("tender", "{function}, {form}", function=t.short(found.function), form=t.form(found.form))
    return fitting([full, short], 44)


def note(t: Telling, found: Tender) -> str:
    """Until when it is to be answered, or when bids arrive."""
    w = t.words
    if found.bids:
        # words: cells 40; state of a tender: bids on the table, of so many firms asked
        return w.text(
            "tender", "answer by {date} · {n} of {asked} bid", date=t.day_cut(found.expires_in),
            n=w.count(len(found.bids)), asked=w.count(found.invited),
        )  # fmt: skip
    # words: cells 40; state of a tender: nothing on the table yet
    return w.text("tender", "bids at the end of {month}", month=t.in_month(found.due_in))


def empty(t: Telling, found: Tender) -> Prose:
    """What is said in place of bids."""
    # words: in place of bids that have not come yet; {n} firms are asked, {month} is its name
    soon = message(
        "tender",
        "{n} firm is asked. Its bid arrives at the end of {month}; it then stands for two months.",
        "Up to {n} firms are asked. Their bids arrive at the end of {month}; they then stand for two months.",
    )
    said = t.say(soon, n=found.invited, month=t.in_month(found.due_in))
    if found.asked:
        # words: in place of bids: references are called first
        calls = message("tender", "References are called first: a day of yours each month.")
        return said.then(t.say(calls), " ")
    return said


def own_cost(t: Telling, found: Tender) -> OwnCost:
    """The same work by people of ours, were they hired: what they cost, and the days that leading them takes."""
    w, played = t.words, t.played
    f = found.function
    work = t.facts.works[f]
    home = own(played, found)
    heads, a = max(ceil(found.volume - 0.2), 1), played.rules.attention
    # words: cells 22; head of the column of one's own people
    name = w.text("tender.own", "Own people")
    way: Way = work.parts[0].way if work.parts else "I"
    return OwnCost(
        name=name,
        who=_who(t, work),
        way=way,
        fee=home.fee,
        fee_volume=home.fee_volume,
        level=work.service if work.people > 0 else None,
        cost=home.fee,
        quality=100.0 * home.quality,
        days=a.head * heads + (a.team if work.heads <= 0 else 0.0),
        kept=1.0,
    )


def _who(t: Telling, work: Work) -> str:
    w = t.words
    if work.heads > 0:
        # words: cells 22; who does the work today
        return w.plural("tender.own", "today {n} colleague", "today {n} colleagues", work.heads)
    if work.people > 0:
        # words: cells 22; who does the work today: others, nobody of ours
        return w.text("tender.own", "today others")
    if work.hands_on > 0:
        # words: cells 22; who does the work today: the head of IT
        return w.text("tender.own", "today you yourself")
    # words: cells 22; who does the work today
    return w.text("tender.own", "today nobody")


def best_of(reads: Sequence[Read]) -> dict[int, frozenset[BidCell]]:
    """In which rows each bid is the best of all, where best is a fact; none where they are equal."""
    found: dict[int, set[BidCell]] = {each.bid.slot: set() for each in reads}
    rows: tuple[tuple[BidCell, list[float]], ...] = (
        ("leaving", [-each.leaving for each in reads]),
        ("clauses", [float(each.bid.clauses.bit_count()) for each in reads]),
        ("cost", [-each.cost for each in reads]),
        ("quality", [each.quality for each in reads]),
        ("days", [-each.days for each in reads]),
        ("knowledge", [each.kept for each in reads]),
    )
    for row, figures in rows:
        if len(figures) > 1 and max(figures) - min(figures) > 1e-6:
            best = max(figures)
            for each, figure in zip(reads, figures, strict=True):
                if figure >= best - 1e-9:
                    found[each.bid.slot].add(row)
    return {slot: frozenset(rows_won) for slot, rows_won in found.items()}


def where(t: Telling, vendor: int) -> str:
    """Where a firm sits, and how large it is."""
    w, played = t.words, t.played
    key = played.rules.layout.vendors[vendor]
    people = float(played.now.vendor_heads[vendor, 0])
    city = t.of_scenario(f"vendors.{key}.city") or t.place(int(played.rules.content.vendors.place[vendor]))
    # words: cells 24; where a firm sits, and how many people it employs; e.g. Lyon · 140 people
    return w.plural("vendor", "{city} · {n} person", "{city} · {n} people", round(people), city=city)


def _bid(t: Telling, found: Tender, each: Read, best: dict[int, frozenset[BidCell]], term: int) -> BidView:
    bid = each.bid
    key = t.played.rules.layout.functions[found.function]
    return BidView(
        key=f"{key}.{bid.slot}",
        name=t.vendor(bid.vendor),
        where=where(t, bid.vendor),
        way=bid.way,
        fee=bid.fee,
        fee_volume=each.fee_volume,
        once=bid.oneoff,
        in_place=t.month(bid.transition),
        level=bid.level,
        saving=bid.saving,
        notice=bid.notice,
        credit=bid.credit,
        leaving=(each.leaving_low, each.leaving_high),
        clauses=clauses(t, bid.clauses),
        cost=Doubt(each.cost, (each.cost_high - each.cost_low) / 2.0),
        quality=Doubt(each.quality, each.quality_spread),
        days=each.days,
        kept=each.kept,
        best=best[bid.slot],
        band8=each.band8,
        band5=each.band5,
        likely=each.likely,
        saves=each.saves,
        draft=Draft("sign", f"{key}.{bid.slot}", (("term", str(term)),)),
        said=_said(t, each),
        seen=seen(t, bid),
        forms=forms(f"{key}.{bid.slot}"),
        firm=t.played.rules.layout.vendors[bid.vendor],
    )


def clauses(t: Telling, bits: int) -> tuple[str, ...]:
    """Clauses, in words of six cells."""
    w = t.words
    found = []
    if bits & DOCUMENTATION:
        # words: cells 6; a clause: the work is documented
        found.append(w.text("clause", "docs"))
    if bits & EXIT_CLAUSE:
        # words: cells 6; a clause: leaving is cheaper
        found.append(w.text("clause", "exit"))
    if bits & CAP:
        # words: cells 6; a clause: the rise at renewal has a cap
        found.append(w.text("clause", "cap"))
    return tuple(found)


def _said(t: Telling, each: Read) -> Prose:
    """What a bid comes to."""
    w = t.words
    odds = w.in_ten(each.saves)
    if each.likely >= 0.02:
        # words: cells 90; what a bid comes to: a saving, and how likely it saves anything, e.g. 8 in 10
        saves = message("tender.bid", "Likely saves {saving} (anything at all: {odds}).")
        return t.say(saves, saving=Said(w.percent(each.likely, 0), "good"), odds=odds)
    if each.likely <= -0.02:
        # words: cells 90; what a bid comes to: it costs more than the house, and how likely it saves anything
        costs = message("tender.bid", "Likely costs {more} more than own people would (it saves: {odds}).")
        return t.say(costs, more=Said(w.percent(-each.likely, 0), "warn"), odds=odds)
    # words: cells 90; what a bid comes to: as much as the house
    return t.say(message("tender.bid", "Likely costs what own people would; in {odds} it saves anything."), odds=odds)


# words: cells 40; what a bid gave away
_CHEAP = message("tender.tell", "far under the others")
# words: cells 40; what a bid gave away
_QUICK = message("tender.tell", "quicker than anybody moves in")
# words: cells 40; what a bid gave away
_QUESTIONS = message("tender.tell", "many questions about your work")
# words: cells 40; what a bid gave away
_NAMED = message("tender.tell", "people named, not profiles")
# words: cells 40; what a bid gave away
_DECLINES = message("tender.tell", "declines every clause")
# words: cells 40; what a bid gave away
_NO_HAGGLING = message("tender.tell", "no haggling over penalties")
_TOLD: dict[str, Message] = {
    "cheap": _CHEAP,
    "quick": _QUICK,
    "questions": _QUESTIONS,
    "named_people": _NAMED,
    "declines_clauses": _DECLINES,
    "no_haggling": _NO_HAGGLING,
}


def forms(key: str) -> tuple[Draft, ...]:
    """What can be decided about a bid before it is signed: a form says itself why not."""
    return (Draft("call", key), Draft("counter_bid", key))


# words: cells 40; what became of better terms that a firm was asked for
_GRANTED = message("tender.tell", "gave in when asked")
# words: cells 40; what became of better terms that a firm was asked for
_DECLINED = message("tender.tell", "gave nothing when asked")


def tell_of(t: Telling, name: str) -> str:
    """A sign of a bid in words, by its name."""
    return t.words.say(_TOLD[name])


def seen(t: Telling, bid: Bid) -> Prose:
    """What a bid gave away."""
    told = [t.words.say(_TOLD[tell.name]) for k, tell in enumerate(TELLS) if bid.tells >> k & 1]
    if bid.called:
        # words: cells 40; what a bid gave away: references were called
        told.append(t.words.text("tender.tell", "references called"))
    if bid.counter:
        told.append(t.words.say(_GRANTED if bid.counter > 0 else _DECLINED))
    return Prose(", ".join(told)) if told else Prose(t.words.text("tender.tell", "nothing out of the ordinary"))
