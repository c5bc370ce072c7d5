"""Limits: what a scenario may not exceed, so that a hostile file ends in a sentence, in bounded time and memory."""

from __future__ import annotations

FORMAT = 1
"""The format this program reads and writes."""

FILE_BYTES = 1_048_576
CHAIN_BYTES = 4 * FILE_BYTES
CHAIN_FILES = 8
"""A scenario and all that it stands on."""
BRACKETS = 64
"""Brackets of every kind inside one another, before TOML is parsed."""
ALL_BRACKETS = 50_000
"""Brackets in a whole file, before TOML is parsed."""
KEY_PARTS = 64
"""Parts of one dotted key, before TOML is parsed."""
TABLES = 12
"""Tables inside one another."""
ITEMS = 200
"""Members of a list."""
ENTRIES = 500
"""Entries of a table, where no smaller number holds."""
LARGEST = 1e12
"""Magnitude of a number."""
MONTHS = 120
NOTES = 100
"""Errors told one by one; the rest is counted."""
TRANSLATIONS = 8
"""Files of translations beside a scenario."""
CONTRACTS_PER_FUNCTION = 2
YARDSTICKS = 8
"""Reference bots that the axes are measured against."""
WORD_LETTERS = 64
"""Longest word for which a similar one is looked for."""
