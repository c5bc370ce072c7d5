"""What a share does when it is applied again and again: churn, dilution, availability."""

import numpy as np
import pytest

from infosim.engine.arithmetic import power

HOURS = 730.0
"""Hours in a month."""


@pytest.mark.parametrize(("churn", "kept"), [(0.01, 0.886), (0.02, 0.785), (0.03, 0.694), (0.05, 0.540)])
def test_a_monthly_churn_leaves_this_share_of_customers_after_a_year(churn: float, kept: float) -> None:
    left = np.ones(1)
    for _ in range(12):
        left = left - churn * left
    assert left[0] == pytest.approx(kept, abs=5e-4)
    assert float(power(1.0 - churn, 12.0)) == pytest.approx(left[0], rel=1e-13)


def test_rounds_of_20_18_and_15_percent_leave_founders_55_8_percent() -> None:
    stakes = np.multiply.accumulate(1.0 - np.array([0.20, 0.18, 0.15]))
    assert stakes == pytest.approx([0.800, 0.656, 0.558], abs=5e-4)
    steady = float(power(stakes[-1], 1.0 / 3.0))
    assert steady * steady * steady == pytest.approx(stakes[-1], rel=1e-14)


@pytest.mark.parametrize(
    ("available", "down"), [(0.99, 7.3), (0.995, 3.65), (0.999, 0.73), (0.9995, 0.365), (0.9999, 0.073)]
)
def test_services_in_a_row_are_down_in_turn(available: float, down: float) -> None:
    for services in (1, 2, 5):
        together = HOURS * (1.0 - power(available, float(services)))
        one_after_another = HOURS * (1.0 - available) * sum(available**n for n in range(services))
        assert float(together) == pytest.approx(one_after_another, rel=1e-10)
    assert HOURS * (1.0 - power(available, 1.0)) == pytest.approx(down, rel=1e-9)


def test_a_year_of_compounding_is_twelve_months_of_it() -> None:
    yearly = np.linspace(0.01, 0.6, 60)
    monthly = 1.0 - power(1.0 - yearly, 1.0 / 12.0)
    left = np.ones_like(yearly)
    for _ in range(12):
        left = left * (1.0 - monthly)
    assert np.abs(left - (1.0 - yearly)).max() < 1e-14
