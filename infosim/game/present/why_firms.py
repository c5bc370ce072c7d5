"""Why a firm is believed to be what it is: what everybody knows of it, and every sign that it gave."""

from __future__ import annotations

from infosim.engine.layout import TRAITS
from infosim.engine.signs import RUNNING, SIGNS, sharper
from infosim.engine.vendors import REFERENCE_RELIABILITY, TELLS
from infosim.game.facts.played import one
from infosim.game.present.telling import Telling
from infosim.game.present.vendor import name_of, notes_of
from infosim.game.present.vendors import trait
from infosim.game.views.prose import Prose
from infosim.game.views.spread import between
from infosim.game.views.why import MadeView, Term
from infosim.locale import message
from infosim.sight.reading import odds, trait_range

FIRM = "firm"
"""Before the name of a firm's figure: `firm.hexalis.optimism`."""


def why_firm(t: Telling, key: str, name: str) -> MadeView | None:
    """A figure of a firm: a trait as it is believed, how large it is, what it charges, what it takes."""
    vendors = t.played.rules.layout.vendors
    if key not in vendors:
        return None
    v = vendors.index(key)
    if name in TRAITS:
        return _trait(t, v, name)
    w, s, content = t.words, t.played.now, t.played.rules.content.vendors
    figure = f"{FIRM}.{key}.{name}"
    # words: cells 28; a term of a firm's figure: as the game began
    first = w.text("why.term", "as the game began")
    terms: tuple[Term, ...] = ()
    match name:
        case "size":
            began, now = float(content.heads[v, 0]), float(s.vendor_heads[v, 0])
            # words: cells 28; a term of a firm's figure
            since = Term(w.text("why.term", "change since"), w.percent_change(now / max(began, 1.0) - 1.0, 0))
            terms = (Term(first, w.count(round(began))), since)
            # words: cells 24; a figure of a firm: how many people it employs
            title, result = w.text("why.firm", "people"), w.count(round(now))
            # words: under the size of a firm
            note = message("why.note", "Firms hire for clients they win, lose people to the market, and grow full.")
        case "prices":
            rate, usual = float(s.vendor_rate[v, 0]), float(content.price[v])
            terms = (Term(first, w.fixed(1.0, 2)),
                     # words: cells 28; a term of a firm's prices: against a normal price of its place
                     Term(w.text("why.term", "usual against others"), w.percent_change(usual - 1.0, 0)))  # fmt: skip
            # words: cells 24; a figure of a firm: its prices against the start
            title, result = w.text("why.firm", "prices"), w.fixed(rate, 2)
            # words: under the prices of a firm
            note = message("why.note", "Prices follow the pay of its people, and rise where its money is short.")
        case "takes":
            low, high = float(content.takes_from[v]), float(content.takes_to[v])
            # words: cells 24; a figure of a firm: sizes of work that it takes
            title, result = w.text("why.firm", "sizes it takes"), between(w.number(low), w.number(high), w)
            # words: under the sizes of work that a firm takes
            note = message("why.note", "Its own rule: smaller bores it, larger drowns it. FTE of work a month.")
        case _:
            return None
    return MadeView(figure, _whole(t, v, title), terms, result, title, note=t.say(note))


def _whole(t: Telling, v: int, title: str) -> str:
    return t.words.text("why", "{vendor}: {figure}", vendor=t.vendor(v), figure=title)


def _trait(t: Telling, v: int, name: str) -> MadeView:
    """What everybody thinks of it, then each sign with how surely it reads, then the range."""
    w, r, k = t.words, t.played.rules, TRAITS.index(name)
    lean = float(r.content.vendors.leans[k, v])
    # words: cells 28; a term of what is believed of a firm: before any sign
    word = trait(t, name, lean > 0) if lean else w.text("why.term", "nothing special")
    # words: cells 28; a term of what is believed of a firm: its name in the trade
    terms = [Term(w.text("why.term", "its name in the trade"), word)]
    for sign, seen in notes_of(t, v):
        sure = _reads(t, sign, k)
        if sure is None:
            continue
        # words: cells 16; how surely a sign reads; e.g. reads 7 in 10
        reads = w.text("why.term", "reads {odds}", odds=w.in_ten(sure))
        terms.append(Term(seen.said, reads))
    read = trait_range(odds(t.played.now.belief[:, k, v]))
    low, high = one(read.low), one(read.high)
    steps = between(_step(low, t), _step(high, t), w)
    # words: the rule of what is believed of a firm
    rule = t.say(message("why.rule", "Five steps from −2 to 2; each sign shifts their odds by how surely it reads."))
    note = Prose("")
    if len(terms) == 1:
        # words: under what is believed of a firm that gave no sign of it
        note = t.say(message("why.note", "No sign of it yet: bids, work, the press and references give them."))
    title = name_of(t, name)
    return MadeView(f"{FIRM}.{r.layout.vendors[v]}.{name}", _whole(t, v, title), tuple(terms), steps,
                    w.text("bids.legend", "8 in 10"), rule, note, "believed")  # fmt: skip


def _step(value: float, t: Telling) -> str:
    return t.words.fixed_change(value, 1) if abs(value) >= 0.05 else t.words.fixed(0.0, 1)


def _reads(t: Telling, sign: int, k: int) -> float | None:
    """How surely a sign reads a trait; None where it says nothing of it."""
    name, s, r = SIGNS[sign], t.played.now, t.played.rules
    if sign < len(TELLS):
        tell = TELLS[sign]
        return one(sharper(tell.reliability, s, r)) if tell.trait == k else None
    for tell in RUNNING.get(name, ()):
        if tell.trait == k:
            return one(sharper(tell.reliability, s, r))
    what, _, about = name.partition("_")
    if about == TRAITS[k]:
        return 1.0 if what == "told" else REFERENCE_RELIABILITY
    return None
