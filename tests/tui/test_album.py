"""The album of screens: whatever changes on one, a letter, a mark or a colour, is told, and nothing else."""

from pathlib import Path

import pytest

from infosim.tui.canvas import Canvas
from infosim.tui.tokens import CHOICES, Token
from tests.tui.album import Album


def screen(label: str = "cash", mark: str = "◆", ink: Token = "warn") -> Canvas:
    canvas = Canvas(80, 24)
    canvas.put(2, 1, label, "strong", bold=True)
    canvas.put(2, 3, mark, ink)
    return canvas


def album(folder: Path, *states: Canvas) -> Album:
    made = Album("en", folder)
    for n, canvas in enumerate(states):
        made.keep("room", f"state {n}", canvas)
    return made


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that holds the screen."""
    monkeypatch.setenv("INFOSIM_REDRAW", "1")
    assert not album(tmp_path, screen()).differences()
    monkeypatch.delenv("INFOSIM_REDRAW")
    return tmp_path


def told(kept: Path, now: Canvas) -> list[str]:
    """The lines that differ."""
    found = album(kept, now).differences().splitlines()
    return [line for line in found if line[:1] in "+-" and not line.startswith(("+++", "---"))]


def test_a_screen_that_did_not_change_is_not_told(kept: Path) -> None:
    assert told(kept, screen()) == []


def test_a_changed_label_is_a_row_and_its_runs(kept: Path) -> None:
    assert told(kept, screen(label="money")) == [
        "- 2│  cash", "+ 2│  money", "- 2: 2 text, 4 strong*", "+ 2: 2 text, 5 strong*",
    ]  # fmt: skip


def test_a_changed_mark_is_a_row_and_a_changed_colour_its_runs_and_its_style(kept: Path) -> None:
    assert told(kept, screen(mark="◇")) == ["- 4│  ◆", "+ 4│  ◇"]
    runs, styles = told(kept, screen(ink="bad"))[:2], told(kept, screen(ink="bad"))[2:]
    assert runs == ["- 4: 2 text, 1 warn", "+ 4: 2 text, 1 bad"]
    assert [line.split()[0] for line in styles] == ["+bad", "-warn"]


def test_a_style_is_told_in_each_palette(kept: Path) -> None:
    (line,) = [line for line in (kept / "styles.en.txt").read_text("utf-8").splitlines() if line.startswith("warn")]
    for palette in CHOICES:
        assert palette.colours is not None
        assert f"{palette.name} {palette.colours['warn']} on {palette.colours['bg']}" in line


def test_a_state_after_another_is_what_changed(tmp_path: Path) -> None:
    ((_, page), _) = album(tmp_path, screen(), screen(mark="◇"), screen(mark="◇")).files()
    assert page.count("== 80×24") == 2
    assert page.partition("state 1")[2].split("\n")[1:3] == [" 4│  ◇", " 4: 2 text, 1 warn"]


def test_a_screen_that_is_no_more_is_told(kept: Path) -> None:
    assert "room.en.txt: no walk comes there any more" in Album("en", kept).differences()
