"""A document: one file, everything in it escaped, nothing from elsewhere, readable in the light, dark and printed."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from infosim.game.paper.page import document
from infosim.locale import LANGUAGES, words
from tests.game.paper.sample import HOSTILE, charts, page

VOID = {"meta", "img", "br", "link", "input", "hr"}


class Outline(HTMLParser):
    """What elements there are, each ended where it should be."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.said: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.said.append(data)

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attrs for name, attrs in self.found if name == tag]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_document_says_its_language_asks_for_nothing_and_runs_nothing(language: str) -> None:
    text = document(page(words(language)), words(language))
    outline = Outline(text)
    assert outline.open == []
    assert outline.all("html") == [{"lang": language}]
    policy = next(each["content"] for each in outline.all("meta") if "http-equiv" in each)
    assert policy == "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
    assert not {"script", "link", "iframe", "img", "object"} & {name for name, _ in outline.found}
    assert not re.search(r"(src|href)=\"(?!#)|url\(|@import|://", text)
    assert not any(name.startswith("on") for _, attrs in outline.found for name in attrs)


def test_hostile_names_are_told_as_they_are_and_do_nothing() -> None:
    w = words("en")
    outline = Outline(document(page(w, HOSTILE), w))
    assert not outline.all("script")
    assert not outline.all("img")
    said = "".join(outline.said)
    assert said.count(HOSTILE) >= 15
    tame = Outline(document(page(w), w))
    assert [name for name, _ in outline.found] == [name for name, _ in tame.found]


def test_every_picture_has_words_and_no_two_have_the_same_key() -> None:
    w = words("en")
    text = document(page(w), w)
    pictures = Outline(text).all("svg")
    assert len(pictures) == 2 * len(charts(w))
    assert all(each["role"] == "img" for each in pictures)
    keys = re.findall(r'id="([^"]+)"', text)
    assert len(keys) == len(set(keys))
    wanted = {key for each in pictures for key in (each["aria-labelledby"] or "").split()}
    assert wanted <= set(keys)
    assert text.count("<details>") == len(charts(w))


def test_light_dark_and_paper_have_their_colours() -> None:
    w = words("en")
    style = document(page(w), w).partition("<style>")[2].partition("</style>")[0]
    assert "@media screen and (prefers-color-scheme:dark)" in style
    assert ":root{color-scheme:light}" in style.partition("@media print")[2]
    named = set(re.findall(r"var\(--(\w+)\)", style))
    light = style.partition("@media")[0]
    assert named <= set(re.findall(r"--(\w+):#", light))
