"""In which language the command line speaks: the one asked for, the one chosen, or the system's."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

from infosim import places
from infosim.locale import LANGUAGES, preferred

if TYPE_CHECKING:
    from infosim.game.settings import Settings


def asked_language(arguments: Sequence[str]) -> str:
    """The language named on the command line if it is one of ours, that of the player's system otherwise."""
    for position, argument in enumerate(arguments):
        option, _, value = argument.partition("=")
        if option == "--lang":
            code = (value or "".join(arguments[position + 1 : position + 2])).lower()
            return code if code in LANGUAGES else preferred(os.environ)
    return _chosen() or preferred(os.environ)


def _chosen() -> str | None:
    """The language that the player chose at the first start, if it is one of ours."""
    chosen = settings()
    return chosen.language if chosen is not None and chosen.language in LANGUAGES else None


def settings() -> Settings | None:
    """What the player chose once; None if nothing."""
    if not places.settings().exists():
        return None
    from infosim.game.settings import Settings  # only whoever has chosen something has such a file

    return Settings.read(places.settings())
