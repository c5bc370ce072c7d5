"""The event on the table: its story, its causes, the price of each answer; tokens and alerts that speak of it."""

from __future__ import annotations

import re

from infosim.engine.deck import Choice, Outcome
from infosim.engine.refusals import Reason
from infosim.game.facts.played import one
from infosim.game.facts.stories import OnTable, causes, event_of, on_table, person, reason, rival
from infosim.game.present.effect_words import Told, effect
from infosim.game.present.measure_words import cause
from infosim.game.present.telling import Telling
from infosim.game.refusal_words import WORDS
from infosim.game.views.event import AnswerView, EventView
from infosim.game.views.form import Draft, FormName
from infosim.game.views.prose import NOTHING, Prose, Tone
from infosim.locale import message

_PLACE = re.compile(r"\{(\w+)\}")
FORMS: dict[str, FormName] = {
    "open_vacancy": "vacancy", "close_vacancy": "close_post", "set_pay": "pay", "let_go": "lay_off",
    "freelance": "freelance", "tender": "open_tender", "sign": "sign", "set_scope": "scope", "govern": "governance",
    "renew_or_renegotiate": "renew", "exit": "leave", "priority": "priority", "hands_on": "hands_on", "fund": "fund",
}  # fmt: skip
"""The form of each decision that an answer may be."""
OF_CONTRACT = ("set_scope", "govern", "renew_or_renegotiate", "exit")


def event(t: Telling) -> EventView | None:
    """What the screen of the event shows; None where nothing lies on the table."""
    table = on_table(t.played)
    if table is None:
        return None
    told = event_of(t.played, table.key)
    choices = t.played.rules.content.deck.cards[table.card].choices
    return EventView(
        card=table.key,
        title=story(t, table.key, "title", table.function, table.vendor),
        where=where(t, table.function, table.vendor),
        tone=told.tone,  # type: ignore[arg-type]
        body=Prose(story(t, table.key, "body", table.function, table.vendor)),
        answers=tuple(answer(t, table, n, choice) for n, choice in enumerate(choices)),
        default=table.default,
        answered=table.answered,
        because=because(t, table),
        odds=tuple(odds(t, n, choice) for n, choice in enumerate(choices)) if _uncertain(choices) else (),
    )


# ---------------------------------------------------------------------------------------------------- texts
def story(t: Telling, key: str, part: str, function: int, vendor: int) -> str:
    """A text of a card with its places filled."""
    text = t.of_scenario(f"events.{key}.{part}")
    return _PLACE.sub(lambda place: placed(t, place[1], function, vendor), text)


def placed(t: Telling, place: str, function: int, vendor: int) -> str:
    """What stands in a place of a card's text."""
    match place:
        case "function":
            return t.function(max(function, 0))
        case "vendor":
            return t.vendor(vendor) if vendor >= 0 else ""
        case "person":
            return person(t.played, function)
        case "rival":
            which = rival(t.played)
            # words: in a story: some other start-up, where the scenario has none
            return t.rival(which) if which is not None else t.words.text("event", "a competitor")
        case "amount":
            return amount(t, function, vendor)
        case _:
            return t.of_scenario("company.name")


def amount(t: Telling, function: int, vendor: int) -> str:
    """What a contract is about in figures: the rise that is asked for, else its fee."""
    s = t.played.now
    for slot in range(s.contract_vendor.shape[0]):
        if function >= 0 and int(one(s.contract_vendor[slot, function])) == vendor:
            ask = one(s.contract_ask[slot, function])
            return t.words.percent(ask, 0) if ask > 0 else t.words.money(one(s.contract_fee[slot, function]))
    return t.words.money(0.0)


def where(t: Telling, function: int, vendor: int) -> str:
    """Whom it is about."""
    if vendor >= 0:
        return t.vendor(vendor)
    return t.function(function) if function >= 0 else ""


def label(t: Telling, key: str, choice: str) -> str:
    """An answer in words."""
    return t.of_scenario(f"events.{key}.choices.{choice}.label")


def says(t: Telling, card: str, choice: str, token: str, outcome: Outcome) -> str:
    """The words of a token: the scenario's own, else its first effect."""
    own = t.of_scenario(f"events.{card}.choices.{choice}.later.{token}.says")
    return own or first(t, outcome)


def first(t: Telling, outcome: Outcome) -> str:
    """The first effect of an outcome."""
    told = effects(t, outcome)
    return told[0].text if told else ""


def because(t: Telling, table: OnTable) -> Prose:
    """Why an earned event came, with the player's own figures."""
    found = [cause(t, each.condition, each.figure) for each in causes(t.played, table)]
    found = [one_cause.replace(" ", "\u00a0") for one_cause in dict.fromkeys(found)]  # a figure stays by its name
    if not found:
        return NOTHING
    # words: cells 100; why an event came; {causes} are figures, e.g. know-how inside 28% · load 104%
    return t.say(message("event", "because: {causes}"), causes=" · ".join(found))


# ---------------------------------------------------------------------------------------------------- answers
def answer(t: Telling, table: OnTable, n: int, choice: Choice) -> AnswerView:
    """One answer with its price in three coins."""
    key = t.played.rules.layout.choices[table.card][n]
    decision = choice.decision
    now, now_tone = now_of(t, choice)
    later, later_tone = later_of(t, choice)
    return AnswerView(
        key=key,
        label=label(t, table.key, key),
        now=now,
        days=days_of(t, choice),
        later=later,
        now_tone=now_tone,
        later_tone=later_tone,
        said=said(t, choice),
        refusal=refusal(t, table, n, choice),
        form=form(t, table, decision) if decision else None,
    )


def effects(t: Telling, outcome: Outcome, without: tuple[str, ...] = ()) -> list[Told]:
    """All effects of an outcome in words."""
    found = [effect(t, name, size) for name, size in (*outcome.once, *outcome.lasting) if name not in without]
    if outcome.calls >= 0:
        found.append(effect(t, "event"))
    if outcome.fells >= 0:
        found.append(effect(t, "rival_falls"))
    return found


def now_of(t: Telling, choice: Choice) -> tuple[str, Tone | None]:
    """The money of an answer at once; where there is none, what else it does at once."""
    w = t.words
    cash = dict(choice.at_once.once).get("cash", 0.0)
    if cash > 0:
        return w.money_change(100.0 * cash), "good"
    if cash < 0:
        return w.money(-100.0 * cash), None
    monthly = dict(choice.at_once.lasting).get("cash_month", 0.0)
    if monthly < 0:
        # words: cells 10; the price of an answer that is paid each month: months, times an amount; e.g. 4 × €5k
        paid = w.text("event.now", "{n} × {money}", n=w.count(choice.at_once.lasts), money=w.money(-100.0 * monthly))
        return paid, None
    other = [each for each in choice.at_once.once if each[0] not in ("days", "cash")]
    if other:
        return effect(t, *other[0])
    return w.money(0.0), None


def days_of(t: Telling, choice: Choice) -> str:
    """The days of an answer: of this month, and of those after it while it lasts."""
    w = t.words
    days, monthly = dict(choice.at_once.once).get("days", 0.0), dict(choice.at_once.lasting).get("days_month", 0.0)
    if monthly <= 0:
        return w.number(days)
    # words: cells 8; days that an answer takes: at once, and each month; e.g. 1+3/mo
    return w.text("event.now", "{days}+{more}/mo", days=w.number(days), more=w.number(monthly))


def later_of(t: Telling, choice: Choice) -> tuple[str, Tone | None]:
    """What an answer does later, or for a while: the first of it."""
    w = t.words
    for outcome in (*choice.later, choice.at_once):
        found = effects(t, outcome) if outcome.after else [effect(t, *each) for each in outcome.lasting]
        if found:
            told = found[0]
            if outcome.odds < 1.0:
                # words: cells 26; something that may happen later; {what} is e.g. reputation ▼ 15
                return w.text("event.later", "{what}?", what=told.text), told.tone
            return told
    if choice.decision:
        # words: cells 22; in the column of what comes later: the answer is a decision of its own
        return w.text("event.later", "you decide"), None
    # words: cells 22; in the column of what comes later
    return w.text("event.later", "nothing"), None


def said(t: Telling, choice: Choice) -> tuple[Prose, ...]:
    """All that an answer does: at once, for a while, and each token with its month."""
    w = t.words
    found = []
    at_once = [effect(t, name, size).text for name, size in choice.at_once.once]
    if at_once:
        # words: all that an answer does at once; {effects} are e.g. −€8k · +2 d
        found.append(t.say(message("event", "Now: {effects}."), effects=" · ".join(at_once)))
    if choice.at_once.lasting:
        lasts = [effect(t, name, size).text for name, size in choice.at_once.lasting]
        # words: what an answer does for a while; {months} is e.g. 3 mo
        found.append(
            t.say(
                message("event", "For {months}: {effects}."),
                months=w.months(choice.at_once.lasts),
                effects=" · ".join(lasts),
            )
        )
    for later in choice.later:
        text = " · ".join(each.text for each in effects(t, later))
        if later.lasting:
            # words: what a token does, and for how long; e.g. capacity ▼ 10%, for 6 mo
            text = w.text("event", "{effects}, for {months}", effects=text, months=w.months(later.lasts))
        month = t.in_month(later.after)
        if later.odds < 1.0:
            # words: what may land later: its month, its odds, e.g. 4 in 10
            maybe = message("event", "In {month}, {odds}: {effects}.")
            found.append(t.say(maybe, month=month, odds=w.in_ten(later.odds), effects=text))
        else:
            # words: what lands later, with its month
            found.append(t.say(message("event", "In {month}: {effects}."), month=month, effects=text))
    if choice.decision:
        # words: an answer that opens an order form
        found.append(t.say(message("event", "Opens the form: the answer is what you decide there.")))
    if not found:
        # words: an answer that does nothing
        found.append(t.say(message("event", "Costs nothing and changes nothing.")))
    return tuple(found)


def _uncertain(choices: tuple[Choice, ...]) -> bool:
    return any(later.odds < 1.0 for choice in choices for later in choice.later)


def odds(t: Telling, n: int, choice: Choice) -> Prose:
    """The chances of what an answer leaves under way, by the answer's number."""
    w = t.words
    found = []
    for later in choice.later:
        if later.odds < 1.0:
            text = " · ".join(each.text for each in effects(t, later))
            # words: the odds of an answer: what may come of it, and how often nothing does; e.g. −€30k: 4 in 10
            found.append(w.text("event.odds", "{what}: {odds}", what=text, odds=w.in_ten(later.odds)))
    if not found:
        if choice.decision:
            # words: the odds of an answer, by its number, that is a decision with a form of its own
            return t.say(message("event.odds", "{answer}: as the form says."), answer=w.count(n + 1))
        # words: the odds of an answer, by its number
        return t.say(message("event.odds", "{answer}: all of it is sure."), answer=w.count(n + 1))
    # words: the odds of an answer, by its number; {chances} are e.g. −€30k · reputation ▼ 15: 4 in 10
    told = message("event.odds", "{answer}: {chances}; else nothing.")
    return t.say(told, answer=w.count(n + 1), chances=", ".join(found))


def refusal(t: Telling, table: OnTable, n: int, choice: Choice) -> Prose | None:
    """Why an answer cannot be given; one that is a decision waits for it and is not refused."""
    w = t.words
    why = reason(t.played, table, n, decided=True)
    if why is Reason.FINE:
        return None
    if why is Reason.TOO_DEAR:
        price = -100.0 * dict(choice.at_once.once).get("cash", 0.0)
        cash = w.money(max(one(t.played.now.cash), 0.0))
        return Prose(w.say(WORDS[Reason.TOO_DEAR, ""], price=w.money(price), cash=cash))
    if why is Reason.DEAD:
        return Prose(w.say(WORDS[Reason.DEAD, ""]))
    return Prose(w.say(WORDS[Reason.OUT_OF_RANGE, "answer"]))


def form(t: Telling, table: OnTable, decision: str) -> Draft | None:
    """The form of the decision that an answer is, about what the card is about; None if there is nothing to decide."""
    name = FORMS[decision]
    functions = t.played.rules.layout.functions
    if decision in ("priority", "hands_on", "fund"):
        return Draft(name)
    if decision in OF_CONTRACT:
        held = [c for c in t.facts.contracts if table.function < 0 or c.function == table.function]
        mine = [c for c in held if c.vendor == table.vendor] or sorted(held, key=lambda c: (-c.place, -c.fee))
        return Draft(name, f"{functions[mine[0].function]}.{mine[0].slot}") if mine else None
    f = table.function if table.function >= 0 else worst(t)
    if decision == "close_vacancy":
        slots = [n for n, posts in enumerate(t.played.now.vacancy_posts[:, f, 0, 0]) if posts > 0]
        return Draft(name, f"{functions[f]}.{slots[0]}") if slots else None
    if decision == "sign":
        bids = [n for n, vendor in enumerate(t.played.now.bid_vendor[:, f, 0, 0]) if vendor >= 0]
        return Draft(name, f"{functions[f]}.{bids[0]}") if bids else None
    return Draft(name, functions[f])


def worst(t: Telling) -> int:
    """The function with the most work for its people."""
    awake = [work for work in t.facts.works if work.awake]
    return max(awake, key=lambda work: work.load).index if awake else 0
