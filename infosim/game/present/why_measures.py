"""Why a measure is what it is, where no ledger says it: the formula with one's own figures, and how it moved.

What is known roughly is told by its bounds: of a measure that reads it, too.
"""

from __future__ import annotations

from math import isfinite

from infosim.engine.content import Condition
from infosim.engine.governance import overseen
from infosim.engine.measures import read
from infosim.engine.state import State
from infosim.game.facts.bands import band_of
from infosim.game.facts.played import one
from infosim.game.pedia.book import ENTRIES
from infosim.game.pedia.entry import Entry
from infosim.game.present.constants import filled
from infosim.game.present.measures import named, plain
from infosim.game.present.telling import Telling
from infosim.game.views.prose import NOTHING, Prose
from infosim.game.views.spread import between, percent_between
from infosim.game.views.why import MadeView, Term
from infosim.locale import message
from infosim.sight.bands import SEEN_AS

MEASURE = "measure"
"""Before the name of a measure: `measure.burn_multiple`, `measure.core.knowledge`."""
ROUGH = frozenset("knowledge trust drift lock_in value".split())
"""Measures that read what is known roughly."""
EARLIER = 3
"""Months ago with which a measure is compared."""
MOST_SUMS = 7
WHOLE = ("", "company")
"""Targets that are the whole company."""


OF_COMPANY = {"cash": "cash", "mrr": "mrr", "runway": "runway", "churn": "churn", "morale": "morale",
              "opinion": "reputation", "attention": "attention"}  # fmt: skip
"""Measures of the company that have a ledger."""
OF_FUNCTION = {"lead_time_ratio": "wait", "backlog": "backlog", "quality": "quality", "load": "load",
               "knowledge": "knowledge", "service": "service"}  # fmt: skip
"""Measures of a function whose figure the boards show by another name, or by its own."""
OF_DEAL = {"trust": "trust", "drift": "sla", "lock_in": "lock_in", "renewal_ask": "renewal_ask",
           "governance_level": "governance", "contract_age": "term", "term_left": "term",
           "notice_left": "notice"}  # fmt: skip
"""Measures of a contract, and the figure of its sheet that tells of them."""


def explained(t: Telling, measure: str, target: str) -> str:
    """The figure that says why a measure is what it is: its ledger where it has one."""
    key, _, slot = target.partition(".")
    if slot and measure in OF_DEAL:
        return f"{target}.{OF_DEAL[measure]}"
    if key in t.played.rules.layout.functions and measure in OF_FUNCTION:
        return f"{key}.{OF_FUNCTION[measure]}"
    if target in WHOLE and measure in OF_COMPANY:
        return OF_COMPANY[measure]
    return figure_name(measure, "" if target in WHOLE else key)


def figure_name(measure: str, target: str) -> str:
    """How a measure is asked about."""
    return f"{MEASURE}.{target}.{measure}" if target else f"{MEASURE}.{measure}"


def worded(t: Telling, measure: str, target: str, s: State) -> str:
    """A measure of a state as it may be known: exact, or its bounds."""
    r = t.played.rules
    if measure not in ROUGH:
        return plain(t, measure, one(read(measure, target, s, r)))
    bands = {name: steps.of(getattr(s, name)) for name, steps in SEEN_AS.items()}
    ends = [
        one(read(measure, target, s.but(**{name: getattr(band, end) for name, band in bands.items()}), r))
        for end in ("low", "high")
    ]
    if all(0.0 <= end <= 1.0 for end in ends):
        return percent_between(ends[0], ends[1], t.words)
    return between(plain(t, measure, min(ends)), plain(t, measure, max(ends)), t.words)


def why_measure(t: Telling, target: str, name: str) -> MadeView | None:
    """A measure of the company, of a function, of a role: its formula with figures, now and three months ago."""
    whose = target.partition(".")[2]
    try:
        now = worded(t, name, whose, t.played.now)
    except (KeyError, ValueError):
        return None
    w = t.words
    entry = next((entry for entry in ENTRIES if name in entry.measures), None)
    terms = _sums(t, entry, name, whose)
    for ago in (EARLIER, 1):
        if t.played.closed >= ago + 1:
            month = t.in_month(-1.0 - ago)
            # words: cells 28; a term of a measure: what it was then; {month} is its name
            label = w.text("why.term", "in {month}", month=month)
            terms.append(Term(label, worded(t, name, whose, t.played.states[-1 - ago])))
    title = named(t, name, whose)
    rule = Prose(filled(entry.formula, t.played.rules, w)) if entry is not None and entry.formula else NOTHING
    return MadeView(
        figure_name(name, whose), title[:1].upper() + title[1:], tuple(terms), now, title, rule,
        known="band" if name in ROUGH else "exact",
    )  # fmt: skip


def _sums(t: Telling, entry: Entry | None, name: str, whose: str) -> list[Term]:
    """The formula with figures, for the whole or for each of what it is of."""
    if entry is None or entry.own is None or name in ROUGH or entry.measures[0] != name:
        return []
    target = whose if whose in t.played.rules.layout.functions else ""
    found = []
    for each in entry.own(t, target)[:MOST_SUMS]:
        if each.terms and not each.label:
            found.append(Term(each.terms, f"= {each.result}"))
        else:
            found.append(Term(each.label or each.terms, each.result, tone=each.tone))
    return found


# ---------------------------------------------------------------------------------------- of a function, no measure


def why_work(t: Telling, f: int, name: str) -> MadeView | None:
    """What our people know of a function's work, and how customers remember its service."""
    match name:
        case "knowledge":
            return _knowledge(t, f)
        case "service":
            return _served(t, f)
    return None


def _whole(t: Telling, f: int, title: str) -> str:
    return t.words.text("why", "{function}: {figure}", function=t.short(f), figure=title)


def _knowledge(t: Telling, f: int) -> MadeView:
    w, s, p = t.words, t.played.decided, t.played.rules.delivery
    key = t.played.rules.layout.functions[f]
    low, high = band_of("knowledge", s.knowledge[f])
    work = t.facts.works[f]
    outside = one(s.contract_share[:, f].sum(axis=0)) if work.people else 1.0
    outside = min(outside, 1.0)
    homeless = 1.0 - p.knowledge_homeless * (work.heads == 0)
    gain = p.knowledge_gain * (1.0 - outside) * homeless
    levels = one((overseen(s) * (s.contract_vendor >= 0))[:, f].sum(axis=0))
    terms = [
        # words: cells 28; a term of know-how: share of the work done by one's own people
        Term(w.text("why.term", "of the work, inside"), w.percent(1.0 - outside, 0)),
        # words: cells 28; a term of know-how: learned a month by doing the work
        Term(w.text("why.term", "learned a month"), f"+{_points(t, gain * (1.0 - high), gain * (1.0 - low))}", None,
             "good"),
    ]  # fmt: skip
    if levels:
        kept = p.knowledge_governed * levels
        terms.append(Term(w.text("why.term", "kept by governance"),
                          f"+{_points(t, kept * (1.0 - high), kept * (1.0 - low))}", None, "good"))  # fmt: skip
    if outside > 0:
        lost = p.knowledge_loss * outside
        # words: cells 28; a term of know-how: lost a month because the work is done elsewhere
        terms.append(Term(w.text("why.term", "faded a month"), f"−{_points(t, lost * low, lost * high)}", None, "bad"))
    # words: cells 28; a term of know-how: lost with each person who leaves, a share of what they knew
    terms.append(Term(w.text("why.term", "gone with a leaver"), w.percent(p.knowledge_leaver, 0), None))
    # words: cells 24; a figure of a function
    title = w.text("why.deal", "know-how of yours")
    # words: under a know-how
    note = t.say(message("why.note", "Seen in thirds. An audit of what they know (l) narrows what to expect."))
    return MadeView(f"{key}.knowledge", _whole(t, f, title), tuple(terms), percent_between(low, high, w), title,
                    note=note, known="band")  # fmt: skip


def _points(t: Telling, low: float, high: float) -> str:
    w = t.words
    return between(w.fixed(100.0 * min(low, high), 1), w.fixed(100.0 * max(low, high), 1), w)


def _served(t: Telling, f: int) -> MadeView:
    w, s, p = t.words, t.played.now, t.played.rules.delivery
    key = t.played.rules.layout.functions[f]
    before, served = one(t.played.before.felt_service[f]), one(s.service[f])
    terms = (
        # words: cells 28; a term of satisfaction: how service was remembered a month ago
        Term(w.text("why.term", "remembered before"), w.percent(before, 0)),
        # words: cells 28; a term of satisfaction: work done of the work that arrived, this month
        Term(w.text("why.term", "served in the month"), w.percent(served, 0), f"{key}.load"),
        # words: cells 28; a term of satisfaction: of a change, felt at once
        Term(w.text("why.term", "felt in its month"), w.percent(p.felt, 0)),
    )
    # words: cells 24; a figure of a function: service as customers remember it
    title = w.text("why.deal", "satisfaction")
    # words: the rule of satisfaction
    rule = t.say(message("why.rule", "remembered + felt × (served − remembered)"))
    now = one(s.felt_service[f])
    return MadeView(f"{key}.service", _whole(t, f, title), terms, w.percent(now, 0), title, rule)


def bound_of(t: Telling, condition: Condition) -> str:
    """From where a condition holds: `under 45%`."""
    w = t.words
    if condition.at_most == 0:
        # words: cells 20; from where a condition holds: there is none at all; e.g. at 0
        return w.text("cause", "at {x}", x=plain(t, condition.measure, condition.at_most))
    if isfinite(condition.at_most):
        return w.text("cause", "under {x}", x=plain(t, condition.measure, condition.at_most))
    # words: cells 20; from where a condition holds; e.g. from 25% on
    return w.text("cause", "from {x} on", x=plain(t, condition.measure, condition.at_least))
