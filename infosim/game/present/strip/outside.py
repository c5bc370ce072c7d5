"""Lines of the strip about what comes from outside: a shock of the market, a law, an audit, its report."""

from __future__ import annotations

from typing import assert_never

from infosim.game.facts.against import against, fined
from infosim.game.facts.dated import Blow, Examined, Ruling, Visit
from infosim.game.present.law import asks, law_name, verdict
from infosim.game.present.law import costs as costs_of_law
from infosim.game.present.telling import Telling, fitting
from infosim.game.views.lens import Act, Lens
from infosim.game.views.prose import NOTHING, Prose, Said, Tone
from infosim.game.views.room import Kind, Opens, StripItem, Until
from infosim.locale import message

SHORT = 54
"""Cells of a lens of one line."""


def dated(t: Telling, thing: Blow | Ruling | Visit | Examined) -> StripItem:
    """A line with a date at which something happens to us."""
    match thing:
        case Blow():
            return _blow(t, thing)
        case Ruling():
            return _ruling(t, thing)
        case Visit():
            return _visit(t, thing)
        case Examined():
            return _examined(t, thing)
        case _:
            assert_never(thing)


def _line(
    t: Telling, kind: Kind, name: str, within: float, note: str, cause: Prose,
    *, outlook: Prose = NOTHING, tone: Tone | None = None, opens: Opens | None = None,
) -> StripItem:  # fmt: skip
    said = t.words.text("lens.short", "{name}: {note}", name=name, note=note)
    acts: tuple[Act, ...] = ("open",) if opens is not None else ()
    lens = Lens(name, cause, outlook, Prose(fitting([said, name], SHORT)), acts, tone)
    return StripItem(kind, name, Until(within, "happens"), note, lens, opens)


def _blow(t: Telling, blow: Blow) -> StripItem:
    w = t.words
    shock = t.played.scenario.shocks[blow.key]
    # words: cells 28; from when something holds; e.g. from Oct
    note = w.text("strip.blow", "from {month}", month=t.month_cut(blow.within + 1))
    skills = [t.skill(n) for n, key in enumerate(t.played.rules.layout.skills) if key in (shock.skills or ())]
    who = ", ".join(skills)
    if shock.tightness_factor > 1 and who:
        # words: lens of a shock that the press tells; {skills} are names of skills
        says = t.say(message("strip.blow", "Who looks for {skills} will look longer."), skills=who)
    elif shock.tightness_factor > 1:
        # words: lens of a shock that the press tells
        says = t.say(message("strip.blow", "Every post will take longer to fill, and market pay will rise."))
    elif shock.tightness_factor < 1:
        # words: lens of a shock that the press tells
        says = t.say(message("strip.blow", "More people will look for work, and posts will fill sooner."))
    else:
        says = NOTHING
    if shock.demand_factor != 1:
        # words: lens of a shock that the press tells
        more = message("strip.blow", "More customers will come than in other months.")
        # words: lens of a shock that the press tells
        fewer = message("strip.blow", "Fewer customers will come than in other months.")
        says = says.then(t.say(more if shock.demand_factor > 1 else fewer), " ")
    return _line(t, "market", t.of_scenario(f"shocks.{blow.key}.name") or blow.key, blow.within, note, says)


def _ruling(t: Telling, ruling: Ruling) -> StripItem:
    w, n = t.words, ruling.law
    name, opens = law_name(t, n), Opens("law", t.played.rules.layout.laws[n])
    functions = ", ".join(t.function(f) for f in ruling.tolerated)
    if ruling.broken:
        # words: cells 28; a law that something of ours breaks: it is fined at the end of a month
        note = w.text("strip.law", "fined at the end of {month}", month=t.month_cut(ruling.within))
        # words: lens of a law that something of ours breaks; {fine} for each of the functions
        fines = message("strip.law", "{functions}: somebody works there who may not. {fine} each at the next audit.")
        said = t.say(fines, functions=functions, fine=Said(w.money(fined(t.played, n)), "bad"))
        return _line(t, "law", name, ruling.within, note, said, tone="bad", opens=opens)
    if ruling.tolerated:
        # words: cells 28; a law tolerates older contracts until the end of a month
        note = w.text("strip.law", "tolerated until {month}", month=t.month_cut(ruling.within))
        # words: lens of a law that something of ours will break once its time of grace is over
        breaks = message("strip.law", "{functions}: somebody works there who may not. Find another before that date.")
        said = t.say(breaks, functions=functions)
        return _line(t, "law", name, ruling.within, note, said, outlook=costs_of_law(t, n), tone="warn", opens=opens)
    broken = against(t.played, n, t.facts.contracts)
    note = w.text("strip.blow", "from {month}", month=t.month_cut(ruling.within + 1))
    asked = NOTHING
    for sentence in asks(t, n):
        asked = asked.then(sentence, " ")
    outlook = verdict(t, broken).then(costs_of_law(t, n), " ")
    tone: Tone | None = "warn" if broken else None
    return _line(t, "law", name, ruling.within, note, asked, outlook=outlook, tone=tone, opens=opens)


def audit_name(t: Telling, a: int) -> str:
    """An audit's name."""
    return t.named("audits", t.played.rules.layout.audits, a)


def _opens(t: Telling, a: int) -> Opens:
    return Opens("audit", t.played.rules.layout.audits[a])


def _visit(t: Telling, visit: Visit) -> StripItem:
    w = t.words
    if visit.doubts and visit.reds:
        # words: cells 28; an audit to come: lines that would be red now, lines that may be
        note = w.text("strip.audit", "{n} red, {unsure} unsure", n=w.count(visit.reds), unsure=w.count(visit.doubts))
    elif visit.doubts:
        # words: cells 28; an audit to come: lines that may be red, as what decides is known roughly
        note = w.plural("strip.audit", "{n} may be red", "{n} may be red", visit.doubts)
    elif visit.reds:
        # words: cells 28; an audit to come, and how many lines of its report would be red now
        note = w.plural("strip.audit", "{n} red as things stand", "{n} red as things stand", visit.reds)
    else:
        # words: cells 28; an audit to come: no line of its report would be red now
        note = w.text("strip.audit", "nothing red so far")
    # words: lens of an audit to come; {lines} is how many things it looks at
    comes = message(
        "strip.audit",
        "They come at the end of {month} and look at {n} thing.",
        "They come at the end of {month} and look at {n} things.",
    )
    said = t.say(comes, n=visit.lines, month=t.in_month(visit.within))
    tone: Tone | None = "warn" if visit.reds or visit.doubts else None
    name = audit_name(t, visit.audit)
    return _line(
        t, "audit", name, visit.within, note, said, outlook=costs(t, visit.audit), tone=tone,
        opens=_opens(t, visit.audit),
    )  # fmt: skip


def costs(t: Telling, a: int) -> Prose:
    """What a red costs, and from how many the round is set back."""
    w = t.words
    key = t.played.rules.layout.audits[a]
    audit = t.played.scenario.audits[key]
    # words: what a line of an audit's report costs; {share} is e.g. 5%
    each = t.say(message("audit", "Each red takes {share} off the value."), share=w.percent(audit.red_value_share, 0))
    # words: what several red lines cost; {share} is of the way to the money
    back = message(
        "audit",
        "From {n} red on, the round loses {share} of the way it has come.",
        "From {n} reds on, the round loses {share} of the way it has come.",
    )
    return each.then(t.say(back, n=audit.reds_to_delay, share=w.percent(audit.delay_share, 0)), " ")


def _examined(t: Telling, held: Examined) -> StripItem:
    w = t.words
    if held.reds:
        # words: cells 28; what an audit found
        note = w.plural("strip.audit", "{n} red of {lines}", "{n} red of {lines}", held.reds, lines=str(held.lines))
    else:
        # words: cells 28; what an audit found
        note = w.text("strip.audit", "nothing red")
    tone: Tone = "bad" if held.reds else "good"
    # words: lens of an audit that was held
    says = message("strip.audit", "The report is in.")
    return _line(
        t, "audit", audit_name(t, held.audit), 0.0, note, t.say(says), outlook=costs(t, held.audit), tone=tone,
        opens=_opens(t, held.audit),
    )  # fmt: skip
