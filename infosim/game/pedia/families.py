"""The rule families: where their constants can be read, as the game at hand has them."""

from __future__ import annotations

from infosim.game.pedia.entry import Entry
from infosim.locale import message

ENTRIES = (
    Entry(
        key="attention_rules",
        theme="rules",
        name=message("pedia.name", "Rules of attention"),
        gist=message("pedia.gist", "constants of the working days"),
        definition=message(
            "pedia.text",
            "What each thing takes of your days, and what an overdraw costs. A scenario may set them under "
            "rules.attention.",
        ),
        links=("attention", "overdraw", "hands_on"),
        rules="attention",
        family="attention",
    ),
    Entry(
        key="talent_rules",
        theme="rules",
        name=message("pedia.name", "Rules of the talent market"),
        gist=message("pedia.gist", "constants of the pools"),
        definition=message("pedia.text", "How pools fill, pay and empty. A scenario may set them under rules.talent."),
        links=("tightness", "time_to_fill", "wage"),
        rules="talent",
        family="talent",
    ),
    Entry(
        key="people_rules",
        theme="rules",
        name=message("pedia.name", "Rules of people"),
        gist=message("pedia.gist", "constants of teams"),
        definition=message(
            "pedia.text", "Ramp-up, resignations, what hiring costs. A scenario may set them under rules.people."
        ),
        links=("ramp", "quits", "pay"),
        rules="people",
        family="people",
    ),
    Entry(
        key="vendors_rules",
        theme="rules",
        name=message("pedia.name", "Rules of vendors"),
        gist=message("pedia.gist", "constants of bids and contracts"),
        definition=message(
            "pedia.text", "Promises, clauses, governance, renewal, exit. A scenario may set them under rules.vendors."
        ),
        links=("promise", "governance", "lock_in"),
        rules="vendors",
        family="vendors",
    ),
    Entry(
        key="delivery_rules",
        theme="rules",
        name=message("pedia.name", "Rules of delivery"),
        gist=message("pedia.gist", "constants of work, quality, know-how, debt"),
        definition=message(
            "pedia.text",
            "How work waits, comes back, is learnt and forgotten. A scenario may set them under rules.delivery.",
        ),
        links=("load", "wait", "quality", "knowledge"),
        rules="delivery",
        family="delivery",
    ),
    Entry(
        key="incidents_rules",
        theme="rules",
        name=message("pedia.name", "Rules of incidents"),
        gist=message("pedia.gist", "constants of what goes wrong"),
        definition=message("pedia.text", "How often, how dear. A scenario may set them under rules.incidents."),
        links=("cover", "breach", "incident"),
        rules="incidents",
        family="incidents",
    ),
    Entry(
        key="company_rules",
        theme="rules",
        name=message("pedia.name", "Rules of the company"),
        gist=message("pedia.gist", "constants of growth, rounds and value"),
        definition=message(
            "pedia.text",
            "Growth, talks with investors, the price of the company. A scenario may set them under rules.company.",
        ),
        links=("value", "round", "bridge"),
        rules="company",
        family="company",
    ),
    Entry(
        key="opinion_rules",
        theme="rules",
        name=message("pedia.name", "Rules of opinion"),
        gist=message("pedia.gist", "constants of morale, brand, reputation"),
        definition=message(
            "pedia.text",
            "What moves moods, and how far they come back by themselves. A scenario may set them under rules.opinion.",
        ),
        links=("morale", "reputation", "brand"),
        rules="opinion",
        family="opinion",
    ),
    Entry(
        key="exchange_rules",
        theme="rules",
        name=message("pedia.name", "Rules of exchange"),
        gist=message("pedia.gist", "constants of the rates"),
        definition=message(
            "pedia.text", "How often rates jump, how fast they come back. A scenario may set them under rules.exchange."
        ),
        links=("exchange", "fee"),
        rules="exchange",
        family="exchange",
    ),
    Entry(
        key="standing_rules",
        theme="rules",
        name=message("pedia.name", "Rules of standing orders"),
        gist=message("pedia.gist", "constants of standing orders"),
        definition=message(
            "pedia.text", "How they are learnt and how long they last. A scenario may set them under rules.standing."
        ),
        links=("standing", "attention"),
        rules="standing",
        family="standing",
    ),
    Entry(
        key="events_rules",
        theme="rules",
        name=message("pedia.name", "Rules of events"),
        gist=message("pedia.gist", "constants of cards"),
        definition=message(
            "pedia.text", "How often stories come, and how far apart. A scenario may set them under rules.events."
        ),
        links=("event", "luck"),
        rules="events",
        family="events",
    ),
    Entry(
        key="worth_rules",
        theme="rules",
        name=message("pedia.name", "Rules of the value"),
        gist=message("pedia.gist", "constants of what a buyer pays"),
        definition=message(
            "pedia.text",
            "What growth, service, know-how and burn do to the price. A scenario may set it under rules.worth.",
        ),
        links=("value", "burn_multiple"),
        rules="valuation",
        family="worth",
    ),
)
