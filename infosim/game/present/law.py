"""A law told: what it does not allow and from when, which contracts break it, the fine."""

from __future__ import annotations

from infosim.engine.laws import FREELANCE
from infosim.engine.layout import FORMS, PLACES
from infosim.game.facts.against import Against, against, fined, ruled
from infosim.game.facts.contracts import Contract
from infosim.game.facts.played import one
from infosim.game.present.telling import Telling, fitting
from infosim.game.views.law import LawView, Ours
from infosim.game.views.prose import NOTHING, Prose, Said
from infosim.game.views.room import Opens
from infosim.locale import message

LONGEST_TERM = 60.0
"""Months of a term that no law need limit."""


def law(t: Telling, key: str) -> LawView | None:
    """The law of an identifier; None if there is none."""
    laws = t.played.rules.layout.laws
    if key not in laws:
        return None
    n = laws.index(key)
    broken = against(t.played, n, t.facts.contracts)
    return LawView(
        name=law_name(t, n),
        when=_when(t, n),
        asks=asks(t, n),
        notes=Prose(t.of_scenario(f"laws.{key}.notes")),
        ours=_ours(t, n, broken),
        verdict=verdict(t, broken),
        costs=costs(t, n),
    )


def law_name(t: Telling, n: int) -> str:
    """A law's name."""
    return t.named("laws", t.played.rules.layout.laws, n)


def _from(t: Telling, n: int) -> float:
    """First month in force, from 1."""
    return one(t.played.now.law_from[n])


def _when(t: Telling, n: int) -> str:
    w, begins = t.words, _from(t, n)
    if begins <= 1:
        # words: cells 36; a law that has been in force since before the game
        return w.text("law", "in force")
    if begins > t.played.rules.layout.months:
        # words: cells 36; a law that only an event would bring
        return w.text("law", "not in force")
    month = w.month(t.played.first_day(int(begins)))
    if begins <= t.played.month:
        # words: cells 36; since when a law is in force; {month} is e.g. October 2028
        return w.text("law", "in force since {month}", month=month)
    # words: cells 36; from when a law is in force; {month} is e.g. October 2028
    return w.text("law", "in force from {month} on", month=month)


def asks(t: Telling, n: int) -> tuple[Prose, ...]:
    """What a law wants, a sentence for each thing."""
    w, laws = t.words, t.played.rules.content.laws
    functions = ruled(t.played, n)
    who = Said(", ".join(t.short(f) for f in functions), "strong")
    if len(functions) == len(t.played.rules.layout.functions):
        # words: what a law rules: every function
        who = Said(w.text("law", "All functions"), "strong")
    told = []
    places = [t.place(p) for p in range(len(PLACES)) if laws.places[n, p] > 0]
    if places:
        # words: what a law refuses; {functions} and {places} are lists of names
        nobody = message("law", "{functions}: nobody at work from these places: {places}.")
        told.append(t.say(nobody, functions=who, places=Said(", ".join(places), "strong")))
    key = t.played.rules.layout.laws[n]
    norm = t.played.scenario.laws[key].require_norm
    if norm is not None:
        holders = [t.vendor(v) for v in range(laws.uncertified.shape[1]) if laws.uncertified[n, v] <= 0]
        name = Said(t.of_scenario(f"norms.{norm}.name") or norm, "strong")
        # words: what a law wants of firms; {functions} is a list of names, {norm} a certificate, {firms} who holds it
        certified = message("law", "{functions}: only firms that hold this certificate: {norm}. Here: {firms}.")
        # words: what a law wants of firms; {functions} is a list of names, {norm} a certificate
        nowhere = message("law", "{functions}: only firms that hold this certificate: {norm}. None here does.")
        if holders:
            told.append(t.say(certified, functions=who, norm=name, firms=", ".join(holders)))
        else:
            told.append(t.say(nowhere, functions=who, norm=name))
    forms = [t.form(form) for form in range(len(FORMS)) if laws.forms[n, form] > 0]
    if laws.forms[n, FREELANCE] > 0:
        # words: how somebody may not be engaged, in a list
        forms.append(w.text("law", "freelancers"))
    if forms:
        # words: what a law refuses; {functions} and {forms} are lists of names
        no_form = message("law", "{functions}: these forms are refused: {forms}.")
        told.append(t.say(no_form, functions=who, forms=Said(", ".join(forms), "strong")))
    if laws.notice[n] > 0:
        # words: what a law wants of contracts signed under it
        notice = message("law", "{functions}: a contract has {months} of notice at least.")
        told.append(t.say(notice, functions=who, months=w.months(float(laws.notice[n]))))
    if laws.term[n] < LONGEST_TERM:
        # words: what a law wants of contracts signed under it
        term = message("law", "{functions}: a contract runs {months} at most.")
        told.append(t.say(term, functions=who, months=w.months(float(laws.term[n]))))
    return tuple(told)


def verdict(t: Telling, broken: tuple[Against, ...]) -> Prose:
    """How much of ours a law does not allow."""
    if not broken:
        # words: a law, and what is under contract today
        return t.say(message("law", "Nothing of yours is against it today."))
    # words: a law, and what is under contract today; {n} contracts or functions with freelancers
    against_it = message("law", "{n} of yours may not stay.", "{n} of yours may not stay.")
    return t.say(against_it, n=len(broken))


def costs(t: Telling, n: int) -> Prose:
    """Until when what was signed before is tolerated, and the fine at the audits after."""
    w, begins = t.words, _from(t, n)
    grace, fine = float(t.played.rules.content.laws.grace[n, 0, 0]), fined(t.played, n)
    told = NOTHING
    if grace > 0 and begins <= t.played.rules.layout.months:
        until = w.month(t.played.first_day(int(begins + grace - 1)))
        # words: a law, and what was signed before it; {month} is e.g. April 2029
        told = t.say(message("law", "What runs already is tolerated until the end of {month}."), month=until)
    if fine > 0:
        # words: a law; {fine} for each function that breaks it, whenever an audit with a date is held
        pays = message("law", "After that each function in breach pays {fine} at every dated audit.")
        # words: a law that tolerates nothing; {fine} for each function that breaks it
        at_once = message("law", "Each function in breach pays {fine} at every dated audit.")
        told = told.then(t.say(pays if told else at_once, fine=Said(w.money(fine), "strong")), " ")
    return told


def _ours(t: Telling, n: int, broken: tuple[Against, ...]) -> tuple[Ours, ...]:
    """What is under contract in the functions it rules: what may not stay, then what may."""
    functions = ruled(t.played, n)
    allowed = [
        c for c in t.facts.contracts if c.function in functions and not any(each.contract is c for each in broken)
    ]
    return (
        *(Ours(_named(t, each.function, each.contract), _because(t, each), _opens(t, each)) for each in broken),
        *(Ours(_named(t, c.function, c), "", Opens("contract", f"{_key(t, c.function)}.{c.slot}")) for c in allowed),
    )


def _key(t: Telling, f: int) -> str:
    return t.played.rules.layout.functions[f]


def _opens(t: Telling, each: Against) -> Opens:
    if each.contract is None:
        return Opens("function", _key(t, each.function))
    return Opens("contract", f"{_key(t, each.function)}.{each.contract.slot}")


def _named(t: Telling, f: int, contract: Contract | None) -> str:
    if contract is None:
        # words: cells 40; freelancers in a function
        return t.words.text("law", "{function}: freelancers", function=t.short(f))
    # words: cells 40; a contract: its function and form, its firm
    long = t.words.text("law", "{scope}: {vendor}", scope=t.scope(contract), vendor=t.vendor(contract.vendor))
    # words: cells 40; a contract: its function, its firm
    return fitting([long, t.words.text("law", "{function}: {vendor}", function=t.short(f),
                                       vendor=t.vendor(contract.vendor))], 40)  # fmt: skip


def _because(t: Telling, each: Against) -> str:
    match each.because:
        case "place":
            # words: cells 24; why something may not stay: its firm sits where the law refuses it
            return t.words.text("law", "place refused")
        case "form":
            # words: cells 24; why something may not stay: it is engaged as the law refuses it
            return t.words.text("law", "form refused")
        case "certificate":
            # words: cells 24; why something may not stay: its firm has not the certificate
            return t.words.text("law", "no certificate")
