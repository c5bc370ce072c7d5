"""A play goes on after any end of the program as if it had never stopped, and its file proves how it went."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from infosim.engine.batch import axes_of
from infosim.engine.digest import digest
from infosim.engine.ledger import BY_NAME
from infosim.engine.orders import Orders
from infosim.engine.state import State
from infosim.engine.version import RULES
from infosim.game.chronicle import verified
from infosim.game.decisions import Decision, HandsOn, OpenVacancy, Priority, SetPay
from infosim.game.journal import read
from infosim.game.play import Over, Play
from infosim.game.trouble import Busy, Damaged, Missing, Unplayable
from infosim.locale import words
from tests.game.files import eight_months, journal_of, killed_in_month, play_on, records, written
from tests.game.plays import decisions, first_hires


def begun(folder: Path, seed: int = 7) -> Play:
    return Play.begin(first_hires(), seed=seed, saves_folder=folder)


def digests(play: Play) -> list[str]:
    return [digest(state) for state in play.states]


def same(a: Orders, b: Orders) -> bool:
    return all(np.array_equal(getattr(a, name), getattr(b, name)) for name, _, _ in axes_of(Orders))


def test_a_play_is_the_same_after_it_was_closed(tmp_path: Path) -> None:
    with begun(tmp_path) as play:
        play_on(play, 8)
        play.decide(HandsOn("security"))
    with Play.resume(play.path) as again:
        assert digests(again) == digests(play)
        assert again.decisions == play.decisions
        assert [again.decided(month) for month in range(1, 9)] == [play.decided(month) for month in range(1, 9)]
        assert again.verifiable
        play_on(again, 2)
        with_both = digests(again)
    straight = begun(tmp_path)
    play_on(straight, 8)
    straight.decide(HandsOn("security"))
    play_on(straight, 2)
    assert digests(straight) == with_both
    straight.close()


@pytest.mark.parametrize("month", [1, 3, 6, 7, 8, 9])
def test_a_play_that_was_killed_goes_on_where_it_was(tmp_path: Path, month: int) -> None:
    with begun(tmp_path) as straight:
        play_on(straight, month - 1)
    with Play.resume(written(tmp_path, killed_in_month(month))) as play:
        assert play.month == month
        assert play.decisions == (HandsOn("security"),)
        assert digests(play) == digests(straight)


def test_the_ledgers_of_the_past_are_made_again_to_the_cent(tmp_path: Path) -> None:
    with begun(tmp_path) as play:
        play_on(play, 8)
    with Play.resume(play.path) as again:
        assert len(again.ledgers) == 8
        for month, (before, after) in enumerate(zip(play.ledgers, again.ledgers, strict=True), 1):
            for stock, flows in before.items():
                for name, flow in flows.items():
                    assert np.array_equal(flow, after[stock][name]), (month, stock, name)
            opening, closing = again.states[month - 1], again.states[month]
            summed = opening.cash + sum(after["cash"][flow.name] for flow in BY_NAME["cash"].flows)
            assert np.array_equal(summed, closing.cash)


@settings(max_examples=settings.default.max_examples // 6)
@given(st.lists(decisions(), max_size=5), st.lists(decisions(), max_size=4))
def test_undoing_gives_the_same_orders_and_the_same_month(
    tmp_path_factory: pytest.TempPathFactory, kept: list[Decision], undone: list[Decision]
) -> None:
    folder = tmp_path_factory.mktemp("undo")
    with begun(folder) as plain, begun(folder) as changed:
        for play in (plain, changed):
            play.end_month()
            for decision in kept:
                play.decide(decision)
        before = changed.orders
        taken = sum(changed.decide(decision) is None for decision in undone)
        assert len([changed.undo() for _ in range(taken)]) == taken
        assert changed.decisions == plain.decisions
        assert same(changed.orders, before)
        plain.end_month()
        changed.end_month()
        assert digest(plain.state) == digest(changed.state)
    with Play.resume(changed.path) as again:
        assert digest(again.state) == digest(plain.state)


def test_undoing_a_second_word_brings_the_first_back(tmp_path: Path) -> None:
    with begun(tmp_path) as play:
        play.decide(Priority(0.5, 0.3, 0.2))
        play.decide(Priority(0.8, 0.1, 0.1))
        assert play.decisions == (Priority(0.8, 0.1, 0.1),)
        assert play.undo() == Priority(0.8, 0.1, 0.1)
        assert play.decisions == (Priority(0.5, 0.3, 0.2),)
        assert play.undo() == Priority(0.5, 0.3, 0.2)
        assert play.undo() is None


def test_a_scenario_from_a_file_of_any_name_can_be_saved(tmp_path: Path) -> None:
    odd = replace(first_hires(), id="ma\x1bville \u202e" + "x" * 200)
    with Play.begin(odd, seed=7, saves_folder=tmp_path) as play:
        play.decide(HandsOn("support"))
    with Play.resume(play.path) as again:
        assert again.decisions == (HandsOn("support"),)


def test_a_refused_decision_changes_nothing_and_is_not_written(tmp_path: Path) -> None:
    with begun(tmp_path) as play:
        before = play.path.read_bytes()
        assert play.decide(Priority(0.5, 0.3, 0.3)) is not None
        assert play.decisions == ()
        assert play.path.read_bytes() == before


def test_no_past_can_be_written_into(tmp_path: Path) -> None:
    with begun(tmp_path) as play:
        play_on(play, 2)
        for state in play.states:
            for name, _, _ in axes_of(State):
                assert not getattr(state, name).flags.writeable, name
        for ledger in play.ledgers:
            for flows in ledger.values():
                for flow in flows.values():
                    assert not flow.flags.writeable


def test_nothing_is_decided_after_the_end(tmp_path: Path) -> None:
    with begun(tmp_path) as play:
        while not play.finished:
            play.end_month()
        assert play.dead
        assert play.value == 0
        with pytest.raises(Over):
            play.end_month()
        with pytest.raises(Over):
            play.decide(OpenVacancy("product"))
    with Play.resume(play.path) as again:
        assert again.finished
        assert again.month == play.closed + 1


def test_the_same_seed_is_the_same_game_and_another_seed_another(tmp_path: Path) -> None:
    with begun(tmp_path) as one, begun(tmp_path) as same_seed, begun(tmp_path, seed=8) as other:
        for play in (one, same_seed, other):
            play.end_month()
        assert digest(one.state) == digest(same_seed.state)
        assert digest(one.state) != digest(other.state)


def test_a_seed_is_drawn_where_none_is_asked_for(tmp_path: Path) -> None:
    with Play.begin(first_hires(), saves_folder=tmp_path) as play:
        assert 1 <= play.seed <= 9_999
        assert play.header.seed == play.seed


def test_a_play_is_in_one_window_at_a_time(tmp_path: Path) -> None:
    with begun(tmp_path) as play:
        with pytest.raises(Busy):
            Play.resume(play.path)
        with begun(tmp_path) as other:
            assert other.path != play.path
    with pytest.raises(Missing):
        Play.resume(tmp_path / "none.jsonl")


# --------------------------------------------------------------------------------------------------- damage, in play
def test_the_good_part_of_a_damaged_game_is_offered_and_played_on_from(tmp_path: Path) -> None:
    content = eight_months()
    lines = content.splitlines(keepends=True)
    at = next(n for n, line in enumerate(lines) if b'"kind":"month","month":5,' in line)
    broken = b"".join(lines[:at]) + lines[at].replace(b"5", b"4", 1) + b"".join(lines[at + 1 :])
    path = written(tmp_path, broken)
    with pytest.raises(Damaged) as told:
        Play.resume(path)
    assert (told.value.months, told.value.line) == (4, at + 1)
    assert "Months 1 to 4 are intact" in told.value.told(words("en"))
    assert path.read_bytes() == broken
    with Play.resume(path, mend=True) as play:
        assert play.month == 5
        play_on(play, 1)
    assert (tmp_path / "game.damaged").read_bytes() == broken[len(b"".join(lines[:at])) :]
    assert verified(path).holds
    with Play.resume(written(tmp_path, content, "whole")) as whole:
        assert digests(play)[:5] == digests(whole)[:5]


def test_a_journal_that_was_replayed_holds_and_one_that_was_changed_names_the_month(tmp_path: Path) -> None:
    path = written(tmp_path, eight_months())
    verdict = verified(path)
    assert (verdict.holds, verdict.months) == (True, 8)
    lines = records(eight_months())
    order = next(line for line in lines if line["kind"] == "order" and line["month"] == 3)
    order["decision"] = {"kind": "freelance", "function": "product", "people": 2, "months": 1}
    verdict = verified(written(tmp_path, journal_of(lines), "forged"))
    assert (verdict.holds, verdict.differs) == (False, 3)


def test_verifying_does_not_touch_the_file(tmp_path: Path) -> None:
    path = written(tmp_path, eight_months())
    path.chmod(0o400)
    verified(path)
    assert [file.name for file in tmp_path.iterdir()] == ["game.jsonl"]


# ------------------------------------------------------------------------------------------------- under other rules
def test_a_game_made_under_other_rules_goes_on_from_its_snapshot_and_is_marked(tmp_path: Path) -> None:
    lines = records(killed_in_month(9))
    lines[0]["rules"] = RULES + 1
    path = written(tmp_path, journal_of(lines))
    verdict = verified(path)
    assert (verdict.holds, verdict.because) == (False, "rules")
    with Play.resume(path) as play:
        assert (play.month, play.verifiable, play.because) == (7, False, "rules")
        assert play.decisions == ()
        assert play.ledger(3) is None
        play_on(play, 1)
        assert play.ledger(7) is not None
    before = read(path)
    assert [record["kind"] for record in before.records].count("rules") == 1
    with Play.resume(path) as again:
        assert digests(again) == digests(play)
        assert (again.verifiable, again.because) == (False, "rules")
    assert verified(path).because == "rules"


def test_a_game_whose_months_come_out_differently_goes_on_from_its_snapshot_and_is_marked(tmp_path: Path) -> None:
    lines = [line for line in records(eight_months()) if (line["kind"], line.get("month")) != ("undo", 8)]
    orders = [n for n, line in enumerate(lines) if line["kind"] == "order" and line["month"] == 8]
    lines[orders[0]]["decision"] = {"kind": "freelance", "function": "product", "people": 2, "months": 1}
    path = written(tmp_path, journal_of(lines))
    with Play.resume(path) as play:
        assert (play.month, play.because) == (9, "differs")
    with Play.resume(path) as again:
        assert (again.month, again.because) == (9, "differs")
    assert verified(path).because == "differs"


def changed(content: bytes, kind: str, month: int | None = None, **changes: object) -> bytes:
    """A journal with something else in every line of a kind, truly sealed."""
    lines = records(content)
    return journal_of(
        [{**line, **changes} if line["kind"] == kind and month in (None, line.get("month")) else line for line in lines]
    )


@pytest.mark.parametrize(
    ("content", "why"),
    [
        pytest.param(lambda: changed(killed_in_month(3), "header", rules=99), "start", id="no snapshot"),
        pytest.param(lambda: changed(killed_in_month(3), "header", months=35), "scenario", id="another length"),
        pytest.param(lambda: changed(eight_months(), "snapshot", data="eJw="), "state", id="no states"),
        pytest.param(
            lambda: changed(eight_months(), "order", 9, decision={"kind": "dance"}), "state", id="no decision"
        ),
    ],
)
def test_a_game_that_cannot_go_on_says_why_and_stays_as_it_is(tmp_path: Path, content, why: str) -> None:
    path = written(tmp_path, content())
    before = path.read_bytes()
    with pytest.raises(Unplayable) as told:
        Play.resume(path)
    assert told.value.why == why
    assert path.read_bytes() == before
    for language in ("en", "fr"):
        assert told.value.told(words(language)).endswith(".")


def test_snapshots_that_contradict_the_sealed_months_are_not_believed(tmp_path: Path) -> None:
    with Play.begin(first_hires(), seed=8, saves_folder=tmp_path) as other:
        play_on(other, 6)
    foreign = next(line for line in records(other.path.read_bytes()) if line["kind"] == "snapshot")
    lines = [foreign if line["kind"] == "snapshot" else line for line in records(killed_in_month(9))]
    with pytest.raises(Unplayable):
        Play.resume(written(tmp_path, journal_of(lines)))


def test_a_copy_of_a_game_is_a_game(tmp_path: Path) -> None:
    with begun(tmp_path) as play:
        play.decide(SetPay("product", 1.1))
        play.end_month()
    copied = tmp_path / "elsewhere" / "my game.jsonl"
    copied.parent.mkdir()
    shutil.copy(play.path, copied)
    with Play.resume(copied) as again:
        assert digests(again) == digests(play)
