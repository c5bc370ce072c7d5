"""Scenarios: what an author may write, reading and checking it, and making it ready for the engine.

shipped()                     the list for a screen, quickly
load("first-hires")           a Scenario, or Unreadable with everything that is wrong
check("mine.toml")            a Report
from_text(resolved)           a Scenario again, from the text that a journal keeps
compiled(scenario)            the engine's rules (in compile.py, which imports the engine)
"""

from infosim.scenario.catalogue import Entry, shipped
from infosim.scenario.notes import Note, Report
from infosim.scenario.scenario import Scenario, Unreadable, check, from_text, load

__all__ = ["Entry", "Note", "Report", "Scenario", "Unreadable", "check", "from_text", "load", "shipped"]
