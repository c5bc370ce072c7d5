"""Marelle's February, recorded: where the days go and what can be set, in both languages."""

from infosim.game.views.figures import Amount
from infosim.game.views.form import Choice, Draft, FormView, Line, PriceRow
from infosim.game.views.month import DayUse, GiveBack, MonthView, Readiness, RoundView
from infosim.game.views.prose import Prose, Said, prose
from tests.tui.marelle import FEBRUARY

ORDERS = {
    "replace": ("Replace leavers", "Remplacer les départs", "6", "1.5 d", "1,5 j"),
    "bridge": ("Freelancer on a post over 2 mo", "Freelance sur un poste de 2 mois", "4", "1 d", "1 j"),
    "ask": ("Load over 85%: ask me", "Charge passant 85 % : demander", "10", "0 d", "0 j"),
    "satisfied": ("Renew by itself only if satisfied", "Reconduire seulement si satisfait", "0", "in 1 mo",
                  "dans 1 mois"),
}  # fmt: skip
"""Standing orders: name in both languages, months still to run, what each takes. The last one is not learnt yet."""
FUNCTIONS = ("worst", "product", "support", "infrastructure", "security", "workplace", "quality", "data")


def month(language: str = "en") -> MonthView:
    """Twenty-four days, 20.4 of them taken."""
    fr = language == "fr"

    def said(english: str, french: str) -> str:
        return french if fr else english

    uses = (
        ("Product, 4 heads", "Produit, effectif 4", 4.2, "I"),
        ("1 newcomer, ramping", "1 arrivée, en montée", 0.7, "I"),
        ("Support, 2 heads", "Support, effectif 2", 2.6, "I"),
        ("Infrastructure, 1 head", "Infrastructure, 1", 1.8, "I"),
        ("2 freelancers", "2 freelances", 2.0, "F"),
        ("Porto, contract", "Porto, contrat", 2.0, "N"),
        ("Porto, the move", "Porto, transfert", 3.5, "N"),
        ("Data, local firm", "Données, société locale", 1.5, "L"),
        ("Workplace, managed", "Parc, infogérance", 1.1, "M"),
        ("References asked", "Références demandées", 1.0, None),
    )
    return MonthView(
        date=FEBRUARY,
        had=24,
        taken=20.4,
        hands_on=3.6,
        idle=0.0,
        headline=prose(said("{days}, {taken} taken. The other {left} answer tickets.",
                            "{days}, {taken} pris. Les {left} autres répondent aux tickets."),
                       days=said("24 days", "24 jours"), taken=said("20.4", "20,4"), left=said("3.6", "3,6")),
        had_note=said("24 d = 20 + 4 since the seed", "24 j = 20 + 4 depuis l'amorçage"),
        uses=tuple(DayUse(french if fr else english, days, way) for english, french, days, way in uses),
        groups=(("teams", 9.3), ("freelancers", 2.0), ("vendors", 8.1), ("tenders", 1.0)),
        gives_back=(
            GiveBack(said("end of the Porto move", "fin du transfert"), 3.5,
                     said("by itself in April", "tout seul en avril")),
            GiveBack(said("a freelancer less", "un freelance de moins"), 1.0, said("at month's end", "en fin de mois")),
        ),
        load_history=(0.7, 0.7, 0.75, 0.75, 0.8, 1.02, 0.8, 0.8, 0.8, 0.85, 0.85, 0.85),
        hands_on_history=(6, 6, 6, 5, 5, 0, 4, 5, 4, 4, 4, 3.6),
        months_over=1,
        months=14,
        over_tone="good",
        round=RoundView(
            name=said("series A", "série A"),
            state="open",
            ready=0.6,
            days=4,
            readiness=(
                Readiness("mrr", 1.0, said("€48.2k of 48", "48,2 k€ sur 48"), "met"),
                Readiness("burn", 0.5, said("1.0, under 2", "1,0, sous 2"), "met"),
                Readiness("runway", 0.45, said("7 mo: 9 is safer", "7 mois : 9 est plus sûr"), "mend"),
                Readiness("quality", 0.7, said("83 of 100", "83 sur 100"), "fine"),
                Readiness("knowledge", 0.55, said("61%", "61 %"), "mend"),
            ),
        ),
        standing=tuple(ORDERS),
        standing_note=said("3 of 4 on, days each time", "3 sur 4, des jours à chaque fois"),
        said=Prose(said("nothing is saved up for March", "rien ne se garde pour mars")),
    )  # fmt: skip


def hands_on(language: str = "en", draft: Draft = Draft("hands_on")) -> FormView:  # noqa: B008
    """Whom the head of IT helps."""
    fr = language == "fr"
    names = (("the worst served", "le moins bien servi"), ("Product dev", "Produit"), ("Support", "Support"),
             ("Infrastructure", "Infrastructure"), ("Security", "Sécurité"), ("Workplace & net", "Parc, réseau"),
             ("Quality (QA)", "Recette"), ("Data", "Données"))  # fmt: skip
    chosen = FUNCTIONS.index(draft.choice("function") or "worst")
    line = Line(
        "function",
        tuple(Choice(key, name[fr]) for key, name in zip(FUNCTIONS, names, strict=True)),
        chosen,
        Prose("0,23 ETP" if fr else "0.23 FTE"),
        Prose("Vos 3,6 jours libres répondent aux tickets." if fr else "Your 3.6 free days answer tickets."),
        note="Support" if chosen == 0 else "",
    )
    return FormView(draft.choosing("function", FUNCTIONS[chosen]), "", (line,))


def priority(language: str = "en", draft: Draft = Draft("priority")) -> FormView:  # noqa: B008
    """What product works on."""
    fr = language == "fr"
    standing = {"features": "70", "quality": "20", "debt": "10"}
    lines = []
    for part, default in standing.items():
        key = draft.choice(part) or default
        choices = tuple(Choice(str(n), f"{n} %" if fr else f"{n}%") for n in range(0, 101, 5))
        slows = Prose("La dette ralentit tout." if fr else "Debt slows everything.")
        lines.append(Line(part, choices, int(key) // 5, Prose(""), slows, slider=True))
        draft = draft.choosing(part, key)
    return FormView(draft, "", tuple(lines), days_price=0.5)


def fund(language: str = "en", draft: Draft = Draft("fund")) -> FormView:  # noqa: B008
    """The round can be started."""
    fr = language == "fr"
    line = Line(
        "round", (Choice("start", "lancer" if fr else "start"),), 0,
        Prose("4 j par mois" if fr else "4 d a month"),
        prose("€2.6M for 18% of the company, after 3 to 6 months of talks. Cash lasts until {month}.",
              month=Said("September", "warn"))
        if not fr else
        prose("2,6 M€ pour 18 % de l'entreprise, après 3 à 6 mois. La trésorerie tient jusqu'en {month}.",
              month=Said("septembre", "warn")),
    )  # fmt: skip
    return FormView(
        draft.choosing("round", "start"), "série A" if fr else "series A", (line,),
        said=Prose("Jours : 20,4 + 4,0 = 24,4 sur 24 : 0,4 j de trop jusqu'à la fin du transfert." if fr
                   else "Days: 20.4 + 4.0 = 24.4 of 24: 0.4 d over until the Porto move ends in April."),
        price=(PriceRow("days", Amount(-0.4, "days"), Amount(3.6, "days"), "bad"),),
        days_had=24, days_taken=20.4, days_price=4,
    )  # fmt: skip


def standing(language: str, draft: Draft) -> FormView:
    """A standing order: until when it holds."""
    fr = language == "fr"
    english, french, held, takes, prend = ORDERS[draft.target]
    terms = {"0": ("off", "non"), "3": ("till May 28", "fin mai 28"),
             "4": ("till Jun 28", "fin jun 28"), "6": ("till Aug 28", "fin aoû 28"),
             "10": ("till Dec 28", "fin déc 28"), "12": ("till Jan 29", "fin jan 29")}  # fmt: skip
    keys = [key for key in terms if key in ("0", "3", "6", "12", held)]
    key = draft.choice("until") or held
    line = Line(
        "until", tuple(Choice(k, terms[k][fr], closed=draft.target == "satisfied") for k in keys), keys.index(key),
        Prose(prend if fr else takes), Prose("Un départ : un poste." if fr else "A leaver: a post."),
    )  # fmt: skip
    learnt = "Les consignes s'apprennent une à une." if fr else "Standing orders are learnt one at a time."
    refusal = Prose(learnt) if draft.target == "satisfied" else None
    return FormView(draft.choosing("until", key), french if fr else english, (line,), refusal=refusal)
