"""Odd scenarios: without vendors, rivals or rounds, of one function, with constants at the ends of their ranges."""

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from infosim.engine.batch import axes_of, freeze, take
from infosim.engine.digest import digest
from infosim.engine.ledger import STOCKS
from infosim.engine.measures import MEASURES
from infosim.engine.month import month
from infosim.engine.opening import opening
from infosim.engine.orders import neutral
from infosim.engine.parameters import declared
from infosim.engine.rules import FAMILIES, Rules
from infosim.scenario.compile import compiled
from infosim.scenario.scenario import load
from tests.engine.worlds import any_orders, luck

TINY = 'format = 1\nlanguage = "en"\ntitle = "Odd"\n'
FIRM = '[vendors.firm]\nforms = ["service", "extension", "task"]\nskills = ["a"]\ntakes_to = 500\n'
WORK = 'skill = "a"\nneed = [[0, 0.3], [1_000_000, 20]]\noutside_price = { local = 1.2 }\n'
ODD = {
    "one function and nothing else": "[pools.a]\n[functions.one]\n" + WORK,
    "nobody looks for work, nobody for people": "[pools.a]\nsearchers = 0\nposts = 0\n[functions.one]\n" + WORK,
    "sixteen functions": "[pools.a]\n" + "".join(f"[functions.f{n}]\n{WORK}" for n in range(16)) + FIRM,
    "two contracts at work": f"[pools.a]\n[functions.one]\nseat_price = 80\nteam = {{ mid = 1 }}\n{WORK}{FIRM}"
    '[vendors.other]\nforms = ["extension"]\nskills = ["a"]\n'
    '[contracts.first]\nvendor = "firm"\nfunctions = ["one"]\nshare = 0.5\nage_months = 5\nterm_months = 2\n'
    '[contracts.second]\nvendor = "other"\nfunctions = ["one"]\nshare = 0.5\nterm_months = 12\n',
    "no customers and no revenue": f"[company]\nmrr = 0\ncash = 0\n[pools.a]\n[functions.one]\ncore = 1\n{WORK}",
    "rivals of no size": f"[pools.a]\n[functions.one]\n{WORK}[rivals.r]\nheads = 0\nposts = 999\npay_factor = 3\n",
}


def _rules(text: str) -> Rules:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "odd.toml"
        file.write_text(TINY + text, "utf-8")
        return compiled(load(file))


def _bent(r: Rules, ends: np.random.Generator) -> Rules:
    """A quarter of all constants at one end of what an author may choose."""
    bent: dict[str, Any] = {}
    for family in FAMILIES:
        own = getattr(r, family)
        at_ends = {
            p.name: float(p.low if ends.random() < 0.5 else p.high) for p in declared(type(own)) if ends.random() < 0.25
        }
        bent[family] = replace(own, **at_ends)
    return replace(r, **bent)


def _holds(r: Rules, seed: int, months: int, companies: int = 1, every: int = 1) -> None:
    """Every figure is finite, every stock balances, and a world alone has the bits that it has in the batch.

    Looked at in each month, or now and then in a long game.
    """
    state = freeze(opening(r, seed, luck(2), companies))
    alone = take(state, 1)
    for number in range(months):
        orders = any_orders(state, seed + number, plain=neutral(r.layout, companies, 2))
        after, ledger = month(state, orders, r)
        alone, _ = month(alone, take(orders, 1), r)
        before, state = state, freeze(after)
        if number % every:
            continue
        assert digest(alone) == digest(take(after, 1))
        for name, _, about in axes_of(type(after)):
            figure = getattr(after, name)
            assert np.isfinite(figure.astype(float)).all(), name
            if (
                name in {"service", "quality", "knowledge", "debt", "morale", "opinion", "brand", "cover"}
                and figure.size
            ):
                assert 0 <= figure.min() <= figure.max() <= 1 + 1e-9, name
            if about.get("unit") in ("heads", "people", "posts", "customers", "FTE-months") and figure.size:
                assert figure.min() >= -1e-6, name
        for measure in MEASURES:
            assert not np.isnan(measure.read(after, r)).any(), measure.name
        for stock in STOCKS:
            closing = getattr(before, stock.name)
            for flow in stock.flows:
                closing = closing + ledger.get(stock.name, {}).get(flow.name, 0.0)
            assert np.array_equal(closing, getattr(after, stock.name)), stock.name


@pytest.mark.no_cover
@pytest.mark.parametrize("text", ODD.values(), ids=ODD)
def test_an_odd_scenario_plays(text: str) -> None:
    _holds(_rules(text), seed=1, months=14, companies=2)


@pytest.mark.no_cover
def test_a_game_of_ten_years_stays_finite() -> None:
    _holds(_rules(ODD["two contracts at work"]), seed=3, months=120, every=7)


@pytest.mark.no_cover
@given(st.integers(0, 100_000), st.sampled_from(list(ODD.values())))
@settings(max_examples=settings.default.max_examples // 6)
def test_constants_at_the_ends_of_their_ranges_break_nothing(seed: int, text: str) -> None:
    _holds(_bent(_rules(text), np.random.default_rng(seed)), seed, months=8)
