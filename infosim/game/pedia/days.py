"""Your days: on what they go, what is left, and what happens when there are too few."""

from __future__ import annotations

from infosim.game.pedia import moves_days, own_days
from infosim.game.pedia.entry import Entry
from infosim.locale import message

ENTRIES = (
    Entry(
        key="attention",
        theme="days",
        name=message("pedia.name", "Your days"),
        gist=message("pedia.gist", "working days of the month, and on what they go"),
        definition=message(
            "pedia.text",
            "Teams, newcomers, posts, contracts, hand-overs, tenders, investors and crises each draw their part. "
            "Nothing is saved up. What is left is hands-on work.",
        ),
        formula=message("pedia.formula", "teams + newcomers + posts + vendors + tenders + round + crisis + decisions"),
        lesson=message(
            "pedia.lesson",
            "Every vacancy and contract is paid in work you do not do. This is the budget nobody draws up.",
        ),
        links=("overdraw", "hands_on", "governance", "vacancy", "transition", "lead"),
        rules="attention.draw",
        seen="exact",
        measures=("attention",),
        own=own_days.attention,
        moves=moves_days.attention,
    ),
    Entry(
        key="overdraw",
        theme="days",
        name=message("pedia.name", "Overdraw"),
        gist=message("pedia.gist", "more days drawn than there are"),
        definition=message(
            "pedia.text",
            "Capacity, quality and governance suffer at once, people leave sooner, posts fill slower. Above "
            "{attention_refuse_from} over, one decision a month is refused.",
        ),
        formula=message("pedia.formula", "days drawn / days there are − 1"),
        lesson=message(
            "pedia.lesson", "One overdrawn month is a sprint. Three in a row is a way of working, and a bad one."
        ),
        links=("attention", "hands_on", "quality", "quits"),
        rules="attention.spend",
        seen="exact",
        measures=("overdrawn_share",),
        own=own_days.overdraw,
    ),
    Entry(
        key="hands_on",
        theme="days",
        name=message("pedia.name", "Hands-on"),
        gist=message("pedia.gist", "your free days, worked on a function"),
        definition=message(
            "pedia.text",
            "Up to {attention_hands_on_max} a month, each worth {attention_hands_on_yield} of a person's month. "
            "They go where you say, else where service is worst.",
        ),
        formula=message("pedia.formula", "days left × {attention_hands_on_yield}"),
        lesson=message(
            "pedia.lesson", "In a garage it saves the month. In a company of thirty it is how nobody is leading."
        ),
        links=("attention", "overdraw", "load", "fte"),
        rules="attention.spend",
        seen="exact",
        measures=("hands_on",),
        decisions=("hands_on",),
        own=own_days.hands_on,
    ),
    Entry(
        key="crisis",
        theme="days",
        name=message("pedia.name", "Crisis"),
        gist=message("pedia.gist", "days that an accident takes, and gives back slowly"),
        definition=message(
            "pedia.text",
            "An incident takes {incidents_incident_days} next month, a breach {incidents_breach_days}; each month"
            " after, {attention_crisis_eases} less.",
        ),
        lesson=message(
            "pedia.lesson",
            "Days taken by a crisis were always yours to begin with: it is the leader's part of the bill.",
        ),
        links=("incident", "breach", "attention"),
        rules="attention.spend",
        seen="exact",
    ),
)
