"""Closed lists: the words that an author may choose from. The engine's own come first; the rest is built on them."""

from __future__ import annotations

from infosim.engine.effects import BY_NAME as EFFECT_OF
from infosim.engine.effects import EFFECTS as ALL_EFFECTS
from infosim.engine.layout import CLAUSES, FORMS, LEVELS, PLACES, TRAITS

FREELANCE = "freelance"
SOLD = (*FORMS, FREELANCE)
"""What a vendor may sell."""
WAYS = tuple(f"{place} {form}" for place in PLACES for form in FORMS)
"""How a contract has work done: a place and a form."""
BOT_WAYS = ("own", FREELANCE, "hybrid", *WAYS)
"""How a reference bot has a function's work done; `hybrid` is a firm beside one keeper."""
BOTS = tuple(
    "idle random in-house outsource-all governed freelance cheapest-bid hire-everyone selective adaptive".split()
)
"""Who may be a yardstick; a test holds them to the bots that there are."""
AXES = ("value", "cost", "quality", "speed", "people", "resilience")
SCENES = ("bid", "report", "trouble", "renewal", "goodbye")
DRIVERS = ("mrr", "customers", "headcount", "product")
JUDGED = ("end", "once", "always")
FORETOLD = ("end", "lowest", "highest")
"""A prediction is of a measure at the end of a month, or of its lowest or highest from when it was asked until then."""
BANKRUPT = ("ends", "restructured")
UNLOCKS = ("set_pay", "let_go", "develop", "govern", "standing", "appoint", "fund")
"""Decision kinds that a chapter may open."""
KINDS = (
    "open_vacancy",
    "close_vacancy",
    "set_pay",
    "let_go",
    "develop",
    "freelance",
    "tender",
    "sign",
    "call",
    "counter_bid",
    "set_scope",
    "govern",
    "renew_or_renegotiate",
    "exit",
    "priority",
    "hands_on",
    "fund",
    "answer",
    "standing",
    "candidate",
    "counter",
    "appoint",
)
"""Kinds of decisions; a test holds them to those that the engine knows."""
SCREENS = (
    "room",
    "sheet",
    "order",
    "month",
    "talent",
    "vendors",
    "tender",
    "bids",
    "contract",
    "money",
    "forecast",
    "report",
    "event",
    "news",
    "goals",
    "why",
    "help",
)
"""Screens that a step of the tutorial may wait for."""
BOARD = "board"
"""The control under which the row of each function is one too: `board.support`."""
CONTROLS = (
    BOARD,
    "lens",
    "strip",
    "wire",
    "attention",
    "kpi.cash",
    "kpi.runway",
    "kpi.mrr",
    "kpi.churn",
    "kpi.morale",
    "kpi.opinion",
    "end_month",
    "undo",
    "why",
    "what_if",
    "skip",
    "help",
    "palette",
    "sheet.own",
    "sheet.freelance",
    "sheet.local_extension",
    "sheet.local_service",
    "sheet.nearshore",
    "sheet.offshore",
    "sheet.now",
    "sheet.charts",
    "sheet.confirm",
    "order.first",
    "order.confirm",
    "talent.weeks",
    "talent.pay",
    "bids.price",
    "bids.transition",
    "bids.promise",
    "bids.read",
    "bids.sign",
    "contract.governance",
    "contract.exit",
    "month.hands_on",
    "month.priority",
    "month.fund",
    "event.answers",
    "event.later",
    "report.waterfall",
    "money.cash",
)
"""What the coach can point at, on the screen that has it; a test finds each of them there."""
ROLES = ("core", "edge", "cover", "voice", "rework", "debt_relief")
WHOLES = ("any", "every", "company")
"""Targets of a condition that are no function of their own."""
THIS = "this"
"""In a card, the function or contract that it is about."""
CARD_KINDS = ("earned", "calendar", "opportunity", "luck")
TONES = ("crisis", "threat", "good", "offer")
ABOUT = ("company", "function", "contract")
EFFECTS = tuple(effect.name for effect in ALL_EFFECTS)
"""What an answer may do."""
ANSWERABLE = (
    "open_vacancy",
    "close_vacancy",
    "set_pay",
    "let_go",
    "freelance",
    "tender",
    "sign",
    "set_scope",
    "govern",
    "renew_or_renegotiate",
    "exit",
    "priority",
    "hands_on",
    "fund",
)
"""Decision kinds that an answer may be."""
PLACEHOLDERS = ("function", "vendor", "person", "rival", "company", "amount")
"""What the text of a card may hold in braces."""
TURN_MONTHS = (1,)
"""Lengths of a turn that the engine plays."""

__all__ = [
    "ABOUT",
    "ANSWERABLE",
    "AXES",
    "BANKRUPT",
    "BOARD",
    "BOTS",
    "BOT_WAYS",
    "CARD_KINDS",
    "CLAUSES",
    "CONTROLS",
    "DRIVERS",
    "EFFECTS",
    "EFFECT_OF",
    "FORETOLD",
    "FORMS",
    "FREELANCE",
    "JUDGED",
    "KINDS",
    "LEVELS",
    "PLACEHOLDERS",
    "PLACES",
    "ROLES",
    "SCENES",
    "SCREENS",
    "SOLD",
    "THIS",
    "TONES",
    "TRAITS",
    "TURN_MONTHS",
    "UNLOCKS",
    "WAYS",
    "WHOLES",
]
