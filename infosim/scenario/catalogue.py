"""Catalogue: which scenarios there are, and what a list shows of each without checking any of it.

A listing parses files, melts them together and nothing else; the title screen, which cannot wait for that, begins with
the tops of the files. Whoever plays a scenario loads it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path as File
from typing import Any

from infosim import places
from infosim.scenario.limits import CHAIN_FILES
from infosim.scenario.source import NotToml, Tables, contents, parse, read


@dataclass(frozen=True)
class Entry:
    """One scenario in a list. `wrong` says that the file cannot be read; the list still shows it."""

    id: str
    file: File
    title: str
    summary: str = ""
    difficulty: int = 3
    minutes: int = 50
    tags: tuple[str, ...] = ()
    translations: tuple[tuple[str, str, str], ...] = ()
    wrong: bool = False
    teaches: bool = False
    """Whether the file has steps of a tutorial of its own."""

    def in_language(self, language: str) -> tuple[str, str]:
        """Title and summary in a language, where they are translated."""
        return next(
            ((title, summary) for spoken, title, summary in self.translations if spoken == language),
            (self.title, self.summary),
        )


def files() -> Iterator[File]:
    """The scenarios that ship."""
    folder = places.scenarios()
    if folder.is_dir():
        yield from sorted(file for file in folder.glob("*.toml") if "." not in file.stem)


def ids() -> tuple[str, ...]:
    """Their identifiers."""
    return tuple(file.stem for file in files())


def installed(name: str) -> File | None:
    """The file of an identifier, if it ships."""
    return next((file for file in files() if file.stem == name), None)


Reader = Callable[[File], Tables]


def whole(file: File) -> Tables:
    """All tables of a file. Raises NotToml."""
    return read(file).tables


TABLE = re.compile(r"^\[", re.MULTILINE)
LISTED = re.compile(r"\[text\.[\w-]+\]|\[\[?tutorial")


def top(file: File) -> Tables:
    """The tables that a list shows: what stands before the first, titles in other languages, steps of a tutorial.

    Ten times as quick as all of them. What cannot be read so is read whole. Raises NotToml.
    """
    text = contents(file, file.name).decode("utf-8", "replace")
    starts = [found.start() for found in TABLE.finditer(text)]
    parts = [text[: starts[0]]] if starts else [text]
    parts += [text[a:b] for a, b in zip(starts, [*starts[1:], len(text)], strict=True) if LISTED.match(text, a)]
    try:
        return parse("".join(parts).encode(), file.name, file).tables
    except NotToml:  # a text with a line that looks like the head of a table
        return whole(file)


def shipped(reader: Reader = whole) -> list[Entry]:
    """Every scenario that ships, the gentlest first."""
    once = cache(reader)  # several stand on the same one
    return sorted((entry(file, once) for file in files()), key=lambda e: (e.difficulty, e.title))


def entry(file: File, reader: Reader = whole) -> Entry:
    """What a list shows of a file."""
    try:
        tables = melted(file, 0, reader)
    except NotToml:
        return Entry(file.stem, file, file.name, wrong=True)
    title = words(tables, "title") or file.name
    summary = words(tables, "summary")
    return Entry(
        file.stem,
        file,
        title,
        summary,
        figure(tables, "difficulty", 3),
        figure(tables, "minutes", 50),
        tuple(tag for tag in tables.get("tags", []) if isinstance(tag, str)),
        tuple(spoken(tables, title, summary)),
        teaches=bool(tables.get("tutorial")),
    )


def spoken(tables: Tables, title: str, summary: str) -> Iterator[tuple[str, str, str]]:
    """Language, title and summary of each translation."""
    texts = tables.get("text", {})
    for language, told in texts.items() if isinstance(texts, dict) else ():
        if isinstance(told, dict):
            yield language, words(told, "title") or title, words(told, "summary") or summary


def words(tables: Tables, name: str) -> str:
    """A text at the top, or nothing."""
    value: Any = tables.get(name)
    return value if isinstance(value, str) else ""


def figure(tables: Tables, name: str, default: int) -> int:
    """A whole number at the top, or its default."""
    value: Any = tables.get(name)
    return value if type(value) is int else default


TOLD = ("title", "summary", "difficulty", "minutes", "tags", "language")


def melted(file: File, depth: int, reader: Reader) -> Tables:
    """What a list shows, from a file and from what it stands on; a text written anew voids its translations."""
    tables = reader(file)
    own = {name: tables[name] for name in (*TOLD, "text") if name in tables}
    own["tutorial"] = bool(tables.get("tutorial"))
    parent = tables.get("extends")
    base = installed(parent) if isinstance(parent, str) and depth < CHAIN_FILES else None
    if base is None:
        return own
    under = melted(base, depth + 1, reader)
    anew = [name for name in ("title", "summary") if name in own]
    told = {
        language: {name: text for name, text in texts.items() if name not in anew}
        for language, texts in under.get("text", {}).items()
        if isinstance(texts, dict)
    }
    for language, texts in own.get("text", {}).items() if isinstance(own.get("text"), dict) else ():
        if isinstance(texts, dict):
            told[language] = {**told.get(language, {}), **texts}
    return {**under, **own, "text": told}
