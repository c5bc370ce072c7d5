"""A hostile or broken file ends in a sentence, whatever it holds."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from infosim import places
from infosim.scenario import Report, check
from infosim.scenario.display import laid_out
from tests.scenario.files import HEAD, SMALL_TOWN, TINY, child, write

SOURCES = [(places.scenarios() / "first-hires.toml").read_text("utf-8"), SMALL_TOWN.read_text("utf-8")]
VALUES = (
    "1",
    '"x"',
    "[]",
    "{}",
    "true",
    "false",
    "[[1]]",
    "[[1, 2]]",
    "nan",
    "-inf",
    "1e400",
    "{a={b=1}}",
    "2027-01-01",
    "2027-01-01T00:00:00Z",
    "12:00:00",
    "[{}]",
    "1e30",
    '""',
    "{at_least=1}",
    "{company={at_most=nan}}",
    '["a",1]',
    '["data","data"]',
    "0x" + "f" * 400,
    '"\\u202e"',
    '"' + "x" * 3000 + '"',
)
MARKS = "[]{}=\"'.,0 9x\x00é#\\-\n\u202e"


def told(file: Path) -> Report:
    """Check a file, and lay its report out in every way."""
    report = check(file)
    assert report.text()
    assert list(laid_out(report))
    assert list(laid_out(report, colour=False, width=40))
    assert report.as_json()
    assert "\x1b" not in report.text()
    assert "\u202e" not in report.text()
    return report


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """A scenario with a few lines taken out, doubled, mangled or given another value."""
    lines = draw(st.sampled_from(SOURCES)).split("\n")
    for _ in range(draw(st.integers(1, 4))):
        i = draw(st.integers(0, len(lines) - 1))
        change = draw(st.integers(0, 5))
        line = lines[i]
        at = draw(st.integers(0, max(len(line) - 1, 0)))
        if change == 0:
            lines.pop(i)
        elif change == 1:
            lines.insert(i, draw(st.sampled_from(lines)))
        elif change == 2:
            lines[i] = line[:at] + draw(st.sampled_from(MARKS)) + line[at + 1 :]
        elif change == 3 and "=" in line:
            lines[i] = line.split("=")[0] + "= " + draw(st.sampled_from(VALUES))
        elif change == 4:
            lines[i] = line.replace(".", "", 1)
        elif change == 5:
            lines[i] = line[:at] + line[at + 1 : at + 2] + line[at : at + 1] + line[at + 2 :]
    return "\n".join(lines)


@pytest.mark.no_cover
@settings(max_examples=settings.default.max_examples // 2)
@given(mutated())
def test_a_mangled_scenario_is_read_or_refused_with_a_sentence(tmp_path: Path, text: str) -> None:
    told(write(tmp_path, text))


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused_with_a_sentence(tmp_path: Path, raw: bytes) -> None:
    file = tmp_path / "mine.toml"
    file.write_bytes(raw)
    assert not told(file).fine


MANY = 12_000
HOSTILE = {
    "brackets": "x = " + "[" * 500_000,
    "braces": "x = " + "{a = " * 100_000,
    "a key of many parts": ".".join("a" * 500_000) + " = 1",
    "tables in tables": "[" + ".".join("a" * 60) + "]\nx = 1",
    "dotted keys in braces": "x = " + "{" + ".".join("a" * 50) + " = " + "{" + ".".join("b" * 50) + " = 1}}",
    "deep conditions": "[objectives.x]\nwhen.cash" + ".a" * 40 + " = 1",
    "deep texts": "[text.fr.functions" + ".a" * 40 + "]\nname = 'x'",
    "a number of many digits": "[company]\ncash = " + "9" * 5_000,
    "a hexadecimal number of many digits": "[company]\ncash = 0x" + "f" * 50_000,
    "a whole number of many digits": "[functions.product]\norder = 0x" + "f" * 50_000,
    "points of many digits": "[functions.product]\nneed = [[0x" + "f" * 50_000 + ", 1]]",
    "a bound of many digits": "[objectives.x]\nwhen.cash = {at_least = 0x" + "f" * 50_000 + ", at_most = 1}",
    "turns of many digits": "turns = [[0x" + "f" * 50_000 + ", 1]]",
    "infinity": "[company]\ncash = inf",
    "many keys": "".join(f"k{n} = 1\n" for n in range(MANY)),
    "many sections": "".join(f"[s{n}]\n" for n in range(MANY)),
    "many items": "".join(f'[vendors.v{n}]\nskills = ["developer"]\n' for n in range(MANY // 2)),
    "many sources": "[sources]\n" + "".join(f'"a{n}" = "b"\n' for n in range(MANY)),
    "many languages": "".join(f"[text.x{n}]\n" for n in range(MANY)),
    "many measures": "[objectives.x]\n" + "".join(f"when.m{n}.at_least = 1\n" for n in range(MANY)),
    "a long list": "drop = [" + '"a.b",' * 100_000 + "]",
    "a long word": '[vendors.v]\nplace = "' + "n" * 500_000 + '"',
    "a long key": "k" * 500_000 + " = 1",
    "an escape in a key": '"\\u001b[31m" = 1',
    "an escape in a section": '["\\u001b[31m"]',
    "a bidi mark in an id": '[vendors."a\\u202eb"]',
    "a surrogate": 'title = "\\ud800"',
    "unclosed quotes": '"""\\' * 100_000,
    "nothing": "",
}


@pytest.mark.no_cover
@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_file_is_refused_with_a_sentence(text: str, tmp_path: Path) -> None:
    report = told(write(tmp_path, HEAD.replace('title = "Mine"\n', "") + text if text[:5] == "title" else HEAD + text))
    assert not report.fine
    assert len(report.notes) <= 100
    assert all(len(note.text()) < 1_500 for note in report.notes)


def test_what_is_not_shown_is_counted(tmp_path: Path) -> None:
    report = told(write(tmp_path, TINY.replace(HEAD, HEAD + "".join(f"k{n} = 1\n" for n in range(150)))))
    assert (report.errors, report.warnings, len(report.notes), report.more) == (150, 1, 100, 51)
    assert "and 51 more" in report.text()


def test_a_file_larger_than_a_scenario_is_not_read(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    with file.open("wb") as opened:
        opened.truncate(100_000_000)
    assert str(check(file).notes[0]) == (
        "mine.toml:1:1: error: the file has 100 MB; a scenario has at most 1 MB. Nothing of it was read."
    )


def test_a_folder_a_pipe_and_a_device_are_no_files(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.toml")
    for file in (tmp_path / "pipe.toml", Path("/dev/zero"), tmp_path / "nowhere.toml"):
        assert [note.code for note in check(file).notes] == ["not-a-file"]
    assert [note.code for note in check(tmp_path).notes] == ["a-folder"]


def test_a_chain_of_files_has_a_size_together(tmp_path: Path) -> None:
    comment = "# " + "x" * 1_040_000 + "\n"
    below = "first-hires"
    for n in range(5):
        write(tmp_path, f'format = 1\nextends = "{below}"\ntitle = "Layer"\n{comment}', f"layer{n}.toml")
        below = f"./layer{n}.toml"
    assert "at most 4 MB" in str(check(tmp_path / "layer4.toml").notes[0])


@pytest.mark.parametrize("parent", ["/etc/passwd", "..", "./..", "a/../../b.toml", "./", "./mine", "", "~/x.toml"])
def test_no_parent_lies_outside_the_files_own_folder(parent: str, tmp_path: Path) -> None:
    report = check(child(tmp_path, "").rename(tmp_path / "mine.toml"))
    file = write(tmp_path, f'format = 1\nextends = "{parent}"\nlanguage = "en"\ntitle = "Mine"\n')
    assert report.fine
    assert not check(file).fine
