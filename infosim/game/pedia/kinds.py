"""Decisions: every kind there is, what it costs, and whether it can be taken back later."""

from __future__ import annotations

from infosim.game.pedia.entry import Entry
from infosim.locale import message

ENTRIES = (
    Entry(
        key="open_vacancy",
        theme="decisions",
        name=message("pedia.name", "Post a vacancy"),
        gist=message("pedia.gist", "look for one to three people, at a level, a place, a pay"),
        definition=message(
            "pedia.text",
            "Each post draws {attention_vacancy} a month until filled, and {people_arrival_months} of pay on "
            "arrival. Close it any time, free of charge.",
        ),
        lesson=message("pedia.lesson", "The work it is for will be there in half a year. Will the money?"),
        links=("vacancy", "time_to_fill", "agency", "seniority", "pay", "place"),
        rules="hiring.fill",
        decisions=("open_vacancy",),
    ),
    Entry(
        key="close_vacancy",
        theme="decisions",
        name=message("pedia.name", "Close a post"),
        gist=message("pedia.gist", "stop looking"),
        definition=message(
            "pedia.text",
            "The days come back at once, and what was searched is lost. Whoever has signed already still comes.",
        ),
        lesson=message("pedia.lesson", "A post nobody would open today is one to close today."),
        links=("vacancy", "attention"),
        rules="hiring.fill",
        decisions=("close_vacancy",),
    ),
    Entry(
        key="set_pay",
        theme="decisions",
        name=message("pedia.name", "Set pay"),
        gist=message("pedia.gist", "bring a team's pay to a share of the market"),
        definition=message("pedia.text", "{attention_pay_round} of yours. Up only, from this month, and for good."),
        lesson=message("pedia.lesson", "Cheaper than a vacancy, dearer than listening."),
        links=("pay", "pay_gap", "quits", "morale"),
        rules="people.staff",
        decisions=("set_pay",),
    ),
    Entry(
        key="let_go",
        theme="decisions",
        name=message("pedia.name", "Lay people off"),
        gist=message("pedia.gist", "end the jobs of some, the least senior first"),
        definition=message(
            "pedia.text",
            "{people_severance_months} of pay each, {attention_lay_off} of yours, at once. It cannot be taken "
            "back once the month ends.",
        ),
        lesson=message("pedia.lesson", "Those who stay are watching how it is done."),
        links=("layoff", "morale", "knowledge", "reputation"),
        rules="people.staff",
        decisions=("let_go",),
    ),
    Entry(
        key="call_freelance",
        theme="decisions",
        name=message("pedia.name", "Bring in a freelancer"),
        gist=message("pedia.gist", "one to five people for one to six months"),
        definition=message(
            "pedia.text", "From next month, {attention_freelancer} of yours a month each. It ends with its term."
        ),
        lesson=message("pedia.lesson", "Write down on the first day what they must leave behind on the last."),
        links=("freelance", "attention", "cost"),
        rules="people.engage",
        decisions=("freelance",),
    ),
    Entry(
        key="end_freelance",
        theme="decisions",
        name=message("pedia.name", "End freelancers"),
        gist=message("pedia.gist", "before their term"),
        definition=message("pedia.text", "They go at the end of the month. Nothing to pay; what they know goes along."),
        links=("freelance", "cost"),
        rules="people.engage",
        decisions=("end_freelance",),
    ),
    Entry(
        key="open_tender",
        theme="decisions",
        name=message("pedia.name", "Open a tender"),
        gist=message("pedia.gist", "ask two to five firms: what work, how much, from where"),
        definition=message(
            "pedia.text",
            "Form, share of the work, places, firms invited, reference rounds. {attention_tender} and "
            "{attention_bidder} for each firm.",
        ),
        lesson=message("pedia.lesson", "Say what you know and what you want. The good ones ask about both."),
        links=("tender", "bid", "reference", "ways", "place"),
        rules="tenders.receive",
        decisions=("tender",),
    ),
    Entry(
        key="drop_tender",
        theme="decisions",
        name=message("pedia.name", "Drop a tender"),
        gist=message("pedia.gist", "thank everybody, sign nothing"),
        definition=message("pedia.text", "Free. The days it took are spent."),
        links=("tender", "offer"),
        rules="tenders.receive",
        decisions=("drop_tender",),
    ),
    Entry(
        key="sign_bid",
        theme="decisions",
        name=message("pedia.name", "Sign a bid"),
        gist=message("pedia.gist", "term, level, clauses: what binds from now on"),
        definition=message(
            "pedia.text",
            "Gold adds {vendors_gold_price}, documentation {vendors_clause_documentation}, exit "
            "{vendors_clause_exit}, a cap {vendors_clause_cap}. Moving in is paid once.",
        ),
        lesson=message("pedia.lesson", "What is not in it was said on the telephone."),
        links=("sign", "term", "clauses", "gold", "transition"),
        rules="signing.sign",
        decisions=("sign",),
    ),
    Entry(
        key="set_scope",
        theme="decisions",
        name=message("pedia.name", "Change the scope"),
        gist=message("pedia.gist", "a contract covers more of the work, or less"),
        definition=message("pedia.text", "Volume, share and fee move together, from this month."),
        links=("scope", "volume", "fee"),
        rules="contracts.steer",
        decisions=("set_scope",),
    ),
    Entry(
        key="govern",
        theme="decisions",
        name=message("pedia.name", "Set governance"),
        gist=message("pedia.gist", "how closely a contract is followed: 0, 1, 2"),
        definition=message(
            "pedia.text",
            "{attention_governance_level} and {vendors_governance_cost} of the fee for each level, month by month.",
        ),
        lesson=message("pedia.lesson", "Zero is a level too. It is the one that sends its bill later."),
        links=("governance", "drift", "trust", "attention"),
        rules="contracts.steer",
        decisions=("govern",),
    ),
    Entry(
        key="renew_or_renegotiate",
        theme="decisions",
        name=message("pedia.name", "Renew or renegotiate"),
        gist=message("pedia.gist", "answer the rise they ask"),
        definition=message(
            "pedia.text",
            "Agree, or ask for price, level or an exit clause. Agreeing takes {attention_agreeing} of yours and is "
            "taken well; asking takes {attention_renewal}, and with nothing in hand it costs a little trust.",
        ),
        links=("renewal", "renewal_ask", "leverage", "tacit"),
        rules="contracts.steer",
        decisions=("renew_or_renegotiate",),
    ),
    Entry(
        key="leave_contract",
        theme="decisions",
        name=message("pedia.name", "Leave a contract"),
        gist=message("pedia.gist", "hand back or stop, with months of overlap"),
        definition=message(
            "pedia.text",
            "Notice runs {vendors_notice_months}, the fee with it; overlap is paid too. Before the term it has "
            "its price.",
        ),
        lesson=message("pedia.lesson", "Leave with the documents, or leave them your memory."),
        links=("exit", "notice", "exit_clause", "knowledge"),
        rules="contracts.steer",
        decisions=("exit",),
    ),
    Entry(
        key="priority",
        theme="decisions",
        name=message("pedia.name", "Set the product mix"),
        gist=message("pedia.gist", "features, quality, debt, in steps of 5%"),
        definition=message("pedia.text", "{attention_priorities} of yours, from next month, until changed."),
        links=("mix", "debt", "quality", "mrr_growth"),
        rules="company.velocity",
        decisions=("priority",),
    ),
    Entry(
        key="help_there",
        theme="decisions",
        name=message("pedia.name", "Help a function"),
        gist=message("pedia.gist", "where your free days go"),
        definition=message("pedia.text", "One function, or whichever is served worst. It costs nothing to choose."),
        links=("hands_on", "attention", "load"),
        rules="attention.spend",
        decisions=("hands_on",),
    ),
    Entry(
        key="fund",
        theme="decisions",
        name=message("pedia.name", "Raise funds"),
        gist=message("pedia.gist", "start or stop talks, accept a sheet, take the bridge"),
        definition=message(
            "pedia.text",
            "Talks take {attention_round} a month while they last. Stopping is free, and forgets "
            "{company_round_lapse} a month.",
        ),
        links=("round", "sheet", "bridge", "stake", "attention"),
        rules="company.talk",
        decisions=("fund",),
    ),
    Entry(
        key="answer_candidate",
        theme="decisions",
        name=message("pedia.name", "Answer a candidate"),
        gist=message("pedia.gist", "take, offer more, see again, let wait"),
        definition=message(
            "pedia.text",
            "Taking costs what hiring costs; {people_candidate_raise} more is for good; an interview takes "
            "{attention_interview}.",
        ),
        links=("candidate", "interview", "fit"),
        rules="hiring.chosen",
        decisions=("candidate",),
    ),
    Entry(
        key="develop",
        theme="decisions",
        name=message("pedia.name", "Develop people"),
        gist=message("pedia.gist", "a lead, a stand-in, a junior who grows, an audit"),
        definition=message(
            "pedia.text",
            "A lead gives {attention_lead_gain} back; a stand-in removes a single point; a trained junior is mid. "
            "The team gives {people_develop_drag} of its capacity meanwhile. An audit tells what is known.",
        ),
        links=("single_point", "knowledge", "seniority", "attention"),
        rules="developing.develop",
        measures=("grown",),
        decisions=("develop",),
    ),
    Entry(
        key="appoint",
        theme="decisions",
        name=message("pedia.name", "Appoint somebody"),
        gist=message("pedia.gist", "a vendor manager, a sourcing office"),
        definition=message(
            "pedia.text",
            "Each gives {attention_office_gain} a month for a salary, and stays {people_office_least} at least. "
            "A sourcing office is a level more of governance on every contract.",
        ),
        links=("attention", "governance"),
        rules="developing.office_days",
        decisions=("appoint",),
    ),
    Entry(
        key="standing",
        theme="decisions",
        name=message("pedia.name", "Standing order"),
        gist=message("pedia.gist", "something ordered once, done every month until a date"),
        definition=message(
            "pedia.text",
            "It comes after your own decisions and costs what they would, in days and money. At most "
            "{standing_longest} at a time; one more can be given each {standing_pace}.",
        ),
        lesson=message("pedia.lesson", "A forgotten order is a classic loss. That is why each has an end."),
        links=("replace_leavers", "bridge_posts", "ask_me", "renew_satisfied", "attention"),
        rules="standing.barred",
        seen="exact",
        decisions=("standing",),
    ),
    Entry(
        key="replace_leavers",
        theme="decisions",
        name=message("pedia.name", "Replace leavers"),
        gist=message("pedia.gist", "a standing order: post again whoever resigns"),
        definition=message(
            "pedia.text", "The same level, at the market's pay, in the month the resignation is announced."
        ),
        lesson=message("pedia.lesson", "The work they did may be smaller by then, or gone."),
        links=("standing", "quits", "vacancy"),
        rules="standing.barred",
    ),
    Entry(
        key="bridge_posts",
        theme="decisions",
        name=message("pedia.name", "Bridge old posts"),
        gist=message("pedia.gist", "a standing order: a freelancer while a post stays open"),
        definition=message("pedia.text", "From {standing_bridge_from} on, for {standing_bridge_months}."),
        lesson=message("pedia.lesson", "A bridge that is built every month is a road."),
        links=("standing", "freelance", "vacancy"),
        rules="standing.barred",
    ),
    Entry(
        key="ask_me",
        theme="decisions",
        name=message("pedia.name", "Ask me"),
        gist=message("pedia.gist", "a standing order: stop when a function is too busy"),
        definition=message(
            "pedia.text",
            "It does nothing by itself. Above {standing_load} of load, the months stop passing, and you decide.",
        ),
        links=("standing", "load"),
        rules="standing.barred",
    ),
    Entry(
        key="renew_satisfied",
        theme="decisions",
        name=message("pedia.name", "Renew if satisfied"),
        gist=message("pedia.gist", "a standing order: notice for who kept no promise"),
        definition=message(
            "pedia.text",
            "A contract within {standing_forgiven} of its promise may renew by itself; another is given notice in"
            " time.",
        ),
        links=("standing", "tacit", "notice", "sla"),
        rules="standing.barred",
    ),
    Entry(
        key="counter",
        theme="decisions",
        name=message("pedia.name", "Counter-offer"),
        gist=message("pedia.gist", "more pay for whoever has resigned"),
        definition=message(
            "pedia.text",
            "{people_counter_raise} more. It works {people_counter_works} of the time, and the whole team, which "
            "hears of it, gets {people_counter_heard}.",
        ),
        lesson=message("pedia.lesson", "It teaches everybody how to ask."),
        links=("quits", "pay", "poached", "morale"),
        rules="people.staff",
        seen="exact",
        decisions=("counter",),
    ),
    Entry(
        key="call",
        theme="decisions",
        name=message("pedia.name", "Call references"),
        gist=message("pedia.gist", "ask somebody who works with a bidder"),
        definition=message(
            "pedia.text",
            "{attention_reference} of yours, and a month. It tells one trait of the firm for sure, and another "
            "nearly so.",
        ),
        lesson=message("pedia.lesson", "Ask what went wrong first. Whoever has to think has had a good year."),
        links=("reference", "tells", "your_read", "attention"),
        rules="tenders.receive",
        decisions=("call",),
    ),
    Entry(
        key="counter_bid",
        theme="decisions",
        name=message("pedia.name", "Ask for better terms"),
        gist=message("pedia.gist", "of a bid: its price, term, notice or credit"),
        definition=message(
            "pedia.text",
            "Asked once of a bidder, answered at the end of the month. Who wants the work gives way; who is full "
            "does not.",
        ),
        lesson=message("pedia.lesson", "Ask for what you will need in two years. The price you will forget."),
        links=("bid", "sign", "notice", "hunger"),
        rules="tenders.receive",
        decisions=("counter_bid",),
    ),
)
