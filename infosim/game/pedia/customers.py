"""Customers: who joins, who leaves, and what they remember."""

from __future__ import annotations

from infosim.game.pedia import moves_company, own_money, own_work
from infosim.game.pedia.entry import Entry
from infosim.locale import message

ENTRIES = (
    Entry(
        key="customers",
        theme="customers",
        name=message("pedia.name", "Customers"),
        gist=message("pedia.gist", "those who pay this month"),
        definition=message(
            "pedia.text",
            "They come with growth and leave with bad memories. Whole ones: the fraction of a customer waits for "
            "next month.",
        ),
        formula=message("pedia.formula", "customers before + joined − left"),
        lesson=message(
            "pedia.lesson",
            "Each one asks for something. Support follows their number, infrastructure their traffic, product "
            "their patience.",
        ),
        links=("mrr", "churn", "edge", "felt_service"),
        rules="company.grow",
        seen="exact",
        measures=("customers",),
        own=own_money.customers,
    ),
    Entry(
        key="churn",
        theme="customers",
        name=message("pedia.name", "Churn"),
        gist=message("pedia.gist", "share of the customers who left in the month"),
        definition=message(
            "pedia.text",
            "Some leave at perfect service. More leave for what they remember of each function they feel, after "
            "incidents ({incidents_incident_churn}) and breaches ({incidents_breach_churn}).",
        ),
        formula=message("pedia.formula", "base + sum of weight × (1 − service remembered × quality) + incidents"),
        lesson=message(
            "pedia.lesson",
            "Customers remember service for months: {delivery_felt} of a change is felt in its month, half of the"
            " rest in the next. What is late today, they leave over in spring.",
        ),
        links=("customers", "felt_service", "quality", "incident", "breach", "service"),
        rules="company.churn_rate",
        seen="exact",
        measures=("churn",),
        own=own_money.churn,
        moves=moves_company.churn,
    ),
    Entry(
        key="felt_service",
        theme="customers",
        name=message("pedia.name", "Service remembered"),
        gist=message("pedia.gist", "the service customers think they get"),
        definition=message(
            "pedia.text", "A memory that moves {delivery_felt} of the way each month towards the service of that month."
        ),
        formula=message("pedia.formula", "memory + {delivery_felt} × (service − memory)"),
        lesson=message("pedia.lesson", "It forgives one bad month, and believes no good one."),
        links=("service", "churn", "mrr_growth"),
        rules="delivery.craft",
        seen="exact",
        own=own_work.felt,
    ),
    Entry(
        key="edge",
        theme="customers",
        name=message("pedia.name", "Edge"),
        gist=message("pedia.gist", "what sets the company apart, and makes it grow"),
        definition=message(
            "pedia.text",
            "A weight of each function. Growth follows what those who weigh know ({company_edge_known} of it), "
            "deliver and get right.",
        ),
        formula=message("pedia.formula", "mean of know-how × service × quality, by edge"),
        lesson=message(
            "pedia.lesson", "Hand the edge over and growth goes on for months, on what was known. Then it does not."
        ),
        links=("mrr_growth", "core", "knowledge", "mix", "voice"),
        rules="company.velocity",
        seen="exact",
    ),
    Entry(
        key="voice",
        theme="customers",
        name=message("pedia.name", "Voice of the customer"),
        gist=message("pedia.gist", "product ideas that come with the complaints"),
        definition=message(
            "pedia.text",
            "While revenue is under {company_voice_until}, a support team of ours, close to the product, adds to "
            "growth.",
        ),
        lesson=message(
            "pedia.lesson",
            "Whoever answers the phone knows what to build next. Elsewhere, they know how to close a ticket.",
        ),
        links=("edge", "knowledge", "service"),
        rules="company.velocity",
        seen="exact",
    ),
)
