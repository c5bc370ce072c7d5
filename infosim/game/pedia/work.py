"""Work: what is asked, what gets done, how long it waits, how well it is done."""

from __future__ import annotations

from infosim.game.pedia import moves_company, moves_work, own_work
from infosim.game.pedia.entry import Entry
from infosim.locale import message

ENTRIES = (
    Entry(
        key="load",
        theme="work",
        name=message("pedia.name", "Load"),
        gist=message("pedia.gist", "work that arrived, over what could be done"),
        definition=message(
            "pedia.text",
            "Work counted in months of one person, rework included. From {delivery_hurry} people hurry and quality "
            "slips; from 100% the backlog grows.",
        ),
        formula=message("pedia.formula", "(asked for + came back) / (ours + freelancers + firms + you)"),
        lesson=message(
            "pedia.lesson",
            "A team at 100% is not full, it is late. Waiting explodes near saturation, so the last 10% of "
            "idleness are the service.",
        ),
        links=("wait", "capacity", "need", "backlog", "quality", "service"),
        rules="delivery.work",
        seen="exact",
        measures=("load",),
        own=own_work.load,
        moves=moves_work.load,
    ),
    Entry(
        key="wait",
        theme="work",
        name=message("pedia.name", "Wait"),
        gist=message("pedia.gist", "working days from asked to done"),
        definition=message(
            "pedia.text",
            "The work itself, the queue for whoever does it, and the backlog in front. Far away, hours that are "
            "not in common are added.",
        ),
        formula=message("pedia.formula", "work × (1 + queue) + 30 × backlog / done a month"),
        lesson=message(
            "pedia.lesson",
            "At 90% load one person's customers wait nine times the work itself; those of five people, once and a"
            " half. That is what a pooled desk sells.",
        ),
        links=("load", "backlog", "pooling", "service", "overlap"),
        rules="delivery.work",
        seen="exact",
        reference="Erlang 1917; Gross et al., Fundamentals of Queueing Theory, 2008",
        measures=("lead_time_ratio",),
        own=own_work.wait,
        moves=moves_work.wait,
    ),
    Entry(
        key="backlog",
        theme="work",
        name=message("pedia.name", "Backlog"),
        gist=message("pedia.gist", "work that waits, in months of what is needed"),
        definition=message(
            "pedia.text",
            "What was asked and not done. Each month {delivery_given_up} of it is no longer wanted, which is not "
            "the same as done.",
        ),
        formula=message("pedia.formula", "opening + asked for + came back − done − given up"),
        lesson=message(
            "pedia.lesson",
            "It shrinks only while load is under 100%. People added to a late queue shorten it in months, not weeks.",
        ),
        links=("load", "wait", "given_up", "rework"),
        rules="measures.backlog_months",
        seen="exact",
        measures=("backlog",),
        own=own_work.backlog,
        moves=moves_work.backlog,
    ),
    Entry(
        key="quality",
        theme="work",
        name=message("pedia.name", "Quality"),
        gist=message("pedia.gist", "share of the work that does not come back"),
        definition=message(
            "pedia.text",
            "Skill and know-how raise it; hurry above {delivery_hurry} of load, technical debt and your own overdrawn "
            "days lower it. {delivery_rework} of what comes back is done again.",
        ),
        formula=message(
            "pedia.formula", "base + skill + know-how − hurry − debt + time given to it − overdraw, as odds"
        ),
        lesson=message(
            "pedia.lesson",
            "Bad work is done twice, and the second time in a hurry. Distance slows work; by itself it does not "
            "spoil it.",
        ),
        links=("rework", "skill", "knowledge", "load", "debt", "mix"),
        rules="delivery.craft",
        seen="exact",
        reference="Bird et al., CACM 52(8), 2009",
        measures=("quality",),
        own=own_work.quality,
        moves=moves_work.quality,
    ),
    Entry(
        key="service",
        theme="work",
        name=message("pedia.name", "Service"),
        gist=message("pedia.gist", "work done over work that arrived"),
        definition=message(
            "pedia.text",
            "100% when everything asked this month was done this month. Customers feel it later, investors read "
            "its mean of twelve months.",
        ),
        formula=message("pedia.formula", "done / arrived, at most 100%"),
        lesson=message("pedia.lesson", "Ninety is a good mark at school. Here one request in ten waits."),
        links=("load", "felt_service", "churn", "value"),
        rules="delivery.work",
        seen="exact",
        measures=("service",),
        own=own_work.service,
        moves=moves_work.service,
    ),
    Entry(
        key="need",
        theme="work",
        name=message("pedia.name", "Need"),
        gist=message("pedia.gist", "work the company asks of a function in a month"),
        definition=message(
            "pedia.text",
            "It follows revenue, customers, people or the product, along a curve of its own. A month's work "
            "swings {delivery_noise} around it.",
        ),
        lesson=message(
            "pedia.lesson",
            "It grows with success, and with nobody's permission. Compare it with who will be there in four months.",
        ),
        links=("load", "fte", "customers", "capacity"),
        rules="delivery.needed",
        seen="exact",
        measures=("need",),
        own=own_work.need,
    ),
    Entry(
        key="fte",
        theme="work",
        name=message("pedia.name", "FTE"),
        gist=message("pedia.gist", "one person's full work for a month"),
        definition=message(
            "pedia.text",
            "The unit of work here. A need of 0.3 is a third of a person: too little to hire, too much to ignore.",
        ),
        lesson=message("pedia.lesson", "People come whole, work does not. That is half of why firms share them."),
        links=("need", "capacity", "load"),
        rules="delivery",
    ),
    Entry(
        key="capacity",
        theme="work",
        name=message("pedia.name", "Capacity"),
        gist=message("pedia.gist", "work that everybody there could do in a month"),
        definition=message(
            "pedia.text",
            "Seniority, skill and ramp-up of each, less mentoring, less talk between them, less debt; one person "
            "alone covers {delivery_one_person_cover} of the hours.",
        ),
        formula=message("pedia.formula", "ours + freelancers + firms + your hands"),
        lesson=message(
            "pedia.lesson", "Two people do less than twice the work of one, and cover far more than twice the nights."
        ),
        links=("load", "ramp", "chatter", "debt", "morale", "single_point"),
        rules="delivery.capacity",
        seen="exact",
        own=own_work.capacity,
    ),
    Entry(
        key="rework",
        theme="work",
        name=message("pedia.name", "Rework"),
        gist=message("pedia.gist", "work that came back to be done again"),
        definition=message(
            "pedia.text",
            "{delivery_rework} of what was done badly last month returns this month. Good testing spares the "
            "product half of it.",
        ),
        formula=message("pedia.formula", "{delivery_rework} × done last month × (1 − quality)"),
        lesson=message("pedia.lesson", "It hides in the load: nobody asked for it, everybody does it."),
        links=("quality", "backlog", "testing"),
        rules="delivery.work",
        seen="exact",
        own=own_work.rework,
    ),
    Entry(
        key="given_up",
        theme="work",
        name=message("pedia.name", "Given up"),
        gist=message("pedia.gist", "requests that nobody wants any more"),
        definition=message(
            "pedia.text",
            "{delivery_given_up} of what still waits at the end of a month. It leaves the backlog, and the "
            "customer remembers.",
        ),
        lesson=message("pedia.lesson", "A queue that shrinks by itself is a queue of people who went elsewhere."),
        links=("backlog", "churn", "felt_service"),
        rules="delivery.work",
        seen="exact",
    ),
    Entry(
        key="knowledge",
        theme="work",
        name=message("pedia.name", "Know-how"),
        gist=message("pedia.gist", "what our own people know of a function's work"),
        definition=message(
            "pedia.text",
            "Those inside learn {delivery_knowledge_gain} a month of what is not known; work done outside lets "
            "{delivery_knowledge_loss} a month fade; a leaver takes a part. Each level of governance keeps "
            "{delivery_knowledge_governed}.",
        ),
        formula=message("pedia.formula", "known + learnt inside + governed − faded outside − left with leavers"),
        lesson=message(
            "pedia.lesson",
            "It is the coin nobody sees until the renewal. Half of it is gone twenty months after a full hand-over.",
        ),
        links=("specificity", "lock_in", "keeper", "governance", "core_knowledge", "learning"),
        rules="delivery.craft",
        seen="band",
        reference="Epple, Argote & Devadas, Organization Science 2(1), 1991",
        measures=("knowledge", "inside_share"),
        own=own_work.knowledge,
    ),
    Entry(
        key="specificity",
        theme="work",
        name=message("pedia.name", "Specificity"),
        gist=message("pedia.gist", "how much the work is this company's own"),
        definition=message(
            "pedia.text",
            "From 0, as everywhere, to 1, as nowhere else. It grows with the chapters. What is specific and not "
            "known inside slows work, and makes leaving dear.",
        ),
        lesson=message(
            "pedia.lesson", "Email is email. Your booking rules are yours. Hand over the first, think about the second."
        ),
        links=("knowledge", "lock_in", "distance", "chapter"),
        rules="delivery.specificity",
        seen="exact",
        reference="Williamson, The Economic Institutions of Capitalism, 1985",
        measures=("specificity",),
        own=own_work.special,
    ),
    Entry(
        key="debt",
        theme="work",
        name=message("pedia.name", "Technical debt"),
        gist=message("pedia.gist", "shortcuts that slow everything built on them"),
        definition=message(
            "pedia.text",
            "It grows with load and overdraw, and falls with product time given to it. At 100% it takes "
            "{delivery_debt_drag} of the product's capacity.",
        ),
        formula=message("pedia.formula", "debt + hurry + overdraw − time given to it − testing inside"),
        lesson=message(
            "pedia.lesson", "Interest is paid every month, by people who were not there when it was borrowed."
        ),
        links=("mix", "quality", "capacity", "testing"),
        rules="delivery.craft",
        seen="exact",
        reference="Besker et al., J. Syst. Softw., 2019",
        measures=("debt",),
        own=own_work.debt,
    ),
    Entry(
        key="mix",
        theme="work",
        name=message("pedia.name", "Product mix"),
        gist=message("pedia.gist", "product time on features, quality and debt"),
        definition=message(
            "pedia.text",
            "Features make growth, quality time keeps work from coming back, debt time pays the past. Changing it"
            " costs {attention_priorities} of yours.",
        ),
        formula=message("pedia.formula", "growth × (features / 70%) ^ {company_mix_growth}"),
        lesson=message("pedia.lesson", "All on features is growth next month and rework the month after."),
        links=("debt", "quality", "mrr_growth", "edge"),
        rules="company.velocity",
        seen="exact",
        decisions=("priority",),
        own=own_work.mix,
    ),
    Entry(
        key="cover",
        theme="work",
        name=message("pedia.name", "Security cover"),
        gist=message("pedia.gist", "security work done over security work needed"),
        definition=message(
            "pedia.text",
            "At most 100%. Below {incidents_cover_average} breaches are likelier than average; at full cover a "
            "breach costs {incidents_prepared} less.",
        ),
        formula=message("pedia.formula", "sum of weight × capacity / need, each at most 100%"),
        lesson=message("pedia.lesson", "It costs every month that nothing happens. That is what it is for."),
        links=("breach", "load", "security"),
        rules="incidents.cover",
        seen="exact",
        measures=("cover",),
        own=own_work.cover,
        moves=moves_company.cover,
    ),
    Entry(
        key="breach",
        theme="work",
        name=message("pedia.name", "Breach"),
        gist=message("pedia.gist", "somebody got in"),
        definition=message(
            "pedia.text",
            "{incidents_breach_year} of small firms have one in a year at average cover; each point of cover "
            "changes the odds. It costs up to {incidents_breach_damage_share} of the cash, "
            "{incidents_breach_days} of yours, reputation and customers.",
        ),
        formula=message("pedia.formula", "chance a month = average × e^(strength × (average cover − cover))"),
        lesson=message("pedia.lesson", "Chance decides when. Cover decides how often, and how much."),
        links=("cover", "churn", "morale", "reputation", "incident"),
        rules="incidents.breach_hazard",
        seen="exact",
        reference="Cybermalveillance / OpinionWay 2024",
        measures=("breaches",),
        own=own_work.breach,
    ),
    Entry(
        key="incident",
        theme="work",
        name=message("pedia.name", "Incident"),
        gist=message("pedia.gist", "a small thing that broke, and was noticed"),
        definition=message(
            "pedia.text",
            "Likelier where quality and service are poor and debt is high. It costs {incidents_incident_cost}, "
            "{incidents_incident_days} of yours next month, and {incidents_incident_churn} of the customers.",
        ),
        formula=message("pedia.formula", "{incidents_incident_month} × (1 − quality × service) × (1 + debt)"),
        lesson=message("pedia.lesson", "Incidents are how queues send their invoice."),
        links=("quality", "service", "breach", "churn"),
        rules="incidents.strike",
        seen="exact",
        measures=("incidents", "calm_months"),
        own=own_work.incident,
    ),
    Entry(
        key="single_point",
        theme="work",
        name=message("pedia.name", "Single point of failure"),
        gist=message("pedia.gist", "one person alone knows how it works"),
        definition=message(
            "pedia.text",
            "One of ours, more than half of the know-how, no firm beside. That person covers "
            "{delivery_one_person_cover} of the hours, and takes most of it along on leaving.",
        ),
        lesson=message(
            "pedia.lesson",
            "Ask who would answer on Christmas Eve. If it is always the same name, that is a single point.",
        ),
        links=("knowledge", "capacity", "quits", "keeper"),
        rules="measures.single_points",
        seen="exact",
        measures=("single_points",),
        own=own_work.single,
    ),
    Entry(
        key="pooling",
        theme="work",
        name=message("pedia.name", "Pooling"),
        gist=message("pedia.gist", "the more people share a queue, the less it waits"),
        definition=message(
            "pedia.text",
            "A service desk counts {vendors_pooling} of its people beside each of ours. At equal load, twenty "
            "people make customers wait a thirtieth of what one does.",
        ),
        lesson=message(
            "pedia.lesson", "It is the honest half of what a managed service sells. The other half is a contract."
        ),
        links=("wait", "service_form", "load"),
        rules="queueing.waiting_factor",
        seen="exact",
        reference="Erlang 1917; Gross et al., Fundamentals of Queueing Theory, 2008",
    ),
    Entry(
        key="core",
        theme="work",
        name=message("pedia.name", "Core"),
        gist=message("pedia.gist", "work that is the company's own trade"),
        definition=message(
            "pedia.text",
            "A function whose core weight is 50% or more. Its know-how counts in the value and in what a buyer finds.",
        ),
        lesson=message(
            "pedia.lesson",
            "Hand over what supports the core, keep what is the core. Today's core was yesterday's chore, so ask "
            "again each chapter.",
        ),
        links=("edge", "knowledge", "core_knowledge", "specificity"),
        rules="content.Functions",
        seen="exact",
    ),
    Entry(
        key="core_knowledge",
        theme="work",
        name=message("pedia.name", "Know-how of the core"),
        gist=message("pedia.gist", "know-how of what is core, weighted"),
        definition=message(
            "pedia.text", "Mean over the functions awake, by their core weight. It multiplies the value of the company."
        ),
        formula=message("pedia.formula", "mean of the know-how, by core weight"),
        lesson=message("pedia.lesson", "A buyer asks who wrote it, and whether they still work here."),
        links=("core", "knowledge", "value"),
        rules="valuation.core_knowledge",
        seen="band",
        own=own_work.core_knowledge,
    ),
    Entry(
        key="testing",
        theme="work",
        name=message("pedia.name", "Testing"),
        gist=message("pedia.gist", "work found wrong before the customer does"),
        definition=message(
            "pedia.text",
            "Good testing spares the product {delivery_caught} of its rework. Done inside, it also holds the debt"
            " down once the core work is {delivery_relief_from} large.",
        ),
        lesson=message(
            "pedia.lesson", "It is the easiest work to place far away, and the hand-over back is where the days go."
        ),
        links=("rework", "debt", "quality"),
        rules="delivery.caught_defects",
        seen="exact",
    ),
    Entry(
        key="security",
        theme="work",
        name=message("pedia.name", "A function that guards"),
        gist=message("pedia.gist", "nobody waits for it; what is missing shows as exposure"),
        definition=message(
            "pedia.text", "It has cover instead of a wait. Too little of it costs nothing for months, then all at once."
        ),
        lesson=message("pedia.lesson", "The board shows a dash where the wait would be. Read the load."),
        links=("cover", "breach", "wait"),
        rules="incidents.cover",
        seen="exact",
    ),
    Entry(
        key="asleep",
        theme="work",
        name=message("pedia.name", "Asleep"),
        gist=message("pedia.gist", "a function the company is too small to need"),
        definition=message("pedia.text", "It wakes at a revenue of its own and never sleeps again. Its row says when."),
        lesson=message(
            "pedia.lesson",
            "A function that wakes has no people, no know-how and a queue by the end of its first month.",
        ),
        links=("mrr", "need", "chapter"),
        rules="delivery.work",
        seen="exact",
    ),
)
