"""Content: what a scenario says, as arrays that broadcast against the state.

Made once when a scenario is compiled; trailing axes of length one stand where company and world go. Money is whole
cents, time is months, F functions, S levels, Q pools (skill x place, the place turning fastest), G places, V vendors,
R rivals, H chapters, N rounds, J points of a curve, X currencies, L laws, A audits, E lines of their reports.
"""

from __future__ import annotations

from dataclasses import dataclass, fields

import numpy as np

from infosim.engine.batch import Array, Positions
from infosim.engine.deck import Deck


@dataclass(frozen=True)
class Curve:
    """A line through points, flat before the first and after the last: `y0 + sum(slope * clip(x - x0, 0, dx))`."""

    start: Array  # (J, F, 1, 1) where each stretch begins
    length: Array  # (J, F, 1, 1) how long it is
    slope: Array  # (J, F, 1, 1)
    base: Array  # (F, 1, 1) value before the first point


@dataclass(frozen=True)
class Functions:
    """The work: weights, needs and opening values of each function."""

    skill: tuple[int, ...]  # F positions on the skill axis
    pay_factor: Array  # (F, 1, 1) x its pool's pay
    from_mrr: Array  # (F, 1, 1) cents/month below which it sleeps
    core: Array  # (F, 1, 1)
    edge: Array  # (F, 1, 1)
    cover: Array  # (F, 1, 1)
    voice: Array  # (F, 1, 1)
    rework: Array  # (F, 1, 1)
    debt_relief: Array  # (F, 1, 1)
    service_churn: Array  # (F, 1, 1) share/month
    growth_drag: Array  # (F, 1, 1) share
    specificity: Array  # (H, F, 1, 1)
    need: Curve  # FTE against the driver
    need_factor: Array  # (F, 1, 1)
    by_mrr: Array  # (F, 1, 1) 1 where need follows MRR in euros
    by_customers: Array  # (F, 1, 1)
    by_headcount: Array  # (F, 1, 1)
    by_product: Array  # (F, 1, 1) 1 where need follows the core work
    outside_price: Array  # (G, F, 1, 1) x in-house month; 0: nobody offers
    seat_price: Array  # (F, 1, 1) cents/seat/month; 0: not by the seat
    lead_time: Array  # (F, 1, 1) days aimed at

    def only(self, which: tuple[int, ...]) -> Functions:
        """Some of them, in that order."""
        at = np.array(which, np.int64)
        need = Curve(*(np.take(getattr(self.need, f.name), at, axis=-3) for f in fields(Curve)))
        arrays = {f.name: getattr(self, f.name) for f in fields(self) if f.name not in ("skill", "need")}
        taken = {name: np.take(figure, at, axis=-3) for name, figure in arrays.items()}
        return Functions(skill=tuple(self.skill[n] for n in which), need=need, **taken)


@dataclass(frozen=True)
class Pools:
    """Talent: who looks, who is looked for, what they earn; Q pools."""

    searchers: Array  # (Q, 1) people in a normal month
    posts: Array  # (Q, 1) posts of other firms in a normal month
    hazard: Array  # (Q, 1) filling rate a month at normal tightness, market pay and average brand
    pay: Array  # (S, Q) cents/year gross at the start
    charges: Array  # (Q,) x gross
    freelance: Array  # (Q,) freelancer month over employee month
    attrition: Array  # (Q,) share/year
    ramp: Array  # (Q,) months added to a newcomer's ramp


@dataclass(frozen=True)
class Places:
    """What distance does; G places."""

    open: tuple[bool, ...]
    transition: Array  # (G,) months of hand-over
    distance: Array  # (G,) work lost for each unit of specificity that nobody inside knows
    overlap: Array  # (G,) common hours a day
    currency: Positions  # (G,) of its invoices; -1: euros


@dataclass(frozen=True)
class Vendors:
    """Firms that answer tenders; V vendors."""

    place: Array  # (V,) position of its place
    pool: Positions  # (V,) position on the pool axis of its first skill where it sits
    sells: Array  # (V, 5) 1 for each form it sells: the four forms, then freelance
    serves: Array  # (V, F) 1 where it has the skill and wants the work
    takes_from: Array  # (V,) FTE below which it bills the minimum
    takes_to: Array  # (V,) FTE above which it does not bid
    heads: Array  # (V, 1) people at the start
    clients: Array  # (V, 1) firms it serves at the start
    price: Array  # (V,) x normal price there
    attrition: Array  # (V, 1) share/year
    reserve: Array  # (V, 1) months of payroll in its bank at the start
    leans: Array  # (6, V) steps towards each trait
    opens: Array  # (V,) month from which it answers tenders
    closes: Array  # (V,) last month in which it does


@dataclass(frozen=True)
class Rivals:
    """Start-ups that hire in the same pools; R rivals."""

    heads: Array  # (R, 1)
    posts: Array  # (R, 1) open at once at the start
    growth: Array  # (R, 1) share/month
    pay: Array  # (R, 1) x market
    falls: Array  # (R, 1) month; 0: as its luck has it
    skills: Array  # (R, P) 1 where it hires


@dataclass(frozen=True)
class Condition:
    """A measure at least or at most a bound. Infinite bounds always hold."""

    measure: str
    target: str
    at_least: float
    at_most: float


@dataclass(frozen=True)
class Chapters:
    """Growing up; H chapters."""

    starts: tuple[tuple[Condition, ...], ...]  # empty for the first
    growth: Array  # (H,) share/month at full service and edge
    other_costs: Array  # (H,) cents/month outside IT
    closed: tuple[frozenset[str], ...]  # decision kinds not yet unlocked in each chapter


@dataclass(frozen=True)
class Rounds:
    """Money from investors; N rounds."""

    mrr: Array  # (N,) cents/month from which it is offered
    amount: Array  # (N,) cents
    keep: Array  # (N,) share that the founders keep
    odds: Array  # (N,) x the speed of the bar
    months: Array  # (N,) usual length of the talks
    eases_from: Array  # (N,) month from which the threshold falls
    eases_by: Array  # (N,) cents/month by which it falls each month


@dataclass(frozen=True)
class Currencies:
    """Moneys that invoices may be written in; X currencies."""

    swing: Array  # (X, 1) share of a jump


@dataclass(frozen=True)
class Laws:
    """What is refused, from when, and what it costs; L laws."""

    opens: Array  # (L, 1, 1) first month in force
    closes: Array  # (L, 1, 1) last month
    grace: Array  # (L, 1, 1) months for which older contracts are tolerated
    rules: Array  # (L, F, 1, 1) 1 where it rules
    places: Array  # (L, G) 1 where a place is refused
    forms: Array  # (L, 5) 1 where a form is refused: the four forms, then freelance
    uncertified: Array  # (L, V) 1 where it wants a certificate that a vendor lacks
    notice: Array  # (L,) shortest notice of a contract, months
    term: Array  # (L,) longest term of a contract, months
    fine: Array  # (L,) cents for each function in breach


@dataclass(frozen=True)
class Audits:
    """Who looks, when, at what; A audits, E lines of their reports."""

    months: tuple[frozenset[int], ...]  # A at the end of which each is held
    round: tuple[int, ...]  # A position of the round before which it is held; -1: none
    value: Array  # (A, 1, 1) share of the value that each red takes
    delay: Array  # (A,) share of the bar of a round that is lost
    reds_to_delay: Array  # (A,)
    reds: tuple[tuple[Condition, ...], ...]  # E what makes each line red
    of: tuple[int, ...]  # E the audit of each line


@dataclass(frozen=True)
class Market:
    """The month's weather: customers' demand, the tightness cycle."""

    cycle: Array  # (months + 7,) x the posts of other firms, month by month
    shocks: Array  # (months + 7, Q, 1) x the same, by pool
    demand: Array  # (months + 7,) x the customers who come, month by month
    growth_factor: float
    churn: float  # share/month at perfect service
    gross_margin: float
    customer_fee: float  # cents/month


@dataclass(frozen=True)
class Opening:
    """The company on its first morning."""

    cash: float  # cents
    mrr: float  # cents/month
    days: float
    stake: float
    morale: float
    opinion: float
    brand: float
    debt: float
    knowledge: Array  # (F, 1, 1)
    backlog: Array  # (F, 1, 1) months of work
    team: Array  # (S, F, 1, 1) heads
    freelancers: Array  # (F, 1, 1)
    contracts: tuple[OpeningContract, ...]


@dataclass(frozen=True)
class OpeningContract:
    """A contract in force in month 1, for one function."""

    function: int
    vendor: int
    form: int
    share: float
    knowledge: float
    trust: float
    level: float
    fee: float | None  # cents/month; None: the price rule
    clauses: int
    age: int
    term: int
    left: int
    governance: int
    ask: float


@dataclass(frozen=True)
class Content:
    """All of a scenario that the rules read."""

    functions: Functions
    pools: Pools
    places: Places
    vendors: Vendors
    rivals: Rivals
    chapters: Chapters
    rounds: Rounds
    market: Market
    opening: Opening
    currencies: Currencies
    laws: Laws
    audits: Audits
    deck: Deck
    rescues: bool = False
    """Whether creditors save a company that would be bankrupt, instead of winding it up."""
