"""Students' pages written by two processes are those that one writes."""

from pathlib import Path

from infosim.classroom.collecting import collect
from infosim.classroom.debrief import debriefed
from infosim.classroom.students import SHARE, written
from infosim.classroom.telling import ClassTelling
from infosim.lab.workers import Workers
from infosim.locale import words
from tests.classroom.bots import a_class, journals


def test_two_processes_write_the_pages_that_one_writes(tmp_path: Path) -> None:
    journals(tmp_path, [f"Student {n}" for n in range(2 * SHARE + 1)], *a_class(months=3))
    found = collect(tmp_path)
    told = ClassTelling(found, debriefed(found, tmp_path, workers=Workers(2)), words("fr"))
    one = written(told, tmp_path / "one")
    two = written(told, tmp_path / "two", workers=Workers(2))
    assert [path.read_bytes() for path in two] == [path.read_bytes() for path in one]
