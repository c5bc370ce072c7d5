"""Forms of a bid before it is signed: its references are called, its firm is asked for better terms."""

from __future__ import annotations

from infosim.engine.layout import TRAITS
from infosim.engine.signing import LONGEST, for_term
from infosim.game.decisions import Call, CounterBid
from infosim.game.decisions.tenders import COUNTERS
from infosim.game.facts.played import one
from infosim.game.forms.sketch import Sketch, chosen, function_of, line, slot_of
from infosim.game.present.telling import Telling
from infosim.game.views.form import Choice, Draft
from infosim.game.views.prose import Prose
from infosim.locale import Message, message

# words: cells 14; what a bidder is asked for: a lower price
_PRICE = message("form.choice", "lower price")
# words: cells 14; what a bidder is asked for: the price of a long term for a short one
_TERM = message("form.choice", "long-term rate")
# words: cells 14; what a bidder is asked for: less notice
_NOTICE = message("form.choice", "less notice")
# words: cells 14; what a bidder is asked for: more service credit
_CREDIT = message("form.choice", "more credit")
_ASKED: dict[str, Message] = {"price": _PRICE, "term": _TERM, "notice": _NOTICE, "credit": _CREDIT}


def call(t: Telling, draft: Draft) -> Sketch:
    """Call the references of a bidder."""
    f, vendor, name = _bidder(t, draft)
    # words: cells 82; what a reference call tells, and when
    said = message("form.said", "At the month's end: one of {n} traits exactly, another by hearsay. Bids do wait.")
    return Sketch(
        about=t.vendor(vendor) if vendor >= 0 else t.function(f),
        lines=(),
        decision=Call(t.played.rules.layout.functions[f], name),
        said=t.say(said, n=float(len(TRAITS))),
    )


def counter(t: Telling, draft: Draft) -> Sketch:
    """Ask a bidder for better terms."""
    f, vendor, name = _bidder(t, draft)
    asked = chosen(draft, "ask", COUNTERS, "price")
    choices = tuple(Choice(key, t.words.say(_ASKED[key])) for key in COUNTERS)
    # words: cells 82; what asking a bidder for better terms comes to
    said = message("form.said", "They answer at the month's end, yes or no. Eager firms say yes more often.")
    return Sketch(
        about=t.vendor(vendor) if vendor >= 0 else t.function(f),
        lines=(line(draft, "ask", choices, "price", effect=_gained(t, draft, asked), said=_meant(t, asked)),),
        decision=CounterBid(t.played.rules.layout.functions[f], name, asked),
        said=t.say(said),
    )


def _bidder(t: Telling, draft: Draft) -> tuple[int, int, str]:
    """The function, the firm of a bid and its key; a firm that does not bid where the bid is gone."""
    f, slot, bids = function_of(t, draft), slot_of(draft), t.played.now.bid_vendor
    keys = t.played.rules.layout.vendors
    vendor = int(one(bids[slot, f])) if slot < len(bids) else -1
    if vendor >= 0:
        return f, vendor, keys[vendor]
    there = {int(one(other)) for other in bids[:, f]}
    return f, -1, next(key for n, key in enumerate(keys) if n not in there)


def _gained(t: Telling, draft: Draft, asked: str) -> str:
    """What a yes would bring, from what the bid says now."""
    w, s, r = t.words, t.played.now, t.played.rules
    f, slot = function_of(t, draft), min(slot_of(draft), len(s.bid_fee) - 1)
    fee, notice = one(s.bid_fee[slot, f]), one(s.bid_notice[slot, f])
    match asked:
        case "term":
            rate = float(for_term(s.bid_fee[slot, f] * 0.0 + LONGEST, r)[0, 0])
            # words: cells 34; a price a month now, and with the rate of a long term; e.g. €5k › €4.8k a month
            return w.text("form.effect", "{now} › {then} a month", now=w.money(fee), then=w.money(fee * rate))
        case "notice":
            shorter = max(-(-notice // 2), 1.0)
            # words: cells 34; months of notice now and then; e.g. 3 mo › 2 mo
            return w.text("form.effect", "{now} › {then}", now=w.months(notice), then=w.months(shorter))
        case "credit":
            now, then = one(s.bid_credit[slot, f]), r.vendors.credit_high
            # words: cells 34; highest service credit of a month now and then, of the fee; e.g. 5% › 10% of the fee
            return w.text("form.effect", "{now} › {then} of the fee", now=w.percent(now, 0), then=w.percent(then, 0))
        case _:
            then = fee * (1.0 - r.vendors.counter_price)
            return w.text("form.effect", "{now} › {then} a month", now=w.money(fee), then=w.money(then))


# words: cells 82; a bidder is asked for a lower price
_CHEAPER = message("form.said", "The work costs the same: what the price loses may come back as extras.")
# words: cells 82; a bidder is asked for the price of a long term, for a short one
_LONGER = message("form.said", "Longer terms are cheaper. This is their rate, without their length.")
# words: cells 82; a bidder is asked for less notice
_FREER = message("form.said", "Notice is how late you may still leave, and how long you then pay.")
# words: cells 82; a bidder is asked for more service credit
_SURER = message("form.said", "What they pay back when service is missing, if you review the contract.")
_MEANT: dict[str, Message] = {"price": _CHEAPER, "term": _LONGER, "notice": _FREER, "credit": _SURER}


def _meant(t: Telling, asked: str) -> Prose:
    return t.say(_MEANT[asked])
