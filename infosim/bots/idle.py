"""Idle: no order at all, so that every default applies."""

from __future__ import annotations

from infosim.engine.batch import Words
from infosim.engine.orders import Orders
from infosim.sight import Seen


def idle(seen: Seen, keys: Words) -> Orders:
    """Nothing."""
    return seen.nothing()
