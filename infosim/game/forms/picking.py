"""What can be ended or governed in a function: short lists, each thing with its form."""

from __future__ import annotations

from infosim.engine.arithmetic import total
from infosim.game.decisions import CloseVacancy, Decision, DropTender, EndFreelance, Exit, Govern, LetGo
from infosim.game.facts.contracts import Contract
from infosim.game.facts.pipeline import Hire
from infosim.game.facts.played import one
from infosim.game.present.refused import shortly
from infosim.game.present.telling import Telling
from infosim.game.refusing import refused
from infosim.game.views.form import Draft, PickItem, PickView
from infosim.game.views.spread import money_between


def to_end(t: Telling, function: str) -> PickView:
    """What can be ended in a function: posts, a tender, freelancers, contracts, people."""
    f = t.played.rules.layout.functions.index(function)
    items = (*_posts(t, f), *_tender(t, f), *_freelancers(t, f), *_contracts(t, f), *_people(t, f))
    return PickView(t.function(f), items)


def to_govern(t: Telling, function: str) -> PickView:
    """The contracts of a function."""
    w, f = t.words, t.played.rules.layout.functions.index(function)
    items = []
    for contract in _held(t, f):
        # words: cells 26; how closely a contract is followed: 0, 1 or 2
        note = w.text("pick", "level {level}", level=w.count(contract.governance))
        vendor = t.played.rules.layout.vendors[contract.vendor]
        closed = _closed(t, Govern(function, vendor, contract.governance))
        items.append(PickItem(_firm(t, contract), note, Draft("governance", f"{function}.{contract.slot}"), closed))
    signed = next((c for c in t.facts.contracts if c.function == f), None)
    # words: cells 70; nothing can be governed yet; a firm's name
    later = w.text("pick", "{vendor} is signed, at level 1. It can be changed from next month on.",
                   vendor=t.vendor(signed.vendor)) if signed and not items else ""  # fmt: skip
    return PickView(t.function(f), tuple(items), later)


def _closed(t: Telling, decision: Decision) -> str:
    """Why something cannot be decided now, in a few words; nothing where it can."""
    refusal = refused(t.played.now, t.played.planned, decision, t.played.rules)
    return shortly(t, refusal) if refusal is not None else ""


def _posts(t: Telling, f: int) -> list[PickItem]:
    w, r = t.words, t.played.rules
    function = r.layout.functions[f]
    items = []
    for hire in (thing for thing in t.facts.things_of(f) if isinstance(thing, Hire) and not thing.new):
        since = t.played.first_day(max(t.played.month - int(hire.age), 1))
        posts = int(hire.posts)
        # words: cells 44; posts that are open; level is junior, mid or senior; e.g. Post open since January: mid
        name = w.plural("pick", "Post open since {month}: {level}", "{n} posts open since {month}: {level}", posts,
                        month=t.named_month(since), level=t.level(hire.level))  # fmt: skip
        days = 0.0 if hire.agency else r.attention.vacancy * posts
        # words: cells 26; days of the head of IT that come back each month
        note = w.text("pick", "gives {days} a month", days=w.days(days))
        closed = _closed(t, CloseVacancy(function, hire.slot))
        items.append(PickItem(name, note, Draft("close_post", f"{function}.{hire.slot}"), closed))
    return items


def _tender(t: Telling, f: int) -> list[PickItem]:
    w, function = t.words, t.played.rules.layout.functions[f]
    if one(t.played.now.tender_age[f]) < 0:
        return []
    bids = int((t.played.now.bid_vendor[:, f] >= 0).sum())
    # words: cells 44; a tender that is out
    name = w.text("pick", "The tender")
    # words: cells 26; bids on the table
    note = w.plural("pick", "{n} bid", "{n} bids", bids)
    return [PickItem(name, note, Draft("drop_tender", function), _closed(t, DropTender(function)))]


def _freelancers(t: Telling, f: int) -> list[PickItem]:
    w, function = t.words, t.played.rules.layout.functions[f]
    here = one(t.played.now.freelancers[f])
    if here <= 0:
        return []
    until = t.played.first_day(max(int(one(t.played.now.freelancers_until[f])), 1))
    # words: cells 44; freelancers at work in a function
    name = w.plural("pick", "{n} freelancer", "{n} freelancers", here)
    # words: cells 26; until when freelancers are engaged
    note = w.text("pick", "until {month}", month=t.named_month(until))
    return [PickItem(name, note, Draft("end_freelance", function), _closed(t, EndFreelance(function)))]


def _contracts(t: Telling, f: int) -> list[PickItem]:
    w, r = t.words, t.played.rules
    function = r.layout.functions[f]
    items = []
    for contract in _held(t, f):
        if contract.free_to_leave:
            # words: cells 26; leaving a contract at its term; a date
            note = w.text("pick", "ends {date}, free", date=t.day_cut(contract.ends_in))
        else:
            price = money_between(contract.exit_least, contract.exit_most, w)
            # words: cells 26; leaving a contract: notice, e.g. 3 mo, and price
            note = w.text("pick", "{months}, {price}", months=w.months(contract.notice), price=price)
        closed = _closed(
            t, Exit(function, r.layout.vendors[contract.vendor], slot=t.played.seat.which((contract.slot, f)))
        )
        items.append(PickItem(_firm(t, contract), note, Draft("leave", f"{function}.{contract.slot}"), closed))
    return items


def _people(t: Telling, f: int) -> list[PickItem]:
    w, r = t.words, t.played.rules
    function = r.layout.functions[f]
    heads = one(total(t.played.now.heads)[f])
    if heads <= 0:
        return []
    # words: cells 44; people of ours who could be laid off; no joke
    name = w.plural("pick", "{n} colleague", "{n} colleagues", heads)
    # words: cells 26; what somebody laid off is paid; {months} is a number, e.g. 1.5 months of pay each
    note = w.text("pick", "{months} months of pay each", months=w.number(r.people.severance_months))
    return [PickItem(name, note, Draft("lay_off", function), _closed(t, LetGo(function)))]


def _held(t: Telling, f: int) -> list[Contract]:
    """Contracts that ran when the month began."""
    held = t.played.now.contract_vendor
    return [c for c in t.facts.contracts if c.function == f and int(one(held[c.slot, f])) == c.vendor]


def _firm(t: Telling, contract: Contract) -> str:
    # words: cells 44; a contract: a firm, and a form of contract; e.g. Hexalis, service
    return t.words.text("pick", "{vendor}, {form}", vendor=t.vendor(contract.vendor), form=t.form(contract.form))
