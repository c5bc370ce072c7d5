"""Three shares that make a whole: what one gains, the others lose."""

from infosim.game.views.form import Draft, LineName

PARTS: tuple[LineName, ...] = ("features", "quality", "debt")
STEP = 5
"""Percent."""


def shifted(mix: tuple[int, ...], part: int, to: int) -> tuple[int, ...]:
    """A mix in percent with one part set anew; the largest others give, and the part after it takes.

    >>> shifted((70, 20, 10), 2, 15)
    (65, 20, 15)
    >>> shifted((70, 20, 10), 0, 65)
    (65, 25, 10)
    """
    shares = list(mix)
    to = min(max(to, 0), 100)
    rest = to - shares[part]
    shares[part] = to
    while rest > 0:
        others = [i for i in range(len(shares)) if i != part]
        giver = max(others, key=lambda i: shares[i])
        given = min(STEP, rest, shares[giver])
        shares[giver] -= given
        rest -= given
    if rest < 0:
        shares[(part + 1) % len(shares) if part != 2 else 0] -= rest
    return tuple(shares)


def with_share(draft: Draft, part: LineName, percent: int) -> Draft:
    """A draft of the product mix with one part set anew, the others adjusted. The draft must be complete."""
    mix = tuple(int(draft.choice(name) or 0) for name in PARTS)
    for name, share in zip(PARTS, shifted(mix, PARTS.index(part), percent), strict=True):
        draft = draft.choosing(name, str(share))
    return draft
