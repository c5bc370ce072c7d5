"""Contracts: what binds, what drifts, what leaving costs."""

from __future__ import annotations

from infosim.game.pedia import moves_deals, own_deals
from infosim.game.pedia.entry import Entry
from infosim.locale import message

ENTRIES = (
    Entry(
        key="contract",
        theme="contracts",
        name=message("pedia.name", "Contract"),
        gist=message("pedia.gist", "what binds you and a firm, until when"),
        definition=message(
            "pedia.text",
            "A share of a function's work, a fee, a level of service, a term, clauses, and somebody who follows it up.",
        ),
        lesson=message("pedia.lesson", "Read it once at the signature, and once four months before its end."),
        links=("fee", "sla", "term", "governance", "lock_in", "renewal", "exit"),
        rules="contracts.run",
        seen="exact",
        measures=("contracts", "contract_age"),
        own=own_deals.age,
    ),
    Entry(
        key="sign",
        theme="contracts",
        name=message("pedia.name", "Sign"),
        gist=message("pedia.gist", "a bid becomes a contract"),
        definition=message(
            "pedia.text",
            "You choose term, level and clauses; the bid prices each. It takes force at once, and the hand-over "
            "begins.",
        ),
        lesson=message("pedia.lesson", "The cheapest year to buy your freedom is the first one."),
        links=("term", "clauses", "sla", "transition", "bid"),
        rules="signing.sign",
        seen="exact",
        decisions=("sign",),
    ),
    Entry(
        key="term",
        theme="contracts",
        name=message("pedia.name", "Term"),
        gist=message("pedia.gist", "months to the end of the contract"),
        definition=message(
            "pedia.text",
            "6, 12, 24 or 36 when signed. A task ends there; all else renews for twelve months unless you say no.",
        ),
        lesson=message("pedia.lesson", "Short where needs grow fast, long where the price is the point."),
        links=("renewal", "tacit", "exit", "notice"),
        rules="contracts.run",
        seen="exact",
        measures=("term_left",),
        own=own_deals.left,
    ),
    Entry(
        key="sla",
        theme="contracts",
        name=message("pedia.name", "Service level"),
        gist=message("pedia.gist", "share of the work they promise to do when asked"),
        definition=message(
            "pedia.text",
            "{vendors_level} as a standard, {vendors_level_gold} for gold. The board shows what was promised and "
            "what was seen.",
        ),
        lesson=message("pedia.lesson", "The contract says eight hours. The answer took seven. You needed one."),
        links=("service", "drift", "gold", "fee"),
        rules="delivery.headroom",
        seen="exact",
        own=own_deals.level,
    ),
    Entry(
        key="gold",
        theme="contracts",
        name=message("pedia.name", "Gold level"),
        gist=message("pedia.gist", "a better promise, and people kept for it"),
        definition=message(
            "pedia.text", "{vendors_gold_price} on the fee; {vendors_gold_headroom} more capacity stands ready."
        ),
        lesson=message("pedia.lesson", "Buy it where waiting costs customers, not where it costs patience."),
        links=("sla", "fee", "sign"),
        rules="delivery.headroom",
        seen="exact",
    ),
    Entry(
        key="clauses",
        theme="contracts",
        name=message("pedia.name", "Clauses"),
        gist=message("pedia.gist", "three things to buy at the signature, or never"),
        definition=message(
            "pedia.text",
            "docs: what they learn is written down. exit: leaving costs {vendors_exit_clause_factor} of its price. "
            "cap: the rise at renewal stops at {vendors_renewal_capped}. Some firms accept none, which is a tell.",
        ),
        lesson=message("pedia.lesson", "They are cheap because nobody leaves in month one."),
        links=("documentation", "exit_clause", "cap", "sign", "honesty"),
        rules="signing.sign",
        seen="exact",
    ),
    Entry(
        key="documentation",
        theme="contracts",
        name=message("pedia.name", "Documentation clause"),
        gist=message("pedia.gist", "they write down what they learn about you"),
        definition=message(
            "pedia.text",
            "{vendors_clause_documentation} on the fee. A hand-back then teaches {vendors_hand_back_documented} "
            "of what is not known, not {vendors_hand_back}.",
        ),
        lesson=message("pedia.lesson", "A drawing of your own system should be yours."),
        links=("clauses", "exit", "knowledge"),
        rules="contracts._taught",
        seen="exact",
    ),
    Entry(
        key="exit_clause",
        theme="contracts",
        name=message("pedia.name", "Exit clause"),
        gist=message("pedia.gist", "leaving early at a part of the price"),
        definition=message(
            "pedia.text",
            "{vendors_clause_exit} on the fee. Leaving costs {vendors_exit_clause_factor} of what it would.",
        ),
        lesson=message("pedia.lesson", "Ask for it while they still want you."),
        links=("clauses", "exit", "lock_in"),
        rules="renewal.exit_price",
        seen="exact",
    ),
    Entry(
        key="cap",
        theme="contracts",
        name=message("pedia.name", "Renewal cap"),
        gist=message("pedia.gist", "a limit to the rise they may ask"),
        definition=message(
            "pedia.text",
            "{vendors_clause_cap} on the fee. The rise asked is at most {vendors_renewal_capped}, not "
            "{vendors_renewal_cap}.",
        ),
        lesson=message("pedia.lesson", "Worth its price on long, specific work that you will forget."),
        links=("clauses", "renewal_ask"),
        rules="renewal.renewal_ask",
        seen="exact",
    ),
    Entry(
        key="transition",
        theme="contracts",
        name=message("pedia.name", "Hand-over"),
        gist=message("pedia.gist", "months in which the work moves to them"),
        definition=message(
            "pedia.text",
            "Local two, nearshore four, offshore seven, or as the scenario says. Little is delivered at first, "
            "you pay both, and it takes {attention_transition_local} to {attention_transition_off} of yours a "
            "month.",
        ),
        formula=message("pedia.formula", "work delivered = (months so far / months it takes) ^ 1.5"),
        lesson=message("pedia.lesson", "Whoever promises less than the norm has not asked what you know."),
        links=("oneoff", "attention", "saving", "knowledge"),
        rules="delivery.in_place",
        seen="exact",
        own=own_deals.moving,
    ),
    Entry(
        key="governance",
        theme="contracts",
        name=message("pedia.name", "Governance"),
        gist=message("pedia.gist", "days and money spent so that a contract keeps its promise"),
        definition=message(
            "pedia.text",
            "Levels 0, 1, 2: each takes {attention_governance_level} of yours a month and "
            "{vendors_governance_cost} of the fee. It stops drift, builds trust, refuses extras, keeps know-how.",
        ),
        formula=message(
            "pedia.formula",
            "effect = 1 − e^(−level × {vendors_governance_cost} / {vendors_governance_scale}), less when overdrawn",
        ),
        lesson=message(
            "pedia.lesson",
            "Level 1 pays while somebody of ours still knows the work. Level 2 everywhere has a name: "
            "micro-management.",
        ),
        links=("drift", "trust", "extras", "attention", "knowledge"),
        rules="governance.governance_effect",
        seen="exact",
        measures=("governance_level",),
        decisions=("govern",),
        own=own_deals.governance,
        moves=moves_deals.governance,
    ),
    Entry(
        key="drift",
        theme="contracts",
        name=message("pedia.name", "Drift"),
        gist=message("pedia.gist", "service lost because nobody looked"),
        definition=message(
            "pedia.text",
            "{vendors_drift_month} a month without governance; reviews repair {vendors_drift_review} of it a "
            "month. Felt after six to nine.",
        ),
        formula=message(
            "pedia.formula", "drift + {vendors_drift_month} × (1 − effect) − {vendors_drift_review} × effect × drift"
        ),
        lesson=message("pedia.lesson", "Nothing breaks. It is a little later each month."),
        links=("governance", "sla", "trust", "hunger"),
        rules="contracts.run",
        seen="band",
        measures=("drift",),
        own=own_deals.drift,
    ),
    Entry(
        key="trust",
        theme="contracts",
        name=message("pedia.name", "Trust"),
        gist=message("pedia.gist", "how well you get on, 0 to 100"),
        definition=message(
            "pedia.text",
            "It starts at 50. Governance wins {vendors_trust_gain} of what is missing each month; nobody looking "
            "loses {vendors_trust_loss}. From {vendors_warm_trust} they send their best people, under "
            "{vendors_cold_trust} their juniors.",
        ),
        formula=message("pedia.formula", "trust + {vendors_trust_gain} × effect × (1 − trust)"),
        lesson=message("pedia.lesson", "Detailed contracts and trust are no opposites: firms that do well have both."),
        links=("governance", "drift", "renewal"),
        rules="contracts.run",
        seen="band",
        measures=("trust",),
        own=own_deals.trust,
    ),
    Entry(
        key="contract_knowledge",
        theme="contracts",
        name=message("pedia.name", "Know-how with them"),
        gist=message("pedia.gist", "what the firm knows of your work"),
        definition=message(
            "pedia.text",
            "They learn {vendors_knowledge_gain} a month of what they do not know, less far away; leavers take "
            "some along.",
        ),
        lesson=message("pedia.lesson", "It makes them better, and you dearer to keep."),
        links=("knowledge", "lock_in", "turnover"),
        rules="contracts.run",
        seen="band",
    ),
    Entry(
        key="keeper",
        theme="contracts",
        name=message("pedia.name", "Keeper"),
        gist=message("pedia.gist", "one of ours beside a contract"),
        definition=message(
            "pedia.text",
            "The firm yields {vendors_keeper_gain} more, know-how stays, and the renewal is a talk between two "
            "who know.",
        ),
        lesson=message("pedia.lesson", "The cheapest person in IT is the one who could take it back."),
        links=("knowledge", "single_vendor", "renewal_ask"),
        rules="delivery.contract_yield",
        seen="exact",
    ),
    Entry(
        key="extras",
        theme="contracts",
        name=message("pedia.name", "Extras"),
        gist=message("pedia.gist", "billed beyond the fee"),
        definition=message(
            "pedia.text",
            "What the bid left out, coming out over {vendors_extras_months}. Full governance refuses "
            "{vendors_extras_spared} of it.",
        ),
        formula=message(
            "pedia.formula",
            "fee × (true cost / fee − 1) × months / {vendors_extras_months} × (1 − {vendors_extras_spared} × effect)",
        ),
        lesson=message("pedia.lesson", "Each one is reasonable. Add them up once a quarter."),
        links=("truth", "governance", "fee", "cost"),
        rules="fees.bills",
        seen="exact",
    ),
    Entry(
        key="scope",
        theme="contracts",
        name=message("pedia.name", "Scope"),
        gist=message("pedia.gist", "how much of the work the contract covers"),
        definition=message(
            "pedia.text",
            "It bears {vendors_scope_free} more or less at its own price. Changing it moves volume, share and fee"
            " alike; before the anniversary it costs {vendors_scope_trust} of the trust.",
        ),
        lesson=message("pedia.lesson", "Scopes grow in meetings and shrink in lawsuits. Write it down."),
        links=("volume", "fee", "exit"),
        rules="contracts.steer",
        seen="exact",
        decisions=("set_scope",),
    ),
    Entry(
        key="lock_in",
        theme="contracts",
        name=message("pedia.name", "Lock-in"),
        gist=message("pedia.gist", "why leaving costs more each year"),
        definition=message(
            "pedia.text",
            "What it would cost to leave a vendor, as a share of a year's fee. It grows by itself: each month "
            "they learn, you forget.",
        ),
        formula=message(
            "pedia.formula", "{vendors_lock_in_base} + {vendors_lock_in_knowledge} × specificity × (1 − know-how kept)"
        ),
        lesson=message("pedia.lesson", "It is not bad faith. It is what forgetting costs, and they can count too."),
        links=("renewal_ask", "exit_clause", "keeper", "specificity", "knowledge", "exit"),
        rules="renewal.lock_in",
        seen="band",
        reference="Williamson, The Economic Institutions of Capitalism, 1985",
        measures=("lock_in",),
        own=own_deals.locked,
        moves=moves_deals.locked,
    ),
    Entry(
        key="renewal",
        theme="contracts",
        name=message("pedia.name", "Renewal"),
        gist=message("pedia.gist", "the four months before the end of a term"),
        definition=message(
            "pedia.text",
            "They name a rise. You renew, talk it down, ask for a level or an exit clause, tender again, or take "
            "it back. Talking takes {attention_renewal}.",
        ),
        lesson=message("pedia.lesson", "It is decided by what you know that month, so it was decided two years ago."),
        links=("renewal_ask", "tacit", "leverage", "lock_in", "term"),
        rules="contracts.steer",
        seen="exact",
        decisions=("renew_or_renegotiate",),
    ),
    Entry(
        key="renewal_ask",
        theme="contracts",
        name=message("pedia.name", "Rise asked"),
        gist=message("pedia.gist", "what they open with at the renewal"),
        definition=message(
            "pedia.text",
            "Half of the lock-in, what their people have become dearer, and {vendors_lean_rise} more from a firm "
            "short of money. At most {vendors_renewal_cap}; with a cap clause, {vendors_renewal_capped}.",
        ),
        formula=message(
            "pedia.formula",
            "0.5 × lock-in + dearer people + {vendors_lean_rise} if short of money, at most {vendors_renewal_cap}",
        ),
        lesson=message("pedia.lesson", "They open at half because they know you will look for the other half."),
        links=("lock_in", "cap", "leverage", "renewal"),
        rules="renewal.renewal_ask",
        seen="exact",
        measures=("renewal_ask",),
        own=own_deals.ask,
        moves=moves_deals.ask,
    ),
    Entry(
        key="leverage",
        theme="contracts",
        name=message("pedia.name", "Ways out"),
        gist=message("pedia.gist", "what makes a firm think twice before it asks"),
        definition=message(
            "pedia.text",
            "Half of the work known inside, somebody of ours beside it, a bid in hand, a second firm: each takes "
            "{vendors_leverage} off the rise that is left, {vendors_leverage_most} at most. With none, "
            "{vendors_bluff}, and trust goes.",
        ),
        lesson=message("pedia.lesson", "A tender you do not sign may be the best paid four days of the year."),
        links=("renewal_ask", "keeper", "tender"),
        rules="renewal.talked_off",
        seen="exact",
    ),
    Entry(
        key="tacit",
        theme="contracts",
        name=message("pedia.name", "Tacit renewal"),
        gist=message("pedia.gist", "what silence signs"),
        definition=message("pedia.text", "Twelve months more, at the rise asked. The strip shows its date for months."),
        lesson=message("pedia.lesson", "The dearest signature is the one nobody gave."),
        links=("renewal", "notice", "renewal_ask"),
        rules="contracts.run",
        seen="exact",
    ),
    Entry(
        key="notice",
        theme="contracts",
        name=message("pedia.name", "Notice"),
        gist=message("pedia.gist", "months between saying it and leaving"),
        definition=message(
            "pedia.text",
            "{vendors_notice_months}; the fee runs through them. Given early enough before the end of the term, "
            "leaving is free.",
        ),
        lesson=message("pedia.lesson", "Put the date in the diary the day you sign."),
        links=("tacit", "exit", "term"),
        rules="contracts.steer",
        seen="exact",
        measures=("notice_left",),
    ),
    Entry(
        key="exit",
        theme="contracts",
        name=message("pedia.name", "Exit"),
        gist=message("pedia.gist", "leaving a contract, and getting the work back"),
        definition=message(
            "pedia.text",
            "Before the term it costs {vendors_exit_base} of a year and up to {vendors_exit_knowledge} more; with"
            " an exit clause, {vendors_exit_clause_factor} of that. A hand-back teaches; stopping does not. It "
            "takes {attention_leave} of yours.",
        ),
        formula=message(
            "pedia.formula",
            "12 × fee × ({vendors_exit_base} + {vendors_exit_knowledge} × specificity × (1 − know-how))",
        ),
        lesson=message(
            "pedia.lesson",
            "French auditors find exits at six to twelve months of fees. With a clause bought in time, at two.",
        ),
        links=("lock_in", "exit_clause", "notice", "documentation", "knowledge"),
        rules="renewal.exit_price",
        seen="exact",
        decisions=("exit",),
        own=own_deals.leaving,
    ),
    Entry(
        key="learning",
        theme="contracts",
        name=message("pedia.name", "Learning curve"),
        gist=message("pedia.gist", "work gets cheaper each time its volume doubles"),
        definition=message(
            "pedia.text",
            "A firm keeps {vendors_learning_rate} of its effort at each doubling of what it has done for you.",
        ),
        lesson=message("pedia.lesson", "Changing vendor resets it. So does their best person leaving."),
        links=("knowledge", "turnover", "contract_knowledge"),
        rules="learning.unit_cost",
        seen="exact",
        reference="Wright, J. Aeronautical Sciences 3(4), 1936",
    ),
    Entry(
        key="credit",
        theme="contracts",
        name=message("pedia.name", "Service credit"),
        gist=message("pedia.gist", "off the fee, in a month that kept no promise"),
        definition=message(
            "pedia.text",
            "For each point of service missing, {vendors_credit_rate} point of the month's fee comes off the bill: "
            "at most {vendors_credit}, or {vendors_credit_high} where it was not haggled over. Only who reviews the "
            "contract (governance 1 or more) claims it.",
        ),
        lesson=message("pedia.lesson", "It pays for nothing that was late. It is a way of writing it down."),
        links=("sla", "fee", "trust"),
        rules="fees.bills",
        seen="exact",
    ),
)
