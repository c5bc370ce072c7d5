"""The coach: which step of a scenario's tutorial is to be said now.

Steps stand in an order. Those of the latest month that has come are looked at, the first one that is not over and whose
conditions hold is said. A step is over once it is done: by a decision, by a screen that was opened, by conditions that
hold; one that waits for none of these, by any key. Nothing of it is kept with the game: whoever comes back hears the
steps of the month again that a key ended.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from infosim.engine.measures import holding
from infosim.game.facts.ahead import Ahead
from infosim.game.facts.played import Played
from infosim.game.plan import decisions_of
from infosim.game.seat import Seat
from infosim.game.views.coach import CoachView
from infosim.locale import Words
from infosim.scenario.compile import bounds
from infosim.scenario.conditions import Condition
from infosim.scenario.sections.coach import Step


def _kept(_wanted: bool) -> None:
    """Nobody remembers whether the coach is wanted."""


@dataclass
class Coach:
    """One for each sitting."""

    wanted: bool = True
    keep: Callable[[bool], None] = _kept
    """Remembers for every game whether the coach is wanted."""
    over: set[str] = field(default_factory=set)
    opened: set[str] = field(default_factory=set)
    """Screens that were opened since the step that is said began."""
    here: str = ""
    """The screen that was opened last."""
    said: str = ""
    """The step that is said."""
    _made: tuple[tuple[object, ...], CoachView | None] | None = None
    """What was said last, and of what."""

    def view(self, played: Played, w: Words) -> CoachView | None:
        """What is said now; None where there is nothing to say, or nobody wants to hear it."""
        if self._made is None or self._made[0] != self._asked(played, w):
            said = self._view(played, w)
            self._made = self._asked(played, w), said
        return self._made[1]

    def _asked(self, played: Played, w: Words) -> tuple[object, ...]:
        """All that what is said depends on."""
        return id(played), w.language, self.wanted, frozenset(self.over), frozenset(self.opened)

    def _view(self, played: Played, w: Words) -> CoachView | None:
        if not self.wanted or not teaches(played):
            return None
        while (name := self._step(played)) != self.said:
            self.said, self.opened = name, {self.here}  # and perhaps it waits for the screen that is open already
        if not name:
            return None
        steps = played.scenario.tutorial
        step = steps[name]
        return CoachView(
            step=list(steps).index(name) + 1,
            steps=len(steps),
            says=played.text(f"tutorial.{name}.says", w.language),
            points_at=step.points_at or "",
            any_key=any_key(step),
        )

    def want(self, wanted: bool) -> None:
        """Speak from now on, or be silent, in this game and in others."""
        self.wanted = wanted
        self.keep(wanted)

    def open(self, screen: str) -> None:
        """A screen was opened."""
        self.here = screen
        self.opened.add(screen)

    def nod(self) -> None:
        """A key was pressed."""
        self.over.add(self.said)

    def _step(self, played: Played) -> str:
        """The step to be said; "" for none."""
        steps = played.scenario.tutorial
        for name in current(steps, played.month):
            if name in self.over:
                continue
            if self._done(name, steps[name], played):
                self.over.add(name)
            elif holds(steps[name].when, played):
                return name
        return ""

    def _done(self, name: str, step: Step, played: Played) -> bool:
        if step.done_screen and name == self.said and step.done_screen in self.opened:
            return True
        if step.done_when and holds(step.done_when, played):
            return True
        if not step.done_decision:
            return False
        since = months(played.scenario.tutorial)[name]
        closed = (
            decision.kind
            for n in range(since, played.closed + 1)
            for decision in decisions_of(played.orders[n - 1], Seat(played.states[n - 1], played.rules.layout))
        )
        return step.done_decision in {*closed, *(decision.kind for decision in played.planned)}


def teaches(played: Played) -> bool:
    """Whether this scenario has something to teach, and lets it be taught."""
    return played.scenario.play.tutorial and bool(played.scenario.tutorial) and not played.over


def any_key(step: Step) -> bool:
    """Whether any key ends a step."""
    return not (step.done_decision or step.done_screen or step.done_when)


def months(steps: Mapping[str, Step]) -> dict[str, int]:
    """The month from which each step is said: its own, or that of the step before."""
    found, month = {}, 1
    for name, step in steps.items():
        month = step.month or month
        found[name] = month
    return found


def current(steps: Mapping[str, Step], month: int) -> tuple[str, ...]:
    """The steps of the latest month that has come."""
    of = months(steps)
    latest = max((each for each in of.values() if each <= month), default=0)
    return tuple(name for name, each in of.items() if each == latest)


def holds(conditions: tuple[Condition, ...], played: Played) -> bool:
    """Whether conditions hold in the month that is being played.

    Figures are those that the screens show: of the month that closed, and on the first morning, what it should bring.
    """
    if not conditions:
        return True
    shown = Ahead(played).measured.but(month=played.month)
    return played.holds(holding(bounds(conditions), shown, played.rules))
