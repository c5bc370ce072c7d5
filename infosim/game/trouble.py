"""Trouble with a save: what can be wrong with the file of a game, each with what is needed to say it.

No code but this package's own raises these, and reading a save raises nothing else. Words: `told`.
"""

from __future__ import annotations

from pathlib import Path

from infosim.locale import Words, message


class Trouble(Exception):
    """Something is wrong with a save. `path` is its file."""

    def __init__(self, path: Path) -> None:
        """Keep the file for whoever tells it."""
        super().__init__(str(path))
        self.path = path

    def told(self, w: Words) -> str:
        """What happened, and what to do next."""
        raise NotImplementedError


class Missing(Trouble):
    """There is no such file, or it cannot be opened."""

    def told(self, w: Words) -> str:
        return w.text("save.error", "There is no save at {path}, or it cannot be read.", path=self.path)


class Foreign(Trouble):
    """The file is not a game of Infosim."""

    def told(self, w: Words) -> str:
        return w.text("save.error", "{name} is not a game of Infosim. It is left as it is.", name=self.path.name)


class TooLarge(Trouble):
    """The file is larger than any game."""

    def told(self, w: Words) -> str:
        return w.text("save.error", "{name} is larger than any game. It is left as it is.", name=self.path.name)


class Newer(Trouble):
    """The save was made by a later version of the program, whose format this one does not know."""

    def __init__(self, path: Path, program: str) -> None:
        super().__init__(path)
        self.program = program

    def told(self, w: Words) -> str:
        return w.text(
            "save.error",
            "{name} was saved by a newer Infosim ({version}). Nothing in it is lost: install that version to play on.",
            name=self.path.name,
            version=self.program,
        )


class Damaged(Trouble):
    """A line of the file is not as it was written. What stands before it is whole.

    `line` counts from 1; `months` of the game are whole; with `hopeless`, not even its beginning can be read.
    """

    def __init__(self, path: Path, line: int, months: int, *, hopeless: bool = False) -> None:
        super().__init__(path)
        self.line = line
        self.months = months
        self.hopeless = hopeless

    def told(self, w: Words) -> str:
        name, line, kept = self.path.name, self.line, f"{self.path.stem}.damaged"
        if self.hopeless:
            return w.text(
                "save.error",
                "{name} is damaged from its first line on: no month can be read. It is left as it is.",
                name=name,
            )
        if self.months == 0:
            return w.text(
                "save.error",
                "Damaged before month 1 ended (line {line}). Enter plays on from what is intact; "
                "the rest is kept in `{kept}`.",
                line=line,
                kept=kept,
            )
        return w.plural(
            "save.error",
            "Damaged after month {n} (line {line}). Month 1 is intact. Enter plays on from there; "
            "the rest is kept in `{kept}`.",
            "Damaged after month {n} (line {line}). Months 1 to {n} are intact. Enter plays on from there; "
            "the rest is kept in `{kept}`.",
            self.months,
            line=line,
            kept=kept,
        )


class Busy(Trouble):
    """Another program plays this game."""

    def told(self, w: Words) -> str:
        return w.text(
            "save.error",
            "{name} is being played in another window. Close it there, then try again.",
            name=self.path.name,
        )


class Unkept(Trouble):
    """The file could not be written; what was to be kept was not, and nothing else is lost."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(path)
        self.why = why

    def told(self, w: Words) -> str:
        return w.text(
            "save.error",
            "{path} cannot be written: {why}. The last step was not kept, everything before it is. "
            "Make room, then try again.",
            path=self.path,
            why=self.why,
        )


class Unplayable(Trouble):
    """The save is whole, but this program cannot go on with it; `why` is a key of `REASONS`."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(path)
        self.why = why

    def told(self, w: Words) -> str:
        """Which of the reasons."""
        return w.say(REASONS[self.why], name=self.path.name)


REASONS = {
    "scenario": message(
        "save.error",
        "{name} cannot be played on: its scenario no longer reads as one here. "
        "It is left as it is; the Infosim that saved it plays it.",
    ),
    "state": message(
        "save.error",
        "{name} cannot be played on: it was saved under other rules, which count other things. "
        "It is left as it is; the Infosim that saved it plays it.",
    ),
    "start": message(
        "save.error",
        "{name} cannot be played on: the rules have changed, and it was left before its first snapshot. "
        "It is left as it is; the Infosim that saved it plays it.",
    ),
}
