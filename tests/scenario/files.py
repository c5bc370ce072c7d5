"""Scenario files for tests: written to a folder, read as an author's file is."""

from __future__ import annotations

from pathlib import Path

from infosim.scenario import Scenario, load

DATA = Path(__file__).parent / "data"
SMALL_TOWN = DATA / "small-town.toml"
HEAD = 'format = 1\nlanguage = "en"\ntitle = "Mine"\n'
TINY = HEAD + '[pools.developer]\n[functions.product]\nskill = "developer"\n'
"""The least that a scenario can be."""


def write(folder: Path, text: str, name: str = "mine.toml") -> Path:
    """A file in a folder."""
    file = folder / name
    file.write_text(text, "utf-8")
    return file


def child(folder: Path, body: str, *, top: str = "", name: str = "mine.toml") -> Path:
    """A file that stands on First Hires."""
    return write(folder, f'format = 1\nextends = "first-hires"\nlanguage = "en"\ntitle = "Mine"\n{top}\n{body}', name)


def loaded(folder: Path, body: str, *, top: str = "") -> Scenario:
    """A scenario that stands on First Hires."""
    return load(child(folder, body, top=top))
