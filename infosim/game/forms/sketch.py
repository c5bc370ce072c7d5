"""Sketches: what a family knows of its form, and how every form is finished in the same way: days, refusal, draft."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from infosim.game.decisions import Decision
from infosim.game.facts.facts import Facts
from infosim.game.plan import Plan, placed, taken
from infosim.game.present.refused import refusal_of
from infosim.game.present.telling import Telling
from infosim.game.refusing import refused
from infosim.game.views.figures import Amount
from infosim.game.views.form import Band, Choice, Draft, FormView, Line, LineName, PriceName, PriceRow
from infosim.game.views.prose import NOTHING, Prose, Tone


@dataclass(frozen=True, slots=True)
class Sketch:
    """A form before it is finished: its lines with their choices made, and the decision that they make."""

    about: str
    lines: tuple[Line, ...]
    decision: Decision
    said: Prose = NOTHING
    bands: tuple[Band, ...] = ()
    band_note: str = ""
    price: tuple[PriceRow, ...] = ()
    """Without the days, which every form counts in the same way."""
    days_note: str = ""
    """Beside the days, where there is more to say than what they are this month."""


def function_of(t: Telling, draft: Draft) -> int:
    """Position of the function that a draft is about: `support`, or `support.0` for one of its slots."""
    return t.played.rules.layout.functions.index(draft.target.partition(".")[0])


def slot_of(draft: Draft) -> int:
    """Number of the slot that a draft is about."""
    return int(draft.target.partition(".")[2] or 0)


def line(
    draft: Draft,
    name: LineName,
    choices: Sequence[Choice],
    default: str,
    *,
    effect: Prose | str = NOTHING,
    said: Prose | str = NOTHING,
    slider: bool = False,
    mark: str | None = None,
    note: str = "",
) -> Line:
    """A line with the draft's choice, or the default where the draft has none that exists."""
    keys = [choice.key for choice in choices]
    wanted = draft.choice(name)
    return Line(
        name,
        tuple(choices),
        keys.index(wanted if wanted in keys else default),
        effect if isinstance(effect, Prose) else Prose(effect),
        said if isinstance(said, Prose) else Prose(said),
        slider,
        keys.index(mark) if mark is not None else None,
        note,
    )


def chosen(draft: Draft, name: LineName, choices: Sequence[str], default: str) -> str:
    """The choice of a line, or the default where the draft has none that exists."""
    wanted = draft.choice(name)
    return wanted if wanted is not None and wanted in choices else default


def plain(*keys: str) -> tuple[Choice, ...]:
    """Choices that are called as they are."""
    return tuple(Choice(key, key) for key in keys)


def yes_no(t: Telling, *, closed: bool = False) -> tuple[Choice, ...]:
    """No and yes."""
    w = t.words
    # words: cells 6; a choice of a form
    no = w.text("form.choice", "no")
    # words: cells 6; a choice of a form
    yes = w.text("form.choice", "yes")
    return Choice("no", no), Choice("yes", yes, closed=closed)


def row(
    name: PriceName,
    value: Amount,
    before: Amount | None = None,
    tone: Tone | None = None,
    note: str = "",
    *,
    least: Amount | None = None,
) -> PriceRow:
    """A row of the price; `least` where it is known roughly, and `value` its upper bound."""
    return PriceRow(name, value, before, tone, note, least)


def money(cents: float) -> Amount:
    """An amount of money."""
    return Amount(cents, "money")


def tried(t: Telling, decision: Decision) -> Facts | None:
    """The month with one more decision in force; None where it cannot be taken."""
    if refused(t.played.now, t.played.planned, decision, t.played.rules) is not None:
        return None
    return _with(t, decision)


def shown(t: Telling, draft: Draft, sketch: Sketch) -> FormView:
    """The finished form."""
    played = t.played
    refusal = refused(played.now, played.planned, sketch.decision, played.rules)
    before = _without(t, sketch.decision).days
    price = _with(t, sketch.decision).days.taken - before.taken if refusal is None else 0.0
    left = before.left - price
    tone: Tone | None = "bad" if left < 0 else "warn" if left < 1 else None
    note = sketch.days_note or this_month(t, price)
    complete = tuple((each.name, each.choices[each.chosen].key) for each in sketch.lines)
    return FormView(
        draft=draft._replace(chosen=complete),
        about=sketch.about,
        lines=sketch.lines,
        said=sketch.said,
        refusal=refusal_of(t, refusal) if refusal is not None else None,
        bands=sketch.bands,
        band_note=sketch.band_note,
        price=(row("days", Amount(left, "days"), Amount(before.left, "days"), tone, note), *sketch.price),
        days_had=before.had,
        days_taken=before.taken,
        days_price=price,
    )


def this_month(t: Telling, price: float) -> str:
    """What a price in days comes to this month."""
    if abs(price) < 0.05:
        # words: cells 28; beside the days that a decision costs: it costs none
        return t.words.text("form.note", "no days of yours")
    # words: cells 28; beside the days that a decision costs this month; e.g. +1.5 d this month
    return t.words.text("form.note", "{days} this month", days=t.words.days_change(price))


def from_next_month(t: Telling, price: float) -> str:
    """What a price in days comes to from the next month on."""
    w = t.words
    month = w.month_name(t.month(1))
    # words: cells 28; days a month from a month on; e.g. +1 d a month from March
    return w.text("form.note", "{days} a month from {month}", days=w.days_change(price), month=month)


def _with(t: Telling, decision: Decision) -> Facts:
    """The month with a decision that can be taken."""
    plan = t.played.planned
    return _planning(t, taken(plan, placed(decision, plan, t.played.seat)))


def _without(t: Telling, decision: Decision) -> Facts:
    """The month without what was decided so far about the same thing."""
    plan = tuple(other for other in t.played.planned if other.target != decision.target)
    return t.facts if plan == t.played.planned else _planning(t, plan)


def _planning(t: Telling, plan: Plan) -> Facts:
    return Facts(t.played.planning(plan))
