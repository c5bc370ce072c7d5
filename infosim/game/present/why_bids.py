"""Why the figures of a bid are what they are: what its firm says, what it would hold us to, what we make of it."""

from __future__ import annotations

from infosim.engine.delivery import specificity
from infosim.engine.layout import CRAFT, EXIT_CLAUSE, TRAITS
from infosim.engine.orders import COUNTER_TERM
from infosim.engine.tenders import own_month
from infosim.game.facts.bands import band_of
from infosim.game.facts.contracts import Bid, Tender
from infosim.game.facts.played import one
from infosim.game.facts.reading import GOVERNED, SETTLED, Read, growth_of_need, own, read
from infosim.game.present.telling import Telling
from infosim.game.present.tender import TERMS, USUAL, at_term, clauses
from infosim.game.views.prose import NOTHING, Prose
from infosim.game.views.spread import between, money_between, percent_between
from infosim.game.views.why import Known, MadeView, Term
from infosim.locale import message
from infosim.sight.reading import odds, overrun_range, trait_range

BID = "bid"
"""Before the name of a bid's figure: `bid.infrastructure.0.12.fee` is the price of the bid in slot 0, for 12 months."""
OWN = "own"
"""In place of a slot: the same work in the house."""


def why_bid(t: Telling, target: str, name: str) -> MadeView | None:
    """A figure of a bid; None where there is no such bid, or no such figure."""
    _, _, rest = target.partition(".")
    key, _, rest = rest.partition(".")
    slot, _, months = rest.partition(".")
    functions = t.played.rules.layout.functions
    if key not in functions:
        return None
    found = next((each for each in t.facts.tenders if each.function == functions.index(key)), None)
    if found is None:
        return None
    if slot == OWN:
        return _Own(t, found, target).told(name)
    if not slot.isdigit():
        return None
    bid = next((each for each in found.bids if each.slot == int(slot)), None)
    term = int(months) if months.isdigit() and int(months) in TERMS else USUAL
    return _Bid(t, found, bid, term, target).told(name) if bid is not None else None


class _Bid:
    """One bid, told of for one term."""

    def __init__(self, t: Telling, found: Tender, bid: Bid, term: int, target: str) -> None:
        self.t, self.w, self.found, self.term, self.target = t, t.words, found, term, target
        self.asked = bid
        self.bid = at_term(t, bid, term)
        self.read: Read = read(t.played, found, self.bid, term)
        self.rules = t.played.rules

    def told(self, name: str) -> MadeView | None:
        """A figure by the name of its page of help."""
        match name:
            case "fee":
                return self.fee()
            case "volume":
                return self.at_volume()
            case "oneoff" | "sla" | "clauses" | "notice":
                return self.said(name)
            case "transition":
                return self.in_place()
            case "saving":
                return self.saving()
            case "exit":
                return self.leaving()
            case "your_read":
                return self.cost()
            case "quality":
                return self.quality()
            case "attention":
                return self.days()
            case "kept":
                return self.kept()
        return None

    def made(
        self, name: str, title: str, terms: list[Term], result: str, *, known: Known, rule: Prose = NOTHING,
        note: Prose = NOTHING,
    ) -> MadeView:  # fmt: skip
        """What all have: the firm before the figure's name."""
        whole = self.w.text("why", "{vendor}: {figure}", vendor=self.t.vendor(self.bid.vendor), figure=title)
        return MadeView(f"{self.target}.{name}", whole, tuple(terms), result, title, rule, note, known)

    # ---------------------------------------------------------------------------------------------- what they say

    def fee(self) -> MadeView:
        """Asked for a year, and what a term does to it."""
        w, t = self.w, self.t
        # words: cells 28; a term of a bid's price: a standard level for one year, without clauses
        terms = [Term(w.text("why.term", "asked for a year"), w.money(self.asked.fee))]
        longest = self.asked.counter == COUNTER_TERM
        change = self.bid.fee / max(self.asked.fee, 1.0) - 1.0
        # words: cells 28; a term of a bid's price: signed for so long; {months} is e.g. 24 mo
        signed = w.text("why.term", "signed for {months}", months=w.months(self.term))
        # words: cells 28; a term of a bid's price: the rate of the longest term was granted
        granted = w.text("why.term", "the long-term rate, granted")
        terms.append(Term(granted if longest else signed, w.percent_change(change)))
        home = own(t.played, self.found).fee
        # words: cells 28; beside a bid's price: what the same work costs with one's own people
        terms.append(Term(w.text("why.term", "the same in the house"), w.money(home), f"bid.{self._key()}.own.fee"))
        # words: under a bid's price; {saving} is e.g. 2%
        longer = message("why.note", "Each further year signed for is {saving} cheaper; gold and clauses come on top.")
        note = t.say(longer, saving=w.percent(self.rules.vendors.term_saving, 0))  # fmt: skip
        return self.made("fee", _price(t), terms, w.money(self.bid.fee), known="told", note=note)

    def at_volume(self) -> MadeView:
        """The price at the volume of a year from now."""
        w, t, v = self.w, self.t, self.rules.vendors
        ratio = growth_of_need(t.played, self.found.function)
        terms = [
            # words: cells 28; a term of a price at another volume
            Term(w.text("why.term", "price now"), w.money(self.bid.fee), f"{self.target}.fee"),
            # words: cells 28; a term of a price at another volume: how much more work there will be
            Term(w.text("why.term", "work in a year"), w.percent_change(ratio - 1.0, 0)),
            # words: cells 28; a term of a price at another volume: what a contract bears at its own price
            Term(w.text("why.term", "at the same price"), f"±{w.percent(v.scope_free, 0)}"),
            Term(w.text("why.term", "beyond it"), f"× {w.number(v.scope_extra)}"),
        ]  # fmt: skip
        # words: cells 24; a figure of a bid
        title = w.text("why.bid", "at next year's volume")
        # words: under a price at next year's volume
        note = t.say(message("why.note", "If the company goes on growing as it does."))
        return self.made("volume", title, terms, w.money(self.read.fee_volume), known="believed", note=note)

    def in_place(self) -> MadeView:
        """When they say, and when it usually is."""
        w, t, bid = self.w, self.t, self.bid
        quick = bid.transition < bid.norm
        terms = [
            # words: cells 28; a term of a date: how long the firm says the hand-over takes
            Term(w.text("why.term", "they say"), w.months(bid.transition)),
            # words: cells 28; a term of a date: how long a hand-over takes with firms of that place
            Term(w.text("why.term", "usual there"), w.months(bid.norm), tone="warn" if quick else None),
        ]  # fmt: skip
        # words: cells 24; a figure of a bid: from when the firm does the work
        title = w.text("why.bid", "in place")
        note = NOTHING
        if quick:
            # words: under a hand-over that is promised shorter than usual
            note = t.say(message("why.note", "Whoever promises to be quicker than anybody gives something away."))
        return self.made("transition", title, terms, t.in_month(bid.transition), known="told", note=note)

    def saving(self) -> MadeView:
        """What they promise, beside what the price alone would save."""
        w, t = self.w, self.t
        home = own(t.played, self.found).fee
        terms = [
            Term(w.text("why.term", "price now"), w.money(self.bid.fee), f"{self.target}.fee"),
            Term(w.text("why.term", "the same in the house"), w.money(home), f"bid.{self._key()}.own.fee"),
            # words: cells 28; a term of a saving: what the price alone would save
            Term(w.text("why.term", "saved by the price alone"), w.percent(1.0 - self.bid.fee / max(home, 1.0), 0)),
            # words: cells 28; a term of a saving: what is likely once everything is counted
            Term(w.text("why.term", "likely, all counted"), percent_between(*self.read.band8, w),
                 f"{self.target}.your_read"),
        ]  # fmt: skip
        # words: cells 24; a figure of a bid
        title = w.text("why.bid", "saving promised")
        return self.made("saving", title, terms, w.percent(self.bid.saving, 0), known="told")

    def said(self, name: str) -> MadeView:
        """What stands in the bid and is made of nothing else."""
        w, t, bid = self.w, self.t, self.bid
        key = self._vendor()
        note = NOTHING
        match name:
            case "oneoff":
                # words: cells 24; a figure of a bid: paid once
                title, result = w.text("why.bid", "to move in, once"), w.money(bid.oneoff)
                special = one(specificity(t.played.decided, self.rules)[self.found.function])
                year = Term(
                    w.text("why.term", "a year of the fee"), w.money(12.0 * self.asked.fee), f"{self.target}.fee"
                )
                # words: cells 28; a term of the price of moving in: how much the work is this company's own
                own_kind = Term(w.text("why.term", "specific to you"), w.percent(special, 0))
                # words: the rule of what moving in costs; {share} is e.g. 3%
                rule = t.say(message("why.rule", "a year × {share} × (1 + specific), where a firm asks what is usual"),
                             share=w.percent(self.rules.vendors.transition_cost, 0))  # fmt: skip
                return self.made(name, title, [year, own_kind], result, known="told", rule=rule)
            case "sla":
                # words: cells 24; a figure of a bid
                title, result = w.text("why.bid", "service level"), w.percent(bid.level, 0)
                # words: under a service level in a bid; {gold} is e.g. 97%, {price} e.g. 8%
                gold = message("why.note", "A gold level promises {gold}, for {price} of the fee. Both are promises.")
                note = t.say(gold, gold=w.percent(self.rules.vendors.level_gold, 0),
                             price=w.percent(self.rules.vendors.gold_price, 0))  # fmt: skip
                terms = []
            case "notice":
                # words: cells 24; a figure of a bid: months of notice, and the highest service credit
                title = w.text("why.bid", "notice, credit")
                result = f"{w.months(bid.notice)} · {w.percent(bid.credit, 0)}"
                v = self.rules.vendors
                terms = [
                    # words: cells 28; beside what a bid binds to: notice as most firms want it
                    Term(w.text("why.term", "usual notice"), w.months(v.notice_months)),
                    # words: cells 28; beside what a bid binds to: of the fee, where service is missing
                    Term(w.text("why.term", "usual credit, at most"), w.percent(v.credit, 0)),
                ]  # fmt: skip
                # words: under what a bid binds to
                note = t.say(message("why.note", "Either can be asked for in a counter-offer, before it is signed."))
            case _:
                # words: cells 24; a figure of a bid
                title = w.text("why.bid", "clauses")
                result = " · ".join(clauses(t, bid.clauses)) or "—"
                v = self.rules.vendors
                terms = [
                    # words: cells 28; a clause, and what it adds to the fee
                    Term(w.text("why.term", "documentation"), w.percent_change(v.clause_documentation, 0)),
                    # words: cells 28; a clause, and what it adds to the fee
                    Term(w.text("why.term", "exit clause"), w.percent_change(v.clause_exit, 0)),
                    # words: cells 28; a clause, and what it adds to the fee
                    Term(w.text("why.term", "cap on the rise"), w.percent_change(v.clause_cap, 0)),
                ]  # fmt: skip
                if not bid.clauses:
                    # words: under a bid whose firm accepts no clause
                    note = t.say(message("why.note", "A firm that declines every clause says something of itself."))
                    terms = [Term(w.text("vendor.trait.short", "honesty"), "", f"firm.{key}.honesty")]
        return self.made(name, title, terms, result, known="told", note=note)

    # ------------------------------------------------------------------------------------------- what we expect

    def leaving(self) -> MadeView:
        """The price of leaving in the middle of the term."""
        w, t, v = self.w, self.t, self.rules.vendors
        f = self.found.function
        low, high = band_of("knowledge", t.played.decided.knowledge[f])
        special = one(specificity(t.played.decided, self.rules)[f])
        terms = [
            Term(w.text("why.term", "a year of the fee"), w.money(12.0 * self.bid.fee), f"{self.target}.fee"),
            Term(w.text("why.term", "specific to you"), w.percent(special, 0)),
            Term(w.text("why.term", "not known here"), percent_between(1.0 - high, 1.0 - low, w),
                 f"{self._key()}.knowledge"),
        ]  # fmt: skip
        if self.bid.clauses & EXIT_CLAUSE:
            # words: cells 28; beside what leaving costs: the exit clause, if it is bought; e.g. × 0.35
            terms.append(Term(w.text("why.term", "with an exit clause"), f"× {w.fixed(v.exit_clause_factor, 2)}"))
        rule = t.say(message("why.rule", "a year × ({base} + {more} × specific × not known here)"),
                     base=w.fixed(v.exit_base, 2), more=w.fixed(v.exit_knowledge, 2))  # fmt: skip
        result = money_between(self.read.leaving_low, self.read.leaving_high, w)
        return self.made("exit", w.text("why.deal", "to leave it"), terms, result, known="band", rule=rule)

    def cost(self) -> MadeView:
        """Everything counted, given what is believed of the firm."""
        w, t, v, bid = self.w, self.t, self.rules.vendors, self.bid
        s, at = t.played.decided, (bid.slot, self.found.function)
        believed = overrun_range(s.belief, s.bid_vendor, self.rules)
        likely, low, high = self.read.cost, self.read.cost_low, self.read.cost_high
        governed = bid.fee * v.governance_cost * GOVERNED
        fixed = bid.fee + governed + bid.oneoff / max(self.term, 1)
        terms = [
            Term(w.text("why.term", "price now"), w.money(bid.fee), f"{self.target}.fee"),
            # words: cells 28; a term of a bid's whole cost: what it left out, as believed
            Term(w.text("why.term", "extras, as you read them"),
                 money_between(max(low - fixed, 0.0), max(high - fixed, 0.0), w), f"firm.{self._vendor()}.optimism"),
            # words: cells 28; a term of a bid's whole cost: following it up; {level} is 1
            Term(w.text("why.term", "governance, level {level}", level=w.count(GOVERNED)), w.money(governed),
                 "attention"),
            # words: cells 28; a term of a bid's whole cost: moving in, spread over the months of the term
            Term(w.text("why.term", "moving in, by the month"), w.money(bid.oneoff / max(self.term, 1)),
                 f"{self.target}.oneoff"),
            # words: cells 28; beside a bid's whole cost: the true cost over the price asked
            Term(w.text("why.term", "true cost over the price"),
                 between(w.fixed(one(believed.low[at]), 2), w.fixed(one(believed.high[at]), 2), w),
                 f"firm.{self._vendor()}.optimism"),
        ]  # fmt: skip
        # words: cells 24; a figure of a bid
        title = w.text("why.bid", "cost, all counted")
        # words: under a bid's whole cost; two bounds of 8 cases in 10
        note = t.say(message("why.note", "8 in 10: {range}. A reference call, a day of yours, narrows it."),
                     range=money_between(low, high, w))  # fmt: skip
        return self.made("your_read", title, terms, w.money(likely), known="believed", note=note)

    def quality(self) -> MadeView:
        """Skill as believed, and what they will know of the work."""
        w, t = self.w, self.t
        s = t.played.decided
        craft = trait_range(odds(s.belief[:, CRAFT, self.bid.vendor]))
        step = self.rules.vendors.craft_skill
        low, high = (1.0 + step * one(x) for x in (craft.low, craft.high))
        terms = [
            # words: cells 28; a term of quality: skill against the market's, as believed
            Term(w.text("why.term", "their skill, 1 is usual"), between(w.fixed(low, 2), w.fixed(high, 2), w),
                 f"firm.{self._vendor()}.{TRAITS[CRAFT]}"),
            # words: cells 28; a term of quality: what they will know of the work after a year
            Term(w.text("why.term", "known of it, in a year"), w.percent(SETTLED, 0)),
            # words: cells 28; beside a quality to come: as it is now
            Term(w.text("why.term", "quality now"), w.hundredths(own(t.played, self.found).quality),
                 f"{self._key()}.quality"),
        ]  # fmt: skip
        # words: cells 24; a figure of a bid
        title = w.text("why.bid", "quality in a year")
        result = f"{w.fixed(self.read.quality, 0)} ±{w.fixed(self.read.quality_spread, 0)}"
        return self.made("quality", title, terms, result, known="believed")

    def days(self) -> MadeView:
        """Place and governance."""
        w, a = self.w, self.rules.attention
        by_place = (a.contract_local, a.contract_local, a.contract_near, a.contract_off)
        moving = (a.transition_local, a.transition_local, a.transition_near, a.transition_off)
        terms = [
            # words: cells 28; a term of days a month: a contract of that place
            Term(w.text("why.term", "a contract there"), w.days(by_place[self.bid.place])),
            Term(w.text("why.term", "governance, level {level}", level=w.count(GOVERNED)),
                 w.days(a.governance_level * GOVERNED)),
            # words: cells 28; beside days a month: while they move in
            Term(w.text("why.term", "more, while they move in"), w.days_change(moving[self.bid.place])),
        ]  # fmt: skip
        # words: cells 24; a figure of a bid
        title = w.text("why.bid", "your days, a month")
        return self.made("attention", title, terms, w.days_change(self.read.days), known="exact")

    def kept(self) -> MadeView:
        """What fades with the work outside, and what governance keeps."""
        w, p = self.w, self.rules.delivery
        terms = [
            # words: cells 28; a term of know-how kept: share of the work that goes outside
            Term(w.text("why.term", "of the work, outside"), w.percent(self.found.share, 0)),
            # words: cells 28; a term of know-how kept: lost of it each month
            Term(w.text("why.term", "fades a month"), w.percent(p.knowledge_loss * self.found.share), None, "bad"),
            # words: cells 28; a term of know-how kept: won back by governance, of what is not known
            Term(w.text("why.term", "kept by governance"), w.percent_change(p.knowledge_governed * GOVERNED),
                 tone="good"),
            # words: cells 28; a term of know-how kept: how long
            Term(w.text("why.term", "over"), w.months(self.term)),
        ]  # fmt: skip
        # words: cells 24; a figure of a bid: of what is known in the house
        title = w.text("why.bid", "know-how kept")
        return self.made("kept", title, terms, w.percent(self.read.kept, 0), known="believed")

    def _key(self) -> str:
        return self.rules.layout.functions[self.found.function]

    def _vendor(self) -> str:
        return self.rules.layout.vendors[self.bid.vendor]


class _Own:
    """The same work in the house."""

    def __init__(self, t: Telling, found: Tender, target: str) -> None:
        self.t, self.w, self.found, self.target = t, t.words, found, target

    def told(self, name: str) -> MadeView | None:
        """What stands in the first column: its price and what it is compared by."""
        w, t, f = self.w, self.t, self.found.function
        month = one(own_month(t.played.decided, t.played.rules)[f])
        home = own(t.played, self.found)
        if name not in ("fee", "volume", "your_read"):
            return None
        terms = [
            Term(w.text("why.term", "a month in the house"), w.money(month)),
            Term(w.text("why.term", "volume, FTE"), w.fixed(self.found.volume, 2)),
        ]  # fmt: skip
        result = home.fee
        if name == "volume":
            ratio = growth_of_need(t.played, f)
            terms.append(Term(w.text("why.term", "work in a year"), w.percent_change(ratio - 1.0, 0)))
            result = home.fee_volume
        # words: cells 24; what the work of a tender costs with one's own people
        title = w.text("why.bid", "in the house")
        # words: cells 44; a figure of a function; e.g. Support: in the house
        whole = w.text("why", "{function}: {figure}", function=t.short(f), figure=title)
        # words: under what the work costs in the house
        note = t.say(message("why.note", "A mid-level colleague at the market's pay, charges and a desk counted."))
        figure = f"{self.target}.{name}"
        return MadeView(figure, whole, tuple(terms), w.money(result), title, note=note)


def _price(t: Telling) -> str:
    # words: cells 24; a figure of a bid
    return t.words.text("why.bid", "price a month")
