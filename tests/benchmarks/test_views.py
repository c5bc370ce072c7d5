"""What a screen waits for: every view of a lively month, in processor time. Budgets are printed beside, not asserted.

    pytest tests/benchmarks/test_views.py -s

A month has just closed: nothing was found about it yet. A decision was taken: what only closed months decide is there.
Again: only the view itself is made anew, as when a search or a draft changes.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from statistics import median
from time import process_time

from infosim.bots.bot import keys
from infosim.bots.registry import named
from infosim.game.facts.played import Played
from infosim.game.forms import form
from infosim.game.plan import decisions_of
from infosim.game.play import Play
from infosim.game.present.contract import contract
from infosim.game.present.function import function
from infosim.game.present.month import month
from infosim.game.present.report import report
from infosim.game.present.room import room
from infosim.game.present.talent import talent
from infosim.game.present.telling import Telling
from infosim.game.present.vendors import vendors
from infosim.game.present.why import why
from infosim.game.sitting import Sitting
from infosim.game.views.talent import Search
from infosim.locale import words
from infosim.scenario import load
from infosim.sight import view
from tests.benchmarks.stopwatch import table
from tests.game.forms.months import drafts, telling

ROUNDS = 5
MONTHS = 14
SEED = 3


def moments(folder: Path) -> tuple[Callable[[], Played], Played]:
    """A month that has just closed, as often as wanted, and the same with all that it shows found."""
    play = Play.begin(load("first-hires"), seed=SEED, language="en", saves_folder=folder)
    sitting, own_luck = Sitting(play, words("en")), keys(SEED, play.state.luck[0] * 0)
    before = after = Played.opened(play.scenario, play.rules, SEED, play.state)
    for n in range(1, MONTHS + 1):
        for decision in decisions_of(named("selective")(view(play.state, play.rules), own_luck), play.seat):
            sitting.decide(decision)
        sitting.end_month()
        after = before.after(play.state, play.ledger(n) or {}, play.ordered(n))
        if n < MONTHS:
            before = after
            room(telling(before))
            report(telling(before), None)
    sitting.close()
    known = dict(before.lasting)

    def closed() -> Played:
        return replace(before, lasting=dict(known)).after(play.state, play.ledger(MONTHS) or {}, play.ordered(MONTHS))

    return closed, after


def views(played: Played) -> Iterator[tuple[str, float, Callable[[Telling], object]]]:
    """Every view of a month: its name, its budget in milliseconds once a month was looked at, and how it is made."""
    yield "room", 25, room
    yield "report", 25, partial(report, month=None)
    yield "why", 16, partial(why, figure="morale")
    yield "month", 16, month
    yield "vendors", 16, vendors
    for key in played.rules.layout.functions[:3]:
        yield f"function {key}", 40, partial(function, key=key)
    for key in played.rules.layout.skills[:2]:
        yield f"talent {key}", 16, partial(talent, skill=key, searches=(Search(key, "senior", "national", 110),))
    held = vendors(telling(played)).contracts
    if held:
        yield "contract", 12, partial(contract, key=held[0].key)
    seen = set()
    for draft in drafts(played):
        if draft.form not in seen:
            seen.add(draft.form)
            yield f"form {draft.form}", 12, partial(form, draft=draft)


def seconds(make: Callable[[Telling], object], *rounds: Telling) -> float:
    """Processor time that a view takes at a moment: the middle of some rounds."""
    spent = []
    for t in rounds:
        began = process_time()
        make(t)
        spent.append(process_time() - began)
    return median(spent)


def test_every_view_of_a_lively_month(tmp_path: Path) -> None:
    closed, played = moments(tmp_path)
    rows = []
    for name, budget, make in views(played):
        known = telling(played)
        shown = make(known)
        assert shown is not None
        times = [
            seconds(make, *(telling(closed()) for _ in range(ROUNDS))),
            seconds(make, *(telling(played.planning(())) for _ in range(ROUNDS))),
            seconds(make, *[known] * ROUNDS),
        ]
        rows.append((f"{name}; budget {budget}", times))
        assert make(telling(closed())) == shown, f"{name}: what was found before changes nothing"
    table("Views", ["month closed", "decided", "again"], rows, "ms")
