"""Layout: the names and sizes of one scenario's functions, pools, vendors, rivals, chapters, rounds and cards.

Rules never ask for a function by name; names serve whoever reads orders, screens and files. The closed lists (places,
levels, forms, traits) are the engine's own; their order is the order of the axes and never changes.
"""

from __future__ import annotations

from dataclasses import dataclass

PLACES = ("local", "national", "nearshore", "offshore")
LEVELS = ("junior", "mid", "senior")
FORMS = ("extension", "task", "operation", "service")
TRAITS = ("optimism", "honesty", "bench", "turnover", "craft", "hunger")
TRAIT_VALUES = (-2.0, -1.0, 0.0, 1.0, 2.0)
CLAUSES = ("documentation", "exit", "cap")
PRODUCT_USES = ("features", "quality", "debt")
SOURCES = ("own", "freelance", "outside", "hands_on")
"""Where a function's capacity comes from; the `source` axis."""
DAY_USES = (
    "teams",
    "newcomers",
    "vacancies",
    "freelancers",
    "contracts",
    "transitions",
    "tenders",
    "round",
    "crisis",
    "decisions",
    "events",
)
"""On what the head of IT spends working days; the `day_use` axis."""

STANDING = ("replace", "bridge", "ask", "satisfied")
"""What can be ordered once for many months; the `standing` axis. Replace leavers; bridge an old vacancy with a
freelancer; ask when a function's load is high; let a contract renew itself only if satisfied."""

LOCAL, NATIONAL, NEARSHORE, OFFSHORE = range(4)
JUNIOR, MID, SENIOR = range(3)
EXTENSION, TASK, OPERATION, SERVICE = range(4)
OPTIMISM, HONESTY, BENCH, TURNOVER, CRAFT, HUNGER = range(6)
REPLACE, BRIDGE, ASK, SATISFIED = range(4)
DOCUMENTATION, EXIT_CLAUSE, CAP = 1, 2, 4
"""Clauses of a contract, as bits."""

VACANCY_SLOTS, BID_SLOTS, CONTRACT_SLOTS = 3, 5, 2
CANDIDATE_SLOTS = 2
OFFICES = ("vendor_manager", "sourcing_office")
"""Posts beside the head of IT; the `office` axis."""
VENDOR_MANAGER, SOURCING_OFFICE = range(2)
REASONS = ("own", "pay", "load", "boredom", "mood", "rival")
"""Why people resign; with a rival, which of them is told too."""
WINDOW = 12
"""Months of MRR, net burn and service that the value looks back on."""
HALF_YEAR = 6

NOBODY = -1.0
"""An empty slot: no vendor bids there, no contract stands there."""


@dataclass(frozen=True)
class Layout:
    """Identifiers in the order of the axes, and how long the game lasts."""

    functions: tuple[str, ...]
    skills: tuple[str, ...]
    vendors: tuple[str, ...]
    rivals: tuple[str, ...]
    chapters: tuple[str, ...]
    rounds: tuple[str, ...]
    months: int
    currencies: tuple[str, ...] = ()
    laws: tuple[str, ...] = ()
    audits: tuple[str, ...] = ()
    reds: tuple[tuple[str, str], ...] = ()
    """Lines of the audits' reports: an audit and one of its reds."""
    cards: tuple[str, ...] = ()
    choices: tuple[tuple[str, ...], ...] = ()
    """The answers of each card."""
    held: tuple[str, ...] = ()
    """The cards whose conditions must hold for some months."""
    laters: tuple[str, ...] = ()
    """What answers leave under way: `breach.hush.found`."""
    spells: tuple[str, ...] = ()
    """What lasts for a while: an answer, `breach.all-hands`, or what it left under way."""

    @property
    def pools(self) -> int:
        """Number of talent pools: one for each skill in each place, the place turning fastest."""
        return len(self.skills) * len(PLACES)

    def pool(self, skill: int, place: int) -> int:
        """Position of a skill's pool in a place, on the pool axis."""
        return skill * len(PLACES) + place
