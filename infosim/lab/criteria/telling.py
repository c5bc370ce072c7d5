"""Criteria in words: a table for a terminal, and plain figures for other programs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import isfinite
from typing import Any

from rich.cells import cell_len

from infosim.lab.criteria.evidence import Size
from infosim.lab.criteria.verdict import POOLED, Part, Verdict
from infosim.locale import Words, message

TITLES = {
    1: message("lab.criteria", "no mix is near the best everywhere"),
    2: message("lab.criteria", "the best mix is far from a random one"),
    3: message("lab.criteria", "play decides more than luck"),
    4: message("lab.criteria", "whoever adapts is ahead, not always"),
    5: message("lab.criteria", "whoever does nothing fails in the second year"),
    6: message("lab.criteria", "a good start is narrow, and seldom fatal"),
    7: message("lab.criteria", "a lead after a year is not the end"),
    8: message("lab.criteria", "each function has more than one best way"),
    9: message("lab.criteria", "each kind of decision is used, and missed"),
    10: message("lab.criteria", "every firm, event and answer has its turn"),
    11: message("lab.criteria", "governance is best in the middle"),
    12: message("lab.criteria", "more days are worth something, not all"),
    13: message("lab.criteria", "most months hold a decision that matters"),
    14: message("lab.criteria", "whoever reads the signs is ahead"),
    15: message("lab.criteria", "an early mistake is forgiven"),
    16: message("lab.criteria", "the six axes are not one"),
}
PARTS = {
    "mixes-everywhere": message("lab.criteria", "mixes near the best in more than two of three"),
    "best-mix": message("lab.criteria", "over the mean of the mixes"),
    "play": message("lab.criteria", "share of the spread that play explains"),
    "play-over-luck": message("lab.criteria", "of what luck explains"),
    "adaptive-over-fixed": message("lab.criteria", "over the best bot that holds to one way"),
    "beaten-by-fixed": message("lab.criteria", "worlds in which one of them is ahead"),
    "idle-dies": message("lab.criteria", "half have failed by month"),
    "lowest-cash": message("lab.criteria", "least cash before the first round, of the start"),
    "good-dies": message("lab.criteria", "good games that fail"),
    "leader-wins": message("lab.criteria", "worlds in which the leader wins"),
    "lead-lasts": message("lab.criteria", "rank correlation of that month and the end"),
    "from-behind": message("lab.criteria", "winners from the lower half"),
    "two-ways": message("lab.criteria", "functions with two best ways or more"),
    "used": message("lab.criteria", "kinds used in 60% of the best games"),
    "missed": message("lab.criteria", "kinds that cost 1% when they are taken away"),
    "signed": message("lab.criteria", "firms signed in 3% of the best games"),
    "fired": message("lab.criteria", "events that come in 2% of the games"),
    "taken": message("lab.criteria", "answers given 15% of the time"),
    "axes-alike": message("lab.criteria", "strongest correlation of two axes"),
    "best-on": message("lab.criteria", "axes on which one bot is the best"),
    "ungoverned": message("lab.criteria", "lost without governance"),
    "over-governed": message("lab.criteria", "lost with the most governance"),
    "more-days": message("lab.criteria", "gained by 10% more days"),
    "months-matter": message("lab.criteria", "months in which it stands out from chance"),
    "longest-calm": message("lab.criteria", "longest run without one, months"),
    "over-cheapest": message("lab.criteria", "over whoever signs the lowest price"),
    "over-any-bid": message("lab.criteria", "over whoever signs any bid"),
    "after-a-loss": message("lab.criteria", "worlds that recover from a loss of €50,000"),
    "after-absence": message("lab.criteria", "worlds that recover from two months away"),
}
WIDE = 80
"""Cells of a line of a terminal."""
MOST_NAMES = 4
"""Names of what keeps a criterion from holding that a line tells."""


def told(verdicts: Sequence[Verdict], titles: Mapping[str, str], size: Size, w: Words) -> list[str]:
    """A table for each scenario, and one for what is about all of them. `titles` are the scenarios' names."""
    lines: list[str] = []
    for scenario in (*titles, POOLED):
        here = [verdict for verdict in verdicts if verdict.scenario == scenario]
        if not here:
            continue
        held = sum(verdict.holds is True for verdict in here)
        asked = sum(verdict.asked for verdict in here)
        # words: head of a table of criteria that concern all scenarios together
        title = titles.get(scenario) or w.text("lab.criteria", "All together")
        lines += [
            *([""] if lines else []),
            # words: head of a table; a scenario; how many of its criteria hold, of how many; worlds and mixes played
            w.text("lab.criteria", "{title}: {held} of {count} hold ({worlds} worlds, {mixes} mixes, seed {seed})",
                   title=title, held=held, count=asked, worlds=w.count(size.worlds), mixes=w.count(size.mixes),
                   seed=size.seed),
        ]  # fmt: skip
        for verdict in here:
            lines.append(f"{verdict.criterion:>3}  {headline(verdict, w)}")
            lines += _parts(verdict.parts, w)
    return lines


def headline(verdict: Verdict, w: Words) -> str:
    """A criterion, and whether it holds."""
    name, word = w.say(TITLES[verdict.criterion]), verdict_word(verdict, w)
    # words: a criterion, and whether it holds
    return w.text("lab.criteria", "{criterion}: {verdict}", criterion=name, verdict=word)


def verdict_word(verdict: Verdict, w: Words) -> str:
    """One word for what became of a criterion."""
    if not verdict.asked:
        # words: of a criterion that this scenario does not have to meet
        return w.text("lab.criteria", "not asked")
    if verdict.holds is None:
        # words: of a criterion, which neither holds nor fails
        return w.text("lab.criteria", "not measurable")
    # words: of a criterion
    return w.text("lab.criteria", "holds") if verdict.holds else w.text("lab.criteria", "FAILS")


def figure(part: Part, w: Words) -> str:
    """The figure of a part, with its interval where there is one."""
    text = _number(part.figure, part, w)
    if not (isfinite(part.low) and isfinite(part.high)):
        return text
    low, high = _number(part.low, part, w), _number(part.high, part, w)
    # words: a figure and the interval that holds it 95 times in 100
    return w.text("lab.criteria", "{figure} ({low} … {high})", figure=text, low=low, high=high)


def wanted(part: Part, w: Words) -> str:
    """Between which limits a figure should lie; nothing where nothing is asked."""
    low, high = isfinite(part.least), isfinite(part.most)
    least, most = (_number(bound, part, w) for bound in (part.least, part.most))
    if low and high and part.least < part.most:
        # words: between which a figure should lie
        return w.text("lab.criteria", "{least} to {most}", least=least, most=most)
    if low:
        # words: a lower limit
        return w.text("lab.criteria", "at least {least}", least=least)
    # words: an upper limit
    return w.text("lab.criteria", "at most {most}", most=most) if high else ""


def _number(x: float, part: Part, w: Words) -> str:
    if not isfinite(x):
        return "–"
    if part.unit == "share":
        return w.percent(x, 0)
    if part.unit in ("count", "month"):
        return w.count(x)
    return w.fixed(x, 2)


def _parts(parts: Sequence[Part], w: Words) -> list[str]:
    lines = []
    for part in parts:
        name, asked, found = w.say(PARTS[part.name]), wanted(part, w), figure(part, w)
        if asked:
            # words: a figure, and what it should be
            found = w.text("lab.criteria", "{figure}; {wanted}", figure=found, wanted=asked)
        # words: what was measured, and the figure
        whole = "       " + w.text("lab.criteria", "{name}: {figure}", name=name, figure=found)
        # words: what was measured; the figure stands on the next line
        above = "       " + w.text("lab.criteria", "{name}:", name=name)
        lines += [whole] if cell_len(whole) <= WIDE else [above, f"         {found}"]
        if part.failing:
            names = ", ".join(part.failing[:MOST_NAMES])
            more = len(part.failing) - MOST_NAMES
            if more > 0:
                # words: some names, and how many more there are
                names = w.text("lab.criteria", "{names} and {n} more", names=names, n=more)
            # words: which things keep a criterion from holding
            lines.append("         " + w.text("lab.criteria", "not: {names}", names=names))
    return lines


def plain(verdicts: Sequence[Verdict]) -> list[dict[str, Any]]:
    """The same for another program: what JSON can say; null where there is no figure or no limit."""

    def number(x: float) -> float | None:
        return float(x) if isfinite(x) else None

    return [
        {
            "criterion": verdict.criterion,
            "scenario": verdict.scenario or None,
            "holds": verdict.holds,
            "parts": [
                {
                    "name": part.name,
                    "unit": part.unit,
                    **{name: number(getattr(part, name)) for name in ("figure", "low", "high", "least", "most")},
                    "holds": part.holds,
                    "failing": list(part.failing),
                }
                for part in verdict.parts
            ],
        }
        for verdict in verdicts
    ]
