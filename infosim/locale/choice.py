"""Which language to speak: the one asked for, or the first of the player's own that Infosim speaks."""

import re
from collections.abc import Mapping

from infosim.locale.styles import STYLES


def preferred(environment: Mapping[str, str]) -> str:
    """The language of a player's system, from the variables that POSIX gives them; English when it is none of ours.

    LANGUAGE is a list in order of preference, the others hold one locale, as `fr_FR.UTF-8`.
    """
    for variable in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        codes = [
            re.split(r"[-_.@]", locale)[0].lower() for locale in environment.get(variable, "").split(":") if locale
        ]
        if codes:
            return next((code for code in codes if code in STYLES), "en")
    return _of_the_system()


def _of_the_system() -> str:
    """The language that the system's own settings name, for Windows, which sets none of these variables."""
    from locale import getlocale  # nobody else needs it

    name = (getlocale()[0] or "").lower()
    return "fr" if name.startswith(("fr", "french")) else "en"
