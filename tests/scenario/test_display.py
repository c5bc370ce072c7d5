"""How a report looks: a line a mistake in a pipe, laid out for a person."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from rich.text import Text

from infosim.locale import words
from infosim.scenario import check
from infosim.scenario.display import laid_out, told
from tests.scenario.files import child

BODY = '[functions.support]\nspecifity.seed = 0.35\ncore = 35\n[vendors.brume]\nplace = "near"\n'


class Terminal(io.StringIO):
    """A stream that a person reads."""

    def isatty(self) -> bool:
        return True


def plain(file: Path, width: int = 80) -> str:
    """A report without colour, as its lines."""
    lines = laid_out(check(file), width=width, colour=False)
    return "\n".join(Text.from_markup(line).plain for line in lines)


def test_without_colour_what_is_wrong_is_underlined_on_the_next_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    shown = told(check(child(tmp_path, BODY)), words("en"), Terminal())
    assert shown.split("\n\n")[0] == (
        "mine.toml:7:1  error  [functions.support] has no key `specifity`\n"
        "    6 │ [functions.support]\n"
        "    7 │ specifity.seed = 0.35\n"
        "        ^^^^^^^^^\n"
        "        nearest   specificity  how much the work is ours in that chapter; later…\n"
        "        › write: specificity.seed = 0.35"
    )
    assert "\x1b" not in shown


def test_a_wrong_value_is_shown_with_what_was_expected_and_the_line_to_write(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    shown = told(check(child(tmp_path, BODY)), words("en"), Terminal())
    assert shown.split("\n\n")[1:3] == [
        (
            "mine.toml:8:8  error  `core` = 35 is outside 0…1 (share)\n"
            "    6 │ [functions.support]\n"
            "    8 │ core = 35\n"
            "               ^^\n"
            "        expected  a number (share), 0 to 1   default 0\n"
            "        › write: core = 0.35"
        ),
        (
            'mine.toml:10:9  error  `place` cannot be "near"\n'
            "    9 │ [vendors.brume]\n"
            '   10 │ place = "near"\n'
            "                ^^^^^^\n"
            "        nearest   nearshore\n"
            '        › write: place = "nearshore"'
        ),
    ]


def test_in_colour_it_is_underlined_in_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    shown = told(check(child(tmp_path, BODY)), words("en"), Terminal())
    assert "\x1b[" in shown
    assert "^^^" not in shown


def test_a_pipe_gets_a_line_a_mistake_and_the_count(tmp_path: Path) -> None:
    report = check(child(tmp_path, BODY))
    lines = told(report, words("en"), io.StringIO()).split("\n")
    assert lines[:-1] == [str(note) for note in report.notes]
    assert lines[-1] == "3 errors in mine.toml, 7 keys read"


def test_what_went_with_a_drop_is_listed(tmp_path: Path) -> None:
    report = check(child(tmp_path, "", top='drop = ["functions.workplace"]'))
    assert report.text().split("\n")[0] == (
        "went with the drops: vendors.cloison (workplace), "
        "yardsticks.split-local.models.workplace (workplace), yardsticks.split-near.models.workplace (workplace)"
    )


def test_a_line_too_long_for_the_terminal_is_cut_around_what_is_wrong(tmp_path: Path) -> None:
    file = child(tmp_path, "[functions.support]\nneed = [" + ", ".join(f"[{n}, 1]" for n in range(1, 200)) + "]\n")
    assert all(len(line) <= 60 for line in plain(file, 60).split("\n") if "│" in line)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_report_speaks_both_languages(language: str, tmp_path: Path) -> None:
    report = check(child(tmp_path, BODY))
    spoken = words(language)
    assert ("Did you mean" in report.text(spoken)) == (language == "en")
    assert ("error" in report.text(spoken).split("\n")[-1]) == (language == "en")
