"""Source: a scenario file as read, before anybody asks what it says.

Size before reading, UTF-8 before brackets, brackets before TOML: each step bounds the next, so that no file costs more
than about a second, and every refusal is a sentence about a place.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path as File
from typing import Any

import tomli

from infosim.scenario.figures import figure
from infosim.scenario.limits import ALL_BRACKETS, BRACKETS, FILE_BYTES, KEY_PARTS
from infosim.scenario.messages import remark
from infosim.scenario.syntax import Mistake, explain

Tables = dict[str, Any]


@dataclass(frozen=True, eq=False)
class Source:
    """A file: its name for messages, where it lies (None: it came as text), its bytes and what they parse to."""

    name: str
    file: File | None
    raw: bytes = b""
    tables: Tables = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The bytes as text; what is not UTF-8 is marked."""
        return self.raw.decode("utf-8", "replace")


class NotToml(Exception):
    """The file has no tables to speak of; `mistake` says why, and `source` holds what could be read."""

    def __init__(self, source: Source, mistake: Mistake) -> None:
        """Keep both for the message."""
        super().__init__(source.name)
        self.source, self.mistake = source, mistake


def read(file: File, name: str | None = None) -> Source:
    """Read a file. Raises NotToml."""
    called = name or file.name
    return parse(contents(file, called), called, file)


def contents(file: File, called: str) -> bytes:
    """The bytes of a file of a size to be parsed. Raises NotToml."""
    empty = Source(called, file)
    try:
        if file.is_dir():
            raise NotToml(empty, Mistake(1, 1, 0, remark("a-folder")))
        if not file.is_file():  # a device or a pipe may never end
            raise NotToml(empty, Mistake(1, 1, 0, remark("not-a-file")))
        size = file.stat().st_size
        if size > FILE_BYTES:
            raise NotToml(empty, oversize(size))
        with file.open("rb") as opened:
            raw = opened.read(FILE_BYTES + 1)
    except OSError as why:
        reason = why.strerror or "no reason given"
        raise NotToml(empty, Mistake(1, 1, 0, remark("not-readable", why=reason))) from why
    if len(raw) > FILE_BYTES:
        raise NotToml(empty, oversize(len(raw)))
    return raw


def oversize(size: int) -> Mistake:
    """A file too large to read."""
    return Mistake(1, 1, 0, remark("too-large", size=f"{size / 1e6:.0f}"), remark("nothing-read"))


def parse(raw: bytes, name: str, file: File | None = None) -> Source:
    """Parse the bytes of a file. Raises NotToml."""
    if len(raw) > FILE_BYTES:
        raise NotToml(Source(name, file), oversize(len(raw)))
    source = Source(name, file, raw.removeprefix(b"\xef\xbb\xbf"))
    text = decoded(source)
    deep(source, text)
    try:
        tables = tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        raise NotToml(source, explain(text, error.msg, error.lineno, error.colno)) from error
    except RecursionError as error:  # what brackets alone do not show
        raise NotToml(source, Mistake(1, 1, 0, remark("too-deep", depth="…", most=BRACKETS))) from error
    except ValueError as error:  # a number of thousands of digits, a month of 13
        raise NotToml(source, Mistake(1, 1, 0, remark("toml-other", why=str(error)))) from error
    return Source(name, file, source.raw, tables)


def decoded(source: Source) -> str:
    """The text of the file, or a refusal at the first byte that is not UTF-8."""
    raw = source.raw
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        column = error.start - raw.rfind(b"\n", 0, error.start)
        says = remark("not-utf-8", byte=f"{raw[error.start]:02X}")
        raise NotToml(source, Mistake(line, column, 1, says, remark("save-utf-8"))) from error


TOKEN = re.compile(r'"""|\'\'\'|"|\'|\\.|#|\n|[\[{]|[\]}]|[.]|[=,]', re.DOTALL)


def deep(source: Source, text: str) -> None:
    """Refuse brackets nested too deep and keys of too many parts: both grow faster than the file when parsed."""
    depth = worst = row = dots = many = many_row = opened = 0
    line, at, quote, comment = 1, 0, "", False
    while token := TOKEN.search(text, at):
        mark, at = token[0], token.end()
        if mark[0] == "\\" and quote[:1] == "'":  # a literal string knows no escape
            at = token.start() + 1
            continue
        if mark[-1] == "\n":
            line, dots, comment = line + 1, 0, False
            if len(quote) == 1:  # such a string ends with its line
                quote = ""
        elif comment or mark[0] == "\\":
            continue
        elif quote:
            if mark[0] == quote[0] and len(mark) >= len(quote):
                quote = ""
        elif mark[0] in "\"'":
            quote = mark
        elif mark == "#":
            comment = True
        elif mark == ".":
            dots += 1
            if dots > many:
                many, many_row = dots, line
        elif mark in "[{":
            depth, dots, opened = depth + 1, 0, opened + 1
            if depth > worst:
                worst, row = depth, line
        else:
            depth, dots = depth - (mark in "]}"), 0
    if worst > BRACKETS:
        raise NotToml(
            source, Mistake(row, 1, 0, remark("too-deep", depth=worst, most=BRACKETS), remark("nothing-read"))
        )
    if opened > ALL_BRACKETS:
        says = remark("too-many-brackets", count=figure(opened), most=figure(ALL_BRACKETS))
        raise NotToml(source, Mistake(1, 1, 0, says, remark("nothing-read")))
    if many >= KEY_PARTS:
        says = remark("key-too-long", parts=many + 1, most=KEY_PARTS)
        raise NotToml(source, Mistake(many_row, 1, 0, says, remark("nothing-read")))
