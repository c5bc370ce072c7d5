"""Standing orders in words: what they are called, until when they hold, what they did, and when to be reminded."""

from __future__ import annotations

from infosim.engine.arithmetic import total
from infosim.engine.layout import ASK, STANDING
from infosim.engine.standing import barred, until
from infosim.game.facts.functions import Work
from infosim.game.facts.matters import function_of
from infosim.game.facts.pipeline import Asked, Freelance, Hire, Start
from infosim.game.facts.played import Played, one
from infosim.game.present.telling import Telling
from infosim.game.views.prose import Prose, Said
from infosim.locale import Message, message

LAST_MONTHS = 3
"""Months before the end of a game at which orders that go on are recalled."""

# words: cells 34; a standing order: a post for everybody who leaves
_REPLACE = message("standing.name", "Replace leavers")
# words: cells 34; a standing order: a freelancer while a post stays open; {months} is e.g. 2 mo
_BRIDGE = message("standing.name", "Freelancer on a post over {months}")
# words: cells 34; a standing order: ask me when a function's load is high; {load} is e.g. 85%
_ASK = message("standing.name", "Load over {load}: ask me")
# words: cells 34; a standing order: give notice to a vendor that does not keep its promise
_SATISFIED = message("standing.name", "Renew by itself only if satisfied")
_NAMES: dict[str, Message] = dict(zip(STANDING, (_REPLACE, _BRIDGE, _ASK, _SATISFIED), strict=True))


def name(t: Telling, rule: str) -> str:
    """What a standing order is called."""
    w, r = t.words, t.played.rules.standing
    return w.say(_NAMES[rule], **_figures(t, rule, months=w.months(r.bridge_from), load=w.percent(r.load, 0)))


def _figures(t: Telling, rule: str, **all_of_them: str) -> dict[str, str]:
    wanted = {"bridge": "months", "ask": "load"}.get(rule)
    return {wanted: all_of_them[wanted]} if wanted else {}


def days_of(t: Telling, rule: str) -> float:
    """Days that it takes each time it acts."""
    a = t.played.rules.attention
    return {"replace": a.vacancy, "bridge": a.freelancer, "satisfied": a.leave}.get(rule, 0.0)


def last_month(played: Played, rule: str) -> int | None:
    """The last month in which it holds, from 1, with what was decided this month; None where it is not in force."""
    last = int(one(until(played.now, played.own, played.rules)[STANDING.index(rule)]))
    return last if last > played.closed else None


def opened(played: Played) -> tuple[str, ...]:
    """Those that can be given by now, and the next one to be learnt; none while the chapter keeps them closed."""
    closed, wait = barred(played.now, played.rules)
    if played.holds(closed):
        return ()
    waits = [one(wait[i]) for i in range(len(STANDING))]
    shown = [rule for rule, months in zip(STANDING, waits, strict=True) if months <= 0]
    return (*shown, *STANDING[len(shown) : len(shown) + 1])


def note(t: Telling) -> str:
    """Beside their title: how many hold, or when they can be given."""
    w, played = t.words, t.played
    closed, _ = barred(played.now, played.rules)
    if played.holds(closed):
        kinds = played.rules.content.chapters.closed
        opens = next((h for h in range(int(one(played.now.chapter)), len(kinds)) if "standing" not in kinds[h]), None)
        if opens is None:
            # words: cells 30; why something is closed: the scenario never opens it
            return w.text("standing", "not in this game")
        # words: cells 30; why something is closed: until a chapter begins; e.g. from series A on
        return w.text("standing", "from {chapter} on", chapter=t.chapter(opens))
    on = sum(last_month(played, rule) is not None for rule in STANDING)
    # words: cells 34; so many standing orders of so many are in force; each takes days when it acts
    return w.text("standing", "{n} of {all} on, days each time", n=str(on), all=str(len(STANDING)))


# ------------------------------------------------------------------------------------------------------ what they say


def overloaded(t: Telling) -> tuple[Work, ...]:
    """Functions about which one asks: a load over its mark, and nobody on the way, the heaviest first."""
    if last_month(t.played, STANDING[ASK]) is None:
        return ()
    helped = {function_of(thing) for thing in t.facts.things if isinstance(thing, (Hire, Start, Freelance, Asked))}
    mark = t.played.rules.standing.load
    over = [work for work in t.facts.works if work.awake and work.load > mark and work.index not in helped]
    return tuple(sorted(over, key=lambda work: -work.load))


def asks(t: Telling) -> list[Prose]:
    """What a standing order asks before the month ends."""
    # words: a standing order asks before the month ends: the load of a function is high, and nobody comes
    load = message("before_end", "{function}: load {load}, and nobody on the way.")
    return [
        t.say(load, function=t.function(work.index), load=Said(t.words.percent(work.load, 0), "warn"))
        for work in overloaded(t)[:1]
    ]


def reminders(t: Telling) -> list[Prose]:
    """Once each: an order that ends with this month; orders that go on into the last chapter, and to the very end."""
    played = t.played
    held = {rule: last_month(played, rule) for rule in STANDING}
    told = []
    for rule, last in held.items():
        if last == played.month < played.rules.layout.months:
            # words: before the month ends: a standing order, named, ends with it
            ends = message("before_end", "A standing order ends with this month: {order}.")
            told.append(t.say(ends, order=name(t, rule)))
    going = [rule for rule, last in held.items() if last is not None and last > played.month and rule != STANDING[ASK]]
    chapters = len(played.rules.layout.chapters)
    begins = played.closed and chapters > 1 and one(played.now.chapter) == chapters - 1 != one(played.before.chapter)
    ends_soon = played.month == played.rules.layout.months - LAST_MONTHS + 1
    if going and (begins or ends_soon):
        # words: before the month ends, as the last chapter begins or the game ends; standing orders go on; a is a key
        on = message("before_end", "{n} standing order goes on (a).", "{n} standing orders go on (a).")
        told.append(t.say(on, n=len(going)))
    return told


def waiting(t: Telling) -> int:
    """Leavers for whom no post could be opened yet: all slots of their function are taken."""
    return int(one(total(total(t.played.now.posts_owed))))
