"""Rows that live nowhere in a batch are left out, and nobody can tell."""

import numpy as np
import pytest

from infosim.engine import rows
from infosim.engine.digest import digest
from infosim.engine.month import month
from tests.engine.worlds import any_orders, first_hires, rules


def test_a_batch_is_the_same_with_rows_left_out_and_without(monkeypatch: pytest.MonkeyPatch) -> None:
    digests = []
    for few in (0, 10**9):
        monkeypatch.setattr(rows, "_FEW", few)
        state = first_hires(worlds=3)
        for number in range(14):
            state, _ = month(state, any_orders(state, number, busy=0.05), rules())
        digests.append(digest(state))
    assert digests[0] == digests[1]


def test_rows_hold_what_lives_and_are_put_back_where_they_were(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rows, "_FEW", 0)
    s = first_hires(worlds=2)
    live = np.zeros(s.need.shape, bool)
    live[[1, 4], 0, 1] = True
    some = rows.functions_with(live, s, rules(), ("need", "heads"))
    assert some.function.tolist() == [1, 4]
    assert (some.state.heads == s.heads[:, [1, 4]]).all()
    assert some.rules.content.functions.skill == tuple(rules().content.functions.skill[n] for n in (1, 4))
    back = some.back(some.state.need + 1.0, s.need)
    assert (back == np.where(live.any(axis=-1, keepdims=True), s.need + 1.0, s.need)).all()


def test_a_field_that_was_not_asked_for_cannot_be_read_at_another_length(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rows, "_FEW", 0)
    s = first_hires(worlds=2)
    live = np.arange(len(s.need)).reshape(-1, 1, 1) * np.ones_like(s.need) == 2.0
    some = rows.functions_with(live, s, rules(), ("need",))
    with pytest.raises(AttributeError):
        _ = some.state.backlog
