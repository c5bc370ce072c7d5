"""The core of a month against the same core in plain Python, world by world.

pytest tests/benchmarks/test_plain.py -s

The budget is against the same draws and the same bits: arithmetic that every machine rounds alike, and luck that hangs
on its key alone. Beside it stands what anybody would write, with `math` and `random`, which spares both.
"""

from collections.abc import Callable
from copy import deepcopy

from infosim.bots import BOTS, keys
from infosim.engine.month import month
from infosim.engine.state import State
from infosim.sight import view
from tests.benchmarks.plain import SAME, USUAL, Ways, World, begun, core_month
from tests.benchmarks.stopwatch import fastest, table
from tests.engine.worlds import first_hires, luck, quiet, rules

WORLDS, MONTHS, WANTED = 2_000, 6, 100.0


def start(worlds: int) -> State:
    """Worlds of somebody who has hired for five months."""
    s, own = first_hires(worlds=worlds), keys(1, luck(worlds))
    for _ in range(5):
        s, _flows = month(s, BOTS["in-house"](view(s, rules()), own), rules())
    return begun(s, rules())


def in_plain(world: World, ways: Ways) -> Callable[[], None]:
    def job() -> None:
        copy = deepcopy(world)
        for _ in range(MONTHS):
            copy.month(ways)

    return job


def test_a_block_is_a_hundred_times_as_fast_as_the_same_in_plain_python() -> None:
    many = start(WORLDS)
    world = World(many, rules(), 0)
    orders = quiet(many)

    def arrays() -> None:
        s = many
        for _ in range(MONTHS):
            s = core_month(s, orders, rules())

    whole, same, usual, copied = fastest(
        arrays, in_plain(world, SAME), in_plain(world, USUAL), lambda: deepcopy(world), rounds=5
    )
    ours, same, usual = whole / WORLDS / MONTHS, (same - copied) / MONTHS, (usual - copied) / MONTHS
    rows = [
        (f"arrays, {WORLDS:,} worlds", [ours, 1.0]),
        ("plain Python, the same draws and bits", [same, same / ours]),
        ("plain Python, `math` and `random`", [usual, usual / ours]),
    ]
    table("The core of a month of one world", ["time"], [(name, row[:1]) for name, row in rows])
    table(f"Times as long; wanted of the same: {WANTED:.0f}", ["ratio"], [(n, row[1:]) for n, row in rows], "x")
    assert same / ours >= WANTED
