"""The digest of a month: the same for the same state, another for any other."""

from dataclasses import dataclass, make_dataclass
from hashlib import sha256
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from infosim.engine.batch import Array, Words, per, repeat, replace, take
from infosim.engine.digest import digest


@dataclass(frozen=True)
class Ledger:
    month: int
    luck: Words = per("world")
    cash: Array = per("company", "world")
    open: np.ndarray = per("company", "world")


def ledger(worlds: int = 3) -> Ledger:
    random = np.random.default_rng(4)
    return Ledger(
        7,
        random.integers(0, 2**64, worlds, np.uint64),
        np.rint(random.normal(0, 1e6, (2, worlds))),
        random.random((2, worlds)) < 0.5,
    )


def one_array(name: str = "cash", axes: tuple[str, ...] = ("world",), of: Any = (1.0, 2.0)) -> Any:
    """A record of one array."""
    record = make_dataclass("Record", [(name, Array, per(*axes))], frozen=True)
    return record(np.array(of))


def test_the_digest_is_sha256_of_names_axes_types_and_little_endian_bytes() -> None:
    sealed = (
        b"month()<i8\n" + (7).to_bytes(8, "little")
        + b"luck(world=1)<u8\n" + (2**63 + 5).to_bytes(8, "little")
        + b"cash(company=2,world=1)<f8\n" + bytes.fromhex("000000000000f83f" + "0000000000000000")
        + b"open(company=2,world=1)|b1\n" + b"\x01\x00"
    )  # fmt: skip
    state = Ledger(7, np.array([2**63 + 5], np.uint64), np.array([[1.5], [-0.0]]), np.array([[True], [False]]))
    assert digest(state) == sha256(sealed).hexdigest()


@given(st.integers(0, 2), st.integers(1, 3))
def test_a_world_of_a_batch_has_the_digest_it_has_alone(world: int, times: int) -> None:
    s = ledger()
    alone = Ledger(7, s.luck[[world]].copy(), s.cash[:, [world]].copy(), s.open[:, [world]].copy())
    assert digest(take(s, world)) == digest(alone)
    assert digest(take(repeat(s, times), world * times)) == digest(alone)


def test_memory_order_byte_order_and_the_sign_of_nothing_make_no_difference() -> None:
    s = replace(ledger(), cash=np.array([[0.0, 1.0, 2.0], [3.0, 0.0, 5.0]]))
    same = [np.asfortranarray(s.cash), s.cash.astype(">f8"), np.where(s.cash == 0, -0.0, s.cash)]
    assert {digest(replace(s, cash=cash)) for cash in same} == {digest(s)}


@given(st.integers(0, 5), st.integers(0, 63))
def test_any_bit_of_any_figure_makes_a_difference(cell: int, bit: int) -> None:
    s = ledger()
    cash = s.cash.copy()
    cash.reshape(-1).view(np.uint64)[cell] ^= np.uint64(1) << np.uint64(bit)
    if not np.isnan(cash).any():
        assert digest(replace(s, cash=cash)) != digest(s)


def test_another_month_name_axis_shape_or_type_makes_a_difference() -> None:
    records = [
        one_array(),
        one_array(name="debt"),
        one_array(axes=("company",)),
        one_array(axes=("company", "world"), of=[[1.0], [2.0]]),
        one_array(axes=("company", "world"), of=[[1.0, 2.0]]),
        one_array(of=np.array([1.0, 2.0]).view(np.int64)),
        one_array(of=np.array([1.0, 2.0], np.float32)),
    ]
    assert len({digest(record) for record in records}) == len(records)
    assert digest(replace(ledger(), month=8)) != digest(ledger())


def test_what_is_not_a_number_is_named() -> None:
    s = ledger()
    with pytest.raises(ValueError, match=r"cash is not a number in 1 of 6"):
        digest(replace(s, cash=np.where(np.arange(6).reshape(2, 3) == 4, np.nan, s.cash)))


def test_what_no_digest_takes_is_named() -> None:
    with pytest.raises(TypeError, match="luck"):
        digest(replace(ledger(), luck=np.array(["a", "b", "c"])))
