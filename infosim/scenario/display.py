"""Display: a report laid out for a person at a terminal; for a pipe, one line a mistake.

winter.toml:14:1  error  [functions.support] has no key specifity
   13 │ [functions.support]
   14 │ specifity.seed = 0.35
        nearest   specificity  how much the work is ours in that chapter
        › write: specificity.seed = 0.35
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from typing import TextIO

from infosim.locale import Words
from infosim.scenario.messages import ENGLISH, harmless, remark
from infosim.scenario.notes import Note, Report, ended

BAD, WARN = "bold #e5484d", "bold #d97706"
"""Red and amber that are read on dark and on light."""
EDGE = 9
"""Cells before a line's text: its number and a rule."""


def told(report: Report, spoken: Words, to: TextIO) -> str:
    """The report as it is written to a stream: laid out, in colour if that is wanted, where a person reads it."""
    if not to.isatty():
        return report.text(spoken)
    from rich.console import Console  # late: nobody else on this path needs it

    colour = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    console = Console(file=to, color_system="auto" if colour else None, highlight=False)
    with console.capture() as captured:
        for line in laid_out(report, spoken, console.width, colour=colour):
            console.print(line, soft_wrap=True)
    return captured.get().rstrip("\n")


def laid_out(report: Report, spoken: Words = ENGLISH, width: int = 80, *, colour: bool = True) -> Iterator[str]:
    """The lines of a report, in the markup of `rich`."""
    for note in report.notes:
        yield from block(note, spoken, width, colour)
        yield ""
    *before, counted = report.sums(spoken)
    for line in before:
        yield dim(line)
    errors, rest = counted.split(" ", 1)
    yield f"{styled(errors, BAD if report.errors else '')} {escape(rest)}"


def block(note: Note, spoken: Words, width: int, colour: bool) -> Iterator[str]:
    """One mistake: place and sentence, its lines, one hint, the remedy."""
    style = BAD if note.level == "error" else WARN
    level = remark(note.level).text(spoken)
    place = f"{harmless(note.file)}:{note.line}:{note.column}"
    yield f"{styled(place, 'bold')}  {styled(level, style)}  {named(note.sentence(spoken), colour)}"
    for number, line in note.lines:
        here = number == note.line
        start, length = note.mark if here else (0, 0)
        shown, start = window(line, start, length, width - EDGE)
        rule = dim(f"{number:5} │ ")
        if not here:
            yield rule + dim(shown)
        else:
            end = start + length
            marked = styled(shown[start:end], f"{style} underline") if colour else escape(shown[start:end])
            yield rule + escape(shown[:start]) + marked + escape(shown[end:])
            if not colour and length:
                yield " " * (EDGE - 1 + start) + "^" * length
    yield from hint(note, spoken, width)
    remedy = remark("write-paste", line=note.paste).text(spoken) if note.paste else ""
    if not remedy and note.remedy:
        remedy = ended(note.remedy.text(spoken))
    if remedy:
        yield " " * (EDGE - 1) + f"{styled('›', style)} {styled(remedy, 'bold')}"


def hint(note: Note, spoken: Words, width: int) -> Iterator[str]:
    """The nearest name and what it means, or what was expected."""
    indent = " " * (EDGE - 1)
    if note.nearest:
        row = remark("row-nearest").text(spoken)
        rest = note.gloss if spoken.language == "en" else ""
        if not rest and note.also:
            rest = remark("also", names=", ".join(note.also)).text(spoken)
        room = width - len(indent) - 10 - len(note.nearest) - 2
        rest = rest if len(rest) <= room else f"{rest[: max(room - 1, 0)].rstrip(' ,;:')}…"
        yield f"{indent}{dim(f'{row:<10}')}{escape(note.nearest)}" + (f"  {dim(rest)}" if rest else "")
    elif note.expected:
        row = remark("row-expected").text(spoken)
        default = remark("default", value=note.default).text(spoken) if note.default else ""
        yield f"{indent}{dim(f'{row:<10}')}{escape(note.expected.text(spoken))}" + (
            f"   {dim(default)}" if default else ""
        )


def window(line: str, start: int, length: int, width: int) -> tuple[str, int]:
    """As much of a line as fits, with what is marked in it, and where the mark now begins."""
    line = harmless(line, len(line) + 1) if len(line) < 10_000 else line[:10_000]
    if len(line) <= width or width < 20:
        return line[: max(width, 20)], min(start, max(width, 20))
    left = max(0, min(start - width // 3, len(line) - width))
    cut = line[left : left + width]
    if left:
        cut = "…" + cut[1:]
    if left + width < len(line):
        cut = cut[:-1] + "…"
    return cut, start - left


def named(sentence: str, colour: bool) -> str:
    """A sentence in which names stand out: bold where there is colour, between back quotes where there is none."""
    parts = re.split(r"`([^`]*)`", sentence)
    if not colour:
        return escape(sentence)
    return "".join(styled(part, "bold") if i % 2 else escape(part) for i, part in enumerate(parts))


def styled(text: str, style: str) -> str:
    """A text in a style."""
    return f"[{style}]{escape(text)}[/]" if style and text else escape(text)


def dim(text: str) -> str:
    """A text that stands back."""
    return styled(text, "dim")


def escape(text: str) -> str:
    """A text that is no markup."""
    from rich.markup import escape as escaped  # late, as above

    return escaped(text)
