"""Measures: one name, one figure, for conditions, files and screens."""

import numpy as np
import pytest

from infosim.engine.content import Condition
from infosim.engine.measures import BY_NAME, MEASURES, holding, read
from infosim.engine.parameters import declared
from infosim.engine.rules import FAMILIES, Rules
from tests.engine.worlds import first_hires, rules


def test_every_measure_reads_a_finite_figure_of_the_shape_of_its_scope() -> None:
    state = first_hires(months=5, worlds=3)
    shapes = {"company": (1, 3), "function": (8, 1, 3), "contract": (2, 8, 1, 3), "pool": (24, 3)}
    for measure in MEASURES:
        figure = measure.read(state, rules()) + np.zeros(shapes[measure.scope])
        assert figure.shape == shapes[measure.scope], measure.name
        assert not np.isnan(figure).any(), measure.name
        if measure.for_company is not None:
            assert measure.for_company(state, rules()).shape == (1, 3), measure.name


def test_names_are_unique_and_targets_are_understood() -> None:
    assert len(BY_NAME) == len(MEASURES)
    state = first_hires(months=2)
    assert read("load", "any", state, rules())[0, 0] == state.load.max()
    assert read("load", "product", state, rules())[0, 0] == state.load[0, 0, 0]
    assert read("knowledge", "core", state, rules())[0, 0] == pytest.approx(
        (state.knowledge * rules().content.functions.core * state.awake).sum()
        / (rules().content.functions.core * state.awake).sum()
    )
    with pytest.raises(KeyError):
        read("moral", "", state, rules())


def test_conditions_hold_when_every_bound_holds() -> None:
    state = first_hires()
    rich = Condition("cash", "", 100_000, np.inf)
    poor = Condition("cash", "", -np.inf, 100_000)
    assert holding((rich,), state, rules())[0, 0]
    assert not holding((rich, poor), state, rules())[0, 0]
    assert holding((), state, rules())[0, 0]


def test_every_parameter_lies_in_its_range_and_says_what_it_is() -> None:
    for family in FAMILIES:
        constants = getattr(rules(), family)
        for parameter in declared(type(constants)):
            assert parameter.low <= parameter.default <= parameter.high, f"{family}.{parameter.name}"
            assert parameter.unit, f"{family}.{parameter.name}"
            assert parameter.meaning, f"{family}.{parameter.name}"
            assert parameter.source, f"{family}.{parameter.name}"
    assert set(FAMILIES) < set(Rules.__dataclass_fields__)


def test_a_contract_has_a_fallback_where_a_second_firm_works_or_half_of_the_work_is_known_inside() -> None:
    state = first_hires()
    vendors = np.full_like(state.contract_vendor, -1.0)
    assert read("fallback_share", "", state.but(contract_vendor=vendors), rules())[0, 0] == 1.0
    vendors[0, :2] = 3.0
    known = np.zeros_like(state.knowledge)
    alone = state.but(contract_vendor=vendors, knowledge=known)
    assert read("fallback_share", "", alone, rules())[0, 0] == 0.0
    known = np.array(known)
    known[0] = 0.5
    assert read("fallback_share", "", alone.but(knowledge=known), rules())[0, 0] == 0.5
    two = np.array(vendors)
    two[1, 1] = 4.0
    assert read("fallback_share", "", alone.but(knowledge=known, contract_vendor=two), rules())[0, 0] > 0.5
    two[1, 1] = 3.0
    same = read("fallback_share", "", alone.but(knowledge=known, contract_vendor=two), rules())[0, 0]
    assert same < 0.5, "the same firm twice is no fallback"


def test_a_vendor_shares_the_hours_of_its_place_and_its_money_is_held_against_the_day_of_signing() -> None:
    state, far = first_hires(), rules().layout.vendors.index("seven-lamps")
    vendors = np.full_like(state.contract_vendor, -1.0)
    vendors[0, 0] = far
    state = state.but(contract_vendor=vendors, contract_rate=np.ones_like(vendors), exchange=state.exchange * 1.12)
    hours, rate = (BY_NAME[name].read(state, rules()) for name in ("common_hours", "exchange_rate"))
    assert hours[0, 0, 0, 0] == 4.0
    assert hours[1, 0, 0, 0] == 0.0
    assert rate[0, 0, 0, 0] == pytest.approx(1.12)
    assert rate[1, 0, 0, 0] == 1.0
