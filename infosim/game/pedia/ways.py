"""Ways of working: who can do a piece of work, and from where."""

from __future__ import annotations

from infosim.game.pedia import own_money, own_work
from infosim.game.pedia.entry import Entry
from infosim.locale import message

ENTRIES = (
    Entry(
        key="ways",
        theme="ways",
        name=message("pedia.name", "Who does the work"),
        gist=message("pedia.gist", "the sourcing line: a letter and a texture for each way"),
        definition=message(
            "pedia.text",
            "I ours, F freelance, L a local firm under your lead, M a managed service, N nearshore, O offshore. "
            "Solid is ours, broken is far.",
        ),
        formula=message("pedia.formula", "work done by each / work done by all"),
        lesson=message("pedia.lesson", "Choosing function by function beats any one answer for all of them."),
        links=("own", "freelance", "extension", "task", "operation_form", "service_form", "nearshore"),
        rules="delivery.shares",
        seen="exact",
        own=own_work.ways,
    ),
    Entry(
        key="own",
        theme="ways",
        name=message("pedia.name", "In-house"),
        gist=message("pedia.gist", "people on your own payroll"),
        definition=message(
            "pedia.text",
            "Slow to find, cheap at scale; what they learn stays. One of them is a single point, five of them a team.",
        ),
        lesson=message(
            "pedia.lesson", "It pays for work that is large, specific, or yours. Not for a third of a person."
        ),
        links=("vacancy", "knowledge", "ramp", "pay", "ways"),
        rules="delivery.capacity",
        seen="exact",
        measures=("boomerangs",),
    ),
    Entry(
        key="freelance",
        theme="ways",
        name=message("pedia.name", "Freelancer"),
        gist=message("pedia.gist", "a person by the month, here in weeks"),
        definition=message(
            "pedia.text",
            "Starts next month, costs more than half as much again as a colleague, takes {attention_freelancer} "
            "of yours a month. What they learn walks out with them.",
        ),
        formula=message("pedia.formula", "market pay, loaded × the pool's mark-up"),
        lesson=message("pedia.lesson", "It buys time. Know what the time is for, or it becomes the way you work."),
        links=("ways", "cost", "knowledge", "attention"),
        rules="people.engage",
        seen="exact",
        decisions=("freelance", "end_freelance"),
        own=own_work.freelance,
    ),
    Entry(
        key="extension",
        theme="ways",
        name=message("pedia.name", "Extension"),
        gist=message("pedia.gist", "a firm's people in your team, under your lead"),
        definition=message(
            "pedia.text",
            "You pay for people, not for results. {delivery_extension_keeps} of what they do counts as done "
            "inside, so know-how holds better.",
        ),
        lesson=message(
            "pedia.lesson",
            "Dearer a day than an employee, and there in weeks. Right when the pool is dry and the work is core.",
        ),
        links=("ways", "knowledge", "service_form", "fee"),
        rules="delivery.asked_of",
        seen="exact",
    ),
    Entry(
        key="task",
        theme="ways",
        name=message("pedia.name", "Task"),
        gist=message("pedia.gist", "a result at a fixed price, then it is over"),
        definition=message(
            "pedia.text", "Ends with its term and never renews. What was not in the scope is another task."
        ),
        lesson=message("pedia.lesson", "Buy tasks where you can say what done means."),
        links=("ways", "scope", "sign"),
        rules="contracts.run",
        seen="exact",
    ),
    Entry(
        key="operation_form",
        theme="ways",
        name=message("pedia.name", "Operation"),
        gist=message("pedia.gist", "a firm runs a system for you, month after month"),
        definition=message(
            "pedia.text", "Committed to a level of service, billed for a share of the work, renewed unless you say no."
        ),
        lesson=message("pedia.lesson", "Keep somebody who could run it again."),
        links=("ways", "service_form", "sla", "governance"),
        rules="contracts.run",
        seen="exact",
    ),
    Entry(
        key="service_form",
        theme="ways",
        name=message("pedia.name", "Pooled service"),
        gist=message("pedia.gist", "a pooled desk that answers for many clients"),
        definition=message(
            "pedia.text",
            "{vendors_pooling} of its people stand beside each of ours, so that work waits less. Often billed by "
            "the seat.",
        ),
        lesson=message(
            "pedia.lesson", "Best for work that is everywhere the same. It answers fast, and changes slowly."
        ),
        links=("ways", "pooling", "seat", "sla"),
        rules="delivery.waiting_servers",
        seen="exact",
    ),
    Entry(
        key="local",
        theme="ways",
        name=message("pedia.name", "Local"),
        gist=message("pedia.gist", "in the same town"),
        definition=message(
            "pedia.text",
            "All hours in common, {attention_transition_local} a month of hand-over. Stigma falls elsewhere.",
        ),
        lesson=message("pedia.lesson", "You can go and see them. Do."),
        links=("place", "national", "nearshore", "transition"),
        rules="content.Places",
        seen="exact",
        measures=("local_share",),
    ),
    Entry(
        key="national",
        theme="ways",
        name=message("pedia.name", "National"),
        gist=message("pedia.gist", "elsewhere in the country, mostly on a screen"),
        definition=message("pedia.text", "A larger pool; a newcomer takes a month longer to ramp up."),
        lesson=message(
            "pedia.lesson", "Remote works for those who already know each other. Plan the first week in person."
        ),
        links=("place", "local", "ramp"),
        rules="content.Places",
        seen="exact",
    ),
    Entry(
        key="nearshore",
        theme="ways",
        name=message("pedia.name", "Nearshore"),
        gist=message("pedia.gist", "a few hours away, most hours in common"),
        definition=message(
            "pedia.text",
            "Cheaper people, months of hand-over at {attention_transition_near} a month, and work lost to what "
            "they do not know yet.",
        ),
        lesson=message("pedia.lesson", "The price is real. So is the second year, when it starts to pay."),
        links=("place", "offshore", "distance", "overlap", "transition"),
        rules="content.Places",
        seen="exact",
    ),
    Entry(
        key="offshore",
        theme="ways",
        name=message("pedia.name", "Offshore"),
        gist=message("pedia.gist", "far away: few hours in common, low pay"),
        definition=message(
            "pedia.text",
            "{attention_contract_off} a month to lead, {attention_transition_off} more while it moves. Good for "
            "work that is everywhere the same, slow for work that is your own.",
        ),
        lesson=message(
            "pedia.lesson", "Parity takes years where know-how is specific. Your Monday begins at their lunch."
        ),
        links=("place", "nearshore", "distance", "overlap", "reputation", "offshore_share"),
        rules="content.Places",
        seen="exact",
    ),
    Entry(
        key="offshore_share",
        theme="ways",
        name=message("pedia.name", "Work done offshore"),
        gist=message("pedia.gist", "share of all the work that is done far away"),
        definition=message("pedia.text", "Reputation loses {opinion_offshoring} a month when it is all of it."),
        formula=message("pedia.formula", "work of offshore firms / all work"),
        lesson=message("pedia.lesson", "The press counts jobs, not shares. Be able to say who works here."),
        links=("offshore", "reputation"),
        rules="opinion.offshore_share",
        seen="exact",
        measures=("offshore_share",),
        own=own_money.offshore,
    ),
    Entry(
        key="distance",
        theme="ways",
        name=message("pedia.name", "Distance"),
        gist=message("pedia.gist", "work lost to what people far away do not know"),
        definition=message(
            "pedia.text",
            "A part of the work, for each unit of specificity that nobody there or here knows. It slows; it does "
            "not spoil.",
        ),
        formula=message("pedia.formula", "1 − distance × specificity × (1 − what is known)"),
        lesson=message("pedia.lesson", "Documents shorten kilometres."),
        links=("specificity", "knowledge", "overlap", "place"),
        rules="delivery.contract_yield",
        seen="exact",
        reference="Ramasubbu et al.; Bird et al., CACM 52(8), 2009",
    ),
    Entry(
        key="overlap",
        theme="ways",
        name=message("pedia.name", "Hours in common"),
        gist=message("pedia.gist", "hours a day in which both are at work"),
        definition=message(
            "pedia.text", "Work with none takes {delivery_handover} longer, because each question waits a night."
        ),
        lesson=message("pedia.lesson", "Four hours are enough for questions. Two are enough for excuses."),
        links=("distance", "wait", "place"),
        rules="delivery.work",
        seen="exact",
        measures=("common_hours",),
    ),
)
