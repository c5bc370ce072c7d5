"""Prices: what each decision of a game was worth, held against the same game without it, under the same luck."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from infosim.game.debrief.branch import Branch
from infosim.game.debrief.game import Game
from infosim.game.debrief.records import Answered, Otherwise, Price
from infosim.game.debrief.replays import Replays
from infosim.game.decisions import Answer, Decision, Fund, Sign, Tender


@dataclass(frozen=True)
class Asked:
    """A decision of the game, and the branches that it is held against: without it, or with another answer."""

    month: int
    place: int
    decision: Decision
    branches: tuple[tuple[str, Branch], ...]
    """Each with its answer; "" without."""


def asked(game: Game) -> tuple[Asked, ...]:
    """Every decision of a game that can be played again, in order of time."""
    return tuple(
        Asked(month, place, decision, tuple(_branches(game, month, place, decision)))
        for month, plan in enumerate(game.plans, 1)
        if month > game.moved
        for place, decision in enumerate(plan)
    )


def _branches(game: Game, month: int, place: int, decision: Decision) -> Iterator[tuple[str, Branch]]:
    """Without the decision; with every other answer, where it is one and they are not the same as none."""
    without = frozenset({(month, place)})
    silent = default_of(game, decision) if isinstance(decision, Answer) else ""
    if not isinstance(decision, Answer) or decision.choice != silent:
        yield "", Branch(without)
    if isinstance(decision, Answer):
        for choice in game.rules.layout.choices[game.rules.layout.cards.index(decision.card)]:
            if choice not in (decision.choice, silent):
                yield choice, Branch(without, ((month, Answer(decision.card, choice)),))


def default_of(game: Game, answer: Answer) -> str:
    """The answer that silence gives to the same event."""
    layout, deck = game.rules.layout, game.rules.content.deck
    card = layout.cards.index(answer.card)
    return layout.choices[card][int(deck.default[card])]


def priced(asked: Sequence[Asked], replays: Replays) -> tuple[Price, ...]:
    """The price of each decision that was carried out, from the worlds of all branches in the same order."""
    found = tuple(_each(asked, replays))
    return tuple(replace(price, tells=not signed(price, found)) for price in found)


def _each(asked: Sequence[Asked], replays: Replays) -> Iterator[Price]:
    world = 0
    for each in asked:
        found: list[Answered] = []
        for choice, _ in each.branches:
            world += 1
            if not replays.refused[world]:
                found.append(Answered(choice, otherwise(replays, world)))
        if (each.month, each.place) not in replays.done or not found:
            continue
        # against silence; where that is the answer given, against the best of the others
        held = found[0] if not found[0].choice else max(found, key=lambda other: -other.otherwise.value)
        answers = tuple(found) if isinstance(each.decision, Answer) else ()
        yield Price(each.month, each.place, each.decision, held.otherwise, held.choice, answers)


def signed(tender: Price, prices: Sequence[Price]) -> bool:
    """Whether a decision is a tender from which a bid was signed: what it was worth is told of the signature."""
    if not isinstance(tender.decision, Tender):
        return False
    function = tender.decision.function
    later = (price.decision for price in prices if price.month > tender.month)
    follows = next((each for each in later if isinstance(each, Tender | Sign) and each.function == function), None)
    return isinstance(follows, Sign)


def most_for(axis: int, prices: Sequence[Price]) -> Price | None:
    """The decision that did most for an axis, in the order of `AXES`; None where none did anything for it.

    Money that everybody takes is left out.
    """
    own = [price for price in prices if price.tells and not isinstance(price.decision, Fund)]
    most = max(own, key=lambda price: float(price.worth.x[axis]), default=None)
    return most if most is not None and most.worth.x[axis] > 0 else None


def branch_of(price: Price) -> Branch:
    """The branch that a price is held against."""
    without = frozenset({(price.month, price.place)})
    if price.against and isinstance(price.decision, Answer):
        return Branch(without, ((price.month, Answer(price.decision.card, price.against)),))
    return Branch(without)


def otherwise(replays: Replays, world: int) -> Otherwise:
    """The game less what became of a world."""
    return Otherwise(
        x=replays.x[:, 0] - replays.x[:, world],
        cash=replays.cash[:, 0] - replays.cash[:, world],
        mrr=replays.mrr[:, 0] - replays.mrr[:, world],
        flows={name: float(flow[0] - flow[world]) for name, flow in replays.flows.items()},
        lived=float(replays.lived[0] - replays.lived[world]),
        dropped=int(replays.dropped[world]),
    )
