"""The talent market: can I hire this, where, for how much, how long does it take?"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from math import floor

import numpy as np
from rich.cells import cell_len

from infosim.engine.hiring import ELSEWHERE
from infosim.engine.laws import barred_abroad
from infosim.engine.layout import LEVELS, PLACES
from infosim.engine.people import BY_RIVAL
from infosim.engine.talent import rival_pay, rival_posts
from infosim.game.facts.chance import LATE, LIKELY, SOON, months_until
from infosim.game.facts.market import Searched, cheaper, normal_theta, searched, tightness_past
from infosim.game.facts.pipeline import Hire
from infosim.game.facts.played import one
from infosim.game.present import candidates
from infosim.game.present.leaving import reason_short
from infosim.game.present.telling import Telling, fitting, trend
from infosim.game.views.figures import Figure, History, load_said
from infosim.game.views.form import Draft, PickItem
from infosim.game.views.function import Level
from infosim.game.views.lens import Lens
from infosim.game.views.prose import NOTHING, Prose, Said, Tone
from infosim.game.views.talent import PlaceRow, Rival, Search, SkillRow, TalentView
from infosim.locale import message

MONTHS, CHART = 12, 24
RECENT, RAISED = 3, 6
"""Months for which a candidate lost to a rival is told, and a round of its."""
TIGHT, SCARCE = 1.3, 2.0
"""Posts for each person who looks, from which a pool is watched, and from which it is a shortage."""
LONG, VERY_LONG = 14.0, 20.0
"""Weeks to fill a post, likewise."""
UNDER, FAR_UNDER = 0.99, 0.96
"""Offer against the market's pay."""
HEADLINE = 72
"""Cells."""


def talent(t: Telling, skill: str, searches: tuple[Search, ...]) -> TalentView:
    """The market, seen from the row of one skill (the first for ""), with what is tried on each row."""
    skills = t.played.rules.layout.skills
    chosen = skills.index(skill) if skill in skills else 0
    tried = {search.skill: search for search in searches}
    found = [_searched(t, key, tried.get(key)) for key in skills]
    here = found[chosen]
    return TalentView(
        date=t.month(0),
        headline=headline(t, here),
        note=note(t, found),
        skills=tuple(_row(t, each) for each in found),
        weeks_scale=26.0,
        tightness_scale=3.0,
        lens=lens(t, here),
        levels=tuple((_name(level), t.level(level)) for level in range(len(LEVELS))),
        places=places(t, here),
        chart=tightness_past(t.played, here.skill, here.place, CHART),
        chart_title=chart_title(t),
        meaning=meaning(t, here),
        posts=posts(t, here),
        candidates=candidates.rows(t, here.skill),
        candidates_note=candidates.note(t),
        raises=t.played.rules.people.candidate_raise,
        interview_days=t.played.rules.attention.interview,
        rivals=rivals(t, here),
        rivals_note=rivals_note(t, here),
        poached=poached(t),
        poached_note=poached_note(t),
    )


def _name(level: int) -> Level:
    names: tuple[Level, Level, Level] = ("junior", "mid", "senior")
    return names[level]


def _searched(t: Telling, skill: str, search: Search | None) -> Searched:
    level = LEVELS.index(search.level) if search else 1
    place = PLACES.index(search.place) if search else 0
    pay = search.pay / 100 if search else 1.0
    return searched(t.played, t.played.rules.layout.skills.index(skill), level, place, pay)


def _tone(value: float, watch: float, act: float) -> Tone | None:
    return "bad" if value >= act else "warn" if value >= watch else None


def _row(t: Telling, found: Searched) -> SkillRow:
    past = tightness_past(t.played, found.skill, found.place, MONTHS)
    went = trend(past[-1], past[-2] if len(past) > 1 else past[-1], 0.05)
    tone = _tone(found.theta, TIGHT, SCARCE)
    under: Tone | None = "bad" if found.pay < FAR_UNDER else "warn" if found.pay < UNDER else None
    oldest = _open(t, found.skill)
    name = t.skill(found.skill)
    return SkillRow(
        key=t.played.rules.layout.skills[found.skill],
        name=name,
        short=fitting([name, name.partition(",")[0], name.partition(" ")[0]], 18),
        search=Search(
            t.played.rules.layout.skills[found.skill], _name(found.level), PLACES[found.place], round(found.pay * 100)
        ),
        looking=round(found.looking),
        posts=round(found.posts),
        tightness=Figure(found.theta, tone, went, "bad" if went > 0 else "good" if went < 0 else None),
        history=History(past, tone),
        weeks=Figure(found.weeks, _tone(found.weeks, LONG, VERY_LONG)),
        weeks_spread=found.spread,
        pool_pay=found.market,
        your_pay=found.offer,
        under=under,
        open_post=t.week(oldest.age) if oldest is not None else "",
    )


def _open(t: Telling, skill: int) -> Hire | None:
    """Our oldest open post of a skill."""
    functions = t.played.rules.content.functions
    ours = [thing for thing in t.facts.things if isinstance(thing, Hire) and functions.skill[thing.function] == skill]
    return max(ours, key=lambda hire: hire.age, default=None)


def headline(t: Telling, found: Searched) -> Prose:
    """The market in people."""
    w = t.words
    # words: cells 72; head of the talent market: a skill, a place, counts of people and posts
    full = message("talent", "{skill}: {looking} people look for work in {place}, {posts} posts wait.")
    # words: cells 72; the same where names are long: a skill, counts of people and posts
    short = message("talent", "{skill}: {looking} people look for work, {posts} posts wait.")
    looking, posts = w.count(round(found.looking)), w.count(round(found.posts))
    told = [
        t.say(said, skill=t.skill(found.skill), looking=Said(looking, "strong"), place=t.place(found.place),
              posts=Said(posts, "strong"))
        for said in (full, short)
    ]  # fmt: skip
    return next((prose for prose in told if cell_len(prose.text) <= HEADLINE), told[-1])


def note(t: Telling, found: list[Searched]) -> str:
    """How many skills are short."""
    short = sum(each.theta >= SCARCE for each in found)
    # words: cells 34; at the right of the head: skills with two posts or more for each person who looks
    return t.words.plural("talent", "{n} skill in short supply", "{n} skills in short supply", short)


# -------------------------------------------------------------------------------------------------------------- lens


def lens(t: Telling, found: Searched) -> Lens:
    """What a search is worth in a month, at this pay and at another, and when it is likely filled."""
    w = t.words
    title = t.skill(found.skill)
    chance = w.percent(found.month, 0)
    if found.pay < 0.995:
        other = cheaper(t.played, found, 1.0)
        # words: lens of a skill; a chance a month at the pay offered, and at the market's
        said = message("talent.lens", "At {pay}: {chance} a month. At the market's {market}: {other}.")
    else:
        other = cheaper(t.played, found, min(found.pay + 0.05, 1.2))
        # words: lens of a skill; a chance a month at the pay offered, and at five percent more
        said = message("talent.lens", "At {pay}: {chance} a month. With five percent more: {other}.")
    cause = t.say(
        said,
        pay=w.money(found.offer),
        chance=Said(chance, "strong"),
        market=w.money(found.market),
        other=w.percent(min(other, 1.0), 0),
    )
    text = w.text("lens.short", "{name}: {note}", name=title, note=cause.text)
    return Lens(title, cause, _likely(t, found), Prose(text), ("why", "vacancy"))


def _likely(t: Telling, found: Searched) -> Prose:
    likely = months_until(found.chances, LIKELY)
    if likely is None:
        # words: second line of the lens of a skill
        return t.say(message("talent.lens", "Posted now: hardly anybody within two years."))
    soon, late = months_until(found.chances, SOON) or likely, months_until(found.chances, LATE) or 24
    if floor(soon) == floor(late):
        # words: second line of the lens of a skill; all of eight cases in ten are in one month
        return t.say(message("talent.lens", "Posted now: somebody starts in {month}."), month=t.in_month(likely))
    # words: second line of the lens of a skill; months that bound eight cases in ten
    said = message("talent.lens", "Posted now: somebody starts in {month} (8 in 10: {early} to {late}).")
    return t.say(
        said,
        month=t.in_month(likely),
        early=t.in_month(soon),
        late=t.in_month(late),
    )


def meaning(t: Telling, found: Searched) -> Prose:
    """What it means for whoever hires, from where the market goes."""
    past = tightness_past(t.played, found.skill, found.place, 4)
    change = past[-1] / max(past[0], 1e-9) - 1.0
    normal = normal_theta(t.played, found.skill, found.place)
    if found.theta >= SCARCE and change > 0.05:
        # words: what the market means, two lines of 54 cells
        return t.say(message("talent.meaning", "Scarce, and getting scarcer: post early, pay well, or buy it."))
    if found.theta >= SCARCE:
        # words: what the market means, two lines of 54 cells
        return t.say(message("talent.meaning", "Two posts for each who looks: long, whatever you pay."))
    if change > 0.05:
        # words: what the market means, two lines of 54 cells
        return t.say(message("talent.meaning", "The queue of firms grows: who posts now stands further in front."))
    if change < -0.05:
        # words: what the market means, two lines of 54 cells
        return t.say(message("talent.meaning", "Firms hire less: a post filled later may be filled sooner and better."))
    if found.theta < 0.9 * normal or found.theta < 0.8:
        # words: what the market means, two lines of 54 cells
        return t.say(message("talent.meaning", "More people than posts: you may choose, at the market's pay."))
    # words: what the market means, two lines of 54 cells
    return t.say(message("talent.meaning", "In balance: the pay decides, and the weeks are the usual ones."))


def chart_title(t: Telling) -> str:
    """Over the chart of the tightness."""
    # words: cells 34; title of a chart, in capitals
    return t.words.text("talent.chart.title", "POSTS FOR EACH WHO LOOKS")


# ------------------------------------------------------------------------------------------------------------ places


def places(t: Telling, found: Searched) -> tuple[PlaceRow, ...]:
    """The same search in every place."""
    w, r = t.words, t.played.rules
    rows = []
    for place, key in enumerate(PLACES):
        there = searched(t.played, found.skill, found.level, place, found.pay)
        closed = note_there = ""
        if not r.content.places.open[place]:
            # words: cells 18; why nobody can be hired in a place: the scenario closes it
            closed = w.text("talent.place", "closed here")
        elif not allowed(t, found, place):
            # words: cells 18; why nobody can be hired in a place: a law refuses it for all functions of that skill
            closed = w.text("talent.place", "refused by law")
        oldest = _open(t, found.skill)
        if oldest is not None and oldest.place == place:
            # words: cells 18; a place where we look for somebody; e.g. you, wk 9
            note_there = w.text("talent.place", "you, {week}", week=t.week(oldest.age))
        elif r.content.pools.ramp[r.layout.pool(found.skill, place)] > 0:
            months = float(r.content.pools.ramp[r.layout.pool(found.skill, place)])
            # words: cells 18; newcomers there take longer to be settled; e.g. ramp +1 mo
            note_there = w.text("talent.place", "ramp +{months}", months=w.months(months))
        rows.append(
            PlaceRow(
                key=key,
                name=t.place(place),
                tightness=Figure(there.theta, _tone(there.theta, TIGHT, SCARCE)),
                chance=there.month,
                pay=there.offer,
                note=note_there,
                chosen=place == found.place,
                closed=closed,
            )
        )
    return tuple(rows)


def allowed(t: Telling, found: Searched, place: int) -> bool:
    """Whether the law lets somebody sit in a place for one of the functions that hire such people."""
    barred = barred_abroad(t.played.now, t.played.rules)[place, :, 0, 0]
    skills = t.played.rules.content.functions.skill
    return any(not barred[f] for f, skill in enumerate(skills) if skill == found.skill)


def posts(t: Telling, found: Searched) -> tuple[PickItem, ...]:
    """The functions that could post such a vacancy, most in need first."""
    w = t.words
    ours = [
        work for work in t.facts.works
        if work.awake and t.played.rules.content.functions.skill[work.index] == found.skill
    ]  # fmt: skip
    items = []
    for work in sorted(ours, key=lambda each: -each.missing):
        if work.missing >= 0.1:
            # words: cells 30; why a function would post a vacancy; e.g. lacks 1.3
            needs = w.text("talent.post", "lacks {people} FTE", people=w.fixed(work.missing, 1))
        else:
            # words: cells 30; a function that lacks nobody: its load
            needs = w.text("talent.post", "load {load}", load=load_said(work.load, w))
        draft = Draft(
            "vacancy",
            work.key,
            (("level", _name(found.level)), ("pay", str(round(found.pay * 100))), ("place", PLACES[found.place])),
        )
        items.append(PickItem(t.function(work.index), needs, draft))
    return tuple(items)


# ------------------------------------------------------------------------------------------------------------ others


def rivals(t: Telling, found: Searched) -> tuple[Rival, ...]:
    """Firms that hire the same people, the largest first."""
    w, s, r = t.words, t.played.now, t.played.rules
    told = []
    for n in sorted(_hiring(t, found), key=lambda n: -float(s.rival_heads[n, 0]))[:4]:
        what = _news_of(t, n)
        more = float(rival_pay(s, r)[n, 0]) - 1.0
        # words: cells 10; what a rival pays against the market; e.g. pays +3%
        pays = w.text("talent.rival", "pays {change}", change=w.percent_change(more, 0)) if abs(more) >= 0.005 else ""
        told.append(Rival(t.rival(n), what, pays))
    return tuple(told)


def _news_of(t: Telling, n: int) -> str:
    """What a rival is up to: a candidate it took, money it raised; else how large it is."""
    w, played = t.words, t.played
    if any((s.candidate_went[..., 0, 0] == ELSEWHERE + 1 + n).any() for s in played.states[1:][-RECENT:]):
        # words: cells 34; a rival that hired a candidate whom we let wait
        return w.text("talent.rival", "hired your second choice")
    since = float(played.now.rival_since[n, 0])
    if since < min(RAISED, played.closed):
        # words: cells 34; a rival that raised money; e.g. raised money in November
        return w.text("talent.rival", "raised money in {month}", month=t.in_month(-1 - since))
    # words: cells 34; a rival that hires; how many people it employs
    return w.plural(
        "talent.rival", "{n} person, and hiring", "{n} people, and hiring", round(float(played.now.rival_heads[n, 0]))
    )


def _hiring(t: Telling, found: Searched) -> list[int]:
    """Rivals in business that hire the people who are looked for."""
    s, r = t.played.now, t.played.rules
    return [
        n
        for n in range(len(r.layout.rivals))
        if s.rival_alive[n, 0] > 0 and r.content.rivals.skills[n, found.skill] > 0
    ]


def rivals_note(t: Telling, found: Searched) -> str:
    """How many rivals hire the same people, and how many posts they have open in all."""
    there = _hiring(t, found)
    posts = rival_posts(t.played.now, t.played.rules)
    open_posts = sum(float(posts[n, 0]) for n in there)
    # words: cells 24; at the right of a title: rivals in business, and their open posts; e.g. 2 rivals, 31 posts
    return t.words.plural(
        "talent.rival",
        "{n} rival, {posts} posts",
        "{n} rivals, {posts} posts",
        len(there),
        posts=t.words.count(round(open_posts)),
    )


def _left(t: Telling) -> list[tuple[int, float]]:
    """Function and reason of everybody who resigned within a year and went."""
    played = t.played
    found = []
    for before, after in pairwise(played.states[-MONTHS - 1 :]):
        for level, f in np.argwhere(before.leaving[..., 0, 0] > after.stayed[..., 0, 0]):
            n = round(one(before.leaving[level, f]) - one(after.stayed[level, f]))
            found += [(int(f), one(before.leaving_reason[level, f]))] * n
    return found


def poached(t: Telling) -> Prose:
    """Who went to a rival within a year, and why the others went."""
    w, left = t.words, _left(t)
    told = []
    for f, code in left:
        if code >= BY_RIVAL:
            # words: somebody of a function who went to a rival; e.g. Support: Petit Ours
            told.append(w.text("talent.left", "{function}: {rival}", function=t.short(f), rival=reason_short(t, code)))
    others = Counter(code for _, code in left if code < BY_RIVAL)
    for code, n in sorted(others.items(), key=lambda each: (-each[1], each[0])):
        # words: how many people left for a reason; e.g. pay 2
        told.append(w.text("talent.left", "{reason} {n}", reason=reason_short(t, code), n=w.count(n)))
    return Prose("   ".join(told)) if told else NOTHING


def poached_note(t: Telling) -> str:
    """How many of those who left went to a rival."""
    left = _left(t)
    away = sum(code >= BY_RIVAL for _, code in left)
    # words: cells 24; at the right of a title: of all who left, those whom a rival hired; e.g. 2 of 7
    return t.words.text("talent.left", "{n} of {all} who left", n=t.words.count(away), all=t.words.count(len(left)))
