"""A debrief as it is told: the one of the picture, in both languages."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from math import sin

from infosim.game.views.debrief import (
    DebriefView,
    Era,
    Line,
    LuckView,
    MistakeRow,
    Otherwise,
    Player,
    PriceRow,
    Spread,
)
from infosim.game.views.end import Chapter
from infosim.game.views.prose import Mark, Prose
from infosim.game.views.why import Part, WhyView

FIRST = dt.date(2027, 1, 1)
DECISIONS = (
    (4, "Signed: Brumelune, 24 mo", "Signé : Brumelune, 24 mois", 310, "+€120k … +€470k", "+120 k€ … +470 k€"),
    (9, "Mix: features 85, quality 15, debt 0", "Produit 85, qualité 15, dette 0", 640, "", ""),
    (13, "Signed: Porto Azul, 24 mo", "Signé : Porto Azul, 24 mois", 190, "−€60k … +€330k", "−60 k€ … +330 k€"),
    (16, "2 posts opened: Infrastructure, senior", "2 postes ouverts : Infrastr., confirmé", -410, "", ""),
    (18, "Term sheet accepted: series A", "Lettre d'intention acceptée : série A", 900, "", ""),
    (22, "Notice given: Hexalis", "Préavis donné : Hexalis", -150, "−€190k … −€110k", "−190 k€ … −110 k€"),
    (27, "Hands-on: wherever it is worst", "Soi-même : là où c'est le pire", -95, "", ""),
)


def month(n: int) -> dt.date:
    return dt.date(FIRST.year + (n - 1) // 12, (n - 1) % 12 + 1, 1)


def money(thousands: float, fr: bool, sign: bool = True) -> str:
    mark = "−" if thousands < 0 else "+" if sign else ""
    amount = abs(thousands)
    number = f"{amount / 1000:.2f}" if amount >= 1000 else f"{amount:.0f}"
    scale = "M" if amount >= 1000 else "k"
    return f"{mark}{number.replace('.', ',')} {scale}€" if fr else f"{mark}€{number}{scale}"


def rows(fr: bool) -> tuple[PriceRow, ...]:
    said = "Au tableau alors : charge 104 %, délai 3,2 j." if fr else "On the board then: load 104%, wait 3.2 d."
    moved = (
        "Équipes 43 → 58, qualité 54 → 60. 17 décisions suivantes n'auraient pas pu se prendre."
        if fr
        else "People 43 → 58, quality 54 → 60. 17 later decisions could not have followed."
    )
    return tuple(
        PriceRow(
            n, month(n), french if fr else english, worth * 100_000, money(worth, fr), "bad" if worth < 0 else None,
            bande if fr else band, Prose(f"{french if fr else english}. {said}", (Mark(0, 4, "strong"),)),
            Prose(f"{'Sans elle' if fr else 'Without it'}: {money(-worth, fr)}. {moved}"),
        )
        for n, english, french, worth, band, bande in DECISIONS
    )  # fmt: skip


def unlike(row: PriceRow, fr: bool) -> Otherwise:
    """The game without one of its decisions."""
    labels = ("votre partie", "sans cela") if fr else ("as you played", "without it")
    own = tuple(1e6 + 17e6 * (n / 36) ** 2 for n in range(37))
    bank = tuple(3e7 - 5e5 * n + 3e4 * max(n - 20, 0) ** 2 for n in range(37))
    lost = tuple(max(n - row.month, 0) * row.worth / 300 for n in range(37))
    parts = (
        (("abonnements", 0.8) if fr else ("subscriptions", 0.8)),
        (("salaires", -0.3) if fr else ("pay", -0.3)),
        (("transferts, une fois", -0.05) if fr else ("hand-overs, once", -0.05)),
    )
    moved = tuple(Part(label, share * row.worth) for label, share in parts)
    return Otherwise(
        title=f"{row.text}, {'mars' if fr else 'Mar'} {row.date.year}",
        month=row.month,
        mrr=(Line(labels[0], own), Line(labels[1], tuple(a - b / 10 for a, b in zip(own, lost, strict=True)))),
        cash=(Line(labels[0], bank), Line(labels[1], tuple(a - b for a, b in zip(bank, lost, strict=True)))),
        ledger=WhyView("cash", "Trésorerie" if fr else "Cash", "stock", "money", labels[1], bank[-1] - 0.45 * row.worth,
                       moved, labels[0], bank[-1]),
        then=row.then,
        without=row.without,
    )  # fmt: skip


def looked_back(language: str = "en") -> DebriefView:
    fr = language == "fr"
    priced = tuple(replace(row, otherwise=unlike(row, fr)) for row in rows(fr))
    own = tuple(1e6 + 17e6 * (n / 36) ** 2 for n in range(37))
    split = tuple(1e6 + 10e6 * (n / 36) + 3e5 * sin(n) for n in range(37))
    return DebriefView(
        headline="La chance était ailleurs. C'était vous." if fr else "You were good. You were also lucky.",
        first=FIRST,
        closed=36,
        own=Line("vous" if fr else "you", own),
        beside=(
            Line("tout dehors, piloté, gouvernance 1, même chance" if fr else
                 "all out, governed, governance 1, same luck", split),
            Line("une répartition fixe, même chance" if fr else "a fixed split, same luck", own[:37]),
        ),
        eras=(Era(0, "garage"), Era(9, "amorçage" if fr else "seed"), Era(23, "série A" if fr else "series A")),
        story=tuple(
            Chapter(month(n), "Fonds levés : amorçage" if fr else "Seed closed", Prose("1,1 M€" if fr else "€1.1M"))
            for n in (2, 8, 14, 20, 26, 32)
        ),
        mattered=priced,
        every=tuple(sorted(priced * 4, key=lambda row: -abs(row.worth))),
        luck=LuckView(
            spreads=(
                Spread("vos décisions, autre chance" if fr else "your decisions, other luck",
                       5.9e8, 7.2e8, 8.3e8, 9.2e8, 10.4e8,
                       "8 sur 10 : 5,9 M€ à 10,4 M€" if fr else "8 in 10: €5.9M to €10.4M"),
                Spread("votre chance, autres joueurs" if fr else "your luck, other players", 1.1e8, 3.1e8, 4.4e8, 6.3e8,
                       8.2e8, "vous en battez 7 sur 8" if fr else "you beat 7 of 8"),
            ),
            value=8.74e8,
            conclusion=Prose("Chance : −1,12 M€. Décisions : +4,30 M€, face aux robots à chance égale." if fr else
                             "Luck: −€1.12M. Your decisions: +€4.30M, beside bots with the same luck."),
            parts=(
                ("un robot, chance usuelle" if fr else "a usual bot, usual luck", 5.56e8, money(5560, fr, sign=False)),
                ("chance" if fr else "luck", -1.12e8, money(-1120, fr)),
                ("vos décisions" if fr else "your decisions", 4.3e8, money(4300, fr)),
            ),
            players=tuple(
                Player(("vous" if fr else "you") if you else "celui qui s'adapte, gouvernance 2" if fr else "in-house",
                       value * 1e8, money(value * 1000, fr, sign=False), you)
                for value, you in ((8.74, True), *((8.1 - n, False) for n in range(8)))
            ),
        ),
        mistakes=(
            MistakeRow(month(16), 16, "En-cours oublié" if fr else "Forgot the pipeline",
                       "Dév. produit : 2 postes ouverts, 3 déjà en route" if fr else
                       "Product dev: 2 posts opened, 3 already on their way",
                       "Regarder ce qui est en cours avant le tableau." if fr else
                       "Look at what is under way before the board.",
                       money(-410, fr), "−520 k€ … −260 k€" if fr else "−€520k … −€260k"),
            MistakeRow(month(22), 22, "Préavis manqué" if fr else "Slept through a notice date",
                       "Hexalis : reconduit seul pour 12 mois à +9 %" if fr else
                       "Hexalis: renewed itself for 12 mo at +9%",
                       "Demander un meilleur prix le mois où le leur est annoncé." if fr else
                       "Ask for a better price in the month in which they name theirs.",
                       money(-150, fr), ""),
            MistakeRow(month(27), 27, "Tout faire soi-même" if fr else "Hands-on for ever",
                       "7 j par mois à faire soi-même, pendant 9 mois" if fr else
                       "7 d a month of hands-on work, 9 mo long",
                       "Ouvrir le poste que vous teniez." if fr else "Post the job that you were doing.",
                       money(-95, fr), ""),
        ),
        better=Prose("Vitesse : 0,81 de la cible. Le meilleur des huit robots a atteint 0,76." if fr else
                     "Speed: 0.81 of target. The best of eight bots reached 0.76."),
        thanks=Prose("Ce qui a le plus aidé : Signé : Brumelune, 24 mois, avr. 2027." if fr else
                     "What did most for it: Signed: Brumelune, 24 mo, Apr 2027."),
        lesson="Acheter ce dont on a peu besoin, faire grandir ce qui distingue." if fr else
        "Buy what you need little of, grow what makes you different.",
        notes=("Prix à partir de mars 2028 : avant, d'autres règles valaient." if fr else
               "Priced from March 2028 on: before it, other rules held.",),
    )  # fmt: skip
