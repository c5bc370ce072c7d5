"""Whether what the forms of a month say fits the cells that it is given."""

from __future__ import annotations

from rich.cells import cell_len

from infosim.game.facts.played import Played
from tests.game.forms.months import drafts, telling, turned

NOTE, EFFECT, BESIDE, TWO_LINES = 28, 34, 16, 2 * 82


def too_wide(played: Played, language: str) -> set[str]:
    """Of every form of every target, with each end of each of its lines chosen, what takes more cells than it has."""
    found: set[str] = set()

    def holds(what: str, text: str, cells: int) -> None:
        if cell_len(text) > cells:
            found.add(f"{what}: {cell_len(text)} of {cells}: {text}")

    t = telling(played, language)
    for draft in drafts(played):
        for shown in turned(t, draft):
            for line in shown.lines:
                holds(f"{draft.form}.{line.name} effect", line.effect.text, EFFECT)
                holds(f"{draft.form}.{line.name} note", line.note, BESIDE)
                holds(f"{draft.form}.{line.name} said", line.said.text, TWO_LINES - 14)
            holds(f"{draft.form} said", shown.said.text, TWO_LINES)
            for row in shown.price:
                holds(f"{draft.form} {row.name} note", row.note, NOTE)
            assert len(shown.bands) <= 3
            assert shown.price[0].name == "days"
    return found
