"""Why a figure is what it is: to the cent for what is exact, input by input for what is measured."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from infosim.engine.answers import bend
from infosim.engine.layout import NEARSHORE
from infosim.engine.month import month
from infosim.engine.orders import neutral
from infosim.game.facts import causes, levels
from infosim.game.facts.played import one
from infosim.game.facts.replacing import Input, pieces
from infosim.game.present.labels import piece_label
from infosim.game.present.report import as_of
from infosim.game.present.thread import thread
from infosim.game.present.why import why
from infosim.game.views.figures import UNBORNE
from infosim.game.views.why import WhyView
from infosim.locale import LANGUAGES
from tests.game.plays import rules
from tests.game.present.stories import by_bot, idle, told

COMPANY = ("cash", "mrr", "morale", "reputation", "runway", "churn", "attention")
FUNCTION = ("load", "wait", "quality", "cost", "backlog")
BOTS = ("outsource-all", "selective", "random")
FIGURES = st.floats(-1e6, 1e6)


@given(st.lists(st.tuples(FIGURES, FIGURES), min_size=1, max_size=6), FIGURES, FIGURES)
def test_the_parts_of_a_measure_sum_to_its_change_whatever_the_formula(
    inputs: list[tuple[float, float]], opening: float, closing: float
) -> None:
    given_ = tuple(Input(f"input {n}", *pair) for n, pair in enumerate(inputs))
    found = pieces(lambda x: sum(x.values()) / (1.0 + abs(x["input 0"])), given_, opening, closing)
    assert opening + sum(piece.value for piece in found) == pytest.approx(closing, abs=1e-6)
    assert [piece.name for piece in found] == [*(each.name for each in given_), "rest"]


def test_an_input_that_does_not_change_adds_nothing() -> None:
    found = pieces(lambda x: x["a"] * x["b"], (Input("a", 2.0, 3.0), Input("b", 5.0, 5.0)), 10.0, 15.0)
    assert [piece.value for piece in found] == [5.0, 0.0, 0.0]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("bot", BOTS)
def test_every_ledger_sums_from_its_opening_to_its_closing(bot: str, language: str) -> None:
    played = by_bot(bot, 14)
    t = told(played, language)
    functions = [f"{key}.{name}" for key in rules().layout.functions for name in FUNCTION]
    for figure in (*COMPANY, *functions):
        view = why(t, figure)
        if view is None:
            continue
        if view.unit == "load" and max(view.opening, view.closing) >= UNBORNE:
            assert not view.parts
            assert view.note, "a load that nobody bears has no parts to sum, and says why"
            continue
        assert view.opening + sum(part.value for part in view.parts) == pytest.approx(view.closing, abs=1e-6), figure
        assert view.title
        assert all(part.label for part in view.parts)


def test_the_ledger_of_the_cash_is_exact_to_the_cent() -> None:
    played = by_bot("selective", 14)
    view = why(told(played), "cash")
    assert view is not None
    assert view.opening == one(played.before.cash)
    assert view.closing == one(played.now.cash)
    assert view.opening + sum(round(part.value) for part in view.parts) == view.closing


@pytest.mark.parametrize("bot", BOTS)
def test_load_wait_and_cost_are_explained_without_a_rest(bot: str) -> None:
    """The formulas written here over single figures are the engine's."""
    played = by_bot(bot, 12)
    months = causes.months(played)
    if months is None or played.over:
        return
    for f in range(len(rules().layout.functions)):
        if (
            one(months.then.need[f]) <= 0
            or months.now.contract_vendor[:, f].min() < months.then.contract_vendor[:, f].min()
        ):
            continue
        for measure in (causes.load, causes.wait):
            cause = measure(months, f)
            assert cause.pieces[-1].value == pytest.approx(0.0, abs=1e-6 * max(abs(cause.closing), 1.0)), (measure, f)


@pytest.mark.parametrize("bot", BOTS)
def test_what_a_wait_is_made_of_sums_to_it(bot: str) -> None:
    played = by_bot(bot, 12)
    for f in range(len(rules().layout.functions)):
        made = {part.name: part.value for part in levels.wait(played.now, rules(), f)}
        wait = one(played.now.lead_time[f])
        assert sum(made.values()) == pytest.approx(wait)
        if 0 < wait < 365 and one(bend(played.now, "lead_time_factor")[f]) == 1.0:
            assert made["rest"] == pytest.approx(0.0, abs=1e-9), "nothing is left unsaid"


def test_people_of_ours_abroad_are_a_part_of_a_wait_and_of_its_cause() -> None:
    s, product = idle(2).now, rules().layout.functions.index("product")
    away = np.zeros_like(s.away)
    away[NEARSHORE - 1, :, product] = 0.5
    s = s.but(away=away)
    closed, _ = month(s, neutral(rules().layout, 1, 1), rules())
    made = {part.name: part.value for part in levels.wait(closed, rules(), product)}
    assert made["apart"] > 0
    assert made["rest"] == pytest.approx(0.0, abs=1e-9)


def test_nothing_is_told_of_a_month_that_has_not_been() -> None:
    t = told(idle(0))
    assert all(why(t, figure) is None for figure in (*COMPANY[:-1], "product.load"))
    assert why(told(idle(1)), "product.load") is None, "a measure needs a month to compare with"
    assert why(told(idle(1)), "cash") is not None
    assert why(told(idle(3)), "no.such.figure") is None


def test_the_thread_of_a_late_function_begins_with_what_began_it() -> None:
    view = why(told(idle(6)), "product.wait")
    assert view is not None
    assert len(view.thread) >= 3
    assert "Product dev" in view.thread[0].text
    assert view.thread[-1].text.startswith(("work waits", "1 customer", "2 customers", "3 customers"))


@pytest.mark.parametrize("bot", BOTS)
def test_a_thread_to_the_cash_begins_with_the_larger_part_of_its_change(bot: str) -> None:
    played = by_bot(bot, 14)
    seen = 0
    for n in range(2, played.closed + 1):
        then = as_of(played, n)
        t = told(then)
        view = why(t, "cash")
        assert isinstance(view, WhyView)
        change = view.closing - view.opening
        first = next((part for part in view.parts if view.thread and part.label == view.thread[0].text), None)
        assert all("customer" not in step.text for step in view.thread)
        if first is not None:
            assert first.value / change >= causes.LARGER_PART
            seen += 1
    assert seen


@pytest.mark.parametrize("bot", BOTS)
def test_a_thread_names_an_input_only_where_it_makes_up_the_larger_part_of_a_load(bot: str) -> None:
    played = by_bot(bot, 14)
    for n in range(2, played.closed + 1):
        then = as_of(played, n)
        t, months = told(then), causes.months(then)
        assert months is not None
        for f, key in enumerate(rules().layout.functions):
            steps, cause = thread(t, f"{key}.load"), causes.load(months, f)
            labels = {piece_label(t, "load", piece.name): piece for piece in cause.pieces}
            named = labels.get(steps[0].text.rpartition(": ")[2]) if steps else None
            if named is not None:
                assert named.value / cause.change >= causes.LARGER_PART, (n, key, named)


def test_customers_leave_over_a_wait_only_where_it_did_not_get_shorter() -> None:
    played = by_bot("selective", 14)
    for n in range(2, played.closed + 1):
        then = as_of(played, n)
        for f, key in enumerate(rules().layout.functions):
            steps = thread(told(then), f"{key}.wait")
            if steps and steps[-1].figure == "mrr":
                assert one(then.now.lead_time[f]) >= one(then.before.lead_time[f])
