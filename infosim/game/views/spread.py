"""Figures between two bounds, in words: what is known roughly is told by its band, never by the middle of it."""

from infosim.locale import Words


def between(low: str, high: str, w: Words) -> str:
    """Two bounds that are worded already; one figure where they read the same."""
    if low == high:
        return low
    # words: cells 24; a figure that is known roughly, by its bounds; e.g. €9k to €14k
    return w.text("band", "{low} to {high}", low=low, high=high)


def money_between(low: float, high: float, w: Words) -> str:
    """Cents between two bounds, the lower first."""
    return between(w.money(min(low, high)), w.money(max(low, high)), w)


def percent_between(low: float, high: float, w: Words) -> str:
    """Shares between two bounds, the lower first: `33 to 67%`."""
    least, most = sorted((low, high))
    if w.percent(least, 0) == w.percent(most, 0):
        return w.percent(least, 0)
    return between(w.fixed(100.0 * least, 0), w.percent(most, 0), w)


def score_between(low: float, high: float, w: Words) -> str:
    """Shares between two bounds as scores of a hundred: `33 to 67`."""
    return between(w.fixed(100.0 * min(low, high), 0), w.fixed(100.0 * max(low, high), 0), w)
