"""The debrief in words: what each decision was worth, what luck did, the mistakes by their names."""

from __future__ import annotations

import numpy as np

from infosim.game.debrief import SHOWN, Band, Debrief, Game, Ghost, Mistake, Otherwise, Price, mattered
from infosim.game.debrief.prices import most_for
from infosim.game.facts.played import one
from infosim.game.facts.story import story
from infosim.game.plan import orders_of
from infosim.game.present.bots import bot_name
from infosim.game.present.decided import told_of
from infosim.game.present.end import chapter
from infosim.game.present.mistakes import mistake_instead, mistake_name, mistake_said
from infosim.game.present.otherwise import otherwise
from infosim.game.present.score import axis_name, best_axis, better
from infosim.game.present.telling import Telling
from infosim.game.score import Ruler, floors_of
from infosim.game.seat import Seat
from infosim.game.views.debrief import DebriefView, Era, Line, LuckView, MistakeRow, Player, PriceRow, Spread
from infosim.game.views.lesson import Sealed
from infosim.game.views.prose import NOTHING, Prose, Said, Tone
from infosim.locale import Words, message
from infosim.scenario.closed import AXES

EURO = 100.0
TOLD = 3.0
"""Points of an axis from which a change on it is told."""
CLEAR = 0.15
"""Share of the value from which luck or play is called large."""


def debrief(t: Telling, d: Debrief, sealed: tuple[Sealed, ...] = ()) -> DebriefView:
    """The whole of it, with what was foretold in a class."""
    life = d.game.dead
    ordered = sorted(d.prices, key=lambda price: -abs(_worth(price.worth, life)))
    return DebriefView(
        headline=headline(t, d),
        first=t.played.first_day(1),
        closed=d.game.closed,
        own=Line(_you(t.words), tuple(one(s.mrr) for s in d.game.states)),
        beside=beside(t, d),
        eras=eras(t, d.game),
        story=tuple(chapter(t, happened) for happened in story(t.played)),
        mattered=tuple(row(t, d, price) for price in mattered(d.prices, d.value)),
        every=tuple(row(t, d, price) for price in ordered),
        luck=luck(t, d),
        mistakes=tuple(mistake(t, d, mistaken) for mistaken in d.mistakes[:SHOWN]),
        better=better(t, d.standing),
        thanks=thanks(t, d),
        lesson=t.of_scenario("lesson") if d.game.finished else "",
        predictions=sealed,
        notes=notes(t, d),
        life=life,
    )


def _you(w: Words) -> str:
    # words: cells 12; legend of a chart: the company that is played
    return w.text("debrief", "you")


def headline(t: Telling, d: Debrief) -> str:
    """One sentence with a voice: what the game was made of."""
    w, scale = t.words, max(d.value, d.others.band.middle, 1.0)
    luck, play = d.by_luck / scale, d.by_play / scale
    if d.game.dead:
        # words: cells 58; title of the debrief of a company that failed
        return w.text("debrief", "It was not one decision. It was this one first.")
    if not d.game.finished:
        # words: cells 58; title of the debrief of a game that goes on
        return w.text("debrief", "So far. The rest is still yours.")
    if play > CLEAR and luck > CLEAR:
        # words: cells 58; title of the debrief: good decisions, and good luck
        return w.text("debrief", "You were good. You were also lucky.")
    if play > CLEAR and luck < -CLEAR:
        # words: cells 58; title of the debrief: good decisions against bad luck
        return w.text("debrief", "Uphill, and still ahead of the others.")
    if play > CLEAR:
        # words: cells 58; title of the debrief: good decisions, usual luck
        return w.text("debrief", "Luck was elsewhere. This was you.")
    if luck > CLEAR:
        # words: cells 58; title of the debrief: usual decisions, good luck
        return w.text("debrief", "A good year for everybody, and you were there.")
    if play < -CLEAR:
        # words: cells 58; title of the debrief: the bots did better
        return w.text("debrief", "The others had the same luck, and more of the money.")
    # words: cells 58; title of the debrief: nothing stands out
    return w.text("debrief", "About what such companies come to.")


def beside(t: Telling, d: Debrief) -> tuple[Line, ...]:
    """Another game's revenue where there is one; then the bots', the one nearest to the middle of them first."""
    w, months = t.words, d.game.closed + 1
    middle = np.argsort(np.abs(d.others.values - d.others.band.middle), kind="stable")
    bots = [
        # words: cells 46; legend of a chart: a bot that played the same luck
        Line(w.text("debrief", "{name}, same luck", name=bot_name(d.others.bots[int(n)], w)),
             tuple(d.others.mrr[:months, int(n)].tolist()))
        for n in middle
    ]  # fmt: skip
    return (*((Line(ghost_name(d.ghost, w), tuple(d.ghost.mrr.tolist())),) if d.ghost is not None else ()), *bots)


def ghost_name(ghost: Ghost, w: Words) -> str:
    """Another game by its company, and whether it had the same luck."""
    if ghost.same_luck:
        # words: cells 46; legend of a chart: another game of the same luck, by its company
        return w.text("debrief", "{company}, same luck", company=ghost.company)
    # words: cells 46; legend of a chart: another game with other luck, by its company
    return w.text("debrief", "{company}, seed {seed}", company=ghost.company, seed=str(ghost.seed))


def eras(t: Telling, game: Game) -> tuple[Era, ...]:
    """The chapters that the company went through."""
    found = [Era(0, t.chapter(int(one(game.states[0].chapter))))]
    for before, s in zip(game.states, game.states[1:], strict=False):
        if one(s.chapter) > one(before.chapter):
            found.append(Era(s.month, t.chapter(int(one(s.chapter)))))
    return tuple(era for era in found if era.name)


# ------------------------------------------------------------------------------------------------------------- prices


def row(t: Telling, d: Debrief, price: Price) -> PriceRow:
    """A decision and what it was worth."""
    life, worth = d.game.dead, _worth(price.worth, d.game.dead)
    date, text = t.played.first_day(price.month), decision_text(t, d.game, price)
    known, unlike = then(t, d.game, price), without(t, d, price.worth)
    # words: cells 60; the head of a page on one decision: what it was, and its month
    head = t.words.text("otherwise", "{decision}, {month}", decision=text, month=t.words.month_short(date))
    return PriceRow(
        month=price.month,
        date=date,
        text=text,
        worth=worth,
        figure=worth_text(t.words, price.worth, life),
        tone=_tone(worth),
        band=_band(t.words, price.band, life),
        then=known,
        without=unlike,
        otherwise=otherwise(t, d.game, price.worth, head, price.month, known, unlike),
    )


def early_rows(t: Telling, game: Game, prices: tuple[Price, ...]) -> tuple[PriceRow, ...]:
    """Decisions with their prices, before it is known where the game stands."""
    life = game.dead
    return tuple(
        PriceRow(
            month=price.month,
            date=t.played.first_day(price.month),
            text=decision_text(t, game, price),
            worth=_worth(price.worth, life),
            figure=worth_text(t.words, price.worth, life),
            tone=_tone(_worth(price.worth, life)),
            band="",
            then=NOTHING,
            without=NOTHING,
        )
        for price in prices
    )


def decision_text(t: Telling, game: Game, price: Price) -> str:
    """A decision of a month in a few words."""
    s = game.states[price.month - 1]
    said = told_of(t, orders_of((price.decision,), Seat(s, game.rules.layout)), s)
    return said[0].text if said else ""


def _worth(worth: Otherwise, life: bool) -> float:
    """What a bar shows: cents; of a company that failed, months of life."""
    return worth.lived if life else worth.value * EURO


def worth_text(w: Words, worth: Otherwise, life: bool) -> str:
    """What something was worth: money; of a company that failed, months of life."""
    if not life:
        return w.money_change(worth.value * EURO)
    # words: cells 10; months of life that a decision gave or took; {months} has a sign, e.g. +5 mo
    return w.text("debrief", "{months} mo", months=w.fixed_change(worth.lived, 0))


def _tone(worth: float) -> Tone | None:
    return "bad" if worth < 0 else None


def _band(w: Words, band: Band | None, life: bool) -> str:
    """What something is worth 8 times in 10."""
    if band is None or life:
        return ""
    # words: cells 18; from one amount to another; e.g. +€120k … +€470k
    return w.text(
        "debrief", "{low} … {high}", low=w.money_change(band.low * EURO), high=w.money_change(band.high * EURO)
    )


def then(t: Telling, game: Game, price: Price) -> Prose:
    """The decision, its month, and the figures that were on the board."""
    w, s = t.words, game.states[price.month - 1]
    month, text = w.month(t.played.first_day(price.month)), decision_text(t, game, price)
    name = getattr(price.decision, "function", None)
    if name is not None and s.month:  # nothing has been measured on the first morning
        f = game.rules.layout.functions.index(name)
        # words: cells 110; a decision, its month, and the function's figures of that time
        told = message("debrief", "{decision}, {month}. On the board then: load {load}, wait {wait}.")
        return t.say(told, decision=Said(text, "strong"), month=month, load=w.percent(min(one(s.load[f]), 9.99), 0),
                     wait=w.wait(one(s.lead_time[f])))  # fmt: skip
    # words: cells 110; a decision, its month, and the company's figures of that time
    told = message("debrief", "{decision}, {month}. On the board then: cash {cash}, MRR {mrr}.")
    return t.say(told, decision=Said(text, "strong"), month=month, cash=w.money(one(s.cash)), mrr=w.money(one(s.mrr)))


def without(t: Telling, d: Debrief, worth: Otherwise) -> Prose:
    """What the game would have come to without a decision: value, then the axes that would stand elsewhere."""
    w = t.words
    other = -worth.value * EURO
    value = Said(w.money_change(other), "good" if other > 0 else "bad") if round(other) else None
    if d.game.dead:
        # words: cells 60; without a decision, of a company that failed; {months} has a sign
        lived = message("debrief", "Without it: {months} months of life.")
        parts = [t.say(lived, months=Said(w.fixed_change(-worth.lived, 0), "good" if worth.lived < 0 else "bad"))]
    elif worth.lived > 0:
        # words: cells 60; without a decision the company would have failed in a month
        failed = message("debrief", "Without it: bankrupt in {month}.")
        when = t.played.first_day(max(d.game.closed - round(worth.lived), 1))
        parts = [t.say(failed, month=Said(w.month(when), "bad"))]
    elif value is None:
        # words: cells 60; without a decision the value is the same
        parts = [t.say(message("debrief", "Without it: the same value."))]
    else:
        # words: cells 60; without a decision; {money} has a sign
        parts = [t.say(message("debrief", "Without it: {money}."), money=value)]
    moved = axes_moved(d, worth)
    if moved:
        told = ", ".join(
            # words: cells 30; an axis of the result and how it would move; e.g. people 43 → 58
            w.text("debrief", "{axis} {now} → {other}", axis=axis_name(name, w), now=w.count(now), other=w.count(then))
            for name, now, then in moved
        )
        parts.append(Prose(f"{told[:1].upper()}{told[1:]}."))
    if worth.dropped:
        parts.append(
            Prose(
                w.plural(
                    "debrief",
                    "{n} later decision could not have followed.",
                    "{n} later decisions could not have followed.",
                    worth.dropped,
                )
            )
        )
    said = parts[0]
    for part in parts[1:]:
        said = said.then(part, " ")
    return said


def axes_moved(d: Debrief, worth: Otherwise) -> tuple[tuple[str, float, float], ...]:
    """The axes but value that would stand elsewhere, the two that move most: name, where it stands, where it would."""
    floors = floors_of(d.game.scenario.score.floors)
    there = Ruler(d.standing.bot_x, floors).axes(d.x - worth.x, d.standing.kept)
    moves = [(name, float(d.standing.axes[i]), float(there[i])) for i, name in enumerate(AXES) if i]
    moved = [move for move in moves if abs(move[2] - move[1]) >= TOLD]
    return tuple(sorted(moved, key=lambda move: -abs(move[2] - move[1]))[:2])


def notes(t: Telling, d: Debrief) -> tuple[str, ...]:
    """What could not be priced, and why."""
    w, found = t.words, []
    if d.undone:
        found.append(
            w.plural(
                "debrief",
                "{n} decision found no time in an overdrawn month: it changed nothing.",
                "{n} decisions found no time in overdrawn months: they changed nothing.",
                len(d.undone),
            )
        )
    if d.unpriced:
        month = w.month(t.played.first_day(d.unpriced + 1))
        # words: cells 74; months that were played under other rules, and are not priced
        found.append(w.text("debrief", "Priced from {month} on: before it, other rules held.", month=month))
    return tuple(found)


# ------------------------------------------------------------------------------------------------------ skill and luck


def luck(t: Telling, d: Debrief) -> LuckView:
    """Skill and luck."""
    w = t.words
    # words: cells 30; a line of skill and luck: the same decisions, other luck
    same = w.text("debrief", "your decisions, other luck")
    # words: cells 30; a line of skill and luck: the bots, the same luck
    bots = w.text("debrief", "your luck, other players")
    # words: cells 24; a range of money that holds 8 in 10; e.g. 8 in 10: €5.9M to €10.4M
    eight = message("debrief", "8 in 10: {low} to {high}")
    # words: cells 24; how many of the reference bots the game beats; e.g. you beat 6 of 8
    beat = w.text("debrief", "you beat {n} of {all}", n=w.count(d.others.beaten), all=w.count(len(d.others.values)))
    # words: cells 28; a part of the value: what a usual bot comes to in a usual turn of luck
    usual = w.text("debrief", "a usual bot, usual luck")
    # words: cells 28; a part of the value: what luck gave or took
    by_luck = w.text("debrief", "luck")
    # words: cells 28; a part of the value: what the decisions gave or took
    by_play = w.text("debrief", "your decisions")
    low, high = d.luck.band.low * EURO, d.luck.band.high * EURO
    names = [(bot_name(bot, w), float(x)) for bot, x in zip(d.others.bots, d.others.values, strict=True)]
    players = [Player(name, value * EURO, w.money(value * EURO)) for name, value in names]
    if d.ghost is not None:
        value = d.ghost.value * EURO
        players.append(Player(ghost_name(d.ghost, w), value, w.money(value)))
    players.append(Player(_you(w), d.value * EURO, w.money(d.value * EURO), you=True))
    return LuckView(
        spreads=(
            _spread(same, d.luck.band, w.say(eight, low=w.money(low), high=w.money(high))),
            _spread(bots, d.others.band, beat),
        ),
        value=d.value * EURO,
        conclusion=conclusion(t, d),
        parts=(
            (usual, d.others.usual * EURO, w.money(d.others.usual * EURO)),
            (by_luck, d.by_luck * EURO, w.money_change(d.by_luck * EURO)),
            (by_play, d.by_play * EURO, w.money_change(d.by_play * EURO)),
        ),
        players=tuple(sorted(players, key=lambda player: -player.value)),
    )


def _spread(label: str, band: Band, said: str) -> Spread:
    low, inner_low, middle, inner_high, high = (
        EURO * each for each in (band.low, band.inner_low, band.middle, band.inner_high, band.high)
    )
    return Spread(label, low, inner_low, middle, inner_high, high, said)


def conclusion(t: Telling, d: Debrief) -> Prose:
    """What luck was worth, and what the decisions were."""
    w = t.words
    luck_said, play_said = w.money_change(d.by_luck * EURO), w.money_change(d.by_play * EURO)
    # words: cells 76; skill and luck: two amounts with their signs
    told = message("debrief", "Luck: {luck}. Your decisions: {play}, beside bots with the same luck.")
    return t.say(told, luck=Said(luck_said, "strong"), play=Said(play_said, "bad" if d.by_play < 0 else "good"))


# ------------------------------------------------------------------------------------------------------------ lessons


def mistake(t: Telling, d: Debrief, mistaken: Mistake) -> MistakeRow:
    """A mistake, its price, and what to do instead."""
    slip, w, life = mistaken.slip, t.words, d.game.dead
    date, name, instead = t.played.first_day(slip.month), mistake_name(slip.name, w), mistake_instead(slip.name, w)
    head = w.text("otherwise", "{decision}, {month}", decision=name, month=w.month_short(date))
    unlike = without(t, d, mistaken.worth)
    return MistakeRow(
        date=date,
        month=slip.month,
        name=name,
        said=mistake_said(t, slip),
        instead=instead,
        figure=worth_text(w, mistaken.worth, life),
        band=_band(w, mistaken.band, life),
        otherwise=otherwise(t, d.game, mistaken.worth, head, slip.month, Prose(instead), unlike),
    )


def thanks(t: Telling, d: Debrief) -> Prose:
    """The decision that did most for what was done well."""
    w = t.words
    axis, edge, _ = best_axis(d.standing, w)
    price = most_for(axis, d.prices) if edge > 0 else None
    if price is None:
        return NOTHING
    # words: cells 110; what was done well was possible by a decision; its month
    told = message("debrief", "What did most for it: {decision}, {month}.")
    text, month = decision_text(t, d.game, price), w.month_short(t.played.first_day(price.month))
    return t.say(told, decision=Said(text, "strong"), month=month)
