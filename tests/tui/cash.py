"""The money of Marelle in February, recorded: fourteen months of cash, a round closed, the lines of a month."""

import datetime as dt

from infosim.game.views.figures import History
from infosim.game.views.lens import Lens
from infosim.game.views.money import CashLine, Closing, Cut, MoneyRow, MoneyView, RoundPanel, Term
from infosim.game.views.prose import Prose
from infosim.game.views.room import Opens

PAST = (320, 305, 290, 272, 250, 226, 200, 172, 142, 116, 48, 480, 440, 397, 344)
LINES: tuple[tuple[str, tuple[str, str], tuple[float, ...], float | None, str], ...] = (
    ("subscriptions", ("subscriptions", "abonnements"), (37.8, 41.0, 44.4, 48.0), None, ""),
    ("payroll", ("payroll, 7 people", "masse salariale, 7 personnes"), (-40.1, -40.1, -43.1, -43.1), 0.52, "talent"),
    ("contracts", ("contracts", "contrats"), (-8.1, -8.1, -12.1, -13.4), 0.16, "vendors"),
    ("freelancers", ("freelancers", "freelances"), (-8.2, -11.0, -11.0, -11.0), 0.13, "function"),
    ("serving", ("hosting and payment fees", "hébergement et frais de paiement"), (-6.2, -6.6, -7.0, -7.4), 0.09, ""),
    ("transitions", ("hand-overs, once", "transferts, une fois"), (0, -2.0, -6.0, -6.0), 0.07, "vendors"),
    ("hiring", ("new colleagues, once", "recrutements, une fois"), (-4.0, -0.8, 0, -1.2), 0.01, "talent"),
)  # fmt: skip


def _row(key: str, label: str, months: tuple[float, ...], share: float | None, opens: str, scale: float) -> MoneyRow:
    figures = tuple(1000.0 * 100 * x * scale for x in months)
    grew = key == "contracts"
    cause = Prose(f"{label}.")
    change = figures[-1] - figures[-2] if key in ("subscriptions", "left") else figures[-2] - figures[-1]
    target = {"talent": Opens("talent"), "vendors": Opens("vendors"), "function": Opens("function", "support")}
    return MoneyRow(
        key, label, figures, change, share, History(tuple(abs(x) for x in (*months[:1] * 5, *months)),
                                                    "warn" if grew else None),
        Lens(label, cause, short=cause, acts=("open", "why", "month")), "warn" if grew else None, target.get(opens),
    )  # fmt: skip


def money(language: str = "en", cut: Cut = "nature", later: int = 0, alert: bool = False) -> MoneyView:
    """What the screen shows; per customer the figures are a hundredth."""
    fr = language == "fr"
    scale = 0.01 if cut == "customer" else 1.0
    rows = tuple(_row(key, names[fr], months, share, opens, scale) for key, names, months, share, opens in LINES)
    total = tuple(sum(months[n] for _, _, months, _, _ in LINES) for n in range(4))
    line = CashLine(
        first=dt.date(2026, 12, 1),
        past=tuple(x * 1000.0 * 100 for x in PAST),
        raised=(*(0.0,) * 11, 500_000_00.0, 0.0, 0.0, 0.0),
        pace=34_100_00.0,
        months=10.1,
        tone="bad" if alert else "warn",
        closings=(Closing(11, "amorçage" if fr else "seed", 48_000_00.0),),
    )
    terms = (
        Term("MRR", "48 k€" if fr else "€48k", "sur 50 k€" if fr else "of €50k", False),
        Term("mult. conso." if fr else "burn mult.", "0,9" if fr else "0.9", "sous 1,4" if fr else "under 1.4", True),
        Term("croissance" if fr else "growth", "8 %" if fr else "8%", "dès 6 %" if fr else "over 6%", True),
    )
    start = "à lancer avant mai" if fr else "start by May"
    panel = RoundPanel(
        title="série A, 2,6 M€" if fr else "series A, €2.6M",
        ready=0.7,
        terms=terms,
        keeps="80 % → 66 %" if fr else "80% → 66%",
        days="4 j par mois" if fr else "4 d a month",
        start_by=start,
        start_tone="warn",
        brief=f"7 sur 10 · MRR 48 k€ sur 50 k€ · {start}" if fr else f"7 of 10 · MRR €48k of €50k · {start}",
    )
    return MoneyView(
        headline="344 k€ : 10 mois, si rien ne change" if fr else "€344k: 10 mo, if nothing changes",
        note="conso. nette 34,1 k€ par mois · une levée prend 3 à 6 mois" if fr else
        "burn €34.1k a month · a round takes 3 to 6 mo",
        ends="dont 11 k€ s'arrêtent en mai" if fr else "of which €11k ends in May",
        brief="344 k€ · autonomie 10 mois · conso. 34,1 k€" if fr else "€344k · runway 10 mo · burn €34.1k",
        line=line,
        round=panel,
        cut=cut,
        dates=tuple(dt.date(2027, 11, 1) if n == 0 else dt.date(2027, 12, 1) if n == 1 else dt.date(2028, n - 1, 1)
                    for n in range(4)),
        rows=rows,
        left_over=_row("left", "reste" if fr else "left over", total, None, "", scale),
        month=14 - later,
        later=later,
        earlier=later < 10,
        alert=("voir des investisseurs" if fr else "talk to investors") if alert else "",
    )  # fmt: skip
