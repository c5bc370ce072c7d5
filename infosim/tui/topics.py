"""Which page of help each thing on a screen has, where its name on the screen is not that of the page."""

from collections.abc import Mapping

FORMS: Mapping[str, str] = {
    "vacancy": "open_vacancy",
    "close_post": "close_vacancy",
    "candidate": "answer_candidate",
    "pay": "set_pay",
    "counter": "counter",
    "lay_off": "let_go",
    "freelance": "call_freelance",
    "end_freelance": "end_freelance",
    "open_tender": "open_tender",
    "drop_tender": "drop_tender",
    "sign": "sign_bid",
    "call": "call",
    "counter_bid": "counter_bid",
    "scope": "set_scope",
    "governance": "govern",
    "renew": "renew_or_renegotiate",
    "leave": "leave_contract",
    "priority": "priority",
    "hands_on": "help_there",
    "fund": "fund",
    "standing": "standing",
    "develop": "develop",
    "appoint": "appoint",
}
"""Order forms, by what they decide."""

LINES: Mapping[str, str] = {
    "posts": "vacancy",
    "level": "seniority",
    "pay": "pay",
    "place": "place",
    "agency": "agency",
    "heads": "people",
    "months": "term",
    "form": "ways",
    "share": "volume",
    "places": "place",
    "invite": "tender",
    "references": "reference",
    "term": "term",
    "sla": "sla",
    "documentation": "documentation",
    "exit": "exit_clause",
    "cap": "cap",
    "change": "scope",
    "ask": "counter_bid",
    "governance": "governance",
    "answer": "renewal",
    "manner": "exit",
    "overlap": "notice",
    "features": "mix",
    "quality": "mix",
    "debt": "debt",
    "function": "hands_on",
    "round": "round",
    "until": "standing",
    "programme": "develop",
    "stand_in": "single_point",
}
"""Lines of an order form."""

BANDS: Mapping[str, str] = {
    "filled": "time_to_fill",
    "useful": "ramp",
    "bids": "tender",
    "answer": "offer",
    "in_place": "transition",
    "known": "knowledge",
    "ends": "term",
    "notice": "notice",
    "free": "exit",
    "money": "round",
    "cash": "runway",
}
"""What a band of an order form tells the time of."""

PRICES: Mapping[str, str] = {
    "days": "attention",
    "now": "cash",
    "arrival": "payroll",
    "month": "burn",
    "leaving": "exit",
    "load": "load",
    "stake": "stake",
}
"""Coins in which a decision is paid."""

OPTIONS: Mapping[str, str] = {
    "own": "own",
    "freelance": "freelance",
    "local_extension": "extension",
    "local_service": "service_form",
    "near_extension": "nearshore",
    "off_operation": "offshore",
    "now": "ways",
}
"""Ways to have the work of a function done."""

TRENDS: Mapping[str, str] = {
    "asked": "need",
    "done": "capacity",
    "wait": "wait",
    "load": "load",
    "quality": "quality",
    "backlog": "backlog",
    "cost": "cost",
    "incidents": "incident",
}
"""Figures of a function over twelve months."""

DAYS: Mapping[str, str] = {
    "teams": "people",
    "hiring": "vacancy",
    "freelancers": "freelance",
    "vendors": "governance",
    "tenders": "tender",
    "round": "round",
    "crisis": "crisis",
    "decisions": "decided",
    "events": "event",
}
"""On what the player's days go."""

READY: Mapping[str, str] = {
    "mrr": "mrr",
    "growth": "mrr_growth",
    "burn": "burn_multiple",
    "runway": "runway",
    "quality": "service",
    "knowledge": "core_knowledge",
}
"""What investors look at."""

BIDS: Mapping[str, str] = {
    "price": "fee",
    "volume": "volume",
    "once": "oneoff",
    "in_place": "transition",
    "level": "sla",
    "saving": "saving",
    "notice": "notice",
    "leaving": "exit",
    "clauses": "clauses",
    "cost": "your_read",
    "quality": "quality",
    "days": "attention",
    "knowledge": "kept",
}
"""Rows of a table of bids."""

PROMISES: Mapping[str, str] = {
    "service": "sla",
    "wait": "wait",
    "quality": "quality",
    "fee": "fee",
    "saving": "saving",
    "volume": "volume",
}
"""What a contract promises."""

RELATIONS: Mapping[str, str] = {
    "trust": "trust",
    "satisfaction": "service",
    "their_knowledge": "contract_knowledge",
    "our_knowledge": "knowledge",
    "drift": "drift",
}
"""What is between us and a vendor."""

DATES: Mapping[str, str] = {
    "in_place": "transition",
    "notice": "notice",
    "ends": "term",
    "renews": "tacit",
    "leaves": "exit",
}
"""Dates of a contract."""

FLOWS: Mapping[str, str] = {
    "subscriptions": "mrr",
    "serving": "serving",
    "payroll": "payroll",
    "hiring": "arrivals",
    "severance": "layoff",
    "freelancers": "freelance",
    "contracts": "fee",
    "extras": "extras",
    "governance": "governance",
    "credits": "credit",
    "transitions": "oneoff",
    "exits": "exit",
    "crises": "incident",
    "fines": "fine",
    "exchange": "exchange",
    "offices": "appoint",
    "events": "event",
    "other": "other_costs",
    "round": "round",
    "bridge": "bridge",
    "rescue": "rescue",
}
"""Flows of the cash, as the ledger names them."""

AXES = ("value", "cost_axis", "quality_axis", "speed_axis", "people_axis", "resilience_axis")
"""The six axes, in their order."""

TRAITS = ("optimism", "honesty", "bench", "turnover", "craft", "hunger")
"""Traits of a firm: what is believed of each has its page."""
