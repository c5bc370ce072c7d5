"""What the flows of stocks and the inputs of measures are called."""

from __future__ import annotations

from infosim.engine.arithmetic import total
from infosim.game.facts.played import one
from infosim.game.present.telling import Telling
from infosim.locale import Message, message

_CASH: dict[str, Message] = {
    # words: cells 24; a line of the ledger of the cash
    "subscriptions": message("flow.cash", "subscriptions"),
    # words: cells 24; a line of the ledger of the cash
    "serving": message("flow.cash", "hosting and payment fees"),
    # words: cells 24; a line of the ledger of the cash
    "payroll": message("flow.cash", "payroll, {n} person", "payroll, {n} people"),
    # words: cells 24; a line of the ledger of the cash: vendor manager, sourcing office
    "offices": message("flow.cash", "posts beside you"),
    # words: cells 24; a line of the ledger of the cash
    "hiring": message("flow.cash", "new colleagues, once"),
    # words: cells 24; a line of the ledger of the cash
    "severance": message("flow.cash", "severance"),
    # words: cells 24; a line of the ledger of the cash
    "freelancers": message("flow.cash", "freelancers"),
    # words: cells 24; a line of the ledger of the cash
    "contracts": message("flow.cash", "contracts"),
    # words: cells 24; a line of the ledger of the cash: what firms bill beyond the price
    "extras": message("flow.cash", "extras on contracts"),
    # words: cells 24; a line of the ledger of the cash
    "governance": message("flow.cash", "governance of contracts"),
    # words: cells 34; a line of the ledger of the cash: what firms give back for service missing
    "credits": message("flow.cash", "service credits"),
    # words: cells 24; a line of the ledger of the cash
    "transitions": message("flow.cash", "hand-overs, once"),
    # words: cells 24; a line of the ledger of the cash
    "exits": message("flow.cash", "contracts left, once"),
    # words: cells 24; a line of the ledger of the cash: invoices in another money, whose rate moved
    "exchange": message("flow.cash", "exchange rates"),
    # words: cells 24; a line of the ledger of the cash
    "fines": message("flow.cash", "fines"),
    # words: cells 24; a line of the ledger of the cash
    "crises": message("flow.cash", "incidents"),
    # words: cells 24; a line of the ledger of the cash
    "other": message("flow.cash", "everything outside IT"),
    # words: cells 34; a line of the ledger of the cash: what answers to events cost or bring
    "events": message("flow.cash", "events"),
    # words: cells 24; a line of the ledger of the cash
    "round": message("flow.cash", "round of funding"),
    # words: cells 24; a line of the ledger of the cash
    "bridge": message("flow.cash", "bridge loan"),
    # words: cells 24; a line of the ledger of the cash: creditors saved the company from its end
    "rescue": message("flow.cash", "restructuring"),
}
_MOOD: dict[str, Message] = {
    # words: cells 24; a line of the ledger of morale or reputation
    "recovered": message("flow.mood", "back to its usual level"),
    # words: cells 24; a line of the ledger of morale
    "overload": message("flow.mood", "too much work"),
    # words: cells 24; a line of the ledger of morale
    "pay": message("flow.mood", "pay under the market"),
    # words: cells 24; a line of the ledger of morale or reputation
    "laid_off": message("flow.mood", "people laid off"),
    # words: cells 24; a line of the ledger of reputation
    "offshore": message("flow.mood", "work done far away"),
    # words: cells 24; a line of the ledger of reputation
    "breach": message("flow.mood", "the breach"),
    # words: cells 34; a line of the ledger of morale or reputation: what answers to events did
    "events": message("flow.mood", "events"),
    # words: cells 24; a line of the ledger of reputation
    "service": message("flow.mood", "service customers get"),
    # words: cells 24; a line of the ledger of morale or reputation: it cannot pass 0 or 100
    "bounds": message("flow.mood", "the end of the scale"),
}
_BACKLOG: dict[str, Message] = {
    # words: cells 24; a line of the ledger of work that waits
    "asked": message("flow.backlog", "asked for"),
    # words: cells 24; a line of the ledger of work that waits
    "rework": message("flow.backlog", "came back"),
    # words: cells 34; a line of the ledger of work that waits: what answers to events did
    "events": message("flow.backlog", "events"),
    # words: cells 24; a line of the ledger of work that waits
    "done": message("flow.backlog", "done"),
    # words: cells 24; a line of the ledger of work that waits
    "given_up": message("flow.backlog", "no longer wanted"),
}
_INPUTS: dict[str, Message] = {
    # words: cells 24; what no single cause explains
    "rest": message("input", "everything else"),
    # words: cells 24; input of a load
    "asked": message("input", "work asked for"),
    # words: cells 24; input of a load
    "rework": message("input", "work that came back"),
    # words: cells 24; input of a load
    "people": message("input", "how many of ours"),
    # words: cells 24; input of a load: newcomers, morale, debt
    "each": message("input", "what each gets done"),
    # words: cells 24; input of a load or a cost
    "freelance": message("input", "freelancers"),
    # words: cells 24; input of a load or a cost
    "firms": message("input", "firms"),
    # words: cells 24; input of a load: the head of IT works too
    "you": message("input", "your own hands"),
    # words: cells 24; input of a wait
    "backlog": message("input", "work that waits in front"),
    # words: cells 24; input of a wait
    "able": message("input", "how much gets done"),
    # words: cells 24; input of a wait
    "load": message("input", "how busy everybody is"),
    # words: cells 24; input of a wait: people far away
    "apart": message("input", "hours in common"),
    # words: cells 24; input of a quality
    "skill": message("input", "skill"),
    # words: cells 24; input of a quality
    "known": message("input", "know-how"),
    # words: cells 24; input of a quality
    "debt": message("input", "technical debt"),
    # words: cells 24; input of a quality: product time given to it
    "mix": message("input", "time given to quality"),
    # words: cells 24; input of a quality: the head of IT has too few days
    "overdraw": message("input", "your overdrawn days"),
    # words: cells 24; part of what a function costs
    "payroll": message("input", "pay"),
    # words: cells 24; part of what a function costs
    "hiring": message("input", "new colleagues, once"),
    # words: cells 24; part of what a function costs
    "severance": message("input", "severance"),
    # words: cells 24; part of what a function costs
    "exits": message("input", "contracts left, once"),
    # words: cells 24; input of customers lost
    "breach": message("input", "the breach"),
    # words: cells 24; input of customers lost
    "incident": message("input", "an incident"),
    # words: cells 24; input of the runway
    "cash": message("input", "cash in the bank"),
    # words: cells 24; input of the runway
    "burn": message("input", "net burn of three months"),
}
_OF_ONE: dict[tuple[str, str], Message] = {
    # words: cells 24; what explains a change of customers lost: they are whole
    ("churn", "rest"): message("input", "chance: whole customers"),
    # words: cells 24; part of what a function costs
    ("cost", "rest"): message("input", "governance"),
    # words: cells 24; how many people share a queue
    ("wait", "people"): message("input", "how many share the queue"),
    # words: cells 24; haste lowers quality
    ("quality", "load"): message("input", "haste"),
}
"""Inputs that mean something else in one measure."""


def flow_label(t: Telling, stock: str, flow: str, f: int | None = None) -> str:
    """A flow of a stock, at most 24 cells."""
    if f is not None:
        return t.words.say(_BACKLOG[flow])
    match stock:
        case "cash":
            heads = one(total(total(t.played.now.heads)))
            return t.words.say(_CASH[flow], n=heads) if flow == "payroll" else t.words.say(_CASH[flow])
        case "mrr":
            return _mrr(t, flow)
        case _:
            return t.words.say(_MOOD[flow])


def flow_brief(t: Telling, flow: str) -> str:
    """A flow of the cash in a word or two, at most 14 cells."""
    w = t.words
    match flow:
        case "serving":
            # words: cells 14; a line of the ledger of the cash, brief: hosting and payment fees
            return w.text("flow.brief", "hosting")
        case "payroll":
            # words: cells 14; a line of the ledger of the cash, brief
            return w.text("flow.brief", "payroll")
        case "hiring":
            # words: cells 14; a line of the ledger of the cash, brief: what new colleagues cost once
            return w.text("flow.brief", "hiring")
        case "offices":
            # words: cells 14; a line of the ledger of the cash, brief: vendor manager, sourcing office
            return w.text("flow.brief", "other posts")
        case "extras":
            # words: cells 14; a line of the ledger of the cash, brief: what firms bill beyond the price
            return w.text("flow.brief", "extras")
        case "governance":
            # words: cells 14; a line of the ledger of the cash, brief
            return w.text("flow.brief", "governance")
        case "credits":
            # words: cells 14; a line of the ledger of the cash, brief: what firms give back
            return w.text("flow.brief", "credits")
        case "transitions":
            # words: cells 14; a line of the ledger of the cash, brief
            return w.text("flow.brief", "hand-overs")
        case "exits":
            # words: cells 14; a line of the ledger of the cash, brief: contracts left
            return w.text("flow.brief", "exits")
        case "other":
            # words: cells 14; a line of the ledger of the cash, brief: everything outside IT
            return w.text("flow.brief", "outside IT")
        case "round":
            # words: cells 14; a line of the ledger of the cash, brief: of funding
            return w.text("flow.brief", "round")
        case "bridge":
            # words: cells 14; a line of the ledger of the cash, brief
            return w.text("flow.brief", "bridge")
        case "rescue":
            # words: cells 14; a line of the ledger of the cash, brief: creditors saved the company
            return w.text("flow.brief", "restructured")
        case _:
            return flow_label(t, "cash", flow)


def _mrr(t: Telling, flow: str) -> str:
    w, s = t.words, t.played.now
    if flow == "events":
        # words: cells 34; a line of the ledger of the revenue: what answers to events won or lost
        return w.text("flow.mrr", "events")
    if flow == "won":
        # words: cells 24; a line of the ledger of the revenue
        return w.plural("flow.mrr", "{n} customer won", "{n} customers won", one(s.joined))
    # words: cells 24; a line of the ledger of the revenue
    return w.plural("flow.mrr", "{n} customer lost", "{n} customers lost", one(s.left))


def piece_label(t: Telling, measure: str, name: str) -> str:
    """An input of a measure, at most 24 cells."""
    functions = t.played.rules.layout.functions
    if name in functions:
        return t.function(functions.index(name))
    return t.words.say(_OF_ONE.get((measure, name)) or _INPUTS[name])
