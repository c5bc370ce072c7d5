"""`infosim replay` says how a game went, and whether its file is true."""

from __future__ import annotations

from pathlib import Path

import pytest

from infosim.cli import run
from infosim.engine.version import RULES
from infosim.game.journal import read
from tests.game.files import eight_months, journal_of, records, written


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Replay a game of these bytes; give the exit code, what was printed, and what was complained of."""
    monkeypatch.setenv("LANGUAGE", "en")

    def carry_out(content: bytes, *options: str) -> tuple[int, str, str]:
        written(tmp_path, content)
        code = run(["replay", "game", "--saves", str(tmp_path), *options])
        printed = capsys.readouterr()
        assert (tmp_path / "game.jsonl").read_bytes() == content
        return code, printed.out, printed.err

    return carry_out


def test_a_true_game_is_verified(said) -> None:
    told = "game.jsonl: 8 months played again, and every one came out as it did.\n"
    assert said(eight_months(), "--verify") == (0, told, "")


def test_the_first_month_that_differs_is_named(said) -> None:
    lines = records(eight_months())
    next(line for line in lines if line["kind"] == "month" and line["month"] == 5)["state"] = "0" * 64
    code, _, complaint = said(journal_of(lines), "--verify")
    assert code == 1
    assert "month 5 (May 2027) comes out differently" in complaint


def test_a_game_under_other_rules_cannot_be_verified(said) -> None:
    lines = records(eight_months())
    lines[0]["rules"] = RULES + 1
    code, _, complaint = said(journal_of(lines), "--verify")
    assert code == 1
    assert "other rules" in complaint
    code, printed, _ = said(journal_of(lines))
    assert code == 0
    assert "other rules" in printed


def test_a_damaged_game_is_told_and_left_as_it_is(said) -> None:
    for options in ([], ["--verify"]):
        code, printed, complaint = said(eight_months() + b"x", *options)
        assert (code, printed) == (1, "")
        assert complaint.startswith("infosim: Damaged after month 8")


def test_a_game_is_retold_month_by_month(said) -> None:
    code, printed, _ = said(eight_months())
    lines = printed.splitlines()
    assert code == 0
    assert len(lines) == 8
    assert lines[0].startswith("Jan 2027")
    decided = [record for record in read_records(eight_months()) if record["kind"] == "order" and record["month"] == 1]
    assert lines[0].endswith(f"{len(decided) - 1} decisions")  # one of them was undone


def read_records(content: bytes) -> list[dict[str, object]]:
    return records(content)


def test_a_game_that_is_not_there_is_told_with_the_nearest(
    said, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    written(tmp_path, eight_months(), "first-hires-1")
    assert run(["replay", "first-hire-1", "--saves", str(tmp_path)]) == 2
    assert "first-hires-1" in capsys.readouterr().err
    assert read(tmp_path / "first-hires-1.jsonl").months == 8
