"""Notes: what was found in a file, where, and what to do about it; and the report of all of them.

A mistake is noted at a key path while the tables are read; lines and columns are looked up afterwards, once, and only
if there is something to say. What is wrong in a value that was inherited is told where that value was written.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path as File
from typing import Any, Literal

from infosim.locale import Words
from infosim.scenario.limits import NOTES
from infosim.scenario.messages import ENGLISH, ERRORS, KEYS, WARNINGS, Remark, harmless, remark
from infosim.scenario.nodes import Path
from infosim.scenario.positions import Place, Span, positions
from infosim.scenario.source import Source
from infosim.scenario.syntax import Mistake

Level = Literal["error", "warning"]
Side = Literal["key", "value"]


@dataclass(frozen=True)
class Note:
    """One mistake, placed: what the terminal, `--json`, the game's list and the tests show."""

    file: str
    line: int
    column: int
    width: int
    level: Level
    says: Remark
    remedy: Remark | None = None
    path: str = ""
    found: str = ""
    expected: Remark | None = None
    nearest: str = ""
    default: str = ""
    gloss: str = ""
    also: tuple[str, ...] = ()
    paste: str = ""
    mark: tuple[int, int] = (0, 0)
    lines: tuple[tuple[int, str], ...] = ()

    @property
    def code(self) -> str:
        """What kind of mistake it is, in every language."""
        return self.says.code

    def sentence(self, spoken: Words = ENGLISH) -> str:
        """What is the matter."""
        return self.says.text(spoken)

    def message(self, spoken: Words = ENGLISH) -> str:
        """What is the matter, and the remedy."""
        told = [self.says, *([self.remedy] if self.remedy else [])]
        return " ".join(ended(part.text(spoken)) for part in told)

    def text(self, spoken: Words = ENGLISH) -> str:
        """The one line that a pipe, an editor and a list get."""
        level = remark(self.level).text(spoken)
        return f"{harmless(self.file)}:{self.line}:{self.column}: {level}: {self.message(spoken)}"

    def __str__(self) -> str:
        return self.text()

    def as_json(self, spoken: Words = ENGLISH) -> dict[str, Any]:
        """What a program gets."""
        return {
            "file": self.file,
            "line": self.line,
            "column": self.column,
            "level": self.level,
            "code": self.code,
            "path": self.path,
            "found": self.found,
            "expected": self.expected.text(spoken) if self.expected else "",
            "nearest": self.nearest,
            "says": self.sentence(spoken),
            "remedy": self.remedy.text(spoken) if self.remedy else "",
            "message": self.text(spoken),
        }


def ended(sentence: str) -> str:
    """A sentence with its full stop."""
    return sentence if sentence.endswith(("?", ".", "…")) else f"{sentence}."


@dataclass
class Findings:
    """Mistakes as they are found in one file, before they are placed. `bad` holds the paths that have an error."""

    source: Source
    kept: list[tuple[Source, Path, Side, Note]] = field(default_factory=list)
    bad: set[Path] = field(default_factory=set)
    placed: list[Note] = field(default_factory=list)
    errors: int = 0
    warnings: int = 0

    def say(
        self,
        path: Path,
        says: Remark,
        remedy: Remark | None = None,
        *,
        side: Side = "key",
        level: Level = "error",
        written: Source | None = None,
        **more: Any,
    ) -> None:
        """Note a mistake at a path; on its value if that is what is wrong. `written` is the file that it stands in."""
        if level == "error":
            self.errors += 1
            self.bad.add(path)
        else:
            self.warnings += 1
        if len(self.kept) < NOTES:
            source = written or self.source
            dotted = harmless(".".join(str(part) for part in path))
            note = Note(source.name, 1, 1, 0, level, says, remedy, dotted, **more)
            self.kept.append((source, path, side, note))

    def add(self, note: Note) -> None:
        """Take over a note of another file that has its place already."""
        self.errors += 1
        self.placed.append(note)

    def merge(self, others: Findings) -> None:
        """Take over what was found in a file that belongs to this one."""
        self.kept += others.kept[: max(0, NOTES - len(self.kept))]
        self.errors += others.errors
        self.warnings += others.warnings

    @property
    def full(self) -> bool:
        """True once no more will be shown: the rest is only counted, so nobody need look for similar names."""
        return len(self.kept) >= NOTES

    def notes(self) -> tuple[Note, ...]:
        """The mistakes with their lines and columns, in the order of the file, each told once."""
        paths: dict[Source, list[Path]] = {}
        for source, path, _, _ in self.kept:
            paths.setdefault(source, []).append(path)
        spans = {source: positions(source.raw, asked) for source, asked in paths.items()}
        placed = [
            at(note, path, side_of(spans[source][path], side), side, source) for source, path, side, note in self.kept
        ] + self.placed
        once = {note.text(): note for note in placed}.values()
        return tuple(sorted(once, key=lambda n: (n.file != self.source.name, n.file, n.line, n.column)))


def side_of(span: Span, side: Side) -> Place:
    """The key's place or the value's."""
    return span.key if side == "key" else span.value


def at(note: Note, path: Path, place: Place, side: Side, source: Source) -> Note:
    """A note at its place: with what was found there, its lines, and the line to write instead."""
    rows = source.raw.split(b"\n")
    here = row(rows, place.line)
    start, width = place.column - 1, place.width
    name = str(path[-1]) if path else ""
    if side == "key" and name and (inside := here.find(name, start)) >= 0:
        start, width = inside, len(name)
    written = here[start : start + width]
    paste = note.paste
    if note.nearest and not paste and written:
        right = f'"{note.nearest}"' if written[0] in "\"'" else note.nearest
        paste = (here[:start] + right + here[start + width :]).strip()
    return replace(
        note,
        line=place.line,
        column=place.column,
        width=place.width,
        found=note.found or (harmless(written, 60) if side == "value" else ""),
        paste=harmless(paste, 100),
        mark=(start, width),
        lines=(*context(rows, place.line), (place.line, here)),
    )


def context(rows: list[bytes], line: int) -> list[tuple[int, str]]:
    """The line that says where another stands: the header of its section, else the line before."""
    for above in range(line - 1, max(line - LOOK_BACK, 0), -1):
        if rows[above - 1].startswith(b"["):
            return [(above, row(rows, above))]
    return [(line - 1, row(rows, line - 1))] if line > 1 else []


LOOK_BACK = 200
"""How far above a line the header of its section is looked for."""


def row(rows: list[bytes], line: int) -> str:
    """A line of a file as text, its end taken off."""
    return rows[line - 1].decode("utf-8", "replace").rstrip() if line <= len(rows) else ""


def of_mistake(source: Source, mistake: Mistake) -> Note:
    """The note of a file that could not be parsed."""
    note = Note(source.name, 1, 1, 0, "error", mistake.says, mistake.remedy)
    return at(note, (), Place(mistake.line, mistake.column, mistake.width), "value", source)


@dataclass(frozen=True)
class Report:
    """What `infosim check` says about one file."""

    file: File | None
    name: str
    notes: tuple[Note, ...]
    errors: int
    warnings: int
    keys: int = 0
    swept: tuple[str, ...] = ()

    @property
    def fine(self) -> bool:
        """True if the scenario can be played."""
        return self.errors == 0

    @property
    def more(self) -> int:
        """How many mistakes were counted and not shown."""
        return max(0, self.errors + self.warnings - len(self.notes))

    def text(self, spoken: Words = ENGLISH) -> str:
        """One line a mistake, then what it comes to."""
        return "\n".join([*(note.text(spoken) for note in self.notes), *self.sums(spoken)])

    def sums(self, spoken: Words = ENGLISH) -> list[str]:
        """What is left to say after the mistakes: how many more, what went with the drops, the count."""
        counted = spoken.say(ERRORS, n=self.errors)
        if self.warnings:
            counted = f"{counted}, {spoken.say(WARNINGS, n=self.warnings)}"
        read = spoken.say(KEYS, n=self.keys)
        lines = [remark("more", count=self.more).text(spoken)] if self.more else []
        lines += [remark("swept", what=", ".join(self.swept)).text(spoken)] if self.swept else []
        return [*lines, remark("counted", counted=counted, file=self.name, read=read).text(spoken)]

    def as_json(self, spoken: Words = ENGLISH) -> dict[str, Any]:
        """What a program gets."""
        return {
            "file": str(self.file or self.name),
            "errors": self.errors,
            "warnings": self.warnings,
            "keys": self.keys,
            "swept": list(self.swept),
            "notes": [note.as_json(spoken) for note in self.notes],
        }


def joined(names: Iterable[str], most: int = 9) -> str:
    """Names in a row, cut where it would be too long to read."""
    ordered = sorted(names)
    return ", ".join(ordered[:most]) + ("…" if len(ordered) > most else "")
