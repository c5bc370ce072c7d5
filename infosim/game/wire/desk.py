"""The support desk: those who answer. *We*, deadpan, counts everything."""

from __future__ import annotations

from collections.abc import Callable

from infosim.game.facts.closed import Closed
from infosim.game.facts.played import one
from infosim.game.wire.lines import Facts, Figure, Line, Named, When
from infosim.locale import message


def _desk(holds: Callable[[Closed, int], bool]) -> When:
    """Of the function that hears customers: its figures, if something holds."""

    def when(m: Closed) -> Facts | None:
        f = m.desk
        if f is None or one(m.s.need[f]) <= 0 or not holds(m, f):
            return None
        quality = one(m.s.quality[f])
        return {
            "wait": Figure(one(m.s.lead_time[f]), "wait"),
            "load": Figure(one(m.s.load[f]), "percent"),
            "days": Figure(m.hands_on(f), "days"),
            "n": Figure(max(round(1.0 / max(1.0 - quality, 0.01)), 2), "count"),
            "people": Figure(m.heads(f), "count"),
            "lost": Figure(m.lost, "count"),
            "joined": Figure(m.joined, "count"),
            "share": Figure(one(m.s.service[f]), "percent"),
            **({"vendor": Named("vendor", m.vendors(f)[0])} if m.vendors(f) else {}),
        }

    return when


def _served(m: Closed, f: int) -> float:
    return one(m.s.service[f])


def _staffed(m: Closed, f: int) -> bool:
    return m.heads(f) > 0 or bool(m.vendors(f)) or one(m.s.freelancers[f]) > 0


LINES = (
    Line(
        "desk.slow", "desk",
        # words: those who answer customers; first sentence 64 cells, all 140; {wait} is e.g. 6 d
        message("voice.desk", "We answer in {wait} now. The questions have time to change."),
        _desk(lambda m, f: m.late(f) > 3 and _staffed(m, f)),
    ),
    Line(
        "desk.very_slow", "desk",
        # words: those who answer customers; first sentence 64 cells, all 140
        message("voice.desk", "Our oldest ticket asks about last season. We are getting there: {wait}."),
        _desk(lambda m, f: one(m.s.lead_time[f]) > 40),
    ),
    Line(
        "desk.quick", "desk",
        # words: those who answer customers; first sentence 64 cells, all 140
        message("voice.desk", "Answered within {wait}. Somebody wrote to ask if we were real."),
        _desk(lambda m, f: m.late(f) <= 1 and _staffed(m, f)),
    ),
    Line(
        "desk.full", "desk",
        # words: those who answer customers; first sentence 64 cells, all 140
        message("voice.desk", "Load is {load}. We did the sum again, and it took the afternoon."),
        _desk(lambda m, f: one(m.s.load[f]) > 1.0 and _staffed(m, f)),
    ),
    Line(
        "desk.you", "desk",
        # words: the support desk is the player alone; first sentence 64 cells, all 140; {days} is e.g. 6.5 d
        message("voice.desk", "Support this month was you, {days} of it. Nobody complained to you about you."),
        _desk(lambda m, f: not _staffed(m, f) and m.hands_on(f) >= 2 and _served(m, f) > 0.6),
    ),
    Line(
        "desk.you_again", "desk",
        # words: the support desk is the player alone; first sentence 64 cells, all 140
        message("voice.desk", "The desk has one chair, and it is yours: {days} this month. It squeaks."),
        _desk(lambda m, f: not _staffed(m, f) and m.hands_on(f) >= 4),
    ),
    Line(
        "desk.nobody", "desk",
        # words: nobody answers customers; first sentence 64 cells, all 140
        message("voice.desk", "Nobody answers here. This message was written by the voicemail."),
        _desk(lambda m, f: _served(m, f) < 0.3),
    ),
    Line(
        "desk.new", "desk",
        # words: those who answer customers; first sentence 64 cells, all 140
        message("voice.desk", "Somebody new started. The second screen no longer holds a plant."),
        _desk(lambda m, f: m.started(f) > 0), weight=2,
    ),
    Line(
        "desk.fewer", "desk",
        # words: those who answer customers; first sentence 64 cells, all 140; no joke
        message("voice.desk", "One of us left. The tickets did not."),
        _desk(lambda m, f: m.gone(f) > 0), weight=2,
    ),
    Line(
        "desk.again", "desk",
        # words: those who answer customers; first sentence 64 cells, all 140; one in {n}, e.g. 6
        message("voice.desk", "One answer in {n} comes back. We recognise them by now."),
        _desk(lambda m, f: one(m.s.quality[f]) < 0.85 and _staffed(m, f)),
    ),
    Line(
        "desk.right", "desk",
        # words: those who answer customers; first sentence 64 cells, all 140
        message("voice.desk", "One answer in {n} comes back. The others stay where we put them."),
        _desk(lambda m, f: one(m.s.quality[f]) >= 0.88 and _staffed(m, f)),
    ),
    Line(
        "desk.incident", "desk",
        # words: those who answer customers; first sentence 64 cells, all 140
        message("voice.desk", "Something broke this month. For once it was not the printer."),
        _desk(lambda m, f: m.incident and not m.breach), weight=2,
    ),
    Line(
        "desk.breach", "desk",
        # words: those who answer customers, after a breach; first sentence 64 cells, all 140
        message("voice.desk", "Everybody asks about the breach. We have one answer, and read it slowly."),
        _desk(lambda m, f: m.breach), weight=2,
    ),
    Line(
        "desk.lost", "desk",
        # words: those who answer customers; first sentence 64 cells, all 140; {lost} is 2 or more
        message("voice.desk", "{lost} customers left this month. We knew their first names."),
        _desk(lambda m, f: m.lost >= 2),
    ),
    Line(
        "desk.won", "desk",
        # words: those who answer customers; first sentence 64 cells, all 140; {joined} is 2 or more
        message("voice.desk", "{joined} new customers this month. All of them found our number."),
        _desk(lambda m, f: m.joined >= 2),
    ),
    Line(
        "desk.calm", "desk",
        # words: those who answer customers; first sentence 64 cells, all 140
        message("voice.desk", "A quiet month. We tested the telephone; it works."),
        _desk(lambda m, f: one(m.s.load[f]) < 0.75 and _staffed(m, f)),
    ),
    Line(
        "desk.outside", "desk",
        # words: those who answer customers; a firm does most of it; first sentence 64 cells, all 140
        message("voice.desk", "{vendor} answers most calls now. We listen, out of habit."),
        _desk(lambda m, f: bool(m.vendors(f)) and m.heads(f) > 0),
    ),
)  # fmt: skip
