"""Batches: worlds are taken, repeated, joined and split without changing a bit of any."""

from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from infosim.engine.batch import Array, Words, axes_of, freeze, join, per, repeat, replace, shards, size, take


@dataclass(frozen=True)
class Shop:
    """A record with every kind of field: a plain number, axes that end in worlds, and one that has none."""

    month: int
    luck: Words = per("company", "world", seen="hidden", about="key of every draw")
    market: Array = per("world")
    stock: Array = per("shelf", "company", "world", unit="boxes", kind="store")
    width: Array = per("shelf", unit="cm")


def shop(companies: int = 2, worlds: int = 3, month: int = 5, seed: int = 0) -> Shop:
    random = np.random.default_rng(seed)
    return Shop(
        month,
        random.integers(0, 2**64, (companies, worlds), np.uint64),
        random.normal(size=worlds),
        random.normal(size=(4, companies, worlds)),
        random.normal(size=4),
    )


def same(one: Shop, other: Shop) -> bool:
    """Whether two records say the same, type and shape included."""
    return all(
        np.asarray(a).dtype == np.asarray(b).dtype and np.array_equal(a, b)
        for a, b in ((getattr(one, f.name), getattr(other, f.name)) for f in fields(Shop))
    )


shops = st.builds(shop, st.integers(1, 3), st.integers(1, 9), st.just(5), st.integers(0, 99))
axis = st.sampled_from(["world", "company"])


@given(shops, st.integers(1, 10), axis)
def test_shards_joined_are_the_whole(s: Shop, most: int, axis: str) -> None:
    parts = shards(s, most, axis)
    assert all(size(part, axis) <= most for part in parts)
    assert same(join(*parts, axis=axis), s)


@given(shops, st.integers(1, 5), st.data())
def test_every_branch_of_a_repeated_world_is_that_world(s: Shop, times: int, data: st.DataObject) -> None:
    world = data.draw(st.integers(0, size(s) - 1))
    branch = data.draw(st.integers(0, times - 1))
    assert same(take(repeat(s, times), world * times + branch), take(s, world))


@given(shops, st.data())
def test_taking_and_joining_worlds_in_another_order_is_taking_them_at_once(s: Shop, data: st.DataObject) -> None:
    which = data.draw(st.lists(st.integers(0, size(s) - 1), min_size=1))
    assert same(join(*(take(s, world) for world in which)), take(s, which))


@given(shops, st.lists(st.booleans(), min_size=9, max_size=9))
def test_a_mask_takes_the_worlds_where_it_holds(s: Shop, flags: list[bool]) -> None:
    mask = np.array(flags[: size(s)])
    assert same(take(s, mask), take(s, np.flatnonzero(mask)))


@given(shops, shops)
def test_a_join_holds_the_worlds_of_both(one: Shop, other: Shop) -> None:
    other = replace(take(other, np.zeros(2, int), "company"), width=one.width)
    one = take(one, np.zeros(2, int), "company")
    both = join(one, other)
    assert same(take(both, slice(0, size(one))), one)
    assert same(take(both, slice(size(one), None)), other)


@pytest.mark.parametrize("which", [1, -1, np.int64(2), slice(1, 3), slice(None, None, 2)])
def test_a_number_or_a_slice_gives_views(which: int | slice) -> None:
    s = shop()
    assert np.shares_memory(take(s, which).stock, s.stock)


def test_worlds_count_from_the_end_like_any_list() -> None:
    assert same(take(shop(), -1), take(shop(), 2))
    assert same(take(shop(), -3), take(shop(), 0))


@pytest.mark.parametrize("which", [3, -4])
def test_a_world_that_is_not_there_is_refused(which: int) -> None:
    with pytest.raises(IndexError, match="of 3"):
        take(shop(), which)


@pytest.mark.parametrize("which", [[2, 0], np.array([True, False, True])])
def test_numbers_and_masks_copy_in_c_order(which: Sequence[int]) -> None:
    s = shop()
    taken = take(s, which)
    assert not np.shares_memory(taken.stock, s.stock)
    assert taken.stock.flags.c_contiguous


def test_what_has_no_such_axis_is_kept_by_reference() -> None:
    s = shop()
    assert take(s, 0).width is s.width
    assert take(s, 0, "company").market is s.market
    assert repeat(s, 3).month == 5


def test_states_of_different_months_cannot_be_joined() -> None:
    with pytest.raises(ValueError, match="'month'"):
        join(shop(month=5), shop(month=6))


def test_an_axis_that_nothing_has_is_named() -> None:
    with pytest.raises(LookupError, match="'planet'"):
        size(shop(), "planet")


def test_a_frozen_state_refuses_to_be_written_into() -> None:
    s = freeze(shop())
    with pytest.raises(ValueError, match="read-only"):
        s.stock[0] = 1.0
    with pytest.raises(ValueError, match="read-only"):
        take(s, 0).stock[0] = 1.0
    assert repeat(s, 2).stock.flags.writeable


def test_a_record_tells_its_axes_and_what_they_were_told() -> None:
    luck, market, stock, width = axes_of(Shop)
    assert [f.name for f in (luck, market, stock, width)] == ["luck", "market", "stock", "width"]
    assert stock.axes == ("shelf", "company", "world")
    assert (luck.about["seen"], market.about["seen"]) == ("hidden", "exact")
    assert stock.about["unit"] == "boxes"
    assert stock.about["kind"] == "store"
