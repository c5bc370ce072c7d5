"""Vendors: contracts that run, tenders that are out, firms that can be asked."""

from __future__ import annotations

import numpy as np

from infosim.engine.layout import FORMS, TRAITS
from infosim.engine.tenders import normal_fee
from infosim.game.facts.bands import band_of
from infosim.game.facts.contracts import ENDING, Contract, Tender
from infosim.game.facts.functions import way_of
from infosim.game.facts.played import one
from infosim.game.present.telling import TONES, Telling, fitting
from infosim.game.present.tender import note, where
from infosim.game.views.figures import Figure
from infosim.game.views.lens import Lens
from infosim.game.views.prose import NOTHING, Prose, Said, Tone
from infosim.game.views.spread import money_between, percent_between
from infosim.game.views.vendors import ContractRow, FirmRow, TenderRow, VendorsView
from infosim.locale import message
from infosim.sight.reading import odds, trait_range

CLEAR = 0.9
"""Steps from nothing at which a belief about a firm is worth saying."""
TRUST_LOW, TRUST_BAD = 0.45, 0.3
UNMET, FAR_UNMET = 0.02, 0.06
"""Service under the promise."""


def vendors(t: Telling) -> VendorsView:
    """Everything that has to do with firms."""
    return VendorsView(
        contracts=tuple(_contract(t, contract) for contract in t.facts.contracts),
        tenders=tuple(_tender(t, tender) for tender in t.facts.tenders),
        firms=tuple(_firm(t, v) for v in _known(t)),
        headline=headline(t),
        note=_note(t),
    )


def headline(t: Telling) -> Prose:
    """How many contracts, what they cost, how much of the work they do."""
    w = t.words
    held = t.facts.contracts
    if not held:
        # words: cells 72; head of the list of firms: none works for us
        return t.say(message("vendors", "Nobody outside works for you. A tender asks who would."))
    fees = sum(contract.billed or contract.fee for contract in held)
    outside = sum(work.firms for work in t.facts.works)
    whole = sum(work.need for work in t.facts.works if work.awake)
    # words: cells 72; head of the list of firms: contracts, their price a month, their share of the work
    said = message(
        "vendors",
        "{n} contract, {money} a month, {share} of the work.",
        "{n} contracts, {money} a month, {share} of the work.",
    )
    share = w.percent(outside / whole if whole > 0 else 0.0, 0)
    return t.say(said, n=len(held), money=Said(w.money(fees), "strong"), share=share)


def _note(t: Telling) -> str:
    w = t.words
    asks = sum(contract.asks for contract in t.facts.contracts)
    if asks:
        # words: cells 34; at the right of the head: contracts that name their price for another term
        return w.plural("vendors", "{n} renewal to answer", "{n} renewals to answer", asks)
    bids = sum(bool(tender.bids) for tender in t.facts.tenders)
    if bids:
        # words: cells 34; at the right of the head: tenders with bids to be read
        return w.plural("vendors", "{n} tender to answer", "{n} tenders to answer", bids)
    return ""


# ------------------------------------------------------------------------------------------------------- contracts


def _contract(t: Telling, contract: Contract) -> ContractRow:
    played = t.played
    key = played.rules.layout.functions[contract.function]
    worked = contract.age >= 1
    under = contract.level - contract.seen
    tone: Tone | None = "bad" if under >= FAR_UNMET else "warn" if under >= UNMET else None
    return ContractRow(
        key=f"{key}.{contract.slot}",
        vendor=t.vendor(contract.vendor),
        scope=fitting([t.scope(contract), t.short(contract.function)], 24),
        way=contract.way,
        share=contract.share,
        fee=contract.billed or contract.fee,
        promised=contract.level,
        seen=contract.seen if worked else None,
        seen_tone=tone if worked and not contract.moving else None,
        trust=Figure(100 * contract.trust, trust_tone(contract)),
        knowledge=Figure(100 * contract.knows),
        left=contract.ends_in + 1.0,
        term=contract.term,
        notice=contract.notice,
        left_tone="warn" if contract.asks else None,
        lens=lens(t, contract),
    )


def trust_tone(contract: Contract) -> Tone | None:
    """How the relation stands."""
    return "bad" if contract.trust < TRUST_BAD else "warn" if contract.trust < TRUST_LOW else None


def lens(t: Telling, contract: Contract) -> Lens:
    """What is the matter with a contract."""
    w, vendor = t.words, t.vendor(contract.vendor)
    date, change = t.on_day(contract.ends_in), w.percent_change(contract.ask)
    tone: Tone | None = None
    outlook = NOTHING
    if contract.leaves_in is not None:
        # words: lens of a contract that was left before its term
        cause = t.say(message("vendors.lens", "Ends on {date}: notice was given."), date=t.on_day(contract.leaves_in))
    elif contract.answer == ENDING and not contract.task:
        # words: lens of a contract that was not renewed
        cause = t.say(message("vendors.lens", "Ends with its term, on {date}."), date=date)
    elif contract.asks:
        tone = "warn"
        # words: lens of a contract that names its price; {change} is e.g. +7%
        asks = message("vendors.lens", "Asks {change} for another {months}. Answer by {date}, or it renews at that.")
        cause = t.say(asks, change=Said(change, "warn"), months=w.months(12), date=date)
    elif contract.moving:
        # words: lens of a contract during its hand-over
        moves = message("vendors.lens", "Does {share} of its part so far. All of it after {month}.")
        cause = t.say(moves, share=w.percent(contract.moved, 0), month=t.in_month(contract.moves_for))
    elif contract.seen < contract.level - UNMET:
        tone = TONES[2 if contract.seen < contract.level - FAR_UNMET else 1]
        # words: lens of a contract that gives less than it promised
        unkept = message("vendors.lens", "Promised {level}, seen {seen}. Governance is at level {governance}.")
        cause = t.say(
            unkept, level=w.percent(contract.level, 0), seen=Said(w.percent(contract.seen, 0), tone or "warn"),
            governance=w.fixed(contract.governance, 0),
        )  # fmt: skip
    elif contract.task:
        # words: lens of a contract for one task
        cause = t.say(message("vendors.lens", "Ends with its task, on {date}."), date=date)
    else:
        # words: lens of a contract where all is well
        cause = t.say(message("vendors.lens", "Keeps its promise. Renews on {date}."), date=date)
    if contract.lock_in > 0 and not contract.task and contract.answer != ENDING:
        # words: cells 78; second line of the lens of a contract; e.g. €12.8k to €14.2k; 67 to 100%
        leave = message("vendors.lens", "To leave now costs {money}; know-how with them: {knows}.")
        knows = percent_between(*band_of("contract_knowledge", np.array([[contract.knows]])), w)
        outlook = t.say(leave, money=money_between(contract.exit_least, contract.exit_most, w), knows=knows)
    text = w.text("lens.short", "{name}: {note}", name=vendor, note=cause.text)
    return Lens(vendor, cause, outlook, Prose(text), ("open", "governance"), tone)


def _tender(t: Telling, tender: Tender) -> TenderRow:
    w = t.words
    key = t.played.rules.layout.functions[tender.function]
    # words: cells 30; a tender: a function, a form of contract
    name = w.text("vendors", "{function}, {form}", function=t.short(tender.function), form=t.form(tender.form))
    tone: Tone | None = "warn" if tender.bids and tender.expires_in < 1 else None
    said = note(t, tender)
    text = w.text("lens.short", "{name}: {note}", name=name, note=said)
    return TenderRow(
        key=key,
        name=name,
        stage="choice" if tender.bids else "bids" if tender.due_in < 1 else "brief",
        bids=len(tender.bids),
        invited=tender.invited,
        note=said,
        tone=tone,
        lens=Lens(name, Prose(said), NOTHING, Prose(text), ("open", "end"), tone),
    )


# ------------------------------------------------------------------------------------------------------------ firms


def _known(t: Telling) -> list[int]:
    """Firms that could serve a function awake, nearest first."""
    r, s = t.played.rules, t.played.now
    vendors_ = r.content.vendors
    awake = [work.index for work in t.facts.works if work.awake]
    month = t.played.month
    fits = [
        v
        for v in range(len(r.layout.vendors))
        if s.vendor_alive[v, 0] > 0
        and any(vendors_.serves[v, f] > 0 for f in awake)
        and vendors_.opens[v] <= month <= vendors_.closes[v]
        and r.content.places.open[int(vendors_.place[v])]
    ]
    return sorted(fits, key=lambda v: (int(vendors_.place[v]), v))


def _firm(t: Telling, v: int) -> FirmRow:
    r = t.played.rules
    vendors_ = r.content.vendors
    place = int(vendors_.place[v])
    forms = [form for form in range(len(FORMS)) if vendors_.sells[v, form] > 0]
    key = r.layout.vendors[v]
    name = t.vendor(v)
    story = t.of_scenario(f"vendors.{key}.story") or t.of_scenario(f"vendors.{key}.temper")
    known = notebook(t, v)
    text = t.words.text("lens.short", "{name}: {note}", name=name, note=known.text)
    return FirmRow(
        key=key,
        name=name,
        where=where(t, v),
        way=way_of(forms[0] if forms else 0, place),
        serves=serves(t, v, forms),
        price=_price(t, v),
        known=known,
        lens=Lens(name, Prose(story) if story else known, known if story else NOTHING, Prose(text), ("open",)),
    )


def serves(t: Telling, v: int, forms: list[int]) -> str:
    """For which functions a firm works, and in which forms."""
    w, r = t.words, t.played.rules
    awake = [work.index for work in t.facts.works if work.awake]
    names = [t.short(f) for f in awake if r.content.vendors.serves[v, f] > 0]
    functions = ", ".join(names)
    sold = ", ".join(t.form(form) for form in forms)
    # words: cells 34; what a firm does: functions, and forms of contract
    full = w.text("vendors.firm", "{functions} · {forms}", functions=functions, forms=sold)
    return fitting([full, functions, *(names[:1])], 34)


def _price(t: Telling, v: int) -> float | None:
    """Its last price seen against an average one: of a bid on the table, else of a contract; None if never seen."""
    prices = [bid.fee / max(_usual(t, tender, bid.place), 1.0) for tender in t.facts.tenders for bid in tender.bids
              if bid.vendor == v]  # fmt: skip
    return prices[-1] if prices else None


def _usual(t: Telling, tender: Tender, place: int) -> float:
    s, r = t.played.decided, t.played.rules
    form = np.full_like(s.need, float(tender.form))
    return one(normal_fee(s, r, place, np.full_like(s.need, tender.volume), form)[tender.function])


def notebook(t: Telling, v: int) -> Prose:
    """What is believed of a firm, where anything is clear."""
    w = t.words
    belief = t.played.now.belief[:, :, v, 0, 0]
    if _untold(t, v):
        # words: cells 40; the notebook on a firm: nothing was learnt yet
        return t.say(message("vendors.notebook", "nothing known yet"))
    chances = odds(belief[:, :, None, None, None])
    read = trait_range(chances)
    clear = [
        (name, float(read.expected[k, 0, 0, 0])) for k, name in enumerate(TRAITS)
        if abs(float(read.expected[k, 0, 0, 0])) >= CLEAR
    ]  # fmt: skip
    if not clear:
        # words: cells 40; the notebook on a firm: signs, but none that says much
        return t.say(message("vendors.notebook", "signs both ways"))
    told = [trait(t, name, value > 0) for name, value in sorted(clear, key=lambda pair: -abs(pair[1]))[:2]]
    return Prose(w.text("vendors.notebook", "likely {what}", what=", ".join(told)))


def _untold(t: Telling, v: int) -> bool:
    """Whether its belief is still what everybody knew at the start."""
    first, now = t.played.states[0].belief[:, :, v], t.played.now.belief[:, :, v]
    return bool((abs(first - now) < 1e-9).all())


def trait(t: Telling, name: str, positive: bool) -> str:
    """A trait of a firm in two words."""
    w = t.words
    match name, positive:
        case "optimism", True:
            # words: cells 18; what a firm is like, after: likely
            return w.text("vendors.trait", "too optimistic")
        case "optimism", False:
            # words: cells 18; what a firm is like, after: likely
            return w.text("vendors.trait", "careful")
        case "honesty", True:
            # words: cells 18; what a firm is like, after: likely
            return w.text("vendors.trait", "frank")
        case "honesty", False:
            # words: cells 18; what a firm is like, after: likely
            return w.text("vendors.trait", "hiding things")
        case "bench", True:
            # words: cells 18; what a firm is like, after: likely
            return w.text("vendors.trait", "well staffed")
        case "bench", False:
            # words: cells 18; what a firm is like, after: likely
            return w.text("vendors.trait", "short of people")
        case "turnover", True:
            # words: cells 18; what a firm is like, after: likely
            return w.text("vendors.trait", "changing people")
        case "turnover", False:
            # words: cells 18; what a firm is like, after: likely
            return w.text("vendors.trait", "keeping people")
        case "craft", True:
            # words: cells 18; what a firm is like, after: likely
            return w.text("vendors.trait", "skilled")
        case "craft", False:
            # words: cells 18; what a firm is like, after: likely
            return w.text("vendors.trait", "unskilled")
        case "hunger", True:
            # words: cells 18; what a firm is like, after: likely
            return w.text("vendors.trait", "eager")
        case _:
            # words: cells 18; what a firm is like, after: likely
            return w.text("vendors.trait", "busy elsewhere")
