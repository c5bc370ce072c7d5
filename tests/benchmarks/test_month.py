"""What a month costs: alone, in a forecast, in the lab, in a class. Budgets are printed beside, not asserted.

pytest tests/benchmarks/test_month.py -s
"""

from collections.abc import Callable

from infosim.engine.month import month
from infosim.engine.state import State
from tests.benchmarks.stopwatch import fastest, table
from tests.engine.worlds import first_hires, quiet, rules


def months(state: State, number: int) -> Callable[[], State]:
    """A job that plays so many months on."""
    orders, compiled = quiet(state), rules()

    def job() -> State:
        now = state
        for _ in range(number):
            now, _ = month(now, orders, compiled)
        return now

    return job


def test_many_worlds_cost_little_more_than_one() -> None:
    worlds = [1, 30, 300, 1_000, 3_000]
    seconds = [fastest(months(first_hires(3, worlds=w), 1))[0] for w in worlds]
    table("A month; budget for one world: 8", [f"{w:,} worlds" for w in worlds], [("month", seconds)], "ms")
    rate = [w / s / 1e3 for w, s in zip(worlds, seconds, strict=True)]
    table("World-months a second", [f"{w:,} worlds" for w in worlds], [("one core", rate)], "thousand")
    assert seconds[3] < 10 * seconds[0], "a thousand worlds for less than ten times the time of one"


def test_a_forecast_and_a_class() -> None:
    ahead, shared, own, replay = fastest(
        months(first_hires(3, worlds=1_000), 12),
        months(first_hires(3, companies=300), 1),
        months(first_hires(3, worlds=300), 1),
        months(first_hires(), 36),
        rounds=3,
    )
    rows = [
        ("forecast, 1,000 worlds of 12 months; budget 250", [ahead]),
        ("class of 300 in one market, a month; budget 100", [shared]),
        ("class of 300 in markets of their own, a month; budget 100", [own]),
        ("replay of 36 months", [replay]),
    ]
    table("Uses", ["time"], rows, "ms")
    assert shared < 3 * own
