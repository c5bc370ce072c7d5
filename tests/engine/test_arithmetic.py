"""exp, log, power, logistic, the normal quantile and sums: as exact as they say, and the same bits in every shape."""

from collections.abc import Callable
from decimal import Decimal, localcontext

import mpmath
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from infosim.engine import arithmetic
from infosim.engine.arithmetic import exp, log, logistic, normal_quantile, power, total
from tests.engine import twin

Figures = NDArray[np.float64]
random = np.random.default_rng(20)
EXPONENTS = np.concatenate(
    [np.linspace(-700, 700, 4_001), random.normal(0, 3, 4_000), 10.0 ** random.uniform(-18, 0, 500)]
)
POSITIVE = np.concatenate(
    [np.exp(random.uniform(-700, 700, 4_000)), random.uniform(0.5, 2, 4_000), 1 + random.normal(0, 1, 500) * 1e-9]
)
INSIDE = np.concatenate(
    [random.random(4_000), 0.5 ** np.arange(1, 54), 1 - 0.5 ** np.arange(2, 54), 10.0 ** random.uniform(-300, -1, 500)]
)


def errors(got: Figures, exact: Callable[[mpmath.mpf], mpmath.mpf], at: Figures) -> Figures:
    """Errors in units in the last place of the exact figure."""
    with mpmath.workprec(140):
        true = [exact(mpmath.mpf(float(x))) for x in at]
        apart = np.array([float(mpmath.mpf(float(g)) - t) for g, t in zip(got, true, strict=True)])
        return np.abs(apart) / np.spacing(np.abs([float(t) for t in true]))


def test_exp_errs_by_less_than_one_unit_in_the_last_place() -> None:
    assert errors(exp(EXPONENTS), mpmath.exp, EXPONENTS).max() < 1.0


def test_log_errs_by_less_than_two_units_in_the_last_place() -> None:
    assert errors(log(POSITIVE), mpmath.log, POSITIVE).max() < 2.0


def test_every_entry_of_the_tables_is_the_nearest_there_is() -> None:
    with localcontext() as context:
        context.prec = 60
        ln2 = Decimal(2).ln()
        for j in range(0, 1024, 3):
            power_of_two = np.array([float((ln2 * j / 1024).exp())]).view(np.int64)[0]
            assert arithmetic._POWERS[j] == power_of_two - (j << 42)
            point = np.array([(arithmetic._FIRST + j) << 42]).view(np.float64)[0]
            assert arithmetic._LOGS[j] == float(Decimal(float(point)).ln())
    assert arithmetic._LOGS[np.argmin(np.abs(arithmetic._LOGS))] == 0.0, "ln 1"


def test_power_errs_by_a_unit_and_two_more_for_each_of_its_logarithm() -> None:
    x, y = random.uniform(0.1, 10, 3_000), random.uniform(-3, 3, 3_000)
    with mpmath.workprec(140):
        true = [mpmath.mpf(a) ** mpmath.mpf(b) for a, b in zip(x.tolist(), y.tolist(), strict=True)]
        apart = [float(abs(mpmath.mpf(float(g)) / t - 1)) for g, t in zip(power(x, y), true, strict=True)]
    assert (np.array(apart) <= (1 + 2 * np.abs(y * np.log(x))) * 2.0**-52).all()


def test_a_normal_quantile_has_fifteen_digits() -> None:
    def quantile(u: mpmath.mpf) -> mpmath.mpf:
        return mpmath.findroot(lambda z: mpmath.log(mpmath.ncdf(z) / u), float(normal_quantile(float(u))), tol=1e-40)

    at = np.concatenate([INSIDE[INSIDE < 0.5][::9], [1e-300, 1e-20, 0.0749999, 0.0750001, 1.3e-11, 1.4e-11]])
    with mpmath.workprec(140):
        true = np.array([float(quantile(mpmath.mpf(float(u)))) for u in at])
    assert np.abs(normal_quantile(at) / true - 1).max() < 1e-15


def test_the_upper_half_of_the_normal_mirrors_the_lower() -> None:
    u = (random.integers(0, 2**52, 2_000) + 0.5) / 2**52
    assert np.array_equal(normal_quantile(1 - u), -normal_quantile(u))
    assert normal_quantile(0.5) == 0.0


def test_a_settled_log_odds_is_its_share() -> None:
    share = random.uniform(0.001, 0.999, 2_000)
    assert np.abs(logistic(log(share / (1 - share))) - share).max() < 1e-15


@pytest.mark.parametrize("x", [0.5, 1.0, 3.7])
def test_what_is_certain_is_exact(x: float) -> None:
    assert exp(0.0) == 1.0
    assert log(1.0) == 0.0
    assert power(x, 0.0) == 1.0
    assert power(1.0, x) == 1.0
    assert logistic(0.0) == 0.5


def test_exp_beyond_700_is_that_of_700() -> None:
    assert np.array_equal(exp(np.array([-1e9, 1e9])), exp(np.array([-700.0, 700.0])))


@pytest.mark.parametrize("x", [-1.0, -1e-300, -1e300, 0.0, -0.0, 1e-310, np.inf, -np.inf, np.nan])
def test_the_log_of_what_has_none_is_not_a_number(x: float) -> None:
    with np.errstate(invalid="ignore", divide="ignore"):
        assert np.isnan(log(np.array([x]))).all()


@pytest.mark.parametrize(
    ("ours", "alone", "at"),
    [
        (exp, twin.exp, EXPONENTS),
        (log, twin.log, POSITIVE),
        (logistic, twin.logistic, EXPONENTS),
        (normal_quantile, twin.normal_quantile, INSIDE),
    ],
    ids=["exp", "log", "logistic", "normal_quantile"],
)
class TestBits:
    """An array is computed as plain Python computes its figures one by one."""

    def test_one_by_one(self, ours: Callable[[Figures], Figures], alone: Callable[[float], float], at: Figures) -> None:
        assert ours(at).tolist() == [alone(x) for x in at.tolist()]

    def test_every_shape_order_stride_and_offset(
        self, ours: Callable[[Figures], Figures], alone: Callable[[float], float], at: Figures
    ) -> None:
        at = at[:3_000]
        once = ours(at)
        assert np.array_equal(ours(at.reshape(30, 4, 25)), once.reshape(30, 4, 25))
        assert np.array_equal(ours(at.reshape(30, 100).T), once.reshape(30, 100).T)
        assert np.array_equal(ours(at[::-3]), once[::-3])
        assert np.array_equal(ours(at[7:]), once[7:])
        assert ours(at[5]) == ours(float(at[5])) == once[5]


def test_power_is_computed_one_by_one() -> None:
    x, y = random.uniform(0.1, 10, 2_000), random.uniform(-3, 3, 2_000)
    assert power(x, y).tolist() == [twin.power(a, b) for a, b in zip(x.tolist(), y.tolist(), strict=True)]


@given(st.integers(0, 12), st.sampled_from([(), (1,), (1, 1), (3, 5), (3, 500)]), st.integers(0, 2**32))
def test_a_sum_goes_row_by_row_whatever_the_shape(rows: int, shape: tuple[int, ...], seed: int) -> None:
    x = np.random.default_rng(seed).normal(size=(rows, *shape)) * 1e3
    summed = total(x)
    expected = np.zeros(shape)
    for place in np.ndindex(*shape):
        column = [float(figure) for figure in x[(slice(None), *place)]]
        running = column[0] if column else 0.0
        for figure in column[1:]:
            running += figure
        expected[place] = running
    assert np.array_equal(summed, expected)
    assert np.array_equal(total(np.asfortranarray(x)), expected)


def test_a_sum_of_many_worlds_is_the_sums_of_each() -> None:
    x = random.normal(size=(24, 3, 400))
    x[:, 0, 0] = -0.0
    alone = [total(x[..., world : world + 1]) for world in range(400)]
    assert np.concatenate(alone, axis=-1).tobytes() == total(x).tobytes()


def test_a_sum_is_new_and_leaves_its_rows_alone() -> None:
    for size in (1, 5_000):
        x = np.ones((1, size))
        total(x)[...] = 7.0
        assert (x == 1.0).all()


def test_the_sum_of_a_mask_is_how_often_it_holds() -> None:
    for worlds in (1, 2_000):
        mask = np.arange(5 * worlds).reshape(5, worlds) % 2 == 0
        assert np.array_equal(total(mask), np.count_nonzero(mask, axis=0))
