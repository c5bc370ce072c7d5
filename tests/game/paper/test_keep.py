"""A document is kept whole, or what was there stays; and somebody is told why."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from infosim.game.paper.keep import Unwritten, keep
from infosim.locale import LANGUAGES, words


def test_a_document_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    path = tmp_path / "bilan.html"
    for text in ("premier", "second, é €\n"):
        keep(path, text)
        assert path.read_bytes() == text.encode()
    assert [each.name for each in tmp_path.iterdir()] == ["bilan.html"]


def test_it_may_be_read_by_whoever_may_read_new_files(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        keep(tmp_path / "a.html", "x")
    finally:
        os.umask(before)
    assert (tmp_path / "a.html").stat().st_mode & 0o777 == 0o644


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_cannot_be_written_is_told_and_leaves_nothing_behind(tmp_path: Path, language: str) -> None:
    (tmp_path / "folder").mkdir()
    for path in (tmp_path / "none" / "a.html", tmp_path / "folder", tmp_path / ("n" * 300)):
        with pytest.raises(Unwritten) as told:
            keep(path, "x")
        sentence = told.value.told(words(language))
        assert str(path) in sentence
        assert len(sentence) > len(str(path)) + 20
    assert [each.name for each in tmp_path.rglob("*")] == ["folder"]
