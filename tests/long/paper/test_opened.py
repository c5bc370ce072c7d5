"""A document with every chart, opened in a browser without a network."""

from __future__ import annotations

from pathlib import Path

import pytest

from infosim.game.paper.page import document
from infosim.locale import LANGUAGES, words
from tests.browser import browser, needs_chromium, opened
from tests.game.paper.sample import HOSTILE, charts, page


@needs_chromium
@pytest.mark.no_cover
def test_every_chart_is_seen_whole_on_a_projector_and_on_a_telephone_and_nothing_is_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    with browser() as chromium:
        for language, other in zip(LANGUAGES, reversed(LANGUAGES), strict=True):
            for spoken, name, width, scheme in ((language, "Marelle", 1280, "light"), (other, HOSTILE, 390, "dark")):
                w = words(spoken)
                path.write_text(document(page(w, name), w), encoding="utf-8")
                seen = opened(chromium, path, width=width, scheme=scheme)
                assert not seen.wrong, (spoken, name, width, "\n".join(seen.wrong))
                assert seen.pictures == len(charts(w))
