"""What the flows of stocks and the inputs of measures are called."""

from __future__ import annotations

from infosim.engine.arithmetic import total
from infosim.game.facts.played import one
from infosim.game.present.telling import Telling


def flow_label(t: Telling, stock: str, flow: str, f: int | None = None) -> str:
    """A flow of a stock, at most 24 cells."""
    if f is not None:
        return _backlog(t, flow)
    match stock:
        case "cash":
            return _cash(t, flow)
        case "mrr":
            return _mrr(t, flow)
        case _:
            return _mood(t, flow)


def _cash(t: Telling, flow: str) -> str:
    w = t.words
    match flow:
        case "subscriptions":
            # words: cells 24; a line of the ledger of the cash
            return w.text("flow.cash", "subscriptions")
        case "serving":
            # words: cells 24; a line of the ledger of the cash
            return w.text("flow.cash", "hosting and payment fees")
        case "payroll":
            # words: cells 24; a line of the ledger of the cash
            return w.plural(
                "flow.cash", "payroll, {n} person", "payroll, {n} people", one(total(total(t.played.now.heads)))
            )
        case "offices":
            # words: cells 24; a line of the ledger of the cash: vendor manager, sourcing office
            return w.text("flow.cash", "posts beside you")
        case "hiring":
            # words: cells 24; a line of the ledger of the cash
            return w.text("flow.cash", "new colleagues, once")
        case "severance":
            # words: cells 24; a line of the ledger of the cash
            return w.text("flow.cash", "severance")
        case "freelancers":
            # words: cells 24; a line of the ledger of the cash
            return w.text("flow.cash", "freelancers")
        case "contracts":
            # words: cells 24; a line of the ledger of the cash
            return w.text("flow.cash", "contracts")
        case "extras":
            # words: cells 24; a line of the ledger of the cash: what firms bill beyond the price
            return w.text("flow.cash", "extras on contracts")
        case "governance":
            # words: cells 24; a line of the ledger of the cash
            return w.text("flow.cash", "governance of contracts")
        case "credits":
            # words: cells 34; a line of the ledger of the cash: what firms give back for service missing
            return w.text("flow.cash", "service credits")
        case "transitions":
            # words: cells 24; a line of the ledger of the cash
            return w.text("flow.cash", "hand-overs, once")
        case "exits":
            # words: cells 24; a line of the ledger of the cash
            return w.text("flow.cash", "contracts left, once")
        case "exchange":
            # words: cells 24; a line of the ledger of the cash: invoices in another money, whose rate moved
            return w.text("flow.cash", "exchange rates")
        case "fines":
            # words: cells 24; a line of the ledger of the cash
            return w.text("flow.cash", "fines")
        case "crises":
            # words: cells 24; a line of the ledger of the cash
            return w.text("flow.cash", "incidents")
        case "other":
            # words: cells 24; a line of the ledger of the cash
            return w.text("flow.cash", "everything outside IT")
        case "events":
            # words: cells 34; a line of the ledger of the cash: what answers to events cost or bring
            return w.text("flow.cash", "events")
        case "round":
            # words: cells 24; a line of the ledger of the cash
            return w.text("flow.cash", "round of funding")
        case _:
            # words: cells 24; a line of the ledger of the cash
            return w.text("flow.cash", "bridge loan")


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


def _mood(t: Telling, flow: str) -> str:
    w = t.words
    match flow:
        case "recovered":
            # words: cells 24; a line of the ledger of morale or reputation
            return w.text("flow.mood", "back to its usual level")
        case "overload":
            # words: cells 24; a line of the ledger of morale
            return w.text("flow.mood", "too much work")
        case "pay":
            # words: cells 24; a line of the ledger of morale
            return w.text("flow.mood", "pay under the market")
        case "laid_off":
            # words: cells 24; a line of the ledger of morale or reputation
            return w.text("flow.mood", "people laid off")
        case "offshore":
            # words: cells 24; a line of the ledger of reputation
            return w.text("flow.mood", "work done far away")
        case "breach":
            # words: cells 24; a line of the ledger of reputation
            return w.text("flow.mood", "the breach")
        case "events":
            # words: cells 34; a line of the ledger of morale or reputation: what answers to events did
            return w.text("flow.mood", "events")
        case "service":
            # words: cells 24; a line of the ledger of reputation
            return w.text("flow.mood", "service customers get")
        case _:
            # words: cells 24; a line of the ledger of morale or reputation: it cannot pass 0 or 100
            return w.text("flow.mood", "the end of the scale")


def _backlog(t: Telling, flow: str) -> str:
    w = t.words
    match flow:
        case "asked":
            # words: cells 24; a line of the ledger of work that waits
            return w.text("flow.backlog", "asked for")
        case "rework":
            # words: cells 24; a line of the ledger of work that waits
            return w.text("flow.backlog", "came back")
        case "events":
            # words: cells 34; a line of the ledger of work that waits: what answers to events did
            return w.text("flow.backlog", "events")
        case "done":
            # words: cells 24; a line of the ledger of work that waits
            return w.text("flow.backlog", "done")
        case _:
            # words: cells 24; a line of the ledger of work that waits
            return w.text("flow.backlog", "no longer wanted")


def piece_label(t: Telling, measure: str, name: str) -> str:
    """An input of a measure, at most 24 cells."""
    functions = t.played.rules.layout.functions
    if name in functions:
        return t.function(functions.index(name))
    w = t.words
    match measure, name:
        case "churn", "rest":
            # words: cells 24; what explains a change of customers lost: they are whole
            return w.text("input", "chance: whole customers")
        case "cost", "rest":
            # words: cells 24; part of what a function costs
            return w.text("input", "governance")
        case _, "rest":
            # words: cells 24; what no single cause explains
            return w.text("input", "everything else")
        case "wait", "people":
            # words: cells 24; how many people share a queue
            return w.text("input", "how many share the queue")
        case "quality", "load":
            # words: cells 24; haste lowers quality
            return w.text("input", "haste")
        case _, "asked":
            # words: cells 24; input of a load
            return w.text("input", "work asked for")
        case _, "rework":
            # words: cells 24; input of a load
            return w.text("input", "work that came back")
        case _, "people":
            # words: cells 24; input of a load
            return w.text("input", "how many of ours")
        case _, "each":
            # words: cells 24; input of a load: newcomers, morale, debt
            return w.text("input", "what each gets done")
        case _, "freelance":
            # words: cells 24; input of a load or a cost
            return w.text("input", "freelancers")
        case _, "firms":
            # words: cells 24; input of a load or a cost
            return w.text("input", "firms")
        case _, "you":
            # words: cells 24; input of a load: the head of IT works too
            return w.text("input", "your own hands")
        case _, "backlog":
            # words: cells 24; input of a wait
            return w.text("input", "work that waits in front")
        case _, "able":
            # words: cells 24; input of a wait
            return w.text("input", "how much gets done")
        case _, "load":
            # words: cells 24; input of a wait
            return w.text("input", "how busy everybody is")
        case _, "apart":
            # words: cells 24; input of a wait: people far away
            return w.text("input", "hours in common")
        case _, "skill":
            # words: cells 24; input of a quality
            return w.text("input", "skill")
        case _, "known":
            # words: cells 24; input of a quality
            return w.text("input", "know-how")
        case _, "debt":
            # words: cells 24; input of a quality
            return w.text("input", "technical debt")
        case _, "mix":
            # words: cells 24; input of a quality: product time given to it
            return w.text("input", "time given to quality")
        case _, "overdraw":
            # words: cells 24; input of a quality: the head of IT has too few days
            return w.text("input", "your overdrawn days")
        case _, "payroll":
            # words: cells 24; part of what a function costs
            return w.text("input", "pay")
        case _, "hiring":
            # words: cells 24; part of what a function costs
            return w.text("input", "new colleagues, once")
        case _, "severance":
            # words: cells 24; part of what a function costs
            return w.text("input", "severance")
        case _, "exits":
            # words: cells 24; part of what a function costs
            return w.text("input", "contracts left, once")
        case _, "breach":
            # words: cells 24; input of customers lost
            return w.text("input", "the breach")
        case _, "incident":
            # words: cells 24; input of customers lost
            return w.text("input", "an incident")
        case _, "cash":
            # words: cells 24; input of the runway
            return w.text("input", "cash in the bank")
        case _:
            # words: cells 24; input of the runway
            return w.text("input", "net burn of three months")
