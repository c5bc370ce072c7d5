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
