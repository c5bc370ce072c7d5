"""What the engine is given: euros as cents, names as positions, factors multiplied, and no key that changes nothing."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from itertools import islice
from math import cos, pi
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from infosim.engine.opening import opening
from infosim.engine.rules import Rules
from infosim.game.yardsticks import yardsticks
from infosim.scenario import Scenario, from_text, load
from infosim.scenario.arrays import cosine
from infosim.scenario.compile import compiled
from infosim.scenario.keys import Key, Kind
from infosim.scenario.nodes import ByItem, Items, Leaf, Node, Table, root
from infosim.scenario.texts import copied, get, put
from infosim.scenario.writing import toml
from tests.scenario.files import SMALL_TOWN, TINY, loaded, write

CENTS = 100
FIGURES = """
[company]
cash = 320_000
mrr  = 9_000
[market]
cycle_months      = 30
cycle_swing_share = 0.25
cycle_peak_month  = 4
[places.national]
searchers_factor = 1.6
[places.nearshore]
pay_index = 0.65
[places.offshore]
attrition_factor = 1.8
[pools.developer]
weeks_to_fill   = 12
pay             = 50_000
attrition_share = 0.11
[pools.infrastructure]
attrition_share = 0.11
[functions.product]
need        = [[10_000, 3.0], [25_000, 3.8], [65_000, 5.2], [180_000, 7.8]]
specificity = { garage = 0.5, seed = 0.7, series-a = 0.8 }
[functions.workplace]
specificity = { garage = 0.1 }
[vendors.seven-lamps]
attrition_share = 0.24
[rounds.seed]
amount = 1_100_000
"""
"""Figures of the tests' own, whatever is tuned in the scenario that ships."""


@cache
def first() -> Scenario:
    """First Hires as it ships."""
    return load("first-hires")


@cache
def plain() -> Rules:
    """Its rules."""
    return compiled(first())


@pytest.fixture(scope="module")
def rules(tmp_path_factory: pytest.TempPathFactory) -> Rules:
    """First Hires with the figures above."""
    return compiled(loaded(tmp_path_factory.mktemp("figures"), FIGURES))


def pool(rules: Rules, skill: str, place: str) -> int:
    """Position of a pool."""
    places = ("local", "national", "nearshore", "offshore")
    return rules.layout.pool(rules.layout.skills.index(skill), places.index(place))


def test_names_keep_the_order_of_the_file() -> None:
    assert plain().layout.functions == tuple(first().functions)
    assert plain().layout.vendors == tuple(first().vendors)
    assert plain().layout.months == 36


def test_functions_stand_on_the_board_by_their_order(tmp_path: Path) -> None:
    rules = compiled(loaded(tmp_path, "[functions.data]\norder = 5\n"))
    assert rules.layout.functions[0] == "data"
    assert plain().content.functions.skill[plain().layout.functions.index("data")] == rules.content.functions.skill[0]


def test_money_is_cents(rules: Rules) -> None:
    opened = rules.content.opening
    assert (opened.cash, opened.mrr) == (320_000 * CENTS, 9_000 * CENTS)
    assert rules.content.rounds.amount[0] == 1_100_000 * CENTS


def test_a_mean_search_of_twelve_weeks_fills_at_one_over_twelve_weeks_a_month(rules: Rules) -> None:
    local = pool(rules, "developer", "local")
    assert rules.content.pools.hazard[local, 0] == pytest.approx(52 / 12 / 12)


def test_more_people_who_look_fill_a_post_faster_by_the_elasticity_of_matching(rules: Rules) -> None:
    hazard, alpha = rules.content.pools.hazard[:, 0], rules.talent.elasticity
    local, national = pool(rules, "developer", "local"), pool(rules, "developer", "national")
    assert hazard[national] / hazard[local] == pytest.approx(1.6**alpha)


def test_pay_is_that_of_the_pool_the_place_and_the_level(rules: Rules) -> None:
    pay = rules.content.pools.pay
    porto = pool(rules, "developer", "nearshore")
    assert list(pay[:, porto]) == [50_000 * 0.65 * 0.8 * CENTS, 50_000 * 0.65 * CENTS, 50_000 * 0.65 * 1.24 * CENTS]


def test_a_factor_on_the_market_multiplies_that_of_the_pool(tmp_path: Path) -> None:
    scarce = compiled(loaded(tmp_path, "[market]\nfill_factor = 0.5\n[pools.security]\nfill_factor = 0.5\n"))
    plain = compiled(loaded(tmp_path, "[market]\nfill_factor = 1\n[pools.security]\nfill_factor = 1\n"))
    ratio = scarce.content.pools.hazard / plain.content.pools.hazard
    assert ratio[pool(plain, "security", "local"), 0] == pytest.approx(0.25)
    assert ratio[pool(plain, "developer", "local"), 0] == pytest.approx(0.5)


def test_the_market_is_tightest_in_the_month_of_the_peak(rules: Rules) -> None:
    cycle = rules.content.market.cycle
    assert len(cycle) == 36 + 7
    assert cycle[:30].argmax() == 3, "month 4, counted from 0"
    assert cycle.max() == pytest.approx(1.25)
    assert cycle.min() == pytest.approx(0.75)


def test_the_cosine_of_the_cycle_is_the_cosine() -> None:
    assert max(abs(cosine(k / 997) - cos(2 * pi * k / 997)) for k in range(997)) < 1e-14


def test_specificity_is_that_of_the_chapter_or_of_the_one_before(rules: Rules, tmp_path: Path) -> None:
    specificity = rules.content.functions.specificity[:, :, 0, 0]
    product, workplace = (rules.layout.functions.index(name) for name in ("product", "workplace"))
    assert list(specificity[:, product]) == [0.5, 0.7, 0.8, 0.8]
    assert list(specificity[:, workplace]) == [0.1, 0.1, 0.1, 0.1]
    tiny = compiled(load(write(tmp_path, TINY)))
    assert tiny.content.functions.specificity.ravel() == [0.3]


def test_need_runs_straight_between_its_points_and_is_flat_beyond(rules: Rules) -> None:
    curve = rules.content.functions.need
    product = rules.layout.functions.index("product")

    def need(mrr: float) -> float:
        steps = np.clip(mrr - curve.start, 0, curve.length) * curve.slope
        return float((curve.base + steps.sum(axis=0))[product, 0, 0])

    revenues = (0, 10_000, 17_500, 25_000, 65_000, 180_000, 999_999)
    assert [need(mrr) for mrr in revenues] == pytest.approx([3.0, 3.0, 3.4, 3.8, 5.2, 7.8, 7.8])


def test_what_a_later_chapter_unlocks_is_closed_until_then(tmp_path: Path) -> None:
    garage, seed = frozenset({"set_pay", "let_go", "develop", "standing", "appoint"}), frozenset({"appoint"})
    assert plain().content.chapters.closed == (garage, seed, frozenset(), frozenset())
    rules = compiled(loaded(tmp_path, '[chapters.series-a]\nunlocks = ["fund"]\n'))
    assert rules.content.chapters.closed[1] == {"fund"}


def test_a_vendor_serves_the_functions_of_its_skills_or_those_it_names() -> None:
    serves = plain().content.vendors.serves
    functions = np.array(plain().layout.functions)

    def served(vendor: str) -> set[str]:
        return set(functions[serves[plain().layout.vendors.index(vendor)] > 0])

    assert served("brume") == {"support", "infrastructure", "security", "workplace", "data", "business-apps"}
    assert served("deux-consoles") == {"support"}
    assert served("relais-sept") == {"product", "infrastructure", "quality", "data"}


def test_a_vendors_turnover_is_its_own_or_that_of_its_skills_where_it_sits(rules: Rules) -> None:
    attrition = dict(zip(rules.layout.vendors, rules.content.vendors.attrition[:, 0], strict=True))
    assert attrition["seven-lamps"] == 0.24
    assert attrition["kite-kettle"] == pytest.approx(0.11 * 1.8)


def test_a_contract_in_force_in_month_1_is_there_with_its_fee_split_to_the_cent(tmp_path: Path) -> None:
    body = (
        '[contracts.cage]\nvendor = "brume"\nfunctions = ["support", "security", "infrastructure"]\n'
        'way = "national operation"\nfee = 10_000\nage_months = 6\nterm_months = 30\nclauses = ["exit", "cap"]\n'
    )
    rules = compiled(loaded(tmp_path, body))
    made = rules.content.opening.contracts
    assert [rules.layout.functions[c.function] for c in made] == ["support", "security", "infrastructure"]
    assert sum(c.fee or 0 for c in made) == 10_000 * CENTS
    assert {(c.age, c.term, c.left, c.clauses, c.form) for c in made} == {(6, 36, 30, 6, 2)}
    state = opening(rules, 1, np.arange(2, dtype=np.uint64))
    assert (state.contract_vendor[0, [c.function for c in made]] == rules.layout.vendors.index("brume")).all()


def test_a_contract_without_a_way_is_the_vendors_first_form(tmp_path: Path) -> None:
    rules = compiled(loaded(tmp_path, '[contracts.c]\nvendor = "relais-sept"\nfunctions = ["data"]\n'))
    assert rules.content.opening.contracts[0].form == 0, "an extension"


def test_a_bent_rule_reaches_its_family(tmp_path: Path) -> None:
    rules = compiled(loaded(tmp_path, "[rules.talent]\nelasticity = 0.7\n"))
    assert rules.talent.elasticity == 0.7
    assert rules.people == plain().people


@pytest.mark.parametrize(
    "scenario", [first, lambda: load(SMALL_TOWN), lambda: from_text(TINY)], ids=["first", "town", "tiny"]
)
def test_a_scenario_plays_a_year(scenario: Callable[[], Scenario]) -> None:
    from infosim.engine.month import month
    from infosim.engine.orders import neutral

    rules = compiled(scenario())
    state = opening(rules, 1, np.arange(3, dtype=np.uint64))
    for _ in range(12):
        state, _ = month(state, neutral(rules.layout, 1, 3), rules)
    assert state.month == 12
    assert np.isfinite(state.cash).all()


# ------------------------------------------------------------------------------------------ every key does something
EXTRA = (
    '[contracts.c]\nvendor = "brume"\nfunctions = ["security"]\nfee = 900\n'
    "[rounds.seed]\neases_from = 9\neases_by = 100\n"
    '[shocks.s]\nfrom = 3\ntightness_factor = 1.3\n[laws.l]\nrefuse_forms = ["task"]\n'
)
TOLD_ELSEWHERE = {"order", "difficulty", "minutes", "seed", "rate", "warned_months"}
"""Figures that the engine never sees: the order of the board (tested above), the list of scenarios, the game's seed,
what the wire says of a rate, and how long before it tells of a shock. The coach (`play`, `tutorial`) is the game's."""


def figures(node: Node, tables: dict[str, Any], path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Key]]:
    """Every figure of the format, one item of each section standing for all."""
    if isinstance(node, Leaf):
        yield path, node.key
    elif isinstance(node, Items):
        section: dict[str, Any] = get(tables, path) or {}
        chosen = {
            ("vendors",): "brume",
            ("functions",): "security",
            ("events",): "rewrite",
            ("yardsticks",): "hand-over",
        }
        item = chosen.get(path, next(iter(section), ""))
        if item:
            yield from figures(node.item, tables, (*path, item))
    elif isinstance(node, ByItem):
        yield (*path, "garage"), node.leaf.key
    elif isinstance(node, Table):
        for name, below in node.children.items():
            yield from figures(below, tables, (*path, name))


def same(one: Any, other: Any) -> bool:
    """Whether two records of the engine hold the same figures, to the last bit."""
    if is_dataclass(one):
        return type(one) is type(other) and all(same(getattr(one, f.name), getattr(other, f.name)) for f in fields(one))
    if isinstance(one, tuple):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, np.ndarray):
        return one.shape == other.shape and one.tobytes() == other.tobytes()
    return bool(one == other)


def another(key: Key, now: Any) -> Any:
    """A value of the key that is none of those it may have now."""
    if key.kind is Kind.YES_NO:
        return not now if now is not None else not key.default
    if key.kind is Kind.WORD:
        return next(word for word in key.words if word != (now or key.default))
    span = key.high - key.low
    options = [key.low + span * part for part in (0.31, 0.62)]
    if key.kind is Kind.WHOLE:
        options = [int(x) for x in options]
    return next(x for x in options if x not in (now, key.default))


@pytest.mark.no_cover
def test_figures_of_the_format_change_what_the_engine_or_the_score_is_given(tmp_path: Path) -> None:
    """Every third of them; all of them in `tests/long/scenario`."""
    assert idle_figures(tmp_path, every=3) == []


def idle_figures(tmp_path: Path, every: int = 1) -> list[str]:
    """Keys that a scenario may set to another value without any change to what is compiled of it."""
    others = [f"events.{name}" for name in first().events if name not in ("rewrite", "five-hires")]
    base = loaded(tmp_path, EXTRA, top=f"drop = {json.dumps(others)}")  # one card stands for all
    before = compiled(base)
    kinds = (Kind.NUMBER, Kind.WHOLE, Kind.YES_NO)
    idle = []
    for path, key in islice(figures(root(), base.tables), 0, None, every):
        if key.kind not in kinds or path[-1] in TOLD_ELSEWHERE or path[0] in ("format", "play", "tutorial", "teacher"):
            continue
        tables = copied(base.tables)
        here: Any = base.tables
        for name in path:
            here = here.get(name) if isinstance(here, dict) else None
        put(tables, path, another(key, here))
        if path[-1] in ("takes_from", "takes_to"):  # the one may not pass the other
            tables["vendors"]["brume"] |= {"takes_from": 2, "takes_to": 90}
        changed = from_text(toml(tables))
        now = compiled(changed)
        if same((now.layout, now.content), (before.layout, before.content)) and yardsticks(changed) == yardsticks(base):
            idle.append(".".join(path))
    return idle
