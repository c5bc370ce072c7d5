"""State: everything that is true of a batch of companies at the end of a month.

A frozen record of arrays whose axes are named in the field: items x companies x worlds, worlds last. Money is whole
cents in float64; counts are whole numbers in float64; shares run from 0 to 1. Each field says who may see it: *exact*
(anybody in the game), *band* (roughly) or *hidden* (nobody until the end). The month never writes into these arrays.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from infosim.engine.batch import Array, Words, per

COMPANY = ("company", "world")
FUNCTION = ("function", "company", "world")
TEAM = ("level", "function", "company", "world")
VACANCY = ("vacancy", "function", "company", "world")
CANDIDATE = ("candidate", "function", "company", "world")
BID = ("bid", "function", "company", "world")
CONTRACT = ("contract", "function", "company", "world")


@dataclass(frozen=True)
class State:
    """See the module. `month` counts the months that have ended: 0 before the first."""

    month: int

    # ------------------------------------------------------------------ luck: one key per company, one for the market
    luck: Words = per(*COMPANY, seen="hidden", about="key of every draw of this company")
    market_luck: Words = per("world", seen="hidden", about="key of every draw of the market and of vendors")

    # ------------------------------------------------------------------ company and money
    alive: Array = per(*COMPANY, about="1 while the company lives")
    cash: Array = per(*COMPANY, unit="cents", about="money in the bank")
    mrr: Array = per(*COMPANY, unit="cents/month", about="monthly recurring revenue")
    customers: Array = per(*COMPANY, unit="customers", about="customers who pay")
    opinion: Array = per(*COMPANY, unit="share", about="what the public thinks: reputation")
    brand: Array = per(*COMPANY, unit="share", about="what candidates think: the employer's brand")
    morale: Array = per(*COMPANY, unit="share", about="how the people feel")
    debt: Array = per(*COMPANY, unit="share", about="technical debt")
    stake: Array = per(*COMPANY, unit="share", about="what the founders still own")
    chapter: Array = per(*COMPANY, about="position of the chapter the company is in")
    rounds: Array = per(*COMPANY, about="rounds closed")
    raising: Array = per(*COMPANY, about="1 while somebody talks to investors")
    round_bar: Array = per(*COMPANY, unit="share", about="how ready the round is; at 1 a term sheet lies on the table")
    bridge: Array = per(*COMPANY, about="0 never needed, 1 offered to be answered this month, 2 behind us")
    rescued: Array = per(*COMPANY, about="how often creditors saved the company from its end")
    mix: Array = per("product_use", *COMPANY, unit="share", about="product time on features, quality, debt")
    hands_on: Array = per(*COMPANY, about="function the head of IT helps; -1: whichever is served worst")
    crisis_days: Array = per(*COMPANY, unit="days", about="days that a crisis takes next month")
    standing: Array = per("standing", *COMPANY, unit="month", about="last month of each standing order; 0: none")
    standing_practice: Array = per(*COMPANY, unit="months", about="months in which standing orders could be given")
    posts_owed: Array = per(*TEAM, unit="posts", about="leavers whom a standing order has still to replace")

    # ------------------------------------------------------------------ what the month that ended measured
    attention: Array = per("day_use", *COMPANY, unit="days", about="days drawn, by use")
    attention_had: Array = per(*COMPANY, unit="days", about="days there were")
    overdraw: Array = per(*COMPANY, unit="share", about="days drawn over days had, less 1, not below 0")
    over_run: Array = per(*COMPANY, unit="months", about="months overdrawn by more than 10 %, in a row")
    over_months: Array = per(*COMPANY, unit="months", about="months overdrawn by more than 10 %, in all")
    hands_on_days: Array = per(*COMPANY, unit="days", about="days left for hands-on work")
    lived: Array = per(*COMPANY, unit="months", about="months played alive")
    churn: Array = per(*COMPANY, unit="share/month", about="customers lost in the month")
    joined: Array = per(*COMPANY, unit="customers", about="customers won in the month")
    left: Array = per(*COMPANY, unit="customers", about="customers lost in the month")
    cover: Array = per(*COMPANY, unit="share", about="security work done over needed, at most 1")
    incidents: Array = per(*COMPANY, about="small incidents in the month")
    breaches: Array = per(*COMPANY, about="breaches in the month")
    raised: Array = per(*COMPANY, unit="cents", about="money that a round brought in the month")
    damage: Array = per(*COMPANY, unit="cents", about="what incidents and breaches cost in the month")
    burn: Array = per(*COMPANY, unit="cents", about="net burn of the month, rounds, bridge and rescue left out")
    value: Array = per(*COMPANY, unit="cents", seen="hidden", about="what the founders' share is worth")
    sold_for: Array = per(*COMPANY, unit="cents", about="what the founders' share was sold for; 0: it was not")
    mrr_past: Array = per("past", *COMPANY, unit="cents/month", about="MRR at the starts of the last 12 months")
    burn_past: Array = per("past", *COMPANY, unit="cents", about="net burn of the last 12 months")
    service_past: Array = per("past", *COMPANY, unit="share", about="service of the last 12 months")
    quits_past: Array = per("past", *COMPANY, unit="heads", about="resignations of the last 12 months")
    laid_off_past: Array = per("half_year", *COMPANY, unit="heads", about="heads laid off in the last 6 months")

    # ------------------------------------------------------------------ laws and audits
    law_from: Array = per("law", *COMPANY, unit="month", about="month from which a law holds")
    reds: Array = per(*COMPANY, about="reds of the last audit")
    audit_held: Array = per("audit", *COMPANY, about="how often an audit was held")
    audit_reds: Array = per("audit", *COMPANY, about="reds of its last report")
    red_found: Array = per("red", *COMPANY, about="1 where a line of an audit's last report is red")
    fines: Array = per(*COMPANY, unit="cents", about="fines that fall due next month")

    # ------------------------------------------------------------------ functions
    awake: Array = per(*FUNCTION, about="1 once the company is large enough for it")
    backlog: Array = per(*FUNCTION, unit="FTE-months", about="work that waits")
    knowledge: Array = per(*FUNCTION, unit="share", seen="band", about="what our own people know of this work")
    felt_service: Array = per(*FUNCTION, unit="share", about="service as customers remember it")
    knowledge_back: Array = per(*FUNCTION, unit="share", seen="hidden", about="taught by hand-backs of the month")
    freelancers: Array = per(*FUNCTION, unit="heads", about="freelancers at work")
    freelancers_coming: Array = per(*FUNCTION, unit="heads", about="freelancers who start next month")
    freelancers_until: Array = per(*FUNCTION, unit="month", about="last month they are engaged for")
    need: Array = per(*FUNCTION, unit="FTE", about="work that the company needs a month")
    arrived: Array = per(*FUNCTION, unit="FTE-months", about="work that arrived, rework included")
    done: Array = per(*FUNCTION, unit="FTE-months", about="work done")
    capacity: Array = per("source", *FUNCTION, unit="FTE", about="what could be done, by who did it")
    load: Array = per(*FUNCTION, unit="share", about="work that arrived over capacity")
    service: Array = per(*FUNCTION, unit="share", about="work done over work that arrived, at most 1")
    quality: Array = per(*FUNCTION, unit="share", about="1 less the share of work that comes back")
    lead_time: Array = per(*FUNCTION, unit="days", about="from asked to done")
    cost: Array = per(*FUNCTION, unit="cents", about="what the function cost in the month")
    cost_outside: Array = per(*FUNCTION, unit="cents", about="of it, paid to firms and freelancers")
    severance: Array = per(*FUNCTION, unit="cents", about="paid to those laid off in the month")
    hiring_cost: Array = per(*FUNCTION, unit="cents", about="price of those who started in the month")
    exit_fee: Array = per(*FUNCTION, unit="cents", about="price of the contracts left in the month")

    # ------------------------------------------------------------------ our people, by level
    heads: Array = per(*TEAM, unit="heads", about="people employed")
    joining: Array = per(*TEAM, unit="heads", about="people who signed and start next month")
    leaving: Array = per(*TEAM, unit="heads", about="people whose last month has begun")
    ramp: Array = per(*TEAM, unit="share", about="mean productivity of the team against a settled one")
    skill: Array = per(*TEAM, unit="x", seen="band", about="mean skill against the market's")
    pay: Array = per(*TEAM, unit="cents/year", about="mean gross pay")
    away: Array = per("away", *TEAM, unit="share", about="of the team, who sits in each place that is not here")
    joining_away: Array = per("away", *TEAM, unit="share", about="the same of those who signed")
    joining_pay: Array = per(*TEAM, unit="cents/year", about="mean gross pay of those who signed")
    joining_ramp: Array = per(*TEAM, unit="share", about="productivity with which they will start")
    joining_skill: Array = per(*TEAM, unit="x", seen="hidden", about="mean skill of those who signed")
    joining_fee: Array = per(*TEAM, unit="cents", about="price of hiring them, due when they start")
    arrivals: Array = per(*TEAM, unit="heads", about="people who started in the month")
    quits: Array = per(*TEAM, unit="heads", about="people who announced in the month that they leave")
    quit_reason: Array = per(
        *TEAM, about="why they leave: 1 own reasons, 2 pay, 3 load, 4 boredom, 5 mood, 6 on a rival"
    )
    leaving_reason: Array = per(*TEAM, about="the same of those whose last month has begun")
    stayed: Array = per(*TEAM, unit="heads", about="people whom a counter-offer kept in the month")
    gone: Array = per(*FUNCTION, unit="heads", about="people whose last month has ended")
    laid_off: Array = per(*TEAM, unit="heads", about="people laid off in the month")

    # ------------------------------------------------------------------ people who grow, posts beside the head of IT
    lead: Array = per(*FUNCTION, about="1 once somebody of the team was promoted to lead it")
    second: Array = per(*FUNCTION, about="function whose people can stand in here; -1: nobody")
    developing: Array = per(*FUNCTION, about="programme under way: 1 a lead, 2 a stand-in elsewhere, 3 a junior to mid")
    developing_for: Array = per(*FUNCTION, about="function in which they will stand in; -1: none")
    developing_left: Array = per(*FUNCTION, unit="months", about="how long the programme still lasts")
    trained: Array = per(*FUNCTION, unit="heads", about="juniors who became mid in the month")
    grown: Array = per(*FUNCTION, unit="heads", about="juniors who became mid and are still here")
    arrivals_past: Array = per("half_year", *FUNCTION, unit="heads", about="people who started in the last 6 months")
    audited: Array = per(*FUNCTION, unit="month", about="month of the last audit of what is known; 0: none")
    audited_knowledge: Array = per(*FUNCTION, unit="share", about="what that audit found")
    offices: Array = per("office", *COMPANY, about="1 where the post is filled: vendor manager, sourcing office")
    office_age: Array = per("office", *COMPANY, unit="months", about="since it is")

    # ------------------------------------------------------------------ open posts
    vacancy_posts: Array = per(*VACANCY, unit="posts", about="posts still open; 0: the slot is free")
    vacancy_level: Array = per(*VACANCY, about="level looked for")
    vacancy_place: Array = per(*VACANCY, about="place looked in")
    vacancy_pay: Array = per(*VACANCY, unit="x", about="pay offered against the pool's")
    vacancy_agency: Array = per(*VACANCY, about="1 if an agency searches")
    vacancy_age: Array = per(*VACANCY, unit="months", about="how long it has been open")
    vacancy_stage: Array = per(
        *VACANCY, unit="hires", seen="hidden", about="hires that the search has earned; below 0, one came early"
    )

    # ------------------------------------------------------------------ candidates
    candidate_vacancy: Array = per(*CANDIDATE, about="slot of the open post they want; -1: nobody is there")
    candidate_ask: Array = per(*CANDIDATE, unit="cents/year", about="pay they ask")
    candidate_seen: Array = per(
        *CANDIDATE, unit="x", about="skill that is to be expected of them, the market's being 1"
    )
    candidate_doubt: Array = per(*CANDIDATE, unit="x", about="standard deviation of that")
    candidate_fit: Array = per(*CANDIDATE, unit="x", seen="hidden", about="skill they will have")
    candidate_age: Array = per(*CANDIDATE, unit="months", about="how long they have waited")
    candidate_went: Array = per(
        *CANDIDATE, about="what became of them in the month: 1 signed, 2 withdrew, 3 another firm, from 4 on a rival"
    )

    # ------------------------------------------------------------------ tenders and bids
    tender_age: Array = per(*FUNCTION, unit="months", about="months since the tender opened; -1: none")
    tender_form: Array = per(*FUNCTION, about="form asked for")
    tender_share: Array = per(*FUNCTION, unit="share", about="share of the need asked for")
    tender_volume: Array = per(*FUNCTION, unit="FTE", about="volume asked for")
    tender_places: Array = per(*FUNCTION, about="places invited, as bits")
    tender_invited: Array = per(*FUNCTION, unit="firms", about="how many may bid")
    tender_references: Array = per(*FUNCTION, about="reference rounds still to come")
    tender_asked: Array = per(*FUNCTION, about="reference rounds that were asked for")
    bid_vendor: Array = per(*BID, about="vendor; -1: no bid")
    bid_fee: Array = per(*BID, unit="cents/month", about="price of the volume asked for")
    bid_oneoff: Array = per(*BID, unit="cents", about="price of moving in")
    bid_transition: Array = per(*BID, unit="months", about="months to take over, as promised")
    bid_level: Array = per(*BID, unit="share", about="service promised")
    bid_saving: Array = per(*BID, unit="share", about="saving promised against our own cost")
    bid_clauses: Array = per(*BID, about="clauses accepted, as bits")
    bid_tells: Array = per(*BID, about="what the bid gave away, as bits")
    bid_age: Array = per(*BID, unit="months", about="months since it arrived")
    bid_notice: Array = per(*BID, unit="months", about="notice that the contract would have")
    bid_credit: Array = per(*BID, unit="share", about="of the fee, highest service credit of a month")
    bid_called: Array = per(*BID, about="1 once its references were called")
    bid_counter: Array = per(*BID, about="what was asked for and granted; below 0: declined; 0: nothing asked")
    bid_truth: Array = per(*BID, unit="x", seen="hidden", about="true cost over the price")

    # ------------------------------------------------------------------ contracts
    contract_vendor: Array = per(*CONTRACT, about="vendor; -1: no contract")
    contract_form: Array = per(*CONTRACT, about="form")
    contract_share: Array = per(*CONTRACT, unit="share", about="share of the need handed over")
    contract_volume: Array = per(*CONTRACT, unit="FTE", about="volume signed")
    contract_rate: Array = per(*CONTRACT, unit="x", about="rate of its money at which it was signed")
    contract_fee: Array = per(*CONTRACT, unit="cents/month", about="price of the volume signed")
    contract_age: Array = per(*CONTRACT, unit="months", about="months since signed")
    contract_transition: Array = per(*CONTRACT, unit="months", about="length of the hand-over")
    contract_left: Array = per(*CONTRACT, unit="months", about="months to the end of the term")
    contract_term: Array = per(*CONTRACT, unit="months", about="term signed")
    contract_level: Array = per(*CONTRACT, unit="share", about="service promised")
    contract_saving: Array = per(*CONTRACT, unit="share", about="saving promised")
    contract_clauses: Array = per(*CONTRACT, about="clauses, as bits")
    contract_governance: Array = per(*CONTRACT, about="governance level 0-2")
    contract_trust: Array = per(*CONTRACT, unit="share", seen="band", about="relation")
    contract_drift: Array = per(*CONTRACT, unit="share", seen="band", about="share of the service lost to neglect")
    contract_knowledge: Array = per(*CONTRACT, unit="share", seen="band", about="what they know of this work")
    contract_oneoff: Array = per(*CONTRACT, unit="cents", about="price of moving in, due in the first month")
    contract_truth: Array = per(*CONTRACT, unit="x", seen="hidden", about="true cost over the price signed")
    contract_billed: Array = per(*CONTRACT, unit="cents", about="billed in the month, extras included")
    contract_done: Array = per(*CONTRACT, unit="FTE", about="capacity delivered in the month")
    contract_experience: Array = per(*CONTRACT, unit="FTE-months", about="work they have done here")
    contract_ask: Array = per(*CONTRACT, unit="share", about="rise asked at renewal; 0 until announced")
    contract_answer: Array = per(*CONTRACT, about="0 unanswered, 1 renewal agreed, 2 it ends at term")
    contract_notice: Array = per(*CONTRACT, unit="months", about="months until it ends; -1: no notice given")
    contract_index: Array = per(*CONTRACT, unit="x", about="its vendor's prices when its own was agreed")
    contract_agreed: Array = per(*CONTRACT, unit="FTE", about="volume agreed when signed, or at the last anniversary")
    contract_back: Array = per(*CONTRACT, about="1 if it ends with the work handed back to us")
    contract_notice_due: Array = per(*CONTRACT, unit="months", about="notice agreed")
    contract_credit: Array = per(*CONTRACT, unit="share", about="of the fee, highest service credit of a month")
    contract_read: Array = per(
        *CONTRACT, seen="hidden", about="1 if something was learnt of its vendor, and its true cost read rightly"
    )
    back_lead: Array = per(*FUNCTION, unit="days", about="lead time when a contract was handed back; 0: none was")
    back_age: Array = per(*FUNCTION, unit="months", about="since the work is back")
    orphaned: Array = per(*FUNCTION, unit="months", about="since a vendor failed at this work; 0: none, or long ago")

    # ------------------------------------------------------------------ events
    card: Array = per(*COMPANY, about="card on the table, to be answered this month; -1: none")
    card_function: Array = per(*COMPANY, about="function it is about; -1: the company")
    card_vendor: Array = per(*COMPANY, about="vendor whose contract it is about; -1: no contract")
    tokens: Array = per(*COMPANY, about="events that may come: one is spent on each")
    card_last: Array = per("card", *COMPANY, unit="month", about="month in which it last came; 0: never")
    card_count: Array = per("card", *COMPANY, about="how often it came")
    card_called: Array = per("card", *COMPANY, about="1 where an answer called for it")
    card_held: Array = per(
        "held", "contract", "function", *COMPANY, unit="months", about="how long its conditions have held, by site"
    )
    stories: Array = per(*FUNCTION, about="cards that were about it")
    pending: Array = per("later", *COMPANY, unit="months", about="until it lands; 0: not under way")
    pending_function: Array = per("later", *COMPANY, about="function it is about; -1: none")
    pending_vendor: Array = per("later", *COMPANY, about="vendor it is about; -1: none")
    landed: Array = per("later", *COMPANY, about="what became of it this month: 1 it came, 2 nothing did; 0: not due")
    lasting: Array = per("spell", *COMPANY, unit="months", about="for which it still lasts; 0: it does not")
    lasting_function: Array = per("spell", *COMPANY, about="function it is about; -1: none")
    lasting_vendor: Array = per("spell", *COMPANY, about="vendor it is about; -1: none")
    event_days: Array = per(*COMPANY, unit="days", about="days that what landed takes next month")
    bent: Array = per("bend", *FUNCTION, about="what lasts, on each function")
    bent_company: Array = per("company_bend", *COMPANY, about="what lasts, on the whole company")
    bent_fee: Array = per(*CONTRACT, unit="x", about="what lasts, on fees")
    bent_exchange: Array = per(*CONTRACT, unit="x", about="what lasts, on how far rates move invoices")
    rehearsed: Array = per(*COMPANY, about="1 once a plan for a crisis was rehearsed")
    calm: Array = per(*COMPANY, unit="months", about="months without an incident, in a row")

    # ------------------------------------------------------------------ the market
    searchers: Array = per("pool", "world", unit="people", about="people who look for work")
    posts: Array = per("pool", "world", unit="posts", about="posts that other firms have open")
    tightness: Array = per("pool", "world", unit="x", about="posts for each who looks, against a normal month")
    wage: Array = per("pool", "world", unit="x", about="market pay against the start of the game")
    exchange: Array = per("currency", "world", unit="x", about="rate of a currency against that of the start")
    rival_heads: Array = per("rival", "world", unit="heads", about="people a rival employs")
    rival_alive: Array = per("rival", "world", about="1 while the rival lives")
    rival_fell: Array = per("rival", "world", unit="month", about="month in which a rival shut down; 0: it did not")
    rival_flush: Array = per("rival", "world", unit="months", about="for how long a rival still spends its round")
    rival_since: Array = per(
        "rival", "world", unit="months", about="since a rival last raised money, or since the start"
    )
    vendor_alive: Array = per("vendor", "world", about="1 while the vendor trades")
    vendor_heads: Array = per("vendor", "world", unit="people", about="people a vendor employs")
    vendor_sold: Array = per("vendor", "world", unit="FTE", seen="hidden", about="work that its other clients buy")
    vendor_grand: Array = per(
        "vendor", "world", unit="share", seen="hidden", about="how far a grand client distracts it"
    )
    vendor_reserve: Array = per("vendor", "world", unit="months", seen="hidden", about="payroll in its bank")
    vendor_rate: Array = per("vendor", "world", unit="x", about="what it charges against the start of the game")
    vendor_staffed: Array = per(
        "vendor", "world", unit="share", seen="hidden", about="of its promises that it has people for"
    )
    vendor_left: Array = per(
        "vendor", "world", unit="share", seen="hidden", about="of its people who left in the month"
    )
    traits: Array = per("trait", "vendor", "world", unit="steps", seen="hidden", about="what a vendor is like, -2 to 2")
    noted: Array = per("sign", "vendor", *COMPANY, unit="month", about="when each sign last showed; below 0: it denied")
    contracts_ended: Array = per(*COMPANY, unit="contracts", about="contracts that have ended, and taught to buy")
    bids_read: Array = per(*COMPANY, unit="contracts", about="contracts whose true cost was read rightly when signed")
    boomerangs: Array = per(*COMPANY, unit="contracts", about="contracts handed back whose work was faster afterwards")
    belief: Array = per("trait_value", "trait", "vendor", *COMPANY, about="log odds of each value, from the tells")

    def but(self, **changes: Any) -> State:
        """The same state with some fields replaced; what is not named is shared, not copied.

        What `dataclasses.replace` does, without walking 130 fields twenty times a month. TypeError for an unknown one.
        """
        if not changes.keys() <= self.__dict__.keys():
            raise TypeError(f"no such field: {sorted(changes.keys() - self.__dict__.keys())}")
        new = object.__new__(State)
        new.__dict__.update(self.__dict__, **changes)
        return new
