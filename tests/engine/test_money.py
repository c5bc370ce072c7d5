"""Money: to the cent, whatever is booked and however it is shared."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from infosim.engine.money import cents, from_euros, in_euros, split

amounts = st.integers(-(10**12), 10**12)
weights = st.lists(st.floats(0, 1e6), min_size=1, max_size=12)


@given(amounts, weights)
def test_the_parts_of_an_amount_add_up_to_the_cent(amount: int, w: list[float]) -> None:
    parts = split(np.array([float(amount)]), np.array(w)[:, None])
    assert parts.sum() == amount
    assert np.array_equal(parts, np.rint(parts))


@given(st.integers(0, 10**12), weights)
def test_a_part_is_within_a_cent_of_its_share(amount: int, w: list[float]) -> None:
    if sum(w) > 1e-3:
        parts = split(np.array([float(amount)]), np.array(w)[:, None])[:, 0]
        assert np.abs(parts - amount * np.array(w) / sum(w)).max() <= 1.001
        assert (parts >= 0).all()


@given(amounts, weights, st.integers(0, 2**32))
def test_worlds_share_as_each_would_alone(amount: int, w: list[float], seed: int) -> None:
    random = np.random.default_rng(seed)
    many = np.rint(random.normal(amount, 1e6, (2, 40)))
    shares = np.array(w)[:, None, None] * random.random((len(w), 2, 40))
    whole = split(many, shares)
    assert np.array_equal(whole[..., 7:8], split(many[..., 7:8], shares[..., 7:8]))


def test_shares_that_are_all_nothing_leave_all_to_the_last() -> None:
    assert split(np.array([101.0]), np.zeros((3, 1))).tolist() == [[0.0], [0.0], [101.0]]


def test_who_has_no_weight_gets_no_cent() -> None:
    parts = split(np.array([100.0]), np.array([[0.0], [1.0], [0.0], [2.0], [0.0]]))
    assert parts[:, 0].tolist() == [0.0, 33.0, 0.0, 67.0, 0.0]


def test_half_a_cent_goes_to_the_even_cent() -> None:
    assert cents(np.array([0.5, 1.5, 2.5, -0.5, -1.5])).tolist() == [0.0, 2.0, 2.0, 0.0, -2.0]


@pytest.mark.parametrize(("euros", "whole"), [(19.99, 1999.0), (0.29, 29.0), (1.15, 115.0), (-4.35, -435.0)])
def test_euros_become_the_cents_that_people_read(euros: float, whole: float) -> None:
    assert from_euros(np.array([euros])).tolist() == [whole]


@given(st.integers(-(10**13), 10**13))
def test_cents_survive_being_told_in_euros(amount: int) -> None:
    told = np.array([float(amount)])
    assert np.array_equal(from_euros(in_euros(told)), told)
