"""Forms of people who grow, of audits, and of the posts beside the head of IT."""

from __future__ import annotations

from infosim.engine.arithmetic import total
from infosim.engine.attention import team_days
from infosim.engine.developing import single_point
from infosim.engine.layout import JUNIOR, OFFICES
from infosim.game.decisions import Appoint, Develop
from infosim.game.decisions.talent import PROGRAMMES
from infosim.game.facts.played import one
from infosim.game.forms.effects import runway_note
from infosim.game.forms.sketch import Sketch, chosen, function_of, line, money, row
from infosim.game.present.developing import office_name, programme_word
from infosim.game.present.refused import shortly
from infosim.game.present.telling import Telling
from infosim.game.refusing import refused
from infosim.game.views.form import Band, Choice, Draft, PickItem, PickView
from infosim.game.views.prose import Prose
from infosim.game.views.room import Done
from infosim.locale import message


def develop(t: Telling, draft: Draft) -> Sketch:
    """Promote a lead, let somebody learn another function's work, bring a junior to mid, audit what is known."""
    r, f = t.played.rules, function_of(t, draft)
    function = r.layout.functions[f]
    others = _others(t, f)
    default = next((p for p in PROGRAMMES if not _closed(t, function, p, others)), "audit")
    programme = chosen(draft, "programme", PROGRAMMES, default)
    choices = [Choice(p, programme_word(t, p), closed=bool(_closed(t, function, p, others))) for p in PROGRAMMES]
    lines = [
        line(draft, "programme", choices, default, effect=_effect(t, programme, f), said=_said(t, programme)),
    ]
    to = None
    if programme == "stand_in" and others:
        keys = tuple(r.layout.functions[g] for g in others)
        to = chosen(draft, "stand_in", keys, keys[0])
        lines.append(
            line(
                draft,
                "stand_in",
                tuple(Choice(key, t.short(g)) for key, g in zip(keys, others, strict=True)),
                keys[0],
                effect=_alone(t, r.layout.functions.index(to)),
            )
        )
    months = _months(t, programme)
    bands = (Band("in_place", Done(months, 0.0), t.words.months(months)),) if months else ()
    return Sketch(
        about=t.function(f),
        lines=tuple(lines),
        decision=Develop(function, programme, to),
        bands=bands,
        price=(row("now", money(0.0)),),
    )


def _others(t: Telling, f: int) -> list[int]:
    """Functions that people of one could learn, single points first."""
    s = t.played.now
    there = [g for g in range(len(t.played.rules.layout.functions)) if g != f and one(s.awake[g]) > 0]
    alone = single_point(s).astype(float)
    return sorted(there, key=lambda g: (not one(alone[g]), one(s.second[g]) >= 0))


def _closed(t: Telling, function: str, programme: str, others: list[int]) -> str:
    """Why a programme cannot be begun, in a few words; nothing where it can."""
    to = t.played.rules.layout.functions[others[0]] if programme == "stand_in" and others else None
    refusal = refused(t.played.now, t.played.planned, Develop(function, programme, to), t.played.rules)
    return shortly(t, refusal) if refusal is not None else ""


def _months(t: Telling, programme: str) -> float:
    p = t.played.rules.people
    return {"lead": p.lead_months, "stand_in": p.cross_months, "train": p.train_months}.get(programme, 0.0)


def _effect(t: Telling, programme: str, f: int) -> str:
    w, r, s = t.words, t.played.rules, t.played.now
    match programme:
        case "lead":
            a = r.attention
            back = a.lead_gain + (1.0 - a.lead_eases) * one(team_days(s, r)[f])
            # words: cells 34; what a lead gives back to the head of IT; e.g. gives back 4.9 d a month
            return w.text("form.effect", "gives back {days} a month", days=w.days(back))
        case "stand_in":
            # words: cells 34; what a stand-in does: no single point any more
            return w.text("form.effect", "a second who knows the work")
        case "train":
            n = one(s.heads[JUNIOR, f])
            # words: cells 34; what training does; {n} juniors there are
            return w.plural("form.effect", "1 of {n} junior becomes mid", "1 of {n} juniors becomes mid", n)
    # words: cells 34; what an audit tells
    return w.text("form.effect", "know-how told exactly")


# words: cells 82; what promoting a lead asks
_LEAD = message("form.said", "From {least} people on; the team gives {share} of its capacity for {months}.")
# words: cells 82; what a stand-in asks
_STAND_IN = message(
    "form.said", "Their team gives {share} of its capacity for {months}; leavers take half as much along."
)
# words: cells 82; what training a junior asks
_TRAIN = message("form.said", "The team gives {share} of its capacity for {months}, and then the pay of a mid.")
# words: cells 82; what an audit asks
_AUDIT = message("form.said", "It is told at the end of the month, as it stands then.")


def _said(t: Telling, programme: str) -> Prose:
    w, p = t.words, t.played.rules.people
    share, months = w.percent(p.develop_drag, 0), w.months(_months(t, programme))
    match programme:
        case "lead":
            return t.say(_LEAD, least=w.number(p.lead_from), share=share, months=months)
        case "stand_in":
            return t.say(_STAND_IN, share=share, months=months)
        case "train":
            return t.say(_TRAIN, share=share, months=months)
    return t.say(_AUDIT)


def _alone(t: Telling, g: int) -> str:
    w = t.words
    if single_point(t.played.now)[g, 0, 0]:
        # words: cells 34; a function that one person alone knows
        return w.text("form.effect", "one person alone knows it now")
    # words: cells 34; people of ours in a function
    return w.plural("form.effect", "{n} person there now", "{n} people there now", one(total(t.played.now.heads)[g]))


def appoint(t: Telling, draft: Draft) -> Sketch:
    """Fill a post beside the head of IT, or end it."""
    w, r, s = t.words, t.played.rules, t.played.now
    office = OFFICES.index(draft.target)
    there = one(s.offices[office]) > 0
    cents = 100.0 * (r.people.manager_pay, r.people.sourcing_pay)[office] * (-1.0 if there else 1.0)
    gain = r.attention.office_gain
    if there:
        # words: cells 82; ending a post beside the head of IT: days that go with it
        said = w.text("form.said", "{days} a month of yours go with it.", days=w.days(gain))
    elif office == 0:
        # words: cells 82; appointing a vendor manager: days that it gives
        said = w.text("form.said", "{days} more a month, from next month on.", days=w.days(gain))
    else:
        # words: cells 82; opening a sourcing office: days, and governance of every contract
        said = w.text(
            "form.said", "{days} more a month, and a level more of governance on every contract.", days=w.days(gain)
        )
    return Sketch(
        about=office_name(t, draft.target),
        lines=(),
        decision=Appoint(draft.target, "end" if there else "appoint"),
        said=Prose(said),
        price=(row("month", money(cents), note=runway_note(t, cents)),),
    )


def to_develop(t: Telling) -> PickView:
    """Everybody who could grow, function by function, and the posts beside the head of IT."""
    w, s = t.words, t.played.now
    items = []
    for f, key in enumerate(t.played.rules.layout.functions):
        if one(s.awake[f]) <= 0:
            continue
        others = _others(t, f)
        reasons = [_closed(t, key, programme, others) for programme in PROGRAMMES]
        heads = one(total(s.heads)[f])
        # words: cells 26; people of ours in a function
        note = w.plural("pick", "{n} person", "{n} people", heads)
        items.append(PickItem(t.function(f), note, Draft("develop", key), "" if not all(reasons) else reasons[-1]))
    for office in OFFICES:
        there = one(s.offices[OFFICES.index(office)]) > 0
        refusal = refused(
            t.played.now, t.played.planned, Appoint(office, "end" if there else "appoint"), t.played.rules
        )
        # words: cells 26; a post beside the head of IT that is filled
        filled = w.text("pick", "in office")
        # words: cells 26; a post beside the head of IT that can be filled
        free = w.text("pick", "can be appointed")
        closed = shortly(t, refusal) if refusal is not None else ""
        items.append(PickItem(office_name(t, office), filled if there else free, Draft("appoint", office), closed))
    return PickView("", tuple(items))
