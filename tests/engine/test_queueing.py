"""Queues: Erlang's formulas against published values, exact fractions, a simulated queue, and common sense."""

from dataclasses import dataclass
from fractions import Fraction
from heapq import heapify, heapreplace
from math import factorial

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from infosim.engine.arithmetic import log
from infosim.engine.chance import luck_keys, salts, uniforms
from infosim.engine.queueing import MOST_LOAD, MOST_SERVERS, probability_of_waiting, waiting_factor

SERVERS = np.array([1.0, 2.0, 3.0, 5.0, 10.0, 20.0])[:, None]
LOADS = np.array([0.50, 0.70, 0.80, 0.85, 0.90, 0.95])
WAITS = [
    [1.000000, 2.333333, 4.000000, 5.666667, 9.000000, 19.000000],
    [0.333333, 0.960784, 1.777778, 2.603604, 4.263158, 9.256410],
    [0.157895, 0.547049, 1.078652, 1.623059, 2.723537, 6.046723],
    [0.052149, 0.251892, 0.554113, 0.872627, 1.524986, 3.511196],
    [0.007221, 0.073910, 0.204590, 0.353241, 0.668732, 1.651171],
    [0.000373, 0.015594, 0.064019, 0.128352, 0.275385, 0.755401],
]
CHANCES = [
    [0.5000, 0.7000, 0.8000, 0.8500, 0.9000, 0.9500],
    [0.3333, 0.5765, 0.7111, 0.7811, 0.8526, 0.9256],
    [0.2368, 0.4923, 0.6472, 0.7304, 0.8171, 0.9070],
    [0.1304, 0.3778, 0.5541, 0.6545, 0.7625, 0.8778],
    [0.0361, 0.2217, 0.4092, 0.5299, 0.6687, 0.8256],
    [0.0037, 0.0936, 0.2561, 0.3851, 0.5508, 0.7554],
]
loads = st.floats(0.0, MOST_LOAD)


def wait(servers: float, load: float) -> float:
    return float(waiting_factor(np.array([servers]), np.array([load]))[0])


def chance(servers: float, load: float) -> float:
    return float(probability_of_waiting(np.array([servers]), np.array([load]))[0])


def erlang_c(c: int, rho: Fraction) -> Fraction:
    """The chance of waiting as the textbook writes it, in exact fractions."""
    a = c * rho
    busy = a**c / factorial(c) / (1 - rho)
    return busy / (sum(a**k / factorial(k) for k in range(c)) + busy)


@dataclass(frozen=True)
class Queue:
    """What an M/M/c queue was seen to do; times in units of the mean service time."""

    arrival_rate: float  # customers who came, by the time until the last has left
    in_system: float  # time average of how many are there, counted at every coming and going
    stay: float  # mean time from coming to leaving
    waits: np.ndarray  # of each customer


def watched(servers: int, load: float, customers: int = 200_000) -> Queue:
    """A queue, event by event: whoever comes takes the server who is free first."""
    u = uniforms(luck_keys(17, range(customers), servers), salts(gap=1, service=1), 0)[:, 0]
    comes = np.cumsum(-log(u[0])) / (servers * load)
    takes = -log(u[1])
    free = [0.0] * servers
    heapify(free)
    begins = np.empty(customers)
    for n, (at, service) in enumerate(zip(comes.tolist(), takes.tolist(), strict=True)):
        begins[n] = max(at, free[0])
        heapreplace(free, begins[n] + service)
    leaves = begins + takes
    moments = np.concatenate([comes, leaves])
    order = np.argsort(moments, kind="stable")
    there = np.cumsum(np.where(order < customers, 1, -1))
    end = moments[order][-1]
    in_system = (there[:-1] * np.diff(moments[order])).sum() / end
    return Queue(customers / end, in_system, (leaves - comes).mean(), begins - comes)


def test_the_wait_is_erlangs() -> None:
    assert np.abs(waiting_factor(SERVERS, LOADS) - WAITS).max() < 1e-6


def test_the_chance_of_waiting_is_erlangs() -> None:
    assert np.abs(probability_of_waiting(SERVERS, LOADS) - CHANCES).max() <= 5.1e-5


@pytest.mark.parametrize("servers", [1, 2, 7, 31, MOST_SERVERS])
@pytest.mark.parametrize("percent", [1, 10, 50, 90, 98])
def test_the_figures_are_those_of_exact_fractions(servers: int, percent: int) -> None:
    exact = erlang_c(servers, Fraction(percent, 100))
    assert chance(servers, percent / 100) == pytest.approx(float(exact), rel=1e-12)
    assert wait(servers, percent / 100) == pytest.approx(
        float(exact / (servers * (1 - Fraction(percent, 100)))), rel=1e-12
    )


@pytest.mark.parametrize(("servers", "load"), [(1, 0.7), (3, 0.8), (8, 0.85)])
def test_as_many_are_there_as_come_in_the_time_they_stay(servers: int, load: float) -> None:
    seen = watched(servers, load)
    assert seen.in_system == pytest.approx(seen.arrival_rate * seen.stay, rel=0.01)
    assert seen.in_system == pytest.approx(servers * load * (1 + wait(servers, load)), rel=0.03)


@pytest.mark.parametrize(("servers", "load"), [(1, 0.7), (3, 0.8), (8, 0.85)])
def test_a_queue_that_is_watched_waits_as_erlang_says(servers: int, load: float) -> None:
    blocks = watched(servers, load).waits.reshape(100, -1)
    for seen, said in ((blocks, wait(servers, load)), (blocks > 0, chance(servers, load))):
        means = seen.mean(axis=1)
        assert abs(means.mean() - said) < 3 * means.std(ddof=1) / np.sqrt(len(means))


@given(st.floats(1.0, 60.0), loads, st.floats(0.0, 0.2))
def test_nobody_waits_less_for_more_work(servers: float, load: float, more: float) -> None:
    assert wait(servers, load + more) >= wait(servers, load) * (1 - 1e-12)
    assert chance(servers, load + more) >= chance(servers, load) * (1 - 1e-12)


@given(st.floats(0.0, 60.0), loads, st.floats(0.0, 20.0))
def test_nobody_waits_longer_in_a_larger_pool(servers: float, load: float, more: float) -> None:
    assert wait(servers + more, load) <= wait(servers, load) * (1 + 1e-12)


@given(st.integers(1, MOST_SERVERS - 1), st.floats(0.0, 1.0), loads)
def test_between_whole_numbers_of_people_the_wait_is_interpolated(servers: int, part: float, load: float) -> None:
    between = (1 - part) * wait(servers, load) + part * wait(servers + 1, load)
    assert wait(servers + part, load) == pytest.approx(between, rel=1e-9, abs=1e-300)


@pytest.mark.parametrize("part", [0.0, 0.2, 0.99])
def test_less_than_one_person_queues_like_one_who_takes_longer(part: float) -> None:
    assert wait(part, 0.8) == pytest.approx(4.0)


def test_beyond_the_cap_the_backlog_rules_and_the_average_grows_no_more() -> None:
    assert wait(1, 5.0) == wait(1, MOST_LOAD) == pytest.approx(49.0)


def test_nobody_waits_where_nothing_is_asked() -> None:
    for servers in (0.0, 1.0, 3.5, 64.0, 500.0):
        assert wait(servers, 0.0) == 0.0
    assert wait(1, 5e-5) == pytest.approx(5e-5, rel=1e-3)


def test_a_pool_beyond_the_largest_is_the_largest() -> None:
    assert wait(500, 0.9) == wait(MOST_SERVERS, 0.9) < 0.05


def test_a_queue_waits_the_same_bits_next_to_a_larger_one() -> None:
    servers = np.linspace(0.3, 63.9, 500)
    load = np.linspace(0.0, 1.2, 500)
    together = waiting_factor(servers, load)
    assert together.tolist() == [wait(c, rho) for c, rho in zip(servers.tolist(), load.tolist(), strict=True)]


def test_people_and_loads_broadcast() -> None:
    assert waiting_factor(SERVERS, LOADS).shape == (6, 6)
    assert waiting_factor(np.empty((0, 1)), LOADS).shape == (0, 6)
