"""Dealing: the cards of a scenario as the engine takes them, conditions and effects as tables.

Imports NumPy and the engine, as compiling does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from infosim.engine.batch import Array, Flags
from infosim.engine.deck import CHOICES, COMPANY, CONTRACT, Bound, Card, Choice, Conditions, Deck, Outcome
from infosim.engine.effects import BY_NAME, EFFECTS
from infosim.engine.layout import CONTRACT_SLOTS
from infosim.engine.measures import BY_NAME as MEASURE_OF
from infosim.engine.money import from_euros
from infosim.scenario.closed import ABOUT, ROLES, THIS
from infosim.scenario.conditions import Condition
from infosim.scenario.scenario import Scenario
from infosim.scenario.sections.events import Answer, Event, Later
from infosim.scenario.sections.work import Function


@dataclass(frozen=True)
class Names:
    """What the axes of a deck are called."""

    cards: tuple[str, ...]
    choices: tuple[tuple[str, ...], ...]
    held: tuple[str, ...]
    laters: tuple[str, ...]
    spells: tuple[str, ...]


def names(scenario: Scenario) -> Names:
    """Identifiers of all cards, of what answers leave under way, and of what lasts."""
    events = scenario.events
    laters = tuple(
        f"{card}.{choice}.{token}"
        for card, event in events.items()
        for choice, answer in event.choices.items()
        for token in answer.later
    )
    spells = tuple(path for path, part in _parts(events) if _lasting(part))
    held = tuple(name for name, event in events.items() if event.held_months > 1)
    return Names(tuple(events), tuple(tuple(event.choices) for event in events.values()), held, laters, spells)


def _parts(events: Mapping[str, Event]) -> Iterable[tuple[str, Answer | Later]]:
    """Every table of effects, with its path."""
    for card, event in events.items():
        for choice, answer in event.choices.items():
            yield f"{card}.{choice}", answer
            for token, later in answer.later.items():
                yield f"{card}.{choice}.{token}", later


def _lasting(part: Answer | Later) -> tuple[tuple[str, float], ...]:
    """The effects of a table that last."""
    return tuple(
        (name, float(size))
        for name, size in part.effects.items()
        if BY_NAME[name].lasting and part.lasts is not None and BY_NAME[name].takes == "number"
    )


def _once(part: Answer | Later) -> tuple[tuple[str, float], ...]:
    """The effects of a table that happen once; what is true counts as 1."""
    lasting = {name for name, _ in _lasting(part)}
    return tuple(
        (effect.name, float(part.effects[effect.name]))
        for effect in EFFECTS
        if effect.name in part.effects and effect.name not in lasting and effect.takes != "id"
    )


def deck(scenario: Scenario, functions: Mapping[str, Function], opens_chapter: Mapping[str, int]) -> Deck:
    """All cards. `opens_chapter` tells for a threshold scene which chapter it opens."""
    return _Dealer(scenario, functions, opens_chapter).deck()


@dataclass(frozen=True)
class _Dealer:
    scenario: Scenario
    functions: Mapping[str, Function]
    scenes: Mapping[str, int]

    def deck(self) -> Deck:
        events = self.scenario.events
        laters: list[Outcome] = []
        spells: list[Outcome] = []
        cards = tuple(self.card(event, laters, spells) for event in events.values())
        held = [n for n, event in enumerate(events.values()) if event.held_months > 1]
        all_names = names(self.scenario)
        place = {name: n for n, name in enumerate(events)}

        def of(figure: Callable[[Event], float]) -> Array:
            return np.array([float(figure(event)) for event in events.values()]).reshape(-1, 1, 1)

        def owners(paths: Sequence[str]) -> Any:
            return np.array([place[path.split(".")[0]] for path in paths], np.int64)

        last = self.scenario.months
        return Deck(
            cards=cards,
            about=np.array([ABOUT.index(event.about) for event in events.values()], np.int64),
            sites=np.array([self.sites(event) for event in events.values()], bool).reshape(
                len(events), CONTRACT_SLOTS, len(self.functions), 1, 1
            ),
            conditions=tuple(self.conditions(event) for event in events.values()),
            held=np.array(held, np.int64),
            held_months=of(lambda e: e.held_months).reshape(-1),
            weight=of(lambda e: e.weight),
            cooldown=of(lambda e: e.cooldown_months),
            times=of(lambda e: e.times),
            opens=of(lambda e: e.from_).reshape(-1),
            closes=of(lambda e: e.until or last).reshape(-1),
            at_month=of(lambda e: e.at_month or 0).reshape(-1),
            scene=np.array([self.scenes.get(name, -1) for name in events], np.float64),
            crisis=of(lambda e: e.tone == "crisis") > 0,
            default=np.array([card.default for card in cards], np.int64),
            counts=np.array([float(len(card.choices)) for card in cards]),
            days=_table(cards, "days"),
            price=np.maximum(-from_euros(_table(cards, "cash")), 0.0),
            laters=tuple(laters),
            odds=np.array([outcome.odds for outcome in laters]).reshape(-1, 1, 1),
            later_of=owners(all_names.laters),
            spells=tuple(spells),
            spell_of=owners(all_names.spells),
        )

    # ------------------------------------------------------------------------------------------------ answers
    def card(self, event: Event, laters: list[Outcome], spells: list[Outcome]) -> Card:
        choices = []
        for answer in event.choices.values():
            at_once = self.outcome(event, answer, spells)
            tokens = []
            for token in answer.later.values():
                landed = self.outcome(event, token, spells, len(laters))
                tokens.append(landed)
                laters.append(landed)
            choices.append(Choice(at_once, tuple(tokens), answer.decision or ""))
        silent = list(event.choices).index(event.default) if event.default else len(event.choices) - 1
        return Card(ABOUT.index(event.about), tuple(choices), silent)

    def outcome(self, event: Event, part: Answer | Later, spells: list[Outcome], later: int = -1) -> Outcome:
        lasting = _lasting(part)
        where = part.function or (THIS if event.about != "company" and part.skill is None else None)
        spread = self.spread(where, part.skill)
        seat = 1.0 * (np.arange(len(spread)) == int(np.argmax(spread[:, 0, 0]))).reshape(-1, 1, 1)
        called, fallen, passed = (part.effects.get(name) for name in ("event", "rival_falls", "law"))
        made = Outcome(
            once=_once(part),
            lasting=lasting,
            lasts=part.lasts or 0,
            here=where == THIS,
            spread=spread,
            seat=seat,
            after=part.after if isinstance(part, Later) else 0,
            odds=part.odds if isinstance(part, Later) else 1.0,
            calls=list(self.scenario.events).index(str(called)) if called else -1,
            fells=list(self.scenario.rivals).index(str(fallen)) if fallen else -1,
            enacts=list(self.scenario.laws).index(str(passed)) if passed else -1,
            later=later,
            spell=len(spells) if lasting else -1,
        )
        if lasting:
            spells.append(made)
        return made

    def spread(self, where: str | None, skill: str | None) -> Array:
        """How much each function gets of what falls on a function by name, on a role, on a pool, or on all."""
        each = self.functions.items()
        if where in ROLES:
            weights = [float(getattr(function, str(where))) for _, function in each]
            most = max([*weights, 1e-9])
            shares = [weight / most for weight in weights]
        elif where is not None and where != THIS:
            shares = [1.0 * (name == where) for name, _ in each]
        elif skill is not None:
            shares = [1.0 * (function.skill == skill) for _, function in each]
        else:
            shares = [1.0 for _ in each]
        return np.array(shares).reshape(-1, 1, 1)

    # ------------------------------------------------------------------------------------------------ conditions
    def conditions(self, event: Event) -> Conditions:
        about = ABOUT.index(event.about)
        return Conditions(
            slots=CONTRACT_SLOTS if about == CONTRACT else 1,
            functions=1 if about == COMPANY else len(self.functions),
            all_of=tuple(sorted((bound(event, c) for c in event.when), key=lambda each: each.here)),
            one_of=tuple(bound(event, c) for c in event.when_any),
        )

    def sites(self, event: Event) -> Flags:
        """Where a card may stand (N, F): on the first site, on the first slot of functions, on every slot."""
        out = np.zeros((CONTRACT_SLOTS, len(self.functions)), bool)
        allowed = [event.only is None or name in event.only for name in self.functions]
        if event.about == ABOUT[COMPANY]:
            out[0, 0] = True
        elif event.about == "function":
            out[0] = allowed
        else:
            out[:] = allowed
        return out


def bound(event: Event, condition: Condition) -> Bound:
    """A condition of a card, as the rules read it."""
    here = condition.target == THIS
    of_contract = here and MEASURE_OF[condition.measure].scope == "contract"
    return Bound(
        condition.measure,
        event.about if of_contract else condition.target,
        here,
        condition.at_least,
        condition.at_most,
    )


def _table(cards: Sequence[Card], effect: str) -> Array:
    """The size of an effect at once, of every answer (K, 4)."""
    out = np.zeros((len(cards), CHOICES))
    for n, card in enumerate(cards):
        for position, choice in enumerate(card.choices):
            out[n, position] = dict(choice.at_once.once).get(effect, 0.0)
    return out
