"""A snapshot holds the states of some months to the last bit, and nothing that is not one is taken for one."""

from __future__ import annotations

import json
import zlib
from base64 import b64decode, b64encode

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from infosim.engine.batch import axes_of
from infosim.engine.digest import digest
from infosim.engine.ledger import Flows
from infosim.engine.month import month
from infosim.engine.orders import neutral
from infosim.engine.state import State
from infosim.game.snapshots import LARGEST, OtherFields, packed, unpacked
from tests.game.plays import busy, first_morning, rules

LAYOUT = rules().layout


def months(n: int) -> tuple[list[State], list[Flows]]:
    states, ledgers = [first_morning()], []
    for _ in range(n):
        after, flows = month(states[-1], neutral(LAYOUT, 1, 1), rules())
        states.append(after)
        ledgers.append(flows)
    return states, ledgers


def repacked(text: str, change: bytes | None = None, **about: object) -> str:
    """The snapshot with something else said of it, or other figures in it."""
    head, _, body = zlib.decompress(b64decode(text)).partition(b"\n")
    told = json.dumps({**json.loads(head), **about}).encode()
    return b64encode(zlib.compress(told + b"\n" + (body if change is None else change))).decode()


def test_states_come_out_to_the_last_bit_and_refuse_to_be_written_into() -> None:
    states, _ = months(7)
    states[3] = states[3].but(cash=states[3].cash * 0.0 - 0.0, opinion=states[3].opinion * 0.0 + 5e-324)
    found, _ = unpacked(packed(states, months(7)[1]), LAYOUT)
    assert [digest(s) for s in found] == [digest(s) for s in states]
    for before, after in zip(states, found, strict=True):
        for name, _, _ in axes_of(State):
            one, other = getattr(before, name), getattr(after, name)
            assert one.tobytes() == other.tobytes(), name
            assert not other.flags.writeable


def test_ledgers_come_out_flow_by_flow() -> None:
    states, ledgers = months(7)
    for first in (0, 3):
        _, found = unpacked(packed(states[first:], ledgers[first:]), LAYOUT)
        assert len(found) == len(ledgers) - first
        for before, after in zip(ledgers[first:], found, strict=True):
            assert {stock: list(flows) for stock, flows in before.items()} == {s: list(f) for s, f in after.items()}
            for stock, flows in before.items():
                for name, flow in flows.items():
                    assert np.array_equal(flow, after[stock][name]), (stock, name)
                    assert not after[stock][name].flags.writeable


@given(st.text(max_size=60) | st.binary(max_size=60).map(lambda raw: b64encode(zlib.compress(raw)).decode()))
def test_what_is_no_snapshot_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        unpacked(text, LAYOUT)


def test_a_bomb_is_not_unpacked_beyond_its_bound() -> None:
    squeezed = zlib.compressobj()
    bomb = b"".join(squeezed.compress(bytes(2**20)) for _ in range(4 * LARGEST // 2**20)) + squeezed.flush()
    assert len(bomb) < 2**18
    with pytest.raises(ValueError, match="larger"):
        unpacked(b64encode(bomb).decode(), LAYOUT)


@pytest.mark.parametrize(
    "about",
    [
        {"months": []},
        {"months": [0, 2]},
        {"months": [1, 2, 3]},
        {"months": [-1, 0]},
        {"months": [True, 1]},
        {"months": "01"},
        {"fields": []},
        {"fields": None},
        {"flows": []},
        {"flows": [[]]},
        {"flows": [["cash"]]},
        {"flows": [[["cash", "payroll", [10**9]]]]},
        {"flows": [[["cash", "payroll", [-1]]]]},
        {"flows": [[["cash", 7, [1, 1]]]]},
        {"flows": [[], [], []]},
    ],
    ids=str,
)
def test_a_snapshot_says_what_it_holds_or_is_refused(about: dict[str, object]) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        unpacked(repacked(packed(*months(1)), **about), LAYOUT)


def test_a_snapshot_of_other_fields_is_told_apart() -> None:
    text = packed([first_morning()], [])
    head = json.loads(zlib.decompress(b64decode(text)).partition(b"\n")[0])
    head["fields"][4][0] = "goodwill"
    with pytest.raises(OtherFields):
        unpacked(repacked(text, **head), LAYOUT)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("cash", np.nan),
        ("mrr", np.inf),
        ("contract_vendor", 999.0),
        ("bid_vendor", -2.0),
        ("vacancy_place", 0.5),
        ("chapter", 1e9),
        ("hands_on", 16.0),
    ],
)
def test_no_figure_beyond_its_axis_reaches_a_rule(field: str, value: float) -> None:
    wrong = busy().but(**{field: np.full_like(getattr(busy(), field), value)})
    with pytest.raises(ValueError, match=field):
        unpacked(packed([wrong], []), LAYOUT)
