"""The talent market: who looks, who is looked for, how long a post stays open."""

from __future__ import annotations

from infosim.game.pedia import moves_talent, own_talent, own_work
from infosim.game.pedia.entry import Entry
from infosim.locale import message

ENTRIES = (
    Entry(
        key="tightness",
        theme="talent",
        name=message("pedia.name", "Tightness"),
        gist=message("pedia.gist", "open posts for each person who looks"),
        definition=message(
            "pedia.text",
            "1 is balance, 2 a shortage. Rules read it against a normal month of the same pool, your own posts "
            "counted.",
        ),
        formula=message("pedia.formula", "posts open / people who look"),
        lesson=message(
            "pedia.lesson", "Twice as tight makes a search half as long again, whatever your advertisement says."
        ),
        links=("time_to_fill", "wage", "searchers", "posts", "quits", "place"),
        rules="talent.pool_tightness",
        seen="exact",
        reference="Petrongolo & Pissarides, J. Econ. Lit. 39(2), 2001",
        measures=("tightness",),
        own=own_talent.tightness,
    ),
    Entry(
        key="searchers",
        theme="talent",
        name=message("pedia.name", "Looking"),
        gist=message("pedia.gist", "people of a pool who look for work this month"),
        definition=message(
            "pedia.text",
            "{talent_turnover} of them find something in a normal month, fewer where posts are few. Others come in.",
        ),
        lesson=message("pedia.lesson", "You never hire from a market. You hire from those eighteen."),
        links=("tightness", "posts", "pool"),
        rules="talent.market",
        seen="exact",
        own=own_talent.searchers,
    ),
    Entry(
        key="posts",
        theme="talent",
        name=message("pedia.name", "Posts"),
        gist=message("pedia.gist", "posts open in the pool, yours among them"),
        definition=message("pedia.text", "Other firms' posts follow a cycle of years, rivals' growth, and some noise."),
        lesson=message("pedia.lesson", "A pool you share with a bank is the bank's pool."),
        links=("tightness", "rival", "cycle"),
        rules="talent.market",
        seen="exact",
        own=own_talent.posts,
    ),
    Entry(
        key="cycle",
        theme="talent",
        name=message("pedia.name", "The cycle"),
        gist=message("pedia.gist", "years in which everybody hires, years in which nobody does"),
        definition=message(
            "pedia.text",
            "The posts of other firms swing by a quarter or a third over two or three years. The chart shows "
            "twelve months of it.",
        ),
        lesson=message("pedia.lesson", "Post before the peak, or train a junior through it."),
        links=("tightness", "posts", "wage"),
        rules="talent.market",
        seen="exact",
    ),
    Entry(
        key="time_to_fill",
        theme="talent",
        name=message("pedia.name", "Weeks to fill"),
        gist=message("pedia.gist", "how long a post stays open, and how sure that is"),
        definition=message(
            "pedia.text",
            "The pool's usual pace, slower in a tight market, faster with better pay or brand, or for a junior; "
            "overdrawn days slow it. After that comes a month before they start.",
        ),
        formula=message(
            "pedia.formula",
            "pace × tightness ^ −{talent_elasticity} × (pay / market) ^ {talent_pay_elasticity} × brand ^ "
            "{talent_brand_elasticity}",
        ),
        lesson=message(
            "pedia.lesson",
            "Five per cent more pay fills a post a tenth sooner. One per cent every month while you wait fills none.",
        ),
        links=("tightness", "pay", "seniority", "place", "agency", "brand", "overdraw"),
        rules="people.fill_rate",
        seen="exact",
        reference="Apec 2023",
        own=own_talent.time_to_fill,
        moves=moves_talent.time_to_fill,
    ),
    Entry(
        key="vacancy",
        theme="talent",
        name=message("pedia.name", "Vacancy"),
        gist=message("pedia.gist", "a post that is open, and who looks for it"),
        definition=message(
            "pedia.text",
            "{attention_vacancy} of yours a month, {attention_vacancy_third} from the third post of a function "
            "on, none with an agency. It goes on until filled or closed; closing is free.",
        ),
        lesson=message("pedia.lesson", "A vacancy is not a capacity. It is a hope with an invoice at the end."),
        links=("time_to_fill", "candidate", "attention", "agency", "ramp", "arrivals"),
        rules="hiring.fill",
        seen="exact",
        measures=("vacancies", "vacancy_age"),
        decisions=("open_vacancy", "close_vacancy"),
        own=own_work.vacancy,
    ),
    Entry(
        key="agency",
        theme="talent",
        name=message("pedia.name", "Agency"),
        gist=message("pedia.gist", "somebody who searches in your place"),
        definition=message(
            "pedia.text",
            "No days of yours, and {people_agency_share} on arrival. It does not make the pool any larger.",
        ),
        lesson=message("pedia.lesson", "It sells your days back to you. Count what yours are worth."),
        links=("vacancy", "attention", "time_to_fill"),
        rules="hiring.fill",
        seen="exact",
    ),
    Entry(
        key="pool",
        theme="talent",
        name=message("pedia.name", "Talent pool"),
        gist=message("pedia.gist", "people of one skill in one place"),
        definition=message(
            "pedia.text", "Each skill has a pool in each place, with its own people, posts, pay and pace."
        ),
        lesson=message("pedia.lesson", "Know the size of the pond before choosing the bait."),
        links=("tightness", "searchers", "place", "wage"),
        rules="layout",
        seen="exact",
    ),
    Entry(
        key="wage",
        theme="talent",
        name=message("pedia.name", "Pool pay"),
        gist=message("pedia.gist", "what the market pays a mid profile in a year"),
        definition=message(
            "pedia.text", "It rises {talent_wage_drift} a year by itself, more where the pool is tight."
        ),
        formula=message(
            "pedia.formula", "pay × (1 + ({talent_wage_drift} + {talent_wage_elasticity} × ln tightness) / 12) a month"
        ),
        lesson=message("pedia.lesson", "It moves slowly in both directions, and never back to what you remember."),
        links=("pay", "pay_gap", "tightness"),
        rules="talent.market",
        seen="exact",
        reference="Blanchflower & Oswald, NBER w4200",
        own=own_talent.wage,
    ),
    Entry(
        key="rival",
        theme="talent",
        name=message("pedia.name", "Rival"),
        gist=message("pedia.gist", "another start-up that hires in your pools"),
        definition=message(
            "pedia.text",
            "Its posts add to the tightness; where it pays above the market, your people hear of it. It may fail,"
            " and then its people look for work.",
        ),
        lesson=message("pedia.lesson", "You cannot stop it hiring. You can be worth staying for."),
        links=("poached", "posts", "tightness", "quits"),
        rules="talent.rival_pull",
        seen="exact",
        measures=("rivals_fallen",),
    ),
    Entry(
        key="poached",
        theme="talent",
        name=message("pedia.name", "Poached"),
        gist=message("pedia.gist", "people whom other firms hired away"),
        definition=message("pedia.text", "Of those who left in twelve months, the ones a rival's pay drew."),
        lesson=message("pedia.lesson", "What they were paid elsewhere is no secret. Ask before they do."),
        links=("rival", "quits", "pay_gap"),
        rules="people.resignation_rate",
        seen="exact",
    ),
    Entry(
        key="place",
        theme="talent",
        name=message("pedia.name", "Place"),
        gist=message("pedia.gist", "where people are looked for, or work is done"),
        definition=message(
            "pedia.text",
            "Here, elsewhere in the country, nearshore, offshore. A place has its pay, its pools, its hours in "
            "common and its months of hand-over. People of ours may be hired in any of them, unless a law refuses: "
            "they know our work, and distance takes its part of it.",
        ),
        lesson=message("pedia.lesson", "Distance is paid in explaining."),
        links=("local", "national", "nearshore", "offshore", "distance", "overlap"),
        rules="content.Places",
        seen="exact",
    ),
    Entry(
        key="candidate",
        theme="talent",
        name=message("pedia.name", "Candidate"),
        gist=message("pedia.gist", "somebody who would like a post of yours"),
        definition=message(
            "pedia.text",
            "They wait {people_candidate_stays}, then sign elsewhere. Take them, offer {people_candidate_raise} "
            "more, see them again, or let them wait. Undecided, whoever fits and asks no more than the post pays "
            "is taken.",
        ),
        lesson=message("pedia.lesson", "Two months is a long time for whoever waits for a telephone."),
        links=("fit", "interview", "vacancy", "pay", "rival"),
        rules="hiring.default_choice",
        seen="exact",
        decisions=("candidate",),
    ),
    Entry(
        key="fit",
        theme="talent",
        name=message("pedia.name", "Fit"),
        gist=message("pedia.gist", "how well somebody would do the work, as far as you can see"),
        definition=message(
            "pedia.text", "Against a usual colleague at 1. A CV is off by {people_fit_doubt}; an interview narrows it."
        ),
        lesson=message("pedia.lesson", "The width of the bar is your doubt, not theirs."),
        links=("candidate", "interview", "skill"),
        rules="hiring.fits",
        seen="band",
    ),
    Entry(
        key="interview",
        theme="talent",
        name=message("pedia.name", "Interview"),
        gist=message("pedia.gist", "half a day that narrows a doubt"),
        definition=message(
            "pedia.text", "{attention_interview} of yours; they wait on, and may sign elsewhere meanwhile."
        ),
        lesson=message("pedia.lesson", "Ask what they would do on their first Tuesday."),
        links=("candidate", "fit", "attention"),
        rules="hiring.fill",
        seen="exact",
        decisions=("candidate",),
    ),
)
