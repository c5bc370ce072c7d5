"""The debrief of games that were really played, written from the command line and opened in a browser."""

from __future__ import annotations

from pathlib import Path

import pytest

from infosim.cli import run
from infosim.locale import LANGUAGES
from tests.browser import browser, needs_chromium, opened
from tests.tui.walk import played

GAMES = (
    ("first-hires", "selective", 36),
    ("clinics-data", "in-house", 36),  # it fails
    ("nobody-to-hire", "adaptive", 9),  # it goes on
)


@needs_chromium
@pytest.mark.parametrize(("scenario", "bot", "months"), GAMES)
def test_the_document_of_a_game_is_seen_whole_in_both_languages(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], scenario: str, bot: str, months: int
) -> None:
    with played(tmp_path, months, bot, scenario) as play:
        save = play.path
    before = save.read_bytes()
    for language in LANGUAGES:
        out = tmp_path / f"{language}.html"
        assert run(["debrief", scenario, "--saves", str(tmp_path), "--html", str(out), "--lang", language]) == 0
        assert str(out) in capsys.readouterr().out
        with browser() as chromium:
            for width in (1280, 390):
                for scheme in ("light", "dark"):
                    seen = opened(chromium, out, width=width, scheme=scheme)
                    assert not seen.wrong, (language, width, "\n".join(seen.wrong))
                    assert seen.pictures >= 4
    assert save.read_bytes() == before
    assert {each.name for each in tmp_path.iterdir() if each.suffix == ".html"} == {"en.html", "fr.html"}
