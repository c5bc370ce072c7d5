"""Candidates in words: what is known of their fit, what becomes of them, their line of the strip and of the market."""

from __future__ import annotations

from infosim.game.decisions.talent import ANSWERS
from infosim.game.facts.candidates import Candidate
from infosim.game.present.telling import Telling, fitting
from infosim.game.views.form import Draft
from infosim.game.views.lens import Lens
from infosim.game.views.prose import Prose, Said
from infosim.game.views.room import Opens, StripItem, Until
from infosim.game.views.talent import CandidateRow
from infosim.locale import message

NAME_CELLS = 20


def key_of(t: Telling, met: Candidate) -> str:
    """What drafts and screens call a candidate: `support.0`."""
    return f"{t.played.rules.layout.functions[met.function]}.{met.slot}"


def answer_word(t: Telling, answer: str) -> str:
    """An answer to a candidate, as a form offers it."""
    w = t.words
    match answer:
        case "take":
            # words: cells 14; an answer to a candidate: they are hired
            return w.text("candidate.answer", "take")
        case "raise":
            # words: cells 14; an answer to a candidate: more pay than the post offers; e.g. offer +10%
            return w.text("candidate.answer", "offer {more}",
                          more=w.percent_change(t.played.rules.people.candidate_raise, 0))  # fmt: skip
        case "wait":
            # words: cells 14; an answer to a candidate: nothing yet
            return w.text("candidate.answer", "wait")
    # words: cells 14; an answer to a candidate: they are seen once more
    return w.text("candidate.answer", "interview")


def fit_of(t: Telling, met: Candidate) -> Prose:
    """How well they seem to fit, in points of a usual colleague's work."""
    w = t.words
    # words: what is known of a candidate; points, 100 being a usual colleague; e.g. Fit 96 (8 in 10: 83 to 109)
    fit = message("candidate.fit", "Fit {seen} (8 in 10: {low} to {high}; usual is 100).")
    seen = Said(w.hundredths(met.seen), "strong" if met.fits else "warn")
    return t.say(fit, seen=seen, low=w.hundredths(met.low), high=w.hundredths(met.high))


def if_silent(t: Telling, met: Candidate) -> Prose:
    """What becomes of them as things stand: what was answered, else what happens if nobody answers."""
    if met.taken and met.answer:
        # words: what becomes of a candidate whom the player takes
        return t.say(message("candidate.outlook", "They sign this month."))
    if met.default and not met.answer:
        # words: what becomes of a candidate if the player says nothing
        return t.say(message("candidate.outlook", "Unless you say otherwise, they sign this month."))
    if met.stays < 1:
        # words: what becomes of a candidate if the player says nothing
        return t.say(message("candidate.outlook", "Unless you take them, they sign elsewhere at the end of the month."))
    month = t.in_month(met.stays)
    # words: what becomes of a candidate if the player says nothing; {month} is the last in which they wait
    return t.say(message("candidate.outlook", "They wait until the end of {month}."), month=month)


def status(t: Telling, met: Candidate) -> str:
    """What happens to them this month as things stand, in at most 18 cells."""
    w = t.words
    if met.taken:
        # words: cells 18; a candidate who will be hired this month, as things stand
        return w.text("candidate.status", "signs this month")
    if ANSWERS[met.answer - 1] == "interview" and met.answer:
        # words: cells 18; a candidate who is seen once more this month
        return w.text("candidate.status", "interview")
    if met.stays < 1:
        # words: cells 18; a candidate who goes at the end of this month unless they are taken
        return w.text("candidate.status", "last month")
    # words: cells 18; until when a candidate waits; e.g. until May
    return w.text("candidate.status", "until {month}", month=t.month_cut(met.stays))


def lens_of_candidate(t: Telling, met: Candidate) -> Lens:
    """What they ask against what the post pays, how they fit, and what becomes of them."""
    w = t.words
    function, level, pay = t.short(met.function), t.level(met.level), w.money(met.post)
    if met.ask > met.post + 0.5:
        # words: lens of a candidate who asks more than the post pays; level is junior, mid or senior
        dear = message("candidate.lens", "{function}, {level}: asks {ask}, the post pays {pay}.")
        cause = t.say(dear, function=function, level=level, ask=Said(w.money(met.ask), "warn"), pay=pay)
    else:
        # words: lens of a candidate who asks no more than the post pays; level is junior, mid or senior
        fair = message("candidate.lens", "{function}, {level}: comes for the {pay} of the post.")
        cause = t.say(fair, function=function, level=level, pay=pay)
    short = w.text("lens.short", "{name}: {note}", name=met.name, note=fit_of(t, met).text)
    return Lens(met.name, cause.then(fit_of(t, met), " "), if_silent(t, met), Prose(short), ("open",))


def strip_item(t: Telling, met: Candidate) -> StripItem:
    """Their line of the strip: until when they can be answered."""
    first, _, last = met.name.partition(" ")
    name = fitting([met.name, f"{first[0]}. {last}"], NAME_CELLS)
    w = t.words
    # words: cells 28; a candidate: a function, and what happens to them; e.g. Support, signs this month
    note = w.text("candidate.strip", "{function}, {status}", function=t.short(met.function), status=status(t, met))
    return StripItem(
        "candidate", name, Until(met.stays, "act"), fitting([note, status(t, met)], 28), lens_of_candidate(t, met),
        Opens("talent", key_of(t, met)),
    )  # fmt: skip


def rows(t: Telling, skill: int) -> tuple[CandidateRow, ...]:
    """Everybody who waits, those of a skill first."""
    skills = t.played.rules.content.functions.skill
    found = sorted(t.facts.candidates, key=lambda met: skills[met.function] != skill)
    w = t.words
    told = []
    for met in found:
        first, _, last = met.name.partition(" ")
        # words: cells 20; a candidate: how senior, and pay a year asked; e.g. mid, asks €31k
        asks = w.text("candidate.row", "{level}, asks {ask}", level=t.level(met.level), ask=w.money(met.ask))
        told.append(
            CandidateRow(
                key=key_of(t, met),
                function=t.short(met.function),
                name=f"{first[0]}. {last}",
                asks=asks,
                dear=met.ask > met.post + 0.5,
                low=met.low,
                seen=met.seen,
                high=met.high,
                fits=met.fits,
                status=status(t, met),
                signs=met.taken,
                lens=lens_of_candidate(t, met),
                draft=Draft("candidate", key_of(t, met)),
            )
        )
    return tuple(told)


def note(t: Telling) -> str:
    """How many there are."""
    # words: cells 24; at the right of a title: candidates who wait for an answer
    return t.words.plural("candidate", "{n} this month", "{n} this month", len(t.facts.candidates))
