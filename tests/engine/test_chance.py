"""Chance: luck belongs to its key, whoever else is in the batch, and is as even as dice."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from infosim.engine.batch import Array, Words
from infosim.engine.chance import (
    COMPANIES,
    LUCKS,
    Salts,
    luck_keys,
    market_keys,
    offshoots,
    salts,
    stratified,
    uniforms,
)
from tests.engine import twin

MONTH = 17
TABLE = salts(demand=8, quits=24, breach=1)
DRAWS = pytest.mark.parametrize("draw", [uniforms, stratified])
months = st.integers(0, 240)


def strikes(table: Salts, keys: Words, rate: float, years: int) -> Array:
    """How often an event of a monthly rate strikes in each year (years, items, C, W), by stratified draws."""
    return np.array(
        [sum((stratified(keys, table, 12 * y + m) < rate).astype(float) for m in range(12)) for y in range(years)]
    )


@DRAWS
@given(month=months, data=st.data())
def test_a_world_has_the_same_luck_alone_in_a_batch_in_a_shard_and_repeated(draw, month, data) -> None:
    luck = data.draw(st.lists(st.integers(0, LUCKS - 1), min_size=1, max_size=12))
    world = data.draw(st.integers(0, len(luck) - 1))
    batch = draw(luck_keys(3, luck, [0, 5]), TABLE, month)
    alone = draw(luck_keys(3, luck[world], [0, 5]), TABLE, month)
    shard = draw(luck_keys(3, luck, [0, 5])[:, world:], TABLE, month)
    branches = draw(np.repeat(luck_keys(3, luck, [0, 5]), 4, axis=1), TABLE, month)
    assert np.array_equal(batch[:, :, world : world + 1], alone)
    assert np.array_equal(batch[:, :, world:], shard)
    assert np.array_equal(batch[:, :, world], branches[:, :, 4 * world + 3])


@DRAWS
def test_a_batch_larger_than_a_block_has_the_luck_of_its_worlds(draw) -> None:
    keys = luck_keys(3, np.arange(20_000), 0)
    assert np.array_equal(draw(keys, TABLE, MONTH)[:, :, 19_990:], draw(keys[:, 19_990:], TABLE, MONTH))
    assert np.array_equal(draw(keys, TABLE, MONTH)[:, :, ::2_000], draw(keys[:, ::2_000], TABLE, MONTH))


@DRAWS
def test_a_new_purpose_or_item_changes_no_number(draw) -> None:
    keys = luck_keys(3, [1, 2], [0])
    more = salts(strikes=5, quits=30, demand=8)
    before, after = draw(keys, TABLE, MONTH), draw(keys, more, MONTH)
    assert np.array_equal(before[TABLE.where["demand"]], after[more.where["demand"]])
    assert np.array_equal(before[TABLE.where["quits"]], after[more.where["quits"]][:24])
    assert np.array_equal(before[TABLE.where["quits"]], draw(keys, TABLE.only("quits"), MONTH))


@DRAWS
def test_a_company_that_joins_changes_no_luck_but_its_own(draw) -> None:
    few, many = luck_keys(3, [1, 2], [0, 1]), luck_keys(3, [1, 2], [7, 0, 1])
    assert np.array_equal(draw(few, TABLE, MONTH), draw(many, TABLE, MONTH)[:, 1:])


@DRAWS
def test_the_market_has_luck_of_its_own_that_no_company_shares(draw) -> None:
    market = draw(market_keys(3, [1, 2]), TABLE, MONTH)
    assert market.shape == (33, 2)
    companies = draw(luck_keys(3, [1, 2], [0, 1, COMPANIES - 1]), TABLE, MONTH)
    assert not np.isin(market, companies).any()


@given(
    seed=st.integers(-(2**70), 2**70),
    luck=st.integers(0, LUCKS - 1),
    company=st.integers(0, COMPANIES - 1),
    month=months,
    item=st.integers(0, 23),
)
def test_a_draw_is_the_hash_of_its_key_computed_by_hand(seed, luck, company, month, item) -> None:
    keys = luck_keys(seed, luck, company)
    key = twin.key(seed, luck, company)
    at = TABLE.where["quits"].start + item
    assert int(keys[0, 0]) == key
    assert uniforms(keys, TABLE, month)[at, 0, 0] == twin.uniform(key, "quits", item, month)
    assert stratified(keys, TABLE, month)[at, 0, 0] == twin.stratified(key, "quits", item, month)
    assert int(market_keys(seed, luck)[0]) == twin.key(seed, luck, COMPANIES)


@pytest.mark.parametrize(("word", "draw"), [(2**64 - 1, 1 - 0.5**53), (0, 0.5**53)])
def test_not_even_the_most_extreme_word_draws_0_or_1(word: int, draw: float) -> None:
    moment = twin.mix((twin.name("breach", 0) + twin.name("month", MONTH)) % 2**64)
    keys = np.array([[(twin.unmix(word) - moment) % 2**64]], np.uint64)
    assert uniforms(keys, TABLE.only("breach"), MONTH).item() == draw
    assert 0.0 < draw < 1.0


@DRAWS
def test_seed_luck_company_month_purpose_and_item_each_make_other_luck(draw) -> None:
    table = salts(a=2, b=2)
    drawn = [draw(luck_keys(seed, range(3), range(3)), table, month) for seed in (0, 1) for month in (0, 1, 11, 12, 13)]
    assert len(np.unique(np.array(drawn))) == 2 * 5 * 4 * 3 * 3


def test_whole_numbers_of_any_kind_name_the_same_luck() -> None:
    once = luck_keys(7, 5, 2)
    assert once == luck_keys(np.int64(7), np.array([5], np.uint64), np.array([2], np.int32))
    keys = luck_keys(7, range(3), [0])
    assert np.array_equal(uniforms(keys, TABLE, 4), uniforms(keys, TABLE, np.int64(4)))


@pytest.mark.parametrize("luck", [-1, LUCKS, [0, LUCKS], 2**80, 0.5, "three"])
def test_a_luck_word_whose_key_would_collide_is_refused(luck) -> None:
    with pytest.raises(ValueError, match="luck"):
        luck_keys(0, luck, 0)
    with pytest.raises(ValueError, match="luck"):
        market_keys(0, luck)


@pytest.mark.parametrize("company", [-1, COMPANIES, 2**20, [0, 2**30]])
def test_a_company_number_that_is_the_markets_or_none_is_refused(company) -> None:
    with pytest.raises(ValueError, match="company"):
        luck_keys(0, 0, company)


@DRAWS
def test_there_is_no_luck_before_the_first_month(draw) -> None:
    with pytest.raises(ValueError, match="month -1"):
        draw(luck_keys(0, 0, 0), TABLE, -1)


@DRAWS
def test_nobody_draws_nothing(draw) -> None:
    assert draw(luck_keys(0, [], [0]), TABLE, MONTH).shape == (33, 1, 0)
    assert draw(luck_keys(0, [1], [0]), salts(), MONTH).shape == (0, 1, 1)


class TestEvenness:
    """Fixed seeds, so that a figure is the same at every run; bounds are four standard errors or more."""

    worlds = 20_000
    drawn = np.concatenate([uniforms(luck_keys(11, range(20_000), 0), TABLE, month) for month in range(3)])[:, 0]

    def test_draws_fill_the_interval(self) -> None:
        n = self.drawn.size
        counts = np.bincount((self.drawn * 1024).astype(int).ravel(), minlength=1024)
        chi2 = ((counts - n / 1024) ** 2 / (n / 1024)).sum()
        assert abs(chi2 - 1023) < 4 * np.sqrt(2 * 1023)
        assert abs(self.drawn.mean() - 0.5) < 4 / np.sqrt(12 * n)
        assert abs(self.drawn.var() - 1 / 12) < 4 / np.sqrt(180 * n)

    def test_items_and_months_know_nothing_of_each_other(self) -> None:
        r = np.corrcoef(self.drawn)
        apart = r[np.triu_indices(len(r), 1)] * np.sqrt(self.worlds)
        assert abs(apart.std() - 1) < 0.05
        assert np.abs(apart).max() < 5.0

    def test_worlds_next_to_each_other_know_nothing_of_each_other(self) -> None:
        for lag in (1, 2, 64, 1024):
            r = np.corrcoef(self.drawn[:, lag:].ravel(), self.drawn[:, :-lag].ravel())[0, 1]
            assert abs(r) * np.sqrt(self.drawn.size) < 4.0

    def test_the_lowest_bit_is_a_fair_coin(self) -> None:
        low = (self.drawn * 2.0**52 - 0.5) % 2
        assert abs(low.mean() - 0.5) * 2 * np.sqrt(low.size) < 4.0


class TestStrata:
    """Events that strike often: luck changes when, rarely whether."""

    keys = luck_keys(5, range(4_000), 0)
    table = salts(quits=4)

    @pytest.mark.parametrize("rate", [0.02, 0.1, 0.25, 0.4, 0.5, 0.8])
    def test_a_year_strikes_as_often_as_its_rate_says_give_or_take_less_than_one(self, rate: float) -> None:
        yearly = strikes(self.table, self.keys, rate, 5)
        plain = 12 * rate * (1 - rate)
        assert abs(yearly.mean() - 12 * rate) < 4 * np.sqrt(yearly.var() / yearly.size)
        assert yearly.var() < min(0.4 if rate < 1 / 3 else 0.5, plain)

    def test_every_month_strikes_alike(self) -> None:
        for month in range(24):
            drawn = stratified(self.keys, self.table, month)
            assert abs((drawn < 0.2).mean() - 0.2) < 4 * np.sqrt(0.16 / drawn.size)

    def test_years_and_items_know_nothing_of_each_other(self) -> None:
        phases = np.concatenate([stratified(self.keys, self.table, month)[:, 0] for month in (0, 12, 24)])
        r = np.corrcoef(phases)
        assert np.abs(r[np.triu_indices(len(r), 1)]).max() * np.sqrt(phases.shape[1]) < 4.0


def test_keys_that_follow_from_a_key_are_new_for_every_purpose_month_and_key() -> None:
    parents = luck_keys(7, range(50), range(2))
    found = [offshoots(parents, purpose, 20, month) for purpose in ("one", "other") for month in (0, 1)]
    assert found[0].shape == (2, 50, 20)
    assert len(np.unique(np.concatenate([*(each.reshape(-1) for each in found), parents.reshape(-1)]))) == 8_100
    assert np.array_equal(offshoots(parents[:, 3:4], "one", 20, 0), found[0][:, 3:4])
