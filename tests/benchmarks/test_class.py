"""A large class, collected and debriefed: everything a teacher waits for after the lesson."""

from __future__ import annotations

from pathlib import Path
from time import perf_counter

from infosim.classroom.collecting import collect
from infosim.classroom.debrief import debriefed
from infosim.classroom.exports import sheets, written
from infosim.classroom.page import projector
from infosim.classroom.students import written as paged
from infosim.classroom.telling import ClassTelling
from infosim.game.paper.keep import keep
from infosim.game.paper.page import document
from infosim.lab.workers import Workers
from infosim.locale import words
from tests.classroom.bots import a_class, journals

STUDENTS, MONTHS, SECONDS = 300, 36, 60.0


def test_three_hundred_games_of_three_years_are_collected_and_debriefed_within_a_minute(tmp_path: Path) -> None:
    """On two cores that have nothing else to do: verified, judged, priced, tables and every page written."""
    lesson, scenario = a_class(months=MONTHS)
    journals(tmp_path, [f"Student {n}" for n in range(STUDENTS)], lesson, scenario)
    began = perf_counter()
    found = collect(tmp_path, workers=Workers(2))
    verified = perf_counter() - began
    told = ClassTelling(found, debriefed(found, tmp_path, workers=Workers(2)), words("en"))
    priced = perf_counter() - began
    out = tmp_path / "collected"
    out.mkdir()
    written(sheets(found, told.w), out)
    keep(out / "debrief.html", document(projector(told), told.w))
    paged(told, out / "students", workers=Workers(2))
    whole = perf_counter() - began
    print(
        f"\n{STUDENTS} games, {MONTHS} months: verified {verified:.1f} s, debriefed {priced:.1f} s, all {whole:.1f} s;"
        f" budget {SECONDS:.0f} s"
    )
    assert len(found.students) == STUDENTS
