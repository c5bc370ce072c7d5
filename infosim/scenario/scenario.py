"""Scenario: a file read, checked, laid over its parents, and held as records.

    scenario = load("first-hires")
    scenario.functions["support"].need
    scenario.text("functions.support.name", "fr")
    from_text(scenario.resolved) == scenario

The resolved text stands alone: it needs no parent, a journal keeps it, and its digest says which rules a game was
played under.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from functools import cached_property, lru_cache
from hashlib import sha256
from pathlib import Path as File
from typing import Any

from infosim.scenario import catalogue
from infosim.scenario.build import build
from infosim.scenario.messages import remark
from infosim.scenario.nearest import nearest
from infosim.scenario.nodes import Leaf, node_at
from infosim.scenario.notes import Note, Report
from infosim.scenario.resolving import Examined, examine, examine_file, refused
from infosim.scenario.sections import Sections
from infosim.scenario.source import NotToml, Tables, parse
from infosim.scenario.texts import get
from infosim.scenario.writing import toml


class Unreadable(Exception):
    """A scenario that cannot be played; `report` says everything that is wrong with it."""

    def __init__(self, report: Report) -> None:
        """Keep the report for whoever tells it."""
        super().__init__(report.text())
        self.report = report

    @property
    def notes(self) -> tuple[Note, ...]:
        """What is wrong, in the order of the file."""
        return self.report.notes


@dataclass(frozen=True, kw_only=True)
class Scenario(Sections):
    """A whole scenario: the records of its sections, and the text it is made of.

    `resolved` is TOML without parents; `digest` is its SHA-256 in hexadecimal. `id` is the name of its file.
    """

    id: str
    resolved: str
    digest: str
    sources: Mapping[str, str] = field(default_factory=dict)
    rules: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    warnings: tuple[Note, ...] = field(default=(), compare=False)

    @property
    def months(self) -> int:
        """How long the game lasts."""
        return sum(many * each for many, each in self.turns)

    def unlocked(self) -> Scenario:
        """The same with everything open from the first month that its chapters would unlock."""
        chapters = {
            name: {key: value for key, value in each.items() if key != "unlocks"}
            for name, each in self.tables.get("chapters", {}).items()
        }
        return from_text(toml({**self.tables, "chapters": chapters}), self.id) if chapters else self

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages it has texts in, its own first."""
        return (self.language, *(name for name in self.tables.get("text", {}) if name != self.language))

    @cached_property
    def tables(self) -> Tables:
        """The tables of the resolved text; not to be written into."""
        return parse(self.resolved.encode(), self.id).tables

    def text(self, path: str, language: str | None = None) -> str:
        """A text in a language: its translation, else what stands in place, else its default.

        Raises KeyError for a path that is no text of this scenario.
        """
        parts = tuple(path.split("."))
        translated = get(self.tables.get("text", {}).get(language, {}), parts) if language != self.language else None
        if isinstance(translated, str):
            return translated
        if parts[-1] == "short" and not isinstance(get(self.tables, parts), str):
            return self.text(".".join((*parts[:-1], "name")), language)  # nobody wrote a short form: it is the name
        return self.in_place(parts)

    def in_place(self, parts: tuple[str, ...]) -> str:
        """A text in the language of the file."""
        node = node_at(parts)
        here: Any = self
        try:
            for part in parts:
                here = here[part] if isinstance(here, Mapping) else getattr(here, part)
        except (KeyError, AttributeError):
            if isinstance(node, Leaf) and len(parts) > 1 and node.key.default == "":
                return ""
            raise KeyError(".".join(parts)) from None
        if not isinstance(here, str):
            raise KeyError(".".join(parts))
        return here


def check(file: str | File) -> Report:
    """Everything there is to say about a file, or about a scenario that ships, given by its identifier."""
    return examined(file).report


def load(name: str | File) -> Scenario:
    """A scenario by its identifier or the path of its file. Raises Unreadable."""
    return made(examined(name), File(name).stem if not isinstance(name, str) or "." in name else name)


@lru_cache(maxsize=4)
def from_text(resolved: str, name: str = "scenario") -> Scenario:
    """A scenario from its resolved text, as a journal keeps it; the last few are kept. Raises Unreadable."""
    try:
        source = parse(resolved.encode(), name)
    except NotToml as wrong:
        raise Unreadable(refused(wrong)) from None
    return made(examine(source), name)


def examined(name: str | File) -> Examined:
    """The file that a name or path stands for, examined."""
    asked = str(name)
    file = catalogue.installed(asked) if isinstance(name, str) and "/" not in asked else None
    if file is None:
        file = File(name)
        if not file.exists() and file.suffix != ".toml":
            return Examined(unknown(asked))
    return examine_file(file)


def unknown(name: str) -> Report:
    """The report of a name that stands for no scenario."""
    meant = nearest(name, catalogue.ids())
    remedy = remark("did-you-mean", name=meant) if meant else None
    note = Note(name, 1, 1, 0, "error", remark("no-parent", parent=name), remedy, nearest=meant or "")
    return Report(None, name, (note,), 1, 0)


def made(what: Examined, name: str) -> Scenario:
    """The records of a file that was examined. Raises Unreadable."""
    if what.resolved is None or not what.report.fine:
        raise Unreadable(what.report)
    tables = what.resolved.tables
    text = toml(tables)
    sections = build(Sections, tables)
    values = {f.name: getattr(sections, f.name) for f in fields(Sections)}
    warnings = tuple(note for note in what.report.notes if note.level == "warning")
    return Scenario(
        **values,
        id=name,
        resolved=text,
        digest=sha256(text.encode()).hexdigest(),
        warnings=warnings,
        sources=tables.get("sources", {}),
        rules=tables.get("rules", {}),
    )
