"""A map of who did the work: functions that wake one after the other, and go out one by one."""

import datetime as dt

from infosim.game.views.sourcing import Era, Share, SourcingView, Worked

OWN, BOTH, FAR = (Share("I", 1.0),), (Share("L", 0.6), Share("I", 0.4)), (Share("O", 1.0),)


def view(months: int = 36, functions: int = 8) -> SourcingView:
    """So many functions that wake one after the other, and go out one by one."""
    rows = tuple(
        Worked(
            f"f{n}", f"Function number {n}", f"F{n}", n == 0,
            tuple(() if m < n else OWN if m < 9 + n else BOTH if m < 20 else FAR for m in range(months)),
            tuple(1.0 - m / 100 for m in range(months + 1)),
        )
        for n in range(functions)
    )  # fmt: skip
    return SourcingView(
        rows, dt.date(2027, 1, 1), months, months, (Era(0, "garage"), Era(min(9, months), "seed")),
        tuple(m / months for m in range(months)), "Marelle", "First Hires · seed 4812", "€8.74M · 65 of 100 · silver",
        (("I", "in-house"), ("L", "local firm"), ("O", "offshore")),
    )  # fmt: skip
