"""Forms of freelancers: bring some in, part with them."""

from __future__ import annotations

import numpy as np

from infosim.game.decisions import EndFreelance, Freelance
from infosim.game.facts.played import one
from infosim.game.forms.effects import load_with, runway_note
from infosim.game.forms.sketch import Sketch, chosen, from_next_month, function_of, line, money, plain, row
from infosim.game.present.decided.talent import freelance_month
from infosim.game.present.telling import Telling
from infosim.game.views.form import Band, Draft
from infosim.game.views.prose import NOTHING, Prose
from infosim.game.views.room import Until

PEOPLE = ("1", "2", "3", "4", "5")
MONTHS = ("1", "2", "3", "4", "5", "6")


def freelance(t: Telling, draft: Draft) -> Sketch:
    """Bring in freelancers: they start next month, and stay for as many months."""
    w, r, s, f = t.words, t.played.rules, t.played.decided, function_of(t, draft)
    people, months = int(chosen(draft, "heads", PEOPLE, "1")), int(chosen(draft, "months", MONTHS, "3"))
    here = one(s.freelancers[f])
    ending = here > 0 and one(s.freelancers_until[f]) <= s.month + 1
    new = max(people - here, 0.0) if ending else float(people)
    cost = new * freelance_month(t, t.played.now, f)
    more = np.array(s.freelancers)
    more[f] += new
    until = t.in_month(months)
    # words: cells 34; what freelancers do: load now, and with them; e.g. load 104 › 82% with them
    does = w.text(
        "form.effect", "load {now} › {then} with them",
        now=w.hundredths(t.facts.works[f].load), then=w.percent(load_with(t, f, s.but(freelancers=more)), 0),
    )  # fmt: skip
    # words: cells 34; from when to when freelancers work; names of months, e.g. March to May
    when = w.text("form.effect", "{start} to {until}", start=w.month_name(t.month(1)), until=until)
    if months == 1:
        # words: cells 34; freelancers work for one month; its name
        when = w.text("form.effect", "in {month} alone", month=until)
    # words: cells 82; freelancers; what they learn is what the company does not keep
    said = w.text("form.said", "In place within weeks. What they learn here leaves with them.")
    if ending:
        # words: cells 82; freelancers whose last month this is are kept by calling as many again
        said = w.text("form.said", "{n} of them would stop this month: counted first, kept until {until}.",
                      n=w.count(here), until=until)  # fmt: skip
    elif here > 0:
        # words: cells 82; freelancers who are there already stay for as long as the new ones
        said = w.plural("form.said", "{n} is here already, and stays until {until} too.",
                        "{n} are here already, and stay until {until} too.", here, until=until)  # fmt: skip
    return Sketch(
        about=t.function(f),
        lines=(
            line(draft, "heads", plain(*PEOPLE), "1", effect=does),
            line(draft, "months", plain(*MONTHS), "3", effect=when),
        ),
        decision=Freelance(r.layout.functions[f], people, months),
        said=Prose(said),
        bands=(Band("ends", Until(float(months), "happens"), until),),
        price=(
            row("now", money(0.0)),
            row("month", money(cost), note=runway_note(t, cost)),
            # words: cells 28; beside what freelancers leave behind when they go: no price
            row("leaving", money(0.0), note=w.text("form.note", "they go when it ends")),
        ),
        days_note=from_next_month(t, new * r.attention.freelancer),
    )


def end_freelance(t: Telling, draft: Draft) -> Sketch:
    """Part with all freelancers of a function this month."""
    w, r, s, f = t.words, t.played.rules, t.played.now, function_of(t, draft)
    here = one(s.freelancers[f])
    saved = here * freelance_month(t, s, f)
    nobody = np.array(t.played.decided.freelancers)
    nobody[f] = 0.0
    load = load_with(t, f, t.played.decided.but(freelancers=nobody))
    # words: cells 82; freelancers who go at once; {load} is the load without them
    said = w.plural(
        "form.said", "{n} freelancer stops at once; load is {load} then.",
        "{n} freelancers stop at once; load is {load} then.", here, load=w.percent(load, 0),
    )  # fmt: skip
    return Sketch(
        about=t.function(f),
        lines=(),
        decision=EndFreelance(r.layout.functions[f]),
        said=Prose(said) if here > 0 else NOTHING,
        price=(row("now", money(0.0)), row("month", money(-saved), note=runway_note(t, -saved))),
        days_note=from_next_month(t, -here * r.attention.freelancer) if here > 0 else "",
    )
