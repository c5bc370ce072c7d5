"""What a save holds while the program plays it: read beside it, as anybody may."""

from pathlib import Path

from infosim.game.chronicle import Chronicle, told
from infosim.game.journal import read


def kept(saves: Path) -> Chronicle:
    """The only game of a folder, as far as it is written."""
    (save,) = saves.glob("*.jsonl")
    return told(read(save))


def ordered(saves: Path) -> list[str]:
    """The kinds of what was ordered this month and not taken back."""
    return [order["kind"] for order in kept(saves).pending]
