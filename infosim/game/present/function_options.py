"""The six options of a function and *now*: what each costs and brings in its first year, what it gains, pays, risks."""

from __future__ import annotations

from collections.abc import Sequence

from infosim.engine.layout import NEARSHORE, OFFSHORE
from infosim.engine.refusals import Reason
from infosim.game.decisions import Decision, Freelance, OpenVacancy, Tender
from infosim.game.facts.functions import Work
from infosim.game.facts.options import FREELANCE_MONTHS, NEVER, Option, Year
from infosim.game.present.decided.talent import freelance_month
from infosim.game.present.refused import shortly
from infosim.game.present.telling import Telling
from infosim.game.refusing import refused
from infosim.game.views.figures import Figure
from infosim.game.views.form import Draft
from infosim.game.views.function import OptionRow
from infosim.game.views.prose import Prose, Tone
from infosim.locale import message

STAYS = 0.97
"""Share of the know-how kept after a year from which nothing of today's is lost."""


def option_rows(t: Telling, work: Work, ways: Sequence[Option], followed: Sequence[Year]) -> tuple[OptionRow, ...]:
    """Six rows in their order, then *now*."""
    now = followed[-1]
    rows = [_row(t, work, way, year, now) for way, year in zip(ways, followed, strict=False)]
    return (
        *rows,
        OptionRow(
            name="now", way=None, cost=now.cost, quality=quality_of(work, now, now),
            wait=None if work.covers else now.wait, in_place="", days=0.0, kept=now.kept,
        ),
    )  # fmt: skip


def quality_of(work: Work, year: Year, now: Year) -> Figure:
    """Of a year, against nothing changing; with nobody at work now there is nothing to be better or worse than."""
    difference = year.quality - now.quality if work.able > 0 else 0.0
    went = 1 if difference >= 0.01 else -1 if difference <= -0.01 else 0
    tone: Tone | None = "good" if went > 0 else "bad" if went < 0 else None
    return Figure(year.quality * 100, None, 1 if went > 0 else -1 if went < 0 else 0, tone)


def _row(t: Telling, work: Work, way: Option, year: Year, now: Year) -> OptionRow:
    gains, pays, risk, first = _said(t, work, way, year)
    return OptionRow(
        name=way.name,
        way=way.way,
        cost=year.cost,
        quality=quality_of(work, year, now),
        wait=None if work.covers else year.wait,
        in_place=in_place(t, way),
        days=year.days,
        kept=year.kept,
        closed=closed(t, work, way),
        draft=draft(work, way),
        described=_described(t, way),
        gains=gains,
        pays=pays,
        risk=risk,
        first=first,
    )


def in_place(t: Telling, way: Option) -> str:
    """When it works fully: a month, and how far that may be off."""
    w = t.words
    if way.in_place >= NEVER:
        return "—"
    month = w.month_axis(t.month(way.in_place))
    if not way.spread:
        return month
    # words: cells 10; when something is in place, and how far that may be off; e.g. Jun ±2 mo
    return w.text("function.option", "{month} ±{months}", month=month, months=w.months(way.spread))


def closed(t: Telling, work: Work, way: Option) -> str:
    """Why it cannot be had now."""
    w, played = t.words, t.played
    wanted: Decision = Freelance(work.key, 1, FREELANCE_MONTHS)
    if way.name == "own":
        wanted = OpenVacancy(work.key)
    elif way.form is not None:
        form, places = _tender(way)
        wanted = Tender(work.key, form, way.share, places)
    why = refused(played.now, played.planned, wanted, played.rules)
    unlawful = why is not None and why.reason is Reason.UNLAWFUL
    if way.form is not None and not way.possible and not unlawful:
        # words: cells 24; why an option cannot be had: no firm offers it
        return w.text("function.option", "no bidder")
    if way.name == "freelance" and not unlawful:
        return ""
    return shortly(t, why) if why is not None else ""


def _tender(way: Option) -> tuple[str, tuple[str, ...]]:
    form = {"local_extension": "extension", "near_extension": "extension", "local_service": "service"}
    places: tuple[str, ...] = ("local", "national")
    if NEARSHORE in way.places:
        places = ("nearshore",)
    elif OFFSHORE in way.places:
        places = ("offshore",)
    return form.get(way.name, "operation"), places


def draft(work: Work, way: Option) -> Draft:
    """The form that chooses it."""
    if way.name == "own":
        return Draft("vacancy", work.key, (("posts", str(min(way.people, 3))),))
    if way.name == "freelance":
        return Draft("freelance", work.key, (("heads", str(min(way.people, 5))), ("months", str(FREELANCE_MONTHS))))
    form, _ = _tender(way)
    places = "near" if NEARSHORE in way.places else "anywhere" if OFFSHORE in way.places else "home"
    share = f"{way.share * 100:.0f}"
    return Draft("open_tender", work.key, (("form", form), ("share", share), ("places", places)))


def _described(t: Telling, way: Option) -> str:
    w = t.words
    match way.name:
        case "own":
            # words: cells 50; what an option is; {n} posts to fill
            return w.plural(
                "function.described", "one more colleague of ours", "{n} more colleagues of ours", way.people
            )
        case "freelance":
            # words: cells 50; what an option is
            return w.plural("function.described", "a specialist by the day", "{n} specialists by the day", way.people)
        case "local_extension":
            # words: cells 50; what an option is
            return w.text("function.described", "people of a firm nearby, led by you")
        case "local_service":
            # words: cells 50; what an option is
            return w.text("function.described", "a firm answers, and answers for the result")
        case "near_extension":
            # words: cells 50; what an option is
            return w.text("function.described", "people of a firm abroad, led by you")
        case _:
            # words: cells 50; what an option is
            return w.text("function.described", "a firm far away runs it, day and night")


def _said(t: Telling, work: Work, way: Option, year: Year) -> tuple[Prose, Prose, Prose, Prose]:
    """What it gains, what it pays, what it risks, what happens first; each at most 63 cells."""
    match way.name:
        case "own":
            return _own(t, way)
        case "freelance":
            return _freelance(t, work, way)
        case _:
            return _outside(t, work, way, year)


def people_first(t: Telling, work: Work, way: Option) -> Prose:
    """What happens first on a way with people, of ours or freelancers."""
    return (_own(t, way) if way.name == "own" else _freelance(t, work, way))[3]


def _own(t: Telling, way: Option) -> tuple[Prose, Prose, Prose, Prose]:
    w, a = t.words, t.played.rules.attention
    # words: cells 63; what hiring gains
    gains = message("function.gains", "know-how stays in the house, and grows")
    # words: cells 63; what hiring pays; {days} of the head of IT a month while the post is open
    pays = message("function.pays", "{days} a month to search, then a newcomer to teach")
    # words: cells 63; what hiring risks
    risk = message("function.risk", "nobody comes, or somebody comes once the work is gone")
    # words: cells 63; what happens first; {month} is likely
    first = message(
        "function.first",
        "{n} post; somebody likely starts in {month}",
        "{n} posts; the first likely starts in {month}",
    )
    # words: cells 63; what happens first: a search that may take over a year
    never = message(
        "function.first",
        "{n} post; at the market's pay, hardly anybody within a year",
        "{n} posts; at the market's pay, hardly anybody within a year",
    )
    starts = t.say(first, n=way.people, month=t.in_month(way.in_place)) if way.in_place < NEVER else None
    return (
        t.say(gains),
        t.say(pays, days=w.days(a.vacancy * way.people)),
        t.say(risk),
        starts or t.say(never, n=way.people),
    )


def _freelance(t: Telling, work: Work, way: Option) -> tuple[Prose, Prose, Prose, Prose]:
    w = t.words
    month = freelance_month(t, t.played.now, work.index) * way.people
    # words: cells 63; what freelancers gain
    gains = message("function.gains", "here next month, and gone when they are no longer needed")
    # words: cells 63; what freelancers cost a month
    pays = message("function.pays", "{money} a month, and a day of yours for each of them")
    # words: cells 63; what freelancers risk
    risk = message("function.risk", "what they learn leaves with them")
    # words: cells 63; what happens first; {months} is e.g. 6 mo
    first = message("function.first", "they start in {month}, for {months}")
    return (
        t.say(gains),
        t.say(pays, money=w.money(month)),
        t.say(risk),
        t.say(first, month=w.month_name(t.month(1)), months=w.months(FREELANCE_MONTHS)),
    )


def _outside(t: Telling, work: Work, way: Option, year: Year) -> tuple[Prose, Prose, Prose, Prose]:
    w, r = t.words, t.played.rules
    # words: cells 63; what people of a firm gain
    people = message("function.gains", "people without a search; you lead them like your own")
    # words: cells 63; what a service gains
    service = message("function.gains", "a pooled desk waits less, and nobody has to be found")
    # words: cells 63; what a firm abroad gains
    abroad = message("function.gains", "a lower price, and people where there still are some")
    if NEARSHORE in way.places or OFFSHORE in way.places:
        gains = abroad
    else:
        gains = people if way.name == "local_extension" else service
    # words: cells 63; what a contract pays; {days} of the head of IT a month against now, {months} of notice
    pays = message("function.pays", "{days} a month, a term of months, {months} of notice")
    # words: cells 63; what a contract risks; {kept} of the know-how is left after a year
    forget = message("function.risk", "after a year {kept} of the know-how is left in the house")
    # words: cells 63; what a contract risks where what is known in the house today stays there
    learnt = message("function.risk", "what is new is learnt there, not here; leaving early costs")
    # words: cells 63; what a contract risks where the work is very much the company's own
    own_work = message("function.risk", "the work is your own: far from you, some of it gets lost")
    # words: cells 63; what happens first; {months} of hand-over
    first = message("function.first", "a tender: bids within a month, then {months} to hand over")
    far = work.specificity >= 0.5 and way.name in ("near_extension", "off_operation")
    if far:
        risks = t.say(own_work)
    else:
        risks = t.say(forget, kept=w.percent(year.kept, 0)) if year.kept < STAYS else t.say(learnt)
    return (
        t.say(gains),
        t.say(pays, days=w.days_change(year.days), months=w.months(r.vendors.notice_months)),
        risks,
        t.say(first, months=w.months(max(way.in_place - way.starts, 1)) if way.possible else w.months(2)),
    )
