"""Why a file that was handed in is not counted: each kind of it, in a sentence that says what to do."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from infosim.locale import Message, Words, message

REASONS: dict[str, Message] = {
    # words: each of these says why a file that was handed in is not counted; it stands after the file's name
    "link": message("class.refused", "is a link to another file: the game itself is wanted"),
    "device": message("class.refused", "is no file that can be read"),
    "folder": message("class.refused", "is a folder, and has the name of a game; what is in it was looked at"),
    "closed": message("class.refused", "may not be read: its rights say so"),
    "empty": message("class.refused", "is empty: the copy went wrong"),
    "large": message("class.refused", "is larger than any game"),
    "archive": message("class.refused", "is an archive: unpack it, then collect again"),
    "document": message("class.refused", "is a document; the game is a file that ends in .jsonl"),
    "picture": message("class.refused", "is a picture; the game is a file that ends in .jsonl"),
    "page": message("class.refused", "is a page of the web: the download saved the page, not the file"),
    "class": message("class.refused", "is a class file: what is handed in is the game, which *Hand in* copies"),
    "scenario": message("class.refused", "is a scenario, not a game"),
    "recoded": message("class.refused", "was saved again by a text editor: hand in the file itself"),
    "lines": message(
        "class.refused", "has other line ends: a mail or text program changed it; hand in the file itself"
    ),
    "foreign": message("class.refused", "is not a game of Infosim"),
    "head": message("class.refused", "is not whole from its first line on: cut, or changed"),
    "damaged": message(
        "class.refused", "is not as it was written from line {line} on: cut, or changed after month {n}"
    ),
    "newer": message("class.refused", "was played with a newer Infosim ({version}): collect with that one"),
    "rules": message("class.refused", "was played under other rules, which this Infosim cannot verify"),
    "moved": message("class.refused", "went on under other rules after month {n}, so that it cannot be verified"),
    "alone": message("class.refused", "is a game outside any class"),
    "other": message("class.refused", "is a game of another class ({code}, {title})"),
    "unread": message("class.refused", "holds a scenario that does not read as one here"),
    "unplayed": message("class.refused", "has no month that was played"),
    "differs": message("class.refused", "comes out differently in month {n}: what was decided there was changed"),
    "same": message("class.refused", "is the same file as {file}"),
    "earlier": message("class.refused", "is an earlier state of {file}"),
    "again": message("class.refused", "is another game of {player}; {file} is kept, which goes farther"),
    "copied": message("class.refused", "is the game of {file} under another name: the same in every second"),
}
"""By kind."""


@dataclass(frozen=True)
class Refused:
    """A file that is not counted."""

    path: Path
    """As it lies in the folder that was collected."""
    kind: str
    named: dict[str, object] = field(default_factory=dict)

    def told(self, w: Words) -> str:
        """Why, to stand after the file's name."""
        return w.say(REASONS[self.kind], **self.named)
