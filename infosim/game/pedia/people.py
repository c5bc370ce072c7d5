"""People: who is here, how they feel, how they grow, why they leave."""

from __future__ import annotations

from infosim.game.pedia import moves_company, own_money, own_work
from infosim.game.pedia.entry import Entry
from infosim.locale import message

ENTRIES = (
    Entry(
        key="people",
        theme="people",
        name=message("pedia.name", "People"),
        gist=message("pedia.gist", "those who do the work, of the posts it needs"),
        definition=message(
            "pedia.text",
            "Our own, freelancers and the work of firms, over the posts that the work of the month asks for.",
        ),
        formula=message("pedia.formula", "ours + freelancers + firms / need, rounded up"),
        lesson=message("pedia.lesson", "Four of five is a fact. Four of five since nine weeks is a decision."),
        links=("need", "capacity", "ramp", "vacancy"),
        rules="delivery.capacity",
        seen="exact",
        measures=("heads", "people"),
        own=own_work.people,
    ),
    Entry(
        key="headcount",
        theme="people",
        name=message("pedia.name", "Headcount"),
        gist=message("pedia.gist", "everybody in the company, IT and the others"),
        definition=message(
            "pedia.text",
            "Our people, freelancers, and the others whom the costs outside IT pay, at {delivery_other_head_cost}"
            " each.",
        ),
        formula=message("pedia.formula", "IT people + freelancers + other costs / {delivery_other_head_cost}"),
        lesson=message("pedia.lesson", "Each of them needs a machine on the first morning."),
        links=("people", "other_costs", "seat"),
        rules="delivery.headcount",
        seen="exact",
        measures=("headcount",),
        own=own_money.people,
    ),
    Entry(
        key="seat",
        theme="people",
        name=message("pedia.name", "Seat"),
        gist=message("pedia.gist", "a person with a desk and a machine, as firms bill it"),
        definition=message(
            "pedia.text", "What is sold by the seat costs the same for each person there, whoever they are."
        ),
        lesson=message(
            "pedia.lesson",
            "Under some thirty seats a managed service is cheaper than one technician. Above a hundred, rarely.",
        ),
        links=("headcount", "service_form", "fee"),
        rules="tenders.seats",
        seen="exact",
    ),
    Entry(
        key="morale",
        theme="people",
        name=message("pedia.name", "Morale"),
        gist=message("pedia.gist", "how our people feel, 0 to 100"),
        definition=message(
            "pedia.text",
            "It drifts towards {opinion_morale_usual}. Load above 95%, your overdrawn days, pay under the market "
            "and lay-offs pull it down.",
        ),
        formula=message(
            "pedia.formula",
            "morale + {opinion_morale_decay} × ({opinion_morale_usual} − morale) − load − overdraw − pay − lay-offs",
        ),
        lesson=message(
            "pedia.lesson",
            "It moves capacity a little and resignations a lot. People forgive a hard month; they count the second.",
        ),
        links=("quits", "load", "pay_gap", "overdraw", "capacity", "layoff"),
        rules="opinion.feel",
        seen="exact",
        measures=("morale",),
        own=own_money.morale,
        moves=moves_company.morale,
    ),
    Entry(
        key="reputation",
        theme="people",
        name=message("pedia.name", "Reputation"),
        gist=message("pedia.gist", "what the town thinks of the company, 0 to 100"),
        definition=message(
            "pedia.text",
            "It drifts towards {opinion_usual}. Service lifts it; work sent offshore, lay-offs and breaches lower"
            " it. A local firm does it no harm.",
        ),
        formula=message(
            "pedia.formula",
            "reputation + {opinion_decay} × ({opinion_usual} − reputation) + service − offshore − lay-offs − breach",
        ),
        lesson=message(
            "pedia.lesson", "The stigma is on jobs that leave, not on work that is bought. It costs growth, slowly."
        ),
        links=("offshore_share", "layoff", "breach", "service", "mrr_growth"),
        rules="opinion.feel",
        seen="exact",
        reference="Mansfield & Mutz, World Politics 65(4), 2013; IFOP 2013",
        measures=("opinion",),
        own=own_money.reputation,
        moves=moves_company.reputation,
    ),
    Entry(
        key="brand",
        theme="people",
        name=message("pedia.name", "Employer's brand"),
        gist=message("pedia.gist", "what candidates have heard of you"),
        definition=message(
            "pedia.text",
            "It follows morale and growth; each person laid off takes {opinion_brand_layoff}. Posts fill faster "
            "where it is good.",
        ),
        formula=message(
            "pedia.formula",
            "brand + {opinion_brand_decay} × ({opinion_brand_usual} − brand) + morale + growth − lay-offs",
        ),
        lesson=message("pedia.lesson", "Your people write it, at lunch, with people from elsewhere."),
        links=("time_to_fill", "morale", "layoff"),
        rules="opinion.feel",
        seen="exact",
        measures=("brand",),
        own=own_money.brand,
    ),
    Entry(
        key="pay",
        theme="people",
        name=message("pedia.name", "Pay"),
        gist=message("pedia.gist", "gross pay of a team against the market"),
        definition=message(
            "pedia.text",
            "It follows the market by itself, about a year late. A raise takes {attention_pay_round} of yours and"
            " stays for good.",
        ),
        formula=message("pedia.formula", "pay + (market − pay) / {people_pay_lag} a month"),
        lesson=message("pedia.lesson", "Two points under the market cost nothing today and a resignation in spring."),
        links=("pay_gap", "time_to_fill", "quits", "payroll"),
        rules="people.staff",
        seen="exact",
        decisions=("set_pay",),
        own=own_work.pay,
    ),
    Entry(
        key="pay_gap",
        theme="people",
        name=message("pedia.name", "Pay gap"),
        gist=message("pedia.gist", "how far pay lies under the market, mean"),
        definition=message("pedia.text", "Mean over our people; pay above the market makes up for nobody else's."),
        formula=message("pedia.formula", "mean of 1 − pay / market, over people"),
        lesson=message("pedia.lesson", "The market moves each month. Pay moves when somebody asks, or leaves."),
        links=("pay", "quits", "morale", "wage"),
        rules="opinion.pay_gap",
        seen="exact",
        measures=("pay_gap",),
        own=own_money.pay_gap,
    ),
    Entry(
        key="ramp",
        theme="people",
        name=message("pedia.name", "Ramp-up"),
        gist=message("pedia.gist", "how productive a newcomer is, so far"),
        definition=message(
            "pedia.text",
            "{people_ramp_start} on the first day, and two thirds of the gap closed in {people_ramp_months}. "
            "Until then newcomers take {attention_newcomer} of yours and a part of a colleague's.",
        ),
        formula=message("pedia.formula", "1 − (1 − {people_ramp_start}) × e^(−months / {people_ramp_months})"),
        lesson=message(
            "pedia.lesson", "A hire drags before it helps. Post for the need of half a year from now, not for today's."
        ),
        links=("mentoring", "capacity", "attention", "vacancy"),
        rules="learning.ramp",
        seen="exact",
        reference="Zhou & Mockus 2010",
        own=own_work.ramp,
    ),
    Entry(
        key="mentoring",
        theme="people",
        name=message("pedia.name", "Mentoring"),
        gist=message("pedia.gist", "a colleague's time that a newcomer takes"),
        definition=message(
            "pedia.text", "{people_mentoring} of a colleague for each whole newcomer, easing as they ramp up."
        ),
        lesson=message("pedia.lesson", "Three newcomers in a team of four is not a team of seven. Not this quarter."),
        links=("ramp", "capacity"),
        rules="delivery.capacity",
        seen="exact",
        measures=("newcomers",),
    ),
    Entry(
        key="chatter",
        theme="people",
        name=message("pedia.name", "Talk"),
        gist=message("pedia.gist", "what each further colleague adds to say"),
        definition=message("pedia.text", "Each one more costs the whole team {people_chatter}."),
        formula=message("pedia.formula", "work / (1 + {people_chatter} × (people − 1))"),
        lesson=message("pedia.lesson", "Nine people cannot have one meeting. They have nine."),
        links=("capacity", "people"),
        rules="delivery.capacity",
        seen="exact",
        reference="Brooks, The Mythical Man-Month, 1975",
    ),
    Entry(
        key="quits",
        theme="people",
        name=message("pedia.name", "Resignations"),
        gist=message("pedia.gist", "people who leave of their own will"),
        definition=message(
            "pedia.text",
            "A chance each month, higher with a tight market, low pay, low morale, high load, recent lay-offs, "
            "overdraw and rivals who pay more. Announced a month ahead.",
        ),
        formula=message("pedia.formula", "base × market × pay × morale × lay-offs × load × rivals"),
        lesson=message(
            "pedia.lesson", "Nobody leaves for one reason. The ledger knows all of them; so does whoever is leaving."
        ),
        links=("morale", "pay_gap", "tightness", "load", "layoff", "knowledge", "poached"),
        rules="people.resignation_rate",
        seen="exact",
        measures=("quits",),
        own=own_work.quits,
    ),
    Entry(
        key="layoff",
        theme="people",
        name=message("pedia.name", "Lay-off"),
        gist=message("pedia.gist", "end somebody's job, for the company's reasons"),
        definition=message(
            "pedia.text",
            "{people_severance_months} of pay each and {attention_lay_off} of yours. Know-how goes with them, "
            "morale and reputation fall, and those who stay leave more for half a year.",
        ),
        lesson=message("pedia.lesson", "It is felt longest by those who were kept."),
        links=("morale", "quits", "reputation", "brand", "knowledge"),
        rules="people.staff",
        seen="exact",
        measures=("laid_off",),
        decisions=("let_go",),
    ),
    Entry(
        key="seniority",
        theme="people",
        name=message("pedia.name", "Seniority"),
        gist=message("pedia.gist", "junior, mid, senior"),
        definition=message(
            "pedia.text",
            "A junior does {people_junior} of a mid colleague's work, a senior {people_senior}. Juniors are found"
            " {people_junior_ease} as fast, seniors {people_senior_ease}.",
        ),
        lesson=message("pedia.lesson", "In a dry pool, a junior in four months beats a senior in nine."),
        links=("pay", "time_to_fill", "capacity", "ramp"),
        rules="people.level_work",
        seen="exact",
    ),
    Entry(
        key="skill",
        theme="people",
        name=message("pedia.name", "Skill"),
        gist=message("pedia.gist", "how well those there do the work"),
        definition=message(
            "pedia.text",
            "Newcomers differ: a CV says some of it, an interview more, the work all. Firms differ by their "
            "craft. Quality follows it.",
        ),
        lesson=message("pedia.lesson", "You learn it from what comes back."),
        links=("quality", "seniority", "craft"),
        rules="delivery.craft",
        seen="band",
    ),
    Entry(
        key="arrivals",
        theme="people",
        name=message("pedia.name", "Arrivals"),
        gist=message("pedia.gist", "people who signed and start next month"),
        definition=message(
            "pedia.text", "Their pay starts with them; so do your {attention_newcomer} a month for each."
        ),
        lesson=message("pedia.lesson", "Before you post one more, count those who are already on their way."),
        links=("vacancy", "ramp", "attention"),
        rules="hiring.fill",
        seen="exact",
        measures=("arrivals",),
        own=own_money.arrivals,
    ),
)
