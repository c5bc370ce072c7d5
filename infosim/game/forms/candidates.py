"""The form of a candidate: take them, offer more, let them wait, see them once more."""

from __future__ import annotations

from math import sqrt

from infosim.game.decisions import Candidate
from infosim.game.decisions.talent import ANSWERS
from infosim.game.facts.candidates import INSIDE
from infosim.game.facts.candidates import Candidate as Met
from infosim.game.facts.played import one
from infosim.game.forms.effects import runway_note, with_settled, year_row
from infosim.game.forms.pay import month_of
from infosim.game.forms.sketch import Sketch, chosen, function_of, line, money, row, slot_of
from infosim.game.present.candidates import answer_word, fit_of, if_silent
from infosim.game.present.telling import Telling
from infosim.game.views.form import Choice, Draft, PriceRow
from infosim.game.views.prose import Prose
from infosim.locale import message


def candidate(t: Telling, draft: Draft) -> Sketch:
    """Answer a candidate."""
    f, slot = function_of(t, draft), slot_of(draft)
    key = t.played.rules.layout.functions[f]
    met = next((c for c in t.facts.candidates if (c.function, c.slot) == (f, slot)), None)
    if met is None:
        return Sketch(about=t.function(f), lines=(), decision=Candidate(key, slot, "wait"))
    default = ANSWERS[met.answer - 1] if met.answer else _likely(met)
    answer = chosen(draft, "answer", ANSWERS, default)
    return Sketch(
        about=met.name,
        lines=(
            line(
                draft,
                "answer",
                tuple(Choice(each, answer_word(t, each)) for each in ANSWERS),
                default,
                effect=_effect(t, met, answer),
                said=_said(t, met, answer),
            ),
        ),
        decision=Candidate(key, slot, answer),
        said=fit_of(t, met).then(if_silent(t, met), " "),
        price=_price(t, met, answer),
    )


def _likely(met: Met) -> str:
    """The answer that suggests itself."""
    return "take" if met.ask <= met.post + 0.5 else "raise"


def _pay(t: Telling, met: Met, answer: str) -> float:
    """What they would be paid, cents a year."""
    return met.post * (1.0 + (t.played.rules.people.candidate_raise if answer == "raise" else 0.0))


def _effect(t: Telling, met: Met, answer: str) -> str:
    w = t.words
    if answer in ("take", "raise"):
        # words: cells 34; a candidate who is taken: pay a year, and when they start; e.g. €31k, starts in May
        return w.text(
            "form.effect", "{pay}, starts in {month}", pay=w.money(_pay(t, met, answer)), month=w.month_name(t.month(1))
        )
    if answer == "interview":
        doubt = (met.high - met.low) / 2
        noise = t.played.rules.people.interview_noise * INSIDE
        then = doubt * noise / sqrt(doubt * doubt + noise * noise) if doubt > 0 else 0.0
        # words: cells 34; what an interview does to the doubt about a candidate; e.g. doubt ±11 › ±7
        return w.text("form.effect", "doubt ±{now} › ±{then}", now=w.fixed(100 * doubt, 0), then=w.fixed(100 * then, 0))
    # words: cells 34; until when a candidate who waits is there
    return w.text("form.effect", "there until the end of {month}", month=t.in_month(met.stays))


# words: cells 82; a candidate is taken at the pay of the post
_TAKE = message("form.said", "They sign this month. The post is filled, its other candidates go.")
# words: cells 82; a candidate is offered more than the post pays
_RAISE = message("form.said", "They sign this month, for {share} more than the post pays.")
# words: cells 82; a candidate is let wait
_WAIT = message("form.said", "Nothing this month. The search goes on, and somebody better may come.")
# words: cells 82; the same in a candidate's last month
_LAST = message("form.said", "They sign elsewhere at the end of the month. The search goes on.")
# words: cells 82; one more interview
_INTERVIEW = message("form.said", "What it shows is known at the end of the month; they wait until then.")
# words: cells 82; one more interview in a candidate's last month
_TOO_LATE = message("form.said", "Too late to learn from: they sign elsewhere at the end of the month.")


def _said(t: Telling, met: Met, answer: str) -> Prose:
    match answer:
        case "take":
            return t.say(_TAKE)
        case "raise":
            return t.say(_RAISE, share=t.words.percent(t.played.rules.people.candidate_raise, 0))
        case "wait":
            return t.say(_WAIT if met.stays >= 1 else _LAST)
        case _:
            return t.say(_INTERVIEW if met.stays >= 1 else _TOO_LATE)


def _price(t: Telling, met: Met, answer: str) -> tuple[PriceRow, ...]:
    w, r = t.words, t.played.rules
    if answer not in ("take", "raise"):
        return (row("now", money(0.0)),)
    pay = _pay(t, met, answer)
    month = month_of(t, met.function, pay)
    s = t.played.decided
    vacancy = int(one(s.candidate_vacancy[met.slot, met.function]))
    agency = r.people.agency_share if one(s.vacancy_agency[vacancy, met.function]) > 0 else 0.0
    # words: cells 28; beside the price of a hire; {months} is a number, e.g. 0.6 month of pay, once
    note = w.text("form.note", "{months} month of pay, once", months=w.number(r.people.arrival_months))
    fee = pay * (r.people.arrival_months / 12 + agency)
    then = with_settled(s, met.function, met.level, 1.0)
    return (
        row("arrival", money(fee), note="" if agency else note),
        row("month", money(month), note=runway_note(t, month)),
        year_row(t, met.function, then),
    )
