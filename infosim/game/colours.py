"""Colours as named tokens: what a mark *means* (`bad`: act), and how that looks in the dark, in the light, in contrast.

One table for whatever is drawn, on a terminal or on paper. Nothing else names a colour; the contrast that each needs on
each surface is computed again by `tests/tui/test_tokens.py`.
"""

from collections.abc import Mapping
from typing import Literal

from infosim.game.views.room import Way

Token = Literal[
    # inks
    "text", "strong", "muted", "faint", "accent", "good", "warn", "bad", "info",
    "m_in", "m_free", "m_local", "m_man", "m_near", "m_off", "rule", "on_accent", "line", "lineb",
    # surfaces
    "bg", "panel", "raised", "cursor", "band1", "band2", "band1b", "band2b",
]  # fmt: skip
"""What may colour a mark: inks, then what they lie on."""

TABLE: Mapping[Token, tuple[str, str, str]] = {
    # token: dark, light, high contrast
    "text": ("#d9e1ea", "#23292f", "#ffffff"),
    "strong": ("#ffffff", "#000000", "#ffffff"),
    "muted": ("#94a3b3", "#56606b", "#d0d0d0"),
    "faint": ("#74859a", "#737b85", "#a8a8a8"),
    "accent": ("#f2b84b", "#8a5a00", "#ffd700"),
    "good": ("#7ccf8a", "#1c6b35", "#5cff7a"),
    "warn": ("#ff9e5e", "#954700", "#ffb347"),
    "bad": ("#ff7b7b", "#b3202c", "#ff8f8f"),
    "info": ("#74b9ff", "#1458a6", "#7fd0ff"),
    "m_in": ("#b4c4d4", "#45525f", "#ffffff"),
    "m_free": ("#b9d35f", "#56690b", "#d4f06a"),
    "m_local": ("#45c8b0", "#0a6f63", "#4df0d8"),
    "m_man": ("#6db3fa", "#1a61b0", "#7fc4ff"),
    "m_near": ("#b79cf7", "#6d42b8", "#cdb8ff"),
    "m_off": ("#f291c4", "#a52a72", "#ffa8da"),
    "bg": ("#0f1419", "#faf8f3", "#000000"),
    "panel": ("#151c24", "#f3efe6", "#000000"),
    "raised": ("#1d2732", "#e9e3d6", "#1a1a1a"),
    "cursor": ("#27394b", "#d9e4ef", "#003a70"),
    "rule": ("#33414f", "#cbc3b2", "#9a9a9a"),
    "on_accent": ("#14181d", "#ffffff", "#000000"),
    "band1": ("#1c3346", "#dbe7f2", "#203850"),
    "band2": ("#27506f", "#b3cfe8", "#2f618f"),
    "line": ("#9ad0ff", "#114a86", "#ffffff"),
    "band1b": ("#3a2f16", "#f3e6c8", "#4a3c00"),
    "band2b": ("#5f4a1c", "#e5cd93", "#7a6400"),
    "lineb": ("#f2b84b", "#8a5a00", "#ffd700"),
}
"""Dark, light and high contrast."""

WAYS: Mapping[Way, Token] = {
    "I": "m_in", "F": "m_free", "L": "m_local", "M": "m_man", "N": "m_near", "O": "m_off",
}  # fmt: skip
"""The hue of each way of working. Letter and texture carry it without colour."""
