"""Scenarios: what an author may write, reading and checking it, and making it ready for the engine.

    shipped()                     the list for a screen, quickly
    load("first-hires")           a Scenario, or Unreadable with everything that is wrong
    check("mine.toml")            a Report
    from_text(resolved)           a Scenario again, from the text that a journal keeps
    compiled(scenario)            the engine's rules (in compile.py, which imports the engine)

What a list needs is imported at once, and the rest when it is first asked for: the title screen lists scenarios and
loads none.
"""

from typing import TYPE_CHECKING, Any

from infosim.scenario.catalogue import Entry, shipped

if TYPE_CHECKING:
    from infosim.scenario.notes import Note, Report
    from infosim.scenario.scenario import Scenario, Unreadable, check, from_text, load

__all__ = ["Entry", "Note", "Report", "Scenario", "Unreadable", "check", "from_text", "load", "shipped"]

_LATER = {"Note": "notes", "Report": "notes"}


def __getattr__(name: str) -> Any:
    """A name of the package that is not imported yet."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module  # late: only this needs it

    return getattr(import_module(f"{__name__}.{_LATER.get(name, 'scenario')}"), name)
