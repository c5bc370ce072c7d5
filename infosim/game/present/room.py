"""The control room: what is wrong, what is coming, what was decided."""

from __future__ import annotations

from typing import assert_never

from infosim.engine.measures import backlog_months
from infosim.game.facts.dated import Blow, Examined, Ruling, Visit
from infosim.game.facts.functions import Work
from infosim.game.facts.matters import BUSY, FULL, LATE, POOR, VERY_LATE, VERY_POOR, Alone, next_of
from infosim.game.facts.pipeline import (
    Asked,
    Bridge,
    Freelance,
    Grow,
    Hire,
    Learn,
    Leave,
    Met,
    Move,
    Notice,
    Round,
    Sheet,
    Start,
    Term,
)
from infosim.game.facts.played import RECALL
from infosim.game.facts.stories import Lasting, OnTable, Token
from infosim.game.present.decided import decided
from infosim.game.present.kpis import attention, kpis
from infosim.game.present.lens import asleep, lens_of
from infosim.game.present.strip import strip
from infosim.game.present.telling import TONES, Telling, trend
from infosim.game.present.warnings import alert, before_end, before_end_opens
from infosim.game.present.wire import unread, wire
from infosim.game.views.figures import Figure, History
from infosim.game.views.prose import Tone
from infosim.game.views.room import BoardRow, RoomView, Share

POINT = 0.01
"""Change of a quality that shows."""


def room(t: Telling, heard: int | None = None) -> RoomView:
    """Everything that the control room shows; the news were `heard` up to a month, all but the last's unless told."""
    first = alert(t)
    read = t.played.closed - 1 if heard is None else heard
    return RoomView(
        date=t.month(0),
        kpis=kpis(t),
        attention=attention(t),
        rows=tuple(row(t, work) for work in t.facts.works),
        strip=strip(t),
        wire=wire(t, read),
        unread=unread(t, read),
        decided=decided(t),
        alert=first[0] if first else None,
        alert_opens=first[1] if first else None,
        before_end=None if t.played.over else before_end(t),
        before_end_opens=None if t.played.over else before_end_opens(t),
    )


def row(t: Telling, work: Work) -> BoardRow:
    """A row of the board."""
    f = work.index
    lens = lens_of(t, work)
    if not work.awake:
        return BoardRow(work.key, t.function(f), t.short(f), work.core, lens, asleep=asleep(t, f))
    found = t.facts.matters(f)
    nobody = work.people <= 0
    waiting = wait(work)
    return BoardRow(
        key=work.key,
        name=t.function(f),
        short=t.short(f),
        core=work.core,
        lens=lens,
        alarm=max((matter.degree for matter in found), default=0),
        sourcing=sourcing(work),
        people=round(work.people, 1),
        posts=round(work.posts, 1),
        people_tone="warn" if nobody else None,
        load=load(work),
        quality=quality(work),
        wait=waiting,
        backlog=History(
            t.played.past(lambda s: backlog_months(s)[f], RECALL), waiting.tone if waiting is not None else None
        ),
        cost=work.cost,
        next=following(t, work),
    )


def sourcing(work: Work) -> tuple[Share, ...]:
    """Who does the work now, as shares."""
    whole = sum(part.fte for part in work.parts)
    return tuple(Share(part.way, part.fte / whole) for part in work.parts) if whole > 0 else ()


def load(work: Work) -> Figure:
    """Work that arrived over capacity."""
    tone: Tone | None = "bad" if work.load >= FULL else "warn" if work.load >= BUSY else None
    return Figure(work.load, tone)


def quality(work: Work) -> Figure:
    """A score: what does not come back."""
    went = trend(work.quality, work.quality_before, POINT)
    tone: Tone | None = "bad" if work.quality < VERY_POOR else "warn" if work.quality < POOR else None
    return Figure(work.quality * 100, tone, went, "good" if went > 0 else "bad" if went < 0 else None)


def wait(work: Work) -> Figure | None:
    """Days from asked to done; None where nobody waits."""
    if work.covers:
        return None
    waits = work.backlog >= 0.05
    tone: Tone | None = TONES[2 if work.late >= VERY_LATE and waits else 1 if work.late >= LATE and waits else 0]
    went = trend(work.wait, work.wait_before, max(0.1 * work.wait_before, 0.1))
    return Figure(work.wait, tone, went, "bad" if went > 0 else "good" if went < 0 else None)


def following(t: Telling, work: Work) -> str:
    """The most pressing dated thing, in at most 15 cells; without one, what is missing."""
    w = t.words
    thing = next_of(work, t.facts.things).thing
    match thing:
        case None:
            if any(isinstance(matter, Alone) for matter in t.facts.matters(work.index)):
                # words: cells 15; a function that one person of ours alone knows
                return w.text("board.next", "single point")
            if work.people <= 0:
                # words: cells 15; a function in which nobody of ours works, nor anybody else
                return w.text("board.next", "nobody but you")
            if work.heads == 0:
                # words: cells 15; a function in which nobody of ours works
                return w.text("board.next", "nobody of ours")
            if work.missing >= 0.3 and work.load > t.played.rules.delivery.hurry:
                # words: cells 15; people that are missing in a function; e.g. lacks 1.3
                return w.text("board.next", "lacks {people} FTE", people=w.number(round(work.missing, 1)))
            return ""
        case Hire():
            # words: cells 15; open posts of a function, and since when; e.g. wk 9
            return w.plural(
                "board.next",
                "{n} post, {week}",
                "{n} posts, {week}",
                int(thing.posts),
                week=t.week(thing.age),
            )
        case Met():
            waiting = sum(isinstance(other, Met) for other in t.facts.things_of(work.index))
            # words: cells 15; candidates of a function who wait for an answer; e.g. 1 candidate
            return w.plural("board.next", "{n} candidate", "{n} candidates", waiting)
        case Leave():
            leaving = sum(isinstance(other, Leave) for other in t.facts.things_of(work.index))
            # words: cells 15; people who leave a function this month
            return w.plural("board.next", "{n} leaves in {month}", "{n} leave in {month}", leaving,
                            month=w.month_axis(t.month(0)))  # fmt: skip
        case Start():
            starting = sum(isinstance(other, Start) for other in t.facts.things_of(work.index))
            # words: cells 15; people who start in a function this month
            return w.plural("board.next", "{n} starts in {month}", "{n} start in {month}", starting,
                            month=w.month_axis(t.month(0)))  # fmt: skip
        case Learn(people=people):
            # words: cells 15; people who are not settled yet
            return w.plural("board.next", "{n} newcomer", "{n} newcomers", len(people))
        case Grow(within=within):
            # words: cells 15; a programme for the people of a function, and until when
            return w.text("board.next", "learns to {month}", month=w.month_axis(t.month(max(within, 0.0))))
        case Freelance(within=within):
            # words: cells 15; until when freelancers are engaged
            return w.text("board.next", "freel. to {month}", month=w.month_axis(t.month(within)))
        case Asked(tender):
            if tender.bids:
                # words: cells 15; offers on the table
                return w.plural("board.next", "{n} bid to read", "{n} bids to read", len(tender.bids))
            # words: cells 15; when offers arrive
            return w.text("board.next", "bids end of {month}", month=w.month_axis(t.month(tender.due_in)))
        case Move(contract):
            # words: cells 15; how much of its work a firm has taken over
            return w.text("board.next", "{share} taken over", share=w.percent(contract.moved, 0))
        case Term(contract):
            date = t.day_tiny(contract.ends_in)
            if contract.asks:
                # words: cells 15; a contract's renewal is to be answered
                return w.text("board.next", "reply by {date}", date=date)
            if contract.task or contract.answer == 2:
                # words: cells 15; a contract ends
                return w.text("board.next", "ends {date}", date=date)
            # words: cells 15; a contract renews by itself
            return w.text("board.next", "renews {date}", date=date)
        case Notice(contract):
            # words: cells 15; a contract that was left ends
            return w.text("board.next", "ends {date}", date=t.day_tiny(contract.leaves_in or 0.0))
        case Round() | Sheet() | Bridge() | OnTable() | Token() | Lasting() | Blow() | Ruling() | Visit() | Examined():
            return ""
        case _:
            assert_never(thing)
