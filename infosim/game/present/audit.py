"""An audit told: the report that came last month, else what would be red today."""

from __future__ import annotations

from infosim.engine.content import Condition
from infosim.engine.measures import holding
from infosim.engine.valuation import worth
from infosim.game.facts.dated import Dated, report_of
from infosim.game.facts.played import one
from infosim.game.present.measures import named
from infosim.game.present.strip.outside import audit_name, costs
from infosim.game.present.telling import Telling
from infosim.game.present.why_measures import bound_of, explained, worded
from infosim.game.views.audit import AuditLine, AuditView
from infosim.game.views.prose import NOTHING, Prose
from infosim.locale import message


def audit(t: Telling, key: str) -> AuditView | None:
    """The audit of an identifier; None if there is none."""
    layout = t.played.rules.layout
    if key not in layout.audits:
        return None
    a = layout.audits.index(key)
    dated, w = Dated(t.played), t.words
    held = any(found.audit == a for found in dated.examined)
    red: tuple[bool | None, ...] = report_of(t.played, a) if held else dated.lines(a)
    names = [t.of_scenario(f"audits.{key}.reds.{line}.name") or line for of, line in layout.reds if of == key]
    coming = next((visit for visit in dated.visits if visit.audit == a), None)
    when = ""
    if held:
        # words: cells 36; an audit was held at the end of a month
        when = w.text("audit", "held at the end of {month}", month=w.month_name(t.month(-1)))
    elif coming is not None:
        # words: cells 36; an audit comes at the end of a month
        when = w.text("audit", "comes at the end of {month}", month=t.in_month(coming.within))
    return AuditView(
        name=audit_name(t, a),
        held=held,
        when=when,
        lines=tuple(_line(t, a, n, name, held=held, red=red[n]) for n, name in enumerate(names)),
        verdict=_verdict(t, held, red),
        costs=costs(t, a),
        price=_price(t, a) if held else NOTHING,
    )


def _line(t: Telling, a: int, n: int, name: str, *, held: bool, red: bool | None) -> AuditLine:
    """What they look at, where it stands and from where it is red; of several things, what decides."""
    r = t.played.rules
    mine = [e for e, of in enumerate(r.content.audits.of) if of == a]
    conditions = r.content.audits.reds[mine[n]]
    s = t.played.now if held else t.played.decided
    decides = next((each for each in conditions if not t.played.holds(holding((each,), s, r))), conditions[0])
    return AuditLine(
        name, red, worded(t, decides.measure, decides.target, s), bound_of(t, decides),
        explained(t, decides.measure, decides.target), remedy(t, decides),
    )  # fmt: skip


def remedy(t: Telling, condition: Condition) -> Prose:
    """What keeps a line of an audit from being red."""
    of = named(t, condition.measure, condition.target)
    match condition.measure:
        case "cover":
            # words: cells 74; what helps a line of an audit; {measure} is e.g. security cover
            helps = message("audit.remedy", "{measure}: people or a firm on security until all its work is done.")
        case "knowledge":
            # words: cells 74; what helps a line of an audit; {measure} is e.g. know-how inside, Infra
            helps = message("audit.remedy", "{measure}: work done by people of yours, governance of who does it.")
        case "debt":
            # words: cells 74; what helps a line of an audit; {measure} is technical debt
            helps = message("audit.remedy", "{measure}: product time on debt (this month, a) brings it down.")
        case "people" | "heads":
            # words: cells 74; what helps a line of an audit; {measure} is e.g. people at work, Security
            helps = message("audit.remedy", "{measure}: hire one, take a freelancer, or sign a firm.")
        case _:
            # words: cells 74; what helps a line of an audit; {measure} is named
            helps = message("audit.remedy", "{measure}: it is read at the end of the month of the audit.")
    return t.say(helps, measure=of[:1].upper() + of[1:])


def _verdict(t: Telling, held: bool, red: tuple[bool | None, ...]) -> Prose:
    reds, doubts, lines = red.count(True), red.count(None), len(red)
    if doubts:
        # words: what an audit to come would find; {reds} of {lines} red for sure, {n} more if the rough figure is low
        unsure = message(
            "audit",
            "{reds} of {lines} red today, {n} unsure: you know it roughly, they will measure.",
            "{reds} of {lines} red today, {n} unsure: you know them roughly, they will measure.",
        )
        return t.say(unsure, n=doubts, reds=t.words.count(reds), lines=str(lines))
    if not reds:
        # words: an audit found nothing
        calm = message("audit", "Nothing red. They looked twice.")
        # words: an audit to come would find nothing
        so_far = message("audit", "Nothing would be red today, as far as we know.")
        return t.say(calm if held else so_far)
    # words: what an audit found
    found = message("audit", "{n} of {lines} is red.", "{n} of {lines} are red.")
    # words: what an audit to come would find
    would = message("audit", "{n} of {lines} would be red today.", "{n} of {lines} would be red today.")
    return t.say(found if held else would, n=reds, lines=str(lines))


def _price(t: Telling, a: int) -> Prose:
    """What the report of last month cost."""
    s, before, r, w = t.played.now, t.played.before, t.played.rules, t.words
    told = NOTHING
    lost = 1.0 - one(worth(s, r).audits)
    if lost > 0:
        # words: what all audits together take off the value now; {share} is e.g. 10%
        told = told.then(t.say(message("audit", "The value is {share} lower."), share=w.percent(lost, 0)), " ")
    flows = t.played.ledgers[-1].get("round_bar", {})
    back = one(flows["set_back"]) if "set_back" in flows else 0.0
    if back < 0:
        # words: a round was set back; shares of the way to the money
        bar = message("audit", "The round falls from {before} to {now} of the way.")
        now = one(s.round_bar)
        told = told.then(t.say(bar, before=w.percent(now - back, 0), now=w.percent(now, 0)), " ")
    if one(s.fines) > 0:
        # words: fines are due
        fines = message("audit", "Fines of {money} are due this month: the law was broken.")
        told = told.then(t.say(fines, money=w.money(one(s.fines))), " ")
    if one(s.audit_reds[a]) < one(before.audit_reds[a]):
        # words: an audit found less than the time before
        told = told.then(t.say(message("audit", "Last time they found more.")), " ")
    return told
