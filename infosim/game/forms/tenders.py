"""Forms of tenders: ask firms for bids, decline them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from infosim.engine.batch import Array
from infosim.engine.layout import (
    EXTENSION,
    FORMS,
    LOCAL,
    NATIONAL,
    NEARSHORE,
    OFFSHORE,
    OPERATION,
    PLACES,
    SERVICE,
    TASK,
)
from infosim.engine.orders import neutral
from infosim.engine.refusals.tenders import bidders
from infosim.engine.tenders import normal_fee, own_month
from infosim.game.decisions import DropTender, Tender
from infosim.game.facts.played import one
from infosim.game.forms.sketch import Sketch, chosen, function_of, line, money, plain, row
from infosim.game.present.telling import Telling
from infosim.game.views.form import Band, Choice, Draft
from infosim.game.views.prose import NOTHING, Prose
from infosim.game.views.room import Until
from infosim.locale import Message, message

SHARES = ("25", "50", "75", "100")
INVITED = ("2", "3", "4", "5")
ROUNDS = ("0", "1", "2")
REACH: dict[str, tuple[int, ...]] = {
    "home": (LOCAL, NATIONAL),
    "near": (LOCAL, NATIONAL, NEARSHORE),
    "anywhere": (LOCAL, NATIONAL, NEARSHORE, OFFSHORE),
}
"""How far away bidders may sit."""
WANTED = (SERVICE, OPERATION, EXTENSION, TASK)
"""Forms, the first that somebody sells being asked for unless told."""
STAFFED = 0.9
"""Share of the work done by our own people from which a tender is for half of it, unless told."""


@dataclass(frozen=True, eq=False)
class Field:
    """The firms that could answer a tender for a function, for every form, reach and share at once."""

    t: Telling
    f: int

    @cached_property
    def _counts(self) -> Array:
        """How many there are, by form, reach and share."""
        s, r = self.t.played.now, self.t.played.rules
        shape = (len(FORMS), len(REACH), len(SHARES))
        form, reach, share = (grid.ravel() for grid in np.meshgrid(*map(np.arange, shape), indexing="ij"))
        bits = np.array([sum(1 << place for place in places) for places in REACH.values()], np.float64)
        worlds = form.size
        here = s.but(need=np.repeat(s.need, worlds, -1), vendor_alive=np.repeat(s.vendor_alive, worlds, -1))
        orders = neutral(r.layout, 1, worlds)
        orders.tender_form[:] = form
        orders.tender_places[:] = bits[reach]
        orders.tender_share[:] = np.array([int(key) / 100 for key in SHARES])[share]
        found: Array = bidders(here, orders, r)[self.f, 0].reshape(shape)
        return found

    def firms(self, form: int, reach: str, share: str) -> int:
        """How many could answer."""
        return int(self._counts[form, list(REACH).index(reach), SHARES.index(share)])

    def form(self, reach: str, share: str) -> int:
        """The form to ask for, unless told."""
        return next((form for form in WANTED if self.firms(form, reach, share)), SERVICE)

    def reach(self, share: str) -> str:
        """How far to look, unless told: no farther than somebody answers."""
        return next((reach for reach in REACH if any(self.firms(form, reach, share) for form in WANTED)), "home")


def open_tender(t: Telling, draft: Draft) -> Sketch:
    """Ask firms for bids."""
    w, r, s, f = t.words, t.played.rules, t.played.now, function_of(t, draft)
    field = Field(t, f)
    usual_share = _missing_share(t, f)
    share = chosen(draft, "share", SHARES, usual_share)
    usual_reach = field.reach(share)
    reach = chosen(draft, "places", tuple(REACH), usual_reach)
    usual_form = FORMS[field.form(reach, share)]
    form = FORMS.index(chosen(draft, "form", FORMS, usual_form))
    invite, rounds = int(chosen(draft, "invite", INVITED, "3")), int(chosen(draft, "references", ROUNDS, "0"))
    firms = field.firms(form, reach, share)
    volume = max(int(share) / 100 * one(s.need[f]), 0.05)
    places = tuple(PLACES[place] for place in REACH[reach])
    forms = tuple(
        Choice(key, t.form(n), closed=not field.firms(n, reach, share)) for n, key in enumerate(FORMS)
    )  # fmt: skip
    lines = (
        line(
            draft, "form", forms, usual_form, said=t.say(_FORMS[form]),
            # words: cells 34; firms that sell work in a form, there
            effect=w.plural("form.effect", "{n} firm sells it", "{n} firms sell it", firms),
        ),
        line(
            draft, "share", tuple(Choice(key, w.percent(int(key) / 100, 0)) for key in SHARES), usual_share,
            # words: cells 34; work that is offered; {people} is a number, e.g. 0.9
            effect=w.text("form.effect", "{people} FTE of work", people=w.number(round(volume, 2))),
            said=_prices(t, f, form, volume, REACH[reach]),
        ),
        line(
            draft, "places",
            tuple(Choice(key, t.say(_REACHES[key]).text, closed=not field.firms(form, key, share)) for key in REACH),
            usual_reach, said=t.say(_REACHED[reach]),
            # words: cells 34; firms that could answer a tender
            effect=w.plural("form.effect", "{n} firm could answer", "{n} firms could answer", firms),
        ),
        line(
            draft, "invite", plain(*INVITED), "3",
            # words: cells 34; days that reading each bid takes; e.g. 0.5 d for each bid to read
            effect=w.text("form.effect", "{days} for each bid to read", days=w.days(r.attention.bidder)),
            # words: cells 82; how many firms are asked for a bid
            said=w.text("form.said", "More bids, more to compare; the cheapest is cheap for a reason."),
        ),
        line(
            draft, "references", plain(*ROUNDS), "0",
            # words: cells 34; rounds of calls to a firm's clients: what each takes; e.g. each 1 d, and 1 mo
            effect=w.text("form.effect", "each {days}, and {months}",
                          days=w.days(r.attention.reference), months=w.months(1)),
            # words: cells 82; calls to a firm's clients
            said=w.text("form.said", "Their clients tell what a bid does not: one trait of each firm for sure."),
        ),
    )  # fmt: skip
    answer = rounds + 1 + r.vendors.offer_months
    moves = sorted({float(r.content.places.transition[place]) for place in REACH[reach]})
    first, last = rounds + 1 + moves[0], rounds + 1 + moves[-1]
    days = r.attention.tender + r.attention.bidder * invite
    return Sketch(
        about=t.function(f),
        lines=lines,
        decision=Tender(r.layout.functions[f], FORMS[form], int(share) / 100, places, invite, rounds),
        bands=(
            Band("bids", Until(float(rounds), "happens"), t.in_month(rounds)),
            Band("answer", Until(answer, "act"), t.on_day(answer)),
            Band("in_place", Until(first, "happens"), _between(t, first, last)),
        ),
        # words: cells 44; what the bands of a tender show
        band_note=w.text("form.band", "if you sign at once"),
        price=(
            row("now", money(0.0)),
            # words: cells 28; beside the monthly price of a tender
            row("month", money(0.0), note=w.text("form.note", "nothing until you sign")),
        ),
        # words: cells 28; beside the days that a tender takes
        days_note=w.text("form.note", "{days} once", days=w.days(days)),
    )  # fmt: skip


def drop_tender(t: Telling, draft: Draft) -> Sketch:
    """Decline all bids."""
    w, r, f = t.words, t.played.rules, function_of(t, draft)
    out = next((each for each in t.facts.tenders if each.function == f), None)
    said = ""
    if out is not None and out.bids:
        # words: cells 82; a tender is dropped; {days} is what asking again takes
        said = w.plural(
            "form.said", "{n} bid is declined. To ask again takes {days}.",
            "{n} bids are declined. To ask again takes {days}.", len(out.bids),
            days=w.days(r.attention.tender + r.attention.bidder * out.invited),
        )  # fmt: skip
    elif out is not None:
        # words: cells 82; a tender is dropped before bids arrive
        said = w.text("form.said", "No bid has arrived yet. The firms that were asked stop writing.")
    return Sketch(
        about=t.function(f),
        lines=(),
        decision=DropTender(r.layout.functions[f]),
        said=Prose(said),
        price=(row("now", money(0.0)),),
    )


# words: cells 22; where bidders may sit
_HOME = message("form.choice", "in the country")
# words: cells 22; where bidders may sit
_NEAR = message("form.choice", "nearshore too")
# words: cells 22; where bidders may sit
_ANYWHERE = message("form.choice", "anywhere")
_REACHES: dict[str, Message] = {"home": _HOME, "near": _NEAR, "anywhere": _ANYWHERE}
# words: cells 82; a choice of where bidders may sit
_AT_HOME = message("form.said", "Close by: two months to hand over, and the same hours.")
# words: cells 82; a choice of where bidders may sit
_NEARBY = message("form.said", "Cheaper, and farther: twice as long to hand over, and more of your days.")
# words: cells 82; a choice of where bidders may sit
_FAR_AWAY = message("form.said", "Cheapest, and farthest: more than half a year to hand over. People will talk.")
_REACHED: dict[str, Message] = {"home": _AT_HOME, "near": _NEARBY, "anywhere": _FAR_AWAY}
# words: cells 82; a form of contract: staff augmentation
_EXTENSION = message("form.said", "Their people, led by you: most of the know-how stays.")
# words: cells 82; a form of contract: fixed price and result
_TASK = message("form.said", "A result at a price. It ends with its term, and does not renew.")
# words: cells 82; a form of contract: operation of systems
_OPERATION = message("form.said", "They run it; you say what must work.")
# words: cells 82; a form of contract: pooled service, per unit
_SERVICE = message("form.said", "A shared desk, priced by what is used: the least to lead, the most to forget.")
_FORMS: tuple[Message, ...] = (_EXTENSION, _TASK, _OPERATION, _SERVICE)


def _missing_share(t: Telling, f: int) -> str:
    """Share of the work to ask for, unless told: what our own people do not do, half of it if they do it all."""
    need = one(t.played.now.need[f])
    own = one(t.facts.ahead.measured.capacity[0, f])
    if own <= 0 or need <= 0:
        return "100"
    if own >= STAFFED * need:
        return "50"
    return min(SHARES, key=lambda key: abs(int(key) / 100 - (1.0 - own / need)))


def _prices(t: Telling, f: int, form: int, volume: float, places: tuple[int, ...]) -> Prose:
    """What such work costs a firm on average, near and far, and what it costs in the house."""
    w, r, s = t.words, t.played.rules, t.played.now
    fees = [
        one(normal_fee(s, r, place, np.full_like(s.need, volume), np.full_like(s.need, float(form)))[f])
        for place in places
    ]
    asked = [fee for fee in fees if fee > 0]
    if not asked:
        return NOTHING
    own = w.money(one(own_month(s, r)[f]) * volume)
    if w.money(min(asked)) == w.money(max(asked)):
        # words: cells 110; prices a month of the work offered: an average firm's, our own people's
        return t.say(message("form.said", "A firm needs about {low} a month for it; your own people would cost {own}."),
                     low=w.money(min(asked)), own=own)  # fmt: skip
    # words: cells 120; prices a month of the work offered: average firms' near and far, our own people's
    between = message("form.said", "Firms need about {low} to {high} a month for it; your own people would cost {own}.")
    return t.say(between, low=w.money(min(asked)), high=w.money(max(asked)), own=own)


def _between(t: Telling, first: float, last: float) -> str:
    w = t.words
    start, end = w.month_cut(t.month(first)), w.month_cut(t.month(last))
    if start == end:
        return t.in_month(first)
    # words: cells 18; between two months, cut short; e.g. Apr to Jun
    return w.text("form.when", "{first} to {last}", first=start, last=end)
