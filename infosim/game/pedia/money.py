"""Money: what the company has, burns, raises and is worth."""

from __future__ import annotations

from infosim.game.pedia import moves_company, moves_work, own_money, own_work
from infosim.game.pedia.entry import Entry
from infosim.locale import message

ENTRIES = (
    Entry(
        key="cash",
        theme="money",
        name=message("pedia.name", "Cash"),
        gist=message("pedia.gist", "money in the bank at the end of the month"),
        definition=message(
            "pedia.text",
            "Every euro that came in, less every euro that went out, to the cent. Below zero, the company is "
            "offered one bridge loan; a second time, it closes.",
        ),
        formula=message("pedia.formula", "opening + what came in − what went out"),
        lesson=message(
            "pedia.lesson",
            "Profit is an opinion, cash is a fact. A company dies of an empty bank account, mostly while it grows.",
        ),
        links=("runway", "burn", "mrr", "bridge", "payroll"),
        rules="billing.book",
        seen="exact",
        measures=("cash",),
        own=own_money.cash,
        moves=moves_company.cash,
    ),
    Entry(
        key="runway",
        theme="money",
        name=message("pedia.name", "Runway"),
        gist=message("pedia.gist", "months of money left, at the present pace"),
        definition=message(
            "pedia.text",
            "Cash over what is burnt in a month. Under {company_alarm}, investors are called without asking you, "
            "and they know why.",
        ),
        formula=message("pedia.formula", "cash / net burn, mean of three months"),
        lesson=message(
            "pedia.lesson",
            "A round takes three to six months, and {attention_round} of yours in each. So nine months of runway "
            "are not nine months of freedom: they are three, then a negotiation.",
        ),
        links=("burn", "cash", "round", "bridge", "burn_multiple", "stake"),
        rules="company.runway",
        seen="exact",
        measures=("runway",),
        own=own_money.runway_left,
        moves=moves_company.runway,
    ),
    Entry(
        key="burn",
        theme="money",
        name=message("pedia.name", "Net burn"),
        gist=message("pedia.gist", "what the company spends beyond what it earns"),
        definition=message(
            "pedia.text",
            "Money out less money in, mean of three months; rounds and the bridge are left out. Below zero, the "
            "company lives on its customers.",
        ),
        formula=message("pedia.formula", "(burn of the last three months) / 3"),
        lesson=message(
            "pedia.lesson",
            "Most of it is pay, and pay starts months before the work it buys. Look at what is under way before "
            "you add to it.",
        ),
        links=("runway", "burn_multiple", "cash", "payroll"),
        rules="company.burn_rate",
        seen="exact",
        measures=("burn",),
        own=own_money.burn,
        moves=moves_company.burn,
    ),
    Entry(
        key="burn_multiple",
        theme="money",
        name=message("pedia.name", "Burn multiple"),
        gist=message("pedia.gist", "euros burnt for each new euro of yearly revenue"),
        definition=message(
            "pedia.text",
            "Over the last twelve months, or since the start. Investors read it before the growth: 1 is good, 2 "
            "is a question, 3 is the end of the talk.",
        ),
        formula=message("pedia.formula", "net burn of the window / (12 × MRR won in it)"),
        lesson=message(
            "pedia.lesson",
            "Growth that is bought shows here first. It weighs on the price of the company and on how fast a "
            "round closes.",
        ),
        links=("burn", "mrr", "value", "round"),
        rules="company.burn_multiple",
        seen="exact",
        reference="Carta; SaaS Capital",
        measures=("burn_multiple",),
        own=own_money.multiple,
    ),
    Entry(
        key="mrr",
        theme="money",
        name=message("pedia.name", "MRR"),
        gist=message("pedia.gist", "what customers pay each month, again and again"),
        definition=message(
            "pedia.text",
            "Monthly recurring revenue: what those who joined pay, less what those who left paid. Twelve times it"
            " is a year's revenue.",
        ),
        formula=message("pedia.formula", "MRR before + customers won × their fee − customers lost × what they paid"),
        lesson=message(
            "pedia.lesson",
            "It opens rounds, wakes new functions and feeds every team's queue. Twice the revenue asks for more "
            "than twice the support.",
        ),
        links=("customers", "churn", "mrr_growth", "round", "value"),
        rules="company.grow",
        seen="exact",
        measures=("mrr",),
        own=own_money.mrr,
        moves=moves_company.mrr,
    ),
    Entry(
        key="mrr_growth",
        theme="money",
        name=message("pedia.name", "Growth"),
        gist=message("pedia.gist", "how much revenue gains in a month, mean of six"),
        definition=message(
            "pedia.text",
            "Investors take {company_round_growth} a month as their usual pace: talks go faster above it, slower "
            "below.",
        ),
        formula=message("pedia.formula", "(MRR / MRR six months ago − 1) / 6"),
        lesson=message(
            "pedia.lesson",
            "It follows the know-how and the service of what sets you apart, a few months later. Slow product "
            "work is slow growth.",
        ),
        links=("mrr", "round", "edge", "customers"),
        rules="measures._growth",
        seen="exact",
        measures=("mrr_growth",),
        own=own_money.growth,
    ),
    Entry(
        key="value",
        theme="money",
        name=message("pedia.name", "Value"),
        gist=message("pedia.gist", "what the founders' share is worth"),
        definition=message(
            "pedia.text",
            "A buyer pays {worth_multiple} years of revenue, more or less for growth, service, know-how "
            "of the core and burn, and {worth_cash} of the cash. The founders get their share of it.",
        ),
        formula=message("pedia.formula", "share × (years × 12 × MRR × growth × quality × know-how × burn + cash)"),
        lesson=message(
            "pedia.lesson",
            "Four factors multiply, so a hole in one cannot be filled with another. Know-how sold cheaply in "
            "month 6 is priced in month 36.",
        ),
        links=("stake", "burn_multiple", "core_knowledge", "mrr", "result"),
        rules="valuation.value",
        seen="band",
        reference="SaaS Capital 2025",
        measures=("value",),
        own=own_money.value,
    ),
    Entry(
        key="stake",
        theme="money",
        name=message("pedia.name", "Founders' share"),
        gist=message("pedia.gist", "what the founders still own of the company"),
        definition=message(
            "pedia.text",
            "Each round leaves them a part of what they had; the bridge leaves {company_bridge_keep}. What is "
            "given away is never won back.",
        ),
        lesson=message(
            "pedia.lesson", "Money raised before it is needed costs a share. Money raised after costs more of it."
        ),
        links=("round", "bridge", "value"),
        rules="company.talk",
        seen="exact",
        reference="Carta, Q1 2025",
        own=own_money.stake,
    ),
    Entry(
        key="round",
        theme="money",
        name=message("pedia.name", "Round"),
        gist=message("pedia.gist", "money from investors, against a share of the company"),
        definition=message(
            "pedia.text",
            "Talks begin near the revenue a round asks for, and take {attention_round} of your days a month. Each"
            " month brings them nearer, faster with growth, slower with burn; left alone, {company_round_lapse} a"
            " month is forgotten.",
        ),
        formula=message("pedia.formula", "readiness + pace × growth × thrift, up to a term sheet"),
        lesson=message(
            "pedia.lesson",
            "Raise while you do not have to. Each round gives {attention_round_gain} a month back, and moves the goal.",
        ),
        links=("runway", "stake", "burn_multiple", "sheet", "attention", "chapter"),
        rules="company.talk",
        seen="exact",
        measures=("rounds", "round_bar"),
        decisions=("fund",),
        own=own_money.round_ready,
    ),
    Entry(
        key="sheet",
        theme="money",
        name=message("pedia.name", "Term sheet"),
        gist=message("pedia.gist", "an investor's offer, on paper"),
        definition=message(
            "pedia.text",
            "It lies on the table once the talks are done, and waits until you accept it: the money comes that "
            "month, the share goes.",
        ),
        lesson=message("pedia.lesson", "A sheet costs nothing while it waits. Runway does."),
        links=("round", "stake"),
        rules="company.on_the_table",
        seen="exact",
    ),
    Entry(
        key="bridge",
        theme="money",
        name=message("pedia.name", "Bridge loan"),
        gist=message("pedia.gist", "a last loan, offered once, when the bank is empty"),
        definition=message(
            "pedia.text",
            "{company_bridge_months} of net burn and what is missing, for which the founders keep "
            "{company_bridge_keep} of their share. It must be answered in the month it is offered.",
        ),
        formula=message("pedia.formula", "{company_bridge_months} × net burn + what is missing in the bank"),
        lesson=message("pedia.lesson", "It buys the months in which a round closes. It buys nothing else."),
        links=("runway", "stake", "cash", "round"),
        rules="billing.bridge_offer",
        seen="exact",
        own=own_money.bridge,
    ),
    Entry(
        key="rescue",
        theme="money",
        name=message("pedia.name", "Restructuring"),
        gist=message("pedia.gist", "creditors save a company that would be bankrupt"),
        definition=message(
            "pedia.text",
            "Where a class or a scenario has it so, a company whose bank is empty once the bridge is behind plays on: "
            "the creditors leave {company_restructured_months} of net burn in the bank, and the founders keep "
            "{company_restructured_keep} of their share. Elsewhere the game ends there.",
        ),
        formula=message("pedia.formula", "{company_restructured_months} × net burn, from an empty bank"),
        lesson=message("pedia.lesson", "It buys time to learn. The share it takes never comes back."),
        links=("bridge", "runway", "stake", "cash"),
        rules="company.rescue",
        seen="exact",
        measures=("rescued",),
    ),
    Entry(
        key="payroll",
        theme="money",
        name=message("pedia.name", "Payroll"),
        gist=message("pedia.gist", "what our own people cost in a month, all charges in"),
        definition=message(
            "pedia.text",
            "Gross pay, the employer's charges, and {people_overhead} for desk, machine and licences. Who starts "
            "costs {people_arrival_months} of pay once; who is laid off, {people_severance_months}.",
        ),
        formula=message("pedia.formula", "people × gross pay × charges × (1 + {people_overhead}) / 12"),
        lesson=message(
            "pedia.lesson", "It is the cost that nobody decides twice: it comes back each month until somebody leaves."
        ),
        links=("pay", "cost", "cash", "burn"),
        rules="billing.payroll",
        seen="exact",
        own=own_money.pay_of_a_month,
    ),
    Entry(
        key="cost",
        theme="money",
        name=message("pedia.name", "Cost"),
        gist=message("pedia.gist", "what a function costs in a month, inside and outside"),
        definition=message(
            "pedia.text",
            "Pay of our people, freelancers, firms with their extras, governance, and what is paid once: hiring, "
            "severance, moving in, leaving.",
        ),
        formula=message("pedia.formula", "pay + freelancers + firms + governance + what is paid once"),
        lesson=message(
            "pedia.lesson", "A cost a month says nothing alone: put the wait, the quality and your own days beside it."
        ),
        links=("payroll", "freelance", "fee", "ways", "outside_share"),
        rules="billing.book",
        seen="exact",
        own=own_work.cost,
        moves=moves_work.cost,
    ),
    Entry(
        key="outside_share",
        theme="money",
        name=message("pedia.name", "Share outside"),
        gist=message("pedia.gist", "how much of the cost goes to firms and freelancers"),
        definition=message(
            "pedia.text",
            "Paid to firms and freelancers, over all that IT costs. Neither good nor bad: it says how much of "
            "your month others decide.",
        ),
        formula=message("pedia.formula", "paid outside / cost of all functions"),
        lesson=message(
            "pedia.lesson",
            "Firms that outsourced everything did worse than those that chose, function by function. So did those"
            " that refused all of it.",
        ),
        links=("cost", "ways", "core_knowledge"),
        rules="measures.outside_share",
        seen="exact",
        measures=("outside_share", "handed_over"),
        own=own_money.outside,
    ),
    Entry(
        key="other_costs",
        theme="money",
        name=message("pedia.name", "Everything outside IT"),
        gist=message("pedia.gist", "sales, rent, lawyers, the others' pay"),
        definition=message(
            "pedia.text",
            "A sum set by the chapter. It grows at each round, and those it pays need a desk, a machine and an answer.",
        ),
        lesson=message("pedia.lesson", "You do not decide it. You serve it."),
        links=("cash", "burn", "headcount", "chapter"),
        rules="billing.book",
        seen="exact",
        own=own_money.other,
    ),
    Entry(
        key="chapter",
        theme="money",
        name=message("pedia.name", "Chapter"),
        gist=message("pedia.gist", "the age of the company: garage, seed, series A"),
        definition=message(
            "pedia.text",
            "It turns when its conditions hold, never by date alone. Costs outside IT, growth, and how specific "
            "each function is change with it.",
        ),
        lesson=message(
            "pedia.lesson",
            "The right answer of month 6 is wrong in month 30. Each chapter asks who should do each work, again.",
        ),
        links=("round", "mrr", "specificity", "unlock"),
        rules="chapters",
        seen="exact",
    ),
    Entry(
        key="serving",
        theme="money",
        name=message("pedia.name", "Cost of serving"),
        gist=message("pedia.gist", "hosting and payment fees, for what customers pay"),
        definition=message(
            "pedia.text",
            "A share of the revenue that goes where it came from: servers, payments, licences. It grows with "
            "success, and with nothing else.",
        ),
        formula=message("pedia.formula", "MRR × (1 − gross margin)"),
        links=("mrr", "cash", "customers"),
        rules="billing.book",
        seen="exact",
    ),
    Entry(
        key="fine",
        theme="money",
        name=message("pedia.name", "Fine"),
        gist=message("pedia.gist", "what breaking a law costs, at the next audit"),
        definition=message(
            "pedia.text",
            "Billed in the month after an audit with a date, for what is in breach once the time of grace is over.",
        ),
        links=("law", "audit", "cash"),
        rules="audits.examine",
        seen="exact",
    ),
)
