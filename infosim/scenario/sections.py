"""The sections of a scenario file, one record each: what an author may write, and what a resolved scenario holds.

A record is both the declaration of its keys and the value read from them. To add a section, write its record here, give
it a field in `Sections`, and read it somewhere: a key that nothing reads does not belong in the format.
Money is euros, time is months, shares run from 0 to 1, `_factor` multiplies.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from infosim.scenario.closed import (
    ABOUT,
    ANSWERABLE,
    AXES,
    BOARD,
    BOT_WAYS,
    BOTS,
    CARD_KINDS,
    CLAUSES,
    CONTROLS,
    DRIVERS,
    JUDGED,
    KINDS,
    LEVELS,
    PLACES,
    ROLES,
    SCENES,
    SCREENS,
    SOLD,
    THIS,
    TONES,
    TRAITS,
    UNLOCKS,
    WAYS,
)
from infosim.scenario.conditions import Condition
from infosim.scenario.effects import by_effect
from infosim.scenario.keys import (
    REQUIRED,
    Default,
    by_id,
    by_word,
    conditions,
    day,
    fraction,
    ids,
    named,
    number,
    one_id,
    paths,
    plain,
    points,
    some,
    strings,
    table,
    text,
    turns,
    whole,
    word,
    yes_no,
)
from infosim.scenario.limits import MONTHS, YARDSTICKS
from infosim.scenario.surroundings import Audit, Currency, Law, Norm, Shock


@dataclass(frozen=True, kw_only=True)
class Company:
    """The start-up on its first morning."""

    name: str = text(40, "the company, in the header and in stories", "Company")
    product: str = text(40, "what it sells, in a few words")
    city: str = text(40, "where it sits")
    start: date = day(date(2027, 1, 1), 1990, 2090, "month 1")
    cash: float = number(300_000, "€", -1e8, 1e9, "in the bank at the start", usual=20_000)
    mrr: float = number(9_000, "€/month", 0, 1e8, "recurring revenue at the start", usual=1_000)
    customer_fee: float = number(300, "€/month", 1, 1e6, "what one customer pays")
    gross_margin_share: float = fraction(0.8, "of revenue, left after hosting and payment fees")
    stake_share: float = fraction(1.0, "what the founders own at the start")
    morale: float = fraction(0.7, "how the people feel at the start")
    opinion: float = fraction(0.6, "what the public thinks at the start")
    brand: float = fraction(0.5, "what candidates think at the start")
    debt: float = fraction(0.1, "technical debt at the start")
    days: float = number(20, "days/month", 5, 60, "attention of the head of IT in the first chapter")


@dataclass(frozen=True, kw_only=True)
class Demand:
    """How customers come and go."""

    growth_factor: float = number(1.0, "×", 0, 3, "on the growth of every chapter")
    churn_share: float = number(0.016, "share/month", 0, 0.5, "customers lost each month at perfect service")


@dataclass(frozen=True, kw_only=True)
class Market:
    """The whole labour and vendor market against normal."""

    fill_factor: float = number(1.0, "×", 0.1, 5, "on how fast every post is filled")
    pay_factor: float = number(1.0, "×", 0.1, 5, "on everybody's pay")
    attrition_factor: float = number(1.0, "×", 0.1, 5, "on everybody's wish to leave")
    vendor_price_factor: float = number(1.0, "×", 0.1, 5, "on every vendor's price")
    cycle_months: int = whole(30, "months", 6, 120, "length of the cycle of tightness")
    cycle_peak_month: int = whole(4, "month", 1, MONTHS, "a month in which it is tightest")
    cycle_swing_share: float = fraction(0.25, "half the height of the cycle", high=0.9)


@dataclass(frozen=True, kw_only=True)
class Place:
    """A place where people can sit, against local."""

    name: str = text(24, "its name on screens: “Porto”", Default.ITS_PLACE)
    open: bool = yes_no(True, "false: nobody can be engaged there")
    pay_index: float = number(1.0, "×", 0.05, 5, "pay there")
    searchers_factor: float = number(1.0, "×", 0.05, 5, "people who look for work there")
    attrition_factor: float = number(1.0, "×", 0.05, 5, "how readily people leave there")
    ramp_months: float = number(0.0, "months", 0, 24, "added to a newcomer's ramp")
    transition_months: float = number(2.0, "months", 0, 24, "hand-over to a vendor there")
    distance: float = fraction(0.35, "work lost for each unit of specificity that nobody inside knows", advanced=True)
    overlap_hours: float = number(8.0, "h/day", 0, 24, "common hours", advanced=True)
    currency: str | None = one_id("currencies", None, "of the invoices from there", says="euro")


@dataclass(frozen=True, kw_only=True)
class PoolPlace:
    """One skill in one place, against that skill and that place."""

    searchers_factor: float = number(1.0, "×", 0, 5, "people with this skill who look for work there", advanced=True)
    fill_factor: float = number(1.0, "×", 0, 5, "how fast a post is filled there", advanced=True)
    pay_factor: float = number(1.0, "×", 0, 5, "what they are paid there", advanced=True)


@dataclass(frozen=True, kw_only=True)
class Pool:
    """A skill; with the places it makes the talent pools."""

    name: str = text(24, "the skill, on screens: “Data engineer”", Default.ITS_ID)
    searchers: float = number(100, "people", 0, 1e6, "who looks for work locally in a normal month")
    posts: float = number(100, "posts", 0, 1e6, "that other firms have open locally in a normal month")
    weeks_to_fill: float = number(12, "weeks", 1, 104, "mean search for a mid profile, local, at normal tightness")
    pay: float = number(50_000, "€/year gross", 5_000, 1e6, "of a mid profile, local", usual=12_000)
    junior_factor: float = number(0.8, "×", 0.2, 5, "pay of a junior against mid", advanced=True)
    senior_factor: float = number(1.24, "×", 0.2, 5, "pay of a senior against mid", advanced=True)
    charges_factor: float = number(1.43, "×", 0.2, 5, "cost to the employer against gross pay", advanced=True)
    freelance_factor: float = number(1.6, "×", 0.2, 5, "a freelancer's month against an employee's", advanced=True)
    fill_factor: float = number(1.0, "×", 0.05, 5, "how fast a post is filled: the usual way to make a skill scarce")
    pay_factor: float = number(1.0, "×", 0.05, 5, "on pay: the usual way to make a skill dear")
    attrition_share: float = fraction(0.11, "of the people leave in a normal year", unit="share/year")
    at: Mapping[str, PoolPlace] = by_word(PLACES, "place", PoolPlace, spread=True)


@dataclass(frozen=True, kw_only=True)
class Function:
    """A function of IT: some work, who can do it, and what happens when it is short."""

    name: str = text(24, "on boards", Default.ITS_ID)
    short: str = text(14, "on boards at 80 columns", Default.ITS_NAME)
    failure: str = text(120, "what the player sees when it is short")
    advice: str = text(120, "what you should know, on its sheet")
    order: int = whole(Default.FILE_ORDER, "", 1, 999, "its place on the board, lowest first")
    skill: str = one_id("pools", REQUIRED, "whom it hires, and which vendors can serve it")
    pay_factor: float = number(1.0, "×", 0.3, 3, "pay here against its pool")
    from_mrr: float = number(0.0, "€/month", 0, 1e8, "asleep below this revenue", usual=1_000)
    core: float = fraction(
        0.0, "how much it is the business: 0.5 and more is marked core, and weighs knowledge in the value"
    )
    edge: float = fraction(0.0, "role: growth from knowing this work", unit="weight")
    cover: float = fraction(0.0, "role: cover against breaches", unit="weight")
    voice: float = fraction(0.0, "role: hears customers", unit="weight")
    rework: float = fraction(0.0, "role: catches defects", unit="weight")
    debt_relief: float = fraction(0.0, "role: slows technical debt", unit="weight")
    service_churn: float = number(
        0.0, "share/month", 0, 0.5, "customers lost each month when its service is 0", advanced=True
    )
    growth_drag: float = fraction(0.0, "of growth lost when its service is 0", advanced=True)
    specificity: Mapping[str, float] = by_id(
        "chapters", "chapter", fraction(0.3, "how much the work is ours in that chapter; later chapters inherit")
    )
    need: tuple[tuple[float, float], ...] = points(
        ((0.0, 1.0),), 12, "need of work: straight between the points, flat beyond"
    )
    need_factor: float = number(1.0, "×", 0, 10, "on the need: the usual way to make it weigh more")
    driver: str = word(
        DRIVERS, "mrr", "what the need follows; product: the need of the work with core 1", advanced=True
    )
    outside_price: Mapping[str, float] = by_word(
        PLACES,
        "place",
        number(None, "× in-house month", 0.05, 10, "normal price of an FTE-month there", says="nobody offers"),
    )
    seat_price: float | None = number(
        None, "€/seat/month", 0, 1000, "what a local service bills for each head", says="not by the seat"
    )
    lead_time_days: float = number(10.0, "days", 0.1, 180, "the target that speed is judged by")
    knowledge: float = fraction(0.15, "what our own people know of it at the start")
    backlog_months: float = number(0.0, "months", 0, 24, "work that waits at the start")
    team: Mapping[str, int] = by_word(LEVELS, "level", whole(0, "heads", 0, 200, "who is there at the start"))
    freelancers: int = whole(0, "heads", 0, 200, "freelancers who are there at the start")


@dataclass(frozen=True, kw_only=True)
class Vendor:
    """A firm that answers tenders."""

    name: str = text(28, "the firm", Default.ITS_ID)
    temper: str = text(28, "two words on its temper")
    city: str = text(28, "where it sits")
    story: str = text(240, "the first page of the vendor notebook")
    voice: Mapping[str, str] = by_word(SCENES, "scene", text(140, "what it says in that scene; else a house line"))
    place: str = word(PLACES, "local", "where its people sit")
    forms: tuple[str, ...] = some(SOLD, ("service",), "what it sells")
    skills: tuple[str, ...] = ids(
        "pools", REQUIRED, "what its people can do: it bids for every function of these skills"
    )
    only: tuple[str, ...] | None = ids("functions", None, "bids for these functions alone", says="all")
    takes_from: float = number(0.25, "FTE", 0.05, 500, "smallest volume it likes; below, it bills this much")
    takes_to: float = number(20.0, "FTE", 0.05, 500, "largest volume it bids for")
    heads: int = whole(30, "people", 1, 1_000_000, "its size at the start")
    clients: int = whole(8, "firms", 0, 100_000, "whom it serves at the start")
    price_factor: float = number(1.0, "×", 0.3, 3, "its price against normal there")
    attrition_share: float | None = fraction(
        None, "of its people leave in a year", unit="share/year", says="its place's", advanced=True
    )
    reserve_months: float = number(4.0, "months", 0, 36, "of payroll in its bank at the start", advanced=True)
    leans: Mapping[str, float] = by_word(
        TRAITS,
        "trait",
        number(
            0.0,
            "steps",
            -2,
            2,
            "what it is rather like: tilts the odds 1:2:3:2:1 of −2…+2 by 2^(lean × value), never shown",
        ),
    )
    certified: tuple[str, ...] = ids("norms", (), "certificates it holds", says="[]")
    from_: int = whole(1, "month", 1, MONTHS, "first month in which it answers tenders")
    until: int | None = whole(None, "month", 1, MONTHS, "last month in which it does", says="end")


@dataclass(frozen=True, kw_only=True)
class Rival:
    """Another start-up that hires in the same pools."""

    name: str = text(28, "the rival", Default.ITS_ID)
    voice: str = text(140, "what it says when it hires someone you wanted")
    skills: tuple[str, ...] | None = ids("pools", None, "in which pools it hires", says="all")
    heads: int = whole(15, "people", 0, 100_000, "its size at the start")
    posts: int = whole(4, "posts", 0, 999, "posts it has open at once")
    falls_month: int = whole(0, "month", 0, MONTHS, "month in which it shuts down; 0: as its luck has it")
    pay_factor: float = number(1.0, "×", 0.3, 3, "what it pays against the market")
    growth_share: float = number(0.03, "share/month", -0.2, 0.5, "how fast it grows")


@dataclass(frozen=True, kw_only=True)
class Chapter:
    """A time in the company's life; the first is where it begins."""

    name: str = text(24, "in the header", Default.ITS_ID)
    says: str = text(160, "the goal in words")
    starts: tuple[Condition, ...] = conditions(
        4, None, "entered when all hold, in file order, and never left", says="required but in the first"
    )
    goal: tuple[Condition, ...] = conditions(4, None, "what the bar in the header measures")
    growth_share: float = number(0.13, "share/month", -0.5, 1, "growth at full service and edge")
    other_costs: float = number(12_000, "€/month", 0, 1e7, "costs outside IT")
    scene: str | None = one_id(
        "events", None, "threshold scene: the card that comes when the chapter begins", says="none", advanced=True
    )
    unlocks: tuple[str, ...] = some(
        UNLOCKS, (), "decisions that open here; what no chapter unlocks is open from month 1"
    )


@dataclass(frozen=True, kw_only=True)
class Round:
    """Money from investors; rounds are offered in file order."""

    name: str = text(24, "the round", Default.ITS_ID)
    mrr: float = number(REQUIRED, "€/month", 0, 1e8, "revenue from which it is offered", usual=1_000)
    amount: float = number(REQUIRED, "€", 0, 1e9, "money it brings", usual=20_000)
    keep_share: float = fraction(0.8, "of their stake the founders keep", low=0.1)
    odds_factor: float = number(1.0, "×", 0, 3, "on the speed of the bar")
    typical_months: int = whole(4, "months", 1, 24, "usual length of the talks")
    eases_from: int | None = whole(
        None,
        "month",
        1,
        MONTHS,
        "month from which the threshold falls",
        says="never",
        advanced=True,
    )
    eases_by: float = number(0.0, "€/month each month", 0, 1e6, "by which the threshold falls then", advanced=True)


@dataclass(frozen=True, kw_only=True)
class Contract:
    """A contract in force in month 1."""

    vendor: str = one_id("vendors", REQUIRED, "who works")
    functions: tuple[str, ...] = ids("functions", REQUIRED, "for which functions, one contract each")
    way: str | None = word(WAYS, None, "place and form: “local service”", says="the vendor's place and first form")
    share: float = fraction(1.0, "of the need handed over")
    knowledge: float = fraction(0.5, "what they know of the work")
    trust: float = fraction(0.5, "the relation")
    service_level: float = fraction(0.97, "the service promised")
    renewal_ask: float = fraction(0.0, "rise already announced for the renewal")
    fee: float | None = number(None, "€/month", 0, 1e7, "for all its functions together", says="the price rule")
    clauses: tuple[str, ...] = some(CLAUSES, (), "what was negotiated")
    age_months: int = whole(0, "months", 0, 60, "behind it")
    term_months: int = whole(12, "months", 1, 60, "to run")
    governance: int = whole(1, "level", 0, 2, "level of governance")


@dataclass(frozen=True, kw_only=True)
class Later:
    """A token: something that an answer leaves under way."""

    after: int = whole(REQUIRED, "months", 1, 36, "when it lands")
    odds: float = fraction(1.0, "how likely it happens")
    says: str = text(60, "its words on the strip", says="its effects in words")
    function: str | None = one_id(
        "functions", None, "on which function, or role; `this`: the card's", says="as the card", words=(THIS, *ROLES)
    )
    skill: str | None = one_id("pools", None, "on all functions that hire from a pool", says="none")
    lasts: int | None = whole(None, "months", 1, 60, "for how long, for what lasts", says="once")
    effects: Mapping[str, float | bool | str] = by_effect()


@dataclass(frozen=True, kw_only=True)
class Answer:
    """An answer to a card: what it does at once, and what it leaves under way."""

    label: str = text(48, "a verb and its thing", REQUIRED)
    decision: str | None = word(
        ANSWERABLE,
        None,
        "the answer is this decision: its form opens, and it must be taken",
        says="none",
        advanced=True,
    )
    function: str | None = one_id(
        "functions", None, "on which function, or role; `this`: the card's", says="as the card", words=(THIS, *ROLES)
    )
    skill: str | None = one_id("pools", None, "on all functions that hire from a pool", says="none")
    lasts: int | None = whole(None, "months", 1, 60, "for how long, for what lasts", says="once")
    effects: Mapping[str, float | bool | str] = by_effect()
    later: Mapping[str, Later] = named(Later, "later", 4)


@dataclass(frozen=True, kw_only=True)
class Event:
    """A card: a story, two to four answers, and their price."""

    title: str = text(40, "when and where, or a title", REQUIRED)
    body: str = text(480, "the story", REQUIRED, most_words=60)
    kind: str = word(CARD_KINDS, REQUIRED, "earned cards show their conditions as causes; luck is a quarter at most")
    tone: str = word(TONES, "threat", "its edge; crises keep a distance from one another")
    about: str = word(ABOUT, "company", "what it happens to, `this` in conditions and effects")
    only: tuple[str, ...] | None = ids("functions", None, "about these functions alone", says="all")
    when: tuple[Condition, ...] = conditions(6, None, "all of these hold", says="always")
    when_any: tuple[Condition, ...] = conditions(6, None, "and one of these")
    held_months: int = whole(1, "months", 1, 24, "for so many months in a row")
    from_: int = whole(1, "month", 1, MONTHS, "first month in which it may come")
    until: int | None = whole(None, "month", 1, MONTHS, "last month in which it may", says="end")
    at_month: int | None = whole(
        None, "month", 1, MONTHS, "comes then, its first time, whatever the conditions", says="none"
    )
    weight: float = fraction(0.05, "chance in a month in which it may come; 1: the next free token", unit="share/month")
    cooldown_months: int = whole(12, "months", 0, MONTHS, "before it comes again")
    times: int = whole(99, "times", 1, 99, "how often it may come")
    default: str | None = plain(32, "the choice that silence means", None, says="the last")
    choices: Mapping[str, Answer] = named(Answer, "choice", 4)


@dataclass(frozen=True, kw_only=True)
class Objective:
    """What the game is for; told at its end."""

    name: str = text(60, "the aim in words", Default.ITS_ID)
    when: tuple[Condition, ...] = conditions(6, REQUIRED, "all of these hold")
    when_any: tuple[Condition, ...] = conditions(6, None, "and one of these")
    judged: str = word(JUDGED, "end", "in the last month, in any, or in every month")


@dataclass(frozen=True, kw_only=True)
class Medal:
    """Something worth doing besides, told at its end."""

    name: str = text(60, "the medal, then a colon and what it is for", Default.ITS_ID)
    when: tuple[Condition, ...] = conditions(6, REQUIRED, "all of these hold")
    when_any: tuple[Condition, ...] = conditions(6, None, "and one of these")
    judged: str = word(JUDGED, "end", "in the last month, in any, or in every month")


@dataclass(frozen=True, kw_only=True)
class Score:
    """How the six axes are measured."""

    floors: Mapping[str, float] = by_word(
        AXES,
        "axis",
        number(
            None,
            "of the axis",
            1e-6,
            1e9,
            "smallest distance between the bots' median and their best that counts",
            says="150_000 € for value; 0.05",
            advanced=True,
        ),
    )


@dataclass(frozen=True, kw_only=True)
class Yardstick:
    """A reference bot: the axes are measured against eight of them, played on the game's own luck."""

    bot: str = word(BOTS, REQUIRED, "who plays", advanced=True)
    governance: int | None = whole(None, "level", 0, 2, "of its contracts", says="its bot's", advanced=True)
    models: Mapping[str, str] = by_id(
        "functions",
        "function",
        word(
            BOT_WAYS,
            None,
            "how its work is done: held throughout by `selective`, and by `adaptive` for the functions named",
            says="its bot's",
            advanced=True,
        ),
    )


@dataclass(frozen=True, kw_only=True)
class Step:
    """A step of the coach: what it says, what it points at, and what ends it."""

    month: int | None = whole(
        None, "month", 1, MONTHS, "from which it is said; steps of earlier months are over", says="the step's before"
    )
    when: tuple[Condition, ...] = conditions(4, None, "said while all of these hold", says="always")
    says: str = text(400, "what the coach says", REQUIRED, most_words=40)
    points_at: str | None = word(
        CONTROLS,
        None,
        "the control it points at; a function's row: `board.` and its id",
        says="none",
        of="functions",
        within=BOARD,
    )
    done_decision: str | None = word(
        KINDS, None, "a decision that ends it; none of the three: any key does", says="none"
    )
    done_screen: str | None = word(SCREENS, None, "a screen whose opening ends it", says="none")
    done_when: tuple[Condition, ...] = conditions(4, None, "ends when all of these hold")


@dataclass(frozen=True, kw_only=True)
class Playing:
    """How the game is played."""

    tutorial: bool = yes_no(True, "whether the coach speaks, where the player wants it to")


@dataclass(frozen=True, kw_only=True)
class Sections:
    """A whole scenario."""

    format: int = whole(REQUIRED, "", 1, 1, "number of this format; not the version of your story")
    extends: str | None = plain(
        80, "the one scenario laid under this one: an id, or `./file.toml` beside it", None, says="none"
    )
    drop: tuple[str, ...] = paths("what is taken out of it before this file is laid over")
    language: str = plain(
        5, "of every text written in place in this file: en, fr, de…", REQUIRED, says="parent's; required if none"
    )
    title: str = text(40, "name in the list of scenarios", REQUIRED)
    summary: str = text(300, "one sentence before the game")
    lesson: str = text(300, "what it teaches, told after the game")
    story: str = text(1200, "the founder's letter, in month 1")
    author: str = plain(80, "who wrote it")
    license: str = plain(80, "SPDX name of its licence")
    version: str = plain(80, "your own version")
    tags: tuple[str, ...] = strings(80, "words to filter by")
    difficulty: int = whole(3, "1–5", 1, 5, "shown before the game")
    minutes: int = whole(50, "min", 5, 240, "shown before the game")
    turns: tuple[tuple[int, int], ...] = turns(((36, 1),), "`[[36, 1]]`: 36 turns of one month; at most 120 months")
    seed: int = whole(0, "", 0, 17_592_186_044_415, "0: drawn at the start of a game", advanced=True)
    play: Playing = table(Playing)
    company: Company = table(Company)
    demand: Demand = table(Demand)
    market: Market = table(Market)
    shocks: Mapping[str, Shock] = named(Shock, "shock", 12)
    places: Mapping[str, Place] = by_word(PLACES, "place", Place)
    currencies: Mapping[str, Currency] = named(Currency, "currency", 8)
    pools: Mapping[str, Pool] = named(Pool, "pool", 6)
    functions: Mapping[str, Function] = named(Function, "function", 16)
    vendors: Mapping[str, Vendor] = named(Vendor, "vendor", 32)
    norms: Mapping[str, Norm] = named(Norm, "norm", 8)
    laws: Mapping[str, Law] = named(Law, "law", 8)
    contracts: Mapping[str, Contract] = named(Contract, "contract", 32)
    rivals: Mapping[str, Rival] = named(Rival, "rival", 8)
    chapters: Mapping[str, Chapter] = named(Chapter, "chapter", 8)
    rounds: Mapping[str, Round] = named(Round, "round", 6)
    audits: Mapping[str, Audit] = named(Audit, "audit", 6)
    events: Mapping[str, Event] = named(Event, "event", 64)
    objectives: Mapping[str, Objective] = named(Objective, "objective", 12)
    medals: Mapping[str, Medal] = named(Medal, "medal", 12)
    score: Score = table(Score)
    yardsticks: Mapping[str, Yardstick] = named(Yardstick, "yardstick", YARDSTICKS)
    tutorial: Mapping[str, Step] = named(Step, "step", 40)
