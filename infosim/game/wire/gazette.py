"""La Gazette: the town and the market. Present tense, third person, one fact and its side effect."""

from __future__ import annotations

from collections.abc import Callable

from infosim.engine.layout import OFFSHORE
from infosim.engine.signs import GRAND, LEAN, SIGNS
from infosim.game.facts.closed import Closed, Pool
from infosim.game.facts.played import one
from infosim.game.wire.lines import Facts, Figure, Line, Named, When
from infosim.locale import message

SCARCE, VERY_SCARCE, PLENTY = 1.5, 2.0, 0.75
"""Posts for each person who looks."""
MOVED = 0.08
"""Change of the posts in three months that is news."""


def _pool(holds: Callable[[Pool], bool], key: Callable[[Pool], float]) -> When:
    """The pool, among those we hire in, for which something holds most; with its figures."""

    def when(m: Closed) -> Facts | None:
        found = [pool for pool in m.pools if holds(pool)]
        if not found:
            return None
        pool = max(found, key=key)
        return {
            "skill": Named("skill", pool.skill),
            "city": Named("city"),
            "looking": Figure(round(pool.looking), "count"),
            "posts": Figure(round(pool.posts), "count"),
            "change": Figure(abs(pool.change), "percent"),
            "wage": Figure(pool.wage_year or 0.0, "change"),
        }

    return when


def _old_post(m: Closed) -> Facts | None:
    post = m.oldest_post
    if post is None or post[1] < 4:
        return None
    return {"company": Named("company"), "weeks": Figure(post[1], "weeks"), "function": Named("function", post[0])}


def _raised(m: Closed) -> Facts | None:
    if m.raised <= 0:
        return None
    return {"company": Named("company"), "amount": Figure(m.raised, "money")}


def _fallen_rival(m: Closed) -> Facts | None:
    fallen = m.rivals_fallen
    if not fallen:
        return None
    heads = round(float(m.before.rival_heads[fallen[0], 0]))
    return {"rival": Named("rival", fallen[0]), "people": Figure(max(heads, 2), "count")}


def _fallen_vendor(m: Closed) -> Facts | None:
    fallen = m.vendors_fallen
    return {"vendor": Named("vendor", fallen[0])} if fallen else None


def _in_the_press(sign: str) -> When:
    """A firm of which the press of the month says something."""
    row = SIGNS.index(sign)

    def when(m: Closed) -> Facts | None:
        told = m.s.noted[row, :, 0, 0]
        named = [v for v in range(told.size) if told[v] == m.s.month and m.s.vendor_alive[v, 0] > 0]
        held = [v for v in named if (m.s.contract_vendor[..., 0, 0] == v).any()]
        return {"vendor": Named("vendor", (held or named)[0])} if named else None

    return when


def _growing_rival(m: Closed) -> Facts | None:
    at_first = m.played.states[0].rival_heads[:, 0]
    grown = [n for n in range(at_first.size) if m.s.rival_alive[n, 0] > 0 and m.s.rival_heads[n, 0] > 1.3 * at_first[n]]
    if not grown:
        return None
    n = max(grown, key=lambda n: float(m.s.rival_heads[n, 0]))
    return {"rival": Named("rival", n), "people": Figure(round(float(m.s.rival_heads[n, 0])), "count")}


def _laid_off(m: Closed) -> Facts | None:
    return {"company": Named("company"), "n": Figure(m.laid_off, "count")} if m.laid_off else None


def _breach(m: Closed) -> Facts | None:
    return {"company": Named("company")} if m.breach else None


def _far(m: Closed) -> Facts | None:
    places = m.played.rules.vendor_place(m.s.contract_vendor)
    far = [int(one(places[n, f])) for n, f in m.contracts if int(one(places[n, f])) == OFFSHORE]
    return {"company": Named("company"), "place": Named("place", far[0])} if far else None


def _well_spoken(m: Closed) -> Facts | None:
    return {"company": Named("company")} if one(m.s.opinion) >= 0.66 else None


def _ill_spoken(m: Closed) -> Facts | None:
    return {"company": Named("company")} if one(m.s.opinion) < 0.48 else None


def _larger(m: Closed) -> Facts | None:
    for step in (500, 300, 200, 150, 100, 75, 50):
        if one(m.before.customers) < step <= m.customers:
            return {"company": Named("company"), "customers": Figure(m.customers, "count")}
    return None


def _hired(m: Closed) -> Facts | None:
    n = sum(m.started(f) for f in range(len(m.played.rules.layout.functions)))
    return {"company": Named("company"), "n": Figure(n, "count")} if n >= 2 else None


LINES = (
    Line(
        "gazette.scarce", "gazette",
        # words: La Gazette, first sentence 64 cells, all 140; the name of a skill, figures of the market
        message("voice.gazette", "{skill}: {looking} people look for work in {city}. {posts} posts look for them."),
        _pool(lambda p: p.tightness >= SCARCE, lambda p: p.tightness),
    ),
    Line(
        "gazette.very_scarce", "gazette",
        # words: La Gazette, first sentence 64 cells, all 140
        message("voice.gazette", "{skill}: {posts} posts, {looking} candidates. The candidates ask the questions."),
        _pool(lambda p: p.tightness >= VERY_SCARCE, lambda p: p.tightness),
    ),
    Line(
        "gazette.met", "gazette",
        # words: La Gazette, first sentence 64 cells, all 140
        message("voice.gazette", "{skill}: in all {city}, {looking} people look for a post. They have met."),
        _pool(lambda p: p.looking <= 30, lambda p: -p.looking),
    ),
    Line(
        "gazette.plenty", "gazette",
        # words: La Gazette, first sentence 64 cells, all 140
        message("voice.gazette", "{skill}: {looking} people look for work, {posts} posts wait. Firms answer letters."),
        _pool(lambda p: p.tightness <= PLENTY, lambda p: -p.tightness),
    ),
    Line(
        "gazette.rising", "gazette",
        # words: La Gazette, first sentence 64 cells, all 140; {change} is e.g. 12%
        message("voice.gazette", "{skill}: {change} more posts than three months ago. Recruiters learn first names."),
        _pool(lambda p: p.change >= MOVED, lambda p: p.change),
    ),
    Line(
        "gazette.falling", "gazette",
        # words: La Gazette, first sentence 64 cells, all 140; {change} is e.g. 12%
        message("voice.gazette", "{skill}: {change} fewer posts than three months ago. Recruiters call back."),
        _pool(lambda p: p.change <= -MOVED, lambda p: -p.change),
    ),
    Line(
        "gazette.wages", "gazette",
        # words: La Gazette, first sentence 64 cells, all 140; {wage} is e.g. +4%
        message("voice.gazette", "{skill}: pay {wage} in a year. Job titles grew faster."),
        _pool(lambda p: (p.wage_year or 0.0) >= 0.03, lambda p: p.wage_year or 0.0),
    ),
    Line(
        "gazette.steady", "gazette",
        # words: La Gazette, first sentence 64 cells, all 140
        message("voice.gazette", "{city}: hiring is what it was last season. We checked twice."),
        _pool(lambda p: abs(p.change) < 0.03, lambda p: -abs(p.change)),
    ),
    Line(
        "gazette.old_post", "gazette",
        # words: La Gazette, first sentence 64 cells, all 140; {weeks} is e.g. 19 wk
        message("voice.gazette", "A post at {company} has been open for {weeks}. It has its own coffee cup."),
        _old_post,
    ),
    Line(
        "gazette.raised", "gazette",
        # words: La Gazette, first sentence 64 cells, all 140
        message("voice.gazette", "{company} raises {amount}. The baker across the street asks how."),
        _raised, weight=2,
    ),
    Line(
        "gazette.rival_falls", "gazette",
        # words: La Gazette, first sentence 64 cells, all 140; no joke
        message("voice.gazette", "{rival} closes. {people} people look for work."),
        _fallen_rival, weight=2,
    ),
    Line(
        "gazette.vendor_falls", "gazette",
        # words: La Gazette, first sentence 64 cells, all 140
        message("voice.gazette", "{vendor} stops trading. Some of its clients read it here."),
        _fallen_vendor, weight=2,
    ),
    Line(
        "gazette.vendor_grand", "gazette",
        # words: La Gazette, first sentence 64 cells, all 140; a firm has won a large client
        message("voice.gazette", "{vendor} wins a bank. Its other clients send flowers, and a question."),
        _in_the_press(GRAND), weight=2,
    ),
    Line(
        "gazette.vendor_lean", "gazette",
        # words: La Gazette, first sentence 64 cells, all 140; a firm whose money runs low
        message("voice.gazette", "{vendor} loses its head of finance. The post is open, the books less so."),
        _in_the_press(LEAN), weight=3,
    ),
    Line(
        "gazette.rival_grows", "gazette",
        # words: La Gazette, first sentence 64 cells, all 140
        message("voice.gazette", "{rival} now employs {people} people. It has stopped counting chairs."),
        _growing_rival,
    ),
    Line(
        "gazette.laid_off", "gazette",
        # words: La Gazette, first sentence 64 cells, all 140; no joke
        message(
            "voice.gazette",
            "{company} lays off {n} person. What they knew leaves with them.",
            "{company} lays off {n} people. What they knew leaves with them.",
        ),
        _laid_off, weight=2,
    ),
    Line(
        "gazette.breach", "gazette",
        # words: La Gazette, first sentence 64 cells, all 140
        message("voice.gazette", "{company} had visitors in its systems. It says so itself, which is rare."),
        _breach, weight=2,
    ),
    Line(
        "gazette.far", "gazette",
        # words: La Gazette, first sentence 64 cells, all 140; a place far away, e.g. Pune
        message("voice.gazette", "Part of the work of {company} is done in {place}. At the market, people discuss it."),
        _far,
    ),
    Line(
        "gazette.well_spoken", "gazette",
        # words: La Gazette, first sentence 64 cells, all 140
        message("voice.gazette", "People speak well of {company}. We could not find out who started it."),
        _well_spoken,
    ),
    Line(
        "gazette.ill_spoken", "gazette",
        # words: La Gazette, first sentence 64 cells, all 140
        message("voice.gazette", "Readers write to us about {company}. We print the short letters."),
        _ill_spoken,
    ),
    Line(
        "gazette.larger", "gazette",
        # words: La Gazette, first sentence 64 cells, all 140
        message("voice.gazette", "{company} now has {customers} customers. The street still has one parking space."),
        _larger, weight=2,
    ),
    Line(
        "gazette.hired", "gazette",
        # words: La Gazette, first sentence 64 cells, all 140
        message(
            "voice.gazette",
            "{n} person started at {company} this month.",
            "{n} people started at {company} this month. The sandwich shop noticed first.",
        ),
        _hired, weight=2,
    ),
)  # fmt: skip
