"""What comes from outside on a date: a shock of the market that the press tells, a law, an audit, and its report."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from infosim.engine.audits import found
from infosim.engine.company import on_the_table, round_pace, round_threshold
from infosim.engine.laws import in_breach
from infosim.engine.state import State
from infosim.game.facts.against import next_audit
from infosim.game.facts.chance import LIKELY, ROUND, at, by_month, months_until
from infosim.game.facts.played import Played, one
from infosim.sight.bands import SEEN_AS

IN_SIGHT = 6.0
"""Months before a law or an audit from which it is told."""


@dataclass(frozen=True, slots=True)
class Blow:
    """A shock that the press tells: it begins with the month after `within`."""

    key: str
    within: float


@dataclass(frozen=True, slots=True)
class Ruling:
    """A law: it is in force from the month after `within`; or what was signed before it is tolerated until then."""

    law: int
    within: float
    tolerated: tuple[int, ...] = ()
    """Functions where somebody works who may not, while the time of grace lasts."""
    broken: bool = False
    """Whether the time of grace is over: then `within` is the audit at which they are fined."""


@dataclass(frozen=True, slots=True)
class Visit:
    """An audit that comes."""

    audit: int
    within: float
    reds: int
    """Lines that would be red as things stand, whatever the truth is of what is known roughly."""
    doubts: int
    """Lines that would be red or not: what is known roughly decides."""
    lines: int


@dataclass(frozen=True, slots=True)
class Examined:
    """An audit that was held last month."""

    audit: int
    reds: int
    lines: int


@dataclass(frozen=True, eq=False, repr=False)
class Dated:
    """All of it, for the month being played."""

    played: Played

    @cached_property
    def blows(self) -> list[Blow]:
        """Shocks that are told and have not begun."""
        month = self.played.month
        return [
            Blow(key, shock.from_ - 1.0 - month)
            for key, shock in self.played.scenario.shocks.items()
            if shock.from_ - shock.warned_months <= month < shock.from_
        ]

    @cached_property
    def rulings(self) -> list[Ruling]:
        """Laws to come, and laws that something of ours breaks: while they tolerate it, then until it is fined."""
        s, r, month = self.played.now, self.played.rules, self.played.month
        told = []
        for law in range(len(r.layout.laws)):
            from_, grace = one(s.law_from[law]), float(r.content.laws.grace[law, 0, 0])
            if month < from_ <= month + IN_SIGHT:
                told.append(Ruling(law, from_ - 1.0 - month))
            elif from_ <= month < from_ + grace:
                functions = self.breaking(law, s.but(month=int(from_ + grace) - 1))
                if functions:
                    told.append(Ruling(law, from_ + grace - 1.0 - month, functions))
            elif from_ + grace <= month:
                functions, audit = self.breaking(law, s), next_audit(self.played)
                if functions and audit is not None:
                    told.append(Ruling(law, audit, functions, broken=True))
        return told

    def breaking(self, law: int, s: State) -> tuple[int, ...]:
        """Functions that break a law in a state."""
        broken = in_breach(s, self.played.rules)[law, :, 0, 0]
        return tuple(f for f in range(broken.size) if broken[f])

    @cached_property
    def visits(self) -> list[Visit]:
        """Audits within sight: those with a date, and that of a round whose talks go on."""
        r, month = self.played.rules, self.played.month
        told = []
        for a, months in enumerate(r.content.audits.months):
            ahead = sorted(m - month for m in months if 0 <= m - month <= IN_SIGHT)
            within = float(ahead[0]) if ahead else self._talks_end(a)
            if within is not None:
                lines = self.lines(a)
                told.append(Visit(a, within, lines.count(True), lines.count(None), len(lines)))
        return told

    def _talks_end(self, a: int) -> float | None:
        """When the talks are likely done before which an audit is held for the first time; None if out of sight."""
        s, r = self.played.decided, self.played.rules
        talking = one(s.raising) > 0 and one(s.rounds) == r.content.audits.round[a] and one(s.audit_held[a]) == 0
        if not talking or self.played.holds(on_the_table(s)) or one(s.mrr) < one(round_threshold(s, r)):
            return None
        chances = by_month(at(min(one(s.round_bar), 1.0)), one(round_pace(s, r)), ROUND, int(IN_SIGHT) + 1)
        likely = months_until(chances, LIKELY)
        return None if likely is None else likely - 1.0

    def lines(self, a: int) -> tuple[bool | None, ...]:
        """Which lines of an audit would be red as things stand; None where what is known roughly does not tell."""
        least, most = self._found
        mine = [e for e, of in enumerate(self.played.rules.content.audits.of) if of == a]
        return tuple(bool(least[e]) if least[e] == most[e] else None for e in mine)

    @cached_property
    def _found(self) -> tuple[list[bool], list[bool]]:
        """Lines of every audit that would be red at the lower, and at the upper bound of what is known roughly."""
        s, r = self.played.decided, self.played.rules
        bands = {name: steps.of(getattr(s, name)) for name, steps in SEEN_AS.items()}
        low = s.but(**{name: band.low for name, band in bands.items()})
        high = s.but(**{name: band.high for name, band in bands.items()})
        return [bool(x > 0) for x in found(low, r)[:, 0, 0]], [bool(x > 0) for x in found(high, r)[:, 0, 0]]

    @cached_property
    def examined(self) -> list[Examined]:
        """Audits of the last month that closed."""
        s, before, r = self.played.now, self.played.before, self.played.rules
        return [
            Examined(a, round(one(s.audit_reds[a])), sum(of == a for of in r.content.audits.of))
            for a in range(len(r.layout.audits))
            if one(s.audit_held[a]) > one(before.audit_held[a])
        ]


def report_of(played: Played, a: int) -> tuple[bool, ...]:
    """Which lines of an audit's last report are red."""
    red, audits = played.now.red_found[:, 0, 0], played.rules.content.audits
    return tuple(bool(red[e] > 0) for e, of in enumerate(audits.of) if of == a)
