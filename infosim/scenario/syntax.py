"""Syntax: what an author did when a file is not TOML, told in words that are not the parser's."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from infosim.scenario.messages import Remark, remark


@dataclass(frozen=True)
class Mistake:
    """A place in a file (line and column from 1, in characters; how many characters) and what is the matter there."""

    line: int
    column: int
    width: int
    says: Remark
    remedy: Remark | None = None


def as_number(got: str) -> str:
    """Digits with spaces between: `320 000` is written `320_000`."""
    return re.sub(r"[ \u00a0\u202f]", "_", got)


def as_share(got: str) -> str:
    """Percent: `35 %` is written `0.35`."""
    return f"{float(re.match(r'[0-9.]+', got)[0].rstrip('.') or 0) / 100:g}"  # type: ignore[index]


def as_text(got: str) -> str:
    """A text that lacks its quotes."""
    return f'"{got}"'


HINTS: tuple[tuple[str, re.Pattern[str], str, Callable[[str], str] | None], ...] = (
    ("toml-space", re.compile(r"=\s*[-+]?\d+[ \u00a0\u202f]\d{3}\b"), "write", as_number),
    ("toml-comma", re.compile(r"=\s*[-+]?\d+,\d+\s*(#.*)?$"), "write", lambda got: got.replace(",", ".")),
    ("toml-percent", re.compile(r"=\s*\d[\d.]*\s*%"), "write-share", as_share),
    ("toml-zero", re.compile(r"=\s*0\d"), "write", lambda got: got.lstrip("0") or "0"),
    ("toml-curly", re.compile(r"=\s*[“”„«]"), "write-quotes", None),
    ("toml-header", re.compile(r"^\s*\[[^\]]*$"), "", None),
    ("toml-colon", re.compile(r"^\s*[\w.-]+\s*:\s"), "write-colon", None),
    ("toml-yes", re.compile(r"=\s*(yes|no|oui|non|True|False|on|off)\b"), "", None),
    ("toml-quotes", re.compile(r"=\s*[A-Za-zÀ-ÿ]"), "write", as_text),
    ("toml-empty", re.compile(r"=\s*(#.*)?$"), "write-value", None),
)
"""Code, what the line looks like, remedy, and how to make what should stand there of what does."""

TWICE = re.compile(r"Cannot overwrite a value|Cannot declare .* twice|Cannot redefine")
BRACES = re.compile(r"Cannot mutate immutable")
LONGEST = 400
"""A longer line is not looked at by the hints: they are for what people write."""


def explain(text: str, why: str, line: int, column: int) -> Mistake:
    """What was meant by a file that the parser refused at a place, saying why."""
    lines = text.split("\n")
    line = min(max(line, 1), len(lines))
    here = lines[line - 1]
    if BRACES.match(why):
        return Mistake(line, 1, 0, remark("closed-table"), remark("inside-braces"))
    if TWICE.match(why) and len(here) <= LONGEST:
        return twice(lines, line)
    for back in (0, 1):
        if line - back < 1 or len(lines[line - 1 - back]) > LONGEST:
            continue
        found = hint(lines[line - 1 - back], line - back)
        if found:
            return found
    why = (why[:1].lower() + why[1:]).rstrip(".")
    return Mistake(line, max(column, 1), 1, remark("toml-other", why=why))


def twice(lines: list[str], line: int) -> Mistake:
    """A key or section that stands there already."""
    here = lines[line - 1]
    match = re.match(r"\s*\[?([\w.\-\" ]+?)\]?\s*(=|$|#)", here)
    key = match[1].strip() if match else here.strip()
    again = re.compile(rf"\s*\[?{re.escape(key)}\]?\s*(=|#|$)")
    first = next((n for n, other in enumerate(lines[: line - 1], 1) if again.match(other)), line)
    section = here.lstrip().startswith("[")
    says = remark("section-twice" if section else "key-twice", key=key, line=first)
    return Mistake(
        line,
        1 + len(here) - len(here.lstrip()),
        len(key),
        says,
        remark("go-on-there" if section else "keep-one"),
    )


def hint(here: str, line: int) -> Mistake | None:
    """The first habit of authors that this line shows."""
    for code, pattern, cure, fix in HINTS:
        if not pattern.search(here):
            continue
        got = here.split("=", 1)[-1].split("#", maxsplit=1)[0].strip()
        column = here.find(got) + 1 if got else len(here.rstrip()) + 1
        if code == "toml-colon":
            column, got = here.find(":") + 1, ":"
        if code == "toml-header":
            column, got = len(here.rstrip()) + 1, ""
        remedy = None
        if cure:
            remedy = remark(cure, line=fix(got)) if fix else remark(cure)
        return Mistake(line, column, len(got), remark(code), remedy)
    return None
