"""Journals for tests: a game played for eight months, and files made line by line with true seals."""

from __future__ import annotations

import json
import tempfile
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from infosim.game.decisions import Fund, HandsOn, OpenVacancy, Tender
from infosim.game.journal import SUFFIX
from infosim.game.lines import Header, sealed
from infosim.game.play import Play
from tests.game.plays import first_hires

Record = dict[str, Any]


def play_on(play: Play, months: int) -> None:
    """Play some months as somebody might: a few decisions, one of them taken back."""
    for _ in range(months):
        for decision in (OpenVacancy("product"), Tender("support"), HandsOn("support"), Fund("start")):
            play.decide(decision)
        play.undo()
        play.end_month()


@cache
def eight_months() -> bytes:
    """A game left in its ninth month, with two decisions taken: snapshots at months 6 and 8."""
    with tempfile.TemporaryDirectory() as folder:
        with Play.begin(first_hires(), seed=7, saves_folder=Path(folder)) as play:
            play_on(play, 8)
            play.decide(HandsOn("security"))
            play.decide(OpenVacancy("security"))
        return play.path.read_bytes()


@cache
def killed_in_month(month: int) -> bytes:
    """A game whose program was killed: no snapshot was written as it ended."""
    with tempfile.TemporaryDirectory() as folder:
        play = Play.begin(first_hires(), seed=7, saves_folder=Path(folder))
        play_on(play, month - 1)
        play.decide(HandsOn("security"))
        content = play.path.read_bytes()
        play.close()
        return content


def written(folder: Path, content: bytes, name: str = "game") -> Path:
    path = folder / f"{name}{SUFFIX}"
    path.write_bytes(content)
    return path


def records(content: bytes) -> list[Record]:
    """The lines of a journal without numbers and seals."""
    found = [json.loads(line) for line in content.splitlines()]
    return [{name: value for name, value in record.items() if name not in ("n", "seal")} for record in found]


def journal_of(lines: list[Record]) -> bytes:
    """A journal of any lines, each truly sealed, as somebody might make one who knows how."""
    content, seal = b"", ""
    for n, record in enumerate(lines):
        line, seal = sealed(record, n, seal)
        content += line
    return content


def small_header(**changes: Any) -> Record:
    """A header without a scenario worth the name."""
    header = Header(
        scenario="small",
        text='title = "small"\n',
        title="Small",
        company="Brumelune",
        start=date(2027, 1, 1),
        months=36,
        seed=7,
        language="en",
        rules=1,
    ).record()
    return {**header, **changes}


def small_journal() -> bytes:
    """A few lines of every kind that needs no state."""
    month = {"kind": "month", "state": "0" * 64, "alive": True, "seconds": 9}
    order = {"kind": "order", "decision": {"kind": "fund", "step": "début"}}
    return journal_of(
        [
            small_header(),
            {**order, "month": 1},
            {"kind": "undo", "month": 1},
            {**month, "month": 1},
            {**order, "month": 2},
            {**month, "month": 2},
            {"kind": "snapshot", "month": 2, "since": 0, "data": "eJw="},
            {**month, "month": 3},
        ]
    )
