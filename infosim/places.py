"""Where things lie: the scenarios that ship, the saves, the settings and the log.

Run from a checkout (or an editable install of one), everything is beside the code, where it is easy to look at.
Run from a wheel, what ships is inside the package and what a player makes goes to the platform's own data directory.
"""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def checkout() -> Path | None:
    """The top folder of the checkout that the code runs from, or None when it runs from an installed wheel."""
    top = _PACKAGE.parent
    return top if (top / "pyproject.toml").is_file() and (top / "scenarios").is_dir() else None


def scenarios() -> Path:
    """The folder of the scenarios that ship."""
    packed = _PACKAGE / "_scenarios"
    return packed if packed.is_dir() else _PACKAGE.parent / "scenarios"


def saves(asked: Path | None = None) -> Path:
    """The folder of the saves: the one asked for, `saves/` in a checkout, the platform's data directory otherwise.

    The folder may not exist yet: whoever writes a save makes it.
    """
    if asked is not None:
        return asked
    top = checkout()
    return top / "saves" if top is not None else _data() / "saves"


def settings() -> Path:
    """The file of the player's settings (language, colours, motion); it may not exist yet."""
    top = checkout()
    return top / "saves" / "settings.toml" if top is not None else _data() / "settings.toml"


def log(saves_folder: Path) -> Path:
    """The file where an unexpected error is written down, beside the saves."""
    return saves_folder / "infosim.log"


def _data() -> Path:
    from platformdirs import user_data_path  # needed only by an installed wheel; costs 30 ms at the start

    return user_data_path("infosim", appauthor=False)
