"""Vendors and bids: what they promise, what they give away, what to expect."""

from __future__ import annotations

from infosim.game.pedia import own_deals
from infosim.game.pedia.entry import Entry
from infosim.locale import message

ENTRIES = (
    Entry(
        key="vendor",
        theme="vendors",
        name=message("pedia.name", "Vendor"),
        gist=message("pedia.gist", "a firm that does work for others"),
        definition=message(
            "pedia.text",
            "Each has a place, skills it sells, sizes it likes, a manner, and six traits nobody sees. Manner is "
            "not truth.",
        ),
        lesson=message("pedia.lesson", "They are right about something too. Find out what."),
        links=("bid", "traits", "tells", "reserve", "trust"),
        rules="firms.firms",
        seen="exact",
        measures=("vendor_health",),
    ),
    Entry(
        key="tender",
        theme="vendors",
        name=message("pedia.name", "Tender"),
        gist=message("pedia.gist", "asking firms what they would do it for"),
        definition=message(
            "pedia.text",
            "{attention_tender} of yours to write it and {attention_bidder} for each firm invited; bids come at "
            "the end of the month. Dropping it is free.",
        ),
        lesson=message(
            "pedia.lesson", "Three bids tell you what the work costs. Five tell you the same, and take a day more."
        ),
        links=("bid", "reference", "attention", "sign", "your_read"),
        rules="tenders.receive",
        seen="exact",
        decisions=("tender", "drop_tender"),
    ),
    Entry(
        key="bid",
        theme="vendors",
        name=message("pedia.name", "Bid"),
        gist=message("pedia.gist", "a firm's promise, with a figure"),
        definition=message(
            "pedia.text",
            "Price, service level, months to be in place, saving. Each is what they say; only the contract binds,"
            " and only your read expects.",
        ),
        lesson=message("pedia.lesson", "The cheapest bid is cheap for a reason. Find the reason before the signature."),
        links=("promise", "your_read", "tells", "term", "clauses", "offer"),
        rules="tenders.receive",
        seen="exact",
    ),
    Entry(
        key="promise",
        theme="vendors",
        name=message("pedia.name", "What they promise"),
        gist=message("pedia.gist", "price, saving, months, as the bid says them"),
        definition=message(
            "pedia.text",
            "An average bid understates what the work costs by {vendors_promise_base}, and by "
            "{vendors_promise_optimism} more for each step of optimism.",
        ),
        formula=message(
            "pedia.formula", "true cost × (1 − {vendors_promise_base} − {vendors_promise_optimism} × optimism)"
        ),
        lesson=message("pedia.lesson", "Nobody lies. Everybody wants the contract."),
        links=("bid", "truth", "your_read"),
        rules="tenders.receive",
        seen="exact",
        reference="Kern, Willcocks & van Heck, Calif. Manag. Rev. 44(2), 2002",
    ),
    Entry(
        key="truth",
        theme="vendors",
        name=message("pedia.name", "True cost"),
        gist=message("pedia.gist", "what the work will come to, once all is counted"),
        definition=message(
            "pedia.text",
            "Hidden until it has been billed: it comes out as extras over the first {vendors_extras_months}.",
        ),
        lesson=message("pedia.lesson", "Budget the promise, and be surprised. Budget the read, and be bored."),
        links=("extras", "promise", "your_read", "governance"),
        rules="fees.bills",
        seen="hidden",
    ),
    Entry(
        key="your_read",
        theme="vendors",
        name=message("pedia.name", "Your read"),
        gist=message("pedia.gist", "what you expect of a bid, given what it gave away"),
        definition=message(
            "pedia.text",
            "A range: half of the time inside the thick line, eight times in ten inside the thin one. Tells and "
            "references narrow it.",
        ),
        formula=message("pedia.formula", "fee + extras expected + governance + moving in / months"),
        lesson=message("pedia.lesson", "How far the promise lies outside your line is the lesson of the screen."),
        links=("tells", "reference", "truth", "promise", "saving"),
        rules="vendors.probabilities",
        seen="band",
        measures=("bids_read",),
    ),
    Entry(
        key="saving",
        theme="vendors",
        name=message("pedia.name", "Saving"),
        gist=message("pedia.gist", "against the same work done in the house"),
        definition=message(
            "pedia.text",
            "Promised, then expected, then seen. In the months of the hand-over both are paid, so the sum goes "
            "down before it comes up.",
        ),
        formula=message("pedia.formula", "1 − all counted / the same work in the house"),
        lesson=message(
            "pedia.lesson", "Savings are a fraction of those promised, and differ wildly. A good many clients pay more."
        ),
        links=("promise", "your_read", "cost"),
        rules="tenders.receive",
        seen="exact",
    ),
    Entry(
        key="fee",
        theme="vendors",
        name=message("pedia.name", "Fee"),
        gist=message("pedia.gist", "what the contract costs in a month"),
        definition=message(
            "pedia.text",
            "For its volume. Asked beyond {vendors_scope_free} more, the rest is billed {vendors_scope_extra} as dear.",
        ),
        formula=message("pedia.formula", "fee × (1 + volume beyond × {vendors_scope_extra})"),
        lesson=message("pedia.lesson", "Sign for next year's volume, or pay next year's price for it."),
        links=("volume", "extras", "saving", "seat"),
        rules="tenders.normal_fee",
        seen="exact",
        own=own_deals.fee,
    ),
    Entry(
        key="volume",
        theme="vendors",
        name=message("pedia.name", "Volume"),
        gist=message("pedia.gist", "work in a month that the contract was signed for"),
        definition=message(
            "pedia.text", "Asked of them: your share of the need, up to half as much again. Beyond that, it waits."
        ),
        lesson=message("pedia.lesson", "Growth is a change request with good manners."),
        links=("fee", "scope", "need"),
        rules="fees.bills",
        seen="exact",
        own=own_deals.volume,
    ),
    Entry(
        key="oneoff",
        theme="vendors",
        name=message("pedia.name", "Moving in"),
        gist=message("pedia.gist", "paid once, when a firm takes over"),
        definition=message("pedia.text", "{vendors_transition_cost} of a year's fee, more where the work is specific."),
        formula=message("pedia.formula", "12 × fee × {vendors_transition_cost} × (1 + specificity)"),
        lesson=message("pedia.lesson", "It is the smallest part of a hand-over. The largest is paid in days."),
        links=("transition", "fee", "specificity"),
        rules="tenders.receive",
        seen="exact",
    ),
    Entry(
        key="offer",
        theme="vendors",
        name=message("pedia.name", "An offer stands"),
        gist=message("pedia.gist", "how long a bid can still be signed"),
        definition=message(
            "pedia.text",
            "{vendors_offer_months} after it came. Then the tender is over, and asking again costs days again.",
        ),
        lesson=message("pedia.lesson", "Not deciding is a decision with the longest delay."),
        links=("bid", "tender"),
        rules="tenders.receive",
        seen="exact",
    ),
    Entry(
        key="tells",
        theme="vendors",
        name=message("pedia.name", "Tells"),
        gist=message("pedia.gist", "what a bid gives away without meaning to"),
        definition=message(
            "pedia.text",
            "A very low price, great and quick promises, good questions, named people, clauses declined, "
            "penalties taken without a word. Some are only manner.",
        ),
        lesson=message("pedia.lesson", "One tell is a mood. Two that agree are a reason."),
        links=("traits", "your_read", "reference", "bid"),
        rules="vendors.TELLS",
        seen="exact",
    ),
    Entry(
        key="reference",
        theme="vendors",
        name=message("pedia.name", "Reference"),
        gist=message("pedia.gist", "a call to somebody who works with them"),
        definition=message(
            "pedia.text",
            "{attention_reference} and a month for each round. It tells one trait of every bidder for sure, and "
            "another nearly so.",
        ),
        lesson=message("pedia.lesson", "Ask what went wrong, and how they answered the phone that day."),
        links=("tells", "your_read", "tender"),
        rules="tenders.receive",
        seen="exact",
    ),
    Entry(
        key="traits",
        theme="vendors",
        name=message("pedia.name", "Traits of a firm"),
        gist=message("pedia.gist", "six things that no brochure says"),
        definition=message(
            "pedia.text",
            "Optimism, honesty, bench, turnover, craft, hunger: each from −2 to +2, drawn once for the game "
            "around a public lean, and never changing.",
        ),
        lesson=message("pedia.lesson", "You will know them when you leave. Try to know two of them when you sign."),
        links=("optimism", "honesty", "bench", "turnover", "craft", "hunger"),
        rules="vendors.drawn_traits",
        seen="hidden",
    ),
    Entry(
        key="optimism",
        theme="vendors",
        name=message("pedia.name", "Optimism"),
        gist=message("pedia.gist", "how far under its true cost a firm bids"),
        definition=message(
            "pedia.text",
            "Each step takes {vendors_promise_optimism} off the price on paper, and puts it on the invoice.",
        ),
        lesson=message("pedia.lesson", "It is not dishonest. It is worse: it is sincere."),
        links=("traits", "promise", "truth"),
        rules="vendors.drawn_traits",
        seen="hidden",
    ),
    Entry(
        key="honesty",
        theme="vendors",
        name=message("pedia.name", "Honesty"),
        gist=message("pedia.gist", "whether bad news reaches you"),
        definition=message("pedia.text", "Whoever has little of it declines clauses, and reports green."),
        lesson=message("pedia.lesson", "A report that was never red was never written."),
        links=("traits", "tells", "clauses"),
        rules="vendors.drawn_traits",
        seen="hidden",
    ),
    Entry(
        key="bench",
        theme="vendors",
        name=message("pedia.name", "Bench"),
        gist=message("pedia.gist", "people they could send"),
        definition=message(
            "pedia.text",
            "Who has a bench replaces leavers and grows with you. Who names people in the bid may have only those.",
        ),
        lesson=message("pedia.lesson", "Ask who comes when the one in the drawing is ill."),
        links=("traits", "volume"),
        rules="vendors.drawn_traits",
        seen="hidden",
    ),
    Entry(
        key="turnover",
        theme="vendors",
        name=message("pedia.name", "Turnover"),
        gist=message("pedia.gist", "how fast their people leave"),
        definition=message(
            "pedia.text",
            "Each step adds {vendors_turnover_step} to their leavers, and their know-how of you goes with each.",
        ),
        lesson=message("pedia.lesson", "The third account manager in a year is a figure."),
        links=("traits", "contract_knowledge"),
        rules="contracts.run",
        seen="hidden",
    ),
    Entry(
        key="craft",
        theme="vendors",
        name=message("pedia.name", "Craft"),
        gist=message("pedia.gist", "how good they are at it"),
        definition=message(
            "pedia.text",
            "Each step adds {vendors_craft_yield} to the work an hour yields and {vendors_craft_skill} to its skill.",
        ),
        lesson=message("pedia.lesson", "Good ones ask about your work before they speak of theirs."),
        links=("traits", "quality", "skill"),
        rules="delivery.contract_yield",
        seen="hidden",
    ),
    Entry(
        key="hunger",
        theme="vendors",
        name=message("pedia.name", "Hunger"),
        gist=message("pedia.gist", "how much they care for a client your size"),
        definition=message("pedia.text", "Each step missing lets service drift {vendors_hunger_step} faster."),
        lesson=message("pedia.lesson", "You were their third client. Then they won a bank."),
        links=("traits", "drift", "trust"),
        rules="contracts.run",
        seen="hidden",
    ),
    Entry(
        key="reserve",
        theme="vendors",
        name=message("pedia.name", "Reserve of a firm"),
        gist=message("pedia.gist", "months of its own payroll in its bank"),
        definition=message(
            "pedia.text",
            "What it earns over what it pays. Under {vendors_reserve_low} its prices rise and the town talks; at "
            "nothing it fails, and the contract ends that month.",
        ),
        lesson=message("pedia.lesson", "A price below cost is paid by somebody. Find out who."),
        links=("vendor", "optimism", "crowding", "single_vendor"),
        rules="firms.firms",
        seen="hidden",
    ),
    Entry(
        key="single_vendor",
        theme="vendors",
        name=message("pedia.name", "Fallback"),
        gist=message("pedia.gist", "who does it if they are gone next month"),
        definition=message("pedia.text", "Another firm on the same work, or half of the know-how in the house."),
        lesson=message("pedia.lesson", "It costs twice the attention, until the month it does not."),
        links=("reserve", "keeper", "contract"),
        rules="contracts.run",
        seen="exact",
        measures=("vendors", "biggest_vendor", "fallback_share"),
    ),
    Entry(
        key="exchange",
        theme="vendors",
        name=message("pedia.name", "Exchange rate"),
        gist=message("pedia.gist", "what a far invoice costs in euros"),
        definition=message(
            "pedia.text",
            "Where a place bills in its own currency, its rate jumps now and then, and comes back "
            "{exchange_comes_back} a month.",
        ),
        lesson=message("pedia.lesson", "A price in another money is two prices."),
        links=("fee", "offshore", "place"),
        rules="exchange.trade",
        seen="exact",
        measures=("exchange_rate",),
    ),
    Entry(
        key="law",
        theme="vendors",
        name=message("pedia.name", "Law"),
        gist=message("pedia.gist", "what may not be done elsewhere, or by whom"),
        definition=message(
            "pedia.text",
            "From its date it refuses places, forms or firms without a certificate for some functions. What runs "
            "has a time of grace; then it is in breach, and fined at the audits.",
        ),
        lesson=message("pedia.lesson", "Whoever holds an exit clause reads a new law calmly."),
        links=("place", "audit", "vendor"),
        rules="laws.in_force",
        seen="exact",
    ),
    Entry(
        key="crowding",
        theme="vendors",
        name=message("pedia.name", "Sold too much"),
        gist=message("pedia.gist", "work a firm has sold over what its people can do"),
        definition=message(
            "pedia.text",
            "A firm sells before it hires. Above 1 newcomers wait, and the small clients of a sated firm wait first.",
        ),
        lesson=message("pedia.lesson", "Ask who does the work, by name, and what else they do."),
        links=("vendor", "reserve", "hunger", "bench"),
        rules="firms.crowding",
        seen="hidden",
    ),
)
