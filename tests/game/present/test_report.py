"""The month report and what is said on the wire: what changed, why, in sentences that fit and are not repeated."""

from itertools import pairwise

import pytest
from rich.cells import cell_len

from infosim.engine.ledger import BY_NAME
from infosim.engine.state import State
from infosim.game.decisions import Decision, OpenVacancy, Tender
from infosim.game.decisions import Freelance as FreelanceCalled
from infosim.game.facts.pipeline import Freelance
from infosim.game.facts.played import one
from infosim.game.present.labels import flow_brief
from infosim.game.present.report import as_of, report
from infosim.game.present.telling import joined
from infosim.game.present.wire import after
from infosim.game.views.figures import UNBORNE
from infosim.game.views.prose import Prose
from infosim.game.wire import board, customers, desk, founder, gazette
from infosim.game.wire.headlines import LINES
from infosim.game.wire.lines import SILENCE
from infosim.locale import LANGUAGES
from tests.game.present.stories import by_bot, by_hand, idle, told

BOTS = ("idle", "outsource-all", "selective")
MONTHS = 20


@pytest.mark.parametrize("bot", BOTS)
def test_what_changed_is_sorted_by_importance_and_true(bot: str) -> None:
    played = by_bot(bot, MONTHS)
    t = told(played)
    for n in range(2, played.closed + 1):
        view = report(t, n)
        assert view is not None
        for change in view.changes:
            assert change.change.value > 0
            assert change.tone in ("good", "bad")
        cash = next((change for change in view.changes if change.name == "Cash"), None)
        if cash is not None and cash.value is not None:
            before, now = played.states[n - 1].cash[0, 0], played.states[n].cash[0, 0]
            assert cash.value.value == now
            assert cash.change.value == abs(now - before)
            assert (cash.trend > 0) == (now > before)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("bot", BOTS)
def test_headlines_fit_and_are_not_repeated_while_others_are_true(bot: str, language: str) -> None:
    played = by_bot(bot, MONTHS)
    t = told(played, language)
    headlines = [view.headline for n in range(1, played.closed + 1) if (view := report(t, n)) is not None]
    assert all(cell_len(line) <= 44 for line in headlines)
    assert all(now != before for before, now in pairwise(headlines))
    assert len(set(headlines)) >= min(len(headlines), 8)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("bot", BOTS)
def test_the_wire_says_nothing_twice_in_a_year_and_fits(bot: str, language: str) -> None:
    played = by_bot(bot, MONTHS)
    t = told(played, language)
    lately: list[list[str]] = []
    for n in range(1, played.closed + 1):
        items = after(t, n)
        assert len(items) <= 4
        said = [item.said.text for item in items]
        for item in items:
            first = item.said.text.split(". ")[0]
            assert cell_len(item.said.text) <= 150, item.said.text
            assert cell_len(first) <= 72, first
            assert not any(item.said.text in earlier for earlier in lately[-SILENCE + 1 :]), item.said.text
        lately.append(said)


def test_there_is_enough_to_say() -> None:
    house = (*gazette.LINES, *desk.LINES, *board.LINES, *founder.LINES, *customers.LINES)
    codes = [line.code for line in (*house, *LINES)]
    assert len(house) >= 60
    assert len(set(codes)) == len(codes)


@pytest.mark.parametrize("bot", BOTS)
def test_somebody_speaks_in_most_months(bot: str) -> None:
    played = by_bot(bot, MONTHS)
    t = told(played)
    spoken = [len(after(t, n)) for n in range(1, played.closed + 1)]
    assert sum(count > 0 for count in spoken) >= 0.8 * len(spoken)


def test_a_decision_is_told_with_what_became_of_it() -> None:
    def decide(n: int, _s):
        return (Tender("support"), OpenVacancy("product", slot=0)) if n == 1 else ()

    first = report(told(by_hand(decide, 1)))
    assert first is not None
    assert first.decisions == 2
    became = {effect.decision: effect.effect.text for effect in first.effects}
    assert became["Post opened: Product dev, mid"].startswith("nobody yet")
    assert "bid" in became["Tender opened: Support, service"]


def test_the_report_of_an_earlier_month_is_what_it_was_then() -> None:
    assert report(told(idle(9)), 4) == report(told(idle(9)), 4)
    early, late = report(told(idle(4))), report(told(idle(9)), 4)
    assert early is not None
    assert late is not None
    assert (early.headline, early.changes, early.wire) == (late.headline, late.changes, late.wire)


def test_there_is_no_report_before_the_first_month_has_closed() -> None:
    assert report(told(idle(0))) is None
    assert report(told(idle(3)), 5) is None


@pytest.mark.parametrize("bot", BOTS)
def test_what_moved_a_mood_pushed_the_way_it_went(bot: str) -> None:
    played = by_bot(bot, MONTHS)
    t, seen = told(played), 0
    for n in range(1, played.closed + 1):
        view = report(t, n)
        assert view is not None
        for change in view.changes:
            if change.figure in ("morale", "reputation"):
                assert ("+" if change.trend > 0 else "\u2212") in change.cause.text, (n, change)
                seen += 1
    assert seen


@pytest.mark.parametrize("bot", BOTS)
def test_less_cash_is_put_down_to_what_most_of_it_went_into(bot: str) -> None:
    played = by_bot(bot, MONTHS)
    t, seen = told(played), 0
    for n in range(2, played.closed + 1):
        view = report(t, n)
        assert view is not None
        for change in view.changes:
            if change.name == "Cash" and change.trend < 0:
                flows = {flow.name: one(played.ledgers[n - 1]["cash"][flow.name]) for flow in BY_NAME["cash"].flows}
                largest = min(flows, key=lambda flow: flows[flow])
                assert change.cause.text.startswith(flow_brief(t, largest)), (n, change.cause.text)
                seen += 1
    assert seen


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("bot", BOTS)
def test_every_cause_fits_beside_its_change(bot: str, language: str) -> None:
    played = by_bot(bot, MONTHS)
    t = told(played, language)
    for n in range(1, played.closed + 1):
        view = report(t, n)
        assert view is not None
        assert all(cell_len(change.cause.text) <= 35 for change in view.changes), [c.cause.text for c in view.changes]


@pytest.mark.parametrize("bot", BOTS)
def test_a_resignation_comes_before_the_figures_and_money_that_runs_out_is_told(bot: str) -> None:
    played = by_bot(bot, MONTHS)
    t = told(played)
    for n in range(2, played.closed + 1):
        view = report(t, n)
        assert view is not None
        names = [change.name for change in view.changes]
        kinds = [name.rpartition(": ")[2] for name in names]
        if played.states[n].quits.any() and played.states[n].alive[0, 0] > 0:
            figures = [place for place, name in enumerate(names) if name in ("Cash", "MRR", "Churn", "Morale")]
            assert kinds.index("people") < min(figures, default=len(names)), names
        if view.headline.startswith("Less cash"):
            assert "Cash" in names


@pytest.mark.parametrize("bot", BOTS)
def test_work_that_nobody_does_has_no_figure_and_no_arrow(bot: str) -> None:
    played = by_bot(bot, MONTHS)
    t = told(played)
    for n in range(2, played.closed + 1):
        view = report(t, n)
        assert view is not None
        for change in view.changes:
            if change.value is not None and change.value.unit == "load":
                assert change.value.value < UNBORNE
                assert not change.trend or change.change.value < UNBORNE


def test_sentences_that_are_joined_stay_apart() -> None:
    assert joined([Prose("It waits for you"), Prose("Support: 1 person leaves.")], 110).text == (
        "It waits for you. Support: 1 person leaves."
    )


def test_freelancers_work_from_the_month_after_they_are_called_and_are_paid_to_the_month_that_is_told() -> None:
    def call(n: int, _s: State) -> tuple[Decision, ...]:
        return (FreelanceCalled("product", 2, 3),) if n == 1 else ()

    played = by_hand(call, 6)
    paid = [n for n, ledger in enumerate(played.ledgers, start=1) if one(ledger["cash"]["freelancers"]) < 0]
    assert paid == [2, 3, 4]
    for n in range(1, played.closed):
        t = told(as_of(played, n))
        found = [thing for thing in t.facts.things if isinstance(thing, Freelance)]
        assert [t.month(thing.within) for thing in found] == ([played.first_day(4)] if n + 1 <= 4 else [])
        if n == 1:
            assert t.month(found[0].starts) == played.first_day(2)
